use actix_web::HttpResponse;
use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};

use super::encode::declared;
use crate::EncodeResponse;

/// What `#[status(actix)]` implements `Responder` by.
pub fn actix_response<T: EncodeResponse>(outcome: T) -> HttpResponse<BoxBody> {
    let response = match declared(outcome) {
        Ok(response) => response,
        // No status but a 500 tells the truth now. It says nothing else: what went wrong is the server's own affair.
        Err(error) => {
            let mut response = HttpResponse::InternalServerError().finish();
            response.extensions_mut().insert(error);
            return response;
        }
    };
    let (parts, content) = response.into_parts();
    // actix-web has types of its own for the same things: what is valid here is valid there.
    let status = StatusCode::from_u16(parts.status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = HttpResponse::new(status).set_body(BoxBody::new(content));
    for (name, value) in &parts.headers {
        let name = HeaderName::from_bytes(name.as_str().as_bytes());
        let value = HeaderValue::from_bytes(value.as_bytes());
        if let (Ok(name), Ok(value)) = (name, value) {
            response.headers_mut().append(name, value);
        }
    }
    response
}
