//! `DecodeResponse`: the variant with the status, or an error with the whole response.

#![cfg(feature = "http")]

use bytes::Bytes;
use http::{HeaderValue, Method, Response};
use serde::Deserialize;
use status_subset::response::{DecodeErrorKind, Undeclared};
use status_subset::{DecodeError, DecodeResponse, Problem, Status, StatusClass, StatusSubset};

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
fn header_fields_and_content_are_read() {
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
fn variants_with_the_same_status_are_chosen_by_media_type_and_order() {
    let problem = GetUser::NotFound(Problem::new().with_detail("x"));
    let of = |media_type, content| read(404, &[("content-type", media_type)], content).unwrap();
    assert_eq!(of("application/problem+json", r#"{"detail":"x","status":404}"#), problem);
    assert_eq!(of("text/plain", "hello"), GetUser::Gone("hello".to_owned()));
    assert_eq!(of("application/json", "3"), GetUser::Auth(AuthError::Hidden(3)));
    assert_eq!(read(404, &[], "").unwrap(), GetUser::Lost);
    // Without a media type, the first variant that can be read.
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

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum Fields {
    Ok {
        #[header("Location")]
        location: Option<String>,
        #[header("Age")]
        age: Option<u32>,
        #[header("Set-Cookie")]
        cookie: Option<String>,
        #[header("Vary")]
        vary: Option<String>,
        #[header("X-Of-Our-Own")]
        own: Option<String>,
    },
    NoContent {
        #[header("Allow")]
        methods: Vec<Method>,
        #[header("WWW-Authenticate")]
        challenges: Vec<String>,
        #[header("Link")]
        links: Vec<HeaderValue>,
        #[header("X-Of-Our-Own")]
        own: Vec<u32>,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
    },
}

fn fields(status: u16, headers: &[(&str, &str)]) -> Result<Fields, DecodeError> {
    Fields::decode(response(status, headers, ""))
}

#[test]
fn the_lines_of_a_list_are_joined() {
    for name in ["vary", "x-of-our-own"] {
        let Ok(Fields::Ok { vary, own, .. }) = fields(200, &[(name, " a "), (name, "b, c"), (name, "")])
        else {
            panic!("{name}");
        };
        assert_eq!(vary.or(own).as_deref(), Some("a, b, c,"));
    }
}

#[test]
fn several_lines_of_a_singleton_field_are_an_error() {
    for (name, reason) in [
        ("location", "takes one value, and has several lines (RFC 9110, section 10.2.2)"),
        ("age", "takes one value, and has several lines (RFC 9111, section 5.1)"),
        ("set-cookie", "can't be read: found several lines, expected one"),
    ] {
        assert!(fields(200, &[(name, "1")]).is_ok());
        for values in [["1", "2"], ["1", "1"], ["1", ""]] {
            let error = fields(200, &values.map(|value| (name, value))).unwrap_err();
            assert_eq!(error.to_string(), format!("200 OK: the header field `{name}` {reason}"));
        }
    }
}

#[test]
fn an_empty_value_of_a_singleton_field_is_none() {
    for value in ["", " \t"] {
        let read =
            fields(200, &["location", "age", "vary", "x-of-our-own"].map(|name| (name, value))).unwrap();
        let empty = Some(String::new());
        let expected =
            Fields::Ok { location: None, age: None, cookie: None, vary: empty.clone(), own: empty };
        assert_eq!(read, expected);
        let error = self::read(200, &[("etag", value)], USER).unwrap_err();
        assert_eq!(error.to_string(), "200 OK: the header field `etag` is missing");
    }
}

#[test]
fn the_items_of_a_list_may_be_in_one_line_or_several() {
    let lists = [
        ("allow", ["GET", "PUT", "DELETE"]),
        ("www-authenticate", ["Basic realm=\"a, b\"", "Digest realm=c, nonce=d", "Negotiate"]),
        ("link", ["</a>; title=\"b, c\"", "</d,e>", "<f>"]),
        ("x-of-our-own", ["1", "2", "3"]),
    ];
    let [methods, challenges, links, own] = lists.map(|(_, items)| items);
    let expected = Fields::NoContent {
        methods: methods.map(|it| it.parse().unwrap()).to_vec(),
        challenges: challenges.map(str::to_owned).to_vec(),
        links: links.map(HeaderValue::from_static).to_vec(),
        own: own.map(|it| it.parse().unwrap()).to_vec(),
        cookies: vec![],
    };
    for form in ["$1\n$2\n$3", "$1, $2, $3", "$1,$2,$3", "$1, $2\n$3", ",$1 , \n\t$2,,$3,", "\n$1\n,\n$2\n$3"]
    {
        let written = lists.map(|(name, [first, second, third])| {
            (name, form.replace("$1", first).replace("$2", second).replace("$3", third))
        });
        let headers: Vec<_> =
            written.iter().flat_map(|(name, lines)| lines.split('\n').map(|line| (*name, line))).collect();
        assert_eq!(fields(204, &headers).unwrap(), expected, "{headers:?}");
    }
}

#[test]
fn a_list_can_be_empty() {
    for lines in [&[][..], &[("allow", "")], &[("allow", ","), ("allow", " , ")]] {
        let Fields::NoContent { methods, .. } = fields(204, lines).unwrap() else { panic!("{lines:?}") };
        assert!(methods.is_empty());
    }
}

#[test]
fn an_invalid_item_is_an_error() {
    let error = fields(204, &[("x-of-our-own", "1, two")]).unwrap_err();
    let DecodeErrorKind::InvalidHeader { name, reason } = error.kind() else { panic!("{error}") };
    assert_eq!((name.as_str(), reason.as_str()), ("x-of-our-own", "invalid digit found in string"));
}

#[test]
fn cookies_are_neither_joined_nor_split() {
    let cookies = ["a=b, c=d; Expires=Sun, 06 Nov 1994 08:49:37 GMT", "e=f"];
    let lines = cookies.map(|cookie| ("set-cookie", cookie));
    let Fields::NoContent { cookies: read, .. } = fields(204, &lines).unwrap() else { panic!("{lines:?}") };
    assert_eq!(read, cookies);
    // A single cookie is not split at commas.
    let Fields::Ok { cookie, .. } = fields(200, &lines[..1]).unwrap() else { panic!("{lines:?}") };
    assert_eq!(cookie.as_deref(), Some(cookies[0]));
}

#[test]
fn white_space_around_a_value_is_not_part_of_it() {
    let headers = [("etag", " a\t"), ("age", " 1 "), ("set-cookie", "b "), ("x-raw", "\tc")];
    let user = read(200, &headers, USER).unwrap();
    let GetUser::Ok { tag, age: Some(1), cookies, raw: Some(raw), .. } = user else { panic!("{user:?}") };
    assert_eq!((tag.as_str(), &cookies[..], raw.as_bytes()), ("a", &["b".to_owned()][..], &b"c"[..]));
}

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum Contents {
    Ok(#[body(text)] String),
    Created(u32),
    Conflict(#[body(problem)] Problem),
    Accepted(#[body(bytes)] Vec<u8>),
    #[status(202)]
    Later(#[body(text)] String),
    Gone,
    #[status(410)]
    Empty(#[body(text)] String),
}

fn contents(status: u16, media_types: &[&str], content: &'static str) -> Result<Contents, DecodeError> {
    let headers: Vec<_> = media_types.iter().map(|media_type| ("content-type", *media_type)).collect();
    Contents::decode(response(status, &headers, content))
}

#[test]
fn content_is_read_as_utf_8_or_us_ascii() {
    let of = [
        (200, "text/plain", "\u{e9}"),
        (201, "application/json", "1"),
        (409, "application/problem+json", "{\"detail\":\"\u{e9}\"}"),
    ];
    for (status, media_type, content) in of {
        for charset in
            ["", ";charset=utf-8", "; Charset=\"UTF-8\"", ";x=\";charset=utf-16\"", " ;charset=US-ASCII"]
        {
            let media_type = format!("{media_type}{charset}");
            assert!(contents(status, &[&media_type], content).is_ok(), "{media_type}");
        }
        for charset in ["utf-16", "ISO-8859-1", "utf-7", "utf-8, utf-16"] {
            let media_type = format!("{media_type}; charset=\"{charset}\"");
            let error = contents(status, &[&media_type], content).unwrap_err();
            assert_eq!(*error.kind(), DecodeErrorKind::Charset { charset: charset.to_owned() });
            assert_eq!(error.content(), content);
            let expected =
                format!("the content has the charset `{charset}`; only `utf-8` and `us-ascii` can be read");
            assert!(error.to_string().ends_with(&expected), "{error}");
        }
    }
    // Bytes may have any charset, and are tried after text.
    let utf_16 = contents(202, &["text/plain; charset=utf-16"], "a").unwrap();
    assert_eq!(utf_16, Contents::Accepted(b"a".to_vec()));
}

#[test]
fn several_media_types_are_an_error() {
    let reason = "found several values, expected one (RFC 9110, section 8.3)";
    for media_types in [
        &["text/plain", "text/html"][..],
        &["text/plain", "text/plain"],
        &["text/plain; charset=utf-8, text/html"],
        &["text/plain, text/plain"],
    ] {
        for (status, content) in [(200, "a"), (202, "a"), (410, "")] {
            let error = contents(status, media_types, content).unwrap_err();
            let DecodeErrorKind::InvalidHeader { name, reason: it } = error.kind() else { panic!("{error}") };
            assert_eq!((name.as_str(), it.as_str()), ("content-type", reason));
        }
        // The status is checked first.
        assert_eq!(*contents(404, media_types, "").unwrap_err().kind(), DecodeErrorKind::Undeclared);
    }
    assert!(contents(200, &["text/plain; a=\"b, c\""], "a").is_ok());
}

#[test]
fn media_types_are_compared_without_parameters() {
    for media_type in ["text/plain", "text/plain ;x", "TEXT/plain;", "text/plain; a=\u{e9}"] {
        let response = response(202, &[("content-type", media_type)], "a");
        assert_eq!(Contents::decode(response).unwrap(), Contents::Later("a".to_owned()), "{media_type}");
    }
    // An empty one is none.
    assert_eq!(contents(201, &[" "], "1").unwrap(), Contents::Created(1));
    assert_eq!(contents(202, &["text/plainer"], "a").unwrap(), Contents::Accepted(b"a".to_vec()));
}

#[test]
fn a_media_type_without_content_chooses_a_variant_too() {
    assert_eq!(contents(410, &[], "").unwrap(), Contents::Gone);
    assert_eq!(contents(410, &["text/plain"], "").unwrap(), Contents::Empty(String::new()));
    assert_eq!(contents(410, &["text/html"], "").unwrap(), Contents::Gone);
    assert_eq!(contents(410, &["text/html"], "a").unwrap(), Contents::Gone);
}

#[test]
fn an_undeclared_status_keeps_the_whole_response() {
    let error = read(503, &[("retry-after", "30"), ("content-type", "text/html")], "<p>").unwrap_err();
    assert_eq!(*error.kind(), DecodeErrorKind::Undeclared);
    assert_eq!(
        (error.code(), error.status(), error.class()),
        (503, Some(Status::ServiceUnavailable), Some(StatusClass::ServerError))
    );
    // The code is known, so the fallback is its status.
    assert_eq!(error.fallback(), Some(Status::ServiceUnavailable));
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
fn errors_have_a_cause_and_the_content() {
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
            "200 OK: the content is `text/html; charset=utf-8`, expected `application/json`",
        ),
        (
            200,
            &[("etag", "a"), json],
            r#"{"id":1,"tags":["a",2]}"#,
            "200 OK: the content can't be read at `tags[1]`: invalid type: integer `2`, expected a string at line 1 column 21",
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
        (
            204,
            &[],
            "text",
            "204 No Content: there is content, which the status never has (RFC 9110, section 15.3.5)",
        ),
        (
            401,
            &[],
            "",
            "401 Unauthorized: the header field `www-authenticate` is missing, which the status requires (RFC 9110, section 15.5.2)",
        ),
        (
            404,
            &[("content-type", "image/png")],
            "png",
            "404 Not Found: the content is `image/png`, expected `application/problem+json` or `text/plain; charset=utf-8` or `application/json`",
        ),
    ];
    for (status, headers, content, expected) in cases {
        let error = GetUser::decode_strict(response(status, headers, content)).unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert_eq!(error.content(), content);
    }
}

#[test]
fn results_are_read_as_either_side() {
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
fn the_error_of_a_result_is_that_of_the_closer_side() {
    #[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
    enum Near {
        Ok(#[body(json)] u32),
        NotFound(#[body(text)] String),
    }
    #[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
    enum Far {
        #[status(200)]
        Bytes {
            #[header("ETag")]
            tag: String,
            #[body(bytes)]
            bytes: Vec<u8>,
        },
        #[status(404)]
        Typed(#[body(text = "text/PLAIN; charset=utf-8")] String),
        #[status(404)]
        Table(#[body(text = "text/csv")] String),
    }
    fn kind<T: DecodeResponse<Registry = Status> + std::fmt::Debug>(
        status: u16,
        media_type: &str,
    ) -> DecodeErrorKind {
        let response = response(status, &[("content-type", media_type)], "x");
        T::decode(response).unwrap_err().kind().clone()
    }
    let content = |kind| matches!(kind, DecodeErrorKind::Content { .. });
    let tag = |kind| matches!(kind, DecodeErrorKind::MissingHeader { .. });
    // Of two equally close sides, the first. (The variant with the media type is tried first.)
    assert!(content(kind::<Result<Near, Far>>(200, "application/json")));
    assert!(content(kind::<Result<Far, Near>>(200, "application/json")));
    // Invalid content is closer than another media type.
    assert!(tag(kind::<Result<Near, Far>>(200, "text/html")));
    assert!(tag(kind::<Result<Far, Near>>(200, "text/html")));
    // Each media type is listed once.
    let expected =
        |media_types: &[&'static str]| DecodeErrorKind::MediaType { expected: media_types.to_vec() };
    let (plain, table) = ("text/plain; charset=utf-8", "text/csv");
    assert_eq!(kind::<Result<Near, Far>>(404, "text/html"), expected(&[plain, table]));
    assert_eq!(kind::<Result<Far, Near>>(404, "text/html"), expected(&["text/PLAIN; charset=utf-8", table]));
    // The status is undeclared on both sides.
    assert_eq!(kind::<Result<Near, Far>>(500, "text/html"), DecodeErrorKind::Undeclared);
}

#[test]
fn a_media_type_is_listed_once() {
    #[derive(Debug, StatusSubset, DecodeResponse)]
    #[allow(dead_code)] // no variant is read
    enum Several {
        Ok(u32),
        #[status(200)]
        Text(#[body(text)] String),
        #[status(200)]
        Other(bool),
    }
    let error = Several::decode(response(200, &[("content-type", "text/html")], "x")).unwrap_err();
    let expected =
        "200 OK: the content is `text/html`, expected `application/json` or `text/plain; charset=utf-8`";
    assert_eq!(error.to_string(), expected);
}

#[test]
fn into_result_separates_success_and_error() {
    let lost = read(404, &[], "").unwrap();
    assert_eq!(lost.into_result(), Err(GetUser::Lost));
    assert_eq!(GetUser::NoContent.into_result(), Ok(GetUser::NoContent));
}

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum BehindAProxy {
    Ok(User),
    NotFound(Problem),
    Forbidden,
    #[status(403)]
    Refused(#[body(text)] String),
    BadGateway,
    #[status(any(ServerError))]
    Upstream {
        status: status_subset::ServerErrorStatus,
        #[body(text = "text/html")]
        page: String,
    },
}

/// Both ways to read a response: with differences, and strictly.
fn both_ways(
    status: u16,
    media_type: &'static str,
    content: &'static str,
) -> (BehindAProxy, DecodeErrorKind) {
    let response = response(status, &[("content-type", media_type)], content);
    let strict = BehindAProxy::decode_strict(response.clone()).unwrap_err().kind().clone();
    (BehindAProxy::decode(response).unwrap(), strict)
}

#[test]
fn json_of_another_media_type_is_read() {
    for media_type in ["application/vnd.api+json", "application/problem+json", "Application/JSON5+json"] {
        let (read, strict) = both_ways(200, media_type, USER);
        assert!(matches!(read, BehindAProxy::Ok(_)));
        assert!(matches!(strict, DecodeErrorKind::MediaType { .. }));
    }
    for media_type in ["application/json; charset=utf-8", "application/vnd.acme.error+json"] {
        let (read, strict) = both_ways(404, media_type, r#"{"detail":"no such user"}"#);
        assert_eq!(read, BehindAProxy::NotFound(Problem::new().with_detail("no such user")));
        assert!(matches!(strict, DecodeErrorKind::MediaType { .. }));
    }
    let html = response(200, &[("content-type", "text/html")], USER);
    let error = BehindAProxy::decode(html).unwrap_err();
    assert!(matches!(error.kind(), DecodeErrorKind::MediaType { .. }));
}

#[test]
fn content_where_none_is_declared_is_left_out() {
    let (read, strict) = both_ways(403, "text/html", "<h1>proxy</h1>");
    assert_eq!(read, BehindAProxy::Forbidden);
    assert_eq!(strict, DecodeErrorKind::UnexpectedContent);
    // A variant that declares the content is taken instead.
    let read = |status, media_type, content| {
        BehindAProxy::decode(response(status, &[("content-type", media_type)], content)).unwrap()
    };
    assert_eq!(read(403, "text/plain", "no"), BehindAProxy::Refused("no".to_owned()));
    let upstream = |status, page: &str| BehindAProxy::Upstream { status, page: page.to_owned() };
    let bad_gateway = status_subset::ServerErrorStatus::BadGateway;
    assert_eq!(read(502, "text/html", "<h1>proxy</h1>"), upstream(bad_gateway, "<h1>proxy</h1>"));
    assert_eq!(read(502, "image/png", "png"), BehindAProxy::BadGateway);
}

/// A client that knows an older version of the server.
#[derive(Debug, StatusSubset, DecodeResponse)]
enum FromAnyServer {
    #[status(transparent)]
    Known(BehindAProxy),
    #[status(transparent)]
    Unknown(Undeclared),
}

#[test]
fn an_added_status_is_no_error_for_a_client_that_expects_any() {
    let read =
        |status, headers: &[(&str, &str)], content| FromAnyServer::decode(response(status, headers, content));
    let FromAnyServer::Unknown(undeclared) = read(429, &[("retry-after", "3")], "slow down").unwrap() else {
        panic!()
    };
    assert_eq!(
        (undeclared.status(), undeclared.body().as_ref()),
        (Status::TooManyRequests, &b"slow down"[..])
    );
    assert_eq!(undeclared.headers()["retry-after"], "3");
    for (code, status) in
        [(471, Status::BadRequest), (599, Status::InternalServerError), (700, Status::InternalServerError)]
    {
        assert_eq!(read(code, &[], "").unwrap().status(), status);
    }
    // What is declared comes first, also where the status is one of a class or content is left out.
    assert!(matches!(read(403, &[("content-type", "image/png")], "png").unwrap(), FromAnyServer::Known(_)));
    assert!(matches!(read(507, &[("content-type", "text/html")], "<h1>").unwrap(), FromAnyServer::Known(_)));
    // A declared status whose content can't be read is an error.
    let error = read(200, &[("content-type", "application/json")], "{}").unwrap_err();
    assert!(matches!(error.kind(), DecodeErrorKind::Content { .. }), "{error}");
    // Strictly, it is an error, too.
    assert!(FromAnyServer::decode_strict(response(429, &[], "")).is_err());
}
