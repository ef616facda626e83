use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
#[status(http, axum, axum, actix = true, serde, axmu)]
enum Outcome {
    Ok(String),
}

mod own {
    status_subset::status_codes! {
        #[status(htpp)]
        pub enum Status from http;
    }
}

fn main() {}
