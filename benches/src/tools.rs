//! How a command is timed, a crate thrown together, and instructions are counted.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// How often a thing is measured that takes seconds; the median counts.
pub const ROUNDS: usize = 7;

/// How often a thing is measured that takes microseconds.
const MANY_ROUNDS: usize = 101;

pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// Nanoseconds that each of the candidates takes for one of its `count` calls. They take turns, so that what else the
/// machine does meets all of them.
pub fn nanoseconds<const N: usize>(count: usize, mut candidates: [&mut dyn FnMut(); N]) -> [f64; N] {
    let mut times = [const { Vec::new() }; N];
    for _ in 0..MANY_ROUNDS {
        for (candidate, times) in candidates.iter_mut().zip(&mut times) {
            let start = Instant::now();
            candidate();
            times.push(start.elapsed().as_secs_f64() * 1e9 / count as f64);
        }
    }
    times.map(|times| median(&times))
}

/// Numbers that look random, the same in every run (xorshift).
pub fn random() -> impl FnMut(usize) -> usize {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).expect("31 bits") % below
    }
}

/// Where crates are thrown together.
fn folder() -> PathBuf {
    let target = std::env::current_exe().expect("this program's place");
    let target = target.ancestors().nth(2).expect("target/release");
    target.join("crates")
}

/// A command with nothing of what Cargo told this program.
fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CARGO_PKG") || name == "RUSTFLAGS")
    {
        command.env_remove(name);
    }
    command.env_remove("CARGO_MANIFEST_DIR");
    command
}

/// What a command prints.
///
/// # Panics
///
/// If it fails: then nothing can be measured.
pub fn output(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}:\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// The path of this repository's crate, for a manifest.
pub const OURS: &str = concat!("status-subset = { path = \"", env!("CARGO_MANIFEST_DIR"), "/../runtime\" }");

/// A crate that exists to be checked.
pub struct Crate {
    folder: PathBuf,
}

/// What a command took, in seconds.
pub struct Took {
    pub wall: f64,
    /// Of all its processes.
    pub cpu: f64,
}

impl Crate {
    pub fn new(name: &str, dependencies: &[&str], source: &str) -> Crate {
        let folder = folder().join(name);
        fs::create_dir_all(folder.join("src")).expect("a folder");
        let dependencies = dependencies.join("\n");
        let manifest = format!(
            "[workspace]\n\n[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependencies}\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
        fs::write(folder.join("src/lib.rs"), source).expect("a source file");
        let it = Crate { folder };
        // Downloads, which are not to be timed.
        output(it.cargo("fetch").arg("--quiet"));
        it
    }

    pub fn cargo(&self, word: &str) -> Command {
        let mut cargo = command(env!("CARGO"));
        cargo.arg(word).current_dir(&self.folder).env("CARGO_TARGET_DIR", self.folder.join("target"));
        cargo
    }

    /// The crates in its tree, itself left out: `syn v3.0.10`.
    pub fn tree(&self) -> Vec<String> {
        let tree = output(self.cargo("tree").args(["--offline", "--prefix=none", "--edges=normal,build"]));
        let name = |line: &str| line.split(' ').take(2).collect::<Vec<_>>().join(" ");
        let mut crates: Vec<String> = tree.lines().skip(1).map(name).collect();
        crates.sort();
        crates.dedup();
        crates
    }

    /// A clean `cargo check`.
    pub fn clean_check(&self) -> Took {
        let target = self.folder.join("target");
        if target.exists() {
            fs::remove_dir_all(&target).expect("an empty target folder");
        }
        // What comes from a registry is never compiled incrementally; what is beside this package would be.
        timed(self.cargo("check").args(["--offline", "--quiet"]).env("CARGO_INCREMENTAL", "0"))
    }
}

/// Runs a command under the shell's `time`.
pub fn timed(timed: &Command) -> Took {
    // What the command itself says is kept apart from what `time` does.
    let script = r#"TIMEFORMAT="%R %U %S"; exec 3>&2; time "$@" 2>&3"#;
    let mut bash = Command::new("bash");
    bash.args(["-c", script, "bash"]).arg(timed.get_program()).args(timed.get_args());
    for (name, value) in timed.get_envs() {
        match value {
            Some(value) => bash.env(name, value),
            None => bash.env_remove(name),
        };
    }
    if let Some(folder) = timed.get_current_dir() {
        bash.current_dir(folder);
    }
    let output = bash.output().expect("bash");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{timed:?}:\n{said}");
    let last: Vec<f64> =
        said.lines().last().unwrap_or_default().split(' ').filter_map(|it| it.parse().ok()).collect();
    let [wall, user, system] = last[..] else { panic!("what `time` says: {said}") };
    Took { wall, cpu: user + system }
}

/// The compiler as Cargo calls it for a crate whose dependencies are checked already.
pub struct Compiler {
    /// The crate's folder and what it depends on.
    depends: Crate,
    externs: Vec<String>,
    /// `rustc` itself, and not what chooses one of several.
    rustc: PathBuf,
}

impl Compiler {
    pub fn with(name: &str, dependencies: &[&str]) -> Compiler {
        let depends = Crate::new(name, dependencies, "");
        let messages = output(depends.cargo("check").args(["--offline", "--quiet", "--message-format=json"]));
        let externs = messages.lines().filter_map(|line| {
            let message: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let name = message["target"]["name"].as_str()?.replace('-', "_");
            let files = message["filenames"].as_array()?;
            let is_library =
                |it: &&str| Path::new(it).extension().is_some_and(|it| it == "rmeta" || it == "so");
            let file = files.iter().filter_map(|it| it.as_str()).find(is_library)?;
            dependencies
                .iter()
                .any(|it| it.split(' ').next().is_some_and(|it| it.replace('-', "_") == name))
                .then(|| format!("{name}={file}"))
        });
        let externs = externs.collect();
        let sysroot = output(command("rustc").args(["--print", "sysroot"]));
        let rustc = Path::new(sysroot.trim()).join("bin/rustc");
        Compiler { depends, externs, rustc }
    }

    /// The folder from which `status_codes!` takes its files.
    pub fn folder(&self) -> &Path {
        &self.depends.folder
    }

    /// Another crate on which sources may depend: compiled, with what it brings.
    pub fn add(&mut self, name: &str, source: &str) {
        output(&mut self.command(&PathBuf::from(&self.rustc), &[], name, source));
        let file = self.folder().join(format!("out/lib{name}.rmeta"));
        self.externs.push(format!("{name}={}", file.display()));
    }

    /// The arguments are those of `cargo check`, which compiles incrementally; from nothing here.
    fn command(&self, program: &Path, before: &[&str], name: &str, source: &str) -> Command {
        let folder = self.folder();
        let out = folder.join("out");
        let incremental = folder.join("incremental");
        if incremental.exists() {
            fs::remove_dir_all(&incremental).expect("no incremental results");
        }
        fs::create_dir_all(&out).expect("a folder");
        let file = folder.join(format!("{name}.rs"));
        fs::write(&file, source).expect("a source file");
        let mut rustc = command(program);
        rustc.args(before).args(["--crate-name", name, "--edition=2024", "--crate-type=lib"]);
        rustc.args(["--emit=dep-info,metadata", "-Cdebuginfo=2", "--cap-lints=allow"]);
        rustc.arg(format!("-Cincremental={}", incremental.display()));
        rustc.arg("--out-dir").arg(&out).arg(file);
        for dependency in &self.externs {
            rustc.arg("--extern").arg(dependency);
        }
        rustc.arg("-L").arg(format!("dependency={}", folder.join("target/debug/deps").display()));
        rustc.env("CARGO_MANIFEST_DIR", folder);
        rustc
    }

    /// What compiling the source takes.
    pub fn time(&self, source: &str) -> Took {
        timed(&self.command(&self.rustc, &[], "sample", source))
    }

    /// The instructions of the compiler's process, in millions.
    pub fn instructions(&self, source: &str) -> Option<f64> {
        if !valgrind_is_there() {
            return None;
        }
        let rustc = self.rustc.display().to_string();
        let profile = profile();
        let arguments = ["--tool=callgrind", &profile, &rustc];
        let mut valgrind = self.command(Path::new("valgrind"), &arguments, "sample", source);
        Some(collected(&mut valgrind) / 1e6)
    }
}

/// Whether instructions can be counted. Says so if not.
pub fn valgrind_is_there() -> bool {
    let there = Command::new("valgrind").arg("--version").output().is_ok_and(|it| it.status.success());
    if !there {
        eprintln!("valgrind is not installed: rows that count instructions are skipped");
    }
    there
}

/// Where callgrind writes what nobody reads here. (An ordinary file: it replaces what stands there, a device too.)
fn profile() -> String {
    format!("--callgrind-out-file={}", folder().join("callgrind.out").display())
}

/// What callgrind counts.
fn collected(valgrind: &mut Command) -> f64 {
    said_behind(valgrind, "Collected : ").expect("what callgrind says")
}

/// The number that valgrind says behind these words.
fn said_behind(valgrind: &mut Command, words: &str) -> Option<f64> {
    let output = valgrind.output().expect("valgrind");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{valgrind:?}:\n{said}");
    let (_, number) = said.split_once(words)?;
    let number: String = number.chars().take_while(|it| it.is_ascii_digit() || *it == ',').collect();
    number.replace(',', "").parse().ok()
}

/// This program, which under valgrind calls an operation so often. (See `main`.)
fn repeating(arguments: &[&str], name: &str, times: usize) -> Command {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(arguments).arg(std::env::current_exe().expect("this program's place"));
    valgrind.args(["repeat", name, &times.to_string()]);
    valgrind
}

/// Instructions of one call of the function `counted::{name}`, with all that it calls and its return.
pub fn instructions_of(name: &str, operation: &str) -> Option<f64> {
    if !valgrind_is_there() {
        return None;
    }
    let times = 10_000;
    let toggle = format!("--toggle-collect=*counted*{name}*");
    let arguments = ["--tool=callgrind", &profile(), &toggle];
    Some(collected(&mut repeating(&arguments, operation, times)) / times as f64)
}

/// Allocations of one call.
pub fn allocations_of(operation: &str) -> Option<f64> {
    if !valgrind_is_there() {
        return None;
    }
    let [few, many] =
        [100, 1_100].map(|times| said_behind(&mut repeating(&[], operation, times), "total heap usage: "));
    Some((many? - few?) / 1_000.0)
}

/// The machine and what is installed on it.
pub fn machine() -> Vec<String> {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("an unknown processor", |(_, model)| model);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let system = output(Command::new("uname").args(["-sm"]));
    let compiler = output(command("rustc").arg("--version"));
    let valgrind = Command::new("valgrind").arg("--version").output();
    let valgrind = valgrind.ok().and_then(|it| String::from_utf8(it.stdout).ok()).unwrap_or_default();
    vec![
        format!("machine: {model}, {cores} cores, {}", system.trim()),
        format!("tools: {}, {}", compiler.trim(), valgrind.trim()),
        format!("compared with: {}", crate::peers::versions()),
    ]
}
