use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum Large {
    NotFound(String),
    Conflict { name: String },
    Gone(String),
    BadRequest(String),
    Forbidden(String),
    Locked(u8),
}

#[derive(StatusSubset)]
#[status(subset_of(Large))]
enum OtherVariant {
    NotFound(String),
    Unauthorized(String),
}

#[derive(StatusSubset)]
#[status(subset_of(Large))]
enum OtherType {
    Gone(u8),
}

#[derive(StatusSubset)]
#[status(subset_of(Large))]
enum FewerFields {
    Forbidden(),
    NotFound(String),
}

#[derive(StatusSubset)]
#[status(subset_of(Large))]
enum UnitVariant {
    Locked,
    NotFound(String),
}

fn main() {}
