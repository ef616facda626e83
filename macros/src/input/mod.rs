//! A user's enum -> [`Subset`], for every derive. `recover` parses the item, even a half-written one; `parse` turns it
//! into a subset, with `grammar` and `attribute`; `check` applies the rules that need no registry.

mod attribute;
mod check;
pub(crate) mod grammar;
mod model;
mod parse;
mod recover;

pub(crate) use model::is_named;
pub(crate) use model::{
    Code, Conversion, Conversions, Impl, Integration, Options, Role, Shape, Subset, Variant,
};
pub(crate) use recover::recover;

use syn::DeriveInput;

use crate::errors::Errors;

/// The enum as a subset. Its mistakes are added to `errors`.
pub(crate) fn subset<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Subset<'a> {
    check::check(parse::parse(input, errors), errors)
}
