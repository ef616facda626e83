//! The statuses of a transparent variant's field, whose type depends on no parameter. An inherent item whose bounds
//! hold takes precedence over the trait item of the same name.

use core::marker::PhantomData;

use crate::{Registry, StatusSubset};

/// A type that should be a subset of the registry `R`.
pub struct Nested<T: ?Sized, R>(PhantomData<R>, PhantomData<T>);

impl<R: Registry, T: StatusSubset<Registry = R> + ?Sized> Nested<T, R> {
    pub const STATUSES: Option<R::Set> = Some(T::STATUSES);

    #[inline]
    pub fn status(subset: &T) -> R {
        subset.status()
    }
}

/// The fallback for a type that is not a subset. The derive reports that; a second error would only repeat it.
pub trait NoSubset<T: ?Sized, R: Registry> {
    const STATUSES: Option<R::Set> = None;

    #[must_use]
    fn status(_: &T) -> R {
        unreachable!("the derive already reported an error")
    }
}

impl<T: ?Sized, R: Registry> NoSubset<T, R> for Nested<T, R> {}

/// `Option::unwrap_or`, which is not `const`.
#[must_use]
pub const fn unwrap_or<S: Copy>(option: Option<S>, default: S) -> S {
    match option {
        Some(value) => value,
        None => default,
    }
}
