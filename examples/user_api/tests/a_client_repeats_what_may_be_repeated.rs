//! A client waits as long as the service asks, and then repeats the request. It repeats no request that may be done twice,
//! and none whose outcome would be the same.

mod common;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::header::RETRY_AFTER;
use axum::routing::any;
use common::{ALICE, serve, serve_router, serve_store, store, with_json};
use reqwest::Method;
use status_subset::Problem;
use user_api::client::Client;
use user_api::outcomes::{GetUser, ListUsers, Missing, StartExport, Unavailable};
use user_api::retry::{Patience, send_patiently};

fn client(address: SocketAddr) -> Client {
    Client::new(&format!("http://{address}"), "en").unwrap().with_token("editor-token")
}

const PATIENT: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
async fn it_waits_as_long_as_the_service_asks() {
    let store = store();
    let client = client(serve_store(store.clone()).await);
    // Longer than a client waits that is not told.
    let (begun, maintenance) = (Instant::now(), Duration::from_millis(1500));
    store.begin_maintenance(maintenance);
    let list = client.request(Method::GET, "/v1/users");
    let listed = send_patiently::<ListUsers>(list, Patience::new(1, PATIENT)).await.unwrap();
    assert_eq!(listed, ListUsers::Ok(Vec::new()));
    assert!(begun.elapsed() >= maintenance);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_does_not_wait_longer_than_it_has_time() {
    let store = store();
    let client = client(serve_store(store.clone()).await);
    store.begin_maintenance(Duration::from_secs(60));
    let started = Instant::now();
    let list = client.request(Method::GET, "/v1/users");
    let listed = send_patiently::<ListUsers>(list, Patience::new(9, PATIENT)).await.unwrap();
    assert!(matches!(listed, ListUsers::Unavailable(_)), "{listed:?}");
    assert!(started.elapsed() < PATIENT);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_does_not_repeat_a_post() {
    let address = serve().await;
    let client = client(address);
    let alice = with_json(client.request(Method::POST, "/v1/users"), ALICE);
    assert_eq!(alice.send().await.unwrap().status(), 201);
    let export = || {
        let request = client.request(Method::POST, "/v1/users/1/export");
        send_patiently::<StartExport>(request, Patience::new(9, PATIENT))
    };
    assert!(matches!(export().await.unwrap(), StartExport::Accepted { seconds: 1, .. }));
    // It would succeed after a second.
    assert!(matches!(export().await.unwrap(), StartExport::TooManyRequests(1, _)));
}

/// A service that answers each request with this status and asks for no time, and the number of its requests.
async fn always(status: u16) -> (SocketAddr, Arc<AtomicU32>) {
    let requests = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&requests);
    let answer = async move || {
        counted.fetch_add(1, Ordering::Relaxed);
        let status = axum::http::StatusCode::from_u16(status).unwrap();
        let content = [("content-type", "application/problem+json")];
        (status, [(RETRY_AFTER, "0")], content, format!("{{\"status\":{}}}", status.as_u16()))
    };
    (serve_router(Router::new().fallback(any(answer))).await, requests)
}

#[tokio::test(flavor = "multi_thread")]
async fn it_gives_up_after_some_requests() {
    let (address, requests) = always(503).await;
    let get = client(address).request(Method::GET, "/v1/users/1");
    let got = send_patiently::<GetUser>(get, Patience::new(3, PATIENT)).await.unwrap();
    assert_eq!(got, GetUser::Unavailable(Unavailable::ServiceUnavailable(0, Problem::new())));
    assert_eq!(requests.load(Ordering::Relaxed), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_does_not_repeat_what_would_be_the_same() {
    let (address, requests) = always(404).await;
    let get = client(address).request(Method::GET, "/v1/users/1");
    let got = send_patiently::<GetUser>(get, Patience::new(3, PATIENT)).await.unwrap();
    assert_eq!(got, GetUser::Missing(Missing::NotFound(Problem::new())));
    assert_eq!(requests.load(Ordering::Relaxed), 1);
}
