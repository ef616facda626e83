//! Reads `#[header(..)]` and `#[body(..)]`.

use proc_macro2::Span;
use quote::ToTokens;
use status_subset_spec::header_name::{TOKEN, is_token};
use status_subset_spec::words::unknown;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Attribute, Ident, LitStr, MacroDelimiter, Meta, Token};

use super::model::BodyKind;
use crate::errors::{Errors, Reported};

const KINDS: &[(&str, BodyKind)] = &[
    ("json", BodyKind::Json),
    ("text", BodyKind::Text),
    ("bytes", BodyKind::Bytes),
    ("problem", BodyKind::Problem),
];

/// The message for another media type of a problem.
pub(super) const IS_A_PROBLEM: &str =
    "problem details are `application/problem+json` (RFC 9457, section 3); remove it";

/// The role of a field in the response.
pub(super) enum Role {
    Header(LitStr),
    Body { kind: BodyKind, media_type: Option<LitStr>, span: Span },
}

pub(super) fn is_header(attribute: &Attribute) -> bool {
    attribute.path().is_ident("header")
}

pub(super) fn is_body(attribute: &Attribute) -> bool {
    attribute.path().is_ident("body")
}

/// The role in the attributes of a field, if there is one.
pub(super) fn on_a_field(attributes: &[Attribute], errors: &mut Errors) -> Option<Result<Role, Reported>> {
    let mut role = None;
    for attribute in attributes.iter().filter(|attribute| is_header(attribute) || is_body(attribute)) {
        if role.is_some() {
            errors.at(
                attribute,
                "a field is one header field or the content, and this is a second attribute; keep one of them",
            );
            continue;
        }
        let found = parentheses(attribute)
            .and_then(|()| if is_header(attribute) { header(attribute) } else { body(attribute) });
        role = Some(found.map_err(|error| errors.push(error)));
    }
    role
}

/// Checks the delimiter, as rustc does for its own attributes.
fn parentheses(attribute: &Attribute) -> syn::Result<()> {
    match &attribute.meta {
        Meta::List(list)
            if !matches!(list.delimiter, MacroDelimiter::Paren(_)) && !list.tokens.is_empty() =>
        {
            let (name, tokens) = (list.path.to_token_stream(), &list.tokens);
            Err(syn::Error::new_spanned(tokens, format!("wrong delimiter: write `#[{name}({tokens})]`")))
        }
        _ => Ok(()),
    }
}

/// `#[header("Location")]`
fn header(attribute: &Attribute) -> syn::Result<Role> {
    const SHAPE: &str = "write the name of the header field: `#[header(\"Location\")]`";
    let name = match &attribute.meta {
        Meta::List(list) if !list.tokens.is_empty() => syn::parse2::<LitStr>(list.tokens.clone())
            .map_err(|_| syn::Error::new_spanned(&list.tokens, SHAPE))?,
        Meta::NameValue(meta) => return Err(syn::Error::new_spanned(&meta.value, SHAPE)),
        meta => return Err(syn::Error::new_spanned(meta.path(), SHAPE)),
    };
    if !is_token(&name.value()) {
        let message = format!("`{}` can't be the name of a header field; {TOKEN}", name.value());
        return Err(syn::Error::new_spanned(name, message));
    }
    Ok(Role::Header(name))
}

/// `#[body]`, `#[body(text)]` or `#[body(bytes = "image/png")]`
fn body(attribute: &Attribute) -> syn::Result<Role> {
    const SHAPE: &str =
        "write `#[body]` for JSON, or `#[body(text)]`, `#[body(bytes = \"image/png\")]`, `#[body(problem)]`";
    let span = attribute.path().span();
    match &attribute.meta {
        Meta::Path(_) => Ok(Role::Body { kind: BodyKind::Json, media_type: None, span }),
        Meta::NameValue(meta) => Err(syn::Error::new_spanned(&meta.value, SHAPE)),
        Meta::List(list) if list.tokens.is_empty() => Err(syn::Error::new(span, SHAPE)),
        Meta::List(list) => {
            let content = syn::parse2::<Content>(list.tokens.clone())
                .map_err(|_| syn::Error::new_spanned(&list.tokens, SHAPE))?;
            let Content { word, media_type } = content;
            let Some((_, kind)) = KINDS.iter().find(|(name, _)| word == name) else {
                let known: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
                let message = unknown("kind of content", &word.unraw().to_string(), &known);
                return Err(syn::Error::new_spanned(word, message));
            };
            if let Some(media_type) = media_type.as_ref().filter(|text| !is_media_type(&text.value())) {
                let message = "this is not a media type; write a type and a subtype, such as `image/png`";
                return Err(syn::Error::new_spanned(media_type, message));
            }
            if let (BodyKind::Problem, Some(media_type)) = (kind, &media_type) {
                return Err(syn::Error::new_spanned(media_type, IS_A_PROBLEM));
            }
            Ok(Role::Body { kind: *kind, media_type, span: word.span() })
        }
    }
}

/// `bytes = "image/png"`
struct Content {
    word: Ident,
    media_type: Option<LitStr>,
}

impl Parse for Content {
    fn parse(input: ParseStream<'_>) -> syn::Result<Content> {
        let word = input.call(Ident::parse_any)?;
        let media_type = input.parse::<Option<Token![=]>>()?.map(|_| input.parse()).transpose()?;
        input.parse::<Option<Token![,]>>()?;
        if input.is_empty() { Ok(Content { word, media_type }) } else { Err(input.error("unexpected token")) }
    }
}

/// Whether the text is a type and a subtype, perhaps with parameters (RFC 9110, section 8.3.1). Of the parameters, only
/// the characters are checked.
fn is_media_type(text: &str) -> bool {
    let (essence, parameters) = text.split_once(';').unwrap_or((text, ""));
    let parts = essence.trim_end().split_once('/');
    parts.is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype))
        && parameters.bytes().all(|byte| (b' '..=b'~').contains(&byte))
        && !text.ends_with(' ')
}

/// Reports these attributes on an enum or a variant.
pub(super) fn misplaced(attributes: &[Attribute], errors: &mut Errors) {
    for attribute in attributes.iter().filter(|attribute| is_header(attribute) || is_body(attribute)) {
        let name = attribute.path().to_token_stream();
        errors.at(attribute, format!("`#[{name}]` belongs on a field"));
    }
}
