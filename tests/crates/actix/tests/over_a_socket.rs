//! What goes over the wire, by HTTP/1.1 and by HTTP/2.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

use served_by_actix::{declared, serve};

/// What comes over the socket, as text, with the field lines sorted; without those of the connection.
async fn raw(address: SocketAddr, path: &str) -> String {
    let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    let received = actix_web::web::block(move || {
        let mut socket = TcpStream::connect(address)?;
        socket.write_all(request.as_bytes())?;
        let mut received = Vec::new();
        socket.read_to_end(&mut received)?;
        Ok::<_, std::io::Error>(String::from_utf8_lossy(&received).into_owned())
    });
    let received = received.await.unwrap().unwrap();
    let (head, content) = received.split_once("\r\n\r\n").unwrap();
    let mut lines =
        head.split("\r\n").filter(|line| !line.starts_with("date:") && *line != "connection: close");
    let first = lines.next().unwrap();
    let mut lines: Vec<_> = lines.collect();
    lines.sort_unstable();
    let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
    format!("{first}\n{lines}\n{content}")
}

#[actix_web::test]
async fn every_kind_of_variant() {
    let address = serve().unwrap();
    for (path, expected) in [
        (
            "/ok",
            "HTTP/1.1 200 OK\ncontent-length: 8\ncontent-type: application/json\netag: \"a\"\nset-cookie: a=1\nset-cookie: b=2\n\n{\"id\":1}",
        ),
        ("/bare", "HTTP/1.1 200 OK\ncontent-length: 8\ncontent-type: application/json\n\n{\"id\":1}"),
        ("/created", "HTTP/1.1 201 Created\ncontent-length: 0\nlocation: /users/1\n\n"),
        (
            "/accepted",
            "HTTP/1.1 202 Accepted\ncontent-length: 4\ncontent-type: text/plain; charset=utf-8\n\nsoon",
        ),
        ("/image", "HTTP/1.1 206 Partial Content\ncontent-length: 4\ncontent-type: image/png\n\n\u{fffd}PNG"),
        ("/auth", "HTTP/1.1 401 Unauthorized\ncontent-length: 0\nwww-authenticate: Basic\n\n"),
        (
            "/x",
            "HTTP/1.1 404 Not Found\ncontent-language: ko\ncontent-length: 55\ncontent-type: application/problem+json\nvary: Accept-Language\n\n{\"detail\":\"x\",\"status\":404,\"title\":\"찾을 수 없음\"}",
        ),
        (
            "/by-hand",
            "HTTP/1.1 409 Conflict\ncontent-length: 12\ncontent-type: text/plain; charset=utf-8\n\n409 Conflict",
        ),
    ] {
        assert_eq!(raw(address, path).await, expected);
    }
}

#[actix_web::test]
async fn what_has_no_content_has_no_length() {
    let address = serve().unwrap();
    assert_eq!(raw(address, "/switch").await, "HTTP/1.1 101 Switching Protocols\nconnection: close, upgrade\nupgrade: chat\n\n");
    assert_eq!(raw(address, "/nothing").await, "HTTP/1.1 204 No Content\n\n");
    assert_eq!(raw(address, "/reset").await, "HTTP/1.1 205 Reset Content\ncontent-length: 0\n\n");
    assert_eq!(raw(address, "/unmodified").await, "HTTP/1.1 304 Not Modified\netag: \"a\"\n\n");
}

#[actix_web::test]
async fn what_can_not_be_written_or_is_not_declared_is_a_500_that_a_layer_can_log() {
    let address = serve().unwrap();
    let logged =
        |error| format!("HTTP/1.1 500 Internal Server Error\ncontent-length: 0\nx-logged: {error}\n\n");
    let refused = "the header field `location` of a response with status 201 has an invalid value";
    assert_eq!(raw(address, "/split").await, logged(refused));
    let undeclared =
        "an outcome with status 200 was written as a response with status 418, which it does not declare";
    assert_eq!(raw(address, "/lie").await, logged(undeclared));
}

#[actix_web::test]
async fn http2_has_the_same_answers() {
    let address = serve().unwrap();
    let client = reqwest::Client::builder().http2_prior_knowledge().build().unwrap();
    let mut seen = Vec::new();
    for path in [
        "/ok",
        "/bare",
        "/created",
        "/accepted",
        "/image",
        "/nothing",
        "/reset",
        "/unmodified",
        "/auth",
        "/x",
        "/by-hand",
        "/split",
        "/lie",
    ] {
        let response = client.get(format!("http://{address}{path}")).send().await.unwrap();
        assert_eq!(response.version(), reqwest::Version::HTTP_2);
        let status = response.status();
        seen.push(status.as_u16());
        let lines = response.headers().iter().filter(|(name, _)| *name != "date");
        let mut lines: Vec<_> =
            lines.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
        lines.sort_unstable();
        let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
        let content = String::from_utf8_lossy(&response.bytes().await.unwrap()).into_owned();
        let first = format!("HTTP/1.1 {status}");
        assert_eq!(format!("{first}\n{lines}\n{content}"), raw(address, path).await);
    }
    // All that is declared, but for the 101 that HTTP/2 hasn't, and a 500 for what can't be sent.
    for status in declared().filter(|status| status.code() != 101) {
        assert!(seen.contains(&status.code()), "{status}");
    }
}
