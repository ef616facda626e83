//! Compiled in each older edition: all kinds of enums, and a registry.

use status_subset::{DecodeResponse, EncodeResponse, Problem, StatusSubset};

#[cfg(feature = "current")]
use status_subset::DescribeResponse;
#[cfg(not(feature = "current"))]
use undescribed::DescribeResponse;

/// Without fields, with a name that became a keyword later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(subset_of(All))]
pub enum Few {
    /// Found.
    Ok,
    /// Not found.
    #[status(404)]
    #[allow(non_camel_case_types)]
    r#async,
}

/// More variants than are compared one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[rustfmt::skip]
#[allow(missing_docs)]
pub enum All {
    Continue, Ok, Created, Accepted, NoContent, PartialContent, MovedPermanently, Found, SeeOther, NotModified,
    TemporaryRedirect, PermanentRedirect, BadRequest, Unauthorized, Forbidden, NotFound, Conflict, Gone,
}

/// With data.
#[derive(Debug, StatusSubset)]
pub enum Outcome<'a, T> {
    /// Found.
    Ok(&'a str),
    /// The statuses of another enum.
    #[status(transparent)]
    Other(T),
}

/// As a response.
#[derive(Debug, Clone, PartialEq, Eq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum Response<T, E> {
    /// Content as JSON.
    Ok(T),
    /// Header fields of each kind, and a text.
    Created {
        /// One line.
        #[header("Location")]
        r#async: String,
        /// One line or none.
        #[header("X-Part")]
        part: Option<u8>,
        /// Several lines.
        #[header("X-Try")]
        r#try: Vec<u16>,
        /// The text.
        #[body(text)]
        r#dyn: String,
    },
    /// Content as bytes.
    Accepted(#[body(bytes)] Vec<u8>),
    /// A problem.
    NotFound(#[body(problem)] Problem),
    /// A name that became a keyword later.
    #[status(409)]
    #[allow(non_camel_case_types)]
    r#gen,
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

acme_status::outcome! {
    /// A response by a macro of a crate of another edition.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum ByMacro { Created(String) }
}

acme_status::outcome_with_the_callers_derives! {
    /// The same, with derives of this crate.
    #[derive(Debug, Clone, PartialEq, Eq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
    #[status(axum)]
    pub enum ByDerive { Created(String) }
}

acme_status::subset! {
    /// By a macro of a crate of another edition.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Answer {
        /// It is done.
        Done,
        /// It is lost.
        Gone = 2001,
    }
}

/// A registry of this crate.
pub mod own {
    status_subset::status_codes! {
        /// HTTP's, once more.
        #[status(http, serde)]
        pub enum Status from http;
    }
}

#[cfg(test)]
mod tests {
    use std::convert::TryFrom;

    use super::*;

    #[test]
    fn works_in_this_edition() {
        assert_eq!(All::from(Few::r#async), All::NotFound);
        assert_eq!(Few::try_from(All::Ok), Ok(Few::Ok));
        assert_eq!(Outcome::<Few>::Other(Few::r#async).status().code(), 404);
        assert_eq!(Outcome::<Few>::Ok("x").status().code(), 200);
        assert_eq!(Answer::try_from(2001), Ok(Answer::Gone));
        assert_eq!(own::Status::Ok.to_string(), "200 OK");
    }

    #[test]
    fn responses_work_in_this_edition() {
        fn comes_back<
            T: EncodeResponse<Content: AsRef<[u8]>> + DecodeResponse + Clone + PartialEq + std::fmt::Debug,
        >(
            outcome: &T,
        ) {
            assert_eq!(&T::decode(outcome.clone().encode().unwrap()).unwrap(), outcome);
        }
        let created = Response::Created {
            r#async: "/7".to_owned(),
            part: None,
            r#try: vec![1, 2],
            r#dyn: "seven".to_owned(),
        };
        comes_back::<Response<u8, Refused>>(&created);
        comes_back::<Response<u8, Refused>>(&Response::r#gen);
        comes_back::<Response<u8, Refused>>(&Response::Other(Refused::Forbidden));
        let place = acme_status::Place("/7".to_owned());
        comes_back(&ByMacro::Created { location: place.clone(), content: "seven".to_owned() });
        comes_back(&ByDerive::Accepted(place));
        #[cfg(feature = "current")]
        assert_eq!(Response::<u8, Refused>::describe().codes().count(), 6);
    }
}
