use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Outcome {
    Ok {
        #[body(xml)]
        a: String,
    },
    Created(#[body(tekst)] String),
    Accepted(#[body(json, text)] String),
    NonAuthoritativeInformation(#[body = "text"] String),
    PartialContent(#[body()] String),
    MultiStatus(#[body(bytes = "png")] Vec<u8>),
    AlreadyReported(#[body(bytes(png))] Vec<u8>),
    NotFound(#[body(problem = "application/json")] status_subset::Problem),
    #[status(404)]
    Called {
        #[header("content-type")]
        media_type: String,
        #[body(problem)]
        problem: status_subset::Problem,
    },
    Conflict(String, String),
    Gone {
        #[body]
        one: String,
        #[body(text)]
        other: String,
    },
    ImATeapot {
        unsaid: String,
    },
    #[body(text)]
    InternalServerError(String),
}

fn main() {}
