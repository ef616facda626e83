//! RFC 9112, section 3.2, and RFC 9110, section 9.1: what hyper reads, and the service must not accept.

mod common;

use common::{Contract, exchange, serve};
use reqwest::Method;
use reqwest::header::CONTENT_TYPE;
use serde_json::Value;

/// The response, which is as documented and a problem in Korean, or hyper's own.
async fn respond(head: &str) -> (u16, Option<String>) {
    let address = serve().await;
    let request = format!("{head}\r\nAccept-Language: ko\r\n\r\n");
    let response = tokio::task::block_in_place(|| exchange(address, request.as_bytes()));
    let (status, headers, content) = (response.status, response.headers, response.content);
    let target = head.split(' ').nth(1).unwrap_or_default();
    let path = target.strip_prefix("http://example.com").unwrap_or(target);
    Contract::of(address).await.compare(&Method::GET, path, status, &headers, &content);
    if content.is_empty() {
        return (status, None);
    }
    assert!(headers[CONTENT_TYPE].to_str().unwrap().ends_with("json"), "{head}");
    let content: Value = serde_json::from_slice(&content).unwrap();
    (status, content["title"].as_str().map(str::to_owned))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_without_a_valid_host_is_a_400() {
    for head in [
        "GET /v1/users HTTP/1.1",
        "GET http://example.com/v1/users HTTP/1.1",
        "GET /v2/users HTTP/1.1",
        "BREW /v1/users HTTP/1.1",
        "GET /v1/users HTTP/1.1\r\nHost: a\r\nHost: a",
        "GET /v1/users HTTP/1.0\r\nHost: a\r\nHost: a",
        "GET /v1/users HTTP/1.1\r\nHost: a, b",
        "GET /v1/users HTTP/1.1\r\nHost: alice@a",
        "GET /v1/users HTTP/1.1\r\nHost: http://a",
        "GET /v1/users HTTP/1.1\r\nHost: a:x",
        "GET /v1/users HTTP/1.1\r\nHost: \u{e9}",
    ] {
        assert_eq!(respond(head).await, (400, Some("잘못된 요청".to_owned())), "{head}");
    }
    for head in [
        "GET /v1/users HTTP/1.0",
        "GET /v1/users HTTP/1.1\r\nHost:",
        "GET /v1/users HTTP/1.1\r\nHost: a",
        "GET /v1/users HTTP/1.1\r\nHost: 127.0.0.1:80",
        "GET /v1/users HTTP/1.1\r\nHost: [::1]:80",
        "GET /v1/users HTTP/1.1\r\nHost: example.com:",
        // The target names the host, so `Host` is ignored (section 3.2.2).
        "GET http://example.com/v1/users HTTP/1.1\r\nHost: example.org",
    ] {
        assert_eq!(respond(head).await.0, 200, "{head}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_in_another_form_than_the_method_s_is_a_400() {
    for target in [
        "POST google.com",
        "GET google.com",
        "GET google.com:80",
        "CONNECT /v1/users",
        "CONNECT http://a/",
        "GET *",
        "BREW *",
    ] {
        let head = format!("{target} HTTP/1.1\r\nHost: google.com");
        assert_eq!(respond(&head).await, (400, Some("잘못된 요청".to_owned())), "{head}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_method_is_a_501_and_a_known_one_a_405() {
    for (target, expected) in [
        ("BREW /v1/users", (501, "구현되지 않음")),
        ("BREW /v2/users", (501, "구현되지 않음")),
        ("get /v1/users", (501, "구현되지 않음")), // methods are case-sensitive
        ("CONNECT example.com:80", (501, "구현되지 않음")),
        ("PATCH /v1/users", (405, "허용되지 않는 메서드")),
        ("QUERY /v1/users", (405, "허용되지 않는 메서드")),
        ("TRACE /v1/users", (405, "허용되지 않는 메서드")),
        ("PATCH /v2/users", (404, "찾을 수 없음")),
    ] {
        let response = respond(&format!("{target} HTTP/1.1\r\nHost: x")).await;
        assert_eq!(response, (expected.0, Some(expected.1.to_owned())), "{target}");
    }
}

/// hyper answers these before the service sees them.
#[tokio::test(flavor = "multi_thread")]
async fn what_hyper_refuses_has_no_content() {
    for head in
        ["hello", "GET /v1/users", "GET /v1/users HTTP/9.9\r\nHost: x", "GET v1/users HTTP/1.1\r\nHost: x"]
    {
        assert_eq!(respond(head).await, (400, None), "{head}");
    }
}
