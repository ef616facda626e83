use core::fmt::{self, Debug, Formatter};

use std::vec::Vec;

use crate::Cause;
use crate::checks::catalog::Catalog;
use crate::info::StatusInfo;

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
    code: u16,
    path: &'static str,
    cause: Option<Cause>,
}

impl Origin {
    /// `path` is that of the variant, `GetUser::NotFound`.
    pub(super) fn new(code: u16, path: &'static str, cause: Option<Cause>) -> Origin {
        Origin { code, path, cause }
    }

    /// The status code of the outcome.
    #[must_use]
    pub fn code(&self) -> u16 {
        self.code
    }

    /// The name of the type that has the variant: `GetUser`. (If a variant is transparent, this is the type inside. Of an
    /// impl by hand, it is the name of the module.)
    #[must_use]
    pub fn outcome(&self) -> &'static str {
        split(self.path).0
    }

    /// The name of the variant: `NotFound`. (Of an impl by hand, it is the name of the type.)
    #[must_use]
    pub fn variant(&self) -> &'static str {
        split(self.path).1
    }

    /// The cause, if the variant has one.
    #[must_use]
    pub fn cause(&self) -> Option<&Cause> {
        self.cause.as_ref()
    }
}

/// What may make a response of a type.
#[derive(Default)]
pub struct Origins(Vec<Origin>);

#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
impl Origins {
    /// Adds variants: their paths and their statuses.
    pub fn known(&mut self, paths: &[&'static str], infos: &[&'static StatusInfo]) {
        paths.iter().zip(infos).for_each(|(path, info)| self.push(path, info.http_code()));
    }

    /// Adds a variant for any status of the classes in `mask`.
    pub fn any(&mut self, path: &'static str, catalog: &Catalog, mask: u64) {
        let codes = catalog.codes.iter().filter(|code| catalog.is_in(**code, mask));
        codes.for_each(|code| self.push(path, u16::try_from(*code).unwrap_or_default()));
    }

    /// (Two transparent variants may have the same variant inside.)
    fn push(&mut self, path: &'static str, code: u16) {
        if !self.0.iter().any(|known| known.path == path && known.code == code) {
            self.0.push(Origin::new(code, path, None));
        }
    }

    pub(super) fn into_vec(self) -> Vec<Origin> {
        self.0
    }
}

/// The last two names of a path without arguments: `GetUser` and `NotFound`.
pub(super) fn split(path: &'static str) -> (&'static str, &'static str) {
    let path = path.split('<').next().unwrap_or(path);
    let mut names = path.rsplit("::");
    let last = names.next().unwrap_or(path);
    (names.next().unwrap_or(last), last)
}

#[allow(clippy::missing_fields_in_debug)] // the path is shown as two names
impl Debug for Origin {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Origin")
            .field("code", &self.code)
            .field("outcome", &self.outcome())
            .field("variant", &self.variant())
            .field("cause", &self.cause)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn the_last_two_names_are_those_of_the_type_and_the_variant() {
        for (path, names) in [
            ("GetUser::NotFound", ("GetUser", "NotFound")),
            ("api::ByHand", ("api", "ByHand")),
            ("api::outcomes::Paged<api::User>", ("outcomes", "Paged")),
            ("ByHand", ("ByHand", "ByHand")),
        ] {
            assert_eq!(split(path), names);
        }
    }
}
