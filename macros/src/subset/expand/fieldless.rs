//! The items of an enum without fields: `ALL`, `code`, `from_status` and the conversions.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Fields;

use super::Expansion;
use crate::input::{Impl, Variant};
use crate::paths::define_code_type;
use crate::tokens::{generated, generated_ident, shadow};

/// The largest number of variants that are compared one by one. For more, a table is faster.
const MAX_COMPARED: usize = 16;

impl Expansion<'_> {
    pub(super) fn fieldless(&self) -> TokenStream {
        let Expansion { subset, registry, code, alias, parameters, this, bounds, .. } = self;
        let visibility = generated(subset.visibility);
        let position = self.position(&quote!(__this));
        // For an enum without variants, the position is a `match` without arms.
        let status = if self.own.is_empty() { position } else { quote!(__STATUSES[#position]) };
        let all = subset.variants.iter().map(|variant| self.value(variant));
        let found = self.own.iter().enumerate().map(|(index, variant)| {
            let (index, value) = (Literal::usize_unsuffixed(index), self.value(variant));
            quote!(#index => #value,)
        });
        let (table, find) = self.find();
        let from_code = if self.own.is_empty() {
            quote!(::core::option::Option::None)
        } else {
            quote! {
                ::core::option::Option::Some(match #find {
                    #(#found)*
                    _ => return ::core::option::Option::None,
                })
            }
        };
        let conversions = self.conversions();
        let define_code_type = define_code_type(&subset.options);
        let shadow = shadow(&["status"]);
        quote! {
            #define_code_type

            #[inline]
            const fn __status_of #parameters(__this: &#this) -> #alias #bounds {
                #status
            }

            #table

            #[inline]
            const fn __from_code #parameters(
                __code: #code,
            ) -> ::core::option::Option<#this> #bounds {
                #from_code
            }

            impl #parameters #this #bounds {
                /// Every variant, in the order of declaration.
                #visibility const ALL: &'static [#this] = &[#(#all),*];

                /// The status code of the variant.
                #[inline]
                #[must_use]
                #visibility const fn code(&self) -> #code {
                    #alias::code(__status_of(self))
                }

                /// The variant with this status, if there is one.
                #[inline]
                #[must_use]
                #visibility const fn from_status(
                    status: #registry,
                ) -> ::core::option::Option<#this> {
                    __from_code(#alias::code(status))
                }
            }

            // `status` is the only binding that documentation shows.
            #shadow

            #conversions
        }
    }

    /// The value of a variant without fields, which may have empty parentheses or braces.
    pub(super) fn value(&self, variant: &Variant<'_>) -> TokenStream {
        let (ident, name) = (&self.ident, generated_ident(variant.ident));
        let fields = (!matches!(variant.fields, Fields::Unit)).then(|| quote!({}));
        quote!(#ident::#name #fields)
    }

    /// The table, if there is one, and the expression that finds the position of `__code`.
    fn find(&self) -> (Option<TokenStream>, TokenStream) {
        let Expansion { krate, alias, own, .. } = self;
        if own.len() <= MAX_COMPARED {
            return (None, quote!(#alias::__position(__STATUSES, __code)));
        }
        let table = quote! {
            static __POSITIONS: [::core::primitive::u16; #alias::__SIZE] =
                #krate::__private::table::positions(&#alias::__indices(__STATUSES));
        };
        (Some(table), quote!(#alias::__position_in(&__POSITIONS, __code)))
    }

    fn conversions(&self) -> TokenStream {
        let wanted = |item: Impl| !self.subset.options.skip.contains(&item);
        let display = wanted(Impl::Display).then(|| self.impl_display());
        let from_str = wanted(Impl::FromStr).then(|| self.impl_from_str());
        let try_from = wanted(Impl::TryFrom).then(|| self.impl_try_from());
        let from = wanted(Impl::From).then(|| self.impl_from());
        quote!(#display #from_str #try_from #from)
    }

    fn impl_display(&self) -> TokenStream {
        let Expansion { parameters, this, bounds, .. } = self;
        quote! {
            #[automatically_derived]
            impl #parameters ::core::fmt::Display for #this #bounds {
                fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Display::fmt(&__status_of(self), __f)
                }
            }
        }
    }

    fn impl_from_str(&self) -> TokenStream {
        let Expansion { krate, registry, parameters, this, bounds, .. } = self;
        quote! {
            #[automatically_derived]
            impl #parameters ::core::str::FromStr for #this #bounds {
                type Err = #krate::ParseSubsetError<#registry>;

                #[inline]
                fn from_str(
                    __text: &::core::primitive::str,
                ) -> ::core::result::Result<#this, #krate::ParseSubsetError<#registry>> {
                    #krate::__private::subset_from_str(__text, __from_code)
                }
            }
        }
    }

    fn impl_try_from(&self) -> TokenStream {
        let Expansion { krate, registry, code, parameters, this, bounds, .. } = self;
        quote! {
            #[automatically_derived]
            impl #parameters ::core::convert::TryFrom<#registry> for #this #bounds {
                type Error = #krate::NotInSubset<#registry>;

                #[inline]
                fn try_from(
                    __status: #registry,
                ) -> ::core::result::Result<#this, #krate::NotInSubset<#registry>> {
                    #krate::__private::subset_from_status(__status, __from_code)
                }
            }

            #[automatically_derived]
            impl #parameters ::core::convert::TryFrom<#code> for #this #bounds {
                type Error = #krate::TryFromCodeError<#registry>;

                #[inline]
                fn try_from(
                    __code: #code,
                ) -> ::core::result::Result<#this, #krate::TryFromCodeError<#registry>> {
                    #krate::__private::subset_from_code(__code, __from_code)
                }
            }
        }
    }

    fn impl_from(&self) -> TokenStream {
        let Expansion { krate, registry, code, alias, parameters, this, bounds, .. } = self;
        let into_code = if define_code_type(&self.subset.options).is_some() {
            let bounds = self.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
            quote! {
                #krate::__code_from! {
                    [#parameters] [#this] [#(#bounds),*] [__REPR] [|__subset| #alias::__number(__status_of(__subset))]
                }
            }
        } else {
            quote! {
                #[automatically_derived]
                impl #parameters ::core::convert::From<#this> for #code #bounds {
                    #[inline]
                    fn from(__subset: #this) -> #code {
                        #alias::code(__status_of(&__subset))
                    }
                }
            }
        };
        quote! {
            #[automatically_derived]
            impl #parameters ::core::convert::From<#this> for #registry #bounds {
                #[inline]
                fn from(__subset: #this) -> #registry {
                    __status_of(&__subset)
                }
            }

            #into_code
        }
    }
}
