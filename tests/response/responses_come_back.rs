//! `DecodeResponse` reads the responses of `EncodeResponse` back, for every kind of variant and generated values.

#![cfg(feature = "http")]

use std::fmt::{self, Display, Formatter};
use std::num::ParseIntError;
use std::str::FromStr;

use bytes::Bytes;
use http::{HeaderValue, Method};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use status_subset::response::EncodeErrorKind;
use status_subset::{DecodeResponse, EncodeResponse, Problem, StatusSubset};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct User {
    id: u64,
    name: String,
    nick: Option<String>,
    friends: Vec<User>,
}

#[derive(Debug, Clone, PartialEq)]
struct Seconds(u64);

impl Display for Seconds {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Seconds {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Seconds, ParseIntError> {
        text.parse().map(Seconds)
    }
}

/// A user's own problem.
#[derive(Debug, Clone, PartialEq)]
struct OutOfCredit {
    balance: i64,
}

impl From<OutOfCredit> for Problem {
    fn from(error: OutOfCredit) -> Problem {
        Problem::new().with_type("https://example.com/out-of-credit").with_extension("balance", error.balance)
    }
}

impl TryFrom<Problem> for OutOfCredit {
    type Error = &'static str;

    fn try_from(problem: Problem) -> Result<OutOfCredit, &'static str> {
        let balance = problem.extensions().get("balance").and_then(serde_json::Value::as_i64);
        balance.map(|balance| OutOfCredit { balance }).ok_or("no balance")
    }
}

#[allow(clippy::large_enum_variant)] // has every kind of field
#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
enum Outcome<T> {
    Ok {
        #[header("ETag")]
        tag: String,
        #[header("Age")]
        age: Seconds,
        #[header("X-Raw")]
        raw: HeaderValue,
        #[header("X-Count")]
        count: Option<i64>,
        #[header("X-Text")]
        text: Option<String>,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
        #[header("X-Seconds")]
        seconds: Vec<Seconds>,
        #[header("X-Raws")]
        raws: Vec<HeaderValue>,
        #[body]
        user: User,
    },
    Created(#[header("Location")] String, T),
    Accepted(#[body(text)] String),
    #[status(202)]
    Later(#[body(text = "text/x-seconds")] Seconds),
    #[status(202)]
    Nothing,
    PartialContent(#[body(bytes)] Vec<u8>),
    #[status(206)]
    Image(#[body(bytes = "image/png")] Bytes),
    NoContent,
    NotModified {
        #[header("ETag")]
        tag: Option<String>,
    },
    Conflict(#[body(problem)] Problem),
    PaymentRequired(#[body(problem)] OutOfCredit),
    MultiStatus(#[body(json = "application/vnd.api+json")] (u8, bool)),
    Gone(Option<Vec<u8>>),
    #[status(transparent)]
    Auth(Box<AuthError>),
    #[status(transparent)]
    Never(std::convert::Infallible),
    #[status(transparent)]
    NeverEither(status_subset::Never),
    #[status(transparent)]
    Either {
        inner: Result<AuthError, Deep>,
    },
}

#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
enum AuthError {
    Unauthorized {
        #[header("WWW-Authenticate")]
        challenge: String,
    },
    Forbidden(#[body(text)] String),
}

#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
enum Deep {
    ServiceUnavailable {
        #[header("Retry-After")]
        seconds: Seconds,
    },
}

#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
enum Failed {
    BadGateway(#[body(text)] String),
}

/// Lists, with the items that their fields allow.
#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
enum Lists {
    Ok {
        #[header("Allow")]
        methods: Vec<Method>,
        #[header("Link")]
        links: Vec<String>,
        #[header("Via")]
        proxies: Vec<String>,
        #[header("WWW-Authenticate")]
        challenges: Vec<String>,
        #[header("X-Raws")]
        raws: Vec<HeaderValue>,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
    },
}

/// Any field value: visible characters with white space between them.
fn value() -> impl Strategy<Value = String> {
    "([!-~가-힣é]([ \t!-~가-힣é]{0,20}[!-~가-힣é])?)?"
}

/// Any item of an ordinary list: no comma outside quoted strings.
fn item() -> impl Strategy<Value = String> {
    "([!#-+\\--~가-힣é]|\"([ !,#-\\[\\]-~]|\\\\[,\"\\\\])*\"){1,6}"
}

fn raw_item() -> impl Strategy<Value = HeaderValue> {
    item().prop_map(|text| HeaderValue::try_from(text).unwrap())
}

fn lists() -> impl Strategy<Value = Lists> {
    let methods =
        prop_oneof![Just(Method::GET), Just(Method::PUT), Just(Method::from_bytes(b"x'!").unwrap())];
    let links = "<[!-;=?-~]{0,8}>(; title=\"([ !,#-\\[\\]-~]|\\\\[,\"])*\")?";
    let proxies = "1\\.1 [a-z]{1,4}( \\([a-z, ]{0,4}(\\([a-z,\"]{0,2}\\)|\\\\\\))?\\))?";
    let challenges =
        "[A-Z][a-z]{0,3}( [a-z]{1,3}={0,2}| [a-z] ?= ?([a-z]|\"[ -!#-Z,]{0,4}\")(, ?[a-z]=[a-z]){0,2})?";
    let lists = (vec(methods, 0..3), vec(links, 0..3), vec(proxies, 0..3), vec(challenges, 0..3));
    (lists, vec(raw_item(), 0..3), vec(value(), 0..3)).prop_map(
        |((methods, links, proxies, challenges), raws, cookies)| Lists::Ok {
            methods,
            links,
            proxies,
            challenges,
            raws,
            cookies,
        },
    )
}

/// The response with the lines of each list joined, as an intermediary may do.
fn joined(mut response: http::Response<Bytes>, separator: &str) -> http::Response<Bytes> {
    let headers = std::mem::take(response.headers_mut());
    for name in headers.keys() {
        let lines = headers.get_all(name).iter();
        if name == "set-cookie" {
            lines.for_each(|line| _ = response.headers_mut().append(name, line.clone()));
            continue;
        }
        let line = lines.map(HeaderValue::as_bytes).collect::<Vec<_>>().join(separator.as_bytes());
        response.headers_mut().insert(name, HeaderValue::from_bytes(&line).unwrap());
    }
    response
}

/// A non-empty value, for required and singleton fields.
fn non_empty() -> impl Strategy<Value = String> {
    value().prop_filter("empty", |value| !value.is_empty())
}

fn user() -> impl Strategy<Value = User> {
    let leaf = (any::<u64>(), any::<String>(), option::of(any::<String>()))
        .prop_map(|(id, name, nick)| User { id, name, nick, friends: Vec::new() });
    leaf.prop_recursive(3, 8, 3, |inner| {
        (any::<u64>(), any::<String>(), vec(inner, 0..3)).prop_map(|(id, name, friends)| User {
            id,
            name,
            nick: None,
            friends,
        })
    })
}

fn seconds() -> impl Strategy<Value = Seconds> {
    any::<u64>().prop_map(Seconds)
}

fn raw() -> impl Strategy<Value = HeaderValue> {
    value().prop_map(|text| HeaderValue::try_from(text).unwrap())
}

fn problem() -> impl Strategy<Value = Problem> {
    let texts = [any::<String>(); 3].map(option::of);
    let extensions = btree_map("[a-z]{1,8}x", any::<i64>(), 0..4);
    (option::of("https://example.com/[a-z]{0,8}"), texts, extensions, option::of(value())).prop_map(
        |(kind, [title, detail, instance], extensions, language)| {
            let mut problem = Problem::new();
            problem = kind.into_iter().fold(problem, Problem::with_type);
            problem = title.into_iter().fold(problem, Problem::with_title);
            problem = detail.into_iter().fold(problem, Problem::with_detail);
            problem = instance.into_iter().fold(problem, Problem::with_instance);
            problem = language.into_iter().fold(problem, Problem::with_accept_language);
            extensions.into_iter().fold(problem, |problem, (name, value)| problem.with_extension(name, value))
        },
    )
}

fn auth() -> impl Strategy<Value = AuthError> {
    prop_oneof![
        non_empty().prop_map(|challenge| AuthError::Unauthorized { challenge }),
        any::<String>().prop_map(AuthError::Forbidden),
    ]
}

fn ok() -> impl Strategy<Value = Outcome<User>> {
    let one = (non_empty(), seconds(), raw(), option::of(any::<i64>()), option::of(value()));
    let several = (vec(value(), 0..3), vec(seconds(), 0..3), vec(raw_item(), 0..3));
    (one, several, user()).prop_map(|((tag, age, raw, count, text), (cookies, seconds, raws), user)| {
        Outcome::Ok { tag, age, raw, count, text, cookies, seconds, raws, user }
    })
}

fn outcome() -> impl Strategy<Value = Outcome<User>> {
    prop_oneof![
        ok(),
        (non_empty(), user()).prop_map(|(location, user)| Outcome::Created(location, user)),
        any::<String>().prop_map(Outcome::Accepted),
        seconds().prop_map(Outcome::Later),
        Just(Outcome::Nothing),
        any::<Vec<u8>>().prop_map(Outcome::PartialContent),
        any::<Vec<u8>>().prop_map(|bytes| Outcome::Image(bytes.into())),
        Just(Outcome::NoContent),
        option::of(non_empty()).prop_map(|tag| Outcome::NotModified { tag }),
        problem().prop_map(Outcome::Conflict),
        any::<i64>().prop_map(|balance| Outcome::PaymentRequired(OutOfCredit { balance })),
        any::<(u8, bool)>().prop_map(Outcome::MultiStatus),
        any::<Option<Vec<u8>>>().prop_map(Outcome::Gone),
        auth().prop_map(|auth| Outcome::Auth(Box::new(auth))),
        seconds().prop_map(|seconds| Outcome::Either { inner: Err(Deep::ServiceUnavailable { seconds }) }),
    ]
}

/// Bytes are one value and not a list of numbers.
#[test]
fn bytes_are_read_back() {
    #[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
    enum Bytewise {
        Ok {
            #[header("ETag")]
            tag: Vec<u8>,
            #[header("X-Raw")]
            raw: Option<Vec<u8>>,
        },
    }
    for raw in [None, Some(b"\xea\xb0\x80".to_vec())] {
        let outcome = Bytewise::Ok { tag: b"\"a\"".to_vec(), raw };
        let response = outcome.clone().encode().unwrap();
        assert_eq!(response.headers()["etag"], "\"a\"");
        assert_eq!(Bytewise::decode(response).unwrap(), outcome);
    }
    assert!(Bytewise::decode(http::Response::new("")).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn written_outcomes_are_read_back(outcome in outcome()) {
        let response = outcome.clone().encode().unwrap();
        prop_assert_eq!(response.status().as_u16(), outcome.status() as u16);
        prop_assert_eq!(Outcome::<User>::decode(response).unwrap(), outcome);
    }

    #[test]
    fn lists_are_read_back_from_one_line_and_from_several(
        lists in lists(),
        separator in prop_oneof![Just(", "), Just(","), Just(" ,\t, ")],
    ) {
        let response = lists.clone().encode().unwrap();
        prop_assert_eq!(Lists::decode(response.clone()).unwrap(), lists.clone());
        prop_assert_eq!(Lists::decode(joined(response, separator)).unwrap(), lists);
    }

    /// For lists of any values. A value that is not an item is not sent.
    #[test]
    fn a_list_is_read_back_or_not_sent(
        [links, proxies, challenges] in [vec(value(), 0..3), vec(value(), 0..3), vec(value(), 0..3)],
        raws in vec(prop_oneof![raw(), "[ab,\"\\\\ =()<>]{0,8}".prop_map(|text| HeaderValue::try_from(text).unwrap())], 0..3),
    ) {
        let lists = Lists::Ok { methods: Vec::new(), links, proxies, challenges, raws, cookies: Vec::new() };
        match lists.clone().encode() {
            Ok(response) => {
                prop_assert_eq!(Lists::decode(response.clone()).unwrap(), lists.clone());
                prop_assert_eq!(Lists::decode(joined(response, ", ")).unwrap(), lists);
            }
            Err(error) => {
                let is_of_a_value = matches!(error.kind(), EncodeErrorKind::InvalidHeader { .. });
                prop_assert!(is_of_a_value, "{}", error);
            }
        }
    }

    #[test]
    fn results_are_read_back(result in prop_oneof![outcome().prop_map(Ok), any::<String>().prop_map(|it| Err(Failed::BadGateway(it)))]) {
        let response = result.clone().encode().unwrap();
        prop_assert_eq!(Result::<Outcome<User>, Failed>::decode(response).unwrap(), result);
    }

    /// No response causes a panic, and the error has the whole response.
    #[test]
    fn any_response_is_an_outcome_or_an_error_with_the_response(
        status in 100u16..=999,
        headers in vec((prop_oneof![Just("etag"), Just("age"), Just("content-type"), Just("location"), Just("retry-after")], raw()), 0..4),
        media_type in option::of(prop_oneof![Just("application/json"), Just("application/problem+json"), Just("image/png"), Just("text/plain"), Just(";;"), Just("/")]),
        content in prop_oneof![any::<Vec<u8>>(), Just(Vec::new()), any::<String>().prop_map(String::into_bytes), Just(b"{\"id\":1}".to_vec()), Just(b"[[[".to_vec())],
    ) {
        let mut builder = http::Response::builder().status(status);
        for (name, value) in &headers {
            builder = builder.header(*name, value);
        }
        if let Some(media_type) = media_type {
            builder = builder.header("content-type", media_type);
        }
        let response = builder.body(content.clone()).unwrap();
        match Outcome::<User>::decode(response.clone()) {
            Ok(outcome) => prop_assert_eq!(outcome.status() as u16, status),
            Err(error) => {
                prop_assert_eq!(error.code(), status);
                prop_assert_eq!(&error.content()[..], &content[..]);
                prop_assert_eq!(error.headers(), response.headers());
                prop_assert!(!error.to_string().is_empty());
            }
        }
    }
}
