//! Spec files of [`status-subset`](https://docs.rs/status-subset): `codes.toml` as data, and its mistakes as messages.
//!
//! [`load`] runs the stages. Each is a function from one type to the next, in a file with its name:
//!
//! ```text
//! Source --read--> File --extend--> Spec --check--> Spec
//! ```
//!
//! A text with syntax errors is mended before it is read, one statement at a time.
//!
//! Every value keeps its place in the file, so that a mistake is shown there. The sound part of a file is always
//! returned, so that a macro can expand it along with the mistakes, and code that uses the expansion still compiles.
//!
//! Without the feature `toml` the crate has only the modules that the macros share with the reader: [`first_seen`],
//! [`header_name`], [`reserved`], [`sort`] and [`words`].

#![forbid(unsafe_code)]
// clippy.toml lists functions that reach out of a build.
#![cfg_attr(not(test), warn(clippy::disallowed_methods))]
#![cfg_attr(test, allow(clippy::disallowed_methods))]
// No content of a file causes a panic.
#![cfg_attr(
    not(test),
    warn(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

pub mod first_seen;
pub mod header_name;
pub mod reserved;
pub mod sort;
pub mod words;

#[cfg(feature = "toml")]
mod built_in;
#[cfg(feature = "toml")]
mod characters;
#[cfg(feature = "toml")]
mod check;
#[cfg(feature = "toml")]
mod diagnose;
#[cfg(feature = "toml")]
mod diagnostic;
#[cfg(all(test, feature = "toml"))]
mod edits;
#[cfg(feature = "toml")]
mod extend;
#[cfg(feature = "toml")]
mod facts;
#[cfg(feature = "toml")]
mod file;
#[cfg(feature = "toml")]
mod foreign;
#[cfg(feature = "toml")]
mod form;
#[cfg(feature = "toml")]
mod guess;
#[cfg(feature = "toml")]
mod headers;
#[cfg(feature = "toml")]
mod items;
#[cfg(feature = "toml")]
pub mod keys;
#[cfg(feature = "toml")]
mod languages;
#[cfg(feature = "toml")]
mod load;
#[cfg(feature = "toml")]
mod mend;
#[cfg(feature = "toml")]
mod model;
#[cfg(feature = "toml")]
mod notation;
#[cfg(feature = "toml")]
mod problems;
#[cfg(feature = "toml")]
mod read;
#[cfg(feature = "toml")]
mod reference;
#[cfg(feature = "toml")]
mod registry;
#[cfg(feature = "toml")]
mod source;
#[cfg(feature = "toml")]
mod statements;
#[cfg(feature = "toml")]
mod strays;
#[cfg(feature = "toml")]
mod syntax;
#[cfg(all(test, feature = "toml"))]
mod tests;
#[cfg(feature = "toml")]
mod values;

#[cfg(feature = "toml")]
pub use diagnostic::Diagnostic;
#[cfg(feature = "toml")]
pub use load::{diagnostics, load, load_for, placeholder};
#[cfg(feature = "toml")]
pub use model::{
    Alias, At, Bounds, Cache, Class, Code, Comparison, Content, Fact, FactKind, FactValue, Group, Header,
    Language, Method, Parse, Place, Problem, Redirect, Repr, Spec, Standing, Strength, Texts,
};
#[cfg(feature = "toml")]
pub use notation::{Digits, Notation, Part};
#[cfg(feature = "toml")]
pub use reference::reference_url;
#[cfg(feature = "toml")]
pub use source::Source;

/// The JSON Schema of spec files, for editors.
#[cfg(feature = "toml")]
pub const SCHEMA: &str = include_str!("../schema.json");
