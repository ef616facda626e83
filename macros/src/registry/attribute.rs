//! `#[status(..)]` on the enum of `status_codes!`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use status_subset_spec::words::{one_of, unknown};
use syn::ext::IdentExt;
use syn::{Attribute, Ident};

use super::parse::{Request, StatusAttribute};
use crate::errors::Errors;
use crate::input::grammar::{INTEGRATIONS_OF_A_REGISTRY, Item, KEYS_OF_A_SUBSET, Key, Value, items};

/// A word of `#[status(http, serde)]`.
pub(super) struct Integration {
    word: Ident,
    /// The predicate of the `cfg_attr` around the attribute.
    condition: Option<TokenStream>,
}

pub(super) fn integrations(attributes: &[StatusAttribute], errors: &mut Errors) -> Vec<Integration> {
    let mut found = Vec::new();
    for StatusAttribute { condition, attribute } in attributes {
        words(attribute, condition.as_ref(), &mut found, errors);
    }
    found
}

fn words(
    attribute: &Attribute,
    condition: Option<&TokenStream>,
    found: &mut Vec<Integration>,
    errors: &mut Errors,
) {
    let example = "on a registry write `#[status(http, serde)]`";
    let (items, _) = items(std::slice::from_ref(attribute), example, errors);
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
        } else if found.iter().any(|other| other.word == name) {
            errors.at(word, format!("`{text}` is given twice; keep one of them"));
        } else {
            found.push(Integration { word: name, condition: condition.cloned() });
        }
    }
}

/// The impls for a word such as `serde`: a call of a macro in the runtime, which knows whether the feature is enabled.
pub(super) fn integration(request: &Request, integration: &Integration) -> TokenStream {
    let (krate, status) = (&request.krate, &request.ident);
    let Integration { word, condition } = integration;
    let name = format_ident!("__feature_{word}_registry", span = word.span());
    let condition = condition.as_ref().map(|condition| quote!(#[cfg(#condition)]));
    quote_spanned!(word.span()=> #condition #krate::#name! { #status })
}
