//! HTTP/2 has no reason phrase and no header field of the connection. What is declared is sent and read all the same.

#![cfg(feature = "current")]

use std::net::SocketAddr;
use std::process::Command;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use bytes::Bytes;
use http::header::{CONNECTION, CONTENT_LENGTH, DATE, TRANSFER_ENCODING, UPGRADE};
use http::{HeaderMap, HeaderValue, Version};
use serde::{Deserialize, Serialize};
use status_subset::response::{DecodeErrorKind, ReceiveError, receive};
use status_subset::{DecodeResponse, EncodeError, EncodeResponse, Problem, StatusSubset};
use tokio::net::TcpListener;

use crate::support;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct User {
    id: u32,
}

#[derive(Clone, Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
#[status(axum)]
enum Outcome {
    Ok {
        #[header("ETag")]
        tag: Option<String>,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
        #[body]
        user: User,
    },
    Created(#[header("Location")] String),
    Accepted(#[body(text)] String),
    PartialContent(#[body(bytes = "image/png")] Vec<u8>),
    NoContent,
    ResetContent,
    NotModified(#[header("ETag")] String),
    MethodNotAllowed(#[header("Allow")] String),
    NotFound(#[body(problem)] Problem),
    UpgradeRequired(#[header("Upgrade")] String),
    SwitchingProtocols(#[header("Upgrade")] String),
    #[status(transparent)]
    Broken(Broken),
}

/// What `encode` returns is no response.
#[derive(Clone, Debug, PartialEq, StatusSubset, DecodeResponse)]
enum Broken {
    InternalServerError,
}

impl EncodeResponse for Broken {
    type Content = Bytes;

    fn encode(self) -> Result<http::Response<Bytes>, EncodeError> {
        Outcome::Created("/\r\nSet-Cookie: admin=1".to_owned()).encode()
    }
}

/// Each kind of content, and no content.
fn outcomes() -> Vec<Outcome> {
    let cookies = ["a=1", "b=2"].map(str::to_owned);
    vec![
        Outcome::Ok { tag: Some("\"a\"".to_owned()), cookies: cookies.to_vec(), user: User { id: 1 } },
        Outcome::Ok { tag: None, cookies: Vec::new(), user: User { id: 2 } },
        Outcome::Created("/users/1".to_owned()),
        Outcome::Accepted("곧".to_owned()),
        Outcome::PartialContent(b"\x89PNG".to_vec()),
        Outcome::PartialContent(vec![0; 1 << 20]), // more than a window of the connection
        Outcome::NoContent,
        Outcome::ResetContent,
        Outcome::NotModified("\"a\"".to_owned()),
        Outcome::MethodNotAllowed(String::new()),
        Outcome::NotFound(Problem::new().with_detail("x")),
        Outcome::Broken(Broken::InternalServerError),
    ]
}

async fn serve() -> SocketAddr {
    let outcome = async |Path(index): Path<usize>| outcomes()[index].clone();
    let routes = Router::new()
        .route("/{index}", get(outcome))
        .route("/upgrade", get(async || Outcome::UpgradeRequired("HTTP/3".to_owned())))
        .route("/switch", get(async || Outcome::SwitchingProtocols("chat".to_owned())));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    address
}

/// Clients that speak one version each.
fn clients() -> [(Version, reqwest::Client); 2] {
    let (one, two) =
        (reqwest::Client::builder().http1_only(), reqwest::Client::builder().http2_prior_knowledge());
    [(Version::HTTP_11, one.build().unwrap()), (Version::HTTP_2, two.build().unwrap())]
}

/// What a client sees of a response but for the date.
async fn answer(client: &reqwest::Client, url: &str) -> (Version, u16, HeaderMap, Bytes) {
    let response = client.get(url).send().await.unwrap();
    let (version, status) = (response.version(), response.status().as_u16());
    let mut headers = response.headers().clone();
    headers.remove(DATE);
    (version, status, headers, response.bytes().await.unwrap())
}

#[tokio::test]
async fn every_outcome_comes_back_from_either_version() {
    let address = serve().await;
    for (index, outcome) in outcomes().into_iter().enumerate() {
        let url = format!("http://{address}/{index}");
        let mut answers = Vec::new();
        for (version, client) in clients() {
            let (spoken, status, headers, content) = answer(&client, &url).await;
            assert_eq!((spoken, status), (version, outcome.status().code()));
            for name in [CONNECTION, TRANSFER_ENCODING, UPGRADE] {
                assert!(!headers.contains_key(&name), "{outcome:?}: {name}");
            }
            answers.push((headers, content));

            let received: Outcome = receive(client.get(&url).send().await.unwrap(), 2 << 20).await.unwrap();
            assert_eq!(received, outcome);
        }
        assert_eq!(answers[0], answers[1], "{outcome:?}");
        let has_length = answers[1].0.contains_key(CONTENT_LENGTH);
        assert_eq!(has_length, !matches!(outcome.status().code(), 204 | 304), "{outcome:?}");
    }
}

/// The field is one of the connection, and HTTP/2 has none of these: whoever reads the outcome learns that it is missing.
#[tokio::test]
async fn an_upgrade_is_lost_over_http2() {
    let url = format!("http://{}/upgrade", serve().await);
    let [(_, one), (_, two)] = clients();
    let received: Outcome = receive(one.get(&url).send().await.unwrap(), 0).await.unwrap();
    assert_eq!(received, Outcome::UpgradeRequired("HTTP/3".to_owned()));

    let response = two.get(&url).send().await.unwrap();
    assert_eq!(response.status(), 426);
    let error = receive::<Outcome>(response, 0).await.unwrap_err();
    let ReceiveError::Decode(error) = error else { panic!("{error}") };
    assert!(matches!(error.kind(), DecodeErrorKind::MissingHeader { name } if name == UPGRADE), "{error}");
}

/// HTTP/2 has no 101 (RFC 9113, section 8.6): a client takes it for no response, and the connection goes on.
#[tokio::test]
async fn nobody_switches_protocols_over_http2() {
    let address = serve().await;
    let [(_, one), (_, two)] = clients();
    let url = format!("http://{address}/switch");
    let (_, status, headers, _) = answer(&one, &url).await;
    assert_eq!((status, &headers[UPGRADE]), (101, &HeaderValue::from_static("chat")));
    assert!(two.get(&url).send().await.unwrap_err().is_request());
    assert_eq!(answer(&two, &format!("http://{address}/0")).await.1, 200);
}

/// The lines that curl shows of a response, without the date.
fn curl(version: &str, url: &str) -> Option<Vec<String>> {
    let run = Command::new("curl")
        .args(["--silent", "--include", "--max-time", "10", version, url])
        .output()
        .ok()?;
    let shown = String::from_utf8_lossy(&run.stdout).into_owned();
    let lines = shown.lines().filter(|line| !line.starts_with("date: "));
    (run.status.success()).then(|| lines.map(str::to_owned).collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn curl_reads_them_too() {
    let address = serve().await;
    for (index, outcome) in outcomes().into_iter().enumerate() {
        let url = format!("http://{address}/{index}");
        let (Some(one), Some(two)) = (curl("--http1.1", &url), curl("--http2-prior-knowledge", &url)) else {
            return support::skipped("there is no `curl` that speaks HTTP/2");
        };
        let status = outcome.status();
        assert_eq!(one[0], format!("HTTP/1.1 {status}"));
        // No reason phrase.
        assert_eq!(two[0].trim_end(), format!("HTTP/2 {}", status.code()));
        assert_eq!(one[1..], two[1..]);
    }
}
