use status_subset::{ClientError, StatusSubset};

#[derive(StatusSubset)]
enum Mixed {
    Forbidden,
    BadGateway,
}

#[derive(StatusSubset)]
enum Wrap<T> {
    NotFound,
    #[status(transparent)]
    Other(T),
}

fn refuse<E: ClientError>(_: E) {}

fn generic<E: ClientError>(it: E) {
    refuse(Wrap::Other(it));
}

fn unbounded<E: StatusSubset<Registry = status_subset::Status>>(it: E) {
    refuse(Wrap::Other(it));
}

fn main() {
    refuse(Wrap::Other(Mixed::Forbidden));
}
