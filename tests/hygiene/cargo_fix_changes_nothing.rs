//! `cargo fix` does not rewrite generated code, neither with every lint enabled nor when it migrates to a newer
//! edition: no part of the code counts as written by the user.

#![cfg(feature = "current")]

use std::process::Command;

use crate::support::{UserCrate, skipped};

/// A package with one file. It is a test, so that all its imports are used.
fn package(name: &str, edition: &str, source: &str) -> UserCrate {
    // The features that the file asks for are this package's.
    let more = concat!(
        "acme-status = { path = '",
        env!("CARGO_MANIFEST_DIR"),
        "/tests/crates/acme-status' }\n\n[features]\ndefault = ['axum', 'current']\naxum = []\ncurrent = []\n"
    );
    let package = UserCrate::new(name, edition, &["axum", "http", "serde", "utoipa"], more);
    package.write("tests/only.rs", source);
    package.copy("tests/specs/gateway.toml", "tests/specs/gateway.toml");
    package
}

/// The file after `cargo fix` or `cargo clippy --fix`.
fn fixed(package: &UserCrate, command: &[&str], arguments: &[&str]) -> String {
    package.succeeds(&[command, &["--test=only", "--allow-no-vcs"], arguments].concat());
    package.read("tests/only.rs")
}

const FIX: &[&str] = &["fix"];
const CLIPPY_FIX: &[&str] = &["clippy", "--fix"];

fn clippy_is_there() -> bool {
    let version = Command::new(env!("CARGO")).args(["clippy", "--version"]).output();
    let is_there = version.is_ok_and(|it| it.status.success());
    if !is_there {
        skipped("clippy is not installed");
    }
    is_there
}

#[test]
#[ignore = "slow"]
fn with_every_lint_on() {
    let denied = include_str!("lints_denied.rs");
    // Cargo does not fix errors.
    let warned = denied.replacen("#![deny(\n    warnings,", "#![warn(", 1);
    assert_ne!(denied, warned);
    // Code of the user is fixed, which shows that the lints run.
    let unneeded = warned.clone() + "\npub fn unneeded() -> u16 {\n    let mut code = 404;\n    code\n}\n";
    let package = package("fixed-lints", "2024", &unneeded);
    assert_eq!(fixed(&package, FIX, &[]), unneeded.replace("let mut code", "let code"));
    if clippy_is_there() {
        package
            .write("tests/only.rs", &(warned.clone() + "\npub fn unneeded() -> u16 {\n    return 404;\n}\n"));
        let needed = warned + "\n#[must_use] \npub const fn unneeded() -> u16 {\n    404\n}\n";
        assert_eq!(fixed(&package, CLIPPY_FIX, &[]), needed);
    }
}

#[test]
#[ignore = "slow"]
fn on_the_way_to_a_newer_edition() {
    let source = include_str!("../crates/in_any_edition.rs");
    for edition in ["2018", "2021"] {
        let package = package(&format!("fixed-{edition}"), edition, source);
        assert_eq!(fixed(&package, FIX, &["--edition"]), source);
    }
}

/// What is fixed around them does not change what the derives stand on, and what they stand on can be formatted: all of
/// it does what it did.
#[test]
#[ignore = "slow"]
fn careless_code_is_fixed_and_formatted_and_does_what_it_did() {
    const FILES: [&str; 2] = ["src/careless.rs", "src/declared.rs"];
    if !clippy_is_there() {
        return;
    }
    let package = UserCrate::new("careless", "2024", &["axum", "http", "serde", "utoipa"], "");
    package.write(
        "src/lib.rs",
        "//! A crate whose author leaves it to tools.\n\n#![warn(clippy::all, clippy::nursery, clippy::pedantic)]\n\
         #![warn(unused_qualifications, unused_import_braces)]\n\
         \npub mod careless;\npub mod declared;\n",
    );
    package.copy("tests/specs/gateway.toml", "gateway.toml");
    for path in FILES {
        package.copy(&path.replace("src", "tests/crates"), path);
    }
    let declared = package.read(FILES[1]);
    // Twice: of suggestions that overlap one is followed at a time.
    for command in [FIX, CLIPPY_FIX, CLIPPY_FIX] {
        let said = package.succeeds(&[command, &["--allow-no-vcs", "--lib"]].concat());
        assert!(!said.contains("failed to automatically apply"), "{said}");
        assert!(!said.contains("declared.rs"), "{said}");
    }
    let fixed = FILES.map(|path| package.read(path));
    assert_eq!(fixed[1], declared);
    assert!(!fixed[0].contains("std::vec::Vec") && !fixed[0].contains("status_subset::*"), "{}", fixed[0]);

    package.succeeds(&["fmt"]);
    let formatted = FILES.map(|path| package.read(path));
    assert_ne!(formatted[1], declared);
    package.succeeds(&["fmt"]);
    assert_eq!(FILES.map(|path| package.read(path)), formatted);

    let tested = package.cargo(&["test", "--lib"]);
    assert!(tested.status.success() && String::from_utf8_lossy(&tested.stdout).contains("1 passed"));
}
