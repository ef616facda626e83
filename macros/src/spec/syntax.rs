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
        mistakes.spoil(spoilt.clone());
    }
    let mut values = Vec::new();
    for (_, at, error) in reported {
        if is_duplicate(error) {
            duplicate(text, &at, &mut values, mistakes);
        } else {
            let unclosed = error.message().contains("array elements") && is_header(text, &at);
            let help = if unclosed { "is the array above it closed?" } else { "" };
            mistakes.syntax(&at, error.message(), help, None);
        }
    }
}

/// A table or a key that is given a second time. A table whose name has a value already may have many below it:
/// those values that have been reported are in `values`.
fn duplicate(text: &str, at: &Range<usize>, values: &mut Vec<Range<usize>>, mistakes: &mut Mistakes) {
    let line = line(text, at.start);
    let gives =
        |key: &str, line: &str| line.split_once('=').is_some_and(|(written, _)| written.trim() == key);
    if !is_header(text, at) {
        let key = text.get(at.clone()).unwrap_or_default();
        let first = lines_before(text, line.start).rfind(|(_, line)| gives(key, line));
        let first = first.map_or(at.clone(), |(first, _)| first);
        let what = format!("`{key}` is given twice");
        mistakes.syntax(at, what, "leave one out", Some((first, "first given here")));
        return;
    }
    let header = text.get(line.clone()).unwrap_or_default().trim();
    if let Some((first, _)) = lines_before(text, line.start).find(|(_, line)| *line == header) {
        let help = "merge the two, or correct one of them";
        mistakes.syntax(
            at,
            format!("`{header}` is written twice"),
            help,
            Some((first, "first written here")),
        );
        return;
    }
    let name = header.trim_matches(['[', ']']).split('.').next().unwrap_or_default().trim();
    let first = lines_before(text, line.start).find(|(_, line)| gives(name, line));
    let first = first.map_or(at.clone(), |(first, _)| first);
    // Without `[registry]` above them its keys are those of the file, which is reported as just that.
    let headless = !text.contains("[registry]") && !text.get(..first.start).unwrap_or_default().contains('[');
    if !values.contains(&first) && !headless {
        let help = "correct one of the two";
        let what = format!("`{header}` can't be a table: `{name}` has a value");
        mistakes.syntax(at, what, help, Some((first.clone(), "given here")));
        values.push(first);
    }
}

fn is_duplicate(error: &Error) -> bool {
    ["duplicate key", "cannot extend value"].iter().any(|it| error.message().starts_with(it))
}

/// The part of the text that a mistake spoils: a key that is given twice nothing else, any other all from its
/// line to the next table.
fn spoilt(text: &str, at: &Range<usize>, error: &Error) -> Range<usize> {
    let line = line(text, at.start);
    if is_duplicate(error) && !is_header(text, at) {
        return at.clone();
    }
    // What is not closed swallows the tables behind it.
    if ["array", "inline table", "key-value pairs"].iter().any(|it| error.message().contains(it)) {
        return line.start..text.len() + 1;
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

/// The lines before `place`, without the space around them.
fn lines_before(text: &str, place: usize) -> impl DoubleEndedIterator<Item = (Range<usize>, &str)> {
    let before = text.get(..place).unwrap_or_default();
    let offset = move |line: &str| line.as_ptr() as usize - before.as_ptr() as usize;
    before.lines().map(str::trim).map(move |line| (offset(line)..offset(line) + line.len(), line))
}
