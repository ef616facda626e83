//! Feature `serde`: a status is a number, in self-describing formats and in others.

#![cfg(feature = "serde")]

use serde::{Deserialize, Serialize};
use status_subset::{Status, StatusSubset};

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset, Serialize, Deserialize)]
#[serde(into = "u16", try_from = "u16")]
enum GetUser {
    Ok,
    NotFound,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Line {
    status: Status,
    subset: GetUser,
    own: acme::Status,
}

mod acme {
    status_subset::status_codes! {
        /// A registry with `#[status(serde)]`.
        #[status(serde)]
        pub enum Status from "tests/crates/acme-status/acme.toml";
    }
}

fn line() -> Line {
    Line { status: Status::ImATeapot, subset: GetUser::NotFound, own: acme::Status::ALL[0] }
}

#[test]
fn statuses_are_numbers_in_json() {
    let own = acme::Status::ALL[0].code();
    let json = serde_json::to_string(&line()).unwrap();
    assert_eq!(json, format!(r#"{{"status":418,"subset":404,"own":{own}}}"#));
    assert_eq!(serde_json::from_str::<Line>(&json).unwrap(), line());
}

#[test]
fn statuses_are_numbers_in_a_format_that_is_not_self_describing() {
    let bytes = postcard::to_allocvec(&line()).unwrap();
    assert_eq!(postcard::from_bytes::<Line>(&bytes).unwrap(), line());
    // 418 as a variable-length integer.
    assert_eq!(postcard::to_allocvec(&Status::ImATeapot).unwrap(), [0xA2, 0x03]);
}

#[test]
fn every_status_is_read_back() {
    for &status in Status::ALL {
        let json = serde_json::to_string(&status).unwrap();
        assert_eq!(json, status.code().to_string());
        assert_eq!(serde_json::from_str::<Status>(&json).unwrap(), status);
    }
}

#[test]
fn the_error_for_an_unknown_code_names_it() {
    let error = |json| serde_json::from_str::<Status>(json).unwrap_err().to_string();
    assert!(error("471").contains("471 is an unknown status code"), "{}", error("471"));
    assert!(error("-1").contains("expected u16"), "{}", error("-1"));
    assert!(error("\"404\"").contains("expected u16"), "{}", error("\"404\""));
    let undeclared = serde_json::from_str::<GetUser>("500").unwrap_err().to_string();
    assert!(
        undeclared.contains("500 Internal Server Error is not one of the declared statuses"),
        "{undeclared}"
    );
}

/// `#[cfg_attr(feature = "serde", status(serde))]` in the crate `acme-status`.
#[test]
fn serde_can_be_a_feature_of_a_published_registry() {
    let status = acme_status::Status::ALL[0];
    assert_eq!(serde_json::to_string(&status).unwrap(), status.code().to_string());
    assert_eq!(serde_json::from_str::<acme_status::Status>("1000").unwrap(), status);
}
