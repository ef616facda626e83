use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(,)]
enum GetUser {
    #[status(,)]
    NotFound,
}

fn main() {}
