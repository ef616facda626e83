//! Prints the public API of a crate from the path of its rustdoc JSON. Exits with 3 if the JSON has another version of
//! the format.

use std::process::ExitCode;

fn main() -> ExitCode {
    let file = std::env::args_os().nth(1).expect("a file is named");
    // Auto traits (`Send`, `Sync`) and blanket impls (`Into`) would hide the rest.
    let api = public_api::Builder::from_rustdoc_json(file)
        .omit_auto_trait_impls(true)
        .omit_blanket_impls(true)
        .build();
    match api {
        Ok(api) => {
            print!("{api}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(3)
        }
    }
}
