//! The codes of a registry as numbers, and the checks of a subset against them at compile time.

use super::message::Message;
use crate::{bits, table};

/// A registry as the checks at compile time need it: what generated code can't ask the registry's own type
/// there, because traits have no `const` functions.
pub struct Catalog {
    pub name: &'static str,
    /// Every code, sorted.
    pub codes: &'static [u16],
    /// Every status as it is displayed, `404 Not Found`, by dense index.
    pub lines: &'static [&'static str],
    pub classes: &'static [ClassRange],
}

/// A class: its first and last code, and from where to before which its statuses stand among all.
pub struct ClassRange {
    pub first: u16,
    pub last: u16,
    pub start: usize,
    pub end: usize,
}

impl ClassRange {
    /// The class from `first` to `last`.
    #[must_use]
    pub const fn of(first: u16, last: u16, codes: &[u16]) -> ClassRange {
        let end = table::search(codes, last);
        let end = if end < codes.len() && codes[end] == last { end + 1 } else { end };
        ClassRange { first, last, start: table::search(codes, first), end }
    }

    const fn holds(&self, code: u16) -> bool {
        self.first <= code && code <= self.last
    }
}

/// How many codes a message names at most.
const NEAREST: usize = 4;

impl Catalog {
    /// The dense index of the code or, so that one unknown number is one error, of a code of the same class
    /// that stands in for it.
    #[must_use]
    pub const fn index_or_nearest(&self, code: u16) -> usize {
        // The first code that is not below it, and the last one that is.
        let above = table::search(self.codes, code);
        if above == 0 {
            return 0;
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

    /// How far apart two codes are; a code of another class is farther than any of the same.
    const fn distance(&self, from: u16, to: u16) -> u32 {
        let apart = from.abs_diff(to) as u32;
        let mut i = 0;
        while i < self.classes.len() {
            if self.classes[i].holds(from) != self.classes[i].holds(to) {
                return apart + 0x1_0000;
            }
            i += 1;
        }
        apart
    }

    const fn has(&self, code: u16) -> bool {
        !self.codes.is_empty() && self.codes[self.index_or_nearest(code)] == code
    }

    /// The code, if it is one, is in one of the classes of `mask`.
    ///
    /// # Panics
    ///
    /// If that is not so.
    #[track_caller]
    pub const fn check_class(&self, code: u16, mask: u64, promised: &str) {
        if self.has(code) && self.mask(code) & mask == 0 {
            self.not_in(code, promised);
        }
    }

    /// The statuses of the set that has these words are all in one of the classes of `mask`.
    ///
    /// # Panics
    ///
    /// If that is not so.
    #[track_caller]
    pub const fn check_classes<const WORDS: usize>(&self, words: [u64; WORDS], mask: u64, promised: &str) {
        let mut i = 0;
        while i < self.codes.len() {
            if bits::contains(&words, i) && self.mask(self.codes[i]) & mask == 0 {
                self.not_in(self.codes[i], promised);
            }
            i += 1;
        }
    }

    #[track_caller]
    const fn not_in(&self, code: u16, promised: &str) -> ! {
        let message = Message::new()
            .text(self.lines[self.index_or_nearest(code)])
            .text(" is not in `")
            .text(promised)
            .text("`, which `#[status(class = ")
            .text(promised)
            .text(")]` promises for every variant");
        panic!("{}", message.as_str());
    }

    /// The code, if it is one, is a status of the enum `other`, which `#[status(subset_of(..))]` names.
    ///
    /// # Panics
    ///
    /// If that is not so.
    #[track_caller]
    pub const fn check_subset_of(&self, code: u16, is_there: bool, other: &str) {
        if self.has(code) && !is_there {
            let message = Message::new()
                .text(self.lines[self.index_or_nearest(code)])
                .text(" is not in `")
                .text(other)
                .text("`, of which this enum is said to be a subset; add it there, or remove it here");
            panic!("{}", message.as_str());
        }
    }

    /// The enum `other` is a subset of this registry, and none whose conversions exist already.
    ///
    /// # Panics
    ///
    /// If that is not so.
    #[track_caller]
    pub const fn check_other(
        &self,
        is_a_subset: bool,
        is_the_registry: bool,
        says_so_too: bool,
        other: &str,
    ) {
        let message = if !is_a_subset {
            Message::new()
                .text("`")
                .text(other)
                .text("` is no subset of the registry `")
                .text(self.name)
                .text("`, which this enum is of; name one that is")
        } else if is_the_registry {
            Message::new()
                .text("every subset is one of its registry `")
                .text(other)
                .text("` and converts into it already; leave this out")
        } else if says_so_too {
            Message::new()
                .text("`")
                .text(other)
                .text("` is said to be a subset of this enum too; say it at one of the two")
        } else {
            return;
        };
        panic!("{}", message.as_str());
    }

    #[track_caller]
    const fn unknown(&self, code: u16) -> ! {
        let mut message = Message::new()
            .text("no status of the registry `")
            .text(self.name)
            .text("` has the code ")
            .number(code);
        // The nearest codes, in their order, the nearest one amid them.
        let first = self.index_or_nearest(code).saturating_sub(NEAREST / 2);
        let mut i = first;
        while i < self.codes.len() && i < first + NEAREST {
            message = message.text(if i == first { "; near it are " } else { ", " }).text(self.lines[i]);
            i += 1;
        }
        panic!("{}", message.as_str());
    }

    /// The code is a status's. (Of a registry that could not be read, which has no name, nobody knows.)
    ///
    /// # Panics
    ///
    /// If that is not so.
    #[must_use]
    #[track_caller]
    pub const fn check_number(&self, code: u16) -> Known<'_> {
        if !self.has(code) && !self.name.is_empty() {
            self.unknown(code);
        }
        Known { catalog: self, code }
    }

    /// The code at `at` is none of those before it.
    ///
    /// # Panics
    ///
    /// If that is not so.
    #[track_caller]
    pub const fn check_first(&self, codes: &[u16], at: usize) {
        self.check_number(codes[at]).is_first(codes, at);
    }

    /// # Panics
    ///
    /// Always: two variants stand for this code.
    #[track_caller]
    pub const fn twice(&self, code: u16) -> ! {
        let message = Message::new()
            .text("two variants stand for ")
            .text(self.lines[self.index_or_nearest(code)])
            .text("; keep one of them");
        panic!("{}", message.as_str());
    }

    /// The classes of the statuses of the set that has these words: bit n for the n-th class.
    #[must_use]
    pub const fn classes_of<const WORDS: usize>(&self, words: [u64; WORDS]) -> u64 {
        let mut mask = 0;
        let mut i = 0;
        while i < self.classes.len() {
            if bits::any(&words, self.classes[i].start, self.classes[i].end) {
                mask |= 1 << i;
            }
            i += 1;
        }
        mask
    }

    /// The classes of a code: bit n for the n-th class.
    #[must_use]
    pub const fn mask(&self, code: u16) -> u64 {
        let mut mask = 0;
        let mut i = 0;
        while i < self.classes.len() {
            if self.classes[i].holds(code) {
                mask |= 1 << i;
            }
            i += 1;
        }
        mask
    }
}

/// A code of which it is known that it is a status's.
pub struct Known<'a> {
    catalog: &'a Catalog,
    code: u16,
}

impl Known<'_> {
    /// The code is not one of the first `count` of `codes`.
    ///
    /// # Panics
    ///
    /// If that is not so.
    #[track_caller]
    pub const fn is_first(self, codes: &[u16], count: usize) {
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
        codes: &[200, 201, 204, 310, 400, 404],
        lines: &["200 Ok", "201 Made", "204 Void", "310 Moved", "400 Bad", "404 Lost"],
        classes: &[
            ClassRange { first: 200, last: 299, start: 0, end: 3 },
            ClassRange { first: 310, last: 399, start: 3, end: 4 },
            ClassRange { first: 400, last: 499, start: 4, end: 6 },
        ],
    };

    /// The set of the statuses at these places.
    fn words(places: &[usize]) -> [u64; 1] {
        let mut words = [0];
        for place in places {
            bits::insert(&mut words, *place);
        }
        words
    }

    /// What a check says, if it fails.
    fn said(check: fn(&Catalog)) -> Option<String> {
        let panic = catch_unwind(|| check(&CATALOG)).err()?;
        Some(*panic.downcast::<String>().expect("a message"))
    }

    #[test]
    fn for_an_unknown_code_the_nearest_of_its_class_stands_in() {
        for (code, nearest) in [
            (0, 200),
            (199, 200),
            (200, 200),
            (201, 201),
            (202, 201),
            (203, 204),
            (299, 204),
            // As far from the one as from the other.
            (402, 404),
            (311, 310),
            (399, 310),
            (400, 400),
            (405, 404),
            (499, 404),
            (u16::MAX, 404),
            // In no class, as codes between two of them are: the nearest of all.
            (308, 310),
            (300, 310),
            (256, 204),
        ] {
            assert_eq!(CATALOG.codes[CATALOG.index_or_nearest(code)], nearest, "{code}");
        }
    }

    #[test]
    fn an_unknown_code_is_told_the_nearest() {
        assert_eq!(said(|it| drop(it.check_number(204))), None);
        for (said, near) in [
            (said(|it| drop(it.check_number(0))), "0; near it are 200 Ok, 201 Made, 204 Void, 310 Moved"),
            (said(|it| drop(it.check_number(203))), "203; near it are 200 Ok, 201 Made, 204 Void, 310 Moved"),
            (
                said(|it| drop(it.check_number(311))),
                "311; near it are 201 Made, 204 Void, 310 Moved, 400 Bad",
            ),
            (said(|it| drop(it.check_number(405))), "405; near it are 310 Moved, 400 Bad, 404 Lost"),
        ] {
            let expected = std::format!("no status of the registry `some` has the code {near}");
            assert_eq!(said.as_deref(), Some(expected.as_str()));
        }
    }

    #[test]
    fn two_variants_of_one_code_are_told_of_it() {
        const CODES: &[u16] = &[200, 404, 204, 404];
        assert_eq!(said(|it| (0..3).for_each(|at| it.check_first(CODES, at))), None);
        let twice = said(|it| it.check_first(CODES, 3));
        assert_eq!(twice.as_deref(), Some("two variants stand for 404 Lost; keep one of them"));
        assert_eq!(said(|it| it.check_number(404).is_first(CODES, 1)), None);
        assert_eq!(said(|it| it.check_number(404).is_first(CODES, 2)), twice);
    }

    #[test]
    fn the_classes_of_statuses_are_those_that_hold_them() {
        for (code, mask) in
            [(199, 0), (200, 1), (299, 1), (300, 0), (310, 2), (399, 2), (400, 4), (499, 4), (500, 0)]
        {
            assert_eq!(CATALOG.mask(code), mask, "{code}");
        }
        for (places, mask) in [
            (&[][..], 0),
            (&[0], 1),
            (&[2], 1),
            (&[3], 2),
            (&[4], 4),
            (&[5], 4),
            (&[2, 4], 5),
            (&[1, 3, 5], 7),
        ] {
            assert_eq!(CATALOG.classes_of(words(places)), mask, "{places:?}");
        }
    }

    #[test]
    fn a_promise_of_classes_is_held_for_each_status() {
        const SAID: &str = " is not in `Odd`, which `#[status(class = Odd)]` promises for every variant";
        let message = |line: &str| Some(std::format!("{line}{SAID}"));
        assert_eq!(said(|it| it.check_class(200, 0b101, "Odd")), None);
        assert_eq!(said(|it| it.check_class(404, 0b101, "Odd")), None);
        assert_eq!(said(|it| it.check_class(310, 0b101, "Odd")), message("310 Moved"));
        // That it is none is said elsewhere.
        assert_eq!(said(|it| it.check_class(311, 0b101, "Odd")), None);
        assert_eq!(said(|it| it.check_classes(words(&[0, 2, 4, 5]), 0b101, "Odd")), None);
        assert_eq!(said(|it| it.check_classes(words(&[0, 3, 5]), 0b101, "Odd")), message("310 Moved"));
        assert_eq!(said(|it| it.check_classes(words(&[0, 5]), 0b001, "Odd")), message("404 Lost"));
        assert_eq!(said(|it| it.check_classes(words(&[0, 5]), 0b100, "Odd")), message("200 Ok"));
    }

    #[test]
    fn a_larger_set_has_each_status() {
        assert_eq!(said(|it| it.check_subset_of(404, true, "Larger")), None);
        let message = said(|it| it.check_subset_of(404, false, "Larger")).unwrap();
        assert!(message.starts_with("404 Lost is not in `Larger`, of which this enum is"), "{message}");
        assert_eq!(said(|it| it.check_subset_of(405, false, "Larger")), None);
    }

    #[test]
    fn a_larger_set_is_another_subset_of_the_registry() {
        let other = |is_a_subset, is_the_registry, says_so_too| {
            let panic =
                catch_unwind(|| CATALOG.check_other(is_a_subset, is_the_registry, says_so_too, "Larger"));
            panic.err().map(|panic| *panic.downcast::<String>().unwrap())
        };
        assert_eq!(other(true, false, false), None);
        for (message, said) in [
            ("`Larger` is no subset of the registry `some`", other(false, false, false)),
            ("every subset is one of its registry `Larger`", other(true, true, false)),
            ("`Larger` is said to be a subset of this enum too", other(true, false, true)),
        ] {
            assert!(said.as_ref().is_some_and(|said| said.starts_with(message)), "{said:?}");
        }
    }
}
