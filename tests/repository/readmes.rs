//! The English and the Korean README have the same structure, and the output in them is correct. (Their code runs as
//! doctests of the runtime: README.md is the crate's documentation, README.ko.md a page of its guide.)

use std::fs;
use std::path::Path;

use status_subset::StatusSubset;

use crate::korean_guide;
use crate::markdown::{blocks, links, names, structure};

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn both_have_the_same_code_and_structure() {
    let (english, korean) = (text("README.md"), text("README.ko.md"));
    assert_eq!(structure(&english), structure(&korean));
    for (english, korean) in blocks(&english).iter().zip(blocks(&korean)) {
        assert_eq!(*english, korean);
    }
    assert!(blocks(&english).len() > 12);
}

#[test]
fn both_have_the_same_words_in_code_and_the_same_links() {
    let [english, mut korean] = ["README.md", "README.ko.md"].map(|name| {
        let mut names = names(&text(name));
        // The link from one to the other.
        names.retain(|name| !name.contains("/README."));
        names
    });
    // The Korean one lists the pages of the guide that are in Korean.
    let listed: Vec<String> = korean_guide::pages().iter().map(|page| format!("/guide/{page}/")).collect();
    korean.retain(|name| english.contains(name) || !listed.iter().any(|page| name.ends_with(page)));
    assert_eq!(english, korean);
}

#[test]
fn the_sections_of_the_guide_that_they_link_to_exist() {
    for readme in ["README.md", "README.ko.md"] {
        let readme = text(readme);
        let links = links(&readme);
        let links: Vec<_> =
            links.iter().filter_map(|link| link.split_once("/guide/")?.1.split_once("/#")).collect();
        assert!(!links.is_empty());
        for (page, section) in links {
            let page = text(&format!("runtime/docs/{}.md", page.replace("_ko", ".ko")));
            let headings = page.lines().filter_map(|line| line.strip_prefix("# "));
            // As rustdoc names them.
            let mut ids = headings.map(|heading| heading.to_ascii_lowercase().replace(' ', "-"));
            assert!(ids.any(|id| id == section), "{section}");
        }
    }
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
