//! The macros of [`status-subset`](https://docs.rs/status-subset), which re-exports them: depend on that crate, not on
//! this one. The generated code uses private items of that crate, so the two are pinned to each other.
//!
//! Each macro is a sequence of stages, functions from one type to the next:
//!
//! - `registry`: a `Spec` (of the crate `status-subset-spec`) → tokens, for `status_codes!`: `parse`, `names`, `data`;
//! - `input`: a user's enum → `Subset`, for all derives: `recover`, `parse`, `check`;
//! - `subset`: `Subset` → tokens, for `#[derive(StatusSubset)]`: `expand`;
//! - `response`: `Subset` → tokens, for `#[derive(EncodeResponse)]` and the other response derives (feature
//!   `response`): `parse`, then a file for each derive;
//! - `outcome`: an attribute that writes the derives and the variants that many outcomes share;
//! - `handler`: an attribute on a handler of axum, whose extractors respond with its outcome (feature `handler`).
//!
//! Every stage that can fail comes before the tokens, and all mistakes are reported at once.

#![forbid(unsafe_code)]
// clippy.toml lists functions that reach out of a build.
#![cfg_attr(not(test), warn(clippy::disallowed_methods))]
#![cfg_attr(test, allow(clippy::disallowed_methods))]
// No input causes a panic.
#![cfg_attr(
    not(test),
    warn(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

mod errors;
#[cfg(feature = "handler")]
mod handler;
mod input;
#[cfg(feature = "response")]
mod outcome;
mod paths;
mod registry;
#[cfg(feature = "response")]
mod response;
mod subset;
#[cfg(test)]
mod testing;
mod tokens;

use proc_macro::TokenStream;

/// Called by `status_subset::status_codes!`, with the path of the runtime crate before the input.
#[doc(hidden)]
#[proc_macro]
pub fn __status_codes(input: TokenStream) -> TokenStream {
    registry::status_codes(input.into()).into()
}

/// Makes an enum a subset of the statuses of a registry.
///
/// A variant has the status with its name, or the one in its attribute:
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
/// | `#[status(..)]` on the enum | meaning |
/// |---|---|
/// | `registry = path::to::Status` | the registry, if it is not `status_subset::Status` |
/// | `class = ClientError` | a promise, checked at each variant, that every status is in a class or group of the registry |
/// | `subset_of(Other, ..)` | every status is also a status of `Other`; with fields, every variant is also a variant of `Other`, with the same name and fields. This is checked, and adds `From<Self> for Other` and `TryFrom<Other> for Self`, so that `?` converts into `Other` |
/// | `skip(Display, FromStr, TryFrom, From)` | traits not to implement, because the user or another derive does |
/// | `error` | `core::error::Error`, whose source is the cause, and `Display` |
/// | `http` | conversions with `http::StatusCode`, for an enum without fields (feature `http`) |
/// | `axum`, `actix` | the framework's response trait, through `EncodeResponse` (feature `axum` or `actix`) |
/// | `problem` | for the response derives: an error response without content is the problem of its status |
/// | `stream` | for the response derives: the outcome in a transparent variant may have streams |
/// | `examples = path::to::function` | for `DescribeResponse`: the values that the function returns are examples, as `EncodeResponse` writes them |
/// | `crate = path` | the path of `status_subset`, if it is not `::status_subset` |
///
/// | `#[status(..)]` on a variant | meaning |
/// |---|---|
/// | `TooManyRequests`, `429` | the status, by name or number |
/// | `transparent` | the statuses of the only field |
/// | `any(ServerError)` | every status of a class or group; the field `status`, of the type `ServerErrorStatus` or, for a group, the registry, says which |
/// | `from`, `from(A, B)` | `From` for the type of the only field, and for `A` and `B`, which convert into it. A field of the type `Cause` with `from` alone takes every error |
/// | `omit("Allow")` | for the response derives: header fields that another layer adds |
///
/// | `#[status(..)]` on a field | meaning |
/// |---|---|
/// | `source` | the cause, for a log and as the source of an error; a field of the type `Cause` has it without the word |
/// | `skip` | neither sent nor logged; a field of the type `()` has it without the word |
///
/// An enum with fields is an outcome. A variant with one field, whose type is a subset of the same registry, can have
/// the statuses of that field:
///
/// ```text
/// #[derive(StatusSubset)]
/// pub enum Outcome {
///     Ok(User),
///     #[status(transparent)]
///     Auth(AuthError),                   // 401 or 403
/// }
/// ```
///
/// # Generated items
///
/// | enum | items |
/// |---|---|
/// | any | `StatusSubset`, the class traits that apply, `From<&Self>` for the registry |
/// | without fields | also `ALL`, `code()`, `from_status()`, `Display`, `FromStr`, `TryFrom<Status>`, `TryFrom<u16>`, `From<Self>` for the registry and for `u16` |
/// | with `error` | also `core::error::Error` and, with fields, `Display`: the status line |
/// | with `from` | also `From` for each of the types |
/// | with `subset_of` | also `From<Self>` for the other enum, and `TryFrom` of it; with fields, the error of `TryFrom` is the value |
///
/// Variants of an enum without fields must have different statuses. In an enum with fields, several variants may have
/// the same status.
///
/// # Errors
///
/// A name that the registry does not have is an error of the compiler itself, with its suggestion. Unknown numbers,
/// repeated statuses, broken promises and mistakes in the attributes are reported at the wrong variant or word, all at
/// once.
#[proc_macro_derive(StatusSubset, attributes(status))]
pub fn derive_status_subset(input: TokenStream) -> TokenStream {
    subset::derive_status_subset(input.into()).into()
}

/// Writes an outcome as an HTTP response (feature `http`).
///
/// Derive it along with [`StatusSubset`](macro@StatusSubset), which decides the status of a variant. The fields of the
/// variant are the header fields and the content:
///
/// ```text
/// #[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
/// #[status(axum)]
/// #[header("Cache-Control" = "no-store")]       // in each response
/// pub enum CreateUser {
///     Created {
///         #[header("Location")]
///         location: String,
///         #[body]
///         user: User,
///     },
///     Conflict(Problem),                        // problem details
///     UnprocessableContent(Vec<FieldError>),    // a field without a name is the content
///     #[status(omit("WWW-Authenticate"))]
///     Unauthorized,                             // another layer adds the header field
///     #[status(transparent)]
///     Auth(AuthError),                          // the response of the field
///     #[status(from)]
///     InternalServerError(Cause),               // for a log, never sent
/// }
/// ```
///
/// | attribute of a field | meaning |
/// |---|---|
/// | `#[header("Name")]` | a header field: `TryInto<http::HeaderValue>` or `Display`; an `Option` may be missing, a `Vec` has a line for each item, a `Vec<u8>` is one value |
/// | `#[body]`, `#[body(json)]` | content as JSON (`Serialize`) |
/// | `#[body(text)]` | content as text (`Into<String>` or `Display`) |
/// | `#[body(bytes = "image/png")]` | content as bytes (`Into<Bytes>`); the default media type is `application/octet-stream` |
/// | `#[body(problem)]` | problem details, RFC 9457 (`Into<Problem>`) |
/// | `#[body(envelope)]` | content as JSON that repeats the status (`Serialize` and `response::Envelope`) |
/// | `#[body(Cbor)]`, `#[body(path::Cbor)]` | content in the format that the type implements (`response::Format`) |
/// | `#[body(stream = "text/csv")]` | content that is written as it comes: a `response::Body`, another `http_body::Body`, or a stream of chunks or of `Result`s; the default media type is `application/octet-stream` |
/// | `#[body(sse)]` | server-sent events (`response::Events`) |
/// | `#[body(response)]` | an `http::Response` that a framework made, with the status of the variant |
/// | `#[status(source)]`, a `Cause` | the cause, not sent: the extension `response::Origin` has it (`Error`, or a value that converts into a `Cause`) |
/// | `#[status(skip)]`, a `()` | not sent |
/// | none, in a tuple variant | `problem` if the type is named `Problem`, otherwise `json` |
///
/// `json`, `text`, `envelope` and a format can have a media type too, as in `#[body(text = "text/csv")]`. A field
/// `#[header("Content-Type")]` takes precedence over all of these.
///
/// `#[header("Name" = "value")]` on a variant is a constant header field; on the enum it is one of each variant that does
/// not have the field itself.
///
/// `#[body(problem = OutOfCredit)]` on a variant is content of a problem type of the registry. The fields of the variant
/// are extension members of the problem, unless they have an attribute; a field `#[body(problem)]` has the other members.
///
/// If a variant has a stream, the content of the response is a `response::Body`, and otherwise `Bytes`. An enum with a
/// transparent variant whose outcome has streams needs the word `#[status(stream)]`.
///
/// If the type of a header field or a text depends on a parameter of the enum, the enum needs a bound (`T: Display`).
/// Other bounds are added by the derive.
///
/// `#[status(axum)]` and `#[status(actix)]` on the enum implement the framework's response trait.
///
/// # Errors
///
/// The rules of the registry and of HTTP are checked at compile time. These are errors:
///
/// - content for a status that never has content;
/// - a missing header field that the status requires (`Allow` for 405), unless `#[status(omit("Allow"))]` declares that
///   another layer adds it, and `omit` of a field that is not required;
/// - a header field that the status never has, or that the server sets (`Transfer-Encoding`, `Connection`,
///   `Content-Length` with content);
/// - a `Vec` for a header field that takes one value (`Location`);
/// - an interim status (1xx except 101).
///
/// Each message names the section of the RFC. Of a variant with `any` or with a field `#[body(response)]`, the rules of
/// the status are checked when the response is written.
#[cfg(feature = "response")]
#[proc_macro_derive(EncodeResponse, attributes(status, header, body))]
pub fn derive_encode_response(input: TokenStream) -> TokenStream {
    response::derive_encode_response(input.into()).into()
}

/// Reads an outcome from an HTTP response (feature `http`). The attributes are those of
/// [`EncodeResponse`](macro@EncodeResponse), whose responses this derive can read.
///
/// | attribute of a field | type |
/// |---|---|
/// | `#[header("Name")]` | `TryFrom<http::HeaderValue>` or `FromStr`; `Option` for a field that may be missing, `Vec` for a list or several lines |
/// | `#[body]`, `#[body(json)]` | `DeserializeOwned` |
/// | `#[body(text)]` | `FromStr` or `From<String>` |
/// | `#[body(bytes)]` | `TryFrom<Bytes>`; without a media type, any media type is accepted |
/// | `#[body(problem)]` | `TryFrom<Problem>` |
/// | `#[body(envelope)]`, `#[body(Cbor)]` | `DeserializeOwned` |
/// | `#[body(stream)]` | `From<response::Body>`; without a media type, any media type is accepted |
/// | `#[body(sse)]` | `response::Events<T>`, where `T` is `DeserializeOwned` |
/// | `#[body(response)]` | `http::Response<B>`, where `B` is `From<response::Body>` |
/// | `#[status(source)]`, `#[status(skip)]`, a `Cause`, a `()` | `Default`, whose value the field gets |
///
/// Constant header fields are not read. A variant with the status itself comes before one with `any`. Variants with the
/// same status are distinguished by the media type of their content. If that is the same too, the first declared variant
/// that can be read is the outcome. Text, JSON and problem details are read as UTF-8; another
/// charset in the `Content-Type` is an error.
#[cfg(feature = "response")]
#[proc_macro_derive(DecodeResponse, attributes(status, header, body))]
pub fn derive_decode_response(input: TokenStream) -> TokenStream {
    response::derive_decode_response(input.into()).into()
}

/// Describes an outcome as responses of an OpenAPI document (feature `utoipa`). The attributes are those of
/// [`EncodeResponse`](macro@EncodeResponse).
///
/// The description of a response is the doc comment of its variant or, if there is none, the reason phrase of the
/// status. The description of a header field is the doc comment of its field.
///
/// | what | described as |
/// |---|---|
/// | `#[body]`, `#[body(envelope)]`, `#[body(Cbor)]` | the schema of the type, which needs `utoipa::ToSchema` |
/// | `#[body(text)]`, `#[body(bytes)]`, `#[body(stream)]` | a string |
/// | `#[body(problem)]`, and errors without content under `#[status(problem)]` | problem details and, if the type implements `utoipa::ToSchema`, its schema (that of an object) |
/// | `#[body(problem = OutOfCredit)]` on a variant | problem details with the URI of the type, the status, and the extension members |
/// | `#[body(sse)]` | an array of events; the type of their data needs `utoipa::ToSchema` |
/// | `#[body(response)]` | content of the media type `*/*`, if the status can have content |
/// | `#[header("Name")]` | a header field; a `Vec` is an array |
/// | `#[header("Content-Type")]` | content of the media type `*/*` |
/// | `#[header("Name" = "value")]` | a header field that has one value |
/// | `#[status(any(ServerError))]` | the response `5XX` |
/// | `#[status(source)]`, `#[status(skip)]` | nothing |
///
/// `#[status(examples = path::to::function)]` on the enum adds examples: the function returns an iterator of values of the
/// enum, which also implements `EncodeResponse`. The description panics if a value can't be encoded.
#[cfg(feature = "response")]
#[proc_macro_derive(DescribeResponse, attributes(status, header, body))]
pub fn derive_describe_response(input: TokenStream) -> TokenStream {
    response::derive_describe_response(input.into()).into()
}

/// Derives an outcome in one line, and takes in outcomes that several operations share.
///
/// ```text
/// /// `GET /users/{id}`
/// #[outcome(axum, decode, describe, with(Missing, Unavailable))]
/// #[derive(Debug)]
/// pub enum GetUser {
///     /// The user.
///     Ok(User),
/// }
/// ```
///
/// is short for
///
/// ```text
/// /// `GET /users/{id}`
/// #[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
/// #[status(axum)]
/// #[derive(Debug)]
/// pub enum GetUser {
///     /// The user.
///     Ok(User),
///     #[status(transparent, from)]
///     Missing(Missing),
///     #[status(transparent, from)]
///     Unavailable(Unavailable),
/// }
/// ```
///
/// | word | meaning |
/// |---|---|
/// | `encode`, `decode`, `describe` | the derive of that response trait, along with `StatusSubset` |
/// | `axum`, `actix` | `#[status(axum)]`, and `EncodeResponse`, which it needs |
/// | `with(A, path::B(io::Error))` | a variant `A(A)` with `#[status(transparent, from)]`, and a variant `B(path::B)` with `#[status(transparent, from(io::Error))]` |
/// | `examples = path::to::function` | that key of `#[status(..)]`, along with `describe` |
/// | any other key of `#[status(..)]` on an enum | that key: `problem`, `error`, `registry = path`, .. |
///
/// Write it above other derives, which see the enum as it is without the attributes above them.
///
/// # Errors
///
/// An unknown word, an outcome with the name of a variant that the enum has already, and `examples` without `describe`.
#[cfg(feature = "response")]
#[proc_macro_attribute]
pub fn outcome(attribute: TokenStream, item: TokenStream) -> TokenStream {
    outcome::outcome(attribute.into(), item.into()).into()
}

/// Makes the extractors of a handler of axum respond with its outcome (feature `axum-extract`).
///
/// Without it, an extractor that fails responds by itself, with a status that no outcome declares and with text. Under
/// the attribute, the outcome takes in what the extractors may respond with, and the request's `Accept-Language` chooses
/// the language of the title:
///
/// ```text
/// #[outcome(axum, with(PathRejected, JsonRejected))]
/// pub enum Rename {
///     NoContent,
/// }
///
/// #[handler]
/// async fn rename(Path(id): Path<u64>, Json(name): Json<Name>) -> Rename { .. }
/// ```
///
/// The function is `async`, or returns a future. Its outcome is an enum with `#[status(axum)]` or a `Result` of two, of
/// which the error is what the extractors respond with. Its parameters are extractors, whose rejection is one of:
///
/// | rejection | what the outcome has for it |
/// |---|---|
/// | one of axum's, such as `JsonRejection` | a variant `#[status(transparent, from)]` with its enum in `status_subset::axum`, such as `JsonRejected`, or another `From` for that enum |
/// | an outcome with `#[status(axum)]`, of an extractor of your own | a variant `#[status(transparent, from)]` with it, or another `From` |
/// | `Infallible`: of `State`, `HeaderMap`, `Request`, a `Result` of an extractor and its rejection | nothing |
///
/// An extractor in an `Option` is rejected where axum says so: `Option<Json<T>>` is `None` without a `Content-Type`, and
/// rejects content that it can't read.
///
/// | word | meaning |
/// |---|---|
/// | `state = AppState` | the state of the router, if no parameter `State<AppState>` says it and an extractor needs it |
/// | `crate = path` | the path of `status_subset`, if it is not `::status_subset` |
///
/// The attribute changes the types of the parameters to `status_subset::axum::Extracted`, and nothing else. A test that
/// calls the handler converts its arguments: `rename(Path(7).into(), Json(name).into())`. Above `#[utoipa::path]` and
/// `#[debug_handler]`, which read the types, it waits for them.
///
/// # Errors
///
/// At the type of an extractor whose responses the outcome does not declare, with what to write; at a return type that
/// is not an outcome with `#[status(axum)]`; and on anything but a function.
///
/// If an extractor is not known to work with the state (see `state`), the error is at the router: axum says that
/// `Handler<_, _>` is not implemented for the function.
#[cfg(feature = "handler")]
#[proc_macro_attribute]
pub fn handler(attribute: TokenStream, item: TokenStream) -> TokenStream {
    handler::handler(&attribute.into(), item.into()).into()
}
