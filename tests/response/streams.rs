//! Content that is written and read as it comes: streams, events, and responses of a framework.

#![cfg(feature = "current")]
#![allow(clippy::result_large_err)] // a response of a framework is large

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use bytes::Bytes;
use futures_util::stream::{self, BoxStream};
use futures_util::{FutureExt, StreamExt};
use http::Response;
use serde::{Deserialize, Serialize};
use status_subset::response::{Body, EncodeErrorKind, Event, Events, ReceiveError, read, receive};
use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, Problem, StatusSubset};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use utoipa::{IntoResponses, ToSchema};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
struct Tick {
    number: u32,
}

#[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
enum Download {
    Ok(#[body(stream = "text/csv")] Body),
    #[status(200)]
    Events(#[body(sse)] Events<Tick>),
    #[status(200)]
    Whole(#[body(text)] String),
    PartialContent {
        #[header("Content-Range")]
        range: String,
        #[body(stream)]
        part: Body,
    },
    /// Whatever a framework says.
    Accepted(#[body(response)] Response<Body>),
    SwitchingProtocols(#[body(response)] Response<Body>),
    NotFound(Problem),
}

#[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse)]
#[status(axum, stream)]
enum Outer<T> {
    #[status(transparent, from)]
    Download(Download),
    #[status(transparent)]
    Other(T),
}

#[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse)]
enum Locked {
    Locked,
}

fn rows(count: u32) -> Body {
    Body::from_stream(stream::iter(0..count).map(|row| Ok::<_, Infallible>(format!("{row},{}\n", row * row))))
}

fn ticks() -> Events<Tick> {
    let event = |number| Event::new(Tick { number }).with_id(number.to_string());
    Events::new(stream::iter((1..=3).map(event)))
}

fn download(which: &str) -> Result<Download, Download> {
    Ok(match which {
        "rows" => Download::Ok(rows(10_000)),
        "broken" => {
            let chunks = stream::iter([Ok("first\n"), Err(io::Error::other("the disk is gone"))]);
            // The first chunk is sent before the error.
            let slowly = chunks.then(|chunk| tokio::time::sleep(Duration::from_millis(20)).map(|()| chunk));
            Download::Ok(Body::from_stream(slowly))
        }
        "events" => Download::Events(ticks()),
        "whole" => Download::Whole("all of it".to_owned()),
        "part" => Download::PartialContent { range: "bytes 0-2/9".to_owned(), part: Body::from("0,0") },
        "accepted" => {
            let response = Response::builder().status(202).header("X-Made-By", "framework");
            Download::Accepted(response.body(Body::from("queued")).unwrap())
        }
        "wrong" => Download::Accepted(Response::new(Body::from("this is a 200"))),
        _ => return Err(Download::NotFound(Problem::new())),
    })
}

async fn serve() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let outer = |which: axum::extract::Path<String>| async move {
        if which.0 == "locked" {
            return Ok(Outer::Other(Locked::Locked));
        }
        download(&which.0).map(Outer::from)
    };
    let router = Router::new()
        .route("/{which}", get(|which: axum::extract::Path<String>| async move { download(&which.0) }))
        .route("/outer/{which}", get(outer));
    tokio::spawn(async { axum::serve(listener, router).await.unwrap() });
    address
}

async fn received<T: DecodeResponse>(
    address: SocketAddr,
    path: &str,
) -> Result<T, ReceiveError<T::Registry>> {
    // A limit that only content as a whole has.
    receive(reqwest::get(format!("http://{address}/{path}")).await.unwrap(), 100).await
}

/// The bytes of a response over a socket.
async fn raw(address: SocketAddr, path: &str) -> String {
    let mut socket = TcpStream::connect(address).await.unwrap();
    let request = format!("GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    socket.write_all(request.as_bytes()).await.unwrap();
    let mut content = Vec::new();
    let _ = socket.read_to_end(&mut content).await;
    String::from_utf8(content).unwrap()
}

async fn text(mut body: Body) -> Result<String, String> {
    let mut text = String::new();
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|error| error.to_string())?;
        text.push_str(std::str::from_utf8(&chunk).unwrap());
    }
    Ok(text)
}

#[tokio::test]
async fn a_stream_is_read_as_it_comes() {
    let address = serve().await;
    let Download::Ok(body) = received(address, "rows").await.unwrap() else { panic!() };
    assert!(body.whole().is_none());
    let text = text(body).await.unwrap();
    assert_eq!(text.lines().count(), 10_000);
    assert!(text.ends_with("9999,99980001\n"));
    let response = raw(address, "rows").await.to_ascii_lowercase();
    assert!(response.contains("content-type: text/csv\r\n"), "{response:.300}");
    assert!(response.contains("transfer-encoding: chunked\r\n"));
}

#[tokio::test]
async fn an_error_in_the_middle_is_no_clean_end() {
    let address = serve().await;
    let Download::Ok(mut body) = received(address, "broken").await.unwrap() else { panic!() };
    assert_eq!(body.next().await.unwrap().unwrap(), "first\n");
    assert!(body.next().await.unwrap().is_err());
    assert!(body.next().await.is_none());
    // The last chunk of HTTP/1.1, which has no length, is missing.
    let response = raw(address, "broken").await;
    assert!(response.contains("first\n") && !response.contains("\r\n0\r\n"), "{response}");
}

#[tokio::test]
async fn events_are_read_as_values() {
    let address = serve().await;
    let Download::Events(events) = received(address, "events").await.unwrap() else { panic!() };
    let events: Vec<Event<Tick>> = events.map(Result::unwrap).collect().await;
    let numbers: Vec<_> = events.iter().map(|event| (event.data.number, event.id.as_deref())).collect();
    assert_eq!(numbers, [(1, Some("1")), (2, Some("2")), (3, Some("3"))]);
    let response = raw(address, "events").await;
    assert!(response.to_ascii_lowercase().contains("content-type: text/event-stream\r\n"));
    assert!(response.contains("id: 1\ndata: {\"number\":1}\n\n"), "{response}");
}

#[tokio::test]
async fn errors_before_the_first_byte_and_whole_content_are_read_within_the_limit() {
    let address = serve().await;
    assert!(matches!(received(address, "nothing").await.unwrap(), Download::NotFound(_)));
    let Download::Whole(text) = received(address, "whole").await.unwrap() else { panic!() };
    assert_eq!(text, "all of it");
    let Download::PartialContent { range, part } = received(address, "part").await.unwrap() else { panic!() };
    assert_eq!((range.as_str(), self::text(part).await.unwrap().as_str()), ("bytes 0-2/9", "0,0"));
}

#[tokio::test]
async fn a_response_of_a_framework_is_passed_on() {
    let address = serve().await;
    let Download::Accepted(response) = received(address, "accepted").await.unwrap() else { panic!() };
    assert_eq!(
        (response.status().as_u16(), &response.headers()["x-made-by"]),
        (202, &"framework".parse().unwrap())
    );
    assert_eq!(text(response.into_body()).await.unwrap(), "queued");
    // It has another status than its variant.
    assert!(raw(address, "wrong").await.starts_with("HTTP/1.1 500 "));
}

#[tokio::test]
async fn an_enum_takes_in_streams() {
    let address = serve().await;
    let Outer::Download(Download::Events(events)) =
        received::<Outer<Locked>>(address, "outer/events").await.unwrap()
    else {
        panic!()
    };
    assert_eq!(events.count().await, 3);
    let Outer::Other(Locked::Locked) = received(address, "outer/locked").await.unwrap() else { panic!() };
}

#[test]
fn rules_hold_for_a_response_of_a_framework() {
    let kind = |download: Download| download.encode().unwrap_err().kind().clone();
    let upgrade = |headers: &[&'static str]| {
        let mut response = Response::builder().status(101);
        for name in headers {
            response = response.header(*name, "websocket");
        }
        Download::SwitchingProtocols(response.body(Body::empty()).unwrap())
    };
    assert_eq!(
        kind(Download::Accepted(Response::new(Body::empty()))),
        EncodeErrorKind::UndeclaredStatus { code: 200 }
    );
    assert!(matches!(kind(upgrade(&[])), EncodeErrorKind::MissingHeader { .. }));
    assert!(upgrade(&["Upgrade", "Connection"]).encode().is_ok());
}

#[test]
fn streams_of_any_type_are_written() {
    #[derive(StatusSubset, EncodeResponse)]
    enum Written {
        Ok(#[body(stream)] axum::body::Body),
        #[status(200)]
        Chunks(#[body(stream = "text/plain")] BoxStream<'static, &'static str>),
        #[status(200)]
        Results(#[body(stream)] BoxStream<'static, Result<Vec<u8>, io::Error>>),
        Accepted(#[body(response)] axum::response::Response),
    }

    let written = |outcome: Written| {
        let response = outcome.encode().unwrap();
        text(response.into_body()).now_or_never().unwrap().unwrap()
    };
    assert_eq!(written(Written::Ok(axum::body::Body::from("a"))), "a");
    assert_eq!(written(Written::Chunks(stream::iter(["a", "b"]).boxed())), "ab");
    assert_eq!(written(Written::Results(stream::iter([Ok(b"a".to_vec())]).boxed())), "a");
    let mut response = axum::response::Response::new(axum::body::Body::from("a"));
    *response.status_mut() = http::StatusCode::ACCEPTED;
    assert_eq!(written(Written::Accepted(response)), "a");
}

#[test]
fn a_result_streams_if_one_of_its_outcomes_does() {
    let content = |outcome: Result<Locked, Download>| outcome.encode().unwrap().into_body();
    assert_eq!(content(Ok(Locked::Locked)).whole().unwrap(), "");
    let whole: Bytes = Result::<Locked, Locked>::Err(Locked::Locked).encode().unwrap().into_body();
    assert!(whole.is_empty());
    let body: Body = Result::<Download, Locked>::Ok(Download::Ok(rows(1))).encode().unwrap().into_body();
    assert_eq!(text(body).now_or_never().unwrap().unwrap(), "0,0\n");
}

#[test]
fn whole_content_is_read_as_a_stream_too() {
    let response =
        Response::builder().header("Content-Type", "text/csv; charset=utf-8").body("a,b\n").unwrap();
    let Download::Ok(body) = Download::decode(response).unwrap() else { panic!() };
    assert_eq!(body.whole().unwrap(), "a,b\n");
    let response = Response::builder()
        .header("Content-Type", "text/event-stream")
        .body("data:{\"number\":7}\n\n")
        .unwrap();
    let Download::Events(events) = Download::decode(response).unwrap() else { panic!() };
    let events: Vec<_> = events.map(Result::unwrap).collect().now_or_never().unwrap();
    assert_eq!(events, [Event::new(Tick { number: 7 })]);
}

#[test]
fn any_client_can_read() {
    let response = |body: Body| Response::builder().header("Content-Type", "text/plain").body(body).unwrap();
    let outcome = read(response(Body::from("abc")), 3).now_or_never().unwrap();
    assert!(matches!(outcome, Ok(Download::Whole(text)) if text == "abc"));
    let outcome: Result<Download, _> = read(response(Body::from("abcd")), 3).now_or_never().unwrap();
    let Err(ReceiveError::TooLarge { limit: 3, response: read_so_far }) = outcome else { panic!() };
    assert_eq!(read_so_far.body(), b"abc");
    let broken = Body::from_stream(stream::iter([Ok("ab"), Err("broken")]));
    let outcome: Result<Download, _> = read(response(broken), 3).now_or_never().unwrap();
    let Err(ReceiveError::Transport { error, response: read_so_far }) = outcome else { panic!() };
    assert_eq!((error.to_string().as_str(), &read_so_far.body()[..]), ("broken", &b"ab"[..]));
}

#[test]
fn streams_and_events_are_described() {
    let responses = serde_json::to_value(Download::responses()).unwrap();
    let content = &responses["200"]["content"];
    assert_eq!(content["text/csv"]["schema"]["format"], "binary");
    let event = &content["text/event-stream"]["schema"]["items"]["properties"];
    assert_eq!(event["data"]["contentMediaType"], "application/json");
    assert!(event["data"]["contentSchema"]["properties"]["number"].is_object());
    // What a framework sends is not known.
    assert_eq!(responses["202"]["content"], serde_json::json!({ "*/*": { "schema": {} } }));
}
