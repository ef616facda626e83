//! Feature `reqwest`: `receive` reads an outcome from a reqwest response, within a limit.

#![cfg(feature = "reqwest")]

use std::error::Error;
use std::net::SocketAddr;

use status_subset::response::{DecodeErrorKind, ReceiveError, receive};
use status_subset::{DecodeResponse, StatusSubset};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum GetGreeting {
    Ok {
        #[header("X-Language")]
        language: Option<String>,
        #[body(text)]
        text: String,
    },
    NotFound,
}

/// A server that answers one request with these bytes and closes the connection.
async fn answering(response: &'static str) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut request = [0; 1024];
        let _ = socket.read(&mut request).await.unwrap();
        socket.write_all(response.as_bytes()).await.unwrap();
    });
    address
}

async fn get(response: &'static str, limit: usize) -> Result<GetGreeting, ReceiveError> {
    let address = answering(response).await;
    receive(reqwest::get(format!("http://{address}/")).await.unwrap(), limit).await
}

const HELLO: &str =
    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Language: en\r\nContent-Length: 5\r\n\r\nhello";

#[tokio::test]
async fn an_outcome_is_read() {
    let expected = GetGreeting::Ok { language: Some("en".to_owned()), text: "hello".to_owned() };
    assert_eq!(get(HELLO, 5).await.unwrap(), expected);
    let lost = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    assert_eq!(get(lost, 0).await.unwrap(), GetGreeting::NotFound);
    let chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n";
    assert_eq!(get(chunked, 5).await.unwrap(), GetGreeting::Ok { language: None, text: "hello".to_owned() });
}

#[tokio::test]
async fn content_above_the_limit_is_an_error() {
    let error = get(HELLO, 4).await.unwrap_err();
    assert_eq!(error.to_string(), "200: the content is larger than 4 bytes");
    assert_eq!((error.code(), error.headers()["x-language"].to_str().unwrap()), (200, "en"));
    assert!(matches!(error, ReceiveError::TooLarge { limit: 4, .. }));
    assert!(error.source().is_none());
    let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n";
    let error = get(chunked, 2).await.unwrap_err();
    assert!(matches!(error, ReceiveError::TooLarge { .. }), "{error}");
}

#[tokio::test]
async fn chunks_are_added_up() {
    let chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n6\r\nghijkl\r\n0\r\n\r\n";
    let error = get(chunked, 10).await.unwrap_err();
    assert!(matches!(error, ReceiveError::TooLarge { limit: 10, .. }), "{error}");
    let error = get(chunked, 11).await.unwrap_err();
    assert!(matches!(error, ReceiveError::TooLarge { limit: 11, .. }), "{error}");
    assert_eq!(
        get(chunked, 12).await.unwrap(),
        GetGreeting::Ok { language: None, text: "abcdefghijkl".to_owned() }
    );
}

#[tokio::test]
async fn content_is_kept_up_to_the_limit() {
    assert_eq!(get(HELLO, 4).await.unwrap_err().content(), b"hell");
    assert_eq!(get(HELLO, 0).await.unwrap_err().content(), b"");
    let chunked =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nabcdef\r\n6\r\nghijkl\r\n0\r\n\r\n";
    for limit in 0..12 {
        let error = get(chunked, limit).await.unwrap_err();
        assert_eq!(error.content(), &b"abcdefghijkl"[..limit]);
    }
}

#[tokio::test]
async fn a_broken_connection_keeps_the_content_so_far() {
    let error = get("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhel", 100).await.unwrap_err();
    assert!(matches!(error, ReceiveError::Transport { .. }), "{error}");
    assert_eq!((error.code(), error.content()), (200, &b"hel"[..]));
    let source = error.source().expect("the error of reqwest");
    assert!(source.is::<reqwest::Error>(), "{source}");
}

#[tokio::test]
async fn an_undeclared_status_is_an_error() {
    let error = get("HTTP/1.1 471 What\r\nContent-Length: 4\r\n\r\nwhat", 100).await.unwrap_err();
    assert_eq!((error.code(), error.content()), (471, &b"what"[..]));
    // There is no source, because the message of the inner error is the message of the outer.
    assert!(error.source().is_none());
    let ReceiveError::Decode(error) = error else { panic!("{error}") };
    assert_eq!(*error.kind(), DecodeErrorKind::Undeclared);
}
