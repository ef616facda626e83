use core::convert::Infallible;
use core::error::Error;
use core::fmt::{self, Display, Formatter};
use std::boxed::Box;
use std::string::String;

use bytes::Bytes;
use http::{HeaderName, Response};

use crate::StatusSubset;
#[cfg(any(feature = "axum", feature = "actix"))]
use crate::{Registry, RegistrySet};

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
    /// Writes the response. `Content-Type` is set to the media type of the content; `Content-Length` is left to the
    /// server, which knows how the message is framed (RFC 9110, section 8.6).
    ///
    /// # Errors
    ///
    /// If a header field has an invalid value or one value too many, if a header field that the status requires is
    /// missing, or if the content can't be serialised. Nothing is sent then.
    fn encode(self) -> Result<Response<Bytes>, EncodeError>;
}

/// Writes the `A` or the `B`.
impl<A: EncodeResponse, B: EncodeResponse> EncodeResponse for Result<A, B>
where
    Result<A, B>: StatusSubset,
{
    fn encode(self) -> Result<Response<Bytes>, EncodeError> {
        match self {
            Ok(outcome) => outcome.encode(),
            Err(outcome) => outcome.encode(),
        }
    }
}

/// There is nothing to write.
impl EncodeResponse for Infallible {
    fn encode(self) -> Result<Response<Bytes>, EncodeError> {
        match self {}
    }
}

impl<T: EncodeResponse> EncodeResponse for Box<T> {
    fn encode(self) -> Result<Response<Bytes>, EncodeError> {
        (*self).encode()
    }
}

/// The response for a framework to send. Its status must be one that the outcome declares.
#[cfg(any(feature = "axum", feature = "actix"))]
pub(crate) fn declared<T: EncodeResponse>(outcome: T) -> Result<Response<Bytes>, EncodeError> {
    let status = outcome.status();
    let response = outcome.encode()?;
    let code = response.status().as_u16();
    let declared: i64 = status.code().into();
    if declared == i64::from(code) && T::STATUSES.contains(status) {
        return Ok(response);
    }
    let declared = u16::try_from(declared).unwrap_or(code);
    Err(EncodeError::new(declared, EncodeErrorKind::UndeclaredStatus { code }))
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
    /// The status of the response is not the outcome's own, or not one of [`STATUSES`](StatusSubset::STATUSES). Only a
    /// handwritten impl of `EncodeResponse` can cause this; `#[status(axum)]` and `#[status(actix)]` don't send the
    /// response.
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
