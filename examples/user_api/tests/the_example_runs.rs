//! The commands in `src/main.rs` work: the example runs the service, and its client gets every outcome.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill().and_then(|()| self.0.wait());
    }
}

/// The command from the root of the workspace.
fn example() -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--example", "user_api", "--"]);
    cargo.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    cargo
}

#[test]
fn the_client_prints_every_outcome_in_english_and_korean() {
    let mut server = Server(example().arg("0").stdout(Stdio::piped()).spawn().unwrap());
    let mut line = String::new();
    BufReader::new(server.0.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let url = line.trim().strip_suffix("/v1/users").unwrap();
    // Twice, because an earlier tour must not affect the next.
    for (language, label, detail) in [
        ("en", "410 Gone: Gone.", "the user with the id"),
        ("ko", "410 Gone: 사라짐.", "사용자는 삭제되었습니다"),
    ] {
        let output = example().args(["client", url, language]).output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{printed}{}", String::from_utf8_lossy(&output.stderr));
        assert!(printed.contains(label) && printed.contains(detail), "{printed}");
        for code in declared() {
            assert!(printed.contains(&format!("\n  {code} ")), "{code} is missing: {printed}");
        }
    }
}

/// The statuses of the operations, and those for requests that reach no operation.
fn declared() -> BTreeSet<String> {
    let document = serde_json::to_value(user_api::openapi::document()).unwrap();
    let paths = document["paths"].as_object().unwrap().values();
    let operations = paths.flat_map(|path| path.as_object().unwrap().values());
    let statuses =
        operations.flat_map(|operation| operation["responses"].as_object().unwrap().keys().cloned());
    // No request of a client breaks the database.
    let statuses = statuses.filter(|status| status != "500");
    statuses.chain(["404", "405", "501"].map(str::to_owned)).collect()
}

#[test]
fn wrong_arguments_print_the_usage() {
    for arguments in [&["client"][..], &["serve", "3000"], &["a", "b", "c", "d"]] {
        let output = example().args(arguments).output().unwrap();
        assert!(!output.status.success());
        assert!(String::from_utf8_lossy(&output.stderr).contains("usage: user_api [PORT]"));
    }
}
