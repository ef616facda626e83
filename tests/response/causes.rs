//! Causes and other fields that are not sent: they are in no response and no description, and the cause is in the
//! response's extensions.

#![cfg(feature = "http")]

use std::fmt;

use status_subset::response::Origin;
use status_subset::{Cause, DecodeResponse, EncodeResponse, Problem, StatusSubset};

#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
#[cfg_attr(feature = "current", derive(status_subset::DescribeResponse))]
enum Load {
    Ok {
        #[status(skip)]
        rows: usize,
        #[body(text)]
        text: String,
    },
    #[status(from)]
    InternalServerError(Cause),
    BadGateway {
        #[header("X-Try")]
        attempt: u8,
        #[status(source)]
        cause: Option<Cause>,
    },
    #[status(transparent)]
    Inner(Inner),
}

#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
#[cfg_attr(feature = "current", derive(status_subset::DescribeResponse))]
enum Inner {
    ServiceUnavailable(#[status(source)] Cause),
}

fn origin(outcome: Load) -> Option<(u16, &'static str, &'static str, Option<String>)> {
    let response = outcome.encode().unwrap();
    assert!(!format!("{:?} {:?}", response.headers(), response.body()).contains("secret"));
    let origin = response.extensions().get::<Origin>()?;
    Some((origin.code(), origin.outcome(), origin.variant(), origin.cause().map(ToString::to_string)))
}

#[test]
fn a_cause_is_an_extension_and_not_sent() {
    let secret = || Cause::from("secret");
    assert_eq!(
        origin(Load::from(std::io::Error::other("secret"))),
        Some((500, "Load", "InternalServerError", Some("secret".to_owned())))
    );
    assert_eq!(
        origin(Load::BadGateway { attempt: 2, cause: Some(secret()) }),
        Some((502, "Load", "BadGateway", Some("secret".to_owned())))
    );
    assert_eq!(origin(Load::BadGateway { attempt: 2, cause: None }), Some((502, "Load", "BadGateway", None)));
    assert_eq!(
        origin(Load::Inner(Inner::ServiceUnavailable(secret()))),
        Some((503, "Inner", "ServiceUnavailable", Some("secret".to_owned())))
    );
    assert_eq!(origin(Load::Ok { rows: 1, text: String::new() }), None);
}

#[test]
fn a_problem_and_any_error_convert_into_one_outcome() {
    #[derive(Debug, PartialEq, StatusSubset)]
    enum Rename {
        #[status(from)]
        NotFound(Problem),
        #[status(from)]
        InternalServerError(Cause),
    }

    let problem = || Problem::new().with_detail("no such note");
    assert_eq!(Rename::from(problem()), Rename::NotFound(problem()));
    assert!(matches!(Rename::from(fmt::Error), Rename::InternalServerError(_)));
}

#[test]
fn a_client_reads_defaults() {
    let read = |outcome: Load| Load::decode(outcome.encode().unwrap()).unwrap();
    let Load::Ok { rows: 0, .. } = read(Load::Ok { rows: 9, text: "a".to_owned() }) else { panic!() };
    let Load::InternalServerError(cause) = read(Load::from(fmt::Error)) else { panic!() };
    assert!(cause.error().is_none());
    let Load::BadGateway { attempt: 2, cause: None } =
        read(Load::BadGateway { attempt: 2, cause: Some(Cause::from("a")) })
    else {
        panic!()
    };
}

#[test]
fn an_outcome_knows_the_name_of_its_variant() {
    assert_eq!(Load::Ok { rows: 1, text: String::new() }.variant(), "Ok");
    assert_eq!(Load::Inner(Inner::ServiceUnavailable(Cause::default())).variant(), "ServiceUnavailable");
    assert_eq!(Result::<Load, Inner>::Ok(Load::from(fmt::Error)).variant(), "InternalServerError");
    assert_eq!(Box::new(Load::from(fmt::Error)).variant(), "InternalServerError");
}

#[cfg(feature = "current")]
#[test]
fn what_is_not_sent_is_not_described() {
    let responses = serde_json::to_value(<Load as utoipa::IntoResponses>::responses()).unwrap();
    let ok = &responses["200"]["content"];
    assert_eq!(ok.as_object().unwrap().keys().collect::<Vec<_>>(), ["text/plain; charset=utf-8"]);
    assert!(responses["500"].get("content").is_none());
    assert!(responses["503"].get("content").is_none());
}

#[cfg(feature = "axum")]
#[test]
fn every_response_of_a_framework_has_an_origin() {
    use axum::response::IntoResponse;

    #[derive(StatusSubset, EncodeResponse)]
    #[status(axum)]
    enum Answer<T> {
        Ok(T),
        #[status(transparent)]
        Inner(Inner),
    }

    let response = Answer::Ok(1_u8).into_response();
    let origin = response.extensions().get::<Origin>().unwrap();
    assert_eq!((origin.code(), origin.outcome(), origin.variant()), (200, "Answer", "Ok"));
    assert!(origin.cause().is_none());
    let response = Answer::<u8>::Inner(Inner::ServiceUnavailable(Cause::from("a"))).into_response();
    let origin = response.extensions().get::<Origin>().unwrap();
    assert_eq!((origin.code(), origin.variant()), (503, "ServiceUnavailable"));
    assert!(origin.cause().is_some());
}
