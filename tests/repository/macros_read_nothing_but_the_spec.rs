//! What a macro reads while a crate is compiled is the spec that is named, and nothing else: no other file, no other
//! variable of the environment, no network, no program. One file of the sources can.

use std::fs;
use std::path::{Path, PathBuf};

/// What leads out of a macro.
const WAYS_OUT: &[&str] =
    &["std::env", "std::fs", "std::io", "std::net", "std::os", "std::process", "use std::{"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
}

/// The lines that lead out, but those of tests.
fn ways_out(source: &Path) -> Vec<String> {
    let text = fs::read_to_string(source).unwrap();
    let (code, _) = text.split_once("\n#[cfg(test)]\nmod tests {").unwrap_or((&text, ""));
    let leads_out = |line: &&str| WAYS_OUT.iter().any(|way| line.contains(way));
    code.lines().map(str::trim).filter(leads_out).map(str::to_owned).collect()
}

#[test]
fn one_file_of_the_macros_reads_and_it_reads_the_spec() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("macros/src");
    let mut all = Vec::new();
    sources(&root, &mut all);
    assert!(all.len() > 30);
    for source in all {
        let name = source.strip_prefix(&root).unwrap();
        let ways_out = ways_out(&source);
        if name == Path::new("spec/source.rs") {
            assert_eq!(
                ways_out,
                [
                    "let root = std::env::var_os(\"CARGO_MANIFEST_DIR\").map(PathBuf::from).unwrap_or_default();",
                    "let here = std::env::current_dir().unwrap_or_else(|_| root.clone());",
                    "let bytes = std::fs::read(&full).map_err(|error| match error.kind() {",
                    "std::io::ErrorKind::NotFound => format!(",
                ]
            );
        } else if !name.ends_with("tests.rs") && !name.ends_with("testing.rs") {
            assert_eq!(ways_out, [""; 0], "{}", name.display());
        }
    }
}
