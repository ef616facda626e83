//! Reads the values of a spec. A value that does not have the type of its key is reported and dropped.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::characters::is_control;
use crate::diagnostic::Mistakes;
use crate::form::form;
use crate::keys::RANGE;
use crate::languages::is_tag;
use crate::model::{is_within, tags};
use crate::notation::Notation;
use crate::sort::sort;
use crate::words::{one_of, suggest, unknown};
use crate::{At, Bounds, Fact, Language, Texts};

pub(crate) type Value<'i> = Spanned<DeValue<'i>>;

pub(crate) struct Reader<'m> {
    pub(crate) mistakes: &'m mut Mistakes,
    /// Known once `[registry]` has been read, as are the fields below.
    pub(crate) languages: Vec<Language>,
    /// The numbers that a code can be.
    pub(crate) bounds: Bounds,
    pub(crate) notation: Notation,
    /// Known once `[facts]` has been read.
    pub(crate) facts: Vec<Fact>,
    /// The names of the facts whose declaration could not be read.
    pub(crate) lost_facts: Vec<String>,
    /// Whether the registry that the file extends could not be read. What the file takes from it is not another mistake.
    pub(crate) lost_base: bool,
    /// Whether `display` could not be read. A code in another notation is not another mistake.
    pub(crate) lost_notation: bool,
    /// Whether the protocol is unknown, because of a mistake that is reported elsewhere.
    pub(crate) lost_protocol: bool,
}

/// One entry of a table.
#[derive(Clone)]
pub(crate) struct Entry<'t, 'i> {
    pub(crate) key: &'t str,
    /// The key's span.
    pub(crate) span: Range<usize>,
    pub(crate) value: &'t Value<'i>,
}

/// The entries of a table in the order of the file.
pub(crate) fn entries<'t, 'i>(table: &'t DeTable<'i>) -> Vec<Entry<'t, 'i>> {
    let mut entries = Vec::new();
    for (key, value) in table {
        entries.push(Entry { key: key.get_ref(), span: key.span(), value });
    }
    sort(&mut entries, &|entry| entry.span.start as i128);
    entries
}

/// Whether there is an entry with the key.
pub(crate) fn has_key(entries: &[Entry<'_, '_>], key: &str) -> bool {
    entries.iter().any(|entry| entry.key == key)
}

impl Reader<'_> {
    /// `{ first = 400, last = 499 }`
    pub(crate) fn range(&mut self, value: &Value<'_>) -> Option<At<Bounds>> {
        let DeValue::Table(table) = value.get_ref() else {
            let message = format!("`codes` must be a table, not {}", type_name(value.get_ref()));
            self.mistakes.at(value.span(), message, "write `{ first = .., last = .. }`");
            return None;
        };
        let (mut first, mut last) = (None, None);
        // The words of other formats are one mistake.
        let other = [
            ("from", "first"),
            ("start", "first"),
            ("min", "first"),
            ("to", "last"),
            ("end", "last"),
            ("max", "last"),
        ];
        let mut own = entries(table);
        let mut is_reported = false;
        for entry in &mut own {
            if let Some((key, meant)) = other.iter().find(|(key, _)| *key == entry.key) {
                if !std::mem::replace(&mut is_reported, true) {
                    let message = format!("unknown key `{key}`; did you mean `{meant}`?");
                    self.mistakes.at(&entry.span, message, "write `{ first = .., last = .. }`");
                }
                entry.key = meant;
            }
        }
        if !is_reported {
            own = self.known_entries(table, RANGE);
            self.require(&own, &value.span(), "codes", RANGE);
        }
        for Entry { key, value, .. } in own {
            match key {
                "first" => first = self.code_number(value, key),
                _ => last = self.code_number(value, key),
            }
        }
        let (first, last) = (first?.value, last?.value);
        if first > last {
            self.mistakes.at(
                value.span(),
                format!("the range is empty: {first} is greater than {last}"),
                "write the smaller number as `first`",
            );
            return Some(At::new((last, first), value.span()));
        }
        Some(At::new((first, last), value.span()))
    }

    /// A text in each language of the spec.
    pub(crate) fn texts(&mut self, value: &Value<'_>, span: &Range<usize>, what: &str) -> Option<Texts> {
        let mut texts = self.read_texts(value, span, what, true)?;
        // A missing text in an optional language is that in the first one.
        if let Some((first, others)) = texts.0.split_first_mut() {
            for text in others.iter_mut().filter(|text| text.is_empty()) {
                text.clone_from(first);
            }
        }
        Some(texts)
    }

    /// A text in some of the languages of the spec.
    pub(crate) fn some_texts(&mut self, value: &Value<'_>, span: &Range<usize>, what: &str) -> Option<Texts> {
        self.read_texts(value, span, what, false)
    }

    fn read_texts(
        &mut self,
        value: &Value<'_>,
        span: &Range<usize>,
        what: &str,
        is_total: bool,
    ) -> Option<Texts> {
        let DeValue::Table(table) = value.get_ref() else {
            let mut example = Vec::new();
            for language in &self.languages {
                example.push(format!("{} = \"..\"", language.tag));
            }
            self.mistakes.at(
                value.span(),
                format!("`{what}` needs a text for each language, not {}", type_name(value.get_ref())),
                format!("write `{{ {} }}`", example.join(", ")),
            );
            return None;
        };
        let languages = self.languages.clone();
        let tags = tags(&languages);
        let mut texts = vec![None; tags.len()];
        let mut is_complete = true;
        for Entry { key, span, value } in entries(table) {
            match tags.iter().position(|&tag| tag == key).and_then(|index| texts.get_mut(index)) {
                Some(text) => *text = Some(self.string(value, key).unwrap_or_default()),
                None if tags.is_empty() => self.mistakes.at(
                    &span,
                    format!("unknown language `{key}`: `[registry]` lists none"),
                    format!("add `languages = [\"{key}\"]` to `[registry]`"),
                ),
                None => {
                    is_complete = false;
                    let help = match suggest(key, &tags) {
                        Some(_) => one_of(&tags),
                        None if is_tag(key) => "remove it, or add it to `languages`".to_owned(),
                        None => String::new(),
                    };
                    self.mistakes.at(&span, unknown("language", key, &tags), help);
                }
            }
        }
        let mut missing = Vec::new();
        for (text, language) in texts.iter().zip(&languages) {
            if text.is_none() && is_complete && is_total && !language.optional {
                missing.push(language.tag.as_str());
            }
        }
        if !missing.is_empty() {
            self.mistakes.missing_key(
                span,
                format!("`{what}` has no text in the language `{}`", missing.join("`, nor in `")),
                format!("add `{} = \"..\"`", missing.join(" = \"..\"`, `")),
            );
        }
        let mut found = Vec::new();
        for text in &mut texts {
            found.push(text.take().unwrap_or_default());
        }
        Some(Texts(found))
    }

    /// Reports which of these keys are missing and, if the spec has languages, which of the texts.
    pub(crate) fn require_all(
        &mut self,
        table: &[Entry<'_, '_>],
        span: &Range<usize>,
        what: &str,
        keys: &[&str],
    ) {
        let has_no_texts = self.languages.is_empty() || self.lost_base;
        let texts: &[&str] = if has_no_texts { &[] } else { &["label", "summary"] };
        self.require(table, span, what, &[keys, texts].concat());
    }

    /// Reports which of these keys are missing.
    pub(crate) fn require(
        &mut self,
        table: &[Entry<'_, '_>],
        span: &Range<usize>,
        what: &str,
        keys: &[&str],
    ) {
        let mut missing = Vec::new();
        for key in keys {
            if !has_key(table, key) {
                missing.push(*key);
            }
        }
        if !missing.is_empty() {
            let message = format!("{} has no `{}`", quoted(what), missing.join("`, `"));
            self.mistakes.missing_key(span, message, format!("add `{} = ..`", missing.join(" = ..`, `")));
        }
    }

    pub(crate) fn unknown_key(&mut self, span: &Range<usize>, key: &str, known: &[&str]) {
        self.mistakes.at(span, unknown("key", key, known), "");
    }

    pub(crate) fn table<'t, 'i>(&mut self, value: &'t Value<'i>, what: &str) -> Option<&'t DeTable<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(value, what, "a table");
        }
        table
    }

    pub(crate) fn array<'t, 'i>(&mut self, value: &'t Value<'i>, what: &str) -> Option<&'t [Value<'i>]> {
        let array = value.get_ref().as_array().map(|array| &**array);
        if array.is_none() {
            self.wrong_type(value, what, "an array");
        }
        array
    }

    pub(crate) fn string(&mut self, value: &Value<'_>, what: &str) -> Option<String> {
        let text = value.get_ref().as_str();
        match text {
            None => self.wrong_type(value, what, "a string"),
            Some(text) if text.trim().is_empty() => {
                self.mistakes.at(value.span(), format!("{} is empty", quoted(what)), "write a text");
            }
            Some(text) => return Some(text.to_owned()),
        }
        None
    }

    /// A line, or several lines, which replies of some protocols have.
    pub(crate) fn phrase(&mut self, value: &Value<'_>, what: &str) -> Option<String> {
        let phrase = self.string(value, what)?;
        if let Some(control) = phrase.chars().find(|&c| is_control(c) && c != '\n') {
            self.mistakes.at(
                value.span(),
                format!("`{what}` has the control character {}", control.escape_default()),
                "remove it",
            );
            return None;
        }
        Some(phrase)
    }

    pub(crate) fn boolean(&mut self, value: &Value<'_>, what: &str) -> Option<bool> {
        let boolean = value.get_ref().as_bool();
        if boolean.is_none() {
            self.wrong_type(value, what, "`true` or `false`");
        }
        boolean
    }

    /// A code: a number, or a text in the registry's notation.
    pub(crate) fn code_number(&mut self, value: &Value<'_>, what: &str) -> Option<At<i64>> {
        let text = value.get_ref().as_str().filter(|_| self.notation != Notation::default());
        let number = match (value.get_ref().as_integer(), text) {
            (Some(integer), _) => i64::from_str_radix(integer.as_str(), integer.radix()).ok(),
            (None, Some(text)) => self.notation.code(text),
            (None, None) => {
                self.wrong_type(value, what, "a number");
                return None;
            }
        };
        let (first, last) = self.bounds;
        let number = number.filter(|number| is_within((first, last), *number));
        if number.is_none() {
            let help = format!("write a number from {first} to {last}");
            self.mistakes.at(value.span(), format!("`{what}` is not a status code"), help);
        }
        number.map(|number| At::new(number, value.span()))
    }

    /// An integer.
    pub(crate) fn integer(&mut self, value: &Value<'_>, what: &str) -> Option<i64> {
        match value.get_ref().as_integer() {
            None => self.wrong_type(value, what, "a number"),
            Some(integer) => match i64::from_str_radix(integer.as_str(), integer.radix()) {
                Ok(number) => return Some(number),
                Err(_) => self.mistakes.at(
                    value.span(),
                    format!("`{what}` is too large"),
                    format!("write a number from {} to {}", i64::MIN, i64::MAX),
                ),
            },
        }
        None
    }

    /// The strings of an array.
    pub(crate) fn strings(&mut self, value: &Value<'_>, what: &str, item: &str) -> Vec<At<String>> {
        let mut strings = Vec::new();
        let single = std::slice::from_ref(value);
        // A string instead of a list is reported, and read as a list of one.
        let items = self.array(value, what).or(value.get_ref().as_str().map(|_| single));
        for value in items.unwrap_or_default() {
            if let Some(text) = self.string(value, item) {
                strings.push(At::new(text, value.span()));
            }
        }
        strings
    }

    /// The value of a word.
    pub(crate) fn choice<T: Copy>(
        &mut self,
        value: &Value<'_>,
        what: &str,
        choices: &[(&str, T)],
    ) -> Option<T> {
        let mut words = Vec::new();
        for (word, _) in choices {
            words.push(*word);
        }
        let index = self.word(value, what, &words)?;
        choices.get(index).map(|(_, choice)| *choice)
    }

    /// The index of the value among the words.
    pub(crate) fn word(&mut self, value: &Value<'_>, what: &str, words: &[&str]) -> Option<usize> {
        let Some(word) = value.get_ref().as_str() else {
            self.wrong_type(value, what, "a string");
            return None;
        };
        let index = words.iter().position(|known| *known == word);
        if index.is_none() {
            let help = if suggest(word, words).is_some() { one_of(words) } else { String::new() };
            self.mistakes.at(value.span(), unknown(&format!("`{what}` value"), word, words), help);
        }
        // A misspelt word is read as the one that the message suggests.
        index.or_else(|| {
            let meant = suggest(word, words)?;
            words.iter().position(|known| *known == meant)
        })
    }

    pub(crate) fn wrong_type(&mut self, value: &Value<'_>, what: &str, expected: &str) {
        self.mistakes.at(
            value.span(),
            format!("{} must be {expected}, not {}", quoted(what), type_name(value.get_ref())),
            format!("write {}", form(what, value.get_ref()).unwrap_or_else(|| expected.to_owned())),
        );
    }
}

/// Whether a table has a key, or an unknown one for which the suggestion among `keys` is that key.
pub(crate) fn has(table: &DeTable<'_>, key: &str, keys: &[&str]) -> bool {
    let misspelt = |written: &str| suggest(written, keys) == Some(key);
    table.contains_key(key) || table.keys().any(|written| misspelt(written.get_ref()))
}

/// A key in backticks; a description unchanged.
fn quoted(what: &str) -> String {
    if what.contains(' ') { what.to_owned() } else { format!("`{what}`") }
}

fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a float",
        DeValue::Boolean(_) => "a boolean",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    }
}
