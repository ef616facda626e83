//! Problem details (RFC 9457), with the title of their status in the language that the client prefers.

#![cfg(feature = "http")]

use serde_json::{Value, json};
use status_subset::{DecodeResponse, EncodeResponse, Problem, StatusSubset};

#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
enum GetUser {
    NotFound(#[body(problem)] Problem),
    #[status(410)]
    Deleted {
        #[header("Vary")]
        vary: Vec<String>,
        #[body(problem)]
        problem: Problem,
    },
}

fn content(problem: Problem) -> (http::HeaderMap, Value) {
    let (parts, content) = GetUser::NotFound(problem).encode().unwrap().into_parts();
    assert_eq!(parts.status, 404);
    assert_eq!(parts.headers["content-type"], "application/problem+json");
    (parts.headers, serde_json::from_slice(&content).unwrap())
}

#[test]
fn a_problem_takes_its_title_from_its_status() {
    let (headers, content) = content(Problem::new());
    assert_eq!(content, json!({ "title": "Not Found", "status": 404 }));
    assert!(!headers.contains_key("content-language") && !headers.contains_key("vary"));
}

#[test]
fn the_title_is_in_the_preferred_language() {
    for (accepted, title, language) in [
        ("ko", "찾을 수 없음", Some("ko")),
        ("ko-KR, en;q=0.8", "찾을 수 없음", Some("ko")),
        ("en-GB, ko;q=0.8", "Not found", Some("en")),
        ("fr, de", "Not Found", None),
        ("\r\n;;,", "Not Found", None),
    ] {
        let (headers, content) = content(Problem::new().with_accept_language(accepted));
        assert_eq!(content["title"], title, "{accepted}");
        assert_eq!(headers.get("content-language").map(|it| it.to_str().unwrap()), language, "{accepted}");
        // A cache must know that another client may get another language.
        assert_eq!(headers["vary"], "Accept-Language");
    }
}

#[test]
fn a_vary_field_of_the_variant_is_kept() {
    let vary = vec!["Accept".to_owned()];
    let problem = Problem::new().with_accept_language("ko");
    let response = GetUser::Deleted { vary, problem }.encode().unwrap();
    let lines: Vec<_> = response.headers().get_all("vary").iter().collect();
    assert_eq!(lines, ["Accept", "Accept-Language"]);
}

#[test]
fn a_problem_with_a_type_takes_no_title_from_its_status() {
    let problem = Problem::new().with_type("https://example.com/no-user").with_accept_language("ko");
    assert_eq!(content(problem.clone()).1, json!({ "type": "https://example.com/no-user", "status": 404 }));
    let (headers, content) =
        content(problem.with_title("No such user").with_detail("7").with_instance("/users/7"));
    assert_eq!(
        content,
        json!({
            "type": "https://example.com/no-user",
            "title": "No such user",
            "status": 404,
            "detail": "7",
            "instance": "/users/7",
        })
    );
    assert!(!headers.contains_key("content-language"));
}

#[test]
fn extensions_do_not_replace_standard_members() {
    let problem = Problem::new()
        .with_extension("balance", 30)
        .with_extension("status", 200)
        .with_extension("title", "x");
    assert_eq!(problem.extensions().len(), 1);
    assert_eq!(content(problem).1, json!({ "title": "Not Found", "status": 404, "balance": 30 }));
}

fn read(content: &Value) -> Problem {
    let response = http::Response::builder().status(404).header("content-type", "application/problem+json");
    match GetUser::decode(response.body(content.to_string()).unwrap()).unwrap() {
        GetUser::NotFound(problem) => problem,
        other @ GetUser::Deleted { .. } => panic!("{other:?}"),
    }
}

#[derive(StatusSubset, EncodeResponse)]
enum Forward {
    BadGateway(Problem),
}

#[test]
fn the_title_is_kept_as_it_was_sent() {
    for title in ["Not Found", "찾을 수 없음", "Not found"] {
        let problem = read(&json!({ "title": title }));
        assert_eq!(problem.title(), Some(title));
        // It adds nothing to the status.
        assert_eq!(problem, Problem::new());
        // It is passed on, unless there is a language to write it in.
        let content = |problem: Problem| -> Value {
            serde_json::from_slice(GetUser::NotFound(problem).encode().unwrap().body()).unwrap()
        };
        assert_eq!(content(problem.clone())["title"], title);
        assert_eq!(content(problem.with_accept_language("en"))["title"], "Not found");
    }
    // Another status has another title.
    let forwarded = Forward::BadGateway(read(&json!({ "title": "Not Found" }))).encode().unwrap();
    assert_eq!(forwarded.body(), r#"{"status":502,"title":"Bad Gateway"}"#);
    assert_eq!(read(&json!({ "title": "Gone" })).title(), Some("Gone"));
    assert_ne!(read(&json!({ "title": "Gone" })), Problem::new());
    let typed = json!({ "type": "https://example.com/no-user", "title": "Not Found" });
    assert_eq!(read(&typed).title(), Some("Not Found"));
}

#[test]
fn members_of_another_type_are_ignored_and_unknown_members_kept() {
    let problem = read(
        &json!({ "type": 1, "title": [], "status": "x", "detail": null, "instance": {}, "more": { "a": [1] } }),
    );
    assert_eq!(problem, Problem::new().with_extension("more", json!({ "a": [1] })));
    assert_eq!(problem.type_uri(), "about:blank");
}

#[test]
fn the_status_line_is_never_translated() {
    let response = GetUser::NotFound(Problem::new().with_accept_language("ko")).encode().unwrap();
    assert_eq!(response.status().canonical_reason(), Some("Not Found"));
    assert!(response.extensions().is_empty());
}

#[test]
fn about_blank_is_the_same_as_no_type() {
    let blank = Problem::new().with_type("about:blank");
    assert_eq!(blank, Problem::new());
    assert_eq!(content(blank).1, json!({ "title": "Not Found", "status": 404 }));
    assert_eq!(read(&json!({ "type": "about:blank", "title": "Not Found" })), Problem::new());
    let titled = read(&json!({ "type": "about:blank", "title": "No such user" }));
    assert_eq!(titled, Problem::new().with_title("No such user"));
}

#[test]
fn problems_with_the_same_content_are_equal() {
    let problem = || {
        Problem::new()
            .with_type("/no-user")
            .with_title("No such user")
            .with_detail("7")
            .with_instance("/users/7")
            .with_extension("id", 7)
    };
    assert_eq!(problem(), problem());
    assert_eq!(problem(), problem().with_accept_language("ko"));
    for other in [
        problem().with_type("/gone"),
        problem().with_title("Gone"),
        problem().with_detail("8"),
        problem().with_instance("/users/8"),
        problem().with_extension("id", 8),
        problem().with_extension("balance", 7),
        Problem::new(),
    ] {
        assert_ne!(problem(), other);
    }
}

#[test]
fn a_problem_displays_its_title_or_type_and_its_detail() {
    let typed = || Problem::new().with_type("/no-user").with_instance("/users/7").with_extension("id", 7);
    for (problem, expected) in [
        (Problem::new(), "a problem without details"),
        (Problem::new().with_detail("no user has the id 7"), "no user has the id 7"),
        (typed(), "/no-user"),
        (typed().with_detail("it is 7"), "/no-user: it is 7"),
        (typed().with_title("No such user"), "No such user"),
        (typed().with_title("No such user").with_detail("it is 7"), "No such user: it is 7"),
    ] {
        assert_eq!(problem.to_string(), expected);
    }
    assert_eq!(
        read(&json!({ "title": "Not Found", "detail": "no user 7" })).to_string(),
        "Not Found: no user 7"
    );
}
