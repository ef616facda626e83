//! The basics: the statuses of an endpoint, declared once, matched exhaustively, converted and printed.
//!
//! `cargo run --example quickstart`

use status_subset::{Status, StatusLang, StatusSet, StatusSubset, TryFromCodeError};

/// All statuses that `GET /users/{id}` may return.
#[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
enum GetUser {
    Ok,
    NotFound,
    #[status(429)]
    SlowDown,
}

/// There is no `_` arm, so a new variant is a compile error here.
fn advice(outcome: GetUser) -> &'static str {
    match outcome {
        GetUser::Ok => "show the user",
        GetUser::NotFound => "say that there is no such user",
        GetUser::SlowDown => "wait, then ask again",
    }
}

fn main() {
    // The set of statuses is known at compile time.
    const { assert!(!GetUser::STATUSES.contains(Status::Forbidden)) }
    println!("GetUser::STATUSES = {}\n", GetUser::STATUSES);

    println!("{:<24}{:<20}{:<16}advice", "status", "en", "ko");
    for &outcome in GetUser::ALL {
        let status = Status::from(outcome);
        let (en, ko) = (status.label(StatusLang::En), status.label(StatusLang::Ko));
        println!("{outcome:<24}{en:<20}{ko:<16}{}", advice(outcome));
    }

    // A number from the network that is not one of the statuses has one of three errors.
    println!();
    for code in [404, 403, 471, 999] {
        match GetUser::try_from(code) {
            Ok(outcome) => println!("{code}: {outcome:?}"),
            Err(TryFromCodeError::NotInSubset(error)) => println!("{code}: undeclared, {}", error.status()),
            Err(TryFromCodeError::Unknown(error)) => match error.fallback() {
                Some(fallback) => println!("{code}: unknown, to be treated as {fallback}"),
                None => println!("{code}: unknown, and in no class"),
            },
        }
    }

    // Sets are values too.
    let errors: StatusSet = GetUser::STATUSES.iter().filter(|status| status.is_error_status()).collect();
    println!("\nof these, errors: {errors:?}");
}
