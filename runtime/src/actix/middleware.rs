use core::future::{Future, Ready, ready};
use core::pin::Pin;
use core::task::{Context, Poll};
use std::boxed::Box;
use std::string::String;
use std::sync::Arc;

use actix_web::Error;
use actix_web::HttpResponse;
use actix_web::body::{self, BodySize, BoxBody, MessageBody};
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::http::header::ACCEPT_LANGUAGE;

use crate::response::actix::{as_error, parts, set_fields};
use crate::response::contract::{Asked, Bare, Contract, Terms, joined};

impl<S, B, T> Transform<S, ServiceRequest> for Contract<T>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error, Future: 'static>,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<BoxBody>;
    type Error = Error;
    type Transform = UnderContract<S>;
    type InitError = ();
    type Future = Ready<Result<UnderContract<S>, ()>>;

    fn new_transform(&self, inner: S) -> Self::Future {
        ready(Ok(UnderContract { inner, terms: self.terms() }))
    }
}

/// A service under a [`Contract`].
pub struct UnderContract<S> {
    inner: S,
    terms: Arc<Terms>,
}

impl<S, B> Service<ServiceRequest> for UnderContract<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error, Future: 'static>,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<BoxBody>;
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<ServiceResponse<BoxBody>, Error>>>>;

    fn poll_ready(&self, cx: &mut Context<'_>) -> Poll<Result<(), Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&self, request: ServiceRequest) -> Self::Future {
        let terms = Arc::clone(&self.terms);
        let asked = asked(&request);
        let answer = self.inner.call(request);
        Box::pin(async move {
            match answer.await {
                Ok(answer) => {
                    let (request, response) = answer.into_parts();
                    let response = held(&terms, &asked, response.map_into_boxed_body()).await;
                    Ok(ServiceResponse::new(request, response))
                }
                // actix-web sends the response of an error that a middleware returns.
                Err(error) => Err(as_error(held(&terms, &asked, HttpResponse::from_error(error)).await)),
            }
        })
    }
}

fn asked(request: &ServiceRequest) -> Asked {
    // actix-web has its own types, which accept the same values.
    let method = http::Method::from_bytes(request.method().as_str().as_bytes()).unwrap_or_default();
    let uri = request.path().parse().unwrap_or_default();
    let lines: std::vec::Vec<_> = request
        .headers()
        .get_all(ACCEPT_LANGUAGE)
        .filter_map(|value| http::HeaderValue::from_bytes(value.as_bytes()).ok())
        .collect();
    Asked::new(method, uri, joined(lines.iter()))
}

/// The response to send.
async fn held(terms: &Terms, asked: &Asked, response: HttpResponse<BoxBody>) -> HttpResponse<BoxBody> {
    let size = match response.body().size() {
        BodySize::None => Some(0),
        BodySize::Sized(size) => Some(size),
        BodySize::Stream => None,
    };
    let mut parts = parts(&response);
    terms.hold(asked, &parts, size);
    let Some(bare) = terms.bare(asked, &parts, size) else { return response };
    let (mut response, content) = response.into_parts();
    let reason = match bare {
        Bare::Empty => None,
        // An error of the content leaves it out.
        Bare::Text => match String::from_utf8(body::to_bytes(content).await.unwrap_or_default().into()) {
            Ok(text) => Some(text),
            Err(text) => return response.set_body(BoxBody::new(text.into_bytes())),
        },
    };
    let problem = terms.problem(asked, &mut parts, reason);
    set_fields(response.headers_mut(), &parts.headers);
    let content = if asked.is_head() { BoxBody::new(body::None::new()) } else { BoxBody::new(problem) };
    response.set_body(content)
}
