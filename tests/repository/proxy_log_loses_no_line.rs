//! The example `proxy_log` counts each line once, from a file or standard input, and shows invalid lines.

#![cfg(feature = "current")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn proxy_log() -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--example", "proxy_log", "--"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    cargo
}

fn from_stdin(log: &[u8]) -> Output {
    let command = proxy_log().stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = command.unwrap();
    child.stdin.take().unwrap().write_all(log).unwrap();
    child.wait_with_output().unwrap()
}

fn text(output: &[u8]) -> &str {
    std::str::from_utf8(output).unwrap()
}

const SUMMARY: &str = "\
11 lines
        1  Successful
        1    200 OK
        4  Client error
        1    404 Not Found
        2    499 Client Closed Request
        1    471 (unknown)
        2  Server error
        1    502 Bad Gateway
        1    521 Web Server Is Down
        1  no class
        1    0 (unknown)
        3  without a status

to be seen to by
        1  Nobody
        3  TheClient
        1  TheProxy
        1  TheOrigin
";

const BAD: &str = "\
line 7 has no status: \"2026/01/01 00:00:00 [error] 7#7: *1 connect() failed\"
line 8 has no status: \"\"
line 10 has no status: \"203.0.113.1 - - [01/Jan/2026:00:00:09 +0000] \\\"GET /\u{fffd} HTTP/1.1\\\" OK 0\"
";

#[test]
fn a_file_and_standard_input_give_the_same_summary() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/access.log");
    let of_file = proxy_log().arg(&path).output().unwrap();
    assert!(of_file.status.success());
    assert_eq!((text(&of_file.stdout), text(&of_file.stderr)), (SUMMARY, BAD));
    assert_eq!(from_stdin(&std::fs::read(path).unwrap()), of_file);
}

#[test]
fn logs_and_lines_may_have_any_size() {
    let good = b"203.0.113.1 - - [01/Jan/2026:00:00:00 +0000] \"GET / HTTP/1.1\" 200 0 \"-\" \"curl\"\n";
    let mut log = good.repeat(100_000);
    log.extend(vec![b'x'; 3 << 20]); // a very long line
    log.extend(b"\n");
    log.extend_from_slice(good);
    let output = from_stdin(&log);
    assert!(output.status.success());
    let (summary, shown) = (text(&output.stdout), text(&output.stderr));
    assert!(summary.contains("100002 lines\n   100001  Successful\n   100001    200 OK\n"), "{summary}");
    assert!(summary.contains("        1  without a status\n"), "{summary}");
    assert_eq!(shown, format!("line 100001 has no status: \"{}\"\n", "x".repeat(160)));
}

#[test]
fn an_unreadable_file_is_an_error() {
    let output = proxy_log().arg("tests/data/no.log").output().unwrap();
    assert!(!output.status.success());
    assert!(text(&output.stderr).starts_with("the log can't be read: "));
}
