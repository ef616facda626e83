//! An outcome is served without a framework: by hyper alone, and by a service of tower.

#![cfg(feature = "current")]

use std::convert::Infallible;

use futures_util::stream;
use http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use status_subset::response::{Body, Content};
use status_subset::tower::{Contract, into_response};
use status_subset::{EncodeResponse, Problem, StatusSubset};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceBuilder;

#[derive(StatusSubset, EncodeResponse)]
enum GetUser {
    Ok(#[body(text)] &'static str),
    #[status(200)]
    Rows(#[body(stream = "text/csv")] Body),
    NoContent,
    NotFound(Problem),
}

/// A service without streams.
#[derive(StatusSubset, EncodeResponse)]
enum Health {
    Ok(()),
}

fn outcome(path: &str) -> GetUser {
    match path {
        "/alice" => GetUser::Ok("Alice"),
        "/rows" => GetUser::Rows(Body::from_stream(stream::iter(["a", "b"].map(Ok::<_, Infallible>)))),
        "/nothing" => GetUser::NoContent,
        _ => GetUser::NotFound(Problem::new()),
    }
}

/// What comes over a connection that a function serves.
async fn served<F: Future<Output = ()> + Send + 'static>(
    path: &str,
    serve: impl FnOnce(TokioIo<TcpStream>) -> F,
) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut socket = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
    let (accepted, _) = listener.accept().await.unwrap();
    let serving = tokio::spawn(serve(TokioIo::new(accepted)));
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut received = String::new();
    socket.read_to_string(&mut received).await.unwrap();
    serving.await.unwrap();
    let of_the_connection = |line: &&str| line.starts_with("date:") || line.starts_with("connection:");
    received.split("\r\n").filter(|line| !of_the_connection(line)).collect::<Vec<_>>().join("\n")
}

const EXPECTED: [(&str, &str); 4] = [
    ("/alice", "HTTP/1.1 200 OK\ncontent-type: text/plain; charset=utf-8\ncontent-length: 5\n\nAlice"),
    ("/rows", "HTTP/1.1 200 OK\ncontent-type: text/csv\ntransfer-encoding: chunked\n\n1\na\n1\nb\n0\n\n"),
    ("/nothing", "HTTP/1.1 204 No Content\n\n"),
    (
        "/nobody",
        "HTTP/1.1 404 Not Found\ncontent-type: application/problem+json\ncontent-length: 34\n\n{\"status\":404,\"title\":\"Not Found\"}",
    ),
];

#[tokio::test]
async fn hyper_serves_an_outcome() {
    async fn answer(request: Request<Incoming>) -> Result<Response<Body>, status_subset::EncodeError> {
        if request.uri().path() == "/health" {
            return Ok(Health::Ok(()).encode()?.map(Content::into_body));
        }
        Ok(outcome(request.uri().path()).encode()?.map(Content::into_body))
    }
    let serve = async |io| http1::Builder::new().serve_connection(io, service_fn(answer)).await.unwrap();
    for (path, expected) in EXPECTED {
        assert_eq!(served(path, serve).await, expected);
    }
    assert!(served("/health", serve).await.ends_with("content-length: 0\n\n"));
}

#[tokio::test]
async fn a_service_of_tower_serves_an_outcome_under_its_contract() {
    let service = ServiceBuilder::new().layer(Contract::<GetUser>::new().panicking()).service_fn(
        async |request: Request<Incoming>| Ok::<_, Infallible>(into_response(outcome(request.uri().path()))),
    );
    for (path, expected) in EXPECTED {
        let service = TowerToHyperService::new(service.clone());
        let serve = async move |io| http1::Builder::new().serve_connection(io, service).await.unwrap();
        assert_eq!(served(path, serve).await, expected);
    }
}

/// A framework around the service would add it as `Content-Length`.
#[test]
fn what_has_no_content_has_no_length() {
    let exact = |outcome: GetUser| http_body::Body::size_hint(into_response(outcome).body()).exact();
    assert_eq!(exact(GetUser::Ok("Alice")), Some(5));
    assert_eq!(exact(GetUser::NoContent), None);
}
