use status_subset::{DecodeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse)]
enum Outcome {
    #[header("Transfer-Encoding" = "chunked")]
    Ok,
    #[header("Content-Length" = "3")]
    Created(String),
    #[header("Content-Range" = "bytes 0-1/2")]
    RangeNotSatisfiable,
    #[header("Allow" = "GET")]
    MethodNotAllowed,
    #[header("content-length" = "0")]
    NoContent,
    Unauthorized,
}

#[derive(StatusSubset, EncodeResponse, DecodeResponse)]
#[header("Connection" = "close")]
enum OnTheEnum {
    Ok,
    NotFound,
}

fn main() {}
