//! Writing a response: header fields and content, each checked as it is added.

use core::fmt::{Display, Write};
use std::string::{String, ToString};

use bytes::Bytes;
use http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use http::{HeaderName, HeaderValue, Response, StatusCode};
use serde::Serialize;

use super::fields;
use super::lists::is_item;
use crate::{EncodeError, EncodeErrorKind, Problem, StatusInfo};

/// A response that is being written.
pub struct Encoder {
    info: &'static StatusInfo,
    response: Response<Bytes>,
}

impl Encoder {
    /// # Errors
    ///
    /// If HTTP has no such status code.
    #[inline]
    pub fn new(info: &'static StatusInfo) -> Result<Encoder, EncodeError> {
        let mut response = Response::new(Bytes::new());
        match StatusCode::from_u16(info.code()) {
            Ok(status) => *response.status_mut() = status,
            Err(_) => return Err(EncodeError::new(info.code(), EncodeErrorKind::StatusCode)),
        }
        Ok(Encoder { info, response })
    }

    fn error(&self, kind: EncodeErrorKind) -> EncodeError {
        EncodeError::new(self.info.code(), kind)
    }

    /// Adds a field line.
    ///
    /// # Errors
    ///
    /// If a value of the field can't be that, or it has a value already and can't have another.
    pub fn line<V: TryInto<HeaderValue>>(&mut self, name: &'static str, value: V) -> Result<(), EncodeError> {
        let header = HeaderName::from_static(name);
        match value.try_into() {
            Ok(value) if value.is_empty() => self.empty_line(name, header, value),
            // A recipient takes white space at the ends for none of the value (RFC 9110, section 5.5).
            Ok(value) if value.as_bytes().trim_ascii().len() == value.len() => {
                self.append(name, header, value)
            }
            _ => Err(self.error(EncodeErrorKind::InvalidHeader { name: header })),
        }
    }

    /// An empty value says nothing, and no singleton field has one. (A reference to a URI may be empty by its grammar.
    /// It would mean this resource itself, and as the target of a redirect clients take it for none.)
    fn empty_line(
        &mut self,
        name: &'static str,
        header: HeaderName,
        value: HeaderValue,
    ) -> Result<(), EncodeError> {
        if self.requires(name) && !fields::may_be_empty(name) {
            return Err(self.error(EncodeErrorKind::MissingHeader { name: header }));
        }
        if fields::is_single(name) {
            return Err(self.error(EncodeErrorKind::InvalidHeader { name: header }));
        }
        self.append(name, header, value)
    }

    fn append(
        &mut self,
        name: &'static str,
        header: HeaderName,
        value: HeaderValue,
    ) -> Result<(), EncodeError> {
        let is_second = self.response.headers_mut().append(header, value);
        if is_second && fields::is_single(name) {
            return Err(self.error(EncodeErrorKind::RepeatedHeader { name: HeaderName::from_static(name) }));
        }
        Ok(())
    }

    /// Adds a field line with a value as it is displayed.
    ///
    /// # Errors
    ///
    /// If a value of the field can't be that.
    pub fn displayed(&mut self, name: &'static str, value: impl Display) -> Result<(), EncodeError> {
        let mut text = String::new();
        match write!(text, "{value}") {
            Ok(()) => self.line(name, text),
            Err(_) => Err(self.error(EncodeErrorKind::InvalidHeader { name: HeaderName::from_static(name) })),
        }
    }

    /// A list has been written, a line for each item.
    ///
    /// # Errors
    ///
    /// If a line does not hold one item, so that a client would read others, or the status requires the field and it
    /// was left out.
    pub fn may_be_several(&self, name: &'static str) -> Result<(), EncodeError> {
        let mut lines = self.response.headers().get_all(name).iter();
        if lines.all(|line| is_item(name, line.as_bytes())) {
            return self.may_be_missing(name);
        }
        Err(self.error(EncodeErrorKind::InvalidHeader { name: HeaderName::from_static(name) }))
    }

    /// A field whose type allows for its being left out has been written.
    ///
    /// # Errors
    ///
    /// If it was left out and the status requires it.
    pub fn may_be_missing(&self, name: &'static str) -> Result<(), EncodeError> {
        if self.response.headers().contains_key(name) || !self.requires(name) {
            return Ok(());
        }
        Err(self.error(EncodeErrorKind::MissingHeader { name: HeaderName::from_static(name) }))
    }

    fn requires(&self, name: &str) -> bool {
        self.info.headers().iter().any(|rule| rule.is_enforced() && rule.is_called(name))
    }

    /// # Errors
    ///
    /// None: there is no content.
    #[inline]
    pub fn empty(self) -> Result<Response<Bytes>, EncodeError> {
        Ok(self.response)
    }

    /// # Errors
    ///
    /// None that the content does not bring.
    #[inline]
    pub fn content(
        mut self,
        content: impl Into<Bytes>,
        media_type: &'static str,
    ) -> Result<Response<Bytes>, EncodeError> {
        let headers = self.response.headers_mut();
        // A field of the variant's may have said it, if there is any.
        if headers.is_empty() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        } else {
            headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static(media_type));
        }
        *self.response.body_mut() = content.into();
        Ok(self.response)
    }

    /// # Errors
    ///
    /// If the value can't be serialised.
    #[inline]
    pub fn json<T: Serialize>(
        self,
        value: &T,
        media_type: &'static str,
    ) -> Result<Response<Bytes>, EncodeError> {
        match serde_json::to_vec(value) {
            Ok(content) => self.content(content, media_type),
            Err(error) => Err(self.error(EncodeErrorKind::Content { reason: error.to_string() })),
        }
    }

    /// Content as it is displayed.
    ///
    /// # Errors
    ///
    /// If the value can't be displayed.
    pub fn displayed_content(
        self,
        value: impl Display,
        media_type: &'static str,
    ) -> Result<Response<Bytes>, EncodeError> {
        let mut text = String::new();
        match write!(text, "{value}") {
            Ok(()) => self.content(text, media_type),
            Err(error) => Err(self.error(EncodeErrorKind::Content { reason: error.to_string() })),
        }
    }

    /// # Errors
    ///
    /// If an extension member can't be serialised, or the title is in another language than a field of the variant's
    /// says.
    pub fn problem(
        mut self,
        problem: impl Into<Problem>,
        media_type: &'static str,
    ) -> Result<Response<Bytes>, EncodeError> {
        let (members, language) = problem.into().write(self.info);
        if let Some(language) = language {
            let headers = self.response.headers_mut();
            headers.append(VARY, HeaderValue::from_static("Accept-Language"));
            if let Some(tag) = language.0 {
                let is_other = |given: &HeaderValue| !given.as_bytes().eq_ignore_ascii_case(tag.as_bytes());
                if headers.get_all(CONTENT_LANGUAGE).iter().any(is_other) {
                    return Err(self.error(EncodeErrorKind::RepeatedHeader { name: CONTENT_LANGUAGE }));
                }
                headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(tag));
            }
        }
        self.json(&members, media_type)
    }
}
