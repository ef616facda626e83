//! The client that progenitor makes of the OpenAPI document of `user_api`.

include!(concat!(env!("OUT_DIR"), "/client.rs"));

/// The client in Rust.
pub const SOURCE: &str = include_str!(concat!(env!("OUT_DIR"), "/client.rs"));
