use core::error::Error;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::boxed::Box;

use actix_web::HttpResponse;
use actix_web::body::{self, BodySize, BoxBody, MessageBody};
use actix_web::dev::Extensions;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use bytes::Bytes;

use super::body::Body;
use super::encode::{EncodeError, EncodeResponse, declared, ends_with_its_fields};
use super::origin::Origin;

/// Implements `Responder` for `#[status(actix)]`.
pub fn actix_response<T: EncodeResponse>(outcome: T) -> HttpResponse<BoxBody> {
    let response = match declared(outcome) {
        Ok(response) => response,
        // A 500 without content: the cause is for the server's log, not for the client.
        Err(extensions) => {
            let mut response = HttpResponse::InternalServerError().finish();
            *response.extensions_mut() = self::extensions(extensions);
            return response;
        }
    };
    let has_content = !ends_with_its_fields(&response);
    let (parts, content) = response.into_parts();
    let content = match content.whole() {
        _ if !has_content => BoxBody::new(body::None::new()),
        Some(content) => BoxBody::new(content.clone()),
        None => BoxBody::new(Streamed(content)),
    };
    // actix-web has its own types, which accept the same values.
    let status = StatusCode::from_u16(parts.status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = HttpResponse::new(status).set_body(content);
    for (name, value) in &parts.headers {
        let name = HeaderName::from_bytes(name.as_str().as_bytes());
        let value = HeaderValue::from_bytes(value.as_bytes());
        if let (Ok(name), Ok(value)) = (name, value) {
            response.headers_mut().append(name, value);
        }
    }
    *response.extensions_mut() = extensions(parts.extensions);
    response
}

/// The extensions that this crate adds, for a log layer.
fn extensions(mut extensions: http::Extensions) -> Extensions {
    let mut kept = Extensions::new();
    if let Some(origin) = extensions.remove::<Origin>() {
        kept.insert(origin);
    }
    if let Some(error) = extensions.remove::<EncodeError>() {
        kept.insert(error);
    }
    kept
}

/// A stream as content of actix-web.
struct Streamed(Body);

impl MessageBody for Streamed {
    type Error = Box<dyn Error>;

    fn size(&self) -> BodySize {
        http_body::Body::size_hint(&self.0).exact().map_or(BodySize::Stream, BodySize::Sized)
    }

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Bytes, Box<dyn Error>>>> {
        let chunk = ready!(futures_core::Stream::poll_next(Pin::new(&mut self.0), context));
        Poll::Ready(chunk.map(|chunk| chunk.map_err(|error| error as Box<dyn Error>)))
    }
}
