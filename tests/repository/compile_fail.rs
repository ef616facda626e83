//! Each mistake is one error, at the token that is wrong.
//!
//! `tests/ui` holds the errors whose text is all ours. In `tests/ui-rustc` the compiler frames or writes the text, so
//! those run on the compiler only on which they were recorded; in its folder `cascades` are the exceptions, mistakes
//! of which the compiler says more than one thing, the helpful one first. To record anew:
//! `TRYBUILD=overwrite cargo test --test repository compile_fail`.

#![cfg(feature = "current")]

use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

/// The compiler on which `tests/ui-rustc` was recorded.
const RECORDED_ON: &str = "rustc 1.95.";

#[test]
fn ours() {
    trybuild::TestCases::new().compile_fail("tests/ui/*/*.rs");
}

#[test]
fn framed_by_rustc() {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output().expect("rustc runs").stdout;
    let version = String::from_utf8_lossy(&version);
    if !version.starts_with(RECORDED_ON) {
        // Written past the test harness, which shows nothing of a test that passes.
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

/// The files of this kind, each with the one that belongs to it.
fn files(kind: &str, other: &str) -> Vec<(PathBuf, PathBuf)> {
    let mut folders = vec![PathBuf::from("tests/ui"), PathBuf::from("tests/ui-rustc")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == kind) {
                let other = path.with_extension(other);
                found.push((path, other));
            }
        }
    }
    assert!(!found.is_empty());
    found
}

/// (A case without its expected output would pass: what the compiler says is only written down then.)
#[test]
fn every_case_has_its_expected_output_and_the_reverse() {
    if std::env::var_os("TRYBUILD").is_some() {
        // It is being written.
        return;
    }
    for (path, other) in files("rs", "stderr").into_iter().chain(files("stderr", "rs")) {
        assert!(other.exists(), "{} has no {}", path.display(), other.display());
    }
}

#[test]
fn no_expected_output_tells_of_a_panic_or_of_this_machine() {
    for (path, _) in files("stderr", "rs") {
        let text = std::fs::read_to_string(&path).unwrap();
        for unwanted in ["derive panicked", "macro panicked", "/rustc/", "$RUST", env!("CARGO_MANIFEST_DIR")]
        {
            assert!(!text.contains(unwanted), "{unwanted} in {}", path.display());
        }
    }
}

#[test]
fn errors_are_where_the_mistake_is_and_not_at_the_derive() {
    for (path, case) in files("stderr", "rs") {
        if path.starts_with("tests/ui-rustc/cascades") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let source = std::fs::read_to_string(&case).unwrap();
        // `error: ..` and, on the next line, ` --> file:line:column`.
        let places = text.lines().zip(text.lines().skip(1)).filter(|(line, _)| line.starts_with("error"));
        let lines: Vec<usize> = places.filter_map(|(_, at)| at.rsplit(':').nth(1)?.parse().ok()).collect();
        assert!(!lines.is_empty(), "{}", path.display());
        for line in lines {
            let marked = source.lines().nth(line - 1).unwrap();
            assert!(!marked.starts_with("#[derive("), "{} marks `{marked}`", path.display());
        }
    }
}
