//! Items for generated code. They are not part of the API and may change in any release, so the macros are pinned to
//! one version of this crate.
//!
//! Generated impls are thin and call functions, because users pay for the code that a derive emits in every build.

pub use status_subset_macros::__status_codes;
// Derives import the runtime crate by this path: `use $crate` is an error on Rust 1.85.
pub extern crate self as runtime;

#[cfg(feature = "alloc")]
pub use crate::cause::{IntoCause, IntoOutcome, OfCause, OfOutcome};
pub use crate::checks::catalog::{Catalog, ClassRange, Known};
pub use crate::checks::subset_of::{
    Choose, DeclaresSubsetOf, Fit, Otherwise, Probe, StandIn, check_fieldless, check_same, same,
};
pub use crate::checks::transparent::{Nested, NoSubset, unwrap_or};
pub use crate::classes::{ClassMask, Derived, Group, NoClass, Within, promised};
pub use crate::convert::{
    converted, display, display_set, iter, language_accepted, language_of, registry_from_code,
    registry_from_str, subset_from_code, subset_from_status, subset_from_str, text_in,
};
#[cfg(feature = "http")]
pub use crate::http_status::{http_status, registry_from_http};
pub use crate::info::Facts;
pub use crate::notation::{Notation, Parse, Part};
pub use crate::of::{Of, source_kinds};
pub use crate::registry::Sealed;
pub use crate::repr::{IsCode, Repr, ReprOf};
#[cfg(feature = "serde")]
pub use crate::serde_number::{deserialize, serialize};

pub use crate::shape::Shape;
pub use crate::subset::{UnionIn, statuses_of, within};

/// Sets of small numbers.
pub mod bits {
    pub use crate::bits::*;
}

/// Tables over the codes of a registry.
pub mod table {
    pub use crate::table::*;
}

/// What `#[handler]` calls.
#[cfg(feature = "axum-extract")]
pub mod axum {
    pub use crate::axum::extracted::{Own, Probe, Refusal, Returned, declares, kinds, returned};
}

/// What the derives of responses call.
#[cfg(feature = "http")]
pub mod response {
    pub use crate::of::Of;
    pub use crate::response::bounds::{
        AsBytes, AsEnvelope, AsEvents, AsFormatted, AsJson, AsProblem, AsResponse, FromBody, FromBytes,
        FromEvents, FromFormatted, FromJson, FromProblem, FromResponse, NoCause, Sent, check_sent, not_sent,
    };
    pub use crate::response::decode::{Candidate, Content, Mismatch, Received, member, of_problem};
    #[cfg(feature = "utoipa")]
    pub use crate::response::describe::{
        AsSchema, DescribeEvents, DescribedVariant, OpenApiResponses, describe_kinds,
    };
    pub use crate::response::encode::{EncodeWhole, Encoder, encode_body, whole};
    #[cfg(feature = "utoipa")]
    pub use crate::response::examples::{AsExample, ExamplesOf, HasExamples};
    pub use crate::response::field_dispatch::{decode_kinds, encode_kinds};
    pub use crate::response::origin::Origins;
    pub use crate::response::problem::{OfProblem, typed_problem};
    pub use crate::response::retry_after::{of_text as retry_after, retry_kinds};
    pub use crate::response::rules::{
        check_final, check_header, check_lines, check_no_content, check_omitted, check_response,
    };
    #[cfg(feature = "utoipa")]
    pub use crate::response::schema::{Named, named_kinds};
    pub use crate::response::transparent::NoResponse;
    pub use crate::response::wrapper::{NoWrapper, Wrapper, check_wrapper};

    /// The header fields of HTTP.
    pub mod fields {
        pub use crate::response::fields::*;
    }
}

// The crates with the traits that the features implement. A user's crate may not depend on them.
#[cfg(feature = "actix")]
pub use crate::response::actix::{actix_error, actix_response};
#[cfg(feature = "axum")]
pub use crate::response::axum::axum_response;
#[cfg(feature = "actix")]
pub use actix_web;
#[cfg(feature = "axum")]
pub use axum_core;
#[cfg(any(feature = "http", feature = "serde"))]
pub use serde;
#[cfg(feature = "utoipa")]
pub use utoipa;
#[cfg(feature = "http")]
pub use {bytes, http};
