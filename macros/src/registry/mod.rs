//! `status_codes!`: parses the item that the user writes, loads the spec that it names, and expands both to one call of
//! the runtime's `__registry!`.

mod attribute;
mod docs;
mod expand;
mod names;
mod parse;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;
use status_subset_spec::{Source, Spec, load, placeholder};
use syn::Ident;

use crate::errors::Errors;
use names::Names;
use parse::{From, Request};

pub(crate) fn status_codes(input: TokenStream) -> TokenStream {
    status_codes_from(input, Source::file)
}

/// The only way from `status_codes!` to a file is `read`.
pub(crate) fn status_codes_from(
    input: TokenStream,
    read: impl FnOnce(&str) -> Result<Source, String>,
) -> TokenStream {
    let (mut request, mistake) = match parse::parse(input) {
        Ok(parsed) => parsed,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::new();
    if let Some(mistake) = mistake {
        errors.push(mistake);
    }
    let source = match &request.from {
        From::BuiltIn => Some(Source::built_in()),
        From::File(path) => read(&path.value()).map_err(|message| errors.at(path, message)).ok(),
        From::Nowhere => None,
    };
    let (mut spec, mistakes) = match source {
        Some(source) => load(&source),
        None => {
            request.from = From::Nowhere;
            (placeholder(), Vec::new())
        }
    };
    for mistake in mistakes {
        match &request.from {
            From::File(path) => errors.at(path, mistake),
            From::BuiltIn | From::Nowhere => errors.at(&request.ident, mistake),
        }
    }
    spec.extends |= matches!(request.from, From::BuiltIn);
    let integrations = attribute::integrations(&request.status_attributes, &mut errors);
    let names = Names::of(&request.ident, &spec);
    let distinct = names.check(&mut errors);
    let registry = Registry { request: &request, spec: &spec, names: &names, integrations };
    // Whatever is wrong, the sound part is expanded: code that uses only that gets no second error. Items of the same
    // name would be as many errors more.
    let registry = if distinct { expand::expand(&registry) } else { expand::enum_alone(&registry) };
    let errors = errors.into_tokens();
    quote!(#errors #registry)
}

/// All that an expansion is made of.
struct Registry<'a> {
    request: &'a Request,
    spec: &'a Spec,
    names: &'a Names<'a>,
    /// `http` and `serde`, as `#[status(http, serde)]` asks for them.
    integrations: Vec<Ident>,
}
