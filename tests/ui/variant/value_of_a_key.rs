use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status(code = 404)]
    Missing,
    #[status(Gone = 410)]
    Gone,
}

fn main() {}
