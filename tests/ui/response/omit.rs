use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
enum Outcome {
    #[status(omit)]
    Unauthorized,
    #[status(omit = "Allow")]
    MethodNotAllowed,
    #[status(407, omit(ProxyAuthenticate))]
    Proxy,
    #[status(omit("Upgrade", "upgrade"))]
    UpgradeRequired,
    #[status(omti("Upgrade"))]
    SwitchingProtocols,
}

#[derive(StatusSubset, EncodeResponse)]
#[status(omit("Allow"))]
enum OnTheEnum {
    MethodNotAllowed,
}

fn main() {}
