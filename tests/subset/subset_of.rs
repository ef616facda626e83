//! `#[status(subset_of(..))]`: conversions between an enum and one that has all of its statuses.

use status_subset::{Status, StatusSubset};

#[derive(Debug, PartialEq, Eq, StatusSubset)]
enum Api {
    Ok,
    NotFound,
    #[status(410)]
    Gone,
    TooManyRequests,
}

/// Neither enum is `Copy` or `Clone`.
#[derive(Debug, PartialEq, Eq, StatusSubset)]
#[status(subset_of(Api))]
enum Lost {
    #[status(404)]
    NeverThere,
    Gone,
}

#[derive(Debug, PartialEq, Eq, StatusSubset)]
#[status(subset_of(Api, Lost))]
enum Missing {
    NotFound,
}

/// Two enums with the same statuses: one of them may declare `subset_of`.
#[derive(Debug, PartialEq, Eq, StatusSubset)]
#[status(subset_of(Lost))]
enum AlsoLost {
    Gone,
    NotFound,
}

#[derive(Debug, PartialEq, Eq, StatusSubset)]
#[status(subset_of(Api))]
enum Nothing {}

#[test]
fn the_smaller_converts_into_the_larger() {
    assert_eq!(Api::from(Lost::NeverThere), Api::NotFound);
    assert_eq!(Api::from(Lost::Gone), Api::Gone);
    assert_eq!(Api::from(Missing::NotFound), Api::NotFound);
    assert_eq!(Lost::from(Missing::NotFound), Lost::NeverThere);
    assert_eq!(Lost::from(AlsoLost::NotFound), Lost::NeverThere);
    let _: fn(Nothing) -> Api = Api::from;
}

#[test]
fn the_larger_may_convert_into_the_smaller() {
    assert_eq!(Lost::try_from(Api::NotFound), Ok(Lost::NeverThere));
    assert_eq!(Lost::try_from(Api::Ok).unwrap_err().status(), Status::Ok);
    assert_eq!(Missing::try_from(Lost::Gone).unwrap_err().status(), Status::Gone);
    assert_eq!(AlsoLost::try_from(Lost::NeverThere), Ok(AlsoLost::NotFound));
    assert_eq!(Nothing::try_from(Api::TooManyRequests).unwrap_err().status(), Status::TooManyRequests);
}

#[test]
fn the_question_mark_converts_into_the_larger() {
    fn inner(found: bool) -> Result<(), Lost> {
        if found { Ok(()) } else { Err(Lost::Gone) }
    }
    fn outer(found: bool) -> Result<(), Api> {
        inner(found)?;
        Ok(())
    }
    assert_eq!(outer(false), Err(Api::Gone));
    assert_eq!(outer(true), Ok(()));
}

/// Enums of a registry of this crate.
mod own {
    status_subset::status_codes! {
        pub enum Status from http;
    }

    #[derive(Debug, PartialEq, Eq, status_subset::StatusSubset)]
    #[status(registry = Status, subset_of(large::Large))]
    pub enum Small {
        Ok,
    }

    pub mod large {
        #[derive(Debug, PartialEq, Eq, status_subset::StatusSubset)]
        #[status(registry = super::Status)]
        pub enum Large {
            Ok,
            Created,
        }
    }
}

#[test]
fn the_larger_enum_can_be_a_path() {
    assert_eq!(own::large::Large::from(own::Small::Ok), own::large::Large::Ok);
    assert_eq!(own::Small::try_from(own::large::Large::Created).unwrap_err().status(), own::Status::Created);
}
