//! Generates the client of the document in the file that `DOCUMENT` names, which is OpenAPI 3.0: progenitor reads no other
//! version.

use std::path::Path;
use std::{env, fs};

use openapiv3::OpenAPI;
use progenitor_impl::Generator;
use serde_json::Value;

/// The paths that progenitor 0.15 generates no client for.
const BEYOND_PROGENITOR: [&str; 2] = [
    // It has one type for all successes of an operation: here 200 has content, and 202 none.
    "/v1/exports/{id}",
    // It takes problem details for a stream of bytes, and the errors of an operation with a 101 can't be one.
    "/v1/echo",
];

fn main() {
    println!("cargo::rerun-if-env-changed=DOCUMENT");
    let file = env::var("DOCUMENT").expect("the path of a document");
    println!("cargo::rerun-if-changed={file}");
    let mut document: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    for path in BEYOND_PROGENITOR {
        document["paths"].as_object_mut().unwrap().remove(path).unwrap();
    }
    let document: OpenAPI = serde_json::from_value(document).unwrap();
    let client = Generator::default().generate_tokens(&document).unwrap();
    fs::write(Path::new(&env::var("OUT_DIR").unwrap()).join("client.rs"), client.to_string()).unwrap();
}
