use status_subset::{ClientError, Status, StatusSubset};

#[derive(Debug, StatusSubset)]
#[status(class = ClientError)]
enum Refused<'a> {
    NotFound(&'a str),
    #[status(transparent)]
    Database(&'a std::io::Error),
}

fn refuse<E: ClientError>(it: E) -> u16 {
    it.client_error().code()
}

fn main() {
    assert_eq!(Status::from(&Refused::NotFound("x")), Refused::NotFound("x").status());
    const { assert!(Refused::STATUSES.len() == 1) }
    refuse(Refused::NotFound("x"));
}
