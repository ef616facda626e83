//! The pages in docs/ are those that the command line writes, and they show every fact of codes.toml.
//! (`BLESS=1 cargo test -p status-subset-cli --test pages` writes them.)

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn status_subset(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_status-subset"))
        .args(arguments)
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn page(language: &str) -> String {
    status_subset(&["page", "--format", "markdown", "--lang", language, "--exchanges", "docs/exchanges"])
}

fn all() -> Value {
    serde_json::from_str(&status_subset(&["--json"])).unwrap()
}

#[test]
fn the_pages_in_the_repository_are_generated() {
    let pages = [("en.md", page("en")), ("ko.md", page("ko")), ("html", status_subset(&["page"]))];
    for (name, page) in pages {
        let path = root().join(format!("docs/status-codes.{name}"));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, page).unwrap();
        } else {
            assert!(fs::read_to_string(&path).unwrap() == page, "{} differs from codes.toml", path.display());
        }
    }
}

/// The text without Markdown's marks.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !"\\`*_".contains(*c)).collect()
}

/// Every text of the JSON in a language: the values of `{ "en": "..", "ko": ".." }`.
fn texts<'j>(json: &'j Value, language: &str, found: &mut Vec<&'j str>) {
    match json {
        Value::Array(items) => items.iter().for_each(|item| texts(item, language, found)),
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(text) if key == language => found.push(text),
                    value => texts(value, language, found),
                }
            }
        }
        _ => {}
    }
}

#[test]
fn a_page_has_every_text_of_its_language() {
    let json = all();
    for language in ["en", "ko"] {
        let page = plain(&page(language));
        // A label that differs from the phrase only in case, as `Not found` from `Not Found`, is not shown beside it.
        let lowercase = page.to_lowercase();
        let mut found = Vec::new();
        texts(&json, language, &mut found);
        assert!(found.len() > 300, "{}", found.len());
        for text in found {
            assert!(lowercase.contains(&plain(text).to_lowercase()), "{text}");
        }
        for code in json["codes"].as_array().unwrap() {
            let heading =
                format!("## {} {}", code["code"].as_str().unwrap(), code["phrase"].as_str().unwrap());
            assert!(page.contains(&heading), "{heading}");
            let reference = code["reference"]["url"].as_str().unwrap();
            assert!(page.contains(&plain(reference)), "{reference}");
        }
    }
}

#[test]
fn the_command_line_shows_what_the_page_shows() {
    let json = all();
    for language in ["en", "ko"] {
        let page = plain(&page(language)).replace(['[', ']'], "");
        for code in json["codes"].as_array().unwrap() {
            let code = code["code"].as_str().unwrap();
            let shown = status_subset(&[code, "--lang", language]);
            // Behind the empty line are the facts: what one is about, and its line.
            let (_, facts) = shown.split_once("\n\n").unwrap();
            for line in facts.lines() {
                let fact = line.trim_start().split_once("  ").map_or(line.trim(), |(_, fact)| fact.trim());
                // A comparison starts with a link on the page.
                let fact = fact.rsplit_once(": ").map_or(fact, |(_, fact)| fact);
                assert!(page.contains(&plain(fact)), "{code}: {fact}");
            }
        }
    }
}

#[test]
fn links_in_a_page_lead_somewhere() {
    for language in ["en", "ko"] {
        let page = page(language);
        let mut links = 0;
        for link in page.split("](#").skip(1) {
            let target = link.split(')').next().unwrap();
            assert!(page.contains(&format!("<a id=\"{target}\"></a>")), "{target}");
            links += 1;
        }
        assert!(links > 40, "{links}");
    }
}

#[test]
fn a_korean_reader_finds_401_by_both_words() {
    for word in ["권한 없음", "인증 필요"] {
        let found: Value = serde_json::from_str(&status_subset(&["--json", "-s", word])).unwrap();
        let codes: Vec<&str> =
            found.as_array().unwrap().iter().map(|code| code["code"].as_str().unwrap()).collect();
        assert!(codes.contains(&"401"), "{word}: {codes:?}");
    }
    let page = page("ko");
    let (_, from) = page.split_once("## 401 ").unwrap();
    let (section, _) = from.split_once("\n## ").unwrap();
    assert!(section.contains("인증 필요") && section.contains("권한 없음"), "{section}");
}
