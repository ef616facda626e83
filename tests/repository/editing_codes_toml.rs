//! Editing a spec is enough: a derive can name a new code, `Display` writes a changed phrase, and Cargo notices the
//! change. Tested on a copy of the crates, in a user's project.

#![cfg(feature = "current")]

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

/// Names two other specs.
const EXTENDING: &str = r#"
[registry]
name = "extending"
title = "Codes of two files"
extends = "bases/base.toml"

[facts]
other = { type = "code", of = "bases/other.toml" }

[codes.11]
name = "Eleven"
phrase = "Eleven"
other = 10
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
        // Follows links.
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
    for part in ["spec", "macros", "runtime", "README.md", "codes.toml"] {
        copy(&root.join(part), &project.join(part));
    }
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let (workspace, _) = manifest.split_once("[package]").unwrap();
    let of_packages =
        |line: &&str| ["members", "default-members", "exclude"].iter().any(|key| line.starts_with(key));
    let workspace = workspace
        .lines()
        .filter(|line| !of_packages(line))
        .fold(String::new(), |text, line| text + line + "\n");
    let workspace = workspace
        .replace("[workspace]\n", "[workspace]\nmembers = [\"spec\", \"macros\", \"runtime\", \"user\"]\n");
    fs::write(project.join("Cargo.toml"), workspace).unwrap();
    // The versions of this build, which are downloaded already.
    fs::write(project.join("Cargo.lock"), fs::read(root.join("Cargo.lock")).unwrap()).unwrap();
    let user = project.join("user");
    fs::create_dir_all(user.join("src")).unwrap();
    fs::create_dir_all(user.join("spec dir")).unwrap();
    let manifest = "[package]\nname = \"user\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
                    status-subset = { path = \"../runtime\" }\n";
    fs::write(user.join("Cargo.toml"), manifest).unwrap();
    fs::write(user.join("src/main.rs"), MAIN).unwrap();
    fs::write(user.join("spec dir/own codes.toml"), OWN).unwrap();
    fs::create_dir_all(user.join("bases")).unwrap();
    for base in ["base", "other"] {
        fs::write(user.join(format!("bases/{base}.toml")), OWN).unwrap();
    }
    for (folder, target, text) in
        [("examples", "an_example", OWN), ("examples", "extending", EXTENDING), ("tests", "a_test", OWN)]
    {
        let spec = format!("{target}.toml");
        let code = format!(
            "mod deep {{ pub mod er {{ status_subset::status_codes! {{ pub enum Code from \"{spec}\"; }} }} }}\nfn main() {{ println!(\"{{}}\", deep::er::Code::ALL[0]); }}\n"
        );
        fs::create_dir_all(user.join(folder)).unwrap();
        fs::write(user.join(folder).join(format!("{target}.rs")), code).unwrap();
        fs::write(user.join(spec), text).unwrap();
    }
    project
}

fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects")
}

fn cargo(project: &Path) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .current_dir(project)
        .env("CARGO_TARGET_DIR", target())
        .env("CARGO_NET_OFFLINE", "true")
        .env_remove("RUSTFLAGS");
    cargo
}

/// The output of the program, or the errors of the compiler.
fn run(project: &Path) -> Result<String, String> {
    let output =
        cargo(project).args(["run", "--quiet", "--package", "user", "--color=never"]).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) }
}

fn edit(file: &Path, change: impl Fn(String) -> String) {
    let text = fs::read_to_string(file).unwrap();
    let changed = change(text.clone());
    assert_ne!(text, changed);
    // Cargo compares modification times, and would miss a write within the same tick.
    std::thread::sleep(std::time::Duration::from_millis(1100));
    fs::write(file, changed).unwrap();
}

/// The targets that Cargo compiles again.
fn rebuilt(project: &Path) -> Vec<String> {
    let output = cargo(project)
        .args(["build", "--package", "user", "--all-targets", "--message-format=json"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8(output.stdout).unwrap();
    let messages = messages.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let compiled =
        messages.filter(|message| message["reason"] == "compiler-artifact" && message["fresh"] == false);
    let mut names: Vec<String> =
        compiled.map(|message| message["target"]["name"].as_str().unwrap().to_owned()).collect();
    names.sort();
    names.dedup();
    names
}

fn only_users_of_a_spec_are_rebuilt(project: &Path, own: &Path) {
    rebuilt(project);
    assert_eq!(rebuilt(project), [""; 0]);
    let user = project.join("user");
    for (spec, target) in [
        (own.to_owned(), "user"),
        (user.join("an_example.toml"), "an_example"),
        (user.join("a_test.toml"), "a_test"),
        (user.join("bases/base.toml"), "extending"),
        (user.join("bases/other.toml"), "extending"),
    ] {
        edit(&spec, |text| text + "\n# a comment\n");
        assert_eq!(rebuilt(project), [target]);
    }
    // Cargo knows the paths of the specs, but no artifact contains them.
    let artefacts = target().join("debug");
    for name in ["user", "examples/an_example"] {
        let bytes = fs::read(artefacts.join(name))
            .or_else(|_| fs::read(artefacts.join(format!("{name}.exe"))))
            .unwrap();
        for spec in ["own codes.toml", "an_example.toml"] {
            assert!(
                !bytes.windows(spec.len()).any(|window| window == spec.as_bytes()),
                "{name} holds {spec}"
            );
        }
    }
}

fn only_error(project: &Path, expected: &str) {
    let output = run(project).unwrap_err();
    let errors: Vec<_> = output.lines().filter(|line| line.starts_with("error")).collect();
    let [error, "error: could not compile `user` (bin \"user\") due to 1 previous error"] = errors[..] else {
        panic!("{output}");
    };
    assert!(error.starts_with(expected), "{output}");
}

#[test]
fn a_new_code_and_a_changed_phrase_are_in_the_next_build() {
    let project = project();
    let built_in = project.join("spec/codes.toml");
    let own = project.join("user/spec dir/own codes.toml");

    let error = run(&project).unwrap_err();
    assert!(error.contains("named `BrandNew` found for enum `Status`"), "{error}");

    edit(&built_in, |text| text + NEW);
    assert_eq!(run(&project).as_deref(), Ok("499 Brand New / Ten"));

    edit(&built_in, |text| text.replace("phrase = \"Brand New\"", "phrase = \"Brand newer\""));
    edit(&own, |text| text.replace("phrase = \"Ten\"", "phrase = \"Zehn\""));
    assert_eq!(run(&project).as_deref(), Ok("499 Brand newer / Zehn"));

    // A mistake is shown with its position and with the path from the workspace's root, as rustc shows sources. It is
    // the only error: the enum still exists.
    edit(&own, |text| text.replace("title =", "tilte ="));
    only_error(&project, "error: user/spec dir/own codes.toml:4:1: unknown key `tilte`");
    edit(&own, |text| text.replace("tilte =", "title ="));

    // Also if the mistake is in the only code.
    edit(&own, |text| text.replace("\"Ten\"", "\"ten\""));
    only_error(&project, "error: user/spec dir/own codes.toml:11:8: `ten` can't be the name of a status");
    edit(&own, |text| text.replace("\"ten\"", "\"Ten\""));

    only_users_of_a_spec_are_rebuilt(&project, &own);

    fs::remove_file(&own).unwrap();
    let error = run(&project).unwrap_err();
    let full = project.join("user").join("spec dir/own codes.toml").display().to_string();
    assert!(error.contains(&format!("there is no spec file `{full}`")), "{error}");
}
