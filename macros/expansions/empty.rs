// The expansion of `#[derive(StatusSubset)]` for:
//
// #[derive(Debug)] pub enum Never {}

#[derive(Debug)]
pub enum Never {}
const _: () = {
    use ::status_subset as __status_subset;
    type __Registry = __status_subset::Status;
    const __STATUSES: [__Registry; 0usize] = [];
    const __SET: __status_subset::StatusSet = __Registry::__set(__STATUSES);
    #[automatically_derived]
    impl __status_subset::StatusSubset for Never {
        type Registry = __status_subset::Status;
        type Classes = __status_subset::__private::NoClass;
        const STATUSES: __status_subset::StatusSet = __SET;
        #[inline]
        fn status(&self) -> __status_subset::Status {
            __status_of(self)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<&Never> for __status_subset::Status {
        #[inline]
        fn from(__subset: &Never) -> __status_subset::Status {
            __status_of(__subset)
        }
    }
    #[inline]
    const fn __status_of(__this: &Never) -> __Registry {
        match *__this {}
    }
    #[inline]
    const fn __from_code(
        __code: ::core::primitive::u16,
    ) -> ::core::option::Option<Never> {
        ::core::option::Option::None
    }
    impl Never {
        /// Every variant, in the order of declaration.
        pub const ALL: &'static [Never] = &[];
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
        ) -> ::core::option::Option<Never> {
            __from_code(__Registry::code(status))
        }
    }
    fn status() {}
    #[automatically_derived]
    impl ::core::fmt::Display for Never {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(&__status_of(self), __f)
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for Never {
        type Err = __status_subset::ParseSubsetError<__status_subset::Status>;
        #[inline]
        fn from_str(
            __text: &::core::primitive::str,
        ) -> ::core::result::Result<
            Never,
            __status_subset::ParseSubsetError<__status_subset::Status>,
        > {
            __status_subset::__private::subset_from_str(__text, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<__status_subset::Status> for Never {
        type Error = __status_subset::NotInSubset<__status_subset::Status>;
        #[inline]
        fn try_from(
            __status: __status_subset::Status,
        ) -> ::core::result::Result<
            Never,
            __status_subset::NotInSubset<__status_subset::Status>,
        > {
            __status_subset::__private::subset_from_status(__status, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<::core::primitive::u16> for Never {
        type Error = __status_subset::TryFromCodeError<__status_subset::Status>;
        #[inline]
        fn try_from(
            __code: ::core::primitive::u16,
        ) -> ::core::result::Result<
            Never,
            __status_subset::TryFromCodeError<__status_subset::Status>,
        > {
            __status_subset::__private::subset_from_code(__code, __from_code)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<Never> for __status_subset::Status {
        #[inline]
        fn from(__subset: Never) -> __status_subset::Status {
            __status_of(&__subset)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<Never> for ::core::primitive::u16 {
        #[inline]
        fn from(__subset: Never) -> ::core::primitive::u16 {
            __Registry::code(__status_of(&__subset))
        }
    }
};
