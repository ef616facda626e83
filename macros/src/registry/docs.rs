//! The spec's texts as documentation. Text from data passes through [`text`] or [`code`], so that rustdoc does not read
//! it as Markdown, HTML or a link.

use std::fmt::Write as _;

use status_subset_spec::{
    Cache, Class, Code, Content, FactKind, FactValue, Method, Spec, Standing, Strength, Texts,
};

/// The documentation of a status.
pub(super) fn of_code(spec: &Spec, code: &Code) -> String {
    let mut doc = of_code_in_brief(spec, code);
    doc.push('\n');
    for (language, (label, summary)) in spec.languages.iter().zip(code.label.0.iter().zip(&code.summary.0)) {
        let _ = write!(doc, "\n- *{}*: **{}**", language.tag, text(label));
        if language.tag != first_language(spec) {
            let _ = write!(doc, " — {}", text(summary));
        }
    }
    for (tag, note) in in_languages(spec, &code.note) {
        let _ = write!(doc, "\n- {tag}{note}");
    }
    for line in rules(spec, code) {
        let _ = write!(doc, "\n- {line}");
    }
    for comparison in &code.compare {
        if let Some(other) = spec.code(comparison.with.value) {
            let link = format!("[`{}`](Self::{0})", other.name.value);
            for (tag, text) in in_languages(spec, &comparison.text) {
                let _ = write!(doc, "\n- {tag}compare {link}: {text}");
            }
        }
    }
    for alias in &code.aliases {
        let _ = write!(doc, "\n- formerly `{}`", alias.name.value);
        if let Some(phrase) = &alias.phrase {
            let _ = write!(doc, ", {}", self::code(phrase));
        }
        if let Some(note) = &alias.note {
            let _ = write!(doc, " ({})", text(note));
        }
    }
    for name in &code.also {
        let _ = write!(doc, "\n- also [`{0}`](Self::{0})", name.value);
    }
    for (index, value) in &code.facts {
        let Some(fact) = spec.facts.get(*index) else { continue };
        let value = match (value, &fact.kind) {
            (FactValue::Text(value), _) => text(value),
            (FactValue::Number(number), _) => number.to_string(),
            (FactValue::Boolean(boolean), _) => boolean.to_string(),
            (FactValue::Code(code), FactKind::Code(registry, _)) => format!("{code} of {}", text(registry)),
            (FactValue::Code(code), _) => code.to_string(),
        };
        let _ = write!(doc, "\n- {}: {value}", self::code(&fact.name.value));
    }
    doc
}

/// One line: the number, the phrase and the summary in the first language, if there is one.
pub(super) fn of_code_in_brief(spec: &Spec, code: &Code) -> String {
    let line = self::code(&format!("{} {}", spec.notation.text(code.number.value), code.phrase));
    match code.summary.0.first() {
        Some(summary) => format!("{line}: {}", text(summary)),
        None => line,
    }
}

/// `400 to 499`, or `from 0 to 9 or from 20 to 29`.
pub(super) fn ranges(spec: &Spec, class: &Class, from: &str, between: &str) -> String {
    let mut out = String::new();
    for (first, last) in &class.codes.value {
        let between = if out.is_empty() { String::new() } else { format!(" {between} ") };
        let (start, end) = (spec.notation.text(*first), spec.notation.text(*last));
        let _ = if first == last {
            write!(out, "{between}{start}")
        } else {
            write!(out, "{between}{from}{start} to {end}")
        };
    }
    out
}

pub(super) fn of_class(spec: &Spec, class: &Class) -> String {
    let mut doc = ranges(spec, class, "", "and");
    if let Some(label) = class.label.0.first() {
        let _ = write!(doc, ", {}", text(label));
    }
    if let Some(summary) = class.summary.0.first() {
        let _ = write!(doc, ": {}", text(summary));
    }
    if let Some(text) = &class.reference {
        let _ = write!(doc, " ({})", reference(text));
    }
    doc
}

/// A list of the problem types, below other documentation.
pub(super) fn of_problems(spec: &Spec) -> String {
    let mut doc = String::new();
    for problem in &spec.problems {
        let _ = write!(doc, "\n- {}", code(&problem.name.value));
        if let Some(code) = problem.code.as_ref().and_then(|code| spec.code(code.value)) {
            let line = self::code(&format!("{} {}", spec.notation.text(code.number.value), code.phrase));
            let _ = write!(doc, " with [{line}](Self::{})", code.name.value);
        }
        let _ = write!(doc, ", {}", code(&problem.uri.value));
        if let Some(title) = first(&problem.title) {
            let _ = write!(doc, ": {title}");
        }
        if let Some(text) = &problem.reference {
            let _ = write!(doc, " ({})", reference(text));
        }
    }
    doc
}

fn rules(spec: &Spec, code: &Code) -> Vec<String> {
    let mut rules = Vec::new();
    if let Some(text) = &code.reference {
        rules.push(format!("defined by {}", reference(text)));
    }
    if code.content == Content::Forbidden {
        rules.push("never has content".to_owned());
    }
    for header in &code.headers {
        let mut rule = match header.strength {
            Strength::Must => "must carry ",
            Strength::Should => "should carry ",
            Strength::May => "may carry ",
            Strength::MustNot => "must not carry ",
        }
        .to_owned();
        rule.push_str(&self::code(&header.name.value));
        let mut between = " when ";
        for (tag, when) in header.when.iter().flat_map(|when| in_languages(spec, when)) {
            let _ = write!(rule, "{between}{tag}{when}");
            between = "; ";
        }
        // (A *must* without a condition is checked too, as the reader of the RFC expects.)
        if header.enforce && header.strength != Strength::Must {
            rule.push_str(", which the derives check");
        }
        rules.push(rule);
    }
    match code.cache {
        Cache::Heuristic => rules.push("heuristically cacheable".to_owned()),
        Cache::Explicit => {}
        Cache::Never => rules.push("never stored by a cache".to_owned()),
    }
    if let Some(redirect) = code.redirect {
        let kind = if redirect.permanent { "permanent" } else { "temporary" };
        let method = match redirect.method {
            Method::Preserve => "the method does not change",
            Method::PostMayBecomeGet => "a POST may become a GET",
            Method::Get => "the method becomes GET, or stays HEAD",
        };
        rules.push(format!("a {kind} redirect: {method}"));
    }
    if code.retry {
        rules.push("the same request may be sent again, under the conditions of the status".to_owned());
    }
    match code.standing {
        Standing::Registered => {}
        Standing::Deprecated => rules.push("deprecated: should no longer be sent".to_owned()),
        Standing::Obsoleted => rules.push("obsolete: its specification is historic".to_owned()),
        Standing::Unused => rules.push("reserved and without a meaning".to_owned()),
        Standing::Unofficial => rules.push("in use, but not registered".to_owned()),
    }
    if code.common {
        let title = text(&spec.title);
        rules.push(format!("one of the common {title}"));
    }
    rules
}

/// The texts, each with its language in front of it if that is not the first one.
fn in_languages(spec: &Spec, texts: &Texts) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for (language, text) in spec.languages.iter().zip(&texts.0) {
        let text = self::text(text);
        // A missing text in an optional language is that in the first one.
        if text.is_empty() || found.iter().any(|(_, known)| *known == text) {
            continue;
        }
        let tag = if language.tag == first_language(spec) {
            String::new()
        } else {
            format!("*{}*: ", language.tag)
        };
        found.push((tag, text));
    }
    found
}

fn first_language(spec: &Spec) -> &str {
    spec.languages.first().map_or("", |language| &language.tag)
}

pub(super) fn first(texts: &Texts) -> Option<String> {
    texts.0.first().map(|first| text(first))
}

/// `RFC 9110, section 15.5.5` as a link to that section. Other references are not links.
pub(super) fn reference(reference: &str) -> String {
    let shown = text(reference);
    match status_subset_spec::reference_url(reference) {
        Some(url) => format!("[{shown}]({url})"),
        None => shown,
    }
}

/// Escapes all markup except code between backticks.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // White space at an end would keep the marks around a label from being any.
    let mut rest = text.trim();
    while let Some((before, from)) = rest.find('`').and_then(|start| rest.split_at_checked(start)) {
        plain(before, &mut out);
        let inside = from.trim_start_matches('`');
        let fence = from.len() - inside.len();
        rest = match code_before(inside, fence) {
            Some((code, behind)) => {
                out.push_str(&self::code(code.trim()));
                behind
            }
            None => {
                out.push_str(&"\\`".repeat(fence));
                inside
            }
        };
    }
    plain(rest, &mut out);
    out
}

/// What stands before the next run of exactly so many backticks, as Markdown ends code, and what stands behind it.
fn code_before(text: &str, fence: usize) -> Option<(&str, &str)> {
    let mut runs =
        text.match_indices('`').filter(|(at, _)| !text.get(..*at).unwrap_or_default().ends_with('`'));
    runs.find_map(|(at, _)| {
        let (code, from) = text.split_at_checked(at)?;
        let behind = from.trim_start_matches('`');
        (from.len() - behind.len() == fence).then_some((code, behind))
    })
}

/// Text without code.
fn plain(text: &str, out: &mut String) {
    for word in text.split_inclusive(char::is_whitespace) {
        // A bare URL would be a rustdoc warning in the user's crate.
        if word.contains("://") || word.starts_with("www.") {
            let url = word.trim_end();
            // Two pieces of code side by side would be one.
            if out.ends_with('`') && !out.ends_with("\\`") {
                out.push(' ');
            }
            out.push_str(&code(url));
            if url.len() < word.len() {
                out.push(' ');
            }
            continue;
        }
        for letter in word.chars() {
            match letter {
                '\n' | '\r' | '\t' => {
                    out.push(' ');
                    continue;
                }
                '\\' | '<' | '>' | '[' | ']' | '*' | '_' | '~' | '#' | '|' | '&' | '$' => out.push('\\'),
                _ => {}
            }
            out.push(letter);
        }
    }
}

/// Any text as a code span.
pub(super) fn code(text: &str) -> String {
    let text = text.replace(['\n', '\r', '\t'], " ");
    let mut longest = 0;
    for run in text.split(|c| c != '`') {
        longest = longest.max(run.len());
    }
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 || text.trim().is_empty() { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_data_is_escaped() {
        for (from, to) in [
            ("plain text, with 100%", "plain text, with 100%"),
            ("<domain> Service ready", "\\<domain\\> Service ready"),
            ("see [Self]", "see \\[Self\\]"),
            ("`Allow` and `<x>`", "`Allow` and `<x>`"),
            ("one ` alone", "one \\` alone"),
            ("at https://example.com/a_b now", "at `https://example.com/a_b` now"),
            ("at https://example.com/a_b ", "at `https://example.com/a_b`"),
            ("`a`https://example.com/a_b", "`a` `https://example.com/a_b`"),
            ("``a ` <b>`` and `<c>", "`` a ` <b> `` and \\`\\<c\\>"),
            ("a`https://example.com/b", "a\\``https://example.com/b`"),
            ("```x <b>`", "\\`\\`\\`x \\<b\\>\\`"),
            ("two\nlines", "two lines"),
            ("찾을 수 없음", "찾을 수 없음"),
        ] {
            assert_eq!(text(from), to);
        }
    }

    #[test]
    fn the_documentation_lists_forbidden_header_fields() {
        let (spec, _) = status_subset_spec::load(&status_subset_spec::Source::built_in());
        let page = |code| of_code(&spec, spec.code(code).expect("it is a code"));
        let never = "\n- must not carry `Content-Length`\n- must not carry `Transfer-Encoding`\n";
        assert!(page(204).contains(never), "{}", page(204));
        let sometimes = "\n- must not carry `Content-Range` when several parts are sent; *ko*: ";
        assert!(page(206).contains(sometimes), "{}", page(206));
    }

    #[test]
    fn the_documentation_has_the_texts_of_every_language() {
        let (spec, _) = status_subset_spec::load(&status_subset_spec::Source::built_in());
        for code in &spec.codes {
            let page = of_code(&spec, code);
            let comparisons = code.compare.iter().map(|comparison| &comparison.text);
            let conditions = code.headers.iter().filter_map(|header| header.when.as_ref());
            for texts in
                [&code.label, &code.summary, &code.note].into_iter().chain(comparisons).chain(conditions)
            {
                for text in &texts.0 {
                    assert!(page.contains(&self::text(text)), "{text}: {page}");
                }
            }
        }
        // The RFC leaves it open whether a redirect has the field.
        let page = of_code(&spec, spec.code(307).unwrap());
        assert!(page.contains("\n- should carry `Location`, which the derives check\n"), "{page}");
    }

    #[test]
    fn the_documentation_lists_the_problem_types() {
        let source = status_subset_spec::Source::file("../tests/specs/branch.toml").unwrap();
        let (spec, mistakes) = status_subset_spec::load(&source);
        assert_eq!(mistakes, [""; 0]);
        let lines = [
            "",
            "- `Closed` with [`503 Service Unavailable`](Self::ServiceUnavailable), `/problems/closed_today#now`: 오늘은 \\<영업\\>하지 않습니다.",
            "- `NoSeat` with [`503 Service Unavailable`](Self::ServiceUnavailable), `tag:bank.example,2026:no-seat`: 자리가 없습니다.",
            "- `OutOfCredit` with [`403 Forbidden`](Self::Forbidden), `https://bank.example/problems/out-of-credit`: 잔액이 부족합니다. (Billing guide, section 3)",
            "- `AccountClosed` with [`410 Gone`](Self::Gone), `https://bank.example/problems/account-closed`: 해지된 계좌입니다.",
        ];
        assert_eq!(of_problems(&spec), lines.join("\n"));
    }

    #[test]
    fn code_spans_can_contain_backticks() {
        assert_eq!(code("404 Not Found"), "`404 Not Found`");
        assert_eq!(code("a `b` c"), "`` a `b` c ``");
    }

    #[test]
    fn references_become_links() {
        assert_eq!(
            reference("RFC 9110, section 15.5.5"),
            "[RFC 9110, section 15.5.5](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5)"
        );
        assert_eq!(reference("RFC 8297"), "[RFC 8297](https://www.rfc-editor.org/rfc/rfc8297)");
        assert_eq!(reference("nginx"), "nginx");
        assert_eq!(reference("RFC 9110, page [3]"), "RFC 9110, page \\[3\\]");
    }
}
