//! The checks for the compiler to do: a free constant for each, whose tokens all have a span in the user's code, where
//! the compiler shows the mistake.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;

use super::{Depends, Expansion, Transparent, mask, statuses_of};
use crate::input::{Code, Shape, Variant};
use crate::paths::{alias_at, split};
use crate::tokens::{join, signed, with_span};

impl Expansion<'_> {
    pub(super) fn checks(&self) -> TokenStream {
        let fieldless = self.subset.shape == Ok(Shape::Fieldless);
        let count = |is: fn(&Code) -> bool| {
            self.own.iter().filter(|variant| variant.code.as_ref().is_ok_and(is)).count()
        };
        let own = count(|code| matches!(code, Code::Own));
        let named = count(|code| matches!(code, Code::Own | Code::Named(_)));
        let mut checks = TokenStream::new();
        // Two variants with names of statuses can have the same status, if one of the names is an alias.
        if fieldless && own > 1 {
            let span = self.subset.ident.span();
            check(span, quote!(__check_distinct(__SET, __STATUSES, #own))).to_tokens(&mut checks);
        }
        for (index, variant) in self.own.iter().enumerate() {
            match &variant.code {
                Ok(Code::Named(name)) if fieldless => {
                    check(name.span(), quote!(__CATALOG.check_first(&__CODES, #index)))
                        .to_tokens(&mut checks);
                }
                Ok(Code::Number(number, span)) if fieldless => {
                    let number = signed(*number);
                    let first = quote!(__CATALOG.check_number(#number).is_first(__codes(), #named));
                    check(*span, first).to_tokens(&mut checks);
                }
                Ok(Code::Number(number, span)) => {
                    let number = signed(*number);
                    check(*span, quote!(__CATALOG.check_number(#number).is_first(&[], 0)))
                        .to_tokens(&mut checks);
                }
                _ => {}
            }
        }
        self.promise().to_tokens(&mut checks);
        self.transparent().to_tokens(&mut checks);
        // Numbers instead of statuses, because the compiler validates every element of a constant for each check.
        let numbered = count(|code| matches!(code, Code::Number(..))) > 0;
        let attributed = numbered || count(|code| matches!(code, Code::Named(_))) > 0;
        let codes = (fieldless && attributed).then(|| {
            let (alias, count) = (&self.alias, self.own.len());
            quote!(const __CODES: [::core::primitive::i64; #count] = #alias::__codes(__STATUSES);)
        });
        // A function, so that a number is checked on its own first: with an unknown name, `__CODES` does not evaluate.
        let codes_function = (fieldless && numbered).then(|| {
            quote! {
                const fn __codes() -> &'static [::core::primitive::i64] {
                    &__CODES
                }
            }
        });
        quote!(#codes #codes_function #checks)
    }

    /// Checks that a transparent field is a subset of the same registry and, if a class is promised, of that class. (A
    /// field that depends on a type parameter has a bound for the former.)
    fn transparent(&self) -> TokenStream {
        let promised = self.subset.options.class.as_ref().map(ToString::to_string);
        let checks = self.transparent.iter().enumerate();
        join(&mut checks.map(|(index, variant)| self.transparent_field(index, variant, promised.as_deref())))
    }

    fn transparent_field(
        &self,
        index: usize,
        variant: &Transparent<'_>,
        promised: Option<&str>,
    ) -> TokenStream {
        let (krate, field, span) = (&self.krate, variant.field, variant.field.span());
        let alias = alias_at(span);
        if let Some(class) = variant.class {
            return check_any(index, variant, class, promised);
        }
        let check = match (&variant.depends, promised) {
            (Depends::Nothing(free), Some(promised)) => {
                let statuses = statuses_of(free, span);
                return check(
                    span,
                    quote!(__CATALOG.check_classes(#statuses.__words(), __PROMISED, #promised)),
                );
            }
            (Depends::Nothing(free), None) => {
                let statuses = statuses_of(free, span);
                let name = unnamed();
                return quote_spanned!(span=> const #name: () = { _ = #statuses; };);
            }
            (Depends::Types, None) => return TokenStream::new(),
            (Depends::Constants, None) => {
                let statuses = statuses_of(field, span);
                quote_spanned!(span=> _ = #statuses;)
            }
            (_, Some(_)) => {
                quote_spanned!(span=> #krate::__private::within::<#alias, #field, { __PROMISED }>();)
            }
        };
        // A function can name the enum's parameters, which a free constant can't. If the user wrote bounds, they imply
        // the derive's, and a lint objects to bounds in two places. A field that depends on constants only must pass
        // without the derive's bounds.
        let bounded = matches!(variant.depends, Depends::Constants)
            || self.subset.generics.type_params().any(|parameter| !parameter.bounds.is_empty());
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

    /// The classes of a class or group, one bit each.
    pub(super) fn mask_of(&self, class: &Ident) -> TokenStream {
        let Expansion { krate, registry, .. } = self;
        let of_class = quote!(<<#registry as #krate::Registry>::Itself as #krate::Registry>::Class);
        quote!(<#of_class>::#class.__mask())
    }

    /// Checks `#[status(class = ClientError)]` for each variant.
    fn promise(&self) -> Option<TokenStream> {
        let class = self.subset.options.class.as_ref()?;
        let name = class.to_string();
        let mask = self.mask_of(class);
        let own = self.own.iter().enumerate().filter_map(|(index, variant)| {
            let (span, code) = span_and_code(index, variant)?;
            Some(check(span, quote!(__CATALOG.check_class(#code, __PROMISED, #name))))
        });
        Some(quote! {
            const __PROMISED: ::core::primitive::u64 = #mask;
            #(#own)*
        })
    }
}

/// Checks that the type of a field `status` is a subset of the registry with a status of the class and, if a class is
/// promised, no status outside it.
fn check_any(index: usize, variant: &Transparent<'_>, class: &Ident, promised: Option<&str>) -> TokenStream {
    let span = variant.field.span();
    let Depends::Nothing(free) = &variant.depends else { return TokenStream::new() };
    let (statuses, name, mask) = (statuses_of(free, span), class.to_string(), mask(index));
    let in_class = check(span, quote!(__CATALOG.check_any(#statuses.__words(), #mask, #name)));
    let promised = promised.map(|promised| {
        let statuses = quote!(#statuses.__in_classes(#mask));
        check(span, quote!(__CATALOG.check_classes(#statuses.__words(), __PROMISED, #promised)))
    });
    quote!(#in_class #promised)
}

/// The span of a variant's status, and its code as an expression. A number is repeated, known or not.
pub(super) fn span_and_code(index: usize, variant: &Variant<'_>) -> Option<(Span, TokenStream)> {
    match &variant.code {
        Ok(Code::Named(name)) => Some((name.span(), quote!(__STATUSES[#index].__number()))),
        Ok(Code::Number(number, span)) => Some((*span, signed(*number))),
        Ok(Code::Own | Code::Transparent(_) | Code::Any { .. }) => {
            Some((variant.ident.span(), quote!(__STATUSES[#index].__number())))
        }
        Err(_) => None,
    }
}

/// The name of a check. It is generated code, so that the compiler does not suggest a parameter behind it for an unknown
/// type, which would then be two errors.
fn unnamed() -> TokenStream {
    quote!(_)
}

/// `const _: () = __Registry::{call};`, with all tokens at `span`.
pub(super) fn check(span: Span, call: TokenStream) -> TokenStream {
    let alias = alias_at(span);
    let (name, call) = (unnamed(), with_span(span, call));
    quote_spanned!(span=> const #name: () = #alias::#call;)
}
