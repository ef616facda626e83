//! Feature `http`: statuses and `http::StatusCode` convert into each other, by number.

#![cfg(all(feature = "http", feature = "serde"))]

use http::StatusCode;
use status_subset::{Status, StatusSubset, TryFromCodeError};

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(http)]
enum GetUser {
    Ok,
    NotFound,
}

/// Another registry with `#[status(http)]`.
mod proxy {
    status_subset::status_codes! {
        /// What nginx and Cloudflare log.
        #[status(http, serde)]
        pub enum Status from "examples/registries/proxy.toml";
    }
}

#[test]
fn every_number_is_the_same_status() {
    for number in 100..=999 {
        let code = StatusCode::from_u16(number).unwrap();
        match (Status::try_from(code), Status::try_from(number)) {
            (Ok(status), Ok(same)) => {
                assert_eq!(status, same);
                assert_eq!(StatusCode::from(status), code);
                assert_eq!(status.is_client_error(), code.is_client_error());
            }
            (Err(unknown), Err(same)) => {
                assert_eq!(unknown, same);
                assert_eq!(unknown.code(), number);
            }
            (status, number) => panic!("{status:?} and {number:?}"),
        }
    }
}

#[test]
fn a_subset_with_the_attribute_converts() {
    assert_eq!(StatusCode::from(GetUser::NotFound), StatusCode::NOT_FOUND);
    assert_eq!(GetUser::try_from(StatusCode::OK), Ok(GetUser::Ok));
    let undeclared = GetUser::try_from(StatusCode::GONE).unwrap_err();
    assert!(matches!(undeclared, TryFromCodeError::NotInSubset(error) if error.status() == Status::Gone));
    let unknown = GetUser::try_from(StatusCode::from_u16(999).unwrap()).unwrap_err();
    assert!(matches!(unknown, TryFromCodeError::Unknown(error) if error.class().is_none()));
}

#[test]
fn a_custom_registry_with_the_attribute_converts() {
    assert_eq!(StatusCode::from(proxy::Status::NoResponse).as_u16(), 444);
    assert_eq!(proxy::Status::try_from(StatusCode::NOT_FOUND), Ok(proxy::Status::NotFound));
}
