use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::boxed::Box;

use actix_web::HttpResponse;
use actix_web::body::{self, BodySize, BoxBody, MessageBody};
use actix_web::dev::Extensions;
use actix_web::error::InternalError;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use bytes::Bytes;
use http::response::Parts;

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
            *response.extensions_mut() = kept(extensions);
            return response;
        }
    };
    let has_content = !ends_with_its_fields(response.status());
    let (parts, content) = response.into_parts();
    let content = match content.whole() {
        _ if !has_content => BoxBody::new(body::None::new()),
        Some(content) => BoxBody::new(content.clone()),
        None => BoxBody::new(Streamed(content)),
    };
    // actix-web has its own types, which accept the same values.
    let status = StatusCode::from_u16(parts.status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = HttpResponse::new(status).set_body(content);
    set_fields(response.headers_mut(), &parts.headers);
    *response.extensions_mut() = kept(parts.extensions);
    response
}

/// Implements `From` for `actix_web::Error`: a handler returns a `Result` whose error is an outcome.
pub fn actix_error<T: EncodeResponse>(outcome: T) -> actix_web::Error {
    as_error(actix_response(outcome))
}

/// The error of a response that is made. actix-web takes the response from it once.
pub(crate) fn as_error(response: HttpResponse<BoxBody>) -> actix_web::Error {
    let origin = response.extensions().get::<Origin>().cloned();
    let answered = Answered { status: response.status(), origin };
    InternalError::from_response(answered, response).into()
}

/// What an error says in a log.
struct Answered {
    status: StatusCode,
    origin: Option<Origin>,
}

impl Display for Answered {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.origin {
            Some(origin) => write!(f, "{} from {}::{}", self.status, origin.outcome(), origin.variant()),
            None => write!(f, "{}", self.status),
        }
    }
}

impl Debug for Answered {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

/// Replaces the header fields.
pub(crate) fn set_fields(headers: &mut HeaderMap, fields: &http::HeaderMap) {
    headers.clear();
    for (name, value) in fields {
        let name = HeaderName::from_bytes(name.as_str().as_bytes());
        let value = HeaderValue::from_bytes(value.as_bytes());
        if let (Ok(name), Ok(value)) = (name, value) {
            headers.append(name, value);
        }
    }
}

/// The parts of a response in the types of the crate `http`, with the extensions that this crate adds.
pub(crate) fn parts(response: &HttpResponse<BoxBody>) -> Parts {
    let (mut parts, ()) = http::Response::new(()).into_parts();
    parts.status = http::StatusCode::from_u16(response.status().as_u16()).unwrap_or_default();
    for (name, value) in response.headers() {
        let name = http::HeaderName::from_bytes(name.as_str().as_bytes());
        let value = http::HeaderValue::from_bytes(value.as_bytes());
        if let (Ok(name), Ok(value)) = (name, value) {
            parts.headers.append(name, value);
        }
    }
    if let Some(origin) = response.extensions().get::<Origin>() {
        parts.extensions.insert(origin.clone());
    }
    if let Some(error) = response.extensions().get::<EncodeError>() {
        parts.extensions.insert(error.clone());
    }
    parts
}

/// The extensions that this crate adds, for a log layer.
fn kept(mut extensions: http::Extensions) -> Extensions {
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
