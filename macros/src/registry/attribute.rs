//! `#[status(..)]` on the enum of `status_codes!`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote_spanned};
use status_subset_spec::words::{one_of, unknown};
use syn::ext::IdentExt;
use syn::{Attribute, Ident};

use super::parse::Request;
use crate::errors::Errors;
use crate::input::grammar::{INTEGRATIONS_OF_A_REGISTRY, Item, KEYS_OF_A_SUBSET, Key, Value, items};

/// The words of `#[status(http, serde)]`.
pub(super) fn integrations(attributes: &[Attribute], errors: &mut Errors) -> Vec<Ident> {
    let mut found: Vec<Ident> = Vec::new();
    let (items, _) = items(attributes, "on a registry write `#[status(http, serde)]`", errors);
    for Item { key, value } in items {
        let Key::Word(word) = &key else {
            errors.at(&key, one_of(INTEGRATIONS_OF_A_REGISTRY));
            continue;
        };
        let name = word.unraw();
        let text = name.to_string();
        if !INTEGRATIONS_OF_A_REGISTRY.contains(&text.as_str()) {
            let message = if KEYS_OF_A_SUBSET.contains(&text.as_str()) {
                format!("`{text}` belongs on a subset; on a registry write `#[status(http, serde)]`")
            } else {
                unknown("key", &text, INTEGRATIONS_OF_A_REGISTRY)
            };
            errors.at(word, message);
        } else if !matches!(value, Value::None) {
            errors.at(word, format!("`{text}` takes no value"));
        } else if found.contains(&name) {
            errors.at(word, format!("`{text}` is given twice; keep one of them"));
        } else {
            found.push(name);
        }
    }
    found
}

/// The impls for a word such as `serde`: a call of a macro in the runtime, which knows whether the feature is enabled.
pub(super) fn integration(request: &Request, word: &Ident) -> TokenStream {
    let (krate, status) = (&request.krate, &request.ident);
    let name = format_ident!("__feature_{word}_registry", span = word.span());
    quote_spanned!(word.span()=> #krate::#name! { #status })
}
