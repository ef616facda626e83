//! One warning, with any number of derives.
#![deny(deprecated)]

use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
enum Outcome {
    UnprocessableEntity(String),
    #[status(PayloadTooLarge)]
    TooLarge(String),
}

fn main() {}
