//! Editing a spec is all it takes: a new code is a variant that a derive can name, a changed phrase is what
//! `Display` writes, and Cargo notices by itself. Tried on a copy of the crates, as a user's own project.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const MAIN: &str = r#"
use status_subset::StatusSubset;

#[derive(StatusSubset)]
enum Answer { Ok, BrandNew }

mod own {
    status_subset::status_codes! { pub enum Code from "spec dir/own codes.toml"; }
}

fn main() {
    print!("{} / {}", Answer::BrandNew, own::Code::from_code(10).map_or("none", own::Code::phrase));
}
"#;

const OWN: &str = r#"
[registry]
name = "own"
title = "Own codes"
codes = { first = 10, last = 19 }

[classes.Fine]
codes = { first = 10, last = 19 }

[codes.10]
name = "Ten"
phrase = "Ten"
"#;

const NEW: &str = r#"
[codes.499]
name = "BrandNew"
phrase = "Brand New"
label = { en = "Brand new", ko = "새것" }
summary = { en = "Made for a test.", ko = "시험용입니다." }
"#;

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        // Also what a link points to.
        fs::write(to, fs::read(from).unwrap()).unwrap();
    }
}

/// A workspace with a copy of the crates and a user's package whose folder has a space in its name.
fn project() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let project = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editing codes");
    if project.exists() {
        fs::remove_dir_all(&project).unwrap();
    }
    for part in ["macros", "runtime", "README.md", "codes.toml"] {
        copy(&root.join(part), &project.join(part));
    }
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let (workspace, _) = manifest.split_once("[package]").unwrap();
    let workspace = workspace
        .replace("tests/crates/*", "user")
        .lines()
        .filter(|line| !line.starts_with("default-members") && !line.starts_with("exclude"))
        .fold(String::new(), |text, line| text + line + "\n");
    fs::write(project.join("Cargo.toml"), workspace).unwrap();
    // The versions that this build has already.
    fs::write(project.join("Cargo.lock"), fs::read(root.join("Cargo.lock")).unwrap()).unwrap();
    let user = project.join("user");
    fs::create_dir_all(user.join("src")).unwrap();
    fs::create_dir_all(user.join("spec dir")).unwrap();
    let manifest = "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                    status-subset = { path = \"../runtime\" }\n";
    fs::write(user.join("Cargo.toml"), manifest).unwrap();
    fs::write(user.join("src/main.rs"), MAIN).unwrap();
    fs::write(user.join("spec dir/own codes.toml"), OWN).unwrap();
    project
}

/// What the program prints, or what the compiler says.
fn run(project: &Path) -> Result<String, String> {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--package", "user", "--color=never"])
        .current_dir(project)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects"))
        .env_remove("RUSTFLAGS")
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
}

fn edit(file: &Path, change: impl Fn(String) -> String) {
    let text = fs::read_to_string(file).unwrap();
    let changed = change(text.clone());
    assert_ne!(text, changed);
    // Cargo compares times: a write within the same tick would not show.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    fs::write(file, changed).unwrap();
}

#[test]
fn a_new_code_and_a_changed_phrase_show_after_the_next_build() {
    let project = project();
    let built_in = project.join("macros/codes.toml");
    let own = project.join("user/spec dir/own codes.toml");

    let error = run(&project).unwrap_err();
    assert!(error.contains("named `BrandNew` found for enum `Status`"), "{error}");

    edit(&built_in, |text| text + NEW);
    assert_eq!(run(&project).as_deref(), Ok("499 Brand New / Ten"));

    edit(&built_in, |text| text.replace("phrase = \"Brand New\"", "phrase = \"Brand newer\""));
    edit(&own, |text| text.replace("phrase = \"Ten\"", "phrase = \"Zehn\""));
    assert_eq!(run(&project).as_deref(), Ok("499 Brand newer / Zehn"));

    // A mistake is shown with its place, and is the only error: the enum still exists.
    edit(&own, |text| text.replace("title =", "tilte ="));
    let error = run(&project).unwrap_err();
    assert!(error.contains("error: spec dir/own codes.toml:4:1: unknown key `tilte`"), "{error}");
    let errors: Vec<_> = error.lines().filter(|line| line.starts_with("error")).collect();
    assert!(
        matches!(errors[..], [_, "error: could not compile `user` (bin \"user\") due to 1 previous error"]),
        "{error}"
    );

    fs::remove_file(&own).unwrap();
    let error = run(&project).unwrap_err();
    let full = project.join("user").join("spec dir/own codes.toml").display().to_string();
    assert!(error.contains(&format!("there is no spec file `{full}`")), "{error}");
}
