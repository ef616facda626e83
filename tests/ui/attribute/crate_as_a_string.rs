use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(crate = "status_subset")]
enum GetUser {
    Ok,
}

fn main() {}
