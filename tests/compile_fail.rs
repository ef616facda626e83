//! Each mistake is one error, at the token that is wrong.
//!
//! `tests/ui` holds the errors whose text is all ours. In `tests/ui-rustc` the compiler frames or writes the text, so
//! those run on the compiler only on which they were recorded; in its folder `cascades` are the exceptions, mistakes
//! of which the compiler says more than one thing, the helpful one first. To record anew:
//! `TRYBUILD=overwrite cargo test --test compile_fail`.

use std::io::Write;
use std::path::{Path, PathBuf};
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

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

#[test]
fn no_expected_output_is_left_without_its_case_and_none_tells_of_a_panic() {
    let mut found = Vec::new();
    for folder in ["tests/ui", "tests/ui-rustc"] {
        files(Path::new(folder), &mut found);
    }
    assert!(found.iter().any(|path| path.extension().is_some_and(|it| it == "stderr")));
    for path in found.iter().filter(|path| path.extension().is_some_and(|it| it == "stderr")) {
        assert!(path.with_extension("rs").exists(), "{} has no case", path.display());
        let text = std::fs::read_to_string(path).unwrap();
        assert!(
            !text.contains("proc-macro derive panicked") && !text.contains("proc macro panicked"),
            "{text}"
        );
    }
}
