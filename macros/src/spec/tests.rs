//! Mistakes in a spec, as the user sees them. `mistakes.txt` holds a case after another: a headline, the
//! spec, and what is said of it. `BLESS=1 cargo test -p status-subset-macros` writes what is said anew.

use std::fmt::Write as _;

use super::{Source, Spec, load};

/// What most cases start from: 18 sound lines.
const BASE: &str = r#"[registry]
name = "test"
title = "Test codes"
codes = { first = 100, last = 599 }
languages = ["en", "ko"]

[classes.Fine]
codes = { first = 200, last = 299 }
label = { en = "Fine", ko = "좋음" }
summary = { en = "It worked.", ko = "성공했습니다." }

[codes.200]
name = "Ok"
phrase = "OK"
label = { en = "OK", ko = "성공" }
summary = { en = "It worked.", ko = "성공했습니다." }

"#;

const CASES: &str = include_str!("mistakes.txt");

fn source(text: &str) -> Source {
    Source { path: "codes.toml".to_owned(), text: text.to_owned() }
}

fn mistakes(text: &str) -> Vec<String> {
    load(&source(text)).1
}

/// What a text without a mistake holds.
fn sound(text: &str) -> Spec {
    let (spec, mistakes) = load(&source(text));
    assert_eq!(mistakes, [""; 0]);
    spec
}

/// The table of a code, but for what `more` says of it.
fn code(number: u16, more: &str) -> String {
    format!(
        "[codes.{number}]\nname = \"C{number}\"\nphrase = \"x\"\nlabel = {{ en = \"a\", ko = \"b\" }}\nsummary = {{ en = \"a\", ko = \"b\" }}\n{more}\n"
    )
}

struct Case<'a> {
    name: &'a str,
    written: &'a str,
    said: &'a str,
}

impl Case<'_> {
    /// A case that brings no `[registry]` of its own goes behind the base.
    fn text(&self) -> String {
        if self.name.starts_with("whole file: ") {
            self.written.to_owned()
        } else {
            format!("{BASE}{}", self.written)
        }
    }
}

fn cases() -> Vec<Case<'static>> {
    CASES
        .split("\n#### ")
        .skip(1)
        .map(|case| {
            let (name, rest) = case.split_once('\n').unwrap();
            let (written, said) = rest.split_once("\n====\n").unwrap_or((rest, ""));
            Case { name, written, said: said.trim_end() }
        })
        .collect()
}

#[test]
fn every_mistake_is_shown_where_it_stands() {
    let bless = std::env::var_os("BLESS").is_some();
    let (head, _) = CASES.split_once("\n#### ").unwrap();
    let mut blessed = head.to_owned();
    let mut wrong = Vec::new();
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    for case in &cases {
        let said = mistakes(&case.text()).join("\n\n");
        let _ = write!(blessed, "\n#### {}\n{}\n====\n{said}\n", case.name, case.written);
        if said != case.said {
            wrong.push(format!("{}:\n{said}\n--- expected\n{}", case.name, case.said));
        }
    }
    if bless {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/spec/mistakes.txt"), blessed).unwrap();
    } else {
        assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    }
}

#[test]
fn every_case_has_a_mistake() {
    for case in cases() {
        assert!(!mistakes(&case.text()).is_empty(), "{}", case.name);
    }
}

#[test]
fn the_built_in_registry_and_the_base_have_none() {
    assert_eq!(load(&Source::built_in()).1, [""; 0]);
    assert_eq!(mistakes(BASE), [""; 0]);
}

#[test]
fn what_is_sound_is_kept() {
    let text = format!(
        "{BASE}[codes.201]\nname = \"Created\"\nphrase = 7\nnonsense = 1\n\n[codes.999]\nname = \"Far\"\nphrase = \"Far\"\n"
    );
    let (spec, mistakes) = load(&source(&text));
    assert_eq!(mistakes.len(), 7, "{mistakes:#?}");
    let names: Vec<_> = spec.codes.iter().map(|code| code.name.value.as_str()).collect();
    assert_eq!(names, ["Ok", "Created", "Far"]);
    let broken = text.replace("phrase = 7", "phrase = \"7");
    let (spec, mistakes) = load(&source(&broken));
    assert_eq!(mistakes.len(), 2, "{mistakes:#?}");
    assert!(spec.codes.iter().any(|code| code.name.value == "Ok"));
}

#[test]
fn line_ends_tabs_and_a_byte_order_mark_move_nothing() {
    let text = format!("{BASE}[codes.404]\n\tnaem = \"찾을 수 없음\"\n");
    let first = mistakes(&text);
    assert!(first[0].starts_with("codes.toml:18:8: `codes.404` has no `phrase`"), "{first:#?}");
    assert!(first.iter().any(|it| it.starts_with("codes.toml:19:2: unknown key `naem`")), "{first:#?}");
    assert_eq!(mistakes(&text.replace('\n', "\r\n")), first);
    assert_eq!(mistakes(&format!("\u{feff}{text}")), first);
    assert_eq!(mistakes("\u{feff}"), mistakes(""));
}

#[test]
fn texts_before_a_mistake_do_not_shift_its_column() {
    let text = format!(
        "{BASE}[codes.204]\nname = \"NoContent\"\nphrase = \"No Content\"\nlabel = {{ ko = \"콘텐츠 없음\", en = 3 }}\nsummary = {{ en = \"a\", ko = \"b\" }}\n"
    );
    let said = mistakes(&text);
    assert_eq!(
        said,
        [
            "codes.toml:21:31: `en` must be a string, not a number\n   |\n21 | label = { ko = \"콘텐츠 없음\", en = 3 }\n   |                                    ^ write a string"
        ]
    );
}

#[test]
fn a_file_too_large_is_one_mistake() {
    let mut text = BASE.replace("first = 100, last = 599", "first = 100, last = 9999");
    text = text.replace("first = 200, last = 299", "first = 100, last = 9999");
    for number in 300..4500 {
        text += &code(number, "");
    }
    let said = mistakes(&text);
    assert_eq!(said.len(), 1);
    assert!(said[0].contains("[codes.4395]") && said[0].contains("at most 4096 codes"), "{}", said[0]);
}

/// The base with classes of a code each, one for each number from 300 on.
fn with_classes(count: u16) -> String {
    let mut text = BASE.to_owned();
    for number in 300..300 + count {
        let _ = write!(
            text,
            "[classes.Of{number}]\ncodes = {{ first = {number}, last = {number} }}\nlabel = {{ en = \"a\", ko = \"b\" }}\nsummary = {{ en = \"a\", ko = \"b\" }}\n"
        );
        text += &code(number, "");
    }
    text
}

#[test]
fn a_registry_has_at_most_64_classes() {
    assert_eq!(sound(&with_classes(63)).classes.len(), 64);
    let said = mistakes(&with_classes(64));
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(said[0].contains("[classes.Of363]") && said[0].contains("at most 64 classes"), "{}", said[0]);
}

#[test]
fn a_group_has_at_most_6_classes() {
    let group = |count: u16| {
        let names: Vec<String> = (300..300 + count).map(|number| format!("\"Of{number}\"")).collect();
        format!(
            "{}[groups.Some]\nclasses = [{}]\nlabel = {{ en = \"a\", ko = \"b\" }}\nsummary = {{ en = \"a\", ko = \"b\" }}\n",
            with_classes(count),
            names.join(", ")
        )
    };
    assert_eq!(sound(&group(6)).groups[0].classes.len(), 6);
    let said = mistakes(&group(7));
    assert_eq!(said.len(), 1, "{said:#?}");
    assert!(
        said[0].ends_with("^^^^^^^ this is one too many") && said[0].contains("at most 6 classes"),
        "{}",
        said[0]
    );
}

#[test]
fn a_header_field_can_be_listed_with_a_condition_and_without() {
    let conditional = "{ name = \"Allow\", when = { en = \"a\", ko = \"b\" } }";
    for (first, second) in [("\"Allow\"", conditional), (conditional, "\"Allow\"")] {
        let spec =
            sound(&format!("{BASE}{}", code(201, &format!("headers = {{ may = [{first}, {second}] }}"))));
        assert_eq!(spec.codes[1].headers.len(), 2);
    }
}

/// Of a response to HEAD, for one.
#[test]
fn a_field_of_content_is_no_contradiction_where_it_is_not_required() {
    let headers = "content = \"forbidden\"\nheaders = { must = [{ name = \"Content-Type\", when = { en = \"a\", ko = \"b\" } }], should = [\"Content-Length\"] }";
    assert_eq!(sound(&format!("{BASE}{}", code(201, headers))).codes[1].headers.len(), 2);
}

#[test]
fn a_comparison_stands_at_both_of_its_codes_once() {
    let compared =
        |with: u16, text: &str| format!("compare = {{ {with} = {{ en = \"{text}\", ko = \"{text}\" }} }}");
    let comparisons = |text: &str| -> Vec<Vec<(u16, String)>> {
        let shown = |code: &super::Code| {
            code.compare.iter().map(|it| (it.with.value, it.text.0[0].clone())).collect()
        };
        sound(text).codes.iter().map(shown).collect()
    };
    let one = format!("{BASE}{}{}", code(201, &compared(200, "one")), code(202, ""));
    assert_eq!(comparisons(&one), [vec![(201, "one".to_owned())], vec![(200, "one".to_owned())], vec![]]);
    // Where each of the two has a text of its own, that is the one at it.
    let both = format!("{BASE}{}{}", code(201, &compared(202, "one")), code(202, &compared(201, "other")));
    assert_eq!(comparisons(&both), [vec![], vec![(202, "one".to_owned())], vec![(201, "other".to_owned())]]);
}

#[test]
fn thousands_of_mistakes_are_shown_in_seconds() {
    let start = std::time::Instant::now();
    let mut text = BASE.to_owned();
    for code in 300..20_000 {
        let _ = write!(text, "[codes.{code}]\nname = \"C{code}\"\nphrse = \"x\"\n");
    }
    assert!(mistakes(&text).len() > 3 * 19_700);
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}

/// Numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (limit as u64).max(1)).unwrap()
    }

    /// A place between two characters.
    fn place(&mut self, text: &str) -> usize {
        let mut place = self.below(text.len() + 1);
        while !text.is_char_boundary(place) {
            place -= 1;
        }
        place
    }
}

#[test]
fn no_mutation_of_a_spec_is_a_panic_and_every_mistake_has_a_place() {
    const SCRAPS: &[&str] = &[
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        "=",
        ",",
        "\n",
        "\r\n",
        "#",
        "[codes.404]",
        "[[codes]]",
        "extends = \"http\"\n",
        "languages = [\"ko\"]\n",
        "-1",
        "99999999999999999999",
        "찾",
        "\u{0}",
        "\u{feff}",
        "inf",
        "1979-05-27",
        "\\",
    ];
    let mut random = Random(0x5eed_5eed);
    let extending = "[registry]\nname = \"x\"\ntitle = \"X\"\nextends = \"http\"\n\n[codes.520]\nname = \"Odd\"\nphrase = \"Odd\"\nlabel = { en = \"A\", ko = \"가\" }\nsummary = { en = \"A.\", ko = \"가.\" }\n";
    for round in 0..4000 {
        let mut text = if round % 40 == 0 { extending.to_owned() } else { BASE.to_owned() };
        for _ in 0..=random.below(3) {
            let (from, to) = (random.place(&text), random.place(&text));
            let part: String = text[from.min(to)..from.max(to)].chars().take(40).collect();
            match random.below(4) {
                0 => text = text.replacen(&part, "", 1),
                1 => text.insert_str(to, &part),
                2 => text.insert_str(from, SCRAPS[random.below(SCRAPS.len())]),
                _ => text.truncate(from.max(1)),
            }
        }
        for mistake in mistakes(&text) {
            let mut place = mistake.split(':').skip(1);
            let number = |part: Option<&str>| part.and_then(|it| it.parse::<usize>().ok());
            assert!(
                number(place.next()) > Some(0) && number(place.next()) > Some(0),
                "{mistake}\n---\n{text}"
            );
        }
    }
}
