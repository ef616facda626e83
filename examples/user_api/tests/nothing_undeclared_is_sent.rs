//! For any input, the server sends a declared status or nothing, and keeps running.

mod common;

use std::collections::BTreeSet;
use std::io::ErrorKind::{TimedOut, WouldBlock};
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use common::{ALICE, Contract, Random, Response, serve};
use reqwest::Method;
use status_subset::{Status, StatusSubset};
use user_api::outcomes::{Unread, Unrouted};

/// Sends bytes and reads the first response. If there is none after a while, closes the sending side.
fn exchange(address: SocketAddr, request: &[u8], a_while: Duration) -> Option<Response> {
    let mut stream = TcpStream::connect(address).unwrap();
    // The server may close the connection before it has read everything.
    let _ = stream.write_all(request);
    stream.set_read_timeout(Some(a_while)).unwrap();
    let (mut received, mut buffer, mut waiting) = (Vec::new(), [0; 4096], false);
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => return None,
            Ok(length) => received.extend_from_slice(&buffer[..length]),
            Err(error) if matches!(error.kind(), WouldBlock | TimedOut) && !waiting => {
                waiting = true;
                stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
                stream.shutdown(Shutdown::Write).unwrap();
            }
            Err(error) if matches!(error.kind(), WouldBlock | TimedOut) => panic!("no end: {request:?}"),
            Err(_) => return None,
        }
        if let Some((response, _)) = Response::first(&received, request.starts_with(b"HEAD ")) {
            return Some(response);
        }
    }
}

struct Service {
    address: SocketAddr,
    contract: Contract,
}

impl Service {
    async fn start() -> Service {
        let address = serve().await;
        Service { address, contract: Contract::of(address).await }
    }

    /// Sends a request, and compares the response with the document and with the expected statuses.
    fn check(&mut self, method: &str, path: &str, request: &[u8], expected: &[u16]) {
        let what = String::from_utf8_lossy(&request[..request.len().min(200)]);
        let exchanged = || exchange(self.address, request, Duration::from_secs(1));
        let Some(response) = tokio::task::block_in_place(exchanged) else {
            // The server closes the connection before it has read everything, so its response may be lost.
            assert!(request.len() > 400_000, "{what:?}: no response");
            return;
        };
        assert!(expected.contains(&response.status), "{what:?}: {}", response.status);
        let method: Method = method.parse().unwrap();
        self.contract.compare(&method, path, response.status, &response.headers, &response.content);
        // No request injects a header field line.
        assert!(!response.headers.contains_key("Set-Cookie"), "{what:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn input_that_is_not_http_gets_a_declared_response() {
    let mut service = Service::start().await;
    let many = format!("GET /v1/users HTTP/1.1{}", "\r\nX: y".repeat(200));
    let large = format!("GET /v1/users HTTP/1.1\r\nX: {}", "a".repeat(500_000));
    let long = format!("GET /{} HTTP/1.1", "a".repeat(70_000));
    let cases: [(&[u8], &[u16]); 9] = [
        (b"hello", &[400]),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", &[400]), // the start of a TLS handshake
        (b"GET /v1/users HTTP/9.9", &[400]),
        (b"GET /v1 users HTTP/1.1", &[400]),
        (b"GET /v1/users HTTP/1.1\r\nno colon", &[400]),
        (b"GET /v1/users HTTP/1.1\r\nX: a\x00b", &[400]),
        (many.as_bytes(), &[431]),
        (large.as_bytes(), &[431]),
        (long.as_bytes(), &[414]),
    ];
    for (request, expected) in cases {
        service.check("GET", "/v1/users", &[request, b"\r\n\r\n"].concat(), expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn unusual_targets_get_a_declared_response() {
    let mut service = Service::start().await;
    let cases: [(&str, &[u8], &str, u16); 20] = [
        ("GET", b"http://elsewhere/v1/users", "/v1/users", 200),
        ("HEAD", b"/v1/users/x", "/v1/users/x", 400),
        ("OPTIONS", b"*", "", 404),
        ("GET", b"*", "", 400),
        ("CONNECT", b"example.com:80", "", 501),
        ("POST", b"example.com", "", 400),
        ("TRACE", b"/v1/users", "/v1/users", 405),
        ("get", b"/v1/users", "/v1/users", 501),
        ("GET", b"//", "//", 404),
        ("GET", b"/v1/users/..", "/v1/users/..", 400),
        ("GET", b"/v1/users/%2f", "/v1/users/x", 400),
        ("GET", b"/v1/users/%", "/v1/users/x", 400),
        ("GET", b"/v1/users/%00", "/v1/users/x", 400),
        ("GET", b"/v1/users/%ff", "/v1/users/x", 400),
        ("GET", b"/v1/users/\xed\x95\x9c", "/v1/users/x", 400),
        ("GET", b"/users/\xed\x95\x9c", "/users/x", 400),
        ("GET", b"/users/%0d%0aSet-Cookie:%20a=b", "/users/x", 400),
        ("POST", b"/users?//elsewhere", "/users", 308),
        ("GET", b"/docs/../../Cargo.toml", "/docs/x", 404),
        ("GET", b"/docs/%ff", "/docs/x", 404),
    ];
    for (method, target, path, expected) in cases {
        let request = [method.as_bytes(), b" ", target, b" HTTP/1.1\r\nHost: x\r\n\r\n"].concat();
        service.check(method, path, &request, &[expected]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn unusual_header_fields_and_content_get_a_declared_response() {
    let mut service = Service::start().await;
    let cases: [(&[u8], &[u8], &[u16]); 6] = [
        (b"GET /v1/users/1", b"If-None-Match: \xff,,\"", &[404]),
        (b"GET /v1/users/1", b"Accept-Language: ;;q=,*\xff", &[404]),
        (b"GET /v1/users/1", b"Expect: the impossible", &[404]),
        (b"POST /v1/users", b"Authorization: \xff", &[401]),
        (b"POST /v1/users", b"Authorization: Bearer", &[401]),
        (b"POST /v1/users", b"Authorization: Basic editor-token", &[401]),
    ];
    for (start, field, expected) in cases {
        let (method, path) = std::str::from_utf8(start).unwrap().split_once(' ').unwrap();
        let request = [start, b" HTTP/1.1\r\nHost: x\r\n", field, b"\r\n\r\n"].concat();
        service.check(method, path, &request, expected);
    }

    let json = "Content-Type: application/json\r\n";
    let deep = "[".repeat(10_000);
    let cases = [
        (format!("{json}Content-Length: 9"), "{", &[400][..]), // and nothing more
        (format!("{json}Content-Length: x"), "{", &[400]),
        (format!("{json}Content-Length: 2\r\nContent-Length: 3"), "{}", &[400]),
        (format!("{json}Content-Length: 99999999999"), "", &[400]),
        (format!("{json}Transfer-Encoding: chunked"), "xyz\r\n", &[400]),
        (format!("{json}Transfer-Encoding: gzip"), "", &[400]),
        (format!("{json}Content-Length: 1\r\nExpect: 100-continue"), "[", &[400]),
        (format!("{json}Content-Length: 10000"), &deep, &[400, 422]),
        ("Content-Type: application/json; charset=\"\r\nContent-Length: 2".to_owned(), "[]", &[415, 422]),
        ("Content-Length: 2".to_owned(), "[]", &[415]),
    ];
    for (fields, content, expected) in cases {
        let token = "Authorization: Bearer editor-token";
        let request = format!("POST /v1/users HTTP/1.1\r\nHost: x\r\n{token}\r\n{fields}\r\n\r\n{content}");
        service.check("POST", "/v1/users", request.as_bytes(), expected);
    }
    assert_eq!(reqwest::get(format!("http://{}/v1/users", service.address)).await.unwrap().status(), 200);
}

/// Requests with some bytes changed, removed or doubled, the same in every run.
#[tokio::test(flavor = "multi_thread")]
async fn mutated_requests_get_a_declared_response() {
    let Service { address, contract } = Service::start().await;
    let mut declared: BTreeSet<u16> = contract.declared().iter().map(|(_, _, status)| *status).collect();
    declared.extend(Unrouted::STATUSES.iter().chain(Unread::STATUSES.iter()).map(Status::code));
    let valid = format!(
        "PUT /v1/users/1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer admin-token\r\n\
         If-Match: \"1\"\r\nAccept-Language: ko\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{ALICE}",
        ALICE.len(),
    );
    let mut random = Random::new(1);
    let mut seen = BTreeSet::new();
    for _ in 0..500 {
        let mut request = valid.clone().into_bytes();
        for _ in 0..=random.below(3) {
            let at = random.below(request.len());
            match random.below(4) {
                0 => request[at] = u8::try_from(random.below(256)).unwrap(),
                1 => drop(request.remove(at)),
                2 => request.insert(at, b" \r\n\":/0\xff"[random.below(8)]),
                _ => request.truncate(at.max(1)),
            }
        }
        // Some get no response: hyper closes the connection if it can't parse the request.
        if let Some(response) =
            tokio::task::block_in_place(|| exchange(address, &request, Duration::from_millis(20)))
        {
            assert!(declared.contains(&response.status), "{}: {request:?}", response.status);
            seen.insert(response.status);
        }
    }
    println!("{seen:?}");
    assert!(seen.len() >= 5, "{seen:?}");
}
