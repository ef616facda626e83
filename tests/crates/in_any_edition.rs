//! Compiled in each older edition: all kinds of enums, and a registry.

use status_subset::StatusSubset;

/// Without fields, and named by what became a keyword later.
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

/// More than is compared one by one.
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
    /// What another enum says.
    #[status(transparent)]
    Other(T),
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
}
