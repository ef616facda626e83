//! Where a type is written.

use proc_macro2::{Span, TokenStream, TokenTree};

use crate::tokens::{generated, with_span};

/// Generated code that the compiler shows at a span.
pub(super) fn generated_at(span: Span, tokens: TokenStream) -> TokenStream {
    generated(with_span(span, tokens))
}

pub(super) fn mentions_impl(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => word == "impl",
        TokenTree::Group(group) => mentions_impl(group.stream()),
        _ => false,
    })
}

pub(super) fn first_span(tokens: &TokenStream) -> Span {
    tokens.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span())
}

pub(super) fn last_span(tokens: &TokenStream) -> Span {
    tokens.clone().into_iter().last().map_or_else(Span::call_site, |token| token.span())
}
