use status_subset::{Cause, StatusSubset};

struct Plain;

type Text = String;

/// `String` does not convert into `u8`.
#[derive(StatusSubset)]
enum Listed {
    #[status(from(String, Plain, NoSuchType))]
    NotFound(u8),
}

/// The macro can't see that the types are the same.
#[derive(StatusSubset)]
enum SameType {
    #[status(from)]
    NotFound(Text),
    #[status(from)]
    Conflict(String),
}

#[derive(StatusSubset)]
enum AnyError {
    #[status(from)]
    InternalServerError(Cause),
    #[status(from)]
    BadGateway(std::io::Error),
    #[status(from(u8))]
    Gone(u32),
}

#[derive(StatusSubset)]
enum ListedCause {
    #[status(from(Plain))]
    InternalServerError(Cause),
}

fn main() {}
