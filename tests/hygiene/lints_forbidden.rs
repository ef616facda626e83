//! Generated code has no `allow` that conflicts with a user's `forbid`.

#![cfg(feature = "axum")]
#![forbid(unused, rust_2018_idioms, nonstandard_style)]
#![forbid(missing_docs, unsafe_code, unreachable_pub, unused_qualifications, non_local_definitions)]
#![forbid(non_upper_case_globals, non_camel_case_types, dead_code, unused_variables, unreachable_code)]
#![forbid(deprecated, single_use_lifetimes, trivial_casts, unused_results, missing_debug_implementations)]
#![forbid(clippy::same_name_method)]

use status_subset::response::{Body, Events};
use status_subset::{
    Cause, DecodeResponse, EncodeResponse, Problem, ServerErrorStatus, Status, StatusSubset, outcome,
};

#[cfg(feature = "current")]
use status_subset::DescribeResponse;
#[cfg(not(feature = "current"))]
use undescribed::DescribeResponse;

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
    /// The statuses of another enum.
    #[status(transparent)]
    Other(T),
    /// Another enum of this crate.
    #[status(transparent)]
    Few(Few),
}

/// The parts of an outcome that are not sent, constants, and content of other kinds.
#[derive(Debug, PartialEq, Eq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum, problem, error, subset_of(Loaded))]
#[header("Cache-Control" = "no-store")]
pub enum Load {
    /// No content.
    Ok(()),
    /// From an error.
    #[status(from(std::fmt::Error))]
    InternalServerError(Cause),
    /// From a field.
    #[status(from)]
    Conflict(u8),
    /// A field that is not sent.
    Gone {
        /// It is not sent.
        #[status(skip)]
        note: u8,
    },
    /// Any status of a class.
    #[status(any(ServerError))]
    Any {
        /// The status.
        status: ServerErrorStatus,
        /// The cause.
        #[status(source)]
        cause: Option<Cause>,
    },
}

/// The same variants.
#[derive(Debug, PartialEq, Eq, StatusSubset)]
pub enum Loaded {
    /// No content.
    Ok(()),
    /// An error.
    InternalServerError(Cause),
    /// A number.
    Conflict(u8),
    /// A field.
    Gone {
        /// It is not sent.
        #[status(skip)]
        note: u8,
    },
    /// Any status of a class.
    #[status(any(ServerError))]
    Any {
        /// The status.
        status: ServerErrorStatus,
        /// The cause.
        #[status(source)]
        cause: Option<Cause>,
    },
}

/// Any error.
#[derive(Debug, StatusSubset)]
#[status(class = ServerError)]
pub enum AnyError {
    /// Any error.
    #[status(from)]
    InternalServerError(Cause),
}

/// Content as it comes.
#[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum Streams {
    /// Events.
    Ok(#[body(sse)] Events<u8>),
    /// Bytes.
    Accepted(#[body(stream)] Body),
    /// Another outcome.
    #[status(transparent, from)]
    Load(Load),
}

/// In one line.
#[outcome(axum, decode, with(Load))]
#[derive(Debug)]
pub enum Short {
    /// A problem.
    NotFound(Problem),
}

/// As a response.
#[derive(Debug, Clone, PartialEq, Eq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum Response<T, E> {
    /// Content as JSON.
    Ok(T),
    /// Header fields, and a text.
    Created {
        /// One line.
        #[header("Location")]
        location: String,
        /// Several lines.
        #[header("X-Part")]
        parts: Vec<u16>,
        /// The text.
        #[body(text)]
        text: String,
    },
    /// A problem.
    NotFound(#[body(problem)] Problem),
    /// The statuses of another enum.
    #[status(transparent)]
    Other(E),
}

/// As a response without content.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse,
)]
#[status(http, axum)]
pub enum Refused {
    /// Not you.
    Forbidden,
}

/// No response.
#[derive(Debug, Clone, Copy, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(http, axum)]
pub enum Never {}

/// A registry of this crate.
pub mod own {
    status_subset::status_codes! {
        /// HTTP's.
        #[status(http, serde)]
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

#[test]
fn responses_work() {
    let created = Response::<u8, Refused>::Created {
        location: "/1".to_owned(),
        parts: vec![1, 2],
        text: "text".to_owned(),
    };
    for outcome in
        [created, Response::Ok(7), Response::NotFound(Problem::new()), Response::Other(Refused::Forbidden)]
    {
        assert_eq!(Response::decode(outcome.clone().encode().unwrap()).unwrap(), outcome);
    }
    #[cfg(feature = "current")]
    {
        assert_eq!(Response::<u8, Refused>::describe().codes().count(), 4);
        assert_eq!(Never::describe().codes().count(), 0);
    }
}
