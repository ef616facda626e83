//! The response to a HEAD request, which has no content.

use http::HeaderMap;

use crate::StatusSubset;

/// A response to HEAD, read with the enum of the responses to GET by
/// [`DecodeResponse::decode_head`](super::DecodeResponse::decode_head).
///
/// It has the status and the header fields of the response to GET, and no content (RFC 9110, section 9.3.2). So it is a
/// whole outcome only if the variant has no content either.
///
/// ```
/// use status_subset::{DecodeResponse, Status, StatusSubset};
///
/// #[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
/// enum GetGreeting {
///     Ok { #[header("ETag")] etag: String, #[body(text)] text: String },
///     NotFound,
/// }
///
/// let response = http::Response::builder().header("ETag", "\"7\"").header("Content-Type", "text/plain").body(())?;
/// let head = GetGreeting::decode_head(response)?;
/// assert_eq!((head.status(), head.outcome()), (Status::Ok, None));
/// assert_eq!(head.headers()["etag"], "\"7\"");
///
/// let head = GetGreeting::decode_head(http::Response::builder().status(404).body(())?)?;
/// assert_eq!(head.into_outcome(), Some(GetGreeting::NotFound));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head<T: StatusSubset> {
    status: T::Registry,
    headers: HeaderMap,
    outcome: Option<T>,
}

impl<T: StatusSubset> Head<T> {
    pub(super) fn new(status: T::Registry, headers: HeaderMap, outcome: Option<T>) -> Head<T> {
        Head { status, headers, outcome }
    }

    /// The status.
    #[must_use]
    pub fn status(&self) -> T::Registry {
        self.status
    }

    /// The header fields. They include those that a variant with content requires.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The outcome; `None` if its variant has content.
    #[must_use]
    pub fn outcome(&self) -> Option<&T> {
        self.outcome.as_ref()
    }

    /// Converts the response into the outcome; `None` if its variant has content.
    #[must_use]
    pub fn into_outcome(self) -> Option<T> {
        self.outcome
    }
}
