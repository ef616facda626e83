//! TOML text with syntax errors -> TOML text without. Each statement is parsed alone: a wrong one is reported once and
//! rewritten as what was probably meant, or else removed. No statement hides the mistakes of another.

use std::ops::Range;

use toml::de::DeTable;

use crate::diagnose::{diagnose, is_header, shown};
use crate::diagnostic::{Mistakes, Moved};
use crate::foreign;
use crate::headers::is_below;
use crate::statements::{Token, statements, tokens};
use crate::syntax::is_duplicate;

/// The largest number of mistakes that are corrected in a statement. Only the first is reported.
const MAX_EDITS: usize = 8;

/// A text without syntax errors, so far.
#[derive(Default)]
struct Mended {
    text: String,
    moved: Moved,
}

/// Whether the line is one that a version control system puts around two versions of a text.
fn is_conflict(line: &str) -> bool {
    matches!(line.get(..7), Some("<<<<<<<" | "|||||||" | "=======" | ">>>>>>>"))
}

/// The first error of the parser in a text, other than a key that is given twice.
pub(crate) fn parse(text: &str) -> Option<(String, Range<usize>)> {
    let errors = DeTable::parse_recoverable(text).1;
    let mut first: Option<(String, Range<usize>)> = None;
    for error in errors.iter().filter(|error| !is_duplicate(error)) {
        let span = error.span().unwrap_or(text.len()..text.len());
        if first.as_ref().is_none_or(|(_, first)| span.start < first.start) {
            first = Some((error.message().to_owned(), span));
        }
    }
    first
}

type Parse<'p> = &'p mut dyn FnMut(&str) -> Option<(String, Range<usize>)>;

/// Reports the syntax errors of the text, and returns the text without them.
pub(crate) fn mend(text: &str, parse: Parse<'_>, mistakes: &mut Mistakes) -> String {
    let mut mended = Mended::default();
    if let Some((format, at)) = foreign::format(text) {
        let help = "write it in TOML: `[registry]`, `[classes.Name]`, `[codes.404]`";
        mistakes.syntax(&(at..at), format!("the file is {format}, and a spec is TOML"), help);
        mistakes.lost_table = true;
        return String::new();
    }
    let tokens = tokens(text);
    let mut is_headless = !text.contains("[registry]");
    let mut written = 0; // the end of what has been copied
    let mut table = 0; // the start of the table, in the mended text
    let mut is_incomplete = false;
    let mut is_skipped = false; // until the next header
    let mut other_side = 0..0; // of a merge conflict
    for statement in &statements(text, &tokens) {
        let part = tokens.get(statement.clone()).unwrap_or_default();
        let (Some(first), Some(last)) = (part.first(), part.last()) else { continue };
        let span = first.span.start..last.span.end;
        let Some(source) = text.get(span.clone()) else { continue };
        mended.text.push_str(text.get(written..span.start).unwrap_or_default());
        let mut current = source.to_owned();
        let is_marker = is_conflict(source);
        let is_header = !is_marker && !other_side.contains(&span.start) && is_header(part);
        if is_headless && matches!(part, [_, Token { kind: b'=', .. }, ..]) {
            is_headless = false;
            let message = format!("`{}` is not in a table", shown(text, first));
            mistakes.syntax(&first.span, message, "write `[registry]` on a line above it");
            mended.push("", "[registry]\n", span.start);
        }
        is_headless &= !is_header;
        // A table below a table, such as `[codes.404.label]`, is part of it.
        if is_header && !is_below(source) {
            if is_incomplete {
                mistakes.incomplete.push(table..mended.text.len());
            }
            table = mended.text.len();
            (is_incomplete, is_skipped) = (false, false);
        }
        if is_skipped || other_side.contains(&span.start) {
            current.clear();
        } else if is_marker {
            let help = "keep one of the two sides, and remove the markers";
            mistakes.syntax(&span, "this is a merge conflict", help);
            current.clear();
            // The first side is read.
            let rest = text.get(span.end..).unwrap_or_default();
            let end = rest.find("\n>>>>>>>").map(|end| end + 1);
            let next = rest.find("\n=======").min(rest.find("\n|||||||").or(Some(usize::MAX)));
            if let (Some(next), Some(end), true) = (next, end, source.starts_with('<')) {
                other_side = span.end + next..span.end + end + 1;
            }
        } else {
            let mut edits = 0;
            while let Some((message, at)) = parse(&current) {
                let found = diagnose(&current, message, at);
                if edits == 0 {
                    let at = span.start + found.at.start..span.start + found.at.end;
                    mistakes.syntax(&at, found.message, &found.help);
                }
                edits += 1;
                let around = found.edit.and_then(|(range, by)| {
                    Some([current.get(..range.start)?, &by, current.get(range.end..)?].concat())
                });
                let Some(edited) = around.filter(|_| edits <= MAX_EDITS) else {
                    current.clear();
                    is_incomplete = true;
                    is_skipped = is_header;
                    mistakes.lost_table |= is_header;
                    break;
                };
                current = edited;
            }
        }
        if current != source && !is_header {
            // One mistake is reported for a statement.
            mistakes.mark_unreadable(mended.text.len()..mended.text.len() + current.len());
        }
        mended.push(source, &current, span.start);
        written = span.end;
    }
    mended.text.push_str(text.get(written..).unwrap_or_default());
    if is_incomplete {
        mistakes.incomplete.push(table..mended.text.len() + 1);
    }
    mistakes.moved = mended.moved;
    mended.text
}

impl Mended {
    /// Adds a statement that was `source`. Only the part that differs counts as changed.
    fn push(&mut self, source: &str, mended: &str, at: usize) {
        let (old, new) = (source.as_bytes(), mended.as_bytes());
        let shorter = old.len().min(new.len());
        let mut front = 0;
        while front < shorter && old.get(front) == new.get(front) {
            front += 1;
        }
        let mut back = 0;
        while front + back < shorter && old.get(old.len() - 1 - back) == new.get(new.len() - 1 - back) {
            back += 1;
        }
        if source != mended {
            let start = self.text.len();
            let range = start + front..start + mended.len() - back;
            self.moved.0.push((range, at + front..at + source.len() - back));
        }
        self.text.push_str(mended);
    }
}
