//! `cargo fix` finds nothing to rewrite in what is generated, with every lint on and on the way to a newer
//! edition: no part of it passes for the user's own writing.

#![cfg(feature = "current")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A package outside of this workspace, of one file (a test, and so with all that it imports in use).
fn package(name: &str, edition: &str, source: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(package.join("tests/specs")).unwrap();
    let manifest = format!(
        "[workspace]\n\n[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"{edition}\"\n\n[dependencies]\n\
         status-subset = {{ path = '{}', features = [\"axum\", \"http\", \"serde\", \"utoipa\"] }}\nacme-status = {{ path = '{}' }}\n",
        root.join("runtime").display(),
        root.join("tests/crates/acme-status").display(),
    );
    fs::write(package.join("Cargo.toml"), manifest).unwrap();
    // The versions that this build has already.
    fs::copy(root.join("Cargo.lock"), package.join("Cargo.lock")).unwrap();
    fs::write(package.join("tests/only.rs"), source).unwrap();
    fs::copy(root.join("tests/specs/gateway.toml"), package.join("tests/specs/gateway.toml")).unwrap();
    package
}

/// What `cargo fix` makes of the file.
fn fixed(package: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["fix", "--test=only", "--allow-no-vcs", "--offline", "--color=never"])
        .args(arguments)
        .current_dir(package)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects"))
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::read_to_string(package.join("tests/only.rs")).unwrap()
}

#[test]
fn with_every_lint_on() {
    let denied = include_str!("lints_denied.rs");
    // What is an error is not fixed.
    let warned = denied.replacen("#![deny(\n    warnings,", "#![warn(", 1);
    assert_ne!(denied, warned);
    let package = package("fixed-lints", "2024", &warned);
    assert_eq!(fixed(&package, &[]), warned);
    // That it looks at all: what a user can write shorter is.
    let unneeded = warned.clone() + "\npub fn unneeded() -> u16 {\n    let mut code = 404;\n    code\n}\n";
    fs::write(package.join("tests/only.rs"), &unneeded).unwrap();
    assert_eq!(fixed(&package, &[]), unneeded.replace("let mut code", "let code"));
}

#[test]
fn on_the_way_to_a_newer_edition() {
    let source = include_str!("../crates/in_any_edition.rs");
    for edition in ["2018", "2021"] {
        let package = package(&format!("fixed-{edition}"), edition, source);
        assert_eq!(fixed(&package, &["--edition"]), source);
    }
}
