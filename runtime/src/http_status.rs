//! Conversions with `http::StatusCode`. By number: some codes are newer than that crate's constants.

use core::ops::RangeInclusive;

use http::StatusCode;

use crate::{Registry, UnknownStatus};

/// A registry whose codes HTTP can have.
///
/// # Panics
///
/// If it has others.
#[track_caller]
pub const fn check_http_codes(codes: &RangeInclusive<u16>) {
    assert!(
        *codes.start() >= 100 && *codes.end() <= 999,
        "`http` is for registries whose codes are from 100 to 999, as those of `http::StatusCode` are; leave it out"
    );
}

/// The number as `http` has it.
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
