//! `#[body(problem = OutOfCredit)]`: problem details of a type of the registry.

#![cfg(feature = "current")]

use serde_json::{Value, json};
use status_subset::response::DecodeErrorKind;
use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, Problem, StatusSubset};
use utoipa::IntoResponses;

mod branch {
    status_subset::status_codes! {
        pub enum Status from "tests/specs/branch.toml";
    }
}

#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(registry = branch::Status)]
enum Pay {
    NoContent,
    #[body(problem = OutOfCredit)]
    Forbidden {
        /// What is left, in cents.
        balance: i64,
        accounts: Vec<String>,
        hint: Option<String>,
        #[header("Cache-Control")]
        cache: String,
        #[body(problem)]
        problem: Problem,
    },
    #[status(403)]
    Denied(Problem),
    #[body(problem = AccountClosed)]
    Gone,
    #[body(problem = Closed)]
    ServiceUnavailable {
        #[header("Retry-After")]
        seconds: u32,
        r#until: String,
    },
    #[status(503)]
    #[body(problem = NoSeat)]
    NoSeat {},
}

/// The derives add the bounds of members.
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(registry = branch::Status)]
enum Generic<T, P> {
    #[body(problem = OutOfCredit)]
    Forbidden {
        balance: T,
        #[body(problem)]
        problem: P,
    },
}

fn forbidden(problem: Problem) -> Pay {
    Pay::Forbidden {
        balance: 30,
        accounts: vec!["/account/12345".to_owned()],
        hint: None,
        cache: "no-store".to_owned(),
        problem,
    }
}

fn content(outcome: Pay) -> Value {
    serde_json::from_slice(outcome.encode().unwrap().body()).unwrap()
}

#[test]
fn fields_are_extension_members() {
    assert_eq!(
        content(forbidden(Problem::new().with_detail("The book costs 50.").with_extension("trace", "a1"))),
        json!({
            "type": "https://bank.example/problems/out-of-credit",
            "title": "잔액이 부족합니다.",
            "status": 403,
            "detail": "The book costs 50.",
            "balance": 30,
            "accounts": ["/account/12345"],
            "trace": "a1",
        })
    );
    assert_eq!(content(Pay::ServiceUnavailable { seconds: 9, until: "noon".to_owned() })["until"], "noon");
    let gone = Pay::Gone.encode().unwrap();
    assert_eq!(gone.headers()["content-type"], "application/problem+json");
    assert_eq!(
        serde_json::from_slice::<Value>(gone.body()).unwrap(),
        json!({"type": "https://bank.example/problems/account-closed", "title": "해지된 계좌입니다.", "status": 410})
    );
}

#[test]
fn the_title_is_in_the_language_of_the_reader() {
    let title = |accepted: &str| {
        let response = forbidden(Problem::new().with_accept_language(accepted)).encode().unwrap();
        let content: Value = serde_json::from_slice(response.body()).unwrap();
        let header =
            |name: &str| response.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        (content["title"].as_str().unwrap().to_owned(), header("content-language"), header("vary"))
    };
    let vary = || Some("Accept-Language".to_owned());
    let ko = "잔액이 부족합니다.".to_owned();
    assert_eq!(title("ko-KR, en;q=0.1"), (ko.clone(), Some("ko".to_owned()), vary()));
    assert_eq!(title("fr"), (ko, None, vary()));
}

#[test]
fn a_typed_problem_is_read_as_it_was_written() {
    for outcome in [
        forbidden(Problem::new()),
        forbidden(Problem::new().with_detail("d").with_instance("/a").with_extension("more", 1)),
        forbidden(Problem::new().with_title("Another title")),
        Pay::Denied(Problem::new().with_detail("d")),
        Pay::Denied(Problem::new().with_type("/other").with_title("t")),
        Pay::Gone,
        Pay::ServiceUnavailable { seconds: 9, until: "noon".to_owned() },
        Pay::NoSeat {},
        Pay::NoContent,
    ] {
        assert_eq!(Pay::decode(outcome.clone().encode().unwrap()).unwrap(), outcome);
    }
}

#[test]
fn members_may_have_a_type_of_the_enum() {
    let generic = || Generic::Forbidden { balance: 7_u8, problem: Problem::new().with_detail("d") };
    assert_eq!(Generic::decode(generic().encode().unwrap()).unwrap(), generic());
    assert!(Generic::<u8, Problem>::responses().contains_key("403"));
}

#[test]
fn a_problem_of_another_type_is_another_variant_or_an_error() {
    let response = |status: u16, content: Value| {
        http::Response::builder()
            .status(status)
            .header("Content-Type", "application/problem+json")
            .header("Cache-Control", "no-store")
            .body(content.to_string())
            .unwrap()
    };
    let read = Pay::decode(response(403, json!({"type": "/other", "balance": 1}))).unwrap();
    assert!(matches!(read, Pay::Denied(problem) if problem.type_uri() == "/other"));
    let error = Pay::decode(response(410, json!({"type": "/other"}))).unwrap_err();
    assert!(matches!(error.kind(), DecodeErrorKind::Content { path, .. } if path == "type"), "{error}");
    // A required member is missing.
    let uri = "/problems/closed_today#now";
    let error = Pay::decode(response(503, json!({"type": uri}))).unwrap_err();
    assert!(matches!(error.kind(), DecodeErrorKind::MissingHeader { .. }), "{error}");
}

#[test]
fn a_typed_problem_is_described_as_it_is_sent() {
    let responses = serde_json::to_value(Pay::responses()).unwrap();
    let schema = &responses["410"]["content"]["application/problem+json"]["schema"];
    assert_eq!(schema["allOf"][0]["title"], "Problem");
    let closed = &schema["allOf"][1]["properties"];
    assert_eq!(closed["type"]["enum"], json!(["https://bank.example/problems/account-closed"]));
    assert_eq!(closed["status"]["enum"], json!([410]));
    let either = &responses["403"]["content"]["application/problem+json"]["schema"]["anyOf"];
    let typed = &either[0]["allOf"][1];
    assert_eq!(typed["required"], json!(["type", "status", "balance", "accounts"]));
    assert_eq!(typed["properties"]["balance"]["description"], "What is left, in cents.");
    assert_eq!(typed["properties"]["accounts"]["type"], "array");
    for sent in [content(forbidden(Problem::new())), content(Pay::Gone)] {
        let status = sent["status"].to_string();
        let schema = &responses[&status]["content"]["application/problem+json"]["schema"];
        let schema = schema.get("anyOf").map_or(schema, |either| &either[0]);
        assert!(jsonschema::is_valid(schema, &sent), "{schema} {sent}");
    }
}
