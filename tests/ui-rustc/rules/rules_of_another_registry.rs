use status_subset::{DecodeResponse, EncodeResponse, StatusSubset};

#[derive(StatusSubset, EncodeResponse)]
#[status(registry = acme_status::gateway::Status)]
enum Outcome {
    Emptied(String),
    #[status(299)]
    Traced {
        #[header("acme-trace")]
        trace: String,
        #[header("etag")]
        tag: String,
    },
    OriginDown {
        #[header("Retry-After")]
        seconds: u32,
    },
    #[status(521)]
    StillDown {
        #[header("acme-origin")]
        origin: String,
    },
    MethodNotAllowed,
}

// One error, whatever is derived.
#[derive(StatusSubset, EncodeResponse, DecodeResponse)]
#[status(registry = acme_status::Status)]
enum Job {
    Done,
    #[status(2001)]
    Missing(String),
}

#[derive(StatusSubset)]
#[status(registry = acme_status::Status, http)]
enum Converted {
    Done,
}

fn main() {}
