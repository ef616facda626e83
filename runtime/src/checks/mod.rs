//! What is checked while a user's crate is compiled, and what the checks are made of.
//!
//! - [`catalog`]: the codes of a registry as numbers, and the checks of a subset against them;
//! - [`subset_of`], [`transparent`]: what the macros have to know of another type;
//! - [`message`]: text that is put together at compile time.

pub(crate) mod catalog;
pub(crate) mod message;
pub(crate) mod subset_of;
pub(crate) mod transparent;
