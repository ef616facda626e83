use status_subset::{Cause, StatusSubset};

#[derive(StatusSubset)]
enum Shapes {
    #[status(from)]
    NotFound,
    #[status(from)]
    Conflict { one: String, other: u8 },
    #[status(from())]
    Gone(String),
    #[status(from = "u8")]
    BadRequest(u8),
    #[status(from("u8", 7))]
    BadGateway(u16),
    #[status(from, from)]
    Forbidden(u32),
    #[status(form)]
    ServiceUnavailable(u64),
    #[status(transparent(from))]
    Other(status_subset::Status),
}

#[derive(StatusSubset)]
#[status(from)]
enum OnTheEnum {
    NotFound(String),
}

#[derive(StatusSubset)]
enum OnAField {
    NotFound(#[status(from)] String),
}

/// The compiler would report conflicting impls.
#[derive(StatusSubset)]
enum SameType {
    #[status(from)]
    NotFound(String),
    #[status(from)]
    Conflict(String),
    #[status(from(u8))]
    Gone(u32),
    #[status(from(u16, u8))]
    BadRequest(u64),
    #[status(from(i8, i8))]
    Forbidden(i64),
    #[status(from(i16))]
    Locked(i16),
}

#[derive(StatusSubset)]
enum AnyType<T> {
    #[status(from)]
    Ok(T),
}

#[derive(Debug, StatusSubset)]
#[status(error)]
enum AnyError {
    #[status(from)]
    InternalServerError(Cause),
}

#[derive(StatusSubset)]
enum AnyErrorTwice {
    #[status(from)]
    InternalServerError(Cause),
    #[status(from)]
    BadGateway(status_subset::Cause),
}

#[derive(StatusSubset)]
enum Itself {
    #[status(from(Itself))]
    NotFound(u8),
    #[status(transparent, from)]
    Other(Box<Itself>),
}

fn main() {}
