//! Generated code in a user's crate: names, lints, editions, documentation.

// (Some lints of these groups are forbidden for a whole crate, or not at all.)
#![forbid(future_incompatible, rust_2021_compatibility)]

pub mod cargo_fix_changes_nothing;
pub mod documentation;
pub mod editors;
pub mod limits_of_size;
pub mod lints_denied;
pub mod lints_forbidden;
pub mod no_implicit_prelude;
pub mod no_std_binary;
pub mod shadowed_names;

#[path = "../support/mod.rs"]
mod support;
