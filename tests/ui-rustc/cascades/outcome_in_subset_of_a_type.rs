use status_subset::StatusSubset;

struct Plain;

#[derive(StatusSubset)]
#[status(subset_of(Plain))]
enum NotAnEnum {
    NotFound(String),
}

fn main() {}
