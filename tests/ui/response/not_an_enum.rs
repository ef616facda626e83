use status_subset::{DecodeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse)]
struct Outcome {
    #[header("ETag")]
    tag: String,
}

fn respond(outcome: Outcome) {
    let _ = outcome.encode();
}

fn main() {
    respond(Outcome { tag: String::new() });
}
