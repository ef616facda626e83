//! The example `registry_table` prints each registry of the examples, in columns that align.

#![cfg(feature = "current")]

use std::path::Path;
use std::process::{Command, Output};

use unicode_width::UnicodeWidthStr;

fn run(arguments: &[&str]) -> Output {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--example", "registry_table", "--"]).args(arguments);
    cargo.current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap()
}

fn table(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn each_registry_of_the_examples_is_printed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/registries");
    let mut printed = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let spec = std::fs::read_to_string(&path).unwrap();
        let text = table(&[path.file_stem().unwrap().to_str().unwrap()]);
        let title = spec.lines().find_map(|line| line.strip_prefix("title = ")).unwrap();
        assert_eq!(text.lines().next().unwrap(), title.trim_matches('"'));
        let codes = spec.lines().filter(|line| line.starts_with("[codes.")).count();
        // A spec that extends another also has the codes of that one.
        assert!(text.lines().count() > codes, "{}", path.display());
        printed += 1;
    }
    assert!(printed >= 24, "{printed}");
}

#[test]
fn columns_align_for_korean_too() {
    let text = table(&["http", "ko"]);
    let row = |code: &str| text.lines().find(|line| line.starts_with(code)).unwrap();
    let column = |code: &str, cell: &str| row(code).split_once(cell).unwrap().0.width();
    let columns = [column("200", "성공  "), column("404", "찾을 수 없음")];
    assert_eq!(columns, [5, 5]);
    let classes = [column("404", "요청 오류"), column("501", "서버 오류")];
    assert_eq!(classes[0], classes[1], "{text}");
}

#[test]
fn codes_are_printed_as_the_protocol_writes_them() {
    for (registry, row) in [
        ("http2", "0x7 REFUSED_STREAM may be repeated"),
        ("coap", "4.04 Not Found ClientError"),
        ("jsonrpc", "-32601 Method not found Predefined"),
        ("grpc", "5 NOT_FOUND http 404"),
        ("mqtt5", "0x00 Success Success also NormalDisconnection, also GrantedQos0"),
    ] {
        let text = table(&[registry]);
        let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.lines().any(|line| words(line) == row), "{text}");
    }
}

#[test]
fn an_unknown_registry_or_language_is_named() {
    let message = |arguments: &[&str]| {
        let output = run(arguments);
        assert!(!output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(message(&["htp"]).starts_with("no registry is called `htp`; there are http, "));
    assert_eq!(message(&["sip", "ko"]), "sip has no labels in `ko`, only in []\n");
}
