//! [`Request`] -> tokens, without a spec: the data of the built-in registry is in the runtime, as the macro `__http!`.
//! A `macro_rules!` can't build names, so the call has them.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use super::parse::{From, Request};
use crate::errors::Errors;

/// The classes of the built-in registry. A test compares them with codes.toml.
pub(super) const CLASSES: &[&str] =
    &["Informational", "Successful", "Redirection", "ClientError", "ServerError"];

#[cfg_attr(test, expect(dead_code, reason = "the tests read specs"))]
pub(super) fn expand(request: &Request, errors: &mut Errors) -> TokenStream {
    if let From::File(_, path) = &request.from {
        errors.at(
            path,
            "reading a spec file needs the feature `toml`, which is enabled by default: add `features = [\"toml\"]` to the dependency `status-subset`, or write `from http` for the built-in registry",
        );
    }
    let Request { krate, attributes, visibility, ident, .. } = request;
    let [set, class, language] = ["Set", "Class", "Lang"].map(|suffix| request.derived(suffix));
    let mut classes: Vec<Ident> = Vec::new();
    for class in CLASSES {
        classes.push(request.statuses_of(class));
    }
    // Only in the runtime, for the built-in registry itself, is the path `crate`.
    let base = (!krate.is_ident("crate")).then(|| quote!(#krate::Status));
    quote! {
        #krate::__http! {
            [#(#attributes)*] [#visibility] #ident #set #class #language [#(#classes)*] [#base]
        }
    }
}
