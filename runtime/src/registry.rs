use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::iter::FusedIterator;
use core::ops::{BitAnd, BitOr, Not, RangeInclusive, Sub};

use crate::classes::Derived;
use crate::info::StatusInfo;

/// Every status code of one protocol, as an enum with its facts. [`status_codes!`](crate::status_codes)
/// generates one from a spec file; [`Status`](crate::Status) is HTTP's.
///
/// The trait is for code that works with any registry. For one that is known its inherent methods are at hand
/// without an import, and `const`.
///
/// ```
/// use status_subset::{Registry, Status};
///
/// fn table<R: Registry>() -> Vec<String> {
///     R::ALL.iter().map(|status| format!("{status} ({})", status.class())).collect()
/// }
///
/// assert_eq!(table::<Status>()[0], "100 Continue (Informational)");
/// ```
///
/// Only [`status_codes!`](crate::status_codes) implements this trait, [`RegistrySet`] and [`RegistryClass`]: they can get
/// new methods in every release.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a status registry",
    label = "not made by `status_codes!`",
    note = "name the enum that `status_subset::status_codes!` generates, such as `status_subset::Status`"
)]
pub trait Registry:
    StatusSubset<Registry = Self> + Copy + Ord + Hash + Debug + Display + Send + Sync + Sealed + 'static
{
    /// The registry itself. Generated code names it through the trait, so that a type that is no registry is
    /// called that first of all.
    #[doc(hidden)]
    type Itself;

    /// The type of a status code: `u16` in HTTP.
    type Code: RegistryCode;

    /// A set of the registry's statuses.
    type Set: RegistrySet<Registry = Self>;

    /// The registry's classes.
    type Class: RegistryClass<Registry = Self>;

    /// The name that the spec gives the registry: `"http"`.
    const NAME: &'static str;

    /// What the spec calls the registry in a headline: `"HTTP status codes"`.
    const TITLE: &'static str;

    /// Every status, by its code.
    const ALL: &'static [Self];

    /// The first and the last number that a code of the protocol can have: 100 to 599 in HTTP.
    const CODE_RANGE: RangeInclusive<Self::Code>;

    /// The languages of labels and summaries, as BCP 47 tags.
    const LANGUAGES: &'static [&'static str];

    /// The status code.
    fn code(self) -> Self::Code;

    /// The status with this code, if the registry has one.
    fn from_code(code: Self::Code) -> Option<Self>;

    /// The class that the code belongs to.
    fn class(self) -> Self::Class;

    /// What the spec says of the status.
    fn info(self) -> &'static StatusInfo;

    /// Whether the status is in a group that the spec marks as errors: in HTTP, 4xx and 5xx.
    fn is_error(self) -> bool;
}

/// A type that stands for some of the statuses of a registry: the answers of an endpoint.
///
/// Derive it for an enum: each variant is the status of its own name, or the one that `#[status(..)]` gives.
/// The [derive macro](derive@crate::StatusSubset) says what can be written and what else it generates.
///
/// It can't be implemented by hand: class traits follow from what the derive finds.
///
/// Registries themselves are subsets of all of their codes, so are references to subsets, and
/// `Result<A, B>` of two subsets of one registry.
///
/// ```
/// use status_subset::{Status, StatusSet, StatusSubset};
///
/// #[derive(StatusSubset)]
/// enum GetUser {
///     Ok,
///     NotFound,
/// }
///
/// fn log(outcome: &impl StatusSubset<Registry = Status>) -> String {
///     format!("answered {}", outcome.status())
/// }
///
/// assert_eq!(log(&GetUser::NotFound), "answered 404 Not Found");
/// assert_eq!(GetUser::STATUSES, StatusSet::of(&[Status::Ok, Status::NotFound]));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a subset of a status registry",
    label = "no `#[derive(StatusSubset)]` on this type",
    note = "annotate the enum with `#[derive(status_subset::StatusSubset)]`"
)]
pub trait StatusSubset {
    /// The registry that the statuses belong to, such as [`Status`](crate::Status).
    type Registry: Registry;

    /// The classes of the statuses, for the bounds of the class traits.
    #[doc(hidden)]
    type Classes: Derived;

    /// Every status that a value of this type can stand for.
    const STATUSES: <Self::Registry as Registry>::Set;

    /// The status that this value stands for.
    fn status(&self) -> Self::Registry;

    /// Splits success from error: `Err` if the status is in an error group of the registry (in HTTP the
    /// classes 4xx and 5xx), `Ok` otherwise.
    ///
    /// # Errors
    ///
    /// The value itself, if its status is an error.
    fn into_result(self) -> Result<Self, Self>
    where
        Self: Sized,
    {
        if self.status().is_error() { Err(self) } else { Ok(self) }
    }
}

/// The number that a status code of a [`Registry`] is. `u16` is one.
///
/// The trait is implemented for types of this crate's choice only.
pub trait RegistryCode:
    Copy + Ord + Hash + Debug + Display + Into<i64> + TryFrom<i64> + Send + Sync + Sealed + 'static
{
}

impl RegistryCode for u16 {}
impl Sealed for u16 {}

/// Seals the traits that only this crate and its macros implement.
#[doc(hidden)]
pub trait Sealed {}

/// The classes of a [`Registry`]: for HTTP, [`StatusClass`](crate::StatusClass).
///
/// ```
/// use status_subset::{Registry, RegistryClass, Status};
///
/// /// The status that a number is treated as, known or not.
/// fn treated_as<R: Registry>(code: R::Code) -> Option<R> {
///     R::from_code(code).or_else(|| R::Class::of(code)?.fallback())
/// }
///
/// assert_eq!(treated_as(471), Some(Status::BadRequest));
/// ```
pub trait RegistryClass: Copy + Ord + Hash + Debug + Display + Send + Sync + Sealed + 'static {
    /// The registry that the class belongs to.
    type Registry: Registry;

    /// Every class, by its first code.
    const ALL: &'static [Self];

    /// The class of a number, known or not: the one whose range it is in.
    fn of(code: <Self::Registry as Registry>::Code) -> Option<Self>;

    /// The class's name, which is that of its trait: `"ClientError"`.
    fn name(self) -> &'static str;

    /// The first and last code of the class.
    fn codes(self) -> RangeInclusive<<Self::Registry as Registry>::Code>;

    /// The status as which an unknown code of the class is treated (for HTTP RFC 9110, section 15), if the
    /// protocol has such a rule.
    fn fallback(self) -> Option<Self::Registry>;

    /// A short label in a language, which is a BCP 47 tag. `None` if the spec doesn't have the language.
    fn label(self, language: &str) -> Option<&'static str>;

    /// What the class says, as one sentence in a language; see [`label`](RegistryClass::label).
    fn summary(self, language: &str) -> Option<&'static str>;
}

/// A set of statuses of a [`Registry`]: for HTTP, [`StatusSet`](crate::StatusSet), whose methods are `const`.
///
/// ```
/// use status_subset::{Registry, RegistrySet, Status, StatusSubset};
///
/// #[derive(StatusSubset)]
/// enum GetUser {
///     Ok,
///     NotFound,
/// }
///
/// /// The statuses that an endpoint may answer and no test has met.
/// fn untested<T: StatusSubset>(met: impl IntoIterator<Item = T::Registry>) -> <T::Registry as Registry>::Set {
///     T::STATUSES.difference(met.into_iter().collect())
/// }
///
/// assert_eq!(untested::<GetUser>([Status::Ok]).to_string(), "{404}");
/// ```
pub trait RegistrySet:
    Copy
    + Eq
    + Hash
    + Default
    + Debug
    + Display
    + BitOr<Output = Self>
    + BitAnd<Output = Self>
    + Sub<Output = Self>
    + Not<Output = Self>
    + FromIterator<Self::Registry>
    + Extend<Self::Registry>
    + Send
    + Sync
    + Sealed
    + 'static
{
    /// The registry that the statuses belong to.
    type Registry: Registry<Set = Self>;

    /// Whether the set holds the status.
    fn contains(&self, status: Self::Registry) -> bool;

    /// What is in one of the sets or in both.
    #[must_use]
    fn union(self, other: Self) -> Self;

    /// What is in both sets.
    #[must_use]
    fn intersection(self, other: Self) -> Self;

    /// What is in this set and not in the other.
    #[must_use]
    fn difference(self, other: Self) -> Self;

    /// What the registry has and this set has not.
    #[must_use]
    fn complement(self) -> Self;

    /// Whether the other set holds all of this one.
    fn is_subset(&self, other: &Self) -> bool;

    /// Whether the sets have no status in common.
    fn is_disjoint(&self, other: &Self) -> bool;

    /// How many statuses the set holds.
    fn len(&self) -> usize;

    /// Whether the set holds nothing.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The statuses in the order of their codes.
    fn iter(&self) -> SetIter<Self::Registry> {
        SetIter { left: *self }
    }

    /// The bits of the set, which are indices in [`Registry::ALL`].
    #[doc(hidden)]
    fn __words(&self) -> &[u64];

    #[doc(hidden)]
    fn __words_mut(&mut self) -> &mut [u64];
}

/// The statuses of a set in the order of their codes: the iterator of a set's `iter`.
#[derive(Clone, Debug)]
pub struct SetIter<R: Registry> {
    left: R::Set,
}

impl<R: Registry> SetIter<R> {
    pub(crate) const fn new(set: R::Set) -> Self {
        SetIter { left: set }
    }

    /// Takes a status out of its word. `bit` is its place in that word.
    fn take(&mut self, word: usize, bit: u32) -> Option<R> {
        *self.left.__words_mut().get_mut(word)? &= !(1 << bit);
        R::ALL.get(word * 64 + bit as usize).copied()
    }
}

impl<R: Registry> Iterator for SetIter<R> {
    type Item = R;

    fn next(&mut self) -> Option<R> {
        let (word, bits) = self.left.__words().iter().enumerate().find(|(_, bits)| **bits != 0)?;
        let bit = bits.trailing_zeros();
        self.take(word, bit)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.left.len();
        (left, Some(left))
    }
}

impl<R: Registry> DoubleEndedIterator for SetIter<R> {
    fn next_back(&mut self) -> Option<R> {
        let (word, bits) = self.left.__words().iter().enumerate().rfind(|(_, bits)| **bits != 0)?;
        let bit = 63 - bits.leading_zeros();
        self.take(word, bit)
    }
}

impl<R: Registry> ExactSizeIterator for SetIter<R> {}
impl<R: Registry> FusedIterator for SetIter<R> {}
