use status_subset::{ClientError, Status, StatusSubset};

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset)]
enum Refused {
    NotFound,
    Forbiden,
}

fn refuse<E: ClientError>(it: E) -> u16 {
    it.client_error().code()
}

fn main() {
    println!("{}", Refused::Forbiden);
    assert_eq!(Refused::try_from(404), Ok(Refused::NotFound));
    assert_eq!(Status::from(Refused::NotFound), Refused::NotFound.status());
    const { assert!(Refused::STATUSES.len() == 2) }
    refuse(Refused::Forbiden);
}
