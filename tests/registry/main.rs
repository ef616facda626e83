//! Registries: the built-in one and custom ones, with their sets, classes and conversions.

mod built_in_registry_against_independent_lists;
mod built_in_registry_follows_the_documents;
mod class_traits;
mod conversions_with_http;
mod custom_registries;
mod deprecated_names;
mod every_statement_of_the_documents_has_its_place;
mod problem_types;
mod protocols;
mod registries_in_modules;
mod registries_that_extend_http;
mod smallest_and_largest_codes;
mod status_sets;
mod statuses;
mod statuses_in_serde;
