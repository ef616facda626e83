use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(404)]
enum GetUser {
    NotFound,
}

fn main() {}
