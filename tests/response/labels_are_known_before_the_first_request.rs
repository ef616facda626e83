//! `origins()` lists what may make a response, so that a metric has all its labels before the first request.

#![cfg(feature = "http")]
#![allow(dead_code)] // what is asked is the types

use std::collections::BTreeSet;

use status_subset::response::Origin;
use status_subset::{EncodeError, EncodeResponse, Never, ServerErrorStatus, Status, StatusSet, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
enum GetUser<E> {
    Ok(String),
    #[status(404)]
    Missing,
    #[status(transparent)]
    Refused(Refused),
    #[status(any(ServerError))]
    Broken {
        status: ServerErrorStatus,
    },
    #[status(transparent)]
    Other(E),
}

#[derive(StatusSubset, EncodeResponse)]
enum Refused {
    Forbidden,
    #[status(404)]
    Hidden,
}

fn labels<T: EncodeResponse>() -> Vec<(u16, &'static str, &'static str)> {
    T::origins().iter().map(|origin| (origin.code(), origin.outcome(), origin.variant())).collect()
}

#[test]
fn each_variant_is_listed_with_its_status() {
    let refused = [(403, "Refused", "Forbidden"), (404, "Refused", "Hidden")];
    assert_eq!(labels::<Refused>(), refused);

    // A variant inside of two transparent ones is listed once.
    let mut expected = vec![(200, "GetUser", "Ok"), (404, "GetUser", "Missing"), refused[0], refused[1]];
    let errors = ServerErrorStatus::STATUSES.iter().map(|status| (status.code(), "GetUser", "Broken"));
    expected.extend(errors);
    assert_eq!(labels::<GetUser<Refused>>(), expected);
    assert_eq!(labels::<GetUser<Never>>(), expected);
    assert_eq!(labels::<Result<Box<Refused>, Never>>(), refused);
}

#[test]
fn the_statuses_are_those_that_are_declared() {
    let codes: BTreeSet<u16> = GetUser::<Never>::origins().iter().map(Origin::code).collect();
    let declared: BTreeSet<u16> = GetUser::<Never>::STATUSES.iter().map(Status::code).collect();
    assert_eq!(codes, declared);
}

#[test]
fn an_impl_by_hand_is_listed_by_its_type() {
    struct ByHand;

    impl StatusSubset for ByHand {
        type Registry = Status;
        type Classes = <Status as StatusSubset>::Classes;
        const STATUSES: StatusSet = StatusSet::of(&[Status::Ok, Status::NoContent]);

        fn status(&self) -> Status {
            Status::NoContent
        }
    }

    impl EncodeResponse for ByHand {
        type Content = bytes::Bytes;

        fn encode(self) -> Result<http::Response<bytes::Bytes>, EncodeError> {
            unimplemented!()
        }
    }

    let listed = labels::<ByHand>();
    assert_eq!(
        listed.iter().map(|label| (label.0, label.2)).collect::<Vec<_>>(),
        [(200, "ByHand"), (204, "ByHand")]
    );
    assert_eq!(ByHand.variant(), "ByHand");
}
