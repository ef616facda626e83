//! The guide's pages in Korean have the structure, the code and the links of the English ones. (Their code runs as
//! doctests of the runtime.)

use std::fs;
use std::path::Path;

use crate::markdown::{blocks, links, names, structure, without_comments};

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The names of the pages in Korean.
pub(crate) fn pages() -> Vec<String> {
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("runtime/docs")).unwrap();
    let files = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut pages: Vec<String> =
        files.filter_map(|file| file.strip_suffix(".ko.md").map(str::to_owned)).collect();
    pages.sort();
    assert!(pages.len() >= 3, "{pages:?}");
    pages
}

fn in_both_languages(page: &str) -> [String; 2] {
    [text(&format!("runtime/docs/{page}.md")), text(&format!("runtime/docs/{page}.ko.md"))]
}

#[test]
fn both_languages_have_the_same_structure() {
    for page in pages() {
        let [english, korean] = in_both_languages(&page);
        assert_eq!(structure(&english), structure(&korean), "{page}");
    }
}

#[test]
fn both_languages_have_the_same_code() {
    for page in pages() {
        let [english, korean] = in_both_languages(&page).map(|text| blocks(&text));
        assert_eq!(english.len(), korean.len(), "{page}");
        for (english, korean) in english.iter().zip(&korean) {
            assert_eq!(without_comments(english), without_comments(korean), "{page}");
        }
    }
}

#[test]
fn both_languages_have_the_same_words_in_code_and_the_same_links() {
    for page in pages() {
        let [english, korean] = in_both_languages(&page);
        assert_eq!(names(&english), names(&korean), "{page}");
    }
}

#[test]
fn both_languages_link_to_each_other() {
    for page in pages() {
        let [english, korean] = in_both_languages(&page);
        // The first paragraph is the page's line in the list of modules, the second is the link.
        let second = |text: &str| text.lines().nth(2).unwrap().to_owned();
        assert_eq!(second(&english), format!("[한국어](crate::guide::{page}_ko)"));
        assert_eq!(second(&korean), format!("[English](crate::guide::{page})"));
    }
}

#[test]
fn a_page_links_to_pages_in_its_language() {
    let pages = pages();
    for page in &pages {
        let [english, korean] = in_both_languages(page);
        let is_korean = |link: &&str| link.ends_with("_ko");
        assert_eq!(links(&english).iter().filter(|link| is_korean(link)).count(), 1, "{page}");
        for other in pages.iter().filter(|other| *other != page) {
            assert!(!links(&korean).contains(&&*format!("crate::guide::{other}")), "{page} to {other}");
        }
    }
}

#[test]
fn the_index_and_the_readme_list_the_pages() {
    let (index, readme) = (text("runtime/docs/guide.md"), text("README.ko.md"));
    for page in pages() {
        assert!(links(&index).contains(&&*format!("{page}_ko/index.html")), "{page}");
        let address = format!("https://docs.rs/status-subset/latest/status_subset/guide/{page}_ko/");
        assert!(links(&readme).contains(&&*address), "{page}");
    }
}
