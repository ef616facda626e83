use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum GetUser {
    #[status(registry = status_subset::Status)]
    NotFound,
    #[status(skip(Display))]
    Ok,
}

fn main() {}
