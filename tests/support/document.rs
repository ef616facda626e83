//! The examples of described responses.

use serde_json::Value;

/// The code, the media type, the name and the value of each example of content.
pub fn examples(responses: &Value) -> Vec<(String, String, String, Value)> {
    let mut found = Vec::new();
    for (code, response) in responses.as_object().unwrap() {
        for (media_type, content) in response["content"].as_object().into_iter().flatten() {
            for (name, example) in content["examples"].as_object().into_iter().flatten() {
                found.push((code.clone(), media_type.clone(), name.clone(), example["value"].clone()));
            }
        }
    }
    found
}

/// Panics if an example of a header field or of content does not fit its schema, whose references are those of
/// `components`. Returns the number of examples.
pub fn assert_examples_fit(responses: &Value, components: &Value) -> usize {
    let mut count = 0;
    for (code, response) in responses.as_object().unwrap() {
        let parts = ["headers", "content"].into_iter().filter_map(|part| response[part].as_object());
        for (name, described) in parts.flatten() {
            let mut schema = described["schema"].clone();
            schema["components"] = components.clone();
            for (variant, example) in described["examples"].as_object().into_iter().flatten() {
                let result = jsonschema::validate(&schema, &example["value"]);
                assert!(result.is_ok(), "{code} {name} {variant}: {}", result.unwrap_err());
                count += 1;
            }
        }
    }
    count
}
