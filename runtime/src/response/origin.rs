use core::fmt::{self, Debug, Formatter};

use crate::Cause;

/// What made a response: the outcome's type and variant, and the cause, for a log or a metric. It is an extension of
/// the response (`response.extensions().get::<Origin>()`).
///
/// `#[status(axum)]` and `#[status(actix)]` add it to every response;
/// [`encode`](crate::EncodeResponse::encode) adds it only for a variant with a cause, so that others cost nothing.
///
/// ```
/// use status_subset::response::Origin;
/// use status_subset::{Cause, EncodeResponse, StatusSubset};
///
/// #[derive(StatusSubset, EncodeResponse)]
/// enum GetUser {
///     NotFound,
///     #[status(from)]
///     InternalServerError(Cause),
/// }
///
/// let response = GetUser::from(std::fmt::Error).encode()?;
/// let origin = response.extensions().get::<Origin>().unwrap();
/// assert_eq!(origin.code(), 500);
/// assert_eq!(origin.outcome(), "GetUser");
/// assert_eq!(origin.variant(), "InternalServerError");
/// assert!(origin.cause().unwrap().downcast_ref::<std::fmt::Error>().is_some());
/// assert!(response.body().is_empty());
/// # Ok::<(), status_subset::EncodeError>(())
/// ```
#[derive(Clone)]
pub struct Origin {
    pub(super) code: u16,
    pub(super) outcome: &'static str,
    pub(super) variant: &'static str,
    pub(super) cause: Option<Cause>,
}

impl Origin {
    /// The status code of the outcome.
    #[must_use]
    pub fn code(&self) -> u16 {
        self.code
    }

    /// The type of the outcome: `GetUser`. A type without a derive has its path.
    #[must_use]
    pub fn outcome(&self) -> &'static str {
        self.outcome
    }

    /// The name of the variant; of a transparent one, that of the variant inside.
    #[must_use]
    pub fn variant(&self) -> &'static str {
        self.variant
    }

    /// The cause, if the variant has one.
    #[must_use]
    pub fn cause(&self) -> Option<&Cause> {
        self.cause.as_ref()
    }
}

impl Debug for Origin {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Origin")
            .field("code", &self.code)
            .field("outcome", &self.outcome)
            .field("variant", &self.variant)
            .field("cause", &self.cause)
            .finish()
    }
}
