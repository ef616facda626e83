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
mod message;
mod subset_of;
pub mod table;

pub use catalog::{Catalog, Known, Span};
pub use class::{ClassMask, Group, UnionIn, Within, promised, statuses_of, within};
pub use convert::{
    display, display_set, iter, language_accepted, language_of, registry_from_code, registry_from_str,
    subset_from_code, subset_from_status, subset_from_str,
};
pub use facts::Facts;
pub use status_subset_macros::__status_codes;
pub use subset_of::{Otherwise, Probe, SaysSubsetOf};
