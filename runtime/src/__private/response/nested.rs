//! The response that a transparent variant is where its field's type depends on no parameter. An inherent function whose
//! bounds hold is found before the trait's of the same name.

use bytes::Bytes;
use http::Response;

use super::super::Nested;
use super::{Mismatch, Received};
use crate::{DecodeResponse, EncodeError, EncodeResponse, Registry, StatusSubset};
#[cfg(feature = "utoipa")]
use crate::{DescribeResponse, Description};

impl<R: Registry, T: StatusSubset<Registry = R>> Nested<T, R> {
    /// # Errors
    ///
    /// Those of the response.
    #[inline]
    pub fn encode(it: T) -> Result<Response<Bytes>, EncodeError>
    where
        T: EncodeResponse,
    {
        it.encode()
    }

    /// # Errors
    ///
    /// If the response is none of the type's.
    pub fn __decode(received: &Received<'_>) -> Result<T, Mismatch>
    where
        T: DecodeResponse,
    {
        T::__decode(received)
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

/// Of a type that is no subset: the derive of the subset reports it, and nothing else has to.
pub trait NoResponse<T> {
    /// # Errors
    ///
    /// None: this is never called.
    fn encode(_: T) -> Result<Response<Bytes>, EncodeError> {
        unreachable!("no program is made of code with mistakes")
    }

    /// # Errors
    ///
    /// None: this is never called.
    fn __decode(_: &Received<'_>) -> Result<T, Mismatch> {
        unreachable!("no program is made of code with mistakes")
    }

    #[cfg(feature = "utoipa")]
    #[must_use]
    fn describe() -> Description {
        unreachable!("no program is made of code with mistakes")
    }
}

impl<T, R> NoResponse<T> for Nested<T, R> {}
