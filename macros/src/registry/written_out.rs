//! [`Request`] -> tokens, without a spec: the data of the built-in registry is written out in the runtime, as the macro
//! `__http!`. That macro can't put names together, so it is called with them.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::parse::{From, Request};
use crate::errors::Errors;

/// The classes of the built-in registry. A test holds them equal to codes.toml.
pub(super) const CLASSES: &[&str] =
    &["Informational", "Successful", "Redirection", "ClientError", "ServerError"];

#[cfg_attr(test, expect(dead_code, reason = "the tests are of the spec reader's way"))]
pub(super) fn expand(request: &Request, errors: &mut Errors) -> TokenStream {
    if let From::File(path) = &request.from {
        errors.at(
            path,
            "reading a spec file needs the feature `toml`, which is on by default: write `features = [\"toml\"]` at the dependency `status-subset`, or `from http` for the built-in registry",
        );
    }
    let Request { krate, attributes, visibility, ident, .. } = request;
    let [set, class, language] = ["Set", "Class", "Lang"].map(|suffix| request.derived(suffix));
    let mut classes: Vec<Ident> = Vec::new();
    for class in CLASSES {
        classes.push(request.statuses_of(class));
    }
    // Only the runtime itself calls itself `crate`.
    let base = (!krate.is_ident("crate")).then(|| quote!(#krate::Status));
    quote! {
        #krate::__http! {
            [#(#attributes)*] [#visibility] #ident #set #class #language [#(#classes)*] [#base]
        }
    }
}
