//! Conversions with `http::StatusCode`, by number: `http` has no constants for some newer codes.

use core::ops::RangeInclusive;

use http::StatusCode;

use crate::{Registry, UnknownStatus};

/// Checks that all codes of a registry are valid in HTTP.
///
/// # Panics
///
/// If some are not.
#[track_caller]
pub const fn check_http_codes(codes: &RangeInclusive<u16>) {
    assert!(
        *codes.start() >= 100 && *codes.end() <= 999,
        "`http` needs a registry with codes from 100 to 999, the range of `http::StatusCode`; remove it"
    );
}

/// The status as an `http::StatusCode`.
#[must_use]
pub fn http_status<R: Registry<Code = u16>>(status: R) -> StatusCode {
    // The range has been checked at compile time.
    StatusCode::from_u16(status.code()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// # Errors
///
/// If the registry has no such code.
pub fn registry_from_http<R: Registry<Code = u16>>(code: StatusCode) -> Result<R, UnknownStatus<R>> {
    crate::convert::registry_from_code(code.as_u16())
}
