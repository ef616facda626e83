//! `EncodeResponse`: status, header fields and content, or an error.

#![cfg(feature = "http")]

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};

use bytes::Bytes;
use http::HeaderValue;
use serde::{Serialize, Serializer};
use status_subset::info::Strength;
use status_subset::response::EncodeErrorKind;
use status_subset::{EncodeError, EncodeResponse, Problem, StatusSubset};

#[derive(Serialize)]
struct User {
    id: u32,
}

/// A type that implements `Display` only.
struct Seconds(u64);

impl Display for Seconds {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A type that converts into a `HeaderValue` only.
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

/// The status code, the field lines and the content.
fn written(outcome: impl EncodeResponse<Content = Bytes>) -> String {
    let response = outcome.encode().unwrap();
    let lines = response.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()));
    let status = response.status().as_str().to_owned();
    let content = String::from_utf8(response.body().to_vec()).unwrap();
    [status].into_iter().chain(lines).chain([content]).collect::<Vec<_>>().join("\n")
}

fn refused(outcome: impl EncodeResponse<Content = Bytes>) -> EncodeError {
    outcome.encode().unwrap_err()
}

#[test]
fn header_fields_are_written_by_the_traits_of_their_types() {
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
fn content_is_written_by_kind_and_media_type() {
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
fn without_content_there_is_no_content_type() {
    assert_eq!(written(Outcome::NoContent), "204\n");
    assert_eq!(written(Outcome::ResetContent {}), "205\n");
    assert_eq!(written(Outcome::NotModified()), "304\n");
}

#[test]
fn transparent_variants_and_results_are_written_as_their_values() {
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
fn an_invalid_value_is_an_error() {
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
        "the header field `location` of a response with status 201 has an invalid value"
    );
    // Non-ASCII characters are valid.
    assert!(Outcome::Created("/사용자".to_owned(), User { id: 1 }).encode().is_ok());
}

#[test]
fn a_required_field_must_be_present() {
    for error in [refused(Refused::MethodNotAllowed { methods: Vec::new() }), refused(Refused::Old(None))] {
        assert!(matches!(error.kind(), EncodeErrorKind::MissingHeader { .. }), "{error}");
    }
    assert_eq!(
        refused(Refused::Old(None)).to_string(),
        "a response with status 426 must have the header field `upgrade`"
    );
    assert_eq!(written(Refused::Old(Some("h2c".to_owned()))), "426\nupgrade: h2c\n");
}

#[derive(StatusSubset, EncodeResponse)]
enum Empty {
    Ok {
        #[header("ETag")]
        tag: Option<String>,
        #[header("Vary")]
        vary: &'static str,
        #[header("X-Note")]
        note: Vec<&'static str>,
    },
    SeeOther(#[header("location")] String),
    Unauthorized(#[header("WWW-Authenticate")] Vec<&'static str>),
    MethodNotAllowed(#[header("Allow")] String),
}

#[test]
fn a_required_field_must_not_be_empty() {
    let missing = |outcome: Empty| match refused(outcome).kind() {
        EncodeErrorKind::MissingHeader { name } => name.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!(missing(Empty::SeeOther(String::new())), "location");
    assert_eq!(missing(Empty::Unauthorized(vec![""])), "www-authenticate");
    assert_eq!(missing(Empty::Unauthorized(vec!["Basic", ""])), "www-authenticate");
    assert_eq!(written(Empty::SeeOther("/".to_owned())), "303\nlocation: /\n");
}

/// RFC 9110, section 10.2.1.
#[test]
fn an_empty_allow_is_a_value() {
    assert_eq!(written(Empty::MethodNotAllowed(String::new())), "405\nallow: \n");
}

#[test]
fn a_singleton_field_must_not_be_empty() {
    let ok = |tag: Option<&str>, vary, note: &[&'static str]| Empty::Ok {
        tag: tag.map(str::to_owned),
        vary,
        note: note.to_vec(),
    };
    let error = refused(ok(Some(""), "Accept", &["a"]));
    assert!(matches!(error.kind(), EncodeErrorKind::InvalidHeader { name } if name == "etag"), "{error}");
    // A list can be empty, but its items can't (RFC 9110, section 5.6.1.1).
    assert_eq!(written(ok(None, "", &[])), "200\nvary: \n");
    let error = refused(ok(None, "", &["a", ""]));
    assert!(matches!(error.kind(), EncodeErrorKind::InvalidHeader { name } if name == "x-note"), "{error}");
}

/// A `Vec` that the derive does not recognize.
type Several = Vec<&'static str>;

#[test]
fn a_singleton_field_must_not_have_a_second_value() {
    #[derive(StatusSubset, EncodeResponse)]
    enum Twice {
        Created(#[header("Location")] Several),
        Ok {
            #[header("Content-Type")]
            media_types: Several,
            #[body(bytes)]
            content: &'static [u8],
        },
        NoContent(#[header("Set-Cookie")] Several),
        NotFound(#[header("Content-Language")] Several),
        Gone(#[header("X-Location")] Several),
    }
    for (name, outcome) in [
        ("location", Twice::Created(vec!["/a", "/b"])),
        ("location", Twice::Created(vec!["/a", "/a"])),
        ("content-type", Twice::Ok { media_types: vec!["text/a", "text/b"], content: b"a" }),
    ] {
        let error = refused(outcome);
        assert!(
            matches!(error.kind(), EncodeErrorKind::RepeatedHeader { name: it } if it == name),
            "{error}"
        );
    }
    assert_eq!(
        refused(Twice::Created(vec!["/a", "/b"])).to_string(),
        "the header field `location` of a response with status 201 has a second value"
    );
    assert_eq!(written(Twice::Created(vec!["/a"])), "201\nlocation: /a\n");
    assert_eq!(
        written(Twice::Ok { media_types: vec!["text/a"], content: b"a" }),
        "200\ncontent-type: text/a\na"
    );
    // Each cookie has a line; lists and unknown fields may have several lines.
    assert_eq!(written(Twice::NoContent(vec!["a=1", "b=2"])), "204\nset-cookie: a=1\nset-cookie: b=2\n");
    assert_eq!(
        written(Twice::NotFound(vec!["en", "ko"])),
        "404\ncontent-language: en\ncontent-language: ko\n"
    );
    assert_eq!(written(Twice::Gone(vec!["a", "b"])), "410\nx-location: a\nx-location: b\n");
}

#[test]
fn a_problem_is_in_the_language_of_the_content_language_field() {
    #[derive(StatusSubset, EncodeResponse)]
    enum Told {
        NotFound {
            #[header("Content-Language")]
            language: Vec<&'static str>,
            #[header("Vary")]
            vary: &'static str,
            #[body(problem)]
            problem: Problem,
        },
    }
    let told = |language: &[&'static str], problem| Told::NotFound {
        language: language.to_vec(),
        vary: "Cookie",
        problem,
    };
    let in_korean = || Problem::new().with_accept_language("ko");
    let korean = "content-type: application/problem+json\n{\"status\":404,\"title\":\"찾을 수 없음\"}";
    // The field is written once.
    for (language, expected) in [(&[][..], "ko"), (&["ko"], "ko"), (&["KO"], "ko"), (&["ko", "ko"], "ko")] {
        let lines = written(told(language, in_korean()));
        let mut lines: Vec<&str> = lines.splitn(5, '\n').collect();
        lines[1..4].sort_unstable();
        assert_eq!(
            lines,
            [
                "404",
                &format!("content-language: {expected}"),
                "vary: Accept-Language",
                "vary: Cookie",
                korean
            ]
        );
    }
    for language in [&["en"][..], &["en", "ko"], &["ko", "en"]] {
        let error = refused(told(language, in_korean()));
        assert!(
            matches!(error.kind(), EncodeErrorKind::RepeatedHeader { name } if name == "content-language"),
            "{language:?}: {error}"
        );
    }
    // A title without a language does not conflict with the field.
    let english = written(told(&["en"], Problem::new().with_accept_language("ko").with_title("Lost")));
    assert!(english.starts_with("404\ncontent-language: en\nvary: Cookie\ncontent-type: "), "{english}");
}

#[test]
fn bytes_are_one_value() {
    #[derive(StatusSubset, EncodeResponse)]
    enum Bytewise {
        Ok(#[header("ETag")] Vec<u8>),
        Accepted(#[header("X-Raw")] Option<Vec<u8>>),
        NonAuthoritativeInformation(#[header("X-Numbers")] Vec<u16>),
    }
    assert_eq!(written(Bytewise::Ok(b"\"a\"".to_vec())), "200\netag: \"a\"\n");
    assert_eq!(written(Bytewise::Accepted(Some(b"raw".to_vec()))), "202\nx-raw: raw\n");
    assert_eq!(
        written(Bytewise::NonAuthoritativeInformation(vec![1, 2])),
        "203\nx-numbers: 1\nx-numbers: 2\n"
    );
    let error = refused(Bytewise::Ok(b"a\r\nb".to_vec()));
    assert!(matches!(error.kind(), EncodeErrorKind::InvalidHeader { .. }), "{error}");
}

/// A type whose `Serialize` and `Display` fail.
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
fn a_failing_serialize_or_display_is_an_error() {
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

/// The `must` fields of this spec are required.
mod own_rules {
    status_subset::status_codes! {
        pub enum Status from "tests/specs/own_rules.toml";
    }
}

#[derive(StatusSubset, EncodeResponse)]
#[status(registry = own_rules::Status)]
enum Register {
    Ok(#[body(text = "application/sdp")] String),
    #[status(omit("WWW-Authenticate"))]
    Unauthorized,
    BadEvent {
        #[header("Allow-Events")]
        events: Option<String>,
    },
    // HTTP would require `Upgrade`, and forbid content in a 204.
    #[status(603)]
    Declined(String),
}

#[test]
fn another_registry_has_its_own_rules() {
    assert_eq!(written(Register::Ok("v=0".to_owned())), "200\ncontent-type: application/sdp\nv=0");
    assert_eq!(written(Register::Unauthorized), "401\n");
    assert_eq!(written(Register::Declined(String::new())), "603\ncontent-type: application/json\n\"\"");
    let error = refused(Register::BadEvent { events: None });
    assert!(matches!(error.kind(), EncodeErrorKind::MissingHeader { name } if name == "allow-events"));
    // The rules of a class are those of its codes, which may have others for the same field.
    let rules = |status: own_rules::Status| -> Vec<_> {
        status.info().headers().iter().map(|rule| (rule.name(), rule.strength())).collect()
    };
    assert_eq!(
        rules(own_rules::Status::Decline),
        [("X-Reason", Strength::Should), ("X-Secret", Strength::MustNot)]
    );
    assert_eq!(
        rules(own_rules::Status::BadEvent),
        [("Allow-Events", Strength::Must), ("X-Secret", Strength::May), ("X-Reason", Strength::Should)]
    );
}

#[test]
fn each_line_of_a_list_must_be_one_item() {
    #[derive(StatusSubset, EncodeResponse)]
    enum Listed {
        Ok {
            #[header("Link")]
            links: Vec<&'static str>,
            #[header("X-Note")]
            notes: Vec<HeaderValue>,
            #[header("Set-Cookie")]
            cookies: Vec<&'static str>,
        },
        NoContent(#[header("X-Note")] Option<&'static str>),
    }
    let of = |link, note, cookie| Listed::Ok {
        links: vec![link],
        notes: vec![HeaderValue::from_static(note)],
        cookies: vec![cookie],
    };
    let (link, cookie) = ("</a,b>; title=\"c, d\"", "a=b, c; Expires=Sun, 06 Nov 1994 08:49:37 GMT");
    assert_eq!(
        written(of(link, "\"a, b\"", cookie)),
        format!("200\nlink: {link}\nx-note: \"a, b\"\nset-cookie: {cookie}\n")
    );
    for (link, note, name) in [
        ("<a>, <b>", "a", "link"),
        ("<a", "a", "link"),
        ("<a>", "a, b", "x-note"),
        ("<a>", "", "x-note"),
        ("<a>", "\"a", "x-note"),
    ] {
        let error = refused(of(link, note, ""));
        assert!(matches!(error.kind(), EncodeErrorKind::InvalidHeader { name: it } if it == name), "{error}");
    }
    // Fields that are not lists may have any value.
    assert_eq!(written(Listed::NoContent(Some("a, b"))), "204\nx-note: a, b\n");
}

mod three_digits {
    status_subset::status_codes! {
        pub enum Status from "tests/specs/three_digits.toml";
    }
}

#[test]
fn a_status_code_has_three_digits() {
    #[derive(StatusSubset, EncodeResponse)]
    #[status(registry = three_digits::Status)]
    enum Largest {
        Last,
    }
    assert_eq!(Largest::Last.encode().unwrap().status(), 999);
}
