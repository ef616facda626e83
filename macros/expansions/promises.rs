// The expansion of `#[derive(StatusSubset)]` for:
//
// #[derive(Debug)] #[status(class = ClientError, subset_of(status_subset::ClientErrorStatus), skip(Display, FromStr))] pub enum Refused { Unauthorized, #[status(403)] NotYou }

#[derive(Debug)]
pub enum Refused {
    Unauthorized,
    NotYou,
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __STATUSES: [__Registry; 2usize] = [
        __Registry::Unauthorized,
        __Registry::__or_nearest(403),
    ];
    const __SET: __status_subset::StatusSet = __Registry::__set(__STATUSES);
    const __CODES: [::core::primitive::i64; 2usize] = __Registry::__codes(__STATUSES);
    const fn __codes() -> &'static [::core::primitive::i64] {
        &__CODES
    }
    const _: () = __Registry::__CATALOG.check_number(403).is_first(__codes(), 1usize);
    const __PROMISED: ::core::primitive::u64 = <<<__status_subset::Status as __status_subset::Registry>::Itself as __status_subset::Registry>::Class>::ClientError
        .__mask();
    const _: () = __Registry::__CATALOG
        .check_class(__STATUSES[0usize].__number(), __PROMISED, "ClientError");
    const _: () = __Registry::__CATALOG.check_class(403, __PROMISED, "ClientError");
    #[automatically_derived]
    impl __status_subset::StatusSubset for Refused {
        type Registry = __status_subset::Status;
        type Classes = __status_subset::__private::ClassMask<
            { __status_subset::__private::promised(__SET.__classes(), __PROMISED) },
        >;
        const STATUSES: __status_subset::StatusSet = __SET;
        #[inline]
        fn status(&self) -> __status_subset::Status {
            __status_of(self)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<&Refused> for __status_subset::Status {
        #[inline]
        fn from(__subset: &Refused) -> __status_subset::Status {
            __status_of(__subset)
        }
    }
    #[inline]
    const fn __status_of(__this: &Refused) -> __Registry {
        __STATUSES[match __this {
            Refused::Unauthorized => 0,
            Refused::NotYou => 1,
        }]
    }
    #[inline]
    const fn __from_code(
        __code: ::core::primitive::u16,
    ) -> ::core::option::Option<Refused> {
        ::core::option::Option::Some(
            match __Registry::__position(__STATUSES, __code) {
                0 => Refused::Unauthorized,
                1 => Refused::NotYou,
                _ => return ::core::option::Option::None,
            },
        )
    }
    impl Refused {
        /// Every variant, in the order of declaration.
        pub const ALL: &'static [Refused] = &[Refused::Unauthorized, Refused::NotYou];
        /// The status code of the variant.
        #[inline]
        #[must_use]
        pub const fn code(&self) -> ::core::primitive::u16 {
            __Registry::code(__status_of(self))
        }
        /// The variant with this status, if there is one.
        #[inline]
        #[must_use]
        pub const fn from_status(
            status: __status_subset::Status,
        ) -> ::core::option::Option<Refused> {
            __from_code(__Registry::code(status))
        }
    }
    fn status() {}
    #[automatically_derived]
    impl ::core::convert::TryFrom<__status_subset::Status> for Refused {
        type Error = __status_subset::NotInSubset<__status_subset::Status>;
        #[inline]
        fn try_from(
            __status: __status_subset::Status,
        ) -> ::core::result::Result<
            Refused,
            __status_subset::NotInSubset<__status_subset::Status>,
        > {
            __status_subset::__private::subset_from_status(__status, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u16> for Refused {
        type Error = __status_subset::TryFromCodeError<__status_subset::Status>;
        #[inline]
        fn try_from(
            __code: ::core::primitive::u16,
        ) -> ::core::result::Result<
            Refused,
            __status_subset::TryFromCodeError<__status_subset::Status>,
        > {
            __status_subset::__private::subset_from_code(__code, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<Refused> for __status_subset::Status {
        #[inline]
        fn from(__subset: Refused) -> __status_subset::Status {
            __status_of(&__subset)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<Refused> for ::core::primitive::u16 {
        #[inline]
        fn from(__subset: Refused) -> ::core::primitive::u16 {
            __Registry::code(__status_of(&__subset))
        }
    }
    const _: () = {
        use __status_subset::__private::Otherwise as _;
        type __Named = status_subset::ClientErrorStatus;
        type __Probe = __status_subset::__private::Probe<__Named, Refused>;
        impl __status_subset::__private::DeclaresSubsetOf<__Named> for Refused {}
        const __FITS: ::core::primitive::bool = <__Probe>::IS_A_SUBSET
            && !<__Probe>::IS_THE_REGISTRY && !<__Probe>::IS_MUTUAL
            && !<__Probe>::HAS_FIELDS;
        const _: () = __Registry::__CATALOG
            .check_other(
                <__Probe>::IS_A_SUBSET,
                <__Probe>::IS_THE_REGISTRY,
                <__Probe>::IS_MUTUAL,
                "status_subset::ClientErrorStatus",
            );
        use __status_subset::__private::check_fieldless as __check_fieldless;
        const _: () = __check_fieldless(
            <__Probe>::HAS_FIELDS,
            "status_subset::ClientErrorStatus",
        );
        #[cfg(not(doc))]
        type __Other = <__status_subset::__private::Fit<
            __FITS,
        > as __status_subset::__private::Choose<
            __Named,
            Refused,
            __status_subset::Status,
        >>::Other;
        #[cfg(doc)]
        type __Other = __Named;
        const __OTHER_0: ::core::option::Option<__Other> = <__Other>::from_status(
            __STATUSES[0usize],
        );
        const __OTHER_1: ::core::option::Option<__Other> = <__Other>::from_status(
            __STATUSES[1usize],
        );
        const _: () = __Registry::__CATALOG
            .check_subset_of(
                __STATUSES[0usize].__number(),
                __OTHER_0.is_some(),
                "status_subset::ClientErrorStatus",
            );
        const _: () = __Registry::__CATALOG
            .check_subset_of(
                403,
                __OTHER_1.is_some(),
                "status_subset::ClientErrorStatus",
            );
        #[automatically_derived]
        impl ::core::convert::From<Refused> for __Other {
            #[inline]
            fn from(__subset: Refused) -> __Other {
                match __subset {
                    Refused::Unauthorized => {
                        match __OTHER_0 {
                            ::core::option::Option::Some(__other) => __other,
                            ::core::option::Option::None => loop {}
                        }
                    }
                    Refused::NotYou => {
                        match __OTHER_1 {
                            ::core::option::Option::Some(__other) => __other,
                            ::core::option::Option::None => loop {}
                        }
                    }
                }
            }
        }
        #[automatically_derived]
        impl ::core::convert::TryFrom<__Other> for Refused {
            type Error = __status_subset::NotInSubset<__status_subset::Status>;
            #[inline]
            fn try_from(
                __other: __Other,
            ) -> ::core::result::Result<
                Refused,
                __status_subset::NotInSubset<__status_subset::Status>,
            > {
                __status_subset::__private::subset_from_status(
                    __status_subset::StatusSubset::status(&__other),
                    __from_code,
                )
            }
        }
    };
};
