//! The service on a loopback port, and its OpenAPI document to check responses against.

#![allow(dead_code)] // not every test file uses everything

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use futures_util::StreamExt;
use reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use status_subset::response::Body;
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

pub async fn serve_router(router: axum::Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, router).await });
    address
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
    /// The responses that were checked: method, path and status.
    pub seen: BTreeSet<(String, String, u16)>,
}

impl Contract {
    pub async fn of(address: SocketAddr) -> Contract {
        let response = reqwest::get(format!("http://{address}/openapi.json")).await.unwrap();
        assert_eq!(response.headers()[CONTENT_TYPE], "application/json");
        let document = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        Contract { document, seen: BTreeSet::new() }
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

    /// Whether the operation at this path, if there is one, has a response with this status.
    pub fn declares(&self, method: &str, path: &str, status: u16) -> bool {
        let paths = self.document["paths"].as_object().unwrap();
        let operations = paths.iter().find(|(template, _)| matches(template, path)).map(|(_, it)| it);
        // The document has no HEAD, which is GET without the content.
        let key = if method == "HEAD" { "get".to_owned() } else { method.to_lowercase() };
        operations.is_some_and(|it| it[key]["responses"][status.to_string()].is_object())
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
        let paths = self.document["paths"].as_object().unwrap();
        let template = paths.keys().find(|template| matches(template, path)).cloned().unwrap_or_default();
        // HEAD is GET without the content, and is not in the document.
        let is_head = *method == Method::HEAD;
        let key = if is_head { "get".to_owned() } else { method.as_str().to_lowercase() };
        let content = Some(content).filter(|_| !is_head);
        let of_operation = &self.document["paths"][&template][&key]["responses"][status.to_string()];
        let responses = &self.document["components"]["responses"];
        let others = ["Unrouted", "Unread"].map(|name| &responses[format!("{name}{status}")]);
        let Err(error) = self.is_as_described(of_operation, headers, content) else {
            self.seen.insert((key.to_uppercase(), template, status));
            return;
        };
        let errors = others.map(|other| self.is_as_described(other, headers, content).err());
        if let [Some(unrouted), Some(unread)] = errors {
            panic!("{method} {path}: {status}: {error}; {unrouted}; {unread}");
        }
    }

    fn is_as_described(
        &self,
        response: &Value,
        headers: &HeaderMap,
        content: Option<&[u8]>,
    ) -> Result<(), String> {
        let response = match response["$ref"].as_str() {
            Some(reference) => self.document.pointer(reference.trim_start_matches('#')).unwrap(),
            None => response,
        };
        if !response.is_object() {
            return Err("not declared".to_owned());
        }
        for (name, header) in response["headers"].as_object().into_iter().flatten() {
            match headers.get(name) {
                Some(value) => {
                    let text = value.to_str().map_err(|_| format!("`{name}` is not text"))?;
                    let value = match header["schema"]["type"].as_str() {
                        Some("integer") => text.parse::<u64>().map_or(json!(text), Value::from),
                        _ => json!(text),
                    };
                    self.validate(&header["schema"], &value)?;
                }
                None if header["required"] == true => return Err(format!("`{name}` is missing")),
                None => {}
            }
        }
        let Some(content) = content else { return Ok(()) };
        let media_type = headers.get(CONTENT_TYPE).map(|value| value.to_str().unwrap());
        match (response["content"].as_object(), media_type) {
            (Some(declared), Some(media_type)) => {
                let declared = declared.get(media_type).ok_or(format!("`{media_type}` is not declared"))?;
                let value = if media_type.ends_with("json") {
                    serde_json::from_slice(content).map_err(|error| error.to_string())?
                } else if media_type == "text/event-stream" {
                    let events = events(content);
                    for event in &events {
                        let data = event["data"].as_str().ok_or("an event without data")?;
                        let data = serde_json::from_str(data).map_err(|error| error.to_string())?;
                        let schema = &declared["schema"]["items"]["properties"]["data"]["contentSchema"];
                        self.validate(schema, &data)?;
                    }
                    json!(events)
                } else {
                    json!(String::from_utf8_lossy(content))
                };
                self.validate(&declared["schema"], &value)
            }
            (None, None) if content.is_empty() => Ok(()),
            (Some(_), None) => Err("no content, where some is declared".to_owned()),
            (None, _) => Err("content, where none is declared".to_owned()),
        }
    }

    fn validate(&self, schema: &Value, value: &Value) -> Result<(), String> {
        assert!(schema.is_object(), "no schema");
        let mut schema = schema.clone();
        // The targets of references.
        schema["components"] = self.document["components"].clone();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        validator.validate(value).map_err(|error| format!("{error}, in {value}"))
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

/// The fields of each event, which has one line of data.
fn events(content: &[u8]) -> Vec<Value> {
    let events = std::str::from_utf8(content).unwrap().trim_end().split("\n\n");
    let fields = events.map(|event| event.lines().filter_map(|line| line.split_once(": ")));
    fields.map(|fields| fields.map(|(name, value)| (name.to_owned(), json!(value))).collect()).collect()
}

fn matches(template: &str, path: &str) -> bool {
    let (template, path) = (template.split('/'), path.split('/'));
    template.clone().count() == path.clone().count()
        && template
            .zip(path)
            .all(|(expected, got)| expected == got || expected.starts_with('{') && !got.is_empty())
}
