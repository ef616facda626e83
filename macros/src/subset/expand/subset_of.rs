//! `#[status(subset_of(Other))]`: this enum converts into `Other`, and `Other` may convert into this enum. Without fields,
//! every status is also one of `Other`; with fields, every variant is, with the same name and fields. (`check` makes
//! sure that the enum has no parameters.)

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Path};

use super::Expansion;
use super::checks::{check, span_and_code};
use crate::input::{Impl, Variant};
use crate::paths::span_of;
use crate::tokens::{generated_span, with_span};

impl Expansion<'_> {
    /// The conversions of an enum with fields, variant by variant. The compiler shows a difference at the variant or the
    /// field.
    pub(super) fn outcome_of(&self, other: &Path) -> TokenStream {
        let ident = &self.ident;
        let wanted = |item: Impl| !self.subset.options.skip.contains(&item);
        let variants: Vec<TokenStream> = self.subset.variants.iter().map(same_variant).collect();
        let from = wanted(Impl::From).then(|| {
            let arms = variants.iter().map(|variant| quote!(#ident::#variant => __Other::#variant,));
            quote! {
                #[automatically_derived]
                impl ::core::convert::From<#ident> for __Other {
                    fn from(__subset: #ident) -> __Other {
                        match __subset { #(#arms)* }
                    }
                }
            }
        });
        let try_from = wanted(Impl::TryFrom).then(|| {
            let arms = variants
                .iter()
                .map(|variant| quote!(__Other::#variant => ::core::result::Result::Ok(#ident::#variant),));
            quote! {
                #[automatically_derived]
                impl ::core::convert::TryFrom<__Other> for #ident {
                    type Error = __Other;

                    fn try_from(__other: __Other) -> ::core::result::Result<#ident, __Other> {
                        match __other {
                            #(#arms)*
                            // (Of no variant, if both enums have the same ones.)
                            #[allow(unreachable_patterns)]
                            __other => ::core::result::Result::Err(__other),
                        }
                    }
                }
            }
        });
        quote! {
            const _: () = {
                type __Other = #other;
                #from
                #try_from
            };
        }
    }

    pub(super) fn subset_of(&self, other: &Path) -> TokenStream {
        let Expansion { krate, registry, ident, .. } = self;
        let name = other.to_token_stream().to_string().replace(' ', "");

        // `Option`s, because only the checks must fail: then a mistake is one error. Constants, so that the conversion
        // copies no value and needs no `Copy`.
        let found: Vec<Ident> = (0..self.own.len()).map(|index| format_ident!("__OTHER_{index}")).collect();
        let constants = found.iter().enumerate().map(|(index, found)| {
            // The span is that of the other enum's name: an enum with fields has no `from_status`.
            let value = with_span(span_of(other), quote!(<__Other>::from_status(__STATUSES[#index])));
            quote!(const #found: ::core::option::Option<__Other> = #value;)
        });
        let checks = self.own.iter().zip(&found).enumerate().filter_map(|(index, (variant, found))| {
            let (span, code) = span_and_code(index, variant)?;
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
        let wanted = |item: Impl| !self.subset.options.skip.contains(&item);
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
                // If the check fails, another type replaces the enum, so that there is no other error. Documentation
                // shows the enum. (`Fit<__FITS>` has no braces because rust-analyzer evaluates only names there.)
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

/// `Missing { id: __field_0 }`, as a pattern and as a value, with the user's spans.
fn same_variant(variant: &Variant<'_>) -> TokenStream {
    let name = variant.ident;
    let fields = variant.fields.members().zip(variant.fields).enumerate().map(|(index, (member, field))| {
        let span = field.ty.span();
        let binding = format_ident!("__field_{index}", span = generated_span(span));
        quote_spanned!(span=> #member: #binding)
    });
    quote!(#name { #(#fields),* })
}
