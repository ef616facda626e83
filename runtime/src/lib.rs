#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "http")]
extern crate std;
// The macros write `::status_subset`, here too.
extern crate self as status_subset;

// Where a checkout has no symbolic links the "file" holds the path that the link points to.
const _: () = assert!(
    include_str!("../README.md").len() > 1000,
    "runtime/README.md must be a symbolic link to ../README.md: copy the file there, or check out with `git config core.symlinks true`"
);

/// Generates a registry, an enum of status codes with its facts, from a spec file.
///
/// ```text
/// status_codes! {
///     /// Every status our gateway speaks.
///     pub enum Status from "codes.toml";
/// }
/// ```
///
/// After `from`, write the path to a TOML file (feature `toml`), relative to the root of the package, the folder of its
/// `Cargo.toml`; or the word `http` for the built-in registry. Cargo rebuilds the crate when the file changes. The macro
/// reads no other file, and nothing of the environment but the root of the package. As with `include_str!`, the path may
/// lead out of the package, by `..` or by symbolic links. Cargo packages only the files inside, so a published crate has
/// its spec there. Absolute paths, and files that are not regular or larger than 4 MiB, are errors.
///
/// Attributes and the visibility are the user's. `#[status(http)]` adds conversions with `http::StatusCode` (feature
/// `http`), `#[status(serde)]` adds `Serialize` and `Deserialize`, as the number (feature `serde`). The built-in registry
/// has both when the feature is on.
///
/// ```
/// mod mine {
///     status_subset::status_codes! {
///         /// HTTP's statuses, as an enum of this crate: one that a `match` can exhaust.
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
/// # What it generates
///
/// For `enum Status`, beside it and with its visibility:
///
/// - the enum itself, one variant a code, whose discriminant is the code; with `ALL`, `code`, `from_code`,
///   `class`, `phrase`, `info`, `label`, `summary`, `is_client_error` and the like, nearly all `const`;
///   `Display`, `FromStr`, `TryFrom<u16>`, `From<Status> for u16`, [`Registry`] and [`StatusSubset`];
///   a deprecated constant for each old name;
/// - `StatusSet`, a set of statuses; `StatusClass`, the classes; `StatusLang`, the languages of the spec;
/// - for each class its trait, such as `ClientError`, which every subset has whose statuses are all of that
///   class, and an enum of its codes, `ClientErrorStatus`; for each group its trait, such as `ErrorStatus`.
///
/// The names of the class and group traits are the spec's own: a second registry goes into a `mod` of its
/// own. That module can't be under `#![no_implicit_prelude]` nor have an item called `diagnostic`, because the
/// traits bring their messages in `#[diagnostic::on_unimplemented]`.
///
/// # Errors
///
/// Mistakes in the spec are compile errors that name the file, line and column (`codes.toml:12:8`), all at
/// once. What is sound is generated all the same.
#[macro_export]
macro_rules! status_codes {
    ($($input:tt)*) => {
        $crate::__private::__status_codes! { $crate, $($input)* }
    };
}

#[doc(hidden)]
pub mod __private;
mod bits;
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
mod checks;
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
mod classes;
mod convert;
mod error;
mod features;
// The documentation's pages, which cost nobody a build.
#[cfg(any(doc, doctest))]
pub mod guide;
#[cfg(not(feature = "toml"))]
mod http;
#[cfg(feature = "http")]
mod http_status;
pub mod info;
mod language;
mod registry;
#[cfg(feature = "http")]
pub mod response;
#[cfg(feature = "serde")]
mod serde_number;
// Lints see what the macro generates as this crate's own code, which they don't in a user's: functions that are never
// called, and constants called like variants.
#[allow(dead_code, non_upper_case_globals)]
mod status;
mod status_codes;
mod subset;
mod table;

pub use error::{NotInSubset, ParseStatusError, ParseSubsetError, TryFromCodeError, UnknownStatus};
pub use info::StatusInfo;
pub use registry::{Registry, RegistryClass, RegistryCode, RegistrySet, SetIter, StatusSubset};
#[cfg(feature = "utoipa")]
pub use response::DescribeResponse;
#[cfg(feature = "http")]
pub use response::{DecodeError, DecodeResponse, EncodeError, EncodeResponse, Problem};
pub use status::*;
// The macros' own crate can't run examples, which need this one: they stand here, above its text.
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
/// Describes the responses of an enum:
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
/// Declares the statuses that an endpoint may answer:
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
