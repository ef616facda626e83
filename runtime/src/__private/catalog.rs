//! The codes of a registry as numbers, and the checks of a subset against them at compile time.

use super::message::Message;
use super::{bits, table};

/// A registry as the checks at compile time need it: what generated code can't ask the registry's own type
/// there, because traits have no `const` functions.
pub struct Catalog {
    pub name: &'static str,
    /// Every code, sorted.
    pub codes: &'static [u16],
    /// Every status as it is displayed, `404 Not Found`, by dense index.
    pub lines: &'static [&'static str],
    pub classes: &'static [Span],
}

/// A class: its first and last code, and from where to before which its statuses stand among all.
pub struct Span {
    pub first: u16,
    pub last: u16,
    pub start: usize,
    pub end: usize,
}

impl Span {
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

    /// The code is a status's.
    ///
    /// # Panics
    ///
    /// If that is not so.
    #[must_use]
    #[track_caller]
    pub const fn check_number(&self, code: u16) -> Known<'_> {
        if !self.has(code) {
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
