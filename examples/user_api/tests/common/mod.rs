//! The service on a loopback port, and its OpenAPI document as a judge of responses.

#![allow(dead_code)] // each test file takes what it needs

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::process::{Command, Stdio};
use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, HeaderMap};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use user_api::server;
use user_api::store::Store;

/// A service of the test's own, where exports take a second. It ends with the test's runtime.
pub async fn serve() -> SocketAddr {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = server::router(Store::new(Duration::from_secs(1)));
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

/// Whether a program is there; says so if not.
pub fn is_installed(program: &str) -> bool {
    let version = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    let found = version.is_ok_and(|it| it.success());
    if !found {
        println!("skipped: `{program}` is not installed");
    }
    found
}

/// The OpenAPI document as it is served.
pub struct Contract {
    document: Value,
    /// What was compared: method, path and status.
    pub seen: BTreeSet<(String, String, u16)>,
}

impl Contract {
    pub async fn of(address: SocketAddr) -> Contract {
        let response = reqwest::get(format!("http://{address}/openapi.json")).await.unwrap();
        assert_eq!(response.headers()[CONTENT_TYPE], "application/json");
        let document = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        Contract { document, seen: BTreeSet::new() }
    }

    /// Every response that an operation has.
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

    /// Sends the request and compares the response with what the document says of it.
    pub async fn check(&mut self, request: RequestBuilder) -> (u16, HeaderMap, Vec<u8>) {
        let (client, request) = request.build_split();
        let request = request.unwrap();
        let (method, path) = (request.method().clone(), request.url().path().to_owned());
        let response = client.execute(request).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let content = response.bytes().await.unwrap().to_vec();
        self.compare(&method, &path, status, &headers, &content);
        (status, headers, content)
    }

    /// Panics where the response is not as the document says.
    pub fn compare(&mut self, method: &Method, path: &str, status: u16, headers: &HeaderMap, content: &[u8]) {
        let at = format!("{method} {path}: {status}");
        let paths = self.document["paths"].as_object().unwrap();
        let template = paths.keys().find(|template| matches(template, path)).cloned();
        // HEAD is GET without the content, and stands in no document.
        let key = if *method == Method::HEAD { "get".to_owned() } else { method.as_str().to_lowercase() };
        let of_operation = template.as_ref().map(|it| &paths[it][&key]["responses"][status.to_string()]);
        let response = match of_operation {
            Some(response) if response.is_object() => {
                self.seen.insert((key.to_uppercase(), template.unwrap(), status));
                response
            }
            _ => &self.document["components"]["responses"][format!("Unrouted{status}")],
        };
        assert!(response.is_object(), "{at}: not declared");

        for (name, header) in response["headers"].as_object().into_iter().flatten() {
            match headers.get(name) {
                Some(value) => {
                    let text = value.to_str().unwrap();
                    let value = match header["schema"]["type"].as_str() {
                        Some("integer") => text.parse::<u64>().map_or(json!(text), Value::from),
                        _ => json!(text),
                    };
                    self.validate(&at, &header["schema"], &value);
                }
                None => assert!(header["required"] != true, "{at}: `{name}` is missing"),
            }
        }

        if *method == Method::HEAD {
            return;
        }
        let media_type = headers.get(CONTENT_TYPE).map(|it| it.to_str().unwrap());
        match (response["content"].as_object(), media_type) {
            (Some(declared), Some(media_type)) => {
                let declared = declared.get(media_type);
                let schema =
                    &declared.unwrap_or_else(|| panic!("{at}: `{media_type}` is not declared"))["schema"];
                let value = if media_type.ends_with("json") {
                    serde_json::from_slice(content).unwrap()
                } else {
                    json!(std::str::from_utf8(content).unwrap())
                };
                self.validate(&at, schema, &value);
            }
            (None, None) => assert!(content.is_empty(), "{at}: content, where none is declared"),
            (declared, media_type) => panic!("{at}: declared {declared:?}, but got {media_type:?}"),
        }
    }

    fn validate(&self, at: &str, schema: &Value, value: &Value) {
        assert!(schema.is_object(), "{at}: no schema");
        let mut schema = schema.clone();
        // What references point to.
        schema["components"] = self.document["components"].clone();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        let errors: Vec<String> = validator.iter_errors(value).map(|it| it.to_string()).collect();
        assert!(errors.is_empty(), "{at}: {errors:?} in {value}");
    }
}

fn matches(template: &str, path: &str) -> bool {
    let (template, path) = (template.split('/'), path.split('/'));
    template.clone().count() == path.clone().count()
        && template
            .zip(path)
            .all(|(expected, got)| expected == got || expected.starts_with('{') && !got.is_empty())
}
