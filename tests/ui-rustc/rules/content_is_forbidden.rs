use status_subset::{EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
enum Outcome {
    NoContent(String),
    #[status(304)]
    Unchanged {
        #[header("ETag")]
        tag: String,
        #[body(text)]
        text: String,
    },
    #[status(ResetContent)]
    Again(#[body(bytes = "image/png")] Vec<u8>),
}

fn main() {}
