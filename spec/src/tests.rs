//! Mistakes in a spec, as the user sees them. Each case in `mistakes.txt` is a headline, a spec and its messages.
//! `BLESS=1 cargo test -p status-subset-spec` rewrites the messages.

use std::fmt::Write as _;

use crate::{
    Cache, Code, Content, FactKind, FactValue, Method, Parse, Redirect, Repr, Source, Spec, Standing,
    Strength, Texts, load, load_for, placeholder,
};

/// The start of most cases: 18 lines without a mistake.
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
    Source::new("codes.toml", text)
}

fn mistakes(text: &str) -> Vec<String> {
    load_for(&source(text), "Code").1
}

/// The spec of a text without a mistake.
fn sound(text: &str) -> Spec {
    let (spec, mistakes) = load(&source(text));
    assert_eq!(mistakes, [""; 0]);
    spec
}

/// The table of a code, with `more` keys.
fn code(number: u16, more: &str) -> String {
    format!(
        "[codes.{number}]\nname = \"C{number}\"\nphrase = \"x\"\nlabel = {{ en = \"a\", ko = \"b\" }}\nsummary = {{ en = \"a\", ko = \"b\" }}\n{more}\n"
    )
}

struct Case<'a> {
    name: &'a str,
    spec: &'a str,
    messages: &'a str,
}

impl Case<'_> {
    /// The whole text: most cases are appended to the base.
    fn text(&self) -> String {
        if self.name.starts_with("whole file: ") {
            self.spec.to_owned()
        } else {
            format!("{BASE}{}", self.spec)
        }
    }
}

fn cases() -> Vec<Case<'static>> {
    CASES
        .split("\n#### ")
        .skip(1)
        .map(|case| {
            let (name, rest) = case.split_once('\n').unwrap();
            let (spec, messages) = rest.split_once("\n====\n").unwrap_or((rest, ""));
            Case { name, spec, messages: messages.trim_end() }
        })
        .collect()
}

#[test]
fn every_mistake_is_shown_in_its_place() {
    let bless = std::env::var_os("BLESS").is_some();
    let (head, _) = CASES.split_once("\n#### ").unwrap();
    let mut blessed = head.to_owned();
    let mut wrong = Vec::new();
    let cases = cases();
    assert!(cases.len() >= 60, "{}", cases.len());
    for case in &cases {
        let messages = mistakes(&case.text()).join("\n\n");
        let _ = write!(blessed, "\n#### {}\n{}\n====\n{messages}\n", case.name, case.spec);
        if messages != case.messages {
            wrong.push(format!("{}:\n{messages}\n--- expected\n{}", case.name, case.messages));
        }
    }
    if bless {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/mistakes.txt"), blessed).unwrap();
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
fn the_built_in_registry_has_no_mistake() {
    assert_eq!(load(&Source::built_in()).1, [""; 0]);
    assert_eq!(mistakes(BASE), [""; 0]);
}

/// The example in the reference has every key.
#[test]
fn every_key_is_read() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime/specs/jobs.toml");
    let spec = sound(&std::fs::read_to_string(path).unwrap());
    let texts = |texts: &Texts| texts.0.join(" / ");

    assert_eq!((spec.name.as_str(), spec.title.as_str()), ("jobs", "Exit codes of our jobs"));
    assert_eq!(spec.reference.as_deref(), Some("Operations manual, chapter 4"));
    assert_eq!(spec.range, (0, 99));
    assert!(spec.non_exhaustive && !spec.extends_http);
    let languages: Vec<_> =
        spec.languages.iter().map(|language| (&*language.tag, &*language.variant)).collect();
    assert_eq!(languages, [("en", "En"), ("ko", "Ko"), ("ja", "Ja")]);
    let optional: Vec<_> = spec.languages.iter().map(|language| language.optional).collect();
    assert_eq!(optional, [false, false, true]);
    assert_eq!((spec.repr, spec.parse, spec.is_http), (Repr::U8, Parse::Name, false));
    assert_eq!((spec.notation.text(7), spec.notation.text(42)), ("E07".to_owned(), "E42".to_owned()));
    let [alert, http] = &spec.facts[..] else { panic!("two facts") };
    assert_eq!((alert.name.value.as_str(), alert.total), ("alert", false));
    assert_eq!(alert.kind, FactKind::Text(vec!["mail".to_owned(), "phone".to_owned()]));
    assert!(
        http.total
            && matches!(&http.kind, FactKind::Code(name, codes) if name == "http" && codes.contains(&404))
    );

    let [finished, failed, of_the_team] = &spec.classes[..] else { panic!("three classes") };
    assert!(of_the_team.open && !failed.open && of_the_team.has(80) && !of_the_team.has(99));
    assert_eq!(failed.headers.len(), 1);
    assert_eq!((finished.name.value.as_str(), finished.codes.value.clone()), ("Finished", vec![(0, 9)]));
    assert!(finished.fallback.is_none() && finished.reference.is_none());
    assert_eq!(
        (failed.name.value.as_str(), failed.codes.value.clone()),
        ("Failed", vec![(10, 79), (99, 99)])
    );
    assert_eq!(failed.fallback.as_ref().map(|code| code.value), Some(10));
    assert_eq!(texts(&finished.label), "Finished / 완료 / 完了");
    assert_eq!(texts(&failed.label), "Failed / 실패 / Failed");
    assert_eq!(
        texts(&failed.summary),
        "The job has stopped before its end. / 작업이 끝나기 전에 멈췄습니다. / The job has stopped before its end."
    );
    assert_eq!(failed.reference.as_deref(), Some("Operations manual, section 4.2"));

    let [trouble] = &spec.groups[..] else { panic!("one group") };
    assert_eq!(trouble.name.value, "Trouble");
    assert!(trouble.error && trouble.has(failed) && !trouble.has(finished));
    assert_eq!(texts(&trouble.label), "Trouble / 문제 / Trouble");

    let [done, crashed, moved] = &spec.codes[..] else { panic!("three codes") };
    assert_eq!((done.number.value, done.name.value.as_str(), done.phrase.as_str()), (0, "Done", "Done"));
    assert_eq!(texts(&done.label), "Done / 완료 / 完了");
    assert_eq!(done.reference.as_deref(), Some("Operations manual, section 4.1"));
    assert!(done.common && !done.retry && done.redirect.is_none());
    assert!(done.cache == Cache::Explicit && done.standing == Standing::Registered);

    assert!(crashed.content == Content::Allowed && crashed.cache == Cache::Never);
    assert!(crashed.retry && !crashed.common && crashed.standing == Standing::Unofficial);
    assert_eq!(done.also[0].value, "Success");
    assert_eq!(texts(&done.document), " / 정상 / ");
    assert!(done.note.0.len() == 3 && crashed.note.0.is_empty());
    assert_eq!(done.facts, [(1, FactValue::Code(200))]);
    assert_eq!(crashed.facts, [(0, FactValue::Text("phone".to_owned())), (1, FactValue::Code(500))]);
    // The last is that of the class.
    let [trace, core, log] = &crashed.headers[..] else { panic!("three header fields") };
    assert_eq!(log.name.value, "Job-Log");
    assert!(trace.name.value == "Job-Trace" && trace.enforce && trace.when.is_none());
    assert!(core.name.value == "Job-Core" && !core.enforce);
    assert!([trace, core].iter().all(|header| header.strength == Strength::Should));
    assert_eq!(
        core.when.as_ref().map(texts).as_deref(),
        Some("a core was dumped / 코어가 덤프되었을 때 / a core was dumped")
    );
    let [aborted] = &crashed.aliases[..] else { panic!("one old name") };
    assert_eq!(aborted.name.value, "Aborted");
    assert_eq!(aborted.phrase.as_deref(), Some("Job Aborted"));
    assert_eq!(aborted.note.as_deref(), Some("renamed in chapter 4"));
    for (code, with) in [(done, 10), (crashed, 0)] {
        let [comparison] = &code.compare[..] else { panic!("one comparison") };
        assert_eq!(
            (comparison.with.value, texts(&comparison.text)),
            (with, "0 is success. / 0은 성공입니다. / 0 is success.".to_owned())
        );
    }
    let permanent = Redirect { permanent: true, method: Method::Preserve };
    assert!(moved.redirect == Some(permanent));

    let numbers = |class| spec.codes_of(class).map(|code| code.number.value).collect::<Vec<_>>();
    assert_eq!((numbers(finished), numbers(failed)), (vec![0], vec![10, 11]));
}

#[test]
fn every_key_of_a_problem_type_is_read() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime/specs/bank.toml");
    let spec = sound(&std::fs::read_to_string(path).unwrap());
    let [credit, closed] = &spec.problems[..] else { panic!("two problem types") };
    assert_eq!((credit.name.value.as_str(), closed.name.value.as_str()), ("OutOfCredit", "AccountClosed"));
    assert_eq!(credit.uri.value, "https://bank.example/problems/out-of-credit");
    assert_eq!(credit.code.as_ref().map(|code| code.value), Some(403));
    assert_eq!(credit.title.0, ["You do not have enough credit.", "잔액이 부족합니다."]);
    assert_eq!(credit.reference.as_deref(), Some("Billing guide, section 3"));
    assert_eq!(closed.reference, None);
}

/// A registry with one code and one problem type.
fn problem(languages: &str, title: &str) -> String {
    format!(
        "[registry]\nname = \"x\"\ntitle = \"X\"\nprotocol = \"http\"\ncodes = {{ first = 400, last = 499 }}\n{languages}\n[codes.403]\nname = \"No\"\nphrase = \"No\"\nlabel = {{ en = \"a\" }}\nsummary = {{ en = \"b\" }}\n\n[problems.Odd]\ntype = \"odd\"\nstatus = 403\ntitle = {title}\n"
    )
}

#[test]
fn a_title_has_the_languages_of_the_registry() {
    let languages = "languages = [\"en\"]\noptional_languages = [\"ko\", \"ja\"]\n";
    let title = |text: &str| sound(text).problems[0].title.0.clone();
    assert_eq!(title(&problem(languages, "{ en = \"a\", ja = \"c\" }")), ["a", "a", "c"]);
    let plain = problem("", "\"Odd\"").replace("label = { en = \"a\" }\nsummary = { en = \"b\" }\n", "");
    assert_eq!(title(&plain), ["Odd"]);
    // It is the same in a registry that extends this one.
    let source = files("plain", &[("x.toml", &extending("base.toml", &[])), ("base.toml", &plain)]);
    let (spec, mistakes) = load(&source);
    assert_eq!(mistakes, [""; 0]);
    assert_eq!(spec.problems[0].title.0, ["Odd"]);
}

#[test]
fn each_word_has_its_value() {
    let spec = |more: &str| sound(&format!("{BASE}{}", code(201, more)));
    for (word, value) in [("allowed", Content::Allowed), ("forbidden", Content::Forbidden)] {
        assert!(spec(&format!("content = \"{word}\"")).codes[1].content == value, "{word}");
    }
    for (word, value) in
        [("heuristic", Cache::Heuristic), ("explicit", Cache::Explicit), ("never", Cache::Never)]
    {
        assert!(spec(&format!("cache = \"{word}\"")).codes[1].cache == value, "{word}");
    }
    for (word, method) in [
        ("preserve", Method::Preserve),
        ("post-may-become-get", Method::PostMayBecomeGet),
        ("get", Method::Get),
    ] {
        let redirect =
            spec(&format!("redirect = {{ permanent = false, method = \"{word}\" }}")).codes[1].redirect;
        assert!(redirect == Some(Redirect { permanent: false, method }), "{word}");
    }
    for (word, value) in [
        ("registered", Standing::Registered),
        ("deprecated", Standing::Deprecated),
        ("obsoleted", Standing::Obsoleted),
        ("unused", Standing::Unused),
        ("unofficial", Standing::Unofficial),
    ] {
        assert!(spec(&format!("standing = \"{word}\"")).codes[1].standing == value, "{word}");
    }
    for (word, value) in [("must", Strength::Must), ("should", Strength::Should), ("may", Strength::May)] {
        assert!(
            spec(&format!("headers = {{ {word} = [\"Allow\"] }}")).codes[1].headers[0].strength == value,
            "{word}"
        );
    }
}

#[test]
fn a_file_can_only_widen_the_range_of_its_base() {
    let range = |first: i64, last: i64| {
        format!(
            "[registry]\nname = \"x\"\ntitle = \"X\"\nextends = \"http\"\ncodes = {{ first = {first}, last = {last} }}\n"
        )
    };
    for (first, last) in [(100, 599), (99, 599), (100, 600), (0, 999)] {
        assert_eq!(sound(&range(first, last)).range, (first, last));
    }
    for (first, last) in [(101, 599), (100, 598), (0, 598), (101, 999)] {
        let (spec, mistakes) = load(&source(&range(first, last)));
        assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
        assert_eq!(spec.range, (first.min(100), last.max(599)));
    }
}

/// A registry in one language can extend the built-in registry, which then has texts in that language only.
#[test]
fn a_base_has_only_the_languages_of_the_file() {
    let head = "[registry]\nname = \"x\"\ntitle = \"X\"\nextends = \"http\"\nlanguages = [\"ko\"]\n\n";
    let own = "[codes.520]\nname = \"Odd\"\nphrase = \"Odd\"\nlabel = { ko = \"가\" }\nsummary = { ko = \"가.\" }\n";
    let (spec, http) = (sound(&format!("{head}{own}")), load(&Source::built_in()).0);
    assert!(spec.extends_http && !http.extends_http);
    assert_eq!(spec.codes.len(), http.codes.len() + 1);
    let same = |texts: &Texts, of_http: &Texts| texts.0 == of_http.0[1..];
    for (class, of_http) in spec.classes.iter().zip(&http.classes) {
        assert!(same(&class.label, &of_http.label) && same(&class.summary, &of_http.summary));
    }
    for (group, of_http) in spec.groups.iter().zip(&http.groups) {
        assert!(same(&group.label, &of_http.label) && same(&group.summary, &of_http.summary));
    }
    for of_http in &http.codes {
        let code = spec.code(of_http.number.value).unwrap();
        assert!(same(&code.label, &of_http.label) && same(&code.summary, &of_http.summary));
        assert_eq!((code.headers.len(), code.compare.len()), (of_http.headers.len(), of_http.compare.len()));
        for (header, of_http) in code.headers.iter().zip(&of_http.headers) {
            assert!(header.when.iter().zip(&of_http.when).all(|(when, of_http)| same(when, of_http)));
        }
        for (comparison, of_http) in code.compare.iter().zip(&of_http.compare) {
            assert!(same(&comparison.text, &of_http.text));
        }
    }
}

/// So that code can be generated.
#[test]
fn an_unreadable_spec_becomes_a_registry_of_one_status() {
    let spec = placeholder();
    let [class] = &spec.classes[..] else { panic!("one class") };
    assert_eq!(spec.codes_of(class).count(), 1);
    // The status is in the sound class, if there is one.
    let (spec, _) = load(&source(
        "[registry]\nname = \"x\"\ntitle = \"X\"\ncodes = { first = 1, last = 9 }\n[classes.A]\ncodes = { first = 4, last = 9 }\n",
    ));
    assert_eq!(spec.codes_of(&spec.classes[0]).count(), 1);
}

#[test]
fn the_sound_part_of_a_spec_is_kept() {
    let text = format!(
        "{BASE}[codes.201]\nname = \"Created\"\nphrase = 7\nnonsense = 1\n\n[codes.999]\nname = \"Far\"\nphrase = \"Far\"\n"
    );
    let (spec, mistakes) = load(&source(&text));
    assert_eq!(mistakes.len(), 5, "{mistakes:#?}");
    let names: Vec<_> = spec.codes.iter().map(|code| code.name.value.as_str()).collect();
    assert_eq!(names, ["Ok", "Created", "Far"]);
    let broken = text.replace("phrase = 7", "phrase = \"7");
    let (spec, mistakes) = load(&source(&broken));
    assert_eq!(mistakes.len(), 5, "{mistakes:#?}");
    let names: Vec<_> = spec.codes.iter().map(|code| code.name.value.as_str()).collect();
    assert_eq!(names, ["Ok", "Created", "Far"]);
}

#[test]
fn a_code_with_a_wrong_number_keeps_its_name() {
    // `2xx` and `20x` get the first number that is free.
    for (key, number) in [
        ("codes.2o1", 201),
        ("codes.2xx", 201),
        ("codes.20x", 201),
        ("codes.0x194", 404),
        ("codes.0404", 404),
        ("codes.4.04", 404),
        ("codes 404", 404),
        ("codes_404", 404),
        ("codes404", 404),
        ("code.404", 404),
        ("404", 404),
    ] {
        let text = format!("{BASE}{}", code(999, "").replace("[codes.999]", &format!("[{key}]")));
        let (spec, mistakes) = load(&source(&text));
        let codes: Vec<_> = spec.codes.iter().map(|code| (code.number.value, &*code.name.value)).collect();
        assert_eq!(codes, [(200, "Ok"), (number, "C999")], "{key}: {mistakes:#?}");
        // 404 is in no class.
        let here = mistakes.iter().filter(|message| message.starts_with("codes.toml:18:")).count();
        let count = if number == 404 { 2 } else { 1 };
        assert!((here, mistakes.len()) == (count, count), "{key}: {mistakes:#?}");
    }
    // Nothing is known of the number of these.
    for key in ["codes.x", "codes.99999", "codes.-"] {
        let text = format!("{BASE}{}", code(999, "").replace("[codes.999]", &format!("[{key}]")));
        let (spec, mistakes) = load(&source(&text));
        assert_eq!((spec.codes.len(), mistakes.len()), (1, 1), "{key}: {mistakes:#?}");
    }
}

/// A promise about the class still holds.
#[test]
fn a_class_whose_range_is_broken_has_the_codes_of_no_other() {
    let texts = "label = { en = \"a\", ko = \"b\" }\nsummary = { en = \"a\", ko = \"b\" }\n";
    for codes in
        ["codes = { first = 499, last = 400 }", "codes = { first = 400 }", "codes = 400", "codes = ???", ""]
    {
        let text = format!("{BASE}[classes.Bad]\n{codes}\n{texts}{}{}", code(404, ""), code(410, ""));
        let (spec, mistakes) = load(&source(&text));
        assert_eq!(mistakes.len(), 1, "{codes}: {mistakes:#?}");
        let bad = spec.classes.iter().find(|class| class.name.value == "Bad").unwrap();
        assert_eq!(spec.codes_of(bad).count(), 2, "{codes}");
    }
    // Two such classes share the codes by their hundreds.
    let two = format!(
        "{BASE}[classes.Bad]\ncodes = 4\n{texts}[classes.Worse]\ncodes = 5\n{texts}{}{}{}",
        code(404, ""),
        code(500, ""),
        code(503, "")
    );
    let (spec, mistakes) = load(&source(&two));
    assert_eq!(mistakes.len(), 2, "{mistakes:#?}");
    let ranges: Vec<_> =
        spec.classes.iter().map(|class| (&*class.name.value, class.codes.value.clone())).collect();
    assert_eq!(ranges, [("Fine", vec![(200, 299)]), ("Bad", vec![(404, 404)]), ("Worse", vec![(500, 503)])]);
}

#[test]
fn a_group_without_a_sound_class_has_all_classes() {
    let texts = "label = { en = \"a\", ko = \"b\" }\nsummary = { en = \"a\", ko = \"b\" }\n";
    for classes in ["[]", "[\"Nonsense\"]", "[\"Fien\"]", "[1]", "x"] {
        let (spec, mistakes) = load(&source(&format!("{BASE}[groups.Some]\nclasses = {classes}\n{texts}")));
        assert_eq!(mistakes.len(), 1, "{classes}: {mistakes:#?}");
        let kept: Vec<&str> = spec.groups[0].classes.iter().map(|class| class.value.as_str()).collect();
        assert_eq!(kept, ["Fine"], "{classes}");
    }
}

#[test]
fn codes_can_be_written_in_one_table() {
    let (before, after) = BASE.split_once("[codes.200]\n").unwrap();
    let keys: Vec<String> =
        after.lines().filter(|line| !line.is_empty()).map(|line| format!("200.{line}\n")).collect();
    assert_eq!(sound(&format!("{before}[codes]\n{}", keys.concat())).codes.len(), 1);
}

/// A bad line hides neither the tables behind it nor the mistakes in them.
#[test]
fn a_bad_line_is_one_mistake() {
    let lines = [
        "name: \"x\"",
        "name \"x\"",
        "// comment",
        "; comment",
        "<<<<<<< HEAD",
        "=======",
        ">>>>>>> feature",
        "stray",
        "two words",
        "\"quoted\"",
        "= 1",
        "retry == true",
        "retry = = true",
        "retry = yes",
        "retry = null",
        "retry =",
        "retry = true true",
        "headers = { must = [\"Allow\"",
        "headers = { must = [\"Allow\" }",
        "reference = \"x",
        "reference = \"\"\"x",
        "reference = \'\'\'x",
        "reference = \u{201c}x\u{201d}",
        "\u{3000}retry = true",
        "retry\u{a0}= true",
        "retry \u{ff1d} true",
        "}",
        "]",
        "[",
        "{",
        "\u{0}",
    ];
    for line in lines {
        let text = format!("{BASE}{}{line}\n\n{}", code(201, ""), code(202, "rety = true"));
        let (spec, mistakes) = load(&source(&text));
        let at = "codes.toml:24:";
        let here = mistakes.iter().filter(|message| message.starts_with(at)).count();
        assert!(here == 1 && mistakes.len() == 2, "{line}: {mistakes:#?}");
        assert!(mistakes[1].contains("unknown key `rety`"), "{line}: {mistakes:#?}");
        assert_eq!(spec.codes.len(), 3, "{line}");
    }
}

#[test]
fn a_group_keeps_its_sound_classes() {
    let group = "[groups.Some]\nclasses = [\"Broken\", \"Fine\"]\nlabel = { en = \"a\", ko = \"b\" }\nsummary = { en = \"a\", ko = \"b\" }\n";
    let (spec, mistakes) = load(&source(&format!("{BASE}[classes.Broken]\ncodes = 4\n{group}")));
    assert!(!mistakes.is_empty());
    let kept: Vec<&str> = spec.groups[0].classes.iter().map(|class| class.value.as_str()).collect();
    assert_eq!(kept, ["Fine"]);
}

#[test]
fn line_ends_tabs_and_a_byte_order_mark_do_not_shift_positions() {
    let text = format!("{BASE}[codes.404]\n\tnaem = \"찾을 수 없음\"\n");
    let first = mistakes(&text);
    assert!(first[0].starts_with("codes.toml:18:8: `codes.404` has no `phrase`"), "{first:#?}");
    assert!(
        first.iter().any(|message| message.starts_with("codes.toml:19:2: unknown key `naem`")),
        "{first:#?}"
    );
    assert_eq!(mistakes(&text.replace('\n', "\r\n")), first);
    assert_eq!(mistakes(&format!("\u{feff}{text}")), first);
    assert_eq!(mistakes("\u{feff}"), mistakes(""));
}

#[test]
fn texts_before_a_mistake_do_not_shift_its_column() {
    let text = format!(
        "{BASE}[codes.204]\nname = \"NoContent\"\nphrase = \"No Content\"\nlabel = {{ ko = \"콘텐츠 없음\", en = 3 }}\nsummary = {{ en = \"a\", ko = \"b\" }}\n"
    );
    assert_eq!(
        mistakes(&text),
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
    let messages = mistakes(&text);
    assert_eq!(messages.len(), 1);
    let message = &messages[0];
    assert!(message.contains("[codes.4395]") && message.contains("at most 4096 codes"), "{message}");
}

/// The base and `count` classes of one code each, from 300 on.
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
    let messages = mistakes(&with_classes(64));
    assert_eq!(messages.len(), 1, "{messages:#?}");
    let message = &messages[0];
    assert!(message.contains("[classes.Of363]") && message.contains("at most 64 classes"), "{message}");
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
    let messages = mistakes(&group(7));
    assert_eq!(messages.len(), 1, "{messages:#?}");
    let message = &messages[0];
    assert!(
        message.ends_with("^^^^^^^ this is one too many") && message.contains("at most 6 classes"),
        "{message}"
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

/// A response to HEAD has such fields.
#[test]
fn a_status_without_content_may_have_optional_fields_about_content() {
    let headers = "content = \"forbidden\"\nheaders = { must = [{ name = \"Content-Type\", when = { en = \"a\", ko = \"b\" } }], should = [\"Content-Length\"] }";
    assert_eq!(sound(&format!("{BASE}{}", code(201, headers))).codes[1].headers.len(), 2);
}

#[test]
fn a_comparison_is_shown_once_for_each_of_its_codes() {
    let compared =
        |with: i64, text: &str| format!("compare = {{ {with} = {{ en = \"{text}\", ko = \"{text}\" }} }}");
    let comparisons = |text: &str| -> Vec<Vec<(i64, String)>> {
        let shown = |code: &Code| {
            code.compare.iter().map(|other| (other.with.value, other.text.0[0].clone())).collect()
        };
        sound(text).codes.iter().map(shown).collect()
    };
    let one = format!("{BASE}{}{}", code(201, &compared(200, "one")), code(202, ""));
    assert_eq!(comparisons(&one), [vec![(201, "one".to_owned())], vec![(200, "one".to_owned())], vec![]]);
    // If both codes have a text, each shows its own.
    let both = format!("{BASE}{}{}", code(201, &compared(202, "one")), code(202, &compared(201, "other")));
    assert_eq!(comparisons(&both), [vec![], vec![(202, "one".to_owned())], vec![(201, "other".to_owned())]]);
}

#[test]
fn thousands_of_mistakes_are_shown_in_seconds() {
    let start = std::time::Instant::now();
    let mut text = BASE.to_owned();
    // Mistakes that differ in more than a number are each shown.
    for code in 300..20_000_i64 {
        let name: String = code.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
        let _ = write!(text, "[codes.{code}]\nname = \"C{code}\"\nphrase = \"x\"\nzzz{name} = 1\n");
    }
    assert!(mistakes(&text).len() > 19_700);
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}

/// A generator of the same numbers in every run.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (limit as u64).max(1)).unwrap()
    }

    /// An index between two characters.
    fn index(&mut self, text: &str) -> usize {
        let mut index = self.below(text.len() + 1);
        while !text.is_char_boundary(index) {
            index -= 1;
        }
        index
    }
}

#[test]
fn no_mutation_of_a_spec_panics_and_every_mistake_has_a_position() {
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
    let extending = "[registry]\nname = \"x\"\ntitle = \"X\"\nextends = \"http\"\n\n[codes.520]\nname = \"Odd\"\nphrase = \"Odd\"\nlabel = { en = \"A\", ko = \"가\" }\nsummary = { en = \"A.\", ko = \"가.\" }\n\n[problems.Odd]\ntype = \"odd\"\nstatus = 520\ntitle = { en = \"A.\", ko = \"가.\" }\n";
    for round in 0..4000 {
        let mut text = if round % 40 == 0 { extending.to_owned() } else { BASE.to_owned() };
        for _ in 0..=random.below(3) {
            let (from, to) = (random.index(&text), random.index(&text));
            let part: String = text[from.min(to)..from.max(to)].chars().take(40).collect();
            match random.below(4) {
                0 => text = text.replacen(&part, "", 1),
                1 => text.insert_str(to, &part),
                2 => text.insert_str(from, SCRAPS[random.below(SCRAPS.len())]),
                _ => text.truncate(from.max(1)),
            }
        }
        for mistake in mistakes(&text) {
            let mut position = mistake.split(':').skip(1);
            let number = |part: Option<&str>| part.and_then(|part| part.parse::<usize>().ok());
            assert!(
                number(position.next()) > Some(0) && number(position.next()) > Some(0),
                "{mistake}\n---\n{text}"
            );
        }
    }
}

#[test]
fn the_same_mistake_in_many_codes_is_shown_once() {
    let mut text = BASE.to_owned();
    for number in 201..290 {
        text += &code(number, "").replace("label = { en = \"a\", ko = \"b\" }\n", "");
    }
    let messages = mistakes(&text);
    assert_eq!(messages.len(), 1, "{messages:#?}");
    let expected = "codes.toml:18:8: `codes.201` has no `label`, and so on in 88 more places, from line 23\n";
    assert!(messages[0].starts_with(expected), "{messages:#?}");
    // A few are each shown.
    let few = text.split("[codes.205]").next().unwrap();
    assert_eq!(mistakes(few).len(), 4);
}

/// Every statement is parsed once, and a wrong one again after each of a few edits.
#[test]
fn many_syntax_errors_take_time_in_proportion_to_the_file() {
    let lines = [
        "name \"x\"",
        "name: x",
        "// comment",
        "; comment",
        "<<<<<<< HEAD",
        "=======",
        ">>>>>>> other",
        "stray",
        "a = [",
        "a = {",
        "name = [",
        "name = {",
        "a = \"",
        "a = \"\"\"",
        "name = \'\'\'",
        "[codes.201",
        "a = [[[[[[[[",
        "label = { en: b c d e f g h i j, ko: k",
        "\u{3000}a = 1",
        "[",
        "]",
        "}",
        "\u{0}",
    ];
    for line in lines {
        let text = format!("{BASE}{}", format!("{line}\n").repeat(500));
        let mut parsed = 0;
        let mut parse = |part: &str| {
            parsed += part.len();
            crate::mend::parse(part)
        };
        let mended = crate::mend::mend(&text, &mut parse, &mut crate::diagnostic::Mistakes::default());
        assert!(parsed <= 24 * text.len(), "{line}: {parsed} for {}", text.len());
        assert!(mended.starts_with(&BASE[..BASE.len() - 1]), "{line}");
    }
}

#[test]
fn a_hundred_thousand_bad_lines_are_read_in_seconds() {
    let start = std::time::Instant::now();
    let text = format!("{BASE}{}{}", "name: \"x\"\n".repeat(100_000), code(201, "retry = 1"));
    let (spec, messages) = load(&source(&text));
    assert!(messages.last().unwrap().contains("`retry` must be"), "{:#?}", messages.last());
    assert_eq!(spec.codes.len(), 2);
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}

/// A folder with these files, and the first of them as a source.
fn files(name: &str, files: &[(&str, &str)]) -> Source {
    let folder = std::env::temp_dir().join(format!("status-subset-files-{name}-{}", std::process::id()));
    for (path, text) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    Source::below(&folder, files[0].0)
}

const WS: &str = "[registry]\nname = \"ws\"\ntitle = \"WS\"\ncodes = { first = 1000, last = 4999 }\n\n[classes.Own]\ncodes = { first = 4000, last = 4999 }\nopen = true\n\n[classes.Known]\ncodes = { first = 1000, last = 1999 }\n\n[codes.1000]\nname = \"Normal\"\nphrase = \"Normal\"\n";

fn extending(base: &str, codes: &[(u16, &str)]) -> String {
    let mut text = format!("[registry]\nname = \"x\"\ntitle = \"X\"\nextends = \"{base}\"\n");
    for (number, name) in codes {
        let _ = write!(text, "\n[codes.{number}]\nname = \"{name}\"\nphrase = \"{name} of {base}\"\n");
    }
    text
}

#[test]
fn a_spec_extends_a_file_in_several_steps() {
    let (app, chat) =
        (extending("base/chat.toml", &[(4001, "App")]), extending("../ws.toml", &[(4000, "Chat")]));
    let source = files("steps", &[("app.toml", &app), ("base/chat.toml", &chat), ("ws.toml", WS)]);
    let (spec, mistakes) = load(&source);
    assert_eq!(mistakes, [""; 0]);
    let codes: Vec<_> = spec.codes.iter().map(|code| (code.number.value, code.name.value.as_str())).collect();
    assert_eq!(codes, [(1000, "Normal"), (4000, "Chat"), (4001, "App")]);
    assert_eq!(spec.range, (1000, 4999));
    // Cargo has to watch them all.
    assert_eq!(spec.files, ["base/chat.toml", "ws.toml"]);
    assert!(!spec.extends_http);
}

/// An addition to the base does not break a registry that had the code before.
#[test]
fn a_code_of_the_base_can_be_written_again_with_its_name() {
    let again = extending("ws.toml", &[(1000, "Normal"), (4000, "Own")]);
    let (spec, mistakes) = load(&files("again", &[("x.toml", &again), ("ws.toml", WS)]));
    assert_eq!(mistakes, [""; 0]);
    assert_eq!(spec.codes[0].phrase, "Normal of ws.toml");

    let other = extending("ws.toml", &[(1000, "Other")]);
    let (spec, mistakes) = load(&files("other", &[("x.toml", &other), ("ws.toml", WS)]));
    assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    assert!(mistakes[0].contains("1000 is already the code `Normal` of the base"), "{}", mistakes[0]);
    // The place in the base is shown with its path.
    assert!(mistakes[0].contains("ws.toml\n") && mistakes[0].contains("[codes.1000]"), "{}", mistakes[0]);
    assert_eq!(spec.codes[0].name.value, "Normal");
}

#[test]
fn a_registry_has_the_problem_types_of_its_base() {
    let base = problem("languages = [\"en\", \"ko\"]\n", "{ en = \"a\", ko = \"b\" }")
        .replace("{ en = \"a\" }", "{ en = \"a\", ko = \"b\" }")
        .replace("{ en = \"b\" }", "{ en = \"a\", ko = \"b\" }");
    let own = |more: &str| {
        let (head, problem) = (extending("base.toml", &[]), "title = { ko = \"c\" }\nstatus = 403\n");
        format!("{head}languages = [\"ko\"]\n\n{more}{problem}")
    };
    let load = |name: &str, own: &str| load(&files(name, &[("x.toml", own), ("base.toml", &base)]));
    let (spec, mistakes) = load("problems", &own("[problems.Own]\ntype = \"own\"\n"));
    assert_eq!(mistakes, [""; 0]);
    let titles: Vec<_> =
        spec.problems.iter().map(|problem| (&*problem.name.value, problem.title.0.join("/"))).collect();
    assert_eq!(titles, [("Own", "c".to_owned()), ("Odd", "b".to_owned())]);

    for (more, start, marked) in [
        ("[problems.Odd]\ntype = \"own\"\n", "7:11: two problem types are named `Odd`", "[problems.Odd]"),
        ("[problems.Own]\ntype = \"odd\"\n", "8:8: two problem types have the URI `odd`", "type = \"odd\""),
    ] {
        let (_, mistakes) = load("same-problem", &own(more));
        assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
        let message = &mistakes[0];
        // Both places are shown, that in the base with its path.
        assert!(message.contains(&format!("x.toml:{start}")), "{message}");
        assert!(message.contains("base.toml\n") && message.matches(marked).count() == 2, "{message}");
    }

    // The file writes the code again, without content.
    let empty = extending("base.toml", &[(403, "No")]) + "content = \"forbidden\"\n";
    let texts = "label = { en = \"a\", ko = \"b\" }\nsummary = { en = \"a\", ko = \"b\" }\n";
    let (_, mistakes) = load("empty", &(empty + texts));
    assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    assert!(mistakes[0].contains("x.toml:4:11: `Odd` has the status 403, which"), "{}", mistakes[0]);
}

/// The registry that the file extends may be one of HTTP, and it may have languages.
#[test]
fn a_problem_type_with_a_missing_base_is_not_another_mistake() {
    for title in ["\"Odd\"", "{ en = \"Odd\" }"] {
        let text = extending("no.toml", &[]);
        let text = format!("{text}\n[problems.Odd]\ntype = \"odd\"\nstatus = 403\ntitle = {title}\n");
        let (spec, mistakes) = load(&files("no-base", &[("x.toml", &text)]));
        assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
        assert_eq!(spec.problems.len(), 1);
    }
}

#[test]
fn files_that_extend_each_other_are_reported() {
    let (a, b) = (extending("b.toml", &[(4000, "A")]), extending("a.toml", &[(4001, "B")]));
    let (_, mistakes) = load(&files("circle", &[("a.toml", &a), ("b.toml", &b)]));
    assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    assert!(mistakes[0].contains("the files name each other in a circle: "), "{}", mistakes[0]);
    let own = extending("own.toml", &[(4000, "A")]);
    let (_, mistakes) = load(&files("itself", &[("own.toml", &own)]));
    assert!(mistakes.len() == 1 && mistakes[0].contains("in a circle"), "{mistakes:#?}");
}

#[test]
fn a_missing_base_is_one_mistake() {
    let (spec, mistakes) = load(&files("missing", &[("x.toml", &extending("no.toml", &[(4000, "A")]))]));
    assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    assert!(mistakes[0].contains("there is no spec file `"), "{}", mistakes[0]);
    assert_eq!(spec.codes[0].name.value, "A");
}

#[test]
fn a_mistake_in_the_base_is_shown_in_the_base() {
    let broken = WS.replace("phrase = \"Normal\"", "phrase = 7");
    let source = files("broken", &[("x.toml", &extending("ws.toml", &[(4000, "A")])), ("ws.toml", &broken)]);
    let (spec, mistakes) = load(&source);
    assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    assert!(
        mistakes[0].contains("ws.toml:") && mistakes[0].contains("`phrase` must be a string"),
        "{}",
        mistakes[0]
    );
    assert_eq!(spec.codes.len(), 2);
}

/// The base without classes is sound. With the classes of the file, its codes are in none.
#[test]
fn what_only_the_file_makes_a_mistake_is_shown_where_it_names_the_base() {
    let base = "[registry]\nname = \"b\"\ntitle = \"B\"\ncodes = { first = 0, last = 9 }\n\n[codes.1]\nname = \"One\"\nphrase = \"One\"\n";
    let own = format!(
        "{}\n[classes.Low]\ncodes = {{ first = 3, last = 9 }}\n",
        extending("b.toml", &[(4, "Four")])
    );
    let (_, mistakes) = load(&files("classes", &[("x.toml", &own), ("b.toml", base)]));
    assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    assert!(mistakes[0].contains("x.toml:4:11: 1 is in no class"), "{}", mistakes[0]);

    // A mistake that the base has itself is shown once.
    let broken = format!("{base}\n[classes.Low]\ncodes = {{ first = 3, last = 9 }}\nopen = true\n");
    let own = extending("b.toml", &[(4, "Four")]);
    let (_, mistakes) = load(&files("broken-classes", &[("x.toml", &own), ("b.toml", &broken)]));
    assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    assert!(mistakes[0].contains("b.toml:6:8: 1 is in no class"), "{}", mistakes[0]);
}

#[test]
fn an_optional_language_that_the_base_lacks_has_its_first_texts() {
    let text = "[registry]\nname = \"x\"\ntitle = \"X\"\nextends = \"http\"\noptional_languages = [\"ja\"]\n";
    let spec = sound(text);
    let not_found = spec.code(404).unwrap();
    assert_eq!(not_found.label.0.len(), 3);
    assert_eq!(not_found.label.0[2], not_found.label.0[0]);
    assert!(spec.codes.iter().flat_map(|code| &code.summary.0).all(|text| !text.is_empty()));
}

#[test]
fn chains_of_files_are_bounded() {
    let names: Vec<String> = (0..12).map(|index| format!("{index}.toml")).collect();
    let mut texts: Vec<String> = (1..12).map(|index| extending(&names[index], &[])).collect();
    texts.push(WS.to_owned());
    let all: Vec<(&str, &str)> =
        names.iter().map(String::as_str).zip(texts.iter().map(String::as_str)).collect();
    let (_, mistakes) = load(&files("chain", &all));
    assert_eq!(mistakes.len(), 1, "{mistakes:#?}");
    assert!(mistakes[0].contains("more than 8 files name each other in a row"), "{}", mistakes[0]);
    let (spec, mistakes) = load(&files("short-chain", &all[4..]));
    assert_eq!((spec.codes.len(), mistakes.len()), (1, 0), "{mistakes:#?}");
}

#[test]
fn facts_are_in_the_order_of_their_declaration() {
    let text = "[registry]\nname = \"x\"\ntitle = \"X\"\ncodes = { first = 0, last = 9 }\n\n[facts]\nb = { type = \"number\" }\na = { type = \"number\" }\n\n[codes.1]\nname = \"One\"\nphrase = \"One\"\na = 1\nb = 2\n";
    assert_eq!(sound(text).codes[0].facts, [(0, FactValue::Number(2)), (1, FactValue::Number(1))]);
}

/// The names of all generated items are in one module.
#[test]
fn a_class_with_the_name_of_another_item_is_one_mistake_at_its_line() {
    let names = |class: &str, name: &str| {
        let text = BASE.replace("Fine", class);
        let (spec, mistakes) = load_for(&source(&text), name);
        assert!(!spec.codes.is_empty());
        mistakes
    };
    assert_eq!(names("Fine", "Code"), [""; 0]);
    for (class, name) in [("CodeSet", "Code"), ("CodeClass", "Code"), ("CodeLang", "Code"), ("Code", "Code")]
    {
        let mistakes = names(class, name);
        assert_eq!(mistakes.len(), 1, "{class}: {mistakes:#?}");
        assert!(mistakes[0].contains("two generated items are named `"), "{}", mistakes[0]);
        assert!(mistakes[0].contains(&format!("| [classes.{class}]")), "{}", mistakes[0]);
    }
}

#[test]
fn a_registry_needs_no_classes() {
    let (head, rest) = BASE.split_once("[classes.Fine]").unwrap();
    let (_, codes) = rest.split_once("[codes.").unwrap();
    let spec = sound(&format!("{head}[codes.{codes}"));
    assert!(spec.classes.is_empty() && !spec.codes.is_empty());
}
