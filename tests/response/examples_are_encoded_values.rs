//! `#[status(examples = path)]`: the examples in a description are values of the enum, as a server writes them.

#![cfg(feature = "current")]

use std::panic::catch_unwind;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use status_subset::response::{Body, Events};
use status_subset::{
    Cause, DecodeResponse, DescribeResponse, EncodeResponse, Problem, ServerErrorStatus, StatusSubset,
    outcome,
};
use utoipa::{IntoResponses, ToSchema};

use crate::document::{assert_examples_fit, examples};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
struct User {
    id: u32,
    name: String,
}

fn user(id: u32, name: &str) -> User {
    User { id, name: name.to_owned() }
}

#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(examples = get_user_examples)]
enum GetUser {
    Ok {
        #[header("ETag")]
        tag: String,
        #[header("Age")]
        age: Option<u32>,
        #[header("X-Numbers")]
        numbers: Vec<u16>,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
        #[body]
        user: User,
    },
    #[status(200)]
    Line(#[body(text)] String),
    #[status(200)]
    Picture(#[header("Age")] u32, #[body(bytes = "image/png")] Vec<u8>),
    #[header("Cache-Control" = "no-store")]
    NotModified,
    #[status(transparent)]
    Missing(Missing),
}

#[derive(Debug, Clone, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(examples = missing_examples)]
enum Missing {
    NotFound(Problem),
    Gone(Problem),
}

fn ok() -> GetUser {
    let (tag, cookies) = ("\"1\"".to_owned(), vec!["a=1".to_owned(), "b=2".to_owned()]);
    GetUser::Ok { tag, age: Some(30), numbers: vec![1, 2], cookies, user: user(7, "Kim") }
}

fn get_user_examples() -> Vec<GetUser> {
    let other = GetUser::Ok {
        tag: "\"2\"".to_owned(),
        age: None,
        numbers: Vec::new(),
        cookies: Vec::new(),
        user: user(8, "Lee"),
    };
    vec![
        ok(),
        other,
        GetUser::Line("7: Kim".to_owned()),
        GetUser::Picture(5, b"\x89PNG".to_vec()),
        GetUser::NotModified,
        GetUser::Missing(Missing::NotFound(Problem::new().with_detail("no user has the id 7"))),
    ]
}

/// (Any iterator will do.)
fn missing_examples() -> impl IntoIterator<Item = Missing> {
    let problem = Problem::new().with_detail("the user was deleted");
    [
        Missing::Gone(problem.clone()),
        Missing::NotFound(Problem::new().with_detail("no user has the id 9").with_accept_language("ko")),
        Missing::Gone(problem),
    ]
}

fn described<T: IntoResponses>() -> Value {
    serde_json::to_value(T::responses()).unwrap()
}

#[test]
fn the_content_is_that_which_the_server_writes() {
    let responses = described::<GetUser>();
    let content = &responses["200"]["content"];
    let sent: Value = serde_json::from_slice(ok().encode().unwrap().body()).unwrap();
    assert_eq!(sent, json!({ "id": 7, "name": "Kim" }));
    assert_eq!(
        content["application/json"]["examples"],
        json!({ "Ok": { "value": sent }, "Ok2": { "value": { "id": 8, "name": "Lee" } } })
    );
    assert_eq!(content["text/plain; charset=utf-8"]["examples"], json!({ "Line": { "value": "7: Kim" } }));
}

#[test]
fn header_fields_have_the_type_of_their_schema() {
    let headers = &described::<GetUser>()["200"]["headers"];
    // The numbers in the names are those of the content.
    assert_eq!(
        headers["ETag"]["examples"],
        json!({ "Ok": { "value": "\"1\"" }, "Ok2": { "value": "\"2\"" } })
    );
    assert_eq!(headers["Age"]["examples"], json!({ "Ok": { "value": 30 }, "Picture": { "value": 5 } }));
    assert_eq!(headers["X-Numbers"]["examples"], json!({ "Ok": { "value": [1, 2] } }));
    // These lines are no list.
    let cookies = json!({ "Ok": { "value": "a=1" }, "Ok-2": { "value": "b=2" } });
    assert_eq!(headers["Set-Cookie"]["examples"], cookies);
}

#[test]
fn content_in_another_format_is_left_out() {
    let responses = described::<GetUser>();
    let picture = responses["200"]["content"]["image/png"].as_object().unwrap();
    assert_eq!(picture.keys().collect::<Vec<_>>(), ["schema"]);
    let not_modified = &responses["304"];
    assert!(not_modified.get("content").is_none());
    // A constant is in the schema already.
    assert!(not_modified["headers"]["Cache-Control"].get("examples").is_none());
}

#[test]
fn a_transparent_variant_has_the_examples_and_names_of_the_enum_inside() {
    let responses = described::<GetUser>();
    let content = |code: &str| responses[code]["content"]["application/problem+json"]["examples"].clone();
    // The title is in the language that the problem has been given.
    let korean = json!({ "title": "찾을 수 없음", "status": 404, "detail": "no user has the id 9" });
    let english = json!({ "title": "Not Found", "status": 404, "detail": "no user has the id 7" });
    assert_eq!(content("404"), json!({ "NotFound": { "value": english }, "NotFound2": { "value": korean } }));
    // The same value twice is one example.
    assert_eq!(content("410").as_object().unwrap().len(), 1);
}

#[test]
fn each_example_fits_its_schema_and_is_read_back() {
    let responses = described::<GetUser>();
    assert_eq!(assert_examples_fit(&responses, &json!({})), 13);
    let mut read = Vec::new();
    for (code, media_type, _, value) in examples(&responses) {
        let content = match &value {
            Value::String(text) => text.clone(),
            value => value.to_string(),
        };
        let headers = [("Content-Type", &*media_type), ("ETag", "\"1\"")];
        let mut response = http::Response::builder().status(&*code);
        for (name, value) in headers {
            response = response.header(name, value);
        }
        read.push(GetUser::decode_strict(response.body(content).unwrap()).unwrap().variant());
    }
    assert_eq!(read, ["Ok", "Ok", "Line", "NotFound", "NotFound", "Gone"]);
}

#[test]
fn a_status_of_a_class_is_an_example_of_the_class_unless_it_is_declared() {
    #[derive(StatusSubset, EncodeResponse, DescribeResponse)]
    #[status(examples = proxied)]
    enum Proxied {
        BadGateway,
        #[status(any(ServerError))]
        Upstream {
            status: ServerErrorStatus,
            #[header("Retry-After")]
            seconds: Option<u32>,
            #[body(text)]
            text: String,
        },
    }
    fn proxied() -> [Proxied; 3] {
        let upstream =
            |status, text: &str| Proxied::Upstream { status, seconds: Some(9), text: text.to_owned() };
        [
            Proxied::BadGateway,
            upstream(ServerErrorStatus::BadGateway, "a"),
            upstream(ServerErrorStatus::LoopDetected, "b"),
        ]
    }
    let responses = described::<Proxied>();
    let content = |code: &str| responses[code]["content"]["text/plain; charset=utf-8"]["examples"].clone();
    assert_eq!(content("502"), json!({ "Upstream": { "value": "a" } }));
    assert_eq!(content("5XX"), json!({ "Upstream": { "value": "b" } }));
    assert_eq!(responses["5XX"]["headers"]["Retry-After"]["examples"]["Upstream"]["value"], 9);
    assert_examples_fit(&responses, &json!({}));
}

#[test]
fn streams_and_events_have_no_example_of_content() {
    #[outcome(encode, describe, examples = downloads)]
    enum Download {
        Ok(#[header("ETag")] String, #[body(stream = "text/csv")] Body),
        Accepted(#[body(sse)] Events<u32>),
    }
    fn downloads() -> Vec<Download> {
        let (rows, events) = (Body::from("1,2"), Events::new(futures_util::stream::iter([1, 2])));
        vec![Download::Ok("\"1\"".to_owned(), rows), Download::Accepted(events)]
    }
    let responses = described::<Download>();
    assert_eq!(responses["200"]["headers"]["ETag"]["examples"]["Ok"]["value"], "\"1\"");
    assert!(examples(&responses).is_empty(), "{responses:#}");
}

#[test]
fn a_header_field_that_is_no_text_is_left_out() {
    #[outcome(encode, describe, examples = named)]
    enum Named {
        Ok(#[header("X-Name")] http::HeaderValue),
    }
    fn named() -> [Named; 2] {
        [&b"\xff"[..], b"a"].map(|name| Named::Ok(http::HeaderValue::from_bytes(name).unwrap()))
    }
    let examples = &described::<Named>()["200"]["headers"]["X-Name"]["examples"];
    assert_eq!(*examples, json!({ "Ok2": { "value": "a" } }));
}

#[test]
fn content_with_a_media_type_of_its_own_is_an_example_of_any() {
    #[outcome(encode, describe, examples = pages)]
    enum GetPage {
        Ok {
            #[header("Content-Type")]
            media_type: &'static str,
            #[body(text)]
            page: &'static str,
        },
    }
    fn pages() -> Vec<GetPage> {
        vec![GetPage::Ok { media_type: "text/html", page: "<p>" }]
    }
    let responses = described::<GetPage>();
    assert!(responses["200"].get("headers").is_none(), "{responses:#}");
    let content = &responses["200"]["content"];
    assert_eq!(content.as_object().unwrap().keys().collect::<Vec<_>>(), ["*/*"]);
    assert_eq!(content["*/*"]["examples"], json!({ "Ok": { "value": "<p>" } }));
}

#[test]
fn an_enum_with_a_parameter_may_have_examples() {
    trait Named: ToSchema + Serialize + Sized {
        fn named() -> Self;
    }
    impl Named for User {
        fn named() -> User {
            user(1, "Kim")
        }
    }
    #[derive(StatusSubset, EncodeResponse, DescribeResponse)]
    #[status(examples = list_examples::<T>)]
    enum List<T: Named> {
        Ok(Vec<T>),
        InternalServerError(Cause),
    }
    fn list_examples<T: Named>() -> Vec<List<T>> {
        vec![List::Ok(vec![T::named()]), List::InternalServerError(Cause::from(std::fmt::Error))]
    }
    let examples = &described::<List<User>>()["200"]["content"]["application/json"]["examples"];
    assert_eq!(*examples, json!({ "Ok": { "value": [{ "id": 1, "name": "Kim" }] } }));
}

#[test]
fn an_example_that_cannot_be_encoded_is_a_panic_with_the_name_of_its_variant() {
    #[derive(StatusSubset, EncodeResponse, DescribeResponse)]
    #[status(examples = broken)]
    enum Broken {
        MethodNotAllowed(#[header("Allow")] Option<String>),
        #[status(any(ServerError))]
        Upstream {
            status: status_subset::Status,
        },
    }
    #[derive(StatusSubset, EncodeResponse, DescribeResponse)]
    #[allow(dead_code)] // only described
    enum Outer {
        #[status(transparent)]
        Broken(Broken),
    }
    fn broken() -> Vec<Broken> {
        vec![Broken::Upstream { status: status_subset::Status::BadGateway }, Broken::MethodNotAllowed(None)]
    }
    let message = |panic: Box<dyn std::any::Any + Send>| panic.downcast_ref::<String>().unwrap().clone();
    let expected = "the example `Broken::MethodNotAllowed` can't be encoded: \
        a response with status 405 must have the header field `allow`";
    assert_eq!(message(catch_unwind(|| drop(Broken::responses())).unwrap_err()), expected);
    assert_eq!(message(catch_unwind(|| drop(Outer::responses())).unwrap_err()), expected);
}

#[test]
fn an_enum_without_examples_has_none() {
    #[derive(StatusSubset, DescribeResponse)]
    #[allow(dead_code)]
    enum Plain {
        Ok(User),
    }
    let responses = described::<Plain>();
    assert!(examples(&responses).is_empty());
    let content: &Map<String, Value> = responses["200"]["content"]["application/json"].as_object().unwrap();
    assert_eq!(content.keys().collect::<Vec<_>>(), ["schema"]);
}

#[test]
fn no_two_examples_of_a_response_have_the_same_name() {
    #[derive(StatusSubset, EncodeResponse, DescribeResponse)]
    #[status(examples = examples)]
    enum Find {
        NotFound(#[body(text)] &'static str),
        #[status(404)]
        NotFound2(#[body(text)] &'static str),
    }
    fn examples() -> [Find; 4] {
        [Find::NotFound("a"), Find::NotFound2("b"), Find::NotFound("c"), Find::NotFound2("d")]
    }
    let responses = described::<Find>();
    let examples = responses["404"]["content"]["text/plain; charset=utf-8"]["examples"].as_object().unwrap();
    let named: Vec<_> =
        examples.iter().map(|(name, it)| (name.as_str(), it["value"].as_str().unwrap())).collect();
    assert_eq!(named, [("NotFound", "a"), ("NotFound2", "b"), ("NotFound22", "d"), ("NotFound3", "c")]);
}
