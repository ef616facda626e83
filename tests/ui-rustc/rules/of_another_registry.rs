use status_subset::{EncodeResponse, StatusSubset};

mod acme {
    status_subset::status_codes! {
        pub enum Status from http;
    }
}

#[derive(StatusSubset, EncodeResponse)]
#[status(registry = acme::Status)]
enum Outcome {
    MethodNotAllowed,
}

fn main() {}
