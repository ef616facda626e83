//! Which classes a subset touches, as a type, so that a class trait follows from the variants.

use crate::{Registry, StatusSubset};

/// The classes of a subset's own statuses: bit n is the n-th class of the registry.
pub struct ClassMask<const MASK: u64>;

/// No class, of a subset without statuses; and whatever class is asked for, of one whose mistakes have been reported.
pub struct NoClass;

/// The classes of a subset as the derive writes them down. (An impl by hand can still borrow those of another subset:
/// nothing in the language tells a derive from a user. So what a framework sends is held against `STATUSES` too.)
#[diagnostic::on_unimplemented(
    message = "`StatusSubset` can't be implemented by hand",
    label = "not what the derive finds",
    note = "write `#[derive(status_subset::StatusSubset)]`: the class traits follow from the variants of the enum"
)]
pub trait Derived {}

impl<const MASK: u64> Derived for ClassMask<MASK> {}

impl Derived for NoClass {}

impl<A: Derived, B: Derived> Derived for (A, B) {}

/// Classes that are all among those of `MASK`. A generated registry implements it for the proper
/// sub-masks of its groups.
#[diagnostic::on_unimplemented(
    message = "not every status is in the class or group that `#[status(class = ..)]` promises",
    label = "has statuses of other classes",
    note = "the promise holds for transparent variants too; a type parameter needs the bound, such as `T: ClientError`"
)]
pub trait Within<R, const MASK: u64> {}

impl<R, const MASK: u64> Within<R, MASK> for ClassMask<MASK> {}

impl<R, const MASK: u64> Within<R, MASK> for NoClass {}

/// The classes of two subsets taken together.
impl<R, A: Within<R, MASK>, B: Within<R, MASK>, const MASK: u64> Within<R, MASK> for (A, B) {}

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
    const UNION: R::Set;
}

/// A group of classes, one bit each, as `#[status(class = ..)]` can promise it. A class answers the same call.
#[derive(Clone, Copy)]
pub struct Group(u64);

impl Group {
    #[must_use]
    pub const fn new(mask: u64) -> Group {
        Group(mask)
    }

    #[must_use]
    pub const fn __mask(self) -> u64 {
        self.0
    }
}

/// The classes of a subset that promises to be within `promised`. Where the promise is broken, which is
/// reported at the variant, it holds all the same: a bound on it is no second error.
#[must_use]
pub const fn promised(own: u64, promised: u64) -> u64 {
    if own & promised == 0 { promised } else { own & promised }
}
