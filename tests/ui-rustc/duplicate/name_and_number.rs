use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status(404)]
    Missing,
    NotFound,
    Ok,
    #[status(Ok)]
    Fine,
}

fn main() {}
