//! The rules of HTTP for a response are for its sender: enums that are only read or described are not checked.

#![cfg(feature = "current")]

use status_subset::{DecodeResponse, DescribeResponse, StatusSubset};

#[derive(Debug, PartialEq, StatusSubset, DecodeResponse, DescribeResponse)]
enum Received {
    EarlyHints,
    Ok {
        #[header("Content-Length")]
        length: u64,
        #[header("Connection")]
        option: Option<String>,
        #[header("Transfer-Encoding")]
        coding: Option<String>,
        #[header("Location")]
        places: Vec<String>,
        #[body(text)]
        text: String,
    },
    NoContent {
        #[header("Content-Length")]
        length: Option<u64>,
    },
    MethodNotAllowed,
}

#[test]
fn a_client_can_read_responses_that_break_the_rules() {
    let response = http::Response::builder()
        .header("content-type", "text/plain")
        .header("content-length", "2")
        .header("connection", "close")
        .body("hi");
    let read = Received::decode(response.unwrap()).unwrap();
    let (length, option, text) = (2, Some("close".to_owned()), "hi".to_owned());
    assert_eq!(read, Received::Ok { length, option, coding: None, places: Vec::new(), text });

    let response = http::Response::builder().status(204).header("content-length", "0").body("");
    assert_eq!(Received::decode(response.unwrap()).unwrap(), Received::NoContent { length: Some(0) });

    let response = http::Response::builder().status(103).body("");
    assert_eq!(Received::decode(response.unwrap()).unwrap(), Received::EarlyHints);
}

#[test]
fn a_description_may_break_the_rules() {
    assert!(Received::describe().codes().eq([103, 200, 204, 405]));
}
