//! An OpenAPI document -> its operations, and what each says about requests and responses.

use std::borrow::ToOwned;
use std::format;
use std::string::{String, ToString};
use std::sync::Arc;
use std::vec::Vec;

use http::Method;
use jsonschema::Validator;
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

use super::schemas::Schemas;
use crate::response::media_type::MediaType;

/// A document of OpenAPI 3.1 or later.
pub(super) struct Document {
    value: Value,
    schemas: Schemas,
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
    pub(super) style: Style,
    /// `null` if there is none.
    pub(super) schema: Value,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Path,
    Query,
    Header,
    Cookie,
}

/// How the value of a parameter is written (OpenAPI 3.1, section 4.8.12.3).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `name=1,2`
    Joined,
    /// `name=1&name=2`
    Repeated,
    /// `name[member]=1`
    Deep,
    /// `name=[1,2]`
    Json,
}

/// The content of a request.
pub(super) struct RequestContent {
    pub(super) media_type: String,
    pub(super) is_required: bool,
    /// `null` if there is none.
    pub(super) schema: Value,
}

impl Document {
    /// Reads the document, and says what is wrong with it.
    pub(super) fn new(value: Value) -> (Document, Vec<String>) {
        let schemas = Schemas::new(&value);
        let mut document = Document { value, schemas, operations: Vec::new() };
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
        document.operations = document.read_operations(&mut mistakes);
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
                    if reference.starts_with("#/") && self.target(reference).is_none() {
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

    fn read_operations(&self, mistakes: &mut Vec<String>) -> Vec<Operation> {
        let mut operations = Vec::new();
        for (template, item) in self.value["paths"].as_object().into_iter().flatten() {
            let item = self.resolve(item);
            for (key, operation) in item.as_object().into_iter().flatten() {
                let Some(method) = METHODS.into_iter().find(|method| *key == method.to_lowercase()) else {
                    continue;
                };
                let Ok(method) = Method::from_bytes(method.as_bytes()) else { continue };
                let mut operation = self.operation(method, template, item, operation);
                operation.match_parameters(mistakes);
                operations.push(operation);
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
                Some("cookie") => Place::Cookie,
                _ => continue,
            };
            let name = parameter["name"].as_str().unwrap_or_default().to_owned();
            // Such a parameter is ignored (OpenAPI 3.1, section 4.8.12.2).
            let ignored = ["accept", "content-type", "authorization"];
            if place == Place::Header && ignored.iter().any(|ignored| name.eq_ignore_ascii_case(ignored)) {
                continue;
            }
            // That of the operation comes first, and replaces one of the path.
            if parameters.iter().any(|known| known.name == name && known.place == place) {
                continue;
            }
            let content = parameter["content"].as_object().and_then(|content| content.values().next());
            let schema = content.map_or(&parameter["schema"], |content| &content["schema"]);
            let style = match (parameter["style"].as_str(), &parameter["explode"]) {
                _ if content.is_some() => Style::Json,
                (Some("deepObject"), _) => Style::Deep,
                (None | Some("form"), Value::Null) | (_, Value::Bool(true)) => Style::Repeated,
                _ => Style::Joined,
            };
            let schema = self.with_examples(schema, parameter);
            let is_required = parameter["required"] == true || place == Place::Path;
            parameters.push(Parameter { name, place, is_required, style, schema });
        }
        let content = self.resolve(&operation["requestBody"]);
        let media_types = content["content"].as_object().into_iter().flatten();
        // JSON is what can be made best.
        let is_json = |media_type: &str| MediaType::new(media_type.as_bytes()).is_json();
        let chosen = media_types.max_by_key(|(media_type, _)| is_json(media_type));
        let content = chosen.map(|(media_type, described)| RequestContent {
            media_type: media_type.clone(),
            is_required: content["required"] == true,
            schema: self.with_examples(&described["schema"], described),
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
            match value["$ref"].as_str().and_then(|reference| self.target(reference)) {
                Some(target) => value = target,
                None => break,
            }
        }
        value
    }

    /// The schema with the examples beside it.
    fn with_examples(&self, schema: &Value, beside: &Value) -> Value {
        let examples = beside["examples"].as_object().into_iter().flatten();
        let values = examples.filter_map(|(_, example)| self.resolve(example).get("value"));
        let values: Vec<&Value> = values.chain(beside.get("example")).collect();
        match schema {
            _ if values.is_empty() => schema.clone(),
            Value::Null => json!({ "examples": values }),
            schema => json!({ "allOf": [schema], "examples": values }),
        }
    }

    /// What a reference to a part of the document refers to (RFC 6901, section 6).
    pub(super) fn target(&self, reference: &str) -> Option<&Value> {
        let pointer = percent_decode_str(reference.strip_prefix('#')?);
        self.value.pointer(&pointer.decode_utf8().ok()?)
    }

    /// The operation of a request. HEAD is GET without the content, unless it has an operation of its own.
    pub(super) fn find(&self, method: &Method, path: &str) -> Option<&Operation> {
        let template = self.template(path)?;
        let of = |method: &Method| {
            self.operations.iter().find(|it| it.template == template && it.method == *method)
        };
        of(method).or_else(|| if *method == Method::HEAD { of(&Method::GET) } else { None })
    }

    /// The template that a path has the form of; of several, the one without a parameter where they differ first.
    fn template(&self, path: &str) -> Option<&str> {
        let templates = self.operations.iter().map(|operation| operation.template.as_str());
        let matching = templates.filter(|template| parameters_of(template, path).is_some());
        matching.min_by_key(|template| {
            let parts = template.split('/');
            parts.map(|part| (part.contains("{*"), part.contains('{'))).collect::<Vec<_>>()
        })
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
    pub(super) fn validator(&self, schema: &Value) -> Result<Arc<Validator>, String> {
        self.schemas.validator(schema)
    }
}

impl Operation {
    /// Finds the parameters of the path that are not described, and adds them, and those that the path does not have, and
    /// leaves them out (OpenAPI 3.1, section 4.8.12.2).
    fn match_parameters(&mut self, mistakes: &mut Vec<String>) {
        let Operation { method, template, parameters, .. } = self;
        let parts = template.split('{').skip(1).filter_map(|part| part.split_once('}'));
        let names: Vec<&str> = parts.map(|(name, _)| name.trim_start_matches('*')).collect();
        parameters.retain(|Parameter { name, place, .. }| {
            let is_kept = *place != Place::Path || names.contains(&name.as_str());
            if !is_kept {
                mistakes.push(format!("{method} {template}: the path has no parameter `{name}`"));
            }
            is_kept
        });
        for name in names {
            if !parameters.iter().any(|known| known.place == Place::Path && known.name == name) {
                mistakes.push(format!(
                    "{method} {template}: the parameter `{name}` of the path is not described"
                ));
                let (place, style, schema) = (Place::Path, Style::Joined, Value::Null);
                parameters.push(Parameter { name: name.to_owned(), place, is_required: true, style, schema });
            }
        }
    }

    /// The place of a parameter in the template.
    pub(super) fn place(&self, name: &str) -> String {
        let whole = format!("{{*{name}}}");
        if self.template.contains(&whole) { whole } else { format!("{{{name}}}") }
    }

    /// The keys of the responses: `200`, `5XX` or `default`.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        self.responses.keys().map(String::as_str)
    }
}

const METHODS: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY"];

/// The values of the parameters in a path of this form, each with the part of the template that ends with it.
pub(super) fn parameters_of<'a>(template: &'a str, path: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
    let mut parameters = Vec::new();
    has_form(template, 0, path, &mut parameters).then_some(parameters)
}

/// Whether the rest of a path has the form of what comes after `start` in the template. A parameter such as `{*path}` has
/// several parts.
fn has_form<'a>(
    template: &'a str,
    start: usize,
    path: &'a str,
    parameters: &mut Vec<(&'a str, &'a str)>,
) -> bool {
    let rest = template.get(start..).unwrap_or_default();
    let Some((text, (name, suffix))) =
        rest.split_once('{').and_then(|(text, rest)| Some((text, rest.split_once('}')?)))
    else {
        return rest == path;
    };
    let Some(path) = path.strip_prefix(text) else { return false };
    let end = template.len() - suffix.len();
    let most = path.find('/').filter(|_| !name.starts_with('*')).unwrap_or(path.len());
    for length in 1..=most {
        let (Some((value, path)), Some(until)) = (path.split_at_checked(length), template.get(..end)) else {
            continue;
        };
        parameters.push((until, value));
        if has_form(template, end, path, parameters) {
            return true;
        }
        parameters.pop();
    }
    false
}
