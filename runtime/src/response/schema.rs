//! The schema of a type, in one piece: utoipa's refers to the schemas of other types, and asks nobody for them.

use std::string::String;
use std::vec::Vec;

use serde_json::{Value, json};
use utoipa::ToSchema;
use utoipa::openapi::{RefOr, Schema};

use crate::of::Of;

/// The schema of a type, and those that it refers to.
#[derive(Clone)]
pub struct Named {
    /// The name in references to it: `Paged`.
    name: String,
    /// The name of the component: `Paged_User`.
    title: String,
    /// The schema, which may refer to others.
    schema: Value,
    /// The schemas of the fields, as utoipa collects them, and of the arguments of the type, which it leaves out.
    others: Vec<Named>,
}

impl Named {
    /// The schema of a type with these arguments.
    #[must_use]
    pub fn of<T: ToSchema>(arguments: &[Option<Named>]) -> Named {
        let name = T::name().into_owned();
        let arguments = arguments.iter().flatten();
        let titles = arguments.clone().map(|argument| argument.title.as_str());
        let titles = core::iter::once(name.as_str()).chain(titles);
        let title = titles.collect::<Vec<_>>().join("_");
        let mut fields = Vec::new();
        T::schemas(&mut fields);
        let fields = fields.into_iter().map(|(name, schema)| Named {
            title: name.clone(),
            name,
            schema: to_value(&schema),
            others: Vec::new(),
        });
        let others = arguments.cloned().chain(fields).collect();
        Named { name, title, schema: to_value(&T::schema()), others }
    }

    /// The schema without references. Where a type contains itself, only its name is left, as the title of a schema for any
    /// object; [`Components`](super::Components) makes a reference of it.
    #[must_use]
    pub fn inlined(&self) -> RefOr<Schema> {
        let mut value = self.schema.clone();
        self.expand(&mut value, &self.known(), &mut Vec::new());
        of_value(value)
    }

    /// The schema without references, of an object that may have other members too; `None` if it is not that of an object.
    /// One that restricts the others loses its name with that, which is that of another schema.
    #[must_use]
    pub fn among_others(&self) -> Option<RefOr<Schema>> {
        let known = self.known();
        let mut value = self.schema.clone();
        // The values of the type that it contains have no other members.
        inline_parts(&mut value, &known, &mut Vec::new());
        if !is_object(&value) {
            return None;
        }
        Some(if open(&mut value) { of_value(value) } else { self.inlined() })
    }

    /// All schemas that references may mean, the nearest first.
    fn known(&self) -> Vec<&Named> {
        let mut known = Vec::new();
        self.collect(&mut known);
        known
    }

    /// Inlines what this schema refers to. `value` is a copy of this schema.
    fn expand<'a>(&'a self, value: &mut Value, known: &[&'a Named], enclosing: &mut Vec<&'a Named>) {
        enclosing.push(self);
        inline_parts(value, known, enclosing);
        enclosing.pop();
        if let (true, Some(members)) = (self.is_component(), value.as_object_mut()) {
            members.entry("title").or_insert_with(|| Value::String(self.title.clone()));
        }
    }

    /// Whether the schema is worth a name: that of a struct or an enum, and not that of a text, an `Option` or a list.
    fn is_component(&self) -> bool {
        let has = |key| self.schema.get(key).is_some();
        let is_own = ["properties", "oneOf", "allOf", "anyOf", "enum"].into_iter().any(has);
        is_own && !["Option", "Box", "Arc", "Rc", "Cow"].contains(&self.name.as_str())
    }

    /// Whether what is referred to has a name of its own, even if it is a text. (utoipa also refers to an argument of a
    /// generic type that is a `u32` or a `String`.)
    fn is_type(&self) -> bool {
        self.name.starts_with(char::is_uppercase) && self.name != "String"
    }

    fn is_same(&self, other: &Named) -> bool {
        self.title == other.title && self.schema == other.schema
    }

    fn collect<'a>(&'a self, known: &mut Vec<&'a Named>) {
        known.extend(&self.others);
        for other in &self.others {
            other.collect(known);
        }
        known.push(self);
    }
}

/// Makes the schema, and those inside, what utoipa reads: it writes no type for any value, and reads `null` for it.
pub(super) fn with_types(schema: &mut Value) {
    let Some(members) = schema.as_object_mut() else { return };
    for (name, member) in members.iter_mut() {
        match (name.as_str(), member) {
            ("properties", Value::Object(schemas)) => schemas.values_mut().for_each(with_types),
            ("oneOf" | "allOf" | "anyOf" | "prefixItems", Value::Array(schemas)) => {
                schemas.iter_mut().for_each(with_types);
            }
            ("items" | "additionalProperties" | "propertyNames" | "contentSchema", schema) => {
                with_types(schema);
            }
            _ => {}
        }
    }
    if !["type", "oneOf", "allOf", "anyOf", "$ref"].iter().any(|key| members.contains_key(*key)) {
        members.insert("type".into(), Value::Null);
    }
}

pub(super) fn to_value(schema: &RefOr<Schema>) -> Value {
    serde_json::to_value(schema).unwrap_or_default()
}

fn of_value(mut value: Value) -> RefOr<Schema> {
    with_types(&mut value);
    serde_json::from_value(value).unwrap_or_else(|_| Schema::default().into())
}

/// The keys under which a schema combines other schemas.
const COMPOSED: [&str; 3] = ["allOf", "anyOf", "oneOf"];

/// Whether what fits the schema is an object.
fn is_object(schema: &Value) -> bool {
    let may_be = match &schema["type"] {
        Value::Null => true,
        Value::Array(types) => types.iter().any(|name| name == "object"),
        name => name == "object",
    };
    may_be && COMPOSED.iter().filter_map(|key| schema[*key].as_array()).flatten().all(is_object)
}

/// Lets an object have other members. Returns whether it may not have had them.
fn open(schema: &mut Value) -> bool {
    let mut opened = false;
    for key in COMPOSED {
        for part in schema.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten() {
            opened |= open(part);
        }
    }
    let Some(members) = schema.as_object_mut() else { return opened };
    opened |= members.get("additionalProperties").is_some_and(|others| *others != Value::Bool(true));
    if opened {
        members.remove("additionalProperties");
        members.remove("title");
    }
    opened
}

/// Inlines what a schema refers to. (That of a newtype is a reference.)
fn inline_parts<'a>(value: &mut Value, known: &[&'a Named], enclosing: &mut Vec<&'a Named>) {
    if value.get("$ref").is_some() {
        inline(value, known, enclosing);
    } else {
        each_member(value, &mut |member| inline(member, known, enclosing));
    }
}

/// Replaces a reference by the schema it refers to, in `known`. `enclosing` has the schemas around it.
fn inline<'a>(value: &mut Value, known: &[&'a Named], enclosing: &mut Vec<&'a Named>) {
    let is_enclosing =
        |named: &Named, enclosing: &[&Named]| enclosing.iter().any(|other| other.is_same(named));
    let name = value["$ref"].as_str().and_then(|reference| reference.strip_prefix("#/components/schemas/"));
    if let Some(name) = name {
        let mut found = known.iter().filter(|named| named.name == name);
        match found.clone().find(|named| !is_enclosing(named, enclosing)) {
            Some(named) => {
                *value = named.schema.clone();
                named.expand(value, known, enclosing);
                if let (true, Some(members)) = (named.is_type(), value.as_object_mut()) {
                    members.entry("title").or_insert_with(|| Value::String(named.title.clone()));
                }
            }
            None => {
                let title = found.next().map_or(name, |named| &named.title);
                *value = json!({ "type": "object", "title": title });
            }
        }
        return;
    }
    // A type such as `Vec` has the schema of its argument in place.
    let in_place = known.iter().find(|named| named.is_component() && named.schema == *value);
    match in_place.filter(|named| !is_enclosing(named, enclosing)) {
        Some(named) => named.expand(value, known, enclosing),
        None => each_member(value, &mut |member| inline(member, known, enclosing)),
    }
}

fn each_member(value: &mut Value, call: &mut dyn FnMut(&mut Value)) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(call),
        Value::Object(members) => members.values_mut().for_each(call),
        _ => {}
    }
}

/// The schema of an argument of a type, if it has one.
pub mod named_kinds {
    pub use super::{NamedOfAny as _, NamedOfSchema as _};
}

/// A type with a schema.
pub trait NamedOfSchema {
    fn __named(&self, arguments: &[Option<Named>]) -> Option<Named>;
}

impl<T: ToSchema> NamedOfSchema for &Of<T> {
    fn __named(&self, arguments: &[Option<Named>]) -> Option<Named> {
        Some(Named::of::<T>(arguments))
    }
}

/// Any other type, such as a marker.
pub trait NamedOfAny {
    fn __named(&self, arguments: &[Option<Named>]) -> Option<Named>;
}

impl<T> NamedOfAny for Of<T> {
    fn __named(&self, _: &[Option<Named>]) -> Option<Named> {
        None
    }
}
