//! Subsets: `#[derive(StatusSubset)]`, and what it generates.

mod expansions;
mod large_enums;
mod outcomes;
mod results_and_references_are_subsets;
mod shapes;
mod subset_of;
mod subsets;
mod unknown_numbers;

// What the expansions of tests/subset/expansions.rs call `crate::..`.
#[cfg(feature = "current")]
pub use expansions::{Counted, Refused};
