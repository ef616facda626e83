//! What the commands print, and the exit status.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use unicode_width::UnicodeWidthStr;

fn status_subset(arguments: &[&str]) -> Output {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    Command::new(env!("CARGO_BIN_EXE_status-subset")).args(arguments).current_dir(root).output().unwrap()
}

fn printed(arguments: &[&str]) -> String {
    let output = status_subset(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The message and the exit status.
fn refused(arguments: &[&str]) -> (String, i32) {
    let output = status_subset(arguments);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout) + &text(output.stderr), output.status.code().unwrap())
}

#[test]
fn a_code_is_shown_with_its_facts() {
    let text = printed(&["405"]);
    assert!(text.starts_with("405 Method Not Allowed"), "{text}");
    for fact in [
        "RFC 9110, section 15.5.6",
        "Allow: must; checked at compile time",
        "501 Not Implemented: ",
        "Status::MethodNotAllowed",
    ] {
        assert!(text.contains(fact), "{text}");
    }
    // Without a terminal there are no colours.
    assert!(!text.contains('\u{1b}'), "{text}");
    assert!(printed(&["405", "--color", "always"]).contains('\u{1b}'));
}

#[test]
fn a_pattern_is_a_table_of_its_codes() {
    let numbers = |arguments: &[&str]| -> Vec<String> {
        printed(arguments).lines().map(|line| line.split(' ').next().unwrap().to_owned()).collect()
    };
    assert_eq!(numbers(&["30[12]"]), ["301", "302"]);
    assert_eq!(numbers(&["404", "403", "404"]), ["404", "403"]);
    assert!(numbers(&["4xx"]).len() > 25 && numbers(&["4xx"]).iter().all(|number| number.starts_with('4')));
    assert_eq!(numbers(&[]), numbers(&["table"]));
}

#[test]
fn a_text_is_searched_in_every_language() {
    let found = |text: &str| printed(&["-s", text]);
    for text in ["권한 없음", "인증 필요"] {
        assert!(found(text).contains("401"), "{text}");
    }
    assert!(found("conditional").contains("412"));
    assert_eq!(refused(&["-s", "zebra"]), ("error: no code of `http` has the text `zebra`\n".to_owned(), 1));
    assert!(printed(&["4xx", "-s", "인증"]).lines().all(|line| line.starts_with('4')));
}

#[test]
fn a_miss_has_a_suggestion() {
    let (message, status) = refused(&["NotFuond"]);
    assert_eq!(
        (message.as_str(), status),
        ("error: `http` has no code `NotFuond`; did you mean `NotFound`?\n", 1)
    );
    assert!(refused(&["471"]).0.contains("counts as 400 Bad Request"));
}

#[test]
fn korean_columns_align() {
    let text = printed(&["table", "--lang", "ko"]);
    let column = |code: &str, cell: &str| {
        let line = text.lines().find(|line| line.starts_with(code)).unwrap();
        line.split_once(cell).unwrap_or_else(|| panic!("{line}")).0.width()
    };
    assert_eq!(column("404", "요청 오류"), column("501", "서버 오류"), "{text}");
    let markdown = printed(&["table", "--markdown", "--lang", "ko"]);
    assert!(markdown.contains("| 코드 | 사유 문구 | 레이블 | 클래스 |"), "{markdown}");
    assert!(markdown.contains("| 404 | Not Found | 찾을 수 없음 | 요청 오류 | ★ |"), "{markdown}");
}

#[test]
fn json_has_the_same_facts() {
    let json: serde_json::Value = serde_json::from_str(&printed(&["405", "--json"])).unwrap();
    assert_eq!(json[0]["headers"][0]["name"], "Allow");
    assert_eq!(json[0]["headers"][0]["enforced"], true);
    assert_eq!(json[0]["label"]["ko"], "허용되지 않는 메서드");
    let all: serde_json::Value = serde_json::from_str(&printed(&["--json"])).unwrap();
    assert_eq!(all["codes"].as_array().unwrap().len(), printed(&["table"]).lines().count());
    assert_eq!(all["classes"][3]["ranges"], serde_json::json!([["400", "499"]]));
}

#[test]
fn every_registry_of_the_examples_can_be_looked_up() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/registries");
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let spec = path.to_str().unwrap();
        let table = printed(&["table", "--spec", spec]);
        let first = table.split("  ").next().unwrap();
        assert!(printed(&["--spec", spec, "--", first]).starts_with(first), "{spec}: {table}");
        assert!(printed(&["page", "--spec", spec]).contains("id=\"registry\""), "{spec}");
        assert!(printed(&["page", "--format", "markdown", "--spec", spec]).contains(first), "{spec}");
    }
    let grpc = "examples/registries/grpc.toml";
    assert!(printed(&["--spec", grpc, "NOT_FOUND"]).contains("http       404 (proxy)"));
    let (message, status) = refused(&["--spec", grpc, "--lang", "fr", "5"]);
    assert_eq!((message.as_str(), status), ("error: `grpc` has no texts in `fr`, only in `en`, `ko`\n", 2));
}

#[test]
fn check_prints_the_mistakes_of_files() {
    assert_eq!(refused(&["check", "codes.toml", "examples/registries/coap.toml"]), (String::new(), 0));
    let path = std::env::temp_dir().join(format!("status-subset-check-{}.toml", std::process::id()));
    let spec = "[registry]\nname = \"x\"\ntitle = \"X\"\ncodes = { first = 0, last = 9 }\n\n[codes.1]\nname = \"One\"\nphrase = 7\n";
    std::fs::write(&path, spec).unwrap();
    let path = path.to_str().unwrap();
    let (text, status) = refused(&["check", path]);
    assert_eq!(status, 1);
    assert!(
        text.starts_with(&format!("error: {path}:8:10: `phrase` must be a string, not a number\n")),
        "{text}"
    );
    let (line, status) = refused(&["check", "--format", "json", path]);
    let mistake: serde_json::Value = serde_json::from_str(&line).unwrap();
    assert_eq!(status, 1);
    assert_eq!(
        mistake,
        serde_json::json!({
            "path": path, "line": 8, "column": 10, "end_column": 11,
            "message": "`phrase` must be a string, not a number", "help": "write a string"
        })
    );
    std::fs::remove_file(path).unwrap();
    let (message, status) = refused(&["check", "no-such.toml"]);
    assert!(status == 2 && message.starts_with("error: there is no spec file `no-such.toml`"), "{message}");
}

#[test]
fn a_schema_and_completions_are_printed() {
    let schema: serde_json::Value = serde_json::from_str(&printed(&["schema"])).unwrap();
    assert_eq!(schema["title"], "A spec of status-subset");
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(printed(&["completions", shell]).contains("status-subset"), "{shell}");
    }
}

#[test]
fn a_page_is_written_to_a_file() {
    let path = std::env::temp_dir().join(format!("status-subset-page-{}.html", std::process::id()));
    assert_eq!(printed(&["page", "--output", path.to_str().unwrap()]), "");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), printed(&["page"]));
    std::fs::remove_file(path).unwrap();
}

/// A program that ends with the test, also if that fails.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn the_page_is_served_on_this_machine_only() {
    let mut server = Command::new(env!("CARGO_BIN_EXE_status-subset"));
    server.args(["page", "--serve", "--port", "0"]).stdout(Stdio::piped());
    let mut server = Ended(server.spawn().unwrap());
    let mut url = String::new();
    BufReader::new(server.0.stdout.take().unwrap()).read_line(&mut url).unwrap();
    let address = url.trim().strip_prefix("http://").unwrap().strip_suffix('/').unwrap();
    assert!(address.starts_with("127.0.0.1:"), "{address}");
    let answer = |request: &str| {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
        // A chunk may end inside a character.
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let page = answer("GET /");
    assert!(page.starts_with("HTTP/1.1 200 ") && page.contains("text/html; charset=utf-8"), "{page:.300}");
    assert!(page.contains("id=\"registry\""));
    assert!(answer("GET /other").starts_with("HTTP/1.1 404 "));
    let refused = answer("DELETE /");
    assert!(refused.starts_with("HTTP/1.1 405 ") && refused.contains("Allow: GET, HEAD"), "{refused}");
}

/// As with `| head`.
#[test]
fn a_reader_that_stops_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_status-subset"))
        .args(["page"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut message = String::new();
    child.stderr.take().unwrap().read_to_string(&mut message).unwrap();
    assert!(child.wait().unwrap().success(), "{message}");
    assert_eq!(message, "");
}
