//! A binary without `std` and `alloc` builds and runs. (Only on Linux: the entry point depends on the system.)

#![cfg(target_os = "linux")]

use std::path::Path;
use std::process::Command;

#[test]
fn a_binary_without_std_and_alloc_works() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package = root.join("tests/crates/no-std");
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--color=never"])
        .current_dir(&package)
        // Shared with the other test that builds a project of its own, so that the macros are built once.
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects"))
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
