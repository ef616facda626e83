#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]
// On docs.rs, which has a nightly, each item shows the feature that it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "http")]
extern crate std;
// The macros generate `::status_subset` paths, in this crate too.
extern crate self as status_subset;

// In a checkout without symbolic links, the "file" contains the path that the link points to.
const _: () = assert!(
    include_str!("../README.md").len() > 1000,
    "runtime/README.md must be a symbolic link to ../README.md: copy the file there, or check out with `git config core.symlinks true`"
);

/// Generates a registry, an enum of status codes with information about each, from a spec file.
///
/// ```text
/// status_codes! {
///     /// Every status our gateway speaks.
///     pub enum Status from "codes.toml";
/// }
/// ```
///
/// After `from`, write the path to a TOML file (feature `toml`), relative to the root of the package (the folder of its
/// `Cargo.toml`), or `http` for the built-in registry. Cargo rebuilds the crate when the file changes. The macro reads no
/// other file, and nothing from the environment but the root of the package. As with `include_str!`, the path may lead
/// out of the package, through `..` or a symbolic link. Cargo packages only files inside it, so a published crate must
/// contain its spec. Absolute paths, and files that are not regular or larger than 4 MiB, are errors.
///
/// The enum keeps its attributes and visibility. `#[status(http)]` adds conversions with `http::StatusCode` (feature
/// `http`), and `#[status(serde)]` adds `Serialize` and `Deserialize` as a number (feature `serde`). The built-in
/// registry has both if the feature is enabled. A published registry can make them features of its own:
/// `#[cfg_attr(feature = "serde", status(serde))]`, with `serde = ["status-subset/serde"]` in its `Cargo.toml`.
///
/// ```
/// mod mine {
///     status_subset::status_codes! {
///         /// The HTTP statuses as an enum of this crate, which a `match` can exhaust.
///         pub enum Status from http;
///     }
/// }
///
/// use mine::{ClientError, ClientErrorStatus, Status, StatusClass, StatusLang, StatusSet};
///
/// assert_eq!(Status::NotFound as u16, 404);
/// assert_eq!(Status::from_code(404), Some(Status::NotFound));
/// assert_eq!(Status::NotFound.to_string(), "404 Not Found");
/// assert_eq!(Status::NotFound.label(StatusLang::Ko), "찾을 수 없음");
/// assert_eq!(Status::NotFound.class(), StatusClass::ClientError);
/// assert!(StatusSet::of(&[Status::Ok, Status::NotFound]).contains(Status::Ok));
/// assert_eq!(ClientErrorStatus::NotFound.client_error(), ClientErrorStatus::NotFound);
/// ```
///
/// # Generated items
///
/// For `enum Status`, in the same module and with the same visibility:
///
/// - the enum itself, with a variant for each code, whose discriminant is the code. It has `ALL`, `PROBLEMS`, `code`,
///   `from_code`, `class`, `phrase`, `info`, `label`, `summary`, `is_client_error` and more, nearly all `const`, and a
///   deprecated constant for each earlier name. It implements `Display`, `FromStr`, `TryFrom<u16>`, `From<Status> for u16`,
///   [`Registry`] and [`StatusSubset`];
/// - `StatusSet`, a set of statuses; `StatusClass`, the classes; `StatusLang`, the languages of the spec;
/// - for each class a trait, such as `ClientError`, implemented for every subset whose statuses are all in the class,
///   and an enum of its codes, `ClientErrorStatus`; for each group a trait, such as `ErrorStatus`.
///
/// The spec names the traits of classes and groups, so put a second registry in its own `mod`. That module can't be
/// under `#![no_implicit_prelude]` and can't have an item named `diagnostic`, because the traits use
/// `#[diagnostic::on_unimplemented]`.
///
/// # Errors
///
/// Mistakes in the spec are compile errors with file, line and column (`codes.toml:12:8`), all at once. The sound part
/// of the spec is still expanded.
#[macro_export]
macro_rules! status_codes {
    ($($input:tt)*) => {
        $crate::__private::__status_codes! { $crate, $($input)* }
    };
}

#[doc(hidden)]
pub mod __private;
#[cfg(feature = "actix")]
pub mod actix;
#[cfg(feature = "axum-extract")]
pub mod axum;
mod bits;
#[cfg(feature = "alloc")]
mod cause;
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
mod checks;
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
mod classes;
#[cfg(feature = "conformance")]
pub mod conformance;
mod convert;
mod error;
mod features;
// The pages of the documentation, which users don't compile.
#[cfg(any(doc, doctest))]
pub mod guide;
#[cfg(not(feature = "toml"))]
mod http;
#[cfg(feature = "http")]
mod http_status;
pub mod info;
mod language;
mod notation;
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
mod of;
mod problem_type;
mod registry;
mod repr;
#[cfg(feature = "http")]
pub mod response;
#[cfg(feature = "serde")]
mod serde_number;
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
mod shape;
// In this crate, unlike in a user's, lints treat the expansion as local code. Some functions are never called, some
// constants have the names of variants, and the texts have words like WebSocket.
#[allow(dead_code, non_upper_case_globals, clippy::cast_possible_truncation, clippy::doc_markdown)]
mod status;
mod status_codes;
mod subset;
mod table;
#[cfg(feature = "tower")]
pub mod tower;

#[cfg(feature = "alloc")]
pub use cause::Cause;
#[cfg(feature = "alloc")]
#[doc(hidden)]
pub use cause::IntoOutcome;
pub use error::{NotInSubset, ParseStatusError, ParseSubsetError, TryFromCodeError, UnknownStatus};
pub use info::StatusInfo;
pub use registry::{Registry, RegistryClass, RegistryCode, RegistrySet, SetIter, StatusSubset};
#[cfg(feature = "utoipa")]
pub use response::DescribeResponse;
#[cfg(feature = "http")]
pub use response::{DecodeError, DecodeResponse, EncodeError, EncodeResponse, Problem};
pub use status::*;
pub use subset::Never;
// The examples are here, and the text is in the macro crate, which can't run examples: they need this crate.
/// Reads a response as the variant of its status:
///
/// ```
/// use status_subset::{DecodeResponse, StatusSubset};
///
/// #[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
/// enum GetUser {
///     Ok {
///         #[header("ETag")]
///         tag: Option<String>,
///         #[body(text)]
///         name: String,
///     },
///     NotFound,
/// }
///
/// let response = http::Response::builder().header("ETag", "\"a\"").body("Alice")?;
/// let user = GetUser::decode(response).unwrap();
/// assert_eq!(user, GetUser::Ok { tag: Some("\"a\"".to_owned()), name: "Alice".to_owned() });
/// # Ok::<(), http::Error>(())
/// ```
#[cfg(feature = "http")]
pub use status_subset_macros::DecodeResponse;
/// Describes an enum's responses:
///
/// ```
/// use status_subset::{DescribeResponse, StatusSubset};
/// use utoipa::IntoResponses;
///
/// #[derive(StatusSubset, DescribeResponse)]
/// enum GetUser {
///     /// The user's name.
///     Ok(#[body(text)] String),
///     TooManyRequests {
///         /// In how many seconds to ask again.
///         #[header("Retry-After")]
///         seconds: u32,
///     },
/// }
///
/// let responses = serde_json::to_value(GetUser::responses()).unwrap();
/// assert_eq!(responses["200"]["description"], "The user's name.");
/// let header = &responses["429"]["headers"]["Retry-After"];
/// assert_eq!(header["description"], "In how many seconds to ask again.");
/// ```
#[cfg(feature = "utoipa")]
pub use status_subset_macros::DescribeResponse;
/// Writes an outcome as the response of its status:
///
/// ```
/// use status_subset::{EncodeResponse, Problem, StatusSubset};
///
/// #[derive(StatusSubset, EncodeResponse)]
/// enum CreateUser {
///     Created {
///         #[header("Location")]
///         location: String,
///     },
///     Conflict(#[body(problem)] Problem),
/// }
///
/// let response = CreateUser::Created { location: "/users/7".to_owned() }.encode()?;
/// assert_eq!(response.status(), 201);
/// assert_eq!(response.headers()["location"], "/users/7");
/// # Ok::<(), status_subset::EncodeError>(())
/// ```
#[cfg(feature = "http")]
pub use status_subset_macros::EncodeResponse;
/// Declares the statuses that an endpoint may return:
///
/// ```
/// use status_subset::{Status, StatusSubset};
///
/// #[derive(Debug, PartialEq, StatusSubset)]
/// enum GetUser {
///     Ok,
///     NotFound,
///     #[status(429)]
///     SlowDown,
/// }
///
/// assert_eq!(GetUser::SlowDown.status(), Status::TooManyRequests);
/// assert_eq!(GetUser::try_from(404), Ok(GetUser::NotFound));
/// assert_eq!(GetUser::STATUSES.to_string(), "{200, 404, 429}");
/// ```
pub use status_subset_macros::StatusSubset;
/// Makes the extractors of a handler respond with its outcome:
///
/// ```
/// use axum::extract::{Json, Path};
/// use axum::{Router, routing};
/// use status_subset::axum::{JsonRejected, PathRejected};
/// use status_subset::{Problem, StatusSubset, handler, outcome};
///
/// #[outcome(axum, with(PathRejected, JsonRejected))]
/// enum Rename {
///     NoContent,
///     NotFound(Problem),
/// }
///
/// #[handler]
/// async fn rename(Path(id): Path<u64>, Json(name): Json<String>) -> Result<Rename, Rename> {
///     if id != 7 {
///         return Err(Rename::NotFound(Problem::new()));
///     }
///     println!("{id} is now called {name}");
///     Ok(Rename::NoContent)
/// }
///
/// assert_eq!(Rename::STATUSES.to_string(), "{204, 400, 404, 413, 415, 422, 500}");
/// let app: Router = Router::new().route("/users/{id}", routing::put(rename));
/// ```
///
/// An outcome that does not declare the responses of an extractor is a compile error:
///
/// ```compile_fail,E0277
/// use axum::extract::Json;
/// use status_subset::{handler, outcome};
///
/// #[outcome(axum)]
/// enum Rename {
///     NoContent,
/// }
///
/// #[handler]
/// async fn rename(Json(name): Json<String>) -> Rename { // may respond with 400, 413, 415 or 422
///     Rename::NoContent
/// }
/// ```
///
/// An extractor of your own has an outcome as its rejection:
///
/// ```
/// use axum::extract::FromRequestParts;
/// use axum::http::request::Parts;
/// use axum::{Router, routing};
/// use status_subset::{handler, outcome};
///
/// #[outcome(axum)]
/// enum Anonymous {
///     #[header("WWW-Authenticate" = "Bearer")]
///     Unauthorized,
/// }
///
/// struct Token(String);
///
/// impl<S: Sync> FromRequestParts<S> for Token {
///     type Rejection = Anonymous;
///
///     async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Token, Anonymous> {
///         let value = parts.headers.get("Authorization").and_then(|value| value.to_str().ok());
///         let token = value.and_then(|value| value.strip_prefix("Bearer "));
///         Ok(Token(token.ok_or(Anonymous::Unauthorized)?.to_owned()))
///     }
/// }
///
/// #[outcome(axum, with(Anonymous))]
/// enum WhoAmI {
///     Ok(String),
/// }
///
/// #[handler]
/// async fn who_am_i(Token(token): Token) -> WhoAmI {
///     WhoAmI::Ok(token)
/// }
///
/// let app: Router = Router::new().route("/me", routing::get(who_am_i));
/// ```
#[cfg(feature = "axum-extract")]
pub use status_subset_macros::handler;
/// Derives an outcome in one line:
///
/// ```
/// use status_subset::{EncodeResponse, Problem, StatusSubset, outcome};
///
/// /// There is no such user.
/// #[outcome(encode)]
/// pub enum Missing {
///     NotFound(Problem),
/// }
///
/// #[outcome(encode, with(Missing))]
/// pub enum GetUser {
///     Ok(String),
/// }
///
/// assert_eq!(GetUser::STATUSES.to_string(), "{200, 404}");
///
/// fn find(id: u32) -> Result<String, Missing> {
///     Err(Missing::NotFound(Problem::new().with_detail(format!("no user has the id {id}"))))
/// }
///
/// fn get_user(id: u32) -> Result<GetUser, GetUser> {
///     Ok(GetUser::Ok(find(id)?))
/// }
///
/// assert_eq!(get_user(7).encode()?.status(), 404);
/// # Ok::<(), status_subset::EncodeError>(())
/// ```
#[cfg(feature = "http")]
pub use status_subset_macros::outcome;
