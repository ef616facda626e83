//! The main job: an endpoint's statuses declared once, and checked by the compiler.

use status_subset::{StatusLang, StatusSubset, SubsetFromCodeError};

#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
pub enum GetUser {
    Ok,
    NotFound,
    #[status(429)]
    SlowDown,
}

fn main() {
    println!("{}", GetUser::NotFound);
}
