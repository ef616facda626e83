//! [`Request`] -> tokens: loads the spec that the request names.

use proc_macro2::TokenStream;
use quote::quote;
use status_subset_spec::{Source, load, placeholder};

use super::data::{self, Registry};
use super::names::ItemNames;
use super::parse::{From, Request};
use crate::errors::Errors;

pub(super) fn expand(request: &Request, errors: &mut Errors) -> TokenStream {
    let source = match &request.from {
        From::BuiltIn => Some(Source::built_in()),
        From::File(path) => Source::file(&path.value()).map_err(|message| errors.at(path, message)).ok(),
        From::Nowhere => None,
    };
    let tracked = source.is_some().then(|| tracked(request)).flatten();
    let (mut spec, mistakes) = source.map_or_else(|| (placeholder(), Vec::new()), |source| load(&source));
    for mistake in mistakes {
        match &request.from {
            From::File(path) => errors.at(path, mistake),
            From::BuiltIn | From::Nowhere => errors.at(&request.ident, mistake),
        };
    }
    spec.extends |= matches!(request.from, From::BuiltIn);
    let names = ItemNames::of(request, &spec);
    let registry = Registry { request, spec: &spec, names: &names };
    if !names.check(errors) {
        // Items with the same name would cause more errors.
        return data::enum_alone(&registry);
    }
    let (krate, data) = (&request.krate, data::data(&registry));
    quote!(#tracked #krate::__registry! { #data })
}

/// Makes Cargo rebuild when the spec changes, without a build script. No artifact contains the bytes or the absolute
/// path.
fn tracked(request: &Request) -> Option<TokenStream> {
    let From::File(path) = &request.from else { return None };
    Some(quote! {
        const _: &[::core::primitive::u8] = ::core::include_bytes!(
            ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", #path)
        );
    })
}
