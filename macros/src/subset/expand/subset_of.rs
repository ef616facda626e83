//! `#[status(subset_of(Other))]`: every status of this enum is one of `Other`'s, so it converts into that
//! enum, and that one may convert into this. (`check` has seen to it that the enum has no parameters.)

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{Ident, Path};

use super::Expansion;
use super::checks::{check, place_and_code};
use crate::input::Impl;
use crate::paths::span_of;
use crate::tokens::at;

impl Expansion<'_> {
    pub(super) fn subset_of(&self, other: &Path) -> TokenStream {
        let Expansion { krate, registry, ident, .. } = self;
        let name = other.to_token_stream().to_string().replace(' ', "");

        // `Option`s: the data can't fail, so that a mistake is one error. They are constants, so that the
        // conversion copies no value and needs no `Copy`.
        let found: Vec<Ident> = (0..self.own.len()).map(|at| format_ident!("__OTHER_{at}")).collect();
        // At the other enum's name: one that has fields has no `from_status`.
        let at_the_other = |tokens| at(span_of(other), tokens);
        let constants = found.iter().enumerate().map(|(at, found)| {
            let value = at_the_other(quote!(<__Other>::from_status(__STATUSES[#at])));
            quote!(const #found: ::core::option::Option<__Other> = #value;)
        });
        let checks = self.own.iter().zip(&found).enumerate().filter_map(|(at, (variant, found))| {
            let (span, code) = place_and_code(at, variant)?;
            Some(check(span, quote!(__CATALOG.check_subset_of(#code, #found.is_some(), #name))))
        });
        let check_other = check(
            span_of(other),
            quote!(__CATALOG.check_other(<__Probe>::IS_A_SUBSET, <__Probe>::IS_THE_REGISTRY, <__Probe>::IS_MUTUAL, #name)),
        );
        let arms = self.own.iter().zip(&found).map(|(variant, found)| {
            let pattern = self.pattern(variant);
            quote! {
                #pattern => match #found {
                    ::core::option::Option::Some(__other) => __other,
                    ::core::option::Option::None => loop {},
                },
            }
        });
        let wanted = |it: Impl| !self.subset.options.skip.contains(&it);
        let repeated = self.subset.repeated.then(|| quote!(_ => loop {},));
        let from = wanted(Impl::From).then(|| {
            quote! {
                    #[automatically_derived]
                    impl ::core::convert::From<#ident> for __Other {
                        #[inline]
                        fn from(__subset: #ident) -> __Other {
                            match __subset { #(#arms)* #repeated }
                        }
                    }

            }
        });
        let try_from = wanted(Impl::TryFrom).then(|| {
            quote! {
                    #[automatically_derived]
                    impl ::core::convert::TryFrom<__Other> for #ident {
                        type Error = #krate::NotInSubset<#registry>;

                        #[inline]
                        fn try_from(
                            __other: __Other,
                        ) -> ::core::result::Result<#ident, #krate::NotInSubset<#registry>> {
                            #krate::__private::subset_from_status(
                                #krate::StatusSubset::status(&__other),
                                __from_code,
                            )
                        }
                    }
            }
        });
        quote! {
            const _: () = {
                use #krate::__private::Otherwise as _;

                type __Named = #other;
                type __Probe = #krate::__private::Probe<__Named, #ident>;
                impl #krate::__private::DeclaresSubsetOf<__Named> for #ident {}
                const __FITS: ::core::primitive::bool =
                    <__Probe>::IS_A_SUBSET && !<__Probe>::IS_THE_REGISTRY && !<__Probe>::IS_MUTUAL;
                #check_other
                // Where that fails another type stands in, so that there is no further error. Documentation
                // shows the enum. (Without braces: in a type rust-analyzer knows the value of a name only.)
                #[cfg(not(doc))]
                type __Other =
                    <#krate::__private::Fit<__FITS> as #krate::__private::Choose<__Named, #ident, #registry>>::Other;
                #[cfg(doc)]
                type __Other = __Named;

                #(#constants)*
                #(#checks)*

                #from
                #try_from
            };
        }
    }
}
