//! The classes of a subset as a type, which decides the class traits that it has.

/// The classes of a subset's own statuses: bit n is the n-th class of the registry.
pub struct ClassMask<const MASK: u64>;

/// The classes of a subset without statuses. It is within every class, so a subset with mistakes has it too.
pub struct NoClass;

/// Implemented only for the types that the derive writes as `Classes`, so that a handwritten impl has no other.
#[diagnostic::on_unimplemented(
    message = "`StatusSubset` can't be implemented by hand",
    label = "not a type that the derive generates",
    note = "write `#[derive(status_subset::StatusSubset)]`: the class traits follow from the variants of the enum"
)]
pub trait Derived {}

impl<const MASK: u64> Derived for ClassMask<MASK> {}

impl Derived for NoClass {}

impl<A: Derived, B: Derived> Derived for (A, B) {}

/// Implemented for classes that are all among those of `MASK`. A generated registry implements it for the proper
/// submasks of its groups.
#[diagnostic::on_unimplemented(
    message = "not every status is in the class or group that `#[status(class = ..)]` promises",
    label = "has statuses of other classes",
    note = "the promise includes transparent variants; a type parameter needs a bound such as `T: ClientError`"
)]
pub trait Within<R, const MASK: u64> {}

impl<R, const MASK: u64> Within<R, MASK> for ClassMask<MASK> {}

impl<R, const MASK: u64> Within<R, MASK> for NoClass {}

/// The classes of both subsets.
impl<R, A: Within<R, MASK>, B: Within<R, MASK>, const MASK: u64> Within<R, MASK> for (A, B) {}

/// A group of classes, one bit each, for `#[status(class = ..)]`. Classes have the same method `__mask`.
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

/// The classes of a subset that promises to be within `promised`. A broken promise is reported at the variant; here it
/// is assumed to hold, so that a bound on it is not a second error.
#[must_use]
pub const fn promised(own: u64, promised: u64) -> u64 {
    if own & promised == 0 { promised } else { own & promised }
}
