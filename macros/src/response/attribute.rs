//! Reads `#[header(..)]` and `#[body(..)]`.

use proc_macro2::Span;
use quote::ToTokens;
use status_subset_spec::header_name::{TOKEN, is_token};
use status_subset_spec::words::{suggest, unknown};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Attribute, Ident, LitStr, MacroDelimiter, Meta, Path, Token};

use super::model::{BodyKind, Constant};
use crate::errors::{Errors, Reported};
use crate::tokens::generated;

const KINDS: [(&str, BodyKind); 8] = [
    ("json", BodyKind::Json),
    ("text", BodyKind::Text),
    ("bytes", BodyKind::Bytes),
    ("problem", BodyKind::Problem),
    ("envelope", BodyKind::Envelope),
    ("stream", BodyKind::Stream),
    ("sse", BodyKind::Events),
    ("response", BodyKind::Response),
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

/// `#[header("Cache-Control" = "no-store")]` on a variant or the enum.
pub(super) fn constants(attributes: &[Attribute], errors: &mut Errors) -> Vec<Constant> {
    const SHAPE: &str =
        "on a variant or an enum write the name and the value: `#[header(\"Cache-Control\" = \"no-store\")]`";
    let mut constants: Vec<Constant> = Vec::new();
    for attribute in attributes.iter().filter(|attribute| is_header(attribute)) {
        let constant = parentheses(attribute).and_then(|()| match &attribute.meta {
            Meta::List(list) if !list.tokens.is_empty() => match syn::parse2::<Constant>(list.tokens.clone()) {
                Ok(constant) => constant.checked(),
                Err(_) => Err(match syn::parse2::<LitStr>(list.tokens.clone()) {
                    Ok(name) => {
                        let name = name.to_token_stream();
                        let message = format!("write the value too, `#[header({name} = \"..\")]`, or move this to the field that has the value");
                        syn::Error::new_spanned(name, message)
                    }
                    Err(_) => syn::Error::new_spanned(&list.tokens, SHAPE),
                }),
            },
            Meta::NameValue(meta) => Err(syn::Error::new_spanned(&meta.value, SHAPE)),
            meta => Err(syn::Error::new_spanned(meta.path(), SHAPE)),
        });
        match constant {
            Ok(constant) if constants.iter().any(|other| other.has_name(&constant.name.value())) => {
                let name = constant.name.value();
                errors.at(
                    &constant.name,
                    format!("the header field `{name}` is given twice; keep one of them"),
                );
            }
            Ok(constant) => constants.push(constant),
            Err(error) => {
                errors.push(error);
            }
        }
    }
    constants
}

impl Constant {
    fn checked(self) -> syn::Result<Constant> {
        let value = self.value.value();
        name_of_a_field(&self.name)?;
        if value.is_empty() || value.trim() != value || !value.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        {
            let message = "write a value of visible ASCII characters, with spaces only between them (RFC 9110, section 5.5)";
            return Err(syn::Error::new_spanned(self.value, message));
        }
        Ok(self)
    }
}

impl Parse for Constant {
    fn parse(input: ParseStream<'_>) -> syn::Result<Constant> {
        let name = input.parse()?;
        input.parse::<Token![=]>()?;
        let value = input.parse()?;
        input.parse::<Option<Token![,]>>()?;
        if input.is_empty() { Ok(Constant { name, value }) } else { Err(input.error("unexpected token")) }
    }
}

/// `#[body(problem = OutOfCredit)]` on a variant: the name of a problem type of the registry.
pub(super) fn problem_type(attributes: &[Attribute], errors: &mut Errors) -> Option<Result<Ident, Reported>> {
    const SHAPE: &str = "on a variant write a problem type of the registry, `#[body(problem = OutOfCredit)]`; any other content is a field";
    let mut found = None;
    for attribute in attributes.iter().filter(|attribute| is_body(attribute)) {
        if found.is_some() {
            found = Some(Err(errors.at(
                attribute,
                "a variant has one problem type, and this is a second one; keep one of them",
            )));
            continue;
        }
        let name = parentheses(attribute).and_then(|()| match &attribute.meta {
            Meta::List(list) if !list.tokens.is_empty() => {
                match syn::parse2::<ProblemType>(list.tokens.clone()) {
                    Ok(ProblemType(Ok(name))) => Ok(name),
                    Ok(ProblemType(Err(text))) => {
                        let message = format!("write the name without quotes: `problem = {}`", text.value());
                        Err(syn::Error::new_spanned(text, message))
                    }
                    Err(_) => Err(syn::Error::new_spanned(&list.tokens, SHAPE)),
                }
            }
            Meta::NameValue(meta) => Err(syn::Error::new_spanned(&meta.value, SHAPE)),
            meta => Err(syn::Error::new_spanned(meta.path(), SHAPE)),
        });
        found = Some(name.map_err(|error| errors.push(error)));
    }
    found
}

/// `problem = OutOfCredit`. `Err` is a name in quotes.
struct ProblemType(Result<Ident, LitStr>);

impl Parse for ProblemType {
    fn parse(input: ParseStream<'_>) -> syn::Result<ProblemType> {
        let word: Ident = input.parse()?;
        input.parse::<Token![=]>()?;
        let name = if input.peek(LitStr) { Err(input.parse()?) } else { Ok(input.parse()?) };
        input.parse::<Option<Token![,]>>()?;
        if word == "problem" && input.is_empty() {
            Ok(ProblemType(name))
        } else {
            Err(input.error("unexpected token"))
        }
    }
}

/// `#[header("Location")]`
fn header(attribute: &Attribute) -> syn::Result<Role> {
    const SHAPE: &str = "write the name of the header field: `#[header(\"Location\")]`";
    let name = match &attribute.meta {
        Meta::List(list) if !list.tokens.is_empty() => {
            syn::parse2::<LitStr>(list.tokens.clone()).map_err(|_| {
                let message = match syn::parse2::<Constant>(list.tokens.clone()) {
                    Ok(_) => {
                        "a constant value belongs on the variant or the enum; on a field write only the name"
                    }
                    Err(_) => SHAPE,
                };
                syn::Error::new_spanned(&list.tokens, message)
            })?
        }
        Meta::NameValue(meta) => return Err(syn::Error::new_spanned(&meta.value, SHAPE)),
        meta => return Err(syn::Error::new_spanned(meta.path(), SHAPE)),
    };
    name_of_a_field(&name)?;
    Ok(Role::Header(name))
}

fn name_of_a_field(name: &LitStr) -> syn::Result<()> {
    if is_token(&name.value()) {
        return Ok(());
    }
    let message = format!("`{}` can't be the name of a header field; {TOKEN}", name.value());
    Err(syn::Error::new_spanned(name, message))
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
            let content = syn::parse2::<Content>(list.tokens.clone()).map_err(|_| {
                let message = match syn::parse2::<ProblemType>(list.tokens.clone()) {
                    Ok(_) => "a problem type belongs on the variant; move this there, before its name",
                    Err(_) => SHAPE,
                };
                syn::Error::new_spanned(&list.tokens, message)
            })?;
            let Content { path, media_type } = content;
            let kind = kind(&path)?;
            if let Some(media_type) = media_type.as_ref().filter(|text| !is_media_type(&text.value())) {
                let message = "this is not a media type; write a type and a subtype, such as `image/png`";
                return Err(syn::Error::new_spanned(media_type, message));
            }
            let fixed = match kind {
                BodyKind::Problem => Some(IS_A_PROBLEM),
                BodyKind::Events => Some("events are `text/event-stream` (HTML, section 9.2); remove it"),
                BodyKind::Response => {
                    Some("the response in this field has its own `Content-Type`; remove it")
                }
                _ => None,
            };
            if let (Some(message), Some(media_type)) = (fixed, &media_type) {
                return Err(syn::Error::new_spanned(media_type, message));
            }
            Ok(Role::Body { kind, media_type, span: path.span() })
        }
    }
}

/// `text`, or the type of a format: `Cbor`, `formats::Cbor`.
fn kind(path: &Path) -> syn::Result<BodyKind> {
    let word = path.get_ident().map(|word| word.unraw().to_string());
    match word.filter(|word| !word.starts_with(char::is_uppercase)) {
        None => Ok(BodyKind::Format(generated(path))),
        Some(word) => match KINDS.into_iter().find(|(name, _)| *name == word) {
            Some((_, kind)) => Ok(kind),
            None => {
                let known = KINDS.map(|(name, _)| name);
                let message = unknown("kind of content", &word, &known);
                let format = match suggest(&word, &known) {
                    None => "; for another format write the type that implements `Format`: `#[body(Cbor)]`",
                    Some(_) => "",
                };
                Err(syn::Error::new_spanned(path, message + format))
            }
        },
    }
}

/// `bytes = "image/png"`
struct Content {
    path: Path,
    media_type: Option<LitStr>,
}

impl Parse for Content {
    fn parse(input: ParseStream<'_>) -> syn::Result<Content> {
        // A word may be a keyword.
        let path = if input.peek2(Token![::]) || input.peek(Token![::]) {
            input.parse()?
        } else {
            input.call(Ident::parse_any)?.into()
        };
        let media_type = input.parse::<Option<Token![=]>>()?.map(|_| input.parse()).transpose()?;
        input.parse::<Option<Token![,]>>()?;
        if input.is_empty() { Ok(Content { path, media_type }) } else { Err(input.error("unexpected token")) }
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

/// Reports `#[body]` on an enum.
pub(super) fn misplaced(attributes: &[Attribute], errors: &mut Errors) {
    for attribute in attributes.iter().filter(|attribute| is_body(attribute)) {
        errors.at(
            attribute,
            "`#[body]` belongs on a field or, with a problem type, on a variant; move it there",
        );
    }
}
