use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::StatusCode;

use super::body::Body as Content;
use super::encode::{EncodeResponse, declared, ends_with_its_fields};

/// Implements `IntoResponse` for `#[status(axum)]`.
pub fn axum_response<T: EncodeResponse>(outcome: T) -> Response {
    match declared(outcome) {
        Ok(response) if ends_with_its_fields(response.status()) => {
            response.map(|_| Body::new(Content::nothing()))
        }
        Ok(response) => response.map(|content| match content.whole() {
            Some(content) => Body::from(content.clone()),
            None => Body::new(content),
        }),
        // A 500 without content: the cause is for the server's log, not for the client.
        Err(extensions) => {
            let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
            response.extensions_mut().extend(extensions);
            response
        }
    }
}
