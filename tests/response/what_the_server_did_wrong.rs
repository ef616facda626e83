//! The error of a client tells what the server did wrong from what the enum does not declare.

#![cfg(feature = "http")]

use http::header::{ALLOW, CONTENT_LENGTH, LOCATION, WWW_AUTHENTICATE};
use http::{HeaderName, Response};
use status_subset::response::{DecodeErrorKind, ViolationKind};
use status_subset::{DecodeError, DecodeResponse, StatusSubset};

#[derive(Debug, StatusSubset, DecodeResponse)]
#[allow(dead_code)] // read, and not looked at
enum Declared {
    Ok(#[header("X-A")] u8),
    Created(#[header("Location")] String),
    NoContent,
    ResetContent,
    Found(#[header("Location")] String),
    Unauthorized(#[header("WWW-Authenticate")] String),
    Gone(#[body(text)] u8),
}

fn response(status: u16, fields: &[(&str, &str)], content: &'static str) -> Response<&'static str> {
    let response = Response::builder().status(status);
    fields
        .iter()
        .fold(response, |response, (name, value)| response.header(*name, *value))
        .body(content)
        .unwrap()
}

fn error(status: u16, fields: &[(&str, &str)], content: &'static str) -> DecodeError {
    Declared::decode_strict(response(status, fields, content)).unwrap_err()
}

fn missing(name: HeaderName) -> ViolationKind {
    ViolationKind::MissingHeader { name }
}

/// An error, what the server did wrong, and the sentence about both.
#[track_caller]
fn assert_says(error: &DecodeError, violations: &[ViolationKind], text: &str) {
    assert_eq!((error.to_string().as_str(), error.violations().as_slice()), (text, violations));
}

#[test]
fn a_response_that_the_enum_does_not_declare_breaks_no_rule() {
    assert_says(&error(404, &[], ""), &[], "404 Not Found: not one of the declared statuses");
    assert_says(
        &error(405, &[("Allow", "")], ""),
        &[],
        "405 Method Not Allowed: not one of the declared statuses",
    );
    assert_says(&error(200, &[], ""), &[], "200 OK: the header field `x-a` is missing");
    assert_says(&error(599, &[], ""), &[], "599: not one of the declared statuses");
    // A client that asks for interim responses gets them.
    assert_says(&error(103, &[], ""), &[], "103 Early Hints: not one of the declared statuses");
    let text = "410 Gone: the content can't be read: invalid digit found in string";
    assert_says(&error(410, &[("Content-Type", "text/plain")], "x"), &[], text);
}

#[test]
fn a_header_field_that_the_status_requires_is_missing() {
    let text = "401 Unauthorized: the header field `www-authenticate` is missing, which the status requires (RFC 9110, \
                section 15.5.2)";
    assert_says(&error(401, &[], ""), &[missing(WWW_AUTHENTICATE)], text);
    // The enum does not declare the status either.
    let text = "405 Method Not Allowed: not one of the declared statuses; the header field `allow` is missing, which the \
                status requires (RFC 9110, section 15.5.6)";
    assert_says(&error(405, &[], ""), &[missing(ALLOW)], text);
    // RFC 9110 has no requirement of `Location` for 302.
    let found = error(302, &[], "");
    assert!(matches!(found.kind(), DecodeErrorKind::MissingHeader { name } if name == LOCATION));
    assert!(found.to_string().starts_with("302 Found: the header field `location` is missing"), "{found}");
}

#[test]
fn a_header_field_with_one_value_has_several_lines() {
    let fields = [("Location", "/a"), ("Location", "/b")];
    let repeated = [ViolationKind::RepeatedHeader { name: LOCATION }];
    let text = "201 Created: the header field `location` takes one value, and has several lines (RFC 9110, section 10.2.2)";
    assert_says(&error(201, &fields, ""), &repeated, text);
    let text = "200 OK: the header field `x-a` is missing; the header field `location` takes one value, and has several \
                lines (RFC 9110, section 10.2.2)";
    assert_says(&error(200, &fields, ""), &repeated, text);
}

#[test]
fn there_is_content_which_the_status_never_has() {
    let text = "204 No Content: there is content, which the status never has (RFC 9110, section 15.3.5)";
    assert_says(&error(204, &[], "hi"), &[ViolationKind::ForbiddenContent], text);
    let announced = "304 Not Modified: not one of the declared statuses";
    assert_says(&error(304, &[("Content-Length", "9")], ""), &[], announced);
}

#[test]
fn there_is_a_header_field_which_the_status_never_has() {
    let error = error(204, &[("Content-Length", "2")], "hi");
    let violations =
        [ViolationKind::ForbiddenHeader { name: CONTENT_LENGTH }, ViolationKind::ForbiddenContent];
    let text = "204 No Content: there is content, which the status never has (RFC 9110, section 15.3.5); there is the \
                header field `content-length`, which the status never has (RFC 9110, section 8.6)";
    assert_says(&error, &violations, text);
}

#[test]
fn a_response_to_head_has_no_size() {
    #[derive(Debug, StatusSubset, DecodeResponse)]
    enum Other {
        NotFound,
    }
    let head = |status, fields| Other::decode_head(response(status, fields, "")).unwrap_err();
    assert_eq!(head(304, &[("Content-Length", "9")]).violations(), []);
    assert_eq!(head(405, &[("Content-Length", "9")]).violations(), [missing(ALLOW)]);
    assert_eq!(
        Other::decode_head(response(404, &[], "")).unwrap().into_outcome().map(|it| it.status().code()),
        Some(404)
    );
}

#[cfg(feature = "current")]
#[test]
fn a_response_that_is_read_as_it_comes_has_no_size() {
    use futures_util::FutureExt;
    use status_subset::response::{Body, ReceiveError, read};

    #[derive(Debug, StatusSubset, DecodeResponse)]
    #[allow(dead_code)] // read, and not looked at
    enum Streamed {
        ResetContent(#[header("X-A")] u8, #[body(stream)] Body),
    }
    let content = Body::from_stream(futures_util::stream::iter([Ok::<_, std::io::Error>("a")]));
    let read = read::<Streamed, _>(response(205, &[], "").map(|_| content), 9).now_or_never().unwrap();
    let ReceiveError::Decode(error) = read.unwrap_err() else { panic!() };
    assert_says(&error, &[], "205 Reset Content: the header field `x-a` is missing");
}

#[cfg(feature = "current")]
mod own {
    status_subset::status_codes! {
        pub enum Status from "tests/specs/own_rules.toml";
    }
}

#[cfg(feature = "current")]
#[test]
fn the_rules_are_those_of_the_registry_and_else_of_http() {
    #[derive(Debug, StatusSubset, DecodeResponse)]
    #[status(registry = own::Status)]
    enum Own {
        Ok,
    }
    let error = |status, fields| Own::decode(response(status, fields, "")).unwrap_err().to_string();
    assert_eq!(
        error(489, &[("X-Secret", "1"), ("Allow-Events", "x")]),
        "489 Bad Event: not one of the declared statuses"
    );
    assert_eq!(
        error(401, &[("X-Secret", "1")]),
        "401 Unauthorized: not one of the declared statuses; the header field `www-authenticate` is missing, which the \
         status requires; there is the header field `x-secret`, which the status never has"
    );
    assert_eq!(
        error(405, &[]),
        "405: not one of the declared statuses; the header field `allow` is missing, which the status requires (RFC 9110, \
         section 15.5.6)"
    );
}
