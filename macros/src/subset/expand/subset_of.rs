//! `#[status(subset_of(Other))]`: every status of this enum is one of `Other`'s, so it converts into that
//! enum, and that one may convert into this.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Ident, Path};

use super::super::model::Impl;
use super::checks::place_and_code;
use super::{Expansion, push_bound, span_of, split};

impl Expansion<'_> {
    pub(super) fn subset_of(&self, other: &Path) -> TokenStream {
        let Expansion { krate, registry, ident, .. } = self;
        let (impl_generics, ty_generics, _) = split(&self.generics);
        let mut generics = self.generics.clone();
        // Where a check below fails these impls would only be further errors. That no type is `__Fit<false>` is
        // something that the compiler knows of a trait of this crate; the lifetime keeps it from saying so here.
        push_bound(
            &mut generics,
            quote!(for<'__status_subset> __Fit<{ __FITS }>: __Fitting<'__status_subset>),
        );
        let (_, _, where_clause) = split(&generics);
        let name = other.to_token_stream().to_string().replace(' ', "");

        // `Option`s: the data can't fail, so that a mistake is one error. They are constants, so that the
        // conversion copies no value and needs no `Copy`.
        let found: Vec<Ident> = (0..self.own.len()).map(|at| format_ident!("__OTHER_{at}")).collect();
        let at_the_other = |tokens| crate::tokens::at(span_of(other), tokens);
        let constants = found.iter().enumerate().map(|(at, found)| {
            // At the other enum's name: one that has fields has no `from_status`.
            let from_status = quote_spanned!(span_of(other)=> <__Other>::from_status);
            let value = at_the_other(quote!(#from_status(__STATUSES[#at])));
            quote!(const #found: ::core::option::Option<__Other> = #value;)
        });
        let checks = self.own.iter().zip(&found).enumerate().filter_map(|(at, (variant, found))| {
            let (span, code) = place_and_code(at, variant)?;
            Some(self.check(span, quote!(__CATALOG.check_subset_of(#code, #found.is_some(), #name))))
        });
        let fits = self
            .check(span_of(other), quote!(__CATALOG.check_other(__SAYS_SO_TOO, __IS_THE_REGISTRY, #name)));
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
                    impl #impl_generics ::core::convert::From<#ident #ty_generics> for __Other #where_clause {
                        #[inline]
                        fn from(__subset: #ident #ty_generics) -> __Other {
                            match __subset { #(#arms)* #repeated }
                        }
                    }

            }
        });
        let status = at_the_other(quote!(__from_status(__status)));
        let try_from = wanted(Impl::TryFrom).then(|| quote! {
                #[automatically_derived]
                impl #impl_generics ::core::convert::TryFrom<__Other> for #ident #ty_generics #where_clause {
                    type Error = #krate::NotInSubset<#registry>;

                    #[inline]
                    fn try_from(
                        __other: __Other,
                    ) -> ::core::result::Result<#ident #ty_generics, #krate::NotInSubset<#registry>> {
                        let __status = #krate::StatusSubset::status(&__other);
                        #krate::__private::subset_from_status(__status, #status)
                    }
                }
        });
        quote! {
            const _: () = {
                use #krate::__private::{Otherwise as _, Probe as __Probe};

                type __Other = #other;
                impl #impl_generics #krate::__private::SaysSubsetOf<__Other> for #ident #ty_generics {}
                const __SAYS_SO_TOO: ::core::primitive::bool = <__Probe<__Other, #ident #ty_generics>>::SAYS_SO;
                const __IS_THE_REGISTRY: ::core::primitive::bool = <__Probe<__Other, ()>>::IS_A_REGISTRY;
                const __FITS: ::core::primitive::bool = !__SAYS_SO_TOO && !__IS_THE_REGISTRY;
                #fits

                struct __Fit<const __FITS: ::core::primitive::bool>;
                trait __Fitting<'__status_subset> {}
                impl __Fitting<'_> for __Fit<true> {}

                #(#constants)*
                #(#checks)*

                #from
                #try_from
            };
        }
    }
}
