//! A service whose handlers return outcomes with `#[status(actix)]`.

#![forbid(unsafe_code)]

use std::net::SocketAddr;

use actix_web::dev::Service;
use actix_web::http::StatusCode;
use actix_web::http::header::HeaderName;
use actix_web::{App, HttpServer, ResponseError, web};
use serde::Serialize;
use status_subset::{EncodeError, EncodeResponse, Problem, Status, StatusSubset};

#[derive(Serialize)]
struct User {
    id: u32,
}

/// Both frameworks can be asked for at once.
#[derive(StatusSubset, EncodeResponse)]
#[status(actix, axum)]
enum Outcome<T> {
    SwitchingProtocols(#[header("Upgrade")] &'static str),
    Ok {
        #[header("ETag")]
        tag: Option<String>,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
        #[body]
        user: User,
    },
    Created(#[header("Location")] String),
    Accepted(#[body(text)] &'static str),
    PartialContent(#[body(bytes = "image/png")] Vec<u8>),
    NoContent,
    ResetContent,
    NotModified(#[header("ETag")] &'static str),
    NotFound(#[body(problem)] Problem),
    #[status(transparent)]
    Other(T),
}

#[derive(StatusSubset, EncodeResponse)]
enum AuthError {
    Unauthorized(#[header("WWW-Authenticate")] &'static str),
}

/// What says one thing and sends another.
#[derive(StatusSubset)]
#[status(actix)]
enum Liar {
    Ok,
}

impl EncodeResponse for Liar {
    type Content = web::Bytes;

    fn encode(self) -> Result<http::Response<web::Bytes>, EncodeError> {
        let mut response = http::Response::new(web::Bytes::from_static(b"short and stout"));
        *response.status_mut() = http::StatusCode::IM_A_TEAPOT;
        Ok(response)
    }
}

/// The framework's own kind of error, whose status is declared all the same.
#[derive(Debug, StatusSubset)]
enum ByHand {
    Conflict,
}

impl ResponseError for ByHand {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.status().code()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

async fn lie() -> Liar {
    Liar::Ok
}

async fn by_hand() -> Result<Outcome<AuthError>, ByHand> {
    Err(ByHand::Conflict)
}

async fn outcome(which: web::Path<String>) -> Outcome<AuthError> {
    let user = User { id: 1 };
    match which.as_str() {
        "switch" => Outcome::SwitchingProtocols("chat"),
        "ok" => {
            let cookies = vec!["a=1".to_owned(), "b=2".to_owned()];
            Outcome::Ok { tag: Some("\"a\"".to_owned()), cookies, user }
        }
        "bare" => Outcome::Ok { tag: None, cookies: Vec::new(), user },
        "created" => Outcome::Created("/users/1".to_owned()),
        "split" => Outcome::Created("/\r\nSet-Cookie: admin=1".to_owned()),
        "accepted" => Outcome::Accepted("soon"),
        "image" => Outcome::PartialContent(b"\x89PNG".to_vec()),
        "nothing" => Outcome::NoContent,
        "reset" => Outcome::ResetContent,
        "unmodified" => Outcome::NotModified("\"a\""),
        "auth" => Outcome::Other(AuthError::Unauthorized("Basic")),
        _ => Outcome::NotFound(Problem::new().with_detail(which.into_inner()).with_accept_language("ko")),
    }
}

/// The statuses that the handlers declare.
pub fn declared() -> impl Iterator<Item = Status> {
    let statuses = <Outcome<AuthError>>::STATUSES.union(Liar::STATUSES).union(ByHand::STATUSES);
    statuses.iter()
}

/// Serves HTTP/1.1 and HTTP/2 on a port of its own.
///
/// # Errors
///
/// If there is no port.
pub fn serve() -> std::io::Result<SocketAddr> {
    let server = HttpServer::new(|| {
        App::new()
            .wrap_fn(|request, service| {
                let answer = service.call(request);
                async move {
                    let mut answer = answer.await?;
                    let logged = answer.response().extensions().get::<EncodeError>().map(ToString::to_string);
                    if let Some(value) = logged.and_then(|error| error.parse().ok()) {
                        answer.headers_mut().insert(HeaderName::from_static("x-logged"), value);
                    }
                    Ok(answer)
                }
            })
            .route("/lie", web::get().to(lie))
            .route("/by-hand", web::get().to(by_hand))
            .route("/{which}", web::get().to(outcome))
    });
    let server = server.workers(1).bind_auto_h2c(("127.0.0.1", 0))?;
    let address = server.addrs()[0];
    actix_web::rt::spawn(server.run());
    Ok(address)
}
