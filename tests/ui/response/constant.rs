use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Outcome {
    #[header]
    Ok,
    #[header()]
    Created,
    #[header("Cache-Control")]
    Accepted,
    #[header(CacheControl = "no-store")]
    NonAuthoritativeInformation,
    #[header("Cache-Control" = no_store)]
    ResetContent,
    #[header("Cache-Control", "no-store")]
    PartialContent,
    #[header("X-Count" = 7)]
    MultiStatus,
    #[header["Cache-Control" = "no-store"]]
    AlreadyReported,
    #[header = "no-store"]
    ImUsed,
    #[header("X-A" = "a" = "b")]
    BadRequest,
}

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Values {
    #[header("Not a name" = "a")]
    Ok,
    #[header("X-A" = "")]
    Created,
    #[header("X-A" = " a")]
    Accepted,
    #[header("X-A" = "a\r\nX-B: b")]
    NonAuthoritativeInformation,
    #[header("X-A" = "é")]
    ResetContent,
}

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
enum Twice {
    #[header("X-A" = "a")]
    #[header("x-a" = "b")]
    Ok,
    #[header("X-A" = "a")]
    NotFound {
        #[header("X-A")]
        a: String,
    },
    #[header("Content-Type" = "application/json")]
    Conflict(#[body(problem)] status_subset::Problem),
}

#[derive(StatusSubset, EncodeResponse)]
#[header("Cache-Control")]
#[header("X-A" = "a")]
#[header("X-A" = "b")]
enum OnTheEnum {
    Ok,
}

#[derive(StatusSubset, EncodeResponse)]
enum OnAField {
    Ok {
        #[header("X-A" = "a")]
        a: String,
    },
    #[status(transparent)]
    #[header("X-A" = "a")]
    Other(status_subset::Status),
}

#[derive(StatusSubset, EncodeResponse)]
enum OnAStatus {
    #[status(any(ServerError))]
    Upstream {
        #[header("X-Status")]
        status: status_subset::Status,
    },
}

fn main() {}
