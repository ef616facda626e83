//! `status-subset` and a registry crate under other names: nothing generated names them as they are called
//! elsewhere.

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

/// A registry made through the other name.
pub mod own {
    answers::status_codes! {
        /// HTTP's, once more.
        pub enum Status from http;
    }
}

#[cfg(test)]
mod tests {
    use answers::StatusSubset;

    use super::*;

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
        fn fault<E: corp::Fault>(it: E) -> corp::Status {
            it.status()
        }
        assert_eq!(fault(corp::JobError::Lost), corp::Status::Lost);
        assert_eq!(corp::Failed::failed(&corp::JobError::Lost), corp::FailedStatus::Lost);
    }
}
