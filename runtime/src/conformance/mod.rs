//! A test of a service against its OpenAPI document (feature `conformance`).
//!
//! [`Conformance`] sends requests to a service, without a socket, and holds each response against the document, the
//! rules of the registry, and the outcomes of the operations:
//!
//! ```
//! use axum::Router;
//! use axum::extract::Path;
//! use axum::http::StatusCode;
//! use axum::routing::get;
//! use serde_json::json;
//! use status_subset::conformance::Conformance;
//!
//! let document = json!({
//!     "openapi": "3.1.0",
//!     "paths": {"/users/{id}": {"get": {
//!         "parameters": [{"name": "id", "in": "path", "schema": {"type": "integer"}}],
//!         "responses": {"200": {"content": {"text/plain": {}}}, "404": {}},
//!     }}},
//! });
//!
//! async fn get_user(Path(id): Path<u32>) -> Result<&'static str, StatusCode> {
//!     if id == 1 { Ok("Alice") } else { Err(StatusCode::NOT_FOUND) }
//! }
//!
//! # tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(async {
//! let app = Router::new().route("/users/{id}", get(get_user));
//! let report = Conformance::new(&document).run(app).await;
//!
//! // The document does not say what axum answers if the id is no number.
//! let findings: Vec<String> = report.findings().iter().map(ToString::to_string).collect();
//! assert_eq!(findings, ["GET /users/x with `id` = `x`: 400 Bad Request is not in the document"]);
//! # });
//! ```
//!
//! The test of a service is one line:
//!
//! ```no_run
//! # use axum::Router;
//! # use status_subset::conformance::Conformance;
//! # async fn the_service_sends_what_its_document_says(document: serde_json::Value, router: Router) {
//! Conformance::new(&document).run(router).await.assert();
//! # }
//! ```
//!
//! # The requests
//!
//! Each operation of the document gets requests that are valid and requests that are wrong in one place:
//!
//! - with each of the [`credentials`](Conformance::credentials) and without;
//! - with and without what is optional;
//! - with values of earlier responses. Those of `Location`, and members of JSON content, are the parameters of other paths:
//!   the `id` in a response of `/users` is that of `/users/{id}`. `ETag` and `Last-Modified` are conditions. All other
//!   values are examples of the document, or made from its schemas;
//! - with parameters that are missing, no integers, negative, too large, or not UTF-8;
//! - without content, and with content that is too large, of another media type, not JSON, or not of the schema, one
//!   property at a time.
//!
//! Each path gets HEAD, and methods that it does not have. One path is not in the document. The requests are the same in
//! every run. Operations that create come first, and those that delete last. An operation that has taken longer than ten
//! seconds is not tried further. [`request`](Conformance::request) adds requests that can't be made from a document.
//!
//! # The responses
//!
//! A response has a status that the operation has, the header fields that are required, values of their schemas, a
//! media type of the status, and content of its schema. Formats such as `date-time` are not checked. Of a stream of events,
//! those that come within half a second are looked at. Content that is compressed, or neither JSON nor `text/plain` nor
//! events, is not looked at. Then the rules of the registry hold, as in a [`Contract`]: a 405 has `Allow`. What a service
//! does is not judged: a 500 that the document has is no finding.

mod check;
mod document;
mod finding;
mod report;
mod requests;
mod schemas;
mod values;

pub use finding::{Finding, FindingKind};
pub use report::Report;

use core::future::{Future, poll_fn};
use core::panic::AssertUnwindSafe;
use core::pin::{Pin, pin};
use core::task::Poll;
use core::time::Duration;
use std::borrow::ToOwned;
use std::boxed::Box;
use std::collections::BTreeSet;
use std::format;
use std::string::{String, ToString};
use std::sync::Arc;
use std::vec::Vec;

use bytes::Bytes;
use futures_core::Stream;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use serde::Serialize;
use tokio::time::Instant;
use tower_service::Service;

use document::{Document, Operation};
use requests::{Case, Learned, Requests};

use crate::StatusSubset;
use crate::response::contract::{Asked, Contract, Terms, codes};
use crate::response::media_type::MediaType;
use crate::response::{Body, BoxError, DecodeResponse};

/// A test of a service against its OpenAPI document. The [module](self) says what it does.
#[must_use = "a test does nothing until it is run"]
pub struct Conformance {
    document: Document,
    mistakes: Vec<String>,
    /// The rules of the registry.
    terms: Arc<Terms>,
    /// The statuses of every request, beside those of its operation.
    elsewhere: Option<BTreeSet<u16>>,
    outcomes: Vec<Outcome>,
    credentials: Vec<(HeaderName, HeaderValue)>,
    skipped: Vec<(Method, String)>,
    requests: Vec<Request<Bytes>>,
    base: String,
}

/// The outcome of an operation.
struct Outcome {
    method: Method,
    template: String,
    name: &'static str,
    codes: BTreeSet<u16>,
    read: fn(Response<Bytes>, is_head: bool) -> Result<(), String>,
}

/// How long a response may take, and how long its content.
const PATIENCE: Duration = Duration::from_secs(10);

/// The size of content that is read, in bytes.
const LIMIT: usize = 64 << 20;

/// How long events are waited for.
const EVENTS: Duration = Duration::from_millis(500);

impl Conformance {
    /// Creates a test with a document of OpenAPI 3.1 or later: utoipa's, or any other that can be serialised as one. What
    /// is wrong with the document itself, such as a reference to nothing, is among the findings.
    ///
    /// `servers` is ignored; see [`under`](Conformance::under).
    ///
    /// # Panics
    ///
    /// If the document can't be serialised.
    pub fn new(document: &impl Serialize) -> Conformance {
        let value = serde_json::to_value(document);
        let (document, mistakes) = Document::new(value.expect("the document can be serialised"));
        Conformance {
            document,
            mistakes,
            terms: Contract::rules().terms(),
            elsewhere: None,
            outcomes: Vec::new(),
            credentials: Vec::new(),
            skipped: Vec::new(),
            requests: Vec::new(),
            base: String::new(),
        }
    }

    /// Declares the statuses of a subset for every request: those of a router or a layer. Without such a subset, a request
    /// that reaches no operation may get 404, 405 and 501.
    pub fn and<T: StatusSubset>(mut self) -> Conformance {
        self.elsewhere.get_or_insert_default().extend(codes::<T>());
        self.of_registry::<T>()
    }

    /// Holds an operation against its outcome, too: the document has the statuses of `T` for it, and each response is read
    /// by [`decode_strict`](DecodeResponse::decode_strict) or, if it is one to HEAD, by
    /// [`decode_head`](DecodeResponse::decode_head). `path` is as in the document: `/users/{id}`.
    pub fn outcome<T: DecodeResponse>(mut self, method: Method, path: &str) -> Conformance {
        self.outcomes.push(Outcome {
            method,
            template: path.to_owned(),
            name: core::any::type_name::<T>(),
            codes: codes::<T>().collect(),
            read: |response, is_head| {
                let read = if is_head {
                    T::decode_head(response).map(drop)
                } else {
                    T::decode_strict(response).map(drop)
                };
                read.map_err(|error| error.to_string())
            },
        });
        self.of_registry::<T>()
    }

    /// The rules of another registry, if it is not the built-in one.
    fn of_registry<T: StatusSubset>(mut self) -> Conformance {
        self.terms = Contract::<T>::of(None).terms();
        self
    }

    /// Sends requests with this header field, such as `Authorization`, too. Each call is another client.
    ///
    /// # Panics
    ///
    /// If the name or the value is invalid.
    pub fn credentials(mut self, name: &str, value: &str) -> Conformance {
        let name = HeaderName::try_from(name).expect("the name of a header field");
        self.credentials.push((name, HeaderValue::try_from(value).expect("the value of a header field")));
        self
    }

    /// Sends no requests to an operation, such as one that stops the service. `path` is as in the document.
    pub fn skip(mut self, method: Method, path: &str) -> Conformance {
        self.skipped.push((method, path.to_owned()));
        self
    }

    /// Sends this request before all others, after those of earlier calls.
    pub fn request(mut self, request: Request<impl Into<Bytes>>) -> Conformance {
        self.requests.push(request.map(Into::into));
        self
    }

    /// Puts `base` before each path of the document: `/api`.
    pub fn under(mut self, base: &str) -> Conformance {
        base.trim_end_matches('/').clone_into(&mut self.base);
        self
    }

    /// Holds a response that was received in another way, such as over a socket, against the document. `path` is that of
    /// the request, without a query.
    #[must_use]
    pub fn check(&self, method: &Method, path: &str, response: &Response<Bytes>) -> Option<Finding> {
        let code = Some(response.status().as_u16());
        self.find(method, path, response).err().map(|kind| self.finding(method, path, code, kind))
    }

    fn finding(&self, method: &Method, path: &str, code: Option<u16>, kind: FindingKind) -> Finding {
        let template =
            self.operation(method, path).map(|operation| operation.template.clone()).unwrap_or_default();
        let (method, path, what) = (Some(method.clone()), path.to_owned(), String::new());
        Finding { method, path, template, what, code, kind }
    }

    fn find(&self, method: &Method, path: &str, response: &Response<Bytes>) -> Result<(), FindingKind> {
        let code = response.status().as_u16();
        let is_head = *method == Method::HEAD;
        let operation = self.operation(method, path);
        let described = operation.and_then(|operation| self.document.response(operation, code));
        match described {
            Some(described) => check::check(&self.document, described, response, is_head)?,
            None if self.is_elsewhere(operation, code) => {}
            None => return Err(FindingKind::UndeclaredStatus),
        }
        let (parts, _) = response.clone().into_parts();
        let uri = path.parse().unwrap_or_default();
        let size = u64::try_from(response.body().len()).ok();
        let violations = self.terms.violations(&Asked::new(method.clone(), uri, None), &parts, size);
        if let Some(violation) = violations.into_iter().next() {
            return Err(FindingKind::Rule(Box::new(violation)));
        }
        let outcome = operation.filter(|_| described.is_some()).and_then(|it| self.outcome_of(it));
        match outcome {
            Some(outcome) => {
                (outcome.read)(response.clone(), is_head).map_err(|reason| FindingKind::Unreadable { reason })
            }
            None => Ok(()),
        }
    }

    fn operation(&self, method: &Method, path: &str) -> Option<&Operation> {
        self.document.find(method, path.strip_prefix(&self.base)?)
    }

    /// Whether the status is one of a router or a layer.
    fn is_elsewhere(&self, operation: Option<&Operation>, code: u16) -> bool {
        match &self.elsewhere {
            Some(codes) => codes.contains(&code),
            None => operation.is_none() && [404, 405, 501].contains(&code),
        }
    }

    fn outcome_of(&self, operation: &Operation) -> Option<&Outcome> {
        let is_of =
            |outcome: &&Outcome| outcome.method == operation.method && outcome.template == operation.template;
        self.outcomes.iter().find(is_of)
    }

    /// What is wrong with the document, apart from requests.
    fn mistakes(&self) -> Vec<String> {
        let mut mistakes = self.mistakes.clone();
        for Outcome { method, template, name, codes, .. } in &self.outcomes {
            let is_of = |it: &&Operation| it.method == *method && it.template == *template;
            let Some(operation) = self.document.operations.iter().find(is_of) else {
                mistakes.push(format!("the document has no operation {method} {template}"));
                continue;
            };
            for code in codes {
                if self.document.response(operation, *code).is_none() {
                    mistakes
                        .push(format!("{method} {template}: the document lacks {code}, which `{name}` has"));
                }
            }
            for code in operation.keys().filter_map(|key| key.parse().ok()) {
                if !codes.contains(&code) {
                    mistakes
                        .push(format!("{method} {template}: `{name}` lacks {code}, which the document has"));
                }
            }
        }
        mistakes
    }

    /// Sends the requests to the service, and reports in what it and its document differ.
    ///
    /// # Panics
    ///
    /// Outside of a tokio runtime whose timer is enabled.
    pub async fn run<S, R>(self, mut service: S) -> Report
    where
        S: Service<Request<Body>, Response = Response<R>>,
        S::Error: Into<BoxError>,
        R: http_body::Body<Error: Into<BoxError>> + Send + 'static,
    {
        let mut report = Report::default();
        for reason in self.mistakes() {
            report.add(Finding::of_document(reason));
        }
        let mut learned = Learned::default();
        for request in &self.requests {
            let (method, path) = (request.method().clone(), request.uri().path().to_owned());
            let case = Case::new(method, path.strip_prefix(&self.base).unwrap_or(&path).to_owned(), "");
            let request = request.clone().map(Body::from);
            self.send(&mut service, &case, request, &mut learned, &mut report).await;
        }
        let mut operations: Vec<&Operation> = self.document.operations.iter().collect();
        let is_skipped = |it: &Operation| {
            self.skipped.iter().any(|(method, path)| it.method == *method && it.template == *path)
        };
        operations.retain(|operation| !is_skipped(operation));
        operations
            .sort_by_key(|operation| (order(&operation.method), operation.template.matches('{').count()));
        for (operation, is_again) in operations.iter().map(|it| (*it, false)).chain(
            // What is deleted by now.
            operations.iter().filter(|it| it.method == Method::GET).map(|it| (*it, true)),
        ) {
            for case in self.cases(operation, is_again, &learned, &mut report) {
                let Some(request) = case.request(&self.base) else { continue };
                let start = Instant::now();
                self.send(&mut service, &case, request, &mut learned, &mut report).await;
                // What hangs once may hang each time.
                if start.elapsed() >= PATIENCE {
                    break;
                }
            }
        }
        for case in self.elsewhere() {
            if let Some(request) = case.request(&self.base) {
                self.send(&mut service, &case, request, &mut learned, &mut report).await;
            }
        }
        self.document.operations.iter().for_each(|operation| report.declare(operation));
        report
    }

    /// The requests to an operation.
    fn cases(
        &self,
        operation: &Operation,
        is_again: bool,
        learned: &Learned,
        report: &mut Report,
    ) -> Vec<Case> {
        let (document, credentials) = (&self.document, &self.credentials[..]);
        let requests = Requests { document, operation, learned, credentials };
        let invalid = || if is_again { Ok(Vec::new()) } else { requests.invalid() };
        let cases = requests.valid().and_then(|valid| Ok([valid, invalid()?].concat()));
        let mut cases = cases.unwrap_or_else(|reason| {
            let kind = FindingKind::Untried { reason };
            report.add(self.finding(&operation.method, &operation.template, None, kind));
            Vec::new()
        });
        if operation.method == Method::GET {
            let heads = cases.clone().into_iter().map(Case::head);
            cases.extend(heads.filter(|_| !is_again).collect::<Vec<_>>());
        }
        cases
    }

    /// Requests that reach no operation.
    fn elsewhere(&self) -> Vec<Case> {
        let learned = Learned::default();
        let mut cases = Vec::new();
        let mut tried = BTreeSet::new();
        for operation in &self.document.operations {
            let requests =
                Requests { document: &self.document, operation, learned: &learned, credentials: &[] };
            let path = requests.paths().ok().and_then(|paths| paths.into_iter().next());
            let Some(path) = path.filter(|_| tried.insert(&operation.template)) else { continue };
            for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
                if self.document.find(&method, &path).is_none() {
                    cases.push(Case::new(method, path.clone(), ""));
                }
            }
        }
        cases.push(Case::new(Method::GET, "/nothing-has-this-path".to_owned(), ""));
        cases
    }

    async fn send<S, R>(
        &self,
        service: &mut S,
        case: &Case,
        request: Request<Body>,
        learned: &mut Learned,
        report: &mut Report,
    ) where
        S: Service<Request<Body>, Response = Response<R>>,
        S::Error: Into<BoxError>,
        R: http_body::Body<Error: Into<BoxError>> + Send + 'static,
    {
        let path = format!("{}{}", self.base, case.path);
        let found = match caught(exchange(service, request)).await {
            Ok(response) => {
                learned.learn(&self.document, &self.base, &case.path, &response);
                report.see(self.document.find(&case.method, &case.path), response.status().as_u16());
                self.check(&case.method, &path, &response)
            }
            Err(reason) => Some(self.finding(&case.method, &path, None, FindingKind::NoResponse { reason })),
        };
        if let Some(finding) = found {
            report.add(Finding { what: case.what.clone(), ..finding });
        }
    }
}

/// Operations that create come first, and those that delete last.
fn order(method: &Method) -> usize {
    let methods = [Method::POST, Method::PUT, Method::PATCH, Method::GET];
    match methods.iter().position(|known| known == method) {
        Some(position) => position,
        None if *method == Method::DELETE => methods.len() + 1,
        None => methods.len(),
    }
}

/// Sends a request, and reads the response with its content.
async fn exchange<S, R>(service: &mut S, request: Request<Body>) -> Result<Response<Bytes>, String>
where
    S: Service<Request<Body>, Response = Response<R>>,
    S::Error: Into<BoxError>,
    R: http_body::Body<Error: Into<BoxError>> + Send + 'static,
{
    let late = |_| format!("nothing came within {} seconds", PATIENCE.as_secs());
    let response = tokio::time::timeout(PATIENCE, async {
        poll_fn(|context| service.poll_ready(context)).await?;
        service.call(request).await
    });
    let response = response.await.map_err(late)?;
    let response = response.map_err(|error| format!("the service has failed: {}", error.into()))?;
    let (mut parts, content) = response.into_parts();
    let is_events = parts
        .headers
        .get(CONTENT_TYPE)
        .is_some_and(|value| MediaType::new(value.as_bytes()).is("text/event-stream"));
    let patience = if is_events { EVENTS } else { PATIENCE };
    let (mut content, mut read) = (Body::new(content), Vec::new());
    let reading = tokio::time::timeout(patience, async {
        while let Some(chunk) = poll_fn(|context| Pin::new(&mut content).poll_next(context)).await {
            read.extend_from_slice(&chunk.map_err(|error| format!("the content breaks off: {error}"))?);
            if read.len() > LIMIT {
                return Err(format!("the content has more than {} MiB", LIMIT >> 20));
            }
        }
        Ok(())
    });
    match reading.await {
        Ok(read) => read?,
        // (Events have no end.)
        Err(_) if is_events => {}
        Err(elapsed) => return Err(late(elapsed)),
    }
    // axum adds a length to every response, and the server takes it away.
    if parts.status == StatusCode::NO_CONTENT && read.is_empty() {
        parts.headers.remove(CONTENT_LENGTH);
    }
    Ok(Response::from_parts(parts, read.into()))
}

/// The output of a future, or the message of its panic.
async fn caught<T>(future: impl Future<Output = Result<T, String>>) -> Result<T, String> {
    let mut future = pin!(future);
    poll_fn(|context| {
        let polled = std::panic::catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context)));
        match polled {
            Ok(polled) => polled,
            Err(payload) => {
                let text = payload.downcast_ref::<&str>().map(ToString::to_string);
                let text = text.or_else(|| payload.downcast_ref::<String>().cloned());
                Poll::Ready(Err(format!("the service has panicked: {}", text.unwrap_or_default())))
            }
        }
    })
    .await
}
