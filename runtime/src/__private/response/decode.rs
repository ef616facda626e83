//! Reads a response: each variant is a candidate, and the first that fits is taken.

use core::fmt::Display;
use std::borrow::ToOwned;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue};
use serde::de::DeserializeOwned;

use super::fields::{self, Field, Values};
use super::lists::{elements, items};
use super::media_type::MediaType;
use crate::{DecodeErrorKind, DecodeResponse, Problem, StatusInfo};

/// A response that is being read.
pub struct Received<'a> {
    code: u16,
    headers: &'a HeaderMap,
    content: &'a [u8],
    /// `None` if the response has no `Content-Type`; a mismatch if it can't be read.
    media_type: Result<Option<MediaType<'a>>, Mismatch>,
    /// The fit that candidates need in this pass.
    fit: Fit,
}

/// How well a candidate's content fits the response's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// The media types are the same, or there is no content.
    Exact,
    /// The candidate takes any media type, or the response has none.
    Loose,
}

/// A variant that the response may be.
pub struct Candidate<T> {
    code: u16,
    content: Content,
    decode: fn(&Received<'_>) -> Result<T, Mismatch>,
}

/// The content of a variant.
#[derive(Clone, Copy)]
pub enum Content {
    /// No content.
    Empty,
    /// Content of this media type.
    Of(&'static str),
    /// Content of any media type. This one fits exactly.
    Any(&'static str),
    /// The content of a nested subset, which has candidates of its own.
    Nested,
}

impl<T> Candidate<T> {
    #[must_use]
    pub const fn own(
        info: &'static StatusInfo,
        content: Content,
        decode: fn(&Received<'_>) -> Result<T, Mismatch>,
    ) -> Candidate<T> {
        Candidate { code: info.code(), content, decode }
    }

    #[must_use]
    pub const fn nested(decode: fn(&Received<'_>) -> Result<T, Mismatch>) -> Candidate<T> {
        Candidate { code: 0, content: Content::Nested, decode }
    }
}

/// Why a response is not a candidate.
#[derive(Clone, Debug)]
pub struct Mismatch(pub(crate) DecodeErrorKind);

impl Mismatch {
    pub(super) fn content(path: impl Into<String>, reason: impl Display) -> Mismatch {
        Mismatch(DecodeErrorKind::Content { path: path.into(), reason: reason.to_string() })
    }

    /// How close the response came to the candidate.
    fn rank(&self) -> u8 {
        match self.0 {
            DecodeErrorKind::Undeclared => 0,
            DecodeErrorKind::MediaType { .. } | DecodeErrorKind::UnexpectedContent => 1,
            _ => 2,
        }
    }

    /// The closer mismatch, or the first of two equally close ones. The expected media types of both are listed.
    #[must_use]
    pub fn or(mut self, other: Mismatch) -> Mismatch {
        if let (DecodeErrorKind::MediaType { expected }, DecodeErrorKind::MediaType { expected: more }) =
            (&mut self.0, &other.0)
        {
            for media_type in more {
                if !expected.iter().any(|known| known.eq_ignore_ascii_case(media_type)) {
                    expected.push(media_type);
                }
            }
            return self;
        }
        if other.rank() > self.rank() { other } else { self }
    }
}

impl<'a> Received<'a> {
    /// # Errors
    ///
    /// If no candidate fits the response.
    pub(crate) fn decode<T: DecodeResponse>(
        code: u16,
        headers: &'a HeaderMap,
        content: &'a [u8],
    ) -> Result<T, Mismatch> {
        let media_type = media_type(headers);
        let mut received = Received { code, headers, content, media_type, fit: Fit::Exact };
        T::__decode(&received).or_else(|exact| {
            received.fit = Fit::Loose;
            T::__decode(&received).map_err(|loose| exact.or(loose))
        })
    }

    /// Reads the response as the first candidate that fits.
    ///
    /// # Errors
    ///
    /// If no candidate fits.
    pub fn choose<T>(&self, candidates: &[Candidate<T>]) -> Result<T, Mismatch> {
        let mut nearest = Mismatch(DecodeErrorKind::Undeclared);
        for candidate in candidates {
            match self.fits(candidate).and_then(|fits| fits.then(|| (candidate.decode)(self)).transpose()) {
                Ok(Some(outcome)) => return Ok(outcome),
                Ok(None) => {}
                Err(mismatch) => nearest = nearest.or(mismatch),
            }
        }
        Err(nearest)
    }

    /// Whether the candidate has the fit of this pass; a mismatch if it has none.
    fn fits<T>(&self, candidate: &Candidate<T>) -> Result<bool, Mismatch> {
        if matches!(candidate.content, Content::Nested) {
            return Ok(true);
        }
        if candidate.code != self.code {
            return Ok(false);
        }
        let media_type = self.media_type.clone()?;
        let is = |expected: &str| media_type.is_some_and(|media_type| media_type.is(expected));
        let fit = match (candidate.content, media_type) {
            (Content::Empty, None) if self.content.is_empty() => Fit::Exact,
            (Content::Empty, Some(_)) if self.content.is_empty() => Fit::Loose,
            (Content::Of(expected) | Content::Any(expected), _) if is(expected) => Fit::Exact,
            (Content::Of(_), None) | (Content::Any(_), _) => Fit::Loose,
            // Reported in one of the two passes.
            _ if self.fit == Fit::Exact => return Ok(false),
            (Content::Of(expected), Some(_)) => {
                return Err(Mismatch(DecodeErrorKind::MediaType { expected: std::vec![expected] }));
            }
            _ => return Err(Mismatch(DecodeErrorKind::UnexpectedContent)),
        };
        Ok(fit == self.fit)
    }

    /// The value of a field. The lines of a list are joined into one value (RFC 9110, section 5.3).
    fn value(&self, name: &HeaderName) -> Result<Option<HeaderValue>, Mismatch> {
        let mut lines = self.headers.get_all(name).iter();
        let Some(first) = lines.next() else { return Ok(None) };
        let mut joined = trimmed(first).as_bytes().to_owned();
        let mut several = false;
        for line in lines {
            several = true;
            joined.extend(b", ");
            joined.extend(trimmed(line).as_bytes());
        }
        if !several {
            return Ok(Some(trimmed(first)));
        }
        match fields::find(name.as_str()) {
            Some(field @ Field { values: Values::One, .. }) => return Err(several_values(name, field)),
            Some(Field { values: Values::Lines, .. }) => {
                return Err(invalid(name, "found several lines, expected one"));
            }
            Some(Field { values: Values::List, .. }) | None => {}
        }
        // (The last line may be empty.)
        HeaderValue::from_bytes(joined.trim_ascii()).map(Some).map_err(|error| invalid(name, error))
    }

    /// # Errors
    ///
    /// If the field's value can't be read.
    pub(super) fn optional<T, E: Display>(
        &self,
        name: &'static str,
        read: fn(HeaderValue) -> Result<T, E>,
    ) -> Result<Option<T>, Mismatch> {
        let name = HeaderName::from_static(name);
        self.value(&name)?.map(read).transpose().map_err(|error| invalid(&name, error))
    }

    /// # Errors
    ///
    /// If the field is missing or its value can't be read.
    pub(super) fn required<T, E: Display>(
        &self,
        name: &'static str,
        read: fn(HeaderValue) -> Result<T, E>,
    ) -> Result<T, Mismatch> {
        self.optional(name, read)?
            .ok_or_else(|| Mismatch(DecodeErrorKind::MissingHeader { name: HeaderName::from_static(name) }))
    }

    /// # Errors
    ///
    /// If an item can't be read.
    pub(super) fn items<T, E: Display>(
        &self,
        name: &'static str,
        read: fn(HeaderValue) -> Result<T, E>,
    ) -> Result<Vec<T>, Mismatch> {
        let name = HeaderName::from_static(name);
        let lines = self.headers.get_all(&name).iter();
        let items = lines.flat_map(|line| items(name.as_str(), line.as_bytes()));
        let values = items.map(|item| {
            let value = HeaderValue::from_bytes(item).map_err(|error| invalid(&name, error))?;
            read(value).map_err(|error| invalid(&name, error))
        });
        values.collect()
    }

    /// Checks that the content can be read as UTF-8.
    ///
    /// # Errors
    ///
    /// If the response declares another charset.
    fn check_charset(&self) -> Result<(), Mismatch> {
        match self.media_type.clone()?.and_then(MediaType::foreign_charset) {
            Some(charset) => Err(Mismatch(DecodeErrorKind::Charset { charset })),
            None => Ok(()),
        }
    }

    /// # Errors
    ///
    /// If the content is not UTF-8.
    pub(super) fn text(&self) -> Result<&'a str, Mismatch> {
        self.check_charset()?;
        core::str::from_utf8(self.content).map_err(|error| Mismatch::content(".", error))
    }

    /// # Errors
    ///
    /// If the content is not UTF-8, not JSON, or does not have the type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Mismatch> {
        self.check_charset()?;
        serde_json::from_slice(self.content).map_err(|error| {
            // Only an error pays for the path to it.
            let mut deserializer = serde_json::Deserializer::from_slice(self.content);
            match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
                Err(error) => Mismatch::content(error.path().to_string(), error.inner()),
                Ok(_) => Mismatch::content(".", error),
            }
        })
    }

    /// # Errors
    ///
    /// If the content does not convert into the type.
    pub fn bytes<T: TryFrom<Bytes, Error: Display>>(&self) -> Result<T, Mismatch> {
        T::try_from(Bytes::copy_from_slice(self.content)).map_err(|error| Mismatch::content(".", error))
    }

    /// # Errors
    ///
    /// If the content is not a JSON object, or does not convert into the type.
    pub fn problem<T: TryFrom<Problem, Error: Display>>(
        &self,
        info: &'static StatusInfo,
    ) -> Result<T, Mismatch> {
        T::try_from(Problem::read(self.json()?, info)).map_err(|error| Mismatch::content(".", error))
    }
}

/// The value of a line without leading and trailing white space, which is not part of it (RFC 9110, section 5.5). A
/// response that did not arrive over a connection may have some.
fn trimmed(line: &HeaderValue) -> HeaderValue {
    let value = line.as_bytes().trim_ascii();
    if value.len() == line.len() {
        return line.clone();
    }
    HeaderValue::from_bytes(value).unwrap_or_else(|_| line.clone())
}

fn invalid(name: &HeaderName, reason: impl Display) -> Mismatch {
    Mismatch(DecodeErrorKind::InvalidHeader { name: name.clone(), reason: reason.to_string() })
}

/// The media type of the content.
fn media_type(headers: &HeaderMap) -> Result<Option<MediaType<'_>>, Mismatch> {
    let mut lines = headers.get_all(CONTENT_TYPE).iter();
    let Some(line) = lines.next() else { return Ok(None) };
    // Several values joined by commas can look like one value with parameters.
    let is_list = lines.next().is_some() || elements(line.as_bytes(), b',', None).nth(1).is_some();
    match fields::find(CONTENT_TYPE.as_str()) {
        Some(field) if is_list => Err(several_values(&CONTENT_TYPE, field)),
        _ => Ok(Some(MediaType::new(line.as_bytes()))),
    }
}

fn several_values(name: &HeaderName, field: &Field) -> Mismatch {
    invalid(name, format!("found several values, expected one ({})", field.reference))
}
