//! Mistakes in a spec, shown as rustc shows errors in Rust code.

use std::fmt::Write as _;
use std::ops::Range;

use crate::first_seen::FirstSeen;
use crate::model::Place;
use crate::sort::{keep, partition_point, sort};
use crate::words::runs;

/// The number of characters of a line that are shown before the marked part, of it, and after it: a file may be one
/// long line.
const MAX_SHOWN: usize = 160;

/// The number of mistakes of one kind that are each shown.
const MAX_ALIKE: usize = 4;

/// A mistake in a spec, for people and for programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The path of the file.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
    /// The first column that is wrong, from 1, in characters.
    pub column: usize,
    /// The column behind the last one that is wrong. It is in the same line.
    pub end_column: usize,
    /// What is wrong.
    pub message: String,
    /// What to write instead. It can be empty.
    pub help: String,
    /// All of it as text, with the line, as rustc shows errors.
    pub text: String,
}

/// One mistake: what is wrong, where, and what to write instead.
struct Mistake {
    at: Place,
    message: String,
    /// Shown next to the marker.
    help: String,
    /// A second place that explains the first, and its label.
    also: Option<(Place, String)>,
    kind: MistakeKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum MistakeKind {
    Wrong,
    /// A key of the table at the place is missing.
    MissingKey,
    /// Something is missing elsewhere.
    Missing,
    /// A table or a key is given twice, or in the wrong place.
    Misplaced,
    /// A syntax error of TOML. Its place is in the text as written, and all others are in the text as read.
    Syntax,
    /// One of many that are alike, and not shown.
    Folded,
}

#[derive(Default)]
pub(crate) struct Mistakes {
    found: Vec<Mistake>,
    /// The parts of the text that could not be read. Other mistakes in them are not reported.
    unreadable: Vec<Range<usize>>,
    /// The tables with a key that could not be read. A missing key in them is not reported.
    pub(crate) incomplete: Vec<Range<usize>>,
    /// Whether some table could not be read. A reference to it is not another mistake.
    pub(crate) lost_table: bool,
    pub(crate) moved: Moved,
    /// The path and the text of each base, by the depth of the places in it. The path of the built-in registry is empty.
    pub(crate) bases: Vec<(String, String)>,
    /// Where the file names its base.
    pub(crate) extends: Option<Range<usize>>,
    /// Whether the base has mistakes itself, which are reported there.
    pub(crate) is_base_broken: bool,
}

/// What differs between the text as written and the text as read, in order: the range of the text as read, and that of
/// the text as written.
#[derive(Default)]
pub(crate) struct Moved(pub(crate) Vec<(Range<usize>, Range<usize>)>);

impl Moved {
    /// The index in the text as written.
    fn original(&self, index: usize) -> usize {
        let next =
            partition_point(self.0.len(), &|at| self.0.get(at).is_some_and(|(read, _)| read.start <= index));
        match next.checked_sub(1).and_then(|last| self.0.get(last)) {
            Some((read, written)) if index < read.end => {
                written.end.min(written.start + (index - read.start))
            }
            Some((read, written)) => written.end + (index - read.end),
            None => index,
        }
    }

    fn move_back(&self, place: &mut Place) {
        if !place.is_in_base() {
            let bytes = &place.bytes;
            place.bytes = self.original(bytes.start)..self.original(bytes.end);
        }
    }
}

impl Mistakes {
    /// Reports something wrong.
    pub(crate) fn at(&mut self, at: impl Into<Place>, message: impl Into<String>, help: impl Into<String>) {
        self.push(at.into(), message.into(), help.into(), None, MistakeKind::Wrong);
    }

    /// Reports a syntax error.
    pub(crate) fn syntax(&mut self, span: &Range<usize>, message: impl Into<String>, help: &str) {
        self.push(span.into(), message.into(), help.to_owned(), None, MistakeKind::Syntax);
    }

    /// Reports a table or a key that is given twice or in the wrong place, and perhaps the first.
    pub(crate) fn misplaced(
        &mut self,
        span: &Range<usize>,
        message: impl Into<String>,
        help: &str,
        also: Option<(Range<usize>, &str)>,
    ) {
        let also = also.map(|(span, label)| (span.into(), label.to_owned()));
        self.push(span.into(), message.into(), help.to_owned(), also, MistakeKind::Misplaced);
    }

    /// Reports a key that the table at the place needs.
    pub(crate) fn missing_key(&mut self, at: &Range<usize>, message: String, help: String) {
        self.push(at.into(), message, help, None, MistakeKind::MissingKey);
    }

    /// Reports something missing elsewhere.
    pub(crate) fn missing(
        &mut self,
        at: impl Into<Place>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(at.into(), message.into(), help.into(), None, MistakeKind::Missing);
    }

    /// Reports a conflict between two places, such as a name given twice.
    pub(crate) fn at_both(
        &mut self,
        at: impl Into<Place>,
        message: impl Into<String>,
        help: impl Into<String>,
        (other, label): (impl Into<Place>, &str),
    ) {
        let (at, other) = (at.into(), other.into());
        // The mistake is shown in the user's file, which the user can change.
        let (at, other) = if at.is_in_base() { (other, at) } else { (at, other) };
        self.push(at, message.into(), help.into(), Some((other, label.to_owned())), MistakeKind::Wrong);
    }

    fn push(
        &mut self,
        at: Place,
        message: String,
        help: String,
        also: Option<(Place, String)>,
        kind: MistakeKind,
    ) {
        self.found.push(Mistake { at, message, help, also, kind });
    }

    /// Marks a part of the text that a syntax error makes unreadable.
    pub(crate) fn mark_unreadable(&mut self, part: Range<usize>) {
        self.unreadable.push(part);
    }

    pub(crate) fn sort_parts(&mut self) {
        merge(&mut self.unreadable);
        merge(&mut self.incomplete);
    }

    /// Whether the index is in an unreadable part that was marked before the parts were sorted.
    pub(crate) fn is_unreadable(&self, index: usize) -> bool {
        is_in(&(index..index).into(), &self.unreadable)
    }

    /// Whether a syntax error may be the cause of the mistake.
    fn is_explained(&self, mistake: &Mistake) -> bool {
        let touches = |parts: &[Range<usize>]| {
            is_in(&mistake.at, parts) || mistake.also.as_ref().is_some_and(|(also, _)| is_in(also, parts))
        };
        match mistake.kind {
            MistakeKind::Syntax | MistakeKind::Misplaced | MistakeKind::Folded => false,
            MistakeKind::Wrong => touches(&self.unreadable),
            MistakeKind::MissingKey => touches(&self.unreadable) || touches(&self.incomplete),
            MistakeKind::Missing => self.lost_table || touches(&self.unreadable),
        }
    }

    /// Every mistake as text, in the order of the file.
    pub(crate) fn render(self, path: &str, text: &str) -> Vec<String> {
        let mut messages = Vec::new();
        for diagnostic in self.diagnostics(path, text) {
            messages.push(diagnostic.text);
        }
        messages
    }

    /// Every mistake, in the order of the file.
    pub(crate) fn diagnostics(mut self, path: &str, text: &str) -> Vec<Diagnostic> {
        self.sort_parts();
        let mut found = std::mem::take(&mut self.found);
        keep(&mut found, &mut |mistake| {
            let mut is_shown = !self.is_explained(mistake);
            if mistake.at.is_in_base() {
                // Something in the base that only this file makes a mistake.
                is_shown &= !self.is_base_broken;
                mistake.at = self.extends.clone().unwrap_or_default().into();
            }
            if mistake.kind != MistakeKind::Syntax {
                self.moved.move_back(&mut mistake.at);
                if let Some((also, _)) = &mut mistake.also {
                    self.moved.move_back(also);
                }
            }
            is_shown
        });
        sort(&mut found, &|mistake| mistake.at.bytes.start as i128);
        let lines = Lines::of(text);
        fold(&mut found, &lines);
        let mut bases = Vec::new();
        for (path, text) in &self.bases {
            bases.push((path.clone(), Lines::of(text)));
        }
        found.iter().map(|mistake| mistake.diagnostic(path, &lines, &bases)).collect()
    }
}

/// Sorts ranges by their start, and ends each at the furthest end so far.
fn merge(parts: &mut [Range<usize>]) {
    sort(parts, &|part| part.start as i128);
    let mut end = 0;
    for part in parts {
        end = part.end.max(end);
        part.end = end;
    }
}

/// Whether a place in the file is in one of the parts, which are sorted.
fn is_in(place: &Place, parts: &[Range<usize>]) -> bool {
    let at = place.bytes.start;
    let next = partition_point(parts.len(), &|index| parts.get(index).is_some_and(|part| part.start <= at));
    let last = next.checked_sub(1).and_then(|last| parts.get(last));
    !place.is_in_base() && last.is_some_and(|part| at < part.end)
}

/// Mistakes that differ only in the number of a code usually have the same cause. If there are many, they become one
/// message, at the first.
fn fold(found: &mut Vec<Mistake>, lines: &Lines<'_>) {
    let mut kinds = FirstSeen::default();
    let mut alike: Vec<Vec<usize>> = Vec::new();
    for (index, mistake) in found.iter().enumerate() {
        let words = format!("{} {}", mistake.message, mistake.help);
        let kind = runs(&words, &|c| !c.is_ascii_digit()).concat();
        match kinds.seen(kind).and_then(|kind| alike.get_mut(kind)) {
            Some(alike) => alike.push(index),
            None => alike.push(vec![index]),
        }
    }
    let mut folded = Vec::new();
    for alike in &alike {
        let [first, second, rest @ ..] = alike.as_slice() else { continue };
        if alike.len() <= MAX_ALIKE {
            continue;
        }
        let next = found.get(*second).map_or(0, |next| lines.excerpt(&next.at.bytes).number);
        if let Some(first) = found.get_mut(*first) {
            let _ = write!(first.message, ", and so on in {} more places, from line {next}", rest.len() + 1);
        }
        folded.extend_from_slice(alike.get(1..).unwrap_or_default());
    }
    for index in &folded {
        if let Some(mistake) = found.get_mut(*index) {
            mistake.kind = MistakeKind::Folded;
        }
    }
    keep(found, &mut |mistake| mistake.kind != MistakeKind::Folded);
}

impl Mistake {
    fn diagnostic(&self, path: &str, lines: &Lines<'_>, bases: &[(String, Lines<'_>)]) -> Diagnostic {
        let excerpt = lines.excerpt(&self.at.bytes);
        // A name in the message may have line ends.
        let message = self.message.replace('\n', "\\n");
        let mut out = format!("{path}:{}:{}: {message}\n", excerpt.number, excerpt.column());
        let also = self.also.as_ref().map(|(at, label)| {
            match at.depth.checked_sub(1).and_then(|index| bases.get(index)) {
                // The user does not have the file of the built-in registry, so its line numbers are not shown.
                Some((path, base)) if path.is_empty() => {
                    (Excerpt { number: 0, ..base.excerpt(&at.bytes) }, label, "the built-in registry")
                }
                Some((path, base)) => (base.excerpt(&at.bytes), label, path.as_str()),
                None => (lines.excerpt(&at.bytes), label, ""),
            }
        });
        let last = also.iter().map(|(also, _, _)| also.number).max().unwrap_or(0).max(excerpt.number);
        let margin = " ".repeat(last.to_string().len());
        let _ = writeln!(out, "{margin} |");
        excerpt.draw(&mut out, &margin, '^', &self.help);
        if let Some((also, label, path)) = also {
            let _ = match path {
                "" => writeln!(out, "{margin} |"),
                path => writeln!(out, "{margin} ::: {path}"),
            };
            also.draw(&mut out, &margin, '-', label);
        }
        out.truncate(out.trim_end().len());
        Diagnostic {
            path: path.to_owned(),
            line: excerpt.number,
            column: excerpt.column(),
            end_column: excerpt.column() + excerpt.marked.chars().count().max(1),
            message,
            help: self.help.clone(),
            text: out,
        }
    }
}

/// A text and the starts of its lines, which are found once: a file may have thousands of mistakes.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Lines<'a> {
        // A byte order mark is not part of the first line.
        let first = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut starts = vec![first];
        for (newline, _) in text.match_indices('\n') {
            starts.push(newline + 1);
        }
        Lines { text, starts }
    }

    fn excerpt(&self, span: &Range<usize>) -> Excerpt<'a> {
        // The span of a parser's error may start past the end of the file, or inside a character.
        let first = self.starts.first().copied().unwrap_or_default();
        let mut start = span.start.max(first).min(self.text.len());
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        let number = partition_point(self.starts.len(), &|index| {
            self.starts.get(index).is_some_and(|&line| line <= start)
        });
        let line_start = self.starts.get(number - 1).copied().unwrap_or_default();
        let before = self.text.get(line_start..start).unwrap_or_default();
        let rest = self.text.get(start..).unwrap_or_default().split('\n').next().unwrap_or_default();
        let rest = rest.strip_suffix('\r').unwrap_or(rest);
        let mut length = span.end.saturating_sub(start).min(rest.len());
        while !rest.is_char_boundary(length) {
            length -= 1;
        }
        let (marked, after) = rest.split_at(length);
        Excerpt { number, before, marked, after }
    }
}

/// A line of a text with a marked part.
struct Excerpt<'a> {
    /// The line's number from 1, or 0 if it is not shown.
    number: usize,
    before: &'a str,
    marked: &'a str,
    after: &'a str,
}

impl Excerpt<'_> {
    /// The column from 1, counted in characters as rustc and editors do.
    fn column(&self) -> usize {
        self.before.chars().count() + 1
    }

    fn draw(&self, out: &mut String, margin: &str, marker: char, label: &str) {
        let number = if self.number == 0 { String::new() } else { self.number.to_string() };
        let gap = " ".repeat(margin.len().saturating_sub(number.len()));
        let hidden = self.before.chars().count().saturating_sub(MAX_SHOWN);
        let cut = if hidden > 0 { "…" } else { "" };
        let before: String = cut.chars().chain(self.before.chars().skip(hidden)).collect();
        let under: String = self.marked.chars().take(MAX_SHOWN).collect();
        let mut rest = self.marked.chars().chain(self.after.chars()).skip(under.chars().count());
        let after: String = rest.by_ref().take(MAX_SHOWN).collect();
        let cut = if rest.next().is_some() { "…" } else { "" };
        // The width of a tab depends on the terminal, so a tab is shown as a space.
        let line = format!("{before}{under}{after}{cut}").replace('\t', " ");
        let indent = " ".repeat(width(&before));
        let underline = marker.to_string().repeat(width(&under).max(1));
        let _ = writeln!(out, "{gap}{number} | {}", line.trim_end());
        let _ = writeln!(out, "{margin} | {}", format!("{indent}{underline} {label}").trim_end());
    }
}

/// The number of columns of a text in a terminal, where East Asian characters take two (the wide and full-width
/// blocks of Unicode's UAX 11).
fn width(text: &str) -> usize {
    text.chars()
        .map(|c| match u32::from(c) {
            0x1100..=0x115F
            | 0x2E80..=0xA4CF
            | 0xAC00..=0xD7A3
            | 0xF900..=0xFAFF
            | 0xFE30..=0xFE4F
            | 0xFF00..=0xFF60
            | 0xFFE0..=0xFFE6
            | 0x2B50
            | 0x1F300..=0x1F64F
            | 0x1F680..=0x1F6FF
            | 0x1F900..=0x1F9FF
            | 0x20000..=0x3FFFD => 2,
            // Combining characters, drawn over the character before.
            0x0300..=0x036F | 0x200B..=0x200F | 0xFE00..=0xFE0F => 0,
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(text: &str, marked: &str) -> String {
        let start = text.find(marked).unwrap();
        let mut mistakes = Mistakes::default();
        mistakes.at(&(start..start + marked.len()), "it is wrong", "write it right");
        mistakes.render("dir/codes.toml", text).remove(0)
    }

    #[test]
    fn shows_the_line_and_marks_the_mistake() {
        assert_eq!(
            rendered("a = 1\nbcd = 2\n", "cd"),
            "dir/codes.toml:2:2: it is wrong\n  |\n2 | bcd = 2\n  |  ^^ write it right"
        );
    }

    #[test]
    fn text_that_is_not_ascii_does_not_shift_the_column() {
        assert_eq!(
            rendered("ko = \"찾을 수 없음\", x = 1", "x"),
            "dir/codes.toml:1:17: it is wrong\n  |\n1 | ko = \"찾을 수 없음\", x = 1\n  |                      ^ write it right"
        );
    }

    #[test]
    fn carriage_returns_tabs_and_a_byte_order_mark_are_not_shown() {
        assert_eq!(
            rendered("\u{feff}a\tb = 1\r\n", "b"),
            "dir/codes.toml:1:3: it is wrong\n  |\n1 | a b = 1\n  |   ^ write it right"
        );
    }

    #[test]
    fn two_places_share_a_margin() {
        let text = "first = 1\n".to_owned() + &"\n".repeat(9) + "second = 2\n";
        let mut mistakes = Mistakes::default();
        mistakes.at_both(&(19..25), "given twice", "keep one of them", (&(0..5), "first here"));
        let (path, text) = ("x.toml", text);
        assert_eq!(
            mistakes.render(path, &text).remove(0),
            "x.toml:11:1: given twice\n   |\n11 | second = 2\n   | ^^^^^^ keep one of them\n   |\n 1 | first = 1\n   | ----- first here"
        );
    }

    #[test]
    fn only_the_part_of_a_long_line_around_the_mistake_is_shown() {
        let (before, after) = ("가".repeat(500), "z".repeat(500));
        let shown = rendered(&format!("{before}xy{after}\n"), "xy");
        let line = format!("…{}xy{}…", "가".repeat(MAX_SHOWN), "z".repeat(MAX_SHOWN));
        let indent = " ".repeat(1 + 2 * MAX_SHOWN);
        assert_eq!(
            shown,
            format!("dir/codes.toml:1:501: it is wrong\n  |\n1 | {line}\n  | {indent}^^ write it right")
        );
        let shown = rendered(&format!("{after}{after}"), &after);
        assert!(shown.contains(&format!("\n1 | {}…\n", "z".repeat(2 * MAX_SHOWN))), "{shown}");
        assert!(shown.contains(&format!("\n  | {} write", "^".repeat(MAX_SHOWN))), "{shown}");
    }

    #[test]
    fn combining_characters_take_no_column() {
        let shown = rendered("\"e\u{301}\u{200d}\u{fe0f}\" x", "x");
        assert!(shown.ends_with("\n  |     ^ write it right"), "{shown}");
    }

    /// The spans of a parser are in bytes.
    #[test]
    fn a_span_inside_a_character_marks_the_character() {
        let (path, text) = ("x.toml", "a끝b".to_owned());
        for (span, drawn) in
            [(2..5, "2: what\n  |\n1 | a끝b\n  |  ^^^ help"), (0..2, "1: what\n  |\n1 | a끝b\n  | ^ help")]
        {
            let mut mistakes = Mistakes::default();
            mistakes.at(&span, "what", "help");
            assert_eq!(mistakes.render(path, &text), [format!("x.toml:1:{drawn}")]);
        }
    }

    #[test]
    fn spans_past_the_end_are_marked_at_the_end() {
        let (path, text) = ("x.toml", "끝".to_owned());
        for span in [0..9, 1..2, 2..3, 3..3, 9..12] {
            let mut mistakes = Mistakes::default();
            mistakes.at(&span, "what", "help");
            assert!(mistakes.render(path, &text).remove(0).starts_with("x.toml:1:"));
        }
    }
}
