//! The documentation of generated items, which users publish: it triggers no rustdoc lint for any text in a spec, and
//! shows the conversions between the user's own enums.

#![cfg(feature = "current")]

use std::fmt::Write as _;
use std::fs;

use crate::support::{UserCrate, target};

const SOURCE: &str = r#"//! A package's documentation.

#![deny(missing_docs, rustdoc::all)]

use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, Problem, StatusSubset};

/// Larger.
#[derive(Debug, StatusSubset)]
pub enum GetUser {
    /// Found.
    Ok,
    /// Not found.
    NotFound,
}

/// Smaller.
#[derive(Debug, StatusSubset)]
#[status(subset_of(GetUser))]
pub enum FindUser {
    /// Found.
    Ok,
}

/// What is sent.
#[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum Response {
    /// Fine.
    Ok {
        /// Which version.
        #[header("ETag")]
        tag: String,
        /// The text.
        #[body(text)]
        text: String,
    },
    /// A problem.
    NotFound(#[body(problem)] Problem),
}

/// HTTP's statuses.
pub mod own {
    status_subset::status_codes! {
        /// HTTP's.
        #[status(http, serde)]
        pub enum Status from http;
    }
}

/// Phrases like markup.
pub mod gateway {
    status_subset::status_codes! {
        /// The gateway's.
        pub enum Code from "gateway.toml";
    }
}

/// Texts that look like markup.
pub mod awkward {
    status_subset::status_codes! {
        /// The codes.
        pub enum Code from "awkward.toml";
    }
}
"#;

/// Texts of a spec, and how they are rendered.
const AWKWARD: &[(&str, &str)] = &[
    ("a < b and <b> is open", "a < b and <b> is open"),
    ("<script>alert(1)</script> <!- no comment", "<script>alert(1)</script> <!- no comment"),
    ("see [Self], [nothing](nowhere) and [^1]", "see [Self], [nothing](nowhere) and [^1]"),
    ("*star* **two** _under_ ~~line~~", "*star* **two** _under_ ~~line~~"),
    ("# 1. - > |a|b| $x$ &amp; \\ ", "# 1. - > |a|b| $x$ &amp; \\"),
    ("https://example.com/b", "https://example.com/b"),
    (" at https://example.com/c now ", "at https://example.com/c now"),
    ("one ` alone", "one ` alone"),
    ("```x <b>`", "```x <b>`"),
    ("odd`https://example.com/a", "odd`https://example.com/a"),
    ("*", "*"),
    ("[", "["),
    ("`code` and `<c>`", "code and <c>"),
    ("`` two ` in `` and [`Nothing`]", "two ` in and [Nothing]"),
    ("`a`https://example.com/d", "a https://example.com/d"),
];

/// A spec with each text in every place for one.
fn awkward() -> String {
    let mut spec =
        "[registry]\nname = \"awkward\"\ntitle = '<b> [title] ``x `'\ncodes = { first = 0, last = 99 }\n\
         languages = [\"en\", \"ko\"]\n"
            .to_owned();
    let texts = |text: &str| format!("{{ en = '{text}', ko = '{text}' }}");
    let of_all = format!("label = {0}\nsummary = {0}\nreference = '<b> ``x `'\n", texts("```x <b>`"));
    let _ = write!(spec, "[classes.All]\ncodes = {{ first = 0, last = 99 }}\n{of_all}");
    for (code, (said, _)) in AWKWARD.iter().enumerate() {
        let (text, other) = (texts(said), (code + 1) % AWKWARD.len());
        let _ = write!(
            spec,
            "[codes.{code}]\nname = \"C{code}\"\nphrase = 'phrase {code}'\nlabel = {text}\nsummary = {text}\n\
             headers = {{ may = [{{ name = \"Allow\", when = {text} }}] }}\ncompare = {{ {other} = {text} }}\n\
             aliases = [{{ name = \"Old{code}\", note = '{said}' }}]\n",
        );
    }
    spec
}

#[test]
fn documentation_triggers_no_lint_and_shows_texts_and_conversions() {
    let package = UserCrate::new("documented", "2024", &["axum", "http", "serde", "utoipa"], "");
    package.copy("tests/specs/gateway.toml", "gateway.toml");
    package.write("awkward.toml", &awkward());
    package.write("src/lib.rs", SOURCE);
    let said = package.succeeds(&["doc", "--no-deps"]);
    assert!(!said.contains("warning"), "{said}");

    let html = |name: &str| fs::read_to_string(target().join("doc/documented").join(name)).unwrap();
    let page = |name: &str| {
        // The text without tags.
        html(name).split('<').filter_map(|it| it.split_once('>')).map(|(_, text)| text).collect::<String>()
    };
    for page in [page("enum.FindUser.html"), page("enum.GetUser.html")] {
        assert!(page.contains("impl From&lt;FindUser&gt; for GetUser"), "{page}");
        assert!(page.contains("impl TryFrom&lt;GetUser&gt; for FindUser"), "{page}");
        assert!(!page.contains("__FITS"), "{page}");
    }

    // Lints look at no documentation that a macro of another crate makes. So: it says what the spec says.
    let unescaped =
        page("awkward/enum.Code.html").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    for (code, (_, shown)) in AWKWARD.iter().enumerate() {
        let other = (code + 1) % AWKWARD.len();
        for place in [
            format!("phrase {code}: {shown}\n"),
            format!("en: {shown}\n"),
            format!("ko: {shown} — {shown}\n"),
            format!("may carry Allow when {shown}\n"),
            format!("compare C{other}: {shown}\n"),
            format!("formerly Old{code} ({shown})\n"),
        ] {
            assert!(unescaped.contains(&place), "{place:?} is not on the page: {unescaped}");
        }
    }
    assert!(!html("awkward/enum.Code.html").contains("<b>"));
    assert!(!html("awkward/enum.CodeClass.html").contains("<b>"));
}
