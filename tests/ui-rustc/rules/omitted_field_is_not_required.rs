use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
enum Outcome {
    #[status(omit("Allow"))]
    NotFound,
    #[status(405, omit("allow", "Retry-After"))]
    Method,
    #[status(omit("www-authenticate"))]
    Unauthorized {
        #[header("WWW-Authenticate")]
        challenge: String,
    },
}

fn main() {}
