use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(class = ALL)]
enum A {
    NotFound,
}

#[derive(StatusSubset)]
#[status(class = of)]
enum B {
    NotFound,
}

fn main() {}
