//! The router in process, without a socket, against its OpenAPI document and the outcomes of its operations.

mod common;

use axum::Router;
use axum::http::Method;
use common::{store, with_mistakes};
use status_subset::conformance::{Conformance, Report};
use user_api::outcomes::{GetUser, ListUsers, Unrouted};
use user_api::{openapi, server};

fn conformance() -> Conformance {
    Conformance::new(&openapi::document())
        .and::<Unrouted>()
        .outcome::<ListUsers>(Method::GET, "/v1/users")
        .outcome::<GetUser>(Method::GET, "/v1/users/{id}")
        .credentials("Authorization", "Bearer admin-token")
        .credentials("Authorization", "Bearer editor-token")
        // During a maintenance, all operations return the same response.
        .skip(Method::PUT, "/v1/maintenance")
}

async fn run(router: Router) -> Report {
    conformance().run(router).await
}

#[tokio::test]
async fn the_service_sends_what_its_document_has() {
    let report = run(server::router(store())).await;
    report.assert();
    println!("{report}\nnot seen: {:#?}", report.unseen().collect::<Vec<_>>());
}

#[tokio::test]
async fn the_service_conforms_during_a_maintenance_too() {
    let content = axum::body::Bytes::from_static(b"{\"minutes\": 1}");
    let request = axum::http::Request::put("/v1/maintenance")
        .header("Host", "localhost")
        .header("Authorization", "Bearer admin-token")
        .header("Content-Type", "application/json");
    let conformance = conformance().request(request.body(content).unwrap());
    let report = conformance.skip(Method::DELETE, "/v1/maintenance").run(server::router(store())).await;
    report.assert();
    assert!(report.seen().contains("GET /v1/users/{id} 503"), "{report}");
}

#[tokio::test]
async fn planted_mistakes_are_found_and_nothing_else() {
    let report = run(with_mistakes(server::router(store()))).await;
    let findings: Vec<String> = report.findings().iter().map(ToString::to_string).collect();
    assert_eq!(
        findings,
        [
            "POST /v1/users: 202 Accepted is not in the document",
            "GET /v1/users: 200 OK: the media type `application/xml` is not in the document",
            "GET /v1/users/1: 200 OK: the header field `ETag` is missing",
        ]
    );
}
