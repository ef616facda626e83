use std::borrow::ToOwned;
use std::collections::BTreeMap;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use serde_json::{Map, Value, json};
use utoipa::Modify;
use utoipa::openapi::header::Header;
use utoipa::openapi::{OpenApi, RefOr};

use super::schema::with_types;
use crate::Status;

/// A modifier of an OpenAPI document: what several operations share stands once, under `components`, and is referred to.
///
/// An outcome describes its responses where they are, because utoipa asks it for nothing else. This modifier lifts the
/// schemas that have the name of a type (their `title`), and the responses that several operations have.
///
/// ```
/// use status_subset::response::Components;
/// use status_subset::{DescribeResponse, StatusSubset};
/// use utoipa::{OpenApi, ToSchema};
///
/// #[derive(ToSchema)]
/// struct User { id: u32 }
///
/// #[derive(StatusSubset, DescribeResponse)]
/// enum GetUser {
///     Ok(User),
///     NotFound,
/// }
///
/// #[utoipa::path(get, path = "/users/{id}", responses(GetUser))]
/// fn get_user() {}
///
/// #[derive(OpenApi)]
/// #[openapi(paths(get_user), modifiers(&Components))]
/// struct Api;
///
/// let document = serde_json::to_value(Api::openapi()).unwrap();
/// let content = &document["paths"]["/users/{id}"]["get"]["responses"]["200"]["content"];
/// assert_eq!(content["application/json"]["schema"]["$ref"], "#/components/schemas/User");
/// assert!(document["components"]["schemas"]["User"]["properties"]["id"].is_object());
/// ```
///
/// With utoipa-axum, modify the document of the router: `Components.modify(&mut document)`.
///
/// A schema whose name another one has already stays where it is. Responses with other examples are other responses. A
/// document in which every reference is followed is the same as before.
#[derive(Clone, Copy, Debug, Default)]
pub struct Components;

impl Modify for Components {
    fn modify(&self, document: &mut OpenApi) {
        // utoipa would lose what it has no property for.
        each_header(document, &mut |header| rename(header, REQUIRED, KEPT));
        let value = serde_json::to_value(&*document);
        each_header(document, &mut |header| rename(header, KEPT, REQUIRED));
        let Ok(mut value) = value else { return };
        let mut schemas = Schemas::of(&mut value);
        schemas.lift_each(&mut value["paths"]);
        schemas.lift_each(&mut value["components"]["responses"]);
        schemas.finish(&mut value);
        lift_responses(&mut value);
        // `Value`'s index adds what is missing.
        if let Some(components) = value["components"].as_object_mut() {
            components.retain(|_, part| !part.is_null());
        }
        if value["components"].as_object().is_some_and(Map::is_empty) {
            value.as_object_mut().map(|document| document.remove("components"));
        }
        add_types(&mut value);
        if let Ok(modified) = serde_json::from_value(value) {
            *document = modified;
            each_header(document, &mut |header| rename(header, KEPT, REQUIRED));
        }
    }
}

const REQUIRED: &str = "required";
/// `required` while the document is a value.
const KEPT: &str = "x-status-subset-required";

fn rename(header: &mut Header, from: &str, to: &str) {
    if let Some(extensions) = &mut header.extensions {
        if let Some(value) = extensions.remove(from) {
            extensions.insert(to.to_owned(), value);
        }
    }
}

/// Calls the function for each header field of each response.
fn each_header(document: &mut OpenApi, call: &mut dyn FnMut(&mut Header)) {
    let of_components =
        document.components.iter_mut().flat_map(|components| components.responses.values_mut());
    let webhooks = document.webhooks.iter_mut().flat_map(|webhooks| webhooks.paths.values_mut());
    let of_operations = document.paths.paths.values_mut().chain(webhooks).flat_map(|item| {
        let operations = [
            &mut item.get,
            &mut item.put,
            &mut item.post,
            &mut item.delete,
            &mut item.options,
            &mut item.head,
            &mut item.patch,
            &mut item.trace,
            &mut item.query,
        ];
        let operations = operations.into_iter().flatten().chain(item.additional_operations.values_mut());
        operations.flat_map(|operation| operation.responses.responses.values_mut())
    });
    for response in of_components.chain(of_operations) {
        let RefOr::T(response) = response else { continue };
        for header in response.headers.values_mut() {
            if let RefOr::T(header) = header {
                call(header);
            }
        }
    }
}

/// What a key of an object holds, in a schema and in the objects around it.
enum Key {
    /// A schema, or an object with schemas.
    Object,
    /// Objects by name: `properties`, `responses`.
    Names,
    /// A value of the API, which has no schemas, whatever it looks like.
    Value,
}

impl Key {
    fn of(name: &str) -> Key {
        match name {
            "properties" | "patternProperties" | "$defs" | "dependentSchemas" | "responses" | "headers"
            | "content" | "callbacks" | "encoding" | "paths" | "schemas" => Key::Names,
            "example" | "examples" | "default" | "const" | "enum" | "links" => Key::Value,
            _ if name.starts_with("x-") => Key::Value,
            _ => Key::Object,
        }
    }
}

/// Makes the schemas of the document what utoipa reads.
fn add_types(value: &mut Value) {
    if let Some(schema) = value.get_mut("schema") {
        with_types(schema);
    }
    if let Some(schemas) = value.get_mut("schemas") {
        each_named(schemas, &mut with_types);
    }
    each_object(value, &mut add_types);
}

/// Calls the function for each object in an object, a list or a map of objects.
fn each_object(value: &mut Value, call: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(call),
        Value::Object(members) => {
            for (name, member) in members {
                match Key::of(name) {
                    Key::Object => call(member),
                    Key::Names => each_named(member, call),
                    Key::Value => {}
                }
            }
        }
        _ => {}
    }
}

fn each_named(value: &mut Value, call: &mut dyn FnMut(&mut Value)) {
    value.as_object_mut().into_iter().flatten().for_each(|(_, member)| call(member));
}

/// The schemas under `components`, by name.
struct Schemas {
    named: Map<String, Value>,
}

impl Schemas {
    /// The schemas that the document has, lifted out of each other.
    fn of(document: &mut Value) -> Schemas {
        let mut schemas = Schemas { named: Map::new() };
        let Some(known) = document["components"]["schemas"].as_object_mut().map(core::mem::take) else {
            return schemas;
        };
        for (name, schema) in known {
            let mut body = without_title(schema, &name);
            schemas.lift_members(&mut body);
            schemas.named.insert(name, body);
        }
        schemas
    }

    /// Replaces each schema with a name by a reference, innermost first.
    fn lift(&mut self, value: &mut Value) {
        self.lift_members(value);
        let Some(name) = name_of(value).map(ToOwned::to_owned) else { return };
        let body = without_title(value.clone(), &name);
        if !is_mark(value) {
            match self.named.get(&name) {
                Some(known) if *known == body => {}
                Some(_) => return,
                None => {
                    self.named.insert(name.clone(), body);
                }
            }
            *value = json!({ "$ref": format!("#/components/schemas/{name}") });
        }
    }

    fn lift_members(&mut self, value: &mut Value) {
        each_object(value, &mut |member| self.lift(member));
    }

    fn lift_each(&mut self, named: &mut Value) {
        each_named(named, &mut |member| self.lift(member));
    }

    /// Adds the schemas to the document. What marks a schema inside of itself becomes a reference.
    fn finish(mut self, document: &mut Value) {
        let names: Vec<String> = self.named.keys().cloned().collect();
        self.named.values_mut().for_each(|schema| refer(schema, &names));
        each_named(&mut document["paths"], &mut |item| refer(item, &names));
        each_named(&mut document["components"]["responses"], &mut |response| refer(response, &names));
        if !self.named.is_empty() {
            document["components"]["schemas"] = Value::Object(self.named);
        }
    }
}

/// Replaces the marks of known schemas by references.
fn refer(value: &mut Value, names: &[String]) {
    if let Some(name) = name_of(value).filter(|_| is_mark(value)) {
        if names.iter().any(|known| known == name) {
            *value = json!({ "$ref": format!("#/components/schemas/{name}") });
        }
        return;
    }
    each_object(value, &mut |member| refer(member, names));
}

/// The title of a schema, if it can be the name of a component (OpenAPI 3.1, section 4.8.7).
fn name_of(value: &Value) -> Option<&str> {
    let is_schema =
        ["type", "oneOf", "allOf", "anyOf", "enum", "properties"].iter().any(|key| value.get(key).is_some());
    let title = value.get("title")?.as_str()?;
    let is_name =
        !title.is_empty() && title.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    (is_name && is_schema).then_some(title)
}

/// Whether the schema, which has a title, only marks where a schema contains itself.
fn is_mark(value: &Value) -> bool {
    value["type"] == "object" && value.as_object().is_some_and(|members| members.len() == 2)
}

/// The schema without a title that only repeats its name.
fn without_title(mut schema: Value, name: &str) -> Value {
    if schema["title"] == name {
        if let Some(members) = schema.as_object_mut() {
            members.remove("title");
        }
    } else if schema["title"].is_null() {
        schema.as_object_mut().map(|members| members.remove("title"));
    }
    schema
}

/// Moves the responses that several operations have to `components`.
fn lift_responses(document: &mut Value) {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    each_response(document, &mut |code, response| {
        *counts.entry((code.to_owned(), response.to_string())).or_default() += 1;
    });
    let mut known = document["components"]["responses"].as_object().cloned().unwrap_or_default();
    let mut names: BTreeMap<(String, String), String> = BTreeMap::new();
    for ((code, text), count) in counts {
        let Ok(response) = serde_json::from_str::<Value>(&text) else { continue };
        if count < 2 || response.get("$ref").is_some() {
            continue;
        }
        let name = free_name(&name_of_code(&code), |name| known.contains_key(name));
        known.insert(name.clone(), response);
        names.insert((code, text), name);
    }
    each_response(document, &mut |code, response| {
        if let Some(name) = names.get(&(code.to_owned(), response.to_string())) {
            *response = json!({ "$ref": format!("#/components/responses/{name}") });
        }
    });
    if !known.is_empty() {
        document["components"]["responses"] = Value::Object(known);
    }
}

/// Calls the function for each response of each operation.
fn each_response(document: &mut Value, call: &mut dyn FnMut(&str, &mut Value)) {
    let paths = document["paths"].as_object_mut().into_iter().flatten();
    for (_, operations) in paths {
        for (_, operation) in operations.as_object_mut().into_iter().flatten() {
            let responses = operation.get_mut("responses").and_then(Value::as_object_mut);
            for (code, response) in responses.into_iter().flatten() {
                call(code, response);
            }
        }
    }
}

/// The reason phrase as one word, or the code.
fn name_of_code(code: &str) -> String {
    let info = code.parse().ok().and_then(Status::from_code).map(Status::info);
    let phrase = match info {
        Some(info) => info.phrase(),
        None => code,
    };
    phrase.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The name, with a number if it is taken.
pub(super) fn free_name(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let numbered = (2..).map(|number: u32| format!("{name}{number}"));
    let mut names = core::iter::once(name.to_owned()).chain(numbered);
    names.find(|name| !is_taken(name)).unwrap_or_else(|| name.to_owned())
}
