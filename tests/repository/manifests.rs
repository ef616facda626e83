//! The manifests: the versions of the crates match, and users have few dependencies.

use std::fs;
use std::path::Path;
use std::process::Command;

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
fn the_crates_pin_each_other_to_one_version() {
    let version = version();
    let (runtime, macros) = (manifest("runtime/Cargo.toml"), manifest("macros/Cargo.toml"));
    for (manifest, dependency) in [(&runtime, "status-subset-macros"), (&macros, "status-subset-spec")] {
        let pin = format!("{dependency} = {{ version = \"={version}\"");
        assert!(table(manifest, "dependencies").iter().any(|line| line.starts_with(&pin)), "{pin}");
    }
    for manifest in [&runtime, &macros, &manifest("spec/Cargo.toml")] {
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
    let (runtime, macros, spec) =
        (manifest("runtime/Cargo.toml"), manifest("macros/Cargo.toml"), manifest("spec/Cargo.toml"));
    // All others are optional. The one that is on by default reads spec files.
    let always = table(&runtime, "dependencies").into_iter().filter(|line| !line.contains("optional = true"));
    assert!(
        always
            .eq([format!("status-subset-macros = {{ version = \"={}\", path = \"../macros\" }}", version())])
    );
    assert!(table(&runtime, "features").contains(&"default = [\"toml\"]"));
    assert_eq!(names(&macros, "dependencies"), ["proc-macro2", "quote", "syn", "status-subset-spec"]);
    assert_eq!(names(&spec, "dependencies"), ["toml"]);
    let dependencies = [table(&macros, "dependencies"), table(&spec, "dependencies")].concat();
    let of = |name: &str| dependencies.iter().find(|line| line.starts_with(name)).unwrap();
    for slim in [of("syn"), of("toml"), of("status-subset-spec")] {
        assert!(slim.contains("default-features = false"), "{slim}");
    }
    assert!(!of("syn").contains("full") && !of("syn").contains("extra-traits"));
    assert!(!of("toml").contains("serde"));
}

#[test]
fn no_crate_has_a_build_script_and_each_forbids_unsafe_code() {
    for package in ["runtime", "macros", "spec"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(package);
        assert!(!root.join("build.rs").exists());
        assert!(!names(&manifest(&format!("{package}/Cargo.toml")), "package").contains(&"build".to_owned()));
        let lib = fs::read_to_string(root.join("src/lib.rs")).unwrap();
        assert!(lib.lines().any(|line| line == "#![forbid(unsafe_code)]"));
    }
}

/// The crates in the runtime's dependency tree, with these arguments of `cargo tree`.
fn tree(arguments: &[&str]) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--package=status-subset", "--edges=normal", "--prefix=none", "--offline"])
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    tree.lines().filter_map(|line| Some(line.split_once(' ')?.0.to_owned())).collect()
}

#[test]
fn without_the_feature_no_toml_reader_is_in_the_tree() {
    let reader = |name: &String| name.starts_with("toml");
    assert!(tree(&[]).iter().any(reader));
    assert!(!tree(&["--no-default-features"]).iter().any(reader));
}

#[test]
fn what_a_browser_needs_is_in_the_tree_of_no_other_target() {
    let of_a_browser = |name: &String| ["send_wrapper", "wasm-streams"].contains(&name.as_str());
    let of = |target| tree(&["--features=reqwest", &format!("--target={target}")]);
    assert_eq!(of("wasm32-unknown-unknown").iter().filter(|name| of_a_browser(name)).count(), 2);
    let host = of("x86_64-unknown-linux-gnu");
    assert!(!host.iter().any(of_a_browser) && !host.iter().any(|name| name == "tokio-util"), "{host:?}");
}

/// No module of one package is compiled in another.
#[test]
fn no_source_file_has_a_path_into_another_package() {
    fn look(folder: &Path) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() && name != "target" && !name.starts_with('.') {
                look(&path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let is_path = |line: &str| line.trim().starts_with("#[path") && line.contains("/src/");
                let outside = text.lines().any(is_path);
                assert!(!outside, "{}", path.display());
            }
        }
    }
    look(Path::new(env!("CARGO_MANIFEST_DIR")));
}

/// A variant with such a name would find the registry's own item.
#[test]
fn the_reserved_names_are_the_constants_of_a_registry() {
    let traits = manifest("runtime/src/registry.rs");
    let mut constants = Vec::new();
    for name in ["Registry", "StatusSubset"] {
        let (_, body) = traits.split_once(&format!("pub trait {name}")).unwrap();
        let (body, _) = body.split_once("\n}").unwrap();
        let lines = body.lines().filter_map(|line| line.trim().strip_prefix("const "));
        let names = lines.filter_map(|line| line.split_once(':')).map(|(name, _)| name.to_owned());
        // No name in UpperCamelCase starts with an underscore.
        constants.extend(names.filter(|name| !name.starts_with('_')));
    }
    // Those that the enum has itself.
    let code = manifest("runtime/src/status_codes.rs");
    let (_, body) = code.split_once("- enum Status\n").unwrap();
    let (body, _) = body.split_once("- struct StatusSet\n").unwrap();
    let names = body.lines().filter_map(|line| line.trim().strip_prefix("$visibility const "));
    let names = names.filter_map(|line| line.split_once(": ")).map(|(name, _)| name);
    constants.extend(names.filter(|name| !name.contains('(')).map(str::to_owned));
    constants.sort();
    constants.dedup();
    let mut reserved = status_subset_spec::reserved::ITEMS.to_vec();
    reserved.sort_unstable();
    assert_eq!(reserved, constants);
}
