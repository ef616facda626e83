//! `api/status-subset.txt` lists the public API, so that changes are visible in review.
//! `BLESS=1 cargo test --test repository public_api` rewrites it. (Only nightly rustdoc can list it.)

#![cfg(feature = "current")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const FEATURES: &str = "actix,alloc,axum-multipart,axum-ws,conformance,http,reqwest,serde,tower,utoipa";

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Writes directly, because the test harness hides the output of a test that passes.
fn skipped(why: &str) {
    let mut terminal = std::io::stderr();
    writeln!(terminal, "skipped: the public API is not compared: {why}").unwrap();
}

#[test]
#[ignore = "slow"]
fn the_public_api_is_the_one_in_the_file() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("public-api");
    let nightly = |arguments: &[&str]| {
        let mut rustup = Command::new("rustup");
        rustup.args(["run", "nightly"]).args(arguments).current_dir(ROOT).env_remove("RUSTFLAGS").output()
    };
    if !nightly(&["rustdoc", "--version"]).is_ok_and(|output| output.status.success()) {
        return skipped("no nightly toolchain is installed");
    }
    let documented = nightly(&[
        "cargo",
        "rustdoc",
        "--quiet",
        "--lib",
        "--package=status-subset",
        "--features",
        FEATURES,
        "--target-dir",
        target.to_str().unwrap(),
        "--",
        "-Zunstable-options",
        "--output-format=json",
    ])
    .unwrap();
    assert!(documented.status.success(), "{}", stderr(&documented));
    let listed = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--manifest-path", "tests/crates/public-api/Cargo.toml", "--target-dir"])
        .args([&target, Path::new("--"), &target.join("doc/status_subset.json")])
        .current_dir(ROOT)
        .output()
        .unwrap();
    if listed.status.code() == Some(3) {
        return skipped(&stderr(&listed));
    }
    assert!(listed.status.success(), "{}", stderr(&listed));
    // The guide exists only in documentation.
    let listed = String::from_utf8(listed.stdout).unwrap();
    let items = listed.lines().filter(|line| !line.starts_with("pub mod status_subset::guide"));
    let listed = items.fold(String::new(), |text, line| text + line + "\n");
    let file = Path::new(ROOT).join("api/status-subset.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&file, listed).unwrap();
        return;
    }
    let reviewed = std::fs::read_to_string(&file).unwrap();
    let only = |of: &str, not_in: &str| -> Vec<String> {
        of.lines().filter(|line| !not_in.lines().any(|other| other == *line)).map(str::to_owned).collect()
    };
    let (gone, new) = (only(&reviewed, &listed), only(&listed, &reviewed));
    assert!(
        reviewed == listed,
        "the public API is another: BLESS=1 cargo test --test repository public_api\ngone: {gone:#?}\nnew: {new:#?}"
    );
}
