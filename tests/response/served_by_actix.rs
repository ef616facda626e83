//! `#[status(actix)]`: the service in `tests/crates/actix` sends the declared responses over a socket.

#![cfg(feature = "current")]

use std::process::Command;

#[test]
fn an_actix_web_service_sends_the_declared_responses() {
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/crates/actix/Cargo.toml");
    let target = concat!(env!("CARGO_TARGET_TMPDIR"), "/actix");
    let output = Command::new(env!("CARGO"))
        .args(["test", "--quiet", "--manifest-path", manifest, "--target-dir", target])
        .output()
        .expect("cargo runs");
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{stdout}{}", String::from_utf8_lossy(&output.stderr));
    for passed in ["4 passed", "7 passed"] {
        assert!(stdout.contains(passed), "{stdout}");
    }
}
