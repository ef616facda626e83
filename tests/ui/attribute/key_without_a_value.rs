use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(skip = )]
enum GetUser {
    #[status(code = )]
    NotFound,
}

fn main() {}
