//! An outcome -> a response: the trait, its error, and the encoder that derived code calls.

use super::body::Body;
use super::bounds::{AsBytes, AsEnvelope, AsEvents, AsFormatted, AsJson, AsProblem, AsResponse};
use super::fields;
use super::format::Format;
use super::lists::is_item;
use super::origin::{self, Origin, Origins};
use super::problem::{PROBLEM_JSON, Problem};
use crate::checks::catalog::Catalog;
use crate::info::{ContentRule, StatusInfo};
use crate::{Cause, Never, Registry, RegistrySet, StatusSubset};
use bytes::Bytes;
use core::convert::Infallible;
use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter, Write};
#[cfg(any(feature = "actix", feature = "axum", feature = "tower", feature = "utoipa"))]
use http::Extensions;
use http::header::{CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING, VARY};
use http::{HeaderName, HeaderValue, Response, StatusCode};
use std::boxed::Box;
use std::string::{String, ToString};
use std::vec::Vec;

/// An outcome that a server can write as an HTTP response: status, header fields and content.
///
/// Derive it along with [`StatusSubset`](derive@crate::StatusSubset); the
/// [derive macro](derive@crate::EncodeResponse) explains how fields become header fields and content.
///
/// ```
/// use status_subset::{EncodeResponse, StatusSubset};
///
/// #[derive(StatusSubset, EncodeResponse)]
/// enum GetGreeting {
///     Ok(#[body(text)] String),
///     TooManyRequests {
///         #[header("Retry-After")]
///         seconds: u32,
///     },
/// }
///
/// let response = GetGreeting::Ok("hello".to_owned()).encode()?;
/// assert_eq!(response.status(), 200);
/// assert_eq!(response.headers()["content-type"], "text/plain; charset=utf-8");
/// assert_eq!(response.body(), "hello");
///
/// let response = GetGreeting::TooManyRequests { seconds: 30 }.encode()?;
/// assert_eq!(response.status(), 429);
/// assert_eq!(response.headers()["retry-after"], "30");
/// # Ok::<(), status_subset::EncodeError>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be written as a response",
    label = "no `#[derive(EncodeResponse)]` on this type",
    note = "annotate the enum with `#[derive(status_subset::StatusSubset, status_subset::EncodeResponse)]`"
)]
pub trait EncodeResponse: StatusSubset {
    /// The content of the response: `Bytes` or, if some variant has content that is a stream, [`Body`].
    type Content: Content;

    /// Writes the response. `Content-Type` is set to the media type of the content; `Content-Length` is left to the
    /// server, which knows how the message is framed (RFC 9110, section 8.6).
    ///
    /// # Errors
    ///
    /// If a header field has an invalid value or one value too many, if a header field that the status requires is
    /// missing, or if the content can't be serialised. Nothing is sent then.
    fn encode(self) -> Result<Response<Self::Content>, EncodeError>;

    /// The name of the variant, for logs and metrics; of a transparent one, that of the variant inside. An impl by hand
    /// has the name of the type.
    fn variant(&self) -> &'static str {
        origin::split(self.__path()).1
    }

    /// What may make a response of this type: each variant with its status, without causes. A variant for any status of
    /// a class is there with each of them, and a transparent one with the variants inside.
    ///
    /// These are the labels of a metric that are known before the first request:
    ///
    /// ```
    /// use status_subset::{EncodeResponse, StatusSubset};
    ///
    /// #[derive(StatusSubset, EncodeResponse)]
    /// enum GetUser {
    ///     Ok(String),
    ///     #[status(404)]
    ///     Missing,
    /// }
    ///
    /// let labels = GetUser::origins();
    /// let labels: Vec<_> = labels.iter().map(|it| (it.code(), it.outcome(), it.variant())).collect();
    /// assert_eq!(labels, [(200, "GetUser", "Ok"), (404, "GetUser", "Missing")]);
    /// ```
    #[must_use]
    fn origins() -> Vec<Origin> {
        let mut origins = Origins::default();
        Self::__origins(&mut origins);
        origins.into_vec()
    }

    /// `GetUser::NotFound`.
    #[doc(hidden)]
    fn __path(&self) -> &'static str {
        core::any::type_name::<Self>()
    }

    #[doc(hidden)]
    fn __origins(origins: &mut Origins) {
        let infos = Self::STATUSES.iter().map(Registry::info);
        infos.for_each(|info| origins.known(&[core::any::type_name::<Self>()], &[info]));
    }
}

/// Writes the `A` or the `B`. The content is a stream if that of one of them is.
impl<A: EncodeResponse, B: EncodeResponse> EncodeResponse for Result<A, B>
where
    Result<A, B>: StatusSubset,
{
    type Content = <A::Content as Content>::Or<B::Content>;

    fn encode(self) -> Result<Response<Self::Content>, EncodeError> {
        match self {
            Ok(outcome) => Ok(outcome.encode()?.map(Content::first)),
            Err(outcome) => Ok(outcome.encode()?.map(<A::Content as Content>::second)),
        }
    }

    fn __path(&self) -> &'static str {
        match self {
            Ok(outcome) => outcome.__path(),
            Err(outcome) => outcome.__path(),
        }
    }

    fn __origins(origins: &mut Origins) {
        A::__origins(origins);
        B::__origins(origins);
    }
}

/// There is nothing to write.
impl EncodeResponse for Infallible {
    type Content = Bytes;

    fn encode(self) -> Result<Response<Bytes>, EncodeError> {
        match self {}
    }
}

/// There is nothing to write.
impl<R: Registry> EncodeResponse for Never<R> {
    type Content = Bytes;

    fn encode(self) -> Result<Response<Bytes>, EncodeError> {
        match self {}
    }
}

impl<T: EncodeResponse> EncodeResponse for Box<T> {
    type Content = T::Content;

    fn encode(self) -> Result<Response<T::Content>, EncodeError> {
        (*self).encode()
    }

    fn __path(&self) -> &'static str {
        T::__path(self)
    }

    fn __origins(origins: &mut Origins) {
        T::__origins(origins);
    }
}

/// The content of a response: [`Bytes`], or a [`Body`], which may be a stream.
pub trait Content: private::Sealed + Debug + Send + Sized + 'static {
    /// The content of two outcomes: `Bytes` if that of both is.
    #[doc(hidden)]
    type Or<C: Content>: Content;

    #[doc(hidden)]
    fn first<C: Content>(self) -> Self::Or<C>;

    #[doc(hidden)]
    fn second<C: Content>(other: C) -> Self::Or<C>;

    #[doc(hidden)]
    fn from_bytes(bytes: Bytes) -> Self;

    /// The content as a [`Body`].
    fn into_body(self) -> Body;
}

impl private::Sealed for Bytes {}

impl private::Sealed for Body {}

mod private {
    pub trait Sealed {}
}

impl Content for Bytes {
    type Or<C: Content> = C;

    fn first<C: Content>(self) -> C {
        C::from_bytes(self)
    }

    fn second<C: Content>(other: C) -> C {
        other
    }

    fn from_bytes(bytes: Bytes) -> Bytes {
        bytes
    }

    fn into_body(self) -> Body {
        Body::from(self)
    }
}

impl Content for Body {
    type Or<C: Content> = Body;

    fn first<C: Content>(self) -> Body {
        self
    }

    fn second<C: Content>(other: C) -> Body {
        other.into_body()
    }

    fn from_bytes(bytes: Bytes) -> Body {
        Body::from(bytes)
    }

    fn into_body(self) -> Body {
        self
    }
}

/// The response for a framework to send. Its status must be one that the outcome declares. The extensions of the
/// response, or those to send instead, say what made it.
#[cfg(any(feature = "actix", feature = "axum", feature = "tower", feature = "utoipa"))]
pub(crate) fn declared<T: EncodeResponse>(outcome: T) -> Result<Response<Body>, Extensions> {
    let (status, path) = (outcome.status(), outcome.__path());
    let code: i64 = status.code().into();
    let origin = Origin::new(u16::try_from(code).unwrap_or_default(), path, None);
    let failed = |error: EncodeError| {
        let mut extensions = Extensions::new();
        extensions.insert(error);
        extensions.insert(origin.clone());
        extensions
    };
    let mut response = outcome.encode().map_err(failed)?.map(Content::into_body);
    let sent = response.status().as_u16();
    if code != i64::from(sent) || !T::STATUSES.contains(status) {
        let kind = EncodeErrorKind::UndeclaredStatus { code: sent };
        return Err(failed(EncodeError::new(origin.code(), kind)));
    }
    if response.extensions().get::<Origin>().is_none() {
        response.extensions_mut().insert(origin);
    }
    Ok(response)
}

/// Whether the response has nothing behind its header fields, whatever they say: 1xx, 204 and 304 (RFC 9112, section
/// 6.3). A framework must not know a length of the content, not even 0. It adds it as `Content-Length`, which a 204 never
/// has, and which of a 304 is the length of other content (RFC 9110, section 8.6). HTTP/1.1 servers remove the field
/// again, HTTP/2 servers do not.
#[cfg(any(feature = "actix", feature = "axum", feature = "tower"))]
pub(crate) fn ends_with_its_fields(status: StatusCode) -> bool {
    matches!(status.as_u16(), 100..=199 | 204 | 304)
}

/// The error returned by [`EncodeResponse::encode`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError {
    code: u16,
    kind: EncodeErrorKind,
}

/// The cause of an [`EncodeError`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EncodeErrorKind {
    /// The value of a header field is invalid: it contains bytes that no field value can have, such as a line break,
    /// or has leading or trailing white space (RFC 9110, section 5.5); it is empty, and the field takes a single value;
    /// or it is an element of a `Vec` and not one item of a list: it is empty, or has a comma outside quoted strings,
    /// so that a recipient would read other items (RFC 9110, section 5.6.1).
    InvalidHeader {
        /// The name of the field.
        name: HeaderName,
    },
    /// A header field that the status requires is missing: its value is `None`, an empty `Vec` or an empty text. (An
    /// empty `Allow` is a value: no method is allowed. RFC 9110, section 10.2.1.)
    MissingHeader {
        /// The name of the field.
        name: HeaderName,
    },
    /// A header field that takes a single value has a second one (RFC 9110, section 5.3), or `Content-Language` is not
    /// the language of the problem's title.
    RepeatedHeader {
        /// The name of the field.
        name: HeaderName,
    },
    /// The content could not be serialised.
    Content {
        /// The serialiser's message.
        reason: String,
    },
    /// The code is outside 100–999. (Only a registry of your own has such codes, and derived enums reject them at
    /// compile time.)
    StatusCode,
    /// The status of the response is not the outcome's own, or not one of [`STATUSES`](StatusSubset::STATUSES). The
    /// response in a field `#[body(response)]` has another status than its variant, the field `status` of a variant with
    /// `any(..)` has a status of another class, or an impl of `EncodeResponse` by hand is wrong. `#[status(axum)]` and
    /// `#[status(actix)]` don't send the response.
    UndeclaredStatus {
        /// The status code of the response.
        code: u16,
    },
}

impl EncodeError {
    pub(crate) fn new(code: u16, kind: EncodeErrorKind) -> EncodeError {
        EncodeError { code, kind }
    }

    /// The status code of the outcome.
    #[must_use]
    pub fn code(&self) -> u16 {
        self.code
    }

    /// The cause of the error.
    #[must_use]
    pub fn kind(&self) -> &EncodeErrorKind {
        &self.kind
    }
}

impl Display for EncodeError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let code = self.code;
        match &self.kind {
            EncodeErrorKind::InvalidHeader { name } => {
                write!(f, "the header field `{name}` of a response with status {code} has an invalid value")
            }
            EncodeErrorKind::MissingHeader { name } => {
                write!(f, "a response with status {code} must have the header field `{name}`")
            }
            EncodeErrorKind::RepeatedHeader { name } => {
                write!(f, "the header field `{name}` of a response with status {code} has a second value")
            }
            EncodeErrorKind::UndeclaredStatus { code: other } if *other == code => {
                write!(f, "an outcome has the status {code}, which it does not declare")
            }
            EncodeErrorKind::UndeclaredStatus { code: other } => {
                write!(
                    f,
                    "an outcome with status {code} was written as a response with status {other}, which it does not declare"
                )
            }
            EncodeErrorKind::Content { reason } => {
                write!(f, "the content of a response with status {code} can't be serialised: {reason}")
            }
            EncodeErrorKind::StatusCode => write!(f, "no HTTP response can have the status code {code}"),
        }
    }
}

impl Error for EncodeError {}

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
        let code = info.http_code();
        match StatusCode::from_u16(code) {
            Ok(status) => *response.status_mut() = status,
            Err(_) => return Err(EncodeError::new(code, EncodeErrorKind::StatusCode)),
        }
        Ok(Encoder { info, response })
    }

    fn error(&self, kind: EncodeErrorKind) -> EncodeError {
        EncodeError::new(self.response.status().as_u16(), kind)
    }

    /// The encoder of a variant whose field `status` has this information. The status must be in one of the classes of
    /// `mask`, and not that of an interim response (RFC 9110, section 15.2).
    ///
    /// # Errors
    ///
    /// If it is not, or HTTP has no such status code.
    pub fn any(info: &'static StatusInfo, catalog: &Catalog, mask: u64) -> Result<Encoder, EncodeError> {
        let code = info.http_code();
        let is_interim = code < 200 && code != 101;
        if is_interim || !catalog.is_in(info.code(), mask) {
            return Err(EncodeError::new(code, EncodeErrorKind::UndeclaredStatus { code }));
        }
        Encoder::new(info)
    }

    /// Checks the rules of the status, where they can't be checked at compile time: another layer adds the header fields
    /// in `omitted`.
    ///
    /// # Errors
    ///
    /// If a header field that the status requires is missing, one that it never has is present, or it never has content.
    pub fn check(&self, has_content: bool, omitted: &[&str]) -> Result<(), EncodeError> {
        if has_content && matches!(self.info.content(), ContentRule::Forbidden) {
            let reason = ToString::to_string("the status never has content");
            return Err(self.error(EncodeErrorKind::Content { reason }));
        }
        for rule in self.info.headers() {
            let name = HeaderName::try_from(rule.name());
            let Ok(name) = name else { continue };
            let is_given = self.response.headers().contains_key(&name);
            if rule.is_enforced() && !is_given && !omitted.iter().any(|omitted| rule.has_name(omitted)) {
                return Err(self.error(EncodeErrorKind::MissingHeader { name }));
            }
            if rule.is_forbidden() && is_given {
                return Err(self.error(EncodeErrorKind::InvalidHeader { name }));
            }
        }
        Ok(())
    }

    /// Keeps the cause of the outcome, for a log.
    pub fn origin(&mut self, path: &'static str, cause: Option<Cause>) {
        self.response.extensions_mut().insert(Origin::new(self.info.http_code(), path, cause));
    }

    /// Adds a field line.
    ///
    /// # Errors
    ///
    /// If the value is invalid, or the field takes one value and already has one.
    pub fn line<V: TryInto<HeaderValue>>(&mut self, name: &'static str, value: V) -> Result<(), EncodeError> {
        let header = HeaderName::from_static(name);
        match value.try_into() {
            Ok(value) if value.is_empty() => self.empty_line(name, header, value),
            // Leading and trailing white space would not be part of the value (RFC 9110, section 5.5).
            Ok(value) if value.as_bytes().trim_ascii().len() == value.len() => {
                self.append(name, header, value)
            }
            _ => Err(self.error(EncodeErrorKind::InvalidHeader { name: header })),
        }
    }

    /// Adds a field line with an empty value, which no singleton field has. (The grammar allows an empty URI reference,
    /// which refers to this resource itself. As the target of a redirect, clients ignore it.)
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

    /// Adds a field line with a value that is formatted with `Display`.
    ///
    /// # Errors
    ///
    /// If the value is invalid.
    pub fn displayed(&mut self, name: &'static str, value: impl Display) -> Result<(), EncodeError> {
        let mut text = String::new();
        match write!(text, "{value}") {
            Ok(()) => self.line(name, text),
            Err(_) => Err(self.error(EncodeErrorKind::InvalidHeader { name: HeaderName::from_static(name) })),
        }
    }

    /// Adds the lines of a type of the crate `headers`.
    ///
    /// # Errors
    ///
    /// If the type is that of another field, a value is invalid, or the status requires the field and there is none.
    #[cfg(feature = "headers")]
    pub fn typed<T: headers::Header>(
        &mut self,
        name: &'static str,
        field: Option<T>,
    ) -> Result<(), EncodeError> {
        if T::name() != name {
            return Err(self.error(EncodeErrorKind::InvalidHeader { name: HeaderName::from_static(name) }));
        }
        let mut values = Vec::new();
        if let Some(field) = field {
            field.encode(&mut values);
        }
        values.into_iter().try_for_each(|value: HeaderValue| self.line(name, value))?;
        self.check_optional(name)
    }

    /// Checks a list that has been written, one line for each item.
    ///
    /// # Errors
    ///
    /// If a line does not hold exactly one item, so that a client would read others, or the status requires the field
    /// and it is missing.
    pub fn check_list(&self, name: &'static str) -> Result<(), EncodeError> {
        let mut lines = self.response.headers().get_all(name).iter();
        if lines.all(|line| is_item(name, line.as_bytes())) {
            return self.check_optional(name);
        }
        Err(self.error(EncodeErrorKind::InvalidHeader { name: HeaderName::from_static(name) }))
    }

    /// Checks an optional field that has been written.
    ///
    /// # Errors
    ///
    /// If the status requires the field and it is missing.
    pub fn check_optional(&self, name: &'static str) -> Result<(), EncodeError> {
        if self.response.headers().contains_key(name) || !self.requires(name) {
            return Ok(());
        }
        Err(self.error(EncodeErrorKind::MissingHeader { name: HeaderName::from_static(name) }))
    }

    fn requires(&self, name: &str) -> bool {
        self.info.headers().iter().any(|rule| rule.is_enforced() && rule.has_name(name))
    }

    /// # Errors
    ///
    /// Never; the signature is that of the methods that add content.
    #[inline]
    pub fn empty(self) -> Result<Response<Bytes>, EncodeError> {
        Ok(self.response)
    }

    /// No content or, for an error, problem details of the status.
    ///
    /// # Errors
    ///
    /// As [`problem`](Encoder::problem).
    pub fn empty_or_problem(self) -> Result<Response<Bytes>, EncodeError> {
        if self.info.http_code() >= 400 { self.problem(Problem::new(), PROBLEM_JSON) } else { self.empty() }
    }

    /// Adds content of a type that converts into bytes.
    ///
    /// # Errors
    ///
    /// Never; the signature is that of the methods that format content.
    pub fn bytes<T: AsBytes>(
        self,
        content: T,
        media_type: &'static str,
    ) -> Result<Response<Bytes>, EncodeError> {
        self.content(content, media_type)
    }

    /// Sets the media type of the content. A field of the variant takes precedence.
    #[inline]
    fn set_media_type(&mut self, media_type: &'static str) {
        let headers = self.response.headers_mut();
        // Without fields, inserting is cheaper.
        if headers.is_empty() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        } else {
            headers.entry(CONTENT_TYPE).or_insert(HeaderValue::from_static(media_type));
        }
    }

    /// # Errors
    ///
    /// Never; the signature is that of the methods that format content.
    #[inline]
    pub fn content(
        mut self,
        content: impl Into<Bytes>,
        media_type: &'static str,
    ) -> Result<Response<Bytes>, EncodeError> {
        self.set_media_type(media_type);
        *self.response.body_mut() = content.into();
        Ok(self.response)
    }

    /// # Errors
    ///
    /// If the value can't be serialised.
    #[inline]
    pub fn json<T: AsJson>(
        self,
        value: &T,
        media_type: &'static str,
    ) -> Result<Response<Bytes>, EncodeError> {
        match serde_json::to_vec(value) {
            Ok(content) => self.content(content, media_type),
            Err(error) => Err(self.unserialized(&error)),
        }
    }

    /// # Errors
    ///
    /// If the value can't be serialised.
    pub fn envelope<T: AsEnvelope>(
        self,
        mut value: T,
        media_type: &'static str,
    ) -> Result<Response<Bytes>, EncodeError> {
        value.set_status(self.info);
        self.json(&value, media_type)
    }

    /// # Errors
    ///
    /// If the format can't represent the value.
    pub fn format<F: Format, T: AsFormatted>(
        self,
        value: &T,
        media_type: &'static str,
    ) -> Result<Response<Bytes>, EncodeError> {
        match F::write(value) {
            Ok(content) => self.content(content, media_type),
            Err(error) => Err(self.unserialized(&error)),
        }
    }

    fn unserialized(&self, error: &dyn Display) -> EncodeError {
        self.error(EncodeErrorKind::Content { reason: error.to_string() })
    }

    /// Adds content that is written as it comes.
    ///
    /// # Errors
    ///
    /// Never; the signature is that of the methods that format content.
    pub fn stream(mut self, content: Body, media_type: &'static str) -> Result<Response<Body>, EncodeError> {
        self.set_media_type(media_type);
        let content = content.logged(self.info.http_code());
        Ok(self.response.map(|_| content))
    }

    /// Adds events.
    ///
    /// # Errors
    ///
    /// Never; the signature is that of the methods that format content.
    pub fn events<T: AsEvents>(self, events: T) -> Result<Response<Body>, EncodeError> {
        self.stream(events.into_body(), "text/event-stream")
    }

    /// The response of a framework, with the header fields of the variant. Another layer adds those in `omitted`.
    ///
    /// # Errors
    ///
    /// If it has another status, or breaks a rule of the status.
    pub fn respond<T: AsResponse>(
        mut self,
        response: T,
        omitted: &[&str],
    ) -> Result<Response<Body>, EncodeError> {
        let response = response.into_response();
        let code = response.status().as_u16();
        if response.status() != self.response.status() {
            return Err(self.error(EncodeErrorKind::UndeclaredStatus { code }));
        }
        let (mut parts, content) = response.into_parts();
        // What the variant has takes precedence.
        let own = core::mem::take(self.response.headers_mut());
        for name in own.keys() {
            parts.headers.remove(name);
        }
        parts.headers.extend(own);
        // The server frames the message. A length may be that of other content, if there is none (RFC 9110, section 8.6).
        parts.headers.remove(TRANSFER_ENCODING);
        if !http_body::Body::is_end_stream(&content) {
            parts.headers.remove(CONTENT_LENGTH);
        }
        *self.response.headers_mut() = parts.headers;
        self.check(!http_body::Body::is_end_stream(&content), omitted)?;
        if let Some(origin) = self.response.extensions_mut().remove::<Origin>() {
            parts.extensions.insert(origin);
        }
        *self.response.extensions_mut() = parts.extensions;
        *self.response.version_mut() = parts.version;
        let content = content.logged(code);
        Ok(self.response.map(|_| content))
    }

    /// Adds an extension member to a problem. `None` is left out.
    ///
    /// # Errors
    ///
    /// If the value can't be serialised.
    pub fn member<T: AsJson>(
        &self,
        problem: &mut Problem,
        name: &'static str,
        value: &T,
    ) -> Result<(), EncodeError> {
        match serde_json::to_value(value) {
            Ok(value) => {
                problem.insert_member(name, value);
                Ok(())
            }
            Err(error) => Err(self.unserialized(&error)),
        }
    }

    /// Adds content that is formatted with `Display`.
    ///
    /// # Errors
    ///
    /// If the value's `Display` fails.
    pub fn displayed_content(
        self,
        value: impl Display,
        media_type: &'static str,
    ) -> Result<Response<Bytes>, EncodeError> {
        let mut text = String::new();
        match write!(text, "{value}") {
            Ok(()) => self.content(text, media_type),
            Err(error) => Err(self.unserialized(&error)),
        }
    }

    /// # Errors
    ///
    /// If an extension member can't be serialised, or the title is not in the language of the variant's
    /// `Content-Language`.
    pub fn problem(
        mut self,
        problem: impl AsProblem,
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

/// The response of a variant without a stream, in an enum with one.
///
/// # Errors
///
/// If the response could not be written.
pub fn whole(response: Result<Response<Bytes>, EncodeError>) -> Result<Response<Body>, EncodeError> {
    Ok(response?.map(Body::from))
}

/// The response of a transparent variant, in an enum with streams.
///
/// # Errors
///
/// If the response can't be written.
pub fn encode_body<T: EncodeResponse>(outcome: T) -> Result<Response<Body>, EncodeError> {
    Ok(outcome.encode()?.map(Content::into_body))
}

/// Content that is not a stream.
#[diagnostic::on_unimplemented(
    message = "the content of this outcome may be a stream",
    label = "has a field `#[body(stream)]`, `#[body(sse)]` or `#[body(response)]`",
    note = "write `#[status(stream)]` on the enum that takes it in, whose content then may be a stream too"
)]
pub trait Whole: Content {
    fn into_bytes(self) -> Bytes;
}

#[diagnostic::do_not_recommend]
impl Whole for Bytes {
    fn into_bytes(self) -> Bytes {
        self
    }
}

/// An outcome without streams.
#[diagnostic::on_unimplemented(
    message = "the content of `{Self}` may be a stream",
    label = "has a field `#[body(stream)]`, `#[body(sse)]` or `#[body(response)]`",
    note = "write `#[status(stream)]` on the enum that takes it in, whose content then may be a stream too"
)]
pub trait EncodeWhole: EncodeResponse<Content = Bytes> {}

#[diagnostic::do_not_recommend]
impl<T: EncodeResponse<Content = Bytes>> EncodeWhole for T {}
