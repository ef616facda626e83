//! What generated code calls. Not part of the API: any release may change it, which is why the macros are
//! pinned to one version of this crate.
//!
//! Generated impls are thin and call these functions, since what a derive emits is what a user's build
//! pays for.

pub mod bits;
mod catalog;
mod class;
mod convert;
mod facts;
#[cfg(feature = "http")]
mod http_status;
mod message;
mod nested;
#[cfg(feature = "http")]
pub mod response;
#[cfg(feature = "serde")]
mod serde_number;
mod subset_of;
pub mod table;

pub use catalog::{Catalog, Known, Span};
pub use class::{ClassMask, Derived, Group, NoClass, UnionIn, Within, promised, statuses_of, within};
pub use convert::{
    display, display_set, iter, language_accepted, language_of, registry_from_code, registry_from_str,
    subset_from_code, subset_from_status, subset_from_str,
};
pub use facts::Facts;
#[cfg(feature = "http")]
pub use http_status::{check_http_codes, http_status, registry_from_http};
pub use nested::{Nested, NoSubset, or};
#[cfg(feature = "serde")]
pub use serde_number::{deserialize, serialize};
pub use status_subset_macros::__status_codes;
pub use subset_of::{Choose, Fit, Otherwise, Probe, SaysSubsetOf, StandIn};

// The crates whose traits the features implement, for code in crates that don't depend on them.
#[cfg(feature = "actix")]
pub use crate::response::actix::actix_response;
#[cfg(feature = "axum")]
pub use crate::response::axum::axum_response;
#[cfg(feature = "actix")]
pub use actix_web;
#[cfg(feature = "axum")]
pub use axum_core;
#[cfg(any(feature = "http", feature = "serde"))]
pub use serde;
#[cfg(feature = "utoipa")]
pub use utoipa;
#[cfg(feature = "http")]
pub use {bytes, http};
