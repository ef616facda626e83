use actix_web::HttpResponse;
use actix_web::body::{self, BoxBody};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};

use super::encode::{EncodeResponse, declared, ends_with_its_fields};

/// Implements `Responder` for `#[status(actix)]`.
pub fn actix_response<T: EncodeResponse>(outcome: T) -> HttpResponse<BoxBody> {
    let response = match declared(outcome) {
        Ok(response) => response,
        // A 500 without content: the cause is for the server's log, not for the client.
        Err(error) => {
            let mut response = HttpResponse::InternalServerError().finish();
            response.extensions_mut().insert(error);
            return response;
        }
    };
    let has_content = !ends_with_its_fields(&response);
    let (parts, content) = response.into_parts();
    let content = if has_content { BoxBody::new(content) } else { BoxBody::new(body::None::new()) };
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
    response
}
