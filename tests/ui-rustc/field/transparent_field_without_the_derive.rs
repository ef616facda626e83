use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset)]
enum AuthError {
    Forbidden,
}

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Outcome {
    Ok,
    #[status(transparent)]
    Auth(AuthError),
}

fn main() {}
