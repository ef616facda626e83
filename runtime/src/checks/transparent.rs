//! What a transparent variant knows of its field's type where that depends on no parameter. An inherent item whose
//! bound holds is found before the trait's of the same name.

use core::marker::PhantomData;

use crate::{Registry, StatusSubset};

/// A type that should be a subset of the registry `R`.
pub struct Nested<T: ?Sized, R>(PhantomData<R>, PhantomData<T>);

impl<R: Registry, T: StatusSubset<Registry = R> + ?Sized> Nested<T, R> {
    pub const STATUSES: Option<R::Set> = Some(T::STATUSES);

    #[inline]
    pub fn status(it: &T) -> R {
        it.status()
    }
}

/// One that is none: the derive reports it, and nothing else has to.
pub trait NoSubset<T: ?Sized, R: Registry> {
    const STATUSES: Option<R::Set> = None;

    #[must_use]
    fn status(_: &T) -> R {
        unreachable!("no program is made of code with mistakes")
    }
}

impl<T: ?Sized, R: Registry> NoSubset<T, R> for Nested<T, R> {}

/// `Option::unwrap_or`, which is not `const`.
#[must_use]
pub const fn or<S: Copy>(found: Option<S>, otherwise: S) -> S {
    match found {
        Some(found) => found,
        None => otherwise,
    }
}
