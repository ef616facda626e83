// The expansion of `#[derive(StatusSubset)]` for:
//
// #[derive(Debug)] pub enum Old { Created, #[allow(deprecated)] UnprocessableEntity, NotFound }

#[derive(Debug)]
pub enum Old {
    Created,
    #[allow(deprecated)]
    UnprocessableEntity,
    NotFound,
}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __STATUSES: [__Registry; 3usize] = [
        __Registry::Created,
        #[allow(deprecated)]
        __Registry::UnprocessableEntity,
        __Registry::NotFound,
    ];
    const __SET: __status_subset::StatusSet = __Registry::__set(__STATUSES);
    const _: () = __Registry::__check_distinct(__SET, __STATUSES, 3usize);
    #[automatically_derived]
    impl __status_subset::StatusSubset for Old {
        type Registry = __status_subset::Status;
        type Classes = __status_subset::__private::ClassMask<{ __SET.__classes() }>;
        const STATUSES: __status_subset::StatusSet = __SET;
        #[inline]
        fn status(&self) -> __status_subset::Status {
            __status_of(self)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<&Old> for __status_subset::Status {
        #[inline]
        fn from(__subset: &Old) -> __status_subset::Status {
            __status_of(__subset)
        }
    }
    #[inline]
    const fn __status_of(__this: &Old) -> __Registry {
        __STATUSES[match __this {
            Old::Created => 0,
            Old::UnprocessableEntity => 1,
            Old::NotFound => 2,
        }]
    }
    #[inline]
    const fn __from_code(__code: ::core::primitive::u16) -> ::core::option::Option<Old> {
        ::core::option::Option::Some(
            match __Registry::__position(__STATUSES, __code) {
                0 => Old::Created,
                1 => Old::UnprocessableEntity,
                2 => Old::NotFound,
                _ => return ::core::option::Option::None,
            },
        )
    }
    impl Old {
        /// Every variant, in the order of declaration.
        pub const ALL: &'static [Old] = &[
            Old::Created,
            Old::UnprocessableEntity,
            Old::NotFound,
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
        ) -> ::core::option::Option<Old> {
            __from_code(__Registry::code(status))
        }
    }
    fn status() {}
    #[automatically_derived]
    impl ::core::fmt::Display for Old {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(&__status_of(self), __f)
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for Old {
        type Err = __status_subset::ParseSubsetError<__status_subset::Status>;
        #[inline]
        fn from_str(
            __text: &::core::primitive::str,
        ) -> ::core::result::Result<
            Old,
            __status_subset::ParseSubsetError<__status_subset::Status>,
        > {
            __status_subset::__private::subset_from_str(__text, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<__status_subset::Status> for Old {
        type Error = __status_subset::NotInSubset<__status_subset::Status>;
        #[inline]
        fn try_from(
            __status: __status_subset::Status,
        ) -> ::core::result::Result<
            Old,
            __status_subset::NotInSubset<__status_subset::Status>,
        > {
            __status_subset::__private::subset_from_status(__status, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u16> for Old {
        type Error = __status_subset::TryFromCodeError<__status_subset::Status>;
        #[inline]
        fn try_from(
            __code: ::core::primitive::u16,
        ) -> ::core::result::Result<
            Old,
            __status_subset::TryFromCodeError<__status_subset::Status>,
        > {
            __status_subset::__private::subset_from_code(__code, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<Old> for __status_subset::Status {
        #[inline]
        fn from(__subset: Old) -> __status_subset::Status {
            __status_of(&__subset)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<Old> for ::core::primitive::u16 {
        #[inline]
        fn from(__subset: Old) -> ::core::primitive::u16 {
            __Registry::code(__status_of(&__subset))
        }
    }
};
