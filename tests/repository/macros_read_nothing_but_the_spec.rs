//! At compile time, a macro reads only the spec that is named: no other file, no other environment variable, no
//! network, no program. Only one source file can read anything.

use std::fs;
use std::path::{Path, PathBuf};

/// The items that give a macro access to the system.
const SYSTEM_ITEMS: &[&str] =
    &["std::env", "std::fs", "std::io", "std::net", "std::os", "std::process", "use std::{"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The lines that use such items, except in tests.
fn accesses(source: &Path) -> Vec<String> {
    let text = fs::read_to_string(source).unwrap();
    let (code, _) = text.split_once("\n#[cfg(test)]\nmod tests {").unwrap_or((&text, ""));
    let is_access = |line: &&str| SYSTEM_ITEMS.iter().any(|item| line.contains(item));
    code.lines().map(str::trim).filter(is_access).map(str::to_owned).collect()
}

#[test]
fn only_one_file_reads_and_it_reads_the_spec() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("macros/src");
    let mut all = Vec::new();
    sources(&root, &mut all);
    assert!(all.len() > 30);
    for source in all {
        let name = source.strip_prefix(&root).unwrap();
        let accesses = accesses(&source);
        if name == Path::new("spec/source.rs") {
            assert_eq!(
                accesses,
                [
                    "let root = std::env::var_os(\"CARGO_MANIFEST_DIR\").map(PathBuf::from).unwrap_or_default();",
                    "let here = std::env::current_dir().unwrap_or_else(|_| root.clone());",
                    "let bytes = std::fs::read(&full).map_err(|error| match error.kind() {",
                    "std::io::ErrorKind::NotFound => format!(",
                ]
            );
        } else if !name.ends_with("tests.rs") && !name.ends_with("testing.rs") {
            assert_eq!(accesses, [""; 0], "{}", name.display());
        }
    }
}
