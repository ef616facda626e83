//! The service on a loopback port, and its OpenAPI document to check responses against.

#![allow(dead_code)] // not every test file uses everything

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn};
use futures_util::StreamExt;
use reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, RequestBuilder};
use serde_json::Value;
use status_subset::DecodeResponse;
use status_subset::conformance::Conformance;
use status_subset::response::Body;
use user_api::outcomes::{Unread, Unrouted};
use user_api::server;
use user_api::store::Store;

/// Starts a service for one test, where exports take a second. It ends with the test's runtime.
pub async fn serve() -> SocketAddr {
    serve_store(store()).await
}

/// A store without users, where exports take a second.
pub fn store() -> Store {
    Store::in_memory(Duration::from_secs(1)).unwrap()
}

/// A file for the store of one test. The next run removes it.
pub fn file(name: &str) -> PathBuf {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.sqlite"));
    let _ = std::fs::remove_file(&file);
    file
}

/// How many users [`large_store`] has.
pub const MANY: usize = 50_000;

/// A store in a file, with so many users that a connection does not take all of them at once.
pub fn large_store(file: &Path) -> Store {
    let store = Store::open(file, Duration::from_secs(1)).unwrap();
    let users = "WITH RECURSIVE ids (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM ids WHERE id < ?1)
        INSERT INTO users SELECT id, ?2, id || '@example.com', 1, 0 FROM ids";
    let name = "김".repeat(100);
    let many = i64::try_from(MANY).unwrap();
    rusqlite::Connection::open(file).unwrap().execute(users, rusqlite::params![many, name]).unwrap();
    store
}

/// Breaks the database of a service: another process removes its tables.
pub fn drop_tables(file: &Path) {
    let tables = "BEGIN IMMEDIATE; DROP TABLE users; DROP TABLE exports; DROP TABLE changes; COMMIT;";
    rusqlite::Connection::open(file).unwrap().execute_batch(tables).unwrap();
}

/// Starts a service with these users.
pub async fn serve_store(store: Store) -> SocketAddr {
    serve_router(server::router(store)).await
}

pub async fn serve_router(router: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, router).await });
    address
}

/// A service with three mistakes: a status and a media type that the document does not have, and a header field that is
/// missing.
pub fn with_mistakes(router: Router) -> Router {
    router.layer(from_fn(async |request: Request, next: Next| {
        let (is_get, path) = (request.method() == Method::GET, request.uri().path().to_owned());
        let mut response = next.run(request).await;
        match (is_get, path.as_str(), response.status()) {
            (true, "/v1/users", StatusCode::OK) => {
                response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/xml"));
            }
            (true, path, StatusCode::OK) if path.starts_with("/v1/users/") => {
                response.headers_mut().remove(ETAG);
            }
            (_, _, StatusCode::CREATED) => *response.status_mut() = StatusCode::ACCEPTED,
            _ => {}
        }
        response
    }))
}

/// A client that follows no redirect.
pub fn plain_client() -> reqwest::Client {
    reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap()
}

pub const ALICE: &str = r#"{"name": "Alice", "email": "alice@example.com"}"#;
pub const BOB: &str = r#"{"name": "Bob", "email": "bob@example.com"}"#;

pub fn with_json(request: RequestBuilder, content: &'static str) -> RequestBuilder {
    request.header(CONTENT_TYPE, "application/json").body(content)
}

/// All of the content that comes.
pub async fn text(mut content: Body) -> String {
    let mut read = Vec::new();
    while let Some(chunk) = content.next().await {
        read.extend(chunk.unwrap());
    }
    String::from_utf8(read).unwrap()
}

/// Whether a program is installed. If not, prints a note.
pub fn is_installed(program: &str) -> bool {
    let version = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    let found = version.is_ok_and(|status| status.success());
    if !found {
        println!("skipped: `{program}` is not installed");
    }
    found
}

/// A response read from a socket.
pub struct Response {
    pub status: u16,
    pub headers: HeaderMap,
    pub content: Vec<u8>,
}

impl Response {
    /// The first final response, if it is complete, and the bytes after it.
    pub fn first(received: &[u8], without_content: bool) -> Option<(Response, &[u8])> {
        let end = received.windows(4).position(|it| it == b"\r\n\r\n")?;
        let head = std::str::from_utf8(&received[..end]).unwrap();
        let rest = &received[end + 4..];
        let (line, fields) = head.split_once("\r\n").unwrap_or((head, ""));
        let status = line.split(' ').nth(1).unwrap().parse().unwrap();
        if status < 200 {
            return Response::first(rest, without_content);
        }
        let mut headers = HeaderMap::new();
        for (name, value) in fields.lines().filter_map(|line| line.split_once(':')) {
            headers.append(name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value.trim()).unwrap());
        }
        let length = headers.get(CONTENT_LENGTH).filter(|_| !without_content);
        let length = length.map_or(0, |it| it.to_str().unwrap().parse().unwrap());
        let content = rest.get(..length)?.to_vec();
        Some((Response { status, headers, content }, &rest[length..]))
    }
}

/// Sends bytes, and reads the first response.
pub fn exchange(address: SocketAddr, request: &[u8]) -> Response {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    stream.write_all(request).unwrap();
    let (mut received, mut buffer) = (Vec::new(), [0; 4096]);
    loop {
        let length = stream.read(&mut buffer).unwrap();
        assert!(length > 0, "no response to {:?}", String::from_utf8_lossy(request));
        received.extend_from_slice(&buffer[..length]);
        if let Some((response, _)) = Response::first(&received, request.starts_with(b"HEAD ")) {
            return response;
        }
    }
}

/// Pseudo-random numbers, the same in every run.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(0x2545_f491_4f6c_dd1d ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit as u64).unwrap()
    }

    pub fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// The served OpenAPI document.
pub struct Contract {
    document: Value,
    conformance: Conformance,
    /// The responses that were checked: method, path and status.
    pub seen: BTreeSet<(String, String, u16)>,
}

impl Contract {
    pub async fn of(address: SocketAddr) -> Contract {
        let response = reqwest::get(format!("http://{address}/openapi.json")).await.unwrap();
        assert_eq!(response.headers()[CONTENT_TYPE], "application/json");
        let document: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        let conformance = Conformance::new(&document).and::<Unrouted>().and::<Unread>();
        Contract { document, conformance, seen: BTreeSet::new() }
    }

    /// Every declared response.
    pub fn declared(&self) -> BTreeSet<(String, String, u16)> {
        let mut declared = BTreeSet::new();
        for (path, operations) in self.document["paths"].as_object().unwrap() {
            for (method, operation) in operations.as_object().unwrap() {
                for status in operation["responses"].as_object().unwrap().keys() {
                    declared.insert((method.to_uppercase(), path.clone(), status.parse().unwrap()));
                }
            }
        }
        declared
    }

    /// The operation at this path, if there is one and it has a response with this status. The document has no HEAD, which
    /// is GET without the content.
    fn declaration(&self, method: &str, path: &str, status: u16) -> Option<(String, String, u16)> {
        let method = if method == "HEAD" { "GET" } else { method };
        let mut declared = self.declared().into_iter();
        declared.find(|(of, template, code)| of == method && *code == status && matches(template, path))
    }

    pub fn declares(&self, method: &str, path: &str, status: u16) -> bool {
        self.declaration(method, path, status).is_some()
    }

    /// Sends the request and compares the response with the document.
    pub async fn check(&mut self, request: RequestBuilder) -> (u16, HeaderMap, Vec<u8>) {
        let (client, request) = request.build_split();
        let request = request.unwrap();
        let (method, path) = (request.method().clone(), request.url().path().to_owned());
        let response = client.execute(request).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let content = content(response).await;
        self.compare(&method, &path, status, &headers, &content);
        (status, headers, content)
    }

    /// Panics if the response is neither one of the operation nor one to requests that reach no operation or can't be
    /// read.
    pub fn compare(&mut self, method: &Method, path: &str, status: u16, headers: &HeaderMap, content: &[u8]) {
        let mut response = axum::http::Response::new(Bytes::copy_from_slice(content));
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        response.headers_mut().clone_from(headers);
        let finding = self.conformance.check(method, path, &response);
        let declaration = self.declaration(method.as_str(), path, status);
        if let (Some(declaration), None) = (&declaration, &finding) {
            self.seen.insert(declaration.clone());
            return;
        }
        if *method == Method::HEAD {
            assert!(finding.is_none(), "{}", finding.unwrap());
            return;
        }
        let unread = Unread::decode_strict(response.clone());
        if let (Err(unrouted), Err(unread)) = (Unrouted::decode_strict(response), unread) {
            let finding = finding.map(|finding| finding.to_string()).unwrap_or_default();
            panic!("{method} {path}: {finding}; {unrouted}; {unread}");
        }
    }
}

/// The content; of events, which have no end, the first ones.
async fn content(mut response: reqwest::Response) -> Vec<u8> {
    let media_type = response.headers().get(CONTENT_TYPE);
    if media_type.is_none_or(|media_type| media_type != "text/event-stream") {
        return response.bytes().await.unwrap().to_vec();
    }
    let mut content = Vec::new();
    while !content.ends_with(b"\n\n") {
        content.extend(response.chunk().await.unwrap().unwrap());
    }
    content
}

fn matches(template: &str, path: &str) -> bool {
    let (template, path) = (template.split('/'), path.split('/'));
    template.clone().count() == path.clone().count()
        && template
            .zip(path)
            .all(|(expected, got)| expected == got || expected.starts_with('{') && !got.is_empty())
}
