use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
enum PutUser {
    NoContent,
    MethodNotAllowed,
}

fn main() {}
