//! TOML text -> [`File`]. Each key is read on its own: a wrong one is reported and dropped, and the others are still
//! read.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::Mistakes;
use crate::file::{File, Others};
use crate::guess;
use crate::headers::number_of_header;
use crate::keys::{
    ALIAS, CACHE, CLASS, CODE, CONTENT, DOCUMENT, GROUP, HEADER, HEADERS, METHOD, REDIRECT, REGISTRY,
    STANDING,
};
use crate::languages;
use crate::mend::{mend, parse};
use crate::model::is_within;
use crate::notation::Notation;
use crate::registry::Listed;
use crate::sort::{keep, sort};
use crate::syntax;
use crate::values::{Entry, Reader, Value, entries, has};
use crate::words::suggest;
use crate::{
    Alias, At, Bounds, Class, Code, Comparison, FactValue, Group, Header, Redirect, Repr, Spec, Strength,
    Texts,
};

/// Reads the sound part of `text`, and reports its mistakes.
pub(crate) fn read(text: &str, others: &dyn Others, mistakes: &mut Mistakes) -> File {
    let mut parsed = DeTable::parse_recoverable(text);
    let mended;
    let mut text = text;
    if !parsed.1.is_empty() {
        mended = mend(text, &mut parse, mistakes);
        text = &mended;
        parsed = DeTable::parse_recoverable(text);
    }
    let (document, errors) = parsed;
    let mut reader = Reader {
        mistakes,
        languages: Vec::new(),
        bounds: Repr::default().bounds(),
        notation: Notation::default(),
        facts: Vec::new(),
        lost_facts: Vec::new(),
        lost_base: false,
        lost_notation: false,
        lost_protocol: true,
    };
    let file = reader.document(&document, others);
    syntax::report(text, &errors, reader.mistakes);
    file
}

/// Whether an entry outside any table belongs to `[registry]`. Its `codes` are a range.
fn is_registry_entry(entry: &Entry<'_, '_>) -> bool {
    let is_range = || entry.value.get_ref().as_table().is_some_and(|table| table.contains_key("first"));
    REGISTRY.contains(&entry.key) && (entry.key != "codes" || is_range())
}

/// Whether the table has more than tables below it.
fn has_value(table: &DeTable<'_>) -> bool {
    table.values().any(|value| !value.get_ref().is_table())
        || table.contains_key("label")
        || table.contains_key("summary")
}

/// The codes in a table such as `[codes.4.04]`, whose keys are numbers.
fn parts<'t, 'i>(entry: &Entry<'t, 'i>) -> Vec<Entry<'t, 'i>> {
    let mut parts = entry.value.get_ref().as_table().map(entries).unwrap_or_default();
    keep(&mut parts, &mut |part| part.key.parse::<i64>().is_ok() && part.value.get_ref().is_table());
    parts
}

impl Reader<'_> {
    fn document(&mut self, document: &Spanned<DeTable<'_>>, others: &dyn Others) -> File {
        let mut file = File::default();

        let table = document.get_ref();
        let start: Range<usize> = 0..0;
        file.spec.range = self.bounds;
        // `[registry]` comes first, because texts elsewhere need the languages.
        let headless = self.is_headless(table);
        let misspelt = |key: &str| suggest(key, DOCUMENT) == Some("registry");
        let registry =
            table.get_key_value("registry").or_else(|| table.iter().find(|(key, _)| misspelt(key.get_ref())));
        let listed = match registry {
            Some((key, value)) => match self.table(value, "registry") {
                Some(registry) => {
                    let mut own = self.known_entries(registry, REGISTRY);
                    own.extend(self.above_registry(table));
                    self.registry(&own, &key.span(), table, &mut file, others)
                }
                None => Listed::default(),
            },
            None if headless => {
                let mut own = entries(table);
                keep(&mut own, &mut |entry| is_registry_entry(entry));
                self.registry(&own, &start, table, &mut file, others)
            }
            None => Listed::default(),
        };
        if self.lost_base {
            // What the file says of the base is unknown.
            file.written.broken_code = true;
            file.written.broken_class = true;
        }
        self.languages =
            languages::resolve(&listed.tags, &listed.optional, &listed.origin, table, self.mistakes);
        self.all_facts(table, &mut file, others);
        let mut unnumbered = Vec::new();
        for entry in entries(table) {
            if is_registry_entry(&entry) && (headless || registry.is_some()) {
                continue;
            }
            let Entry { key, span, value } = entry.clone();
            let mut meant = key;
            if !DOCUMENT.contains(&key) {
                if let Some(number) = number_of_header(key) {
                    let message = format!("unknown key `{key}`; did you mean `codes.{number}`?");
                    self.mistakes.at(&span, message, format!("write `[codes.{number}]`"));
                    file.written.broken_code = true;
                    if let Some(code) = self.code(&Entry { key: number, ..entry }) {
                        unnumbered.push((guess::digits(number), code));
                    }
                    continue;
                }
                self.unknown_key(&span, key, DOCUMENT);
                // A misspelt table is still read.
                match suggest(key, DOCUMENT) {
                    Some(suggested) => meant = suggested,
                    None => continue,
                }
            }
            match meant {
                "classes" => {
                    file.written.has_classes = true;
                    let classes = self.table(value, "classes");
                    file.written.broken_class |= classes.is_none();
                    for entry in classes.map(entries).unwrap_or_default() {
                        let has_name = |class: &&Class| class.name.value == entry.key;
                        let in_base =
                            file.base.as_ref().and_then(|base| base.spec.classes.iter().find(has_name));
                        let class = match in_base {
                            Some(in_base) => {
                                self.mistakes.at_both(
                                    &entry.span,
                                    format!("`{}` is already a class of the base", entry.key),
                                    "remove it, or choose another name",
                                    (&in_base.name.at, "defined here"),
                                );
                                None
                            }
                            None => self.class(&entry),
                        };
                        file.written.classes.push(entry.key.to_owned());
                        file.written.broken_class |= class.as_ref().is_none_or(guess::is_unknown);
                        if let Some(class) = class {
                            file.spec.classes.push(class);
                        }
                    }
                }
                "groups" => {
                    for entry in self.table(value, "groups").map(entries).unwrap_or_default() {
                        if let Some(group) = self.group(&entry) {
                            file.spec.groups.push(group);
                        }
                    }
                }
                "codes" => {
                    let codes = self.table(value, "codes");
                    file.written.broken_code |= codes.is_none();
                    let codes = codes.map(entries).unwrap_or_default();
                    self.hexadecimal_keys(&codes, &mut file.spec);
                    for entry in codes {
                        let parts = parts(&entry);
                        for part in &parts {
                            let written = format!("{}.{}", entry.key, part.key);
                            let (digits, meant) = match self.notation.code(&written) {
                                Some(number) if self.notation != Notation::default() => {
                                    (number.to_string(), format!("\"{written}\""))
                                }
                                _ => {
                                    let digits = guess::digits(&format!("{}{}", entry.key, part.key));
                                    (digits.clone(), digits)
                                }
                            };
                            let message = format!("`codes.{written}` is not a status code");
                            self.mistakes.at(&part.span, message, format!("write `[codes.{meant}]`"));
                            file.written.broken_code = true;
                            if let Some(code) = self.code(part) {
                                unnumbered.push((digits, code));
                            }
                        }
                        if parts.is_empty() {
                            self.numbered(&entry, meant == key, &mut file, &mut unnumbered);
                        }
                    }
                }
                "problems" => self.problems(&entry, &mut file.spec),
                _ => {} // `registry` and `facts` have been read
            }
        }
        guess::numbers(&mut file, unnumbered);
        guess::ranges(&mut file);
        let tables = [
            ("registry", "write `[registry]` with `name`, `title` and `codes`"),
            ("codes", "write a table such as `[codes.404]` for each code"),
        ];
        let is_empty = |value: &Value<'_>| value.get_ref().as_table().is_some_and(DeTable::is_empty);
        for (key, help) in tables {
            if file.base.is_some() || self.lost_base || headless && key == "registry" {
                // The base has them, or the missing header has been reported.
            } else if let Some((written, _)) =
                table.get_key_value(key).filter(|(_, value)| key != "registry" && is_empty(value))
            {
                self.mistakes.missing(written.span(), format!("the table `{key}` is empty"), help);
            } else if !has(table, key, DOCUMENT) {
                self.mistakes.missing(&start, format!("the table `{key}` is missing"), help);
            }
        }
        if let Some((written, _)) = table.get_key_value("classes").filter(|(_, value)| is_empty(value)) {
            let help = "write a table such as `[classes.ClientError]` for each class, or remove it";
            self.mistakes.missing(written.span(), "the table `classes` is empty", help);
        }
        file.spec.languages.clone_from(&self.languages);
        file.spec.facts.clone_from(&self.facts);
        file
    }

    /// If most keys are hexadecimal and `display` is not, that is one mistake.
    fn hexadecimal_keys(&mut self, codes: &[Entry<'_, '_>], spec: &mut Spec) {
        let is_hexadecimal = |entry: &&Entry<'_, '_>| entry.key.starts_with("0x");
        let count = codes.iter().filter(is_hexadecimal).count();
        let Some(first) = codes.iter().find(is_hexadecimal).filter(|_| count > 1 && count * 2 > codes.len())
        else {
            return;
        };
        if !self.notation.is_hexadecimal() && !self.lost_notation {
            let message = "the codes are in hexadecimal, and `[registry]` has no such `display`";
            self.mistakes.at(&first.span, message, "add `display = \"0x{:x}\"` there");
            self.notation = Notation::of("0x{:x}").unwrap_or_default();
            spec.notation.clone_from(&self.notation);
        }
    }

    /// Reads a code. Its number is not sure if its key is no number, or if another table may have it.
    fn numbered(
        &mut self,
        entry: &Entry<'_, '_>,
        is_sure: bool,
        file: &mut File,
        unnumbered: &mut Vec<(String, Code)>,
    ) {
        let number = self.number_key(entry);
        // Only tables below it: the header of the code is broken, or this one.
        let is_code =
            entry.value.get_ref().as_table().is_none_or(|table| table.is_empty() || has_value(table));
        if !is_code && (file.written.broken_code || number.is_none()) {
            return;
        }
        let Some(number) = number.filter(|_| is_sure) else {
            file.written.broken_code = true;
            if let Some(code) = self.code(entry) {
                unnumbered.push((guess::digits(entry.key), code));
            }
            return;
        };
        file.written.codes.push(number);
        let Some(mut code) = self.code(entry) else { return };
        code.number.value = number;
        if let Some(other) = file.spec.code(number) {
            // Only in another notation: `0x7` and `0x07`.
            let message = format!("`codes.{}` is given twice", entry.key);
            self.mistakes.at_both(
                &entry.span,
                message,
                "keep one of them",
                (&other.number.at, "first given here"),
            );
            return;
        }
        // The same number with the same name may be written again: the base may have got it later.
        let in_base = file.base.as_ref().and_then(|base| base.spec.code(number));
        if let Some(in_base) = in_base.filter(|in_base| in_base.name.value != code.name.value) {
            let (text, name) = (self.notation.text(number), &in_base.name.value);
            self.mistakes.at_both(
                &code.name.at,
                format!("{text} is already the code `{name}` of the base"),
                format!("write `{name}`, or choose another number"),
                (&in_base.number.at, "defined here"),
            );
            return;
        }
        file.spec.codes.push(code);
    }

    /// The entries of `[registry]` that are written above it, which is one mistake.
    fn above_registry<'t, 'i>(&mut self, document: &'t DeTable<'i>) -> Vec<Entry<'t, 'i>> {
        let mut above = entries(document);
        keep(&mut above, &mut |entry| is_registry_entry(entry));
        if let Some(Entry { key, span, .. }) = above.first() {
            self.mistakes.at(span, format!("`{key}` is not in a table"), "move it below `[registry]`");
        }
        above
    }

    /// Whether the keys of `[registry]` are given without that header, which is one mistake.
    fn is_headless(&mut self, table: &DeTable<'_>) -> bool {
        let first =
            entries(table).into_iter().find(|entry| REGISTRY.contains(&entry.key) && entry.key != "codes");
        match first {
            Some(Entry { key, span, .. }) if !has(table, "registry", DOCUMENT) => {
                self.mistakes.at(
                    &span,
                    format!("`{key}` is not in a table"),
                    "write `[registry]` on a line above it",
                );
                true
            }
            _ => false,
        }
    }

    fn class(&mut self, entry: &Entry<'_, '_>) -> Option<Class> {
        let what = format!("classes.{}", entry.key);
        let table = self.table(entry.value, &what)?;
        let name = At::new(entry.key.to_owned(), entry.span.clone());
        // Without a range that could be read, a class has none.
        let mut class = Class::new(name, At::new(Vec::new(), entry.span.clone()));
        let own = self.known_entries(table, CLASS);
        for entry in &own {
            let Entry { key, span, value } = entry.clone();
            match key {
                "codes" => class.codes = At::new(self.ranges(value), value.span()),
                // A wrong value means that the class has no codes.
                "open" => class.open = self.boolean(value, key).unwrap_or(true),
                "fallback" => class.fallback = self.code_number(value, key),
                "headers" => class.headers = self.headers(value),
                "label" => class.label = self.texts(value, &span, key).unwrap_or_default(),
                "summary" => class.summary = self.texts(value, &span, key).unwrap_or_default(),
                "reference" => class.reference = self.string(value, key),
                _ => {}
            }
        }
        self.require_all(&own, &entry.span, &what, &["codes"]);
        Some(class)
    }

    /// A range, or a list of numbers and ranges.
    fn ranges(&mut self, value: &Value<'_>) -> Vec<Bounds> {
        let mut ranges = Vec::new();
        let Some(items) = value.get_ref().as_array() else {
            ranges.extend(self.range(value).map(|range| range.value));
            return ranges;
        };
        if items.is_empty() {
            self.mistakes.at(value.span(), "the class has no codes", "write numbers or ranges");
        }
        for item in &**items {
            let range = match item.get_ref() {
                DeValue::Table(_) => self.range(item).map(|range| range.value),
                _ => self.code_number(item, "a code").map(|number| (number.value, number.value)),
            };
            let Some(range) = range else { continue };
            let overlaps = |other: &&Bounds| other.1 >= range.0 && other.0 <= range.1;
            if ranges.iter().any(|other| overlaps(&other)) {
                let message = "the class has some of these codes already";
                self.mistakes.at(item.span(), message, "keep one of them");
            } else {
                ranges.push(range);
            }
        }
        sort(&mut ranges, &|range| i128::from(range.0));
        ranges
    }

    fn group(&mut self, entry: &Entry<'_, '_>) -> Option<Group> {
        let what = format!("groups.{}", entry.key);
        let table = self.table(entry.value, &what)?;
        let mut group = Group {
            name: At::new(entry.key.to_owned(), entry.span.clone()),
            classes: Vec::new(),
            error: false,
            label: Texts::default(),
            summary: Texts::default(),
        };
        let own = self.known_entries(table, GROUP);
        for entry in &own {
            let Entry { key, span, value } = entry.clone();
            match key {
                "classes" => {
                    let items = self.array(value, key);
                    if items.is_some_and(<[Value<'_>]>::is_empty) {
                        self.mistakes.at(value.span(), "the group has no classes", "write their names");
                    }
                    for item in items.unwrap_or_default() {
                        if let Some(name) = self.string(item, "a class's name") {
                            group.classes.push(At::new(name, item.span()));
                        }
                    }
                }
                "error" => group.error = self.boolean(value, key).unwrap_or_default(),
                "label" => group.label = self.texts(value, &span, key).unwrap_or_default(),
                "summary" => group.summary = self.texts(value, &span, key).unwrap_or_default(),
                _ => {}
            }
        }
        self.require_all(&own, &entry.span, &what, &["classes"]);
        Some(group)
    }

    fn code(&mut self, entry: &Entry<'_, '_>) -> Option<Code> {
        let what = format!("codes.{}", entry.key);
        let table = self.table(entry.value, &what)?;
        let mut name = None;
        let mut phrase = None;
        let unnamed = At::new(String::new(), entry.span.clone());
        let mut code = Code::new(At::new(0, entry.span.clone()), unnamed);
        let (facts, lost) = (self.facts.clone(), self.lost_facts.clone());
        let mut keys = CODE.to_vec();
        keys.extend(facts.iter().map(|fact| fact.name.value.as_str()));
        keys.extend(lost.iter().map(String::as_str));
        if self.lost_base {
            // A key that is like no other may be a fact of the base.
            let unknown = table.keys().map(|key| key.get_ref().as_ref());
            keys.extend(unknown.filter(|key| suggest(key, CODE).is_none()));
        }
        let own = self.known_entries(table, &keys);
        for entry in &own {
            let Entry { key, span, value } = entry.clone();
            match key {
                "name" => name = self.string(value, key).map(|text| At::new(text, value.span())),
                "phrase" => phrase = self.phrase(value, key),
                "label" => code.label = self.texts(value, &span, key).unwrap_or_default(),
                "summary" => code.summary = self.texts(value, &span, key).unwrap_or_default(),
                "reference" => code.reference = self.string(value, key),
                "content" => code.content = self.choice(value, key, CONTENT).unwrap_or_default(),
                "headers" => code.headers = self.headers(value),
                "cache" => code.cache = self.choice(value, key, CACHE).unwrap_or_default(),
                "redirect" => code.redirect = self.redirect(value, &span),
                "retry" => code.retry = self.boolean(value, key).unwrap_or_default(),
                "standing" => code.standing = self.choice(value, key, STANDING).unwrap_or_default(),
                "common" => code.common = self.boolean(value, key).unwrap_or_default(),
                "compare" => code.compare = self.comparisons(value),
                "aliases" => {
                    for item in self.array(value, key).unwrap_or_default() {
                        if let Some(alias) = self.alias(item) {
                            code.aliases.push(alias);
                        }
                    }
                }
                "note" => code.note = self.texts(value, &span, key).unwrap_or_default(),
                "document" => code.document = self.some_texts(value, &span, key).unwrap_or_default(),
                "also" => code.also = self.strings(value, key, "a name"),
                _ => {
                    let fact = facts.iter().position(|fact| fact.name.value == key);
                    let Some((index, fact)) = fact.and_then(|index| Some((index, facts.get(index)?))) else {
                        continue;
                    };
                    // With a wrong value, the fact is not missing.
                    let value = self.fact(fact, value).unwrap_or(FactValue::Number(0));
                    code.facts.push((index, value));
                }
            }
        }
        self.require_all(&own, &entry.span, &what, &["name", "phrase"]);
        sort(&mut code.facts, &|(index, _)| *index as i128);
        code.name = name?;
        code.phrase = phrase.unwrap_or_else(|| code.name.value.clone());
        Some(code)
    }

    /// `404` of `[codes.404]`.
    fn number_key(&mut self, entry: &Entry<'_, '_>) -> Option<i64> {
        let (first, last) = self.bounds;
        let decimal = entry.key.parse().ok().filter(|number: &i64| number.to_string() == entry.key);
        let noted = || self.notation.code(entry.key).filter(|_| self.notation != Notation::default());
        let hexadecimal = || {
            let digits = entry.key.strip_prefix("0x").filter(|_| self.notation.is_hexadecimal());
            digits.and_then(|digits| i64::from_str_radix(digits, 16).ok())
        };
        let number = decimal.or_else(noted).or_else(hexadecimal);
        let number = number.filter(|number| is_within((first, last), *number));
        if number.is_none() && self.lost_notation {
            // As the usual notations write it.
            return ["0x{:x}", "{c}.{dd:02}"].iter().find_map(|usual| Notation::of(usual)?.code(entry.key));
        }
        if number.is_none() {
            let digits = guess::digits(entry.key);
            let help = match digits.parse().ok().filter(|number| is_within((first, last), *number)) {
                Some(number) => format!("write `{number}`"),
                None if first < 0 => format!("write a number from {first} to {last}, without leading zeros"),
                None => format!("write a number from {first} to {last}, without a sign or leading zeros"),
            };
            self.mistakes.at(&entry.span, format!("`{}` is not a status code", entry.key), help);
        }
        number
    }

    fn headers(&mut self, value: &Value<'_>) -> Vec<Header> {
        let mut headers = Vec::new();
        let mut enforced = Vec::new();
        for Entry { key, span, value } in self.table(value, "headers").map(entries).unwrap_or_default() {
            let strength = match key {
                "must" => Strength::Must,
                "should" => Strength::Should,
                "may" => Strength::May,
                "must_not" => Strength::MustNot,
                "enforce" => {
                    for item in self.array(value, key).unwrap_or_default() {
                        if let Some(name) = self.string(item, "a header field's name") {
                            enforced.push(At::new(name, item.span()));
                        }
                    }
                    continue;
                }
                _ => {
                    self.unknown_key(&span, key, HEADERS);
                    continue;
                }
            };
            for item in self.array(value, key).unwrap_or_default() {
                if let Some(header) = self.header(item, strength) {
                    headers.push(header);
                }
            }
        }
        for name in enforced {
            let named = |header: &Header| header.name.value.eq_ignore_ascii_case(&name.value);
            let must_not = headers.iter().any(|header| named(header) && header.strength == Strength::MustNot);
            let listed = |header: &&mut Header| named(header) && header.strength != Strength::MustNot;
            match headers.iter_mut().find(listed) {
                Some(header) if header.when.is_none() => header.enforce = true,
                Some(_) => self.mistakes.at(
                    &name.at,
                    format!("`{}` can't be enforced: it is listed with a condition", name.value),
                    "remove it, or list the header field without `when`",
                ),
                None if must_not => self.mistakes.at(
                    &name.at,
                    format!("`{}` can't be enforced: `must_not` lists it", name.value),
                    "keep one of them",
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
                let own = self.known_entries(table, HEADER);
                for entry in &own {
                    let Entry { key, span, value } = entry.clone();
                    match key {
                        "name" => name = self.string(value, key).map(|text| At::new(text, value.span())),
                        "when" => when = Some(self.texts(value, &span, key).unwrap_or_default()),
                        _ => {}
                    }
                }
                self.require(&own, &value.span(), "a header field", &["name"]);
                (name?, when)
            }
            _ => (At::new(self.string(value, "a header field")?, value.span()), None),
        };
        Some(Header { name, strength, enforce: false, when })
    }

    fn redirect(&mut self, value: &Value<'_>, span: &Range<usize>) -> Option<Redirect> {
        let table = self.table(value, "redirect")?;
        let (mut permanent, mut method) = (None, None);
        let own = self.known_entries(table, REDIRECT);
        for entry in &own {
            let Entry { key, value, .. } = entry.clone();
            match key {
                "permanent" => permanent = self.boolean(value, key),
                "method" => method = self.choice(value, key, METHOD),
                _ => {}
            }
        }
        self.require(&own, span, "redirect", REDIRECT);
        Some(Redirect { permanent: permanent?, method: method? })
    }

    fn comparisons(&mut self, value: &Value<'_>) -> Vec<Comparison> {
        let mut comparisons = Vec::new();
        for entry in self.table(value, "compare").map(entries).unwrap_or_default() {
            let number = self.number_key(&entry);
            let text = self.texts(entry.value, &entry.span, "compare");
            if let (Some(number), Some(text)) = (number, text) {
                comparisons.push(Comparison { with: At::new(number, entry.span), text });
            }
        }
        comparisons
    }

    fn alias(&mut self, value: &Value<'_>) -> Option<Alias> {
        let table = self.table(value, "an alias")?;
        let (mut name, mut phrase, mut note) = (None, None, None);
        let own = self.known_entries(table, ALIAS);
        for entry in &own {
            let Entry { key, value, .. } = entry.clone();
            match key {
                "name" => name = self.string(value, key).map(|text| At::new(text, value.span())),
                "phrase" => phrase = self.string(value, key),
                "note" => note = self.string(value, key),
                _ => {}
            }
        }
        self.require(&own, &value.span(), "an alias", &["name"]);
        Some(Alias { name: name?, phrase, note })
    }
}
