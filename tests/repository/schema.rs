//! The JSON Schema of specs has the keys, the words and the descriptions of the format, and every spec of the repository
//! names it and is valid.

#![cfg(feature = "current")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use status_subset_spec::SCHEMA;
use status_subset_spec::keys::{
    CACHE, CONTENT, DOCUMENT, FACT_TYPES, METHOD, PARSE, PROTOCOL, REPR, STANDING, TABLES,
};

use crate::guide::{KEYS, page, rows, sections, words};

fn schema() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

/// The schema of a table.
fn table<'s>(schema: &'s Value, name: &str) -> &'s Value {
    if name == "document" { schema } else { &schema["definitions"][name] }
}

#[test]
fn the_schema_has_exactly_the_keys_of_the_reader() {
    let schema = schema();
    for (name, keys) in TABLES {
        let properties = table(&schema, name)["properties"].as_object().unwrap();
        let found: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
        assert_eq!(found, keys.iter().copied().collect(), "{name}");
    }
    // Beside the tables there are only the texts.
    assert_eq!(schema["definitions"].as_object().unwrap().len(), TABLES.len());
    assert_eq!(DOCUMENT.len(), schema["properties"].as_object().unwrap().len());
}

#[test]
fn the_schema_has_the_words_of_the_reader() {
    let schema = schema();
    for (name, key, known) in [
        ("registry", "protocol", words(PROTOCOL)),
        ("registry", "repr", words(REPR)),
        ("registry", "parse", words(PARSE)),
        ("fact", "type", FACT_TYPES.to_vec()),
        ("code", "content", words(CONTENT)),
        ("code", "cache", words(CACHE)),
        ("code", "standing", words(STANDING)),
        ("redirect", "method", words(METHOD)),
    ] {
        assert_eq!(table(&schema, name)["properties"][key]["enum"], serde_json::json!(known), "{key}");
    }
}

/// The description of a key, without links and letters in upper case.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once('[').filter(|(_, link)| link.contains("](")) {
        let (shown, behind) = link.split_once("](").unwrap();
        out.push_str(before);
        out.push_str(shown);
        rest = behind.split_once(')').unwrap().1;
    }
    (out + rest).to_lowercase()
}

#[test]
fn the_schema_describes_each_key_as_the_guide_does() {
    let page = page("spec");
    let mut described: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (_, lines) in sections(&page) {
        for row in rows(&lines, KEYS) {
            described.entry(row[0].trim_matches('`').to_owned()).or_default().push(plain(row[3]));
        }
    }
    let schema = schema();
    for (name, _) in TABLES {
        for (key, property) in table(&schema, name)["properties"].as_object().unwrap() {
            let description = property["description"].as_str().unwrap();
            let found = described.get(key).unwrap_or_else(|| panic!("{key}"));
            let description = plain(description.strip_suffix('.').unwrap());
            assert!(found.contains(&description), "{key}: {description}: {found:?}");
        }
    }
}

/// Every spec of the repository.
fn specs() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut specs = vec![root.join("codes.toml")];
    let mut folders =
        vec![root.join("examples/registries"), root.join("runtime/specs"), root.join("tests/specs")];
    for entry in fs::read_dir(root.join("tests/crates")).unwrap() {
        let path = entry.unwrap().path();
        folders.extend(path.is_dir().then_some(path));
    }
    for folder in folders {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let is_spec =
                path.extension().is_some_and(|it| it == "toml") && path.file_name().unwrap() != "Cargo.toml";
            specs.extend(is_spec.then_some(path));
        }
    }
    assert!(specs.len() > 30, "{specs:?}");
    specs
}

#[test]
fn every_spec_is_valid_and_names_the_schema() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schema = root.join("spec/schema.json").canonicalize().unwrap();
    let validator = jsonschema::validator_for(&self::schema()).unwrap();
    for path in specs() {
        let text = fs::read_to_string(&path).unwrap();
        let named = text.lines().take(2).find_map(|line| line.strip_prefix("#:schema "));
        let named = named.unwrap_or_else(|| panic!("{} names no schema", path.display()));
        // The specs in the documentation are copied by people who do not have the repository.
        if named.starts_with("https://") {
            assert!(named.ends_with("/main/spec/schema.json"), "{named}");
        } else {
            let found = path.parent().unwrap().join(named).canonicalize();
            assert_eq!(found.unwrap(), schema, "{}", path.display());
        }
        let spec: Value = toml::from_str(&text).unwrap();
        let mistakes: Vec<String> = validator.iter_errors(&spec).map(|error| error.to_string()).collect();
        assert_eq!(mistakes, [""; 0], "{}", path.display());
    }
}

#[test]
fn a_wrong_spec_is_not_valid() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let spec = |more: &str| -> Value {
        toml::from_str(&format!("[registry]\nname = \"x\"\ntitle = \"X\"\n{more}")).unwrap()
    };
    assert!(validator.is_valid(&spec("")));
    for more in [
        "nam = \"x\"",
        "repr = \"u64\"",
        "codes = { first = 1 }",
        "[codes.1]\nname = \"One\"",
        "[codes.1]\nname = \"One\"\nphrase = \"One\"\nheaders = { mus = [] }",
        "[classes.A]\ncodes = []",
        "[facts]\na = { type = \"text\" }",
        "[problems.A]\ntype = \"a\"\nstatus = 403",
    ] {
        assert!(!validator.is_valid(&spec(more)), "{more}");
    }
}
