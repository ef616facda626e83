//! Values of an outcome as examples in its description, as a server writes them.

use std::borrow::ToOwned;
use std::format;
use std::string::String;
use std::vec::Vec;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{Extensions, HeaderMap};
use serde_json::Value;

use super::encode::{EncodeError, EncodeResponse, declared};
use super::lists;
use super::origin::Origin;

/// An outcome whose values can be examples.
#[diagnostic::on_unimplemented(
    message = "values of `{Self}` can't be examples, because they can't be written as responses",
    label = "no `#[derive(EncodeResponse)]` on the enum",
    note = "an example is shown as the server writes it: annotate the enum with `#[derive(status_subset::EncodeResponse)]` too"
)]
pub trait AsExample: EncodeResponse {}

#[diagnostic::do_not_recommend]
impl<T: EncodeResponse> AsExample for T {}

/// What a function with examples returns.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no examples of `{T}`",
    label = "the function returns `{Self}`",
    note = "return the examples in a `Vec<{T}>`, an array, or another `IntoIterator`"
)]
pub trait ExamplesOf<T>: IntoIterator<Item = T> {}

#[diagnostic::do_not_recommend]
impl<T, I: IntoIterator<Item = T>> ExamplesOf<T> for I {}

/// An enum with `#[status(examples = path)]`, which are part of its description.
pub trait HasExamples {}

/// A value of an outcome, as it is written.
#[derive(Clone, PartialEq)]
pub(super) struct Example {
    /// The status code.
    pub(super) code: u16,
    /// The name of the variant.
    pub(super) variant: &'static str,
    headers: HeaderMap,
    /// The content, if it is in memory.
    content: Option<Bytes>,
}

/// How the content of a variant is shown in an example.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    AsJson,
    AsText,
    /// Not at all: it has another format.
    Hidden,
}

impl Example {
    /// # Panics
    ///
    /// If the value can't be encoded.
    pub(super) fn of<T: AsExample>(value: T) -> Example {
        let response = match declared(value) {
            Ok(response) => response,
            Err(extensions) => panic!("{}", message(&extensions)),
        };
        let (parts, content) = response.into_parts();
        Example {
            code: parts.status.as_u16(),
            variant: parts.extensions.get().map_or("", Origin::variant),
            headers: parts.headers,
            content: content.whole().cloned(),
        }
    }

    /// The media type of the content, if there is any.
    pub(super) fn media_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }

    /// The content, if it can be shown.
    pub(super) fn content(&self, shown: Shown) -> Option<Value> {
        let content = self.content.as_ref()?;
        match shown {
            Shown::AsJson => serde_json::from_slice(content).ok(),
            Shown::AsText => core::str::from_utf8(content).ok().map(Value::from),
            Shown::Hidden => None,
        }
    }

    /// The values of a header field. Lines are the items of a list if the schema is one.
    pub(super) fn header(&self, name: &str, schema: &Value) -> Vec<Value> {
        let name = name.to_ascii_lowercase();
        let lines = self.headers.get_all(&name).iter().map(http::HeaderValue::as_bytes);
        if has_type(schema, "array") {
            let items: Vec<&[u8]> = lines.flat_map(|line| lists::items(&name, line)).collect();
            let items = all_typed(items.into_iter(), &schema["items"]);
            return if items.is_empty() { items } else { std::vec![Value::Array(items)] };
        }
        all_typed(lines, schema)
    }
}

/// The texts as their schema has them; none if one of them is no text.
fn all_typed<'a>(texts: impl Iterator<Item = &'a [u8]>, schema: &Value) -> Vec<Value> {
    let texts: Result<Vec<&str>, _> = texts.map(core::str::from_utf8).collect();
    texts.unwrap_or_default().into_iter().map(|text| typed(text, schema)).collect()
}

/// Why the value can't be encoded.
fn message(extensions: &Extensions) -> String {
    let (origin, error) = (extensions.get::<Origin>(), extensions.get::<EncodeError>());
    let name = origin.map(|origin| format!("`{}::{}`", origin.outcome(), origin.variant()));
    let reason = error.map(|error| format!(": {error}"));
    format!("the example {} can't be encoded{}", name.unwrap_or_default(), reason.unwrap_or_default())
}

/// The value of a header field as its schema has it: a number or a truth value, or the text.
fn typed(text: &str, schema: &Value) -> Value {
    match serde_json::from_str(text) {
        Ok(Value::Number(number)) if has_type(schema, "integer") || has_type(schema, "number") => {
            number.into()
        }
        Ok(Value::Bool(truth)) if has_type(schema, "boolean") => truth.into(),
        _ => text.to_owned().into(),
    }
}

/// Whether a value may have the type.
fn has_type(schema: &Value, name: &str) -> bool {
    let is = |value: &Value| value == name;
    let either = schema["anyOf"].as_array().or(schema["oneOf"].as_array());
    is(&schema["type"])
        || schema["type"].as_array().is_some_and(|types| types.iter().any(is))
        || either.is_some_and(|schemas| schemas.iter().any(|schema| has_type(schema, name)))
}
