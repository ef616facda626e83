use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
enum AuthError {
    Forbidden,
}

#[derive(StatusSubset, EncodeResponse)]
enum Outcome {
    #[status(transparent)]
    Auth(#[body] AuthError),
    #[status(transparent, omit("Allow"))]
    Again {
        #[header("X-Again")]
        inner: AuthError,
    },
}

fn main() {}
