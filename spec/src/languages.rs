//! The languages of a spec: those that `[registry]` lists, compared with those of the texts. A wrong list is one
//! mistake, not one for each text.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::Mistakes;
use crate::sort::keep;
use crate::words::suggest;
use crate::{At, Language};

/// Where the list of languages is, or should be.
pub(crate) enum ListOrigin {
    /// After `languages =`.
    Key(Range<usize>),
    /// In `[registry]`, which has none.
    Registry(Range<usize>),
    /// In the base, which `extends` names.
    Base(Range<usize>),
    /// Unknown, because of a mistake that is reported elsewhere.
    Unknown,
}

/// The languages of the spec, from the list and the texts.
pub(crate) fn resolve(
    listed: &[At<String>],
    optional: &[At<String>],
    origin: &ListOrigin,
    document: &DeTable<'_>,
    mistakes: &mut Mistakes,
) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    let is_optional = |tag: &str| optional.iter().any(|known| known.value == tag);
    let language =
        |tag: &str| Language { tag: tag.to_owned(), variant: variant(tag), optional: is_optional(tag) };
    let (texts, tags) = count_texts(document);
    if let ListOrigin::Base(extends) = origin {
        let (mut missing, mut used) = (Vec::new(), Vec::new());
        for At { value: tag, .. } in listed {
            let tag = tag.as_str();
            if texts > 1 && !tags.contains_key(tag) && !is_optional(tag) {
                missing.push(tag);
            } else {
                used.push(tag);
            }
        }
        if !missing.is_empty() {
            mistakes.at(
                extends,
                format!("the base also has texts in `{}`; this file has none", missing.join("` and `")),
                format!("write them, or add `languages = [\"{}\"]`", used.join("\", \"")),
            );
        }
    }
    // Languages that most of the texts have, and the list does not.
    let mut unlisted = Vec::new();
    for (tag, count) in &tags {
        if count * 2 > texts && listed.iter().all(|listed| listed.value != *tag) {
            unlisted.push(tag.as_str());
        }
    }
    for At { value: tag, at } in listed {
        if !is_tag(tag) {
            let help = "write a tag such as `en`, `ko` or `zh-Hant` (BCP 47)";
            mistakes.at(at, format!("`{tag}` is not a language tag"), help);
        } else if languages.iter().any(|language| language.variant == variant(tag)) {
            mistakes.at(at, format!("the language `{tag}` is listed twice"), "keep one of them");
        } else if texts > 1
            && !tags.contains_key(tag.as_str())
            && !is_optional(tag)
            && !matches!(origin, ListOrigin::Base(_))
        {
            let meant = suggest(tag, &unlisted).or_else(|| unlisted.first().copied());
            let help = match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "remove it, or write the texts".to_owned(),
            };
            mistakes.at(at, format!("there are no texts in the language `{tag}`"), help);
            if let Some(meant) = meant {
                keep(&mut unlisted, &mut |tag| *tag != meant);
                languages.push(language(meant));
            }
        } else {
            languages.push(language(tag));
        }
    }
    keep(&mut unlisted, &mut |tag| is_tag(tag));
    if !unlisted.is_empty() {
        let (shown, list) = (unlisted.join("` and `"), unlisted.join("\", \""));
        let message = format!("the texts are in `{shown}`, which `languages` does not list");
        match origin {
            ListOrigin::Key(span) => mistakes.at(span, message, format!("add \"{list}\"")),
            ListOrigin::Registry(span) => {
                mistakes.missing(span, message, format!("add `languages = [\"{list}\"]`"));
            }
            ListOrigin::Base(_) | ListOrigin::Unknown => {}
        }
    }
    if let ListOrigin::Base(_) = origin {
        keep(&mut languages, &mut |language| {
            texts < 2 || language.optional || tags.contains_key(language.tag.as_str())
        });
        return languages;
    }
    for &tag in &unlisted {
        languages.push(language(tag));
    }
    languages
}

/// The number of labels, summaries and titles, and the number of them that have a text in each language.
fn count_texts(document: &DeTable<'_>) -> (usize, BTreeMap<String, usize>) {
    let mut texts = 0;
    let mut tags = BTreeMap::new();
    let texts_of: [(&str, &[&str]); 4] = [
        ("classes", &["label", "summary"]),
        ("groups", &["label", "summary"]),
        ("codes", &["label", "summary"]),
        ("problems", &["title"]),
    ];
    for (part, keys) in texts_of {
        let Some(DeValue::Table(part)) = document.get(part).map(Spanned::get_ref) else { continue };
        for item in part.values() {
            let DeValue::Table(item) = item.get_ref() else { continue };
            for key in keys {
                let Some(DeValue::Table(text)) = item.get(*key).map(Spanned::get_ref) else { continue };
                texts += 1;
                for tag in text.keys() {
                    *tags.entry(tag.get_ref().to_string()).or_default() += 1;
                }
            }
        }
    }
    (texts, tags)
}

/// Whether the text is a language tag: the part of BCP 47 that a spec needs.
pub(crate) fn is_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = |subtag: &str| {
        (2..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let further = |subtag: &str| {
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    // `Self` can't be the name of a variant.
    subtags.next().is_some_and(primary) && subtags.all(further) && !tag.eq_ignore_ascii_case("self")
}

/// `ZhHant` for `zh-Hant`.
fn variant(tag: &str) -> String {
    tag.split('-').map(capitalised).collect()
}

fn capitalised(subtag: &str) -> String {
    let mut word = subtag.to_ascii_lowercase();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}
