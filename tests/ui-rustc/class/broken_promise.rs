use status_subset::StatusSubset;

#[derive(StatusSubset)]
#[status(class = ClientError)]
enum Refused {
    NotFound,
    Ok,
    #[status(503)]
    TryLater,
    #[status(Found)]
    Moved,
}

#[derive(StatusSubset)]
#[status(class = ErrorStatus)]
enum Failed {
    NotFound,
    BadGateway,
    NoContent,
}

fn main() {}
