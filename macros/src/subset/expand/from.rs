//! `#[status(from)]` and `#[status(from(A, B))]`: `From` for each type that converts into a variant.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::Fields;
use syn::spanned::Spanned;

use super::Expansion;
use crate::input::{Conversion, Conversions, Variant, is_named};
use crate::paths::{krate_at, split};
use crate::tokens::{generated, generated_ident, generated_span, join};

/// The outcomes of the runtime's module `axum`.
const OF_THE_RUNTIME: &[&str] = &[
    "BytesRejected",
    "ExtensionRejected",
    "FormRejected",
    "JsonRejected",
    "MatchedPathRejected",
    "MultipartRejected",
    "NestedPathRejected",
    "PathRejected",
    "QueryRejected",
    "RawFormRejected",
    "RawPathParamsRejected",
    "StringRejected",
    "WebSocketRejected",
];

impl Expansion<'_> {
    pub(super) fn conversions_into(&self) -> TokenStream {
        let variants = self.subset.variants.iter();
        let variants = variants.filter_map(|variant| Some((variant, variant.from.as_ref()?)));
        join(&mut variants.map(|(variant, from)| self.conversions_into_one(variant, from)))
    }

    fn conversions_into_one(&self, variant: &Variant<'_>, from: &Conversions) -> TokenStream {
        let Conversion { ty: field, sound } = &from.field;
        if sound.is_err() {
            return TokenStream::new();
        }
        if from.takes_any_error() {
            return self.conversion_of_any_error(variant, from);
        }
        let takes_any_error =
            |variant: &Variant<'_>| variant.from.as_ref().is_some_and(Conversions::takes_any_error);
        let is_any = |names: &[&str]| names.iter().any(|name| is_named(field, name));
        let beside_any_error = || self.subset.variants.iter().any(takes_any_error);
        let itself = if is_named(field, "Problem") && beside_any_error() {
            self.conversion_of_a_problem(variant, field)
        } else if is_any(OF_THE_RUNTIME) && beside_any_error() {
            self.conversion_of_an_outcome(variant, field)
        } else {
            self.conversion(variant, field, &quote!(__value))
        };
        let listed =
            from.listed.iter().filter(|listed| listed.sound.is_ok()).map(|Conversion { ty, .. }| {
                // The compiler shows a type that does not convert where the list has it.
                let span = generated_span(ty.span());
                let (krate, from, into) = (krate_at(span), generated(ty), generated(field));
                let value = quote_spanned!(span=> #krate::__private::converted::<#from, #into>(__value));
                self.conversion(variant, ty, &value)
            });
        quote!(#itself #(#listed)*)
    }

    fn conversion(&self, variant: &Variant<'_>, ty: &TokenStream, value: &TokenStream) -> TokenStream {
        let Expansion { parameters, this, bounds, .. } = self;
        let built = self.built(variant, value);
        // The span is that of the type, where the compiler shows a second conversion from it.
        let (span, ty) = (generated_span(ty.span()), generated(ty));
        // Without parameters, their place is generated code, where the compiler does not suggest to add one.
        let none = self.subset.generics.params.is_empty().then(|| quote!(<>));
        quote_spanned! {span=>
            #[automatically_derived]
            impl #none #parameters ::core::convert::From<#ty> for #this #bounds {
                #[inline]
                fn from(__value: #ty) -> #this {
                    #built
                }
            }
        }
    }

    /// `From` for every error, as anyhow has it: the type of the error may be unknown to the crate of the enum.
    fn conversion_of_any_error(&self, variant: &Variant<'_>, from: &Conversions) -> TokenStream {
        let span = generated_span(from.word.span());
        let (krate, this, parameters, bounds) = (krate_at(span), &self.this, &self.parameters, &self.bounds);
        let field = &from.field.ty;
        let mut generics = self.generics.clone();
        if let Ok(parameter) = syn::parse2(quote!(__E: #krate::__private::IntoOutcome<#this>)) {
            generics.params.push(parameter);
        }
        let (with_error, _, with_bounds) = split(&generics);
        let built = self.built(variant, &quote!(__cause));
        quote_spanned! {span=>
            #[automatically_derived]
            impl #parameters #krate::__private::OfCause for #this #bounds {
                fn of_cause(__cause: #field) -> #this {
                    #built
                }
            }

            #[automatically_derived]
            impl #with_error ::core::convert::From<__E> for #this #with_bounds {
                fn from(__error: __E) -> #this {
                    #krate::__private::IntoOutcome::into_outcome(__error)
                }
            }
        }
    }

    /// A problem beside any error: for the compiler, `Problem` may become an error, so that the two impls of `From` would
    /// be in conflict.
    fn conversion_of_a_problem(&self, variant: &Variant<'_>, field: &TokenStream) -> TokenStream {
        let Expansion { krate, parameters, this, bounds, .. } = self;
        let built = self.built(variant, &quote!(__problem));
        quote! {
            #[automatically_derived]
            impl #parameters #krate::__private::response::OfProblem for #this #bounds {
                fn of_problem(__problem: #field) -> #this {
                    #built
                }
            }
        }
    }

    /// An outcome of the runtime beside any error, likewise.
    fn conversion_of_an_outcome(&self, variant: &Variant<'_>, field: &TokenStream) -> TokenStream {
        let Expansion { krate, parameters, this, bounds, .. } = self;
        let built = self.built(variant, &quote!(__outcome));
        quote! {
            #[automatically_derived]
            impl #parameters #krate::__private::OfOutcome<#field> for #this #bounds {
                fn of_outcome(__outcome: #field) -> #this {
                    #built
                }
            }
        }
    }

    /// The variant with this value of its only field.
    fn built(&self, variant: &Variant<'_>, value: &TokenStream) -> TokenStream {
        let (ident, name) = (&self.ident, generated_ident(variant.ident));
        let member = match variant.fields {
            Fields::Named(fields) => {
                fields.named.first().and_then(|field| field.ident.as_ref()).map(generated_ident)
            }
            _ => None,
        };
        let member = member.map_or_else(|| quote!(0), |name| name.to_token_stream());
        quote!(#ident::#name { #member: #value })
    }
}
