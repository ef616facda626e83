use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status(65536)]
    Missing,
    #[status(4.04)]
    Float,
}

fn main() {}
