use status_subset::{ClientError, ErrorStatus, Status, StatusSubset};

#[derive(StatusSubset)]
enum Mixed {
    Ok,
    NotFound,
}

#[derive(StatusSubset)]
enum Failed {
    NotFound,
    BadGateway,
}

fn refuse<E: ClientError>(_: E) {}
fn fail<E: ErrorStatus>(_: E) {}
fn generic<E: ErrorStatus>(it: E) {
    refuse(it);
}

fn main() {
    refuse(Mixed::NotFound);
    refuse(&Mixed::NotFound);
    refuse(Failed::NotFound);
    fail(Mixed::NotFound);
    fail(Failed::NotFound);
    refuse(Status::NotFound);
    refuse(404);
}
