use status_subset::{ClientError, StatusSubset};

#[derive(StatusSubset)]
enum Mixed {
    Forbidden,
    BadGateway,
}

#[derive(StatusSubset)]
#[status(class = ClientError)]
enum Concrete<'a> {
    NotFound,
    #[status(transparent)]
    Other(&'a Mixed),
}

#[derive(StatusSubset)]
#[status(class = ClientError)]
enum Generic<T> {
    NotFound,
    #[status(transparent)]
    Other(T),
}

fn refuse<E: ClientError>(_: E) {}

fn main() {
    refuse(Concrete::NotFound);
}
