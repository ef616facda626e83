//! The code of the derives works without the prelude. (`status_codes!` does not: in such a module the compiler does not
//! find tool attributes, and the class traits have `#[diagnostic]` attributes.)

#![cfg(feature = "axum")]
#![no_implicit_prelude]

#[cfg(feature = "current")]
use ::status_subset::DescribeResponse;
#[cfg(not(feature = "current"))]
use ::undescribed::DescribeResponse;

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

#[derive(
    ::core::fmt::Debug,
    ::core::clone::Clone,
    ::core::cmp::PartialEq,
    ::status_subset::StatusSubset,
    ::status_subset::EncodeResponse,
    ::status_subset::DecodeResponse,
    DescribeResponse,
)]
#[status(http, axum)]
pub enum Refused {
    #[status(omit("WWW-Authenticate"))]
    Unauthorized,
    Forbidden,
}

#[derive(
    ::core::fmt::Debug,
    ::core::clone::Clone,
    ::core::cmp::PartialEq,
    ::status_subset::StatusSubset,
    ::status_subset::EncodeResponse,
    ::status_subset::DecodeResponse,
    DescribeResponse,
)]
#[status(axum)]
pub enum Response<T> {
    Ok(T),
    Created {
        #[header("Location")]
        location: ::std::string::String,
        #[header("ETag")]
        tag: ::core::option::Option<::std::string::String>,
        #[header("X-Part")]
        parts: ::std::vec::Vec<::core::primitive::u16>,
        #[body(text)]
        text: ::std::string::String,
    },
    Accepted(#[body(bytes = "image/png")] ::std::vec::Vec<::core::primitive::u8>),
    NotFound(#[body(problem)] ::status_subset::Problem),
    #[status(transparent)]
    Refused(Refused),
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

#[test]
fn responses_work_without_a_prelude() {
    use ::core::clone::Clone;
    use ::core::convert::From;
    use ::core::iter::Iterator;
    use ::status_subset::{DecodeResponse, EncodeResponse};

    let created: Response<::core::primitive::u8> = Response::Created {
        location: From::from("/1"),
        tag: ::core::option::Option::None,
        parts: ::std::vec![1, 2],
        text: From::from("hello"),
    };
    let response = created.clone().encode().unwrap();
    ::core::assert_eq!(response.status().as_u16(), 201);
    ::core::assert_eq!(Response::decode(response).unwrap(), created);
    ::core::assert_eq!(::http::StatusCode::from(Refused::Forbidden).as_u16(), 403);
    #[cfg(feature = "current")]
    ::core::assert_eq!(Response::<::core::primitive::u8>::describe().codes().count(), 6);
}
