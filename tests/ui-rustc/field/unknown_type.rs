//! One error, with any number of derives.

use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
enum Outcome {
    Ok(User),
    Accepted(#[body(text)] Text),
    Created {
        #[header("Location")]
        place: Place,
        #[body(bytes)]
        bytes: Bytes,
    },
    NotFound(#[body(problem)] no_such::Trouble),
}

fn main() {}
