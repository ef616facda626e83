//! `StatusSubset` for `Result`, references and `Infallible`.

use std::convert::Infallible;

use status_subset::{Status, StatusSet, StatusSubset};

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
enum GetUser {
    Ok,
    NotFound,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
enum AuthError {
    Unauthorized,
    Forbidden,
}

fn authorize(user: &str) -> Result<(), AuthError> {
    match user {
        "" => Err(AuthError::Unauthorized),
        "guest" => Err(AuthError::Forbidden),
        _ => Ok(()),
    }
}

fn handler(user: &str) -> Result<GetUser, AuthError> {
    authorize(user)?;
    Ok(if user == "alice" { GetUser::Ok } else { GetUser::NotFound })
}

fn statuses_of<T: StatusSubset<Registry = Status>>(_: &T) -> StatusSet {
    T::STATUSES
}

/// Nested, with a side that has no value.
type Nested<'a> = Result<Result<&'a GetUser, AuthError>, Infallible>;

#[test]
fn a_result_has_the_statuses_of_both_sides() {
    let statuses: Vec<_> = ["alice", "bob", "guest", ""].iter().map(|user| handler(user).status()).collect();
    assert_eq!(statuses, [Status::Ok, Status::NotFound, Status::Forbidden, Status::Unauthorized]);
    let all = StatusSet::of(&[Status::Ok, Status::NotFound, Status::Forbidden, Status::Unauthorized]);
    assert_eq!(statuses_of(&handler("alice")), all);
    assert_eq!(<Result<GetUser, AuthError>>::STATUSES, all);
    assert_eq!(Nested::STATUSES, all);
    const { assert!(<Result<GetUser, Infallible>>::STATUSES.len() == 2) }
}

#[test]
fn references_have_the_statuses_of_their_value() {
    let outcome = GetUser::NotFound;
    let twice: &&GetUser = &&outcome;
    assert_eq!(StatusSubset::status(twice), Status::NotFound);
    assert_eq!(statuses_of(twice), GetUser::STATUSES);
}

#[test]
fn every_registry_is_a_subset_of_itself() {
    assert_eq!(Status::STATUSES, StatusSet::ALL);
    assert_eq!(Status::Gone.status(), Status::Gone);
    assert_eq!(Infallible::STATUSES, StatusSet::EMPTY);
}
