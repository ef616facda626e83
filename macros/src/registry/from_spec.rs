//! [`Request`] -> tokens: loads the spec that the request names.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use status_subset_spec::{Source, Spec, load_for, placeholder};
use syn::ext::IdentExt;

use super::data::{self, Registry};
use super::names::ItemNames;
use super::parse::{From, Request, Root};
use crate::errors::Errors;

pub(super) fn expand(request: &Request, errors: &mut Errors) -> TokenStream {
    let source = match &request.from {
        From::BuiltIn => Some(Source::built_in()),
        From::File(root, path) => {
            let file = match root {
                Root::Package => Source::file(&path.value()),
                Root::OutDir => Source::generated(path.value().trim_start_matches('/')),
            };
            file.map_err(|message| errors.at(path, message)).ok()
        }
        From::Nowhere => None,
    };
    let is_read = source.is_some();
    let name = request.ident.unraw().to_string();
    let (mut spec, mistakes) =
        source.map_or_else(|| (placeholder(), Vec::new()), |source| load_for(&source, &name));
    for mistake in mistakes {
        match &request.from {
            From::File(_, path) => errors.at(path, mistake),
            From::BuiltIn | From::Nowhere => errors.at(&request.ident, mistake),
        };
    }
    if matches!(request.from, From::BuiltIn) {
        spec.extends_http = true;
    }
    let tracked = is_read.then(|| tracked(request, &spec));
    let names = ItemNames::of(request, &spec);
    let (krate, data) = (&request.krate, data::data(&Registry { request, spec: &spec, names: &names }));
    quote!(#tracked #krate::__registry! { #data })
}

/// Makes Cargo rebuild when the spec, or a file that it names, changes, without a build script. No artifact contains the
/// bytes or the absolute path.
fn tracked(request: &Request, spec: &Spec) -> TokenStream {
    let From::File(root, path) = &request.from else { return TokenStream::new() };
    let root = match root {
        Root::Package => "CARGO_MANIFEST_DIR",
        Root::OutDir => "OUT_DIR",
    };
    let own = if path.value().starts_with('/') { path.to_token_stream() } else { quote!("/", #path) };
    let mut files = vec![own];
    for file in &spec.files {
        files.push(quote!("/", #file));
    }
    quote! {
        #(const _: &[::core::primitive::u8] = ::core::include_bytes!(
            ::core::concat!(::core::env!(#root), #files)
        );)*
    }
}
