use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
enum Outcome {
    Ok(u8),
    #[status(transparent)]
    Broken(String),
}

fn respond(outcome: Outcome) {
    let _ = outcome.encode();
    let _ = Outcome::decode(http::Response::new("7"));
    let _ = Outcome::describe();
}

fn main() {
    respond(Outcome::Ok(7));
}
