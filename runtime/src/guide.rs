#![doc = include_str!("../docs/guide.md")]

#[doc = include_str!("../docs/registry.md")]
pub mod registry {}

#[doc = include_str!("../docs/subset.md")]
pub mod subset {}

#[cfg(feature = "http")]
#[doc = include_str!("../docs/outcome.md")]
pub mod outcome {}

#[cfg(feature = "http")]
#[doc = include_str!("../docs/question_mark.md")]
pub mod question_mark {}

#[cfg(feature = "http")]
#[doc = include_str!("../docs/streams.md")]
pub mod streams {}

#[cfg(feature = "http")]
#[doc = include_str!("../docs/client.md")]
pub mod client {}

#[cfg(feature = "utoipa")]
#[doc = include_str!("../docs/document.md")]
pub mod document {}

#[cfg(feature = "tower")]
#[doc = include_str!("../docs/contract.md")]
pub mod contract {}

#[doc = include_str!("../docs/rules.md")]
pub mod rules {}

#[doc = include_str!("../docs/spec.md")]
pub mod spec {}

// Generated from tests, which compile its code.
#[cfg(not(doctest))]
#[doc = include_str!("../docs/errors.md")]
pub mod errors {}

#[doc = include_str!("../docs/spec_errors.md")]
pub mod spec_errors {}

#[doc = include_str!("../README.ko.md")]
pub mod ko {}

#[doc = include_str!("../docs/registry.ko.md")]
pub mod registry_ko {}

#[doc = include_str!("../docs/subset.ko.md")]
pub mod subset_ko {}

#[cfg(feature = "http")]
#[doc = include_str!("../docs/outcome.ko.md")]
pub mod outcome_ko {}

#[cfg(feature = "http")]
#[doc = include_str!("../docs/question_mark.ko.md")]
pub mod question_mark_ko {}

#[cfg(feature = "http")]
#[doc = include_str!("../docs/streams.ko.md")]
pub mod streams_ko {}

#[cfg(feature = "http")]
#[doc = include_str!("../docs/client.ko.md")]
pub mod client_ko {}

#[cfg(feature = "utoipa")]
#[doc = include_str!("../docs/document.ko.md")]
pub mod document_ko {}

#[cfg(feature = "tower")]
#[doc = include_str!("../docs/contract.ko.md")]
pub mod contract_ko {}
