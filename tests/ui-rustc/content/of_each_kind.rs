use status_subset::response::{Body, Envelope, Events, Format};
use status_subset::{EncodeResponse, StatusInfo, StatusSubset};

struct Plain;

#[derive(serde::Serialize)]
struct Serialized;

struct Enveloped;

impl Envelope for Enveloped {
    fn set_status(&mut self, _: &'static StatusInfo) {}
}

struct NotAFormat;

#[derive(StatusSubset, EncodeResponse)]
enum Envelopes {
    NotFound(#[body(envelope)] Serialized),
    Conflict(#[body(envelope)] Enveloped),
    Gone(#[body(envelope)] Plain),
}

#[derive(StatusSubset, EncodeResponse)]
enum Formats {
    Ok(#[body(NotAFormat)] Serialized),
    Created(#[body(Json)] Plain),
    Accepted(#[body(NoSuchFormat)] Serialized),
}

enum Json {}

impl Format for Json {
    const MEDIA_TYPE: &'static str = "application/json";

    fn write<T: serde::Serialize + ?Sized>(_: &T) -> Result<Vec<u8>, status_subset::response::FormatError> {
        unimplemented!()
    }

    fn read<T: serde::de::DeserializeOwned>(_: &[u8]) -> Result<T, status_subset::response::FormatError> {
        unimplemented!()
    }
}

#[derive(StatusSubset, EncodeResponse)]
enum Streams {
    Ok(#[body(stream)] Plain),
    Created(#[body(stream)] String),
    Accepted(#[body(stream)] Vec<u8>),
    PartialContent(#[body(sse)] Body),
    MultiStatus(#[body(sse)] Events<Plain>),
    AlreadyReported(#[body(sse)] Plain),
    BadRequest(#[body(response)] Plain),
    NotFound(#[body(response)] http::Response<Plain>),
    Conflict(#[body(problem)] Plain),
    Gone(#[body(bytes)] Plain),
}

fn main() {}
