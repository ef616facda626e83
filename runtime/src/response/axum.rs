use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::StatusCode;

use super::encode::declared;
use crate::EncodeResponse;

/// What `#[status(axum)]` implements `IntoResponse` by.
pub fn axum_response<T: EncodeResponse>(outcome: T) -> Response {
    match declared(outcome) {
        Ok(response) => response.map(Body::from),
        // No status but a 500 tells the truth now. It says nothing else: what went wrong is the server's own affair.
        Err(error) => {
            let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
            response.extensions_mut().insert(error);
            response
        }
    }
}
