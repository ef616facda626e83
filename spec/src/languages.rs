//! The languages of a spec: those that `[registry]` lists, held against those that the texts are in. A wrong list
//! would make a mistake of each text; it is one.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::Mistakes;
use crate::words::suggest;
use crate::{At, Language};

/// Where the list stands, or should.
pub(crate) enum Listed {
    /// After `languages =`.
    Key(Range<usize>),
    /// `[registry]` has none.
    Registry(Range<usize>),
    /// The languages are those of the base, which `extends` names.
    Base(Range<usize>),
    /// There is no `[registry]`, which is reported.
    Nowhere,
}

pub(crate) fn settle(
    listed: Vec<At<String>>,
    place: &Listed,
    document: &DeTable<'_>,
    mistakes: &mut Mistakes,
) -> Vec<Language> {
    let mut languages: Vec<Language> = Vec::new();
    let (texts, tags) = tags(document);
    if let Listed::Base(extends) = place {
        let (mut missing, mut left) = (Vec::new(), Vec::new());
        for At { value: tag, .. } in &listed {
            let tag = tag.as_str();
            if texts > 1 && !tags.contains_key(tag) { missing.push(tag) } else { left.push(tag) }
        }
        if !missing.is_empty() {
            mistakes.at(
                extends,
                format!("the base has texts in `{}` too, and these are not", missing.join("` and `")),
                format!("write them, or add `languages = [\"{}\"]`", left.join("\", \"")),
            );
        }
    }
    // What most of the texts are in, and the list has not.
    let mut unlisted = Vec::new();
    for (tag, count) in &tags {
        if count * 2 > texts && listed.iter().all(|it| it.value != *tag) {
            unlisted.push(tag.as_str());
        }
    }
    for At { value: tag, at } in listed {
        if !is_tag(&tag) {
            let help = "write a tag such as `en`, `ko` or `zh-Hant` (BCP 47)";
            mistakes.at(&at, format!("`{tag}` is no language tag"), help);
        } else if languages.iter().any(|it| it.variant == variant(&tag)) {
            mistakes.at(&at, format!("the language `{tag}` is listed twice"), "leave one out");
        } else if texts > 1 && !tags.contains_key(tag.as_str()) && !matches!(place, Listed::Base(_)) {
            let meant = suggest(&tag, &unlisted).or_else(|| unlisted.first().copied());
            let help = match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "leave it out, or write the texts".to_owned(),
            };
            mistakes.at(&at, format!("no text is in the language `{tag}`"), help);
            if let Some(meant) = meant {
                unlisted.retain(|it| *it != meant);
                languages.push(Language { tag: meant.to_owned(), variant: variant(meant) });
            }
        } else {
            let variant = variant(&tag);
            languages.push(Language { tag, variant });
        }
    }
    let unlisted: Vec<&str> = unlisted.into_iter().filter(|tag| is_tag(tag)).collect();
    if !unlisted.is_empty() {
        let (shown, written) = (unlisted.join("` and `"), unlisted.join("\", \""));
        let what = format!("the texts are in `{shown}`, which `languages` does not list");
        match place {
            Listed::Key(at) => mistakes.at(at, what, format!("add \"{written}\"")),
            Listed::Registry(at) => mistakes.missing(at, what, format!("add `languages = [\"{written}\"]`")),
            Listed::Base(_) | Listed::Nowhere => {}
        }
    }
    if let Listed::Base(_) = place {
        languages.retain(|language| texts < 2 || tags.contains_key(language.tag.as_str()));
        return languages;
    }
    for tag in unlisted {
        languages.push(Language { tag: tag.to_owned(), variant: variant(tag) });
    }
    languages
}

/// How many labels and summaries there are, and how many of them have a text in each language.
fn tags(document: &DeTable<'_>) -> (usize, BTreeMap<String, usize>) {
    let mut texts = 0;
    let mut tags = BTreeMap::new();
    for part in ["classes", "groups", "codes"] {
        let Some(DeValue::Table(part)) = document.get(part).map(Spanned::get_ref) else { continue };
        for item in part.values() {
            let DeValue::Table(item) = item.get_ref() else { continue };
            for key in ["label", "summary"] {
                let Some(DeValue::Table(text)) = item.get(key).map(Spanned::get_ref) else { continue };
                texts += 1;
                for tag in text.keys() {
                    *tags.entry(tag.get_ref().to_string()).or_default() += 1;
                }
            }
        }
    }
    (texts, tags)
}

/// BCP 47, as far as a spec needs it.
pub(crate) fn is_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let primary = |subtag: &str| {
        (2..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let further = |subtag: &str| {
        (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    // `Self` is a keyword.
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
