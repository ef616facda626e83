//! Whatever comes, the server answers with a declared status or not at all, and goes on.

mod common;

use std::collections::BTreeSet;
use std::io::ErrorKind::{TimedOut, WouldBlock};
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

use common::{ALICE, Contract, serve};
use reqwest::Method;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

struct Response {
    status: u16,
    headers: HeaderMap,
    content: Vec<u8>,
}

/// Sends bytes, and reads the first response. If there is none after a while, says that there is no more to send.
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
        if let Some(response) = parse(&received, request.starts_with(b"HEAD ")) {
            return Some(response);
        }
    }
}

/// The first response but for those of 1xx, if all of it is there.
fn parse(received: &[u8], without_content: bool) -> Option<Response> {
    let end = received.windows(4).position(|it| it == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&received[..end]).unwrap();
    let rest = &received[end + 4..];
    let (line, fields) = head.split_once("\r\n").unwrap_or((head, ""));
    let status = line.split(' ').nth(1).unwrap().parse().unwrap();
    if status < 200 {
        return parse(rest, without_content);
    }
    let mut headers = HeaderMap::new();
    for (name, value) in fields.lines().filter_map(|line| line.split_once(':')) {
        headers.append(name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value.trim()).unwrap());
    }
    let length = headers.get("Content-Length").filter(|_| !without_content);
    let length = length.map_or(0, |it| it.to_str().unwrap().parse().unwrap());
    Some(Response { status, headers, content: rest.get(..length)?.to_vec() })
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_requests_get_a_declared_response() {
    let address = serve().await;
    let mut contract = Contract::of(address).await;
    let long = "a".repeat(70_000);
    let many = "X: y\r\n".repeat(200);
    let token = "Authorization: Bearer editor-token\r\n";
    let json = "Content-Type: application/json\r\n";
    let cases: Vec<(&str, &str, Vec<u8>, &[u16])> = vec![
        ("GET", "/v1/users", b"GET /v1/users HTTP/1.1\r\n\r\n".to_vec(), &[200]),
        ("GET", "/v1/users", b"GET /v1/users HTTP/1.0\r\n\r\n".to_vec(), &[200]),
        ("GET", "/v1/users", b"GET http://elsewhere/v1/users HTTP/1.1\r\n\r\n".to_vec(), &[200]),
        ("HEAD", "/v1/users/x", b"HEAD /v1/users/x HTTP/1.1\r\n\r\n".to_vec(), &[400]),
        // No HTTP.
        ("GET", "", b"hello\r\n\r\n".to_vec(), &[400]),
        ("GET", "", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n".to_vec(), &[400]),
        ("GET", "", b"GET /v1/users HTTP/9.9\r\n\r\n".to_vec(), &[400]),
        ("GET", "", b"GET /v1 users HTTP/1.1\r\n\r\n".to_vec(), &[400]),
        ("GET", "/v1/users", b"GET /v1/users HTTP/1.1\r\nno colon\r\n\r\n".to_vec(), &[400]),
        ("GET", "/v1/users", b"GET /v1/users HTTP/1.1\r\nX: a\x00b\r\n\r\n".to_vec(), &[400]),
        ("GET", "/v1/users", format!("GET /v1/users HTTP/1.1\r\n{many}\r\n").into(), &[431]),
        ("GET", "/v1/users", format!("GET /v1/users HTTP/1.1\r\nX: {long}{long}{long}{long}{long}{long}{long}\r\n\r\n").into(), &[431, 200]),
        ("GET", "", format!("GET /{long} HTTP/1.1\r\n\r\n").into(), &[414]),
        // Odd targets.
        ("OPTIONS", "*", b"OPTIONS * HTTP/1.1\r\n\r\n".to_vec(), &[404]),
        ("CONNECT", "", b"CONNECT example.com:80 HTTP/1.1\r\n\r\n".to_vec(), &[404]),
        ("GET", "//", b"GET // HTTP/1.1\r\n\r\n".to_vec(), &[404]),
        ("GET", "/v1/users/..", b"GET /v1/users/.. HTTP/1.1\r\n\r\n".to_vec(), &[400]),
        ("GET", "/v1/users/%2f", b"GET /v1/users/%2f HTTP/1.1\r\n\r\n".to_vec(), &[400]),
        ("GET", "/v1/users/%", b"GET /v1/users/% HTTP/1.1\r\n\r\n".to_vec(), &[400]),
        ("GET", "/v1/users/%00", b"GET /v1/users/%00 HTTP/1.1\r\n\r\n".to_vec(), &[400]),
        ("GET", "/v1/users/x", b"GET /v1/users/\xed\x95\x9c HTTP/1.1\r\n\r\n".to_vec(), &[400]),
        ("GET", "/users/x", b"GET /users/\xed\x95\x9c HTTP/1.1\r\n\r\n".to_vec(), &[400]),
        ("GET", "/users/x", b"GET /users/%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\n\r\n".to_vec(), &[400]),
        ("POST", "/users", b"POST /users?//elsewhere HTTP/1.1\r\n\r\n".to_vec(), &[308]),
        ("TRACE", "/v1/users", b"TRACE /v1/users HTTP/1.1\r\n\r\n".to_vec(), &[405]),
        ("get", "/v1/users", b"get /v1/users HTTP/1.1\r\n\r\n".to_vec(), &[405]),
        // Odd header fields.
        ("POST", "/v1/users", b"POST /v1/users HTTP/1.1\r\nAuthorization: \xff\r\n\r\n".to_vec(), &[401]),
        ("POST", "/v1/users", b"POST /v1/users HTTP/1.1\r\nAuthorization: Bearer\r\n\r\n".to_vec(), &[401]),
        ("GET", "/v1/users/1", b"GET /v1/users/1 HTTP/1.1\r\nIf-None-Match: \xff,,\"\r\n\r\n".to_vec(), &[404]),
        ("GET", "/v1/users/1", b"GET /v1/users/1 HTTP/1.1\r\nAccept-Language: ;;q=,*\xff\r\n\r\n".to_vec(), &[404]),
        // Odd content.
        ("POST", "/v1/users", format!("POST /v1/users HTTP/1.1\r\n{token}{json}Content-Length: 9\r\n\r\n{{").into(), &[400]),
        ("POST", "/v1/users", format!("POST /v1/users HTTP/1.1\r\n{token}{json}Content-Length: x\r\n\r\n{{").into(), &[400]),
        ("POST", "/v1/users", format!("POST /v1/users HTTP/1.1\r\n{token}{json}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{{}}").into(), &[400]),
        ("POST", "/v1/users", format!("POST /v1/users HTTP/1.1\r\n{token}{json}Transfer-Encoding: chunked\r\n\r\nxyz\r\n").into(), &[400]),
        ("POST", "/v1/users", format!("POST /v1/users HTTP/1.1\r\n{token}{json}Transfer-Encoding: gzip\r\n\r\n").into(), &[400]),
        ("POST", "/v1/users", format!("POST /v1/users HTTP/1.1\r\n{token}{json}Content-Length: 99999999999\r\n\r\n").into(), &[413, 400]),
        ("POST", "/v1/users", format!("POST /v1/users HTTP/1.1\r\n{token}{json}Content-Length: 1\r\nExpect: 100-continue\r\n\r\n[").into(), &[400]),
        ("POST", "/v1/users", format!("POST /v1/users HTTP/1.1\r\n{token}{json}Content-Length: 2\r\nExpect: the impossible\r\n\r\n[]").into(), &[422]),
        ("POST", "/v1/users", format!("POST /v1/users HTTP/1.1\r\n{token}Content-Type: application/json; charset=\"\r\nContent-Length: 2\r\n\r\n[]").into(), &[415, 422]),
        ("POST", "/v1/users", format!("POST /v1/users HTTP/1.1\r\n{token}{json}Content-Length: 10000\r\n\r\n{}", "[".repeat(10_000)).into(), &[400, 422]),
    ];
    for (method, path, request, expected) in cases {
        let what = String::from_utf8_lossy(&request[..request.len().min(80)]).into_owned();
        let method: Method = method.parse().unwrap();
        let Some(response) =
            tokio::task::block_in_place(|| exchange(address, &request, Duration::from_secs(1)))
        else {
            // The server hangs up before it has read all of that, and its answer may be lost.
            assert!(request.len() > 400_000, "{what:?}: no response");
            continue;
        };
        assert!(expected.contains(&response.status), "{what:?}: {}", response.status);
        contract.compare(&method, path, response.status, &response.headers, &response.content);
        // No request makes the server write a line of its own.
        assert!(!response.headers.contains_key("Set-Cookie"), "{what:?}");
    }
    assert_eq!(reqwest::get(format!("http://{address}/v1/users")).await.unwrap().status(), 200);
}

/// Requests with some bytes changed, cut out or doubled: the same ones in every run.
#[tokio::test(flavor = "multi_thread")]
async fn so_do_requests_with_bytes_changed() {
    let address = serve().await;
    let contract = Contract::of(address).await;
    let mut declared: BTreeSet<u16> = contract.declared().iter().map(|(_, _, status)| *status).collect();
    declared.extend([404, 405, 400, 414, 431]);
    let valid = format!(
        "PUT /v1/users/1 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer admin-token\r\nIf-Match: \"1\"\r\nAccept-Language: ko\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{ALICE}",
        ALICE.len(),
    );
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap()
    };
    let mut seen = BTreeSet::new();
    for _ in 0..500 {
        let mut request = valid.clone().into_bytes();
        for _ in 0..=random(3) {
            let at = random(request.len());
            match random(4) {
                0 => request[at] = u8::try_from(random(256)).unwrap(),
                1 => drop(request.remove(at)),
                2 => request.insert(at, b" \r\n\":/0\xff"[random(8)]),
                _ => request.truncate(at.max(1)),
            }
        }
        // To some there is none: hyper gives up where it can't tell what the request is.
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
