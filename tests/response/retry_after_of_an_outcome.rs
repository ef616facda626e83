//! An outcome tells its `Retry-After`, whatever the type of the field is.

#![cfg(feature = "current")]

use std::convert::Infallible;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::{HeaderValue, Response};
use status_subset::response::{RetryAfter, Undeclared};
use status_subset::{DecodeResponse, EncodeResponse, Problem, ServerErrorStatus, StatusSubset};

/// RFC 9110, section 5.6.7.
const DATE: &str = "Sun, 06 Nov 1994 08:49:37 GMT";

fn date() -> RetryAfter {
    RetryAfter::Date(UNIX_EPOCH + Duration::from_secs(784_111_777))
}

#[allow(clippy::unnecessary_wraps)] // as outcomes tell it
fn seconds(seconds: u64) -> Option<RetryAfter> {
    Some(RetryAfter::Seconds(seconds))
}

#[derive(StatusSubset, DecodeResponse)]
enum Wait<T>
where
    T: FromStr<Err: Display>,
{
    ServiceUnavailable(#[header("Retry-After")] T),
}

/// An enum with a field of a type: its `Retry-After` for a value on the wire, and that of the response.
macro_rules! assert_reads {
    ($($Field:ty: $($value:literal)+;)+) => { $({
        #[derive(StatusSubset, DecodeResponse)]
        enum Wait {
            ServiceUnavailable(#[header("Retry-After")] $Field),
        }
        $(
            let response = Response::builder().status(503).header("Retry-After", $value).body("").unwrap();
            let expected = RetryAfter::of(response.headers());
            assert!(expected.is_some(), "{}", $value);
            assert_eq!(Wait::decode(response).unwrap().retry_after(), expected, "{}", stringify!($Field));
        )+
    })+ };
}

/// Displayed, and not convertible into a `HeaderValue`.
#[derive(Debug, Clone, PartialEq)]
struct HttpDate(String);

impl FromStr for HttpDate {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<HttpDate, Infallible> {
        Ok(HttpDate(text.to_owned()))
    }
}

impl Display for HttpDate {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Convertible from and into a `HeaderValue`, and not displayed.
#[derive(Debug, Clone)]
struct Raw(HeaderValue);

impl From<HeaderValue> for Raw {
    fn from(value: HeaderValue) -> Raw {
        Raw(value)
    }
}

impl From<Raw> for HeaderValue {
    fn from(raw: Raw) -> HeaderValue {
        raw.0
    }
}

#[test]
fn a_field_of_each_type_tells_it() {
    assert_reads! {
        u8: "0" "255";
        u16: "120";
        u32: "120";
        u64: "0" "18446744073709551615";
        usize: "120";
        i8: "100";
        i32: "120";
        i64: "120";
        u128: "120";
        String: "120" "Sun, 06 Nov 1994 08:49:37 GMT" "Sunday, 06-Nov-94 08:49:37 GMT" "Sun Nov  6 08:49:37 1994";
        Vec<u8>: "120";
        HeaderValue: "120" "Sun, 06 Nov 1994 08:49:37 GMT";
        HttpDate: "Sun, 06 Nov 1994 08:49:37 GMT";
        Raw: "120";
        RetryAfter: "120" "Sun, 06 Nov 1994 08:49:37 GMT";
        Option<u8>: "120";
        Option<u64>: "120";
        Option<String>: "120";
        Option<HeaderValue>: "120";
        Option<HttpDate>: "Sun, 06 Nov 1994 08:49:37 GMT";
        Option<Raw>: "120";
        Option<RetryAfter>: "120";
        headers::RetryAfter: "120" "Sun, 06 Nov 1994 08:49:37 GMT";
        Option<headers::RetryAfter>: "120";
    }
}

#[test]
fn a_value_that_is_none_tells_nothing() {
    #[derive(StatusSubset, DecodeResponse)]
    enum Wait {
        ServiceUnavailable(#[header("Retry-After")] Option<u64>),
        TooManyRequests(#[header("Retry-After")] i64),
        BadGateway(#[header("Retry-After")] String),
        GatewayTimeout,
        Accepted(#[header("Retry-After")] Option<headers::RetryAfter>),
        #[allow(dead_code)] // read, and not looked at
        Ok(#[header("X-Retry-After")] u64),
    }
    assert_eq!(Wait::ServiceUnavailable(None).retry_after(), None);
    assert_eq!(Wait::TooManyRequests(-1).retry_after(), None);
    assert_eq!(Wait::BadGateway("soon".to_owned()).retry_after(), None);
    assert_eq!(Wait::BadGateway("line\nbreak".to_owned()).retry_after(), None);
    assert_eq!(Wait::GatewayTimeout.retry_after(), None);
    assert_eq!(Wait::Accepted(None).retry_after(), None);
    assert_eq!(Wait::Ok(7).retry_after(), None);
}

/// A type that can only be read.
#[derive(Debug, PartialEq)]
struct Opaque;

impl FromStr for Opaque {
    type Err = Infallible;

    fn from_str(_: &str) -> Result<Opaque, Infallible> {
        Ok(Opaque)
    }
}

#[test]
fn a_type_that_can_only_be_read_tells_nothing() {
    assert_eq!(Wait::ServiceUnavailable(Opaque).retry_after(), None);
    // The type is a parameter, so it is known only that it can be read.
    assert_eq!(Wait::ServiceUnavailable(7).retry_after(), None);
}

#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
#[header("Retry-After" = "60")]
enum Constant {
    ServiceUnavailable,
    #[header("X-More" = "1")]
    BadGateway(#[body(text)] String),
}

#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
enum Unavailable {
    #[header("Retry-After" = "Sun, 06 Nov 1994 08:49:37 GMT")]
    ServiceUnavailable(Problem),
}

#[test]
fn a_constant_header_field_tells_it() {
    assert_eq!(Constant::ServiceUnavailable.retry_after(), seconds(60));
    assert_eq!(Constant::BadGateway(String::new()).retry_after(), seconds(60));
    assert_eq!(Unavailable::ServiceUnavailable(Problem::new()).retry_after(), Some(date()));
}

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum Export<E> {
    Ok(#[body(text)] String),
    TooManyRequests {
        #[body(text)]
        text: String,
        #[header("retry-after")]
        wait: u64,
    },
    #[status(transparent)]
    Unavailable(Unavailable),
    #[status(transparent)]
    Other(E),
    #[status(any(ServerError))]
    Failed {
        status: ServerErrorStatus,
        #[header("RETRY-AFTER")]
        wait: Option<u16>,
    },
}

#[test]
fn an_outcome_inside_another_tells_it() {
    type Outcome = Export<Constant>;
    assert_eq!(Outcome::Ok(String::new()).retry_after(), None);
    assert_eq!(Outcome::TooManyRequests { text: String::new(), wait: 7 }.retry_after(), seconds(7));
    let unavailable = Unavailable::ServiceUnavailable(Problem::new());
    assert_eq!(Outcome::Unavailable(unavailable).retry_after(), Some(date()));
    assert_eq!(Outcome::Other(Constant::ServiceUnavailable).retry_after(), seconds(60));
    let failed = |wait| Outcome::Failed { status: ServerErrorStatus::BadGateway, wait };
    assert_eq!((failed(Some(7)).retry_after(), failed(None).retry_after()), (seconds(7), None));
    for outcome in [Ok(Constant::ServiceUnavailable), Err(Constant::ServiceUnavailable)] {
        assert_eq!(outcome.retry_after(), seconds(60));
    }
    assert_eq!(Box::new(Constant::ServiceUnavailable).retry_after(), seconds(60));
}

#[test]
fn an_undeclared_response_tells_it() {
    let response = Response::builder().status(429).header("Retry-After", "7").body("").unwrap();
    let outcome = Result::<Unavailable, Undeclared>::decode(response).unwrap();
    assert_eq!(outcome.retry_after(), seconds(7));
}

#[test]
fn the_field_can_have_the_type_of_the_value() {
    #[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
    enum Wait {
        ServiceUnavailable(#[header("Retry-After")] RetryAfter),
        TooManyRequests(#[header("Retry-After")] Option<RetryAfter>),
    }
    for (after, text) in [(RetryAfter::Seconds(120), "120"), (date(), DATE)] {
        let response = Wait::ServiceUnavailable(after).encode().unwrap();
        assert_eq!(response.headers()["retry-after"], text);
        assert_eq!(Wait::decode(response).unwrap(), Wait::ServiceUnavailable(after));
    }
    let response = Wait::TooManyRequests(None).encode().unwrap();
    assert!(response.headers().is_empty());
    let response = Response::builder().status(503).header("Retry-After", "soon").body("").unwrap();
    assert_eq!(
        Wait::decode(response).unwrap_err().to_string(),
        "503 Service Unavailable: the header field `retry-after` can't be read: neither a number of seconds nor a date \
         (RFC 9110, section 10.2.3)"
    );
}

#[test]
fn whether_the_request_can_be_repeated_is_a_fact_of_the_status() {
    let outcome = Constant::ServiceUnavailable;
    assert!(outcome.status().info().is_retryable());
    assert_eq!(
        outcome.retry_after().map(|after| after.delay(SystemTime::UNIX_EPOCH)),
        Some(Duration::from_secs(60))
    );
}
