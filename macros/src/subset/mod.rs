//! `#[derive(StatusSubset)]`: a user's enum -> [`Subset`](crate::input::Subset) -> tokens. It reads no spec: the
//! generated code names items of the registry, and the compiler reports those that don't exist.

mod expand;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

use crate::errors::Errors;
use crate::input;

pub(crate) fn derive_status_subset(input: TokenStream) -> TokenStream {
    let input = match input::recover(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::new();
    let subset = input::subset(&input, &mut errors);
    // Impls are emitted even for an enum with mistakes, so that code which uses it gets no second error.
    let impls = expand::expand(&subset);
    let errors = errors.into_tokens();
    quote!(#errors #impls)
}
