//! `#[status(any(ServerError))]`: a status that is known only when the response is written.

#![cfg(feature = "current")]

use std::convert::Infallible;

use futures_util::{FutureExt, stream};
use http::Response;
use status_subset::response::{Body, DecodeErrorKind, EncodeErrorKind, Undeclared, read};
use status_subset::{
    ClientErrorStatus, DecodeResponse, DescribeResponse, EncodeResponse, ErrorStatus, ServerErrorStatus,
    Status, StatusClass, StatusSubset,
};
use utoipa::IntoResponses;

#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Proxied {
    Ok(#[body(text)] String),
    #[status(any(ServerError))]
    Upstream {
        status: ServerErrorStatus,
        #[header("Retry-After")]
        retry: Option<u32>,
        #[body(text)]
        text: String,
    },
    /// Nobody answers.
    BadGateway,
}

#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(class = ErrorStatus)]
enum Failed {
    #[status(any(ErrorStatus))]
    Any { status: Status },
}

fn upstream(status: ServerErrorStatus) -> Proxied {
    Proxied::Upstream { status, retry: None, text: "sorry".to_owned() }
}

fn response(status: u16, media_type: &str, content: &'static str) -> Response<&'static str> {
    Response::builder().status(status).header("Content-Type", media_type).body(content).unwrap()
}

fn is_an_error<T: ErrorStatus>() {}

#[test]
fn the_statuses_are_those_of_the_class() {
    let of_the_class = |status: &&Status| status.class() == StatusClass::ServerError;
    assert_eq!(Proxied::STATUSES.len(), 1 + Status::ALL.iter().filter(of_the_class).count());
    assert!(Failed::STATUSES.contains(Status::NotFound) && Failed::STATUSES.contains(Status::BadGateway));
    assert!(!Failed::STATUSES.contains(Status::Ok));
    assert_eq!(upstream(ServerErrorStatus::LoopDetected).status(), Status::LoopDetected);
    is_an_error::<Failed>();
}

#[test]
fn the_status_is_that_of_the_field() {
    let response = upstream(ServerErrorStatus::ServiceUnavailable).encode().unwrap();
    assert_eq!((response.status().as_u16(), &response.body()[..]), (503, &b"sorry"[..]));
    assert_eq!(Failed::Any { status: Status::NotFound }.encode().unwrap().status(), 404);
}

#[test]
fn a_status_of_another_class_is_an_error() {
    let error = Failed::Any { status: Status::Ok }.encode().unwrap_err();
    assert_eq!(error.kind(), &EncodeErrorKind::UndeclaredStatus { code: 200 });
}

#[derive(StatusSubset, EncodeResponse)]
enum Passed {
    #[status(any(Successful))]
    Any {
        status: Status,
        #[body(text)]
        text: &'static str,
    },
    #[status(any(ClientError), omit("WWW-Authenticate"))]
    Refused { status: ClientErrorStatus },
}

#[test]
fn the_rules_of_the_status_hold_when_the_response_is_written() {
    let error = Failed::Any { status: Status::Unauthorized }.encode().unwrap_err();
    assert!(matches!(error.kind(), EncodeErrorKind::MissingHeader { name } if name == "www-authenticate"));
    let error = Passed::Any { status: Status::NoContent, text: "a" }.encode().unwrap_err();
    assert!(matches!(error.kind(), EncodeErrorKind::Content { .. }), "{error}");
    assert!(Passed::Any { status: Status::Ok, text: "a" }.encode().is_ok());
    assert!(Passed::Refused { status: ClientErrorStatus::Unauthorized }.encode().is_ok());
}

#[test]
fn a_variant_with_the_status_itself_is_read_first() {
    let bad_gateway = Response::builder().status(502).body("").unwrap();
    assert_eq!(Proxied::decode(bad_gateway).unwrap(), Proxied::BadGateway);
    let read = Proxied::decode(response(502, "text/plain", "sorry")).unwrap();
    assert_eq!(read, upstream(ServerErrorStatus::BadGateway));
    let read = Proxied::decode(response(507, "text/plain", "sorry")).unwrap();
    assert_eq!(read, upstream(ServerErrorStatus::InsufficientStorage));
}

#[test]
fn an_unknown_or_other_status_is_undeclared() {
    for status in [404, 599] {
        let error = Proxied::decode(response(status, "text/plain", "sorry")).unwrap_err();
        assert_eq!(error.kind(), &DecodeErrorKind::Undeclared);
    }
}

#[derive(Debug, PartialEq, StatusSubset)]
enum Limited {
    TooManyRequests,
}

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum Known {
    #[status(any(ClientError))]
    Limited {
        #[header("Retry-After")]
        seconds: u32,
        status: Limited,
    },
}

#[test]
fn nothing_is_read_for_a_status_that_the_field_can_not_have() {
    let error = Known::decode(response(404, "text/plain", "sorry")).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::Undeclared);
    let undeclared = Result::<Known, Undeclared>::decode(response(404, "text/plain", "sorry")).unwrap();
    assert_eq!(undeclared.status(), Status::NotFound);
    let limited = Response::builder().status(429).header("Retry-After", "7").body("").unwrap();
    let expected = Known::Limited { seconds: 7, status: Limited::TooManyRequests };
    assert_eq!(Known::decode(limited).unwrap(), expected);
}

#[test]
fn a_class_is_one_response_of_the_document() {
    let responses = serde_json::to_value(Proxied::responses()).unwrap();
    assert_eq!(responses.as_object().unwrap().keys().collect::<Vec<_>>(), ["200", "502", "5XX"]);
    assert!(responses["5XX"]["content"]["text/plain; charset=utf-8"].is_object());
    let responses = serde_json::to_value(Failed::responses()).unwrap();
    assert_eq!(responses.as_object().unwrap().keys().collect::<Vec<_>>(), ["4XX", "5XX"]);
    assert_eq!(Proxied::describe().codes().collect::<Vec<_>>(), [200, 502]);
}

/// A proxy passes on what its upstream answers, as it is.
#[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse)]
enum PassedOn {
    #[status(any(ClientError))]
    Refused {
        status: ClientErrorStatus,
        #[body(response)]
        answer: Response<Body>,
    },
    #[status(any(ServerError))]
    Failed {
        status: ServerErrorStatus,
        #[body(stream = "text/html")]
        page: Body,
    },
    BadGateway,
}

#[test]
fn a_response_of_another_server_is_passed_on_with_its_header_fields() {
    let refused = |name: &str| {
        let answer = Response::builder().status(401).header(name, "Basic").body(Body::from("no")).unwrap();
        PassedOn::Refused { status: ClientErrorStatus::Unauthorized, answer }.encode()
    };
    assert_eq!(refused("WWW-Authenticate").unwrap().headers()["www-authenticate"], "Basic");
    let error = refused("X-Other").unwrap_err();
    assert!(matches!(error.kind(), EncodeErrorKind::MissingHeader { .. }), "{error}");
    // The server frames the message.
    let framed =
        Response::builder().status(410).header("Content-Length", "7").header("Transfer-Encoding", "chunked");
    let answer = framed.body(Body::from("no")).unwrap();
    let gone = PassedOn::Refused { status: ClientErrorStatus::Gone, answer }.encode().unwrap();
    assert!(gone.headers().is_empty());
    let answer = Response::builder().status(404).body(Body::empty()).unwrap();
    let error = PassedOn::Refused { status: ClientErrorStatus::Gone, answer }.encode().unwrap_err();
    assert_eq!(error.kind(), &EncodeErrorKind::UndeclaredStatus { code: 404 });
}

#[test]
fn a_client_that_reads_as_it_comes_chooses_the_same_variant() {
    let received = |content: Body, media_type: &str| {
        let response =
            Response::builder().status(502).header("Content-Type", media_type).body(content).unwrap();
        read::<PassedOn, _>(response, 100).now_or_never().unwrap().unwrap().variant()
    };
    let chunks = |text: &'static str| Body::from_stream(stream::iter([Ok::<_, Infallible>(text)]));
    assert_eq!(received(chunks("<h1>"), "text/html"), "Failed");
    assert_eq!(received(Body::from("<h1>"), "text/html"), "Failed");
    assert_eq!(received(Body::empty(), "text/html"), "BadGateway");
    assert_eq!(received(chunks("png"), "image/png"), "BadGateway");
}

#[test]
fn an_interim_status_is_an_error() {
    #[derive(StatusSubset, EncodeResponse)]
    enum Interim {
        #[status(any(Informational))]
        Any { status: status_subset::InformationalStatus },
    }
    let encoded = |status| Interim::Any { status }.encode();
    let error = encoded(status_subset::InformationalStatus::EarlyHints).unwrap_err();
    assert_eq!(error.kind(), &EncodeErrorKind::UndeclaredStatus { code: 103 });
}
