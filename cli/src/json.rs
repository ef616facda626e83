//! A registry as JSON, for programs and for the page.

use serde::Serialize;
use serde_json::{Map, Value};
use status_subset_spec::{
    Cache, Class, Code, Content, FactValue, Header, Method, Standing, Strength, Texts, reference_url,
};

use crate::facts::is_checked;
use crate::registry::Registry;

#[derive(Serialize)]
struct RegistryJson<'a> {
    name: &'a str,
    title: &'a str,
    reference: Option<Reference<'a>>,
    languages: Vec<&'a str>,
    classes: Vec<ClassJson<'a>>,
    codes: Vec<CodeJson<'a>>,
}

#[derive(Serialize)]
struct ClassJson<'a> {
    name: &'a str,
    ranges: Vec<[String; 2]>,
    label: Map<String, Value>,
    summary: Map<String, Value>,
    reference: Option<Reference<'a>>,
    fallback: Option<String>,
    headers: Vec<HeaderJson<'a>>,
    groups: Vec<&'a str>,
}

#[derive(Serialize)]
struct CodeJson<'a> {
    code: String,
    number: i64,
    name: &'a str,
    phrase: &'a str,
    class: Option<&'a str>,
    label: Map<String, Value>,
    summary: Map<String, Value>,
    reference: Option<Reference<'a>>,
    content: &'static str,
    headers: Vec<HeaderJson<'a>>,
    cache: &'static str,
    redirect: Option<RedirectJson>,
    retry: bool,
    standing: &'static str,
    common: bool,
    compare: Vec<Comparison>,
    aliases: Vec<AliasJson<'a>>,
    also: Vec<&'a str>,
    note: Option<Map<String, Value>>,
    document: Option<Map<String, Value>>,
    facts: Map<String, Value>,
}

#[derive(Serialize)]
struct Reference<'a> {
    text: &'a str,
    url: Option<String>,
}

#[derive(Serialize)]
struct HeaderJson<'a> {
    name: &'a str,
    strength: &'static str,
    enforced: bool,
    when: Option<Map<String, Value>>,
}

#[derive(Serialize)]
struct RedirectJson {
    permanent: bool,
    method: &'static str,
}

#[derive(Serialize)]
struct Comparison {
    code: String,
    text: Map<String, Value>,
}

#[derive(Serialize)]
struct AliasJson<'a> {
    name: &'a str,
    phrase: Option<&'a str>,
    note: Option<&'a str>,
}

/// The whole registry.
pub(crate) fn registry(registry: &Registry) -> String {
    let spec = &registry.spec;
    let json = RegistryJson {
        name: &spec.name,
        title: &spec.title,
        reference: reference(spec.reference.as_ref()),
        languages: spec.languages.iter().map(|language| language.tag.as_str()).collect(),
        classes: spec.classes.iter().map(|class| of_class(registry, class)).collect(),
        codes: spec.codes.iter().map(|code| of_code(registry, code)).collect(),
    };
    pretty(&json)
}

/// Some of its codes, as an array.
pub(crate) fn codes(registry: &Registry, codes: &[&Code]) -> String {
    let codes: Vec<CodeJson<'_>> = codes.iter().map(|code| of_code(registry, code)).collect();
    pretty(&codes)
}

fn pretty(value: &impl Serialize) -> String {
    // Maps have text keys, and nothing else can fail.
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    format!("{text}\n")
}

fn of_class<'a>(registry: &'a Registry, class: &'a Class) -> ClassJson<'a> {
    let text = |number: i64| registry.spec.notation.text(number);
    ClassJson {
        name: &class.name.value,
        ranges: class.codes.value.iter().map(|(first, last)| [text(*first), text(*last)]).collect(),
        label: texts(registry, &class.label),
        summary: texts(registry, &class.summary),
        reference: reference(class.reference.as_ref()),
        fallback: class.fallback.as_ref().map(|code| text(code.value)),
        headers: class.headers.iter().map(|rule| header(registry, rule)).collect(),
        groups: registry
            .spec
            .groups
            .iter()
            .filter(|group| group.has(class))
            .map(|group| group.name.value.as_str())
            .collect(),
    }
}

fn of_code<'a>(registry: &'a Registry, code: &'a Code) -> CodeJson<'a> {
    let spec = &registry.spec;
    let some = |texts: &Texts| Some(self::texts(registry, texts)).filter(|texts| !texts.is_empty());
    CodeJson {
        code: registry.number(code),
        number: code.number.value,
        name: &code.name.value,
        phrase: &code.phrase,
        class: registry.class_of(code.number.value).map(|class| class.name.value.as_str()),
        label: texts(registry, &code.label),
        summary: texts(registry, &code.summary),
        reference: reference(code.reference.as_ref()),
        content: match code.content {
            Content::Allowed => "allowed",
            Content::Forbidden => "forbidden",
        },
        headers: code.headers.iter().map(|rule| header(registry, rule)).collect(),
        cache: match code.cache {
            Cache::Heuristic => "heuristic",
            Cache::Explicit => "explicit",
            Cache::Never => "never",
        },
        redirect: code.redirect.map(|redirect| RedirectJson {
            permanent: redirect.permanent,
            method: match redirect.method {
                Method::Preserve => "preserve",
                Method::PostMayBecomeGet => "post-may-become-get",
                Method::Get => "get",
            },
        }),
        retry: code.retry,
        standing: match code.standing {
            Standing::Registered => "registered",
            Standing::Deprecated => "deprecated",
            Standing::Obsoleted => "obsoleted",
            Standing::Unused => "unused",
            Standing::Unofficial => "unofficial",
        },
        common: code.common,
        compare: code
            .compare
            .iter()
            .map(|comparison| Comparison {
                code: spec.notation.text(comparison.with.value),
                text: texts(registry, &comparison.text),
            })
            .collect(),
        aliases: code
            .aliases
            .iter()
            .map(|alias| AliasJson {
                name: &alias.name.value,
                phrase: alias.phrase.as_deref(),
                note: alias.note.as_deref(),
            })
            .collect(),
        also: code.also.iter().map(|name| name.value.as_str()).collect(),
        note: some(&code.note),
        document: some(&code.document),
        facts: code.facts.iter().filter_map(|(index, value)| fact(registry, *index, value)).collect(),
    }
}

/// A text for each language that has one.
fn texts(registry: &Registry, texts: &Texts) -> Map<String, Value> {
    let tags = registry.spec.languages.iter().map(|language| language.tag.clone());
    let texts = tags.zip(&texts.0).filter(|(_, text)| !text.is_empty());
    texts.map(|(tag, text)| (tag, Value::from(text.as_str()))).collect()
}

fn reference(reference: Option<&String>) -> Option<Reference<'_>> {
    reference.map(|text| Reference { text, url: reference_url(text) })
}

fn header<'a>(registry: &Registry, rule: &'a Header) -> HeaderJson<'a> {
    HeaderJson {
        name: &rule.name.value,
        strength: match rule.strength {
            Strength::Must => "must",
            Strength::Should => "should",
            Strength::May => "may",
            Strength::MustNot => "must_not",
        },
        enforced: is_checked(rule),
        when: rule.when.as_ref().map(|when| texts(registry, when)),
    }
}

fn fact(registry: &Registry, index: usize, value: &FactValue) -> Option<(String, Value)> {
    let name = registry.spec.facts.get(index)?.name.value.clone();
    let value = match value {
        FactValue::Text(text) => Value::from(text.as_str()),
        FactValue::Number(number) | FactValue::Code(number) => Value::from(*number),
        FactValue::Boolean(boolean) => Value::from(*boolean),
    };
    Some((name, value))
}
