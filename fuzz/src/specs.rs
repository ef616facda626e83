//! The reader of specs.

use status_subset_spec::{Source, load};

use crate::edits::Edits;

/// Small specs.
pub(crate) const SPECS: &[&str] = &[
    include_str!("../../examples/registries/gemini.toml"),
    include_str!("../../examples/registries/proxy.toml"),
    include_str!("../../examples/registries/smtp.toml"),
];

/// The built-in registry, and one that extends it.
const LARGE: &[&str] = &[include_str!("../../codes.toml"), include_str!("../../tests/specs/gateway.toml")];

/// Bytes as a spec, which is only read, because that is fast.
pub fn spec(bytes: &[u8]) {
    has_positions(bytes);
}

/// A valid spec with some edits of words.
pub fn codes_toml(bytes: &[u8]) {
    const OTHERS: &[&str] = &[
        "\n",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "\"",
        "\"\"\"",
        "'",
        "=",
        ",",
        ".",
        "#",
        "\\",
        " ",
        "-1",
        "0",
        "99",
        "100",
        "599",
        "65535",
        "65536",
        "99999999999999999999",
        "1.5",
        "inf",
        "true",
        "false",
        "1979-05-27",
        "\"\"",
        "\"http\"",
        "\"한국어\"",
        "\"en\"",
        "\"Self\"",
        "\"StatusSet\"",
        "\"must\"",
        "\"never\"",
        "\"Content-Type\"",
        "찾",
        "\u{0}",
        "\u{feff}",
        "\r",
        "[codes.404]\n",
        "[codes.200.label]\n",
        "[classes.Fine]\n",
        "[groups.Ours]\n",
        "registry",
        "extends",
        "codes",
        "classes",
        "groups",
        "languages",
        "aliases",
        "headers",
        "compare",
        "fallback",
        "redirect",
        "enforce",
        "when",
        "title",
        "label",
        "summary",
        "phrase",
        "name",
    ];
    let mut edits = Edits::new(bytes);
    // Large inputs take long.
    let specs = if edits.below(16) == 1 { LARGE } else { SPECS };
    let mut words = words(edits.one_of::<&str>(specs));
    for _ in 0..8 {
        if edits.are_over() {
            break;
        }
        edits.list(&mut words, OTHERS);
    }
    let spec = words.concat();
    has_positions(spec.as_bytes());
}

/// Splits a text into words, strings, white space and single characters.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let in_a_word = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
        let length = match first {
            '"' => rest[1..].find(['"', '\n']).map_or(rest.len(), |end| end + 2),
            c if in_a_word(c) => rest.find(|c| !in_a_word(c)).unwrap_or(rest.len()),
            ' ' => rest.find(|c| c != ' ').unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        let (word, behind) = rest.split_at(length);
        words.push(word);
        rest = behind;
    }
    words
}

/// Checks that every mistake has a position in the file.
fn has_positions(bytes: &[u8]) {
    let mistakes = match read(bytes) {
        Ok(source) => load(&source).1,
        Err(mistake) => vec![mistake],
    };
    let lines = bytes.iter().filter(|&&byte| byte == b'\n').count() + 1;
    for mistake in mistakes {
        let mut position = mistake.strip_prefix(PATH).expect("it starts with the file").split(':').skip(1);
        let mut number = || position.next().and_then(|part| part.parse::<usize>().ok()).unwrap_or_default();
        assert!((1..=lines).contains(&number()) && number() > 0, "{mistake}");
    }
}

fn read(bytes: &[u8]) -> Result<Source, String> {
    Source::of(PATH.to_owned(), bytes.to_vec())
}

const PATH: &str = "codes.toml";
