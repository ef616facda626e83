//! Deprecation: the registry's aliases, and the user's own enums and variants.

#![cfg(feature = "axum")]
#![deny(deprecated)]

use status_subset::{DecodeResponse, EncodeResponse, Status, StatusSubset};

#[cfg(feature = "current")]
use status_subset::DescribeResponse;
#[cfg(not(feature = "current"))]
use undescribed::DescribeResponse;

/// The user's `allow` on a variant applies to the code that names the registry's constant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
enum AtTheVariant {
    Created,
    #[allow(deprecated)]
    UnprocessableEntity,
    #[status(PayloadTooLarge)]
    #[allow(deprecated)]
    TooLarge,
}

/// So does an `allow` on the enum.
#[allow(deprecated)]
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
enum AtTheEnum {
    Created,
    UnprocessableEntity,
}

#[test]
fn aliases_can_be_allowed() {
    assert_eq!(AtTheVariant::UnprocessableEntity.status(), Status::UnprocessableContent);
    assert_eq!(AtTheVariant::TooLarge.status(), Status::ContentTooLarge);
    assert_eq!(AtTheEnum::UnprocessableEntity.code(), 422);
}

/// Generated code may name a deprecated enum.
#[deprecated(note = "use something else")]
#[derive(StatusSubset)]
pub enum Old {
    Ok,
    NotFound,
}

#[derive(StatusSubset)]
#[status(subset_of(Larger))]
pub enum WithAnOldVariant {
    Ok,
    #[deprecated]
    NotFound,
}

#[derive(StatusSubset)]
pub enum Larger {
    #[deprecated]
    Ok,
    NotFound,
    Gone,
}

#[deprecated]
#[derive(StatusSubset)]
pub enum OldWithData<T> {
    #[deprecated]
    Ok(u8),
    #[deprecated]
    #[status(transparent)]
    Other(T),
}

#[test]
fn deprecated_enums_and_variants_compile_without_a_warning() {
    assert_eq!(WithAnOldVariant::STATUSES.len(), 2);
    assert_eq!(Larger::from(WithAnOldVariant::Ok).code(), 200);
}

/// Aliases, deprecated fields and variants, and deprecated types.
#[deprecated]
#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum OldResponse {
    #[deprecated]
    Ok {
        #[deprecated]
        #[header("ETag")]
        tag: String,
        #[deprecated]
        #[body(text)]
        text: String,
    },
    #[allow(deprecated)]
    UnprocessableEntity(String),
    #[status(PayloadTooLarge)]
    #[allow(deprecated)]
    TooLarge,
    #[allow(deprecated)]
    Gone(OldText),
    #[allow(deprecated)]
    Conflict {
        #[header("X-Old")]
        old: OldText,
        #[body(text)]
        text: OldText,
    },
}

#[deprecated]
#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(http, axum)]
pub enum OldWithoutFields {
    #[deprecated]
    Forbidden,
}

#[deprecated]
pub type OldText = String;

#[test]
#[allow(deprecated)]
fn deprecated_responses_compile_without_a_warning() {
    let response = OldResponse::UnprocessableEntity("no".to_owned()).encode().unwrap();
    assert_eq!(response.status(), 422);
    #[cfg(feature = "current")]
    assert!(OldResponse::describe().codes().eq([200, 409, 410, 413, 422]));
}
