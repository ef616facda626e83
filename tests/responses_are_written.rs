//! `EncodeResponse`: status, header fields and content, or an error and nothing.

#![cfg(feature = "http")]

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};

use bytes::Bytes;
use http::HeaderValue;
use serde::{Serialize, Serializer};
use status_subset::{EncodeError, EncodeErrorKind, EncodeResponse, StatusSubset};

#[derive(Serialize)]
struct User {
    id: u32,
}

/// What is displayed, and no more than that.
struct Seconds(u64);

impl Display for Seconds {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// What converts into a value, and no more than that.
struct Tag(&'static str);

impl TryFrom<Tag> for HeaderValue {
    type Error = http::header::InvalidHeaderValue;

    fn try_from(tag: Tag) -> Result<HeaderValue, Self::Error> {
        HeaderValue::try_from(format!("\"{}\"", tag.0))
    }
}

#[derive(StatusSubset, EncodeResponse)]
enum Outcome {
    Ok {
        #[header("ETag")]
        tag: Tag,
        #[header("Age")]
        age: Seconds,
        #[header("Cache-Control")]
        cache: Cow<'static, str>,
        #[header("X-Count")]
        count: u64,
        #[header("X-Raw")]
        raw: HeaderValue,
        #[header("X-Maybe")]
        maybe: Option<Seconds>,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
        #[header("Link")]
        links: Vec<Seconds>,
        #[header("X-Some")]
        some: Option<&'static str>,
        #[body]
        user: User,
    },
    Created(#[header("Location")] String, User),
    Accepted(#[body(text)] &'static str),
    #[status(202)]
    Numbered(#[body(text)] Seconds),
    #[status(202)]
    Csv(#[body(text = "text/csv")] String),
    PartialContent(#[body(bytes)] Vec<u8>),
    #[status(206)]
    Image(#[body(bytes = "image/png")] Bytes),
    #[status(206)]
    Dynamic {
        #[header("Content-Type")]
        media_type: &'static str,
        #[body(bytes)]
        content: &'static [u8],
    },
    NoContent,
    ResetContent {},
    NotModified(),
    MultiStatus(#[body(json = "application/vnd.api+json")] Vec<u8>),
}

#[derive(StatusSubset, EncodeResponse)]
enum Refused {
    #[status(omit("WWW-Authenticate"))]
    Unauthorized,
    MethodNotAllowed {
        #[header("allow")]
        methods: Vec<&'static str>,
    },
    #[status(426)]
    Old(#[header("Upgrade")] Option<String>),
}

#[derive(StatusSubset, EncodeResponse)]
enum Nested<T> {
    #[status(transparent)]
    Refused(Refused),
    #[status(transparent)]
    Either { inner: Result<Outcome, T> },
}

/// The status line's number, the field lines as they are, and the content.
fn written(outcome: impl EncodeResponse) -> String {
    let response = outcome.encode().unwrap();
    let lines = response.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()));
    let status = response.status().as_str().to_owned();
    let content = String::from_utf8(response.body().to_vec()).unwrap();
    [status].into_iter().chain(lines).chain([content]).collect::<Vec<_>>().join("\n")
}

fn refused(outcome: impl EncodeResponse) -> EncodeError {
    outcome.encode().unwrap_err()
}

#[test]
fn header_fields_by_what_their_types_can_do() {
    let ok = Outcome::Ok {
        tag: Tag("a"),
        age: Seconds(3),
        cache: "no-store".into(),
        count: 7,
        raw: HeaderValue::from_static("raw"),
        maybe: None,
        cookies: vec!["a=1".to_owned(), "b=2".to_owned()],
        links: vec![Seconds(1), Seconds(2)],
        some: Some("some"),
        user: User { id: 1 },
    };
    assert_eq!(
        written(ok),
        "200\netag: \"a\"\nage: 3\ncache-control: no-store\nx-count: 7\nx-raw: raw\nset-cookie: a=1\nset-cookie: b=2\nlink: 1\nlink: 2\nx-some: some\ncontent-type: application/json\n{\"id\":1}"
    );
}

#[test]
fn content_by_kind_and_its_media_type() {
    let cases = [
        (
            Outcome::Created("/users/1".to_owned(), User { id: 1 }),
            "201\nlocation: /users/1\ncontent-type: application/json\n{\"id\":1}",
        ),
        (Outcome::Accepted("soon"), "202\ncontent-type: text/plain; charset=utf-8\nsoon"),
        (Outcome::Numbered(Seconds(5)), "202\ncontent-type: text/plain; charset=utf-8\n5"),
        (Outcome::Csv("a,b".to_owned()), "202\ncontent-type: text/csv\na,b"),
        (Outcome::PartialContent(b"ab".to_vec()), "206\ncontent-type: application/octet-stream\nab"),
        (Outcome::Image(Bytes::from_static(b"png")), "206\ncontent-type: image/png\npng"),
        (Outcome::Dynamic { media_type: "text/html", content: b"<p>" }, "206\ncontent-type: text/html\n<p>"),
        (Outcome::MultiStatus(vec![1]), "207\ncontent-type: application/vnd.api+json\n[1]"),
    ];
    for (outcome, expected) in cases {
        assert_eq!(written(outcome), expected);
    }
}

#[test]
fn without_content_there_is_no_field_of_content() {
    assert_eq!(written(Outcome::NoContent), "204\n");
    assert_eq!(written(Outcome::ResetContent {}), "205\n");
    assert_eq!(written(Outcome::NotModified()), "304\n");
}

#[test]
fn transparent_variants_and_results_are_what_is_inside() {
    assert_eq!(written(Nested::<Refused>::Refused(Refused::Unauthorized)), "401\n");
    let accepted = Nested::<Refused>::Either { inner: Ok(Outcome::Accepted("soon")) };
    assert_eq!(written(accepted), "202\ncontent-type: text/plain; charset=utf-8\nsoon");
    let refused = Nested::Either { inner: Err(Refused::MethodNotAllowed { methods: vec!["GET", "PUT"] }) };
    assert_eq!(written(refused), "405\nallow: GET\nallow: PUT\n");
    assert_eq!(written(Err::<Outcome, Refused>(Refused::Unauthorized)), "401\n");
}

/// A type parameter as content needs no bound on the enum: the derive adds it.
#[test]
fn a_type_parameter_is_serialised() {
    #[derive(StatusSubset, EncodeResponse)]
    enum Page<T> {
        Ok(Vec<T>),
        NotFound,
    }
    assert_eq!(written(Page::Ok(vec![1, 2])), "200\ncontent-type: application/json\n[1,2]");
    assert_eq!(written(Page::<u8>::NotFound), "404\n");
}

#[test]
fn a_value_that_no_field_can_have_is_an_error() {
    for value in ["a\r\nSet-Cookie: b", "a\nb", "\r", "a\0", "\u{7f}", " a", "a\t", "\u{1b}[0m"] {
        let error = refused(Outcome::Created(value.to_owned(), User { id: 1 }));
        assert_eq!(error.code(), 201);
        assert!(
            matches!(error.kind(), EncodeErrorKind::InvalidHeader { name } if name == "location"),
            "{value:?}: {error}"
        );
    }
    let error = refused(Outcome::Created("\n".to_owned(), User { id: 1 }));
    assert_eq!(
        error.to_string(),
        "the header field `location` of a response with status 201 has no valid value"
    );
    // What is not ASCII is no break, and is sent as it is.
    assert!(Outcome::Created("/사용자".to_owned(), User { id: 1 }).encode().is_ok());
}

#[test]
fn what_the_status_requires_can_not_be_left_out() {
    for error in [refused(Refused::MethodNotAllowed { methods: Vec::new() }), refused(Refused::Old(None))] {
        assert!(matches!(error.kind(), EncodeErrorKind::MissingHeader { .. }), "{error}");
    }
    assert_eq!(
        refused(Refused::Old(None)).to_string(),
        "a response with status 426 must have the header field `upgrade`"
    );
    assert_eq!(written(Refused::Old(Some("h2c".to_owned()))), "426\nupgrade: h2c\n");
}

/// What can't be serialised, or displayed.
struct Never;

impl Serialize for Never {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("never"))
    }
}

impl Display for Never {
    fn fmt(&self, _: &mut Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}

#[test]
fn what_can_not_be_serialised_is_an_error_and_no_panic() {
    #[derive(StatusSubset, EncodeResponse)]
    enum Hopeless {
        Ok(Never),
        Accepted(#[body(text)] Never),
        NotFound(#[header("X-Never")] Never),
    }
    let error = refused(Hopeless::Ok(Never));
    assert_eq!(error.to_string(), "the content of a response with status 200 can't be serialised: never");
    assert!(matches!(refused(Hopeless::Accepted(Never)).kind(), EncodeErrorKind::Content { .. }));
    assert!(matches!(refused(Hopeless::NotFound(Never)).kind(), EncodeErrorKind::InvalidHeader { .. }));
}

/// SIP's rules are SIP's: its `must` fields are the ones that count.
mod sip {
    status_subset::status_codes! {
        /// SIP's statuses.
        pub enum Status from "examples/registries/sip.toml";
    }
}

#[derive(StatusSubset, EncodeResponse)]
#[status(registry = sip::Status)]
enum Register {
    Ok(#[body(text = "application/sdp")] String),
    #[status(omit("WWW-Authenticate"))]
    Unauthorized,
    BadEvent {
        #[header("Allow-Events")]
        events: Option<String>,
    },
    // HTTP would require `Upgrade`; and HTTP's 204 has no content.
    #[status(603)]
    Declined(String),
}

#[test]
fn another_registry_has_rules_of_its_own() {
    assert_eq!(written(Register::Ok("v=0".to_owned())), "200\ncontent-type: application/sdp\nv=0");
    assert_eq!(written(Register::Unauthorized), "401\n");
    assert_eq!(written(Register::Declined(String::new())), "603\ncontent-type: application/json\n\"\"");
    let error = refused(Register::BadEvent { events: None });
    assert!(matches!(error.kind(), EncodeErrorKind::MissingHeader { name } if name == "allow-events"));
}
