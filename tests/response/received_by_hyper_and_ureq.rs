//! `read` reads an outcome from a response of hyper's client and from one of ureq, over a socket.

#![cfg(feature = "http")]

use std::error::Error;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Sender, channel};
use std::thread;

use bytes::Bytes;
use futures_util::{FutureExt, Stream, StreamExt, stream};
use http::Request;
use http_body_util::Empty;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde::Deserialize;
use status_subset::response::{Body, Events, ReceiveError, read};
use status_subset::{DecodeResponse, Problem, StatusSubset};

#[derive(Debug, PartialEq, Deserialize)]
struct User {
    name: String,
}

#[derive(Debug, StatusSubset, DecodeResponse)]
enum GetUser {
    Ok {
        #[header("ETag")]
        etag: String,
        #[body]
        user: User,
    },
    #[status(200)]
    Rows(#[body(stream = "text/csv")] Body),
    #[status(200)]
    Events(#[body(sse)] Events<u32>),
    SeeOther(#[header("Location")] String),
    NotModified(#[header("ETag")] String),
    NotFound(Problem),
}

type Received = Result<GetUser, Box<ReceiveError>>;

/// A server that answers one request with the first piece, and sends one more for each message. It closes the connection
/// after the last.
fn answering<const N: usize>(pieces: [&'static str; N]) -> (SocketAddr, Sender<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (sender, messages) = channel();
    thread::spawn(move || {
        let mut socket = listener.accept().unwrap().0;
        read_request(&mut socket);
        for (number, piece) in pieces.into_iter().enumerate() {
            if number > 0 && messages.recv().is_err() {
                return;
            }
            socket.write_all(piece.as_bytes()).unwrap();
        }
    });
    (address, sender)
}

fn read_request(socket: &mut TcpStream) {
    let (mut request, mut buffer) = (Vec::new(), [0; 1024]);
    while !request.ends_with(b"\r\n\r\n") {
        let length = socket.read(&mut buffer).unwrap();
        request.extend_from_slice(&buffer[..length]);
    }
}

mod by_hyper {
    use super::*;

    pub(super) async fn get(address: SocketAddr, limit: usize) -> Received {
        let client = Client::builder(TokioExecutor::new()).build_http();
        let request = Request::get(format!("http://{address}/")).body(Empty::<Bytes>::new()).unwrap();
        Ok(read(client.request(request).await.unwrap(), limit).await?)
    }
}

mod by_ureq {
    use super::*;

    pub(super) fn get(address: SocketAddr, limit: usize) -> Received {
        let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0);
        let response = config.build().new_agent().get(format!("http://{address}/")).call().unwrap();
        let response = response.map(|content| Body::from_stream(stream::iter(chunks(content.into_reader()))));
        Ok(read(response, limit).now_or_never().expect("a reader blocks")?)
    }

    fn chunks(mut reader: impl Read) -> impl Iterator<Item = io::Result<Vec<u8>>> {
        std::iter::from_fn(move || {
            let mut chunk = vec![0; 8 * 1024];
            match reader.read(&mut chunk) {
                Ok(0) => None,
                Ok(length) => {
                    chunk.truncate(length);
                    Some(Ok(chunk))
                }
                Err(error) => Some(Err(error)),
            }
        })
    }

    pub(super) fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
        stream.next().now_or_never().expect("a reader blocks")
    }
}

/// What both clients read of the same bytes.
async fn both(response: &'static str, limit: usize) -> [Received; 2] {
    let by_ureq = tokio::task::spawn_blocking(move || by_ureq::get(answering([response]).0, limit));
    [by_hyper::get(answering([response]).0, limit).await, by_ureq.await.unwrap()]
}

const ALICE: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"1\"\r\nContent-Length: 16\r\n\r\n{\"name\":\"Alice\"}";

#[tokio::test]
async fn header_fields_and_content_are_read() {
    for received in both(ALICE, 16).await {
        let GetUser::Ok { etag, user } = received.unwrap() else { panic!() };
        assert_eq!((etag.as_str(), user.name.as_str()), ("\"1\"", "Alice"));
    }
}

#[tokio::test]
async fn statuses_that_are_no_success_are_outcomes() {
    let missing = "HTTP/1.1 404 Not Found\r\nContent-Type: application/problem+json\r\nContent-Length: 23\r\n\r\n{\"detail\":\"no such id\"}";
    for received in both(missing, 100).await {
        let GetUser::NotFound(problem) = received.unwrap() else { panic!() };
        assert_eq!(problem.detail(), Some("no such id"));
    }
    // The length is that of the content that a 200 would have.
    for received in both("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\nContent-Length: 16\r\n\r\n", 0).await {
        let GetUser::NotModified(etag) = received.unwrap() else { panic!() };
        assert_eq!(etag, "\"1\"");
    }
    let elsewhere = "HTTP/1.1 303 See Other\r\nLocation: /users/1\r\nContent-Length: 0\r\n\r\n";
    for received in both(elsewhere, 0).await {
        let GetUser::SeeOther(location) = received.unwrap() else { panic!() };
        assert_eq!(location, "/users/1");
    }
}

#[tokio::test]
async fn an_error_keeps_what_was_read() {
    for received in both(ALICE, 9).await {
        let error = received.unwrap_err();
        assert!(matches!(*error, ReceiveError::TooLarge { limit: 9, .. }), "{error}");
        assert_eq!((error.code(), error.content()), (200, &b"{\"name\":\""[..]));
    }
    let broken = "HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 9\r\n\r\n{\"na";
    for (received, of_client) in both(broken, 100).await.into_iter().zip(["hyper", "ureq"]) {
        let error = received.unwrap_err();
        assert!(matches!(*error, ReceiveError::Transport { .. }), "{error}");
        assert_eq!((error.headers()["ETag"].to_str().unwrap(), error.content()), ("\"1\"", &b"{\"na"[..]));
        let source = error.source().unwrap();
        assert_eq!(source.is::<hyper::Error>(), of_client == "hyper", "{source:?}");
        assert_eq!(source.is::<io::Error>(), of_client == "ureq", "{source:?}");
    }
    for received in both("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 2\r\n\r\nno", 100).await {
        let error = received.unwrap_err();
        assert_eq!((error.code(), error.content()), (500, &b"no"[..]));
        assert!(matches!(*error, ReceiveError::Decode(_)), "{error}");
    }
}

const ROWS: [&str; 3] = [
    "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n",
    "2\r\n1\n\r\n",
    "2\r\n2\n\r\n0\r\n\r\n",
];

const EVENTS: [&str; 3] =
    ["HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n", "id: 7\ndata: 1\n\n", "data: 2\n\n"];

#[tokio::test]
async fn hyper_gives_content_as_it_comes() {
    let (address, more) = answering(ROWS);
    let GetUser::Rows(mut rows) = by_hyper::get(address, 0).await.unwrap() else { panic!() };
    for row in ["1\n", "2\n"] {
        more.send(()).unwrap();
        assert_eq!(rows.next().await.unwrap().unwrap(), row);
    }
    assert!(rows.next().await.is_none());

    let (address, more) = answering(EVENTS);
    let GetUser::Events(mut events) = by_hyper::get(address, 0).await.unwrap() else { panic!() };
    for data in [1, 2] {
        more.send(()).unwrap();
        assert_eq!(events.next().await.unwrap().unwrap().data, data);
    }
    assert_eq!(events.last_event_id(), Some("7"));
    assert!(events.next().await.is_none());
}

#[test]
fn ureq_gives_content_as_it_comes() {
    let (address, more) = answering(ROWS);
    let GetUser::Rows(mut rows) = by_ureq::get(address, 0).unwrap() else { panic!() };
    for row in ["1\n", "2\n"] {
        more.send(()).unwrap();
        assert_eq!(by_ureq::next(&mut rows).unwrap().unwrap(), row);
    }
    assert!(by_ureq::next(&mut rows).is_none());

    let (address, more) = answering(EVENTS);
    let GetUser::Events(mut events) = by_ureq::get(address, 0).unwrap() else { panic!() };
    for data in [1, 2] {
        more.send(()).unwrap();
        assert_eq!(by_ureq::next(&mut events).unwrap().unwrap().data, data);
    }
    assert_eq!(events.last_event_id(), Some("7"));
    assert!(by_ureq::next(&mut events).is_none());
}
