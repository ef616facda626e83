//! Input of `status_codes!` that is wrong in every way.

use super::status_codes;
use crate::testing::no_mutation_is_a_panic;

#[test]
fn no_mutation_of_an_input_is_a_panic() {
    const INPUTS: &[&str] = &[
        "::status_subset, #[doc = \"A\"] #[status(http, serde)] pub(crate) enum Status from \"../tests/specs/gateway.toml\";",
        "a::b, #[status(http)] #[status(serde)] #[derive(Hash)] enum r#Type from \"no such file\";",
        "crate, #[cfg(all())] pub enum Status from \"../tests/specs/gateway.toml\" ; more",
        "crate, pub enum Status from http;",
    ];
    let tried = no_mutation_is_a_panic(status_codes, INPUTS, 500);
    assert!(tried >= 2000, "{tried}");
}
