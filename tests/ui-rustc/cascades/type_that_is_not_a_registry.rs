use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(registry = String)]
enum GetUser {
    Ok,
}

fn main() {}
