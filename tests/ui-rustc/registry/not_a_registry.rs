use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(registry = status_subset)]
enum GetUser {
    Ok,
}

fn main() {}
