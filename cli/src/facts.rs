//! The facts of a code in words. The command line and the pages show the same.

use status_subset_spec::{
    Cache, Class, Code, Content, FactKind, FactValue, Header, Method, Standing, Strength,
};

use crate::registry::{Registry, is_same};

/// A fact: what it is about, and its lines.
pub(crate) struct Fact {
    pub(crate) about: String,
    pub(crate) lines: Vec<Line>,
}

/// A line of a fact.
#[derive(Clone)]
pub(crate) struct Line {
    pub(crate) text: String,
    /// The code that the line is about, or the URL of its source.
    pub(crate) link: Option<Link>,
}

#[derive(Clone)]
pub(crate) enum Link {
    /// The number of another code.
    Code(i64),
    Url(String),
}

impl From<String> for Line {
    fn from(text: String) -> Line {
        Line { text, link: None }
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Line {
        text.to_owned().into()
    }
}

/// The facts of a code beside its number, phrase, label and summary.
pub(crate) fn of(registry: &Registry, code: &Code) -> Vec<Fact> {
    let words = registry.words;
    let mut facts = Vec::new();
    let mut add = |about: &str, lines: Vec<Line>| {
        if !lines.is_empty() {
            facts.push(Fact { about: about.to_owned(), lines });
        }
    };
    if let Some(class) = registry.class_of(code.number.value) {
        add(words.class, vec![class_name(registry, class).into()]);
    }
    add(words.reference, code.reference.iter().map(|text| reference(text)).collect());
    add(words.note, registry.text(&code.note).map(Line::from).into_iter().collect());
    if code.content == Content::Forbidden {
        add(words.content, vec![words.never.into()]);
    }
    add(words.headers, code.headers.iter().map(|rule| header(registry, rule).into()).collect());
    if registry.spec.is_http {
        add(
            words.cache,
            vec![
                match code.cache {
                    Cache::Heuristic => words.heuristic,
                    Cache::Explicit => words.explicit,
                    Cache::Never => words.not_cached,
                }
                .into(),
            ],
        );
    }
    if let Some(redirect) = code.redirect {
        let kind = if redirect.permanent { words.permanent } else { words.temporary };
        let method = match redirect.method {
            Method::Preserve => words.preserve,
            Method::PostMayBecomeGet => words.may_become_get,
            Method::Get => words.get,
        };
        add(words.redirect, vec![format!("{kind}; {method}").into()]);
    }
    if code.retry {
        add(words.retry, vec![words.may_be_repeated.into()]);
    }
    let standing = match code.standing {
        Standing::Registered => None,
        Standing::Deprecated => Some(words.deprecated),
        Standing::Obsoleted => Some(words.obsoleted),
        Standing::Unused => Some(words.unused),
        Standing::Unofficial => Some(words.unofficial),
    };
    add(words.standing, standing.map(Line::from).into_iter().collect());
    let comparisons = code.compare.iter().filter_map(|comparison| {
        let other = registry.spec.code(comparison.with.value)?;
        let text = registry.text(&comparison.text)?;
        let text = format!("{} {}: {text}", registry.number(other), other.phrase);
        Some(Line { text, link: Some(Link::Code(other.number.value)) })
    });
    add(words.compare, comparisons.collect());
    let old = code.aliases.iter().map(|alias| {
        let mut text = match &alias.phrase {
            Some(phrase) => format!("{phrase} (`{}`)", alias.name.value),
            None => format!("`{}`", alias.name.value),
        };
        if let Some(note) = &alias.note {
            text = format!("{text}, {note}");
        }
        text.into()
    });
    add(words.formerly, old.collect());
    add(words.also, code.also.iter().map(|name| name.value.as_str().into()).collect());
    add(words.document, registry.text(&code.document).map(Line::from).into_iter().collect());
    for (index, value) in &code.facts {
        if let Some(fact) = registry.spec.facts.get(*index) {
            add(&fact.name.value, vec![value_text(value, &fact.kind).into()]);
        }
    }
    add(words.rust, vec![format!("Status::{}", code.name.value).into()]);
    facts
}

/// `ClientError (Client error)`
pub(crate) fn class_name(registry: &Registry, class: &Class) -> String {
    match registry.text(&class.label) {
        Some(label) if !is_same(label, &class.name.value) => format!("{} ({label})", class.name.value),
        _ => class.name.value.clone(),
    }
}

/// `must: Allow`, with its condition.
pub(crate) fn header(registry: &Registry, rule: &Header) -> String {
    let words = registry.words;
    let strength = match rule.strength {
        Strength::Must => words.must,
        Strength::Should => words.should,
        Strength::May => words.may,
        Strength::MustNot => words.must_not,
    };
    let mut text = format!("{}: {strength}", rule.name.value);
    if let Some(when) = rule.when.as_ref().and_then(|when| registry.text(when)) {
        text = match registry.tag() {
            "en" => format!("{text}, when {when}"),
            _ => format!("{text} ({when})"),
        };
    }
    if is_checked(rule) {
        text = format!("{text}; {}", words.checked);
    }
    text
}

/// Whether the derives check the rule at compile time.
pub(crate) fn is_checked(rule: &Header) -> bool {
    rule.when.is_none() && (rule.enforce || matches!(rule.strength, Strength::Must | Strength::MustNot))
}

fn value_text(value: &FactValue, kind: &FactKind) -> String {
    match (value, kind) {
        (FactValue::Text(text), _) => text.clone(),
        (FactValue::Number(number), _) => number.to_string(),
        (FactValue::Boolean(boolean), _) => boolean.to_string(),
        (FactValue::Code(code), FactKind::Code(registry, _)) => format!("{code} ({registry})"),
        (FactValue::Code(code), _) => code.to_string(),
    }
}

fn reference(text: &str) -> Line {
    Line { text: text.to_owned(), link: status_subset_spec::reference_url(text).map(Link::Url) }
}
