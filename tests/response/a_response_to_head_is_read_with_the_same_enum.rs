//! A response to HEAD is read with the enum of the responses to GET: its status and header fields are checked, and its
//! variant is the outcome if it has no content.

#![cfg(feature = "current")]

use std::net::SocketAddr;

use http::Response;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use status_subset::response::{
    Body, DecodeErrorKind, Event, Events, Format, FormatError, Head, RetryAfter, Undeclared,
};
use status_subset::{
    Cause, ClientErrorStatus, DecodeResponse, EncodeResponse, Problem, RedirectionStatus, Status,
    StatusSubset,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

#[derive(Debug, PartialEq, Deserialize)]
struct User {
    id: u32,
}

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum GetUser {
    Ok {
        // Content that is declared before a header field is read after it.
        #[body]
        user: User,
        #[header("ETag")]
        etag: String,
    },
    #[status(200)]
    AsText(#[body(text)] String),
    NotModified(#[header("ETag")] String),
    NotFound,
    Conflict(Problem),
}

fn head(status: u16, fields: &[(&str, &str)]) -> Response<()> {
    let response = Response::builder().status(status);
    fields.iter().fold(response, |response, (name, value)| response.header(*name, *value)).body(()).unwrap()
}

const JSON: (&str, &str) = ("Content-Type", "application/json");
const TEXT: (&str, &str) = ("Content-Type", "text/plain");
const ETAG: (&str, &str) = ("ETag", "\"1\"");

/// The status, and whether there is an outcome.
fn read<T: DecodeResponse<Registry = Status>>(response: Response<()>) -> (Status, Option<T>) {
    let head = T::decode_head(response).unwrap();
    (head.status(), head.into_outcome())
}

#[test]
fn a_variant_with_content_has_a_status_and_header_fields() {
    let found = GetUser::decode_head(head(200, &[JSON, ETAG, ("Content-Length", "8")])).unwrap();
    assert_eq!((found.status(), found.outcome()), (Status::Ok, None));
    assert_eq!((found.headers()["etag"].as_bytes(), found.headers().len()), (&b"\"1\""[..], 3));
    assert_eq!(
        read::<GetUser>(head(409, &[("Content-Type", "application/problem+json")])).0,
        Status::Conflict
    );
}

#[test]
fn a_variant_without_content_is_the_outcome() {
    let etag = "\"1\"".to_owned();
    let (status, outcome) = read(head(304, &[ETAG]));
    assert_eq!((status, outcome), (Status::NotModified, Some(GetUser::NotModified(etag.clone()))));
    // The length of a 304 is that of other content (RFC 9110, section 8.6).
    assert_eq!(read(head(304, &[ETAG, JSON, ("Content-Length", "8")])).1, Some(GetUser::NotModified(etag)));
    assert_eq!(read(head(404, &[])), (Status::NotFound, Some(GetUser::NotFound)));
    // The page of a proxy.
    assert_eq!(read(head(404, &[("Content-Type", "text/html")])).1, Some(GetUser::NotFound));
}

#[test]
fn a_missing_header_field_and_an_undeclared_status_are_the_errors_of_get() {
    for (status, fields) in
        [(200, &[JSON][..]), (304, &[]), (405, &[]), (200, &[("Content-Type", "image/png")])]
    {
        let error = GetUser::decode_head(head(status, fields)).unwrap_err();
        let get = GetUser::decode(head(status, fields).map(|()| "{\"id\":7}")).unwrap_err();
        assert_eq!(error.kind(), get.kind());
        assert_eq!((error.code(), error.headers()), (status, head(status, fields).headers()));
    }
    let error = GetUser::decode_head(head(200, &[JSON])).unwrap_err();
    assert_eq!(error.to_string(), "200 OK: the header field `etag` is missing");
    let error =
        GetUser::decode_head(head(200, &[("Content-Type", "text/plain; charset=euc-kr")])).unwrap_err();
    assert!(matches!(error.kind(), DecodeErrorKind::Charset { .. }), "{error}");
}

#[test]
fn the_media_type_is_as_lenient_as_that_of_get() {
    // JSON of another media type; and no media type at all.
    assert_eq!(read::<GetUser>(head(409, &[JSON])).0, Status::Conflict);
    assert_eq!(
        read::<GetUser>(head(200, &[("Content-Type", "application/vnd.api+json"), ETAG])).0,
        Status::Ok
    );
    assert_eq!(read::<GetUser>(head(200, &[ETAG])).0, Status::Ok);
    // The media type decides which header fields are required.
    assert_eq!(read::<GetUser>(head(200, &[TEXT])).0, Status::Ok);
}

/// Each kind of content, behind a header field that is required.
#[derive(Debug, StatusSubset, DecodeResponse)]
#[allow(dead_code)] // read, and not looked at
enum Kinds {
    Ok(#[header("X-A")] u8, User),
    Created(#[body(text)] u8, #[header("X-A")] u8),
    Accepted(#[body(bytes)] Vec<u8>, #[header("X-A")] u8),
    #[status(203)]
    Formatted(#[body(Plain)] String, #[header("X-A")] u8),
    PartialContent(#[body(stream)] Body, #[header("X-A")] u8),
    MultiStatus(#[body(sse)] Events<u8>, #[header("X-A")] u8),
    AlreadyReported(#[body(response)] Response<Body>, #[header("X-A")] u8),
    BadRequest(#[body(problem)] Problem, #[header("X-A")] u8),
    #[status(226)]
    Enveloped(#[body(envelope)] User, #[header("X-A")] u8),
}

/// Text.
enum Plain {}

impl Format for Plain {
    const MEDIA_TYPE: &'static str = "text/x-plain";

    fn write<T: serde::Serialize + ?Sized>(_: &T) -> Result<Vec<u8>, FormatError> {
        Err("only read".into())
    }

    fn read<T: DeserializeOwned>(content: &[u8]) -> Result<T, FormatError> {
        Ok(serde_json::from_slice(content)?)
    }
}

#[test]
fn no_kind_of_content_is_needed_and_each_header_field_is() {
    for status in [200, 201, 202, 203, 206, 207, 208, 226, 400] {
        let (read, outcome) = read::<Kinds>(head(status, &[("X-A", "1")]));
        assert_eq!((read.code(), outcome.is_none()), (status, true), "{status}");
        let error = Kinds::decode_head(head(status, &[])).unwrap_err();
        assert!(matches!(error.kind(), DecodeErrorKind::MissingHeader { name } if name == "x-a"), "{error}");
    }
}

mod branch {
    status_subset::status_codes! {
        pub enum Status from "tests/specs/branch.toml";
    }
}

#[derive(Debug, StatusSubset, DecodeResponse)]
#[status(registry = branch::Status)]
#[allow(dead_code)] // read, and not looked at
enum Pay {
    #[body(problem = OutOfCredit)]
    Forbidden {
        balance: i64,
        #[header("Cache-Control")]
        cache: String,
    },
}

#[test]
fn the_header_fields_beside_a_problem_of_a_type_are_needed() {
    let head = |fields| head(403, fields);
    let forbidden = Pay::decode_head(head(&[("Cache-Control", "no-store")])).unwrap();
    assert_eq!((forbidden.status(), forbidden.outcome().is_none()), (branch::Status::Forbidden, true));
    let error = Pay::decode_head(head(&[])).unwrap_err();
    assert_eq!(error.to_string(), "403 Forbidden: the header field `cache-control` is missing");
}

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
#[status(problem)]
enum Short {
    NoContent,
    NotFound,
    InternalServerError(Cause),
}

#[derive(Debug, PartialEq, StatusSubset)]
enum Throttled {
    TooManyRequests,
}

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum Nested {
    #[status(transparent)]
    User(GetUser),
    #[status(any(ClientError))]
    Throttled {
        #[body(text)]
        text: String,
        status: Throttled,
    },
    #[status(any(ClientError))]
    Refused { status: ClientErrorStatus },
    #[status(any(ServerError))]
    Failed {
        status: Status,
        #[body(text)]
        text: String,
    },
}

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum Elsewhere {
    NotModified,
    #[status(any(Redirection))]
    Moved {
        status: RedirectionStatus,
        #[body(text)]
        text: String,
    },
}

#[test]
fn a_variant_without_fields_is_whole_though_it_sends_a_problem() {
    let problem = ("Content-Type", "application/problem+json");
    assert_eq!(read(head(404, &[problem, ("Content-Length", "9")])).1, Some(Short::NotFound));
    assert!(read::<Short>(head(500, &[problem])).1.is_some());
    assert_eq!(read(head(204, &[])).1, Some(Short::NoContent));
}

#[test]
fn variants_take_in_other_outcomes_and_any_status() {
    assert_eq!(read::<Nested>(head(200, &[JSON, ETAG])), (Status::Ok, None));
    assert_eq!(read(head(404, &[])).1, Some(Nested::User(GetUser::NotFound)));
    assert_eq!(read::<Nested>(head(503, &[TEXT])), (Status::ServiceUnavailable, None));
    // The first of two variants whose field has the status.
    assert_eq!(read::<Nested>(head(429, &[TEXT])), (Status::TooManyRequests, None));
    let refused = Nested::Refused { status: ClientErrorStatus::Gone };
    assert_eq!(read(head(410, &[])).1, Some(refused));
    // The length of a 304 is no sign of content, which another variant has.
    assert_eq!(read(head(304, &[("Content-Length", "8")])).1, Some(Elsewhere::NotModified));
    assert_eq!(read::<Elsewhere>(head(302, &[("Content-Length", "8")])), (Status::Found, None));
}

#[test]
fn the_first_of_two_outcomes_is_read() {
    #[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
    enum Blob {
        Ok(#[body(bytes)] Vec<u8>),
    }
    #[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
    enum Other {
        Ok,
        NotFound,
        Gone,
    }
    // (The content of the first can't be read, and is not the reason to take the second.)
    assert_eq!(read::<Result<GetUser, Other>>(head(200, &[JSON, ETAG])), (Status::Ok, None));
    assert_eq!(read(head(404, &[])).1, Some(Ok::<_, Other>(GetUser::NotFound)));
    assert_eq!(read(head(410, &[])).1, Some(Err::<GetUser, _>(Other::Gone)));
    let image = ("Content-Type", "image/png");
    assert_eq!(read::<Result<Blob, Other>>(head(200, &[image, ("Content-Length", "0")])).1, None);
    // A header field says that there would be content, or that there would be none.
    assert_eq!(read::<Result<Other, Blob>>(head(200, &[image])).1, None);
    assert_eq!(read::<Result<Other, GetUser>>(head(200, &[ETAG, ("Content-Length", "8")])).1, None);
    assert_eq!(read::<Result<Other, GetUser>>(head(200, &[JSON, ETAG, ("Content-Length", "8")])).1, None);
    assert_eq!(read::<Result<Other, GetUser>>(head(200, &[ETAG])).1, Some(Ok(Other::Ok)));
    assert_eq!(read::<Box<GetUser>>(head(404, &[])).1, Some(Box::new(GetUser::NotFound)));
}

#[test]
fn an_undeclared_response_is_an_outcome_without_its_content() {
    type Any = Result<GetUser, Undeclared>;
    let throttled: Head<Any> = Any::decode_head(head(429, &[("Retry-After", "7")])).unwrap();
    assert_eq!(throttled.status(), Status::TooManyRequests);
    let outcome = throttled.into_outcome().unwrap();
    assert_eq!(outcome.retry_after(), Some(RetryAfter::Seconds(7)));
    let undeclared = outcome.unwrap_err();
    assert_eq!((undeclared.headers().len(), undeclared.body().len()), (1, 0));
    assert_eq!(read::<Any>(head(471, &[])).0, Status::BadRequest);
    assert_eq!(read::<Any>(head(999, &[])).0, Status::InternalServerError);
    // A declared status is no such response.
    assert!(matches!(read::<Any>(head(200, &[JSON, ETAG])), (Status::Ok, None)));
    assert!(Any::decode_head(head(304, &[])).is_err());
}

#[test]
fn what_a_server_writes_for_get_is_read_from_its_head() {
    #[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse)]
    enum Watch {
        Ok(#[header("X-A")] u8, #[body(sse)] Events<u8>),
        NotFound(#[body(text)] String),
        Gone,
    }
    let events = || Events::new(futures_util::stream::iter([Event::new(1)]));
    for watch in [Watch::Ok(7, events()), Watch::NotFound("none".to_owned()), Watch::Gone] {
        let (status, is_gone) = (watch.status(), matches!(watch, Watch::Gone));
        let head = Watch::decode_head(watch.encode().unwrap()).unwrap();
        assert_eq!((head.status(), head.outcome().is_some()), (status, is_gone));
    }
}

/// A server that answers one request with these bytes and closes the connection.
async fn answering(response: &'static str) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let length = socket.read(&mut [0; 1024]).await.unwrap();
        assert!(length > 0);
        socket.write_all(response.as_bytes()).await.unwrap();
    });
    address
}

#[tokio::test]
async fn a_response_that_reqwest_receives_is_read() {
    let address = answering(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"1\"\r\nContent-Length: 8\r\n\r\n",
    );
    let response = reqwest::Client::new().head(format!("http://{}/", address.await)).send().await.unwrap();
    let head = GetUser::decode_head(Response::from(response)).unwrap();
    assert_eq!((head.status(), head.headers()["content-length"].as_bytes()), (Status::Ok, &b"8"[..]));
}
