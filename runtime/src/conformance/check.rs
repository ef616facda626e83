//! A response against what the document says about it.

use core::pin::Pin;
use core::task::{Context, Poll, Waker};
use std::borrow::ToOwned;
use std::format;
use std::string::{String, ToString};

use bytes::Bytes;
use futures_core::Stream;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderValue, Response};
use serde_json::{Value, json};

use super::document::Document;
use super::finding::FindingKind;
use crate::response::media_type::MediaType;
use crate::response::{Body, Events};

/// What is wrong with a response that the document describes, first of all. A response to HEAD has no content.
pub(super) fn check(
    document: &Document,
    described: &Value,
    response: &Response<Bytes>,
    is_head: bool,
) -> Result<(), FindingKind> {
    headers(document, described, response)?;
    content(document, described, response, is_head)
}

fn headers(document: &Document, described: &Value, response: &Response<Bytes>) -> Result<(), FindingKind> {
    for (name, header) in described["headers"].as_object().into_iter().flatten() {
        // The media type is that of the content (OpenAPI 3.1, section 4.8.17.1).
        if name.eq_ignore_ascii_case("content-type") {
            continue;
        }
        let header = document.resolve(header);
        let mut lines = response.headers().get_all(name.as_str()).iter();
        match lines.next() {
            Some(value) => header_value(document, name, &header["schema"], value)?,
            None if header["required"] == true => {
                return Err(FindingKind::MissingHeader { name: name.clone() });
            }
            None => {}
        }
    }
    Ok(())
}

fn header_value(
    document: &Document,
    name: &str,
    schema: &Value,
    value: &HeaderValue,
) -> Result<(), FindingKind> {
    if schema.is_null() {
        return Ok(());
    }
    let text = String::from_utf8_lossy(value.as_bytes());
    text_value(document, schema, &text).map_err(|error| match error {
        FindingKind::InvalidContent { reason } => {
            FindingKind::InvalidHeader { name: name.to_owned(), reason }
        }
        other => other,
    })
}

/// A text that may be that of a number, as in a header field or in `text/plain`.
fn text_value(document: &Document, schema: &Value, text: &str) -> Result<(), FindingKind> {
    let validator = document.validator(schema).map_err(|reason| FindingKind::Document { reason })?;
    let parsed = |text: &str| serde_json::from_str(text).ok();
    let items = || text.split(',').map(str::trim);
    let is_valid = parsed(text).is_some_and(|value: Value| validator.is_valid(&value))
        // A list is written with commas (OpenAPI 3.1, section 4.8.12.3).
        || validator.is_valid(&items().collect())
        || validator.is_valid(&items().map(|item| parsed(item).unwrap_or_else(|| json!(item))).collect());
    // (The other form of an object is not read.)
    if is_valid || document.resolve(schema)["type"] == "object" {
        return Ok(());
    }
    validate(document, schema, &json!(text))
}

fn content(
    document: &Document,
    described: &Value,
    response: &Response<Bytes>,
    is_head: bool,
) -> Result<(), FindingKind> {
    let declared = described["content"].as_object().filter(|content| !content.is_empty());
    let found = response.headers().get(CONTENT_TYPE);
    let content = response.body();
    let (declared, found) = match (declared, found) {
        (None, _) if content.is_empty() => return Ok(()),
        (None, _) => return Err(FindingKind::UnexpectedContent),
        (Some(_), None) if is_head => return Ok(()),
        (Some(_), None) if content.is_empty() => return Err(FindingKind::MissingContent),
        (Some(_), None) => {
            return Err(FindingKind::MissingHeader { name: CONTENT_TYPE.to_string() });
        }
        (Some(declared), Some(found)) => (declared, found),
    };
    let of = declared.iter().filter(|(media_type, _)| is_of(found, media_type));
    // A range such as `text/*` is for what no other media type describes (OpenAPI 3.1, section 4.8.17.1).
    let Some((_, described)) = of.min_by_key(|(media_type, _)| media_type.matches('*').count()) else {
        let media_type = String::from_utf8_lossy(found.as_bytes()).into_owned();
        return Err(FindingKind::UndeclaredMediaType { media_type });
    };
    let schema = &described["schema"];
    if is_head || schema.is_null() || response.headers().contains_key(CONTENT_ENCODING) {
        return Ok(());
    }
    let media_type = MediaType::new(found.as_bytes());
    if media_type.is_json() {
        let value = serde_json::from_slice(content).map_err(|error| invalid(&error))?;
        validate(document, schema, &value)
    } else if media_type.is("text/event-stream") {
        events(document, &schema["items"]["properties"]["data"]["contentSchema"], content)
    } else if media_type.is("text/plain") && media_type.foreign_charset().is_none() {
        let text = core::str::from_utf8(content).map_err(|error| invalid(&error))?;
        text_value(document, schema, text)
    } else {
        Ok(())
    }
}

/// Whether a media type is one that the document has: with the same parameters, if it has some there, or in a range
/// such as `text/*`.
fn is_of(found: &HeaderValue, declared: &str) -> bool {
    let whole = |text: &str| text.replace([' ', '\t', '"'], "").to_ascii_lowercase();
    let found = String::from_utf8_lossy(found.as_bytes());
    match declared.split_once('/') {
        Some(("*", "*")) => true,
        Some((kind, "*")) => found.split('/').next().is_some_and(|found| found.eq_ignore_ascii_case(kind)),
        _ if declared.contains(';') => whole(&found) == whole(declared),
        _ => MediaType::new(found.as_bytes()).is(declared),
    }
}

/// The data of each event against the schema of the data.
fn events(document: &Document, schema: &Value, content: &Bytes) -> Result<(), FindingKind> {
    if schema.is_null() {
        return Ok(());
    }
    let mut events = Events::<Value>::from_body(Body::from(content.clone()));
    let mut waiting = Context::from_waker(Waker::noop());
    // (The content is there, so there is nothing to wait for.)
    while let Poll::Ready(Some(event)) = Pin::new(&mut events).poll_next(&mut waiting) {
        let event = event.map_err(|error| invalid(&error))?;
        validate(document, schema, &event.data)?;
    }
    Ok(())
}

fn validate(document: &Document, schema: &Value, value: &Value) -> Result<(), FindingKind> {
    let validator = document.validator(schema).map_err(|reason| FindingKind::Document { reason })?;
    validator.validate(value).map_err(|error| {
        let (place, reason) = (error.instance_path().to_string(), error.to_string());
        let reason = if place.is_empty() { reason } else { format!("at `{place}`: {reason}") };
        FindingKind::InvalidContent { reason }
    })
}

fn invalid(error: &dyn core::fmt::Display) -> FindingKind {
    FindingKind::InvalidContent { reason: error.to_string() }
}
