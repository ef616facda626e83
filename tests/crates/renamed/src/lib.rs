//! `status-subset` and a registry crate under other names: generated code does not use their original names.

use corp::vendored::third::party::crates::DescribeResponse;

/// The crate under its other name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, answers::StatusSubset)]
#[status(crate = answers, subset_of(GetUser))]
pub enum FindUser {
    /// Found.
    Ok,
}

/// The same, for a larger set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, answers::StatusSubset)]
#[status(crate = answers)]
pub enum GetUser {
    /// Found.
    Ok,
    /// Not found.
    #[status(404)]
    Missing,
}

/// By a path five modules deep, with a registry from a renamed crate.
#[derive(Debug, PartialEq, Eq, answers::StatusSubset)]
#[status(crate = corp::vendored::third::party::crates::status_subset, registry = corp::Status)]
pub enum Job {
    /// It is done.
    Done,
    /// Another crate's errors.
    #[status(transparent)]
    Failed(corp::JobError),
}

corp::subset! {
    /// By `$crate`, in a macro of another crate.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Answer {
        /// It is done.
        Done,
        /// It is lost.
        Gone = 2001,
    }
}

/// As a response, under the other name.
#[derive(
    Debug,
    Clone,
    PartialEq,
    Eq,
    answers::StatusSubset,
    answers::EncodeResponse,
    answers::DecodeResponse,
    DescribeResponse,
)]
#[status(crate = answers, axum)]
pub enum CreateUser<T> {
    /// Here it is.
    Created {
        /// Where it is.
        #[header("Location")]
        location: String,
        /// What is new.
        #[header("X-New")]
        new: Vec<u16>,
        /// What it is.
        #[body]
        user: T,
    },
    /// As a text.
    Accepted(#[body(text)] String),
    /// As bytes.
    Ok(#[body(bytes)] Vec<u8>),
    /// As a problem.
    Conflict(#[body(problem)] answers::Problem),
    /// Another layer adds the header field.
    #[status(omit("WWW-Authenticate"))]
    Unauthorized,
    /// The statuses of another enum.
    #[status(transparent)]
    Missing(Missing),
}

/// As a response by number.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    answers::StatusSubset,
    answers::EncodeResponse,
    answers::DecodeResponse,
    DescribeResponse,
)]
#[status(crate = answers, http, axum)]
pub enum Missing {
    /// Not there.
    #[status(404)]
    Never,
    /// No longer there.
    Gone,
}

corp::outcome! {
    /// A response by `$crate`, in a macro of another crate.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum ByMacro { Created(String) }
}

corp::outcome_with_the_callers_derives! {
    /// The same, with derives of this crate.
    #[derive(Debug, Clone, PartialEq, Eq)]
    #[derive(answers::StatusSubset, answers::EncodeResponse, answers::DecodeResponse, DescribeResponse)]
    #[status(crate = answers, axum)]
    pub enum ByDerive { Created(String) }
}

/// A registry made through the other name.
pub mod own {
    answers::status_codes! {
        /// HTTP's, once more.
        #[status(http, serde)]
        pub enum Status from http;
    }
}

#[cfg(test)]
mod tests {
    use answers::{DecodeResponse, EncodeResponse, StatusSubset};

    use super::*;

    #[test]
    fn responses_work_under_other_names() {
        fn comes_back<
            T: EncodeResponse<Content: AsRef<[u8]>> + DecodeResponse + Clone + PartialEq + std::fmt::Debug,
        >(
            outcome: &T,
        ) {
            assert_eq!(&T::decode(outcome.clone().encode().unwrap()).unwrap(), outcome);
        }
        comes_back(&CreateUser::Created { location: "/7".to_owned(), new: vec![1, 2], user: 7 });
        comes_back(&CreateUser::<u8>::Missing(Missing::Never));
        #[cfg(feature = "current")]
        assert_eq!(CreateUser::<u8>::describe().codes().count(), 7);
        let place = corp::Place("/7".to_owned());
        comes_back(&ByMacro::Created { location: place.clone(), content: "seven".to_owned() });
        comes_back(&ByMacro::Accepted(place.clone()));
        comes_back(&ByDerive::Created { location: place.clone(), content: "seven".to_owned() });
        comes_back(&ByDerive::Refused(corp::Refused::Unauthorized { challenge: place }));
        #[cfg(feature = "current")]
        assert_eq!(ByDerive::describe().codes().count(), 4);
    }

    #[test]
    fn subsets_work_under_other_names() {
        assert_eq!(GetUser::from(FindUser::Ok), GetUser::Ok);
        assert_eq!(FindUser::try_from(GetUser::Missing).unwrap_err().status(), answers::Status::NotFound);
        assert_eq!(Job::Failed(corp::JobError::Lost).status(), corp::Status::Lost);
        assert_eq!(Job::Done.status(), corp::Status::Done);
        assert_eq!(Job::STATUSES.len(), 3);
        assert_eq!("2001".parse(), Ok(Answer::Gone));
        assert_eq!(own::Status::Gone.to_string(), "410 Gone");
        assert_eq!(
            Job::Failed(corp::JobError::Broken).into_result(),
            Err(Job::Failed(corp::JobError::Broken))
        );
    }

    #[test]
    fn class_traits_of_another_crate_hold() {
        fn fault<E: corp::Fault>(outcome: E) -> corp::Status {
            outcome.status()
        }
        assert_eq!(fault(corp::JobError::Lost), corp::Status::Lost);
        assert_eq!(corp::Failed::failed(&corp::JobError::Lost), corp::FailedStatus::Lost);
    }
}
