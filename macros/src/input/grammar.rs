//! The grammar of `#[status(..)]`: comma-separated items, each a key with or without a value. Also the user's lint
//! attributes, which generated code repeats.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, LitInt, LitStr, Meta, Token};

use crate::errors::{Errors, Reported};

/// The keys on an enum that is a subset.
pub(crate) const KEYS_OF_A_SUBSET: &[&str] = &[
    "registry",
    "class",
    "subset_of",
    "skip",
    "crate",
    "error",
    "http",
    "axum",
    "actix",
    "problem",
    "stream",
    "examples",
];
/// The keys on a variant.
pub(crate) const KEYS_OF_A_VARIANT: &[&str] = &["transparent", "any", "from", "omit"];
/// The words on a field.
pub(crate) const WORDS_OF_A_FIELD: &[&str] = &["source", "skip"];
/// The words on the enum of `status_codes!`.
pub(crate) const INTEGRATIONS_OF_A_REGISTRY: &[&str] = &["http", "serde"];

pub(crate) fn is_status(attribute: &Attribute) -> bool {
    attribute.path().is_ident("status")
}

/// One of the comma-separated items of an attribute: `key`, `key = value` or `key(list)`.
pub(crate) struct Item {
    pub(crate) key: Key,
    pub(crate) value: Value,
}

pub(crate) enum Key {
    Word(Ident),
    Number(LitInt),
    Other(TokenStream),
}

pub(crate) enum Value {
    None,
    Assigned(TokenStream),
    List(TokenStream),
}

impl Value {
    pub(crate) fn assigned(self, key: &Ident, shape: &str, errors: &mut Errors) -> Option<TokenStream> {
        match self {
            Value::Assigned(tokens) if !tokens.is_empty() => Some(tokens),
            Value::List(tokens) => {
                errors.at(if tokens.is_empty() { key.to_token_stream() } else { tokens }, shape);
                None
            }
            _ => {
                errors.at(key, shape);
                None
            }
        }
    }

    pub(crate) fn list(self, key: &Ident, shape: &str, errors: &mut Errors) -> Option<TokenStream> {
        match self {
            Value::List(tokens) if !tokens.is_empty() => return Some(tokens),
            Value::Assigned(tokens) if !tokens.is_empty() => errors.at(tokens, shape),
            _ => errors.at(key, shape),
        };
        None
    }
}

impl ToTokens for Key {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Key::Word(word) => word.to_tokens(tokens),
            Key::Number(number) => number.to_tokens(tokens),
            Key::Other(other) => other.to_tokens(tokens),
        }
    }
}

/// The items of all `#[status(..)]` among the attributes. An attribute without items is reported with `example`, and
/// the second result is `Err`.
pub(crate) fn items(
    attributes: &[Attribute],
    example: &str,
    errors: &mut Errors,
) -> (Vec<Item>, Result<(), Reported>) {
    let mut items = Vec::new();
    let mut sound = Ok(());
    for attribute in attributes.iter().filter(|attribute| is_status(attribute)) {
        match &attribute.meta {
            Meta::List(meta) if !at_commas(meta.tokens.clone()).is_empty() => {
                if !matches!(meta.delimiter, syn::MacroDelimiter::Paren(_)) {
                    errors.at(&meta.tokens, format!("wrong delimiter: write `#[status({})]`", meta.tokens));
                }
                items.extend(split(meta.tokens.clone()));
            }
            Meta::List(meta) => {
                sound = Err(errors.at(&meta.path, format!("`#[status()]` is empty; {example}")));
            }
            Meta::Path(path) => sound = Err(errors.at(path, format!("`#[status]` is empty; {example}"))),
            Meta::NameValue(meta) => {
                let value = meta.value.to_token_stream();
                let text = match syn::parse2::<LitStr>(value.clone()) {
                    Ok(text) => text.value(),
                    Err(_) => value.to_string(),
                };
                sound = Err(errors.at(&value, format!("write `#[status({text})]`, with parentheses")));
            }
        }
    }
    (items, sound)
}

/// Splits at commas. This can't fail: tokens with another shape are an item too, which the caller reports.
pub(crate) fn split(tokens: TokenStream) -> Vec<Item> {
    at_commas(tokens).into_iter().map(Item::of).collect()
}

/// The non-empty parts between commas.
pub(crate) fn at_commas(tokens: TokenStream) -> Vec<TokenStream> {
    let (mut parts, mut part) = (Vec::new(), TokenStream::new());
    for token in tokens {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                if !part.is_empty() {
                    parts.push(std::mem::take(&mut part));
                }
            }
            _ => token.to_tokens(&mut part),
        }
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}

impl Item {
    fn of(tokens: TokenStream) -> Item {
        syn::parse2(tokens.clone()).unwrap_or(Item { key: Key::Other(tokens), value: Value::None })
    }
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> syn::Result<Item> {
        let key = if input.peek(LitInt) {
            Key::Number(input.parse()?)
        } else {
            // `crate` is a key too.
            Key::Word(input.call(Ident::parse_any)?)
        };
        let value = if input.is_empty() {
            Value::None
        } else if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            Value::Assigned(input.parse()?)
        } else {
            let list;
            syn::parenthesized!(list in input);
            Value::List(list.parse()?)
        };
        if input.is_empty() { Ok(Item { key, value }) } else { Err(input.error("unexpected token")) }
    }
}

/// The user's lint attributes, to repeat. `expect` becomes `allow`: the user's own code decides whether the expectation
/// is met.
pub(crate) fn lints(attributes: &[Attribute]) -> Vec<Attribute> {
    let mut lints = Vec::new();
    for attribute in attributes {
        let path = attribute.path();
        if ["allow", "warn", "deny", "forbid"].iter().any(|lint| path.is_ident(lint)) {
            lints.push(attribute.clone());
        } else if path.is_ident("expect") {
            let mut allow = attribute.clone();
            if let Meta::List(list) = &mut allow.meta {
                list.path = Ident::new("allow", Span::call_site()).into();
                lints.push(allow);
            }
        }
    }
    lints
}
