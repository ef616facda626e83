use status_subset::response::{Body, Events, Format, FormatError};
use status_subset::{DecodeResponse, StatusSubset};

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

#[derive(StatusSubset, DecodeResponse)]
enum Outcome {
    Ok(Plain),
    Created(#[body(envelope)] Plain),
    Accepted(#[body(Json)] Plain),
    PartialContent(#[body(stream)] Plain),
    MultiStatus(#[body(sse)] Plain),
    AlreadyReported(#[body(sse)] Events<Plain>),
    ImUsed(#[body(response)] Plain),
    BadRequest(#[body(response)] http::Response<Plain>),
    NotFound(#[body(problem)] Plain),
    Conflict(#[body(bytes)] Plain),
    Gone(#[body(text)] Plain),
    Locked {
        #[header("X-Plain")]
        plain: Plain,
    },
}

#[derive(StatusSubset, DecodeResponse)]
enum Borrowed {
    Ok(&'static str),
    Created(#[body(text)] &'static str),
    Accepted {
        #[header("Location")]
        place: &'static str,
    },
    NotFound(#[body(bytes)] &'static [u8]),
}

/// A stream of chunks can be written, and not read.
#[derive(StatusSubset, DecodeResponse)]
enum NotSent {
    Ok {
        #[status(skip)]
        plain: Plain,
        #[body(stream)]
        content: Body,
    },
    InternalServerError {
        #[status(source)]
        source: std::io::Error,
    },
}

fn main() {}
