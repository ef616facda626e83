//! What the TOML parser reports, as mistakes: one for each thing that the user did, where the parser may say
//! several.

use std::ops::Range;

use toml::de::Error;

use super::diagnostic::Mistakes;

/// Reports what the parser says. A mistake of syntax explains what is wrong between it and the next table:
/// nothing else is reported there, and nowhere that something is missing.
pub(super) fn report(text: &str, errors: &[Error], mistakes: &mut Mistakes) {
    let mut reported: Vec<(Range<usize>, Range<usize>, &Error)> = Vec::new();
    for error in errors {
        let at = error.span().unwrap_or(text.len()..text.len());
        if !reported.iter().any(|(spoilt, ..)| spoilt.contains(&at.start)) {
            reported.push((spoilt(text, &at, error), at, error));
        }
    }
    for (spoilt, ..) in &reported {
        mistakes.supersede(spoilt);
    }
    for (_, at, error) in reported {
        if is_duplicate(error) {
            duplicate(text, &at, mistakes);
        } else {
            mistakes.at(&at, error.message(), "");
        }
    }
}

/// A table or a key that is given a second time.
fn duplicate(text: &str, at: &Range<usize>, mistakes: &mut Mistakes) {
    let line = line(text, at.start);
    if is_header(text, at) {
        let header = text.get(line.clone()).unwrap_or_default().trim();
        let first = earlier(text, line.start, |line| line.trim() == header).unwrap_or(line);
        let help = "merge the two, or correct one of them";
        mistakes.at_both(at, format!("`{header}` is written twice"), help, (&first, "first written here"));
    } else {
        let key = text.get(at.clone()).unwrap_or_default();
        let gives = |line: &str| line.split_once('=').is_some_and(|(written, _)| written.trim() == key);
        let first = earlier(text, line.start, gives).unwrap_or_else(|| at.clone());
        mistakes.at_both(
            at,
            format!("`{key}` is given twice"),
            "leave one out",
            (&first, "first given here"),
        );
    }
}

fn is_duplicate(error: &Error) -> bool {
    error.message().starts_with("duplicate key")
}

/// The part of the text that a mistake spoils: a key that is given twice nothing else, any other all from its
/// line to the next table.
fn spoilt(text: &str, at: &Range<usize>, error: &Error) -> Range<usize> {
    let line = line(text, at.start);
    if is_duplicate(error) && !is_header(text, at) {
        return at.clone();
    }
    let rest = text.get(line.end..).unwrap_or_default();
    let next = rest.find("\n[").map_or(text.len(), |next| line.end + next + 1);
    line.start..next.max(at.end) + 1
}

fn is_header(text: &str, at: &Range<usize>) -> bool {
    text.get(line(text, at.start)).is_some_and(|line| line.trim_start().starts_with('['))
}

/// The line around a place, without its end.
fn line(text: &str, place: usize) -> Range<usize> {
    let (before, after) = text.as_bytes().split_at(place.min(text.len()));
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
    let end =
        after.iter().position(|&byte| byte == b'\n').map_or(text.len(), |newline| before.len() + newline);
    start..end
}

/// The last line before `place` that fits, without the space around it.
fn earlier(text: &str, place: usize, fits: impl Fn(&str) -> bool) -> Option<Range<usize>> {
    let mut start = 0;
    let mut found = None;
    for line in text.get(..place)?.split_inclusive('\n') {
        if fits(line) {
            let from = start + line.len() - line.trim_start().len();
            found = Some(from..from + line.trim().len());
        }
        start += line.len();
    }
    found
}
