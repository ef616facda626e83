//! The packages are complete: a fresh crate outside the repository builds and runs its tests with the unpacked
//! packages. (Only on Unix, which has `tar` and symbolic links.)

#![cfg(feature = "current")]
#![cfg(unix)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

const LIB: &str = r#"
use status_subset::{DecodeResponse, EncodeResponse, StatusSubset};

pub mod own {
    status_subset::status_codes! { pub enum Code from "codes.toml"; }
}

#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse)]
pub enum GetUser {
    Ok(#[body(text)] String),
    NotFound,
}

#[test]
fn they_work() {
    let response = GetUser::Ok("Alice".to_owned()).encode().unwrap();
    assert_eq!(GetUser::decode(response).unwrap(), GetUser::Ok("Alice".to_owned()));
    assert_eq!(GetUser::NotFound.status().to_string(), "404 Not Found");
    assert_eq!(own::Code::Ten.code(), 10);
}
"#;

const SPEC: &str = r#"
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

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder outside the repository with the packages and a crate that depends on them.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("status-subset-{name}-{}", std::process::id()));
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let output = Command::new(env!("CARGO"))
            .args(["package", "--package=status-subset-spec", "--package=status-subset-macros"])
            .arg("--package=status-subset")
            .args(["--no-verify", "--allow-dirty", "--offline", "--quiet", "--target-dir"])
            .arg(&target)
            .current_dir(ROOT)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", stderr(&output));
        fs::create_dir_all(folder.join("user/src")).unwrap();
        let folder = Folder(folder);
        let manifest = fs::read_to_string(Path::new(ROOT).join("Cargo.toml")).unwrap();
        let version =
            manifest.lines().find_map(|line| line.strip_prefix("version = ")).unwrap().trim_matches('"');
        for (package, name) in
            [("spec", "status-subset-spec"), ("macros", "status-subset-macros"), ("runtime", "status-subset")]
        {
            let file = target.join(format!("package/{name}-{version}.crate"));
            let unpacked =
                Command::new("tar").arg("-xzf").arg(file).arg("-C").arg(&folder.0).output().unwrap();
            assert!(unpacked.status.success(), "{}", stderr(&unpacked));
            fs::rename(folder.0.join(format!("{name}-{version}")), folder.0.join(package)).unwrap();
        }
        let manifest = format!(
            "[workspace]\n\n[package]\nname = \"user\"\nedition = \"2024\"\n\n\
             [dependencies]\nstatus-subset = {{ version = \"{version}\", features = [\"http\"] }}\n\n\
             [patch.crates-io]\nstatus-subset = {{ path = \"../runtime\" }}\n\
             status-subset-macros = {{ path = \"../macros\" }}\nstatus-subset-spec = {{ path = \"../spec\" }}\n"
        );
        folder.write("user/Cargo.toml", &manifest);
        folder.write("user/src/lib.rs", LIB);
        folder.write("user/codes.toml", SPEC);
        // The versions of this build, which are downloaded already.
        fs::copy(Path::new(ROOT).join("Cargo.lock"), folder.0.join("user/Cargo.lock")).unwrap();
        folder
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.0.join(path), text).unwrap();
    }

    fn cargo(&self, command: &str) -> Output {
        Command::new(env!("CARGO"))
            .args([command, "--offline", "--quiet", "--color=never"])
            .current_dir(self.0.join("user"))
            .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects"))
            .env_remove("RUSTFLAGS")
            .output()
            .unwrap()
    }

    /// Replaces a link by a file with its target, as Git does without symbolic links. The build then has only this
    /// error.
    fn needs(&self, path: &str, link: &str, error: &str) {
        let text = fs::read_to_string(self.0.join(path)).unwrap();
        self.write(path, link);
        let output = stderr(&self.cargo("check"));
        let errors: Vec<&str> = output.lines().filter(|line| line.starts_with("error")).collect();
        assert!(errors.len() == 2 && errors[0].contains(error), "{output}");
        assert!(errors[1].starts_with("error: could not compile `status-subset"), "{output}");
        self.write(path, &text);
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
#[ignore = "slow"]
fn packages_are_complete() {
    let folder = Folder::new("packages");
    for (packaged, file) in [
        ("spec/codes.toml", "codes.toml"),
        ("spec/LICENSE-APACHE", "LICENSE-APACHE"),
        ("spec/LICENSE-MIT", "LICENSE-MIT"),
        ("macros/LICENSE-APACHE", "LICENSE-APACHE"),
        ("macros/LICENSE-MIT", "LICENSE-MIT"),
        ("runtime/LICENSE-APACHE", "LICENSE-APACHE"),
        ("runtime/LICENSE-MIT", "LICENSE-MIT"),
        ("runtime/README.md", "README.md"),
    ] {
        let packaged = folder.0.join(packaged);
        assert!(!packaged.is_symlink());
        assert!(fs::read(&packaged).unwrap() == fs::read(Path::new(ROOT).join(file)).unwrap(), "{file}");
    }
    let tested = folder.cargo("test");
    let stdout = String::from_utf8_lossy(&tested.stdout);
    assert!(tested.status.success() && stdout.contains("1 passed"), "{stdout}{}", stderr(&tested));

    // A clone without symbolic links.
    folder.needs(
        "spec/codes.toml",
        "../codes.toml",
        "spec/codes.toml must be a symbolic link to ../codes.toml: copy the file there, or check out with `git config core.symlinks true`",
    );
    folder.needs(
        "runtime/README.md",
        "../README.md",
        "runtime/README.md must be a symbolic link to ../README.md: copy the file there, or check out with `git config core.symlinks true`",
    );
}

/// The crates build with the oldest versions of dependencies that the manifests allow. (Only nightly Cargo can choose
/// those.)
#[test]
#[ignore = "slow"]
fn the_lowest_allowed_versions_of_dependencies_build() {
    let nightly = |arguments: &[&str], folder: &Path| {
        let mut rustup = Command::new("rustup");
        rustup.args(["run", "nightly"]).args(arguments).current_dir(folder).env_remove("RUSTFLAGS");
        rustup.env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("lowest"));
        rustup.output()
    };
    if !nightly(&["cargo", "--version"], Path::new(ROOT)).is_ok_and(|output| output.status.success()) {
        // Written directly, because the test harness hides the output of a test that passes.
        let mut terminal = std::io::stderr();
        writeln!(
            terminal,
            "skipped: no nightly toolchain is installed, which can choose the lowest versions"
        )
        .unwrap();
        return;
    }
    let folder = Folder::new("lowest");
    for package in ["spec", "macros", "runtime"] {
        // Users do not build dev-dependencies.
        let path = format!("{package}/Cargo.toml");
        let manifest = fs::read_to_string(folder.0.join(&path)).unwrap();
        let tables = manifest.split("\n[").filter(|table| !table.starts_with("dev-dependencies"));
        folder.write(&path, &tables.collect::<Vec<_>>().join("\n["));
    }
    let workspace = "[workspace]\nresolver = \"3\"\nmembers = [\"spec\", \"macros\", \"runtime\"]\nexclude = [\"user\"]\n\n\
                     [patch.crates-io]\nstatus-subset-macros = { path = \"macros\" }\n\
                     status-subset-spec = { path = \"spec\" }\n";
    folder.write("Cargo.toml", workspace);
    let chosen = nightly(&["cargo", "update", "--quiet", "-Zdirect-minimal-versions"], &folder.0).unwrap();
    assert!(chosen.status.success(), "{}", stderr(&chosen));
    let checked =
        nightly(&["cargo", "check", "--quiet", "--workspace", "--all-features"], &folder.0).unwrap();
    assert!(checked.status.success(), "{}", stderr(&checked));
}
