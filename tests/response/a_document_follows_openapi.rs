//! A document with every kind of response follows OpenAPI 3.1, and says what is sent.

#![cfg(feature = "current")]
#![allow(dead_code)] // most outcomes are described and never constructed

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use http::HeaderValue;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use status_subset::response::{Body, Components, Events};
use status_subset::{ClientErrorStatus, Problem, Status, outcome};
use utoipa::{Modify, OpenApi, ToSchema};

use crate::components_of_a_document::resolved;
use crate::document::assert_examples_fit;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
struct User {
    id: u32,
    /// A name that is also a keyword of OpenAPI.
    example: Option<Example>,
    properties: Vec<Example>,
    /// Anything.
    more: Value,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
struct Example {
    title: String,
    r#type: String,
}

/// It looks like a schema with the name of a component.
fn looks_like_a_schema() -> Example {
    Example { title: "User".to_owned(), r#type: "object".to_owned() }
}

#[derive(Serialize, ToSchema)]
struct Rejected {
    detail: String,
    fields: Vec<String>,
}

impl From<Rejected> for Problem {
    fn from(rejected: Rejected) -> Problem {
        Problem::new().with_detail(rejected.detail).with_extension("fields", rejected.fields)
    }
}

#[outcome(encode, describe, examples = get_examples, with(Missing))]
#[header("Cache-Control" = "no-store")]
enum Get {
    /// The user.
    Ok {
        /// Which version it is.
        #[header("ETag")]
        tag: String,
        #[header("Age")]
        age: Option<u32>,
        #[header("Vary")]
        vary: Vec<String>,
        #[body]
        user: User,
    },
    #[status(200)]
    Line(#[body(text)] String),
    #[status(200)]
    Rows(#[header("ETag")] HeaderValue, #[body(stream = "text/csv")] Body),
    #[status(200)]
    Changes(#[body(sse)] Events<User>),
    Accepted(#[body(response)] http::Response<Body>),
    NotModified(#[header("ETag")] String),
    UseProxy,
    BadRequest(#[body(problem)] Rejected),
    #[status(any(ClientError), omit("WWW-Authenticate"))]
    Refused {
        status: ClientErrorStatus,
        #[body(problem)]
        problem: Problem,
    },
    /// What the other server says.
    #[status(any(ServerError))]
    Upstream {
        status: Status,
        #[body(text)]
        text: String,
    },
}

#[outcome(encode, describe, problem, examples = missing_examples)]
enum Missing {
    NotFound,
    Gone(Problem),
}

#[outcome(encode, describe, with(Missing))]
enum Delete {
    NoContent,
    SwitchingProtocols(#[body(response)] http::Response<Body>),
    #[status(any(ErrorStatus))]
    Failed {
        status: Status,
    },
}

fn get_examples() -> Vec<Get> {
    let example = Some(looks_like_a_schema());
    let user = User { id: 7, example, properties: vec![looks_like_a_schema()], more: json!([1]) };
    let vary = vec!["Accept".to_owned(), "Accept-Language".to_owned()];
    vec![
        Get::Ok { tag: "\"1\"".to_owned(), age: Some(9), vary, user },
        Get::Line("7".to_owned()),
        Get::Rows(HeaderValue::from_static("\"2\""), Body::empty()),
        Get::NotModified("\"1\"".to_owned()),
        Get::BadRequest(Rejected { detail: "no id".to_owned(), fields: vec!["id".to_owned()] }),
        Get::Refused { status: ClientErrorStatus::ImATeapot, problem: Problem::new() },
        Get::Upstream { status: Status::BadGateway, text: "sorry".to_owned() },
    ]
}

fn missing_examples() -> [Missing; 2] {
    [Missing::NotFound, Missing::Gone(Problem::new().with_detail("deleted"))]
}

#[utoipa::path(get, path = "/users/{id}", params(("id" = u32, Path)), responses(Get))]
fn get() {}

#[utoipa::path(delete, path = "/users/{id}", params(("id" = u32, Path)), responses(Delete))]
fn delete() {}

#[derive(OpenApi)]
#[openapi(paths(get, delete))]
struct Api;

fn documents() -> [Value; 2] {
    let mut lifted = Api::openapi();
    Components.modify(&mut lifted);
    [Api::openapi(), lifted].map(|document| serde_json::to_value(document).unwrap())
}

fn responses<'a>(document: &'a Value, method: &str) -> &'a Value {
    &document["paths"]["/users/{id}"][method]["responses"]
}

/// The response, under `components` too.
fn response<'a>(document: &'a Value, method: &str, code: &str) -> &'a Value {
    let response = &responses(document, method)[code];
    match response["$ref"].as_str() {
        Some(reference) => document.pointer(reference.strip_prefix('#').unwrap()).unwrap(),
        None => response,
    }
}

/// The validator of the Python package `openapi-spec-validator`, which has the JSON Schema of OpenAPI.
#[test]
fn a_validator_finds_no_mistake() {
    for (index, document) in documents().iter().enumerate() {
        assert_eq!(document["openapi"], "3.1.0");
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("document-{index}.json"));
        std::fs::write(&file, document.to_string()).unwrap();
        match Command::new("openapi-spec-validator").arg(&file).output() {
            Ok(output) => assert!(output.status.success(), "{output:?}"),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                println!("skipped: `openapi-spec-validator` is not installed");
            }
            Err(error) => panic!("{error}"),
        }
    }
}

#[test]
fn every_schema_is_one() {
    fn each(value: &Value, count: &mut usize) {
        if let Some(schema) = value.get("schema") {
            assert!(jsonschema::meta::is_valid(schema), "{schema:#}");
            *count += 1;
        }
        let Some(members) = value.as_object() else { return };
        members.values().for_each(|member| each(member, count));
    }
    let mut count = 0;
    for document in documents() {
        each(&document, &mut count);
    }
    assert!(count > 40, "{count}");
}

#[test]
fn every_example_fits_its_schema() {
    for document in documents() {
        let components = &document["components"];
        let mut count = assert_examples_fit(responses(&document, "get"), components);
        count += assert_examples_fit(responses(&document, "delete"), components);
        if let Some(responses) = components.get("responses") {
            count += 2 * assert_examples_fit(responses, components);
        }
        assert_eq!(count, 14, "{document:#}");
    }
}

/// (utoipa reads neither `required` nor a schema without a type from JSON.)
#[test]
fn nothing_is_lost_under_components() {
    let [inline, lifted] = documents();
    assert!(!lifted["components"]["schemas"].as_object().unwrap().is_empty());
    assert_eq!(resolved(&inline["paths"], &inline, &[]), resolved(&lifted["paths"], &lifted, &[]));
    for document in [&inline, &lifted] {
        assert_eq!(response(document, "get", "304")["headers"]["ETag"]["required"], true);
        assert_eq!(response(document, "get", "200")["headers"]["ETag"]["required"], false);
        let user = &response(document, "get", "200")["content"]["application/json"]["schema"];
        let user = user["$ref"].as_str().map_or(user, |name| document.pointer(&name[1..]).unwrap());
        assert_eq!(user["properties"]["more"], json!({ "description": "Anything." }));
    }
}

#[test]
fn properties_named_like_keywords_are_lifted_and_values_are_not() {
    let [_, document] = documents();
    let properties = &document["components"]["schemas"]["User"]["properties"];
    let example = json!({ "$ref": "#/components/schemas/Example" });
    assert_eq!(properties["properties"]["items"], example);
    assert_eq!(properties["example"]["oneOf"][0], example);
    let value = json!({ "title": "User", "type": "object" });
    let content = &response(&document, "get", "200")["content"]["application/json"];
    let shown = &content["examples"]["Ok"]["value"];
    assert_eq!((&shown["example"], &shown["properties"][0]), (&value, &value));
}

#[test]
fn several_media_types_of_one_status_are_described_side_by_side() {
    for document in documents() {
        let content = response(&document, "get", "200")["content"].as_object().unwrap();
        let media_types: Vec<_> = content.keys().collect();
        assert_eq!(
            media_types,
            ["application/json", "text/csv", "text/event-stream", "text/plain; charset=utf-8"]
        );
        let event = &content["text/event-stream"]["schema"]["items"]["properties"]["data"];
        assert!(event["contentSchema"].is_object());
    }
}

#[test]
fn header_fields_of_several_variants_are_those_of_one_response() {
    let [document, _] = documents();
    let headers = &response(&document, "get", "200")["headers"];
    let constant = json!({ "schema": { "type": "string", "enum": ["no-store"] }, "required": true });
    assert_eq!(headers["Cache-Control"], constant);
    assert_eq!(headers["ETag"]["description"], "Which version it is.");
    let list = json!({ "type": "array", "items": { "type": "string" } });
    assert_eq!(headers["Vary"]["schema"], list);
    assert_eq!(headers["Vary"]["examples"]["Ok"]["value"], json!(["Accept", "Accept-Language"]));
    assert_eq!(headers["Age"]["examples"], json!({ "Ok": { "value": 9 } }));
}

#[test]
fn what_a_framework_sends_is_anything_unless_the_status_has_no_content() {
    let [document, _] = documents();
    assert_eq!(response(&document, "get", "202")["content"], json!({ "*/*": { "schema": {} } }));
    assert!(response(&document, "delete", "101").get("content").is_none());
}

#[test]
fn classes_are_described_in_words() {
    let [document, _] = documents();
    let description = |method: &str, code: &str| response(&document, method, code)["description"].clone();
    assert_eq!(description("get", "4XX"), "Any 4xx status.");
    assert_eq!(description("get", "5XX"), "What the other server says.");
    assert_eq!(description("delete", "5XX"), "Any 5xx status.");
    // A deprecated status is described like any other.
    assert_eq!(description("get", "305"), "Use Proxy");
}

#[test]
fn a_declared_status_of_a_class_is_one_of_the_class_too() {
    let [document, _] = documents();
    let content = &response(&document, "get", "400")["content"]["application/problem+json"];
    let either = content["schema"]["anyOf"].as_array().unwrap();
    assert_eq!(either[0]["allOf"][1]["title"], "Rejected");
    assert_eq!(either[1]["title"], "Problem");
    assert_eq!(response(&document, "get", "400")["description"], "Bad Request");
}

#[test]
fn responses_that_several_operations_share_have_the_same_examples() {
    #[outcome(encode, describe, examples = other_examples, with(Missing))]
    enum Other {
        NoContent,
    }
    fn other_examples() -> Vec<Other> {
        vec![Other::Missing(Missing::Gone(Problem::new().with_detail("another detail")))]
    }
    #[outcome(encode, describe, with(Missing))]
    enum Same {
        NoContent,
    }

    #[utoipa::path(get, path = "/a", responses(Same))]
    fn first() {}
    #[utoipa::path(get, path = "/b", responses(Same))]
    fn second() {}
    #[utoipa::path(get, path = "/c", responses(Other))]
    fn other() {}

    #[derive(OpenApi)]
    #[openapi(paths(first, second, other), modifiers(&Components))]
    struct Shared;

    let document = serde_json::to_value(Shared::openapi()).unwrap();
    let of = |path: &str, code: &str| document["paths"][path]["get"]["responses"][code].clone();
    for path in ["/a", "/b", "/c"] {
        assert_eq!(of(path, "404"), json!({ "$ref": "#/components/responses/NotFound" }));
    }
    let gone = json!({ "$ref": "#/components/responses/Gone" });
    assert_eq!((of("/a", "410"), of("/b", "410")), (gone.clone(), gone));
    let examples = &of("/c", "410")["content"]["application/problem+json"]["examples"];
    assert_eq!(examples["Gone"]["value"]["detail"], "another detail");
    assert_eq!(examples["Gone2"]["value"]["detail"], "deleted");
}
