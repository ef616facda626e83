use status_subset::{EncodeResponse, StatusSubset};

struct Plain;

/// As `anyhow::Error`.
struct AnyError(Box<dyn std::error::Error + Send + Sync>);

#[derive(StatusSubset, EncodeResponse)]
enum Outcome {
    Ok(Plain),
    Created(Vec<Plain>),
    InternalServerError(AnyError),
    #[status(500)]
    Io(std::io::Error),
    #[status(500)]
    Boxed(Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}
