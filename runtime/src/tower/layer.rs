use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::boxed::Box;
use std::string::String;
use std::sync::Arc;
use std::vec::Vec;

use bytes::Bytes;
use http::response::Parts;
use http::{Request, Response};
use tower_layer::Layer;
use tower_service::Service;

use crate::response::contract::{Asked, Bare, Contract, Terms};
use crate::response::{Body, BoxError};

impl<S, T> Layer<S> for Contract<T> {
    type Service = UnderContract<S>;

    fn layer(&self, inner: S) -> UnderContract<S> {
        UnderContract { inner, terms: self.terms() }
    }
}

/// A service under a [`Contract`].
#[derive(Clone)]
pub struct UnderContract<S> {
    inner: S,
    terms: Arc<Terms>,
}

impl<S, B, R> Service<Request<B>> for UnderContract<S>
where
    S: Service<Request<B>, Response = Response<R>>,
    R: http_body::Body<Error: Into<BoxError>> + Send + 'static,
{
    type Response = Response<Body>;
    type Error = S::Error;
    type Future = ResponseFuture<S::Future>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request<B>) -> ResponseFuture<S::Future> {
        let asked = Asked::of(&request);
        let inner = Box::pin(self.inner.call(request));
        ResponseFuture { state: State::Waiting(inner), asked, terms: Arc::clone(&self.terms) }
    }
}

/// The future of an [`UnderContract`].
pub struct ResponseFuture<F> {
    state: State<F>,
    asked: Asked,
    terms: Arc<Terms>,
}

enum State<F> {
    /// (Boxed, because it could not be pinned without `unsafe` or a macro.)
    Waiting(Pin<Box<F>>),
    /// The text of a bare answer.
    Reading { parts: Option<Parts>, content: Body, read: Vec<u8> },
}

impl<F, R, E> Future for ResponseFuture<F>
where
    F: Future<Output = Result<Response<R>, E>>,
    R: http_body::Body<Error: Into<BoxError>> + Send + 'static,
{
    type Output = Result<Response<Body>, E>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let ResponseFuture { state, asked, terms } = &mut *self;
        if let State::Waiting(inner) = state {
            let (mut parts, content) = ready!(inner.as_mut().poll(cx))?.into_parts();
            let content = Body::new(content);
            let size = size(&content);
            terms.hold(asked, &parts, size);
            match terms.bare(asked, &parts, size) {
                None => return Poll::Ready(Ok(Response::from_parts(parts, content))),
                Some(Bare::Empty) => {
                    let problem = terms.problem(asked, &mut parts, None);
                    return Poll::Ready(Ok(answer(asked, parts, problem)));
                }
                Some(Bare::Text) => {
                    *state = State::Reading { parts: Some(parts), content, read: Vec::new() };
                }
            }
        }
        let State::Reading { parts, content, read } = state else { return Poll::Pending };
        while let Some(chunk) = ready!(futures_core::Stream::poll_next(Pin::new(&mut *content), cx)) {
            match chunk {
                Ok(chunk) => read.extend_from_slice(&chunk),
                // The answer is a problem all the same.
                Err(_) => break,
            }
        }
        let mut parts = parts.take().expect("a future is not polled after it is ready");
        match String::from_utf8(core::mem::take(read)) {
            Ok(text) => {
                let problem = terms.problem(asked, &mut parts, Some(text));
                Poll::Ready(Ok(answer(asked, parts, problem)))
            }
            Err(text) => Poll::Ready(Ok(Response::from_parts(parts, Body::from(text.into_bytes())))),
        }
    }
}

/// The size of the content, if it is known.
fn size(content: &Body) -> Option<u64> {
    if http_body::Body::is_end_stream(content) {
        Some(0)
    } else {
        http_body::Body::size_hint(content).exact()
    }
}

/// A response to HEAD has no content, and not the length 0, either.
fn answer(asked: &Asked, parts: Parts, content: Bytes) -> Response<Body> {
    let content = if asked.is_head() { Body::nothing() } else { Body::from(content) };
    Response::from_parts(parts, content)
}
