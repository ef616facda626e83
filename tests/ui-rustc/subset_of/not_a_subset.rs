use status_subset::StatusSubset;

struct Plain;

#[derive(StatusSubset)]
#[status(subset_of(Plain, String))]
enum GetUser {
    Ok,
    NotFound,
}

fn main() {}
