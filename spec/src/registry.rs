//! `[registry]`: what holds for the whole spec, and the registry that it extends.

use std::ops::Range;
use std::path::Path;

use toml::de::DeTable;

use crate::file::{File, Others};
use crate::keys::{EXTENDS, PARSE, PROTOCOL, REPR};
use crate::languages::{self, ListOrigin};
use crate::model::{is_within, tags};
use crate::notation::Notation;
use crate::sort::keep;
use crate::values::{Entry, Reader, Value, has_key};
use crate::words::suggest;
use crate::{At, Repr, Spec};

/// The languages that `[registry]` lists: all of them, and those that are optional.
pub(crate) struct Listed {
    pub(crate) tags: Vec<At<String>>,
    pub(crate) optional: Vec<At<String>>,
    pub(crate) origin: ListOrigin,
}

impl Default for Listed {
    fn default() -> Listed {
        Listed { tags: Vec::new(), optional: Vec::new(), origin: ListOrigin::Unknown }
    }
}

impl Reader<'_> {
    /// Reads the entries of `[registry]`. Returns the listed languages.
    pub(crate) fn registry(
        &mut self,
        entries: &[Entry<'_, '_>],
        span: &Range<usize>,
        document: &DeTable<'_>,
        file: &mut File,
        others: &dyn Others,
    ) -> Listed {
        let mut listed = Listed { origin: ListOrigin::Registry(span.clone()), ..Listed::default() };
        let extends = entries.iter().find(|entry| entry.key == "extends").map(|entry| entry.value);
        if let Some(extends) = extends {
            self.base(extends, file, others);
        }
        self.lost_protocol = false;
        // How codes are read must be known first.
        for entry in entries {
            match entry.key {
                "repr" => {
                    let repr = self.choice(entry.value, "repr", REPR);
                    let of_base = file.base.as_ref().map(|base| base.spec.repr);
                    match (repr, of_base) {
                        (Some(repr), Some(of_base)) if repr != of_base => {
                            let message = format!("the codes of the base are `{}`", of_base.name());
                            self.mistakes.at(entry.value.span(), message, "remove `repr`");
                        }
                        (_, Some(_)) => {}
                        // With an unknown type, any number may be a code.
                        (None, None) => self.bounds = (i32::MIN.into(), u32::MAX.into()),
                        (Some(repr), None) => {
                            self.bounds = repr.bounds();
                            file.spec.repr = repr;
                        }
                    }
                }
                "display" => {
                    if let Some(notation) = self.notation(entry.value) {
                        self.notation = notation;
                    } else {
                        self.lost_notation = true;
                    }
                }
                _ => {}
            }
        }
        if file.base.is_none() && !self.lost_base {
            self.repr_of_the_codes(entries, span, document, &mut file.spec);
        }
        let spec = &mut file.spec;
        spec.range = self.bounds;
        spec.notation = self.notation.clone();
        let mut range = None;
        let mut has_list = false;
        for entry in entries {
            let Entry { key, value, .. } = entry.clone();
            match key {
                "name" => spec.name = self.string(value, key).unwrap_or_default(),
                "title" => spec.title = self.string(value, key).unwrap_or_default(),
                "reference" => spec.reference = self.string(value, key),
                "protocol" => match self.choice(value, key, PROTOCOL) {
                    Some(is_http) => spec.is_http |= is_http,
                    None => self.lost_protocol = true,
                },
                "parse" => spec.parse = self.choice(value, key, PARSE).unwrap_or_default(),
                "codes" => range = Some(self.range(value)),
                "languages" | "optional_languages" => {
                    has_list |= key == "languages";
                    let mut tags = self.strings(value, key, "a language");
                    // A list with mistakes is not compared with the texts.
                    let count = value.get_ref().as_array().map(|items| items.len());
                    let is_sound =
                        count == Some(tags.len()) && tags.iter().all(|tag| languages::is_tag(&tag.value));
                    if !is_sound {
                        listed.origin = ListOrigin::Unknown;
                    } else if key == "languages" && !matches!(listed.origin, ListOrigin::Unknown) {
                        listed.origin = ListOrigin::Key(value.span());
                    }
                    if key == "languages" { &mut listed.tags } else { &mut listed.optional }
                        .append(&mut tags);
                }
                "non_exhaustive" => spec.non_exhaustive = self.boolean(value, key).unwrap_or_default(),
                _ => {}
            }
        }
        // Without the header, the codes of the registry are those of the file.
        let has_range = extends.is_some() || *span == (0..0);
        let required: &[&str] = if has_range { &["name", "title"] } else { &["name", "title", "codes"] };
        self.require(entries, span, "registry", required);
        if let (Some(extends), Some(base)) = (extends, &file.base) {
            spec.range = base.spec.range;
            spec.is_http |= base.spec.is_http;
            spec.extends_http = base.spec.extends_http;
            if !has_key(entries, "parse") {
                spec.parse = base.spec.parse;
            }
            self.languages_of_base(&base.spec, extends.span(), has_list, &mut listed);
        }
        if let (true, [first, ..]) = (listed.tags.is_empty(), listed.optional.as_slice()) {
            let message = "a registry needs a language in which no text is missing";
            self.mistakes.at(&first.at, message, "write one of them in `languages`");
            listed.tags.append(&mut listed.optional);
        }
        // The first languages are the required ones.
        let optional = listed.optional.clone();
        listed.tags.extend(optional);
        if let Some(At { value: (first, last), at }) = range.flatten() {
            let (base_first, base_last) = spec.range;
            if file.base.is_some() && (first > base_first || last < base_last) {
                let message =
                    format!("the range does not include the base's codes, {base_first} to {base_last}");
                self.mistakes.at(&at, message, "widen the range, or remove it");
                // The codes are checked against the widened range.
                spec.range = (first.min(base_first), last.max(base_last));
            } else {
                spec.range = (first, last);
            }
        }
        self.check_keys(entries, spec);
        listed
    }

    /// Checks that the type and the notation fit the range and the protocol.
    fn check_keys(&mut self, entries: &[Entry<'_, '_>], spec: &mut Spec) {
        let (first, last) = spec.range;
        let value_of =
            |key: &str| entries.iter().find(|entry| entry.key == key).map(|entry| entry.value.span());
        let (repr, display) = (value_of("repr"), value_of("display"));
        // Those of the base have been checked there.
        if let Some(display) = display.filter(|_| spec.notation != Notation::default()) {
            let message = if first < 0 && spec.notation.is_hexadecimal() {
                "`display` can't write negative numbers in hexadecimal"
            } else if spec.notation.is_of_a_byte() && (first < 0 || last > 255) {
                "`{c}` and `{dd}` are the bits of one byte, and the registry has larger codes"
            } else if spec.is_http {
                "an HTTP status code is written in decimal"
            } else {
                ""
            };
            if !message.is_empty() {
                self.mistakes.at(display, message, "remove `display`, or write another form");
                spec.notation = Notation::default();
            }
        }
        let is_http = value_of("protocol").is_some() && spec.is_http;
        if let Some(repr) = repr.filter(|_| is_http && spec.repr != Repr::U16) {
            self.mistakes.at(repr, "an HTTP status code is a `u16`", "remove `repr`");
            spec.repr = Repr::U16;
        }
        if let Some(codes) = value_of("codes").filter(|_| is_http && (first < 100 || last > 999)) {
            self.mistakes.at(
                codes,
                "an HTTP status code has three digits",
                "write a range within 100 to 999",
            );
        }
    }

    /// If several codes are numbers that the type does not have, it is the type that is wrong, and that is one mistake.
    fn repr_of_the_codes(
        &mut self,
        entries: &[Entry<'_, '_>],
        span: &Range<usize>,
        document: &DeTable<'_>,
        spec: &mut Spec,
    ) {
        let (mut least, mut most) = (i64::MAX, i64::MIN);
        let mut outside = Vec::new();
        for key in document.get("codes").and_then(|codes| codes.get_ref().as_table()).into_iter().flatten() {
            let key = key.0.get_ref();
            let hexadecimal = || i64::from_str_radix(key.strip_prefix("0x")?, 16).ok();
            let Some(number) = key.parse().ok().or_else(hexadecimal) else { continue };
            if !is_within(self.bounds, number) {
                outside.push(number);
            }
            (least, most) = (least.min(number), most.max(number));
        }
        let [first, _, ..] = outside.as_slice() else { return };
        let fits =
            |(_, repr): &&(&str, Repr)| is_within(repr.bounds(), least) && is_within(repr.bounds(), most);
        let Some((name, repr)) = REPR.iter().find(fits) else { return };
        let at = entries.iter().find(|entry| entry.key == "repr").map(|entry| entry.value.span());
        let message = format!("`{}`, the type of the codes, does not have {first}", spec.repr.name());
        self.mistakes.at(at.as_ref().unwrap_or(span), message, format!("write `repr = \"{name}\"`"));
        spec.repr = *repr;
        self.bounds = repr.bounds();
    }

    /// Reads the registry that the file extends, and what it decides for this one.
    fn base(&mut self, extends: &Value<'_>, file: &mut File, others: &dyn Others) {
        let Some(name) = extends.get_ref().as_str() else {
            self.wrong_type(extends, "extends", "a string");
            self.lose_base();
            return;
        };
        let is_path = Path::new(name).extension().is_some() || name.contains('/');
        let is_near = suggest(name, EXTENDS).is_some();
        if !is_path && is_near {
            // A misspelt word is reported, and read as the known one.
            let _ = self.word(extends, "extends", EXTENDS);
        } else if !is_path {
            let message = format!("`{name}` is no registry");
            let help = "write `\"http\"`, or the path of a spec, such as `\"base.toml\"`";
            self.mistakes.at(extends.span(), message, help);
            self.lose_base();
            return;
        }
        match others.base(if is_path { name } else { "http" }) {
            Ok((base, bases)) => {
                file.spec.repr = base.spec.repr;
                self.bounds = base.spec.repr.bounds();
                self.notation.clone_from(&base.spec.notation);
                self.mistakes.bases = bases;
                self.mistakes.extends = Some(extends.span());
                file.base = Some(Box::new(base));
            }
            Err(message) => {
                self.mistakes.at(extends.span(), message, "");
                self.lose_base();
            }
        }
    }

    /// What the file takes from the base is unknown.
    fn lose_base(&mut self) {
        self.lost_base = true;
        self.lost_notation = true;
        self.mistakes.lost_table = true;
        self.bounds = (i32::MIN.into(), u32::MAX.into());
    }

    /// Reads `display`.
    fn notation(&mut self, value: &Value<'_>) -> Option<Notation> {
        let notation = Notation::of(&self.string(value, "display")?);
        if notation.is_none() {
            let message = "`display` is no form of a code";
            let help =
                "write `{}`, `{:x}` or `{:02X}`, perhaps with text but no spaces around it, or `{c}.{dd:02}`";
            self.mistakes.at(value.span(), message, help);
        }
        notation
    }

    /// Checks that the base has every listed language. Without a list, the languages are those of the base.
    fn languages_of_base(
        &mut self,
        base: &Spec,
        extends: Range<usize>,
        has_list: bool,
        Listed { tags: listed, optional, origin }: &mut Listed,
    ) {
        let tags = tags(&base.languages);
        if has_list {
            let count = listed.len();
            keep(listed, &mut |tag| {
                let is_known = tags.contains(&tag.value.as_str());
                if !is_known {
                    let help = match tags.as_slice() {
                        [] => "it has no texts; remove the language".to_owned(),
                        tags => format!("its languages are `{}`", tags.join("`, `")),
                    };
                    self.mistakes.at(
                        &tag.at,
                        format!("the base has no texts in the language `{}`", tag.value),
                        help,
                    );
                }
                is_known
            });
            if listed.len() < count {
                // Texts in a language that the base does not have are not another mistake.
                *origin = ListOrigin::Unknown;
            }
        } else {
            for language in &base.languages {
                let tag = At::new(language.tag.clone(), extends.clone());
                if language.optional { &mut *optional } else { &mut *listed }.push(tag);
            }
            *origin = ListOrigin::Base(extends);
        }
    }
}
