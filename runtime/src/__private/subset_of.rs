//! What `#[status(subset_of(Other))]` has to know of `Other` at compile time. An inherent constant whose bound
//! holds is found before the trait's of the same name.

use core::marker::PhantomData;

use crate::Registry;

/// The enum says `#[status(subset_of(T))]`.
pub trait SaysSubsetOf<T> {}

pub struct Probe<T, U>(PhantomData<(T, U)>);

impl<T: SaysSubsetOf<U>, U> Probe<T, U> {
    pub const SAYS_SO: bool = true;
}

impl<T: Registry, U> Probe<T, U> {
    pub const IS_A_REGISTRY: bool = true;
}

pub trait Otherwise {
    const SAYS_SO: bool = false;
    const IS_A_REGISTRY: bool = false;
}

impl<T, U> Otherwise for Probe<T, U> {}
