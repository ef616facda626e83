use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Outcome {
    NoContent {
        #[header("content-length")]
        length: u64,
        #[header("Transfer-Encoding")]
        coding: String,
    },
    SwitchingProtocols {
        #[header("Upgrade")]
        to: String,
        #[header("Content-Length")]
        length: u64,
    },
    Ok {
        #[header("Content-Length")]
        length: Vec<u64>,
        #[header("transfer-encoding")]
        coding: Vec<String>,
        #[header("Trailer")]
        trailer: Option<String>,
        #[body]
        content: String,
    },
    #[status(200)]
    Head {
        #[header("Content-Length")]
        of_a_get_request: u64,
    },
    NotModified {
        #[header("Content-Length")]
        of_a_200: u64,
        #[header("Trailer")]
        trailer: String,
    },
}

fn main() {}
