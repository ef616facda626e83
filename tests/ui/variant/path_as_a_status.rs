use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status(Status::NotFound)]
    Missing,
}

fn main() {}
