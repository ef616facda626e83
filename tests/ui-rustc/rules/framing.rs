use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
enum Outcome {
    NoContent {
        #[header("content-length")]
        length: u64,
    },
    Processing {
        #[header("Content-Length")]
        length: u64,
    },
    Ok {
        #[header("Content-Length")]
        of_a_get_request: u64,
    },
}

fn main() {}
