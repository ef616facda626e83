//! `Components`: schemas and responses that operations share stand once in the document, and every reference resolves.

#![cfg(feature = "current")]
#![allow(dead_code)] // the outcomes are described and never constructed

use serde::Serialize;
use serde_json::{Value, json};
use status_subset::response::{Components, Events};
use status_subset::{Cause, DescribeResponse, Problem, StatusSubset};
use utoipa::{IntoResponses, Modify, OpenApi, ToSchema};

#[derive(Serialize, ToSchema)]
struct User {
    id: u32,
    name: Name,
    role: Role,
}

#[derive(Serialize, ToSchema)]
#[schema(min_length = 1)]
struct Name(String);

#[derive(Serialize, ToSchema)]
enum Role {
    Reader,
    Writer,
}

#[derive(Serialize, ToSchema)]
struct Paged<T> {
    items: Vec<T>,
    total: u64,
}

#[derive(Serialize, ToSchema)]
struct Tree {
    #[schema(no_recursion)]
    children: Vec<Tree>,
    user: Option<User>,
}

#[derive(StatusSubset, DescribeResponse)]
enum List<T> {
    Ok(Paged<T>),
    NotFound(Problem),
}

#[derive(StatusSubset, DescribeResponse)]
#[status(problem)]
enum Get {
    Ok(Tree),
    Created(Paged<Paged<User>>),
    NonAuthoritativeInformation(Paged<u32>),
    Accepted(Vec<User>),
    #[status(202)]
    Feed(#[body(sse)] Events<Paged<User>>),
    NotFound(Problem),
    InternalServerError(Cause),
}

#[utoipa::path(get, path = "/users", responses(List<User>))]
fn list_users() {}

#[utoipa::path(get, path = "/roles", responses(List<Role>))]
fn list_roles() {}

#[utoipa::path(get, path = "/tree", request_body = User, responses(Get))]
fn get_tree() {}

#[derive(OpenApi)]
#[openapi(paths(list_users, list_roles, get_tree))]
struct Inline;

#[derive(OpenApi)]
#[openapi(paths(list_users, list_roles, get_tree), modifiers(&Components))]
struct Lifted;

fn documents() -> [Value; 2] {
    [Inline::openapi(), Lifted::openapi()].map(|document| serde_json::to_value(document).unwrap())
}

fn lookup<'a>(document: &'a Value, reference: &str) -> Option<&'a Value> {
    document.pointer(reference.strip_prefix('#')?)
}

/// Each `$ref`.
fn references(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| references(value, found)),
        Value::Object(members) => {
            found.extend(members.get("$ref").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|value| references(value, found));
        }
        _ => {}
    }
}

/// The value with all references replaced by what they refer to, and without the titles that are names.
pub(crate) fn resolved(value: &Value, document: &Value, enclosing: &[String]) -> Value {
    if let Some(reference) = value.get("$ref").and_then(Value::as_str) {
        if enclosing.iter().any(|other| other == reference) {
            return json!({ "type": "object" });
        }
        let enclosing: Vec<String> = enclosing.iter().cloned().chain([reference.to_owned()]).collect();
        return resolved(lookup(document, reference).unwrap(), document, &enclosing);
    }
    match value {
        Value::Array(values) => values.iter().map(|value| resolved(value, document, enclosing)).collect(),
        Value::Object(members) => {
            let members = members.iter().filter(|(name, value)| *name != "title" || !value.is_string());
            members.map(|(name, value)| (name.clone(), resolved(value, document, enclosing))).collect()
        }
        value => value.clone(),
    }
}

#[test]
fn every_reference_resolves() {
    for document in documents() {
        let mut found = Vec::new();
        references(&document, &mut found);
        assert!(!found.is_empty());
        for reference in found {
            assert!(lookup(&document, &reference).is_some(), "{reference}: {document:#}");
        }
    }
}

#[test]
fn schemas_have_the_names_of_their_types_and_stand_once() {
    let [_, document] = documents();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let names: Vec<_> = schemas.keys().collect();
    assert_eq!(
        names,
        [
            "Name",
            "Paged_Paged_User",
            "Paged_Role",
            "Paged_User",
            "Paged_u32",
            "Problem",
            "Role",
            "Tree",
            "User"
        ]
    );
    let content = |path: &str, code: &str| {
        document["paths"][path]["get"]["responses"][code]["content"]["application/json"]["schema"].clone()
    };
    assert_eq!(content("/users", "200"), json!({ "$ref": "#/components/schemas/Paged_User" }));
    assert_eq!(content("/tree", "202")["items"], json!({ "$ref": "#/components/schemas/User" }));
    assert_eq!(schemas["Paged_User"]["properties"]["items"]["items"]["$ref"], "#/components/schemas/User");
    assert_eq!(schemas["Paged_u32"]["properties"]["items"]["items"]["type"], "integer");
    // A text with a type of its own has a name, too.
    assert_eq!(schemas["User"]["properties"]["name"]["$ref"], "#/components/schemas/Name");
    assert_eq!(schemas["Tree"]["properties"]["children"]["items"]["$ref"], "#/components/schemas/Tree");
    assert!(schemas.values().all(|schema| schema.get("title").is_none()), "{schemas:#?}");
}

#[test]
fn responses_of_several_operations_stand_once() {
    let [_, document] = documents();
    let responses = &document["components"]["responses"];
    assert_eq!(responses.as_object().unwrap().keys().collect::<Vec<_>>(), ["NotFound"]);
    for path in ["/users", "/roles", "/tree"] {
        assert_eq!(
            document["paths"][path]["get"]["responses"]["404"],
            json!({ "$ref": "#/components/responses/NotFound" })
        );
    }
}

#[test]
fn the_document_says_the_same_as_before() {
    let [inline, lifted] = documents();
    assert_eq!(resolved(&inline["paths"], &inline, &[]), resolved(&lifted["paths"], &lifted, &[]));
}

#[test]
fn a_document_is_modified_once() {
    let mut document = Lifted::openapi();
    Components.modify(&mut document);
    assert_eq!(serde_json::to_value(document).unwrap(), documents()[1]);
}

#[test]
fn a_name_that_another_schema_has_is_not_taken() {
    mod other {
        use super::{Serialize, ToSchema};

        #[derive(Serialize, ToSchema)]
        pub(super) struct User {
            name: String,
        }
    }

    #[derive(StatusSubset, DescribeResponse)]
    enum Both {
        Ok(User),
        Created(other::User),
    }

    #[utoipa::path(get, path = "/", responses(Both))]
    fn both() {}

    #[derive(OpenApi)]
    #[openapi(paths(both), modifiers(&Components))]
    struct Api;

    let document = serde_json::to_value(Api::openapi()).unwrap();
    let responses = &document["paths"]["/"]["get"]["responses"];
    let schema = |code: &str| responses[code]["content"]["application/json"]["schema"].clone();
    assert_eq!(schema("200"), json!({ "$ref": "#/components/schemas/User" }));
    assert!(schema("201")["properties"]["name"].is_object());
    assert_eq!(Both::responses().len(), 2);
}

/// utoipa reads neither of the two from JSON, as which the document is modified.
#[test]
fn required_header_fields_and_schemas_of_any_value_are_kept() {
    #[derive(Serialize, ToSchema)]
    struct Anything {
        value: Value,
        list: Vec<Value>,
        by_name: std::collections::BTreeMap<String, Value>,
    }

    #[derive(StatusSubset, DescribeResponse)]
    enum Sent {
        Ok(#[header("ETag")] String, Anything),
    }

    #[utoipa::path(post, path = "/sent", request_body = Value, responses(Sent))]
    fn sent() {}

    #[derive(OpenApi)]
    #[openapi(paths(sent))]
    struct Api;

    let mut document = Api::openapi();
    document.webhooks = Some(document.paths.clone());
    let before = serde_json::to_value(&document).unwrap();
    Components.modify(&mut document);
    let after = serde_json::to_value(document).unwrap();

    let properties = &after["components"]["schemas"]["Anything"]["properties"];
    assert_eq!(properties["value"], json!({}));
    assert_eq!(properties["list"]["items"], json!({}));
    assert_eq!(properties["by_name"]["additionalProperties"], json!({}));
    let header = |document: &Value, part: &str| {
        document[part]["/sent"]["post"]["responses"]["200"]["headers"]["ETag"]["required"].clone()
    };
    for part in ["paths", "webhooks"] {
        assert_eq!((header(&before, part), header(&after, part)), (json!(true), json!(true)), "{part}");
    }
}
