//! A contract around a service: what it makes of bare answers, what it reports, and what it leaves alone.

#![cfg(feature = "current")]

use std::convert::Infallible;
use std::future::pending;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, head, post};
use axum::{Json, Router};
use bytes::Bytes;
use futures_util::{FutureExt, StreamExt, stream};
use http_body_util::BodyExt;
use status_subset::response::{self, EncodeErrorKind};
use status_subset::tower::{Contract, Violation, ViolationKind};
use status_subset::{EncodeError, EncodeResponse, Problem, Status, StatusSubset};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tower::{Layer, Service, ServiceBuilder, ServiceExt, service_fn};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

#[derive(StatusSubset, EncodeResponse)]
#[status(axum)]
enum GetUser {
    Ok(#[body(text)] &'static str),
    #[status(404)]
    Missing,
    NotFound(Problem),
    Conflict(#[body(text)] &'static str),
}

/// What the framework and layers answer.
#[derive(StatusSubset)]
enum Bare {
    NotFound,
    MethodNotAllowed,
    RequestTimeout,
    ContentTooLarge,
    InternalServerError,
}

/// A router in a contract, and what is reported.
#[derive(Clone)]
struct Tested {
    app: Router,
    reports: Arc<Mutex<Vec<Violation>>>,
}

impl Tested {
    /// The contract is around the router.
    fn new<T: 'static>(contract: Contract<T>, app: Router) -> Tested {
        let reports = Arc::<Mutex<Vec<Violation>>>::default();
        let kept = Arc::clone(&reports);
        let contract = contract.on_violation(move |violation| kept.lock().unwrap().push(violation.clone()));
        Tested { app: Router::new().fallback_service(contract.layer(app)), reports }
    }

    /// A handler for every path.
    fn handler<T: 'static, R: IntoResponse + Send>(
        contract: Contract<T>,
        answer: impl Fn() -> R + Clone + Send + Sync + 'static,
    ) -> Tested {
        Tested::new(contract, Router::new().fallback(move || std::future::ready(answer())))
    }

    async fn response(&self, request: Request) -> Response {
        self.app.clone().oneshot(request).await.unwrap()
    }

    /// The response as text.
    async fn get(&self, path: &str) -> String {
        shown(self.response(asked(Method::GET, path)).await).await
    }

    fn texts(&self) -> Vec<String> {
        self.reports.lock().unwrap().drain(..).map(|violation| violation.to_string()).collect()
    }

    fn kinds(&self) -> Vec<ViolationKind> {
        self.reports.lock().unwrap().drain(..).map(|violation| violation.kind().clone()).collect()
    }
}

fn asked(method: Method, path: &str) -> Request {
    Request::builder().method(method).uri(path).body(Body::empty()).unwrap()
}

/// The status, the header fields in alphabetical order, and the content.
async fn shown(response: Response) -> String {
    let (parts, body) = response.into_parts();
    let content = body.collect().await.unwrap().to_bytes();
    format!("{}{}\n{}", parts.status.as_u16(), lines(&parts.headers), String::from_utf8_lossy(&content))
}

fn lines(headers: &HeaderMap) -> String {
    let mut lines: Vec<String> =
        headers.iter().map(|(name, value)| format!("\n{name}: {}", value.to_str().unwrap())).collect();
    lines.sort_unstable();
    lines.concat()
}

/// A problem of a status, as [`shown`], with more header fields. (The server adds the length.)
fn problem(code: u16, more: &[&str], members: &str) -> String {
    let status = Status::from_code(code).unwrap();
    let content = format!("{{{members}\"status\":{code},\"title\":\"{}\"}}", status.phrase());
    let mut lines = vec!["content-type: application/problem+json", "vary: Accept-Language"];
    lines.extend(more);
    lines.sort_unstable();
    format!("{code}\n{}\n{content}", lines.join("\n"))
}

const MADE: &str = "made by the framework, a layer or a handler without an outcome";

fn missing(name: &'static str) -> ViolationKind {
    ViolationKind::MissingHeader { name: HeaderName::from_static(name) }
}

#[tokio::test]
async fn the_answers_of_a_router_are_problems() {
    let app = Router::new().route("/users", post(async || GetUser::Ok("Alice")).get(async || "a list"));
    let tested = Tested::new(Contract::<GetUser>::new().and::<Bare>(), app);
    assert_eq!(tested.get("/nobody").await, problem(404, &[], ""));
    let deleted = tested.response(asked(Method::DELETE, "/users")).await;
    assert_eq!(shown(deleted).await, problem(405, &["allow: POST,GET,HEAD"], ""));
    // What a handler answers is left alone.
    assert_eq!(
        tested.get("/users").await,
        "200\ncontent-length: 6\ncontent-type: text/plain; charset=utf-8\na list"
    );
    assert_eq!(tested.texts(), [""; 0]);
}

#[tokio::test]
async fn the_answers_of_layers_are_problems() {
    async fn read(body: Bytes) -> String {
        body.len().to_string()
    }
    let slow = TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, Duration::from_millis(1));
    let app = Router::new()
        .route("/slow", get(pending::<GetUser>).layer(slow))
        .route("/panics", get(async || if true { panic!("a secret") } else { GetUser::Missing }))
        .route("/read", post(read))
        .layer(CatchPanicLayer::new())
        .layer(RequestBodyLimitLayer::new(4));
    let tested = Tested::new(Contract::<GetUser>::new().and::<Bare>(), app);
    assert_eq!(tested.get("/slow").await, problem(408, &[], ""));
    assert_eq!(tested.get("/panics").await, problem(500, &[], ""));
    let long = Request::post("/read").header("Content-Length", "9").body(Body::from("far too b"));
    let reason = "\"reason\":\"length limit exceeded\",";
    assert_eq!(shown(tested.response(long.unwrap()).await).await, problem(413, &[], reason));
    assert_eq!(tested.texts(), [""; 0]);
}

#[tokio::test]
async fn the_language_is_the_one_that_the_request_prefers() {
    let tested = Tested::new(Contract::rules(), Router::new());
    let ask = |lines: &[&'static str]| {
        let mut request = asked(Method::GET, "/");
        for line in lines {
            request.headers_mut().append("accept-language", HeaderValue::from_static(line));
        }
        let tested = tested.clone();
        async move {
            let response = tested.response(request).await;
            let language = response.headers().get("content-language").cloned();
            assert_eq!(response.headers()["vary"], "Accept-Language");
            let content = shown(response).await;
            let title = content.split_once("\"title\":\"").unwrap().1.trim_end_matches("\"}").to_owned();
            (language.map(|tag| tag.to_str().unwrap().to_owned()), title)
        }
    };
    assert_eq!(ask(&["ko-KR, en;q=0.5"]).await, (Some("ko".to_owned()), "찾을 수 없음".to_owned()));
    assert_eq!(ask(&["fr", "ko"]).await, (Some("ko".to_owned()), "찾을 수 없음".to_owned()));
    assert_eq!(ask(&["en"]).await.0.as_deref(), Some("en"));
    assert_eq!(ask(&["fr"]).await, (None, "Not Found".to_owned()));
    assert_eq!(ask(&[]).await, (None, "Not Found".to_owned()));
}

#[tokio::test]
async fn a_short_text_is_the_reason_except_for_5xx() {
    let text = |status: u16, text: String| {
        let answer = move || (StatusCode::from_u16(status).unwrap(), [("x-more", "1")], text.clone());
        async move { Tested::handler(Contract::rules(), answer).get("/").await }
    };
    assert_eq!(
        text(422, "no \"id\"".to_owned()).await,
        problem(422, &["x-more: 1"], r#""reason":"no \"id\"","#)
    );
    assert_eq!(text(500, "the password is x".to_owned()).await, problem(500, &["x-more: 1"], ""));
    assert_eq!(text(503, "a".repeat(9000)).await, problem(503, &["x-more: 1"], ""));
    assert!(text(400, "a".repeat(8192)).await.contains("\"reason\":\"aaa"));
    // A longer text is an answer of its own.
    let long = text(400, "a".repeat(8193)).await;
    assert!(long.contains("content-type: text/plain") && long.ends_with(&"a".repeat(8193)), "{long}");
}

#[tokio::test]
async fn header_fields_of_the_text_are_not_those_of_the_problem() {
    let answer = || {
        let fields = [("content-language", "de"), ("transfer-encoding", "chunked"), ("retry-after", "1")];
        (StatusCode::SERVICE_UNAVAILABLE, fields, "gleich wieder da")
    };
    let tested = Tested::handler(Contract::rules(), answer);
    assert_eq!(tested.get("/").await, problem(503, &["retry-after: 1"], ""));
}

#[tokio::test]
async fn a_text_that_a_problem_can_not_have_is_left_alone() {
    for (content_type, content) in [
        ("text/plain; charset=euc-kr", &b"\xb0\xa1"[..]),
        ("text/plain", b"\xff\xfe"),
        ("text/html", b"<p>"),
        ("application/json", b"{}"),
        ("application/problem+json", b"{}"),
    ] {
        let answer = move || (StatusCode::BAD_REQUEST, [("content-type", content_type)], content);
        let left = Tested::handler(Contract::rules(), answer).get("/").await;
        let length = content.len();
        let expected = format!(
            "400\ncontent-length: {length}\ncontent-type: {content_type}\n{}",
            String::from_utf8_lossy(content)
        );
        assert_eq!(left, expected);
    }
    let ascii = || (StatusCode::BAD_REQUEST, [("content-type", "text/plain; charset=utf-16")], "a");
    assert!(Tested::handler(Contract::rules(), ascii).get("/").await.ends_with("\na"));
    let two_types = || {
        let mut response = (StatusCode::BAD_REQUEST, "a text").into_response();
        response.headers_mut().append("content-type", HeaderValue::from_static("text/html"));
        response
    };
    assert!(Tested::handler(Contract::rules(), two_types).get("/").await.ends_with("\na text"));
    // Without a type, nobody knows what it is; and this is compressed.
    let untyped = || Response::builder().status(400).body(Body::from("?")).unwrap();
    assert_eq!(Tested::handler(Contract::rules(), untyped).get("/").await, "400\ncontent-length: 1\n?");
    let compressed = || (StatusCode::BAD_REQUEST, [("content-encoding", "gzip")], "x");
    assert!(Tested::handler(Contract::rules(), compressed).get("/").await.ends_with("\nx"));
}

#[tokio::test]
async fn what_an_outcome_made_is_left_alone() {
    let empty = Tested::handler(Contract::<GetUser>::new(), || GetUser::Missing);
    assert_eq!(empty.get("/").await, "404\ncontent-length: 0\n");
    let text = Tested::handler(Contract::<GetUser>::new(), || GetUser::Conflict("a text"));
    assert!(text.get("/").await.ends_with("\na text"));
    let own = Tested::handler(Contract::<GetUser>::new(), || GetUser::NotFound(Problem::new()));
    assert!(own.get("/").await.contains("problem+json"));
    assert_eq!(GetUser::Ok("").status(), Status::Ok);
    for tested in [empty, text, own] {
        assert_eq!(tested.texts(), [""; 0]);
    }
}

#[tokio::test]
async fn without_problems_bare_answers_are_left_alone() {
    let tested = Tested::new(Contract::<GetUser>::new().without_problems(), Router::new());
    assert_eq!(tested.get("/").await, "404\n");
}

#[tokio::test]
async fn a_status_that_no_registry_knows_has_no_title() {
    let tested = Tested::handler(Contract::rules(), || (StatusCode::from_u16(499).unwrap(), "gone"));
    assert_eq!(
        tested.get("/").await,
        "499\ncontent-type: application/problem+json\n{\"reason\":\"gone\",\"status\":499}"
    );
    assert_eq!(tested.texts(), [""; 0]);
}

#[tokio::test]
async fn an_undeclared_status_is_reported_with_what_made_it() {
    let overridden =
        Tested::handler(Contract::<GetUser>::new(), || (StatusCode::BAD_GATEWAY, GetUser::Ok("Alice")));
    // It is sent as it is.
    assert!(overridden.get("/users/7?key=secret").await.starts_with("502\n"));
    let reports = std::mem::take(&mut *overridden.reports.lock().unwrap());
    let [violation] = &reports[..] else { panic!("{reports:?}") };
    assert_eq!(
        violation.to_string(),
        "GET /users/7: 502 Bad Gateway is not declared; made by GetUser::Ok, which has the status 200"
    );
    assert_eq!(violation.kind(), &ViolationKind::UndeclaredStatus);
    assert_eq!((violation.code(), violation.method(), violation.path()), (502, &Method::GET, "/users/7"));
    assert_eq!(violation.origin().unwrap().variant(), "Ok");

    let bare = Tested::handler(Contract::<GetUser>::new(), || StatusCode::IM_A_TEAPOT);
    bare.get("/").await;
    assert_eq!(bare.texts(), [format!("GET /: 418 I'm a teapot is not declared; {MADE}")]);
    let unknown = Tested::handler(Contract::<GetUser>::new(), || StatusCode::from_u16(599).unwrap());
    unknown.get("/").await;
    assert_eq!(unknown.texts(), [format!("GET /: 599 is not declared; {MADE}")]);
}

#[tokio::test]
async fn the_statuses_of_several_subsets_are_declared() {
    let contract = Contract::<Result<GetUser, Bare>>::new();
    let both = Tested::handler(contract, || StatusCode::REQUEST_TIMEOUT);
    let and = Tested::handler(Contract::rules().and::<GetUser>(), || StatusCode::REQUEST_TIMEOUT);
    both.get("/").await;
    and.get("/").await;
    assert_eq!(both.kinds(), []);
    assert_eq!(and.kinds(), [ViolationKind::UndeclaredStatus]);
}

#[tokio::test]
async fn an_outcome_that_can_not_be_written_is_reported_and_bare() {
    #[derive(StatusSubset, EncodeResponse)]
    #[status(axum)]
    enum Move {
        SeeOther(#[header("Location")] &'static str),
    }
    let tested = Tested::handler(Contract::<Move>::new(), || Move::SeeOther("/\r\na: b"));
    assert_eq!(tested.get("/").await, problem(500, &[], ""));
    let text = "GET /: an outcome could not be written: the header field `location` of a response with status 303 has an \
                invalid value; made by Move::SeeOther";
    let reports = tested.reports.lock().unwrap().clone();
    assert_eq!(tested.texts(), [text]);
    let ViolationKind::Unwritten { error } = reports[0].kind() else { panic!("{reports:?}") };
    let _: &EncodeError = error;
    assert!(matches!(error.kind(), EncodeErrorKind::InvalidHeader { .. }));
}

#[tokio::test]
async fn the_rules_hold_without_any_outcome() {
    let reported = async |answer: fn() -> Response| {
        let tested = Tested::handler(Contract::rules(), answer);
        tested.get("/").await;
        tested.texts()
    };
    let of = |texts: &[&str]| -> Vec<String> {
        texts.iter().map(|text| format!("GET /: {text}; {MADE}")).collect()
    };
    assert_eq!(
        reported(|| StatusCode::UNAUTHORIZED.into_response()).await,
        of(&["401 Unauthorized must have the header field `www-authenticate` (RFC 9110, section 15.5.2)"])
    );
    assert_eq!(
        reported(|| (StatusCode::UNAUTHORIZED, [("www-authenticate", "")]).into_response()).await,
        of(&["401 Unauthorized must have the header field `www-authenticate` (RFC 9110, section 15.5.2)"])
    );
    // The registry asks for it, and the RFC only says that it should be there.
    assert_eq!(
        reported(|| StatusCode::FOUND.into_response()).await,
        of(&["302 Found must have the header field `location`"])
    );
    assert_eq!(
        reported(|| StatusCode::NO_CONTENT.into_response()).await,
        of(&["204 No Content never has the header field `content-length` (RFC 9110, section 8.6)"])
    );
    assert_eq!(
        reported(|| (StatusCode::NO_CONTENT, "text").into_response()).await,
        of(&[
            "204 No Content never has the header field `content-length` (RFC 9110, section 8.6)",
            "204 No Content never has content (RFC 9110, section 15.3.5)",
        ])
    );
    assert_eq!(
        reported(|| (StatusCode::RESET_CONTENT, [("content-length", "4")], Body::empty()).into_response())
            .await,
        of(&["205 Reset Content never has content (RFC 9110, section 15.3.6)"])
    );
    assert_eq!(
        reported(|| StatusCode::EARLY_HINTS.into_response()).await,
        of(&[
            "103 Early Hints is an interim response (RFC 9110, section 15.2)",
            "103 Early Hints never has the header field `content-length` (RFC 9110, section 8.6)",
        ])
    );
    let repeated = || {
        let mut response = (StatusCode::FOUND, [("location", "/a")]).into_response();
        for line in ["/b", "/c"] {
            response.headers_mut().append("location", HeaderValue::from_static(line));
            response.headers_mut().append("set-cookie", HeaderValue::from_static("a=1"));
            response.headers_mut().append("vary", HeaderValue::from_static("Accept"));
        }
        response
    };
    assert_eq!(
        reported(repeated).await,
        of(&[
            "the header field `location` takes one value, and has several lines (RFC 9110, section 10.2.2)"
        ])
    );
    // Sound responses; the length in a 304 is that of other content.
    assert_eq!(reported(|| "text".into_response()).await, of(&[]));
    assert_eq!(reported(|| StatusCode::RESET_CONTENT.into_response()).await, of(&[]));
    let unmodified = || (StatusCode::NOT_MODIFIED, [("content-length", "4")], Body::empty()).into_response();
    assert_eq!(reported(unmodified).await, of(&[]));
    let refused = || (StatusCode::UNAUTHORIZED, [("www-authenticate", "Basic")]).into_response();
    assert_eq!(reported(refused).await, of(&[]));
    let none = || (StatusCode::METHOD_NOT_ALLOWED, [("allow", "")]).into_response();
    assert_eq!(reported(none).await, of(&[]));
}

#[tokio::test]
async fn a_405_has_an_allow_unless_a_layer_outside_adds_it() {
    let untyped = Tested::handler(Contract::rules(), || StatusCode::METHOD_NOT_ALLOWED);
    untyped.get("/").await;
    assert_eq!(untyped.kinds(), [missing("allow")]);
    let omitted = Tested::handler(Contract::rules().omit("Allow"), || StatusCode::METHOD_NOT_ALLOWED);
    omitted.get("/").await;
    assert_eq!(omitted.kinds(), []);
}

/// As the guide says: axum adds `Allow` and the length behind the layers of a router.
#[tokio::test]
async fn it_is_a_layer_of_a_router_a_route_and_a_method() {
    for contract in [Contract::<GetUser>::new(), Contract::new().and::<Bare>()] {
        let reports = Arc::<Mutex<Vec<String>>>::default();
        let kept = Arc::clone(&reports);
        let contract = contract.on_violation(move |it| kept.lock().unwrap().push(it.to_string()));
        let is_declared = format!("{contract:?}").contains("405");
        for app in [
            Router::new().route("/", get(async || GetUser::Ok("Alice"))).layer(contract.clone()),
            Router::new().route("/", get(async || GetUser::Ok("Alice"))).route_layer(contract.clone()),
            Router::new().route("/", get(async || GetUser::Ok("Alice")).layer(contract.clone())),
            Router::new()
                .route("/", get(async || GetUser::Ok("Alice")))
                .layer(ServiceBuilder::new().layer(contract.clone())),
        ] {
            let posted = app.clone().oneshot(asked(Method::POST, "/")).await.unwrap();
            assert_eq!(shown(posted).await, problem(405, &["allow: GET,HEAD", "content-length: 43"], ""));
            let missing = "POST /: 405 Method Not Allowed must have the header field `allow` (RFC 9110, section 15.5.6)";
            let undeclared = "POST /: 405 Method Not Allowed is not declared";
            let seen = std::mem::take(&mut *reports.lock().unwrap());
            let expected: Vec<String> = [undeclared, missing].map(|text| format!("{text}; {MADE}")).into();
            assert_eq!(seen, &expected[usize::from(is_declared)..]);
            let head = app.oneshot(asked(Method::HEAD, "/")).await.unwrap();
            assert_eq!(
                shown(head).await,
                "200\ncontent-length: 5\ncontent-type: text/plain; charset=utf-8\n"
            );
        }
    }
}

#[tokio::test]
async fn a_response_to_head_has_no_content_and_no_length_of_none() {
    let app = Router::new().route("/text", head(async || (StatusCode::CONFLICT, "a text")));
    let app = app.route("/bare", get(async || StatusCode::CONFLICT));
    let shown_of = async |app: &Router, path: &str| {
        shown(app.clone().oneshot(asked(Method::HEAD, path)).await.unwrap()).await
    };
    let expected =
        |code: u16| format!("{code}\ncontent-type: application/problem+json\nvary: Accept-Language\n");
    let inside = app.clone().layer(Contract::rules());
    let around = Router::new().fallback_service(Contract::rules().layer(app));
    for app in [inside, around] {
        for (path, code) in [("/text", 409), ("/bare", 409), ("/nobody", 404)] {
            assert_eq!(shown_of(&app, path).await, expected(code), "{path}");
        }
    }
}

#[tokio::test]
async fn a_response_to_head_is_what_that_to_get_says_and_is_not_read() {
    let ask = async |length: &'static str| {
        let service = service_fn(async move |_: Request| {
            let body = Body::from_stream(stream::pending::<Result<Bytes, Infallible>>());
            let fields = [("content-type", "text/plain"), ("content-length", length)];
            Ok::<_, Infallible>((StatusCode::CONFLICT, fields, body).into_response())
        });
        let response = Contract::rules().layer(service).oneshot(asked(Method::HEAD, "/")).now_or_never();
        response.unwrap().unwrap().headers()["content-type"].clone()
    };
    assert_eq!(ask("5").await, "application/problem+json");
    // The response to GET has a text of its own.
    assert_eq!(ask("9000").await, "text/plain");
}

#[tokio::test]
async fn streams_are_passed_on_as_they_come() {
    #[derive(StatusSubset, EncodeResponse)]
    #[status(axum)]
    enum Export {
        Ok(#[body(stream = "text/csv")] response::Body),
    }
    // Never at its end, so that whoever reads it first waits forever.
    let endless = || stream::iter(["a", "b"].map(Ok::<_, Infallible>)).chain(stream::pending());
    let typed = move || Export::Ok(response::Body::from_stream(endless())).into_response();
    let text = move || {
        let body = Body::from_stream(endless());
        (StatusCode::BAD_REQUEST, [("content-type", "text/plain")], body).into_response()
    };
    let answers: [Arc<dyn Fn() -> Response + Send + Sync>; 2] = [Arc::new(typed), Arc::new(text)];
    for answer in answers {
        let tested = Tested::handler(Contract::<Export>::new().and::<GetUser>(), move || answer());
        let mut content = tested.response(asked(Method::GET, "/")).await.into_body().into_data_stream();
        assert_eq!(content.next().await.unwrap().unwrap(), "a");
        assert_eq!(content.next().await.unwrap().unwrap(), "b");
        assert!(content.next().now_or_never().is_none());
    }
}

#[tokio::test]
async fn trailers_and_extensions_are_kept() {
    let answer = || {
        let trailers =
            HeaderMap::from_iter([(HeaderName::from_static("x-sum"), HeaderValue::from_static("1"))]);
        let mut response =
            Body::new(http_body_util::Full::from("a").with_trailers(std::future::ready(Some(Ok::<
                _,
                Infallible,
            >(
                trailers
            )))))
            .into_response();
        response.extensions_mut().insert("kept");
        response
    };
    let response = Tested::handler(Contract::rules(), answer).response(asked(Method::GET, "/")).await;
    assert_eq!(response.extensions().get::<&str>(), Some(&"kept"));
    let content = response.into_body().collect().await.unwrap();
    assert_eq!(content.trailers().unwrap()["x-sum"], "1");
}

#[tokio::test]
async fn a_contract_that_panics_fails_a_test() {
    let app = Router::new()
        .route("/users", get(async || GetUser::Ok("Alice")))
        .route("/wrong", any(async || (StatusCode::UNAUTHORIZED, Json("who?"))));
    let mut service = Contract::<GetUser>::new().panicking().layer(app);
    let fine = service.call(asked(Method::GET, "/users")).await.unwrap();
    assert_eq!(fine.status(), 200);
    let panicked = AssertUnwindSafe(service.call(asked(Method::PUT, "/wrong"))).catch_unwind().await;
    let text = *panicked.unwrap_err().downcast::<String>().unwrap();
    assert_eq!(
        text,
        format!(
            "PUT /wrong: 401 Unauthorized is not declared; {MADE}\nPUT /wrong: 401 Unauthorized must have the header field \
             `www-authenticate` (RFC 9110, section 15.5.2); {MADE}"
        )
    );
}

#[tokio::test]
async fn a_service_that_fails_or_is_not_ready_stays_so() {
    let failing = service_fn(async |_: Request| Err::<http::Response<Body>, _>("down"));
    let failed = Contract::rules().layer(failing).oneshot(asked(Method::GET, "/")).await;
    assert_eq!(failed.unwrap_err(), "down");
}

#[tokio::test]
async fn over_a_socket() {
    let app = Router::new()
        .route("/users", get(async || GetUser::Ok("Alice")))
        .route("/nothing", get(async || StatusCode::NO_CONTENT));
    let app = Router::new().fallback_service(Contract::<GetUser>::new().layer(app));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, app).await });
    for (line, expected) in [
        (
            "GET /users",
            "HTTP/1.1 200 OK\ncontent-type: text/plain; charset=utf-8\ncontent-length: 5\n\nAlice",
        ),
        ("GET /nothing", "HTTP/1.1 204 No Content\n\n"),
        (
            "GET /nobody",
            "HTTP/1.1 404 Not Found\ncontent-type: application/problem+json\nvary: Accept-Language\ncontent-language: ko\ncontent-length: 42\n\n{\"status\":404,\"title\":\"찾을 수 없음\"}",
        ),
        (
            "DELETE /users",
            "HTTP/1.1 405 Method Not Allowed\nallow: GET,HEAD\ncontent-type: application/problem+json\nvary: Accept-Language\ncontent-language: ko\ncontent-length: 54\n\n{\"status\":405,\"title\":\"허용되지 않는 메서드\"}",
        ),
        (
            "HEAD /nobody",
            "HTTP/1.1 404 Not Found\ncontent-type: application/problem+json\nvary: Accept-Language\ncontent-language: ko\n\n",
        ),
    ] {
        let mut socket = TcpStream::connect(address).await.unwrap();
        let request =
            format!("{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Language: ko\r\n\r\n");
        socket.write_all(request.as_bytes()).await.unwrap();
        let mut received = String::new();
        socket.read_to_string(&mut received).await.unwrap();
        let of_the_connection = |line: &&str| line.starts_with("date:") || line.starts_with("connection:");
        let received: Vec<&str> = received.split("\r\n").filter(|line| !of_the_connection(line)).collect();
        assert_eq!(received.join("\n"), expected, "{line}");
    }
}
