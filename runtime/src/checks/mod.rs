//! Checks that run while a user's crate is compiled.
//!
//! - [`catalog`]: the codes of a registry as numbers, and the checks of a subset against them;
//! - [`problem_types`]: the checks of the problem types that variants name;
//! - [`subset_of`], [`transparent`]: questions about other types, which the macros can't see;
//! - [`message`]: text built at compile time.

pub(crate) mod catalog;
pub(crate) mod message;
pub(crate) mod problem_types;
pub(crate) mod subset_of;
pub(crate) mod transparent;
