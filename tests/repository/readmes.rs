//! The English and the Korean README have the same structure, and the output in them is correct. (Their code runs as
//! doctests of the runtime: README.md is the crate's documentation, README.ko.md a page of its guide.)

use std::fs;
use std::path::Path;

use status_subset::StatusSubset;

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The code blocks, each with its opening fence.
fn blocks(markdown: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    let mut inside = false;
    for line in markdown.lines() {
        let fence = line.starts_with("```");
        if fence && !inside {
            blocks.push(String::new());
        }
        if fence || inside {
            let block = blocks.last_mut().unwrap();
            block.push_str(line);
            block.push('\n');
        }
        inside ^= fence;
    }
    blocks
}

/// The elements between the code blocks, in order: the levels of headings, the lists, and the tables with the code in
/// them.
fn structure(markdown: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut inside = false;
    for line in markdown.lines() {
        if line.starts_with("```") {
            if !inside {
                parts.push("code".to_owned());
            }
            inside = !inside;
        } else if !inside {
            let start = line.split(' ').next().unwrap_or_default();
            if start.starts_with('#') || start == "-" {
                parts.push(start.to_owned());
            } else if line.starts_with("  |") {
                let first = line.trim().trim_matches('|').split('|').next().unwrap();
                let names: Vec<&str> = first.split('`').skip(1).step_by(2).collect();
                parts.push(format!("| {}", names.join(" ")));
            }
        }
    }
    parts
}

/// The words in backticks and the links, except the link from one README to the other.
fn names(markdown: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut inside = false;
    for line in markdown.lines() {
        if line.starts_with("```") {
            inside = !inside;
        } else if !inside {
            names.extend(line.split('`').skip(1).step_by(2));
            let links = line.split("](").skip(1).filter_map(|link| link.split_once(')'));
            names.extend(links.map(|(link, _)| link).filter(|link| !link.contains("/README.")));
        }
    }
    names.sort_unstable();
    names.dedup();
    names
}

#[test]
fn both_have_the_same_code_and_structure() {
    let (english, korean) = (text("README.md"), text("README.ko.md"));
    assert_eq!(structure(&english), structure(&korean));
    for (english, korean) in blocks(&english).iter().zip(blocks(&korean)) {
        assert_eq!(*english, korean);
    }
    assert_eq!(names(&english), names(&korean));
    assert!(blocks(&english).len() > 12);
}

#[test]
fn the_output_of_the_first_example_is_below_it() {
    #[derive(Debug, Clone, Copy, PartialEq, Eq, StatusSubset)]
    enum GetUser {
        Ok,
        NotFound,
        #[status(429)]
        SlowDown,
    }

    let printed = format!(
        "```text\n{}\n{:?}\n{}\n{}\n```\n",
        GetUser::NotFound,
        GetUser::try_from(404),
        GetUser::try_from(500).unwrap_err(),
        GetUser::STATUSES
    );
    let blocks = blocks(&text("README.md"));
    let first = blocks.iter().position(|block| block.starts_with("```rust")).unwrap();
    let declared = "pub enum GetUser { Ok, NotFound, #[status(429)] SlowDown }";
    assert!(blocks[first].contains(declared) && blocks[first].lines().count() == 14, "{}", blocks[first]);
    assert_eq!(blocks[first + 1], printed);
    let _ = (GetUser::Ok, GetUser::SlowDown);
}

#[test]
fn the_errors_are_those_of_the_compiler() {
    let blocks = blocks(&text("README.md"));
    for case in ["name", "rules"] {
        let output = text(&format!("tests/ui-rustc/{case}/readme.stderr"));
        let output = output.replace(&format!("tests/ui-rustc/{case}/readme.rs"), "src/main.rs");
        let block = format!("```text\n{}\n```\n", output.trim_end());
        assert!(blocks.contains(&block), "the README does not show\n{block}");
    }
}
