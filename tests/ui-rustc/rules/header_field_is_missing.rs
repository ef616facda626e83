use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
enum Outcome {
    SwitchingProtocols,
    ImUsed {
        #[header("IM")]
        manipulation: String,
    },
    Unauthorized(String),
    MethodNotAllowed,
    #[status(407)]
    Proxy,
    #[status(UpgradeRequired)]
    Old,
}

#[derive(StatusSubset, EncodeResponse)]
enum Redirect {
    MovedPermanently,
    Found,
    SeeOther,
    TemporaryRedirect,
    #[status(308)]
    Moved {
        #[header("Content-Location")]
        other: String,
    },
}

fn main() {}
