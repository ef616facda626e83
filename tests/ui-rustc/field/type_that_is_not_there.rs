//! One error, whatever derives there are.

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
