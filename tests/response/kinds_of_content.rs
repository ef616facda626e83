//! Content without an attribute, and content in other formats than JSON.

#![cfg(feature = "current")]

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use status_subset::response::{DecodeErrorKind, EncodeErrorKind, Envelope, Format, FormatError};
use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, Problem, StatusInfo, StatusSubset};
use utoipa::{IntoResponses, ToSchema};

/// CBOR (RFC 8949).
enum Cbor {}

impl Format for Cbor {
    const MEDIA_TYPE: &'static str = "application/cbor";

    fn write<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, FormatError> {
        let mut content = Vec::new();
        ciborium::into_writer(value, &mut content)?;
        Ok(content)
    }

    fn read<T: DeserializeOwned>(content: &[u8]) -> Result<T, FormatError> {
        Ok(ciborium::from_reader(content)?)
    }
}

mod formats {
    use super::{DeserializeOwned, Format, FormatError, Serialize};

    /// A form (URL Standard, section 5).
    pub(super) enum Form {}

    impl Format for Form {
        const MEDIA_TYPE: &'static str = "application/x-www-form-urlencoded";

        fn write<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, FormatError> {
            Ok(serde_urlencoded::to_string(value)?.into_bytes())
        }

        fn read<T: DeserializeOwned>(content: &[u8]) -> Result<T, FormatError> {
            Ok(serde_urlencoded::from_bytes(content)?)
        }
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize, ToSchema)]
struct User {
    id: u32,
    names: Vec<String>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize, ToSchema)]
struct Login {
    user: String,
    remember: bool,
}

#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum GetUser {
    Ok(#[body(Cbor)] User),
    #[status(200)]
    Json(User),
    #[status(200)]
    Vendor(#[body(Cbor = "application/vnd.acme+cbor")] User),
    Created(#[body(formats::Form)] Login),
    Accepted(()),
}

fn user() -> User {
    User { id: 7, names: vec!["Ada".to_owned()] }
}

#[test]
fn a_format_is_written_and_read() {
    let form = GetUser::Created(Login { user: "a b".to_owned(), remember: true });
    assert_eq!(form.encode().unwrap().body(), "user=a+b&remember=true");
    for (outcome, media_type) in [
        (GetUser::Ok(user()), "application/cbor"),
        (GetUser::Json(user()), "application/json"),
        (GetUser::Vendor(user()), "application/vnd.acme+cbor"),
        (
            GetUser::Created(Login { user: "a".to_owned(), remember: false }),
            "application/x-www-form-urlencoded",
        ),
    ] {
        let name = outcome.variant();
        let response = outcome.encode().unwrap();
        assert_eq!(response.headers()["content-type"], media_type);
        assert_eq!(GetUser::decode(response).unwrap().variant(), name);
    }
}

#[test]
fn what_a_format_refuses_is_an_error() {
    #[derive(StatusSubset, EncodeResponse)]
    enum Nested {
        Ok(#[body(formats::Form)] Vec<User>),
    }
    let error = Nested::Ok(vec![user()]).encode().unwrap_err();
    assert!(matches!(error.kind(), EncodeErrorKind::Content { .. }), "{error}");

    let response =
        http::Response::builder().header("Content-Type", "application/cbor").body("\u{1}").unwrap();
    let error = GetUser::decode(response).unwrap_err();
    assert!(matches!(error.kind(), DecodeErrorKind::Content { .. }), "{error}");
}

#[test]
fn a_format_is_described_by_the_schema_of_the_type() {
    let responses = serde_json::to_value(GetUser::responses()).unwrap();
    let content = &responses["200"]["content"];
    assert_eq!(content["application/cbor"], content["application/json"]);
    assert_eq!(content["application/cbor"], content["application/vnd.acme+cbor"]);
    assert!(content["application/cbor"]["schema"]["properties"]["names"].is_object());
}

#[test]
fn the_unit_type_is_no_content() {
    let response = GetUser::Accepted(()).encode().unwrap();
    assert!(response.body().is_empty() && response.headers().is_empty());
    assert_eq!(GetUser::decode(response).unwrap(), GetUser::Accepted(()));
    let responses = serde_json::to_value(GetUser::responses()).unwrap();
    assert!(responses["202"].get("content").is_none());
}

/// An error in the form that this API has, which repeats the status.
#[derive(Debug, PartialEq, Serialize, Deserialize, ToSchema)]
struct ApiError {
    code: i64,
    reason: String,
    message: String,
}

impl ApiError {
    fn new(message: &str) -> ApiError {
        ApiError { code: 0, reason: String::new(), message: message.to_owned() }
    }
}

impl Envelope for ApiError {
    fn set_status(&mut self, status: &'static StatusInfo) {
        self.code = status.code();
        status.phrase().clone_into(&mut self.reason);
    }
}

#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Delete {
    NotFound(#[body(envelope)] ApiError),
    #[status(409)]
    Taken(#[body(envelope = "application/vnd.acme.error+json")] ApiError),
}

#[test]
fn an_envelope_has_the_status_of_its_variant() {
    let response = Delete::Taken(ApiError::new("taken")).encode().unwrap();
    assert_eq!(response.headers()["content-type"], "application/vnd.acme.error+json");
    assert_eq!(response.body(), r#"{"code":409,"reason":"Conflict","message":"taken"}"#);
    let Delete::Taken(error) = Delete::decode(response).unwrap() else { panic!() };
    assert_eq!((error.code, &*error.message), (409, "taken"));
    let response = Delete::NotFound(ApiError::new("gone")).encode().unwrap();
    assert_eq!(response.body(), r#"{"code":404,"reason":"Not Found","message":"gone"}"#);
}

#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(problem)]
enum Put {
    NoContent,
    NotFound(Problem),
    Conflict,
    ServiceUnavailable {
        #[header("Retry-After")]
        seconds: u32,
    },
    #[status(503)]
    Text(#[body(text)] String),
}

#[test]
fn a_problem_needs_no_attribute() {
    let response = Put::NotFound(Problem::new().with_detail("no such note")).encode().unwrap();
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    assert_eq!(response.body(), r#"{"detail":"no such note","status":404,"title":"Not Found"}"#);
}

#[test]
fn an_error_without_content_is_a_problem_of_its_status() {
    assert!(Put::NoContent.encode().unwrap().body().is_empty());
    let response = Put::Conflict.encode().unwrap();
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    assert_eq!(response.body(), r#"{"status":409,"title":"Conflict"}"#);
    assert_eq!(Put::decode(response).unwrap(), Put::Conflict);
    let retry = || Put::ServiceUnavailable { seconds: 3 };
    assert_eq!(Put::decode(retry().encode().unwrap()).unwrap(), retry());
    // A problem is not required of the server.
    assert_eq!(Put::decode(http::Response::builder().status(409).body("").unwrap()).unwrap(), Put::Conflict);
    let text = Put::Text("busy".to_owned()).encode().unwrap();
    assert_eq!(Put::decode(text).unwrap(), Put::Text("busy".to_owned()));
}

#[test]
fn a_problem_of_an_error_is_described() {
    let responses = serde_json::to_value(Put::responses()).unwrap();
    assert!(responses["204"].get("content").is_none());
    assert_eq!(responses["409"]["content"], responses["404"]["content"]);
    let media_types = responses["503"]["content"].as_object().unwrap();
    assert_eq!(media_types.len(), 2);
}

#[test]
fn constants_are_header_fields() {
    #[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
    #[header("Cache-Control" = "no-store")]
    #[header("X-Version" = "2")]
    enum Token {
        Ok(#[body(text)] String),
        #[header("WWW-Authenticate" = "Bearer realm=\"a, b\"")]
        Unauthorized,
        #[header("cache-control" = "max-age=60")]
        NotFound,
        Gone {
            #[header("Cache-Control")]
            cache: String,
        },
    }

    let headers = |outcome: Token| {
        let response = outcome.encode().unwrap();
        let mut lines: Vec<String> = Vec::new();
        for (name, value) in response.headers() {
            lines.push(format!("{name}: {}", value.to_str().unwrap()));
        }
        lines.sort();
        (lines.join("\n"), Token::decode(response).unwrap())
    };
    let (lines, read) = headers(Token::Unauthorized);
    assert_eq!(lines, "cache-control: no-store\nwww-authenticate: Bearer realm=\"a, b\"\nx-version: 2");
    assert_eq!(read, Token::Unauthorized);
    assert_eq!(headers(Token::NotFound).0, "cache-control: max-age=60\nx-version: 2");
    let gone = || Token::Gone { cache: "private".to_owned() };
    assert_eq!(headers(gone()).0, "cache-control: private\nx-version: 2");
    assert_eq!(headers(gone()).1, gone());

    let responses = serde_json::to_value(Token::responses()).unwrap();
    assert_eq!(responses["200"]["headers"]["Cache-Control"]["schema"]["enum"][0], "no-store");
    assert_eq!(responses["404"]["headers"]["cache-control"]["schema"]["enum"][0], "max-age=60");
    assert!(responses["410"]["headers"]["Cache-Control"]["schema"].get("enum").is_none());
}

#[test]
fn types_of_the_crate_headers_are_header_fields() {
    use headers::{CacheControl, ContentDisposition, ETag, LastModified, Location};
    use std::time::{Duration, SystemTime};

    #[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse)]
    enum Get {
        Ok {
            #[header("ETag")]
            tag: ETag,
            #[header("Last-Modified")]
            modified: Option<LastModified>,
            #[header("Cache-Control")]
            cache: CacheControl,
            #[body]
            id: u32,
        },
        #[status(201)]
        Wrong {
            #[header("Location")]
            wrong: Option<ETag>,
            #[header("Content-Disposition")]
            name: Option<ContentDisposition>,
        },
        MovedPermanently {
            #[header("Location")]
            to: Location,
        },
    }

    let ok = |modified| Get::Ok {
        tag: "\"a\"".parse().unwrap(),
        modified,
        cache: CacheControl::new().with_no_cache().with_max_age(Duration::from_secs(9)),
        id: 1,
    };
    let response = ok(Some(SystemTime::UNIX_EPOCH.into())).encode().unwrap();
    assert_eq!(response.headers()["etag"], "\"a\"");
    assert_eq!(response.headers()["last-modified"], "Thu, 01 Jan 1970 00:00:00 GMT");
    assert_eq!(response.headers()["cache-control"], "no-cache, max-age=9");
    let Get::Ok { cache, modified, .. } = Get::decode(response).unwrap() else { panic!() };
    assert_eq!(cache.max_age(), Some(Duration::from_secs(9)));
    assert_eq!(modified, Some(SystemTime::UNIX_EPOCH.into()));
    let response = ok(None).encode().unwrap();
    assert!(!response.headers().contains_key("last-modified"));

    // A list on one line and spread over several reads the same.
    for lines in [&["no-cache, max-age=9"][..], &["no-cache", "max-age=9"]] {
        let mut response =
            http::Response::builder().header("ETag", "\"a\"").header("Content-Type", "application/json");
        for line in lines {
            response = response.header("Cache-Control", *line);
        }
        let Get::Ok { cache, .. } = Get::decode(response.body("1").unwrap()).unwrap() else { panic!() };
        assert!(cache.no_cache() && cache.max_age() == Some(Duration::from_secs(9)));
    }

    let error = Get::Wrong { wrong: Some("\"a\"".parse().unwrap()), name: None }.encode().unwrap_err();
    assert!(matches!(error.kind(), EncodeErrorKind::InvalidHeader { .. }), "{error}");
    let error = Get::decode(http::Response::builder().status(301).body("").unwrap()).unwrap_err();
    assert!(matches!(error.kind(), DecodeErrorKind::MissingHeader { .. }), "{error}");
    let broken = http::Response::builder().header("ETag", "a").header("Content-Type", "application/json");
    let error = Get::decode(broken.header("Cache-Control", "no-cache").body("1").unwrap()).unwrap_err();
    assert!(matches!(error.kind(), DecodeErrorKind::InvalidHeader { .. }), "{error}");
}

#[test]
fn a_constant_media_type_is_that_of_the_content() {
    #[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
    #[header("Content-Type" = "text/markdown")]
    enum Page {
        Ok(#[body(text)] String),
        #[status(200)]
        Html(#[body(text = "text/html")] String),
    }

    for (page, media_type) in
        [(Page::Ok("# a".to_owned()), "text/markdown"), (Page::Html("<p>".to_owned()), "text/html")]
    {
        let name = page.variant();
        let response = page.encode().unwrap();
        assert_eq!(response.headers()["content-type"], media_type);
        assert_eq!(Page::decode_strict(response).unwrap().variant(), name);
    }
    let responses = serde_json::to_value(Page::responses()).unwrap();
    let content = responses["200"]["content"].as_object().unwrap();
    assert_eq!(content.keys().collect::<Vec<_>>(), ["text/html", "text/markdown"]);
    assert!(responses["200"].get("headers").is_none());
}
