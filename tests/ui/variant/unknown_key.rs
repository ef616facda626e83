use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status(transparnt)]
    NotFound,
    #[status(not_found)]
    Missing,
}

fn main() {}
