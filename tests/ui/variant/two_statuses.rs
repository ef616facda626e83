use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status(404, 410)]
    Missing,
    #[status(200)]
    #[status(Ok)]
    Fine,
}

fn main() {}
