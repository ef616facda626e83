//! `#[status(axum)]`: a service over a real socket, and an independent client.

#![cfg(all(feature = "axum", feature = "reqwest"))]

use std::net::SocketAddr;

use axum::extract::rejection::JsonRejection;
use axum::extract::{Json, Path, Request};
use axum::middleware::{Next, map_response};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, head, post};
use axum::{Router, middleware};
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use status_subset::{EncodeError, EncodeResponse, Problem, Status, StatusSet, StatusSubset};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[derive(Serialize, Deserialize)]
struct User {
    id: u32,
}

#[derive(StatusSubset, EncodeResponse)]
#[status(axum)]
enum Outcome {
    Ok {
        #[header("ETag")]
        tag: Option<String>,
        #[header("Set-Cookie")]
        cookies: Vec<&'static str>,
        #[body]
        user: User,
    },
    Created(#[header("Location")] String),
    Accepted(#[body(text)] &'static str),
    PartialContent(#[body(bytes = "image/png")] Vec<u8>),
    NoContent,
    ResetContent,
    NotModified,
    NotFound(#[body(problem)] Problem),
    #[status(transparent)]
    Auth(AuthError),
}

#[derive(StatusSubset, EncodeResponse)]
#[status(axum)]
enum AuthError {
    Unauthorized {
        #[header("WWW-Authenticate")]
        challenge: &'static str,
    },
}

/// Converts a rejection of axum's extractor into a declared variant.
#[derive(StatusSubset, EncodeResponse)]
#[status(axum)]
enum CreateUser {
    Created(User),
    BadRequest(#[body(text)] String),
    ContentTooLarge,
    UnsupportedMediaType,
    UnprocessableContent(#[body(text)] String),
    InternalServerError,
}

impl From<JsonRejection> for CreateUser {
    fn from(rejection: JsonRejection) -> CreateUser {
        match rejection {
            JsonRejection::JsonSyntaxError(error) => CreateUser::BadRequest(error.body_text()),
            JsonRejection::JsonDataError(error) => CreateUser::UnprocessableContent(error.body_text()),
            JsonRejection::MissingJsonContentType(_) => CreateUser::UnsupportedMediaType,
            // Content that is too large, or a broken connection.
            JsonRejection::BytesRejection(error) if error.status() == 413 => CreateUser::ContentTooLarge,
            _ => CreateUser::InternalServerError,
        }
    }
}

/// An outcome that declares one status and sends another.
#[derive(StatusSubset)]
#[status(axum)]
enum Liar {
    Ok,
    NotFound,
}

impl EncodeResponse for Liar {
    type Content = Bytes;

    fn encode(self) -> Result<http::Response<Bytes>, EncodeError> {
        let sent = match self {
            // No variant declares this status.
            Liar::Ok => 418,
            // Another variant declares this status.
            Liar::NotFound => 200,
        };
        let mut response = http::Response::new(Bytes::from_static(b"short and stout"));
        *response.status_mut() = http::StatusCode::from_u16(sent).unwrap();
        Ok(response)
    }
}

/// What is a subset by no derive, and says that its statuses are others.
struct ByHand;

impl StatusSubset for ByHand {
    type Registry = Status;
    type Classes = <Liar as StatusSubset>::Classes;
    const STATUSES: StatusSet = Liar::STATUSES;

    fn status(&self) -> Status {
        Status::ImATeapot
    }
}

impl EncodeResponse for ByHand {
    type Content = Bytes;

    fn encode(self) -> Result<http::Response<Bytes>, EncodeError> {
        Liar::Ok.encode()
    }
}

#[derive(StatusSubset, EncodeResponse)]
#[status(axum)]
enum Believes {
    #[status(transparent)]
    Liar(Liar),
    #[status(transparent)]
    ByHand(ByHand),
}

async fn lie(Path(which): Path<String>) -> Result<Believes, Liar> {
    match which.as_str() {
        "nested" => Ok(Believes::Liar(Liar::Ok)),
        "hand" => Ok(Believes::ByHand(ByHand)),
        "other" => Err(Liar::NotFound),
        _ => Err(Liar::Ok),
    }
}

/// The length in a response to HEAD is that of the response to GET.
#[derive(StatusSubset, EncodeResponse)]
#[status(axum)]
enum Head {
    Ok {
        #[header("Content-Length")]
        of_a_get_request: u64,
    },
}

async fn size() -> Head {
    Head::Ok { of_a_get_request: 1 << 40 }
}

async fn create(user: Result<Json<User>, JsonRejection>) -> Result<CreateUser, CreateUser> {
    let Json(user) = user?;
    Ok(CreateUser::Created(user))
}

async fn outcome(Path(which): Path<String>) -> Result<Outcome, AuthError> {
    let user = User { id: 1 };
    Ok(match which.as_str() {
        "ok" => Outcome::Ok { tag: Some("\"a\"".to_owned()), cookies: vec!["a=1", "b=2"], user },
        "bare" => Outcome::Ok { tag: None, cookies: Vec::new(), user },
        "created" => Outcome::Created("/users/1".to_owned()),
        "split" => Outcome::Created("/users/1\r\nSet-Cookie: admin=1\r\n\r\n<p>".to_owned()),
        "accepted" => Outcome::Accepted("soon"),
        "image" => Outcome::PartialContent(b"\x89PNG".to_vec()),
        "nothing" => Outcome::NoContent,
        "reset" => Outcome::ResetContent,
        "unmodified" => Outcome::NotModified,
        "auth" => Outcome::Auth(AuthError::Unauthorized { challenge: "Basic" }),
        "refused" => return Err(AuthError::Unauthorized { challenge: "Bearer" }),
        _ => Outcome::NotFound(Problem::new().with_detail(which).with_accept_language("ko")),
    })
}

/// Logs the error in the extensions of a response, in a header field.
async fn log(response: Response) -> Response {
    let error = response.extensions().get::<EncodeError>().map(ToString::to_string);
    let logged = error.map(|error| [("x-logged", error)]);
    (logged.map(|line| line.into_response().headers().clone()).unwrap_or_default(), response).into_response()
}

async fn pass(request: Request, next: Next) -> Response {
    next.run(request).await
}

async fn serve() -> SocketAddr {
    let routes = Router::new()
        .route("/{which}", get(outcome))
        .route("/users", post(create))
        .route("/lies/{which}", get(lie))
        .route("/size", head(size))
        .layer(middleware::from_fn(pass))
        .layer(map_response(log));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    address
}

/// The response as text, with sorted field lines and without those of the connection.
async fn raw(address: SocketAddr, request: &str) -> String {
    let mut socket = TcpStream::connect(address).await.unwrap();
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut received = Vec::new();
    socket.read_to_end(&mut received).await.unwrap();
    let text = String::from_utf8_lossy(&received).into_owned();
    let of_the_connection = |line: &&str| line.starts_with("date:") || line.starts_with("connection:");
    text.split("\r\n").filter(|line| !of_the_connection(line)).collect::<Vec<_>>().join("\n")
}

async fn get_raw(address: SocketAddr, path: &str) -> String {
    raw(address, &format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).await
}

#[tokio::test]
async fn every_kind_of_variant_over_a_socket() {
    let address = serve().await;
    for (path, expected) in [
        (
            "/ok",
            "HTTP/1.1 200 OK\netag: \"a\"\nset-cookie: a=1\nset-cookie: b=2\ncontent-type: application/json\ncontent-length: 8\n\n{\"id\":1}",
        ),
        ("/bare", "HTTP/1.1 200 OK\ncontent-type: application/json\ncontent-length: 8\n\n{\"id\":1}"),
        ("/created", "HTTP/1.1 201 Created\nlocation: /users/1\ncontent-length: 0\n\n"),
        (
            "/accepted",
            "HTTP/1.1 202 Accepted\ncontent-type: text/plain; charset=utf-8\ncontent-length: 4\n\nsoon",
        ),
        ("/image", "HTTP/1.1 206 Partial Content\ncontent-type: image/png\ncontent-length: 4\n\n\u{fffd}PNG"),
        ("/auth", "HTTP/1.1 401 Unauthorized\nwww-authenticate: Basic\ncontent-length: 0\n\n"),
        ("/refused", "HTTP/1.1 401 Unauthorized\nwww-authenticate: Bearer\ncontent-length: 0\n\n"),
        (
            "/x",
            "HTTP/1.1 404 Not Found\nvary: Accept-Language\ncontent-language: ko\ncontent-type: application/problem+json\ncontent-length: 55\n\n{\"detail\":\"x\",\"status\":404,\"title\":\"찾을 수 없음\"}",
        ),
    ] {
        assert_eq!(get_raw(address, path).await, expected);
    }
}

#[tokio::test]
async fn a_204_has_no_content_length() {
    let address = serve().await;
    assert_eq!(get_raw(address, "/nothing").await, "HTTP/1.1 204 No Content\n\n");
    assert_eq!(get_raw(address, "/reset").await, "HTTP/1.1 205 Reset Content\ncontent-length: 0\n\n");
    assert!(!get_raw(address, "/unmodified").await.contains("content-type"));
}

#[tokio::test]
async fn an_encode_error_is_a_500_without_content_that_a_layer_can_log() {
    let address = serve().await;
    assert_eq!(
        get_raw(address, "/split").await,
        "HTTP/1.1 500 Internal Server Error\nx-logged: the header field `location` of a response with status 201 has an invalid value\ncontent-length: 0\n\n"
    );
}

/// A handwritten impl of `EncodeResponse` can return any response. One with an undeclared status is replaced by a 500.
#[tokio::test]
async fn an_undeclared_status_is_not_sent() {
    let address = serve().await;
    let logged = |message: String| {
        format!("HTTP/1.1 500 Internal Server Error\nx-logged: {message}\ncontent-length: 0\n\n")
    };
    let lie = |status, sent| {
        logged(format!(
            "an outcome with status {status} was written as a response with status {sent}, which it does not declare"
        ))
    };
    assert_eq!(get_raw(address, "/lies/x").await, lie(200, 418));
    assert_eq!(get_raw(address, "/lies/nested").await, lie(200, 418));
    assert_eq!(get_raw(address, "/lies/other").await, lie(404, 200));
    let undeclared = "an outcome has the status 418, which it does not declare".to_owned();
    assert_eq!(get_raw(address, "/lies/hand").await, logged(undeclared));
}

#[tokio::test]
async fn a_response_to_head_may_have_a_content_length() {
    let address = serve().await;
    let request = "HEAD /size HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    assert_eq!(raw(address, request).await, "HTTP/1.1 200 OK\ncontent-length: 1099511627776\n\n");
}

#[tokio::test]
async fn an_independent_client_reads_the_responses() {
    let address = serve().await;
    let response = reqwest::get(format!("http://{address}/ok")).await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["etag"], "\"a\"");
    assert_eq!(response.headers().get_all("set-cookie").iter().count(), 2);
    let content = response.bytes().await.unwrap();
    assert_eq!(serde_json::from_slice::<User>(&content).unwrap().id, 1);
}

#[tokio::test]
async fn rejections_of_an_extractor_are_declared_variants() {
    let address = serve().await;
    let client = reqwest::Client::new();
    for (media_type, content, status) in [
        ("application/json", r#"{"id":1}"#.to_owned(), 201),
        ("application/json", "{".to_owned(), 400),
        ("application/json", r#"{"id":"a"}"#.to_owned(), 422),
        ("text/plain", r#"{"id":1}"#.to_owned(), 415),
        ("application/json", format!("\"{}\"", "a".repeat(3 << 20)), 413),
    ] {
        let request = client.post(format!("http://{address}/users")).header("content-type", media_type);
        let response = request.body(content).send().await.unwrap();
        let declared = CreateUser::STATUSES.iter().any(|status| status.code() == response.status().as_u16());
        assert_eq!((response.status().as_u16(), declared), (status, true));
    }
}

/// With the features enabled, an enum without the attribute can have handwritten impls.
#[test]
fn features_add_no_impls_without_the_attribute() {
    #[derive(StatusSubset, EncodeResponse)]
    enum Own {
        Ok,
    }

    impl IntoResponse for Own {
        fn into_response(self) -> Response {
            "own".into_response()
        }
    }

    impl From<Own> for http::StatusCode {
        fn from(_: Own) -> http::StatusCode {
            http::StatusCode::IM_A_TEAPOT
        }
    }

    impl Serialize for Own {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_str("own")
        }
    }

    assert_eq!(serde_json::to_string(&Own::Ok).unwrap(), "\"own\"");
    assert_eq!(http::StatusCode::from(Own::Ok), 418);
    assert_eq!(Own::Ok.into_response().status(), 200);
}
