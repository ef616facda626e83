//! `DescribeResponse`: the OpenAPI responses of an enum.

#![cfg(feature = "current")]
#![allow(dead_code)] // the outcomes are described and never constructed

use std::collections::BTreeMap;

use http::HeaderValue;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use status_subset::{DescribeResponse, EncodeResponse, Problem, StatusSubset};
use utoipa::openapi::{RefOr, Response};
use utoipa::{IntoResponses, OpenApi, ToSchema};

#[derive(Serialize, Deserialize, ToSchema)]
struct User {
    id: u32,
    address: Address,
    others: Vec<Address>,
}

#[derive(Serialize, Deserialize, ToSchema)]
struct Address {
    street: String,
}

#[derive(Serialize, ToSchema)]
struct Tree {
    #[schema(no_recursion)]
    children: Vec<Tree>,
}

#[derive(StatusSubset, EncodeResponse, DescribeResponse)]
enum GetUser {
    /// The user.
    ///
    /// As it is now.
    Ok {
        /// Which version it is.
        #[header("ETag")]
        tag: String,
        #[header("Age")]
        age: Option<u32>,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
        #[header("X-Raw")]
        raw: Option<HeaderValue>,
        #[body]
        user: User,
    },
    #[status(200)]
    Short(#[body(json)] Address),
    #[status(200)]
    Text(#[body(text)] String),
    NotModified,
    #[status(405)]
    Never {
        #[header("allow")]
        allow: Option<String>,
    },
    #[status(transparent)]
    Auth(AuthError),
}

#[derive(StatusSubset, EncodeResponse, DescribeResponse)]
enum AuthError {
    /// The key is wrong.
    Forbidden(#[body(problem)] Problem),
    /// The key is too old.
    #[status(403)]
    Old {
        #[header("Age")]
        age: u64,
    },
    #[status(304)]
    Unchanged,
    #[status(200)]
    Public(#[body(bytes = "image/png")] Vec<u8>),
}

#[derive(StatusSubset, DescribeResponse)]
enum Always {
    Created(#[header("Location")] String),
}

fn described<T: DescribeResponse>() -> Value {
    let responses: BTreeMap<String, RefOr<Response>> = T::describe().into();
    serde_json::to_value(responses).unwrap()
}

#[test]
fn descriptions_are_doc_comments_or_summaries_of_the_registry() {
    let responses = described::<GetUser>();
    assert_eq!(responses["200"]["description"], "The user.\n\nAs it is now.");
    assert_eq!(responses["304"]["description"], "Not Modified");
    assert_eq!(responses["403"]["description"], "The key is wrong.\n\nThe key is too old.");
}

#[test]
fn header_fields_are_required_if_they_are_always_present() {
    let responses = described::<GetUser>();
    assert_eq!(
        responses["200"]["headers"],
        json!({
            // Not in every variant with the status.
            "ETag": { "schema": { "type": "string" }, "description": "Which version it is.", "required": false },
            "Age": { "schema": { "type": "integer", "format": "int32", "minimum": 0 }, "required": false },
            "Set-Cookie": { "schema": { "type": "string" }, "required": false },
            "X-Raw": { "schema": { "type": "string" }, "required": false },
        })
    );
    // The registry requires it, so encoding fails without it.
    assert_eq!(
        responses["405"]["headers"],
        json!({ "allow": { "schema": { "type": "string" }, "required": true } })
    );
    assert_eq!(described::<Always>()["201"]["headers"]["Location"]["required"], true);
}

/// Bytes are a value, and no list of numbers.
#[test]
fn header_fields_of_bytes_are_texts() {
    #[derive(StatusSubset, DescribeResponse)]
    enum Bytewise {
        Ok {
            #[header("ETag")]
            tag: Vec<u8>,
            #[header("X-Raw")]
            raw: Option<Vec<u8>>,
            #[header("X-Numbers")]
            numbers: Vec<u16>,
        },
    }
    let number = json!({ "type": "integer", "format": "int32", "minimum": 0 });
    assert_eq!(
        described::<Bytewise>()["200"]["headers"],
        json!({
            "ETag": { "schema": { "type": "string" }, "required": true },
            "X-Raw": { "schema": { "type": "string" }, "required": false },
            "X-Numbers": { "schema": { "type": "array", "items": number }, "required": false },
        })
    );
}

#[test]
fn variants_with_the_same_status_are_one_response() {
    let content = &described::<GetUser>()["200"]["content"];
    let address = json!({
        "type": "object", "title": "Address", "required": ["street"], "properties": { "street": { "type": "string" } },
    });
    let schemas = &content["application/json"]["schema"]["anyOf"];
    // Referenced schemas are inlined.
    assert_eq!(schemas[0]["properties"]["address"], address);
    assert_eq!(schemas[0]["properties"]["others"]["items"], address);
    assert_eq!(schemas[1], address);
    assert_eq!(content["text/plain; charset=utf-8"]["schema"], json!({ "type": "string" }));
    assert_eq!(content["image/png"]["schema"], json!({ "type": "string", "format": "binary" }));
    assert!(described::<GetUser>()["304"].get("content").is_none());
    let problem = &described::<GetUser>()["403"]["content"]["application/problem+json"]["schema"];
    assert_eq!(problem["properties"]["status"]["type"], "integer");
}

#[test]
fn exactly_the_declared_statuses_are_described() {
    let described: Vec<u16> = GetUser::describe().codes().collect();
    let declared: Vec<u16> = GetUser::STATUSES.iter().map(status_subset::Status::code).collect();
    assert_eq!(described, declared);
    let both: Vec<u16> = Result::<AuthError, GetUser>::describe().codes().collect();
    assert_eq!(both, declared);
}

#[test]
fn a_type_that_contains_itself_is_an_object_with_its_name() {
    #[derive(StatusSubset, DescribeResponse)]
    enum GetTree {
        Ok(Tree),
    }
    let schema = &described::<GetTree>()["200"]["content"]["application/json"]["schema"];
    assert_eq!(schema["properties"]["children"]["items"], json!({ "type": "object", "title": "Tree" }));
}

#[test]
fn a_document_can_name_the_enum() {
    /// Reads a user.
    #[utoipa::path(get, path = "/users/{id}", params(("id" = u32, Path)), responses(GetUser))]
    fn get_user() {}

    #[derive(OpenApi)]
    #[openapi(paths(get_user))]
    struct Api;

    let document = serde_json::to_value(Api::openapi()).unwrap();
    let responses = &document["paths"]["/users/{id}"]["get"]["responses"];
    assert_eq!(*responses, serde_json::to_value(GetUser::responses()).unwrap());
    // All references resolve.
    assert!(!document.to_string().contains("$ref"), "{document}");
}

#[test]
fn a_type_parameter_is_described() {
    #[derive(StatusSubset, DescribeResponse)]
    enum Page<T> {
        Ok(Vec<T>),
        #[status(transparent)]
        Auth(AuthError),
    }
    let content = &described::<Page<Address>>()["200"]["content"];
    assert_eq!(content["application/json"]["schema"]["items"]["required"], json!(["street"]));
}

#[test]
fn a_newtype_has_the_schema_of_the_type_inside() {
    #[derive(ToSchema)]
    struct Home(Address);
    #[derive(ToSchema)]
    struct Resident {
        home: Home,
    }
    #[derive(ToSchema)]
    struct Wrapped<T>(T);
    #[derive(StatusSubset, DescribeResponse)]
    enum GetHome {
        Ok(Home),
        Created(Resident),
        Accepted(Wrapped<Address>),
        NotFound(#[body(problem)] Home),
    }
    impl From<Home> for Problem {
        fn from(_: Home) -> Problem {
            Problem::new()
        }
    }
    let responses = described::<GetHome>();
    let schema = |code: &str| &responses[code]["content"]["application/json"]["schema"];
    for schema in [
        schema("200"),
        &schema("201")["properties"]["home"],
        schema("202"),
        &responses["404"]["content"]["application/problem+json"]["schema"]["allOf"][1],
    ] {
        assert_eq!((&schema["title"], &schema["required"]), (&json!("Address"), &json!(["street"])));
    }
    assert!(!responses.to_string().contains("$ref"), "{responses}");
}

#[test]
fn the_schema_of_a_header_field_refers_to_nothing() {
    #[derive(Clone, ToSchema)]
    struct Id(u32);
    #[derive(Clone, ToSchema)]
    struct UserId(Id);
    #[derive(StatusSubset, DescribeResponse)]
    enum ListUsers {
        Ok(#[header("X-Id")] UserId),
        Created(#[header("X-Id")] Option<UserId>),
        Accepted(#[header("X-Id")] Vec<UserId>),
    }
    let responses = described::<ListUsers>();
    let schema = |code: &str| &responses[code]["headers"]["X-Id"]["schema"];
    for schema in [schema("200"), schema("201"), &schema("202")["items"]] {
        assert_eq!((&schema["type"], &schema["minimum"]), (&json!("integer"), &json!(0)));
    }
    assert!(!responses.to_string().contains("$ref"), "{responses}");
}
