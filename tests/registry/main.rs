//! Registries: the built-in one and custom ones, with their sets, classes and conversions.

mod built_in_registry_against_independent_lists;
mod built_in_registry_holds_what_the_documents_say;
mod class_traits;
mod codes_at_both_ends;
mod conversions_with_http;
mod deprecated_names;
mod protocols;
mod registries_in_modules;
mod registries_of_ones_own;
mod registries_that_extend_http;
mod status_sets;
mod statuses;
mod statuses_in_serde;
