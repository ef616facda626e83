//! The repository: documentation, packages, compile errors, and builds after a change of codes.toml.

#![cfg(feature = "current")]

mod compile_fail;
mod editing_codes_toml;
mod guide;
mod imports_form_no_circle;
mod korean_guide;
mod manifests;
mod markdown;
mod packages;
mod proxy_log_loses_no_line;
mod public_api;
mod readmes;
mod registry_table;
mod schema;
