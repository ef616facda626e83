//! rust-analyzer, as editors run it, understands what is generated: it finds nothing wrong where nothing is, says what a
//! status is, and completes its name.

#![cfg(feature = "current")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use crate::support::skipped;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// What the editor has open in place of this file.
const OPEN: &str = r"
use status_subset::{Status, StatusSubset};

#[derive(Debug, StatusSubset)]
#[status(subset_of(Larger))]
pub enum Few {
    Ok,
    /// Gone fishing.
    NotFound,
    #[status(TooManyRequests)]
    SlowDown,
}

#[derive(Debug, StatusSubset)]
pub enum Larger {
    Ok,
    NotFound,
    TooManyRequests,
}

pub fn of_the_registry() -> Status {
    Status::Conflict
}

pub fn of_the_enum() -> Few {
    Few::NotFound
}

pub fn widened() -> Larger {
    Larger::from(Few::Ok)
}
";

struct Editor {
    server: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    requests: u64,
    /// Of the open text.
    version: u64,
}

impl Editor {
    /// Waits until the server knows the workspace.
    fn open(root: &Path) -> Editor {
        let mut server = Command::new("rust-analyzer")
            .current_dir(root)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (input, output) = (server.stdin.take().unwrap(), BufReader::new(server.stdout.take().unwrap()));
        let mut editor = Editor { server, input, output, requests: 0, version: 0 };
        let capabilities = json!({
            "textDocument": { "diagnostic": {}, "hover": { "contentFormat": ["plaintext"] } },
            "experimental": { "serverStatusNotification": true },
        });
        // What it finds by itself, without a compiler; all of it.
        let options = json!({
            "cachePriming": { "enable": false },
            "checkOnSave": false,
            "diagnostics": { "experimental": { "enable": true } },
        });
        let parameters = json!({
            "capabilities": capabilities, "rootUri": uri(root), "initializationOptions": options,
        });
        editor.request("initialize", &parameters);
        editor.notify("initialized", &json!({}));
        loop {
            let message = editor.receive();
            if message["method"] == "experimental/serverStatus" && message["params"]["quiescent"] == true {
                assert_eq!(message["params"]["health"], "ok", "{message}");
                return editor;
            }
        }
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.input.flush().unwrap();
    }

    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert_ne!(self.output.read_line(&mut line).unwrap(), 0, "the server has ended");
            match line.trim_end().split_once(": ") {
                Some(("Content-Length", value)) => length = value.parse().unwrap(),
                Some(_) => {}
                None => break,
            }
        }
        let mut content = vec![0; length];
        self.output.read_exact(&mut content).unwrap();
        serde_json::from_slice(&content).unwrap()
    }

    fn request(&mut self, method: &str, parameters: &Value) -> Value {
        self.requests += 1;
        let id = self.requests;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": parameters }));
        loop {
            let mut message = self.receive();
            if message["id"] == id && message["method"].is_null() {
                assert!(message["error"].is_null(), "{message}");
                return message["result"].take();
            }
            if !message["id"].is_null() {
                // A question of the server's: nothing that it asks of an editor is needed.
                self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": null }));
            }
        }
    }

    fn notify(&mut self, method: &str, parameters: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": parameters }));
    }

    /// Errors and warnings, each with its line.
    fn diagnostics(&mut self, file: &Path) -> Vec<String> {
        let found = self.request("textDocument/diagnostic", &json!({ "textDocument": { "uri": uri(file) } }));
        let items = found["items"].as_array().unwrap().iter();
        // What is configured out is shown in grey, which is neither.
        let wrong = items.filter(|it| it["severity"].as_u64().unwrap() <= 2);
        wrong.map(|it| format!("{}: {}", it["range"]["start"]["line"], it["message"])).collect()
    }

    /// Asks at the end of the first `place` in the open text, which becomes `text`.
    fn at(&mut self, method: &str, text: &str, place: &str) -> Value {
        self.version += 1;
        let (file, version) = (uri(Path::new(ROOT).join(file!()).as_path()), self.version);
        self.notify(
            "textDocument/didChange",
            &json!({
                "textDocument": { "uri": file, "version": version }, "contentChanges": [{ "text": text }],
            }),
        );
        let before = &text[..text.find(place).unwrap() + place.len()];
        let (line, start) = (before.matches('\n').count(), before.rfind('\n').unwrap() + 1);
        let position = json!({ "line": line, "character": before.len() - start });
        self.request(method, &json!({ "textDocument": { "uri": file }, "position": position }))
    }

    /// What is shown with the cursor in `place`.
    fn hover(&mut self, place: &str) -> String {
        let shown = self.at("textDocument/hover", OPEN, place);
        shown["contents"]["value"]
            .as_str()
            .unwrap_or_else(|| panic!("nothing at {place}: {shown}"))
            .to_owned()
    }

    /// What can stand for the end of `place`, while no more than `written` is there.
    fn completions(&mut self, place: &str, written: &str) -> Vec<String> {
        let text = OPEN.replacen(place, written, 1);
        let found = self.at("textDocument/completion", &text, written.trim_end_matches(")]"));
        let items = found["items"].as_array().unwrap_or_else(|| panic!("nothing at {written}: {found}"));
        items.iter().map(|it| it["label"].as_str().unwrap().to_owned()).collect()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// The server, and the source of the standard library, without which it knows little.
fn installed() -> bool {
    let output = |program, argument: &[&str]| Command::new(program).args(argument).output().ok();
    let server = output("rust-analyzer", &["--version"]).is_some_and(|it| it.status.success());
    let sysroot = output("rustc", &["--print", "sysroot"]).and_then(|it| String::from_utf8(it.stdout).ok());
    server && sysroot.is_some_and(|it| Path::new(it.trim()).join("lib/rustlib/src/rust/library").exists())
}

/// One server for all: it takes a while until it knows the workspace.
#[test]
#[ignore = "slow"]
fn rust_analyzer_understands_what_is_generated() {
    if !installed() {
        return skipped("there is no rust-analyzer (rustup component add rust-analyzer rust-src)");
    }
    let root = Path::new(ROOT);
    let mut editor = Editor::open(root);

    // Nothing is wrong with any test.
    let mut files = 0;
    let folders = ["registry", "subset", "response", "hygiene"];
    let entries = folders.iter().flat_map(|folder| fs::read_dir(root.join("tests").join(folder)).unwrap());
    for entry in entries {
        let file = entry.unwrap().path();
        let Ok(text) = fs::read_to_string(&file) else { continue };
        // (Where a module's path is in a macro, rust-analyzer does not find the file.)
        if text.contains("StatusSubset") && !file.ends_with("expansions.rs") {
            assert_eq!(editor.diagnostics(&file), [""; 0], "{}", file.display());
            files += 1;
        }
    }
    assert!(files > 20);

    let here = root.join(file!());
    let document = json!({ "uri": uri(&here), "languageId": "rust", "version": 0, "text": OPEN });
    editor.notify("textDocument/didOpen", &json!({ "textDocument": document }));
    assert_eq!(editor.diagnostics(&here), [""; 0]);

    for (place, shown) in [
        ("Status::Conf", "409 Conflict"),
        ("Few::NotF", "Gone fishing."),
        ("#[status(TooMany", "429 Too Many Requests"),
    ] {
        let hover = editor.hover(place);
        assert!(hover.contains(shown), "{place}: {hover}");
    }
    for (place, written, expected) in [
        ("Status::Conflict", "Status::Con", "Conflict"),
        ("Status::Conflict", "Status::from_c", "from_code"),
        ("Few::NotFound", "Few::", "NotFound"),
        ("Few::NotFound", "Few::", "ALL"),
        ("#[status(TooManyRequests)]", "#[status(TooM)]", "TooManyRequests"),
    ] {
        let found = editor.completions(place, written);
        assert!(found.iter().any(|it| it == expected), "{written}: {found:?}");
    }

    // It does look: here something is wrong.
    let wrong = OPEN.replace("widened() -> Larger", "widened() -> u8");
    editor.at("textDocument/hover", &wrong, "Larger::from");
    let found = editor.diagnostics(&here);
    assert!(found.len() == 1 && found[0].contains("expected u8, found Larger"), "{found:?}");
}
