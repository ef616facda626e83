//! Under requests of every kind on 64 connections, the service sends only declared responses, does not panic, and its
//! memory does not grow. The test takes a few seconds; for ten minutes of the same, run
//! `SOAK_SECONDS=600 cargo test --package user-api --test soak -- --nocapture`.

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind::{TimedOut, WouldBlock};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::thread::{scope, sleep};
use std::time::{Duration, Instant};

use common::{Contract, Random, Response};
use reqwest::Method;

const CONNECTIONS: u64 = 64;
/// A response that takes longer never comes.
const PATIENCE: Duration = Duration::from_secs(20);
/// The users at the start. Only the last ones are deleted.
const USERS: usize = 20;

/// The service in its own process.
struct Service {
    process: Child,
    address: SocketAddr,
}

impl Service {
    fn start() -> Service {
        let mut process = Command::new(env!("CARGO"))
            .args(["run", "--quiet", "--example", "user_api", "--", "0"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address =
            line.trim().trim_start_matches("http://").trim_end_matches("/v1/users").parse().unwrap();
        Service { process, address }
    }

    /// The resident memory, in KiB, where the system has `/proc`. (`cargo run` replaces itself with the program.)
    fn memory(&self) -> Option<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id())).ok()?;
        status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB")?.parse().ok())
    }

    /// Stops the service, and returns what it wrote to stderr.
    fn stop(&mut self) -> String {
        let (mut stderr, running) = (String::new(), self.process.try_wait().unwrap().is_none());
        let _ = self.process.kill().and_then(|()| self.process.wait());
        self.process.stderr.as_mut().unwrap().read_to_string(&mut stderr).unwrap();
        assert!(running, "the service has ended: {stderr}");
        stderr
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.process.kill();
    }
}

/// How requests are sent, and which responses are expected.
#[derive(Clone, Copy, PartialEq)]
enum Manner {
    /// At once; each request has a response.
    Whole,
    /// In pieces; each request has a response.
    Slow,
    /// At once; the server may close the connection at the request that it can't read, with or without a response.
    Refused,
    /// In part; the client closes the connection.
    Aborted,
}

struct Request {
    method: String,
    path: String,
    bytes: Vec<u8>,
}

impl Request {
    fn new(method: &str, path: &str, fields: &str, content: &str) -> Request {
        let length = match content.len() {
            0 => String::new(),
            length => format!("Content-Length: {length}\r\n"),
        };
        let text = format!("{method} {path} HTTP/1.1\r\nHost: x\r\n{fields}{length}\r\n{content}");
        let path = path.split('?').next().unwrap_or_default().to_owned();
        Request { method: method.to_owned(), path, bytes: text.into_bytes() }
    }
}

/// Several requests on one connection.
struct Exchange {
    kind: &'static str,
    manner: Manner,
    requests: Vec<Request>,
}

impl Exchange {
    fn one(kind: &'static str, manner: Manner, request: Request) -> Exchange {
        Exchange { kind, manner, requests: vec![request] }
    }

    fn of(random: &mut Random) -> Exchange {
        match random.below(20) {
            0..=5 => Exchange::one("well-formed", Manner::Whole, well_formed(random)),
            6 | 7 => {
                let requests = (0..2 + random.below(7)).map(|_| well_formed(random)).collect();
                Exchange { kind: "pipelined", manner: Manner::Whole, requests }
            }
            8 => Exchange::one("slow", Manner::Slow, well_formed(random)),
            9 => Exchange::one("aborted", Manner::Aborted, well_formed(random)),
            10 => Exchange::one("wrong content", Manner::Whole, wrong_content(random)),
            11 => Exchange::one("slow wrong content", Manner::Slow, wrong_content(random)),
            12 => Exchange::one("too large", Manner::Refused, too_large(random)),
            13 | 14 => Exchange::one("languages", Manner::Whole, languages(random)),
            15 => Exchange::one("unknown method", Manner::Whole, unknown_method(random)),
            16 => Exchange::one("unknown path", Manner::Whole, unknown_path(random)),
            17 => Exchange::one("not HTTP", Manner::Refused, not_http(random)),
            18 => {
                let mut requests: Vec<_> = (0..random.below(4)).map(|_| well_formed(random)).collect();
                requests.push(not_http(random));
                Exchange { kind: "pipelined, then not HTTP", manner: Manner::Refused, requests }
            }
            _ if random.below(20) == 0 => maintenance(),
            _ => Exchange::one("mutated", Manner::Refused, mutated(random)),
        }
    }
}

fn person(id: usize) -> String {
    format!(r#"{{"name": "Person {id}", "email": "{id}@example.com"}}"#)
}

const JSON: &str = "Content-Type: application/json\r\n";

fn fields(random: &mut Random) -> String {
    let of_each: [&[&str]; 3] = [
        &[
            "",
            "Authorization: Bearer editor-token\r\n",
            "Authorization: bearer admin-token\r\n",
            "Authorization: x\r\n",
        ],
        &[
            "",
            "Accept-Language: ko\r\n",
            "Accept-Language: en, ko;q=0.5\r\n",
            "Accept-Language: \u{fffd},;q=\r\n",
        ],
        &[
            "",
            "If-Match: *\r\n",
            "If-Match: \"1\", \"9\"\r\n",
            "If-None-Match: W/\"1\"\r\n",
            "If-None-Match: ,\r\n",
        ],
    ];
    of_each.map(|some| random.one_of(some)).concat()
}

/// A request to one of the operations, which may be refused.
fn well_formed(random: &mut Random) -> Request {
    let fields = fields(random);
    let id = random.below(2 * USERS);
    let user = match random.below(8) {
        0 => {
            format!("/v1/users/{}", random.one_of(&["x", "-1", "99999999999999999999", "%2f", "1.5", "%ff"]))
        }
        _ => format!("/v1/users/{id}"),
    };
    let json = format!("{fields}{JSON}");
    match random.below(14) {
        0 => Request::new("GET", "/v1/users", &fields, ""),
        12 => Request::new("GET", "/v1/users.csv", &fields, ""),
        13 => {
            let range =
                random.one_of(&["bytes=0-9", "bytes=-100", "bytes=300-", "bytes=99999-", "bytes=1-0,"]);
            Request::new("GET", "/v1/users.csv", &format!("{fields}Range: {range}\r\n"), "")
        }
        1 | 2 => Request::new("GET", &user, &fields, ""),
        3 => Request::new("HEAD", &user, &fields, ""),
        4 | 5 => Request::new("PUT", &user, &json, &person(id)),
        6 => Request::new("POST", "/v1/users", &json, &person(random.below(USERS))),
        7 => Request::new("DELETE", &format!("/v1/users/{}", USERS - random.below(3)), &fields, ""),
        // The service keeps each export.
        8 => Request::new("POST", &format!("/v1/users/{}/export", random.below(3)), &fields, ""),
        9 => Request::new("GET", &format!("/v1/exports/{}", random.below(3)), &fields, ""),
        10 => Request::new("DELETE", "/v1/maintenance", &fields, ""),
        _ => {
            let method = random.one_of(&["GET", "PUT", "DELETE"]);
            Request::new(method, &user.replace("/v1", ""), &fields, "")
        }
    }
}

fn wrong_content(random: &mut Random) -> Request {
    let media_type = random.one_of(&[
        "application/json",
        "application/json; charset=\"",
        "application/problem+json",
        "text/plain",
        "multipart/form-data",
        "\u{fffd}",
        "",
    ]);
    let deep = "[".repeat(10_000);
    let content = random.one_of(&[
        "",
        "{",
        "null",
        "[]",
        r#"{"name": "A", "email": "no address"}"#,
        r#"{"name": "", "email": "a@example.com", "more": 1}"#,
        r#"{"name": "\ud800", "email": "a@example.com"}"#,
        r#"{"minutes": -1}"#,
        r#"{"minutes": 1e999}"#,
        "\u{0}",
        &deep,
    ]);
    let (method, path) =
        random.one_of(&[("POST", "/v1/users"), ("PUT", "/v1/users/1"), ("PUT", "/v1/maintenance")]);
    let token = random.one_of(&["editor-token", "admin-token"]);
    let fields = format!("Authorization: Bearer {token}\r\nContent-Type: {media_type}\r\n");
    Request::new(method, path, &fields, content)
}

/// Content, a target or header fields above the server's limits.
fn too_large(random: &mut Random) -> Request {
    let much = "a".repeat(20_000 + random.below(300_000));
    let token = "Authorization: Bearer editor-token\r\n";
    match random.below(5) {
        0 => Request::new("POST", "/v1/users", &format!("{token}{JSON}"), &format!("\"{much}\"")),
        1 => {
            let chunked = format!("{token}{JSON}Transfer-Encoding: chunked\r\n");
            let mut request = Request::new("POST", "/v1/users", &chunked, "");
            request.bytes.extend(format!("{:x}\r\n{much}\r\n0\r\n\r\n", much.len()).into_bytes());
            request
        }
        2 => Request::new("GET", &format!("/v1/users?{much}"), token, ""),
        3 => Request::new("GET", "/v1/users", &format!("X: {much}{much}\r\n"), ""),
        _ => Request::new("GET", "/v1/users", &"X: y\r\n".repeat(200), ""),
    }
}

/// `Accept-Language` fields from 8 to 64 KiB.
fn languages(random: &mut Random) -> Request {
    let piece = random.one_of(&[
        "*,",
        "en,",
        "ko;q=0.5,",
        ",",
        ";",
        "a-",
        "en-a-b-c-d;q=0.001,",
        "x;q=0,",
        "q=1;",
        " \t,",
        "zh-Hant-TW;q=1.000, ",
    ]);
    let size = (8 << 10) + random.below(56 << 10);
    let value = piece.repeat(size / piece.len());
    let path = format!("/v1/users/{}", 2 * USERS); // no user: the response is a problem
    Request::new("GET", &path, &format!("Accept-Language: {value}\r\n"), "")
}

fn unknown_method(random: &mut Random) -> Request {
    let long = "M".repeat(1000);
    let method = random.one_of(&["BREW", "get", "OPTIONS", "TRACE", "PROPFIND", "PATCH", "!", &long]);
    let path = random.one_of(&["/v1/users", "/v1/users/1", "/v1/maintenance", "/users/1"]);
    Request::new(method, path, &fields(random), "")
}

fn unknown_path(random: &mut Random) -> Request {
    let path =
        random.one_of(&["/", "//", "/v1", "/v2/users", "/v1/users/1/2", "/v1/users/", "/%00", "/..", "/a?b"]);
    Request::new(random.one_of(&["GET", "POST", "HEAD"]), path, &fields(random), "")
}

fn not_http(random: &mut Random) -> Request {
    let bytes: &[u8] = random.one_of(&[
        b"hello\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET /v1/users HTTP/9.9\r\n\r\n",
        b"GET /v1 users HTTP/1.1\r\n\r\n",
        b"GET\r\n\r\n",
        b" / HTTP/1.1\r\n\r\n",
        b"GET /v1/users HTTP/1.1\r\nno colon\r\n\r\n",
        b"GET /v1/users HTTP/1.1\r\nX: a\x00b\r\n\r\n",
        b"GET /v1/users HTTP/1.1\r\n: x\r\n\r\n",
        b"POST /v1/users HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        b"POST /v1/users HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
        b"POST /v1/users HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
    ]);
    Request { method: "GET".to_owned(), path: String::new(), bytes: bytes.to_vec() }
}

/// A well-formed request with some bytes changed.
fn mutated(random: &mut Random) -> Request {
    let mut request = well_formed(random);
    for _ in 0..=random.below(3) {
        let at = random.below(request.bytes.len());
        match random.below(3) {
            0 => request.bytes[at] = u8::try_from(random.below(256)).unwrap(),
            1 => request.bytes.insert(at, random.one_of(b" \r\n\":/0\xff")),
            _ => request.bytes.truncate(at.max(1)),
        }
    }
    // The request line may have another method and path now.
    let line = String::from_utf8_lossy(request.bytes.split(|byte| *byte == b'\r').next().unwrap_or_default());
    let mut words = line.trim_start().split(' ');
    let method = words.next().unwrap_or_default().to_owned();
    let target = words.next().unwrap_or_default();
    let path = target.split(['?', '#']).next().unwrap_or_default().to_owned();
    Request { method, path, ..request }
}

/// Puts the service into maintenance, which refuses the requests of all connections, and ends it.
fn maintenance() -> Exchange {
    let admin = "Authorization: Bearer admin-token\r\n";
    let requests = vec![
        Request::new("PUT", "/v1/maintenance", &format!("{admin}{JSON}"), r#"{"minutes": 1}"#),
        Request::new("GET", "/v1/users", admin, ""),
        Request::new("DELETE", "/v1/maintenance", admin, ""),
    ];
    Exchange { kind: "maintenance", manner: Manner::Whole, requests }
}

/// The responses of all connections, counted.
struct Seen {
    contract: Contract,
    /// By the kind of request, the sender and the status.
    responses: BTreeMap<(&'static str, &'static str, u16), u64>,
    /// Connections that the server closed, by the kind of the last request.
    closed: BTreeMap<&'static str, u64>,
    slowest: Duration,
}

impl Seen {
    fn count(&mut self, kind: &'static str, request: &Request, response: &Response) {
        let status = response.status;
        let declared = self.contract.declares(&request.method, &request.path, status);
        let sender = if declared { "an operation" } else { "the framework" };
        let seen = self.responses.entry((kind, sender, status)).or_default();
        *seen += 1;
        // The first ones are compared with the document in full, and so is every response of the framework.
        if *seen <= 20 || !declared {
            let method = Method::from_bytes(request.method.as_bytes()).unwrap_or(Method::GET);
            self.contract.compare(&method, &request.path, status, &response.headers, &response.content);
        }
    }
}

/// Reads a response to each request, or until the server closes the connection.
fn responses(stream: &mut TcpStream, requests: &[Request], kind: &str) -> Vec<Response> {
    let (mut received, mut buffer, mut responses) = (Vec::new(), vec![0; 1 << 16], Vec::new());
    while let Some(request) = requests.get(responses.len()) {
        if let Some((response, rest)) = Response::first(&received, request.method == "HEAD") {
            responses.push(response);
            received = rest.to_vec();
            continue;
        }
        match stream.read(&mut buffer) {
            Ok(0) => break,
            Ok(length) => received.extend_from_slice(&buffer[..length]),
            Err(error) if matches!(error.kind(), WouldBlock | TimedOut) => {
                let start =
                    String::from_utf8_lossy(&request.bytes[..request.bytes.len().min(200)]).into_owned();
                panic!("{kind}: no response in {PATIENCE:?} to {start:?}");
            }
            Err(_) => break,
        }
    }
    responses
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_nodelay(true).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    stream
}

fn send(stream: &mut TcpStream, bytes: &[u8], manner: Manner, random: &mut Random) {
    let pieces = if manner == Manner::Slow { 2 + random.below(6) } else { 1 };
    for piece in bytes.chunks(bytes.len().div_ceil(pieces)) {
        // The server may close the connection before it has read everything.
        let _ = stream.write_all(piece);
        if manner == Manner::Slow {
            sleep(Duration::from_millis(20 + random.below(200) as u64));
        }
    }
    if manner == Manner::Refused {
        // The request may be incomplete.
        let _ = stream.shutdown(Shutdown::Write);
    }
}

/// Sends requests on one connection after another, until the end.
fn client(address: SocketAddr, seed: u64, end: Instant, counts: &Mutex<Seen>) {
    let mut random = Random::new(seed);
    let mut open: Option<TcpStream> = None;
    while Instant::now() < end {
        let exchange = Exchange::of(&mut random);
        let Exchange { kind, manner, ref requests } = exchange;
        let bytes: Vec<u8> = requests.iter().flat_map(|request| request.bytes.clone()).collect();
        let reused = open.take();
        let was_reused = reused.is_some();
        let mut stream = reused.unwrap_or_else(|| connect(address));
        if manner == Manner::Aborted {
            let _ = stream.write_all(&bytes[..=random.below(bytes.len())]);
            continue;
        }
        let start = Instant::now();
        send(&mut stream, &bytes, manner, &mut random);
        let mut received = responses(&mut stream, requests, kind);
        // The server may have closed the connection after the last response (RFC 9112, section 9.3.1).
        if received.is_empty() && was_reused {
            stream = connect(address);
            send(&mut stream, &bytes, manner, &mut random);
            received = responses(&mut stream, requests, kind);
        }
        let elapsed = start.elapsed();
        {
            let mut totals = counts.lock().unwrap();
            for (request, response) in requests.iter().zip(&received) {
                totals.count(kind, request, response);
            }
            if received.len() < requests.len() {
                assert!(manner == Manner::Refused, "{kind}: no response to a request");
                *totals.closed.entry(kind).or_default() += 1;
            }
            if manner != Manner::Slow {
                totals.slowest = totals.slowest.max(elapsed);
            }
        }
        if manner != Manner::Refused && random.below(10) > 0 {
            open = Some(stream);
        }
        sleep(Duration::from_millis(100 + random.below(100) as u64));
    }
}

#[test]
fn memory_does_not_grow_and_nothing_undeclared_is_sent() {
    let seconds = std::env::var("SOAK_SECONDS").map_or(4, |it| it.parse().unwrap());
    let mut service = Service::start();
    let address = service.address;
    let contract = tokio::runtime::Runtime::new().unwrap().block_on(async {
        let client = reqwest::Client::new();
        for id in 1..=USERS {
            let request = client.post(format!("http://{address}/v1/users")).bearer_auth("editor-token");
            let response = request.header("Content-Type", "application/json").body(person(id)).send().await;
            assert_eq!(response.unwrap().status(), 201);
        }
        Contract::of(address).await
    });
    let seen = Mutex::new(Seen {
        contract,
        responses: BTreeMap::new(),
        closed: BTreeMap::new(),
        slowest: Duration::ZERO,
    });

    let (start, length) = (Instant::now(), Duration::from_secs(seconds));
    let memory = scope(|threads| {
        for seed in 1..=CONNECTIONS {
            let seen = &seen;
            threads.spawn(move || client(address, seed, start + length, seen));
        }
        // Every kind of request occurs in the first tenth of the time.
        [length / 10, length / 2, length].map(|time| {
            sleep((start + time).saturating_duration_since(Instant::now()));
            service.memory()
        })
    });

    let stderr = service.stop();
    assert!(!stderr.contains("panicked"), "{stderr}");
    let Seen { contract, responses, closed, slowest } = seen.into_inner().unwrap();
    for ((kind, sender, status), count) in &responses {
        println!("{count:>8} {status} {sender:<13} {kind}");
    }
    for (kind, count) in &closed {
        println!("{count:>8}     closed        {kind}");
    }
    println!(
        "{} of {} declared responses; the slowest exchange {slowest:?}",
        contract.seen.len(),
        contract.declared().len()
    );
    println!("memory after a tenth, half and all of the time: {memory:?} KiB");
    assert!(responses.len() > 20);
    if let [Some(first), _, Some(last)] = memory {
        assert!(last < first + first / 4 + (8 << 10), "from {first} to {last} KiB");
    }
}
