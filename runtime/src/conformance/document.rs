//! An OpenAPI document -> its operations, and what each says about requests and responses.

use std::borrow::ToOwned;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use http::Method;
use jsonschema::Validator;
use serde_json::{Map, Value, json};

use crate::response::media_type::MediaType;

/// A document of OpenAPI 3.1 or later.
pub(super) struct Document {
    value: Value,
    pub(super) operations: Vec<Operation>,
}

/// An operation: a method at a path.
pub(super) struct Operation {
    pub(super) method: Method,
    /// `/users/{id}`
    pub(super) template: String,
    pub(super) parameters: Vec<Parameter>,
    pub(super) content: Option<RequestContent>,
    pub(super) is_secured: bool,
    responses: Map<String, Value>,
}

/// A parameter of a request.
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) place: Place,
    pub(super) is_required: bool,
    pub(super) schema: Value,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Path,
    Query,
    Header,
}

/// The content of a request.
pub(super) struct RequestContent {
    pub(super) media_type: String,
    pub(super) is_required: bool,
    pub(super) schema: Value,
}

impl Document {
    /// Reads the document, and says what is wrong with it.
    pub(super) fn new(value: Value) -> (Document, Vec<String>) {
        let mut document = Document { value, operations: Vec::new() };
        let mut mistakes = Vec::new();
        match document.value["openapi"].as_str() {
            Some(version) if !version.starts_with("3.0") => {}
            Some(version) => {
                mistakes
                    .push(format!("the document is one of OpenAPI {version}, and 3.1 or later is needed"));
            }
            None => mistakes.push("the document has no version `openapi`".to_owned()),
        }
        document.find_references(&document.value, &mut mistakes);
        document.operations = document.read_operations();
        if document.operations.is_empty() && mistakes.is_empty() {
            mistakes.push("the document has no operations".to_owned());
        }
        (document, mistakes)
    }

    /// Finds the references to nothing.
    fn find_references(&self, value: &Value, mistakes: &mut Vec<String>) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.find_references(value, mistakes)),
            Value::Object(members) => {
                if let Some(reference) = value["$ref"].as_str() {
                    let pointer = reference.strip_prefix('#');
                    if pointer.is_some_and(|pointer| self.value.pointer(pointer).is_none()) {
                        let mistake = format!("`{reference}` refers to nothing");
                        if !mistakes.contains(&mistake) {
                            mistakes.push(mistake);
                        }
                    }
                }
                for (name, member) in members {
                    if name != "example" && name != "examples" {
                        self.find_references(member, mistakes);
                    }
                }
            }
            _ => {}
        }
    }

    fn read_operations(&self) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (template, item) in self.value["paths"].as_object().into_iter().flatten() {
            let item = self.resolve(item);
            for (key, operation) in item.as_object().into_iter().flatten() {
                let Some(method) = METHODS.into_iter().find(|method| *key == method.to_lowercase()) else {
                    continue;
                };
                let Ok(method) = Method::from_bytes(method.as_bytes()) else { continue };
                operations.push(self.operation(method, template, item, operation));
            }
        }
        operations
    }

    fn operation(&self, method: Method, template: &str, item: &Value, operation: &Value) -> Operation {
        let mut parameters: Vec<Parameter> = Vec::new();
        let described = [&operation["parameters"], &item["parameters"]];
        for parameter in described.into_iter().filter_map(Value::as_array).flatten() {
            let parameter = self.resolve(parameter);
            let place = match parameter["in"].as_str() {
                Some("path") => Place::Path,
                Some("query") => Place::Query,
                Some("header") => Place::Header,
                _ => continue,
            };
            let name = parameter["name"].as_str().unwrap_or_default().to_owned();
            // That of the operation comes first, and replaces one of the path.
            if parameters.iter().any(|known| known.name == name && known.place == place) {
                continue;
            }
            let schema = with_examples(&parameter["schema"], parameter);
            let is_required = parameter["required"] == true || place == Place::Path;
            parameters.push(Parameter { name, place, is_required, schema });
        }
        let content = self.resolve(&operation["requestBody"]);
        let media_types = content["content"].as_object().into_iter().flatten();
        // JSON is what can be made best.
        let is_json = |media_type: &str| MediaType::new(media_type.as_bytes()).is_json();
        let chosen = media_types.max_by_key(|(media_type, _)| is_json(media_type));
        let content = chosen.map(|(media_type, described)| RequestContent {
            media_type: media_type.clone(),
            is_required: content["required"] == true,
            schema: with_examples(&described["schema"], described),
        });
        let security = operation["security"].as_array().or(self.value["security"].as_array());
        let needs = |requirement: &Value| requirement.as_object().is_some_and(|members| !members.is_empty());
        Operation {
            method,
            template: template.to_owned(),
            parameters,
            content,
            is_secured: security.is_some_and(|security| !security.is_empty() && security.iter().all(needs)),
            responses: self.resolve(&operation["responses"]).as_object().cloned().unwrap_or_default(),
        }
    }

    /// What a reference refers to, or the value itself.
    pub(super) fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        let mut value = value;
        // A chain that is longer is a circle.
        for _ in 0..16 {
            let pointer = value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#'));
            match pointer.and_then(|pointer| self.value.pointer(pointer)) {
                Some(target) => value = target,
                None => break,
            }
        }
        value
    }

    /// The operation of a request. HEAD is GET without the content, unless it has an operation of its own.
    pub(super) fn find(&self, method: &Method, path: &str) -> Option<&Operation> {
        let template = self.template(path)?;
        let of = |method: &Method| {
            self.operations.iter().find(|it| it.template == template && it.method == *method)
        };
        of(method).or_else(|| if *method == Method::HEAD { of(&Method::GET) } else { None })
    }

    /// The template that a path has the form of; of several, the one with the fewest parameters.
    fn template(&self, path: &str) -> Option<&str> {
        let templates = self.operations.iter().map(|operation| operation.template.as_str());
        let matching = templates.filter(|template| parameters_of(template, path).is_some());
        matching.min_by_key(|template| template.matches('{').count())
    }

    /// The description of the response with this status.
    pub(super) fn response<'a>(&'a self, operation: &'a Operation, code: u16) -> Option<&'a Value> {
        let keys = [code.to_string(), format!("{}XX", code / 100), "default".to_owned()];
        let described = keys.iter().find_map(|key| operation.responses.get(key))?;
        Some(self.resolve(described))
    }

    /// A validator of a schema of the document.
    ///
    /// # Errors
    ///
    /// If it is not a schema.
    pub(super) fn validator(&self, schema: &Value) -> Result<Validator, String> {
        // The targets of references.
        let schema = match schema {
            Value::Object(_) => {
                let mut schema = schema.clone();
                schema["components"] = self.value["components"].clone();
                schema
            }
            other => other.clone(),
        };
        jsonschema::draft202012::new(&schema).map_err(|error| format!("a schema is invalid: {error}"))
    }
}

impl Operation {
    /// The keys of the responses: `200`, `5XX` or `default`.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.responses.keys().map(String::as_str)
    }
}

const METHODS: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY"];

/// The values of the parameters in a path of this form, each with the part of the template that ends with it.
pub(super) fn parameters_of<'a>(template: &'a str, path: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
    let (mut names, mut values) = (template.split('/'), path.split('/'));
    let (mut parameters, mut end) = (Vec::new(), 0);
    loop {
        match (names.next(), values.next()) {
            (None, None) => return Some(parameters),
            (Some(name), Some(value)) => {
                end += name.len();
                if let Some((prefix, suffix)) = around(name) {
                    let value = value.strip_prefix(prefix)?.strip_suffix(suffix)?;
                    if value.is_empty() {
                        return None;
                    }
                    parameters.push((template.get(..end)?, value));
                } else if name != value {
                    return None;
                }
                end += 1;
            }
            _ => return None,
        }
    }
}

/// What is around the parameter in a part of a template: `{id}.csv`.
fn around(part: &str) -> Option<(&str, &str)> {
    let (prefix, rest) = part.split_once('{')?;
    Some((prefix, rest.split_once('}')?.1))
}

/// The schema, with the examples that stand beside it.
fn with_examples(schema: &Value, beside: &Value) -> Value {
    let examples = beside["examples"].as_object().into_iter().flatten();
    let mut values: Vec<Value> = examples.filter_map(|(_, it)| it.get("value")).cloned().collect();
    values.extend(beside.get("example").cloned());
    match (values.is_empty(), schema) {
        (false, Value::Object(_)) => json!({ "allOf": [schema], "examples": values }),
        _ => schema.clone(),
    }
}
