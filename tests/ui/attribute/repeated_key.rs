use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(class = ClientError)]
#[status(class = ClientError)]
enum GetUser {
    NotFound,
}

fn main() {}
