//! The schemas of a document, compiled once each.

use std::borrow::ToOwned;
use std::collections::BTreeMap;
use std::format;
use std::string::{String, ToString};
use std::sync::{Arc, Mutex, PoisonError};

use jsonschema::{Draft, Registry, Validator};
use serde_json::Value;

/// What references are relative to.
const DOCUMENT: &str = "openapi:///document";

pub(super) struct Schemas {
    registry: Option<Registry<'static>>,
    /// By schema.
    compiled: Mutex<BTreeMap<String, Compiled>>,
}

type Compiled = Result<Arc<Validator>, String>;

impl Schemas {
    pub(super) fn new(document: &Value) -> Schemas {
        let registry = Registry::new().draft(Draft::Draft202012).add(DOCUMENT, document.clone());
        let registry = registry.and_then(jsonschema::RegistryBuilder::prepare).ok();
        Schemas { registry, compiled: Mutex::default() }
    }

    /// A validator of a schema of the document.
    ///
    /// # Errors
    ///
    /// If it is not a schema.
    pub(super) fn validator(&self, schema: &Value) -> Compiled {
        let key = schema.to_string();
        let mut compiled = self.compiled.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = compiled.get(&key) {
            return known.clone();
        }
        let result = self.compile(schema);
        compiled.insert(key, result.clone());
        result
    }

    fn compile(&self, schema: &Value) -> Compiled {
        let mut schema = schema.clone();
        make_absolute(&mut schema);
        let mut options = jsonschema::options().with_draft(Draft::Draft202012);
        if let Some(registry) = &self.registry {
            options = options.with_registry(registry);
        }
        let validator = options.build(&schema).map_err(|error| format!("a schema is invalid: {error}"));
        validator.map(Arc::new)
    }
}

/// Lets the references of a schema refer to the document instead of the schema.
fn make_absolute(schema: &mut Value) {
    match schema {
        Value::Array(schemas) => schemas.iter_mut().for_each(make_absolute),
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get_mut("$ref") {
                if reference.starts_with('#') {
                    *reference = DOCUMENT.to_owned() + reference;
                }
            }
            members.values_mut().for_each(make_absolute);
        }
        _ => {}
    }
}
