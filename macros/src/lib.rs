//! The macros of [`status-subset`](https://docs.rs/status-subset), which re-exports them: depend on that
//! crate, not on this one. What they generate names private items of that crate, so the two are pinned to
//! each other.
//!
//! Each macro is a row of stages, functions from one type to the next, in a file named after it:
//!
//! - `spec`: `codes.toml` → `Spec` (`source`, `read`, `extend`, `check`);
//! - `registry`: `Spec` → tokens, for `status_codes!` (`parse`, then one file for each generated item);
//! - `subset`: a user's enum → tokens, for `#[derive(StatusSubset)]` (`parse`, `check`, `expand`);
//! - `response`: the same enum → tokens, for `#[derive(EncodeResponse)]` and its like (`parse`, then one file for
//!   each derive), with the feature of that name.
//!
//! All that can fail fails before the tokens are made, and all mistakes are reported at once.

#![forbid(unsafe_code)]
// Whatever a user writes, a macro answers with an error, never with a panic.
#![cfg_attr(
    not(test),
    warn(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

mod code;
mod errors;
mod header_name;
mod item;
mod order;
mod registry;
#[cfg(feature = "response")]
mod response;
mod spec;
mod subset;
#[cfg(test)]
mod testing;
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
/// - `#[status(http)]`: conversions with `http::StatusCode`, for an enum without fields (feature `http`);
/// - `#[status(axum)]`, `#[status(actix)]`: that framework's response, through `EncodeResponse` (features of these
///   names);
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

/// Writes an outcome as an HTTP response (feature `http`).
///
/// It stands beside [`StatusSubset`](macro@StatusSubset), which decides which status a variant has. Its fields are
/// the header fields and the content:
///
/// ```text
/// #[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
/// #[status(axum)]
/// pub enum CreateUser {
///     Created {
///         #[header("Location")]
///         location: String,
///         #[body]
///         user: User,
///     },
///     Conflict(#[body(problem)] Problem),
///     UnprocessableContent(Vec<FieldError>),    // a field without a name is the content
///     #[status(omit("WWW-Authenticate"))]
///     Unauthorized,                             // another layer adds it
///     #[status(transparent)]
///     Auth(AuthError),                          // whichever response that is
/// }
/// ```
///
/// | on a field | what |
/// |---|---|
/// | `#[header("Name")]` | a header field: of what converts into `http::HeaderValue` or is `Display`; `Option` may be left out, `Vec` has a line for each item, `Vec<u8>` is one value |
/// | `#[body]`, `#[body(json)]` | content as JSON (`Serialize`) |
/// | `#[body(text)]` | content as text (`Into<String>` or `Display`) |
/// | `#[body(bytes = "image/png")]` | content as it is (`Into<Bytes>`); without a media type, `application/octet-stream` |
/// | `#[body(problem)]` | problem details, RFC 9457 (`Into<Problem>`) |
///
/// `json` and `text` can have a media type too, as in `#[body(text = "text/csv")]`. A field
/// `#[header("Content-Type")]` has precedence over all of these.
///
/// Where the type of a header field or a text depends on a parameter of the enum, the enum needs the bound
/// (`T: Display`); other bounds are added.
///
/// `#[status(axum)]` and `#[status(actix)]` on the enum make it that framework's response.
///
/// # Errors
///
/// The registry's rules hold at compile time, and HTTP's. Errors are: content for a status that never has any; a header
/// field that the status requires and no field of the variant gives (`Allow` for 405), unless
/// `#[status(omit("Allow"))]` says that another layer adds it; `omit` of what is not required; a header field that the
/// status never has, or that is the server's to set (`Transfer-Encoding`, `Connection`, `Content-Length` beside
/// content); a `Vec` for a header field with one value (`Location`); an interim status (1xx but 101). Each names the
/// section of the RFC.
#[cfg(feature = "response")]
#[proc_macro_derive(EncodeResponse, attributes(status, header, body))]
pub fn derive_encode_response(input: TokenStream) -> TokenStream {
    response::derive_encode_response(input.into()).into()
}

/// Reads an outcome from an HTTP response (feature `http`): the attributes are those of
/// [`EncodeResponse`](macro@EncodeResponse), and what that writes this reads back.
///
/// | on a field | what |
/// |---|---|
/// | `#[header("Name")]` | what is `TryFrom<http::HeaderValue>` or `FromStr`; `Option` if the field may be missing, `Vec` if it is a list, in one line or in several |
/// | `#[body]`, `#[body(json)]` | what is `DeserializeOwned` |
/// | `#[body(text)]` | what is `FromStr` or `From<String>` |
/// | `#[body(bytes)]` | what is `TryFrom<Bytes>`; without a media type, content of any |
/// | `#[body(problem)]` | what is `TryFrom<Problem>` |
///
/// Variants of one status are told apart by the media type of their content. Where they have the same, the first
/// declared that can be read is taken. Text, JSON and problem details are read as UTF-8; if the response says another
/// charset, they are an error.
#[cfg(feature = "response")]
#[proc_macro_derive(DecodeResponse, attributes(status, header, body))]
pub fn derive_decode_response(input: TokenStream) -> TokenStream {
    response::derive_decode_response(input.into()).into()
}

/// Describes an outcome as responses of an OpenAPI document (feature `utoipa`): the attributes are those of
/// [`EncodeResponse`](macro@EncodeResponse).
///
/// A response's description is the documentation comment of its variant or, where there is none, the registry's
/// summary of the status; that of a header field is the comment of its field. Content as JSON needs
/// `utoipa::ToSchema`.
#[cfg(feature = "response")]
#[proc_macro_derive(DescribeResponse, attributes(status, header, body))]
pub fn derive_describe_response(input: TokenStream) -> TokenStream {
    response::derive_describe_response(input.into()).into()
}
