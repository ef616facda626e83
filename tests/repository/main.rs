//! The repository: documentation, packages, compile errors, and builds after a change of codes.toml.

mod compile_fail;
mod editing_codes_toml;
mod guide;
mod imports_form_no_circle;
mod macros_read_nothing_but_the_spec;
mod manifests;
mod packages;
mod proxy_log_loses_no_line;
mod public_api;
mod readmes;
