use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Outcome {
    Ok {
        #[header["ETag"]]
        tag: String,
        #[body{text}]
        text: String,
    },
    NotFound(#[body[]] String),
}

fn main() {}
