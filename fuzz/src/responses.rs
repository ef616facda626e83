//! Responses from the network: none causes a panic, and none loses its content.

use arbitrary::{Result, Unstructured};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response};
use serde::{Deserialize, Serialize};
use status_subset::response::EncodeErrorKind;
use status_subset::{DecodeResponse, EncodeResponse, Problem, Status, StatusLang, StatusSubset};

#[derive(Debug, Serialize, Deserialize)]
struct User {
    id: u64,
    name: Option<String>,
    friends: Vec<User>,
}

#[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse)]
enum Outcome {
    Ok {
        #[header("ETag")]
        tag: String,
        #[header("Age")]
        age: Option<u64>,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
        #[header("X-Raw")]
        raw: Option<HeaderValue>,
        #[body]
        user: User,
    },
    Created(#[header("Location")] Option<String>, User),
    Accepted(#[body(text)] String),
    #[status(202)]
    Later(#[body(text = "text/x-seconds")] u32),
    #[status(202)]
    Nothing,
    PartialContent(#[body(bytes)] Vec<u8>),
    #[status(206)]
    Image(#[body(bytes = "image/png")] Bytes),
    NoContent,
    NotModified,
    Conflict(#[body(problem)] Problem),
    MultiStatus(#[body(json = "application/vnd.api+json")] (u8, bool)),
    Gone(Option<Vec<u8>>),
    #[status(transparent)]
    Refused(std::result::Result<Refused, Busy>),
}

#[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse)]
enum Refused {
    Unauthorized {
        #[header("WWW-Authenticate")]
        challenge: String,
    },
    Forbidden(#[body(text)] String),
}

#[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse)]
enum Busy {
    ServiceUnavailable {
        #[header("Retry-After")]
        seconds: u32,
    },
}

/// Any response, as an outcome.
pub fn responses(bytes: &[u8]) {
    let Ok(response) = response(&mut Unstructured::new(bytes)) else { return };
    match Outcome::decode(response.clone()) {
        Ok(outcome) => {
            assert_eq!(outcome.status().code(), response.status().as_u16());
            // An outcome that was read can be written and read again, except with an empty value, which is not written.
            match outcome.encode() {
                Ok(again) => {
                    assert_eq!(again.status(), response.status());
                    Outcome::decode(again).expect("what is written is read");
                }
                Err(error) => {
                    let (EncodeErrorKind::InvalidHeader { name } | EncodeErrorKind::MissingHeader { name }) =
                        error.kind()
                    else {
                        panic!("{error}: its values have been in a response");
                    };
                    let lines = response.headers().get_all(name);
                    assert!(lines.iter().any(|line| line.as_bytes().trim_ascii().is_empty()), "{error}");
                }
            }
        }
        Err(error) => {
            assert_eq!(error.code(), response.status().as_u16());
            assert_eq!(error.content(), response.body());
            assert_eq!(error.headers(), response.headers());
            assert!(!error.to_string().is_empty());
            assert_eq!(error.into_response().body(), response.body());
        }
    }
}

fn response(bytes: &mut Unstructured<'_>) -> Result<Response<Bytes>> {
    const STATUSES: &[u16] =
        &[200, 201, 202, 206, 204, 304, 409, 207, 410, 401, 403, 503, 404, 100, 599, 999];
    const NAMES: &[&str] = &[
        "content-type",
        "etag",
        "age",
        "set-cookie",
        "x-raw",
        "location",
        "www-authenticate",
        "retry-after",
    ];
    const MEDIA_TYPES: &[&str] = &[
        "application/json",
        "application/problem+json",
        "application/vnd.api+json",
        "image/png",
        "text/plain; charset=utf-8",
        "text/x-seconds",
    ];
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = http::StatusCode::from_u16(*bytes.choose(STATUSES)?).expect("it is one");
    if bytes.arbitrary()? {
        let media_type = HeaderValue::from_static(bytes.choose(MEDIA_TYPES)?);
        response.headers_mut().append("content-type", media_type);
    }
    for _ in 0..bytes.int_in_range(0..=4)? {
        let name = HeaderName::from_static(bytes.choose(NAMES)?);
        if let Ok(value) = HeaderValue::from_bytes(bytes.arbitrary()?) {
            response.headers_mut().append(name, value);
        }
    }
    *response.body_mut() = Bytes::copy_from_slice(bytes.bytes(bytes.len())?);
    Ok(response)
}

/// Any text for the functions that parse text.
pub fn texts(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = StatusLang::from_accept_language(&text);
    let _ = StatusLang::from_tag(&text);
    let problem =
        Problem::new().with_accept_language(&*text).with_title(text.clone().into_owned()).with_detail(&*text);
    assert!(Outcome::Conflict(problem).encode().is_ok());
    match text.parse::<Status>() {
        Ok(status) => assert_eq!(status.code().to_string(), text),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    if let Err(error) = text.parse::<status_subset::ClientErrorStatus>() {
        assert!(!error.to_string().is_empty());
    }
    let _ = format!("{:>1$.2$}", Status::Ok, bytes.len() % 300, bytes.len() % 20);
}
