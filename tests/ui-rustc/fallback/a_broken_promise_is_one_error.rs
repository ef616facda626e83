use status_subset::{ClientError, StatusSubset};

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset)]
#[status(class = ClientError)]
enum Refused {
    Ok,
}

fn refuse<E: ClientError>(it: E) -> u16 {
    it.client_error().code()
}

fn main() {
    refuse(Refused::Ok);
}
