//! The same variants in both enums, with the same statuses, sent in the same way.

use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
#[status(subset_of(Larger))]
enum Smaller {
    #[status(404)]
    Ok(#[body(text)] String),
    Gone(#[status(skip)] String),
}

#[derive(StatusSubset, EncodeResponse)]
enum Larger {
    Ok(#[body(text)] String),
    Gone(#[body(text)] String),
    NotFound,
}

#[derive(StatusSubset)]
#[status(subset_of(Larger))]
enum Denied {
    NotFound,
}

#[derive(StatusSubset, EncodeResponse)]
enum Sent {
    Ok(#[body(text)] status_subset::Cause),
    NotFound(#[header("X-Cause")] status_subset::Cause),
}

fn main() {}
