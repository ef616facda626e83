//! Under `forbid` no `allow` of ours may get in the user's way.

#![forbid(unused, rust_2018_idioms, rust_2021_compatibility, future_incompatible, nonstandard_style)]
#![forbid(missing_docs, unsafe_code, unreachable_pub, unused_qualifications, non_local_definitions)]
#![forbid(non_upper_case_globals, non_camel_case_types, dead_code, unused_variables, unreachable_code)]

use status_subset::{Status, StatusSubset};

/// Without fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(registry = status_subset::Status, class = ErrorStatus, subset_of(Larger))]
pub enum Few {
    /// By name.
    NotFound,
    /// By number.
    #[status(410)]
    Lost,
}

/// A larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
pub enum Larger {
    /// It is fine.
    Ok,
    /// It is not there.
    NotFound,
    /// It is no longer there.
    Gone,
}

/// With data and parameters.
#[derive(Debug, StatusSubset)]
pub enum Outcome<'a, T> {
    /// With a field.
    Ok(&'a str),
    /// What another says.
    #[status(transparent)]
    Other(T),
    /// What one that is known says.
    #[status(transparent)]
    Few(Few),
}

/// A registry of this crate.
pub mod own {
    status_subset::status_codes! {
        /// HTTP's.
        pub enum Status from http;
    }
}

#[test]
fn compiles() {
    assert_eq!(Larger::from(Few::Lost), Larger::Gone);
    let outcome: Outcome<'_, Few> = Outcome::Other(Few::NotFound);
    assert_eq!(outcome.status(), Status::NotFound);
    assert_eq!(Outcome::<'_, Few>::Few(Few::Lost).status(), Status::Gone);
    if let Outcome::Ok(text) = Outcome::<'_, Few>::Ok("text") {
        assert_eq!(text, "text");
    }
}
