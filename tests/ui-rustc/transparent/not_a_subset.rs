use status_subset::{Status, StatusSubset};

struct Plain;

#[derive(StatusSubset)]
enum GetUser {
    NotFound,
    #[status(transparent)]
    Other(Plain),
    #[status(transparent)]
    Optional(Option<Status>),
}

fn main() {}
