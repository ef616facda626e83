//! A client without the enums requests each outcome of each operation over a socket, and compares it with the OpenAPI
//! document: the status, the header fields, the media type, the content.

mod common;

use std::time::Duration;

use common::{ALICE, BOB, Contract, drop_tables, file, plain_client, serve, serve_store, with_json};
use reqwest::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONNECTION, CONTENT_RANGE, ETAG, IF_MATCH, IF_NONE_MATCH, LOCATION, RANGE,
    RETRY_AFTER, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_VERSION, UPGRADE, WWW_AUTHENTICATE,
};
use reqwest::{Method, RequestBuilder};
use user_api::store::Store;

const USERS: &str = "/v1/users";

#[expect(clippy::too_many_lines, reason = "each line is a request: one story")]
#[tokio::test(flavor = "multi_thread")]
async fn each_response_of_each_operation_is_as_documented() {
    let database = file("every-outcome");
    let address = serve_store(Store::open(&database, Duration::from_secs(1)).unwrap()).await;
    let mut contract = Contract::of(address).await;
    let client = plain_client();
    let anybody = |method: &str, path: &str| {
        client.request(method.parse::<Method>().unwrap(), format!("http://{address}{path}"))
    };
    let editor = |method: &str, path: &str| anybody(method, path).bearer_auth("editor-token");
    let admin = |method: &str, path: &str| anybody(method, path).bearer_auth("admin-token");
    macro_rules! expect {
        ($status:literal, $request:expr) => {{
            let (status, headers, content) = contract.check($request).await;
            assert_eq!(status, $status, "{} {}", stringify!($request), String::from_utf8_lossy(&content));
            (headers, content)
        }};
    }
    let too_large = |request: RequestBuilder| with_json(request, "").body(vec![b' '; 20_000]);

    // The life of a user.
    let (headers, _) = expect!(201, with_json(editor("POST", USERS), ALICE));
    assert_eq!(
        (headers[LOCATION].as_bytes(), headers[ETAG].as_bytes()),
        (&b"/v1/users/1"[..], &b"\"1\""[..])
    );
    expect!(201, with_json(editor("POST", USERS), BOB));
    expect!(409, with_json(editor("POST", USERS), ALICE));
    expect!(200, anybody("GET", USERS));
    expect!(200, anybody("GET", "/v1/users/1"));
    expect!(200, anybody("HEAD", "/v1/users/1"));
    expect!(304, anybody("GET", "/v1/users/1").header(IF_NONE_MATCH, "\"1\""));
    expect!(200, with_json(editor("PUT", "/v1/users/1").header(IF_MATCH, "\"1\""), ALICE));
    expect!(412, with_json(editor("PUT", "/v1/users/1").header(IF_MATCH, "\"1\""), ALICE));
    expect!(409, with_json(editor("PUT", "/v1/users/1"), BOB));

    // All users as a file.
    let (headers, content) = expect!(200, anybody("GET", "/v1/users.csv"));
    assert_eq!(content, b"id,name,email\r\n1,\"Alice\",alice@example.com\r\n2,\"Bob\",bob@example.com\r\n");
    assert_eq!(headers[ACCEPT_RANGES], "bytes");
    let etag = headers[ETAG].clone();
    let (headers, content) = expect!(206, anybody("GET", "/v1/users.csv").header(RANGE, "bytes=17-21"));
    assert_eq!((headers[CONTENT_RANGE].to_str().unwrap(), &content[..]), ("bytes 17-21/69", &b"\"Alic"[..]));
    let (headers, _) = expect!(416, anybody("GET", "/v1/users.csv").header(RANGE, "bytes=69-"));
    assert_eq!(headers[CONTENT_RANGE], "bytes */69");
    expect!(304, anybody("GET", "/v1/users.csv").header(IF_NONE_MATCH, etag.clone()));
    expect!(200, anybody("HEAD", "/v1/users.csv").header(RANGE, "bytes=69-"));
    expect!(412, anybody("GET", "/v1/users.csv").header(IF_MATCH, "\"1\""));

    // The changes of users.
    let (_, content) = expect!(200, editor("GET", "/v1/users/events").header("Last-Event-ID", "1"));
    let bob = r#"{"id":2,"name":"Bob","email":"bob@example.com"}"#;
    assert!(
        String::from_utf8(content).unwrap().starts_with(&format!("id: 2\ndata: {{\"created\":{bob}}}\n\n"))
    );
    expect!(410, editor("GET", "/v1/users/events").header("Last-Event-ID", "7"));
    expect!(410, editor("GET", "/v1/users/events").header("Last-Event-ID", "x"));
    expect!(401, anybody("GET", "/v1/users/events"));

    // Long operations.
    let (headers, _) = expect!(202, editor("POST", "/v1/users/1/export"));
    let export = headers[LOCATION].to_str().unwrap().to_owned();
    let (headers, _) = expect!(429, editor("POST", "/v1/users/1/export"));
    assert_eq!(headers[RETRY_AFTER], "1");
    let (headers, _) = expect!(202, editor("GET", &export));
    let wait = headers[RETRY_AFTER].to_str().unwrap().parse().unwrap();
    tokio::time::sleep(Duration::from_secs(wait)).await;
    let (_, content) = expect!(200, editor("GET", &export));
    assert_eq!(content, b"id,name,email\r\n1,\"Alice\",alice@example.com\r\n");
    expect!(404, editor("GET", "/v1/exports/7"));

    // Permissions.
    let (headers, _) = expect!(401, with_json(anybody("POST", USERS), ALICE));
    assert_eq!(headers[WWW_AUTHENTICATE], "Bearer realm=\"user_api\"");
    let (headers, _) = expect!(401, with_json(anybody("POST", USERS).bearer_auth("guessed"), ALICE));
    assert_eq!(headers[WWW_AUTHENTICATE], "Bearer realm=\"user_api\", error=\"invalid_token\"");
    expect!(401, anybody("PUT", "/v1/users/1"));
    expect!(401, anybody("DELETE", "/v1/users/1"));
    expect!(401, anybody("POST", "/v1/users/1/export"));
    expect!(401, anybody("GET", &export));
    expect!(401, anybody("PUT", "/v1/maintenance"));
    expect!(401, anybody("DELETE", "/v1/maintenance"));
    expect!(403, editor("DELETE", "/v1/users/1"));
    expect!(403, editor("PUT", "/v1/maintenance"));
    expect!(403, editor("DELETE", "/v1/maintenance"));

    // Rejections of axum's extractors.
    let with_content = [editor("POST", USERS), editor("PUT", "/v1/users/1"), admin("PUT", "/v1/maintenance")];
    for request in with_content {
        let again = || request.try_clone().unwrap();
        expect!(400, with_json(again(), "{"));
        expect!(413, too_large(again()));
        expect!(415, again().body("Alice"));
        expect!(422, with_json(again(), r#"{"name": ""}"#));
    }
    for (method, path) in [
        ("GET", "/v1/users/one"),
        ("PUT", "/v1/users/%ff"),
        ("DELETE", "/v1/users/1e1"),
        ("POST", "/v1/users/18446744073709551616/export"),
        ("GET", "/v1/exports/1.5"),
        ("GET", "/users/x"),
        ("PUT", "/users/x"),
        ("DELETE", "/users/x"),
    ] {
        expect!(400, admin(method, path));
    }

    // Users that never existed or were deleted.
    expect!(404, anybody("GET", "/v1/users/7"));
    expect!(404, with_json(editor("PUT", "/v1/users/7"), ALICE));
    expect!(404, admin("DELETE", "/v1/users/7"));
    expect!(404, editor("POST", "/v1/users/7/export"));
    expect!(204, admin("DELETE", "/v1/users/1"));
    expect!(410, anybody("GET", "/v1/users/1"));
    expect!(410, with_json(editor("PUT", "/v1/users/1"), ALICE));
    expect!(410, admin("DELETE", "/v1/users/1"));
    expect!(410, editor("POST", "/v1/users/1/export"));

    // Old URLs.
    let (headers, _) = expect!(301, anybody("GET", "/users/2"));
    assert_eq!(headers[LOCATION], "/v1/users/2");
    let (headers, _) = expect!(308, with_json(editor("POST", "/users"), ALICE));
    assert_eq!(headers[LOCATION], "/v1/users");
    expect!(308, with_json(editor("PUT", "/users/2"), ALICE));
    expect!(308, admin("DELETE", "/users/2"));

    let (headers, _) = expect!(301, with_json(editor("POST", "/members"), ALICE));
    assert_eq!(headers[LOCATION], "/v1/users");

    // A WebSocket.
    let upgrade =
        || anybody("GET", "/v1/echo").header(CONNECTION, "keep-alive, Upgrade").header(UPGRADE, "websocket");
    let with_key = |key| upgrade().header(SEC_WEBSOCKET_VERSION, "13").header(SEC_WEBSOCKET_KEY, key);
    let key = "dGhlIHNhbXBsZSBub25jZQ==";
    let (headers, _) = expect!(101, with_key(key));
    assert_eq!(headers[SEC_WEBSOCKET_ACCEPT], "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="); // RFC 6455, section 1.3
    let (headers, _) = expect!(426, anybody("GET", "/v1/echo"));
    assert_eq!(
        (headers[UPGRADE].as_bytes(), headers[SEC_WEBSOCKET_VERSION].as_bytes()),
        (&b"websocket"[..], &b"13"[..])
    );
    expect!(426, anybody("HEAD", "/v1/echo"));
    expect!(426, upgrade().header(SEC_WEBSOCKET_VERSION, "8").header(SEC_WEBSOCKET_KEY, key));
    expect!(400, upgrade().header(SEC_WEBSOCKET_VERSION, "13"));
    for key in [
        "",
        "x",
        "dGhlIHNhbXBsZSBub25jZ===",
        "dGhlIHNhbXBsZSBub25jZR==",
        "dGhlIHNhbXBsZSBub25jZQ=",
        "dGhlIHNhbXBs!SBub25jZQ==",
    ] {
        expect!(400, with_key(key));
    }

    // Maintenance.
    expect!(204, with_json(admin("PUT", "/v1/maintenance"), r#"{"minutes": 1}"#));
    for (method, path) in [
        ("GET", USERS),
        ("POST", USERS),
        ("GET", "/v1/users/2"),
        ("PUT", "/v1/users/2"),
        ("DELETE", "/v1/users/2"),
        ("POST", "/v1/users/2/export"),
        ("GET", "/v1/exports/1"),
        ("GET", "/v1/users.csv"),
        ("GET", "/v1/users/events"),
    ] {
        let (headers, _) = expect!(503, anybody(method, path));
        assert_eq!(headers[CACHE_CONTROL], "no-store");
        assert!((59..=60).contains(&headers[RETRY_AFTER].to_str().unwrap().parse().unwrap()));
    }
    expect!(204, admin("DELETE", "/v1/maintenance"));

    // A broken database.
    drop_tables(&database);
    for (method, path) in [
        ("GET", USERS),
        ("GET", "/v1/users/2"),
        ("DELETE", "/v1/users/2"),
        ("POST", "/v1/users/2/export"),
        ("GET", "/v1/exports/1"),
        ("GET", "/v1/users.csv"),
        ("GET", "/v1/users/events"),
    ] {
        expect!(500, admin(method, path));
    }
    expect!(500, with_json(editor("POST", USERS), ALICE));
    expect!(500, with_json(editor("PUT", "/v1/users/2"), ALICE));

    assert_eq!(contract.seen, contract.declared());
}

#[tokio::test(flavor = "multi_thread")]
async fn responses_outside_any_operation_are_as_documented() {
    let address = serve().await;
    let mut contract = Contract::of(address).await;
    let client = plain_client();
    for (method, path, status, allow) in [
        ("GET", "/", 404, None),
        ("GET", "/v1/users/", 404, None),
        ("GET", "/v1/users/1/2", 404, None),
        ("DELETE", "/v2/users", 404, None),
        ("PATCH", "/v1/users", 405, Some("GET,HEAD,POST")),
        ("OPTIONS", "/v1/users/1", 405, Some("GET,HEAD,PUT,DELETE")),
        ("GET", "/v1/users/1/export", 405, Some("POST")),
        ("PATCH", "/v1/maintenance", 405, Some("PUT,DELETE")),
        ("BREW", "/v1/maintenance", 501, None),
        ("BREW", "/v2/users", 501, None),
    ] {
        let url = format!("http://{address}{path}");
        let (got, headers, _) = contract.check(client.request(method.parse().unwrap(), url)).await;
        assert_eq!(got, status, "{method} {path}");
        assert_eq!(headers.get("Allow").map(|value| value.to_str().unwrap()), allow, "{method} {path}");
    }
}
