//! Subsets: `#[derive(StatusSubset)]` and the generated items.

mod expansions;
mod large_enums;
mod outcomes;
mod outcomes_convert;
mod results_and_references_are_subsets;
mod shapes;
mod subset_of;
mod subsets;
mod unknown_numbers;

// The expansions in tests/subset/expansions.rs name these items `crate::..`.
#[cfg(feature = "current")]
pub use expansions::{Code, Counted, Larger, Plain, Refused, Sealed, ServerErrorCode, examples};
