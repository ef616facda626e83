//! Generated code triggers none of these lints: rustc's, and clippy's pedantic, nursery and many restriction lints.
//! (Clippy's are checked when clippy runs.)

#![cfg(feature = "axum")]
#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    missing_copy_implementations,
    unreachable_pub,
    unused_qualifications,
    unused_lifetimes,
    unused_results,
    unused_import_braces,
    non_local_definitions,
    deprecated,
    ambiguous_associated_items,
    elided_lifetimes_in_paths,
    single_use_lifetimes,
    explicit_outlives_requirements,
    absolute_paths_not_starting_with_crate,
    let_underscore_drop,
    trivial_casts,
    trivial_numeric_casts,
    variant_size_differences,
    unit_bindings,
    redundant_lifetimes,
    private_bounds,
    private_interfaces,
    unnameable_types,
    keyword_idents,
    macro_use_extern_crate,
    meta_variable_misuse,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::absolute_paths,
    clippy::allow_attributes,
    clippy::allow_attributes_without_reason,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::default_numeric_fallback,
    clippy::empty_enum_variants_with_brackets,
    clippy::exhaustive_structs,
    clippy::get_unwrap,
    clippy::if_then_some_else_none,
    clippy::indexing_slicing,
    clippy::infinite_loop,
    clippy::integer_division,
    clippy::let_underscore_must_use,
    clippy::let_underscore_untyped,
    clippy::little_endian_bytes,
    clippy::min_ident_chars,
    clippy::missing_docs_in_private_items,
    clippy::missing_inline_in_public_items,
    clippy::module_name_repetitions,
    clippy::multiple_inherent_impl,
    clippy::panic,
    clippy::pattern_type_mismatch,
    clippy::pub_use,
    clippy::question_mark_used,
    clippy::renamed_function_params,
    clippy::same_name_method,
    clippy::shadow_reuse,
    clippy::shadow_same,
    clippy::shadow_unrelated,
    clippy::single_call_fn,
    clippy::single_char_lifetime_names,
    clippy::std_instead_of_core,
    clippy::undocumented_unsafe_blocks,
    clippy::unreachable,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm
)]
#![allow(dead_code, reason = "most of it is only looked at")]
// For the tests themselves, not for generated code.
#![allow(
    clippy::exhaustive_enums,
    clippy::allow_attributes,
    clippy::single_call_fn,
    missing_copy_implementations,
    reason = "the user's own"
)]

use core::fmt::{Debug, Display};
use core::str::FromStr;

use status_subset::response::{Body, Events};
use status_subset::{
    Cause, DecodeResponse, EncodeResponse, ErrorStatus, Problem, Registry, ServerErrorStatus, Status,
    StatusSubset, outcome,
};

#[cfg(feature = "current")]
use status_subset::DescribeResponse;
#[cfg(not(feature = "current"))]
use undescribed::DescribeResponse;

/// Without fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[status(registry = status_subset::Status, subset_of(All), class = ErrorStatus)]
pub enum Few {
    /// By name.
    NotFound,
    /// By number.
    #[status(410)]
    Lost,
    /// By another name.
    #[status(Conflict)]
    Clash,
}

/// More variants than are compared one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
#[allow(missing_docs, reason = "the names are enough")]
pub enum All {
    Continue,
    Ok,
    Created,
    Accepted,
    NoContent,
    PartialContent,
    MovedPermanently,
    Found,
    SeeOther,
    NotModified,
    TemporaryRedirect,
    PermanentRedirect,
    BadRequest,
    Unauthorized,
    Forbidden,
    NotFound,
    Conflict,
    Gone,
}

/// With data and parameters.
#[derive(Debug, StatusSubset)]
pub enum Outcome<'text, T, const N: usize>
where
    T: Debug,
{
    /// With a field.
    Ok(&'text str),
    /// With a field that has a name.
    Created {
        /// The field.
        bytes: [u8; N],
    },
    /// The statuses of another enum.
    #[status(transparent)]
    Other(T),
    /// The statuses of another enum, by reference.
    #[status(transparent)]
    Few(&'text Few),
}

/// Nothing.
#[derive(Debug, Clone, Copy, StatusSubset)]
pub enum Nothing {}

#[derive(Debug, Clone, Copy, StatusSubset)]
pub(crate) enum Private {
    Ok,
}

/// The parts of an outcome that are not sent, constants, and content of other kinds.
#[derive(Debug, PartialEq, Eq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum, problem, error, subset_of(Loaded))]
#[header("Cache-Control" = "no-store")]
pub enum Load {
    /// No content.
    Ok(()),
    /// From an error.
    #[status(from(core::fmt::Error))]
    InternalServerError(Cause),
    /// From a field.
    #[status(from)]
    Conflict(u8),
    /// A field that is not sent.
    Gone {
        /// It is not sent.
        #[status(skip)]
        note: u8,
    },
    /// Any status of a class.
    #[status(any(ServerError))]
    Any {
        /// The status.
        status: ServerErrorStatus,
        /// The cause.
        #[status(source)]
        cause: Option<Cause>,
    },
}

/// The same variants.
#[derive(Debug, PartialEq, Eq, StatusSubset)]
pub enum Loaded {
    /// No content.
    Ok(()),
    /// An error.
    InternalServerError(Cause),
    /// A number.
    Conflict(u8),
    /// A field.
    Gone {
        /// It is not sent.
        #[status(skip)]
        note: u8,
    },
    /// Any status of a class.
    #[status(any(ServerError))]
    Any {
        /// The status.
        status: ServerErrorStatus,
        /// The cause.
        #[status(source)]
        cause: Option<Cause>,
    },
}

/// Any error.
#[derive(Debug, StatusSubset)]
#[status(class = ServerError)]
pub enum AnyError {
    /// Any error.
    #[status(from)]
    InternalServerError(Cause),
}

/// Content as it comes.
#[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum Streams {
    /// Events.
    Ok(#[body(sse)] Events<u8>),
    /// Bytes.
    Accepted(#[body(stream)] Body),
    /// Another outcome.
    #[status(transparent, from)]
    Load(Load),
}

/// In one line.
#[outcome(axum, decode, with(Load))]
#[derive(Debug)]
pub enum Short {
    /// A problem.
    NotFound(Problem),
}

/// As a response.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse,
)]
#[status(http, axum)]
pub enum Refused {
    /// Another layer adds the header field.
    #[status(omit("WWW-Authenticate"))]
    Unauthorized,
    /// Not you.
    Forbidden,
}

/// As a response of every kind.
#[derive(Debug, Clone, PartialEq, Eq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum Response<T, H, E>
where
    H: Display + FromStr<Err: Display>,
{
    /// Content as JSON.
    Ok(T),
    /// Header fields of every kind, and a text.
    Created {
        /// One line.
        #[header("Location")]
        location: H,
        /// One line or none.
        #[header("ETag")]
        tag: Option<String>,
        /// Several lines.
        #[header("X-Part")]
        parts: Vec<H>,
        /// The text.
        #[body(text)]
        text: String,
    },
    /// Content as bytes.
    Accepted(#[body(bytes = "image/png")] Vec<u8>),
    /// A problem.
    NotFound(#[body(problem)] Problem),
    /// A problem, by number, with a field.
    #[status(429)]
    SlowDown {
        /// Seconds.
        #[header("Retry-After")]
        seconds: u32,
        /// What is the matter.
        #[body(problem)]
        problem: Problem,
    },
    /// Without parameters.
    #[status(transparent)]
    Refused(Refused),
    /// The statuses of another enum.
    #[status(transparent)]
    Other {
        /// The other.
        inner: E,
    },
}

/// As a response, with a lifetime and a constant.
#[derive(Debug, StatusSubset, EncodeResponse)]
#[status(axum)]
pub enum Borrowed<'text, const N: usize> {
    /// A text that is not the response's.
    Ok(#[body(text)] &'text str),
    /// So many.
    NotFound {
        /// Which.
        #[header("X-Name")]
        name: &'text str,
    },
    /// Of a type with a parameter.
    #[status(transparent)]
    Counted(Counted<N>),
}

/// With a constant.
#[derive(Debug, Clone, Copy, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
pub enum Counted<const N: usize> {
    /// There.
    Ok,
    /// No longer there.
    Gone,
}

/// No response.
#[derive(Debug, Clone, Copy, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(http, axum)]
pub enum NoResponse {}

/// Not public.
#[derive(Debug, Clone, Copy, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(http, axum)]
enum PrivateResponse {
    NoContent,
}

/// All names of the runtime are in scope.
#[cfg(feature = "current")]
mod by_glob {
    #![allow(clippy::wildcard_imports, reason = "the user's own")]

    use status_subset::*;

    #[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
    #[status(registry = Status, axum)]
    enum Response {
        #[status(200)]
        Fine {
            #[header("ETag")]
            tag: String,
            #[body(text)]
            text: String,
        },
        #[status(omit("WWW-Authenticate"))]
        Unauthorized,
        NotFound(#[body(problem)] Problem),
    }
}

/// A registry of this crate, for other modules.
pub mod own {
    status_subset::status_codes! {
        /// HTTP's.
        #[status(http, serde)]
        pub enum Status from http;
    }
}

/// Without languages, and not public.
mod from_a_file {
    status_subset::status_codes! {
        pub(crate) enum Code from "tests/specs/gateway.toml";
    }
}

/// Private altogether.
mod private {
    status_subset::status_codes! {
        enum Code from "tests/specs/gateway.toml";
    }

    #[test]
    fn is_there() {
        assert_eq!(Code::ALL.len(), 6);
    }
}

#[test]
fn imports_are_used() {
    fn traits<T: Display + FromStr + TryFrom<u16> + From<Status> + Registry>() {}
    fn error<E: ErrorStatus>(subset: &E) -> Status {
        subset.status()
    }
    traits::<Status>();
    assert_eq!(error(&Few::Lost), Status::Gone);
    assert_eq!(from_a_file::Code::ALL.len(), 6);
    assert_eq!(own::Status::ALL.len(), Status::ALL.len());
    let inside = || {
        #[derive(Debug, Clone, Copy, StatusSubset)]
        enum Inside {
            Ok,
        }
        Inside::Ok.code()
    };
    assert_eq!(inside(), 200);
    assert_eq!(Private::Ok.code(), 200);
}

#[test]
fn responses_work() {
    let created = Response::<u8, u8, Counted<1>>::Created {
        location: 1,
        tag: None,
        parts: vec![2, 3],
        text: "text".to_owned(),
    };
    assert!(created.encode().is_ok_and(|response| response.body() == "text"));
    assert_eq!(PrivateResponse::NoContent.code(), 204);
}
