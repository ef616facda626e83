//! The subsets that no derive makes: `Result`, references, pointers.

use core::convert::Infallible;

use crate::classes::{NoClass, Within};
use crate::{Registry, Status, StatusSet, StatusSubset};

/// The statuses of a subset of the registry; for anything else this does not compile.
#[must_use]
pub const fn statuses_of<R: Registry, T: StatusSubset<Registry = R> + ?Sized>() -> R::Set {
    T::STATUSES
}

/// Compiles for a subset of the registry whose classes are all among those of `MASK`.
pub const fn within<R, T, const MASK: u64>()
where
    T: StatusSubset<Registry = R, Classes: Within<R, MASK>> + ?Sized,
{
}

/// The statuses of two subsets of the registry `R`. A generated registry implements it for every pair: the
/// union of two sets is `const` only where their type is known.
pub trait UnionIn<R: Registry> {
    /// The union.
    const UNION: R::Set;
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
