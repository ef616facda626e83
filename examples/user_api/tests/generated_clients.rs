//! Clients that are not ours: generators read the OpenAPI document, and what they write compiles, has a type for each type,
//! and gives what the service sends. `npm ci` in `tests/clients` installs the generators.

mod common;

use std::path::{Path, PathBuf};
use std::process::Command;

use common::{is_installed, serve};
use serde_json::Value;

/// The schemas of the document.
const TYPES: [&str; 7] = ["Change", "Email", "Maintenance", "Name", "NewUser", "Problem", "User"];

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/clients"))
}

/// Whether Node.js and the packages are there. If not, prints a note.
fn are_packages_installed() -> bool {
    if !is_installed("node") {
        return false;
    }
    let found = folder().join("node_modules").exists();
    if !found {
        println!("skipped: the packages of `tests/clients` are not installed (`npm ci`)");
    }
    found
}

/// Runs a command in the folder, and returns what it prints.
fn run(command: &mut Command) -> String {
    let output = command.current_dir(folder()).output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{command:?}: {printed}{}", String::from_utf8_lossy(&output.stderr));
    printed
}

/// A program of one of the packages.
fn package(program: &str) -> Command {
    let mut command = Command::new(folder().join("node_modules/.bin").join(program));
    command.env("REDOCLY_TELEMETRY", "off").env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
    command
}

/// A file with the document.
fn document(name: &str) -> PathBuf {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, serde_json::to_vec(&user_api::openapi::document()).unwrap()).unwrap();
    file
}

fn generated(name: &str) -> String {
    std::fs::read_to_string(folder().join("generated").join(name)).unwrap()
}

/// How many properties a source in TypeScript declares with this name.
fn properties(source: &str, name: &str) -> usize {
    let lines = source.lines().filter_map(|line| line.trim().strip_prefix(name));
    lines.filter(|rest| rest.starts_with(':') || rest.starts_with("?:")).count()
}

/// An email address is in `User` and `NewUser`, and a detail in `Problem`: no type is written out in another place.
fn has_each_type_once(source: &str) {
    assert_eq!((properties(source, "email"), properties(source, "detail")), (2, 1), "{source}");
}

#[tokio::test(flavor = "multi_thread")]
async fn clients_in_typescript_compile_and_give_what_the_service_sends() {
    if !are_packages_installed() {
        return;
    }
    let services = [serve().await, serve().await].map(|address| format!("http://{address}"));
    let _ = std::fs::remove_dir_all(folder().join("generated"));
    let document = format!("{}/openapi.json", services[0]);
    run(package("openapi-typescript").args([&document, "--output", "generated/openapi-typescript.ts"]));
    run(package("orval").args(["--config", "orval.config.mjs"]).env("SERVICE", &services[1]));

    let source = generated("openapi-typescript.ts");
    let (_, schemas) = source.split_once("\n    schemas: {\n").unwrap();
    let (schemas, _) = schemas.split_once("\n    };").unwrap();
    let members = schemas.lines().filter_map(|line| line.strip_prefix("        ")?.split_once(':'));
    let names = members.map(|(name, _)| name).filter(|name| name.chars().all(char::is_alphanumeric));
    assert_eq!(names.collect::<Vec<_>>(), TYPES);
    has_each_type_once(&source);

    let source = generated("orval.ts");
    let exported = |line: &str| -> Option<String> {
        let line = line.strip_prefix("export interface ").or_else(|| line.strip_prefix("export type "))?;
        Some(line.split_whitespace().next().unwrap().to_owned())
    };
    let names = source.lines().filter_map(exported);
    // `getUserResponse404` is one of the union that `getUser` returns, `NotFoundResponse` the content of a shared response.
    let mut names: Vec<String> = names.filter(|name| !name.contains("Response")).collect();
    names.sort();
    // An event is described where it is.
    assert_eq!(names, [&TYPES[..], &["WatchUsers200Item"]].concat());
    has_each_type_once(&source);

    run(&mut package("tsc"));
    for (program, service) in ["openapi-fetch.js", "orval.js"].into_iter().zip(&services) {
        let printed = run(Command::new("node").arg(format!("generated/out/{program}")).arg(service));
        assert_eq!(printed, "all calls made\n");
    }
}

/// progenitor reads OpenAPI 3.0 alone, so that a converter is before it.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "slow"]
async fn a_client_in_rust_compiles_and_gives_what_the_service_sends() {
    if !are_packages_installed() {
        return;
    }
    let converted = Path::new(env!("CARGO_TARGET_TMPDIR")).join("openapi-3.0.json");
    let document = document("for-progenitor.json");
    run(package("openapi-down-convert").arg("--input").arg(document).arg("--output").arg(&converted));
    let service = format!("http://{}", serve().await);
    let target = concat!(env!("CARGO_TARGET_TMPDIR"), "/progenitor");
    let printed = run(Command::new(env!("CARGO"))
        .args(["test", "--quiet", "--manifest-path", "progenitor/Cargo.toml", "--target-dir", target])
        .env("DOCUMENT", converted)
        .env("SERVICE", service));
    assert!(printed.contains("2 passed"), "{printed}");
}

#[test]
fn the_document_is_valid_and_the_linter_finds_nothing() {
    if !are_packages_installed() {
        return;
    }
    let file = document("to-be-linted.json");
    // The schema of OpenAPI 3.1.
    let report: Value = serde_json::from_str(&run(package("validate-api").arg(&file))).unwrap();
    assert_eq!(report["valid"], true, "{report}");
    // `redocly.yaml` says which of the rules are off.
    let report: Value =
        serde_json::from_str(&run(package("redocly").args(["lint", "--format", "json"]).arg(&file))).unwrap();
    assert_eq!(report["problems"].as_array().map(Vec::len), Some(0), "{report:#}");
}
