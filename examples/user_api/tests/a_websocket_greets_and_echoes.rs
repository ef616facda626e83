//! RFC 6455, over a socket, frame by frame: the handshake, then a conversation, then its end.

mod common;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use common::{exchange, serve};

const HANDSHAKE: &str = "GET /v1/echo HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
    Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAccept-Language: ko\r\n\r\n";

/// A frame of a client: masked, with less than 126 bytes (section 5.2).
fn frame(opcode: u8, payload: &[u8]) -> Vec<u8> {
    let mask = [7, 7, 7, 7];
    let masked = payload.iter().map(|byte| byte ^ 7);
    let length = u8::try_from(payload.len()).unwrap();
    [0x80 | opcode, 0x80 | length].into_iter().chain(mask).chain(masked).collect()
}

/// The opcode and the payload of the next frame of the server.
fn read_frame(stream: &mut TcpStream) -> (u8, Vec<u8>) {
    let mut start = [0; 2];
    stream.read_exact(&mut start).unwrap();
    assert!(start[0] & 0x80 != 0 && start[1] < 126, "one short frame without a mask: {start:?}");
    let mut payload = vec![0; start[1].into()];
    stream.read_exact(&mut payload).unwrap();
    (start[0] & 0x0f, payload)
}

const TEXT: u8 = 1;
const BINARY: u8 = 2;
const CLOSE: u8 = 8;
const PING: u8 = 9;
const PONG: u8 = 10;

#[tokio::test(flavor = "multi_thread")]
async fn after_the_101_the_connection_is_a_websocket() {
    let address = serve().await;
    tokio::task::block_in_place(|| {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        stream.write_all(HANDSHAKE.as_bytes()).unwrap();
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            stream.read_exact(&mut byte).unwrap();
            head.push(byte[0]);
        }
        let head = String::from_utf8(head).unwrap();
        assert!(head.starts_with("HTTP/1.1 101 Switching Protocols\r\n"), "{head}");

        assert_eq!(read_frame(&mut stream), (TEXT, "안녕하세요".as_bytes().to_vec()));
        for (opcode, payload, answer) in
            [(TEXT, "echo", TEXT), (BINARY, "\0", BINARY), (PING, "still there?", PONG), (TEXT, "", TEXT)]
        {
            stream.write_all(&frame(opcode, payload.as_bytes())).unwrap();
            assert_eq!(read_frame(&mut stream), (answer, payload.as_bytes().to_vec()));
        }
        // 1000: a normal end.
        stream.write_all(&frame(CLOSE, &1000_u16.to_be_bytes())).unwrap();
        assert_eq!(read_frame(&mut stream), (CLOSE, 1000_u16.to_be_bytes().to_vec()));
        assert_eq!(stream.read(&mut [0]).unwrap(), 0);
    });
}

/// RFC 9110, section 7.8: `Upgrade` is ignored in a request of HTTP/1.0. hyper ignores it.
#[tokio::test(flavor = "multi_thread")]
async fn http_1_0_has_no_websockets() {
    let address = serve().await;
    let handshake = HANDSHAKE.replace("HTTP/1.1", "HTTP/1.0");
    let response = tokio::task::block_in_place(|| exchange(address, handshake.as_bytes()));
    assert_eq!(response.status, 426);
}
