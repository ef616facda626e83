//! `#[status(actix)]`: the service of `tests/crates/actix` answers over a socket what its enums declare.

#![cfg(feature = "current")]

use std::process::Command;

#[test]
fn a_service_of_actix_web_answers_what_is_declared() {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/crates/actix/Cargo.toml");
    let target = concat!(env!("CARGO_TARGET_TMPDIR"), "/actix");
    let output = Command::new(env!("CARGO"))
        .args(["test", "--quiet", "--manifest-path", manifest, "--target-dir", target])
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("4 passed"), "{said}");
}
