//! An outcome for each rejection, and the bound with the message for a handler whose outcome does not take it in.

#[cfg(feature = "axum-multipart")]
use ::axum::extract::multipart;
use ::axum::extract::rejection;

use super::extracted::{GoesInto, Refusal};
use crate::cause::{IntoOutcome, OfOutcome};
use crate::{DecodeResponse, EncodeResponse, Problem, StatusSubset};

/// The traits of an outcome that a rejection becomes. (`$takes` is a bound of its own for each, because a message can't
/// depend on the type.)
#[rustfmt::skip] // rustfmt moves the attribute further at each run
macro_rules! takes {
    ($outcome:ident $rejection:path, $takes:ident: $message:literal $note:literal) => {
        #[diagnostic::on_unimplemented(message = $message, label = "these responses are not declared", note = $note)]
        pub trait $takes<T>: From<$outcome> {}

        #[diagnostic::do_not_recommend]
        impl<O: From<$outcome>, T> $takes<T> for O {}

        impl<O: $takes<T>, T> GoesInto<O, T> for $outcome {
            fn go(self) -> O {
                self.into()
            }
        }

        impl Refusal for $rejection {
            type Outcome = $outcome;

            fn outcome(self, accept_language: &str) -> $outcome {
                $outcome::new(&self, |problem| problem.with_accept_language(accept_language))
            }
        }

        impl From<$rejection> for $outcome {
            fn from(rejection: $rejection) -> $outcome {
                $outcome::new(&rejection, |problem| problem)
            }
        }

        /// Where an outcome is made from any error.
        impl<O: OfOutcome<$outcome>> IntoOutcome<O> for $outcome {
            fn into_outcome(self) -> O {
                O::of_outcome(self)
            }
        }
    };
}

#[cfg(feature = "axum-ws")]
pub(super) use takes;

/// Defines the outcome of a rejection, whose variants have the statuses that axum responds with. The first one is also
/// for a rejection with another status.
macro_rules! rejected {
    (
        $(#[$attribute:meta])*
        $outcome:ident of $rejection:path {
            $(#[$first_attribute:meta])* _ $first:ident,
            $($(#[$listed_attribute:meta])* $code:literal $listed:ident,)*
        }
        $takes:ident: $message:literal $note:literal
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Debug, PartialEq, Eq, StatusSubset, EncodeResponse, DecodeResponse)]
        #[cfg_attr(feature = "utoipa", derive(crate::DescribeResponse))]
        #[status(axum)]
        pub enum $outcome {
            $(#[$first_attribute])*
            $first(Problem),
            $($(#[$listed_attribute])* $listed(Problem),)*
        }

        impl $outcome {
            fn new(rejection: &$rejection, in_language: impl FnOnce(Problem) -> Problem) -> $outcome {
                let problem = in_language(Problem::new().with_extension("reason", rejection.body_text()));
                match rejection.status().as_u16() {
                    $($code => $outcome::$listed(problem),)*
                    _ => $outcome::$first(problem),
                }
            }
        }

        takes! { $outcome $rejection, $takes: $message $note }
    };
}

rejected! {
    /// What [`Json`](::axum::Json) responds with if it fails.
    JsonRejected of rejection::JsonRejection {
        /// The content is not JSON, or could not be read.
        _ BadRequest,
        /// The content is larger than the limit.
        413 ContentTooLarge,
        /// `Content-Type` is not that of JSON.
        415 UnsupportedMediaType,
        /// The content is JSON, and not of the type.
        422 UnprocessableContent,
    }
    TakesJsonRejected:
        "`{T}` may respond with 400, 413, 415 or 422, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] Json(status_subset::axum::JsonRejected)`, or take `Result<{T}, axum::extract::rejection::JsonRejection>`"
}

rejected! {
    /// What [`Form`](::axum::Form) responds with if it fails.
    FormRejected of rejection::FormRejection {
        /// The query is not of the type, or the content could not be read.
        _ BadRequest,
        /// The content is larger than the limit.
        413 ContentTooLarge,
        /// `Content-Type` is not that of a form.
        415 UnsupportedMediaType,
        /// The content is not of the type.
        422 UnprocessableContent,
    }
    TakesFormRejected:
        "`{T}` may respond with 400, 413, 415 or 422, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] Form(status_subset::axum::FormRejected)`, or take `Result<{T}, axum::extract::rejection::FormRejection>`"
}

rejected! {
    /// What [`RawForm`](::axum::extract::RawForm) responds with if it fails.
    RawFormRejected of rejection::RawFormRejection {
        /// The content could not be read.
        _ BadRequest,
        /// The content is larger than the limit.
        413 ContentTooLarge,
        /// `Content-Type` is not that of a form.
        415 UnsupportedMediaType,
    }
    TakesRawFormRejected:
        "`{T}` may respond with 400, 413 or 415, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] RawForm(status_subset::axum::RawFormRejected)`, or take `Result<{T}, axum::extract::rejection::RawFormRejection>`"
}

rejected! {
    /// What [`Query`](::axum::extract::Query) responds with if it fails.
    QueryRejected of rejection::QueryRejection {
        /// The query is not of the type.
        _ BadRequest,
    }
    TakesQueryRejected:
        "`{T}` may respond with 400, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] Query(status_subset::axum::QueryRejected)`, or take `Result<{T}, axum::extract::rejection::QueryRejection>`"
}

rejected! {
    /// What [`Path`](::axum::extract::Path) responds with if it fails.
    PathRejected of rejection::PathRejection {
        /// A part of the path is not of the type.
        _ BadRequest,
        /// The route has other parameters than the type.
        500 InternalServerError,
    }
    TakesPathRejected:
        "`{T}` may respond with 400 or 500, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] Path(status_subset::axum::PathRejected)`, or take `Result<{T}, axum::extract::rejection::PathRejection>`"
}

rejected! {
    /// What [`RawPathParams`](::axum::extract::RawPathParams) responds with if it fails.
    RawPathParamsRejected of rejection::RawPathParamsRejection {
        /// A part of the path is not UTF-8.
        _ BadRequest,
        /// The route has no parameters.
        500 InternalServerError,
    }
    TakesRawPathParamsRejected:
        "`{T}` may respond with 400 or 500, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] RawPathParams(status_subset::axum::RawPathParamsRejected)`, or take `Result<{T}, axum::extract::rejection::RawPathParamsRejection>`"
}

rejected! {
    /// What [`Bytes`](::axum::body::Bytes) responds with if it fails.
    BytesRejected of rejection::BytesRejection {
        /// The content could not be read.
        _ BadRequest,
        /// The content is larger than the limit.
        413 ContentTooLarge,
    }
    TakesBytesRejected:
        "`{T}` may respond with 400 or 413, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] Bytes(status_subset::axum::BytesRejected)`, or take `Result<{T}, axum::extract::rejection::BytesRejection>`"
}

rejected! {
    /// What `String` responds with if it fails.
    StringRejected of rejection::StringRejection {
        /// The content is not UTF-8, or could not be read.
        _ BadRequest,
        /// The content is larger than the limit.
        413 ContentTooLarge,
    }
    TakesStringRejected:
        "`{T}` may respond with 400 or 413, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] Text(status_subset::axum::StringRejected)`, or take `Result<{T}, axum::extract::rejection::StringRejection>`"
}

rejected! {
    /// What [`Extension`](::axum::Extension) responds with if it fails.
    ExtensionRejected of rejection::ExtensionRejection {
        /// No layer has added the extension.
        _ InternalServerError,
    }
    TakesExtensionRejected:
        "`{T}` may respond with 500, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] Extension(status_subset::axum::ExtensionRejected)`, or take `Result<{T}, axum::extract::rejection::ExtensionRejection>`"
}

rejected! {
    /// What [`MatchedPath`](::axum::extract::MatchedPath) responds with if it fails.
    MatchedPathRejected of rejection::MatchedPathRejection {
        /// The request has not been matched by a route.
        _ InternalServerError,
    }
    TakesMatchedPathRejected:
        "`{T}` may respond with 500, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] MatchedPath(status_subset::axum::MatchedPathRejected)`, or take `Result<{T}, axum::extract::rejection::MatchedPathRejection>`"
}

rejected! {
    /// What [`NestedPath`](::axum::extract::NestedPath) responds with if it fails.
    NestedPathRejected of rejection::NestedPathRejection {
        /// The route is not in a nested router.
        _ InternalServerError,
    }
    TakesNestedPathRejected:
        "`{T}` may respond with 500, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] NestedPath(status_subset::axum::NestedPathRejected)`, or take `Result<{T}, axum::extract::rejection::NestedPathRejection>`"
}

#[cfg(feature = "axum-multipart")]
rejected! {
    /// What [`Multipart`](::axum::extract::Multipart) responds with if it fails.
    MultipartRejected of multipart::MultipartRejection {
        /// `Content-Type` has no valid boundary.
        _ BadRequest,
    }
    TakesMultipartRejected:
        "`{T}` may respond with 400, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] Multipart(status_subset::axum::MultipartRejected)`, or take `Result<{T}, axum::extract::multipart::MultipartRejection>`"
}
