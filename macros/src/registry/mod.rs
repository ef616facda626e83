//! `status_codes!`: parses the user's item, loads the spec that it names, and expands both to a call of the runtime's
//! `__registry!`. Without the feature `toml`, no spec is read: the built-in registry is the runtime's macro `__http!`.

mod attribute;
#[cfg(feature = "toml")]
mod data;
#[cfg(feature = "toml")]
mod docs;
#[cfg(feature = "toml")]
mod from_spec;
#[cfg(feature = "toml")]
mod names;
mod parse;
#[cfg(test)]
mod tests;
#[cfg(any(test, not(feature = "toml")))]
mod written_out;

use proc_macro2::TokenStream;
use quote::quote;

use crate::errors::Errors;
#[cfg(feature = "toml")]
use from_spec::expand;
#[cfg(not(feature = "toml"))]
use written_out::expand;

pub(crate) fn status_codes(input: TokenStream) -> TokenStream {
    let (request, mistake) = match parse::parse(input) {
        Ok(parsed) => parsed,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::new();
    if let Some(mistake) = mistake {
        errors.push(mistake);
    }
    let integrations = attribute::integrations(&request.status_attributes, &mut errors);
    // The sound part is always expanded, so that code that uses it has no other error.
    let registry = expand(&request, &mut errors);
    let integrations = integrations.iter().map(|integration| attribute::integration(&request, integration));
    let errors = errors.into_tokens();
    quote!(#errors #registry #(#integrations)*)
}
