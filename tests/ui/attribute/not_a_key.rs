use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(class: ClientError)]
enum A {
    NotFound,
}

#[derive(StatusSubset)]
#[status(registry status_subset::Status)]
enum B {
    NotFound,
}

#[derive(StatusSubset)]
#[status(registry = status_subset::Status; class = ClientError)]
enum C {
    NotFound,
}

#[derive(StatusSubset)]
#[status("class")]
enum D {
    NotFound,
}

fn main() {}
