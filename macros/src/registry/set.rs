//! `StatusSet`: a set of the registry's statuses, one word per 64. Its type is generated because traits
//! have no `const` functions; what its methods do is in the runtime.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Parts, Registry};

pub(super) fn expand(registry: &Registry<'_>) -> Parts {
    let Registry { request, spec, names, krate, .. } = *registry;
    let super::Names { status, set, .. } = names;
    let visibility = &request.visibility;
    let count = spec.codes.len();
    let words = count.div_ceil(64);
    let bits = quote!(#krate::__private::bits);
    let bool = quote!(::core::primitive::bool);
    let usize = quote!(::core::primitive::usize);
    let iter = quote!(#krate::SetIter<#status, #words>);
    let doc = format!(
        "A set of statuses of [`{status}`]: a bit for each, so that it fits into {words} machine word{}.",
        if words == 1 { "" } else { "s" }
    );
    let collection = collection(registry, words);

    // A method of the same meaning in the trait `RegistrySet`.
    let binary = |name: &str, doc: &str| {
        let name = quote::format_ident!("{name}");
        let inherent = quote! {
            #[doc = #doc]
            #[inline]
            #[must_use]
            #visibility const fn #name(self, other: #set) -> #set {
                #set(#bits::#name(self.0, other.0))
            }
        };
        let of_trait = quote! {
            #[inline]
            fn #name(self, other: #set) -> #set {
                #set::#name(self, other)
            }
        };
        (inherent, of_trait)
    };
    let comparison = |name: &str, doc: &str| {
        let name = quote::format_ident!("{name}");
        let inherent = quote! {
            #[doc = #doc]
            #[inline]
            #[must_use]
            #visibility const fn #name(&self, other: &#set) -> #bool {
                #bits::#name(&self.0, &other.0)
            }
        };
        let of_trait = quote! {
            #[inline]
            fn #name(&self, other: &#set) -> #bool {
                #set::#name(self, other)
            }
        };
        (inherent, of_trait)
    };
    let (inherent, of_trait): (Vec<_>, Vec<_>) = [
        binary("union", "What is in one of the sets or in both."),
        binary("intersection", "What is in both sets."),
        binary("difference", "What is in this set and not in the other."),
        comparison("is_subset", "Whether the other set holds all of this one."),
        comparison("is_disjoint", "Whether the sets have no status in common."),
    ]
    .into_iter()
    .unzip();

    let items = quote! {
        #[doc = #doc]
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #visibility struct #set([::core::primitive::u64; #words]);
    };
    let impls = quote! {
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
                // Interpreted for every derive: each call would cost the user's build.
                let mut words = [0; #words];
                let mut i = 0;
                while i < statuses.len() {
                    let index = #status::__index(statuses[i]);
                    if index / 64 < #words {
                        words[index / 64] |= 1 << (index % 64);
                    }
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

            #(#inherent)*

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

            #(#of_trait)*
        }
    };
    Parts { items, impls }
}

/// The traits that a collection has.
fn collection(registry: &Registry<'_>, words: usize) -> TokenStream {
    let Registry { names, krate, .. } = *registry;
    let super::Names { status, set, .. } = names;
    let iter = quote!(#krate::SetIter<#status, #words>);
    quote! {
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
