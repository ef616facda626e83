//! `StatusSet`: a set of the registry's statuses, one word per 64. Its type is generated because traits
//! have no `const` functions; what its methods do is in the runtime.

use proc_macro2::TokenStream;
use quote::format_ident;

use super::{Parts, Registry};
use crate::code::{code, each};

pub(super) fn expand(registry: &Registry<'_>) -> Parts {
    let Registry { request, spec, names, krate, .. } = *registry;
    let super::Names { status, set, .. } = names;
    let visibility = &request.visibility;
    let count = spec.codes.len();
    let words = count.div_ceil(64);
    let bits = code!(krate => #krate::__private::bits);
    let bool = code!(::core::primitive::bool);
    let usize = code!(::core::primitive::usize);
    let iter = iter(registry, words);
    let doc = format!(
        "A set of statuses of [`{status}`]: a bit for each, so that it fits into {words} machine word{}.",
        if words == 1 { "" } else { "s" }
    );
    let collection = collection(registry, words);

    // Each is a method of the trait `RegistrySet` too.
    let binary = [
        ("union", "What is in one of the sets or in both."),
        ("intersection", "What is in both sets."),
        ("difference", "What is in this set and not in the other."),
    ];
    let comparisons = [
        ("is_subset", "Whether the other set holds all of this one."),
        ("is_disjoint", "Whether the sets have no status in common."),
    ];
    let inherent_binary = each(&binary, &|(name, doc)| {
        let name = format_ident!("{name}");
        code! { visibility, set, bits, name, doc =>
            #[doc = #doc]
            #[inline]
            #[must_use]
            #visibility const fn #name(self, other: #set) -> #set {
                #set(#bits::#name(self.0, other.0))
            }
        }
    });
    let inherent_comparisons = each(&comparisons, &|(name, doc)| {
        let name = format_ident!("{name}");
        code! { visibility, set, bits, bool, name, doc =>
            #[doc = #doc]
            #[inline]
            #[must_use]
            #visibility const fn #name(&self, other: &#set) -> #bool {
                #bits::#name(&self.0, &other.0)
            }
        }
    });
    let binary = each(&binary, &|(name, _)| {
        let name = format_ident!("{name}");
        code! { set, name =>
            #[inline]
            fn #name(self, other: #set) -> #set {
                #set::#name(self, other)
            }
        }
    });
    let comparisons = each(&comparisons, &|(name, _)| {
        let name = format_ident!("{name}");
        code! { set, bool, name =>
            #[inline]
            fn #name(&self, other: &#set) -> #bool {
                #set::#name(self, other)
            }
        }
    });

    let items = code! { visibility, set, words, doc =>
        #[doc = #doc]
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #visibility struct #set([::core::primitive::u64; #words]);
    };
    let impls = code! { krate, visibility, status, set, words, count, bits, bool, usize, iter, collection,
        inherent_binary, inherent_comparisons, binary, comparisons =>
        #collection

        impl #set {
            /// The set of no status.
            #visibility const EMPTY: #set = #set([0; #words]);

            /// The set of all statuses.
            #visibility const ALL: #set = #set(#bits::first(#count));

            /// The set of these statuses.
            #[inline]
            #[must_use]
            #visibility const fn of(statuses: &[#status]) -> #set {
                let mut words = [0; #words];
                let mut i = 0;
                while i < statuses.len() {
                    #bits::insert(&mut words, #status::__index(statuses[i]));
                    i += 1;
                }
                #set(words)
            }

            /// Whether the set holds the status.
            #[inline]
            #[must_use]
            #visibility const fn contains(&self, status: #status) -> #bool {
                #bits::contains(&self.0, #status::__index(status))
            }

            /// What the registry has and this set has not.
            #[inline]
            #[must_use]
            #visibility const fn complement(self) -> #set {
                #set::difference(#set::ALL, self)
            }

            /// How many statuses the set holds.
            #[inline]
            #[must_use]
            #visibility const fn len(&self) -> #usize {
                #bits::len(&self.0)
            }

            /// Whether the set holds nothing.
            #[inline]
            #[must_use]
            #visibility const fn is_empty(&self) -> #bool {
                #set::len(self) == 0
            }

            /// The statuses in the order of their codes.
            #[inline]
            #visibility const fn iter(&self) -> #iter {
                #krate::__private::iter(self.0)
            }

            #inherent_binary
            #inherent_comparisons

            #[doc(hidden)]
            #[inline]
            #visibility const fn __with(mut self, status: #status) -> #set {
                #bits::insert(&mut self.0, #status::__index(status));
                self
            }

            /// The classes of the statuses: bit n for the n-th class.
            #[doc(hidden)]
            #visibility const fn __classes(self) -> ::core::primitive::u64 {
                #status::__CATALOG.classes_of(self.0)
            }

            #[doc(hidden)]
            #[inline]
            #visibility const fn __words(self) -> [::core::primitive::u64; #words] {
                self.0
            }
        }

        #[automatically_derived]
        impl #krate::RegistrySet for #set {
            type Registry = #status;
            type Iter = #iter;

            #[inline]
            fn contains(&self, status: #status) -> #bool {
                #set::contains(self, status)
            }

            #[inline]
            fn complement(self) -> #set {
                #set::complement(self)
            }

            #[inline]
            fn len(&self) -> #usize {
                #set::len(self)
            }

            #[inline]
            fn iter(&self) -> #iter {
                #set::iter(self)
            }

            #binary
            #comparisons
        }
    };
    Parts { items, impls }
}

/// The traits that a collection has.
fn collection(registry: &Registry<'_>, words: usize) -> TokenStream {
    let Registry { names, krate, .. } = *registry;
    let super::Names { status, set, .. } = names;
    let iter = iter(registry, words);
    code! { krate, status, set, iter =>
        /// The set of no status.
        #[automatically_derived]
        impl ::core::default::Default for #set {
            fn default() -> #set {
                #set::EMPTY
            }
        }

        /// The codes, such as `{200, 404}`.
        #[automatically_derived]
        impl ::core::fmt::Display for #set {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #krate::__private::display_set(#set::iter(self), f)
            }
        }

        /// The names, such as `{Ok, NotFound}`.
        #[automatically_derived]
        impl ::core::fmt::Debug for #set {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_set().entries(#set::iter(self)).finish()
            }
        }

        #[automatically_derived]
        impl ::core::iter::FromIterator<#status> for #set {
            fn from_iter<__I>(statuses: __I) -> #set
            where
                __I: ::core::iter::IntoIterator<Item = #status>,
            {
                let mut set = #set::EMPTY;
                ::core::iter::Extend::extend(&mut set, statuses);
                set
            }
        }

        #[automatically_derived]
        impl ::core::iter::Extend<#status> for #set {
            fn extend<__I>(&mut self, statuses: __I)
            where
                __I: ::core::iter::IntoIterator<Item = #status>,
            {
                for status in statuses {
                    *self = #set::__with(*self, status);
                }
            }
        }

        #[automatically_derived]
        impl ::core::iter::IntoIterator for #set {
            type Item = #status;
            type IntoIter = #iter;

            fn into_iter(self) -> #iter {
                #set::iter(&self)
            }
        }

        #[automatically_derived]
        impl ::core::iter::IntoIterator for &#set {
            type Item = #status;
            type IntoIter = #iter;

            fn into_iter(self) -> #iter {
                #set::iter(self)
            }
        }
    }
}

fn iter(registry: &Registry<'_>, words: usize) -> TokenStream {
    let (krate, status) = (registry.krate, &registry.names.status);
    code!(krate, status, words => #krate::SetIter<#status, #words>)
}
