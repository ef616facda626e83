// The expansion of `#[derive(StatusSubset)]` for:
//
// #[derive(Debug)] #[status(error, subset_of(crate::Larger))] pub enum Lost { #[status(transparent, from)] Refused(crate::Refused), #[status(from(std::fmt::Error))] InternalServerError(status_subset::Cause), #[status(any(ServerError))] Upstream { status: status_subset::ServerErrorStatus, #[status(skip)] note: u8 }, Gone { #[status(source)] cause: Option<std::fmt::Error> } }

#[derive(Debug)]
pub enum Lost {
    Refused(crate::Refused),
    InternalServerError(status_subset::Cause),
    Upstream { status: status_subset::ServerErrorStatus, note: u8 },
    Gone { cause: Option<std::fmt::Error> },
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __STATUSES: [__Registry; 2usize] = [
        __Registry::InternalServerError,
        __Registry::Gone,
    ];
    const __SET: __status_subset::StatusSet = __Registry::__set(__STATUSES);
    const _: () = {
        _ = __statuses_of::<__Registry, crate::Refused>();
    };
    const _: () = __Registry::__CATALOG
        .check_any(
            __statuses_of::<__Registry, status_subset::ServerErrorStatus>().__words(),
            __ANY_1,
            "ServerError",
        );
    use __status_subset::__private::NoSubset as _;
    use __status_subset::__private::statuses_of as __statuses_of;
    const __NESTED_0: __status_subset::StatusSet = __status_subset::__private::unwrap_or(
        <__status_subset::__private::Nested<
            crate::Refused,
            __status_subset::Status,
        >>::STATUSES,
        <__status_subset::StatusSet>::EMPTY,
    );
    const __ANY_1: ::core::primitive::u64 = <<<__status_subset::Status as __status_subset::Registry>::Itself as __status_subset::Registry>::Class>::ServerError
        .__mask();
    const __NESTED_1: __status_subset::StatusSet = __status_subset::__private::unwrap_or(
            <__status_subset::__private::Nested<
                status_subset::ServerErrorStatus,
                __status_subset::Status,
            >>::STATUSES,
            <__status_subset::StatusSet>::EMPTY,
        )
        .__in_classes(__ANY_1);
    use __status_subset::__private::Shape as __Shape;
    #[automatically_derived]
    impl __status_subset::StatusSubset for Lost {
        type Registry = __status_subset::Status;
        type Classes = __status_subset::__private::ClassMask<
            { __SET.__classes() | __NESTED_0.__classes() | __NESTED_1.__classes() },
        >;
        const STATUSES: __status_subset::StatusSet = <__status_subset::StatusSet>::union(
            <__status_subset::StatusSet>::union(__SET, __NESTED_0),
            __NESTED_1,
        );
        const __SHAPES: &'static [__status_subset::__private::Shape] = &[
            __Shape("InternalServerError", __STATUSES[0usize].__number(), ""),
            __Shape("Gone", __STATUSES[1usize].__number(), "#[status(source)]"),
            __Shape("Refused", __Shape::TRANSPARENT, ""),
            __Shape("Upstream", __Shape::ANY, "#[status(skip)]"),
        ];
        #[inline]
        fn status(&self) -> __status_subset::Status {
            match self {
                Lost::InternalServerError { .. } => __STATUSES[0],
                Lost::Gone { .. } => __STATUSES[1],
                Lost::Refused(__inner) => {
                    <__status_subset::__private::Nested<
                        crate::Refused,
                        __status_subset::Status,
                    >>::status(__inner)
                }
                Lost::Upstream { status: __inner, .. } => {
                    <__status_subset::__private::Nested<
                        status_subset::ServerErrorStatus,
                        __status_subset::Status,
                    >>::status(__inner)
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<&Lost> for __status_subset::Status {
        #[inline]
        fn from(__subset: &Lost) -> __status_subset::Status {
            __status_subset::StatusSubset::status(__subset)
        }
    }
    const _: () = {
        use __status_subset::__private::check_same as __check_same;
        use __status_subset::__private::Otherwise as _;
        type __Named = crate::Larger;
        type __Probe = __status_subset::__private::Probe<__Named, Lost>;
        impl __status_subset::__private::DeclaresSubsetOf<__Named> for Lost {}
        const __FITS: ::core::primitive::bool = <__Probe>::IS_A_SUBSET
            && !<__Probe>::IS_THE_REGISTRY && !<__Probe>::IS_MUTUAL;
        const _: () = __Registry::__CATALOG
            .check_other(
                <__Probe>::IS_A_SUBSET,
                <__Probe>::IS_THE_REGISTRY,
                <__Probe>::IS_MUTUAL,
                "crate::Larger",
            );
        #[cfg(not(doc))]
        type __Other = <__status_subset::__private::Fit<
            __FITS,
        > as __status_subset::__private::Choose<
            __Named,
            Lost,
            __status_subset::Status,
        >>::Other;
        #[cfg(doc)]
        type __Other = __Named;
        const _: () = __check_same(
            &__Shape("InternalServerError", __STATUSES[0usize].__number(), ""),
            <__Probe>::SHAPES,
            "crate::Larger",
        );
        const _: () = __check_same(
            &__Shape("Gone", __STATUSES[1usize].__number(), "#[status(source)]"),
            <__Probe>::SHAPES,
            "crate::Larger",
        );
        const _: () = __check_same(
            &__Shape("Refused", __Shape::TRANSPARENT, ""),
            <__Probe>::SHAPES,
            "crate::Larger",
        );
        const _: () = __check_same(
            &__Shape("Upstream", __Shape::ANY, "#[status(skip)]"),
            <__Probe>::SHAPES,
            "crate::Larger",
        );
        #[automatically_derived]
        impl ::core::convert::From<Lost> for __Other {
            fn from(__subset: Lost) -> __Other {
                <__status_subset::__private::Fit<
                    __FITS,
                > as __status_subset::__private::Choose<
                    __Named,
                    Lost,
                    __status_subset::Status,
                >>::__finish(
                    match __subset {
                        Lost::Refused(__field_0) => {
                            __Named::Refused(
                                __status_subset::__private::same::<_, _>().0(__field_0),
                            )
                        }
                        Lost::InternalServerError(__field_0) => {
                            __Named::InternalServerError(
                                __status_subset::__private::same::<_, _>().0(__field_0),
                            )
                        }
                        Lost::Upstream { status: __field_0, note: __field_1 } => {
                            __Named::Upstream {
                                status: __status_subset::__private::same::<_, _>()
                                    .0(__field_0),
                                note: __status_subset::__private::same::<_, _>()
                                    .0(__field_1),
                            }
                        }
                        Lost::Gone { cause: __field_0 } => {
                            __Named::Gone {
                                cause: __status_subset::__private::same::<_, _>()
                                    .0(__field_0),
                            }
                        }
                    },
                )
            }
        }
        #[automatically_derived]
        impl ::core::convert::TryFrom<__Other> for Lost {
            type Error = __Other;
            fn try_from(__other: __Other) -> ::core::result::Result<Lost, __Other> {
                match <__status_subset::__private::Fit<
                    __FITS,
                > as __status_subset::__private::Choose<
                    __Named,
                    Lost,
                    __status_subset::Status,
                >>::__start(__other) {
                    __Named::Refused(__field_0, ..) => {
                        ::core::result::Result::Ok(
                            Lost::Refused(
                                __status_subset::__private::same::<_, _>().1(__field_0),
                            ),
                        )
                    }
                    __Named::InternalServerError(__field_0, ..) => {
                        ::core::result::Result::Ok(
                            Lost::InternalServerError(
                                __status_subset::__private::same::<_, _>().1(__field_0),
                            ),
                        )
                    }
                    __Named::Upstream { status: __field_0, note: __field_1, .. } => {
                        ::core::result::Result::Ok(Lost::Upstream {
                            status: __status_subset::__private::same::<_, _>()
                                .1(__field_0),
                            note: __status_subset::__private::same::<_, _>().1(__field_1),
                        })
                    }
                    __Named::Gone { cause: __field_0, .. } => {
                        ::core::result::Result::Ok(Lost::Gone {
                            cause: __status_subset::__private::same::<_, _>()
                                .1(__field_0),
                        })
                    }
                    __other => {
                        ::core::result::Result::Err(
                            <__status_subset::__private::Fit<
                                __FITS,
                            > as __status_subset::__private::Choose<
                                __Named,
                                Lost,
                                __status_subset::Status,
                            >>::__finish(__other),
                        )
                    }
                }
            }
        }
    };
    #[automatically_derived]
    impl ::core::convert::From<crate::Refused> for Lost {
        #[inline]
        fn from(__value: crate::Refused) -> Lost {
            Lost::Refused { 0: __value }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<status_subset::Cause> for Lost {
        #[inline]
        fn from(__value: status_subset::Cause) -> Lost {
            Lost::InternalServerError {
                0: __value,
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<std::fmt::Error> for Lost {
        #[inline]
        fn from(__value: std::fmt::Error) -> Lost {
            Lost::InternalServerError {
                0: __status_subset::__private::converted::<
                    std::fmt::Error,
                    status_subset::Cause,
                >(__value),
            }
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for Lost {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(&__status_subset::StatusSubset::status(self), __f)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for Lost {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            use __status_subset::__private::source_kinds::*;
            match self {
                Lost::Refused { 0: __source, .. } => {
                    (&&&&__status_subset::__private::Of::<crate::Refused>::new())
                        .__source_of_inner(__source)
                }
                Lost::InternalServerError { 0: __source, .. } => {
                    (&&&&__status_subset::__private::Of::<status_subset::Cause>::new())
                        .__source(__source)
                }
                Lost::Gone { cause: __source, .. } => {
                    (&&&&__status_subset::__private::Of::<
                        Option<std::fmt::Error>,
                    >::new())
                        .__source(__source)
                }
                _ => ::core::option::Option::None,
            }
        }
    }
};
