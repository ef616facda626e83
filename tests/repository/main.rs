//! The repository: its documentation, its packages, its compile errors, and the way from codes.toml to a build.

#![cfg(feature = "current")]

mod compile_fail;
mod editing_codes_toml;
mod guide;
mod imports_form_no_circle;
mod manifests;
mod packages;
mod proxy_log_loses_no_line;
mod public_api;
mod readmes;
