use status_subset::response::{Body, Events};
use status_subset::{DecodeResponse, EncodeResponse, Problem, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse)]
enum Outcome {
    Ok(#[body(streem)] Body),
    Created(#[body(events)] Events<u8>),
    Accepted(#[body(sse = "text/plain")] Events<u8>),
    PartialContent(#[body(response = "text/plain")] http::Response<Body>),
    MultiStatus(#[body(stream("image/png"))] Body),
    AlreadyReported(#[body(cbor)] String),
    ImUsed(#[body(Cbor, Json)] String),
    BadRequest(#[body(formats::)] String),
    NotFound(#[body("text/plain")] String),
    Conflict(#[body(problem = OutOfCredit)] Problem),
}

fn main() {}
