use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(class = status_subset::ClientError)]
enum GetUser {
    NotFound,
}

#[derive(StatusSubset)]
#[status(class)]
enum GetOrder {
    NotFound,
}

fn main() {}
