//! What can stand in `#[header(..)]` and `#[body(..)]`.

use proc_macro2::Span;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Attribute, Ident, LitStr, MacroDelimiter, Meta, Token};

use super::model::Kind;
use crate::errors::{Errors, unknown};
use crate::header_name::{TOKEN, is_token};

const KINDS: &[(&str, Kind)] =
    &[("json", Kind::Json), ("text", Kind::Text), ("bytes", Kind::Bytes), ("problem", Kind::Problem)];

/// What is said of any other media type beside a problem.
pub(super) const IS_A_PROBLEM: &str =
    "problem details are `application/problem+json` (RFC 9457, section 3); leave this out";

/// What a field is said to be.
pub(super) enum Role {
    Header(LitStr),
    Body {
        kind: Kind,
        media_type: Option<LitStr>,
        span: Span,
    },
    /// Neither can be made out; already reported.
    Broken,
}

pub(super) fn is_header(attribute: &Attribute) -> bool {
    attribute.path().is_ident("header")
}

pub(super) fn is_body(attribute: &Attribute) -> bool {
    attribute.path().is_ident("body")
}

/// The role that the attributes of a field give it, if they give it one.
pub(super) fn on_a_field(attributes: &[Attribute], errors: &mut Errors) -> Option<Role> {
    let mut role = None;
    for attribute in attributes.iter().filter(|it| is_header(it) || is_body(it)) {
        if role.is_some() {
            errors.at(attribute, "a field is one header field or the content; this is a second attribute");
            continue;
        }
        let found = parentheses(attribute)
            .and_then(|()| if is_header(attribute) { header(attribute) } else { body(attribute) });
        role = Some(found.unwrap_or_else(|error| {
            errors.push(error);
            Role::Broken
        }));
    }
    role
}

/// As rustc has it for attributes of its own.
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
        Meta::Path(_) => Ok(Role::Body { kind: Kind::Json, media_type: None, span }),
        Meta::NameValue(meta) => Err(syn::Error::new_spanned(&meta.value, SHAPE)),
        Meta::List(list) if list.tokens.is_empty() => Err(syn::Error::new(span, SHAPE)),
        Meta::List(list) => {
            let written = syn::parse2::<Written>(list.tokens.clone())
                .map_err(|_| syn::Error::new_spanned(&list.tokens, SHAPE))?;
            let Written { word, media_type } = written;
            let Some((_, kind)) = KINDS.iter().find(|(name, _)| word == name) else {
                let known: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
                let message = unknown("kind of content", &word.unraw().to_string(), &known);
                return Err(syn::Error::new_spanned(word, message));
            };
            if let Some(media_type) = media_type.as_ref().filter(|it| !is_media_type(&it.value())) {
                let message = "this is no media type: write a type and a subtype, such as `image/png`";
                return Err(syn::Error::new_spanned(media_type, message));
            }
            if let (Kind::Problem, Some(media_type)) = (kind, &media_type) {
                return Err(syn::Error::new_spanned(media_type, IS_A_PROBLEM));
            }
            Ok(Role::Body { kind: *kind, media_type, span: word.span() })
        }
    }
}

/// `bytes = "image/png"`
struct Written {
    word: Ident,
    media_type: Option<LitStr>,
}

impl Parse for Written {
    fn parse(input: ParseStream<'_>) -> syn::Result<Written> {
        let word = input.call(Ident::parse_any)?;
        let media_type = input.parse::<Option<Token![=]>>()?.map(|_| input.parse()).transpose()?;
        input.parse::<Option<Token![,]>>()?;
        if input.is_empty() { Ok(Written { word, media_type }) } else { Err(input.error("unexpected token")) }
    }
}

/// A type and a subtype, and perhaps parameters (RFC 9110, section 8.3.1). What follows them is the user's affair, but
/// has to be fit for a field value.
fn is_media_type(text: &str) -> bool {
    let (essence, parameters) = text.split_once(';').unwrap_or((text, ""));
    let parts = essence.trim_end().split_once('/');
    parts.is_some_and(|(kind, subtype)| is_token(kind) && is_token(subtype))
        && parameters.bytes().all(|byte| (b' '..=b'~').contains(&byte))
        && !text.ends_with(' ')
}

/// Nothing of these stands on an enum or a variant.
pub(super) fn not_here(attributes: &[Attribute], errors: &mut Errors) {
    for attribute in attributes.iter().filter(|it| is_header(it) || is_body(it)) {
        let name = attribute.path().to_token_stream();
        errors.at(attribute, format!("`#[{name}]` belongs on a field"));
    }
}
