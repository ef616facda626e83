//! Conversions with `http::StatusCode`, by number: `http` has no constants for some newer codes.

use http::StatusCode;

use crate::{Registry, UnknownStatus};

/// The status as an `http::StatusCode`.
#[must_use]
pub fn http_status<R: Registry>(status: R) -> StatusCode {
    // The range has been checked at compile time.
    u16::try_from(status.code().into())
        .ok()
        .and_then(|code| StatusCode::from_u16(code).ok())
        .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// # Errors
///
/// If the registry has no such code.
pub fn registry_from_http<R: Registry<Code: From<u16>>>(code: StatusCode) -> Result<R, UnknownStatus<R>> {
    crate::convert::registry_from_code(code.as_u16().into())
}
