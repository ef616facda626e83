//! The contract as a middleware, outcomes as errors, and the extractors' errors as problems.

use std::sync::{Arc, Mutex};

use actix_web::body::{BodySize, MessageBody, to_bytes};
use actix_web::dev::{Service, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::from_fn;
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::{App, Error, HttpResponse, error, web};
use status_subset::actix::{
    Contract, Rejection, ViolationKind, form_error, json_error, path_error, query_error,
};
use status_subset::response::{Body, Origin};
use status_subset::{EncodeError, EncodeResponse, Problem, Status, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
#[status(actix)]
enum Found {
    Ok(#[body(text)] String),
    #[status(200)]
    Rows(#[body(stream = "text/csv")] Body),
    SeeOther(#[header("Location")] String),
}

/// Generic, as an error can be.
#[derive(StatusSubset, EncodeResponse)]
#[status(actix)]
enum ApiError<T: std::fmt::Display> {
    NotFound(Problem),
    Conflict(#[body(text)] T),
    #[status(410)]
    Moved(#[header("Link")] T),
}

/// An error of its own.
#[derive(Debug, StatusSubset, EncodeResponse)]
#[status(actix, error)]
enum Failed {
    BadGateway,
}

async fn find(which: web::Path<String>) -> Result<Found, ApiError<String>> {
    let text = check(&which)?;
    match &*text {
        "rows" => {
            let rows = futures_util::stream::iter(["a", "b"].map(Ok::<_, std::io::Error>));
            Ok(Found::Rows(Body::from_stream(rows)))
        }
        "split" => Ok(Found::SeeOther("/\r\na: b".to_owned())),
        "bad-link" => Err(ApiError::Moved("\n".to_owned())),
        _ => Ok(Found::Ok(text)),
    }
}

fn check(which: &str) -> Result<String, ApiError<String>> {
    match which {
        "nobody" => Err(ApiError::NotFound(Problem::new())),
        "taken" => Err(ApiError::Conflict("taken".to_owned())),
        _ => Ok(which.to_owned()),
    }
}

/// The response as text, with the header fields in alphabetical order.
async fn shown<B: MessageBody>(response: ServiceResponse<B>) -> String {
    let (_, response) = response.into_parts();
    let mut lines: Vec<String> = response
        .headers()
        .iter()
        .map(|(name, value)| format!("{name}: {}\n", value.to_str().unwrap()))
        .collect();
    lines.sort_unstable();
    let status = response.status().as_u16();
    let content = to_bytes(response.into_body()).await.unwrap_or_default();
    format!("{status}\n{}{}", lines.concat(), String::from_utf8_lossy(&content))
}

/// A problem in Korean, as [`shown`].
fn problem(code: u16, more: &str) -> String {
    let title = Status::from_code(code).unwrap().label(status_subset::StatusLang::Ko);
    format!(
        "{code}\ncontent-language: ko\ncontent-type: application/problem+json\nvary: Accept-Language\n{{{more}\"status\":{code},\"title\":\"{title}\"}}"
    )
}

fn get(path: &str) -> TestRequest {
    TestRequest::get().uri(path).insert_header(("Accept-Language", "ko"))
}

type Texts = Arc<Mutex<Vec<String>>>;

fn reported<T>(contract: Contract<T>) -> (Contract<T>, Texts) {
    let texts = Texts::default();
    let kept = Arc::clone(&texts);
    (contract.on_violation(move |it| kept.lock().unwrap().push(it.to_string())), texts)
}

fn taken(texts: &Texts) -> Vec<String> {
    std::mem::take(&mut *texts.lock().unwrap())
}

const MADE: &str = "made by the framework, a layer or a handler without an outcome";

#[actix_web::test]
async fn the_error_of_a_handler_is_an_outcome() {
    let app = init_service(App::new().route("/{which}", web::get().to(find))).await;
    let response = call_service(&app, get("/alice").to_request()).await;
    assert_eq!(response.response().extensions().get::<Origin>().unwrap().variant(), "Ok");
    assert_eq!(shown(response).await, "200\ncontent-type: text/plain; charset=utf-8\nalice");
    let response = call_service(&app, get("/nobody").to_request()).await;
    let error = response.response().error().unwrap().to_string();
    assert_eq!(error, "404 Not Found from ApiError::NotFound");
    assert_eq!(response.response().extensions().get::<Origin>().unwrap().variant(), "NotFound");
    let expected = "404\ncontent-type: application/problem+json\n{\"status\":404,\"title\":\"Not Found\"}";
    assert_eq!(shown(response).await, expected);
    let response = call_service(&app, get("/taken").to_request()).await;
    assert_eq!(shown(response).await, "409\ncontent-type: text/plain; charset=utf-8\ntaken");
    // One that can't be written is a 500, with the error for a log.
    let response = call_service(&app, get("/bad-link").to_request()).await;
    assert_eq!(response.response().extensions().get::<EncodeError>().unwrap().code(), 410);
    assert_eq!(shown(response).await, "500\n");
    let error = Error::from(Failed::BadGateway);
    assert_eq!(
        (error.to_string(), error.error_response().status()),
        ("502 Bad Gateway from Failed::BadGateway".to_owned(), StatusCode::BAD_GATEWAY)
    );
    // The status is known before the response is taken.
    let error = Error::from(ApiError::<String>::NotFound(Problem::new()));
    assert_eq!(error.as_response_error().status_code(), StatusCode::NOT_FOUND);
}

#[actix_web::test]
async fn bare_answers_are_problems_and_outcomes_are_left_alone() {
    let (contract, texts) = reported(Contract::<Result<Found, ApiError<String>>>::new());
    let internal = || HttpResponse::InternalServerError().content_type("text/plain").body("a secret");
    let refused = || HttpResponse::BadRequest().insert_header(("x-more", "1")).body("");
    let unreadable = || HttpResponse::BadRequest().content_type("text/plain").body(&b"\xff"[..]);
    let html = || HttpResponse::BadRequest().content_type("text/html").body("<p>");
    let app = App::new()
        .route("/internal", web::get().to(move || std::future::ready(internal())))
        .route("/refused", web::get().to(move || std::future::ready(refused())))
        .route("/unreadable", web::get().to(move || std::future::ready(unreadable())))
        .route("/html", web::get().to(move || std::future::ready(html())))
        .route("/error", web::get().to(async || Err::<String, _>(error::ErrorConflict("taken"))))
        .route("/{which}", web::get().to(find))
        .wrap(contract);
    let app = init_service(app).await;
    let call = async |request: TestRequest| shown(call_service(&app, request.to_request()).await).await;
    assert_eq!(call(get("/no/body")).await, problem(404, ""));
    assert_eq!(call(get("/error")).await, problem(409, "\"reason\":\"taken\","));
    assert_eq!(call(get("/internal")).await, problem(500, ""));
    let kept = problem(400, "").replace("vary: Accept-Language\n", "vary: Accept-Language\nx-more: 1\n");
    assert_eq!(call(get("/refused")).await, kept);
    assert_eq!(call(get("/unreadable")).await, "400\ncontent-type: text/plain\n\u{fffd}");
    assert_eq!(call(get("/html")).await, "400\ncontent-type: text/html\n<p>");
    let head = call_service(&app, get("/no/body").method(Method::HEAD).to_request()).await;
    assert_eq!(head.response().body().size(), BodySize::None);
    assert_eq!(head.headers().get("content-type").unwrap(), "application/problem+json");
    let seen = taken(&texts);
    assert_eq!(
        seen,
        [
            format!("GET /internal: 500 Internal Server Error is not declared; {MADE}"),
            format!("GET /refused: 400 Bad Request is not declared; {MADE}"),
            format!("GET /unreadable: 400 Bad Request is not declared; {MADE}"),
            format!("GET /html: 400 Bad Request is not declared; {MADE}"),
        ]
    );
    assert_eq!(call(get("/taken")).await, "409\ncontent-type: text/plain; charset=utf-8\ntaken");
    assert_eq!(call(get("/rows")).await, "200\ncontent-type: text/csv\nab");
    assert_eq!(taken(&texts), [""; 0]);
    // What is sent instead of an outcome is bare.
    assert_eq!(call(get("/split")).await, problem(500, ""));
    let refused = "the header field `location` of a response with status 303 has an invalid value";
    let expected = format!("GET /split: an outcome could not be written: {refused}; made by Found::SeeOther");
    assert_eq!(taken(&texts), [expected]);
}

#[actix_web::test]
async fn the_rules_hold_without_any_outcome() {
    let (contract, texts) = reported(Contract::rules());
    let app = App::new()
        .service(web::resource("/only").route(web::get().to(async || "a text")))
        .route("/refused", web::get().to(async || HttpResponse::MethodNotAllowed()))
        .route("/auth", web::get().to(async || HttpResponse::Unauthorized()))
        .route("/nothing", web::get().to(async || HttpResponse::NoContent().body("text")))
        .wrap(contract);
    let app = init_service(app).await;
    call_service(&app, get("/only").to_request()).await;
    assert_eq!(taken(&texts), [""; 0]);
    // Which methods there are is the framework's to say.
    let answer = call_service(&app, get("/only").method(Method::POST).to_request()).await;
    assert_eq!(shown(answer).await, problem(405, "").replace("405\n", "405\nallow: GET\n"));
    assert_eq!(taken(&texts), [""; 0]);
    call_service(&app, get("/refused").to_request()).await;
    let missing =
        "GET /refused: 405 Method Not Allowed must have the header field `allow` (RFC 9110, section 15.5.6)";
    assert_eq!(taken(&texts), [format!("{missing}; {MADE}")]);
    call_service(&app, get("/auth").to_request()).await;
    let missing = "GET /auth: 401 Unauthorized must have the header field `www-authenticate` (RFC 9110, section 15.5.2)";
    assert_eq!(taken(&texts), [format!("{missing}; {MADE}")]);
    call_service(&app, get("/nothing").to_request()).await;
    let content = "GET /nothing: 204 No Content never has content (RFC 9110, section 15.3.5)";
    assert_eq!(taken(&texts), [format!("{content}; {MADE}")]);
}

#[actix_web::test]
async fn the_error_of_a_middleware_is_held_too() {
    let (contract, texts) = reported(Contract::<Found>::new());
    let app = App::new()
        .route("/", web::get().to(async || "a text"))
        .wrap(from_fn(async |_, _: actix_web::middleware::Next<actix_web::body::BoxBody>| {
            Err::<ServiceResponse, _>(error::ErrorForbidden("no"))
        }))
        .wrap(contract);
    let app = init_service(app).await;
    let Err(error) = app.call(get("/").to_request()).await else { panic!("it fails") };
    let response = error.error_response();
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    let content = to_bytes(response.into_body()).await.unwrap();
    assert!(content.starts_with(b"{\"reason\":\"no\",\"status\":403,"));
    assert_eq!(taken(&texts), [format!("GET /: 403 Forbidden is not declared; {MADE}")]);
}

#[actix_web::test]
async fn a_changed_status_is_reported_with_the_outcome() {
    let kinds = Arc::<Mutex<Vec<(ViolationKind, u16)>>>::default();
    let kept = Arc::clone(&kinds);
    let contract = Contract::<Found>::new()
        .on_violation(move |it| kept.lock().unwrap().push((it.kind().clone(), it.origin().unwrap().code())));
    let app = App::new()
        .route("/{which}", web::get().to(find))
        .wrap_fn(|request, service| {
            let answer = service.call(request);
            async move {
                let mut answer = answer.await?;
                *answer.response_mut().status_mut() = StatusCode::BAD_GATEWAY;
                answer.headers_mut().insert(HeaderName::from_static("x-more"), HeaderValue::from_static("1"));
                Ok(answer)
            }
        })
        .wrap(contract);
    let app = init_service(app).await;
    assert_eq!(call_service(&app, get("/alice").to_request()).await.status(), StatusCode::BAD_GATEWAY);
    assert_eq!(*kinds.lock().unwrap(), [(ViolationKind::UndeclaredStatus, 200)]);
}

#[actix_web::test]
#[should_panic = "GET /nobody: 404 Not Found is not declared; made by ApiError::NotFound"]
async fn a_contract_that_panics_fails_a_test() {
    let app = App::new().route("/{which}", web::get().to(find)).wrap(Contract::<Found>::new().panicking());
    call_service(&init_service(app).await, get("/nobody").to_request()).await;
}

#[derive(serde::Deserialize)]
struct User {
    #[allow(dead_code)]
    id: u32,
}

#[actix_web::test]
async fn the_errors_of_extractors_are_problems() {
    let app = App::new()
        .app_data(web::JsonConfig::default().limit(64).error_handler(json_error))
        .app_data(web::FormConfig::default().limit(64).error_handler(form_error))
        .app_data(web::QueryConfig::default().error_handler(query_error))
        .app_data(web::PathConfig::default().error_handler(path_error))
        .route("/json", web::post().to(async |_: web::Json<User>| ""))
        .route("/form", web::post().to(async |_: web::Form<User>| ""))
        .route("/query", web::get().to(async |_: web::Query<User>| ""))
        .route("/path/{id}", web::get().to(async |_: web::Path<u32>| ""))
        .wrap(Contract::<Found>::new().and::<Rejection>().panicking());
    let app = init_service(app).await;
    let long = "a".repeat(99);
    let (json, form) = ("application/json", "application/x-www-form-urlencoded");
    for (path, content_type, content, code) in [
        ("/json", json, r#"{"id":1}"#, 200),
        ("/json", json, "{", 400),
        ("/json", json, r#"{"id":"a"}"#, 422),
        ("/json", "text/plain", r#"{"id":1}"#, 415),
        ("/json", json, &long, 413),
        ("/form", form, "id=1", 200),
        ("/form", form, "id=a", 422),
        ("/form", json, "id=1", 415),
        ("/form", form, &long, 413),
        ("/query?id=1", "", "", 200),
        ("/query?id=a", "", "", 400),
        ("/path/1", "", "", 200),
        ("/path/a", "", "", 400),
    ] {
        let request = if content.is_empty() {
            get(path)
        } else {
            let content = content.to_owned();
            get(path).method(Method::POST).insert_header(("Content-Type", content_type)).set_payload(content)
        };
        let response = call_service(&app, request.to_request()).await;
        assert_eq!(response.status().as_u16(), code, "{path} {content}");
        if code != 200 {
            assert_eq!(response.response().extensions().get::<Origin>().unwrap().outcome(), "Rejection");
            let shown = shown(response).await;
            assert!(
                shown.contains("content-language: ko\ncontent-type: application/problem+json"),
                "{shown}"
            );
            assert!(shown.contains("\"detail\":\""), "{shown}");
        }
    }
}
