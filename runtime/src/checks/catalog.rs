//! The codes of a registry as numbers, and the compile-time checks of subsets against them.

use super::message::Message;
use crate::info::ProblemType;
use crate::{bits, table};

/// A registry as data for compile-time checks: traits have no `const` functions, so a check can't call those of
/// `Registry`.
pub struct Catalog {
    pub name: &'static str,
    /// The first and the last number that the protocol allows.
    pub bounds: (i64, i64),
    /// Whether the codes are those of HTTP responses.
    pub is_http: bool,
    /// Every code, sorted.
    pub codes: &'static [i64],
    /// The `Display` text of every status, such as `404 Not Found`, by dense index.
    pub lines: &'static [&'static str],
    /// The ranges of the classes, sorted.
    pub ranges: &'static [ClassRange],
    pub problems: &'static [ProblemType],
}

/// A range of a class: its first and last number, and the half-open range of its statuses in `ALL`.
pub struct ClassRange {
    /// The index of the class.
    pub class: u32,
    pub first: i64,
    pub last: i64,
    pub start: usize,
    pub end: usize,
}

impl ClassRange {
    /// The numbers from `first` to `last`.
    #[must_use]
    pub const fn of(class: u32, first: i64, last: i64, codes: &[i64]) -> ClassRange {
        let end = table::search(codes, last);
        let end = if end < codes.len() && codes[end] == last { end + 1 } else { end };
        ClassRange { class, first, last, start: table::search(codes, first), end }
    }

    const fn holds(&self, code: i64) -> bool {
        self.first <= code && code <= self.last
    }
}

/// The largest number of codes in a message.
const MAX_NEAREST: usize = 4;

impl Catalog {
    /// The dense index of the code or, if it is unknown, of the nearest one, preferably of the same class. With that in
    /// its place, an unknown code is only one error.
    #[must_use]
    pub const fn index_or_nearest(&self, code: i64) -> usize {
        // `above` is the index of the first code that is not below, `below` of the last that is.
        let above = table::search(self.codes, code);
        // The usual case first: an enum may give all codes of a registry by number, and the compiler counts the
        // steps of a constant.
        if above == 0 || above < self.codes.len() && self.codes[above] == code {
            return above;
        }
        let below = above - 1;
        if above == self.codes.len()
            || self.distance(code, self.codes[below]) < self.distance(code, self.codes[above])
        {
            below
        } else {
            above
        }
    }

    /// The distance of two codes. A code of another class is farther away than any of the same class.
    const fn distance(&self, from: i64, to: i64) -> u64 {
        let apart = from.abs_diff(to);
        // (Numbers have at most 32 bits.)
        if self.mask(from) == self.mask(to) { apart } else { apart + (1 << 40) }
    }

    pub(super) const fn has(&self, code: i64) -> bool {
        !self.codes.is_empty() && self.codes[self.index_or_nearest(code)] == code
    }

    /// The `Display` text of the code or, if it is unknown, of the nearest one.
    pub(super) const fn line(&self, code: i64) -> &'static str {
        self.lines[self.index_or_nearest(code)]
    }

    /// Whether the registry has the code, in one of the classes of `mask`.
    #[must_use]
    pub const fn is_in(&self, code: i64, mask: u64) -> bool {
        self.has(code) && self.mask(code) & mask != 0
    }

    /// Whether the index is that of a status in one of the classes of `mask`.
    const fn is_index_in(&self, index: usize, mask: u64) -> bool {
        self.mask(self.codes[index]) & mask != 0
    }

    /// The statuses in the set with these words that are in one of the classes of `mask`.
    #[must_use]
    pub const fn in_classes<const WORDS: usize>(&self, words: [u64; WORDS], mask: u64) -> [u64; WORDS] {
        let mut found = [0; WORDS];
        let mut i = 0;
        while i < self.codes.len() {
            if bits::contains(&words, i) && self.is_index_in(i, mask) {
                bits::insert(&mut found, i);
            }
            i += 1;
        }
        found
    }

    /// Checks that a status in the set with these words, those of the type of a field `status`, is in one of the classes
    /// of `mask`.
    ///
    /// # Panics
    ///
    /// If none is.
    #[track_caller]
    pub const fn check_any<const WORDS: usize>(&self, words: [u64; WORDS], mask: u64, class: &str) {
        let mut i = 0;
        while i < self.codes.len() {
            if bits::contains(&words, i) && self.is_index_in(i, mask) {
                return;
            }
            i += 1;
        }
        let message = Message::new()
            .text("no status of this type is in `")
            .text(class)
            .text("`: write a type that has some, such as the registry's, or another class in `any(..)`");
        panic!("{}", message.as_str());
    }

    /// Checks that the code, if the registry has it, is in one of the classes of `mask`.
    ///
    /// # Panics
    ///
    /// If it is not.
    #[track_caller]
    pub const fn check_class(&self, code: i64, mask: u64, promised: &str) {
        if self.has(code) && self.mask(code) & mask == 0 {
            self.not_in(code, promised);
        }
    }

    /// Checks that every status in the set with these words is in one of the classes of `mask`.
    ///
    /// # Panics
    ///
    /// If one is not.
    #[track_caller]
    pub const fn check_classes<const WORDS: usize>(&self, words: [u64; WORDS], mask: u64, promised: &str) {
        let mut i = 0;
        while i < self.codes.len() {
            if bits::contains(&words, i) && !self.is_index_in(i, mask) {
                self.not_in(self.codes[i], promised);
            }
            i += 1;
        }
    }

    #[track_caller]
    const fn not_in(&self, code: i64, promised: &str) -> ! {
        let message = Message::new()
            .text(self.line(code))
            .text(" is not in `")
            .text(promised)
            .text("`, which `#[status(class = ")
            .text(promised)
            .text(")]` promises for every variant");
        panic!("{}", message.as_str());
    }

    /// Checks that the code, if the registry has it, is a status of the enum `other` in `#[status(subset_of(..))]`.
    ///
    /// # Panics
    ///
    /// If it is not.
    #[track_caller]
    pub const fn check_subset_of(&self, code: i64, is_in_other: bool, other: &str) {
        if self.has(code) && !is_in_other {
            let message = Message::new()
                .text(self.line(code))
                .text(" is not in `")
                .text(other)
                .text("`, but this enum declares `subset_of(")
                .text(other)
                .text(")`; add it to `")
                .text(other)
                .text("`, or remove it here");
            panic!("{}", message.as_str());
        }
    }

    /// Checks that the enum `other` is a subset of this registry, and that the conversions into it don't exist yet.
    ///
    /// # Panics
    ///
    /// If it is not, or they do.
    #[track_caller]
    pub const fn check_other(&self, is_a_subset: bool, is_the_registry: bool, is_mutual: bool, other: &str) {
        let message = if !is_a_subset {
            Message::new()
                .text("`")
                .text(other)
                .text("` is not a subset of `")
                .text(self.name)
                .text("`, this enum's registry; name one that is")
        } else if is_the_registry {
            Message::new()
                .text("every subset already converts into its registry `")
                .text(other)
                .text("`; remove it here")
        } else if is_mutual {
            Message::new()
                .text("`")
                .text(other)
                .text("` also declares `subset_of` this enum; keep one of the two")
        } else {
            return;
        };
        panic!("{}", message.as_str());
    }

    #[track_caller]
    const fn unknown(&self, code: i64) -> ! {
        let mut message = Message::new()
            .text("the registry `")
            .text(self.name)
            .text("` has no status with the code ")
            .number(code);
        // The codes around the nearest one, in order.
        let first = self.index_or_nearest(code).saturating_sub(MAX_NEAREST / 2);
        let mut i = first;
        while i < self.codes.len() && i < first + MAX_NEAREST {
            message = message.text(if i == first { "; near it are " } else { ", " }).text(self.lines[i]);
            i += 1;
        }
        panic!("{}", message.as_str());
    }

    /// Checks that the registry's codes are those of HTTP responses.
    ///
    /// # Panics
    ///
    /// If they are not.
    #[track_caller]
    pub const fn check_http(&self) {
        let message = if !self.is_http {
            Message::new()
                .text("the registry `")
                .text(self.name)
                .text("` is not one of HTTP: its spec needs `protocol = \"http\"` or `extends = \"http\"`")
        } else if self.bounds.0 < 100 || self.bounds.1 > 999 {
            Message::new()
                .text("the codes of the registry `")
                .text(self.name)
                .text("` must be from 100 to 999, as those of HTTP responses are")
        } else {
            return;
        };
        panic!("{}", message.as_str());
    }

    /// Checks that the registry has the code. (A registry without a name could not be read: any code passes.)
    ///
    /// # Panics
    ///
    /// If it does not.
    #[must_use]
    #[track_caller]
    pub const fn check_number(&self, code: i64) -> Known<'_> {
        if !self.has(code) && !self.name.is_empty() {
            self.unknown(code);
        }
        Known { catalog: self, code }
    }

    /// Checks that the registry has the code at `index`, and that it differs from those before it.
    ///
    /// # Panics
    ///
    /// If it does not.
    #[track_caller]
    pub const fn check_first(&self, codes: &[i64], index: usize) {
        self.check_number(codes[index]).is_first(codes, index);
    }

    /// Reports that two variants have this code.
    ///
    /// # Panics
    ///
    /// Always.
    #[track_caller]
    pub const fn twice(&self, code: i64) -> ! {
        let message = Message::new()
            .text("two variants have the status ")
            .text(self.line(code))
            .text("; keep one of them");
        panic!("{}", message.as_str());
    }

    /// The classes of the statuses in the set with these words: bit n for the n-th class.
    #[must_use]
    pub const fn classes_of<const WORDS: usize>(&self, words: [u64; WORDS]) -> u64 {
        let mut mask = 0;
        let mut i = 0;
        while i < self.ranges.len() {
            if bits::any(&words, self.ranges[i].start, self.ranges[i].end) {
                mask |= 1 << self.ranges[i].class;
            }
            i += 1;
        }
        mask
    }

    /// The classes of a code: bit n for the n-th class.
    #[must_use]
    pub const fn mask(&self, code: i64) -> u64 {
        let mut mask = 0;
        let mut i = 0;
        while i < self.ranges.len() {
            if self.ranges[i].holds(code) {
                mask |= 1 << self.ranges[i].class;
            }
            i += 1;
        }
        mask
    }
}

/// A code that the registry has.
pub struct Known<'a> {
    catalog: &'a Catalog,
    code: i64,
}

impl Known<'_> {
    /// Checks that the code is not one of the first `count` of `codes`.
    ///
    /// # Panics
    ///
    /// If it is.
    #[track_caller]
    pub const fn is_first(self, codes: &[i64], count: usize) {
        let mut i = 0;
        while i < count {
            if codes[i] == self.code {
                self.catalog.twice(self.code);
            }
            i += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::panic::catch_unwind;
    use std::string::String;

    use super::*;

    const CATALOG: Catalog = Catalog {
        name: "some",
        bounds: (200, 404),
        is_http: true,
        codes: &[200, 201, 204, 310, 400, 404],
        lines: &["200 Ok", "201 Made", "204 Void", "310 Moved", "400 Bad", "404 Lost"],
        ranges: &[
            ClassRange { class: 0, first: 200, last: 299, start: 0, end: 3 },
            ClassRange { class: 1, first: 310, last: 399, start: 3, end: 4 },
            ClassRange { class: 2, first: 400, last: 499, start: 4, end: 6 },
        ],
        problems: &[],
    };

    /// The set of the statuses with these indices.
    fn words(indices: &[usize]) -> [u64; 1] {
        let mut words = [0];
        for index in indices {
            bits::insert(&mut words, *index);
        }
        words
    }

    /// The message of a check, if it fails.
    fn message_of(check: fn(&Catalog)) -> Option<String> {
        let panic = catch_unwind(|| check(&CATALOG)).err()?;
        Some(*panic.downcast::<String>().expect("a message"))
    }

    #[test]
    fn a_class_has_the_codes_from_its_first_to_its_last() {
        for first in 199..=405 {
            for last in first..=405 {
                let ClassRange { start, end, .. } = ClassRange::of(0, first, last, CATALOG.codes);
                let codes = CATALOG.codes.iter().filter(|code| (first..=last).contains(*code));
                assert!(CATALOG.codes[start..end].iter().eq(codes), "{first} to {last}");
            }
        }
    }

    #[test]
    fn an_unknown_code_is_replaced_by_the_nearest_of_its_class() {
        for (code, nearest) in [
            (0, 200),
            (199, 200),
            (200, 200),
            (201, 201),
            (202, 201),
            (203, 204),
            (299, 204),
            // Equally far from 400 and 404.
            (402, 404),
            (311, 310),
            (399, 310),
            (400, 400),
            (405, 404),
            (499, 404),
            (u16::MAX.into(), 404),
            // In no class: the nearest of all codes.
            (308, 310),
            (300, 310),
            (256, 204),
        ] {
            assert_eq!(CATALOG.codes[CATALOG.index_or_nearest(code)], nearest, "{code}");
        }
    }

    #[test]
    fn the_message_for_an_unknown_code_names_codes_near_it() {
        assert_eq!(message_of(|catalog| drop(catalog.check_number(204))), None);
        for (message, near) in [
            (
                message_of(|catalog| drop(catalog.check_number(0))),
                "0; near it are 200 Ok, 201 Made, 204 Void, 310 Moved",
            ),
            (
                message_of(|catalog| drop(catalog.check_number(203))),
                "203; near it are 200 Ok, 201 Made, 204 Void, 310 Moved",
            ),
            (
                message_of(|catalog| drop(catalog.check_number(311))),
                "311; near it are 201 Made, 204 Void, 310 Moved, 400 Bad",
            ),
            (
                message_of(|catalog| drop(catalog.check_number(405))),
                "405; near it are 310 Moved, 400 Bad, 404 Lost",
            ),
        ] {
            let expected = std::format!("the registry `some` has no status with the code {near}");
            assert_eq!(message.as_deref(), Some(expected.as_str()));
        }
    }

    #[test]
    fn two_variants_with_one_code_are_an_error() {
        const CODES: &[i64] = &[200, 404, 204, 404];
        assert_eq!(message_of(|catalog| (0..3).for_each(|index| catalog.check_first(CODES, index))), None);
        let twice = message_of(|catalog| catalog.check_first(CODES, 3));
        assert_eq!(twice.as_deref(), Some("two variants have the status 404 Lost; keep one of them"));
        assert_eq!(message_of(|catalog| catalog.check_number(404).is_first(CODES, 1)), None);
        assert_eq!(message_of(|catalog| catalog.check_number(404).is_first(CODES, 2)), twice);
    }

    #[test]
    fn the_classes_of_statuses_are_those_that_contain_them() {
        for (code, mask) in
            [(199, 0), (200, 1), (299, 1), (300, 0), (310, 2), (399, 2), (400, 4), (499, 4), (500, 0)]
        {
            assert_eq!(CATALOG.mask(code), mask, "{code}");
        }
        for (indices, mask) in [
            (&[][..], 0),
            (&[0], 1),
            (&[2], 1),
            (&[3], 2),
            (&[4], 4),
            (&[5], 4),
            (&[2, 4], 5),
            (&[1, 3, 5], 7),
        ] {
            assert_eq!(CATALOG.classes_of(words(indices)), mask, "{indices:?}");
        }
    }

    #[test]
    fn a_promise_of_classes_is_checked_for_each_status() {
        const BROKEN: &str = " is not in `Odd`, which `#[status(class = Odd)]` promises for every variant";
        let message = |line: &str| Some(std::format!("{line}{BROKEN}"));
        assert_eq!(message_of(|catalog| catalog.check_class(200, 0b101, "Odd")), None);
        assert_eq!(message_of(|catalog| catalog.check_class(404, 0b101, "Odd")), None);
        assert_eq!(message_of(|catalog| catalog.check_class(310, 0b101, "Odd")), message("310 Moved"));
        // An unknown code is reported elsewhere.
        assert_eq!(message_of(|catalog| catalog.check_class(311, 0b101, "Odd")), None);
        assert_eq!(message_of(|catalog| catalog.check_classes(words(&[0, 2, 4, 5]), 0b101, "Odd")), None);
        assert_eq!(
            message_of(|catalog| catalog.check_classes(words(&[0, 3, 5]), 0b101, "Odd")),
            message("310 Moved")
        );
        assert_eq!(
            message_of(|catalog| catalog.check_classes(words(&[0, 5]), 0b001, "Odd")),
            message("404 Lost")
        );
        assert_eq!(
            message_of(|catalog| catalog.check_classes(words(&[0, 5]), 0b100, "Odd")),
            message("200 Ok")
        );
    }

    #[test]
    fn a_larger_enum_must_have_each_status() {
        assert_eq!(message_of(|catalog| catalog.check_subset_of(404, true, "Larger")), None);
        assert_eq!(
            message_of(|catalog| catalog.check_subset_of(404, false, "Larger")).as_deref(),
            Some(
                "404 Lost is not in `Larger`, but this enum declares `subset_of(Larger)`; add it to `Larger`, or remove it here"
            )
        );
        assert_eq!(message_of(|catalog| catalog.check_subset_of(405, false, "Larger")), None);
    }

    #[test]
    fn a_larger_enum_must_be_another_subset_of_the_registry() {
        let check = |is_a_subset, is_the_registry, is_mutual| {
            let panic =
                catch_unwind(|| CATALOG.check_other(is_a_subset, is_the_registry, is_mutual, "Larger"));
            panic.err().map(|panic| *panic.downcast::<String>().unwrap())
        };
        assert_eq!(check(true, false, false), None);
        for (start, message) in [
            ("`Larger` is not a subset of `some`", check(false, false, false)),
            ("every subset already converts into its registry `Larger`", check(true, true, false)),
            ("`Larger` also declares `subset_of` this enum", check(true, false, true)),
        ] {
            assert!(message.as_ref().is_some_and(|message| message.starts_with(start)), "{message:?}");
        }
    }
}
