use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Outcome {
    Ok {
        #[header("Connection")]
        option: String,
        #[header("keep-alive")]
        keep: String,
        #[header("Proxy-Connection")]
        proxy: Option<String>,
        #[header("Upgrade")]
        to: Vec<String>,
        #[header("TE")]
        coding: String,
    },
    // The status has rules for these two.
    UpgradeRequired {
        #[header("Upgrade")]
        to: Vec<String>,
        #[header("Connection")]
        option: String,
        #[header("Keep-Alive")]
        keep: String,
    },
}

fn main() {}
