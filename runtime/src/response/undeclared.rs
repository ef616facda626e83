use core::ops::Deref;

use bytes::Bytes;
use http::Response;

use super::decode::{DecodeErrorKind, DecodeResponse, Mismatch, Received};
use super::retry_after::RetryAfter;
use crate::{Status, StatusClass, StatusSet, StatusSubset};

/// Any response: the last resort of a client whose server may have statuses that the client does not know yet.
///
/// It is an outcome of its own, which a client puts beside those that it knows: `Result<GetUser, Undeclared>`, or a
/// variant `#[status(transparent)]`. A response with a declared status that can't be read is still an error. It can't be
/// written, so no server declares every status by it.
///
/// ```
/// use status_subset::response::Undeclared;
/// use status_subset::{DecodeResponse, Status, StatusSubset};
///
/// #[derive(Debug, StatusSubset, DecodeResponse)]
/// enum GetGreeting {
///     Ok(#[body(text)] String),
///     NotFound,
/// }
///
/// let response = http::Response::builder().status(429).body("slow down").unwrap();
/// let Err(undeclared) = Result::<GetGreeting, Undeclared>::decode(response).unwrap() else { panic!() };
/// assert_eq!(undeclared.status(), Status::TooManyRequests);
/// assert_eq!(undeclared.body(), "slow down");
/// ```
#[derive(Clone, Debug)]
pub struct Undeclared(Response<Bytes>);

impl Undeclared {
    /// The response.
    #[must_use]
    pub fn into_response(self) -> Response<Bytes> {
        self.0
    }
}

impl Deref for Undeclared {
    type Target = Response<Bytes>;

    fn deref(&self) -> &Response<Bytes> {
        &self.0
    }
}

/// Has every status. That of an unknown code is the x00 of its class and, outside of all classes, 500 (RFC 9110, section
/// 15).
impl StatusSubset for Undeclared {
    type Registry = Status;
    type Classes = <Status as StatusSubset>::Classes;
    const STATUSES: StatusSet = Status::STATUSES;

    fn status(&self) -> Status {
        let code = self.0.status().as_u16();
        let fallback = || StatusClass::of(code).and_then(StatusClass::fallback);
        Status::from_code(code).or_else(fallback).unwrap_or(Status::InternalServerError)
    }
}

impl DecodeResponse for Undeclared {
    fn __decode(received: &Received<'_>) -> Result<Undeclared, Mismatch> {
        let response = received.last_resort();
        response.map(Undeclared).ok_or(Mismatch(DecodeErrorKind::Undeclared))
    }

    fn retry_after(&self) -> Option<RetryAfter> {
        RetryAfter::of(self.headers())
    }
}
