//! Reads `#[status(..)]`. A mistake is reported and skipped, so that the next one is found too.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use status_subset_spec::words::{one_of, suggest, unknown};
use syn::ext::IdentExt;
use syn::{Attribute, Field, Fields, Ident, Lit, LitInt, LitStr, Path, Type};

use super::grammar::{
    Item, KEYS_OF_A_SUBSET, KEYS_OF_A_VARIANT, Key, Value, WORDS_OF_A_FIELD, at_commas, is_status, items,
    split,
};
use super::model::{Code, Conversion, Conversions, Examples, Impl, Integration, Options, Role, is_named};
use crate::errors::{Errors, Reported};

const INTEGRATIONS: &[(&str, Integration)] =
    &[("http", Integration::Http), ("axum", Integration::Axum), ("actix", Integration::Actix)];
const TRAITS: [(&str, Impl); 4] = [
    ("Display", Impl::Display),
    ("FromStr", Impl::FromStr),
    ("TryFrom", Impl::TryFrom),
    ("From", Impl::From),
];

/// `#[status(registry = path, class = Name, subset_of(path, ..), skip(Trait, ..), crate = path)]`
///
/// The second result is `Err` if an attribute of a variant is on the enum. The names of the variants then may not be
/// statuses.
pub(super) fn on_an_enum(attributes: &[Attribute], errors: &mut Errors) -> (Options, Result<(), Reported>) {
    let mut options = Options::default();
    let mut placed = Ok(());
    let (mut subset_of, mut skip) = (None, None);
    let (items, _) = items(attributes, "on the enum write `#[status(registry = path::to::Status)]`", errors);
    for item in items {
        let Item { key, value } = item;
        let Key::Word(key) = key else {
            if let Key::Other(tokens) = &key {
                errors.at(
                    tokens,
                    format!(
                        "write `key = value` or `key(..)`; the keys are `{}`",
                        KEYS_OF_A_SUBSET.join("`, `")
                    ),
                );
                continue;
            }
            placed = Err(errors.at(
                key,
                "a status belongs on a variant; on an enum write `#[status(registry = path::to::Status)]`",
            ));
            continue;
        };
        let name = key.unraw().to_string();
        match name.as_str() {
            "registry" => {
                set_once(&mut options.registry, path(&key, value, "path::to::Status", errors), &key, errors);
            }
            "crate" => {
                set_once(
                    &mut options.krate,
                    path(&key, value, "path::to::status_subset", errors),
                    &key,
                    errors,
                );
            }
            "__repr" => set_once(&mut options.repr, path(&key, value, "u16", errors), &key, errors),
            "class" => set_once(&mut options.class, class(&key, value, errors), &key, errors),
            "subset_of" => set_once(&mut subset_of, others(&key, value, errors), &key, errors),
            "skip" => set_once(&mut skip, skipped(&key, value, errors), &key, errors),
            "serde" => {
                errors.at(&key, "`serde` belongs on a registry; on a subset write `#[serde(into = \"u16\", try_from = \"u16\")]`");
            }
            "error" => flag(&mut options.error, &key, &value, errors),
            "problem" => flag(&mut options.problem, &key, &value, errors),
            "stream" => flag(&mut options.stream, &key, &value, errors),
            "examples" => {
                let function = path(&key, value, "path::to::function", errors);
                let examples = function.map(|function| Examples { word: key.span(), function });
                set_once(&mut options.examples, examples, &key, errors);
            }
            _ if INTEGRATIONS.iter().any(|(word, _)| name == *word) => {
                integration(&key, &value, &mut options, errors);
            }
            _ if KEYS_OF_A_VARIANT.contains(&name.as_str()) => {
                placed = Err(errors.at(&key, format!("`{name}` belongs on a variant; move it there")));
            }
            _ => {
                errors.at(&key, unknown("key", &name, KEYS_OF_A_SUBSET));
            }
        }
    }
    options.subset_of = subset_of.unwrap_or_default();
    options.skip = skip.unwrap_or_default();
    (options, placed)
}

/// A word without a value.
fn flag(slot: &mut Option<Span>, word: &Ident, value: &Value, errors: &mut Errors) {
    if matches!(value, Value::None) {
        set_once(slot, Some(word.span()), word, errors);
    } else {
        errors.at(word, format!("`{word}` takes no value"));
    }
}

/// `http`, `axum` or `actix`
fn integration(word: &Ident, value: &Value, options: &mut Options, errors: &mut Errors) {
    let name = word.unraw();
    let found = INTEGRATIONS.iter().find(|(known, _)| name == known).map(|(_, integration)| *integration);
    if !matches!(value, Value::None) {
        errors.at(word, format!("`{word}` takes no value"));
    } else if options.integrations.iter().any(|(other, _)| Some(*other) == found) {
        errors.at(word, format!("`{word}` is given twice; keep one of them"));
    } else if let Some(found) = found {
        options.integrations.push((found, word.span()));
    }
}

/// `#[status(..)]` on a variant.
pub(super) struct OnAVariant {
    /// `429`, `TooManyRequests`, `transparent` or `any(ServerError)`: the status.
    pub(super) code: Result<Code, Reported>,
    /// `omit("Allow")`: the header fields that another layer adds.
    pub(super) omit: Vec<LitStr>,
    /// `from` or `from(A, B)`.
    pub(super) from: Option<Conversions>,
}

pub(super) fn on_a_variant(attributes: &[Attribute], fields: &Fields, errors: &mut Errors) -> OnAVariant {
    let mut code: Option<Result<Code, Reported>> = None;
    let (mut omit, mut from) = (None, None);
    let example = "write the status of the variant: `#[status(404)]` or `#[status(NotFound)]`";
    let (items, sound) = items(attributes, example, errors);
    for Item { key, value } in items {
        if let Key::Word(word) = &key {
            if word == "omit" {
                set_once(&mut omit, omitted(word, value, errors), word, errors);
                continue;
            }
            if word == "from" {
                set_once(&mut from, conversions(word, value, fields, errors), word, errors);
                continue;
            }
        }
        if code.is_some() {
            errors.at(&key, second_status(&key));
            continue;
        }
        code = Some(match (key, value) {
            (Key::Number(number), Value::None) => self::number(&number, errors),
            (Key::Word(word), Value::None) if is_name(&word) => Ok(Code::Named(word)),
            (Key::Word(word), Value::None) if word.unraw() == "transparent" => {
                transparent(&word, fields, errors)
            }
            (Key::Word(word), value) if word == "any" => any(&word, value, fields, errors),
            (Key::Word(word), value) => {
                let name = word.unraw().to_string();
                let message = match name.as_str() {
                    "code" | "status" => example.to_owned(),
                    _ if KEYS_OF_A_SUBSET.contains(&name.as_str()) => {
                        format!(
                            "`{name}` belongs on the enum; on a variant write the status: `#[status(404)]`"
                        )
                    }
                    _ if is_name(&word) || word == "transparent" => {
                        format!("`{name}` takes no value: write `#[status({name})]`")
                    }
                    _ => match suggest(&name, KEYS_OF_A_VARIANT) {
                        Some(_) => unknown("key", &name, KEYS_OF_A_VARIANT),
                        None => format!("unknown key `{name}`; {example}"),
                    },
                };
                match value {
                    Value::Assigned(value)
                        if matches!(name.as_str(), "code" | "status") && !value.is_empty() =>
                    {
                        Err(errors.at(value, message))
                    }
                    _ => Err(errors.at(word, message)),
                }
            }
            (Key::Number(number), _) => {
                Err(errors.at(&number, format!("a status takes no value: write `#[status({number})]`")))
            }
            (Key::Other(tokens), _) => {
                let message = match syn::parse2::<Lit>(tokens.clone()) {
                    Ok(Lit::Str(text)) => match text.value().parse::<i64>() {
                        Ok(number) => format!("write the number without quotes: `#[status({number})]`"),
                        Err(_) => format!("a status is written without quotes; {example}"),
                    },
                    _ => format!("this is not a status; {example}"),
                };
                Err(errors.at(tokens, message))
            }
        });
    }
    let code = code.unwrap_or_else(|| sound.map(|()| Code::Own));
    OnAVariant { code, omit: omit.unwrap_or_default(), from }
}

/// The message for what follows the status of a variant.
fn second_status(key: &Key) -> String {
    if let Key::Word(word) = key {
        let name = word.unraw().to_string();
        if KEYS_OF_A_SUBSET.contains(&name.as_str()) {
            return format!("`{name}` belongs on the enum; move it there");
        }
        if !is_name(word) && !KEYS_OF_A_VARIANT.contains(&name.as_str()) {
            return unknown("key", &name, KEYS_OF_A_VARIANT);
        }
    }
    "a variant has one status, and this is a second one; keep one of them".to_owned()
}

/// `#[status(source)]` or `#[status(skip)]`; without an attribute, the role follows from the type.
pub(super) fn on_a_field(field: &Field, errors: &mut Errors) -> Result<Role, Reported> {
    let example =
        "on a field write `#[status(source)]` for the cause, or `#[status(skip)]` for what is not sent";
    let (items, sound) = items(&field.attrs, example, errors);
    let mut role = None;
    let mut placed = sound;
    for Item { key, value } in items {
        let found = match &key {
            Key::Word(word) if word == "source" => Some(Role::Source),
            Key::Word(word) if word == "skip" => Some(Role::Skipped),
            _ => None,
        };
        placed = match (&key, found) {
            (_, Some(_)) if role.is_some() => {
                Err(errors.at(&key, "a field has one role, and this is a second one; keep one of them"))
            }
            (_, Some(_)) if !matches!(value, Value::None) => {
                Err(errors.at(&key, format!("`{}` takes no value", key.to_token_stream())))
            }
            (_, Some(found)) => {
                role = Some(found);
                placed
            }
            (Key::Word(word), None) if suggest(&word.to_string(), WORDS_OF_A_FIELD).is_some() => {
                Err(errors.at(word, unknown("word", &word.to_string(), WORDS_OF_A_FIELD)))
            }
            (Key::Word(word), None) if KEYS_OF_A_VARIANT.contains(&word.unraw().to_string().as_str()) => {
                Err(errors
                    .at(word, format!("`{word}` belongs on the variant; move it there, before its name")))
            }
            (Key::Word(word), None) if KEYS_OF_A_SUBSET.contains(&word.unraw().to_string().as_str()) => {
                Err(errors.at(word, format!("`{word}` belongs on the enum; move it there")))
            }
            (_, None) => Err(errors.at(&key, format!("a status belongs on a variant; {example}"))),
        };
    }
    let is_sent = field
        .attrs
        .iter()
        .find(|attribute| ["header", "body"].iter().any(|name| attribute.path().is_ident(name)));
    match (role, is_sent) {
        (Some(_), Some(attribute)) => {
            Err(errors
                .at(attribute, "this field is not sent, as its `#[status(..)]` says; keep one of the two"))
        }
        (None, None) => placed.map(|()| of_the_type(&field.ty)),
        (role, _) => placed.map(|()| role.unwrap_or(Role::Sent)),
    }
}

/// The first `#[status(..)]` on a field.
pub(super) fn of_a_field(field: &Field) -> Option<&Attribute> {
    field.attrs.iter().find(|attribute| is_status(attribute))
}

/// The role of a field without attributes.
fn of_the_type(ty: &Type) -> Role {
    let is_unit = matches!(ty, Type::Tuple(tuple) if tuple.elems.is_empty());
    match ty {
        _ if is_unit => Role::Skipped,
        _ if is_named(&ty.to_token_stream(), "Cause") => Role::Source,
        _ => Role::Sent,
    }
}

/// Whether the word is the name of a status. Other words are keys.
fn is_name(word: &Ident) -> bool {
    !word.unraw().to_string().starts_with(|c: char| c.is_lowercase() || c == '_')
}

fn transparent(word: &Ident, fields: &Fields, errors: &mut Errors) -> Result<Code, Reported> {
    let mut types = fields.iter().map(|field| &field.ty);
    match (types.next(), types.next()) {
        (Some(field), None) => Ok(Code::Transparent(field.to_token_stream())),
        _ => {
            Err(errors.at(word, "a transparent variant must have exactly one field, whose type is a subset"))
        }
    }
}

/// `any(ServerError)`, on a variant with a field `status`.
fn any(word: &Ident, value: Value, fields: &Fields, errors: &mut Errors) -> Result<Code, Reported> {
    let shape = "write one of the registry's classes or groups: `any(ServerError)`";
    let class = match value {
        Value::List(tokens) if !tokens.is_empty() => {
            syn::parse2::<Ident>(tokens.clone()).map_err(|_| errors.at(tokens, shape))?
        }
        Value::Assigned(tokens) if !tokens.is_empty() => return Err(errors.at(tokens, shape)),
        _ => return Err(errors.at(word, shape)),
    };
    if !is_name(&class) || class == "ALL" {
        return Err(errors.at(&class, format!("`{class}` can't be the name of a class or group; {shape}")));
    }
    match fields.iter().find(|field| is_the_status(field)) {
        Some(field) => Ok(Code::Any { class, field: field.ty.to_token_stream() }),
        None => {
            // A group has a trait of its name, and no enum.
            let name = class.to_string();
            let ty = if name.ends_with("Status") { "Status".to_owned() } else { format!("{name}Status") };
            Err(errors.at(
                word,
                format!(
                    "a variant with `any` needs a field `status`, whose type has the statuses: `status: {ty}`"
                ),
            ))
        }
    }
}

/// Whether the field is the status of a variant with `any(..)`.
pub(super) fn is_the_status(field: &Field) -> bool {
    field.ident.as_ref().is_some_and(|name| name == "status")
}

/// `from` or `from(A, B)`, on a variant with one field.
fn conversions(word: &Ident, value: Value, fields: &Fields, errors: &mut Errors) -> Option<Conversions> {
    let conversion = |ty: TokenStream| Conversion { ty, sound: Ok(()) };
    let shape = "write the types that convert into the field in parentheses: `from(A, B)`, or `from` for the type of the field";
    let listed = match value {
        Value::None => Vec::new(),
        value => {
            let mut listed = Vec::new();
            for tokens in at_commas(value.list(word, shape, errors)?) {
                match syn::parse2::<Type>(tokens.clone()) {
                    Ok(ty) => listed.push(conversion(ty.into_token_stream())),
                    Err(_) => {
                        errors.at(tokens, format!("expected a type; {shape}"));
                    }
                }
            }
            listed
        }
    };
    let mut types = fields.iter().map(|field| &field.ty);
    match (types.next(), types.next()) {
        (Some(field), None) => {
            Some(Conversions { word: word.clone(), field: conversion(field.to_token_stream()), listed })
        }
        _ => {
            errors.at(word, "`from` needs a variant with exactly one field, whose type is converted into it");
            None
        }
    }
}

fn number(number: &LitInt, errors: &mut Errors) -> Result<Code, Reported> {
    if !number.suffix().is_empty() {
        let message = format!("write the number without a suffix: `#[status({})]`", number.base10_digits());
        return Err(errors.at(number, message));
    }
    let (first, last) = (i64::from(i32::MIN), i64::from(u32::MAX));
    match number.base10_parse() {
        Ok(code) if (first..=last).contains(&code) => Ok(Code::Number(code, number.span())),
        _ => Err(errors.at(number, format!("a status code is a number from {first} to {last}"))),
    }
}

/// Sets the value of a key. A key that is given twice is reported.
fn set_once<T>(slot: &mut Option<T>, value: Option<T>, key: &Ident, errors: &mut Errors) {
    if slot.is_some() {
        errors.at(key, format!("`{key}` is given twice; keep one of them"));
    } else if value.is_some() {
        *slot = value;
    }
}

fn path(key: &Ident, value: Value, example: &str, errors: &mut Errors) -> Option<Path> {
    let shape = format!("write `{key} = {example}`");
    let tokens = value.assigned(key, &shape, errors)?;
    if let Ok(Lit::Str(text)) = syn::parse2::<Lit>(tokens.clone()) {
        let path = text.value();
        errors.at(text, format!("expected a path without quotes: `{key} = {path}`"));
        return None;
    }
    syn::parse2(tokens.clone()).map_err(|_| errors.at(tokens, format!("expected a path: {shape}"))).ok()
}

fn class(key: &Ident, value: Value, errors: &mut Errors) -> Option<Ident> {
    let shape = "write the name of one of the registry's classes or groups: `class = ClientError`";
    let tokens = value.assigned(key, shape, errors)?;
    match syn::parse2::<Ident>(tokens.clone()) {
        Err(_) => {
            errors.at(tokens, format!("expected a single name; {shape}"));
        }
        Ok(name) if !is_name(&name) || name == "ALL" => {
            errors.at(&name, format!("`{name}` can't be the name of a class or group; {shape}"));
        }
        Ok(name) => return Some(name),
    }
    None
}

/// `subset_of(Other, path::to::Another)`
fn others(key: &Ident, value: Value, errors: &mut Errors) -> Option<Vec<Path>> {
    let tokens = value.list(key, "write the larger enums in parentheses: `subset_of(Other)`", errors)?;
    let mut paths: Vec<Path> = Vec::new();
    for tokens in at_commas(tokens) {
        let text = |path: &Path| path.to_token_stream().to_string();
        match syn::parse2::<Path>(tokens.clone()) {
            Err(_) => {
                errors.at(tokens, "expected the path of an enum: `subset_of(path::to::Other)`");
            }
            Ok(path) if paths.iter().any(|other| text(other) == text(&path)) => {
                errors.at(&path, format!("`{}` is given twice; keep one of them", text(&path)));
            }
            Ok(path) => paths.push(path),
        }
    }
    Some(paths)
}

fn skipped(key: &Ident, value: Value, errors: &mut Errors) -> Option<Vec<Impl>> {
    let tokens = value.list(key, "write the traits in parentheses: `skip(Display, FromStr)`", errors)?;
    let words = TRAITS.map(|(word, _)| word);
    let mut skip = Vec::new();
    for Item { key, value } in split(tokens) {
        let Key::Word(name) = &key else {
            errors.at(&key, one_of(&words));
            continue;
        };
        match TRAITS.iter().find(|(word, _)| name == word) {
            None => {
                errors.at(name, unknown("trait", &name.to_string(), &words));
            }
            Some(_) if !matches!(value, Value::None) => {
                errors.at(name, format!("`{name}` takes no value"));
            }
            Some((_, skipped)) if skip.contains(skipped) => {
                errors.at(name, format!("`{name}` is given twice; keep one of them"));
            }
            Some((_, skipped)) => skip.push(*skipped),
        }
    }
    Some(skip)
}

/// `omit("Allow", "WWW-Authenticate")`
fn omitted(key: &Ident, value: Value, errors: &mut Errors) -> Option<Vec<LitStr>> {
    let shape = "write the header fields that another layer adds: `omit(\"WWW-Authenticate\")`";
    let tokens = value.list(key, shape, errors)?;
    let mut names: Vec<LitStr> = Vec::new();
    for tokens in at_commas(tokens) {
        let Ok(name) = syn::parse2::<LitStr>(tokens.clone()) else {
            errors.at(tokens, format!("expected a name in quotes; {shape}"));
            continue;
        };
        let text = name.value();
        if names.iter().any(|other| other.value().eq_ignore_ascii_case(&text)) {
            errors.at(&name, format!("`{text}` is given twice; keep one of them"));
        } else {
            names.push(name);
        }
    }
    Some(names)
}
