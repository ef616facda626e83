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
/// Derive it beside [`StatusSubset`](derive@crate::StatusSubset); the [derive macro](derive@crate::EncodeResponse)
/// says how fields become header fields and content.
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
    /// The response. Its `Content-Type` is that of the content; `Content-Length` is left to the server, which
    /// knows how the message is framed (RFC 9110, section 8.6).
    ///
    /// # Errors
    ///
    /// If a header field has a value that it can't have, or a second one, if a header field that the status
    /// requires is left out, or if the content can't be serialised. Nothing is sent then.
    fn encode(self) -> Result<Response<Bytes>, EncodeError>;
}

/// The outcome or the error outcome, whichever it is.
impl<A: EncodeResponse, B: EncodeResponse> EncodeResponse for Result<A, B>
where
    Result<A, B>: StatusSubset,
{
    fn encode(self) -> Result<Response<Bytes>, EncodeError> {
        match self {
            Ok(it) => it.encode(),
            Err(it) => it.encode(),
        }
    }
}

/// Never: there is no such outcome.
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

/// What a framework is to send: the response, if the outcome declares its status.
#[cfg(any(feature = "axum", feature = "actix"))]
pub(crate) fn declared<T: EncodeResponse>(outcome: T) -> Result<Response<Bytes>, EncodeError> {
    let status = outcome.status();
    let response = outcome.encode()?;
    let code = response.status().as_u16();
    if code == status.code() && T::STATUSES.contains(status) {
        return Ok(response);
    }
    Err(EncodeError::new(status.code(), EncodeErrorKind::UndeclaredStatus { code }))
}

/// Why an outcome could not be written as a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodeError {
    code: u16,
    kind: EncodeErrorKind,
}

/// What was wrong with an outcome that could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EncodeErrorKind {
    /// The value of a header field has bytes that no field value can have, such as a line break, or white space
    /// at its ends (RFC 9110, section 5.5). Or it is empty, and the field is one that has a single value. Or it is one of
    /// a `Vec`, and no item of a list: empty, or with a comma outside quoted strings, so that a recipient would read
    /// other items (RFC 9110, section 5.6.1).
    InvalidHeader {
        /// The field.
        name: HeaderName,
    },
    /// A header field that the status requires was left out: its value was `None`, an empty `Vec`, or an empty
    /// text. (An empty `Allow` is a value: no method is allowed. RFC 9110, section 10.2.1.)
    MissingHeader {
        /// The field.
        name: HeaderName,
    },
    /// A header field that has a single value was given a second one (RFC 9110, section 5.3), or `Content-Language`
    /// one that is not the language of the problem's title.
    RepeatedHeader {
        /// The field.
        name: HeaderName,
    },
    /// The content could not be serialised.
    Content {
        /// What the serialiser said.
        reason: String,
    },
    /// The code is none that an HTTP response can have: from 100 to 999. (Only a registry of one's own has
    /// such codes, and its enums are told at compile time.)
    StatusCode,
    /// The response has a status that is not the outcome's own, or not one of
    /// [`STATUSES`](StatusSubset::STATUSES). Only an impl of `EncodeResponse` by hand can do so; `#[status(axum)]`
    /// and `#[status(actix)]` don't send its response.
    UndeclaredStatus {
        /// The code of the response's status.
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

    /// What was wrong.
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
                write!(f, "the header field `{name}` of a response with status {code} has no valid value")
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
