//! Asks at compile time whether a subset can declare `#[status(subset_of(Other))]`, and replaces an unsuitable `Other`.
//! An inherent constant whose bounds hold takes precedence over the trait constant of the same name.

use core::marker::PhantomData;

use super::message::Message;
use crate::classes::NoClass;
use crate::info::is_equal;
use crate::shape::Shape;
use crate::{Registry, StatusSubset};

/// The enum declares `#[status(subset_of(T))]`.
pub trait DeclaresSubsetOf<T> {}

/// Asks about the type `T`, which the subset `E` names in `subset_of`.
pub struct Probe<T, E>(PhantomData<(T, E)>);

impl<T: StatusSubset<Registry = E::Registry>, E: StatusSubset> Probe<T, E> {
    pub const IS_A_SUBSET: bool = true;
}

impl<T: StatusSubset, E> Probe<T, E> {
    pub const SHAPES: &'static [Shape] = T::__SHAPES;
    pub const HAS_FIELDS: bool = !T::__SHAPES.is_empty();
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
    const SHAPES: &'static [Shape] = &[];
    const HAS_FIELDS: bool = false;
}

impl<T, E> Otherwise for Probe<T, E> {}

const fn find(shapes: &'static [Shape], name: &str) -> Option<&'static Shape> {
    let mut i = 0;
    while i < shapes.len() {
        if is_equal(shapes[i].0.as_bytes(), name.as_bytes()) {
            return Some(&shapes[i]);
        }
        i += 1;
    }
    None
}

const fn describe(message: Message, code: i64) -> Message {
    match code {
        Shape::TRANSPARENT => message.text("is transparent"),
        Shape::ANY => message.text("has any status of a class"),
        code => message.text("has the status ").number(code),
    }
}

/// Checks that the variant with this name has the same status, and fields with the same attributes, in the enum `other`.
/// (The compiler reports a variant that the other enum does not have.)
///
/// # Panics
///
/// If it does not.
#[track_caller]
pub const fn check_same(shape: &Shape, shapes: &'static [Shape], other: &str) {
    let Some(found) = find(shapes, shape.0) else { return };
    let message = Message::new().text("`").text(shape.0).text("` ");
    let message = if found.1 != shape.1 {
        let message = describe(message, shape.1).text(" here, and in `").text(other).text("` it ");
        describe(message, found.1).text("; give both the same status")
    } else if !is_equal(found.2.as_bytes(), shape.2.as_bytes()) {
        message
            .text("has other attributes on its fields in `")
            .text(other)
            .text("`; a field is sent in the same way in both")
    } else {
        return;
    };
    panic!("{}", message.as_str());
}

/// Checks the enum `other` that an enum without fields names: it converts by status, which one without fields has.
///
/// # Panics
///
/// If it has fields.
#[track_caller]
pub const fn check_fieldless(has_fields: bool, other: &str) {
    if has_fields {
        let message = Message::new()
            .text("`")
            .text(other)
            .text("` has fields, and this enum has none: take this enum in there, by a variant `#[status(transparent, from)]`");
        panic!("{}", message.as_str());
    }
}

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
