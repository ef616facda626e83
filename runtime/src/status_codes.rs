//! The code of a registry that is the same for every spec.
//!
//! `status_codes!` turns a spec into a call of [`__registry!`](crate::__registry), the macro in this file. The call has
//! the names, the documentation and the tables; the macro has the items and impls, in this order:
//!
//! - `enum Status`, its methods and its traits;
//! - `struct StatusSet`, a set of statuses;
//! - `enum StatusLang`, the languages of the texts, if the spec has any;
//! - `enum StatusClass`, the classes;
//! - for each class an enum of its codes, `ClientErrorStatus`, and a trait, `ClientError`; for each group a trait;
//! - hidden functions for derived code and compile-time checks.

/// Expands to a registry.
#[doc(hidden)]
#[macro_export]
macro_rules! __registry {
    (
        registry {
            name: $name:literal,
            title: $title:literal,
            code: $repr:ident,
            codes: $first:literal, $last:literal,
            is_http: $is_http:literal,
            notation: [$($notation:expr),*],
            parse: $parse:ident,
            class: $class_type:ty,
            languages: [$($tag:literal),*],
            errors: [$($error:pat),*],
        }

        $(#$status_attribute:tt)*
        $visibility:vis enum $Status:ident {$(
            // Without a repetition inside, so that the compiler does not copy what it has matched for each code.
            #$code_attribute:tt
            $Code:ident = $code:literal, $line:literal, $facts:tt
        )*}

        aliases {$(
            $(#$alias_attribute:tt)*
            $Alias:ident = $Named:ident
        )*}

        predicates {$(
            $(#$predicate_attribute:tt)*
            $predicate:ident: [$($within:pat),*]
        )*}

        $(#$set_attribute:tt)*
        set $Set:ident: $words:literal

        languages {$(
            $(#$lang_attribute:tt)*
            $Lang:ident {$(
                $(#$language_attribute:tt)*
                $Language:ident
            )*}
        )?}

        classes {$(
            $(#$class_attribute:tt)*
            $Class:ident {$(
                $(#$class_variant_attribute:tt)*
                $ClassName:ident: [$($class_range:tt)*], $class_pattern:pat, $fallback:expr, $class_labels:expr,
                    $class_summaries:expr
            )*}
            languages {$($ClassLang:ident)?}
            groups {$($Group:ident: $group_mask:literal)*}
        )?}

        ranges {$(
            $range_class:literal: $range_first:literal, $range_last:literal
        )*}

        subsets {$(
            $(#$class_enum_attribute:tt)*
            enum $ClassStatus:ident {$(
                #$member_attribute:tt
                $Member:ident = $member_code:literal
            )*}

            $(#$class_trait_attribute:tt)*
            trait $ClassTrait:ident: [$($above:tt)*] $class_mask:literal {
                $(#$method_attribute:tt)*
                $method:ident or $otherwise:expr
            }
        )*}

        groups {$(
            $(#$group_attribute:tt)*
            trait $GroupTrait:ident: $group_trait_mask:literal
        )*}

        parts {$(
            $part:literal of $whole:literal
        )*}

        problems {
            $(#$problems_attribute:tt)*
            [$($problem:expr),*]
        }

        base {$(
            $Base:path
        )?}
    ) => {
        // The traits of two registries in one module clash. This name is the first that is defined twice, and the
        // compiler's error about it contains the advice.
        const __A_SECOND_REGISTRY_NEEDS_A_MOD_OF_ITS_OWN: () = ();

        $(#$status_attribute)*
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq,
            ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash, ::core::fmt::Debug,
        )]
        // A variant may end with the name of the enum: `MultiStatus`.
        #[allow(clippy::enum_variant_names)]
        $visibility enum $Status {
            $(#$code_attribute $Code = $code,)*
        }

        // Outside the block below, whose name would be in the warning about a deprecated name.
        impl $Status {
            $(
                $(#$alias_attribute)*
                $visibility const $Alias: $Status = $Status::$Named;
            )*
        }

        $(#$set_attribute)*
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        $visibility struct $Set([::core::primitive::u64; $words]);

        $(
            $(#$lang_attribute)*
            #[derive(
                ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq,
                ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash, ::core::fmt::Debug,
            )]
            $visibility enum $Lang {
                $($(#$language_attribute)* $Language,)*
            }
        )?

        $(
            $(#$class_attribute)*
            #[derive(
                ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq,
                ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash, ::core::fmt::Debug,
            )]
            $visibility enum $Class {
                $($(#$class_variant_attribute)* $ClassName,)*
            }
        )?

        $(
            $(#$class_enum_attribute)*
            #[derive(
                ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq,
                ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash, ::core::fmt::Debug,
                $crate::StatusSubset,
            )]
            #[status(crate = $crate::__private::runtime, registry = $Status, __repr = ::core::primitive::$repr)]
            #[allow(clippy::enum_variant_names)]
            $visibility enum $ClassStatus {
                $(#$member_attribute $Member = $member_code,)*
            }

            $(#$class_trait_attribute)*
            $visibility trait $ClassTrait:
                $($above)*
                $crate::StatusSubset<
                    Registry = $Status,
                    Classes: $crate::__private::Within<$Status, $class_mask>,
                >
            {
                $(#$method_attribute)*
                fn $method(&self) -> $ClassStatus {
                    match $ClassStatus::from_status($crate::StatusSubset::status(self)) {
                        ::core::option::Option::Some(__status) => __status,
                        // Unreachable: the bound excludes every other status.
                        ::core::option::Option::None => $otherwise,
                    }
                }
            }

            #[diagnostic::do_not_recommend]
            #[automatically_derived]
            impl<__T> $ClassTrait for __T
            where
                __T: $($above)*
                    $crate::StatusSubset<
                        Registry = $Status,
                        Classes: $crate::__private::Within<$Status, $class_mask>,
                    > + ?::core::marker::Sized,
            {
            }
        )*

        $(
            $(#$group_attribute)*
            $visibility trait $GroupTrait:
                $crate::StatusSubset<
                    Registry = $Status,
                    Classes: $crate::__private::Within<$Status, $group_trait_mask>,
                >
            {
            }

            #[diagnostic::do_not_recommend]
            #[automatically_derived]
            impl<__T> $GroupTrait for __T
            where
                __T: $crate::StatusSubset<
                        Registry = $Status,
                        Classes: $crate::__private::Within<$Status, $group_trait_mask>,
                    > + ?::core::marker::Sized,
            {
            }
        )*

        const _: () = {
            // If the user has a unit struct with the name of a binding, the binding is a pattern. These functions
            // shadow the user's structs.
            fn class() {}
            fn code() {}
            fn codes() {}
            fn count() {}
            fn f() {}
            fn i() {}
            fn index() {}
            fn indices() {}
            fn language() {}
            fn mask() {}
            fn offset() {}
            fn other() {}
            fn position() {}
            fn positions() {}
            fn ranges() {}
            fn set() {}
            fn status() {}
            fn statuses() {}
            fn tag() {}
            fn text() {}
            fn texts() {}
            fn value() {}
            fn words() {}

            // The functions of some traits are called like `const` ones of the type. Where such a trait is implemented for
            // the type's own name, clippy asks for other names (`same_name_method`), and an `allow` would be an error in a
            // crate that forbids the lint.
            type __Status = $Status;
            type __Set = $Set;
            $(type __Class = $Class;)?

            const CODES: &[::core::primitive::i64] = &[$($code),*];
            const COUNT: ::core::primitive::usize = CODES.len();
            // The length of a table over all statuses is a power of two, so that a masked index needs no bounds check.
            const PADDED: ::core::primitive::usize = COUNT.next_power_of_two();
            const TAGS: &[&::core::primitive::str] = &[$($tag),*];

            static LINES: [&::core::primitive::str; PADDED] = $crate::__private::table::padded(&[$($line),*]);
            static INFOS: [$crate::StatusInfo; PADDED] = $crate::__private::table::padded(&[$(
                $crate::StatusInfo::__new(
                    $code,
                    ::core::stringify!($Code),
                    TAGS,
                    $crate::__private::Facts $facts,
                )
            ),*]);
            static PHRASES: [&::core::primitive::str; PADDED] = $crate::__private::table::phrases(&INFOS);

            // The tables that find the status of a code, and the index of a status.
            const LOOKUP: $crate::__private::table::Lookup = $crate::__private::table::Lookup::of(CODES);
            static INDICES: [::core::primitive::u16; LOOKUP.size] =
                $crate::__private::table::dense(LOOKUP.first, CODES);
            static BY_CODE: [::core::option::Option<$Status>; LOOKUP.options] =
                $crate::__private::table::by_code(LOOKUP.first, CODES, $Status::ALL);

            // ---------------------------------------------------------------------------------------- enum Status

            impl $Status {
                /// Every status, in the order of their codes.
                $visibility const ALL: &'static [$Status] = &[$($Status::$Code),*];

                /// The problem types (RFC 9457, section 4) that the spec declares.
                $(#$problems_attribute)*
                $visibility const PROBLEMS: &'static [$crate::info::ProblemType] = &[$($problem),*];

                /// The status code.
                #[inline]
                #[must_use]
                $visibility const fn code(self) -> ::core::primitive::$repr {
                    self as ::core::primitive::$repr
                }

                /// The status with this code, if the registry has one.
                #[inline]
                #[must_use]
                $visibility const fn from_code(code: ::core::primitive::$repr) -> ::core::option::Option<$Status> {
                    let code = code as ::core::primitive::i64;
                    if LOOKUP.options > 1 {
                        let offset = $crate::__private::table::offset(code, LOOKUP.first);
                        return if offset < LOOKUP.options {
                            BY_CODE[offset]
                        } else {
                            ::core::option::Option::None
                        };
                    }
                    let index = if LOOKUP.size > 1 {
                        let offset = $crate::__private::table::offset(code, LOOKUP.first);
                        if offset < LOOKUP.size { INDICES[offset] as ::core::primitive::usize } else { COUNT }
                    } else {
                        $crate::__private::table::find(CODES, code)
                    };
                    if index < COUNT {
                        ::core::option::Option::Some($Status::ALL[index])
                    } else {
                        ::core::option::Option::None
                    }
                }

                $(
                    /// The class of the status.
                    #[inline]
                    #[must_use]
                    $visibility const fn class(self) -> $Class {
                        match $Class::of(self as ::core::primitive::$repr) {
                            ::core::option::Option::Some(class) => class,
                            // Unreachable: every code is in a class.
                            ::core::option::Option::None => $Class::ALL[0],
                        }
                    }
                )?

                /// The reason phrase, such as `Not Found`.
                #[inline]
                #[must_use]
                $visibility const fn phrase(self) -> &'static ::core::primitive::str {
                    PHRASES[$Status::__index(self) & (PADDED - 1)]
                }

                /// What the spec says about the status.
                #[inline]
                #[must_use]
                $visibility const fn info(self) -> &'static $crate::StatusInfo {
                    &INFOS[$Status::__index(self) & (PADDED - 1)]
                }

                $(
                    $(#$predicate_attribute)*
                    #[inline]
                    #[must_use]
                    $visibility const fn $predicate(self) -> ::core::primitive::bool {
                        match self as ::core::primitive::$repr {
                            $($within => true,)*
                            _ => false,
                        }
                    }
                )*
            }

            /// The code and the reason phrase, such as `404 Not Found`.
            #[automatically_derived]
            impl ::core::fmt::Display for $Status {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    $crate::__private::display(LINES[$Status::__index(*self) & (PADDED - 1)], f)
                }
            }

            /// Converts a code into its status.
            #[automatically_derived]
            impl ::core::convert::TryFrom<::core::primitive::$repr> for $Status {
                type Error = $crate::UnknownStatus<$Status>;

                #[inline]
                fn try_from(
                    code: ::core::primitive::$repr,
                ) -> ::core::result::Result<$Status, $crate::UnknownStatus<$Status>> {
                    $crate::__private::registry_from_code(code)
                }
            }

            /// Parses a code as the registry writes it and nothing else, such as `404`; also the phrase or the name of a
            /// status, if the spec says so.
            #[automatically_derived]
            impl ::core::str::FromStr for $Status {
                type Err = $crate::ParseStatusError<$Status>;

                #[inline]
                fn from_str(
                    text: &::core::primitive::str,
                ) -> ::core::result::Result<$Status, $crate::ParseStatusError<$Status>> {
                    $crate::__private::registry_from_str(text)
                }
            }

            /// Converts a status into its code.
            #[automatically_derived]
            impl ::core::convert::From<$Status> for ::core::primitive::$repr {
                #[inline]
                fn from(status: $Status) -> ::core::primitive::$repr {
                    $Status::code(status)
                }
            }

            #[automatically_derived]
            impl $crate::Registry for __Status {
                type Itself = $Status;
                type Code = ::core::primitive::$repr;
                type Set = $Set;
                type Class = $class_type;

                const NAME: &'static ::core::primitive::str = $name;
                const TITLE: &'static ::core::primitive::str = $title;
                const ALL: &'static [$Status] = $Status::ALL;
                const CODE_RANGE: ::core::ops::RangeInclusive<::core::primitive::$repr> =
                    ::core::ops::RangeInclusive::new($first, $last);
                const LANGUAGES: &'static [&'static ::core::primitive::str] = TAGS;
                const __NOTATION: $crate::__private::Notation = $crate::__private::Notation::new(&[$($notation),*]);
                const __PARSE: $crate::__private::Parse = $crate::__private::Parse::$parse;

                #[inline]
                fn code(self) -> ::core::primitive::$repr {
                    $Status::code(self)
                }

                #[inline]
                fn from_code(code: ::core::primitive::$repr) -> ::core::option::Option<$Status> {
                    $Status::from_code(code)
                }

                #[inline]
                fn class(self) -> ::core::option::Option<$class_type> {
                    $crate::RegistryClass::of($Status::code(self))
                }

                #[inline]
                fn info(self) -> &'static $crate::StatusInfo {
                    $Status::info(self)
                }

                #[inline]
                fn is_error(self) -> ::core::primitive::bool {
                    match self as ::core::primitive::$repr {
                        $($error => true,)*
                        _ => false,
                    }
                }

                fn problems() -> &'static [$crate::info::ProblemType] {
                    $Status::PROBLEMS
                }
            }

            impl $crate::__private::Sealed for $Status {}

            /// The subset of all statuses.
            #[automatically_derived]
            impl $crate::StatusSubset for $Status {
                type Registry = $Status;
                type Classes = $crate::__private::ClassMask<{ $Set::ALL.__classes() }>;

                const STATUSES: $Set = $Set::ALL;

                #[inline]
                fn status(&self) -> $Status {
                    *self
                }
            }

            $(
                /// Converts a status of the base into the same status of this registry.
                #[automatically_derived]
                impl ::core::convert::From<$Base> for $Status {
                    #[inline]
                    fn from(status: $Base) -> $Status {
                        match $Status::from_code(<$Base>::code(status)) {
                            ::core::option::Option::Some(status) => status,
                            // Unreachable: this registry has every code of its base.
                            ::core::option::Option::None => loop {},
                        }
                    }
                }

                /// Converts a status into the same status of the base, if the base has it.
                #[automatically_derived]
                impl ::core::convert::TryFrom<$Status> for $Base {
                    type Error = $crate::UnknownStatus<$Base>;

                    #[inline]
                    fn try_from(
                        status: $Status,
                    ) -> ::core::result::Result<$Base, $crate::UnknownStatus<$Base>> {
                        $crate::__private::registry_from_code($Status::code(status))
                    }
                }
            )?

            // ------------------------------------------------------------------------------------ struct StatusSet

            impl $Set {
                /// The empty set.
                $visibility const EMPTY: $Set = $Set([0; $words]);

                /// The set of all statuses.
                $visibility const ALL: $Set = $Set($crate::__private::bits::first(COUNT));

                /// The set of the given statuses.
                #[inline]
                #[must_use]
                $visibility const fn of(statuses: &[$Status]) -> $Set {
                    let mut words = [0; $words];
                    let mut i = 0;
                    while i < statuses.len() {
                        $crate::__private::bits::insert(&mut words, $Status::__index(statuses[i]));
                        i += 1;
                    }
                    $Set(words)
                }

                /// Whether the set contains the status.
                #[inline]
                #[must_use]
                $visibility const fn contains(&self, status: $Status) -> ::core::primitive::bool {
                    $crate::__private::bits::contains(&self.0, $Status::__index(status))
                }

                /// The statuses in at least one of the sets.
                #[inline]
                #[must_use]
                $visibility const fn union(self, other: $Set) -> $Set {
                    $Set($crate::__private::bits::union(self.0, other.0))
                }

                /// The statuses in both sets.
                #[inline]
                #[must_use]
                $visibility const fn intersection(self, other: $Set) -> $Set {
                    $Set($crate::__private::bits::intersection(self.0, other.0))
                }

                /// The statuses in this set and not in the other.
                #[inline]
                #[must_use]
                $visibility const fn difference(self, other: $Set) -> $Set {
                    $Set($crate::__private::bits::difference(self.0, other.0))
                }

                /// The registry's statuses that are not in this set.
                #[inline]
                #[must_use]
                $visibility const fn complement(self) -> $Set {
                    $Set::difference($Set::ALL, self)
                }

                /// Whether the other set contains every status of this set.
                #[inline]
                #[must_use]
                $visibility const fn is_subset(&self, other: &$Set) -> ::core::primitive::bool {
                    $crate::__private::bits::is_subset(&self.0, &other.0)
                }

                /// Whether the sets have no status in common.
                #[inline]
                #[must_use]
                $visibility const fn is_disjoint(&self, other: &$Set) -> ::core::primitive::bool {
                    $crate::__private::bits::is_disjoint(&self.0, &other.0)
                }

                /// The number of statuses in the set.
                #[inline]
                #[must_use]
                $visibility const fn len(&self) -> ::core::primitive::usize {
                    $crate::__private::bits::len(&self.0)
                }

                /// Whether the set is empty.
                #[inline]
                #[must_use]
                $visibility const fn is_empty(&self) -> ::core::primitive::bool {
                    $Set::len(self) == 0
                }

                /// The statuses in the order of their codes.
                #[inline]
                $visibility const fn iter(&self) -> $crate::SetIter<$Status> {
                    $crate::__private::iter(*self)
                }
            }

            /// The empty set.
            #[automatically_derived]
            impl ::core::default::Default for $Set {
                fn default() -> $Set {
                    $Set::EMPTY
                }
            }

            /// The codes, such as `{200, 404}`.
            #[automatically_derived]
            impl ::core::fmt::Display for $Set {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    $crate::__private::display_set($Set::iter(self), f)
                }
            }

            /// The names, such as `{Ok, NotFound}`.
            #[automatically_derived]
            impl ::core::fmt::Debug for $Set {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    f.debug_set().entries($Set::iter(self)).finish()
                }
            }

            #[automatically_derived]
            impl ::core::iter::FromIterator<$Status> for $Set {
                fn from_iter<__I>(statuses: __I) -> $Set
                where
                    __I: ::core::iter::IntoIterator<Item = $Status>,
                {
                    let mut set = $Set::EMPTY;
                    ::core::iter::Extend::extend(&mut set, statuses);
                    set
                }
            }

            #[automatically_derived]
            impl ::core::iter::Extend<$Status> for $Set {
                fn extend<__I>(&mut self, statuses: __I)
                where
                    __I: ::core::iter::IntoIterator<Item = $Status>,
                {
                    for status in statuses {
                        *self = $Set::__with(*self, status);
                    }
                }
            }

            #[automatically_derived]
            impl ::core::iter::IntoIterator for $Set {
                type Item = $Status;
                type IntoIter = $crate::SetIter<$Status>;

                fn into_iter(self) -> $crate::SetIter<$Status> {
                    $Set::iter(&self)
                }
            }

            #[automatically_derived]
            impl ::core::iter::IntoIterator for &$Set {
                type Item = $Status;
                type IntoIter = $crate::SetIter<$Status>;

                fn into_iter(self) -> $crate::SetIter<$Status> {
                    $Set::iter(self)
                }
            }

            #[automatically_derived]
            impl $crate::RegistrySet for __Set {
                type Registry = $Status;

                const __EMPTY: $Set = $Set::EMPTY;

                #[inline]
                fn contains(&self, status: $Status) -> ::core::primitive::bool {
                    $Set::contains(self, status)
                }

                #[inline]
                fn union(self, other: $Set) -> $Set {
                    $Set::union(self, other)
                }

                #[inline]
                fn intersection(self, other: $Set) -> $Set {
                    $Set::intersection(self, other)
                }

                #[inline]
                fn difference(self, other: $Set) -> $Set {
                    $Set::difference(self, other)
                }

                #[inline]
                fn complement(self) -> $Set {
                    $Set::complement(self)
                }

                #[inline]
                fn is_subset(&self, other: &$Set) -> ::core::primitive::bool {
                    $Set::is_subset(self, other)
                }

                #[inline]
                fn is_disjoint(&self, other: &$Set) -> ::core::primitive::bool {
                    $Set::is_disjoint(self, other)
                }

                #[inline]
                fn len(&self) -> ::core::primitive::usize {
                    $Set::len(self)
                }

                #[inline]
                fn __words(&self) -> &[::core::primitive::u64] {
                    &self.0
                }

                #[inline]
                fn __words_mut(&mut self) -> &mut [::core::primitive::u64] {
                    &mut self.0
                }
            }

            impl $crate::__private::Sealed for $Set {}

            #[automatically_derived]
            impl ::core::ops::BitOr for $Set {
                type Output = $Set;

                #[inline]
                fn bitor(self, other: $Set) -> $Set {
                    $Set::union(self, other)
                }
            }

            #[automatically_derived]
            impl ::core::ops::BitAnd for $Set {
                type Output = $Set;

                #[inline]
                fn bitand(self, other: $Set) -> $Set {
                    $Set::intersection(self, other)
                }
            }

            #[automatically_derived]
            impl ::core::ops::Sub for $Set {
                type Output = $Set;

                #[inline]
                fn sub(self, other: $Set) -> $Set {
                    $Set::difference(self, other)
                }
            }

            #[automatically_derived]
            impl ::core::ops::Not for $Set {
                type Output = $Set;

                #[inline]
                fn not(self) -> $Set {
                    $Set::complement(self)
                }
            }

            // ------------------------------------------------------------------------------------- enum StatusLang

            $(
                impl $Lang {
                    /// Every language, in the order of the spec.
                    $visibility const ALL: &'static [$Lang] = &[$($Lang::$Language),*];

                    /// The language's tag (BCP 47).
                    #[inline]
                    #[must_use]
                    $visibility const fn tag(self) -> &'static ::core::primitive::str {
                        TAGS[self as ::core::primitive::usize]
                    }

                    /// The language that a BCP 47 tag names. Further subtags are ignored: `ko-KR` is `ko` (RFC 4647,
                    /// section 3.4).
                    #[must_use]
                    $visibility fn from_tag(tag: &::core::primitive::str) -> ::core::option::Option<$Lang> {
                        $crate::__private::language_of($Lang::ALL, TAGS, tag)
                    }

                    /// The language that the value of an `Accept-Language` header field prefers; `None` if it accepts
                    /// none of the spec's languages (RFC 9110, section 12.5.4). Only the first 32 parts of the value
                    /// are read, and a part that names a language in more than 64 bytes is ignored.
                    #[must_use]
                    $visibility fn from_accept_language(
                        value: &::core::primitive::str,
                    ) -> ::core::option::Option<$Lang> {
                        $crate::__private::language_accepted($Lang::ALL, TAGS, value)
                    }
                }

                /// The language's tag.
                #[automatically_derived]
                impl ::core::fmt::Display for $Lang {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        $crate::__private::display($Lang::tag(*self), f)
                    }
                }

                /// The first language of the spec.
                #[automatically_derived]
                impl ::core::default::Default for $Lang {
                    fn default() -> $Lang {
                        $Lang::ALL[0]
                    }
                }

                impl $Status {
                    /// A short label in a language, to show to people. (The status line has the reason phrase.)
                    #[inline]
                    #[must_use]
                    $visibility const fn label(self, language: $Lang) -> &'static ::core::primitive::str {
                        $Status::info(self).__label(language as ::core::primitive::usize)
                    }

                    /// The meaning of the status, as one sentence in a language.
                    #[inline]
                    #[must_use]
                    $visibility const fn summary(self, language: $Lang) -> &'static ::core::primitive::str {
                        $Status::info(self).__summary(language as ::core::primitive::usize)
                    }
                }
            )?

            // ------------------------------------------------------------------------------------ enum StatusClass

            $(
                const CLASS_LABELS: &[&[&::core::primitive::str]] = &[$($class_labels),*];
                const CLASS_SUMMARIES: &[&[&::core::primitive::str]] = &[$($class_summaries),*];

                impl $Class {
                    /// Every class, in the order of their codes.
                    $visibility const ALL: &'static [$Class] = &[$($Class::$ClassName),*];

                    /// The class whose range contains the code, known or not.
                    #[inline]
                    #[must_use]
                    $visibility const fn of(code: ::core::primitive::$repr) -> ::core::option::Option<$Class> {
                        match code {
                            $($class_pattern => ::core::option::Option::Some($Class::$ClassName),)*
                            _ => ::core::option::Option::None,
                        }
                    }

                    /// The name of the class and of its trait.
                    #[inline]
                    #[must_use]
                    $visibility const fn name(self) -> &'static ::core::primitive::str {
                        const NAMES: &[&::core::primitive::str] = &[$(::core::stringify!($ClassName)),*];
                        NAMES[self as ::core::primitive::usize]
                    }

                    /// The range from the first code of the class to its last. A class of several ranges does not have every
                    /// code in it.
                    #[inline]
                    #[must_use]
                    $visibility const fn codes(self) -> ::core::ops::RangeInclusive<::core::primitive::$repr> {
                        let ranges = $Class::ranges(self);
                        ::core::ops::RangeInclusive::new(*ranges[0].start(), *ranges[ranges.len() - 1].end())
                    }

                    /// The ranges of the codes of the class, in their order.
                    #[inline]
                    #[must_use]
                    $visibility const fn ranges(self) -> &'static [::core::ops::RangeInclusive<::core::primitive::$repr>] {
                        const RANGES: &[&[::core::ops::RangeInclusive<::core::primitive::$repr>]] =
                            &[$(&[$($class_range)*]),*];
                        RANGES[self as ::core::primitive::usize]
                    }

                    /// The status to treat an unknown code of the class as, if the protocol has such a rule.
                    #[inline]
                    #[must_use]
                    $visibility const fn fallback(self) -> ::core::option::Option<$Status> {
                        const FALLBACKS: &[::core::option::Option<$Status>] = &[$($fallback),*];
                        FALLBACKS[self as ::core::primitive::usize]
                    }
                }

                /// The label in the first language of the spec; the name, if the spec has no languages.
                #[automatically_derived]
                impl ::core::fmt::Display for $Class {
                    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        let text = match CLASS_LABELS[*self as ::core::primitive::usize] {
                            [] => $Class::name(*self),
                            texts => texts[0],
                        };
                        $crate::__private::display(text, f)
                    }
                }

                #[automatically_derived]
                impl $crate::RegistryClass for __Class {
                    type Registry = $Status;

                    const ALL: &'static [$Class] = $Class::ALL;

                    fn of(code: ::core::primitive::$repr) -> ::core::option::Option<$Class> {
                        $Class::of(code)
                    }

                    fn name(self) -> &'static ::core::primitive::str {
                        $Class::name(self)
                    }

                    fn codes(self) -> ::core::ops::RangeInclusive<::core::primitive::$repr> {
                        $Class::codes(self)
                    }

                    fn ranges(self) -> &'static [::core::ops::RangeInclusive<::core::primitive::$repr>] {
                        $Class::ranges(self)
                    }

                    fn fallback(self) -> ::core::option::Option<$Status> {
                        $Class::fallback(self)
                    }

                    fn label(
                        self,
                        language: &::core::primitive::str,
                    ) -> ::core::option::Option<&'static ::core::primitive::str> {
                        $crate::__private::text_in(TAGS, CLASS_LABELS[self as ::core::primitive::usize], language)
                    }

                    fn summary(
                        self,
                        language: &::core::primitive::str,
                    ) -> ::core::option::Option<&'static ::core::primitive::str> {
                        $crate::__private::text_in(TAGS, CLASS_SUMMARIES[self as ::core::primitive::usize], language)
                    }
                }

                impl $crate::__private::Sealed for $Class {}

                $(
                        impl $Class {
                            /// A short label in a language.
                            #[inline]
                            #[must_use]
                            $visibility const fn label(self, language: $ClassLang) -> &'static ::core::primitive::str {
                                CLASS_LABELS[self as ::core::primitive::usize][language as ::core::primitive::usize]
                            }

                            /// The meaning of the class, as one sentence in a language.
                            #[inline]
                            #[must_use]
                            $visibility const fn summary(self, language: $ClassLang) -> &'static ::core::primitive::str {
                                CLASS_SUMMARIES[self as ::core::primitive::usize][language as ::core::primitive::usize]
                            }
                        }
                )?

                /// The classes and groups that a subset can promise with `#[status(class = ..)]`.
                #[doc(hidden)]
                impl $Class {
                    $(
                        $visibility const $Group: $crate::__private::Group =
                            $crate::__private::Group::new($group_mask);
                    )*

                    $visibility const fn __mask(self) -> ::core::primitive::u64 {
                        1 << self as ::core::primitive::u64
                    }
                }
            )?

            // ------------------------------------------------- hidden: for derived code and compile-time checks

            #[doc(hidden)]
            impl $Status {
                /// The number of codes, rounded up to a power of two.
                $visibility const __SIZE: ::core::primitive::usize = PADDED;

                $visibility const __REPR: ::core::primitive::i8 =
                    <::core::primitive::$repr as $crate::RegistryCode>::__BITS;

                $visibility const __CATALOG: $crate::__private::Catalog = $crate::__private::Catalog {
                    name: $name,
                    bounds: ($first, $last),
                    is_http: $is_http,
                    codes: CODES,
                    lines: &LINES,
                    ranges: &[$($crate::__private::ClassRange::of($range_class, $range_first, $range_last, CODES)),*],
                    problems: $Status::PROBLEMS,
                };

                /// Subsets have this function. The check of `subset_of` calls it on a registry too.
                $visibility const fn from_status(status: $Status) -> ::core::option::Option<$Status> {
                    ::core::option::Option::Some(status)
                }

                /// The index in `ALL`.
                #[inline]
                $visibility const fn __index(self) -> ::core::primitive::usize {
                    if LOOKUP.size > 1 {
                        let offset = $crate::__private::table::offset($Status::__number(self), LOOKUP.first);
                        INDICES[offset & (LOOKUP.size - 1)] as ::core::primitive::usize
                    } else {
                        $crate::__private::table::search(CODES, $Status::__number(self))
                    }
                }

                /// The code as a number of the type that compile-time checks use for every registry.
                #[inline]
                $visibility const fn __number(self) -> ::core::primitive::i64 {
                    self as ::core::primitive::$repr as ::core::primitive::i64
                }

                /// The status with this code or, if it is unknown, which a check reports, the nearest status.
                $visibility const fn __or_nearest(code: ::core::primitive::i64) -> $Status {
                    $Status::ALL[$Status::__CATALOG.index_or_nearest(code)]
                }

                // The functions below take statuses by value, because a reference to a constant is another body for the
                // compiler to check and evaluate.

                /// The set of the statuses.
                $visibility const fn __set<const __N: ::core::primitive::usize>(statuses: [$Status; __N]) -> $Set {
                    $Set::of(&statuses)
                }

                /// The index of each of the statuses in `ALL`.
                $visibility const fn __indices<const __N: ::core::primitive::usize>(
                    statuses: [$Status; __N],
                ) -> [::core::primitive::u16; __N] {
                    let mut indices = [0; __N];
                    let mut i = 0;
                    while i < __N {
                        indices[i] = $Status::__index(statuses[i]) as ::core::primitive::u16;
                        i += 1;
                    }
                    indices
                }

                /// Checks that the first `count` of the statuses, whose set is `set`, are different.
                #[track_caller]
                $visibility const fn __check_distinct<const __N: ::core::primitive::usize>(
                    set: $Set,
                    statuses: [$Status; __N],
                    count: ::core::primitive::usize,
                ) {
                    // Checks are interpreted in every user's build, so the usual case comes first.
                    if $Set::len(&set) == __N {
                        return;
                    }
                    let mut set = $Set::EMPTY;
                    let mut i = 0;
                    while i < count {
                        if $Set::contains(&set, statuses[i]) {
                            $Status::__CATALOG.twice($Status::__number(statuses[i]));
                        }
                        set = $Set::__with(set, statuses[i]);
                        i += 1;
                    }
                }

                /// The position of the status with this code; a number out of bounds if there is none. All statuses are
                /// compared, several at a time, because stopping early is a branch that the processor can't predict.
                #[inline]
                $visibility const fn __position<const __N: ::core::primitive::usize>(
                    statuses: [$Status; __N],
                    code: ::core::primitive::$repr,
                ) -> ::core::primitive::usize {
                    let mut position = 0;
                    let mut i = 0;
                    while i < __N {
                        position |= if statuses[i] as ::core::primitive::$repr == code {
                            i as ::core::primitive::u16 + 1
                        } else {
                            0
                        };
                        i += 1;
                    }
                    (position as ::core::primitive::usize).wrapping_sub(1)
                }

                /// Like `__position`, from a table over all statuses.
                #[inline]
                $visibility const fn __position_in(
                    positions: &[::core::primitive::u16; PADDED],
                    code: ::core::primitive::$repr,
                ) -> ::core::primitive::usize {
                    match $Status::from_code(code) {
                        ::core::option::Option::Some(status) => {
                            positions[$Status::__index(status) & (PADDED - 1)] as ::core::primitive::usize
                        }
                        ::core::option::Option::None => ::core::primitive::usize::MAX,
                    }
                }

                /// The codes of the statuses.
                $visibility const fn __codes<const __N: ::core::primitive::usize>(
                    statuses: [$Status; __N],
                ) -> [::core::primitive::i64; __N] {
                    let mut codes = [0; __N];
                    let mut i = 0;
                    while i < __N {
                        codes[i] = $Status::__number(statuses[i]);
                        i += 1;
                    }
                    codes
                }
            }

            #[doc(hidden)]
            impl $Set {
                #[inline]
                #[must_use]
                $visibility const fn __with(mut self, status: $Status) -> $Set {
                    $crate::__private::bits::insert(&mut self.0, $Status::__index(status));
                    self
                }

                /// The classes of the statuses: bit n for the n-th class.
                $visibility const fn __classes(self) -> ::core::primitive::u64 {
                    $Status::__CATALOG.classes_of(self.0)
                }

                /// The statuses in one of the classes of `mask`.
                #[must_use]
                $visibility const fn __in_classes(self, mask: ::core::primitive::u64) -> $Set {
                    $Set($Status::__CATALOG.in_classes(self.0, mask))
                }

                #[inline]
                $visibility const fn __words(self) -> [::core::primitive::u64; $words] {
                    self.0
                }
            }

            $(
                #[doc(hidden)]
                #[automatically_derived]
                impl $crate::__private::Within<$Status, $whole> for $crate::__private::ClassMask<$part> {}
            )*

            #[doc(hidden)]
            #[automatically_derived]
            impl<__A, __B> $crate::__private::UnionIn<$Status> for (__A, __B)
            where
                __A: $crate::StatusSubset<Registry = $Status>,
                __B: $crate::StatusSubset<Registry = $Status>,
            {
                const UNION: $Set = $Set::union(
                    <__A as $crate::StatusSubset>::STATUSES,
                    <__B as $crate::StatusSubset>::STATUSES,
                );
            }
        };
    };
}
