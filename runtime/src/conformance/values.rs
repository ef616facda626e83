//! A schema -> a value of it, and values that are not.

use std::borrow::ToOwned;
use std::string::String;
use std::vec::Vec;

use serde_json::{Map, Value, json};

use super::document::Document;

/// How deep schemas are inside of each other until what is optional is left out.
const DEPTH: usize = 6;

/// A value of the schema: an example, or one made from what the schema says. `None` if none could be made.
pub(super) fn valid(document: &Document, schema: &Value) -> Option<Value> {
    let value = make(document, schema, 0)?;
    document.validator(schema).ok()?.is_valid(&value).then_some(value)
}

/// Values that are not of the schema, which differ from the valid one in one place each; with what is wrong.
pub(super) fn invalid(document: &Document, schema: &Value, valid: &Value) -> Vec<(String, Value)> {
    let mut values = Vec::new();
    if let Value::Object(members) = valid {
        for (name, member) in members {
            let mut without = members.clone();
            without.remove(name);
            values.push((std::format!("without `{name}`"), Value::Object(without)));
            let mut other = members.clone();
            other.insert(name.clone(), of_another_type(member));
            values.push((std::format!("with `{name}` of another type"), Value::Object(other)));
        }
    }
    values.push(("with content of another type".to_owned(), of_another_type(valid)));
    let Ok(validator) = document.validator(schema) else { return Vec::new() };
    values.retain(|(_, value)| !validator.is_valid(value));
    values
}

fn of_another_type(value: &Value) -> Value {
    match value {
        Value::String(_) => json!(1),
        Value::Null | Value::Bool(_) | Value::Number(_) => json!("x"),
        Value::Array(_) => json!({}),
        Value::Object(_) => json!([]),
    }
}

fn make(document: &Document, schema: &Value, depth: usize) -> Option<Value> {
    if depth > 3 * DEPTH {
        return None;
    }
    let inner = |schema: &Value| make(document, schema, depth + 1);
    if schema.get("$ref").is_some() {
        let target = document.resolve(schema);
        return (target.get("$ref").is_none()).then(|| inner(target)).flatten();
    }
    let example = schema["examples"].get(0).or(schema.get("example")).or(schema.get("default"));
    let known = example.or(schema.get("const")).or(schema["enum"].get(0));
    if let Some(known) = known {
        return Some(known.clone());
    }
    if let Some(all) = schema["allOf"].as_array() {
        return merged(all.iter().filter_map(inner).chain(own_members(document, schema, depth)));
    }
    for key in ["oneOf", "anyOf"] {
        if let Some(some) = schema[key].as_array() {
            let mut values = some.iter().filter_map(inner);
            let value = values.find(|value| !value.is_null())?;
            return merged([value].into_iter().chain(own_members(document, schema, depth)));
        }
    }
    match kind(schema) {
        "object" => own_members(document, schema, depth).or_else(|| Some(json!({}))),
        "array" => {
            let least = schema["minItems"].as_u64().unwrap_or_default();
            let count = if depth < DEPTH { least.max(1) } else { least };
            let item = if count == 0 { Some(Value::Null) } else { inner(&schema["items"]) };
            let count = usize::try_from(count).ok()?;
            Some(Value::Array(std::iter::repeat_n(item?, count).collect()))
        }
        "string" => text(document, schema).map(Value::String),
        "integer" | "number" => Some(number(schema)),
        "boolean" => Some(json!(true)),
        "null" => Some(Value::Null),
        _ => Some(json!({})),
    }
}

/// The type of the values; of several, the first that is not `null`.
fn kind(schema: &Value) -> &str {
    match &schema["type"] {
        Value::String(name) => name,
        Value::Array(names) => {
            let mut names = names.iter().filter_map(Value::as_str);
            names.find(|name| *name != "null").unwrap_or("null")
        }
        _ if schema.get("properties").is_some() => "object",
        _ => "",
    }
}

/// The properties of the schema itself.
fn own_members(document: &Document, schema: &Value, depth: usize) -> Option<Value> {
    let properties = schema["properties"].as_object()?;
    let is_required = |name: &str| {
        schema["required"].as_array().is_some_and(|names| names.iter().any(|required| required == name))
    };
    let mut members = Map::new();
    for (name, property) in properties {
        if !is_required(name) && depth >= DEPTH {
            continue;
        }
        match make(document, property, depth + 1) {
            Some(value) => drop(members.insert(name.clone(), value)),
            None if is_required(name) => return None,
            None => {}
        }
    }
    Some(Value::Object(members))
}

/// One value of several schemas.
fn merged(values: impl Iterator<Item = Value>) -> Option<Value> {
    values.reduce(|merged, value| match (merged, value) {
        (Value::Object(mut merged), Value::Object(members)) => {
            merged.extend(members);
            Value::Object(merged)
        }
        (merged, _) => merged,
    })
}

/// A text of the schema, tried one after the other: those of the formats, and some that patterns often ask for.
fn text(document: &Document, schema: &Value) -> Option<String> {
    let format = match schema["format"].as_str().unwrap_or_default() {
        "date-time" => "2026-01-31T12:00:00Z",
        "date" => "2026-01-31",
        "time" => "12:00:00Z",
        "duration" => "P1D",
        "email" => "a@example.com",
        "uuid" => "67e55044-10b1-426f-9247-bb680e5fe0c8",
        "uri" | "url" | "uri-reference" => "https://example.com/",
        "hostname" => "example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "byte" => "YQ==",
        _ => "a",
    };
    let least = usize::try_from(schema["minLength"].as_u64().unwrap_or_default()).ok()?;
    let texts =
        [format, "A", "1", "abc", "Abc", "ABC", "00000", "a@example.com", "2026-01-31", "a-b", "#000000"];
    let long = ["a", "A", "0"].map(|letter| letter.repeat(least));
    let validator = document.validator(schema).ok()?;
    let texts = texts.into_iter().map(ToOwned::to_owned).chain(long);
    texts.into_iter().find(|text| validator.is_valid(&Value::String(text.clone())))
}

/// A number within the bounds: 1, or what is next to a bound.
fn number(schema: &Value) -> Value {
    let bound = |name: &str, step: f64| schema[name].as_f64().map(|bound| bound + step);
    let least = bound("minimum", 0.0).into_iter().chain(bound("exclusiveMinimum", 1.0));
    let most = bound("maximum", 0.0).into_iter().chain(bound("exclusiveMaximum", -1.0));
    let number = most.fold(least.fold(1.0, f64::max), f64::min);
    let step = schema["multipleOf"].as_f64().filter(|step| *step > 0.0).unwrap_or(1.0);
    let number = (number / step).ceil() * step;
    if kind(schema) == "number" && number.fract() != 0.0 {
        return json!(number);
    }
    #[allow(clippy::cast_possible_truncation, reason = "the cast ends at the bounds")]
    let number = number as i64;
    json!(number)
}
