use std::string::ToString;

use actix_web::error::{JsonPayloadError, PathError, PayloadError, QueryPayloadError, UrlencodedError};
use actix_web::http::header::ACCEPT_LANGUAGE;
use actix_web::{Error, HttpRequest};

use crate::{EncodeResponse, Problem, StatusSubset};

/// What an extractor of actix-web answers to a request that it can't read, as problem details.
///
/// [`json_error`], [`form_error`], [`query_error`] and [`path_error`] make it, for the `error_handler` of actix-web's
/// `JsonConfig`, `FormConfig`, `QueryConfig` and `PathConfig`. An operation declares it as a shared outcome, or its
/// [`Contract`](crate::actix::Contract) does, by `and::<Rejection>()`.
#[derive(Clone, Debug, StatusSubset, EncodeResponse)]
#[status(actix)]
pub enum Rejection {
    /// The path, the query or the content can't be read.
    BadRequest(Problem),
    /// The content is over the limit of the extractor.
    ContentTooLarge(Problem),
    /// The extractor does not read this media type.
    UnsupportedMediaType(Problem),
    /// The content can be read, and is not what the handler takes.
    UnprocessableContent(Problem),
}

/// Makes a problem of an error of `web::Json`: 400 for what is not JSON, 413, 415, and 422 for JSON of another shape.
///
/// ```
/// let json = actix_web::web::JsonConfig::default().limit(4096).error_handler(status_subset::actix::json_error);
/// ```
#[must_use]
pub fn json_error(error: JsonPayloadError, request: &HttpRequest) -> Error {
    let make = match &error {
        JsonPayloadError::OverflowKnownLength { .. } | JsonPayloadError::Overflow { .. } => {
            Rejection::ContentTooLarge
        }
        JsonPayloadError::Payload(PayloadError::Overflow) => Rejection::ContentTooLarge,
        JsonPayloadError::ContentType => Rejection::UnsupportedMediaType,
        JsonPayloadError::Deserialize(error) if error.is_data() => Rejection::UnprocessableContent,
        _ => Rejection::BadRequest,
    };
    make(problem(&error, request)).into()
}

/// Makes a problem of an error of `web::Form`: 400 for content that breaks off, 413, 415, and 422 for fields that the
/// handler does not take.
///
/// ```
/// let form = actix_web::web::FormConfig::default().error_handler(status_subset::actix::form_error);
/// ```
#[must_use]
pub fn form_error(error: UrlencodedError, request: &HttpRequest) -> Error {
    let make = match &error {
        UrlencodedError::Overflow { .. } | UrlencodedError::Payload(PayloadError::Overflow) => {
            Rejection::ContentTooLarge
        }
        UrlencodedError::ContentType => Rejection::UnsupportedMediaType,
        UrlencodedError::Parse(_) => Rejection::UnprocessableContent,
        _ => Rejection::BadRequest,
    };
    make(problem(&error, request)).into()
}

/// Makes a problem of an error of `web::Query`: 400.
///
/// ```
/// let query = actix_web::web::QueryConfig::default().error_handler(status_subset::actix::query_error);
/// ```
#[must_use]
pub fn query_error(error: QueryPayloadError, request: &HttpRequest) -> Error {
    Rejection::BadRequest(problem(&error, request)).into()
}

/// Makes a problem of an error of `web::Path`: 400.
///
/// ```
/// let path = actix_web::web::PathConfig::default().error_handler(status_subset::actix::path_error);
/// ```
#[must_use]
pub fn path_error(error: PathError, request: &HttpRequest) -> Error {
    Rejection::BadRequest(problem(&error, request)).into()
}

fn problem(error: &dyn ToString, request: &HttpRequest) -> Problem {
    let lines = request.headers().get_all(ACCEPT_LANGUAGE).filter_map(|value| value.to_str().ok());
    let languages = lines.collect::<std::vec::Vec<_>>().join(", ");
    Problem::new().with_detail(error.to_string()).with_accept_language(languages)
}
