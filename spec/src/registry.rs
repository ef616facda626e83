//! `[registry]`: what holds for the whole spec, and the registry that it extends.

use std::ops::Range;
use std::path::Path;

use crate::file::{File, Others};
use crate::keys::{EXTENDS, PARSE, PROTOCOL, REPR};
use crate::languages::{self, ListOrigin};
use crate::model::tags;
use crate::notation::Notation;
use crate::sort::keep;
use crate::values::{Entry, Reader, Value, has_key};
use crate::{At, Place, Repr, Spec};

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
        file: &mut File,
        others: &dyn Others,
    ) -> Listed {
        let mut listed = Listed { origin: ListOrigin::Registry(span.clone()), ..Listed::default() };
        let extends = entries.iter().find(|entry| entry.key == "extends").map(|entry| entry.value);
        if let Some(extends) = extends {
            self.base(extends, file, others);
        }
        // How codes are read must be known first.
        for entry in entries {
            match entry.key {
                "repr" => {
                    let repr = self.choice(entry.value, "repr", REPR);
                    // With an unknown type, any number may be a code.
                    self.bounds = repr.map_or((i32::MIN.into(), u32::MAX.into()), Repr::bounds);
                    file.spec.repr = repr.unwrap_or_default();
                }
                "display" => self.notation = self.notation(entry.value).unwrap_or_default(),
                _ => {}
            }
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
                "protocol" => spec.is_http |= self.choice(value, key, PROTOCOL).unwrap_or_default(),
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
            self.check_range(spec, &at);
        }
        listed
    }

    /// Checks that the notation can write the codes of the range.
    fn check_range(&mut self, spec: &Spec, at: &Place) {
        let (first, last) = spec.range;
        if first < 0 && spec.notation.is_hexadecimal() {
            self.mistakes.at(
                at,
                "`display` can't write negative numbers in hexadecimal",
                "remove one of them",
            );
        } else if spec.notation.is_of_a_byte() && (first < 0 || last > 255) {
            self.mistakes.at(
                at,
                "`{c}` and `{dd}` are the bits of one byte",
                "write a range within 0 to 255",
            );
        }
    }

    /// Reads the registry that the file extends, and what it decides for this one.
    fn base(&mut self, extends: &Value<'_>, file: &mut File, others: &dyn Others) {
        let Some(name) = extends.get_ref().as_str() else {
            self.wrong_type(extends, "extends", "a string");
            self.lost_base = true;
            return;
        };
        let is_path = Path::new(name).extension().is_some() || name.contains('/');
        if !is_path {
            // An unknown word is reported, and read as the known one.
            let _ = self.word(extends, "extends", EXTENDS);
        }
        match others.base(if is_path { name } else { "http" }) {
            Ok((base, bases)) => {
                file.spec.repr = base.spec.repr;
                self.bounds = base.spec.repr.bounds();
                self.notation.clone_from(&base.spec.notation);
                self.mistakes.bases = bases;
                file.base = Some(Box::new(base));
            }
            Err(message) => {
                self.mistakes.at(extends.span(), message, "");
                self.lost_base = true;
            }
        }
    }

    /// Reads `display`.
    fn notation(&mut self, value: &Value<'_>) -> Option<Notation> {
        let notation = Notation::of(&self.string(value, "display")?);
        if notation.is_none() {
            let message = "`display` does not show the code once";
            let help = "write `{}`, `{:x}` or `{:02X}` with text around it, or `{c}.{dd:02}`";
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
                    let help = format!("its languages are `{}`", tags.join("`, `"));
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
