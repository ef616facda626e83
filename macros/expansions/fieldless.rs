// The expansion of `#[derive(StatusSubset)]` for:
//
// #[derive(Debug, Clone, Copy, PartialEq)] pub enum GetUser { Ok, NotFound, #[status(429)] SlowDown, #[status(ServiceUnavailable)] TryLater }

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum GetUser {
    Ok,
    NotFound,
    SlowDown,
    TryLater,
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __STATUSES: [__Registry; 4usize] = [
        __Registry::Ok,
        __Registry::NotFound,
        __Registry::ServiceUnavailable,
        __Registry::__or_nearest(429),
    ];
    const __SET: __status_subset::StatusSet = __Registry::__set(__STATUSES);
    const __CODES: [::core::primitive::i64; 4usize] = __Registry::__codes(__STATUSES);
    const fn __codes() -> &'static [::core::primitive::i64] {
        &__CODES
    }
    const _: () = __Registry::__check_distinct(__SET, __STATUSES, 2usize);
    const _: () = __Registry::__CATALOG.check_first(&__CODES, 2usize);
    const _: () = __Registry::__CATALOG.check_number(429).is_first(__codes(), 3usize);
    #[automatically_derived]
    impl __status_subset::StatusSubset for GetUser {
        type Registry = __status_subset::Status;
        type Classes = __status_subset::__private::ClassMask<{ __SET.__classes() }>;
        const STATUSES: __status_subset::StatusSet = __SET;
        #[inline]
        fn status(&self) -> __status_subset::Status {
            __status_of(self)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<&GetUser> for __status_subset::Status {
        #[inline]
        fn from(__subset: &GetUser) -> __status_subset::Status {
            __status_of(__subset)
        }
    }
    #[inline]
    const fn __status_of(__this: &GetUser) -> __Registry {
        __STATUSES[match __this {
            GetUser::Ok => 0,
            GetUser::NotFound => 1,
            GetUser::TryLater => 2,
            GetUser::SlowDown => 3,
        }]
    }
    #[inline]
    const fn __from_code(
        __code: ::core::primitive::u16,
    ) -> ::core::option::Option<GetUser> {
        ::core::option::Option::Some(
            match __Registry::__position(__STATUSES, __code) {
                0 => GetUser::Ok,
                1 => GetUser::NotFound,
                2 => GetUser::TryLater,
                3 => GetUser::SlowDown,
                _ => return ::core::option::Option::None,
            },
        )
    }
    impl GetUser {
        /// Every variant, in the order of declaration.
        pub const ALL: &'static [GetUser] = &[
            GetUser::Ok,
            GetUser::NotFound,
            GetUser::SlowDown,
            GetUser::TryLater,
        ];
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
        ) -> ::core::option::Option<GetUser> {
            __from_code(__Registry::code(status))
        }
    }
    fn status() {}
    #[automatically_derived]
    impl ::core::fmt::Display for GetUser {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(&__status_of(self), __f)
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for GetUser {
        type Err = __status_subset::ParseSubsetError<__status_subset::Status>;
        #[inline]
        fn from_str(
            __text: &::core::primitive::str,
        ) -> ::core::result::Result<
            GetUser,
            __status_subset::ParseSubsetError<__status_subset::Status>,
        > {
            __status_subset::__private::subset_from_str(__text, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<__status_subset::Status> for GetUser {
        type Error = __status_subset::NotInSubset<__status_subset::Status>;
        #[inline]
        fn try_from(
            __status: __status_subset::Status,
        ) -> ::core::result::Result<
            GetUser,
            __status_subset::NotInSubset<__status_subset::Status>,
        > {
            __status_subset::__private::subset_from_status(__status, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u16> for GetUser {
        type Error = __status_subset::TryFromCodeError<__status_subset::Status>;
        #[inline]
        fn try_from(
            __code: ::core::primitive::u16,
        ) -> ::core::result::Result<
            GetUser,
            __status_subset::TryFromCodeError<__status_subset::Status>,
        > {
            __status_subset::__private::subset_from_code(__code, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<GetUser> for __status_subset::Status {
        #[inline]
        fn from(__subset: GetUser) -> __status_subset::Status {
            __status_of(&__subset)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<GetUser> for ::core::primitive::u16 {
        #[inline]
        fn from(__subset: GetUser) -> ::core::primitive::u16 {
            __Registry::code(__status_of(&__subset))
        }
    }
};
