#![allow(non_camel_case_types)]

use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    code,
    ALL,
    is_client_error,
    #[status(from_code)]
    Other,
}

fn main() {}
