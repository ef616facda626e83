//! `DecodeResponse`: the variant that the status chooses, or an error that loses nothing.

#![cfg(feature = "http")]

use bytes::Bytes;
use http::{HeaderValue, Response};
use serde::Deserialize;
use status_subset::{
    DecodeError, DecodeErrorKind, DecodeResponse, Problem, Status, StatusClass, StatusSubset,
};

#[derive(Debug, PartialEq, Deserialize)]
struct User {
    id: u32,
    tags: Vec<String>,
}

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum GetUser {
    Ok {
        #[header("ETag")]
        tag: String,
        #[header("Age")]
        age: Option<u32>,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
        #[header("X-Raw")]
        raw: Option<HeaderValue>,
        #[body]
        user: User,
    },
    NoContent,
    NotFound(#[body(problem)] Problem),
    #[status(404)]
    Gone(#[body(text)] String),
    #[status(404)]
    Lost,
    #[status(transparent)]
    Auth(AuthError),
}

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum AuthError {
    Unauthorized {
        #[header("WWW-Authenticate")]
        challenge: String,
    },
    #[status(404)]
    Hidden(#[body(json)] u32),
}

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum InOrder {
    Ok(#[body(bytes)] Vec<u8>),
    #[status(200)]
    Numbers(Vec<u32>),
    #[status(200)]
    Anything(serde_json::Value),
}

fn response(status: u16, headers: &[(&str, &str)], content: &'static str) -> Response<&'static str> {
    let builder = headers
        .iter()
        .fold(Response::builder().status(status), |builder, (name, value)| builder.header(*name, *value));
    builder.body(content).unwrap()
}

fn read(status: u16, headers: &[(&str, &str)], content: &'static str) -> Result<GetUser, DecodeError> {
    GetUser::decode(response(status, headers, content))
}

const USER: &str = r#"{"id":1,"tags":["a"]}"#;

#[test]
fn header_fields_and_content() {
    let headers = [
        ("etag", "\"a\""),
        ("age", "7"),
        ("set-cookie", "a=1"),
        ("set-cookie", "b=2"),
        ("x-raw", "\u{e9}"),
        ("content-type", "Application/JSON; charset=utf-8"),
    ];
    let expected = GetUser::Ok {
        tag: "\"a\"".to_owned(),
        age: Some(7),
        cookies: vec!["a=1".to_owned(), "b=2".to_owned()],
        raw: Some(HeaderValue::from_bytes("\u{e9}".as_bytes()).unwrap()),
        user: User { id: 1, tags: vec!["a".to_owned()] },
    };
    assert_eq!(read(200, &headers, USER).unwrap(), expected);
    assert_eq!(read(204, &[], "").unwrap(), GetUser::NoContent);
    let challenge = GetUser::Auth(AuthError::Unauthorized { challenge: "Basic".to_owned() });
    assert_eq!(read(401, &[("www-authenticate", "Basic")], "").unwrap(), challenge);
}

#[test]
fn any_bytes_can_be_the_content() {
    let response = |content: Vec<u8>| {
        Response::builder().status(404).header("content-type", "text/plain").body(content).unwrap()
    };
    assert_eq!(GetUser::decode(response(b"gone".to_vec())).unwrap(), GetUser::Gone("gone".to_owned()));
    let error = GetUser::decode(response(vec![0xFF])).unwrap_err();
    assert_eq!(error.content(), &Bytes::from_static(&[0xFF]));
    assert!(matches!(error.kind(), DecodeErrorKind::Content { path, .. } if path == "."), "{error}");
}

#[test]
fn variants_of_one_status_are_told_apart_by_media_type_and_then_by_order() {
    let problem = GetUser::NotFound(Problem::new().with_detail("x"));
    let of = |media_type, content| read(404, &[("content-type", media_type)], content).unwrap();
    assert_eq!(of("application/problem+json", r#"{"detail":"x","status":404}"#), problem);
    assert_eq!(of("text/plain", "hello"), GetUser::Gone("hello".to_owned()));
    assert_eq!(of("application/json", "3"), GetUser::Auth(AuthError::Hidden(3)));
    assert_eq!(read(404, &[], "").unwrap(), GetUser::Lost);
    // Without a media type: the first that can be read.
    assert_eq!(read(404, &[], r#"{"detail":"x"}"#).unwrap(), problem);
    assert_eq!(read(404, &[], "hello").unwrap(), GetUser::Gone("hello".to_owned()));

    let of = |media_type: &str, content| {
        InOrder::decode(response(200, &[("content-type", media_type)], content)).unwrap()
    };
    assert_eq!(of("application/json", "[1]"), InOrder::Numbers(vec![1]));
    assert_eq!(of("application/json", "\"a\""), InOrder::Anything("a".into()));
    assert_eq!(of("image/png", "png"), InOrder::Ok(b"png".to_vec()));
    assert_eq!(of("application/json", "{"), InOrder::Ok(b"{".to_vec()));
}

#[test]
fn field_lines_of_one_value_are_joined() {
    let error = read(200, &[("etag", "a"), ("etag", "b"), ("age", "1"), ("age", "2")], USER).unwrap_err();
    let DecodeErrorKind::InvalidHeader { name, reason } = error.kind() else { panic!("{error}") };
    assert_eq!((name.as_str(), reason.as_str()), ("age", "invalid digit found in string"));
    let joined = read(200, &[("etag", "a"), ("etag", "b")], USER).unwrap();
    assert!(matches!(joined, GetUser::Ok { tag, .. } if tag == "a, b"));
}

#[test]
fn white_space_around_a_value_is_none_of_it() {
    let headers = [("etag", " a\t"), ("age", " 1 "), ("set-cookie", "b "), ("x-raw", "\tc")];
    let user = read(200, &headers, USER).unwrap();
    let GetUser::Ok { tag, age: Some(1), cookies, raw: Some(raw), .. } = user else { panic!("{user:?}") };
    assert_eq!((tag.as_str(), &cookies[..], raw.as_bytes()), ("a", &["b".to_owned()][..], &b"c"[..]));
    let joined = read(200, &[("etag", " a "), ("etag", " b ")], USER).unwrap();
    assert!(matches!(joined, GetUser::Ok { tag, .. } if tag == "a, b"));
    let joined = read(200, &[("etag", "a"), ("etag", "")], USER).unwrap();
    assert!(matches!(joined, GetUser::Ok { tag, .. } if tag == "a,"));
}

#[test]
fn an_undeclared_status_keeps_the_whole_response() {
    let error = read(503, &[("retry-after", "30"), ("content-type", "text/html")], "<p>").unwrap_err();
    assert_eq!(*error.kind(), DecodeErrorKind::Undeclared);
    assert_eq!(
        (error.code(), error.status(), error.class()),
        (503, Some(Status::ServiceUnavailable), Some(StatusClass::ServerError))
    );
    assert_eq!(error.headers()["retry-after"], "30");
    assert_eq!(error.content(), "<p>");
    assert_eq!(error.to_string(), "503 Service Unavailable: not one of the declared statuses");
    let response = error.into_response();
    assert_eq!((response.status().as_u16(), &response.body()[..]), (503, &b"<p>"[..]));
}

#[test]
fn an_unknown_code_falls_back_to_its_class() {
    let error = read(471, &[], "what").unwrap_err();
    assert_eq!((error.code(), error.status(), error.class()), (471, None, Some(StatusClass::ClientError)));
    assert_eq!(error.fallback(), Some(Status::BadRequest));
    assert_eq!(error.to_string(), "471: not one of the declared statuses");
    let error = read(999, &[], "").unwrap_err();
    assert_eq!((error.class(), error.fallback()), (None, None));
}

#[test]
fn what_is_wrong_is_said_and_the_content_kept() {
    let json = ("content-type", "application/json");
    let cases: [(_, &[(&str, &str)], _, _); 9] = [
        (200, &[json], USER, "200 OK: the header field `etag` is missing"),
        (
            200,
            &[json, ("etag", "a"), ("age", "old")],
            USER,
            "200 OK: the header field `age` can't be read: invalid digit found in string",
        ),
        (
            200,
            &[("etag", "a"), ("content-type", "text/html; charset=utf-8")],
            "<p>",
            "200 OK: the content is `text/html; charset=utf-8` and should be `application/json`",
        ),
        (
            200,
            &[("etag", "a"), json],
            r#"{"id":1,"tags":["a",2]}"#,
            "200 OK: the content can't be read, at `tags[1]`: invalid type: integer `2`, expected a string at line 1 column 21",
        ),
        (
            200,
            &[("etag", "a"), json],
            "",
            "200 OK: the content can't be read: EOF while parsing a value at line 1 column 0",
        ),
        (
            200,
            &[("etag", "a"), json],
            r#"{"id":1,"tags":[]} x"#,
            "200 OK: the content can't be read: trailing characters at line 1 column 20",
        ),
        (204, &[], "text", "204 No Content: there is content where none is declared"),
        (401, &[], "", "401 Unauthorized: the header field `www-authenticate` is missing"),
        (
            404,
            &[("content-type", "image/png")],
            "png",
            "404 Not Found: the content is `image/png` and should be `application/problem+json` or `text/plain; charset=utf-8` or `application/json`",
        ),
    ];
    for (status, headers, content, expected) in cases {
        let error = read(status, headers, content).unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert_eq!(error.content(), content);
    }
}

#[test]
fn results_are_read_as_either() {
    type Outcome = Result<GetUser, Failed>;

    #[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
    enum Failed {
        InternalServerError(#[body(text)] String),
        #[status(404)]
        Nowhere(#[body(text = "text/csv")] String),
    }
    let of = |status, media_type: &str, content| {
        Outcome::decode(response(status, &[("content-type", media_type)], content))
    };
    assert_eq!(of(500, "text/plain", "oh").unwrap(), Err(Failed::InternalServerError("oh".to_owned())));
    assert_eq!(of(404, "text/plain", "oh").unwrap(), Ok(GetUser::Gone("oh".to_owned())));
    assert_eq!(of(404, "text/csv", "oh").unwrap(), Err(Failed::Nowhere("oh".to_owned())));
    assert_eq!(
        *of(500, "text/html", "oh").unwrap_err().kind(),
        DecodeErrorKind::MediaType { expected: vec!["text/plain; charset=utf-8"] }
    );
    assert_eq!(*of(501, "text/html", "oh").unwrap_err().kind(), DecodeErrorKind::Undeclared);
}

#[test]
fn success_is_split_from_error() {
    let lost = read(404, &[], "").unwrap();
    assert_eq!(lost.into_result(), Err(GetUser::Lost));
    assert_eq!(GetUser::NoContent.into_result(), Ok(GetUser::NoContent));
}
