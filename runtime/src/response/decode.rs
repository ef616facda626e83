//! A response -> an outcome: the trait, its error, and what derived code reads with.

use super::body::Body;
use super::bounds::{
    FromBody, FromBytes, FromEvents, FromFormatted, FromJson, FromProblem, FromResponse, FromStatus,
};
use super::fields::{self, Field, Values};
use super::format::Format;
use super::head::Head;
use super::json::from_json;
use super::lists::{elements, items};
use super::media_type::MediaType;
use super::problem::{PROBLEM_JSON, Problem};
use super::retry_after::RetryAfter;
use super::violation::{self, Found, ViolationKind, length};
use crate::info::{ProblemType, StatusInfo};
use crate::{Never, Registry, RegistryClass, Status, StatusSubset};
use bytes::Bytes;
use core::cell::Cell;
use core::convert::Infallible;
use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use std::borrow::ToOwned;
use std::boxed::Box;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

/// An outcome that a client can read from an HTTP response: the variant with the response's status, its header fields
/// and its content.
///
/// Derive it along with [`StatusSubset`](derive@crate::StatusSubset); the
/// [derive macro](derive@crate::DecodeResponse) explains how fields are read.
///
/// ```
/// use status_subset::{DecodeResponse, Status, StatusSubset};
///
/// #[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
/// enum GetGreeting {
///     Ok(#[body(text)] String),
///     NotFound,
/// }
///
/// let response = http::Response::builder().header("Content-Type", "text/plain").body("hello").unwrap();
/// assert_eq!(GetGreeting::decode(response).unwrap(), GetGreeting::Ok("hello".to_owned()));
///
/// // An undeclared response is an error that holds the whole response.
/// let response = http::Response::builder().status(471).body("what?").unwrap();
/// let error = GetGreeting::decode(response).unwrap_err();
/// assert_eq!(error.code(), 471);
/// assert_eq!(error.fallback(), Some(Status::BadRequest));
/// assert_eq!(error.content(), "what?");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be read from a response",
    label = "no `#[derive(DecodeResponse)]` on this type",
    note = "annotate the enum with `#[derive(status_subset::StatusSubset, status_subset::DecodeResponse)]`"
)]
pub trait DecodeResponse: StatusSubset + Sized {
    /// Reads an outcome from the response.
    ///
    /// If several variants have the status, those whose media type equals the response's `Content-Type` come first, then
    /// those without a media type (`bytes`), or all of them if the response has no `Content-Type`. Within each group, the
    /// first declared variant that can be read is the outcome. Variants for any status of a class come after those with
    /// the status itself.
    ///
    /// There may be a proxy between the server and the client, so two differences are no error:
    ///
    /// - JSON of one media type is read as that of another: problem details sent as `application/json`, or JSON sent as
    ///   `application/vnd.api+json`;
    /// - content where none is declared is left out, such as the page of a proxy. A variant with `any` that can read it
    ///   comes before.
    ///
    /// [`decode_strict`](DecodeResponse::decode_strict) refuses them.
    ///
    /// # Errors
    ///
    /// If no variant has the status, or none of those that have it can be read: a header field is missing or can't be
    /// parsed, or the content has another media type or can't be parsed. The error holds the whole response.
    fn decode(response: Response<impl AsRef<[u8]>>) -> Result<Self, DecodeError<Self::Registry>> {
        Received::of_response(&response).read().map_err(|mismatch| DecodeError::new(mismatch, response))
    }

    /// Reads an outcome from exactly what the enum declares, as a test of the server does.
    ///
    /// # Errors
    ///
    /// As [`decode`](DecodeResponse::decode), and if JSON has another media type, or there is content where none is
    /// declared.
    fn decode_strict(response: Response<impl AsRef<[u8]>>) -> Result<Self, DecodeError<Self::Registry>> {
        Received::of_response(&response)
            .strict()
            .read()
            .map_err(|mismatch| DecodeError::new(mismatch, response))
    }

    /// Reads the response to a HEAD request, which has the header fields of the response to GET and no content (RFC 9110,
    /// section 9.3.2). The content that the response is given with is left out, whatever it is: the body of a client, or
    /// `()`. That of reqwest is `GetUser::decode_head(http::Response::from(client.head(url).send().await?))`.
    ///
    /// The header fields of the variant are read, and `Content-Type` must fit the variant, as in
    /// [`decode`](DecodeResponse::decode). [`Head`] tells them, and the outcome if its variant has no content.
    ///
    /// A server may leave out a header field that it determines only while it makes the content: the type of such a field
    /// is an `Option`.
    ///
    /// # Errors
    ///
    /// If no variant has the status, or a header field of those that have it is missing or can't be parsed, or the
    /// content would have another media type.
    fn decode_head<B>(response: Response<B>) -> Result<Head<Self>, DecodeError<Self::Registry>> {
        let (parts, _) = response.into_parts();
        match Received::head(parts.status.as_u16(), &parts.headers) {
            Ok((status, outcome)) => Ok(Head::new(status, parts.headers, outcome)),
            Err(mismatch) => Err(DecodeError::new(mismatch, Response::from_parts(parts, Bytes::new()))),
        }
    }

    /// The value of the header field `Retry-After`: how long to wait before the next request (RFC 9110, section 10.2.3).
    /// `None` if the variant has no such field, the field is not sent, or its value is neither a number of seconds nor a date.
    ///
    /// It is what a server writes for the field: of a constant header field the constant, which a client does not read.
    /// `None` is also returned for a field whose type neither implements `Display` nor, with `Clone`, converts into a
    /// `HeaderValue`.
    ///
    /// ```
    /// use status_subset::response::RetryAfter;
    /// use status_subset::{DecodeResponse, StatusSubset};
    ///
    /// #[derive(Debug, StatusSubset, DecodeResponse)]
    /// enum GetGreeting {
    ///     Ok(#[body(text)] String),
    ///     TooManyRequests(#[header("Retry-After")] u32),
    /// }
    ///
    /// assert_eq!(GetGreeting::TooManyRequests(30).retry_after(), Some(RetryAfter::Seconds(30)));
    /// assert_eq!(GetGreeting::Ok("hello".to_owned()).retry_after(), None);
    /// ```
    fn retry_after(&self) -> Option<RetryAfter> {
        None
    }

    #[doc(hidden)]
    fn __decode(received: &Received<'_>) -> Result<Self, Mismatch>;
}

/// Reads an `A` or, if the response is not one, a `B`.
impl<A: DecodeResponse, B: DecodeResponse> DecodeResponse for Result<A, B>
where
    Result<A, B>: StatusSubset,
{
    fn __decode(received: &Received<'_>) -> Result<Self, Mismatch> {
        match A::__decode(received) {
            Ok(outcome) => Ok(Ok(outcome)),
            Err(mismatch) => B::__decode(received).map(Err).map_err(|other| mismatch.or(other)),
        }
    }

    fn retry_after(&self) -> Option<RetryAfter> {
        match self {
            Ok(outcome) => outcome.retry_after(),
            Err(outcome) => outcome.retry_after(),
        }
    }
}

/// Every response is an error: no status is declared.
impl DecodeResponse for Infallible {
    fn __decode(_: &Received<'_>) -> Result<Self, Mismatch> {
        Err(Mismatch(DecodeErrorKind::Undeclared))
    }
}

/// Every response is an error: no status is declared.
impl<R: Registry> DecodeResponse for Never<R> {
    fn __decode(_: &Received<'_>) -> Result<Self, Mismatch> {
        Err(Mismatch(DecodeErrorKind::Undeclared))
    }
}

impl<T: DecodeResponse> DecodeResponse for Box<T> {
    fn __decode(received: &Received<'_>) -> Result<Self, Mismatch> {
        T::__decode(received).map(Box::new)
    }

    fn retry_after(&self) -> Option<RetryAfter> {
        T::retry_after(self)
    }
}

/// The error returned by [`DecodeResponse::decode`]. It holds the whole response.
pub struct DecodeError<R: Registry = Status> {
    // Boxed to keep the `Result` of every decode small.
    inner: Box<Inner<R>>,
}

#[derive(Clone)]
struct Inner<R> {
    kind: DecodeErrorKind,
    status: Option<R>,
    response: Response<Bytes>,
}

/// The cause of a [`DecodeError`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// No variant has the status.
    Undeclared,
    /// A header field that the variant has is missing.
    MissingHeader {
        /// The name of the field.
        name: HeaderName,
    },
    /// The value of a header field can't be parsed, or the field has several values where it is defined to have one.
    InvalidHeader {
        /// The name of the field.
        name: HeaderName,
        /// The parser's message.
        reason: String,
    },
    /// The `Content-Type` is not one of those declared for the status.
    MediaType {
        /// The declared media types.
        expected: Vec<&'static str>,
    },
    /// The content is text in a charset other than UTF-8 and US-ASCII.
    Charset {
        /// The charset in the `Content-Type`.
        charset: String,
    },
    /// There is content where none is declared.
    UnexpectedContent,
    /// The content can't be parsed.
    Content {
        /// The path to the error from the root of the value: `user.age`; `.` is the root itself.
        path: String,
        /// The parser's message.
        reason: String,
    },
}

impl<R: Registry> DecodeError<R> {
    pub(super) fn new(mismatch: Mismatch, response: Response<impl AsRef<[u8]>>) -> Self {
        let code = R::Code::try_from(i64::from(response.status().as_u16()));
        let status = code.ok().and_then(R::from_code);
        let response = response.map(|content| Bytes::copy_from_slice(content.as_ref()));
        DecodeError { inner: Box::new(Inner { kind: mismatch.0, status, response }) }
    }

    /// The cause of the error.
    #[must_use]
    pub fn kind(&self) -> &DecodeErrorKind {
        &self.inner.kind
    }

    /// The status code, known to the registry or not.
    #[must_use]
    pub fn code(&self) -> u16 {
        self.inner.response.status().as_u16()
    }

    /// The status, if the registry has it.
    #[must_use]
    pub fn status(&self) -> Option<R> {
        self.inner.status
    }

    /// The class of the status code, known or not; `None` if the code is outside every class.
    #[must_use]
    pub fn class(&self) -> Option<R::Class> {
        R::Code::try_from(i64::from(self.code())).ok().and_then(R::Class::of)
    }

    /// The status to treat the response as: its own or, if the registry doesn't have that, the fallback of its class
    /// (in HTTP the class's x00: RFC 9110, section 15).
    #[must_use]
    pub fn fallback(&self) -> Option<R> {
        self.status().or_else(|| self.class()?.fallback())
    }

    /// The header fields of the response.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.inner.response.headers()
    }

    /// The content of the response.
    #[must_use]
    pub fn content(&self) -> &Bytes {
        self.inner.response.body()
    }

    /// What the response breaks of the rules of the registry, such as a 405 without `Allow`: mistakes of the server. It
    /// is empty if the server may send the response, and the enum does not declare it.
    ///
    /// ```
    /// use status_subset::response::ViolationKind;
    /// use status_subset::{DecodeResponse, StatusSubset};
    ///
    /// #[derive(Debug, StatusSubset, DecodeResponse)]
    /// enum Ping {
    ///     NoContent,
    /// }
    ///
    /// let error = Ping::decode(http::Response::builder().status(404).body("").unwrap()).unwrap_err();
    /// assert_eq!(error.violations(), []);
    ///
    /// let error = Ping::decode(http::Response::builder().status(405).body("").unwrap()).unwrap_err();
    /// assert_eq!(error.violations(), [ViolationKind::MissingHeader { name: http::header::ALLOW }]);
    /// assert_eq!(
    ///     error.to_string(),
    ///     "405 Method Not Allowed: not one of the declared statuses; the header field `allow` is missing, which the \
    ///      status requires (RFC 9110, section 15.5.6)"
    /// );
    /// ```
    #[must_use]
    pub fn violations(&self) -> Vec<ViolationKind> {
        let size = u64::try_from(self.content().len()).ok();
        violation::broken(violation::info::<R>(self.code()), self.headers(), size, &[])
    }

    /// The response.
    #[must_use]
    pub fn response(&self) -> &Response<Bytes> {
        &self.inner.response
    }

    /// Converts the error into the response.
    #[must_use]
    pub fn into_response(self) -> Response<Bytes> {
        self.inner.response
    }
}

impl<R: Registry> Clone for DecodeError<R> {
    fn clone(&self) -> Self {
        DecodeError { inner: self.inner.clone() }
    }
}

impl<R: Registry> Debug for DecodeError<R> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeError")
            .field("kind", &self.inner.kind)
            .field("response", &self.inner.response)
            .finish()
    }
}

impl<R: Registry> Display for DecodeError<R> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.status() {
            Some(status) => write!(f, "{status}: ")?,
            None => write!(f, "{}: ", self.code())?,
        }
        let (info, kind) = (violation::info::<R>(self.code()), self.kind());
        // The rule that is broken says more than the error that follows from it.
        let (causes, others): (Vec<_>, Vec<_>) =
            self.violations().into_iter().partition(|violation| kind.follows_from(violation));
        match causes.first() {
            Some(kind) => write!(f, "{}", Found { kind, info })?,
            None => self.fmt_kind(f)?,
        }
        others.iter().try_for_each(|kind| write!(f, "; {}", Found { kind, info }))
    }
}

impl<R: Registry> DecodeError<R> {
    fn fmt_kind(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.kind() {
            DecodeErrorKind::Undeclared => f.write_str("not one of the declared statuses"),
            DecodeErrorKind::MissingHeader { name } => write!(f, "the header field `{name}` is missing"),
            DecodeErrorKind::InvalidHeader { name, reason } => {
                write!(f, "the header field `{name}` can't be read: {reason}")
            }
            DecodeErrorKind::MediaType { expected } => {
                let found = self.headers().get(CONTENT_TYPE);
                let found =
                    found.map_or_else(Default::default, |value| String::from_utf8_lossy(value.as_bytes()));
                write!(f, "the content is `{found}`, expected `{}`", expected.join("` or `"))
            }
            DecodeErrorKind::Charset { charset } => {
                write!(f, "the content has the charset `{charset}`; only `utf-8` and `us-ascii` can be read")
            }
            DecodeErrorKind::UnexpectedContent => f.write_str("there is content where none is declared"),
            DecodeErrorKind::Content { path, reason } if path == "." => {
                write!(f, "the content can't be read: {reason}")
            }
            DecodeErrorKind::Content { path, reason } => {
                write!(f, "the content can't be read at `{path}`: {reason}")
            }
        }
    }
}

impl DecodeErrorKind {
    /// Whether this is what a client notices of a mistake of the server.
    fn follows_from(&self, violation: &ViolationKind) -> bool {
        match (self, violation) {
            (DecodeErrorKind::MissingHeader { name }, ViolationKind::MissingHeader { name: missing }) => {
                name == missing
            }
            (
                DecodeErrorKind::InvalidHeader { name, .. },
                ViolationKind::RepeatedHeader { name: repeated },
            ) => name == repeated,
            (DecodeErrorKind::UnexpectedContent, ViolationKind::ForbiddenContent) => true,
            _ => false,
        }
    }
}

impl<R: Registry> Error for DecodeError<R> {}

/// A response that is being read.
pub struct Received<'a> {
    code: u16,
    headers: &'a HeaderMap,
    content: Payload<'a>,
    /// `None` if the response has no `Content-Type`; a mismatch if it can't be read.
    media_type: Result<Option<MediaType<'a>>, Mismatch>,
    /// The fit that candidates need in this pass.
    fit: Fit,
    /// Whether the response is exactly one that is declared.
    is_strict: bool,
}

/// The content of a response that is being read.
enum Payload<'a> {
    Whole(&'a [u8]),
    /// Content that comes, for a variant that reads it as it comes; taken by that variant.
    Stream(Cell<Option<Body>>),
    /// Content that comes, before it is read: whether the first variant that fits reads it as it comes.
    Unread(Cell<Option<bool>>),
    /// No content, because the request was a HEAD: whether a variant with content has all its header fields. It is then
    /// the only one that fits.
    Head(Cell<bool>),
}

/// How well a candidate fits the response.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// The status and the media type are the candidate's, or there is no content.
    Exact,
    /// The status is the candidate's, and the candidate takes any media type, or the response has none.
    Loose,
    /// The status is one of several that the candidate takes, and the media type fits as in `Exact`.
    AnyExact,
    /// The status is one of several that the candidate takes, and the media type fits as in `Loose`.
    AnyLoose,
    /// The status is the candidate's, and the response has content, which the candidate leaves out.
    Leftover,
    /// The status is one of several that the candidate takes, and the response has content.
    AnyLeftover,
}

impl Fit {
    /// In this order: a candidate with the status itself comes first.
    const ALL: [Fit; 6] =
        [Fit::Exact, Fit::Loose, Fit::AnyExact, Fit::AnyLoose, Fit::Leftover, Fit::AnyLeftover];

    /// The fit of a candidate that takes several statuses.
    fn of_any(self) -> Fit {
        match self {
            Fit::Exact => Fit::AnyExact,
            Fit::Loose => Fit::AnyLoose,
            Fit::Leftover => Fit::AnyLeftover,
            fit => fit,
        }
    }
}

/// A variant that the response may be.
pub struct Candidate<T> {
    codes: Codes,
    content: Content,
    decode: fn(&Received<'_>) -> Result<T, Mismatch>,
}

/// The status codes of a variant.
enum Codes {
    One(u16),
    Any(fn(u16) -> bool),
    /// A nested subset has candidates of its own.
    Nested,
}

/// The content of a variant.
#[derive(Clone, Copy)]
pub enum Content {
    /// No content.
    Empty,
    /// No content or, if the status is an error, problem details.
    EmptyOrProblem,
    /// Content of this media type.
    Of(&'static str),
    /// Content of any media type. This one fits exactly.
    Any(&'static str),
    /// Content of this media type, read as it comes.
    StreamOf(&'static str),
    /// Content of any media type, read as it comes. This one fits exactly.
    AnyStream(&'static str),
    /// Content of any kind, or none.
    Whatever,
}

impl Content {
    fn streams(self) -> bool {
        matches!(self, Content::StreamOf(_) | Content::AnyStream(_) | Content::Whatever)
    }
}

impl<T> Candidate<T> {
    /// A variant with a status of its own.
    #[must_use]
    pub const fn own(
        info: &'static StatusInfo,
        content: Content,
        decode: fn(&Received<'_>) -> Result<T, Mismatch>,
    ) -> Candidate<T> {
        Candidate { codes: Codes::One(info.http_code()), content, decode }
    }

    /// A variant with any status of a class or group.
    #[must_use]
    pub const fn any(
        is_any: fn(u16) -> bool,
        content: Content,
        decode: fn(&Received<'_>) -> Result<T, Mismatch>,
    ) -> Candidate<T> {
        Candidate { codes: Codes::Any(is_any), content, decode }
    }

    /// A transparent variant.
    #[must_use]
    pub const fn nested(decode: fn(&Received<'_>) -> Result<T, Mismatch>) -> Candidate<T> {
        Candidate { codes: Codes::Nested, content: Content::Whatever, decode }
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
    /// A response whose content has been read.
    fn of_response(response: &'a Response<impl AsRef<[u8]>>) -> Received<'a> {
        let content = Payload::Whole(response.body().as_ref());
        Received::of(response.status().as_u16(), response.headers(), content)
    }

    fn strict(mut self) -> Received<'a> {
        self.is_strict = true;
        self
    }

    /// Whether the variant of the response reads its content as it comes.
    pub(crate) fn is_stream<T: DecodeResponse>(code: u16, headers: &'a HeaderMap) -> bool {
        let mut received = Received::of(code, headers, Payload::Unread(Cell::new(None)));
        // (No candidate is read.)
        let _ = received.read::<T>();
        matches!(received.content, Payload::Unread(streams) if streams.get() == Some(true))
    }

    /// Reads a response whose content is read as it comes.
    ///
    /// # Errors
    ///
    /// If no candidate fits the response.
    pub(crate) fn decode_stream<T: DecodeResponse>(
        code: u16,
        headers: &'a HeaderMap,
        content: Body,
    ) -> Result<T, Mismatch> {
        Received::of(code, headers, Payload::Stream(Cell::new(Some(content)))).read()
    }

    /// Reads the header fields of a response to HEAD: the status, and the outcome if its variant has no content.
    ///
    /// # Errors
    ///
    /// If no candidate fits the response.
    pub(super) fn head<T: DecodeResponse>(
        code: u16,
        headers: &'a HeaderMap,
    ) -> Result<(T::Registry, Option<T>), Mismatch> {
        let mut received = Received::of(code, headers, Payload::Head(Cell::new(false)));
        match received.read::<T>() {
            Ok(outcome) => Ok((outcome.status(), Some(outcome))),
            Err(_) if received.has_head() => Ok((received.status::<T::Registry, T::Registry>()?, None)),
            Err(mismatch) => Err(mismatch),
        }
    }

    fn of(code: u16, headers: &'a HeaderMap, content: Payload<'a>) -> Received<'a> {
        Received {
            code,
            headers,
            content,
            media_type: media_type(headers),
            fit: Fit::Exact,
            is_strict: false,
        }
    }

    /// # Errors
    ///
    /// If no candidate fits the response.
    fn read<T: DecodeResponse>(&mut self) -> Result<T, Mismatch> {
        let mut nearest = Mismatch(DecodeErrorKind::Undeclared);
        for fit in Fit::ALL {
            // Content that a variant declares and can't read is not left out.
            if fit == Fit::Leftover && nearest.rank() > 1 {
                break;
            }
            self.fit = fit;
            match T::__decode(self) {
                Err(mismatch) if !self.has_head() => nearest = nearest.or(mismatch),
                outcome => return outcome,
            }
        }
        Err(nearest)
    }

    /// Reads the response as the first candidate that fits.
    ///
    /// # Errors
    ///
    /// If no candidate fits.
    pub fn choose<T>(&self, candidates: &[Candidate<T>]) -> Result<T, Mismatch> {
        let mut nearest = Mismatch(DecodeErrorKind::Undeclared);
        for candidate in candidates {
            match self.fits(candidate).and_then(|fits| fits.then(|| self.decode_as(candidate)).transpose()) {
                Ok(Some(outcome)) => return Ok(outcome),
                Ok(None) => {}
                Err(mismatch) => nearest = nearest.or(mismatch),
            }
        }
        Err(nearest)
    }

    fn decode_as<T>(&self, candidate: &Candidate<T>) -> Result<T, Mismatch> {
        match (&self.content, &candidate.codes) {
            (Payload::Whole(_), _) | (_, Codes::Nested) => (candidate.decode)(self),
            // The header fields are read first; then the outcome has none of its content.
            (Payload::Head(_), _) => (candidate.decode)(self).and_then(|outcome| {
                if candidate.content.streams() { Err(self.without_content()) } else { Ok(outcome) }
            }),
            (Payload::Stream(_), _) if candidate.content.streams() => (candidate.decode)(self),
            // Only another candidate can read it.
            (Payload::Stream(_), _) => Err(Mismatch(DecodeErrorKind::Undeclared)),
            (Payload::Unread(streams), _) => {
                streams.set(streams.get().or(Some(candidate.content.streams())));
                Err(Mismatch(DecodeErrorKind::Undeclared))
            }
        }
    }

    /// Whether the candidate has the fit of this pass; a mismatch if it has none.
    fn fits<T>(&self, candidate: &Candidate<T>) -> Result<bool, Mismatch> {
        let is_any = match candidate.codes {
            _ if self.has_head() => return Ok(false),
            Codes::Nested => return Ok(true),
            Codes::One(code) if code == self.code => false,
            Codes::Any(is_any) if is_any(self.code) => true,
            Codes::One(_) | Codes::Any(_) => return Ok(false),
        };
        let media_type = self.media_type.clone()?;
        let content = match candidate.content {
            Content::EmptyOrProblem if self.code >= 400 && media_type.is_some_and(MediaType::is_json) => {
                Content::Of(PROBLEM_JSON)
            }
            Content::EmptyOrProblem => Content::Empty,
            content => content,
        };
        let fit = match (content, media_type) {
            (Content::Empty, None) if self.is_empty() => Ok(Fit::Exact),
            (Content::Empty, Some(_)) if self.is_empty() => Ok(Fit::Loose),
            (Content::Empty, _) if self.is_strict => Err(DecodeErrorKind::UnexpectedContent),
            (Content::Empty, _) => Ok(Fit::Leftover),
            (
                Content::Of(expected)
                | Content::Any(expected)
                | Content::StreamOf(expected)
                | Content::AnyStream(expected),
                Some(media_type),
            ) if media_type.is(expected) => Ok(Fit::Exact),
            (Content::Of(_) | Content::StreamOf(_), None)
            | (Content::Any(_) | Content::AnyStream(_) | Content::Whatever, _) => Ok(Fit::Loose),
            (Content::Of(expected), Some(media_type))
                if !self.is_strict
                    && media_type.is_json()
                    && MediaType::new(expected.as_bytes()).is_json() =>
            {
                Ok(Fit::Loose)
            }
            // (Only this and the next kind are left.)
            (Content::Of(expected) | Content::StreamOf(expected), Some(_)) => {
                Err(DecodeErrorKind::MediaType { expected: std::vec![expected] })
            }
            (Content::EmptyOrProblem, _) => Err(DecodeErrorKind::UnexpectedContent),
        };
        match fit {
            Ok(fit) => Ok(self.fit == if is_any { fit.of_any() } else { fit }),
            // Reported in one pass.
            Err(kind) if self.fit == Fit::Loose => Err(Mismatch(kind)),
            Err(_) => Ok(false),
        }
    }

    /// The response, if nothing that is declared fits it.
    pub(super) fn last_resort(&self) -> Option<Response<Bytes>> {
        let content = match self.content {
            Payload::Whole(content) => content,
            Payload::Head(_) => &[],
            Payload::Stream(_) | Payload::Unread(_) => return None,
        };
        if self.fit != Fit::AnyLeftover || self.is_strict {
            return None;
        }
        let mut response = Response::new(Bytes::copy_from_slice(content));
        *response.status_mut() = StatusCode::from_u16(self.code).ok()?;
        *response.headers_mut() = self.headers.clone();
        Some(response)
    }

    /// The status code.
    #[must_use]
    pub fn code(&self) -> i64 {
        self.code.into()
    }

    fn is_empty(&self) -> bool {
        match self.content {
            Payload::Whole(content) => content.is_empty(),
            Payload::Stream(_) | Payload::Unread(_) => false,
            // The header fields are those of a response with content or without, except in a 304, whose length is that of
            // other content (RFC 9110, section 8.6).
            Payload::Head(_) => match length(self.headers) {
                _ if matches!(self.code, 204 | 205 | 304) => true,
                Some(length) => length == 0,
                None => matches!(self.media_type, Ok(None)),
            },
        }
    }

    /// The content; none of a stream, which only a variant that reads it as it comes takes.
    ///
    /// # Errors
    ///
    /// If the response is one to HEAD.
    fn content(&self) -> Result<&'a [u8], Mismatch> {
        match self.content {
            Payload::Whole(content) => Ok(content),
            Payload::Stream(_) | Payload::Unread(_) => Ok(&[]),
            Payload::Head(_) => Err(self.without_content()),
        }
    }

    /// Whether the response is one to HEAD, and its variant has content.
    fn has_head(&self) -> bool {
        matches!(&self.content, Payload::Head(is_read) if is_read.get())
    }

    /// Keeps that the header fields of a variant with content have been read, if the response is one to HEAD.
    fn without_content(&self) -> Mismatch {
        if let Payload::Head(is_read) = &self.content {
            is_read.set(true);
        }
        Mismatch(DecodeErrorKind::Undeclared)
    }

    /// The content to be read as it comes.
    fn take_body(&self) -> Body {
        match &self.content {
            Payload::Whole(content) => Body::from(Bytes::copy_from_slice(content)),
            Payload::Stream(body) => body.take().unwrap_or_default(),
            Payload::Unread(_) | Payload::Head(_) => Body::empty(),
        }
    }

    /// The status of a variant with any status of a class.
    ///
    /// # Errors
    ///
    /// If the type does not have it.
    pub fn status<R: Registry, T: FromStatus<R>>(&self) -> Result<T, Mismatch> {
        let status = R::Code::try_from(self.code()).ok().and_then(R::from_code);
        let status = status.and_then(|status| T::try_from(status).ok());
        status.ok_or(Mismatch(DecodeErrorKind::Undeclared))
    }

    /// The content as it comes.
    pub fn stream<T: FromBody>(&self) -> T {
        T::from(self.take_body())
    }

    /// The content as events.
    pub fn events<T: FromEvents>(&self) -> T {
        T::from_body(self.take_body())
    }

    /// The response itself.
    pub fn response<T: FromResponse>(&self) -> T {
        let mut response = Response::new(self.take_body());
        if let Ok(status) = StatusCode::from_u16(self.code) {
            *response.status_mut() = status;
        }
        *response.headers_mut() = self.headers.clone();
        T::from_response(response)
    }

    /// # Errors
    ///
    /// If the content is not of the format, or does not have the type.
    pub fn format<F: Format, T: FromFormatted>(&self) -> Result<T, Mismatch> {
        F::read(self.content()?).map_err(|error| Mismatch::content(".", error))
    }

    /// # Errors
    ///
    /// If the content is not a JSON object, or a problem of another type.
    pub fn typed_problem(&self, known: &'static ProblemType) -> Result<Problem, Mismatch> {
        Problem::read_typed(self.json()?, known).map_err(|found| {
            Mismatch::content("type", format!("found `{found}`, expected `{}`", known.uri()))
        })
    }

    /// The value of a field. The lines of a list are joined into one value (RFC 9110, section 5.3).
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
                return Err(invalid(name, "found several lines, expected one"));
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

    /// The value of a field as a type of the crate `headers`.
    ///
    /// # Errors
    ///
    /// If the type can't read the lines.
    #[cfg(feature = "headers")]
    pub(super) fn typed<T: headers::Header>(&self, name: &'static str) -> Result<Option<T>, Mismatch> {
        let name = HeaderName::from_static(name);
        if !self.headers.contains_key(&name) {
            return Ok(None);
        }
        let value = T::decode(&mut self.headers.get_all(&name).iter());
        value.map(Some).map_err(|error| invalid(&name, error))
    }

    /// # Errors
    ///
    /// If the field is missing or the type can't read the lines.
    #[cfg(feature = "headers")]
    pub(super) fn required_typed<T: headers::Header>(&self, name: &'static str) -> Result<T, Mismatch> {
        self.typed(name)?
            .ok_or_else(|| Mismatch(DecodeErrorKind::MissingHeader { name: HeaderName::from_static(name) }))
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
        core::str::from_utf8(self.content()?).map_err(|error| Mismatch::content(".", error))
    }

    /// # Errors
    ///
    /// If the content is not UTF-8, not JSON, or does not have the type.
    pub fn json<T: FromJson>(&self) -> Result<T, Mismatch> {
        self.check_charset()?;
        from_json(self.content()?).map_err(|(path, reason)| Mismatch::content(path, reason))
    }

    /// # Errors
    ///
    /// If the content does not convert into the type.
    pub fn bytes<T: FromBytes>(&self) -> Result<T, Mismatch> {
        T::from_bytes(Bytes::copy_from_slice(self.content()?)).map_err(|error| Mismatch::content(".", error))
    }

    /// # Errors
    ///
    /// If the content is not a JSON object, or does not convert into the type.
    pub fn problem<T: FromProblem>(&self, info: &'static StatusInfo) -> Result<T, Mismatch> {
        of_problem(Problem::read(self.json()?, info))
    }
}

/// # Errors
///
/// If the problem does not convert into the type.
pub fn of_problem<T: FromProblem>(problem: Problem) -> Result<T, Mismatch> {
    T::from_problem(problem).map_err(|error| Mismatch::content(".", error))
}

/// Takes an extension member from a problem. Without one, an `Option` is `None`.
///
/// # Errors
///
/// If there is none, or it does not have the type.
pub fn member<T: FromJson>(problem: &mut Problem, name: &'static str) -> Result<T, Mismatch> {
    serde_json::from_value(problem.take_member(name)).map_err(|error| Mismatch::content(name, error))
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
    let Some(line) = lines.next().map(|line| line.as_bytes().trim_ascii()) else { return Ok(None) };
    // Several values joined by commas can look like one value with parameters.
    let is_list = lines.next().is_some() || elements(line, b',', None).nth(1).is_some();
    match fields::find(CONTENT_TYPE.as_str()) {
        Some(field) if is_list => Err(several_values(&CONTENT_TYPE, field)),
        _ => Ok(Some(line).filter(|line| !line.is_empty()).map(MediaType::new)),
    }
}

fn several_values(name: &HeaderName, field: &Field) -> Mismatch {
    invalid(name, format!("found several values, expected one ({})", field.reference))
}
