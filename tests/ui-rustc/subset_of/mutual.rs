use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(subset_of(B))]
enum A {
    Ok,
    NotFound,
}

#[derive(StatusSubset)]
#[status(subset_of(A))]
enum B {
    NotFound,
    Ok,
}

fn main() {}
