use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status(Ok)]
    Fine,
    Ok,
    NotFound,
    #[status(404)]
    Missing,
}

fn main() {}
