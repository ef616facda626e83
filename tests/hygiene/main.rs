//! Generated code in a user's crate: names, lints, editions, documentation.

mod cargo_fix_changes_nothing;
mod documentation;
mod lints_denied;
mod lints_forbidden;
mod no_implicit_prelude;
mod no_std_binary;
mod shadowed_names;
