//! Outcomes as responses: written, read, described, and served.

mod a_document_follows_openapi;
mod a_problem_is_described_as_a_composition;
mod a_response_to_head_is_read_with_the_same_enum;
mod a_service_conforms_to_its_document;
mod any_status;
mod causes;
mod components_of_a_document;
mod contract;
mod costs_grow_with_the_input;
mod examples_are_encoded_values;
mod extractors_answer_inside_the_contract;
mod kinds_of_content;
mod labels_are_known_before_the_first_request;
mod problem_details;
mod received_by_hyper_and_ureq;
mod received_by_reqwest;
mod responses_are_described;
mod responses_are_read;
mod responses_are_written;
mod responses_come_back;
mod retry_after_of_an_outcome;
mod rules_bind_the_sender;
mod served_by_actix;
mod served_by_axum;
mod served_by_hyper;
mod served_by_other_frameworks;
mod served_over_http2;
mod shapes_of_responses;
mod streams;
mod typed_problems;
mod ways_around_the_contract;
mod what_the_server_did_wrong;

#[cfg(feature = "current")]
#[path = "../support/document.rs"]
mod document;
#[path = "../support/mod.rs"]
mod support;
