use status_subset::{DecodeResponse, EncodeResponse, StatusSubset};

struct Plain;

#[derive(StatusSubset, EncodeResponse, DecodeResponse)]
enum Outcome {
    Ok(Plain),
    Accepted {
        #[header("Retry-After")]
        plain: Plain,
    },
    NotFound(#[body(text)] Plain),
    Conflict(#[body(bytes)] Plain),
    Gone(#[body(problem)] Plain),
}

fn main() {}
