//! `cargo fix` does not rewrite generated code, neither with every lint enabled nor when it migrates to a newer
//! edition: no part of the code counts as written by the user.

#![cfg(feature = "current")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A package outside this workspace with one file. It is a test, so that all its imports are used.
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
    // The versions of this build, which are downloaded already.
    fs::copy(root.join("Cargo.lock"), package.join("Cargo.lock")).unwrap();
    fs::write(package.join("tests/only.rs"), source).unwrap();
    fs::copy(root.join("tests/specs/gateway.toml"), package.join("tests/specs/gateway.toml")).unwrap();
    package
}

/// The file after `cargo fix`.
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
    // Cargo does not fix errors.
    let warned = denied.replacen("#![deny(\n    warnings,", "#![warn(", 1);
    assert_ne!(denied, warned);
    let package = package("fixed-lints", "2024", &warned);
    assert_eq!(fixed(&package, &[]), warned);
    // Code of the user is fixed, which shows that the lints run.
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
