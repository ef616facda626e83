use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
#[status(actix)]
enum Outcome {
    Ok,
}

fn main() {}
