//! The cause of an outcome: an error for a log, which is never sent.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};

/// The cause of an outcome: any error, kept for a log and never sent.
///
/// A field of this type is neither a header field nor content. With `#[status(from)]`, `?` makes the outcome of any
/// error, as it makes an `anyhow::Error`. [`Origin`](crate::response::Origin), an extension of the response, has the
/// cause for a log (feature `http`).
///
/// ```
/// use status_subset::{Cause, StatusSubset};
///
/// #[derive(StatusSubset)]
/// enum ReadConfig {
///     Ok(String),
///     #[status(from)]
///     InternalServerError(Cause),
/// }
///
/// fn read_config() -> Result<ReadConfig, ReadConfig> {
///     Ok(ReadConfig::Ok(std::fs::read_to_string("no such file")?))
/// }
///
/// let Err(ReadConfig::InternalServerError(cause)) = read_config() else { panic!("the file exists") };
/// assert!(cause.downcast_ref::<std::io::Error>().is_some());
/// ```
///
/// A cause is not part of a response: a client gets an empty one, and any two causes are equal.
#[derive(Clone, Default)]
pub struct Cause {
    // `http::Extensions` takes values that can be cloned.
    error: Option<Arc<dyn Error + Send + Sync>>,
}

impl Cause {
    /// The error; `None` in an outcome that a client has read.
    #[must_use]
    pub fn error(&self) -> Option<&(dyn Error + Send + Sync + 'static)> {
        self.error.as_deref()
    }

    /// The error, if it has this type.
    #[must_use]
    pub fn downcast_ref<E: Error + 'static>(&self) -> Option<&E> {
        self.error()?.downcast_ref()
    }

    /// The error, its source, the source of that, and so on.
    pub fn chain(&self) -> impl Iterator<Item = &(dyn Error + 'static)> {
        let mut next = self.error().map(|error| error as &(dyn Error + 'static));
        core::iter::from_fn(move || {
            let error = next?;
            next = error.source();
            Some(error)
        })
    }
}

/// From an error or a value that converts into a boxed one, such as `anyhow::Error`.
impl<E: Into<Box<dyn Error + Send + Sync>>> From<E> for Cause {
    fn from(error: E) -> Cause {
        Cause { error: Some(error.into().into()) }
    }
}

/// The error, or a remark that there is none.
impl Display for Cause {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.error() {
            Some(error) => Display::fmt(error, f),
            None => f.write_str("unknown cause"),
        }
    }
}

impl Debug for Cause {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.error() {
            Some(error) => Debug::fmt(error, f),
            None => f.write_str("Cause"),
        }
    }
}

impl PartialEq for Cause {
    fn eq(&self, _: &Cause) -> bool {
        true
    }
}

impl Eq for Cause {}

/// What a cause is made from.
#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be the cause of an outcome",
    label = "not an error",
    note = "a cause is an error that is `Send + Sync + 'static`, or converts into `Box<dyn Error + Send + Sync>`"
)]
pub trait IntoCause {
    /// The cause.
    fn into_cause(self) -> Cause;
}

#[diagnostic::do_not_recommend]
impl<E: Into<Box<dyn Error + Send + Sync>>> IntoCause for E {
    fn into_cause(self) -> Cause {
        Cause::from(self)
    }
}

#[diagnostic::do_not_recommend]
impl IntoCause for Cause {
    fn into_cause(self) -> Cause {
        self
    }
}

/// An outcome that is made from any error: it has a variant `#[status(from)]` with a `Cause`.
pub trait OfCause {
    /// The outcome.
    fn of_cause(cause: Cause) -> Self;
}

/// An outcome that is made from any error, and from an outcome of this crate, too.
pub trait OfOutcome<T> {
    /// The outcome.
    fn of_outcome(outcome: T) -> Self;
}

/// What `?` converts into the outcome `O`, which is made from any error. (The types of this crate have impls here, where
/// the compiler knows that they are not errors. For another crate, they may become errors.)
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not convert into the outcome `{O}`",
    label = "not an error (`Send + Sync + 'static`); an outcome needs a variant `#[status(transparent, from)]` of this type",
    note = "for the field of another variant, write `from` on that variant"
)]
pub trait IntoOutcome<O> {
    /// The outcome.
    fn into_outcome(self) -> O;
}

#[diagnostic::do_not_recommend]
impl<E: Into<Box<dyn Error + Send + Sync>>, O: OfCause> IntoOutcome<O> for E {
    fn into_outcome(self) -> O {
        O::of_cause(self.into_cause())
    }
}

impl<O: OfCause> IntoOutcome<O> for Cause {
    fn into_outcome(self) -> O {
        O::of_cause(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[derive(Debug)]
    struct Outer(fmt::Error);

    impl Display for Outer {
        fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
            f.write_str("outer")
        }
    }

    impl Error for Outer {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            Some(&self.0)
        }
    }

    #[test]
    fn a_cause_shows_its_error() {
        let cause = Cause::from(Outer(fmt::Error));
        assert_eq!(cause.to_string(), "outer");
        assert!(cause.downcast_ref::<Outer>().is_some());
        assert!(cause.downcast_ref::<fmt::Error>().is_none());
        assert_eq!(cause.chain().count(), 2);
    }

    #[test]
    fn a_cause_without_an_error_has_no_chain() {
        let cause = Cause::default();
        assert!(cause.error().is_none());
        assert_eq!(cause.chain().count(), 0);
        assert_eq!(cause.to_string(), "unknown cause");
    }
}
