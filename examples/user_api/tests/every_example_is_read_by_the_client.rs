//! The examples in the OpenAPI document are responses that the client reads, and have the type of their schema.

use std::collections::BTreeSet;

use axum::http::{Response, header::CONTENT_TYPE};
use serde_json::{Value, json};
use status_subset::DecodeResponse;
use user_api::openapi;
use user_api::outcomes::{
    BadPath, BeginMaintenance, CreateUser, DeleteUser, DownloadUsers, EndMaintenance, GetExport, GetUser,
    ListUsers, ReadOldUrl, StartExport, UpdateUser, WatchUsers, WriteOldUrl,
};

/// Reads the outcome of an operation; `Err` if there is none.
type Read = fn(Response<String>) -> Result<(), String>;

fn read<T: DecodeResponse>(response: Response<String>) -> Result<(), String> {
    T::decode_strict(response).map(drop).map_err(|error| error.to_string())
}

const OPERATIONS: [(&str, &str, Read); 14] = [
    ("get", "/v1/users", read::<ListUsers>),
    ("post", "/v1/users", read::<CreateUser>),
    ("get", "/v1/users/{id}", read::<GetUser>),
    ("put", "/v1/users/{id}", read::<UpdateUser>),
    ("delete", "/v1/users/{id}", read::<DeleteUser>),
    ("get", "/v1/users.csv", read::<DownloadUsers>),
    ("get", "/v1/users/events", read::<WatchUsers>),
    ("post", "/v1/users/{id}/export", read::<StartExport>),
    ("get", "/v1/exports/{id}", read::<GetExport>),
    ("put", "/v1/maintenance", read::<BeginMaintenance>),
    ("delete", "/v1/maintenance", read::<EndMaintenance>),
    ("get", "/users/{id}", read::<Result<ReadOldUrl, BadPath>>),
    ("put", "/users/{id}", read::<Result<WriteOldUrl, BadPath>>),
    ("delete", "/users/{id}", read::<Result<WriteOldUrl, BadPath>>),
];

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Each member of an object and its example with this name.
fn examples<'a>(
    described: &'a Value,
    name: &'a str,
) -> impl Iterator<Item = (&'a String, &'a Value, &'a Value)> {
    let members = described.as_object().into_iter().flatten();
    members.filter_map(move |(key, member)| {
        Some((key, &member["schema"], &member["examples"].get(name)?["value"]))
    })
}

/// The names of the examples of a response.
fn names(response: &Value) -> BTreeSet<String> {
    let parts = ["headers", "content"].into_iter().filter_map(|part| response[part].as_object());
    let examples = parts.flatten().filter_map(|(_, member)| member["examples"].as_object());
    examples.flatten().map(|(name, _)| name.clone()).collect()
}

#[test]
fn every_example_is_a_response_that_the_client_reads() {
    let document = serde_json::to_value(openapi::document()).unwrap();
    let assert_fits = |schema: &Value, value: &Value| {
        let mut schema = schema.clone();
        schema["components"] = document["components"].clone();
        let result = jsonschema::draft202012::new(&schema).unwrap();
        assert!(result.is_valid(value), "{schema:#} {value}");
    };
    let mut count = 0;
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            for (code, response) in operation["responses"].as_object().unwrap() {
                let response = match response["$ref"].as_str() {
                    Some(reference) => document.pointer(reference.trim_start_matches('#')).unwrap(),
                    None => response,
                };
                for name in names(response) {
                    let mut sent = Response::builder().status(&**code);
                    for (field, schema, value) in examples(&response["headers"], &name) {
                        assert_fits(schema, value);
                        sent = sent.header(field, text(value));
                    }
                    let mut content = String::new();
                    let shown = examples(&response["content"], &name).next();
                    if let Some((media_type, schema, value)) = shown {
                        assert_fits(schema, value);
                        sent = sent.header(CONTENT_TYPE, media_type);
                        content = text(value);
                    } else if let Some((media_type, _)) =
                        response["content"].as_object().and_then(|it| it.iter().next())
                    {
                        // An example of a stream shows only the header fields.
                        sent = sent.header(CONTENT_TYPE, media_type);
                    }
                    let is_here = |(of, at, _): &&(&str, &str, Read)| of == method && at == path;
                    let (_, _, read) =
                        OPERATIONS.iter().find(is_here).expect("the client knows the operation");
                    let result = read(sent.body(content).unwrap());
                    assert!(result.is_ok(), "{method} {path} {code} {name}: {result:?}");
                    count += 1;
                }
            }
        }
    }
    assert!(count > 60, "{count}");
}

#[test]
fn an_example_is_what_the_reader_sees_first() {
    let document = serde_json::to_value(openapi::document()).unwrap();
    let responses = &document["paths"]["/v1/users/{id}"]["get"]["responses"];
    let ok = &responses["200"]["content"]["application/json"]["examples"];
    assert_eq!(*ok, json!({ "Ok": { "value": { "id": 1, "name": "Alice", "email": "alice@example.com" } } }));
    // What several operations share is one component, with its examples.
    assert_eq!(responses["404"], json!({ "$ref": "#/components/responses/NotFound" }));
    let unavailable = &document["components"]["responses"]["ServiceUnavailable"];
    assert_eq!(unavailable["headers"]["Retry-After"]["examples"]["ServiceUnavailable"]["value"], 60);
}
