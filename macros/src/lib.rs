//! The macros of [`status-subset`](https://docs.rs/status-subset), which re-exports them: depend on that
//! crate, not on this one. What they generate names private items of that crate, so the two are pinned to
//! each other.
//!
//! Each macro is a row of stages, functions from one type to the next, in a file named after it:
//!
//! - `spec`: `codes.toml` → `Spec` (`source`, `read`, `check`);
//! - `registry`: `Spec` → tokens, for `status_codes!` (`parse`, then one file for each generated item);
//! - `subset`: a user's enum → tokens, for `#[derive(StatusSubset)]` (`parse`, `check`, `expand`).
//!
//! All that can fail fails before the tokens are made, and all mistakes are reported at once.

#![forbid(unsafe_code)]
// Whatever a user writes, a macro answers with an error, never with a panic.
#![cfg_attr(
    not(test),
    warn(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

mod errors;
mod registry;
mod spec;
mod subset;
mod tokens;

use proc_macro::TokenStream;

/// What `status_subset::status_codes!` calls, with the path of the runtime crate in front.
#[doc(hidden)]
#[proc_macro]
pub fn __status_codes(input: TokenStream) -> TokenStream {
    registry::status_codes(input.into()).into()
}

/// Makes an enum a subset of the statuses of a registry.
///
/// A variant stands for the status of its own name, or for the one that its attribute gives:
///
/// ```text
/// #[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
/// pub enum GetUser {
///     Ok,                                // 200 OK
///     NotFound,                          // 404 Not Found
///     #[status(429)]
///     SlowDown,                          // 429 Too Many Requests
///     #[status(ServiceUnavailable)]
///     TryLater,                          // 503 Service Unavailable
/// }
/// ```
///
/// On the enum:
///
/// - `#[status(registry = path::to::Status)]`: the registry, if not `status_subset::Status`;
/// - `#[status(class = ClientError)]`: a promise, checked at each variant, that every status is of a class
///   or group of the registry;
/// - `#[status(subset_of(Other, ..))]`: every status is one of `Other`'s too, an enum without fields like this
///   one. It is checked, and gives `From<Self> for Other` and `TryFrom<Other> for Self`, so that `?` widens;
/// - `#[status(skip(Display, FromStr, TryFrom, From))]`: impls of these traits to leave out, because the
///   user or another derive writes them;
/// - `#[status(crate = path)]`: where `status_subset` is, if not at `::status_subset`.
///
/// An enum with fields is an outcome. A variant with one field whose type is itself a subset of the same
/// registry can take in its statuses:
///
/// ```text
/// #[derive(StatusSubset)]
/// pub enum Outcome {
///     Ok(User),
///     #[status(transparent)]
///     Auth(AuthError),                   // 401 or 403, whichever it holds
/// }
/// ```
///
/// # What it generates
///
/// | the enum | gets |
/// |---|---|
/// | any | `impl StatusSubset`, the class traits that hold, `From<&Self>` for the registry |
/// | without fields | also `ALL`, `code()`, `from_status()`, `Display`, `FromStr`, `TryFrom<Status>`, `TryFrom<u16>`, `From<Self>` for the registry and for `u16` |
///
/// Variants of an enum without fields must stand for different statuses. In an enum with fields, several variants may
/// stand for one status.
///
/// # Errors
///
/// A name that the registry does not have is the compiler's own error, with its suggestion. Unknown numbers,
/// a status given twice, a broken promise and mistakes in the attributes are reported at the variant or word
/// that is wrong, all at once.
#[proc_macro_derive(StatusSubset, attributes(status))]
pub fn derive_status_subset(input: TokenStream) -> TokenStream {
    subset::derive_status_subset(input.into()).into()
}
