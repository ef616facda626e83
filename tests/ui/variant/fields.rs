//! Fields that are not sent, or not just values.

use status_subset::{Cause, DecodeResponse, EncodeResponse, Status, StatusSubset};

#[derive(StatusSubset, EncodeResponse, DecodeResponse)]
enum Outcome {
    NotFound {
        #[status]
        a: String,
        #[status()]
        b: String,
        #[status = "skip"]
        c: String,
        #[status(sorce)]
        d: String,
        #[status(404)]
        e: String,
        #[status(skip = true)]
        f: String,
        #[status(source(0))]
        g: String,
        #[status(skip, source)]
        h: String,
        #[status(transparent)]
        i: String,
        #[status(registry = status_subset::Status)]
        j: String,
    },
    Conflict {
        one: Cause,
        #[status(source)]
        other: std::fmt::Error,
    },
    Gone {
        #[status(skip)]
        #[body]
        skipped: String,
        #[header("X-Cause")]
        #[status(source)]
        source: std::fmt::Error,
    },
    #[status(transparent)]
    Skipped(#[status(skip)] Status),
    #[status(transparent)]
    Source {
        #[status(source)]
        inner: Status,
    },
    #[status(transparent)]
    Cause(Cause),
    #[status(transparent)]
    Unit(()),
}

fn main() {}
