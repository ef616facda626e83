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

/// An outcome that a client can read from an HTTP response: the variant that the status chooses, with its header
/// fields and content.
///
/// Derive it beside [`StatusSubset`](derive@crate::StatusSubset); the [derive macro](derive@crate::DecodeResponse)
/// says how fields are read.
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
/// // What was not declared is an error that holds all of the response.
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
    /// The outcome that the response is.
    ///
    /// Among several variants of its status those come first whose media type is the response's
    /// `Content-Type`, and then those that don't say one (`bytes`), or all of them if the response says none; among
    /// equals the first declared that can be read.
    ///
    /// # Errors
    ///
    /// If no variant has the status, or none that has it can be read: a header field is missing, can't be parsed, or
    /// has several values where it is defined to have one (`Content-Type` too); the content is of another media type, in
    /// a charset other than UTF-8 and US-ASCII, or can't be parsed; or there is content where none is declared. The error
    /// holds the whole response.
    fn decode(response: Response<impl AsRef<[u8]>>) -> Result<Self, DecodeError<Self::Registry>> {
        match Received::decode(response.status().as_u16(), response.headers(), response.body().as_ref()) {
            Ok(it) => Ok(it),
            Err(mismatch) => Err(DecodeError::new(mismatch, response)),
        }
    }

    #[doc(hidden)]
    fn __decode(received: &Received<'_>) -> Result<Self, Mismatch>;
}

/// The outcome or, if it is not that, the error outcome.
impl<A: DecodeResponse, B: DecodeResponse> DecodeResponse for Result<A, B>
where
    Result<A, B>: StatusSubset,
{
    fn __decode(received: &Received<'_>) -> Result<Self, Mismatch> {
        match A::__decode(received) {
            Ok(it) => Ok(Ok(it)),
            Err(mismatch) => B::__decode(received).map(Err).map_err(|other| mismatch.or(other)),
        }
    }
}

/// Never: every status is undeclared.
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

/// Why a response is not an outcome, with the whole response.
pub struct DecodeError<R: Registry = Status> {
    // In a box: what is returned with every outcome should be small.
    inner: Box<Inner<R>>,
}

#[derive(Clone)]
struct Inner<R> {
    kind: DecodeErrorKind,
    status: Option<R>,
    response: Response<Bytes>,
}

/// What was wrong with a response that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodeErrorKind {
    /// No variant stands for the status.
    Undeclared,
    /// A header field that the variant has is missing.
    MissingHeader {
        /// The field.
        name: HeaderName,
    },
    /// The value of a header field can't be parsed, or the field has several values where it is defined to have one.
    InvalidHeader {
        /// The field.
        name: HeaderName,
        /// What the parser said.
        reason: String,
    },
    /// The `Content-Type` is none of those that are declared for the status.
    MediaType {
        /// Those that are.
        expected: Vec<&'static str>,
    },
    /// The content is text, and in neither of the charsets that can be read, UTF-8 and US-ASCII.
    Charset {
        /// The charset that the `Content-Type` says.
        charset: String,
    },
    /// There is content where none is declared.
    UnexpectedContent,
    /// The content can't be parsed.
    Content {
        /// Where, as a path from the root of the value: `user.age`; `.` is the root itself.
        path: String,
        /// What the parser said.
        reason: String,
    },
}

impl<R: Registry> DecodeError<R> {
    fn new(mismatch: Mismatch, response: Response<impl AsRef<[u8]>>) -> Self {
        let status = R::from_code(response.status().as_u16());
        let response = response.map(|content| Bytes::copy_from_slice(content.as_ref()));
        DecodeError { inner: Box::new(Inner { kind: mismatch.0, status, response }) }
    }

    /// What was wrong.
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

    /// The class of the status code, which an unknown code has too; `None` if it is beyond every class.
    #[must_use]
    pub fn class(&self) -> Option<R::Class> {
        R::Class::of(self.code())
    }

    /// The status as which to treat the response: its own or, where the registry doesn't have that, the fallback
    /// of its class (in HTTP its x00: RFC 9110, section 15).
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

    /// Gives the response back.
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
                let found = found.map_or_else(Default::default, |it| String::from_utf8_lossy(it.as_bytes()));
                write!(f, "the content is `{found}` and should be `{}`", expected.join("` or `"))
            }
            DecodeErrorKind::Charset { charset } => {
                write!(
                    f,
                    "the content is in the charset `{charset}`, and only `utf-8` and `us-ascii` can be read"
                )
            }
            DecodeErrorKind::UnexpectedContent => f.write_str("there is content where none is declared"),
            DecodeErrorKind::Content { path, reason } if path == "." => {
                write!(f, "the content can't be read: {reason}")
            }
            DecodeErrorKind::Content { path, reason } => {
                write!(f, "the content can't be read, at `{path}`: {reason}")
            }
        }
    }
}

impl<R: Registry> Error for DecodeError<R> {}
