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

/// The parts of an outcome that are not sent, and content of other kinds.
#[derive(
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::status_subset::StatusSubset,
    ::status_subset::EncodeResponse,
    ::status_subset::DecodeResponse,
    DescribeResponse,
)]
#[status(problem, error, axum, subset_of(Loaded))]
#[header("Cache-Control" = "no-store")]
pub enum Load {
    Ok(()),
    #[status(from(::core::fmt::Error))]
    InternalServerError(::status_subset::Cause),
    #[status(from)]
    Conflict(::core::primitive::u8),
    Gone {
        #[status(skip)]
        note: ::core::primitive::u8,
    },
    #[status(any(ServerError))]
    Any {
        status: ::status_subset::ServerErrorStatus,
        #[status(source)]
        error: ::core::option::Option<::status_subset::Cause>,
    },
}

/// Any error converts into it.
#[derive(::core::fmt::Debug, ::status_subset::StatusSubset)]
pub enum AnyError {
    #[status(from)]
    InternalServerError(::status_subset::Cause),
}

/// It has all variants of the one before.
#[derive(::core::fmt::Debug, ::core::cmp::PartialEq, ::status_subset::StatusSubset)]
pub enum Loaded {
    Ok(()),
    InternalServerError(::status_subset::Cause),
    Conflict(::core::primitive::u8),
    Gone {
        #[status(skip)]
        note: ::core::primitive::u8,
    },
    #[status(any(ServerError))]
    Any {
        status: ::status_subset::ServerErrorStatus,
        #[status(source)]
        error: ::core::option::Option<::status_subset::Cause>,
    },
}

#[derive(
    ::core::fmt::Debug,
    ::status_subset::StatusSubset,
    ::status_subset::EncodeResponse,
    ::status_subset::DecodeResponse,
    DescribeResponse,
)]
#[status(axum)]
pub enum Streams {
    Ok(#[body(sse)] ::status_subset::response::Events<::core::primitive::u8>),
    Accepted(#[body(stream)] ::status_subset::response::Body),
    Created(#[body(response)] ::http::Response<::status_subset::response::Body>),
    #[status(transparent, from)]
    Load(Load),
}

#[::status_subset::outcome(axum, decode, with(Load))]
#[derive(::core::fmt::Debug)]
pub enum Short {
    NotFound(::status_subset::Problem),
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

#[test]
fn new_parts_of_outcomes_work_without_a_prelude() {
    use ::core::convert::From;
    use ::status_subset::{DecodeResponse, EncodeResponse};

    let load = || <Load as From<::core::fmt::Error>>::from(::core::fmt::Error);
    let response = load().encode().unwrap();
    ::core::assert_eq!(response.headers().len(), 2);
    ::core::assert_eq!(Load::decode(response).unwrap(), load());
    ::core::assert!(::core::error::Error::source(&load()).is_some());
    ::core::assert_eq!(Loaded::from(load()), Loaded::InternalServerError(From::from(::core::fmt::Error)));
    let AnyError::InternalServerError(_) = AnyError::from(::core::fmt::Error);
    ::core::assert!(Streams::from(load()).encode().unwrap().into_body().whole().is_some());
    ::core::assert_eq!(Short::from(load()).variant(), "InternalServerError");
}
