//! `#[derive(StatusSubset)]`: a user's enum -> [`Subset`](model::Subset) -> tokens. It reads no spec: what
//! it generates names the registry's items, and the compiler finds what is not there.

pub(crate) mod attribute;
mod check;
mod expand;
pub(crate) mod frame;
pub(crate) mod model;
mod parse;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

use crate::errors::Errors;
use crate::item;

/// The enum as this derive understands it, for the derives beside it, which leave what is wrong with it to this
/// one.
#[cfg(feature = "response")]
pub(crate) fn read(input: &syn::DeriveInput) -> model::Subset<'_> {
    let mut errors = Errors::new();
    let subset = check::check(parse::parse(input, &mut errors), &mut errors);
    errors.leave_to_another_derive();
    subset
}

pub(crate) fn derive_status_subset(input: TokenStream) -> TokenStream {
    let input = match item::read(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::new();
    let subset = parse::parse(&input, &mut errors);
    let subset = check::check(subset, &mut errors);
    // Impls are emitted even for an enum with mistakes, so that code which uses it gets no second error.
    let impls = expand::expand(&subset);
    let errors = errors.into_tokens();
    quote!(#errors #impls)
}
