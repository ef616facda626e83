//! A spec that can't be read is one error: no number is said to be unknown, and no code to be out of HTTP's range.

mod own {
    status_subset::status_codes! {
        #[status(http, serde)]
        pub enum Status from "/codes.toml";
    }
}

use status_subset::{EncodeResponse, StatusSubset};

#[derive(Clone, Copy, StatusSubset, EncodeResponse)]
#[status(registry = own::Status, subset_of(More), http)]
enum Few {
    #[status(404)]
    Missing,
    #[status(410)]
    Lost,
}

#[derive(StatusSubset)]
#[status(registry = own::Status)]
enum More {
    #[status(404)]
    Missing,
    #[status(410)]
    Lost,
    #[status(451)]
    Censored,
}

#[derive(StatusSubset, EncodeResponse)]
#[status(registry = own::Status)]
enum Outcome {
    #[status(200)]
    Found(String),
    #[status(404)]
    Missing,
    #[status(404)]
    Gone,
}

fn main() {
    let _ = (More::from(Few::Lost), Outcome::Gone.status(), Outcome::Found(String::new()).encode());
}
