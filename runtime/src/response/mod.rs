//! Outcomes as HTTP responses: written by a server, read by a client, described in the API's documentation.

#[cfg(feature = "actix")]
pub(crate) mod actix;
#[cfg(feature = "axum")]
pub(crate) mod axum;
mod body;
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
pub(crate) mod bounds;
#[cfg(feature = "utoipa")]
mod components;
#[cfg(any(feature = "actix", feature = "tower"))]
pub(crate) mod contract;
pub(crate) mod decode;
#[cfg(feature = "utoipa")]
pub(crate) mod describe;
pub(crate) mod encode;
mod events;
#[cfg(feature = "utoipa")]
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
pub(crate) mod examples;
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
pub(crate) mod field_dispatch;
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
pub(crate) mod fields;
mod format;
mod head;
mod json;
mod lists;
pub(crate) mod media_type;
pub(crate) mod origin;
pub(crate) mod problem;
mod receive;
#[cfg(feature = "reqwest")]
mod reqwest;
#[allow(missing_docs, reason = "only generated code sees some of these items, through `__private`")]
pub(crate) mod retry_after;
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
pub(crate) mod rules;
#[cfg(feature = "utoipa")]
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
pub(crate) mod schema;
#[cfg(all(test, feature = "tracing"))]
mod testing;
#[allow(missing_docs, reason = "only generated code sees these items, through `__private`")]
pub(crate) mod transparent;
mod undeclared;
mod violation;
pub(crate) mod wrapper;

#[cfg(feature = "reqwest")]
pub use self::reqwest::receive;
pub use body::{Body, BoxError};
#[cfg(feature = "utoipa")]
pub use components::Components;
#[cfg(any(feature = "actix", feature = "tower"))]
pub use contract::{Contract, Violation};
pub use decode::{DecodeError, DecodeErrorKind, DecodeResponse};
#[cfg(feature = "utoipa")]
pub use describe::{DescribeResponse, Description};
pub use encode::{Content, EncodeError, EncodeErrorKind, EncodeResponse};
pub use events::{Event, EventError, Events};
pub use format::{Envelope, Format, FormatError};
pub use head::Head;
pub use origin::Origin;
pub use problem::Problem;
pub use receive::{ReceiveError, read};
pub use retry_after::{RetryAfter, RetryAfterError};
pub use undeclared::Undeclared;
pub use violation::ViolationKind;
