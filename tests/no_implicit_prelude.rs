//! Where nothing of the prelude is in scope, what the derive generates works all the same. (`status_codes!` does
//! not: in such a module the compiler finds no tool attribute, and the class traits have `#[diagnostic]` ones.)

#![no_implicit_prelude]

#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq, ::status_subset::StatusSubset)]
#[status(subset_of(Larger))]
pub enum Few {
    Ok,
    #[status(404)]
    Missing,
}

#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::cmp::PartialEq, ::status_subset::StatusSubset)]
pub enum Larger {
    Continue,
    Ok,
    Created,
    Accepted,
    NoContent,
    PartialContent,
    MovedPermanently,
    Found,
    SeeOther,
    NotModified,
    TemporaryRedirect,
    PermanentRedirect,
    BadRequest,
    Unauthorized,
    Forbidden,
    NotFound,
    Conflict,
    Gone,
}

#[derive(::status_subset::StatusSubset)]
#[status(class = ErrorStatus)]
pub enum Outcome<'a, T: ::status_subset::ErrorStatus> {
    NotFound(&'a ::core::primitive::str),
    #[status(transparent)]
    Other(T),
}

#[test]
fn works_without_a_prelude() {
    use ::status_subset::StatusSubset;

    ::core::assert_eq!(<Larger as ::core::convert::From<Few>>::from(Few::Missing), Larger::NotFound);
    ::core::assert!(<Few as ::core::convert::TryFrom<_>>::try_from(Larger::Gone).is_err());
    ::core::assert_eq!(Outcome::<::status_subset::ClientErrorStatus>::NotFound("").status().code(), 404);
    let (Outcome::NotFound(_) | Outcome::Other(_)) = Outcome::Other(::status_subset::ClientErrorStatus::Gone);
}
