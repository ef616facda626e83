use core::convert::Infallible;

use crate::__private::{Derived, NoClass, UnionIn};
use crate::{Registry, Status, StatusSet};

/// A type that stands for some of the statuses of a registry: what an endpoint may answer.
///
/// Derive it for an enum: each variant is the status of its own name, or the one that `#[status(..)]` gives.
/// The [derive macro](derive@crate::StatusSubset) says what can be written and what else it generates.
///
/// It is not to be implemented by hand, which the compiler refuses: class traits follow from what the derive finds.
///
/// Registries themselves are subsets of all of their codes, so are references to subsets, and
/// `Result<A, B>` of two subsets of one registry.
///
/// ```
/// use status_subset::{Status, StatusSet, StatusSubset};
///
/// #[derive(StatusSubset)]
/// enum GetUser {
///     Ok,
///     NotFound,
/// }
///
/// fn log(outcome: &impl StatusSubset<Registry = Status>) -> String {
///     format!("answered {}", outcome.status())
/// }
///
/// assert_eq!(log(&GetUser::NotFound), "answered 404 Not Found");
/// assert_eq!(GetUser::STATUSES, StatusSet::of(&[Status::Ok, Status::NotFound]));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a subset of a status registry",
    label = "no `#[derive(StatusSubset)]` on this type",
    note = "annotate the enum with `#[derive(status_subset::StatusSubset)]`"
)]
pub trait StatusSubset {
    /// The registry that the statuses belong to, such as [`Status`].
    type Registry: Registry;

    /// The classes of the statuses, for the bounds of the class traits.
    #[doc(hidden)]
    type Classes: Derived;

    /// Every status that a value of this type can stand for.
    const STATUSES: <Self::Registry as Registry>::Set;

    /// The status that this value stands for.
    fn status(&self) -> Self::Registry;

    /// Splits success from error: `Err` if the status is in an error group of the registry (in HTTP the
    /// classes 4xx and 5xx), `Ok` otherwise.
    ///
    /// # Errors
    ///
    /// The value itself, if its status is an error.
    fn into_result(self) -> Result<Self, Self>
    where
        Self: Sized,
    {
        if self.status().is_error() { Err(self) } else { Ok(self) }
    }
}

/// Stands for what the referenced subset stands for.
impl<T: StatusSubset + ?Sized> StatusSubset for &T {
    type Registry = T::Registry;
    type Classes = T::Classes;
    const STATUSES: <T::Registry as Registry>::Set = T::STATUSES;

    fn status(&self) -> T::Registry {
        T::status(self)
    }
}

/// An outcome or an error outcome, both of one registry: what a handler returns that uses `?`.
impl<R, A, B> StatusSubset for Result<A, B>
where
    R: Registry,
    A: StatusSubset<Registry = R>,
    B: StatusSubset<Registry = R>,
    (A, B): UnionIn<R>,
{
    type Registry = R;
    type Classes = (A::Classes, B::Classes);
    const STATUSES: R::Set = <(A, B) as UnionIn<R>>::UNION;

    fn status(&self) -> R {
        match self {
            Ok(it) => it.status(),
            Err(it) => it.status(),
        }
    }
}

/// No status at all, of the built-in registry: a type can be a subset of one registry only.
impl StatusSubset for Infallible {
    type Registry = Status;
    type Classes = NoClass;
    const STATUSES: StatusSet = StatusSet::EMPTY;

    fn status(&self) -> Status {
        match *self {}
    }
}

#[cfg(feature = "alloc")]
macro_rules! through_a_pointer {
    ($($pointer:ident)::+) => {
        /// Stands for what the subset inside stands for.
        impl<T: StatusSubset + ?Sized> StatusSubset for $($pointer)::+<T> {
            type Registry = T::Registry;
            type Classes = T::Classes;
            const STATUSES: <T::Registry as Registry>::Set = T::STATUSES;

            fn status(&self) -> T::Registry {
                T::status(self)
            }
        }
    };
}

#[cfg(feature = "alloc")]
through_a_pointer!(alloc::boxed::Box);
#[cfg(feature = "alloc")]
through_a_pointer!(alloc::rc::Rc);
#[cfg(feature = "alloc")]
through_a_pointer!(alloc::sync::Arc);

#[cfg(test)]
mod tests {
    use super::*;

    /// The derive writes the name of this crate, in this crate too.
    #[derive(Debug, PartialEq, crate::StatusSubset)]
    #[status(subset_of(crate::ClientErrorStatus), class = ClientError)]
    enum Lost {
        NotFound,
        Gone,
    }

    #[test]
    fn the_derive_works_in_this_crate() {
        assert_eq!(Lost::STATUSES, StatusSet::of(&[Status::NotFound, Status::Gone]));
        assert_eq!(crate::ClientErrorStatus::from(Lost::Gone), crate::ClientErrorStatus::Gone);
        assert_eq!(Lost::try_from(404), Ok(Lost::NotFound));
    }
}
