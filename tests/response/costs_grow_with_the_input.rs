//! What a peer sends costs no more than its length: for twice the input every parser takes at most 2.3 times the
//! instructions, whatever the shape of the input. valgrind counts them, so a busy machine counts the same; where it is
//! not installed the test is skipped and says so.

#![cfg(feature = "current")]

use std::fs::{self, File};
use std::hint::black_box;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Command;

use http::Response;
use http::response::Builder;
use serde::Deserialize;
use status_subset::{DecodeResponse, EncodeResponse, Problem, Status, StatusLang, StatusSubset};

/// How many times the cost of an input one of twice its size may have.
const GROWTH: f64 = 2.3;

/// The smaller of two inputs, in bytes: large enough that what any input costs no longer counts.
const SIZE: usize = 2 * 1024;

/// The environment variable that says where valgrind writes its counts.
const COUNTS: &str = "STATUS_SUBSET_COUNTS";

#[derive(Debug, StatusSubset)]
enum Subset {
    Ok,
    NotFound,
}

#[derive(Debug, StatusSubset, EncodeResponse)]
enum Answer {
    NotFound(#[body(problem)] Problem),
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)] // read, and not looked at
struct User {
    id: u64,
    tags: Vec<String>,
}

#[derive(Debug, StatusSubset, DecodeResponse)]
#[allow(dead_code)]
enum Outcome {
    Ok {
        #[header("Age")]
        number: Option<f64>,
        #[header("ETag")]
        single: Option<String>,
        #[header("X-Joined")]
        joined: Option<String>,
        #[header("Allow")]
        list: Vec<String>,
        #[header("Link")]
        links: Vec<String>,
        #[header("Via")]
        comments: Vec<String>,
        #[header("WWW-Authenticate")]
        challenges: Vec<String>,
        #[header("Set-Cookie")]
        cookies: Vec<String>,
        #[body(bytes)]
        content: Vec<u8>,
    },
    Created(#[body(text)] String),
    Accepted(#[body(text)] u64),
    MultiStatus(serde_json::Value),
    ImUsed(User),
    NotFound(#[body(problem)] Problem),
    #[status(transparent)]
    Conflict(Result<Refused, Failed>),
}

#[derive(Debug, StatusSubset, DecodeResponse)]
#[allow(dead_code)]
enum Refused {
    #[status(409)]
    Typed(User),
    #[status(409)]
    Number(u8),
}

#[derive(Debug, StatusSubset, DecodeResponse)]
#[allow(dead_code)]
enum Failed {
    #[status(409)]
    Problem(#[body(problem)] Problem),
    #[status(409)]
    Text(#[body(text)] String),
}

/// A call of a parser with an input, and what both are called.
struct Case {
    name: String,
    call: Box<dyn FnOnce()>,
}

fn case(name: String, call: impl FnOnce() + 'static) -> Case {
    Case { name, call: Box::new(call) }
}

/// The part again and again, up to this size.
fn repeated(part: &str, size: usize) -> String {
    part.repeat(size / part.len())
}

/// Every parser with every shape of input, the inputs of this size.
fn cases(size: usize) -> Vec<Case> {
    let cases = [languages, numbers, media_types, lines, lists, values, contents];
    cases.iter().flat_map(|of| of(size)).collect()
}

fn languages(size: usize) -> Vec<Case> {
    let mut cases = Vec::new();
    for part in ["-", "a-", "en-x-", "-en", " ", "\t", "é"] {
        let tag = format!("en{}", repeated(part, size));
        cases.push(case(format!("from_tag {part:?}"), move || _ = black_box(StatusLang::from_tag(&tag))));
    }
    let parts =
        ["*,", "en,", "fr,", "ko,en;q=0.5,*;q=0.1,", "en;q=0,", "en-US;q=0,", "en-a-b-c,", ",", " ,", ";=,"];
    let alone = parts.map(|part| ("", part));
    let behind = ["ko", "ko;q=0.", "ko;q=0.5,", "ko;"]
        .into_iter()
        .flat_map(|start| ["0", ";", " ", "-a", "=", ";q=1"].map(|part| (start, part)));
    for (start, part) in alone.into_iter().chain(behind) {
        let accepted = start.to_owned() + &repeated(part, size);
        cases.push(case(format!("from_accept_language {start:?} {part:?}"), move || {
            black_box(StatusLang::from_accept_language(&accepted));
        }));
    }
    for part in parts {
        let problem = Problem::new().with_accept_language(repeated(part, size));
        cases.push(case(format!("Problem::accept_language {part:?}"), move || {
            black_box(Answer::NotFound(problem).encode().unwrap());
        }));
    }
    cases
}

fn numbers(size: usize) -> Vec<Case> {
    let mut cases = Vec::new();
    for part in ["0", "4", " ", "-", "é"] {
        let text = format!("4{}", repeated(part, size));
        let again = text.clone();
        cases.push(case(format!("Status::from_str {part:?}"), move || {
            assert!(text.parse::<Status>().is_err());
        }));
        cases.push(case(format!("a subset's from_str {part:?}"), move || {
            assert!(again.parse::<Subset>().is_err());
        }));
    }
    cases
}

/// The reading of a response, which is an outcome or is none.
fn read(name: String, is_outcome: bool, response: Builder, content: String) -> Case {
    let response = response.body(content).unwrap();
    case(name, move || {
        let outcome = Outcome::decode(response);
        assert_eq!(outcome.is_ok(), is_outcome, "{outcome:?}");
    })
}

fn media_types(size: usize) -> Vec<Case> {
    let shapes = [
        ("", ";", true),
        ("", "; ", true),
        ("", ";=", true),
        ("", ";a=b", true),
        ("", ";charset=utf-8", true),
        (";a=\"", "\\\"", true),
        (";a=", "\"\"", true),
        (";a=", "\"\\", true),
        (";a=", "\";", true),
        ("", " ", true),
        (";charset=", "x", false),
        (";charset=\"", "\\u", false),
        ("", ",text/plain", false),
        ("", "plain", false),
    ];
    shapes
        .map(|(start, part, is_outcome)| {
            let media_type = format!("text/plain{start}{}", repeated(part, size));
            let response = Response::builder().status(201).header("content-type", media_type);
            read(format!("text/plain{start}{part}{part}.."), is_outcome, response, String::new())
        })
        .into()
}

fn lines(size: usize) -> Vec<Case> {
    let fields =
        ["content-type", "etag", "x-joined", "allow", "www-authenticate", "set-cookie", "x-undeclared"];
    fields
        .map(|name| {
            let builder = Response::builder().status(if name == "content-type" { 201 } else { 200 });
            let lines = (0..size / 8).fold(builder, |response, _| response.header(name, "ab=cd "));
            let is_single = matches!(name, "content-type" | "etag");
            read(format!("many lines {name}"), !is_single, lines, String::new())
        })
        .into()
}

fn lists(size: usize) -> Vec<Case> {
    let of_all = [",", "a, ", "é,", "\"", "\"\",", "\"\\", "\",\""].map(|part| ("allow", part));
    let uris = ["<", ">", "<>,", "<,>"].map(|part| ("link", part));
    let comments = ["(", ")", "(),", "(,", "(\\"].map(|part| ("via", part));
    let challenges =
        [",", "a", "a,", "=", "a=b,", "a b, c=d,", "a =,"].map(|part| ("www-authenticate", part));
    [&of_all[..], &uris, &comments, &challenges]
        .concat()
        .into_iter()
        .map(|(name, part)| {
            let response = Response::builder().header(name, repeated(part, size));
            read(format!("{name} {part:?}"), true, response, String::new())
        })
        .collect()
}

fn values(size: usize) -> Vec<Case> {
    let shapes = [
        ("x-joined", ",", true),
        ("etag", "\"", true),
        ("set-cookie", "a=b;", true),
        ("age", "0", true),
        ("age", "9", true),
        ("age", "0.", false),
        ("age", "1e", false),
        ("x-undeclared", ",", true),
    ];
    shapes
        .map(|(name, part, is_outcome)| {
            let response = Response::builder().header(name, repeated(part, size));
            read(format!("{name} {part:?}"), is_outcome, response, String::new())
        })
        .into()
}

fn contents(size: usize) -> Vec<Case> {
    let within = |start: &str, part: &str, end: &str| format!("{start}{}{end}", repeated(part, size));
    let members: Vec<String> = (0..size / 16).map(|i| format!("\"m{i:07}\":[{i}],")).collect();
    let members = members.concat();
    let (text, json, problem) = ("text/plain", "application/json", "application/problem+json");
    let shapes = [
        ("a text", 201, text, within("", "é", ""), true),
        ("a number", 202, text, within("", "0", "1"), true),
        ("a number that is too large", 202, text, within("", "9", ""), false),
        ("bytes", 200, "x/y", within("", "\0", ""), true),
        ("an array", 207, json, within("[", "1,", "1]"), true),
        ("an array behind another", 207, json, within("", "[1],", ""), false),
        ("arrays in arrays", 207, json, within("", "[", ""), false),
        ("objects in objects", 207, json, within("", "{\"a\":", ""), false),
        ("escapes", 207, json, within("\"", "\\u00e9", "\""), true),
        ("a string without an end", 207, json, within("\"", "\\\"", ""), false),
        ("digits", 207, json, within("1.", "0", ""), true),
        ("too many digits", 207, json, within("", "9", ""), false),
        ("spaces", 207, json, within("", " ", "1"), true),
        ("members", 207, json, format!("{{{members}\"a\":1}}"), true),
        ("one member often", 207, json, within("{", "\"a\":1,", "\"b\":1}"), true),
        ("a mistake at the end", 226, json, within("{\"id\":1,\"tags\":[", "\"a\",", "2]}"), false),
        ("members that are unknown", 226, json, format!("{{{members}\"id\":1,\"tags\":[]}}"), true),
        ("a problem's members", 404, problem, format!("{{{members}\"a\":1}}"), true),
        ("a problem's title", 404, problem, within("{\"title\":\"", "x", "\"}"), true),
        ("a problem's titles", 404, problem, within("{", "\"title\":\"x\",", "\"type\":\"y\"}"), true),
        ("arrays in a problem", 404, problem, within("{\"a\":", "[", ""), false),
        ("an array for a problem", 404, problem, within("[", "{},", "{}]"), false),
        ("content of an undeclared media type", 409, "x/y", within("", "\"", ""), false),
        ("content of an undeclared status", 599, "x/y", within("", "\"", ""), false),
    ];
    let mut cases: Vec<Case> = shapes
        .map(|(name, status, media_type, content, is_outcome)| {
            let response = Response::builder().status(status).header("content-type", media_type);
            read(name.to_owned(), is_outcome, response, content)
        })
        .into();
    // Without a media type, each of the variants is tried.
    let any = Response::builder().status(409);
    cases.push(read("content of any of several variants".to_owned(), true, any, within("", "[", "")));
    let not_utf_8 = [repeated("a", size).into_bytes(), vec![0xFF]].concat();
    let response = Response::builder().status(201).body(not_utf_8).unwrap();
    cases.push(case("a text that is not UTF-8".to_owned(), move || {
        assert!(Outcome::decode(response).is_err());
    }));
    cases
}

/// What valgrind counts, each call on its own.
#[inline(never)]
fn counted_call(call: Box<dyn FnOnce()>) {
    call();
}

/// The counts that valgrind writes, in the order of the calls.
struct Counts {
    file: PathBuf,
    read: usize,
}

impl Counts {
    /// The instructions of a call.
    fn of(&mut self, call: Box<dyn FnOnce()>) -> f64 {
        counted_call(call);
        self.read += 1;
        let profile = self.file.with_extension(self.read.to_string());
        let profile = File::open(profile).expect("valgrind writes a profile after each call");
        let mut lines = BufReader::new(profile).lines().map_while(Result::ok);
        let count = lines.find_map(|line| line.strip_prefix("summary: ")?.parse().ok());
        count.filter(|count| *count > 0.0).expect("valgrind counts the instructions of the call")
    }
}

/// The cases whose cost grows too much, from inputs of this size to those of twice that.
fn grown(counts: &mut Counts, size: usize, cases: &dyn Fn(usize) -> Vec<Case>) -> Vec<String> {
    let pairs = cases(size).into_iter().zip(cases(2 * size));
    let compared = pairs.filter_map(|(smaller, larger)| {
        let (cost, of_twice) = (counts.of(smaller.call), counts.of(larger.call));
        let says = || format!("{}: {cost} of {size} bytes, {of_twice} of twice as many", smaller.name);
        (of_twice / cost > GROWTH).then(says)
    });
    compared.collect()
}

#[test]
#[ignore = "the next test runs it under valgrind"]
fn under_valgrind() {
    let Some(file) = std::env::var_os(COUNTS) else { return };
    let mut counts = Counts { file: file.into(), read: 0 };
    // All at once and small, so that what would take minutes is seen in seconds.
    let small = SIZE / 4;
    let at_once = |size| {
        let cases = cases(size);
        vec![case("all".to_owned(), || cases.into_iter().for_each(|case| (case.call)()))]
    };
    let size = if grown(&mut counts, small, &at_once).is_empty() { SIZE } else { small };
    let grown = grown(&mut counts, size, &cases);
    assert!(size == SIZE && grown.is_empty(), "{grown:#?}");
}

#[test]
#[ignore = "slow"]
fn twice_the_input_costs_at_most_2_3_times_as_much() {
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("skipped: valgrind is not installed");
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("counts");
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("calls");
    let function = concat!(module_path!(), "::counted_call");
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--tool=callgrind", "--dump-line=no"])
        .arg(format!("--callgrind-out-file={}", file.display()));
    // It counts what the function does, and writes the count at its end.
    valgrind.arg(format!("--toggle-collect={function}")).arg(format!("--dump-after={function}"));
    valgrind.arg(std::env::current_exe().unwrap()).env(COUNTS, &file);
    valgrind.args(["under_valgrind", "--ignored", "--test-threads=1"]);
    let output = valgrind.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}
