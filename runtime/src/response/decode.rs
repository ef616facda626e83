use core::convert::Infallible;
use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use std::boxed::Box;
use std::string::String;
use std::vec::Vec;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, Response};

use crate::__private::response::{Mismatch, Received};
use crate::{Registry, RegistryClass, Status, StatusSubset};

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
    /// If several variants have the status, those whose media type equals the response's `Content-Type` come first,
    /// then those without a media type (`bytes`), or all of them if the response has no `Content-Type`. Within each
    /// group, the first declared variant that can be read is the outcome.
    ///
    /// # Errors
    ///
    /// If no variant has the status, or none of those that have it can be read: a header field is missing or can't be
    /// parsed, the content has another media type or can't be parsed, or there is content where none is declared.
    /// The error holds the whole response.
    fn decode(response: Response<impl AsRef<[u8]>>) -> Result<Self, DecodeError<Self::Registry>> {
        match Received::decode(response.status().as_u16(), response.headers(), response.body().as_ref()) {
            Ok(outcome) => Ok(outcome),
            Err(mismatch) => Err(DecodeError::new(mismatch, response)),
        }
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
}

/// Every response is an error: no status is declared.
impl DecodeResponse for Infallible {
    fn __decode(_: &Received<'_>) -> Result<Self, Mismatch> {
        Err(Mismatch(DecodeErrorKind::Undeclared))
    }
}

impl<T: DecodeResponse> DecodeResponse for Box<T> {
    fn __decode(received: &Received<'_>) -> Result<Self, Mismatch> {
        T::__decode(received).map(Box::new)
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
    /// The value of a header field can't be parsed.
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
    fn new(mismatch: Mismatch, response: Response<impl AsRef<[u8]>>) -> Self {
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
        match self.kind() {
            DecodeErrorKind::Undeclared => f.write_str("not one of the declared statuses"),
            DecodeErrorKind::MissingHeader { name } => write!(f, "the header field `{name}` is missing"),
            DecodeErrorKind::InvalidHeader { name, reason } => {
                write!(f, "the header field `{name}` can't be read: {reason}")
            }
            DecodeErrorKind::MediaType { expected } => {
                let found = self.headers().get(http::header::CONTENT_TYPE);
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

impl<R: Registry> Error for DecodeError<R> {}
