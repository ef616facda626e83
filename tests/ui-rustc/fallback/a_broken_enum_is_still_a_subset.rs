use status_subset::{ClientError, Status, StatusSubset};

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset)]
#[status(clas = ClientError)]
enum Refused {
    NotFound,
    #[status("403")]
    Forbidden,
}

fn refuse<E: ClientError>(it: E) -> u16 {
    it.client_error().code()
}

fn main() {
    println!("{}", Refused::NotFound);
    match Refused::NotFound {
        Refused::NotFound | Refused::Forbidden => {}
    }
    assert_eq!(Refused::try_from(404), Ok(Refused::NotFound));
    assert_eq!("404".parse(), Ok(Refused::NotFound));
    assert_eq!(Status::from(Refused::NotFound), Refused::NotFound.status());
    refuse(Refused::Forbidden);
}
