//! `Conformance`: which requests a service gets, and in what its responses may differ from its document.

#![cfg(feature = "current")]

use std::convert::Infallible;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex};

use axum::http::{Method, Request, Response, StatusCode};
use bytes::Bytes;
use futures_util::{FutureExt, StreamExt, stream};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use status_subset::conformance::{Conformance, FindingKind, Report};
use status_subset::response::{Body, BoxError};
use status_subset::{DecodeResponse, StatusSubset};
use tower::service_fn;

/// A document with `GET /it`, which has these responses.
fn document(responses: &Value) -> Value {
    json!({"openapi": "3.1.0", "paths": {"/it": {"get": {"responses": responses}}}})
}

fn response(status: u16, fields: &[(&str, &str)], content: &'static str) -> Response<Body> {
    let mut builder = Response::builder().status(status);
    for (name, value) in fields {
        builder = builder.header(*name, *value);
    }
    builder.body(Body::from(content)).unwrap()
}

/// Runs a service that answers every GET at `/it` with this response, and everything else as it should.
async fn run(conformance: Conformance, make: impl Fn() -> Response<Body>) -> Report {
    let service = service_fn(|request: Request<Body>| {
        let response = match (request.uri().path(), request.method()) {
            ("/it", &Method::GET) => make(),
            ("/it", &Method::HEAD) => make().map(|_| Body::empty()),
            ("/it", _) => response(405, &[("Allow", "GET, HEAD")], ""),
            _ => response(404, &[], ""),
        };
        async { Ok::<_, Infallible>(response) }
    });
    conformance.run(service).await
}

fn texts(report: &Report) -> Vec<String> {
    report.findings().iter().map(ToString::to_string).collect()
}

/// What is found in one response with the status 200.
async fn found(described: Value, fields: &[(&str, &str)], content: &'static str) -> Vec<String> {
    let conformance = Conformance::new(&document(&json!({"200": described})));
    texts(&run(conformance, || response(200, fields, content)).await)
}

const PLAIN: (&str, &str) = ("Content-Type", "text/plain");

const JSON: (&str, &str) = ("Content-Type", "application/json");

#[tokio::test]
async fn a_status_is_one_of_the_operation_or_of_the_router() {
    #[derive(StatusSubset)]
    enum Layers {
        NotFound,
        MethodNotAllowed,
        TooManyRequests,
    }

    let status = async |responses: Value, code: u16| {
        texts(&run(Conformance::new(&document(&responses)), || response(code, &[], "")).await)
    };
    assert_eq!(status(json!({"200": {}}), 200).await, [""; 0]);
    assert_eq!(status(json!({"5XX": {}}), 503).await, [""; 0]);
    assert_eq!(status(json!({"default": {}}), 402).await, [""; 0]);
    let undeclared = ["GET /it: 402 Payment Required is not in the document"];
    assert_eq!(status(json!({"200": {}, "5XX": {}}), 402).await, undeclared);
    // A router may say that there is no such path, and an operation only if it is described.
    let undeclared = ["GET /it: 404 Not Found is not in the document"];
    assert_eq!(status(json!({"200": {}}), 404).await, undeclared);

    let conformance = || Conformance::new(&document(&json!({"200": {}}))).and::<Layers>();
    for code in [200, 429] {
        run(conformance(), || response(code, &[], "")).await.assert();
    }
    let undeclared = ["GET /it: 501 Not Implemented is not in the document"];
    assert_eq!(texts(&run(conformance(), || response(501, &[], "")).await), undeclared);
}

#[tokio::test]
async fn header_fields_are_there_and_have_their_schemas() {
    let number = json!({"headers": {
        "X-Count": {"required": true, "schema": {"type": "integer"}},
        "X-Word": {"schema": {"enum": ["a"]}},
    }});
    assert_eq!(found(number.clone(), &[("X-Count", "7"), ("X-Word", "a")], "").await, [""; 0]);
    let missing = found(number.clone(), &[], "").await;
    assert_eq!(missing[0], "GET /it: 200 OK: the header field `X-Count` is missing");
    let invalid = found(number.clone(), &[("X-Count", "x")], "").await;
    assert_eq!(
        invalid[0],
        "GET /it: 200 OK: the header field `X-Count` does not have the schema: \"x\" is not of type \"integer\""
    );
    let other = found(number, &[("X-Count", "7"), ("X-Word", "b")], "").await;
    assert!(
        other[0].starts_with("GET /it: 200 OK: the header field `X-Word` does not have the schema"),
        "{other:?}"
    );
    // A text may look like a number.
    let text = json!({"headers": {"ETag": {"schema": {"type": "string"}}}});
    assert_eq!(found(text, &[("ETag", "1")], "").await, [""; 0]);
}

#[tokio::test]
async fn content_has_a_media_type_and_a_schema_of_the_status() {
    let of = |media_type: &str| json!({"content": {media_type: {"schema": {"type": ["object", "string"], "required": ["id"]}}}});
    let user = of("application/json");
    assert_eq!(found(user.clone(), &[JSON], r#"{"id": 1}"#).await, [""; 0]);
    assert_eq!(
        found(user.clone(), &[("Content-Type", "Application/JSON; charset=utf-8")], r#"{"id": 1}"#).await,
        [""; 0]
    );
    for (fields, content, finding) in [
        (&[JSON][..], "{}", "the content does not have the schema: \"id\" is a required property"),
        (
            &[JSON],
            "{",
            "the content does not have the schema: EOF while parsing an object at line 1 column 1",
        ),
        (&[("Content-Type", "text/html")], "<p>", "the media type `text/html` is not in the document"),
        (&[], "{}", "the header field `content-type` is missing"),
        (&[], "", "there is no content, and the document has some"),
    ] {
        assert_eq!(found(user.clone(), fields, content).await[0], format!("GET /it: 200 OK: {finding}"));
    }
    assert_eq!(
        found(json!({}), &[JSON], "{}").await[0],
        "GET /it: 200 OK: there is content, and the document has none"
    );

    let plain = [("Content-Type", "text/plain; charset=utf-8")];
    assert_eq!(found(of("text/plain; Charset=UTF-8"), &plain, "a").await, [""; 0]);
    assert_eq!(found(of("text/*"), &plain, "a").await, [""; 0]);
    assert_eq!(found(of("*/*"), &plain, "a").await, [""; 0]);
    let other = found(of("text/plain; charset=ascii"), &plain, "a").await;
    assert_eq!(
        other[0],
        "GET /it: 200 OK: the media type `text/plain; charset=utf-8` is not in the document"
    );
}

#[tokio::test]
async fn the_place_in_the_content_is_named() {
    let users = json!({"content": {"application/json": {"schema": {"items": {"$ref": "#/components/schemas/User"}}}}});
    let mut document = document(&json!({"200": users}));
    document["components"] = json!({"schemas": {"User": {"properties": {"id": {"type": "integer"}}}}});
    let content = r#"[{"id": 1}, {"id": "2"}]"#;
    let report = run(Conformance::new(&document), || response(200, &[JSON], content)).await;
    let place =
        "GET /it: 200 OK: the content does not have the schema: at `/1/id`: \"2\" is not of type \"integer\"";
    assert_eq!(texts(&report), [place]);
}

#[tokio::test(start_paused = true)]
async fn events_that_come_have_the_schema_of_their_data() {
    let data = json!({"contentMediaType": "application/json", "contentSchema": {"type": "integer"}});
    let described =
        json!({"content": {"text/event-stream": {"schema": {"items": {"properties": {"data": data}}}}}});
    let events = async |first: &'static str| {
        let conformance = Conformance::new(&document(&json!({"200": described})));
        let report = run(conformance, || {
            let endless = stream::once(async move { Ok::<_, Infallible>(first) }).chain(stream::pending());
            let builder = Response::builder().header("Content-Type", "text/event-stream");
            builder.body(Body::from_stream(endless)).unwrap()
        });
        texts(&report.await)
    };
    assert_eq!(events("data: 1\n\ndata: 2\n\n").await, [""; 0]);
    let text = "GET /it: 200 OK: the content does not have the schema: \"x\" is not of type \"integer\"";
    assert_eq!(events("data: 1\n\ndata: \"x\"\n\n").await, [text]);
}

#[tokio::test]
async fn the_rules_of_the_registry_hold_too() {
    let report =
        run(Conformance::new(&document(&json!({"401": {}, "200": {}}))), || response(401, &[], "")).await;
    assert_eq!(
        texts(&report),
        [
            "GET /it: 401 Unauthorized must have the header field `www-authenticate` (RFC 9110, section 15.5.2)",
        ]
    );
    // A router's answers as well.
    let service = service_fn(|_: Request<Body>| async { Ok::<_, Infallible>(response(405, &[], "")) });
    let report = Conformance::new(&document(&json!({"405": {}}))).run(service).await;
    assert!(texts(&report).iter().any(|text| text.starts_with("POST /it: 405 Method Not Allowed must have")));
}

#[tokio::test]
async fn an_outcome_reads_each_response_and_has_the_statuses_of_the_document() {
    #[derive(StatusSubset, DecodeResponse)]
    #[allow(dead_code)]
    enum GetIt {
        Ok(#[body(text)] String),
        NotFound,
    }
    let text = json!({"content": {"text/plain": {}}});
    let conformance =
        |responses: Value| Conformance::new(&document(&responses)).outcome::<GetIt>(Method::GET, "/it");
    let plain = || response(200, &[("Content-Type", "text/plain")], "hello");
    run(conformance(json!({"200": text, "404": {}})), plain).await.assert();

    let missing = run(conformance(json!({"404": {}})), || response(404, &[], "")).await;
    let name = std::any::type_name::<GetIt>();
    assert_eq!(texts(&missing), [format!("GET /it: the document lacks 200, which `{name}` has")]);
    let more = run(conformance(json!({"200": text, "404": {}, "410": {}})), plain).await;
    assert_eq!(texts(&more), [format!("GET /it: `{name}` lacks 410, which the document has")]);
    let nowhere = Conformance::new(&document(&json!({"200": text}))).outcome::<GetIt>(Method::PUT, "/it");
    assert_eq!(texts(&run(nowhere, plain).await), ["the document has no operation PUT /it"]);

    // The document has what the outcome does not read.
    let other = json!({"content": {"text/csv": {}}});
    let report = run(conformance(json!({"200": other, "404": {}})), || {
        response(200, &[("Content-Type", "text/csv")], "a")
    })
    .await;
    let text = "GET /it: 200 OK: the outcome can't be read: 200 OK: the content is `text/csv`, expected `text/plain; charset=utf-8`";
    assert_eq!(texts(&report), [text]);
}

#[tokio::test]
async fn an_outcome_reads_the_response_to_head_too() {
    #[derive(StatusSubset, DecodeResponse)]
    #[allow(dead_code)]
    enum GetIt {
        Ok {
            #[header("ETag")]
            etag: String,
            #[body(text)]
            text: String,
        },
    }

    let document = document(&json!({"200": {"content": {"text/plain": {}}}}));
    let found = async |fields_of_head: &[(&str, &str)]| {
        let conformance = Conformance::new(&document).outcome::<GetIt>(Method::GET, "/it");
        let (_, report) = recorded(conformance, |request| match (request.uri().path(), request.method()) {
            ("/it", &Method::GET) => Some(response(200, &[PLAIN, ("ETag", "\"a\"")], "hello")),
            ("/it", &Method::HEAD) => Some(response(200, fields_of_head, "")),
            _ => None,
        })
        .await;
        texts(&report)
    };
    assert_eq!(found(&[PLAIN, ("ETag", "\"a\"")]).await, [""; 0]);
    let text = "HEAD /it: 200 OK: the outcome can't be read: 200 OK: the header field `etag` is missing";
    assert_eq!(found(&[PLAIN]).await, [text]);
}

#[tokio::test]
async fn mistakes_in_the_document_are_found() {
    let found = async |document: Value| {
        texts(&run(Conformance::new(&document), || response(200, &[JSON], "1")).await)
    };
    let dangling =
        json!({"content": {"application/json": {"schema": {"$ref": "#/components/schemas/User"}}}});
    assert_eq!(
        found(document(&json!({"200": dangling}))).await[0],
        "`#/components/schemas/User` refers to nothing"
    );
    let mut old = document(&json!({"200": {"content": {"application/json": {}}}}));
    old["openapi"] = json!("3.0.3");
    assert_eq!(found(old).await, ["the document is one of OpenAPI 3.0.3, and 3.1 or later is needed"]);
    assert_eq!(found(json!({})).await, ["the document has no version `openapi`"]);
    assert_eq!(found(json!({"openapi": "3.1.0"})).await, ["the document has no operations"]);
    let invalid = json!({"content": {"application/json": {"schema": {"type": "text"}}}});
    let found = found(document(&json!({"200": invalid}))).await;
    assert!(found[0].starts_with("GET /it: 200 OK: a schema is invalid: "), "{found:?}");
}

fn panicked() -> Response<Body> {
    panic!("index out of bounds")
}

#[tokio::test(start_paused = true)]
async fn a_service_that_does_not_answer_is_found() {
    let conformance = || Conformance::new(&document(&json!({"200": {}})));
    let failing =
        service_fn(|_: Request<Body>| async { Err::<Response<Body>, _>(BoxError::from("no database")) });
    let first = |report: Report| texts(&report).swap_remove(0);
    let text = "GET /it: no response: the service has failed: no database";
    assert_eq!(first(conformance().run(failing).await), text);
    let panicking = service_fn(|_: Request<Body>| async { Ok::<_, Infallible>(panicked()) });
    let text = "GET /it: no response: the service has panicked: index out of bounds";
    assert_eq!(first(conformance().run(panicking).await), text);
    let late = service_fn(|_: Request<Body>| std::future::pending::<Result<Response<Body>, Infallible>>());
    assert_eq!(first(conformance().run(late).await), "GET /it: no response: nothing came within 10 seconds");
    let breaking = service_fn(|_: Request<Body>| async {
        let content = stream::iter([Ok("a"), Err(std::io::Error::other("disk"))]);
        Ok::<_, Infallible>(Response::new(Body::from_stream(content)))
    });
    let text = "GET /it: no response: the content breaks off: disk";
    assert_eq!(first(conformance().run(breaking).await), text);
}

/// Records the requests as `POST /users content`, and answers with 404, or as the function says.
async fn recorded(
    conformance: Conformance,
    answer: impl Fn(&Request<Bytes>) -> Option<Response<Body>>,
) -> (Vec<Request<Bytes>>, Report) {
    let requests = Arc::<Mutex<Vec<Request<Bytes>>>>::default();
    let service = service_fn(|request: Request<Body>| {
        let (parts, content) = request.into_parts();
        // (It is in memory.)
        let content = BodyExt::collect(content).now_or_never().unwrap().unwrap().to_bytes();
        let request = Request::from_parts(parts, content);
        let answered = answer(&request).unwrap_or_else(|| response(404, &[], ""));
        requests.lock().unwrap().push(request);
        async { Ok::<_, Infallible>(answered) }
    });
    let report = conformance.run(service).await;
    let requests = std::mem::take(&mut *requests.lock().unwrap());
    (requests, report)
}

fn users() -> Value {
    let id = json!({"name": "id", "in": "path", "schema": {"type": "integer"}});
    let limit = json!({"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 5}});
    let condition = json!({"name": "If-None-Match", "in": "header", "schema": {"type": "string"}});
    let user = json!({"type": "object", "required": ["name", "email"], "properties": {
        "name": {"type": "string", "minLength": 2, "maxLength": 4},
        "email": {"type": "string", "format": "email"},
        "age": {"$ref": "#/components/schemas/Age"},
    }});
    json!({
        "openapi": "3.1.0",
        "paths": {
            "/users": {
                "get": {"parameters": [limit], "responses": {"4XX": {}}},
                "post": {
                    "requestBody": {"required": true, "content": {"application/json": {"schema": user}}},
                    "responses": {"201": {}, "4XX": {}},
                    "security": [{"token": []}],
                },
            },
            "/users/{id}": {
                "parameters": [id],
                "get": {"parameters": [condition], "responses": {"200": {}, "304": {}, "4XX": {}}},
                "delete": {"responses": {"4XX": {}}},
            },
        },
        "components": {"schemas": {"Age": {"type": "integer", "maximum": 0}}},
    })
}

/// Each request as `GET /users?limit=5`.
fn lines(requests: &[Request<Bytes>]) -> Vec<String> {
    requests.iter().map(|request| format!("{} {}", request.method(), request.uri())).collect()
}

#[tokio::test]
async fn valid_requests_have_valid_values() {
    let (requests, report) = recorded(Conformance::new(&users()), |_| None).await;
    assert_eq!(report.requests(), requests.len());
    let lines = lines(&requests);
    assert!(lines.contains(&"GET /users".to_owned()) && lines.contains(&"GET /users?limit=5".to_owned()));
    let is_post = |request: &&Request<Bytes>| {
        request.method() == Method::POST && request.headers().contains_key("content-type")
    };
    let contents = requests
        .iter()
        .filter(is_post)
        .filter_map(|request| serde_json::from_slice::<Value>(request.body()).ok());
    assert!(
        contents.clone().any(|content| content == json!({"name": "abc", "email": "a@example.com", "age": 0}))
    );
    // What creates comes first, and what deletes last.
    let position = |line: &str| lines.iter().position(|known| known == line).unwrap();
    assert!(position("POST /users") < position("GET /users/1"));
    assert!(position("GET /users/1") < position("DELETE /users/1"));
    assert!(requests.iter().all(|request| request.headers()["host"] == "localhost"));
}

#[tokio::test]
async fn invalid_requests_are_wrong_in_one_place() {
    let (requests, _) = recorded(Conformance::new(&users()), |_| None).await;
    let lines = lines(&requests);
    for line in ["GET /users/x", "GET /users/99999999999999999999", "GET /users/%FF", "GET /users?limit=%FF"]
    {
        assert!(lines.contains(&line.to_owned()), "{line}");
    }
    let posts: Vec<&Request<Bytes>> = requests.iter().filter(|it| it.method() == Method::POST).collect();
    let has = |test: &dyn Fn(&Request<Bytes>) -> bool| posts.iter().any(|request| test(request));
    let json = |request: &Request<Bytes>| serde_json::from_slice::<Value>(request.body()).unwrap_or_default();
    assert!(has(&|request| request.body().is_empty()));
    assert!(has(&|request| !request.headers().contains_key("content-type") && json(request)["age"] == 0));
    assert!(has(&|request| request.headers().get("content-type").is_some_and(|it| it == "text/x-other")));
    assert!(has(&|request| request.body().len() > 4 << 20));
    assert!(has(&|request| request.body() == "{"));
    assert!(has(&|request| json(request) == json!({"name": "abc", "age": 0})));
    assert!(has(&|request| json(request) == json!({"name": 1, "email": "a@example.com", "age": 0})));
    // Without `age` it is valid.
    assert!(!has(&|request| json(request) == json!({"name": "abc", "email": "a@example.com"})));
}

#[tokio::test]
async fn values_of_earlier_responses_are_used() {
    let (requests, report) = recorded(Conformance::new(&users()), |request| {
        match (request.method().as_str(), request.uri().path()) {
            ("POST", "/users") if request.body().starts_with(b"{\"") => {
                Some(response(201, &[("Location", "/users/4711")], ""))
            }
            ("GET", "/users/4711") if request.headers().contains_key("if-none-match") => {
                Some(response(304, &[], ""))
            }
            ("GET", "/users/4711") => Some(response(200, &[("ETag", "\"v1\"")], "")),
            _ => None,
        }
    })
    .await;
    let conditional = requests
        .iter()
        .find(|request| request.headers().get("if-none-match").is_some_and(|tag| tag == "\"v1\""));
    assert_eq!(conditional.unwrap().uri(), "/users/4711");
    for (line, is_seen) in [
        ("POST /users 201", true),
        ("GET /users/{id} 200", true),
        ("GET /users/{id} 304", true),
        ("GET /users/{id} 404", true),
        ("GET /users/{id} 410", false),
    ] {
        assert_eq!(report.seen().contains(line), is_seen, "{line}");
    }
    assert_eq!(report.unseen().count(), 0);
    assert!(report.to_string().ends_with(" requests, 3 of 3 declared responses"), "{report}");
}

#[tokio::test]
async fn each_client_sends_its_credentials() {
    let conformance =
        || Conformance::new(&users()).credentials("Authorization", "a").credentials("X-Key", "b");
    let (requests, _) = recorded(conformance(), |_| None).await;
    let valid = requests.iter().filter(|it| it.method() == Method::POST && it.body().starts_with(b"{\""));
    let clients =
        valid.map(|it| (it.headers().get("authorization").is_some(), it.headers().get("x-key").is_some()));
    let clients: std::collections::BTreeSet<(bool, bool)> = clients.collect();
    assert_eq!(Vec::from_iter(clients), [(false, false), (false, true), (true, false)]);
}

#[tokio::test]
async fn operations_are_skipped_and_requests_added() {
    let first = Request::post("/api/users").body("first").unwrap();
    let conformance =
        Conformance::new(&users()).under("/api/").skip(Method::DELETE, "/users/{id}").request(first);
    let (requests, _) = recorded(conformance, |_| None).await;
    assert_eq!((requests[0].uri().path(), requests[0].body().as_ref()), ("/api/users", &b"first"[..]));
    assert!(requests.iter().all(|request| request.uri().path().starts_with("/api/")));
    assert!(
        requests.iter().all(|request| request.method() != Method::DELETE || request.uri() == "/api/users")
    );
}

#[tokio::test]
async fn an_operation_without_possible_content_is_not_tried_in_silence() {
    let mut document = users();
    let content = &mut document["paths"]["/users"]["post"]["requestBody"]["content"]["application/json"];
    content["schema"] = json!({"type": "string", "pattern": "^[0-9]{13}$"});
    let text = "POST /users: not tried: no content could be made from the schema; give it an `example`";
    let (_, report) = recorded(Conformance::new(&document), |_| None).await;
    assert!(matches!(report.findings()[0].kind(), FindingKind::Untried { .. }));
    assert_eq!(texts(&report), [text]);

    let content = &mut document["paths"]["/users"]["post"]["requestBody"]["content"]["application/json"];
    content["example"] = json!("0123456789012");
    let (requests, report) = recorded(Conformance::new(&document), |_| None).await;
    report.assert();
    assert!(requests.iter().any(|request| request.body() == "\"0123456789012\""));
}

#[tokio::test]
async fn what_is_wrong_in_several_responses_is_found_once() {
    let (_, report) = recorded(Conformance::new(&users()), |_| Some(response(500, &[], ""))).await;
    let texts = texts(&report);
    let requests: Vec<&str> = texts.iter().filter_map(|text| text.split(':').next()).collect();
    assert_eq!(requests, ["POST /users", "GET /users", "GET /users/1", "DELETE /users/1", "PUT /users",]);
    let message = std::panic::catch_unwind(AssertUnwindSafe(|| report.assert())).unwrap_err();
    let message = message.downcast_ref::<String>().unwrap();
    assert!(
        message.starts_with("POST /users: 500 Internal Server Error is not in the document\n"),
        "{message}"
    );
}

#[tokio::test]
async fn a_response_from_a_socket_is_checked_too() {
    let conformance = Conformance::new(&users());
    let check = |code: u16| {
        let response = Response::builder().status(code).body(Bytes::new()).unwrap();
        conformance.check(&Method::GET, "/users/7", &response)
    };
    assert!(check(200).is_none() && check(404).is_none());
    let finding = check(500).unwrap();
    assert_eq!(
        (finding.method(), finding.path(), finding.code()),
        (Some(&Method::GET), "/users/7", Some(500))
    );
}

/// The contents of the valid requests to `POST /it`, whose content has this media type and schema.
async fn contents(media_type: &str, schema: Value) -> Vec<String> {
    let content = json!({"required": true, "content": {media_type: {"schema": schema}}});
    let users = users();
    let document = json!({
        "openapi": "3.1.0",
        "paths": {"/it": {"post": {"requestBody": content, "responses": {"4XX": {}}}}},
        "components": {"schemas": {
            "Node": {"type": "object", "required": ["next"], "properties": {
                "next": {"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/Node"}]},
            }},
            "Tree": {"required": ["trees"], "properties": {
                "trees": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}},
            }},
            "Term": {"oneOf": [
                {"type": "object", "required": ["left", "right"], "properties": {
                    "left": {"$ref": "#/components/schemas/Term"}, "right": {"$ref": "#/components/schemas/Term"},
                }},
                {"type": "integer"},
            ]},
            "Wide": {"properties": (0..40).map(|number| {
                (format!("p{number}"), json!({"$ref": "#/components/schemas/Wide"}))
            }).collect::<serde_json::Map<_, _>>()},
            "Circle": {"allOf": [{"$ref": "#/components/schemas/Circle"}]},
            "Named": {"allOf": [{"$ref": "#/components/schemas/User"}, {"required": ["age"]}]},
            "Optional": {"anyOf": [{"$ref": "#/components/schemas/Optional"}, {"type": "null"}]},
            "User": users["paths"]["/users"]["post"]["requestBody"]["content"]["application/json"]["schema"],
            "Age": users["components"]["schemas"]["Age"],
        }},
    });
    let (requests, _) = recorded(Conformance::new(&document), |_| None).await;
    let valid = requests.iter().filter(|it| it.method() == Method::POST && it.uri() == "/it").take(1);
    let text = |request: &Request<Bytes>| String::from_utf8(request.body().to_vec()).unwrap();
    valid.map(text).collect()
}

#[tokio::test]
async fn values_are_made_of_all_that_a_schema_consists_of() {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    for (schema, value) in [
        (reference("Node"), json!({"next": null})),
        (reference("Tree"), json!({"trees": []})),
        (reference("Term"), json!(1)),
        (reference("Wide"), json!({})),
        (reference("Optional"), json!(null)),
        (reference("Circle"), json!({})),
        (
            json!({"allOf": [reference("Named"), reference("User")]}),
            json!({"name": "abc", "email": "a@example.com", "age": 0}),
        ),
        (
            json!({"$ref": "#/components/schemas/User", "required": ["x"], "properties": {"x": {"const": 7}}}),
            json!({"name": "abc", "email": "a@example.com", "age": 0, "x": 7}),
        ),
        (json!({"allOf": [{"minLength": 2}, {"type": "string"}]}), json!("abc")),
        (json!({"allOf": [{"$ref": "#/components/schemas/Age"}, {"minimum": -1, "maximum": -1}]}), json!(-1)),
        (json!({"anyOf": [{"type": "null"}, {"type": "boolean"}]}), json!(true)),
        (
            json!({"type": "object", "minProperties": 1, "additionalProperties": {"type": "integer"}}),
            json!({"name0": 1}),
        ),
        (json!({"type": "object", "required": ["x"]}), json!({"x": {}})),
        (
            json!({"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": false}),
            json!(["a", 1]),
        ),
        (json!({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}), json!(0.5)),
        (json!({"type": "number", "minimum": 0, "maximum": 0.25}), json!(0)),
        (json!({"type": "integer", "maximum": -5, "multipleOf": 10}), json!(-10)),
        // An example that is none.
        (json!({"type": "string", "default": 5}), json!("a")),
        (json!(true), json!({})),
    ] {
        let contents = contents("application/json", schema.clone()).await;
        let values: Vec<Value> = contents.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
        assert_eq!(values, [value], "{schema}");
    }
}

#[tokio::test]
async fn no_value_is_made_of_a_schema_without_one_or_of_a_huge_one() {
    for schema in [
        json!(false),
        // Each of the many combinations lacks a text.
        json!({"type": "string", "pattern": "^[0-9]{13}$", "allOf": vec![json!({"anyOf": vec![json!({}); 10]}); 10]}),
        json!({"type": "string", "minLength": u64::MAX}),
        json!({"type": "string", "minLength": 9_000_000_000_u64}),
        json!({"type": "array", "minItems": 3_000_000_000_u64}),
        json!({"type": "object", "minProperties": 3_000_000_000_u64}),
    ] {
        assert_eq!(contents("application/json", schema.clone()).await, [""; 0], "{schema}");
    }
}

#[tokio::test]
async fn content_is_written_in_its_media_type() {
    let schema = json!({"type": "object", "required": ["a", "b"], "properties": {"a": {"const": "x y"}, "b": {"const": 1}}});
    let form = contents("application/x-www-form-urlencoded", schema.clone()).await;
    assert_eq!(form, ["a=x%20y&b=1"]);
    let part = |name: &str, value: &str| {
        format!("--boundary\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let parts = part("a", "x y") + &part("b", "1") + "--boundary--\r\n";
    assert_eq!(contents("multipart/form-data", schema).await, [parts]);
    // Without a schema.
    assert_eq!(contents("application/octet-stream", Value::Null).await, ["a"]);
    assert_eq!(contents("application/json", Value::Null).await, ["{}"]);
}

/// The requests to `GET /it` with these parameters.
async fn with_parameters(parameters: &Value) -> Vec<Request<Bytes>> {
    let mut document = document(&json!({"4XX": {}}));
    document["paths"]["/it"]["get"]["parameters"] = parameters.clone();
    recorded(Conformance::new(&document), |_| None).await.0
}

#[tokio::test]
async fn parameters_are_written_in_their_style() {
    let list = json!({"type": "array", "minItems": 2, "items": {"type": "integer"}});
    let object = json!({"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}});
    for (parameter, query) in [
        (json!({"schema": list}), "x=1&x=1"),
        (json!({"schema": list, "explode": false}), "x=1%2C1"),
        (json!({"schema": object}), "a=1"),
        (json!({"schema": object, "style": "deepObject"}), "x%5Ba%5D=1"),
        (json!({"content": {"application/json": {"schema": list}}}), "x=%5B1%2C1%5D"),
    ] {
        let mut parameter = parameter;
        parameter["name"] = json!("x");
        parameter["in"] = json!("query");
        parameter["required"] = json!(true);
        let other = json!({"name": "y", "in": "query", "required": true, "schema": {"const": 7}});
        let requests = lines(&with_parameters(&json!([parameter, other])).await);
        assert_eq!(requests[0], format!("GET /it?{query}&y=7"));
        // The other one stays.
        for line in ["GET /it?y=7", "GET /it?y=7&x=99999999999999999999", "GET /it?y=7&x=%FF"] {
            assert!(requests.contains(&line.to_owned()), "{line}: {requests:?}");
        }
    }
}

#[tokio::test]
async fn cookies_are_sent_and_fields_that_other_parts_describe_are_not() {
    let text = json!({"type": "string"});
    let parameters = json!([
        {"name": "a", "in": "cookie", "required": true, "schema": text},
        {"name": "b", "in": "cookie", "required": true, "schema": text},
        {"name": "accept", "in": "header", "required": true, "schema": text},
    ]);
    let requests = with_parameters(&parameters).await;
    assert_eq!(requests[0].headers()["cookie"], "a=a; b=a");
    assert!(requests.iter().any(|request| !request.headers().contains_key("cookie")));
    assert!(requests.iter().all(|request| !request.headers().contains_key("accept")));
}

#[tokio::test]
async fn an_operation_is_found_by_every_form_of_path() {
    let of = |names: &[&str], code: &str| {
        let parameter = |name: &&str| json!({"name": name, "in": "path", "schema": {"type": "string"}});
        let parameters: Vec<Value> = names.iter().map(parameter).collect();
        json!({"get": {"parameters": parameters, "responses": {code: {}}}})
    };
    let document = json!({"openapi": "3.1.0", "paths": {
        "/files/{name}.{ext}": of(&["name", "ext"], "201"),
        "/rest/{*path}": of(&["path"], "202"),
        "/{a}/x": of(&["a"], "203"),
        "/y/{b}": of(&["b"], "204"),
        "/y/z": of(&[], "205"),
    }});
    let conformance = Conformance::new(&document);
    for (path, code) in
        [("/files/a.b.csv", 201), ("/rest/a/b", 202), ("/q/x", 203), ("/y/x", 204), ("/y/z", 205)]
    {
        let response = Response::builder().status(code).body(Bytes::new()).unwrap();
        assert!(conformance.check(&Method::GET, path, &response).is_none(), "{path}");
    }
    let response = Response::builder().status(201).body(Bytes::new()).unwrap();
    assert!(conformance.check(&Method::GET, "/files/a", &response).is_some());
    let (requests, _) = recorded(conformance, |_| None).await;
    let lines = lines(&requests);
    for line in ["GET /files/a.a", "GET /files/x.a", "GET /rest/a"] {
        assert!(lines.contains(&line.to_owned()), "{line}: {lines:?}");
    }
}

#[tokio::test]
async fn the_parameters_of_a_path_are_those_that_are_described() {
    let mut document = users();
    let list = &mut document["paths"]["/users"]["get"]["parameters"][0];
    list["in"] = json!("path");
    document["paths"]["/users/{id}"]["parameters"] = json!([]);
    let (requests, report) = recorded(Conformance::new(&document), |_| None).await;
    let found = [
        "GET /users: the path has no parameter `limit`",
        "DELETE /users/{id}: the parameter `id` of the path is not described",
        "GET /users/{id}: the parameter `id` of the path is not described",
    ];
    let mut texts = texts(&report);
    texts.sort();
    let mut found = found.map(ToOwned::to_owned);
    found.sort();
    assert_eq!(texts, found);
    assert!(lines(&requests).contains(&"GET /users/a".to_owned()));
}

#[tokio::test]
async fn a_reference_may_be_encoded_and_refer_to_any_part_of_the_document() {
    let mut document = document(&json!({"200": {"$ref": "#/paths/~1a~1%7Bid%7D/get/responses/200"}}));
    let schema = json!({"$ref": "#/paths/~1it~1x/get/responses/200/content/application~1json/schema"});
    document["paths"]["/a/{id}"] = json!({
        "parameters": [{"name": "id", "in": "path", "schema": {"$ref": "#/components/schemas/An%20id"}}],
        "get": {"responses": {"200": {"content": {"application/json": {"schema": schema}}}, "4XX": {}}},
    });
    document["paths"]["/it/x"] = json!({"get": {"responses": {
        "200": {"content": {"application/json": {"schema": {"type": "integer"}}}},
        "4XX": {},
    }}});
    document["components"] = json!({"schemas": {"An id": {"type": "integer"}}});
    let of = async |content: &'static str| {
        texts(&run(Conformance::new(&document), || response(200, &[JSON], content)).await)
    };
    assert_eq!(of("1").await, [""; 0]);
    let finding = "GET /it: 200 OK: the content does not have the schema: \"x\" is not of type \"integer\"";
    assert_eq!(of("\"x\"").await, [finding]);
}

#[tokio::test]
async fn what_is_right_is_not_found() {
    let of = |media_type: &str, schema: Value| json!({"content": {media_type: {"schema": schema}}});
    let integer = || json!({"type": "integer"});
    let field = |schema: Value| json!({"headers": {"X-FIELD": {"required": true, "schema": schema}}});
    for (described, fields, content) in [
        (of("text/plain", integer()), &[("Content-Type", "text/plain; charset=utf-8")][..], "7"),
        (of("text/csv", json!({"type": "array"})), &[("Content-Type", "text/csv")], "a,b"),
        (
            json!({"content": {"*/*": {"schema": {"type": "string"}}, "application/json": {"schema": integer()}}}),
            &[JSON],
            "7",
        ),
        (of("application/json", integer()), &[JSON, ("Content-Encoding", "gzip")], "\u{1f}"),
        (
            of("application/json; charset=utf-8", integer()),
            &[("Content-Type", "application/json;charset=\"UTF-8\"")],
            "7",
        ),
        (
            field(json!({"type": "array", "items": {"enum": ["GET", "HEAD"]}})),
            &[("x-field", "GET, HEAD")],
            "",
        ),
        (field(json!({"type": "array", "items": integer()})), &[("x-field", "1,2")], ""),
        (field(json!({"type": "object"})), &[("x-field", "a,1")], ""),
        (field(json!({"type": "string"})), &[("x-field", "é")], ""),
    ] {
        assert_eq!(found(described.clone(), fields, content).await, [""; 0], "{described}");
    }
    let range = json!({"content": {"*/*": {}, "application/json": {"schema": integer()}}});
    assert_eq!(found(range, &[JSON], "\"x\"").await.len(), 1);
    let list = field(json!({"type": "array", "items": integer()}));
    assert_eq!(found(list, &[("x-field", "1,x")], "").await.len(), 1);
    assert_eq!(found(of("text/plain", integer()), &[("Content-Type", "text/plain")], "x").await.len(), 1);
}

#[tokio::test]
async fn a_length_that_the_server_takes_away_is_not_found() {
    let router = axum::Router::new().route("/it", axum::routing::get(async || StatusCode::NO_CONTENT));
    Conformance::new(&document(&json!({"204": {}}))).run(router).await.assert();
}

#[tokio::test]
async fn a_document_of_any_form_is_read() {
    for document in [
        json!(null),
        json!(5),
        json!([]),
        json!({"openapi": 3}),
        json!({"openapi": "3.1.0", "paths": null, "webhooks": 5, "components": 5}),
        json!({"openapi": "3.1.0", "paths": {"/a": 5, "/b": {"get": 7, "parameters": 5}, "c": {"get": {}}, "": {"get": {}}}}),
        json!({"openapi": "3.1.0", "paths": {"/a": {"get": {
            "parameters": [3, {"in": "query"}, {"in": "path", "name": 4, "schema": 7}],
            "responses": {"200": {"headers": {"a b": 3, "": 1}, "content": {"": 5}}, "2XX": 4},
        }}, "/b": {"post": {"requestBody": {"content": {"application/json": 4}}, "responses": 9}}}}),
    ] {
        let report = run(Conformance::new(&document), || response(200, &[JSON], "{}")).await;
        assert!(report.requests() > 0, "{document}");
    }
}

#[tokio::test]
async fn a_panic_is_found_wherever_it_is() {
    let conformance = || Conformance::new(&document(&json!({"200": {}})));
    let text = "GET /it: no response: the service has panicked: index out of bounds";
    let service = service_fn(|_: Request<Body>| {
        let response = panicked();
        async { Ok::<_, Infallible>(response) }
    });
    assert_eq!(texts(&conformance().run(service).await)[0], text);
    let service = service_fn(|_: Request<Body>| async {
        let content = stream::once(async { panic!("index out of bounds") });
        Ok::<_, Infallible>(Response::new(Body::from_stream(content.map(Ok::<&str, Infallible>))))
    });
    assert_eq!(texts(&conformance().run(service).await)[0], text);
}

#[tokio::test(start_paused = true)]
async fn an_operation_that_hangs_is_not_waited_for_again() {
    let service = service_fn(async |request: Request<Body>| {
        if request.uri().path() == "/it" {
            std::future::pending::<()>().await;
        }
        Ok::<_, Infallible>(response(404, &[], ""))
    });
    let mut document = document(&json!({"200": {}}));
    document["paths"]["/it"]["get"]["parameters"] = json!([{"name": "x", "in": "query"}]);
    let start = tokio::time::Instant::now();
    let report = Conformance::new(&document).run(service).await;
    assert_eq!(texts(&report)[0], "GET /it: no response: nothing came within 10 seconds");
    // Once, once more in the end, and once for each method that the path does not have.
    assert_eq!(start.elapsed().as_secs(), 60);
}

#[tokio::test]
async fn a_location_may_be_absolute() {
    let (requests, _) = recorded(Conformance::new(&users()), |request| {
        (request.method() == Method::POST && request.uri() == "/users")
            .then(|| response(201, &[("Location", "https://example.com/users/4711?a=b")], ""))
    })
    .await;
    assert!(lines(&requests).contains(&"GET /users/4711".to_owned()));
}

#[tokio::test]
async fn content_tells_the_parameters_of_other_paths() {
    for content in [r#"{"id": 4711}"#, r#"[{"id": 4711}, {"id": 1}]"#] {
        let (requests, _) = recorded(Conformance::new(&users()), |request| {
            (request.method() == Method::POST && request.uri() == "/users")
                .then(|| response(201, &[JSON], content))
        })
        .await;
        assert!(lines(&requests).contains(&"GET /users/4711".to_owned()), "{content}");
    }
    // An error tells nothing.
    let (requests, _) =
        recorded(Conformance::new(&users()), |_| Some(response(400, &[JSON], r#"{"id": 4711}"#))).await;
    assert!(!lines(&requests).contains(&"GET /users/4711".to_owned()));
}
