//! What the derives of responses generate calls.

mod decode;
#[cfg(feature = "utoipa")]
mod describe;
mod encode;
pub mod fields;
mod kinds;
mod lists;
mod media_type;
mod nested;
mod rules;

pub use decode::{Candidate, Content, Mismatch, Received};
#[cfg(feature = "utoipa")]
pub use describe::{DescribedHeader, DescribedVariant, OpenApiResponses, describe_kinds};
pub use encode::Encoder;
pub use kinds::{Of, decode_kinds, encode_kinds};
pub use nested::NoResponse;
pub use rules::{check_header, check_lines, check_no_content, check_omitted, check_response};
