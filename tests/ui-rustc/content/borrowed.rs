use status_subset::{DecodeResponse, StatusSubset};

#[derive(serde::Deserialize)]
struct Borrowed<'a> {
    name: &'a str,
}

#[derive(StatusSubset, DecodeResponse)]
enum GetUser {
    Ok(Borrowed<'static>),
}

fn main() {}
