//! The manifests: the versions of the crates match, and users have few dependencies.

use std::fs;
use std::path::Path;

fn manifest(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The version of the workspace.
fn version() -> String {
    let version = manifest("Cargo.toml")
        .lines()
        .find_map(|line| Some(line.strip_prefix("version = \"")?.split_once('"')?.0.to_owned()));
    version.unwrap()
}

/// The lines of a table, without comments.
fn table<'a>(manifest: &'a str, name: &str) -> Vec<&'a str> {
    let lines = manifest.lines().skip_while(|line| line.trim() != format!("[{name}]")).skip(1);
    let lines = lines.take_while(|line| !line.starts_with('[')).map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
}

fn names(manifest: &str, table_name: &str) -> Vec<String> {
    let entries = table(manifest, table_name);
    entries.iter().filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned())).collect()
}

#[test]
fn the_runtime_pins_the_macros_to_its_version() {
    let version = version();
    let runtime = manifest("runtime/Cargo.toml");
    let pin = format!("status-subset-macros = {{ version = \"={version}\"");
    assert!(table(&runtime, "dependencies").iter().any(|line| line.starts_with(&pin)), "{pin}");
    for manifest in [&runtime, &manifest("macros/Cargo.toml")] {
        assert!(table(manifest, "package").contains(&"version.workspace = true"));
        assert!(table(manifest, "package").contains(&"rust-version.workspace = true"));
    }
}

#[test]
fn the_readme_has_the_current_version() {
    let version = version();
    let (compatible, _) = version.rsplit_once('.').unwrap();
    let readme = manifest("README.md");
    let named: Vec<&str> = readme.lines().filter(|line| line.starts_with("status-subset = ")).collect();
    assert!(named.len() >= 2, "{named:?}");
    for line in named {
        assert!(line.contains(&format!("\"{compatible}\"")), "{line}");
    }
}

#[test]
fn dependencies_are_few_and_slim() {
    let (runtime, macros) = (manifest("runtime/Cargo.toml"), manifest("macros/Cargo.toml"));
    // All other dependencies are optional.
    let always = table(&runtime, "dependencies").into_iter().filter(|line| !line.contains("optional = true"));
    assert!(
        always
            .eq([format!("status-subset-macros = {{ version = \"={}\", path = \"../macros\" }}", version())])
    );
    assert!(table(&runtime, "features").contains(&"default = []"));
    assert_eq!(names(&macros, "dependencies"), ["proc-macro2", "quote", "syn", "toml"]);
    let dependencies = table(&macros, "dependencies");
    let of = |name: &str| dependencies.iter().find(|line| line.starts_with(name)).unwrap();
    for slim in [of("syn"), of("toml")] {
        assert!(slim.contains("default-features = false"), "{slim}");
    }
    assert!(!of("syn").contains("full") && !of("syn").contains("extra-traits"));
    assert!(!of("toml").contains("serde"));
}

#[test]
fn neither_crate_has_a_build_script_and_each_forbids_unsafe_code() {
    for package in ["runtime", "macros"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(package);
        assert!(!root.join("build.rs").exists());
        assert!(!names(&manifest(&format!("{package}/Cargo.toml")), "package").contains(&"build".to_owned()));
        let lib = fs::read_to_string(root.join("src/lib.rs")).unwrap();
        assert!(lib.lines().any(|line| line == "#![forbid(unsafe_code)]"));
    }
}

#[test]
fn the_packaged_spec_is_a_link_to_codes_toml() {
    let read = |path: &str| fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    assert!(read("macros/codes.toml") == read("codes.toml"));
}
