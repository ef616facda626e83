use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Outcome {
    Continue,
    EarlyHints {
        #[header("Link")]
        links: Vec<String>,
    },
    // One mistake: what else is wrong with an interim response doesn't matter.
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
