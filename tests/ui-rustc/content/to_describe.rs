use status_subset::response::{Events, Format, FormatError};
use status_subset::{DescribeResponse, StatusSubset};

struct Plain;

enum Json {}

impl Format for Json {
    const MEDIA_TYPE: &'static str = "application/json";

    fn write<T: serde::Serialize + ?Sized>(_: &T) -> Result<Vec<u8>, FormatError> {
        unimplemented!()
    }

    fn read<T: serde::de::DeserializeOwned>(_: &[u8]) -> Result<T, FormatError> {
        unimplemented!()
    }
}

#[derive(StatusSubset, DescribeResponse)]
enum Outcome {
    Ok(Plain),
    Created(Vec<Plain>),
    Accepted(#[body(envelope)] Plain),
    PartialContent(#[body(Json)] Plain),
    MultiStatus(#[body(sse)] Events<Plain>),
    AlreadyReported(#[body(sse)] Plain),
}

fn main() {}
