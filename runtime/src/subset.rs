//! The subsets without a derive: `Result`, references and smart pointers.

use core::convert::Infallible;

use crate::classes::{NoClass, Within};
use crate::{Registry, Status, StatusSet, StatusSubset};

/// The statuses of a subset of the registry. Other types are a compile error.
#[must_use]
pub const fn statuses_of<R: Registry, T: StatusSubset<Registry = R> + ?Sized>() -> R::Set {
    T::STATUSES
}

/// A compile error unless the type is a subset of the registry with classes among those of `MASK`.
pub const fn within<R, T, const MASK: u64>()
where
    T: StatusSubset<Registry = R, Classes: Within<R, MASK>> + ?Sized,
{
}

/// The union of the statuses of two subsets of the registry `R`. Each generated registry implements the trait for every
/// pair, because a `const` union needs the concrete type of the sets.
pub trait UnionIn<R: Registry> {
    /// The union.
    const UNION: R::Set;
}

/// Has the status of the referenced subset.
impl<T: StatusSubset + ?Sized> StatusSubset for &T {
    type Registry = T::Registry;
    type Classes = T::Classes;
    const STATUSES: <T::Registry as Registry>::Set = T::STATUSES;

    fn status(&self) -> T::Registry {
        T::status(self)
    }
}

/// Has the status of the `Ok` or the `Err` value. A handler that uses `?` returns this type.
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
            Ok(subset) => subset.status(),
            Err(subset) => subset.status(),
        }
    }
}

/// Has no status. The registry is the built-in one: a type can be a subset of one registry only.
impl StatusSubset for Infallible {
    type Registry = Status;
    type Classes = NoClass;
    const STATUSES: StatusSet = StatusSet::EMPTY;

    fn status(&self) -> Status {
        match *self {}
    }
}

#[cfg(feature = "alloc")]
macro_rules! smart_pointer {
    ($($pointer:ident)::+) => {
        /// Has the status of the subset inside.
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
smart_pointer!(alloc::boxed::Box);
#[cfg(feature = "alloc")]
smart_pointer!(alloc::rc::Rc);
#[cfg(feature = "alloc")]
smart_pointer!(alloc::sync::Arc);

#[cfg(test)]
mod tests {
    use super::*;

    /// The derive uses the name of this crate inside this crate too.
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
