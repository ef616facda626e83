//! Content in other formats than JSON, and content that repeats the status.

use core::error::Error;
use std::boxed::Box;
use std::vec::Vec;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::StatusInfo;

/// A format of content: CBOR, XML, a form. A field says it with `#[body(Cbor)]`.
///
/// The type that implements it is a name for the format; it has no values.
///
/// ```
/// use serde::de::DeserializeOwned;
/// use serde::{Deserialize, Serialize};
/// use status_subset::response::{Format, FormatError};
/// use status_subset::{DecodeResponse, EncodeResponse, StatusSubset};
///
/// /// JSON with line breaks. (Another format would call another crate here.)
/// enum PrettyJson {}
///
/// impl Format for PrettyJson {
///     const MEDIA_TYPE: &'static str = "application/json";
///
///     fn write<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, FormatError> {
///         Ok(serde_json::to_vec_pretty(value)?)
///     }
///
///     fn read<T: DeserializeOwned>(content: &[u8]) -> Result<T, FormatError> {
///         Ok(serde_json::from_slice(content)?)
///     }
/// }
///
/// #[derive(Debug, PartialEq, Serialize, Deserialize)]
/// struct User { id: u32 }
///
/// #[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
/// enum GetUser {
///     Ok(#[body(PrettyJson)] User),
/// }
///
/// let response = GetUser::Ok(User { id: 7 }).encode()?;
/// assert_eq!(response.body(), "{\n  \"id\": 7\n}");
/// assert_eq!(GetUser::decode(response).unwrap(), GetUser::Ok(User { id: 7 }));
/// # Ok::<(), status_subset::EncodeError>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a format of content",
    label = "does not implement `Format`",
    note = "implement `status_subset::response::Format`, or write one of the kinds: `json`, `text`, `bytes`, `problem`, `envelope`, `stream`, `sse` or `response`"
)]
pub trait Format {
    /// The media type of the content, such as `application/cbor`.
    const MEDIA_TYPE: &'static str;

    /// Writes a value.
    ///
    /// # Errors
    ///
    /// If the format can't represent the value. [`encode`](crate::EncodeResponse::encode) then fails, and nothing is
    /// sent.
    fn write<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, FormatError>;

    /// Reads a value.
    ///
    /// # Errors
    ///
    /// If the content is not of the format, or not of the type.
    fn read<T: DeserializeOwned>(content: &[u8]) -> Result<T, FormatError>;
}

/// The error of a [`Format`].
pub type FormatError = Box<dyn Error + Send + Sync>;

/// Content that repeats the status of its response, such as `{"code": 404, "message": ".."}`. A field says it with
/// `#[body(envelope)]`; the status is then set when the response is written, so that the two can't disagree.
///
/// ```
/// use serde::Serialize;
/// use status_subset::response::Envelope;
/// use status_subset::{EncodeResponse, StatusInfo, StatusSubset};
///
/// #[derive(Serialize)]
/// struct ApiError { code: i64, message: String }
///
/// impl ApiError {
///     fn new(message: &str) -> ApiError {
///         ApiError { code: 0, message: message.to_owned() }
///     }
/// }
///
/// impl Envelope for ApiError {
///     fn set_status(&mut self, status: &'static StatusInfo) {
///         self.code = status.code();
///     }
/// }
///
/// #[derive(StatusSubset, EncodeResponse)]
/// enum GetUser {
///     NotFound(#[body(envelope)] ApiError),
/// }
///
/// let response = GetUser::NotFound(ApiError::new("no such user")).encode()?;
/// assert_eq!(response.body(), r#"{"code":404,"message":"no such user"}"#);
/// # Ok::<(), status_subset::EncodeError>(())
/// ```
pub trait Envelope {
    /// Sets the status of the response.
    fn set_status(&mut self, status: &'static StatusInfo);
}
