use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status(4294967296)]
    Missing,
    #[status(4.04)]
    Float,
}

fn main() {}
