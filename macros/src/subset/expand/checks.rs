//! What the compiler has to check: free constants, one for each thing that can be wrong, with all their
//! tokens at the user's place, which is where the compiler then shows the mistake.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;

use super::{Depends, Expansion, Transparent};
use crate::input::{Code, Shape, Variant};
use crate::paths::{alias_at, split};
use crate::tokens::at;

impl Expansion<'_> {
    pub(super) fn checks(&self) -> TokenStream {
        let fieldless = self.subset.shape == Ok(Shape::Fieldless);
        let own = self.own.iter().filter(|it| matches!(it.code, Ok(Code::Own))).count();
        let named = self.own.iter().filter(|it| matches!(it.code, Ok(Code::Own | Code::Named(_)))).count();
        let mut checks = TokenStream::new();
        // Of two variants that are called like a status both stand for the same one only through an old name.
        if fieldless && own > 1 {
            let span = self.subset.ident.span();
            checks.extend(check(span, quote!(__check_distinct(__SET, __STATUSES, #own))));
        }
        for (at, variant) in self.own.iter().enumerate() {
            match &variant.code {
                Ok(Code::Named(name)) if fieldless => {
                    checks.extend(check(name.span(), quote!(__CATALOG.check_first(&__CODES, #at))));
                }
                Ok(Code::Number(number, span)) if fieldless => {
                    let first = quote!(__CATALOG.check_number(#number).is_first(__codes(), #named));
                    checks.extend(check(*span, first));
                }
                Ok(Code::Number(number, span)) => {
                    checks.extend(check(*span, quote!(__CATALOG.check_number(#number).is_first(&[], 0))));
                }
                _ => {}
            }
        }
        checks.extend(self.promise());
        checks.extend(self.transparent());
        // Numbers, and not the statuses: the compiler looks at every element of a constant for each check.
        let numbered = self.own.iter().any(|it| matches!(it.code, Ok(Code::Number(..))));
        let attributed = numbered || self.own.iter().any(|it| matches!(it.code, Ok(Code::Named(_))));
        let codes = (fieldless && attributed).then(|| {
            let (alias, count) = (&self.alias, self.own.len());
            quote!(const __CODES: [::core::primitive::u16; #count] = #alias::__codes(__STATUSES);)
        });
        // Called after a number has been checked alone: beside an unknown name there are no codes.
        let behind_a_call = (fieldless && numbered).then(|| {
            quote! {
                const fn __codes() -> &'static [::core::primitive::u16] {
                    &__CODES
                }
            }
        });
        quote!(#codes #behind_a_call #checks)
    }

    /// A transparent field is a subset of the same registry and, where a class is promised, of that class. (For
    /// one that depends on a type parameter a bound says the former.)
    fn transparent(&self) -> TokenStream {
        let promised = self.subset.options.class.as_ref().map(ToString::to_string);
        let checks = self.transparent.iter().map(|it| self.transparent_field(it, promised.as_deref()));
        checks.collect()
    }

    fn transparent_field(&self, it: &Transparent<'_>, promised: Option<&str>) -> TokenStream {
        let (krate, field, span) = (&self.krate, it.field, it.field.span());
        let alias = alias_at(span);
        let check = match (&it.depends, promised) {
            (Depends::Nothing(free), Some(promised)) => {
                let statuses = self.statuses_of(free, span);
                return check(
                    span,
                    quote!(__CATALOG.check_classes(#statuses.__words(), __PROMISED, #promised)),
                );
            }
            (Depends::Nothing(free), None) => {
                let statuses = self.statuses_of(free, span);
                return quote_spanned!(span=> const _: () = { _ = #statuses; };);
            }
            (Depends::Types, None) => return TokenStream::new(),
            (Depends::Constants, None) => {
                let statuses = self.statuses_of(field, span);
                quote_spanned!(span=> _ = #statuses;)
            }
            (_, Some(_)) => {
                quote_spanned!(span=> #krate::__private::within::<#alias, #field, { __PROMISED }>();)
            }
        };
        // A free constant can't name the enum's parameters, a function can. Bounds of the user's imply ours, and
        // a lint objects to bounds in two places. What depends on constants only must hold without ours.
        let bounded = matches!(it.depends, Depends::Constants)
            || self.subset.generics.type_params().any(|it| !it.bounds.is_empty());
        let (impl_generics, _, where_clause) =
            split(if bounded { self.subset.generics } else { &self.generics });
        quote_spanned! {span=>
            const _: () = {
                fn __check #impl_generics() #where_clause {
                    #check
                }
            };
        }
    }

    /// `#[status(class = ClientError)]` holds at each variant.
    fn promise(&self) -> Option<TokenStream> {
        let class = self.subset.options.class.as_ref()?;
        let Expansion { krate, registry, .. } = self;
        let name = class.to_string();
        let own = self.own.iter().enumerate().filter_map(|(at, variant)| {
            let (span, code) = place_and_code(at, variant)?;
            Some(check(span, quote!(__CATALOG.check_class(#code, __PROMISED, #name))))
        });
        let of_class = quote!(<<#registry as #krate::Registry>::Itself as #krate::Registry>::Class);
        Some(quote! {
            const __PROMISED: ::core::primitive::u64 = <#of_class>::#class.__mask();
            #(#own)*
        })
    }
}

/// Where a variant says its status, and the code as an expression; a number as it is written, known or not.
pub(super) fn place_and_code(at: usize, variant: &Variant<'_>) -> Option<(Span, TokenStream)> {
    match &variant.code {
        Ok(Code::Named(name)) => Some((name.span(), quote!(__STATUSES[#at].code()))),
        Ok(Code::Number(number, span)) => Some((*span, number.to_token_stream())),
        Ok(Code::Own | Code::Transparent(_)) => Some((variant.ident.span(), quote!(__STATUSES[#at].code()))),
        Err(_) => None,
    }
}

/// `const _: () = __Registry::{call};`, all of it at `span`.
pub(super) fn check(span: Span, call: TokenStream) -> TokenStream {
    let alias = alias_at(span);
    let call = at(span, call);
    quote_spanned!(span=> const _: () = #alias::#call;)
}
