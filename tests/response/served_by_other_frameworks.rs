//! poem and salvo take the response of an outcome: the package `tests/crates/frameworks`.

#![cfg(feature = "current")]

use std::process::Command;

#[test]
#[ignore = "slow"]
fn poem_and_salvo_send_the_declared_responses() {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/crates/frameworks/Cargo.toml");
    let target = concat!(env!("CARGO_TARGET_TMPDIR"), "/frameworks");
    let output = Command::new(env!("CARGO"))
        .args(["test", "--quiet", "--manifest-path", manifest, "--target-dir", target])
        .output()
        .expect("cargo runs");
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{stdout}{}", String::from_utf8_lossy(&output.stderr));
    assert!(stdout.contains("3 passed"), "{stdout}");
}
