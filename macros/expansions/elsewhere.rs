// The expansion of `#[derive(StatusSubset)]` for:
//
// #[derive(Debug)] #[status(registry = status_subset::Status, crate = status_subset, http)] pub enum Found { Ok, #[status(404)] Lost }

#[derive(Debug)]
pub enum Found {
    Ok,
    Lost,
}
const _: () = {
    use status_subset::__private::runtime as __status_subset;
    type __Registry = <status_subset::Status as __status_subset::Registry>::Itself;
    const __STATUSES: [__Registry; 2usize] = [
        __Registry::Ok,
        __Registry::__or_nearest(404),
    ];
    const __SET: <status_subset::Status as __status_subset::Registry>::Set = __Registry::__set(
        __STATUSES,
    );
    const __CODES: [::core::primitive::i64; 2usize] = __Registry::__codes(__STATUSES);
    const fn __codes() -> &'static [::core::primitive::i64] {
        &__CODES
    }
    const _: () = __Registry::__CATALOG.check_number(404).is_first(__codes(), 1usize);
    #[automatically_derived]
    impl __status_subset::StatusSubset for Found {
        type Registry = status_subset::Status;
        type Classes = __status_subset::__private::ClassMask<{ __SET.__classes() }>;
        const STATUSES: <status_subset::Status as __status_subset::Registry>::Set = __SET;
        #[inline]
        fn status(&self) -> status_subset::Status {
            __status_of(self)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<&Found> for status_subset::Status {
        #[inline]
        fn from(__subset: &Found) -> status_subset::Status {
            __status_of(__subset)
        }
    }
    const __REPR: ::core::primitive::i8 = __Registry::__REPR;
    #[inline]
    const fn __status_of(__this: &Found) -> __Registry {
        __STATUSES[match __this {
            Found::Ok => 0,
            Found::Lost => 1,
        }]
    }
    #[inline]
    const fn __from_code(
        __code: <__status_subset::__private::Repr<
            __REPR,
        > as __status_subset::__private::ReprOf<Found, status_subset::Status>>::Code,
    ) -> ::core::option::Option<Found> {
        ::core::option::Option::Some(
            match __Registry::__position(__STATUSES, __code) {
                0 => Found::Ok,
                1 => Found::Lost,
                _ => return ::core::option::Option::None,
            },
        )
    }
    impl Found {
        /// Every variant, in the order of declaration.
        pub const ALL: &'static [Found] = &[Found::Ok, Found::Lost];
        /// The status code of the variant.
        #[inline]
        #[must_use]
        pub const fn code(
            &self,
        ) -> <__status_subset::__private::Repr<
            __REPR,
        > as __status_subset::__private::ReprOf<Found, status_subset::Status>>::Code {
            __Registry::code(__status_of(self))
        }
        /// The variant with this status, if there is one.
        #[inline]
        #[must_use]
        pub const fn from_status(
            status: status_subset::Status,
        ) -> ::core::option::Option<Found> {
            __from_code(__Registry::code(status))
        }
    }
    fn status() {}
    #[automatically_derived]
    impl ::core::fmt::Display for Found {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(&__status_of(self), __f)
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for Found {
        type Err = __status_subset::ParseSubsetError<status_subset::Status>;
        #[inline]
        fn from_str(
            __text: &::core::primitive::str,
        ) -> ::core::result::Result<
            Found,
            __status_subset::ParseSubsetError<status_subset::Status>,
        > {
            __status_subset::__private::subset_from_str(__text, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<status_subset::Status> for Found {
        type Error = __status_subset::NotInSubset<status_subset::Status>;
        #[inline]
        fn try_from(
            __status: status_subset::Status,
        ) -> ::core::result::Result<
            Found,
            __status_subset::NotInSubset<status_subset::Status>,
        > {
            __status_subset::__private::subset_from_status(__status, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<
        <__status_subset::__private::Repr<
            __REPR,
        > as __status_subset::__private::ReprOf<Found, status_subset::Status>>::Code,
    > for Found {
        type Error = __status_subset::TryFromCodeError<status_subset::Status>;
        #[inline]
        fn try_from(
            __code: <__status_subset::__private::Repr<
                __REPR,
            > as __status_subset::__private::ReprOf<Found, status_subset::Status>>::Code,
        ) -> ::core::result::Result<
            Found,
            __status_subset::TryFromCodeError<status_subset::Status>,
        > {
            __status_subset::__private::subset_from_code(__code, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<Found> for status_subset::Status {
        #[inline]
        fn from(__subset: Found) -> status_subset::Status {
            __status_of(&__subset)
        }
    }
    __status_subset::__code_from! {
        [] [Found] [] [__REPR] [| __subset | __Registry::__number(__status_of(__subset))]
    }
    __status_subset::__feature_http! {
        [] [Found] [] [status_subset::Status] [__from_code]
    }
};
