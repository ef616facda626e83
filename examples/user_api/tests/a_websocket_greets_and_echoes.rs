//! RFC 6455, with a client of another crate: the handshake, then a conversation, then its end.

mod common;

use common::{exchange, serve};
use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::{Error, Message};

#[tokio::test(flavor = "multi_thread")]
async fn after_the_101_the_connection_is_a_websocket() {
    let mut request = format!("ws://{}/v1/echo", serve().await).into_client_request().unwrap();
    request.headers_mut().insert("Accept-Language", "ko".parse().unwrap());
    let (mut socket, response) = connect_async(request).await.unwrap();
    assert_eq!(response.status(), 101);

    assert_eq!(socket.next().await.unwrap().unwrap(), Message::text("안녕하세요"));
    for (message, answer) in [
        (Message::text("echo"), Message::text("echo")),
        (Message::binary(&b"\0"[..]), Message::binary(&b"\0"[..])),
        (Message::Ping("still there?".into()), Message::Pong("still there?".into())),
        (Message::text(""), Message::text("")),
        (Message::text("a".repeat(16 * 1024)), Message::text("a".repeat(16 * 1024))),
    ] {
        socket.send(message).await.unwrap();
        assert_eq!(socket.next().await.unwrap().unwrap(), answer);
    }
    let end = CloseFrame { code: CloseCode::Normal, reason: "".into() };
    socket.close(Some(end.clone())).await.unwrap();
    assert_eq!(socket.next().await.unwrap().unwrap(), Message::Close(Some(end)));
    assert!(socket.next().await.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_is_too_large_ends_the_conversation() {
    let (mut socket, _) = connect_async(format!("ws://{}/v1/echo", serve().await)).await.unwrap();
    assert_eq!(socket.next().await.unwrap().unwrap(), Message::text("hello"));
    socket.send(Message::text("a".repeat(16 * 1024 + 1))).await.unwrap();
    assert!(!matches!(socket.next().await, Some(Ok(Message::Text(_)))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_handshake_is_an_http_response() {
    let mut request = format!("ws://{}/v1/echo", serve().await).into_client_request().unwrap();
    request.headers_mut().insert("Sec-WebSocket-Version", "8".parse().unwrap());
    let Err(Error::Http(response)) = connect_async(request).await else { panic!() };
    assert_eq!(response.status(), 426);
    assert_eq!(response.headers()["Sec-WebSocket-Version"], "13");
}

/// RFC 9110, section 7.8: `Upgrade` is ignored in a request of HTTP/1.0. hyper ignores it.
#[tokio::test(flavor = "multi_thread")]
async fn http_1_0_has_no_websockets() {
    let address = serve().await;
    let handshake = "GET /v1/echo HTTP/1.0\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
        Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    let response = tokio::task::block_in_place(|| exchange(address, handshake.as_bytes()));
    assert_eq!(response.status, 426);
}
