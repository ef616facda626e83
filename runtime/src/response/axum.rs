use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::StatusCode;

use super::encode::{EncodeResponse, declared};

/// Implements `IntoResponse` for `#[status(axum)]`.
pub fn axum_response<T: EncodeResponse>(outcome: T) -> Response {
    match declared(outcome) {
        Ok(response) => response.map(Body::from),
        // A 500 without content: the cause is for the server's log, not for the client.
        Err(error) => {
            let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
            response.extensions_mut().insert(error);
            response
        }
    }
}
