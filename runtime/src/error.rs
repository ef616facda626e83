use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;

use crate::{Registry, RegistryClass};

/// A text is not a status code at all: not digits only, or not as many as a code of the registry has. It stands
/// inside [`StatusFromStrError`] and [`SubsetFromStrError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ParseStatusError(pub(crate) ());

impl Display for ParseStatusError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("not a status code")
    }
}

impl Error for ParseStatusError {}

/// A number that the registry has no status for.
///
/// ```
/// use status_subset::{Status, StatusClass};
///
/// let unknown = Status::try_from(471).unwrap_err();
/// assert_eq!(unknown.code(), 471);
/// assert_eq!(unknown.class(), Some(StatusClass::ClientError));
/// assert_eq!(unknown.fallback(), Some(Status::BadRequest));
/// assert_eq!(unknown.to_string(), "471 is an unknown status code");
/// ```
pub struct UnknownStatus<R> {
    code: u16,
    registry: PhantomData<fn() -> R>,
}

impl<R> UnknownStatus<R> {
    pub(crate) const fn new(code: u16) -> Self {
        UnknownStatus { code, registry: PhantomData }
    }

    /// The number.
    #[must_use]
    pub const fn code(&self) -> u16 {
        self.code
    }
}

impl<R: Registry> UnknownStatus<R> {
    /// The class that the number lies in; `None` if it is beyond every class (in HTTP, below 100 or above
    /// 599).
    #[must_use]
    pub fn class(&self) -> Option<R::Class> {
        R::Class::of(self.code)
    }

    /// The status as which to treat the number: in HTTP the x00 of its class (RFC 9110, section 15).
    ///
    /// `None` if the number is in no class, or the protocol has no such rule. RFC 9110 advises a client to
    /// process a response whose number is beyond every class as if it were a 5xx.
    #[must_use]
    pub fn fallback(&self) -> Option<R> {
        self.class().and_then(RegistryClass::fallback)
    }
}

impl<R> Clone for UnknownStatus<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for UnknownStatus<R> {}

impl<R> PartialEq for UnknownStatus<R> {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl<R> Eq for UnknownStatus<R> {}

impl<R> Hash for UnknownStatus<R> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}

impl<R> Debug for UnknownStatus<R> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UnknownStatus").field(&self.code).finish()
    }
}

impl<R> Display for UnknownStatus<R> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} is an unknown status code", self.code)
    }
}

impl<R> Error for UnknownStatus<R> {}

/// A status that the registry has and a subset does not declare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NotInSubset<R> {
    status: R,
}

impl<R: Copy> NotInSubset<R> {
    pub(crate) const fn new(status: R) -> Self {
        NotInSubset { status }
    }

    /// The status.
    #[must_use]
    pub const fn status(&self) -> R {
        self.status
    }
}

impl<R: Display> Display for NotInSubset<R> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not one of the declared statuses", self.status)
    }
}

impl<R: Debug + Display> Error for NotInSubset<R> {}

/// Why a text is no status of a registry. Its text is that of the error inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatusFromStrError<R> {
    /// It is not a status code at all.
    NotACode(ParseStatusError),
    /// The registry has no status with this number.
    Unknown(UnknownStatus<R>),
}

/// Why a number is no status of a subset. Its text is that of the error inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SubsetFromCodeError<R> {
    /// The registry has no status with this number.
    Unknown(UnknownStatus<R>),
    /// The registry has the status, the subset has not.
    NotInSubset(NotInSubset<R>),
}

/// Why a text is no status of a subset. Its text is that of the error inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SubsetFromStrError<R> {
    /// It is not a status code at all.
    NotACode(ParseStatusError),
    /// The registry has no status with this number.
    Unknown(UnknownStatus<R>),
    /// The registry has the status, the subset has not.
    NotInSubset(NotInSubset<R>),
}

/// An error that is one of several others: their text, and a conversion from each.
macro_rules! one_of {
    ($name:ident: $($variant:ident($inner:ty)),+) => {
        impl<R: Display> Display for $name<R> {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                match self { $($name::$variant(it) => Display::fmt(it, f),)+ }
            }
        }

        impl<R: Debug + Display> Error for $name<R> {}

        $(impl<R> From<$inner> for $name<R> {
            fn from(it: $inner) -> Self {
                $name::$variant(it)
            }
        })+
    };
}

one_of!(StatusFromStrError: NotACode(ParseStatusError), Unknown(UnknownStatus<R>));
one_of!(SubsetFromCodeError: Unknown(UnknownStatus<R>), NotInSubset(NotInSubset<R>));
one_of!(SubsetFromStrError: NotACode(ParseStatusError), Unknown(UnknownStatus<R>), NotInSubset(NotInSubset<R>));

impl<R> From<StatusFromStrError<R>> for SubsetFromStrError<R> {
    fn from(error: StatusFromStrError<R>) -> Self {
        match error {
            StatusFromStrError::NotACode(it) => SubsetFromStrError::NotACode(it),
            StatusFromStrError::Unknown(it) => SubsetFromStrError::Unknown(it),
        }
    }
}

impl<R> From<SubsetFromCodeError<R>> for SubsetFromStrError<R> {
    fn from(error: SubsetFromCodeError<R>) -> Self {
        match error {
            SubsetFromCodeError::Unknown(it) => SubsetFromStrError::Unknown(it),
            SubsetFromCodeError::NotInSubset(it) => SubsetFromStrError::NotInSubset(it),
        }
    }
}
