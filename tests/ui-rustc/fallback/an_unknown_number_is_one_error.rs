use status_subset::{ClientError, Status, StatusSubset};

#[derive(Debug, Clone, Copy, PartialEq, StatusSubset)]
enum Refused {
    NotFound,
    RequestHeaderFieldsTooLarge,
    #[status(430)]
    Shopify,
}

fn refuse<E: ClientError>(it: E) -> u16 {
    it.client_error().code()
}

fn main() {
    println!("{}", Refused::Shopify);
    assert_eq!(Refused::try_from(404), Ok(Refused::NotFound));
    assert_eq!(Status::from(Refused::NotFound), Refused::NotFound.status());
    refuse(Refused::Shopify);
}
