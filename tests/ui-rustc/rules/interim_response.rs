use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Outcome {
    Continue,
    EarlyHints {
        #[header("Link")]
        links: Vec<String>,
    },
    // One mistake: other rules are not checked for an interim response.
    #[status(102, omit("Allow"))]
    Working {
        #[header("Content-Length")]
        length: u64,
        #[body(text)]
        progress: String,
    },
    SwitchingProtocols {
        #[header("Upgrade")]
        to: String,
        #[header("Connection")]
        option: String,
    },
}

fn main() {}
