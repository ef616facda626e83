//! Every way in which a service can send what its outcomes do not declare: a compile error, a report of the contract, or
//! a line in the guide's table of what is not covered.

#![cfg(feature = "current")]

use std::path::Path as File;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, FromRequestParts, Json, Path, Query};
use axum::http::header::LOCATION;
use axum::http::request::Parts;
use axum::http::{Request, Response, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{AppendHeaders, IntoResponse};
use axum::routing::{MethodRouter, get, post};
use serde::Deserialize;
use status_subset::response::ViolationKind;
use status_subset::tower::Contract;
use status_subset::{EncodeError, EncodeResponse, Status, StatusSet, StatusSubset};
use tower::{Layer, ServiceBuilder, ServiceExt, service_fn};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

#[derive(StatusSubset, EncodeResponse)]
#[status(axum)]
enum GetUser {
    Ok(#[body(text)] &'static str),
}

async fn get_user() -> GetUser {
    GetUser::Ok("Alice")
}

/// What the contract of `GetUser` reports of one request to the service: the kind and the status.
async fn reported(service: Router, request: Request<Body>) -> Vec<(ViolationKind, u16)> {
    let reports = Arc::<Mutex<Vec<(ViolationKind, u16)>>>::default();
    let kept = Arc::clone(&reports);
    let contract = Contract::<GetUser>::new().on_violation(move |violation| {
        kept.lock().unwrap().push((violation.kind().clone(), violation.code()));
    });
    contract.layer(service).oneshot(request).await.unwrap();
    let reports = reports.lock().unwrap();
    reports.clone()
}

async fn is_reported(handler: MethodRouter, request: Request<Body>, code: u16) {
    let reports = reported(Router::new().route("/user/{id}", handler), request).await;
    assert_eq!(reports.first(), Some(&(ViolationKind::UndeclaredStatus, code)));
}

fn get_request() -> Request<Body> {
    Request::get("/user/x").body(Body::empty()).unwrap()
}

fn post_request(content: &'static str) -> Request<Body> {
    Request::post("/user/x").header("Content-Type", "application/json").body(Body::from(content)).unwrap()
}

#[derive(Deserialize)]
struct Page {
    #[expect(dead_code, reason = "it is only read from the request")]
    number: u32,
}

/// An extractor of a service's own, with a rejection that is no outcome.
struct Caller;

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = StatusCode;

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Caller, StatusCode> {
        Err(StatusCode::UNAUTHORIZED)
    }
}

#[tokio::test]
async fn an_extractor_answers_instead_of_the_handler() {
    is_reported(get(async |_: Path<u32>| get_user().await), get_request(), 400).await;
    is_reported(get(async |_: Path<(String, u64)>| get_user().await), get_request(), 500).await;
    is_reported(get(async |_: Query<Page>| get_user().await), get_request(), 400).await;
    is_reported(get(async |_: Caller| get_user().await), get_request(), 401).await;
    let create = || post(async |_: Json<Page>| get_user().await);
    is_reported(create(), post_request("{"), 400).await;
    is_reported(create(), post_request("{}"), 422).await;
    is_reported(create(), Request::post("/user/x").body(Body::empty()).unwrap(), 415).await;
    is_reported(create().layer(DefaultBodyLimit::max(1)), post_request("{}"), 413).await;
}

/// With `#[handler]` these are compile errors (with rustc's text, so they are files of `tests/ui-rustc`).
#[test]
fn with_the_attribute_handler_such_an_extractor_does_not_compile() {
    for case in ["rejections_are_not_taken_in", "rejection_of_an_own_extractor", "outcome_without_the_word"] {
        let file = format!("tests/ui-rustc/handler/{case}.rs");
        assert!(File::new(env!("CARGO_MANIFEST_DIR")).join(&file).exists(), "{file}");
    }
}

#[tokio::test]
async fn what_stands_beside_an_outcome_overrides_it() {
    is_reported(get(async || (StatusCode::BAD_GATEWAY, get_user().await)), get_request(), 502).await;
    let created = async || {
        let mut response = get_user().await.into_response();
        *response.status_mut() = StatusCode::CREATED;
        response
    };
    // A 201 may lack `Location`, and is undeclared all the same.
    is_reported(get(created), get_request(), 201).await;
}

#[tokio::test]
async fn an_error_of_a_handler_is_any_response() {
    struct AppError;

    impl IntoResponse for AppError {
        fn into_response(self) -> axum::response::Response {
            StatusCode::IM_A_TEAPOT.into_response()
        }
    }

    is_reported(get(async || Err::<GetUser, AppError>(AppError)), get_request(), 418).await;
    is_reported(get(async || Err::<GetUser, _>(StatusCode::CONFLICT)), get_request(), 409).await;
}

#[tokio::test]
async fn a_layer_answers_instead_of_the_service() {
    let slow = || get(async || std::future::pending::<GetUser>().await);
    let timeout = TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::ZERO);
    is_reported(slow().layer(timeout), get_request(), 408).await;
    let limited = post(get_user).layer(RequestBodyLimitLayer::new(1));
    let mut long = post_request("{}");
    long.headers_mut().insert("Content-Length", 2.into());
    is_reported(limited, long, 413).await;
}

#[tokio::test]
async fn a_middleware_answers_instead_of_the_handler() {
    let refusing = from_fn(async |_: axum::extract::Request, _: Next| StatusCode::FORBIDDEN);
    is_reported(get(get_user).layer(refusing), get_request(), 403).await;
}

#[tokio::test]
async fn a_router_answers_where_there_is_no_handler() {
    let router = Router::new().route("/user/{id}", get(get_user));
    let to =
        |method: &str, path: &str| Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
    for (request, code) in [(to("GET", "/nothing"), 404), (to("DELETE", "/user/1"), 405)] {
        let contracted = Router::new().fallback_service(router.clone());
        assert_eq!(reported(contracted, request).await, [(ViolationKind::UndeclaredStatus, code)]);
    }
}

#[tokio::test]
async fn an_encoder_by_hand_writes_another_status() {
    struct ByHand;

    impl StatusSubset for ByHand {
        type Registry = Status;
        type Classes = <Status as StatusSubset>::Classes;
        const STATUSES: StatusSet = StatusSet::of(&[Status::Ok]);

        fn status(&self) -> Status {
            Status::Ok
        }
    }

    impl EncodeResponse for ByHand {
        type Content = bytes::Bytes;

        fn encode(self) -> Result<Response<bytes::Bytes>, EncodeError> {
            Ok(Response::builder().status(202).body(bytes::Bytes::new()).unwrap())
        }
    }

    let handler = get(async || status_subset::tower::into_response(ByHand).map(Body::new));
    let reports = reported(Router::new().route("/user/{id}", handler), get_request()).await;
    assert!(matches!(reports[..], [(ViolationKind::Unwritten { .. }, 500)]), "{reports:?}");
}

#[tokio::test]
async fn a_handler_without_an_outcome_breaks_a_rule() {
    let twice = get(async || (AppendHeaders([("Location", "/a"), ("Location", "/b")]), get_user().await));
    let reports = reported(Router::new().route("/user/{id}", twice), get_request()).await;
    assert_eq!(reports, [(ViolationKind::RepeatedHeader { name: LOCATION }, 200)]);
}

/// What a contract can't see is said in the guide, in both languages.
#[test]
fn the_guide_lists_what_is_not_covered() {
    let pages =
        [include_str!("../../runtime/docs/contract.md"), include_str!("../../runtime/docs/contract.ko.md")];
    let not_covered = pages.map(|page| {
        let lines = page.lines().filter(|line| line.starts_with('|'));
        lines.filter(|line| line.contains("not covered") || line.contains("확인하지 않음")).count()
    });
    assert_eq!(not_covered, [6, 6]);
}

/// A service that fails has no response that a contract could hold.
#[tokio::test]
async fn a_failing_service_has_no_response() {
    let failing =
        service_fn(|_: Request<Body>| async { Err::<Response<Body>, _>(std::io::Error::other("no")) });
    let service = ServiceBuilder::new().layer(Contract::<GetUser>::new().panicking()).service(failing);
    assert!(service.oneshot(get_request()).await.is_err());
}
