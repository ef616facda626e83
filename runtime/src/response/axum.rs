use core::convert::Infallible;
use core::pin::Pin;
use core::task::{Context, Poll};

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use bytes::Bytes;
use http::StatusCode;
use http_body::Frame;

use super::encode::{EncodeResponse, declared, ends_with_its_fields};

/// Implements `IntoResponse` for `#[status(axum)]`.
pub fn axum_response<T: EncodeResponse>(outcome: T) -> Response {
    match declared(outcome) {
        Ok(response) if ends_with_its_fields(&response) => response.map(|_| Body::new(NoContent)),
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

/// No content, and no length. Where the length of the content is known, even as 0, axum adds `Content-Length`.
struct NoContent;

impl http_body::Body for NoContent {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        true
    }
}
