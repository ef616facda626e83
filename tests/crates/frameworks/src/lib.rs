//! What a handler of poem or of salvo returns, made of any outcome: one conversion, which both frameworks have. (rocket
//! 0.5 has the types of http 0.2, and none.)

#![forbid(unsafe_code)]

use http_body_util::BodyExt;
use status_subset::EncodeResponse;
use status_subset::tower::into_response;

/// A response of poem.
pub fn poem_response<T: EncodeResponse>(outcome: T) -> poem::Response {
    into_response(outcome).map(|content| content.map_err(std::io::Error::other)).into()
}

/// A response of salvo.
pub fn salvo_response<T: EncodeResponse>(outcome: T) -> salvo_core::Response {
    into_response(outcome).map(salvo_core::http::ResBody::stream).into()
}
