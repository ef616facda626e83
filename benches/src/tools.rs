//! Times commands, creates temporary crates, and counts instructions.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// The number of measurements of an operation that takes seconds. The median counts.
pub const ROUNDS: usize = 7;

/// The number of measurements of an operation that takes microseconds.
const MANY_ROUNDS: usize = 101;

pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

/// The nanoseconds that each of the candidates needs for one of its `count` calls. The candidates take turns, so that
/// other load on the machine affects all of them.
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

/// Pseudorandom numbers, the same in every run (xorshift).
pub fn random() -> impl FnMut(usize) -> usize {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state >> 33).expect("31 bits") % below
    }
}

/// The folder of the temporary crates.
fn folder() -> PathBuf {
    let target = std::env::current_exe().expect("this program's place");
    let target = target.ancestors().nth(2).expect("target/release");
    target.join("crates")
}

/// A command without the environment variables that Cargo set for this program.
fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("CARGO_PKG") || name == "RUSTFLAGS")
    {
        command.env_remove(name);
    }
    command.env_remove("CARGO_MANIFEST_DIR");
    command
}

/// The output of a command.
///
/// # Panics
///
/// If the command fails, because nothing can be measured then.
pub fn output(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}:\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// The path of this repository's crate, for a manifest.
pub const OURS: &str = concat!("status-subset = { path = \"", env!("CARGO_MANIFEST_DIR"), "/../runtime\" }");

/// A temporary crate.
pub struct Crate {
    folder: PathBuf,
}

/// The time of a command, in seconds.
pub struct Took {
    pub wall: f64,
    /// The CPU time of all its processes.
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
        let package = Crate { folder };
        // Downloads happen here, so that they are not timed.
        output(package.cargo("fetch").arg("--quiet"));
        package
    }

    pub fn cargo(&self, word: &str) -> Command {
        let mut cargo = command(env!("CARGO"));
        cargo.arg(word).current_dir(&self.folder).env("CARGO_TARGET_DIR", self.folder.join("target"));
        cargo
    }

    /// The crates in its tree except itself: `syn v3.0.10`.
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
        timed(&self.checking())
    }

    /// The command of a clean `cargo check`.
    fn checking(&self) -> Command {
        let target = self.folder.join("target");
        if target.exists() {
            fs::remove_dir_all(&target).expect("an empty target folder");
        }
        let mut cargo = self.cargo("check");
        // Crates from a registry are not compiled incrementally, but path dependencies would be.
        cargo.args(["--offline", "--quiet"]).env("CARGO_INCREMENTAL", "0");
        cargo
    }

    /// The instructions of the compiler for one of the crates in a clean `cargo check`, in millions.
    pub fn instructions_for(&self, name: &str) -> Option<f64> {
        if !valgrind_is_there() {
            return None;
        }
        // Cargo calls the script with the compiler and its arguments.
        let script = self.folder.join("rustc.sh");
        let count = self.folder.join("count.txt");
        let text = format!(
            "#!/bin/sh\nshift\ncase \"$*\" in *\"--crate-name {name} \"*)\n\
             exec valgrind --tool=callgrind --callgrind-out-file='{}' --log-file='{}' '{}' \"$@\" ;;\nesac\n\
             exec '{}' \"$@\"\n",
            self.folder.join("callgrind.out").display(),
            count.display(),
            rustc().display(),
            rustc().display(),
        );
        fs::write(&script, text).expect("a script");
        output(Command::new("chmod").arg("+x").arg(&script));
        output(self.checking().env("RUSTC_WRAPPER", &script));
        Some(number_in(&fs::read_to_string(&count).expect("a log"), "Collected : ")? / 1e6)
    }
}

/// Runs a command under the shell's `time`.
pub fn timed(timed: &Command) -> Took {
    // The output of the command is kept apart from that of `time`.
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
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{timed:?}:\n{text}");
    let last: Vec<f64> =
        text.lines().last().unwrap_or_default().split(' ').filter_map(|word| word.parse().ok()).collect();
    let [wall, user, system] = last[..] else { panic!("the output of `time`: {text}") };
    Took { wall, cpu: user + system }
}

/// `rustc` itself, not the proxy that selects a toolchain.
fn rustc() -> PathBuf {
    let sysroot = output(command("rustc").args(["--print", "sysroot"]));
    Path::new(sysroot.trim()).join("bin/rustc")
}

/// The compiler as Cargo calls it for a crate whose dependencies have been checked.
pub struct Compiler {
    /// The crate's folder and its dependencies.
    depends: Crate,
    externs: Vec<String>,
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
            let is_library = |file: &&str| {
                Path::new(file).extension().is_some_and(|extension| extension == "rmeta" || extension == "so")
            };
            let file = files.iter().filter_map(|file| file.as_str()).find(is_library)?;
            dependencies
                .iter()
                .any(|dependency| {
                    dependency.split(' ').next().is_some_and(|first| first.replace('-', "_") == name)
                })
                .then(|| format!("{name}={file}"))
        });
        let externs = externs.collect();
        Compiler { depends, externs, rustc: rustc() }
    }

    /// The folder from which `status_codes!` reads files.
    pub fn folder(&self) -> &Path {
        &self.depends.folder
    }

    /// Compiles another crate, which sources may depend on, and its dependencies.
    pub fn add(&mut self, name: &str, source: &str) {
        output(&mut self.command(&PathBuf::from(&self.rustc), &[], name, source));
        let file = self.folder().join(format!("out/lib{name}.rmeta"));
        self.externs.push(format!("{name}={}", file.display()));
    }

    /// The arguments of `cargo check`, which compiles incrementally, here from scratch.
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

    /// The time to compile the source.
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

/// Whether instructions can be counted. If not, prints a note.
pub fn valgrind_is_there() -> bool {
    let is_there =
        Command::new("valgrind").arg("--version").output().is_ok_and(|output| output.status.success());
    if !is_there {
        eprintln!("valgrind is not installed: rows that count instructions are skipped");
    }
    is_there
}

/// The file for callgrind's profile, which is not read. (It is an ordinary file, because callgrind replaces it, even if
/// it is a device.)
fn profile() -> String {
    std::fs::create_dir_all(folder()).expect("the target folder");
    format!("--callgrind-out-file={}", folder().join("callgrind.out").display())
}

/// The number of instructions that callgrind counts.
fn collected(valgrind: &mut Command) -> f64 {
    number_after(valgrind, "Collected : ").expect("the count of callgrind")
}

/// The number after these words in the output of valgrind.
fn number_after(valgrind: &mut Command, words: &str) -> Option<f64> {
    let output = valgrind.output().expect("valgrind");
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{valgrind:?}:\n{text}");
    number_in(&text, words)
}

fn number_in(text: &str, words: &str) -> Option<f64> {
    let (_, number) = text.split_once(words)?;
    let number: String = number.chars().take_while(|c| c.is_ascii_digit() || *c == ',').collect();
    number.replace(',', "").parse().ok()
}

/// This program with the arguments to call an operation this number of times under valgrind. (See `main`.)
fn repeating(arguments: &[&str], name: &str, times: usize) -> Command {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(arguments).arg(std::env::current_exe().expect("this program's place"));
    valgrind.args(["repeat", name, &times.to_string()]);
    valgrind
}

/// The instructions of one call of the function `counted::{name}`, including those of the functions that it calls.
pub fn instructions_of(name: &str, operation: &str) -> Option<f64> {
    if !valgrind_is_there() {
        return None;
    }
    let times = 10_000;
    let toggle = format!("--toggle-collect=*counted*{name}*");
    let arguments = ["--tool=callgrind", &profile(), &toggle];
    Some(collected(&mut repeating(&arguments, operation, times)) / times as f64)
}

/// The allocations of one call.
pub fn allocations_of(operation: &str) -> Option<f64> {
    if !valgrind_is_there() {
        return None;
    }
    let [few, many] =
        [100, 1_100].map(|times| number_after(&mut repeating(&[], operation, times), "total heap usage: "));
    Some((many? - few?) / 1_000.0)
}

/// The machine and its software.
pub fn machine() -> Vec<String> {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("an unknown processor", |(_, model)| model);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let system = output(Command::new("uname").args(["-sm"]));
    let compiler = output(command("rustc").arg("--version"));
    let valgrind = Command::new("valgrind").arg("--version").output();
    let valgrind = valgrind.ok().and_then(|output| String::from_utf8(output.stdout).ok()).unwrap_or_default();
    vec![
        format!("machine: {model}, {cores} cores, {}", system.trim()),
        format!("tools: {}, {}", compiler.trim(), valgrind.trim()),
        format!("compared with: {}", crate::peers::versions()),
    ]
}
