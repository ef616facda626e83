//! The subsets without a derive: `Result`, references and smart pointers.

use core::cmp::Ordering;
use core::convert::Infallible;
use core::fmt::{self, Debug, Display, Formatter};
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;
use core::ops::RangeInclusive;

use crate::classes::{NoClass, Within};
use crate::registry::Sealed;
use crate::{Registry, RegistryClass, RegistrySet, Status, StatusSet, StatusSubset};

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

/// A type without values, which has no status of the registry `R`: `Result<GetUser, Never<Sip>>` has the statuses of
/// `GetUser`. For the built-in registry, [`Infallible`] is such a type too.
///
/// It is also the class of a registry without classes.
///
/// ```
/// use status_subset::{Never, Status, StatusSubset};
///
/// #[derive(StatusSubset)]
/// enum GetUser {
///     Ok,
///     NotFound,
/// }
///
/// assert_eq!(<Result<GetUser, Never>>::STATUSES, GetUser::STATUSES);
/// assert!(<Never<Status>>::STATUSES.is_empty());
/// ```
pub enum Never<R = Status> {
    /// Uses the parameter.
    #[doc(hidden)]
    __Of(Infallible, PhantomData<fn() -> R>),
}

impl<R> Never<R> {
    fn never(self) -> ! {
        match self {
            Never::__Of(never, _) => match never {},
        }
    }
}

impl<R: Registry> StatusSubset for Never<R> {
    type Registry = R;
    type Classes = NoClass;
    const STATUSES: R::Set = <R::Set as RegistrySet>::__EMPTY;

    fn status(&self) -> R {
        self.never()
    }
}

impl<R> Clone for Never<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Never<R> {}

impl<R> PartialEq for Never<R> {
    fn eq(&self, _: &Self) -> bool {
        self.never()
    }
}

impl<R> Eq for Never<R> {}

impl<R> PartialOrd for Never<R> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<R> Ord for Never<R> {
    fn cmp(&self, _: &Self) -> Ordering {
        self.never()
    }
}

impl<R> Hash for Never<R> {
    fn hash<H: Hasher>(&self, _: &mut H) {
        self.never()
    }
}

impl<R> Debug for Never<R> {
    fn fmt(&self, _: &mut Formatter<'_>) -> fmt::Result {
        self.never()
    }
}

impl<R> Display for Never<R> {
    fn fmt(&self, _: &mut Formatter<'_>) -> fmt::Result {
        self.never()
    }
}

impl<R> core::error::Error for Never<R> {}

impl<R> Sealed for Never<R> {}

/// The class of a registry without classes.
impl<R: Registry<Class = Never<R>>> RegistryClass for Never<R> {
    type Registry = R;

    const ALL: &'static [Self] = &[];

    fn of(_: R::Code) -> Option<Self> {
        None
    }

    fn name(self) -> &'static str {
        self.never()
    }

    fn codes(self) -> RangeInclusive<R::Code> {
        self.never()
    }

    fn ranges(self) -> &'static [RangeInclusive<R::Code>] {
        self.never()
    }

    fn fallback(self) -> Option<R> {
        self.never()
    }

    fn label(self, _: &str) -> Option<&'static str> {
        self.never()
    }

    fn summary(self, _: &str) -> Option<&'static str> {
        self.never()
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
