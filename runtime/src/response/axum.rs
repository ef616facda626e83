use core::convert::Infallible;
use core::pin::Pin;
use core::task::{Context, Poll};

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use bytes::Bytes;
use http::StatusCode;
use http_body::Frame;

use super::encode::{EncodeResponse, declared};
use crate::Registry;
use crate::info::ContentRule;

/// Implements `IntoResponse` for `#[status(axum)]`.
pub fn axum_response<T: EncodeResponse>(outcome: T) -> Response {
    let has_none = outcome.status().info().content() == ContentRule::Forbidden;
    match declared(outcome) {
        Ok(response) => response.map(|content| {
            if content.is_empty() && has_none { Body::new(NoContent) } else { Body::from(content) }
        }),
        // A 500 without content: the cause is for the server's log, not for the client.
        Err(error) => {
            let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
            response.extensions_mut().insert(error);
            response
        }
    }
}

/// No content, of no length. Of content with a length, axum makes a `Content-Length`: 0 too, which a 204 never has, and
/// which in a 304 is wrong, since it is the length of what is not sent (RFC 9110, section 8.6). Over HTTP/1.1 hyper
/// leaves it out, over HTTP/2 it does not.
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
