use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
#[status(http, axum, axum, actix = true, serde, axmu)]
enum Outcome {
    Ok(String),
}

/// `r#` makes no difference.
#[derive(StatusSubset)]
#[status(r#axmu, r#axum = "0.8")]
enum Raw {
    Ok,
}

fn main() {}
