use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Outcome {
    Ok,
    NotFuond,
    #[status(499)]
    Closed,
}

fn respond(outcome: Outcome) {
    let _ = outcome.encode();
}

fn main() {
    respond(Outcome::Ok);
}
