//! A user's crate: outside of this workspace, with the versions that this build has already.

#![allow(dead_code)] // each test file takes what it needs

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

pub struct UserCrate(PathBuf);

impl UserCrate {
    /// A package without sources, and with lines of `[dependencies]` beside those for `status-subset` with these
    /// features.
    pub fn new(name: &str, edition: &str, features: &[&str], dependencies: &str) -> UserCrate {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        let package = UserCrate(folder);
        let runtime = Path::new(ROOT).join("runtime");
        package.write(
            "Cargo.toml",
            &format!(
                "[workspace]\n\n[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"{edition}\"\n\n\
                 [dependencies]\nstatus-subset = {{ path = '{}', features = {features:?} }}\n{dependencies}",
                runtime.display(),
            ),
        );
        package.copy("Cargo.lock", "Cargo.lock");
        package
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.0.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }

    /// Copies a file of the repository.
    pub fn copy(&self, of_the_repository: &str, path: &str) {
        self.write(path, &fs::read_to_string(Path::new(ROOT).join(of_the_repository)).unwrap());
    }

    pub fn cargo(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO"))
            .args(arguments)
            .current_dir(&self.0)
            .env("CARGO_TARGET_DIR", target())
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_TERM_COLOR", "never")
            .env_remove("RUSTFLAGS")
            .env_remove("RUSTDOCFLAGS")
            .output()
            .unwrap()
    }

    /// What Cargo writes to the standard error of a command that succeeds.
    pub fn succeeds(&self, arguments: &[&str]) -> String {
        let output = self.cargo(arguments);
        let said = stderr(&output);
        assert!(output.status.success(), "{}{said}", String::from_utf8_lossy(&output.stdout));
        said
    }
}

/// The target folder of all these crates: what they depend on is built once.
pub fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("projects")
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Written past the test harness, which shows nothing of a test that passes.
pub fn skipped(why: &str) {
    let mut terminal = std::io::stderr();
    writeln!(terminal, "skipped: {why}").unwrap();
}
