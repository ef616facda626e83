use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(registry = "status_subset::Status")]
enum GetUser {
    Ok,
}

fn main() {}
