//! `#[status(error)]`: `Display`, with the status line, and `core::error::Error`, whose source is the field
//! `#[status(source)]`.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

use super::Expansion;
use crate::input::{Code, Impl, Role, Shape, Variant};
use crate::paths::{krate_at, push_bound, split};
use crate::tokens::{generated_ident, generated_span};

impl Expansion<'_> {
    pub(super) fn error(&self, word: Span) -> TokenStream {
        let Expansion { krate, parameters, this, bounds, .. } = self;
        // An enum without fields has a `Display` anyway.
        let is_displayed =
            self.subset.shape == Ok(Shape::Fieldless) || self.subset.options.skip.contains(&Impl::Display);
        let display = (!is_displayed).then(|| {
            quote! {
                #[automatically_derived]
                impl #parameters ::core::fmt::Display for #this #bounds {
                    fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                        ::core::fmt::Display::fmt(&#krate::StatusSubset::status(self), __f)
                    }
                }
            }
        });
        let arms: Vec<TokenStream> =
            self.subset.variants.iter().filter_map(|variant| self.source(variant)).collect();
        let source = (!arms.is_empty()).then(|| {
            // The last arm is for variants without a cause.
            let others =
                (arms.len() < self.subset.variants.len()).then(|| quote!(_ => ::core::option::Option::None,));
            quote! {
                fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                    use #krate::__private::source_kinds::*;
                    match self { #(#arms)* #others }
                }
            }
        });
        // The word is where the compiler shows that the enum has no `Debug`.
        let span = generated_span(word);
        let mut generics = self.generics.clone();
        if !self.subset.generics.params.is_empty() {
            push_bound(&mut generics, quote_spanned!(span=> #this: ::core::fmt::Debug));
        }
        let (_, _, debug) = split(&generics);
        let error = quote_spanned!(span=> impl #parameters ::core::error::Error for #this #debug);
        quote!(#display #[automatically_derived] #error { #source })
    }

    /// The arm of a variant with a cause, or with an outcome that may have one.
    fn source(&self, variant: &Variant<'_>) -> Option<TokenStream> {
        let is_transparent = matches!(variant.code, Ok(Code::Transparent(_)));
        let is_source = |role: &Role| is_transparent || *role == Role::Source;
        let index = variant.roles.iter().position(is_source)?;
        let (member, field) = variant.fields.members().zip(variant.fields).nth(index)?;
        let (ident, name, ty) = (&self.ident, generated_ident(variant.ident), &field.ty);
        let span = generated_span(ty.span());
        let krate = krate_at(span);
        let method = Ident::new(if is_transparent { "__source_of_inner" } else { "__source" }, span);
        let source = quote_spanned!(span=> (&&&&#krate::__private::Of::<#ty>::new()).#method(__source));
        Some(quote!(#ident::#name { #member: __source, .. } => #source,))
    }
}
