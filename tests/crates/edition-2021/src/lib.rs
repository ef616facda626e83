//! All generated code in edition 2021.

#[path = "../../in_any_edition.rs"]
mod in_any_edition;

pub use in_any_edition::*;
