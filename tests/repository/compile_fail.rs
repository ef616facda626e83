//! Each mistake is one error, at the wrong token.
//!
//! `tests/ui` has the errors whose text is entirely the macros'. In `tests/ui-rustc` the compiler writes some of the
//! text, so those run only on the compiler on which they were recorded; its folder `cascades` has the exceptions,
//! mistakes that cause several errors, the helpful one first. `TRYBUILD=overwrite cargo test --test repository
//! compile_fail` records them again.

#![cfg(feature = "current")]

use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

/// The compiler on which `tests/ui-rustc` was recorded.
const RECORDED_ON: &str = "rustc 1.95.";

#[test]
fn errors_of_the_macros() {
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}

#[test]
fn errors_of_the_compiler() {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output().expect("rustc runs").stdout;
    let version = String::from_utf8_lossy(&version);
    if !version.starts_with(RECORDED_ON) {
        // Written directly, because the test harness hides the output of a test that passes.
        let version = version.trim();
        writeln!(
            std::io::stderr(),
            "skipped: tests/ui-rustc was recorded on {RECORDED_ON}*, this is {version}"
        )
        .unwrap();
        return;
    }
    trybuild::TestCases::new().compile_fail("tests/ui-rustc/*/*.rs");
}

/// The files with this extension, each with its counterpart.
fn files(extension: &str, other: &str) -> Vec<(PathBuf, PathBuf)> {
    let mut folders = vec![PathBuf::from("tests/ui"), PathBuf::from("tests/ui-rustc")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                let other = path.with_extension(other);
                found.push((path, other));
            }
        }
    }
    assert!(!found.is_empty());
    found
}

/// A case without expected output would pass: `trybuild` then only records the output.
#[test]
fn every_case_has_its_expected_output() {
    if std::env::var_os("TRYBUILD").is_some() {
        // The output is being recorded.
        return;
    }
    for (path, other) in files("rs", "stderr").into_iter().chain(files("stderr", "rs")) {
        assert!(other.exists(), "{} has no {}", path.display(), other.display());
    }
}

#[test]
fn no_expected_output_has_a_panic_or_a_path_of_this_machine() {
    for (path, _) in files("stderr", "rs") {
        let text = std::fs::read_to_string(&path).unwrap();
        for unwanted in ["derive panicked", "macro panicked", "/rustc/", "$RUST", env!("CARGO_MANIFEST_DIR")]
        {
            assert!(!text.contains(unwanted), "{unwanted} in {}", path.display());
        }
    }
}

#[test]
fn errors_are_at_the_mistake_and_not_at_the_derive() {
    for (path, case) in files("stderr", "rs") {
        if path.starts_with("tests/ui-rustc/cascades") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let source = std::fs::read_to_string(&case).unwrap();
        // `error: ..` and, on the next line or behind a message of several lines, ` --> file:line:column`.
        let errors = text
            .split("\nerror")
            .filter_map(|error| error.lines().find(|line| line.trim().starts_with("-->")));
        let lines: Vec<usize> =
            errors.filter_map(|position| position.rsplit(':').nth(1)?.parse().ok()).collect();
        assert!(!lines.is_empty(), "{}", path.display());
        for line in lines {
            let marked = source.lines().nth(line - 1).unwrap();
            assert!(!marked.starts_with("#[derive("), "{} marks `{marked}`", path.display());
        }
    }
}
