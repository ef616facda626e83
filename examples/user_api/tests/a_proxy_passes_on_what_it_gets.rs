//! The proxy answers what the service answers, with its status. Where there is no answer, it is a 502 or a 504.

mod common;

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::thread;
use std::time::Duration;

use common::{
    ALICE, drop_tables, file, large_store, plain_client, serve, serve_router, serve_store, text, with_json,
};
use futures_util::StreamExt;
use reqwest::header::{CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderMap, RETRY_AFTER};
use serde_json::{Value, json};
use status_subset::response::receive;
use status_subset::{ServerErrorStatus, Status, StatusSubset};
use user_api::client::Client;
use user_api::outcomes::{DownloadUsers, GetUser, WatchUsers};
use user_api::proxy::{self, Forward};
use user_api::store::Store;

async fn serve_proxy(server: SocketAddr) -> SocketAddr {
    serve_router(proxy::router(&format!("http://{server}"), Duration::from_secs(1)).unwrap()).await
}

/// A server that sends these bytes to whoever connects, and then nothing, until the client has gone.
fn serve_bytes(bytes: &'static [u8]) -> SocketAddr {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            thread::spawn(move || {
                let _ = stream.read(&mut [0; 4096]);
                let _ = stream.write_all(bytes);
                // (The bytes of an empty answer are none, and neither is its end.)
                if bytes.is_empty() {
                    let _ = stream.read(&mut [0; 4096]);
                }
            });
        }
    });
    address
}

async fn get(proxy: SocketAddr, path: &str, fields: &[(&str, &str)]) -> (u16, HeaderMap, String) {
    let fields = fields.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
    let request = plain_client().get(format!("http://{proxy}{path}")).headers(fields.collect());
    let response = request.send().await.unwrap();
    (response.status().as_u16(), response.headers().clone(), response.text().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn each_answer_of_the_service_is_passed_on() {
    let database = file("proxy");
    let service = serve_store(Store::open(&database, Duration::from_secs(1)).unwrap()).await;
    let proxy = serve_proxy(service).await;
    let created = with_json(plain_client().post(format!("http://{service}/v1/users")), ALICE);
    created.bearer_auth("editor-token").send().await.unwrap();

    let alice = r#"{"id":1,"name":"Alice","email":"alice@example.com"}"#;
    let (status, headers, content) = get(proxy, "/v1/users/1", &[]).await;
    assert_eq!((status, &headers[ETAG], &*content), (200, &"\"1\"".parse().unwrap(), alice));
    assert_eq!(headers[CONTENT_TYPE], "application/json");
    let (status, headers, _) = get(proxy, "/v1/users/1", &[("If-None-Match", "\"1\"")]).await;
    assert_eq!((status, &headers[ETAG]), (304, &"\"1\"".parse().unwrap()));
    let (status, headers, content) = get(proxy, "/v1/users.csv", &[("Range", "bytes=0-1")]).await;
    assert_eq!((status, &headers[CONTENT_RANGE], &*content), (206, &"bytes 0-1/44".parse().unwrap(), "id"));
    assert_eq!(get(proxy, "/users/1", &[]).await.1["Location"], "/v1/users/1");
    let (status, headers, content) = get(proxy, "/v1/users/7", &[("Accept-Language", "ko")]).await;
    assert_eq!((status, &headers[CONTENT_TYPE]), (404, &"application/problem+json".parse().unwrap()));
    assert!(content.contains("아이디가 7인"), "{content}");
    assert_eq!(get(proxy, "/v1/users/events", &[]).await.1["WWW-Authenticate"], "Bearer realm=\"user_api\"");

    // Clients of the service are clients of the proxy.
    let client = Client::new(&format!("http://{proxy}"), "en").unwrap().with_token("admin-token");
    assert!(matches!(client.get_user(1).await.unwrap(), GetUser::Ok { .. }));
    let WatchUsers::Ok(mut events) = client.watch_users(Some("0")).await.unwrap() else { panic!() };
    assert_eq!(events.next().await.unwrap().unwrap().id.as_deref(), Some("1"));

    // Errors of the service.
    let begin =
        with_json(plain_client().put(format!("http://{service}/v1/maintenance")), r#"{"minutes": 1}"#);
    begin.bearer_auth("admin-token").send().await.unwrap();
    let (status, headers, _) = get(proxy, "/v1/users/1", &[]).await;
    assert_eq!((status, &headers[RETRY_AFTER]), (503, &"60".parse().unwrap()));
    let end = plain_client().delete(format!("http://{service}/v1/maintenance"));
    end.bearer_auth("admin-token").send().await.unwrap();
    drop_tables(&database);
    let response = plain_client().get(format!("http://{proxy}/v1/users/1")).send().await.unwrap();
    let outcome: Forward = receive(response, 1024).await.unwrap();
    let Forward::Failed { status, answer } = outcome else { panic!("{outcome:?}") };
    assert_eq!(status, ServerErrorStatus::InternalServerError);
    let content: Value = serde_json::from_str(&text(answer.into_body()).await).unwrap();
    assert_eq!(content, json!({"status": 500, "title": "Internal Server Error"}));
}

#[test]
fn the_proxy_knows_each_status_that_the_service_declares() {
    let document = serde_json::to_value(user_api::openapi::document()).unwrap();
    for (path, operations) in document["paths"].as_object().unwrap() {
        let responses = operations["get"]["responses"].as_object();
        for status in responses.into_iter().flatten().map(|(status, _)| status) {
            // The proxy asks for no WebSocket.
            let status = Status::try_from(status.parse::<u16>().unwrap()).unwrap();
            assert!(
                status == Status::SwitchingProtocols || Forward::STATUSES.contains(status),
                "{path}: {status}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_server_error_is_passed_on_and_what_is_undeclared_is_a_502() {
    for (answer, expected) in [
        (&b"HTTP/1.1 507 Insufficient Storage\r\nContent-Length: 4\r\n\r\nfull"[..], (507, "full")),
        (b"HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n", (500, "")),
        (
            b"HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n<p>",
            (502, "<p>"),
        ),
        (b"HTTP/1.1 204 No Content\r\n\r\n", (502, BAD_GATEWAY)),
        (b"HTTP/1.1 451 \r\nContent-Length: 3\r\n\r\nlaw", (502, BAD_GATEWAY)),
        (b"HTTP/1.1 599 \r\nContent-Length: 3\r\n\r\n599", (502, BAD_GATEWAY)),
    ] {
        let proxy = serve_proxy(serve_bytes(answer)).await;
        let (status, headers, content) = get(proxy, "/", &[]).await;
        assert_eq!((status, &*content), expected, "{}", String::from_utf8_lossy(answer));
        assert!(!headers.contains_key("Connection"));
    }
}

const BAD_GATEWAY: &str = r#"{"status":502,"title":"Bad Gateway"}"#;

#[tokio::test(flavor = "multi_thread")]
async fn no_answer_is_a_502_or_a_504() {
    let nobody = TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
    let not_http = serve_bytes(b"220 mail.example.com ESMTP\r\n");
    let silent = serve_bytes(b"");
    for (server, expected, title) in [
        (nobody, Status::BadGateway, "Bad Gateway"),
        (not_http, Status::BadGateway, "Bad Gateway"),
        (silent, Status::GatewayTimeout, "Gateway Timeout"),
    ] {
        let response =
            plain_client().get(format!("http://{}/", serve_proxy(server).await)).send().await.unwrap();
        assert_eq!(response.headers()[CONTENT_TYPE], "application/problem+json");
        assert_eq!(response.status(), expected.code());
        let content: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        assert_eq!(content, json!({"status": expected.code(), "title": title}));
        let response =
            plain_client().get(format!("http://{}/", serve_proxy(server).await)).send().await.unwrap();
        let outcome: Forward = receive(response, 1024).await.unwrap();
        println!("{outcome:?}");
        assert_eq!(outcome.status(), expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_breaks_off_at_the_service_breaks_off_at_the_proxy() {
    let database = file("proxied");
    let service = serve_store(large_store(&database)).await;
    let client = Client::new(&format!("http://{}", serve_proxy(service).await), "en").unwrap();
    let DownloadUsers::Ok { mut rows, .. } = client.download_users().await.unwrap() else { panic!() };
    rows.next().await.unwrap().unwrap();
    let created = with_json(plain_client().post(format!("http://{service}/v1/users")), ALICE);
    created.bearer_auth("editor-token").send().await.unwrap();
    while rows.next().await.expect("an error, and no end").is_ok() {}
}

#[tokio::test(flavor = "multi_thread")]
async fn the_proxy_forwards_get_only() {
    let proxy = serve_proxy(serve().await).await;
    let response = plain_client().delete(format!("http://{proxy}/v1/users/1")).send().await.unwrap();
    assert_eq!(response.status(), 405);
}
