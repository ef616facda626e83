use status_subset::{DecodeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse)]
enum GetUser {
    Ok(&'static str),
    NotFound(#[body(json)] &'static [u8]),
}

fn main() {}
