//! Autoref specialization: what generated code does with a field depends on the traits that its type implements. It calls
//! a method on `&&&&Of<T>`. Several traits in scope have that method, and the compiler takes the one that is implemented
//! for the most references: more `&`s mean a higher priority. The last trait is implemented for every type; a bound on
//! its method reports what the type lacks, with a message of this crate.
//!
//! Generated code brings the traits into scope without their names, by `use source_kinds::*`.

use core::error::Error;
use core::marker::PhantomData;

#[cfg(feature = "alloc")]
use crate::cause::Cause;

/// A field's type.
pub struct Of<T>(PhantomData<fn(T) -> T>);

impl<T> Of<T> {
    #[must_use]
    #[allow(clippy::new_without_default)] // generated code only
    pub const fn new() -> Of<T> {
        Of(PhantomData)
    }
}

/// The ways to show a field `#[status(source)]` as the source of an error.
pub mod source_kinds {
    #[cfg(feature = "alloc")]
    pub use super::SourceOfCause as _;
    pub use super::{
        SourceOfAny as _, SourceOfBox as _, SourceOfBoxOption as _, SourceOfError as _, SourceOfInner as _,
        SourceOfNone as _, SourceOfOption as _,
    };
}

type Source<'a> = Option<&'a (dyn Error + 'static)>;

/// A `Cause`, or an `Option` of it.
#[cfg(feature = "alloc")]
pub trait SourceOfCause<T> {
    fn __source<'a>(&self, field: &'a T) -> Source<'a>;
}

#[cfg(feature = "alloc")]
impl SourceOfCause<Cause> for &&&Of<Cause> {
    fn __source<'a>(&self, field: &'a Cause) -> Source<'a> {
        field.error().map(|error| error as &(dyn Error + 'static))
    }
}

#[cfg(feature = "alloc")]
impl SourceOfCause<Option<Cause>> for &&&Of<Option<Cause>> {
    fn __source<'a>(&self, field: &'a Option<Cause>) -> Source<'a> {
        (&&&Of::<Cause>::new()).__source(field.as_ref()?)
    }
}

/// An error.
pub trait SourceOfError<T> {
    fn __source<'a>(&self, field: &'a T) -> Source<'a>;
}

impl<T: Error + 'static> SourceOfError<T> for &&&Of<T> {
    fn __source<'a>(&self, field: &'a T) -> Source<'a> {
        Some(field)
    }
}

/// An `Option` of an error.
pub trait SourceOfOption<T> {
    fn __source<'a>(&self, field: &'a T) -> Source<'a>;
}

impl<T: Error + 'static> SourceOfOption<Option<T>> for &&Of<Option<T>> {
    fn __source<'a>(&self, field: &'a Option<T>) -> Source<'a> {
        field.as_ref().map(|error| error as &(dyn Error + 'static))
    }
}

/// A value with an error inside, such as `Box<dyn Error + Send + Sync>` or `anyhow::Error`.
pub trait SourceOfBox<T> {
    fn __source<'a>(&self, field: &'a T) -> Source<'a>;
}

impl<T: AsRef<dyn Error + Send + Sync + 'static>> SourceOfBox<T> for &Of<T> {
    fn __source<'a>(&self, field: &'a T) -> Source<'a> {
        Some(field.as_ref())
    }
}

/// An `Option` of a value with an error inside.
pub trait SourceOfBoxOption<T> {
    fn __source<'a>(&self, field: &'a T) -> Source<'a>;
}

impl<T: AsRef<dyn Error + Send + Sync + 'static>> SourceOfBoxOption<Option<T>> for &Of<Option<T>> {
    fn __source<'a>(&self, field: &'a Option<T>) -> Source<'a> {
        field.as_ref().map(|error| error.as_ref() as &(dyn Error + 'static))
    }
}

/// Any other type.
pub trait SourceOfAny<T> {
    fn __source<'a>(&self, field: &'a T) -> Source<'a>
    where
        T: AsSource;
}

impl<T> SourceOfAny<T> for Of<T> {
    fn __source<'a>(&self, field: &'a T) -> Source<'a>
    where
        T: AsSource,
    {
        Some(field)
    }
}

/// The outcome of a transparent variant that is an error: its source.
pub trait SourceOfInner<T> {
    fn __source_of_inner<'a>(&self, field: &'a T) -> Source<'a>;
}

impl<T: Error> SourceOfInner<T> for &Of<T> {
    fn __source_of_inner<'a>(&self, field: &'a T) -> Source<'a> {
        field.source()
    }
}

/// Any other outcome: no source.
pub trait SourceOfNone<T> {
    fn __source_of_inner<'a>(&self, field: &'a T) -> Source<'a>;
}

impl<T> SourceOfNone<T> for Of<T> {
    fn __source_of_inner<'a>(&self, _: &'a T) -> Source<'a> {
        None
    }
}

#[diagnostic::on_unimplemented(
    message = "`{Self}` can't be the source of an error",
    label = "does not implement `Error`",
    note = "the field is a `status_subset::Cause`, an error, an `Option` of one, or holds one (`AsRef<dyn Error + Send + Sync>`)"
)]
pub trait AsSource: Error + 'static {}

#[diagnostic::do_not_recommend]
impl<T: Error + 'static> AsSource for T {}
