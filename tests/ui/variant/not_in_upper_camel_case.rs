#![allow(non_camel_case_types)]

use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    clone,
    try_from,
    not_found,
    _Ok,
}

fn main() {}
