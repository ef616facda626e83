#![deny(deprecated)]

use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum CreateUser {
    Created,
    UnprocessableEntity,
    #[status(PayloadTooLarge)]
    TooLarge,
}

fn main() {}
