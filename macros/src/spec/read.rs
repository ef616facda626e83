//! TOML text -> [`Spec`]. Each key is read on its own: a wrong one is reported and left out, and what
//! stands beside it is still read.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::diagnostic::Mistakes;
use super::extend;
use super::languages::{self, Place};
use super::syntax;
use super::values::{Entry, Reader, Value, entries, has};
use super::{
    Alias, At, Cache, Class, Code, Comparison, Content, Group, Header, Method, Redirect, Spec, Standing,
    Strength, Texts, tags,
};
use crate::errors::suggest;

/// The sound part of `text`; every mistake goes to `mistakes`.
pub(super) fn read(text: &str, mistakes: &mut Mistakes) -> Spec {
    let (document, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { mistakes, languages: Vec::new() };
    let spec = reader.document(&document);
    syntax::report(text, &errors, reader.mistakes);
    spec
}

const DOCUMENT: &[&str] = &["registry", "classes", "groups", "codes"];
const REGISTRY: &[&str] = &["name", "title", "extends", "codes", "reference", "languages", "non_exhaustive"];
const CLASS: &[&str] = &["codes", "fallback", "label", "summary", "reference"];
const GROUP: &[&str] = &["classes", "error", "label", "summary"];
const CODE: &[&str] = &[
    "name",
    "phrase",
    "label",
    "summary",
    "reference",
    "content",
    "headers",
    "cache",
    "redirect",
    "retry",
    "standing",
    "common",
    "compare",
    "aliases",
];
const HEADERS: &[&str] = &["must", "should", "may", "must_not", "enforce"];
const HEADER: &[&str] = &["name", "when"];
const REDIRECT: &[&str] = &["permanent", "method"];
const ALIAS: &[&str] = &["name", "phrase", "note"];

const CONTENT: &[(&str, Content)] = &[("allowed", Content::Allowed), ("forbidden", Content::Forbidden)];
const CACHE: &[(&str, Cache)] =
    &[("heuristic", Cache::Heuristic), ("explicit", Cache::Explicit), ("never", Cache::Never)];
const METHOD: &[(&str, Method)] = &[
    ("preserve", Method::Preserve),
    ("post-may-become-get", Method::PostMayBecomeGet),
    ("get", Method::Get),
];
const STANDING: &[(&str, Standing)] = &[
    ("registered", Standing::Registered),
    ("deprecated", Standing::Deprecated),
    ("obsoleted", Standing::Obsoleted),
    ("unused", Standing::Unused),
    ("unofficial", Standing::Unofficial),
];

/// Whether an entry outside of any table is meant for `[registry]`: its `codes` are a range.
fn is_of_the_registry(entry: &Entry<'_, '_>) -> bool {
    let is_range = || entry.value.get_ref().as_table().is_some_and(|table| table.contains_key("first"));
    REGISTRY.contains(&entry.key) && (entry.key != "codes" || is_range())
}

impl Reader<'_> {
    fn document(&mut self, document: &Spanned<DeTable<'_>>) -> Spec {
        let mut spec = Spec::default();
        let table = document.get_ref();
        let start: Range<usize> = 0..0;
        spec.range = (0, u16::MAX);
        // Labels elsewhere need the languages.
        let headless = self.without_a_header(table);
        let misspelt = |key: &str| suggest(key, DOCUMENT) == Some("registry");
        let registry =
            table.get_key_value("registry").or_else(|| table.iter().find(|(key, _)| misspelt(key.get_ref())));
        let (listed, place) = match registry {
            Some((key, value)) => match self.table(value, "registry") {
                Some(registry) => self.registry(entries(registry), registry, &key.span(), &mut spec),
                None => (Vec::new(), Place::Nowhere),
            },
            None if headless => {
                let own = entries(table).into_iter().filter(is_of_the_registry).collect();
                self.registry(own, table, &start, &mut spec)
            }
            None => (Vec::new(), Place::Nowhere),
        };
        self.languages = languages::settle(listed, &place, table, self.mistakes);
        for entry in entries(table) {
            if headless && is_of_the_registry(&entry) {
                continue;
            }
            let Entry { key, at, value } = entry;
            let mut meant = key;
            if !DOCUMENT.contains(&key) {
                self.unknown_key(&at, key, DOCUMENT);
                // What is misspelt is read all the same.
                let absent = |it: &&str| !table.contains_key(*it);
                match suggest(key, DOCUMENT).filter(absent) {
                    Some(it) => meant = it,
                    None => continue,
                }
            }
            match meant {
                "classes" => {
                    for entry in self.table(value, "classes").map(entries).unwrap_or_default() {
                        let name = |class: &&Class| class.name.value == entry.key;
                        let of_base = spec.base.iter().flat_map(|base| &base.classes).find(name);
                        let what = format!("`{}` is a class", entry.key);
                        let is_new = self.is_new(&entry, &what, "name", of_base.map(|it| &it.name));
                        let class = if is_new { self.class(&entry) } else { None };
                        spec.written.classes.push(entry.key.to_owned());
                        spec.written.broken_class |= class.is_none();
                        if let Some(class) = class {
                            spec.classes.push(class);
                        }
                    }
                }
                "groups" => {
                    for entry in self.table(value, "groups").map(entries).unwrap_or_default() {
                        if let Some(group) = self.group(&entry) {
                            spec.groups.push(group);
                        }
                    }
                }
                "codes" => {
                    for entry in self.table(value, "codes").map(entries).unwrap_or_default() {
                        let number = entry.key.parse::<u16>().ok();
                        match number {
                            Some(number) => spec.written.codes.push(number),
                            None => spec.written.broken_code = true,
                        }
                        let of_base = number.and_then(|number| spec.base.as_ref()?.code(number));
                        let what = format!("{} is a code", entry.key);
                        if self.is_new(&entry, &what, "number", of_base.map(|it| &it.number)) {
                            if let Some(code) = self.code(&entry) {
                                spec.codes.push(code);
                            }
                        }
                    }
                }
                _ => {} // `registry`, which has been read
            }
        }
        let tables = [
            ("registry", "[registry]", "with `name`, `title` and `codes`"),
            ("classes", "[classes.ClientError]", "for a class, and so for each"),
            ("codes", "[codes.404]", "for a code, and so for each"),
        ];
        for (key, header, what) in tables {
            let empty = |value: &Value<'_>| value.get_ref().as_table().is_some_and(DeTable::is_empty);
            if spec.base.is_some() || headless && key == "registry" {
                // The base has them, or it has been reported.
            } else if let Some((at, _)) =
                table.get_key_value(key).filter(|(_, value)| key != "registry" && empty(value))
            {
                self.mistakes.missing(
                    &at.span(),
                    format!("the table `{key}` is empty"),
                    format!("write `{header}` {what}"),
                );
            } else if !has(table, key, DOCUMENT) {
                self.mistakes.missing(
                    &start,
                    format!("the table `{key}` is missing"),
                    format!("write `{header}` {what}"),
                );
            }
        }
        spec.languages.clone_from(&self.languages);
        spec
    }

    /// Whether the base has nothing like it: what is the base's stays as it is.
    fn is_new<T>(&mut self, entry: &Entry<'_, '_>, what: &str, key: &str, of_base: Option<&At<T>>) -> bool {
        if let Some(of_base) = of_base {
            self.mistakes.at_both(
                &entry.at,
                format!("{what} of the base `http` already"),
                format!("leave it out, or choose another {key}"),
                (&of_base.at, "defined here"),
            );
        }
        of_base.is_none()
    }

    /// Whether the keys of `[registry]` stand there without it, which is one mistake.
    fn without_a_header(&mut self, table: &DeTable<'_>) -> bool {
        let first =
            entries(table).into_iter().find(|entry| REGISTRY.contains(&entry.key) && entry.key != "codes");
        match first {
            Some(Entry { key, at, .. }) if !has(table, "registry", DOCUMENT) => {
                self.mistakes.at(
                    &at,
                    format!("`{key}` stands in no table"),
                    "write `[registry]` on a line above it",
                );
                true
            }
            _ => false,
        }
    }

    /// Reads the entries of `[registry]`, which are those of `table` or, where the header is missing, some of
    /// them. Returns the languages that are listed, and where.
    fn registry(
        &mut self,
        entries: Vec<Entry<'_, '_>>,
        table: &DeTable<'_>,
        at: &Range<usize>,
        spec: &mut Spec,
    ) -> (Vec<At<String>>, Place) {
        let mut range = None;
        let mut listed = Vec::new();
        let mut place = Place::Registry(at.clone());
        let mut extends = None;
        for Entry { key, at, value } in entries {
            match key {
                "name" => spec.name = self.string(value, key).unwrap_or_default(),
                "title" => spec.title = self.string(value, key).unwrap_or_default(),
                "reference" => spec.reference = self.string(value, key),
                "extends" => {
                    // An unknown base is reported; it was meant to be one.
                    let _ = self.word(value, key, extend::BASES);
                    extends = Some(value.span());
                }
                "codes" => range = Some(self.range(value)),
                "languages" => {
                    place = Place::Key(value.span());
                    let items = self.array(value, key);
                    let tags = items
                        .into_iter()
                        .flatten()
                        .map(|item| (self.string(item, "a language"), item.span()));
                    let tags: Vec<_> = tags.collect();
                    // A list that can't be read says nothing of the texts.
                    if items.is_none()
                        || tags.iter().any(|(tag, _)| !tag.as_deref().is_some_and(languages::is_tag))
                    {
                        place = Place::Nowhere;
                    }
                    listed.extend(tags.into_iter().filter_map(|(tag, at)| Some(At { value: tag?, at })));
                }
                "non_exhaustive" => spec.non_exhaustive = self.boolean(value, key).unwrap_or_default(),
                _ => {
                    match suggest(key, REGISTRY) {
                        Some("languages") => place = Place::Nowhere,
                        Some("extends") => extends = Some(value.span()),
                        _ => {}
                    }
                    self.unknown_key(&at, key, REGISTRY);
                }
            }
        }
        let required: &[&str] =
            if extends.is_some() { &["name", "title"] } else { &["name", "title", "codes"] };
        self.require(table, at, "registry", required);
        if let Some(extends) = extends {
            let base = extend::base();
            spec.range = base.range;
            self.of_the_base(&base, extends, &mut listed, &mut place);
            spec.base = Some(Box::new(base));
        }
        if let Some(At { value: (first, last), at }) = range.flatten() {
            let (of_base, to_base) = spec.range;
            if spec.base.is_some() && (first > of_base || last < to_base) {
                let what = format!("the base's codes, {of_base} to {to_base}, go beyond these");
                self.mistakes.at(&at, what, "widen the range, or leave it out");
                // The rest is held against the range that is meant.
                spec.range = (first.min(of_base), last.max(to_base));
            } else {
                spec.range = (first, last);
            }
        }
        (listed, place)
    }

    /// Without a list the languages are the base's; with one, each of them has to be.
    fn of_the_base(
        &mut self,
        base: &Spec,
        extends: Range<usize>,
        listed: &mut Vec<At<String>>,
        place: &mut Place,
    ) {
        let tags = tags(&base.languages);
        if let Place::Key(_) = place {
            let count = listed.len();
            listed.retain(|tag| {
                let known = tags.contains(&tag.value.as_str());
                if !known {
                    let help = format!("its languages are `{}`", tags.join("`, `"));
                    self.mistakes.at(
                        &tag.at,
                        format!("the base has no texts in the language `{}`", tag.value),
                        help,
                    );
                }
                known
            });
            if listed.len() < count {
                // That the texts are in it is not another mistake.
                *place = Place::Nowhere;
            }
        } else {
            for tag in tags {
                listed.push(At { value: tag.to_owned(), at: extends.clone() });
            }
            *place = Place::Base(extends);
        }
    }

    fn class(&mut self, entry: &Entry<'_, '_>) -> Option<Class> {
        let what = format!("classes.{}", entry.key);
        let table = self.table(entry.value, &what)?;
        let (mut codes, mut fallback, mut label, mut summary, mut reference) = (None, None, None, None, None);
        for Entry { key, at, value } in entries(table) {
            match key {
                "codes" => codes = self.range(value),
                "fallback" => fallback = self.code_number(value, key),
                "label" => label = self.texts(value, &at, key),
                "summary" => summary = self.texts(value, &at, key),
                "reference" => reference = self.string(value, key),
                _ => self.unknown_key(&at, key, CLASS),
            }
        }
        self.require(table, &entry.at, &what, &["codes"]);
        self.require_texts(table, &entry.at, &what, &["label", "summary"]);
        Some(Class {
            name: At { value: entry.key.to_owned(), at: entry.at.clone() },
            codes: codes?,
            fallback,
            label: label.unwrap_or_default(),
            summary: summary.unwrap_or_default(),
            reference,
        })
    }

    fn group(&mut self, entry: &Entry<'_, '_>) -> Option<Group> {
        let what = format!("groups.{}", entry.key);
        let table = self.table(entry.value, &what)?;
        let mut group = Group {
            name: At { value: entry.key.to_owned(), at: entry.at.clone() },
            classes: Vec::new(),
            error: false,
            label: Texts::default(),
            summary: Texts::default(),
        };
        for Entry { key, at, value } in entries(table) {
            match key {
                "classes" => {
                    let items = self.array(value, key);
                    if items.is_some_and(|items| items.is_empty()) {
                        self.mistakes.at(&value.span(), "a group without classes", "write their names");
                    }
                    for item in items.into_iter().flatten() {
                        if let Some(name) = self.string(item, "a class's name") {
                            group.classes.push(At { value: name, at: item.span() });
                        }
                    }
                }
                "error" => group.error = self.boolean(value, key).unwrap_or_default(),
                "label" => group.label = self.texts(value, &at, key).unwrap_or_default(),
                "summary" => group.summary = self.texts(value, &at, key).unwrap_or_default(),
                _ => self.unknown_key(&at, key, GROUP),
            }
        }
        self.require(table, &entry.at, &what, &["classes"]);
        self.require_texts(table, &entry.at, &what, &["label", "summary"]);
        Some(group)
    }

    fn code(&mut self, entry: &Entry<'_, '_>) -> Option<Code> {
        let number = self.number_key(entry);
        let what = format!("codes.{}", entry.key);
        let table = self.table(entry.value, &what)?;
        let mut name = None;
        let mut phrase = None;
        let unnamed = At { value: String::new(), at: entry.at.clone() };
        let mut code = Code::new(At { value: 0, at: entry.at.clone() }, unnamed);
        for Entry { key, at, value } in entries(table) {
            match key {
                "name" => name = self.string(value, key).map(|text| At { value: text, at: value.span() }),
                "phrase" => phrase = self.phrase(value, key),
                "label" => code.label = self.texts(value, &at, key).unwrap_or_default(),
                "summary" => code.summary = self.texts(value, &at, key).unwrap_or_default(),
                "reference" => code.reference = self.string(value, key),
                "content" => code.content = self.choice(value, key, CONTENT).unwrap_or_default(),
                "headers" => code.headers = self.headers(value),
                "cache" => code.cache = self.choice(value, key, CACHE).unwrap_or_default(),
                "redirect" => code.redirect = self.redirect(value, &at),
                "retry" => code.retry = self.boolean(value, key).unwrap_or_default(),
                "standing" => code.standing = self.choice(value, key, STANDING).unwrap_or_default(),
                "common" => code.common = self.boolean(value, key).unwrap_or_default(),
                "compare" => code.compare = self.comparisons(value),
                "aliases" => {
                    for item in self.array(value, key).into_iter().flatten() {
                        if let Some(alias) = self.alias(item) {
                            code.aliases.push(alias);
                        }
                    }
                }
                _ => self.unknown_key(&at, key, CODE),
            }
        }
        self.require(table, &entry.at, &what, &["name", "phrase"]);
        self.require_texts(table, &entry.at, &what, &["label", "summary"]);
        code.number.value = number?;
        code.name = name?;
        code.phrase = phrase.unwrap_or_else(|| code.name.value.clone());
        Some(code)
    }

    /// `404` of `[codes.404]`.
    fn number_key(&mut self, entry: &Entry<'_, '_>) -> Option<u16> {
        let number = entry.key.parse().ok().filter(|number: &u16| number.to_string() == entry.key);
        if number.is_none() {
            self.mistakes.at(
                &entry.at,
                format!("`{}` is no status code", entry.key),
                "write a number from 0 to 65535, without a sign or leading zeros",
            );
        }
        number
    }

    fn headers(&mut self, value: &Value<'_>) -> Vec<Header> {
        let mut headers = Vec::new();
        let mut enforced = Vec::new();
        for Entry { key, at, value } in self.table(value, "headers").map(entries).unwrap_or_default() {
            let strength = match key {
                "must" => Strength::Must,
                "should" => Strength::Should,
                "may" => Strength::May,
                "must_not" => Strength::MustNot,
                "enforce" => {
                    for item in self.array(value, key).into_iter().flatten() {
                        if let Some(name) = self.string(item, "a header field's name") {
                            enforced.push(At { value: name, at: item.span() });
                        }
                    }
                    continue;
                }
                _ => {
                    self.unknown_key(&at, key, HEADERS);
                    continue;
                }
            };
            for item in self.array(value, key).into_iter().flatten() {
                if let Some(header) = self.header(item, strength) {
                    headers.push(header);
                }
            }
        }
        for name in enforced {
            let named = |header: &Header| header.name.value.eq_ignore_ascii_case(&name.value);
            let must_not = headers.iter().any(|it| named(it) && it.strength == Strength::MustNot);
            let listed = |it: &&mut Header| named(it) && it.strength != Strength::MustNot;
            match headers.iter_mut().find(listed) {
                Some(header) if header.when.is_none() => header.enforce = true,
                Some(_) => self.mistakes.at(
                    &name.at,
                    format!("`{}` can't be enforced: it is needed only under a condition", name.value),
                    "leave it out, or list the header field without `when`",
                ),
                None if must_not => self.mistakes.at(
                    &name.at,
                    format!("`{}` can't be enforced: `must_not` lists it", name.value),
                    "leave one out",
                ),
                None => self.mistakes.at(
                    &name.at,
                    format!("`{}` is enforced but not listed", name.value),
                    "list it under `must`, `should` or `may` too",
                ),
            }
        }
        headers
    }

    fn header(&mut self, value: &Value<'_>, strength: Strength) -> Option<Header> {
        let (name, when) = match value.get_ref() {
            DeValue::Table(table) => {
                let (mut name, mut when) = (None, None);
                for Entry { key, at, value } in entries(table) {
                    match key {
                        "name" => name = self.string(value, key).map(|it| At { value: it, at: value.span() }),
                        "when" => when = Some(self.texts(value, &at, key).unwrap_or_default()),
                        _ => self.unknown_key(&at, key, HEADER),
                    }
                }
                self.require(table, &value.span(), "a header field", &["name"]);
                (name?, when)
            }
            _ => (At { value: self.string(value, "a header field")?, at: value.span() }, None),
        };
        Some(Header { name, strength, enforce: false, when })
    }

    fn redirect(&mut self, value: &Value<'_>, at: &Range<usize>) -> Option<Redirect> {
        let table = self.table(value, "redirect")?;
        let (mut permanent, mut method) = (None, None);
        for Entry { key, at, value } in entries(table) {
            match key {
                "permanent" => permanent = self.boolean(value, key),
                "method" => method = self.choice(value, key, METHOD),
                _ => self.unknown_key(&at, key, REDIRECT),
            }
        }
        self.require(table, at, "redirect", REDIRECT);
        Some(Redirect { permanent: permanent?, method: method? })
    }

    fn comparisons(&mut self, value: &Value<'_>) -> Vec<Comparison> {
        let mut comparisons = Vec::new();
        for entry in self.table(value, "compare").map(entries).unwrap_or_default() {
            let number = self.number_key(&entry);
            let text = self.texts(entry.value, &entry.at, "compare");
            if let (Some(number), Some(text)) = (number, text) {
                comparisons.push(Comparison { with: At { value: number, at: entry.at }, text });
            }
        }
        comparisons
    }

    fn alias(&mut self, value: &Value<'_>) -> Option<Alias> {
        let table = self.table(value, "an alias")?;
        let (mut name, mut phrase, mut note) = (None, None, None);
        for Entry { key, at, value } in entries(table) {
            match key {
                "name" => name = self.string(value, key).map(|text| At { value: text, at: value.span() }),
                "phrase" => phrase = self.string(value, key),
                "note" => note = self.string(value, key),
                _ => self.unknown_key(&at, key, ALIAS),
            }
        }
        self.require(table, &value.span(), "an alias", &["name"]);
        Some(Alias { name: name?, phrase, note })
    }
}
