//! RFC 9110, section 14: a client gets all of a file or a part of it. What breaks off is not taken for the whole.

mod common;

use std::io::Read;
use std::net::SocketAddr;
use std::process::{Command, Stdio};

use common::{
    ALICE, BOB, MANY, file, is_installed, large_store, plain_client, serve, serve_store, text, with_json,
};
use futures_util::StreamExt;
use reqwest::header::{ACCEPT_RANGES, CONTENT_LENGTH, CONTENT_RANGE, ETAG, HeaderMap, IF_RANGE, RANGE};
use reqwest::{Method, StatusCode};
use user_api::client::{Client, send};
use user_api::outcomes::DownloadUsers;

const FILE: &str = "id,name,email\r\n1,\"Alice\",alice@example.com\r\n2,\"Bob\",bob@example.com\r\n";

/// Creates a user.
async fn create(address: SocketAddr, user: &'static str) {
    let request = with_json(plain_client().post(format!("http://{address}/v1/users")), user);
    assert_eq!(request.bearer_auth("editor-token").send().await.unwrap().status(), 201);
}

async fn serve_two() -> SocketAddr {
    let address = serve().await;
    create(address, ALICE).await;
    create(address, BOB).await;
    address
}

async fn get(address: SocketAddr, fields: &[(&str, &str)]) -> (StatusCode, HeaderMap, String) {
    let fields = fields.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
    let request = plain_client().get(format!("http://{address}/v1/users.csv")).headers(fields.collect());
    let response = request.send().await.unwrap();
    (response.status(), response.headers().clone(), response.text().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_range_is_a_206_with_these_bytes() {
    let address = serve_two().await;
    let length = FILE.len();
    let (status, headers, content) = get(address, &[]).await;
    assert_eq!((status.as_u16(), &headers[ACCEPT_RANGES], &*content), (200, &"bytes".parse().unwrap(), FILE));
    for (range, first, last) in [
        ("bytes=0-0", 0, 0),
        ("bytes=0-", 0, length - 1),
        ("bytes=15-15", 15, 15), // where a line begins
        ("bytes=14-15", 14, 15),
        ("bytes=16-50", 16, 50),
        ("bytes=60-9999", 60, length - 1),
        ("bytes=-9", length - 9, length - 1),
        ("bytes=-9999", 0, length - 1),
    ] {
        let (status, headers, content) = get(address, &[(RANGE.as_str(), range)]).await;
        assert_eq!((status.as_u16(), &*content), (206, &FILE[first..=last]), "{range}");
        assert_eq!(headers[CONTENT_RANGE], format!("bytes {first}-{last}/{length}"), "{range}");
        assert_eq!(headers[CONTENT_LENGTH], (last - first + 1).to_string(), "{range}");
    }
    // Every cut, whatever lines it goes through.
    for first in 0..length {
        let (status, _, content) = get(address, &[(RANGE.as_str(), &format!("bytes={first}-{first}"))]).await;
        assert_eq!((status.as_u16(), &*content), (206, &FILE[first..=first]));
    }
    for range in ["bytes=69-", "bytes=-0", "bytes=69-70"] {
        let (status, headers, _) = get(address, &[(RANGE.as_str(), range)]).await;
        assert_eq!(
            (status.as_u16(), headers[CONTENT_RANGE].to_str().unwrap()),
            (416, "bytes */69"),
            "{range}"
        );
    }
    // Several ranges may be answered with the whole (section 14.2), and what is no range is ignored.
    for range in ["bytes=0-1,3-4", "bytes=5-4", "lines=1-2", "bytes=x", ""] {
        let (status, headers, content) = get(address, &[(RANGE.as_str(), range)]).await;
        assert_eq!((status.as_u16(), &*content), (200, FILE), "{range}");
        assert!(!headers.contains_key(CONTENT_RANGE));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_range_is_of_the_version_that_the_client_has() {
    let address = serve_two().await;
    let (range, if_range) = (RANGE.as_str(), IF_RANGE.as_str());
    let (_, headers, _) = get(address, &[]).await;
    let etag = headers[ETAG].to_str().unwrap().to_owned();
    let weak = format!("W/{etag}");
    for (tag, expected) in [
        (&*etag, 206),
        ("\"0\"", 200),
        (&*weak, 200), // the comparison is strong (section 13.1.5)
        ("Fri, 31 Dec 9999 23:59:59 GMT", 200),
    ] {
        let (status, headers, _) = get(address, &[(range, "bytes=0-4"), (if_range, tag)]).await;
        assert_eq!(
            (status.as_u16(), headers.contains_key(CONTENT_RANGE)),
            (expected, expected == 206),
            "{tag}"
        );
    }
    for (fields, expected) in [
        (&[("If-Match", "\"0\""), (range, "bytes=0-4")][..], 412),
        (&[("If-Match", &etag), (range, "bytes=0-4")], 206),
        (&[("If-None-Match", &etag), (range, "bytes=0-4")], 304),
        (&[("If-None-Match", &weak)], 304),
        (&[("If-None-Match", "\"0\""), (range, "bytes=0-4")], 206),
        (&[("If-Range", "\"0\""), (range, "bytes=69-")], 200),
    ] {
        assert_eq!(get(address, fields).await.0.as_u16(), expected, "{fields:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_client_reads_a_file_as_it_comes() {
    let address = serve_two().await;
    let client = Client::new(&format!("http://{address}"), "en").unwrap();
    let DownloadUsers::Ok { etag, rows } = client.download_users().await.unwrap() else { panic!() };
    assert_eq!(text(rows).await, FILE);

    let rest = client.download_rest(&etag, 16).await.unwrap();
    let DownloadUsers::PartialContent { range, etag: same, rows } = rest else { panic!("{rest:?}") };
    assert_eq!((&*range, same), ("bytes 16-68/69", etag.clone()));
    assert_eq!(text(rows).await, FILE[16..]);
    // The file is another one now.
    create(address, r#"{"name": "\"Z\"", "email": "z@example.com"}"#).await;
    let rest = client.download_rest(&etag, 16).await.unwrap();
    let DownloadUsers::Ok { rows, .. } = rest else { panic!("{rest:?}") };
    assert_eq!(text(rows).await, format!("{FILE}3,\"\"\"Z\"\"\",z@example.com\r\n"));

    let behind = client.request(Method::GET, "/v1/users.csv").header(RANGE, "bytes=999-");
    let behind = send::<DownloadUsers>(behind).await.unwrap();
    let DownloadUsers::RangeNotSatisfiable(length, _) = behind else { panic!("{behind:?}") };
    assert_eq!(length, "bytes */94");
}

#[tokio::test(flavor = "multi_thread")]
async fn curl_reads_parts_and_the_whole() {
    if !is_installed("curl") {
        return;
    }
    let url = format!("http://{}/v1/users.csv", serve_two().await);
    let curl = |arguments: &[&str]| {
        let output = Command::new("curl")
            .args(["--silent", "--noproxy", "*", "--write-out", "%{http_code}", &url])
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(curl(&[]), format!("{FILE}200"));
    assert_eq!(curl(&["--range", "17-21"]), format!("{}206", &FILE[17..=21]));
    assert_eq!(curl(&["--range", "-9"]), format!("{}206", &FILE[FILE.len() - 9..]));
    assert_eq!(curl(&["--continue-at", "20"]), format!("{}206", &FILE[20..]));
    assert_eq!(curl(&["--range", "0-1,3-4"]), format!("{FILE}200"));
    assert!(curl(&["--range", "69-"]).ends_with("}416"));
    let head = curl(&["--head", "--range", "69-"]);
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n") && head.contains("content-length: 69\r\n"), "{head}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_file_is_read_in_pieces_and_in_order() {
    let database = file("large");
    let address = serve_store(large_store(&database)).await;
    let (status, _, content) = get(address, &[]).await;
    assert_eq!((status.as_u16(), content.lines().count()), (200, MANY + 1));
    for (id, line) in content.lines().enumerate().skip(1) {
        assert!(line.starts_with(&format!("{id},\"")) && line.ends_with(&format!(",{id}@example.com")));
    }
    for first in [1_000_000, content.len() - 100_000] {
        let (status, _, part) = get(address, &[(RANGE.as_str(), &format!("bytes={first}-"))]).await;
        // A part may begin in a character.
        let end = part.trim_start_matches('\u{fffd}');
        assert!(status == 206 && content.ends_with(end) && content.len() - first < end.len() + 3);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_client_gets_an_error_where_a_file_breaks_off() {
    let database = file("client");
    let address = serve_store(large_store(&database)).await;
    let client = Client::new(&format!("http://{address}"), "en").unwrap();
    let DownloadUsers::Ok { mut rows, .. } = client.download_users().await.unwrap() else { panic!() };
    let mut length = rows.next().await.unwrap().unwrap().len();
    create(address, ALICE).await;
    let error = loop {
        match rows.next().await.expect("an error, and no end") {
            Ok(chunk) => length += chunk.len(),
            Err(error) => break error,
        }
    };
    println!("{error:?} after {length} bytes");
    assert!(length < MANY * 300);
    assert!(rows.next().await.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn curl_fails_where_a_file_breaks_off() {
    if !is_installed("curl") {
        return;
    }
    let database = file("curl");
    let address = serve_store(large_store(&database)).await;
    for (version, user) in [("--http1.0", ALICE), ("--http1.1", BOB)] {
        let mut curl = Command::new("curl")
            .args(["--silent", "--show-error", "--noproxy", "*", version])
            .arg(format!("http://{address}/v1/users.csv"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = curl.stdout.take().unwrap();
        // Until someone reads its output, curl reads no more.
        output.read_exact(&mut [0; 100]).unwrap();
        create(address, user).await;
        let mut rest = Vec::new();
        output.read_to_end(&mut rest).unwrap();
        assert!(rest.len() < MANY * 300);
        let output = curl.wait_with_output().unwrap();
        let message = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(18), "{version}: {message}"); // a partial file
    }
}
