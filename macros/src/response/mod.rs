//! `#[derive(EncodeResponse)]`, `#[derive(DecodeResponse)]` and `#[derive(DescribeResponse)]`: a user's enum ->
//! [`Outcome`](model::Outcome) -> tokens. The derive of `StatusSubset` reports the mistakes of the enum as a subset.
//! Each of these derives reports the mistakes of fields, with the same message and span, which the compiler shows once.

mod attribute;
mod decode;
mod describe;
mod encode;
mod model;
mod parse;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

use crate::errors::Errors;
use crate::input;
use model::Outcome;

pub(crate) fn derive_encode_response(input: TokenStream) -> TokenStream {
    derive(input, |_, _| {}, encode::expand)
}

pub(crate) fn derive_decode_response(input: TokenStream) -> TokenStream {
    derive(input, decode::check, decode::expand)
}

pub(crate) fn derive_describe_response(input: TokenStream) -> TokenStream {
    derive(input, |_, _| {}, describe::expand)
}

fn derive(
    input: TokenStream,
    check: fn(&mut Outcome<'_>, &mut Errors),
    expand: fn(&Outcome<'_>) -> TokenStream,
) -> TokenStream {
    let input = match input::recover(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::new();
    let mut outcome = parse::parse(&input, &mut errors);
    check(&mut outcome, &mut errors);
    // An impl is emitted even for an enum with mistakes, so that code which uses it gets no second error.
    let response = expand(&outcome);
    let errors = errors.into_tokens();
    quote!(#errors #response)
}
