use std::borrow::ToOwned;
use std::string::{String, ToString};

use serde::de::DeserializeOwned;

/// Reads JSON, or returns the path to the value that can't be read (`.` if it is all of it), and the reason.
pub(super) fn from_json<T: DeserializeOwned>(content: &[u8]) -> Result<T, (String, String)> {
    serde_json::from_slice(content).map_err(|error| {
        // Only an error pays for the path to it.
        let mut deserializer = serde_json::Deserializer::from_slice(content);
        match serde_path_to_error::deserialize::<_, T>(&mut deserializer) {
            Err(error) => (error.path().to_string(), error.inner().to_string()),
            Ok(_) => (".".to_owned(), error.to_string()),
        }
    })
}
