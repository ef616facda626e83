use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(regsitry = status_subset::Status)]
enum GetUser {
    Ok,
    NotFound,
}

fn main() {}
