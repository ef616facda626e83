use status_subset::StatusSubset;

mod own {
    status_subset::status_codes! {
        pub enum Status from http;
    }
}

#[derive(StatusSubset)]
enum OfTheBuiltIn {
    Forbidden,
}

#[derive(StatusSubset)]
#[status(registry = own::Status)]
enum GetUser {
    NotFound,
    #[status(transparent)]
    Other(OfTheBuiltIn),
}

fn main() {}
