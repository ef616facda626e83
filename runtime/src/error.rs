use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};

use crate::{Registry, RegistryClass};

/// A code for which the registry has no status.
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
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct UnknownStatus<R: Registry> {
    code: R::Code,
}

impl<R: Registry> UnknownStatus<R> {
    pub(crate) const fn new(code: R::Code) -> Self {
        UnknownStatus { code }
    }

    /// The code.
    #[must_use]
    pub const fn code(&self) -> R::Code {
        self.code
    }

    /// The class that contains the code; `None` if no class does (in HTTP, below 100 or above 599).
    #[must_use]
    pub fn class(&self) -> Option<R::Class> {
        R::Class::of(self.code)
    }

    /// The fallback status for this code: in HTTP the x00 of its class (RFC 9110, section 15).
    ///
    /// `None` if the code is in no class, or the protocol has no such rule. RFC 9110 advises clients to process a
    /// response with a code outside every class as if it were a 5xx.
    #[must_use]
    pub fn fallback(&self) -> Option<R> {
        self.class().and_then(RegistryClass::fallback)
    }
}

impl<R: Registry> Debug for UnknownStatus<R> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UnknownStatus").field(&self.code).finish()
    }
}

impl<R: Registry> Display for UnknownStatus<R> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} is an unknown status code", R::display_code(self.code))
    }
}

impl<R: Registry> Error for UnknownStatus<R> {}

/// A status of the registry that a subset does not declare.
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

/// The error returned when parsing a status of a registry.
///
/// ```
/// use status_subset::{ParseStatusError, Status};
///
/// assert_eq!("4O4".parse::<Status>(), Err(ParseStatusError::NotACode));
/// let error = "471".parse::<Status>().unwrap_err();
/// assert!(matches!(error, ParseStatusError::Unknown(unknown) if unknown.code() == 471));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParseStatusError<R: Registry> {
    /// The text is not a status code of the registry's form: in HTTP, it has other characters than digits, or too few
    /// or too many of them.
    NotACode,
    /// The registry has no status with this code.
    Unknown(UnknownStatus<R>),
}

/// The error returned when converting a code into a subset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TryFromCodeError<R: Registry> {
    /// The registry has no status with this code.
    Unknown(UnknownStatus<R>),
    /// The registry has the status, but the subset does not declare it.
    NotInSubset(NotInSubset<R>),
}

/// The error returned when parsing a subset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ParseSubsetError<R: Registry> {
    /// The text is not a status code of the registry's form: in HTTP, it has other characters than digits, or too few
    /// or too many of them.
    NotACode,
    /// The registry has no status with this code.
    Unknown(UnknownStatus<R>),
    /// The registry has the status, but the subset does not declare it.
    NotInSubset(NotInSubset<R>),
}

const NOT_A_CODE: &str = "not a status code";

impl<R: Registry> Display for ParseStatusError<R> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            ParseStatusError::NotACode => f.write_str(NOT_A_CODE),
            ParseStatusError::Unknown(error) => Display::fmt(error, f),
        }
    }
}

impl<R: Registry> Display for TryFromCodeError<R> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            TryFromCodeError::Unknown(error) => Display::fmt(error, f),
            TryFromCodeError::NotInSubset(error) => Display::fmt(error, f),
        }
    }
}

impl<R: Registry> Display for ParseSubsetError<R> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            ParseSubsetError::NotACode => f.write_str(NOT_A_CODE),
            ParseSubsetError::Unknown(error) => Display::fmt(error, f),
            ParseSubsetError::NotInSubset(error) => Display::fmt(error, f),
        }
    }
}

impl<R: Registry> Error for ParseStatusError<R> {}
impl<R: Registry> Error for TryFromCodeError<R> {}
impl<R: Registry> Error for ParseSubsetError<R> {}

impl<R: Registry> From<UnknownStatus<R>> for ParseStatusError<R> {
    fn from(error: UnknownStatus<R>) -> Self {
        ParseStatusError::Unknown(error)
    }
}

impl<R: Registry> From<UnknownStatus<R>> for TryFromCodeError<R> {
    fn from(error: UnknownStatus<R>) -> Self {
        TryFromCodeError::Unknown(error)
    }
}

impl<R: Registry> From<NotInSubset<R>> for TryFromCodeError<R> {
    fn from(error: NotInSubset<R>) -> Self {
        TryFromCodeError::NotInSubset(error)
    }
}

impl<R: Registry> From<TryFromCodeError<R>> for ParseSubsetError<R> {
    fn from(error: TryFromCodeError<R>) -> Self {
        match error {
            TryFromCodeError::Unknown(error) => ParseSubsetError::Unknown(error),
            TryFromCodeError::NotInSubset(error) => ParseSubsetError::NotInSubset(error),
        }
    }
}

impl<R: Registry> From<ParseStatusError<R>> for ParseSubsetError<R> {
    fn from(error: ParseStatusError<R>) -> Self {
        match error {
            ParseStatusError::NotACode => ParseSubsetError::NotACode,
            ParseStatusError::Unknown(error) => ParseSubsetError::Unknown(error),
        }
    }
}
