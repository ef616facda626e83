//! Asks at compile time whether a subset can declare `#[status(subset_of(Other))]`, and replaces an unsuitable `Other`.
//! An inherent constant whose bounds hold takes precedence over the trait constant of the same name.

use core::marker::PhantomData;

use crate::classes::NoClass;
use crate::{Registry, StatusSubset};

/// The enum declares `#[status(subset_of(T))]`.
pub trait DeclaresSubsetOf<T> {}

/// Asks about the type `T`, which the subset `E` names in `subset_of`.
pub struct Probe<T, E>(PhantomData<(T, E)>);

impl<T: StatusSubset<Registry = E::Registry>, E: StatusSubset> Probe<T, E> {
    pub const IS_A_SUBSET: bool = true;
}

impl<T, E: StatusSubset<Registry = T>> Probe<T, E> {
    pub const IS_THE_REGISTRY: bool = true;
}

impl<T: DeclaresSubsetOf<E>, E> Probe<T, E> {
    pub const IS_MUTUAL: bool = true;
}

/// The answers of a [`Probe`] where the bounds don't hold.
pub trait Otherwise {
    const IS_A_SUBSET: bool = false;
    const IS_THE_REGISTRY: bool = false;
    const IS_MUTUAL: bool = false;
}

impl<T, E> Otherwise for Probe<T, E> {}

/// Whether a subset can convert into a type.
pub struct Fit<const FITS: bool>;

/// `T` or, if a subset can't convert into it, a type for which the impls of the conversions compile, so that the only
/// error is the one about `T`. (`E`, the subset, is local to the user's crate, so the compiler can rely on there being
/// no other impl.)
pub trait Choose<T, E, R> {
    type Other;

    fn __finish(named: T) -> Self::Other;
    fn __start(other: Self::Other) -> T;
}

impl<T, E, R> Choose<T, E, R> for Fit<true> {
    type Other = T;

    #[inline]
    fn __finish(named: T) -> T {
        named
    }

    #[inline]
    fn __start(other: T) -> T {
        other
    }
}

impl<T, E, R> Choose<T, E, R> for Fit<false> {
    type Other = StandIn<T, R>;

    fn __finish(_: T) -> StandIn<T, R> {
        unreachable!("the derive already reported an error")
    }

    fn __start(_: StandIn<T, R>) -> T {
        unreachable!("the derive already reported an error")
    }
}

/// The type of a field in two enums. The second impl, whose types nobody names, keeps the compiler from inferring that
/// the types are the same, so that it reports a difference as one.
#[diagnostic::on_unimplemented(
    message = "the type of this field is `{U}` in the enum in `subset_of`",
    label = "here it is `{Self}`; write the same type in both enums"
)]
pub trait Same<U>: Sized {
    fn forth(self) -> U;
    fn back(other: U) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T> Same<T> for T {
    #[inline]
    fn forth(self) -> T {
        self
    }

    #[inline]
    fn back(other: T) -> T {
        other
    }
}

pub struct Hidden<T>(T);

#[diagnostic::do_not_recommend]
impl<T> Same<Hidden<T>> for T {
    fn forth(self) -> Hidden<T> {
        Hidden(self)
    }

    fn back(other: Hidden<T>) -> T {
        other.0
    }
}

/// The conversions of a value, in both directions.
type Both<T, U> = (fn(T) -> U, fn(U) -> T);

/// The conversions of a field's value.
#[inline]
#[must_use]
pub fn same<T: Same<U>, U>() -> Both<T, U> {
    (T::forth, T::back)
}

/// Replaces a type that a subset can't convert into.
pub struct StandIn<T, R>(R, PhantomData<T>);

impl<T, R: Registry> StandIn<T, R> {
    #[must_use]
    pub const fn from_status(status: R) -> Option<Self> {
        Some(StandIn(status, PhantomData))
    }
}

impl<T, R: Registry> StatusSubset for StandIn<T, R> {
    type Registry = R;
    type Classes = NoClass;
    const STATUSES: R::Set = R::STATUSES;

    fn status(&self) -> R {
        self.0
    }
}
