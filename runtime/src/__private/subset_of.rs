//! What `#[status(subset_of(Other))]` has to know of `Other` at compile time, and what stands in for an `Other`
//! that is none. An inherent constant whose bound holds is found before the trait's of the same name.

use core::marker::PhantomData;

use super::NoClass;
use crate::{Registry, StatusSubset};

/// The enum says `#[status(subset_of(T))]`.
pub trait SaysSubsetOf<T> {}

/// What is true of `T` that the subset `E` says to be a subset of.
pub struct Probe<T, E>(PhantomData<(T, E)>);

impl<T: StatusSubset<Registry = E::Registry>, E: StatusSubset> Probe<T, E> {
    pub const IS_A_SUBSET: bool = true;
}

impl<T, E: StatusSubset<Registry = T>> Probe<T, E> {
    pub const IS_THE_REGISTRY: bool = true;
}

impl<T: SaysSubsetOf<E>, E> Probe<T, E> {
    pub const SAYS_SO_TOO: bool = true;
}

pub trait Otherwise {
    const IS_A_SUBSET: bool = false;
    const IS_THE_REGISTRY: bool = false;
    const SAYS_SO_TOO: bool = false;
}

impl<T, E> Otherwise for Probe<T, E> {}

/// Whether a type is one that a subset can convert into.
pub struct Fit<const FITS: bool>;

/// `T` or, where that does not fit, a type for which the impls of the conversions compile all the same: the one
/// error is that `T` does not fit. (`E`, the subset, is a type of the user's crate, which is what lets the compiler
/// rely on there being no other impl.)
pub trait Choose<T, E, R> {
    type Other;
}

impl<T, E, R> Choose<T, E, R> for Fit<true> {
    type Other = T;
}

impl<T, E, R> Choose<T, E, R> for Fit<false> {
    type Other = StandIn<T, R>;
}

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
