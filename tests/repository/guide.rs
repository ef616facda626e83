//! The guide is correct: its tables are compared with the code, and its galleries of errors are generated from the
//! compile-fail tests (`BLESS=1 cargo test --test repository guide`). Its examples are doctests of the runtime.

#![cfg(feature = "current")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use status_subset::__private::response::fields::{FIELDS, Values};
use status_subset::Status;
use status_subset::info::{ContentRule, HeaderRule};
use status_subset_spec::keys::{
    CACHE, CONTENT, FACT_TYPES, HEADERS, METHOD, PARSE, PROTOCOL, REPR, STANDING, TABLES,
};

fn path(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn text(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap()
}

pub(crate) fn page(name: &str) -> String {
    text(&format!("runtime/docs/{name}.md"))
}

/// The sections of a page: the heading and the lines below it.
pub(crate) fn sections(page: &str) -> Vec<(&str, Vec<&str>)> {
    let mut sections = vec![("", Vec::new())];
    let mut in_code = false;
    for line in page.lines() {
        in_code ^= line.starts_with("```");
        if line.starts_with('#') && !in_code {
            sections.push((line, Vec::new()));
        } else {
            sections.last_mut().unwrap().1.push(line);
        }
    }
    sections
}

/// The rows of the tables with these columns, without the header rows.
pub(crate) fn rows<'a>(lines: &[&'a str], columns: &str) -> Vec<Vec<&'a str>> {
    let mut rows = Vec::new();
    let mut inside = false;
    for line in lines {
        if line.starts_with(columns) {
            inside = true;
        } else if !line.starts_with('|') {
            inside = false;
        } else if inside && !line.starts_with("|-") {
            rows.push(line.trim_matches('|').split(" | ").map(str::trim).collect());
        }
    }
    rows
}

pub(crate) const KEYS: &str = "| key | type | default | what |";
const ERRORS: &str = "| error | what to do |";

/// The words among pairs.
pub(crate) fn words<T>(pairs: &[(&'static str, T)]) -> Vec<&'static str> {
    pairs.iter().map(|(word, _)| *word).collect()
}

#[test]
fn every_key_is_in_the_reference() {
    let page = page("spec");
    let sections = sections(&page);
    let tables: BTreeMap<&str, Vec<Vec<&str>>> =
        sections.iter().map(|(heading, lines)| (*heading, rows(lines, KEYS))).collect();
    let keys = |heading: &str, skipped: usize, count: usize| -> Vec<String> {
        let rows = tables[heading].iter().skip(skipped).take(count);
        rows.map(|row| row[0].trim_matches('`').to_owned()).collect()
    };
    let mut documented = 0;
    for (table, known) in TABLES {
        let (heading, skipped) = match *table {
            "document" => ("# The file", 0),
            "registry" => ("# `[registry]`", 0),
            "fact" => ("# `[facts]`", 0),
            "range" => ("# A range", 0),
            "class" => ("# `[classes.Name]`", 0),
            "group" => ("# `[groups.Name]`", 0),
            "code" => ("# `[codes.404]`", 0),
            "headers" => ("## `headers`", 0),
            "header" => ("## `headers`", HEADERS.len()),
            "redirect" => ("## `redirect`", 0),
            "alias" => ("## `aliases`", 0),
            "problem" => ("# `[problems.Name]`", 0),
            _ => panic!("the table `{table}` is new: name its section of the reference here"),
        };
        assert_eq!(&keys(heading, skipped, known.len()), known, "{table}, under {heading}");
        documented += known.len();
    }
    // The values of a key are its type.
    for (key, words) in [
        ("content", words(CONTENT)),
        ("cache", words(CACHE)),
        ("standing", words(STANDING)),
        ("method", words(METHOD)),
        ("protocol", words(PROTOCOL)),
        ("repr", words(REPR)),
        ("parse", words(PARSE)),
        ("type", FACT_TYPES.to_vec()),
    ] {
        let row = tables.values().flatten().find(|row| row[0] == format!("`{key}`")).unwrap();
        let quoted: Vec<String> = words.iter().map(|word| format!("`\"{word}\"`")).collect();
        assert_eq!(row[1], quoted.join(", "), "{key}");
    }
    // The tables have no other keys.
    assert_eq!(tables.values().map(Vec::len).sum::<usize>(), documented);
    assert!(documented > 40, "{documented}");
}

#[test]
fn the_examples_in_the_reference_have_every_key() {
    let page = page("spec");
    let example = text("runtime/specs/jobs.toml") + &text("runtime/specs/bank.toml");
    let sections = sections(&page);
    for row in sections.iter().flat_map(|(_, lines)| rows(lines, KEYS)) {
        let key = row[0].trim_matches('`');
        // A file with `extends` needs no protocol, and one list of header fields is enough.
        if !["protocol", "must", "may"].contains(&key) {
            let has_key = |line: &str| {
                let header = line.trim_matches(['[', ']']).split('.').next() == Some(key);
                header || line.contains(&format!("{key} = "))
            };
            assert!(example.lines().any(has_key), "{key}");
        }
    }
}

#[test]
fn the_spec_files_in_the_documentation_are_those_in_specs() {
    let mut shown = 0;
    for markdown in [page("spec"), text("README.md"), text("README.ko.md")] {
        for block in markdown.split("```toml\n").skip(1) {
            let block = block.split_once("```").unwrap().0;
            if let Some(name) = block.lines().next().and_then(|line| line.strip_prefix("# specs/")) {
                assert_eq!(block, text(&format!("runtime/specs/{name}")));
                shown += 1;
            }
        }
    }
    assert_eq!(shown, 5);
}

#[test]
fn the_enforced_rules_are_listed() {
    let page = page("rules");
    let sections = sections(&page);
    let (_, lines) = sections.iter().find(|(heading, _)| *heading == "# What is checked").unwrap();
    let mut listed = Vec::new();
    for row in rows(lines, "| status | header field |") {
        for code in row[0].split(", ") {
            let name = row[1].trim_matches('`');
            listed.push((code.parse::<u16>().unwrap(), name.to_owned()));
        }
    }
    listed.sort();
    let mut enforced = Vec::new();
    for status in Status::ALL {
        let rules = status.info().headers().iter().filter(|rule| rule.is_enforced());
        enforced.extend(rules.map(|rule| (status.code(), rule.name().to_owned())));
    }
    enforced.sort();
    assert_eq!(listed, enforced);

    let empty = |status: &&Status| status.info().content() == ContentRule::Forbidden && status.code() >= 200;
    let empty: Vec<String> =
        Status::ALL.iter().filter(empty).map(|status| status.code().to_string()).collect();
    assert!(page.contains(&format!("has no content: 1xx, {} in HTTP", empty.join(", "))), "{empty:?}");
    let is_empty = |status: &Status| status.info().content() == ContentRule::Forbidden;
    assert!(Status::ALL.iter().all(|status| status.code() >= 200 || is_empty(status)));
}

#[test]
fn the_header_fields_that_a_status_never_has_are_listed() {
    let page = page("rules");
    assert!(page.contains("in HTTP `Content-Length` and `Transfer-Encoding` of 1xx and 204."));
    for status in Status::ALL {
        let rules = status.info().headers().iter().filter(|rule| rule.is_forbidden());
        let names: Vec<&str> = rules.map(HeaderRule::name).collect();
        let all = ["Content-Length", "Transfer-Encoding"];
        let expected = if status.is_informational() || *status == Status::NoContent { &all[..] } else { &[] };
        assert_eq!(names, expected, "{status}");
    }
}

#[test]
fn the_header_fields_with_one_value_are_listed() {
    let page = page("rules");
    let (_, after) = page.split_once("These fields have one value").unwrap();
    let listed: Vec<&str> = after.split("\n\n").nth(1).unwrap().split('`').skip(1).step_by(2).collect();
    let known = FIELDS.iter().filter(|field| field.values == Values::One);
    let mut known: Vec<&str> = known.map(|field| field.name).collect();
    known.sort_unstable_by_key(|name| name.to_ascii_lowercase());
    assert_eq!(listed, known);
}

#[test]
fn the_errors_of_the_rules_are_those_of_the_compiler() {
    let page = page("rules");
    let mut output = String::new();
    for case in fs::read_dir(path("tests/ui-rustc/rules")).unwrap() {
        let case = case.unwrap().path();
        if case.extension().is_some_and(|extension| extension == "stderr") {
            output.push_str(&fs::read_to_string(case).unwrap());
        }
    }
    let mut shown = 0;
    for (_, lines) in sections(&page) {
        for row in rows(&lines, "| rule | the error says |") {
            let error = row[1].trim_start_matches(['`', ' ']).trim_end_matches(['`', ' ']);
            assert!(output.contains(error), "{error}");
            shown += 1;
        }
    }
    assert!(shown >= 9, "{shown}");
}

/// The errors of a spec in the reference, with their sections: patterns in which `..` matches any text.
fn patterns(page: &str) -> Vec<(&str, String)> {
    let mut patterns = Vec::new();
    for (heading, lines) in sections(page) {
        for row in rows(&lines, ERRORS) {
            let code = row[0].trim_matches('`');
            // CommonMark removes a space at both ends of a code span.
            let code = code.strip_prefix(' ').and_then(|code| code.strip_suffix(' ')).unwrap_or(code);
            let code = if row[0].starts_with("``") { code } else { row[0].trim_matches('`') };
            patterns.push((heading, code.to_owned()));
        }
    }
    patterns
}

/// Whether a message starts with the pattern, up to the end of a word.
fn fits(message: &str, pattern: &str) -> bool {
    let mut parts = pattern.split("..");
    let Some(mut rest) = message.strip_prefix(parts.next().unwrap()) else { return false };
    for part in parts {
        let Some(start) = rest.find(part) else { return false };
        rest = &rest[start + part.len()..];
    }
    pattern.ends_with("..") || !rest.starts_with(char::is_alphanumeric)
}

/// A case of `mistakes.txt`, and the first line of each of its messages without the position.
struct SpecCase {
    title: String,
    output: String,
    messages: Vec<String>,
}

fn spec_cases() -> Vec<SpecCase> {
    let all = text("spec/src/mistakes.txt");
    let cases = all.split("\n#### ").skip(1).map(|case| {
        let (title, rest) = case.split_once('\n').unwrap();
        let output = rest.split_once("\n====\n").unwrap().1.trim_end();
        let messages = output.split("\n\n").map(|message| {
            let line = message.lines().next().unwrap();
            line.splitn(4, ':').nth(3).unwrap().trim_start().to_owned()
        });
        SpecCase {
            title: title.strip_prefix("whole file: ").unwrap_or(title).to_owned(),
            messages: messages.collect(),
            output: output.to_owned(),
        }
    });
    cases.collect()
}

/// The first words of the parser's messages.
const SYNTAX: [&str; 5] = ["invalid ", "missing escaped ", "string values ", "unclosed ", "missing comma "];

/// The section of the reference with the longest pattern that matches a message, and the index of the pattern.
fn section<'a>(message: &str, patterns: &[(&'a str, String)]) -> Option<(&'a str, usize)> {
    if SYNTAX.iter().any(|start| message.starts_with(start)) {
        return Some(("# Syntax", usize::MAX));
    }
    let fitting = patterns.iter().enumerate().filter(|(_, (_, pattern))| fits(message, pattern));
    let best = fitting.max_by_key(|(_, (_, pattern))| pattern.replace("..", "").len());
    best.map(|(index, (heading, _))| (*heading, index))
}

#[test]
fn the_reference_has_exactly_the_errors_of_a_spec() {
    let page = page("spec");
    let patterns = patterns(&page);
    let mut met = vec![false; patterns.len()];
    for case in spec_cases() {
        for message in &case.messages {
            match section(message, &patterns) {
                Some((_, usize::MAX)) => {}
                Some((_, index)) => met[index] = true,
                None => panic!("`{message}` is not in the reference"),
            }
        }
    }
    let unmet = patterns.iter().zip(met).filter(|(_, met)| !met);
    let unmet: Vec<_> = unmet.map(|((_, pattern), _)| pattern).collect();
    assert!(unmet.is_empty(), "never reported: {unmet:#?}");
}

// ---------------------------------------------------------------------------------------------- the galleries

/// Compares the page with the expected text, or writes it under `BLESS`.
fn compare(name: &str, expected: &str) {
    let file = path(&format!("runtime/docs/{name}.md"));
    if std::env::var_os("BLESS").is_some() {
        fs::write(file, expected).unwrap();
        return;
    }
    let found = fs::read_to_string(file).unwrap_or_default();
    let different = found.lines().zip(expected.lines()).find(|(found, expected)| found != expected);
    assert!(
        found == expected,
        "runtime/docs/{name}.md differs from the tests, first here: {different:?}; \
         `BLESS=1 cargo test --test repository guide` writes it"
    );
}

/// `key_without_a_value` is `Key without a value`.
fn title(name: &str) -> String {
    let name = name.replace('_', " ");
    let (first, rest) = name.split_at(1);
    first.to_uppercase() + rest
}

/// The sections of the gallery: the heading, the introduction and the compile-fail cases. The tests have more cases.
const SECTIONS: &[(&str, &str, &[&str])] = &[
    (
        "The status of a variant",
        "A variant has the status with its own name, or the one with the name or number in its attribute.",
        &[
            "ui-rustc/name/unknown_name",
            "ui-rustc/name/old_name_is_deprecated",
            "ui-rustc/number/unknown_number",
            "ui-rustc/duplicate/name_and_number",
            "ui/variant/two_statuses",
        ],
    ),
    (
        "Attributes of the enum",
        "The keys of `#[status(..)]` on an enum, and the items that a derive accepts.",
        &["ui/attribute/unknown_key", "ui/shape/not_an_enum"],
    ),
    (
        "Classes",
        "A promise is checked at each variant. A bound on the trait of a class is checked where a subset is used.",
        &["ui-rustc/class/broken_promise", "ui-rustc/bound/not_a_client_error"],
    ),
    (
        "Subsets of subsets",
        "`subset_of(Other)` and `transparent` relate two enums.",
        &["ui-rustc/subset_of/lacks_a_status", "ui-rustc/transparent/not_a_subset"],
    ),
    (
        "Rules",
        "The requirements of RFC 9110 and of the registry's spec for a response are checked at each variant.",
        &[
            "ui-rustc/rules/content_is_forbidden",
            "ui-rustc/rules/header_field_is_missing",
            "ui-rustc/rules/interim_response",
            "ui-rustc/rules/framing",
            "ui-rustc/rules/one_value",
        ],
    ),
    (
        "Fields of a response",
        "Header fields and content, for `EncodeResponse`, `DecodeResponse` and `DescribeResponse`.",
        &["ui/response/header", "ui-rustc/field/type_without_the_traits"],
    ),
    (
        "Registries",
        "`status_codes!`, and the registry of an enum.",
        &[
            "ui/registry/malformed_call",
            "ui-rustc/registry/not_a_registry",
            "ui-rustc/cascades/two_in_one_module",
        ],
    ),
    (
        "Broken enums",
        "A mistake is one error: a broken enum is still a subset, so that code which uses it has no further error.",
        &["ui-rustc/fallback/an_unknown_name_is_one_error"],
    ),
];

#[test]
fn the_gallery_of_errors_is_the_output_of_the_compiler() {
    let mut out =
        String::from("The compiler's errors for mistakes in enums and macro calls, as of Rust 1.95.\n\n");
    for (heading, about, cases) in SECTIONS {
        let _ = write!(out, "# {heading}\n\n{about}\n\n");
        for case in *cases {
            let source = path(&format!("tests/{case}.rs"));
            let code = fs::read_to_string(&source).unwrap();
            let code = code.trim_end().strip_suffix("fn main() {}").unwrap_or(&code).trim_end();
            let output = fs::read_to_string(source.with_extension("stderr")).unwrap();
            let output = output.replace(&format!("tests/{case}.rs"), "src/main.rs");
            // The compiler has several errors for the mistake. The first says what to do.
            let output = if case.contains("/cascades/") {
                output.split("\n\n").next().unwrap()
            } else {
                output.trim_end()
            };
            let title = title(case.rsplit('/').next().unwrap());
            let _ = write!(out, "## {title}\n\n```rust,ignore\n{code}\n```\n\n```text\n{output}\n```\n\n");
        }
    }
    compare("errors", &format!("{}\n", out.trim_end()));
}

#[test]
fn the_gallery_of_spec_errors_is_the_output_of_the_reader() {
    let reference = page("spec");
    let patterns = patterns(&reference);
    let mut headings: Vec<(&str, String)> = Vec::new();
    for (heading, _) in &patterns {
        if headings.iter().all(|(known, _)| known != heading) {
            let shown = heading.trim_start_matches(['#', ' ']);
            headings.push((heading, if *heading == "# The file" { "Any table" } else { shown }.to_owned()));
        }
    }
    let mut out = String::from(
        "The messages for some mistakes in a spec, in the order of the [reference](crate::guide::spec), which lists all \
         messages. A message shows the wrong line. If that is not near line 1, there are correct lines above it.\n\n",
    );
    for (heading, shown) in headings {
        let _ = write!(out, "# {shown}\n\n");
        // A case is in the section of its first message. The others stay in the tests.
        let is_here = |case: &SpecCase| section(&case.messages[0], &patterns).unwrap().0 == heading;
        for case in spec_cases().iter().filter(|case| is_here(case)).take(2) {
            let title = title(&case.title);
            let _ = write!(out, "## {title}\n\n```text\n{}\n```\n\n", case.output);
        }
    }
    compare("spec_errors", &format!("{}\n", out.trim_end()));
}
