//! `#[status(actix)]`: a service over a real socket.

#![forbid(unsafe_code)]

use actix_web::dev::Service;
use actix_web::{App, HttpMessage, HttpServer, web};
use status_subset::{EncodeError, EncodeResponse, Problem, StatusSubset};

/// An enum can have both frameworks.
#[derive(StatusSubset, EncodeResponse)]
#[status(actix, axum)]
enum Outcome<T> {
    Ok {
        #[header("Set-Cookie")]
        cookies: Vec<String>,
        #[body(text)]
        text: &'static str,
    },
    Created(#[header("Location")] String),
    NoContent,
    NotFound(#[body(problem)] Problem),
    #[status(transparent)]
    Other(T),
}

#[derive(StatusSubset, EncodeResponse)]
enum AuthError {
    Unauthorized(#[header("WWW-Authenticate")] &'static str),
}

/// An outcome that declares one status and sends another.
#[derive(StatusSubset)]
#[status(actix)]
enum Liar {
    Ok,
}

impl EncodeResponse for Liar {
    fn encode(self) -> Result<http::Response<web::Bytes>, EncodeError> {
        let mut response = http::Response::new(web::Bytes::from_static(b"short and stout"));
        *response.status_mut() = http::StatusCode::IM_A_TEAPOT;
        Ok(response)
    }
}

async fn lie() -> Liar {
    Liar::Ok
}

async fn outcome(which: web::Path<String>) -> Outcome<AuthError> {
    match which.as_str() {
        "ok" => Outcome::Ok { cookies: vec!["a=1".to_owned(), "b=2".to_owned()], text: "hello" },
        "split" => Outcome::Created("/\r\nSet-Cookie: admin=1".to_owned()),
        "nothing" => Outcome::NoContent,
        "auth" => Outcome::Other(AuthError::Unauthorized("Basic")),
        _ => Outcome::NotFound(Problem::new()),
    }
}

/// The status, the field lines except the date, and the content.
async fn read(url: String) -> (u16, Vec<String>, String) {
    let response = reqwest::get(url).await.expect("the service answers");
    let status = response.status().as_u16();
    let lines = response.headers().iter().filter(|(name, _)| *name != "date");
    let lines = lines.map(|(name, value)| format!("{name}: {}", value.to_str().expect("ASCII"))).collect();
    (status, lines, response.text().await.expect("content"))
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    let server = HttpServer::new(|| {
        App::new()
            .wrap_fn(|request, service| {
                let answer = service.call(request);
                async move {
                    let mut answer = answer.await?;
                    let logged = answer.response().extensions().get::<EncodeError>().map(ToString::to_string);
                    if let Some(value) = logged.and_then(|error| error.parse().ok()) {
                        let name = actix_web::http::header::HeaderName::from_static("x-logged");
                        answer.headers_mut().insert(name, value);
                    }
                    Ok(answer)
                }
            })
            .route("/lie", web::get().to(lie))
            .route("/{which}", web::get().to(outcome))
    })
    .workers(1)
    .bind(("127.0.0.1", 0))?;
    let address = server.addrs()[0];
    let server = server.run();
    let handle = server.handle();
    actix_web::rt::spawn(server);

    let lines = |lines: &[&str]| lines.iter().map(ToString::to_string).collect::<Vec<_>>();
    let mut answers = Vec::new();
    for path in ["ok", "split", "nothing", "auth", "x", "lie"] {
        let (status, mut lines, content) = read(format!("http://{address}/{path}")).await;
        lines.sort();
        answers.push((status, lines, content));
    }
    let cookies = [
        "content-length: 5",
        "content-type: text/plain; charset=utf-8",
        "set-cookie: a=1",
        "set-cookie: b=2",
    ];
    let refused = "x-logged: the header field `location` of a response with status 201 has an invalid value";
    let undeclared = "x-logged: an outcome with status 200 was written as a response with status 418, which it does not declare";
    let problem = r#"{"status":404,"title":"Not Found"}"#;
    assert_eq!(
        answers,
        [
            (200, lines(&cookies), "hello".to_owned()),
            (500, lines(&["content-length: 0", refused]), String::new()),
            (204, lines(&[]), String::new()),
            (401, lines(&["content-length: 0", "www-authenticate: Basic"]), String::new()),
            (
                404,
                lines(&["content-length: 34", "content-type: application/problem+json"]),
                problem.to_owned()
            ),
            (500, lines(&["content-length: 0", undeclared]), String::new()),
        ]
    );
    handle.stop(false).await;
    println!("as declared");
    Ok(())
}
