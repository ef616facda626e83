//! Mistakes in a spec, shown the way rustc shows those in Rust code.

use std::fmt::Write as _;
use std::ops::Range;

use crate::sort::sort;

use crate::built_in::BUILT_IN;
use crate::model::Place;

/// So many characters of a line are shown before what is marked, of that itself, and behind it: a file may be
/// one line.
const MOST_SHOWN: usize = 160;

/// One mistake: what is wrong, where, and what to write instead.
struct Mistake {
    at: Place,
    what: String,
    /// Stands beside the marker.
    help: String,
    /// A second place that explains the first, and what is there.
    also: Option<(Place, String)>,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Wrong,
    /// Something is not there, perhaps only because TOML could not read it.
    Missing,
    /// TOML can't read it.
    Syntax,
}

#[derive(Default)]
pub(crate) struct Mistakes {
    found: Vec<Mistake>,
    /// What mistakes of syntax spoil: there, and of what is missing anywhere, nothing more is said.
    spoilt: Vec<Range<usize>>,
}

impl Mistakes {
    pub(crate) fn at(&mut self, at: impl Into<Place>, what: impl Into<String>, help: impl Into<String>) {
        self.push(at.into(), what.into(), help.into(), None, Kind::Wrong);
    }

    /// Something that TOML can't read, as its parser says it, or a second place that explains it.
    pub(crate) fn syntax(
        &mut self,
        at: &Range<usize>,
        what: impl Into<String>,
        help: &str,
        also: Option<(Range<usize>, &str)>,
    ) {
        let also = also.map(|(at, text)| (at.into(), text.to_owned()));
        self.push(at.into(), what.into(), help.to_owned(), also, Kind::Syntax);
    }

    /// Something that should be there is not.
    pub(crate) fn missing(&mut self, at: impl Into<Place>, what: impl Into<String>, help: impl Into<String>) {
        self.push(at.into(), what.into(), help.into(), None, Kind::Missing);
    }

    /// A mistake that takes two places to see, such as a name given twice.
    pub(crate) fn at_both(
        &mut self,
        at: impl Into<Place>,
        what: impl Into<String>,
        help: impl Into<String>,
        (other, said): (impl Into<Place>, &str),
    ) {
        let (at, other) = (at.into(), other.into());
        // The user's own text is what the user can change.
        let (at, other) = if at.in_base { (other, at) } else { (at, other) };
        self.push(at, what.into(), help.into(), Some((other, said.to_owned())), Kind::Wrong);
    }

    fn push(&mut self, at: Place, what: String, help: String, also: Option<(Place, String)>, kind: Kind) {
        self.found.push(Mistake { at, what, help, also, kind });
    }

    /// A mistake of syntax spoils a part of the text.
    pub(crate) fn spoil(&mut self, part: Range<usize>) {
        self.spoilt.push(part);
    }

    fn is_explained(&self, mistake: &Mistake) -> bool {
        let is_in = |place: &Place, part: &Range<usize>| !place.in_base && part.contains(&place.bytes.start);
        let within = |part: &Range<usize>| {
            is_in(&mistake.at, part) || mistake.also.as_ref().is_some_and(|(also, _)| is_in(also, part))
        };
        match mistake.kind {
            Kind::Syntax => false,
            Kind::Missing => !self.spoilt.is_empty(),
            Kind::Wrong => self.spoilt.iter().any(within),
        }
    }

    /// Every mistake as text, in the order of the file.
    pub(crate) fn render(mut self, path: &str, text: &str) -> Vec<String> {
        sort(&mut self.found, &|mistake| mistake.at.bytes.start as u64);
        let (lines, base) = (Lines::of(text), Lines::of(BUILT_IN));
        let worth_saying = self.found.iter().filter(|mistake| !self.is_explained(mistake));
        worth_saying.map(|mistake| mistake.render(path, &lines, &base)).collect()
    }
}

impl Mistake {
    fn render(&self, path: &str, lines: &Lines<'_>, base: &Lines<'_>) -> String {
        let place = lines.excerpt(&self.at.bytes);
        // A name may have line ends.
        let what = self.what.replace('\n', "\\n");
        let mut out = format!("{path}:{}:{}: {what}\n", place.number, place.column());
        let also = self.also.as_ref().map(|(at, text)| {
            if at.in_base {
                // The user has no such file: its lines have no numbers.
                (Excerpt { number: 0, ..base.excerpt(&at.bytes) }, text)
            } else {
                (lines.excerpt(&at.bytes), text)
            }
        });
        let last = also.iter().map(|(also, _)| also.number).max().unwrap_or(0).max(place.number);
        let margin = " ".repeat(last.to_string().len());
        let _ = writeln!(out, "{margin} |");
        place.draw(&mut out, &margin, '^', &self.help);
        if let Some((also, text)) = also {
            let _ = match also.number {
                0 => writeln!(out, "{margin} ::: the built-in registry"),
                _ => writeln!(out, "{margin} |"),
            };
            also.draw(&mut out, &margin, '-', text);
        }
        out.truncate(out.trim_end().len());
        out
    }
}

/// A text, and where its lines start: a file may have thousands of mistakes.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Lines<'a> {
        // A byte order mark is no part of the first line.
        let first = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        let mut starts = vec![first];
        for (newline, _) in text.match_indices('\n') {
            starts.push(newline + 1);
        }
        Lines { text, starts }
    }

    fn excerpt(&self, at: &Range<usize>) -> Excerpt<'a> {
        // What a parser says of the end of a file may lie one past it, or inside a character.
        let first = self.starts.first().copied().unwrap_or_default();
        let mut start = at.start.max(first).min(self.text.len());
        while !self.text.is_char_boundary(start) {
            start -= 1;
        }
        let number = self.starts.partition_point(|&line| line <= start);
        let line_start = self.starts.get(number - 1).copied().unwrap_or_default();
        let before = self.text.get(line_start..start).unwrap_or_default();
        let rest = self.text.get(start..).unwrap_or_default().split('\n').next().unwrap_or_default();
        let rest = rest.strip_suffix('\r').unwrap_or(rest);
        let mut length = at.end.saturating_sub(start).min(rest.len());
        while !rest.is_char_boundary(length) {
            length -= 1;
        }
        let (marked, after) = rest.split_at(length);
        Excerpt { number, before, marked, after }
    }
}

/// A line of a text, and the part of it that is marked.
struct Excerpt<'a> {
    /// From 1; 0 where there is none to show.
    number: usize,
    before: &'a str,
    marked: &'a str,
    after: &'a str,
}

impl Excerpt<'_> {
    /// From 1, counted in characters as rustc and editors do.
    fn column(&self) -> usize {
        self.before.chars().count() + 1
    }

    fn draw(&self, out: &mut String, margin: &str, marker: char, text: &str) {
        let number = if self.number == 0 { String::new() } else { self.number.to_string() };
        let gap = " ".repeat(margin.len().saturating_sub(number.len()));
        let hidden = self.before.chars().count().saturating_sub(MOST_SHOWN);
        let cut = if hidden > 0 { "…" } else { "" };
        let before: String = cut.chars().chain(self.before.chars().skip(hidden)).collect();
        let place: String = self.marked.chars().take(MOST_SHOWN).collect();
        let mut after = self.marked.chars().chain(self.after.chars()).skip(place.chars().count());
        let shown: String = after.by_ref().take(MOST_SHOWN).collect();
        let cut = if after.next().is_some() { "…" } else { "" };
        // A tab is as wide as the terminal says; the line is shown without any.
        let line = format!("{before}{place}{shown}{cut}").replace('\t', " ");
        let indent = " ".repeat(width(&before));
        let markers = marker.to_string().repeat(width(&place).max(1));
        let _ = writeln!(out, "{gap}{number} | {}", line.trim_end());
        let _ = writeln!(out, "{margin} | {}", format!("{indent}{markers} {text}").trim_end());
    }
}

/// Columns that a text takes in a terminal, where East Asian characters take two (the wide and full-width
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
            // What is drawn over the character before it.
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
    fn shows_the_line_and_marks_the_place() {
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
        mistakes.at_both(&(19..25), "given twice", "leave one out", (&(0..5), "first here"));
        let (path, text) = ("x.toml", text);
        assert_eq!(
            mistakes.render(path, &text).remove(0),
            "x.toml:11:1: given twice\n   |\n11 | second = 2\n   | ^^^^^^ leave one out\n   |\n 1 | first = 1\n   | ----- first here"
        );
    }

    #[test]
    fn of_a_long_line_the_part_around_the_place_is_shown() {
        let (before, after) = ("가".repeat(500), "z".repeat(500));
        let shown = rendered(&format!("{before}xy{after}\n"), "xy");
        let line = format!("…{}xy{}…", "가".repeat(MOST_SHOWN), "z".repeat(MOST_SHOWN));
        let indent = " ".repeat(1 + 2 * MOST_SHOWN);
        assert_eq!(
            shown,
            format!("dir/codes.toml:1:501: it is wrong\n  |\n1 | {line}\n  | {indent}^^ write it right")
        );
        let shown = rendered(&format!("{after}{after}"), &after);
        assert!(shown.contains(&format!("\n1 | {}…\n", "z".repeat(2 * MOST_SHOWN))), "{shown}");
        assert!(shown.contains(&format!("\n  | {} write", "^".repeat(MOST_SHOWN))), "{shown}");
    }

    #[test]
    fn what_is_drawn_over_a_character_takes_no_column() {
        let shown = rendered("\"e\u{301}\u{200d}\u{fe0f}\" x", "x");
        assert!(shown.ends_with("\n  |     ^ write it right"), "{shown}");
    }

    /// A parser's places are bytes.
    #[test]
    fn a_place_inside_of_a_character_is_that_of_the_character() {
        let (path, text) = ("x.toml", "a끝b".to_owned());
        for (at, drawn) in
            [(2..5, "2: what\n  |\n1 | a끝b\n  |  ^^^ help"), (0..2, "1: what\n  |\n1 | a끝b\n  | ^ help")]
        {
            let mut mistakes = Mistakes::default();
            mistakes.at(&at, "what", "help");
            assert_eq!(mistakes.render(path, &text), [format!("x.toml:1:{drawn}")]);
        }
    }

    #[test]
    fn places_past_the_end_are_drawn_at_the_end() {
        let (path, text) = ("x.toml", "끝".to_owned());
        for at in [0..9, 1..2, 2..3, 3..3, 9..12] {
            let mut mistakes = Mistakes::default();
            mistakes.at(&at, "what", "help");
            assert!(mistakes.render(path, &text).remove(0).starts_with("x.toml:1:"));
        }
    }
}
