//! Reading a response: candidates, one a variant, of which the first that fits is taken.

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
    /// None, if the response does not say it; a mismatch, if it can't be read.
    media_type: Result<Option<MediaType<'a>>, Mismatch>,
    /// Which candidates are tried at present.
    fit: Fit,
}

/// How well a candidate's content fits the response's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// The media types are the same, or there is no content.
    Exact,
    /// The candidate takes any, or the response says none.
    Loose,
}

/// One of the variants that a response may be.
pub struct Candidate<T> {
    code: u16,
    content: Content,
    decode: fn(&Received<'_>) -> Result<T, Mismatch>,
}

/// The content of a variant.
#[derive(Clone, Copy)]
pub enum Content {
    /// None.
    Empty,
    /// Of this media type.
    Of(&'static str),
    /// Of any media type; of this one, if it is for us to say.
    Any(&'static str),
    /// That of a subset inside, which has several candidates of its own.
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

    /// How near the response came.
    fn rank(&self) -> u8 {
        match self.0 {
            DecodeErrorKind::Undeclared => 0,
            DecodeErrorKind::MediaType { .. } | DecodeErrorKind::UnexpectedContent => 1,
            _ => 2,
        }
    }

    /// The one that came nearer, and of equals the first.
    #[must_use]
    pub fn or(mut self, other: Mismatch) -> Mismatch {
        if let (DecodeErrorKind::MediaType { expected }, DecodeErrorKind::MediaType { expected: more }) =
            (&mut self.0, &other.0)
        {
            for media_type in more {
                if !expected.iter().any(|it| it.eq_ignore_ascii_case(media_type)) {
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
    /// If the response is none of the candidates.
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

    /// The first of the candidates that the response is.
    ///
    /// # Errors
    ///
    /// If it is none.
    pub fn choose<T>(&self, candidates: &[Candidate<T>]) -> Result<T, Mismatch> {
        let mut nearest = Mismatch(DecodeErrorKind::Undeclared);
        for candidate in candidates {
            match self.fits(candidate).and_then(|fits| fits.then(|| (candidate.decode)(self)).transpose()) {
                Ok(Some(it)) => return Ok(it),
                Ok(None) => {}
                Err(mismatch) => nearest = nearest.or(mismatch),
            }
        }
        Err(nearest)
    }

    /// Whether the candidate is to be tried at present; a mismatch, if it never is.
    fn fits<T>(&self, candidate: &Candidate<T>) -> Result<bool, Mismatch> {
        if matches!(candidate.content, Content::Nested) {
            return Ok(true);
        }
        if candidate.code != self.code {
            return Ok(false);
        }
        let media_type = self.media_type.clone()?;
        let is = |expected: &str| media_type.is_some_and(|it| it.is(expected));
        let fit = match (candidate.content, media_type) {
            (Content::Empty, None) if self.content.is_empty() => Fit::Exact,
            (Content::Empty, Some(_)) if self.content.is_empty() => Fit::Loose,
            (Content::Of(expected) | Content::Any(expected), _) if is(expected) => Fit::Exact,
            (Content::Of(_), None) | (Content::Any(_), _) => Fit::Loose,
            // Said once, not for each fit.
            _ if self.fit == Fit::Exact => return Ok(false),
            (Content::Of(expected), Some(_)) => {
                return Err(Mismatch(DecodeErrorKind::MediaType { expected: std::vec![expected] }));
            }
            _ => return Err(Mismatch(DecodeErrorKind::UnexpectedContent)),
        };
        Ok(fit == self.fit)
    }

    /// The value of a field. The lines of a list are one value (RFC 9110, section 5.3).
    fn value(&self, name: &HeaderName) -> Result<Option<HeaderValue>, Mismatch> {
        let mut lines = self.headers.get_all(name).iter();
        let Some(first) = lines.next().map(trimmed) else { return Ok(None) };
        let Some(second) = lines.next() else {
            // Where there is one value, an empty one is none: it is not written either.
            let is_none = first.is_empty() && fields::is_single(name.as_str());
            return Ok(Some(first).filter(|_| !is_none));
        };
        match fields::find(name.as_str()) {
            Some(field @ Field { values: Values::One, .. }) => return Err(several_values(name, field)),
            Some(Field { values: Values::Lines, .. }) => {
                return Err(invalid(name, "several lines, where one is declared"));
            }
            Some(Field { values: Values::List, .. }) | None => {}
        }
        let mut joined = first.as_bytes().to_owned();
        for line in [second].into_iter().chain(lines) {
            joined.extend(b", ");
            joined.extend(trimmed(line).as_bytes());
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

    /// Content is read as UTF-8, whatever it is then read as.
    ///
    /// # Errors
    ///
    /// If the response says that it is something else.
    fn is_utf_8(&self) -> Result<(), Mismatch> {
        match self.media_type.clone()?.and_then(MediaType::foreign_charset) {
            Some(charset) => Err(Mismatch(DecodeErrorKind::Charset { charset })),
            None => Ok(()),
        }
    }

    /// # Errors
    ///
    /// If the content is not UTF-8.
    pub(super) fn text(&self) -> Result<&'a str, Mismatch> {
        self.is_utf_8()?;
        core::str::from_utf8(self.content).map_err(|error| Mismatch::content(".", error))
    }

    /// # Errors
    ///
    /// If the content is not UTF-8, is no JSON, or not of the type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Mismatch> {
        self.is_utf_8()?;
        serde_json::from_slice(self.content).map_err(|error| {
            // Where it is wrong is looked for only now.
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
    /// If the content is no JSON object, or does not convert into the type.
    pub fn problem<T: TryFrom<Problem, Error: Display>>(
        &self,
        info: &'static StatusInfo,
    ) -> Result<T, Mismatch> {
        T::try_from(Problem::read(self.json()?, info)).map_err(|error| Mismatch::content(".", error))
    }
}

/// The value of a line without white space at its ends, which is none of it (RFC 9110, section 5.5): a response that
/// did not come over a wire may have it.
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

/// What the response says of its content.
fn media_type(headers: &HeaderMap) -> Result<Option<MediaType<'_>>, Mismatch> {
    let mut lines = headers.get_all(CONTENT_TYPE).iter();
    let Some(line) = lines.next() else { return Ok(None) };
    // Joined into a list, it can look like one with parameters.
    let is_list = lines.next().is_some() || elements(line.as_bytes(), b',', None).nth(1).is_some();
    match fields::find(CONTENT_TYPE.as_str()) {
        Some(field) if is_list => Err(several_values(&CONTENT_TYPE, field)),
        _ => Ok(Some(MediaType::new(line.as_bytes()))),
    }
}

fn several_values(name: &HeaderName, field: &Field) -> Mismatch {
    invalid(name, format!("several values, where the field has one ({})", field.reference))
}
