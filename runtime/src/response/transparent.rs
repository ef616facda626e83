//! The response of a transparent variant whose field's type depends on no parameter. An inherent function whose bounds
//! hold takes precedence over the trait function of the same name.

use bytes::Bytes;
use http::Response;

use super::body::Body;
use super::bounds::FromStatus;
use super::decode::{DecodeResponse, Mismatch, Received};
#[cfg(feature = "utoipa")]
use super::describe::{DescribeResponse, Description};
use super::encode::{EncodeError, EncodeResponse, Whole, encode_body};
use super::origin::Origins;
use super::retry_after::RetryAfter;
use crate::checks::transparent::Nested;
use crate::{Registry, StatusSubset};

impl<R: Registry, T: StatusSubset<Registry = R>> Nested<T, R> {
    /// # Errors
    ///
    /// If the outcome can't be encoded.
    #[inline]
    pub fn encode(outcome: T) -> Result<Response<Bytes>, EncodeError>
    where
        T: EncodeResponse<Content: Whole>,
    {
        outcome.encode().map(|response| response.map(Whole::into_bytes))
    }

    /// # Errors
    ///
    /// If the outcome can't be encoded.
    pub fn encode_body(outcome: T) -> Result<Response<Body>, EncodeError>
    where
        T: EncodeResponse,
    {
        encode_body(outcome)
    }

    /// # Errors
    ///
    /// If the response is not an outcome of the type.
    pub fn __decode(received: &Received<'_>) -> Result<T, Mismatch>
    where
        T: DecodeResponse,
    {
        T::__decode(received)
    }

    /// # Errors
    ///
    /// If the type does not have the status.
    pub fn __decode_status(received: &Received<'_>) -> Result<T, Mismatch>
    where
        T: FromStatus<R>,
    {
        received.status::<R, T>()
    }

    #[cfg(feature = "utoipa")]
    #[must_use]
    pub fn describe() -> Description
    where
        T: DescribeResponse,
    {
        T::describe()
    }
}

/// (The function that reads the response reports a type that can't be read.)
impl<R: Registry, T: DecodeResponse<Registry = R>> Nested<T, R> {
    #[must_use]
    pub fn retry_after(outcome: &T) -> Option<RetryAfter> {
        outcome.retry_after()
    }
}

/// (The function that writes the response reports a type that can't be written.)
impl<R: Registry, T: EncodeResponse<Registry = R>> Nested<T, R> {
    #[must_use]
    pub fn __path(outcome: &T) -> &'static str {
        outcome.__path()
    }

    pub fn __origins(origins: &mut Origins) {
        T::__origins(origins);
    }
}

/// The fallback for a type that is not a subset. The derive of `StatusSubset` reports that; a second error would only
/// repeat it.
pub trait NoResponse<T> {
    /// # Errors
    ///
    /// Never: this is not called.
    fn encode(_: T) -> Result<Response<Bytes>, EncodeError> {
        unreachable!("the derive already reported an error")
    }

    /// # Errors
    ///
    /// Never: this is not called.
    fn encode_body(_: T) -> Result<Response<Body>, EncodeError> {
        unreachable!("the derive already reported an error")
    }

    #[must_use]
    fn __path(_: &T) -> &'static str {
        unreachable!("the derive already reported an error")
    }

    fn __origins(_: &mut Origins) {
        unreachable!("the derive already reported an error")
    }

    #[must_use]
    fn retry_after(_: &T) -> Option<RetryAfter> {
        unreachable!("the derive already reported an error")
    }

    /// # Errors
    ///
    /// Never: this is not called.
    fn __decode(_: &Received<'_>) -> Result<T, Mismatch> {
        unreachable!("the derive already reported an error")
    }

    /// # Errors
    ///
    /// Never: this is not called.
    fn __decode_status(_: &Received<'_>) -> Result<T, Mismatch> {
        unreachable!("the derive already reported an error")
    }

    #[cfg(feature = "utoipa")]
    #[must_use]
    fn describe() -> Description {
        unreachable!("the derive already reported an error")
    }
}

impl<T, R> NoResponse<T> for Nested<T, R> {}
