//! A schema -> a value of it, and values that are not.

use core::mem::replace;
use std::borrow::ToOwned;
use std::format;
use std::string::String;
use std::vec::Vec;

use serde_json::{Map, Value, json};

use super::document::Document;

/// How deep values are inside of each other until what is optional is left out.
const DEPTH: usize = 3;

/// How deep values are inside of each other at most.
const MOST_DEPTH: usize = 32;

/// The length of a text, an array or an object at most.
const MOST_LENGTH: usize = 1 << 16;

/// How many values are tried for one schema at most.
const MOST_VALUES: usize = 1 << 14;

/// A value of the schema: an example, or one made from what the schema says. `None` if none could be made.
pub(super) fn valid(document: &Document, schema: &Value) -> Option<Value> {
    let validator = document.validator(schema).ok()?;
    let mut maker = Maker { document, references: Vec::new(), own: 0, depth: 0, tried: 0 };
    maker.make(schema).filter(|value| validator.is_valid(value))
}

/// Values that are not of the schema, which differ from the valid one in one place each; with what is wrong.
pub(super) fn invalid(document: &Document, schema: &Value, valid: &Value) -> Vec<(String, Value)> {
    let mut values = Vec::new();
    if let Value::Object(members) = valid {
        for (name, member) in members {
            let mut without = members.clone();
            without.remove(name);
            values.push((format!("without `{name}`"), Value::Object(without)));
            let mut other = members.clone();
            other.insert(name.clone(), of_another_type(member));
            values.push((format!("with `{name}` of another type"), Value::Object(other)));
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

/// Makes a value.
struct Maker<'a> {
    document: &'a Document,
    /// The references of the value and of those that it is inside of. A value inside of another one of the same schema is
    /// left out: there is always a value without it, unless all are infinite.
    references: Vec<String>,
    /// Where the references of the value itself begin.
    own: usize,
    depth: usize,
    tried: usize,
}

impl Maker<'_> {
    fn make(&mut self, schema: &Value) -> Option<Value> {
        if *schema == false || self.depth > MOST_DEPTH {
            return None;
        }
        let own = self.references.len();
        let outside = replace(&mut self.own, own);
        let (mut members, mut choices) = (Map::new(), Vec::new());
        let gathered = self.gather(schema, &mut members, &mut choices);
        let made = gathered.and_then(|()| self.choose(schema, members, &choices));
        self.own = outside;
        self.references.truncate(own);
        made
    }

    /// Gathers the members of a schema and of those that it consists of, and the alternatives that are left. `None` if it
    /// is inside of itself.
    fn gather(
        &mut self,
        schema: &Value,
        members: &mut Map<String, Value>,
        choices: &mut Vec<Vec<Value>>,
    ) -> Option<()> {
        for (name, member) in schema.as_object().into_iter().flatten() {
            if ["$ref", "allOf", "oneOf", "anyOf"].contains(&name.as_str()) {
                continue;
            }
            match (members.get_mut(name), member) {
                (Some(Value::Object(known)), Value::Object(more)) if name == "properties" => {
                    for (name, property) in more {
                        known.entry(name).or_insert_with(|| property.clone());
                    }
                }
                (Some(Value::Array(known)), Value::Array(more))
                    if name == "required" || name == "examples" =>
                {
                    known.extend(more.iter().cloned());
                }
                (Some(_), _) => {}
                (None, _) => drop(members.insert(name.clone(), member.clone())),
            }
        }
        if let Some(reference) = schema["$ref"].as_str() {
            match self.references.iter().position(|known| known == reference) {
                Some(outer) if outer < self.own => return None,
                // Several parts may consist of the same one.
                Some(_) => return Some(()),
                None => {}
            }
            self.references.push(reference.to_owned());
            let target = self.document.target(reference)?;
            self.gather(target, members, choices)?;
        }
        for part in schema["allOf"].as_array().into_iter().flatten() {
            self.gather(part, members, choices)?;
        }
        for name in ["oneOf", "anyOf"] {
            let Some(mut alternatives) = schema[name].as_array().cloned() else { continue };
            alternatives.sort_by_key(|alternative| alternative["type"] == "null");
            choices.push(alternatives);
        }
        Some(())
    }

    /// A value of the members, with the first of the alternatives that one can be made of.
    fn choose(
        &mut self,
        schema: &Value,
        members: Map<String, Value>,
        choices: &[Vec<Value>],
    ) -> Option<Value> {
        self.tried += 1;
        if self.tried > MOST_VALUES {
            return None;
        }
        let Some((alternatives, rest)) = choices.split_first() else {
            return self.make_one(schema, &Value::Object(members));
        };
        let outside = self.references.len();
        for alternative in alternatives {
            // A schema is no alternative to itself.
            if alternative["$ref"].as_str().is_some_and(|it| self.references.iter().any(|known| known == it))
            {
                continue;
            }
            let (mut members, mut choices) = (members.clone(), rest.to_vec());
            let gathered = self.gather(alternative, &mut members, &mut choices);
            let made = gathered.and_then(|()| self.choose(schema, members, &choices));
            self.references.truncate(outside);
            if made.is_some() {
                return made;
            }
        }
        None
    }

    /// An example of the schema, or a value of the members that it has.
    fn make_one(&mut self, schema: &Value, members: &Value) -> Option<Value> {
        let list = |name: &str| members[name].as_array().into_iter().flatten();
        let single = ["example", "default", "const"].into_iter().filter_map(|name| members.get(name));
        let known: Vec<&Value> = list("examples").chain(single).chain(list("enum")).collect();
        if !known.is_empty() {
            let validator = self.document.validator(schema).ok()?;
            if let Some(value) = known.into_iter().find(|value| validator.is_valid(value)) {
                return Some(value.clone());
            }
        }
        let inside = self.depth + 1;
        let outside = replace(&mut self.depth, inside);
        let made = kinds(members).into_iter().find_map(|kind| match kind {
            "array" => self.array(members),
            "string" => text(self.document, members).map(Value::String),
            "integer" | "number" => number(self.document, members),
            "boolean" => Some(json!(true)),
            "null" => Some(Value::Null),
            _ => self.object(members),
        });
        self.depth = outside;
        made
    }

    fn array(&mut self, schema: &Value) -> Option<Value> {
        let least = least(schema, "minItems")?;
        let wanted = if self.depth <= DEPTH { least.max(1) } else { least };
        let most = schema["maxItems"].as_u64().and_then(|most| usize::try_from(most).ok());
        let wanted = most.map_or(wanted, |most| wanted.min(most));
        let first = schema["prefixItems"].as_array().into_iter().flatten();
        let mut items: Vec<Value> = first.map_while(|item| self.make(item)).collect();
        if items.len() < wanted {
            let item = self.make(&schema["items"]);
            items.extend(item.into_iter().cycle().take(wanted - items.len()));
        }
        (items.len() >= least).then_some(Value::Array(items))
    }

    fn object(&mut self, schema: &Value) -> Option<Value> {
        let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let required: Vec<&str> = required.collect();
        let mut members = Map::new();
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let is_required = required.contains(&name.as_str());
            if !is_required && self.depth > DEPTH {
                continue;
            }
            match self.make(property) {
                Some(value) => drop(members.insert(name.clone(), value)),
                None if is_required => return None,
                None => {}
            }
        }
        let least = least(schema, "minProperties")?;
        let required = required.into_iter().map(ToOwned::to_owned);
        let mut names: Vec<String> = required.filter(|name| !members.contains_key(name)).collect();
        names.extend((members.len() + names.len()..least).map(|number| format!("name{number}")));
        for name in names {
            members.insert(name, self.make(&schema["additionalProperties"])?);
        }
        Some(Value::Object(members))
    }
}

/// The types of the values, `null` last; of a schema without, the type that its members are for.
fn kinds(schema: &Value) -> Vec<&str> {
    match &schema["type"] {
        Value::String(name) => std::vec![name],
        Value::Array(names) => {
            let mut names: Vec<&str> = names.iter().filter_map(Value::as_str).collect();
            names.sort_by_key(|name| *name == "null");
            names
        }
        _ => {
            let has = |names: &[&str]| names.iter().any(|name| schema.get(name).is_some());
            let kind = if has(&["items", "prefixItems", "minItems"]) {
                "array"
            } else if has(&["format", "pattern", "minLength", "maxLength"]) {
                "string"
            } else if has(&["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"]) {
                "number"
            } else {
                "object"
            };
            std::vec![kind]
        }
    }
}

/// The least length of a value, 0 if the schema does not say. `None` if it is too long.
fn least(schema: &Value, name: &str) -> Option<usize> {
    let length = usize::try_from(schema[name].as_u64().unwrap_or_default()).ok()?;
    (length <= MOST_LENGTH).then_some(length)
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
    let least = least(schema, "minLength")?;
    let texts =
        [format, "A", "1", "abc", "Abc", "ABC", "00000", "a@example.com", "2026-01-31", "a-b", "#000000", ""];
    let long = ["a", "A", "0"].map(|letter| letter.repeat(least));
    let validator = document.validator(schema).ok()?;
    let texts = texts.into_iter().map(ToOwned::to_owned).chain(long);
    texts.into_iter().find(|text| validator.is_valid(&Value::String(text.clone())))
}

/// A number of the schema: 1, or one that is next to a bound, or between the bounds.
fn number(document: &Document, schema: &Value) -> Option<Value> {
    let bound = |names: [&str; 2]| names.into_iter().find_map(|name| schema[name].as_f64());
    let least = bound(["minimum", "exclusiveMinimum"]);
    let most = bound(["maximum", "exclusiveMaximum"]);
    let step = schema["multipleOf"].as_f64().filter(|step| *step > 0.0).unwrap_or(1.0);
    let (low, high) = (least.or(most).unwrap_or(1.0), most.or(least).unwrap_or(1.0));
    let (above, below) = ((low / step).ceil() * step, (high / step).floor() * step);
    let middle = low / 2.0 + high / 2.0;
    let numbers = [1.0, above, above + step, below, below - step, low, high, middle];
    let validator = document.validator(schema).ok()?;
    numbers.into_iter().map(whole).find(|number| validator.is_valid(number))
}

/// The number, without a fraction if it has none.
fn whole(number: f64) -> Value {
    #[allow(clippy::cast_possible_truncation, reason = "the cast ends at the bounds")]
    let whole = number as i64;
    if number.fract() == 0.0 { json!(whole) } else { json!(number) }
}
