//! What the TOML parser reports, as mistakes: one for each thing that the user did, where the parser may say
//! several.

use std::ops::Range;

use toml::de::Error;

use crate::diagnostic::Mistakes;

/// Reports what the parser says. A mistake of syntax explains what is wrong between it and the next table:
/// nothing else is reported there, and nowhere that something is missing.
pub(crate) fn report(text: &str, errors: &[Error], mistakes: &mut Mistakes) {
    let mut reported: Vec<(Range<usize>, Range<usize>, &Error)> = Vec::new();
    for error in errors {
        let at = error.span().unwrap_or(text.len()..text.len());
        let at = never_closed(text, error).unwrap_or(at);
        if !reported.iter().any(|(spoilt, ..)| spoilt.contains(&at.start)) {
            reported.push((spoilt(text, &at, error), at, error));
        }
    }
    for (spoilt, ..) in &reported {
        mistakes.spoil(spoilt.clone());
    }
    let keys = if errors.is_empty() { Vec::new() } else { keys(text) };
    let mut values = Vec::new();
    for (_, at, error) in reported {
        if is_duplicate(error) {
            duplicate(text, &at, &keys, &mut values, mistakes);
        } else {
            let unclosed = error.message().contains("array elements") && is_header(text, &at);
            let help = if unclosed {
                "is the array above it closed?"
            } else if never_closed(text, error).is_some() {
                "opened here and never closed"
            } else {
                ""
            };
            mistakes.syntax(&at, error.message(), help, None);
        }
    }
}

/// A table or a key that is given a second time. A table whose name has a value already may have many below it:
/// those values that have been reported are in `values`.
fn duplicate(
    text: &str,
    at: &Range<usize>,
    keys: &[Key<'_>],
    values: &mut Vec<Range<usize>>,
    mistakes: &mut Mistakes,
) {
    let line = line(text, at.start);
    let up_to_it = text.get(line.start..at.end).unwrap_or_default();
    let (earlier, _) = keys.split_at(keys.partition_point(|key| key.at.start < line.start));
    if !is_header(text, at) {
        let key = text.get(at.clone()).unwrap_or_default();
        let first = if up_to_it.contains('=') {
            within_the_line(up_to_it, key).map(|first| line.start + first.start..line.start + first.end)
        } else {
            let table = earlier.iter().rfind(|key| key.is_header).map(|header| header.path.as_slice());
            let path = [table.unwrap_or_default(), &segments(up_to_it)].concat();
            earlier.iter().rfind(|key| key.path == path).map(|key| key.at.clone())
        };
        let first = first.map(|first| (first, "first given here"));
        mistakes.syntax(at, format!("`{key}` is given twice"), "leave one out", first);
        return;
    }
    let header = text.get(line.clone()).unwrap_or_default().trim();
    let path = segments(up_to_it);
    let written = earlier.iter().find(|key| key.is_header && key.path == path);
    let related =
        |key: &&Key<'_>| key.path.starts_with(&path) || !key.is_header && path.starts_with(&key.path);
    let (what, help, first) = if header.starts_with("[[") {
        let what = format!("`{header}` can't be a list: `{}` is there already", path.join("."));
        (what, "write single brackets", earlier.iter().find(related))
    } else if let Some(value) = earlier.iter().find(related).filter(|_| written.is_none()) {
        // Without `[registry]` above them its keys are those of the file, which is reported as just that.
        let above = text.get(..value.at.start).unwrap_or_default();
        if values.contains(&value.at) || !text.contains("[registry]") && !above.contains('[') {
            return;
        }
        values.push(value.at.clone());
        let what = format!("`{header}` can't be a table: `{}` has a value", value.path.join("."));
        (what, "correct one of the two", Some(value))
    } else {
        (format!("`{header}` is written twice"), "merge the two, or correct one of them", written)
    };
    let said = if written.is_some() { "first written here" } else { "given here" };
    mistakes.syntax(at, what, help, first.map(|first| (first.at.clone(), said)));
}

/// A key with a value, or the header of a table, at the start of a line.
struct Key<'a> {
    /// From the root of the file.
    path: Vec<&'a str>,
    is_header: bool,
    at: Range<usize>,
}

fn keys(text: &str) -> Vec<Key<'_>> {
    let mut table = Vec::new();
    let mut keys = Vec::new();
    let offset = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
    for line in text.lines().map(str::trim) {
        let at = offset(line)..offset(line) + line.len();
        let is_header = line.starts_with('[');
        let path = if is_header {
            table = segments(line);
            table.clone()
        } else if let Some((key, _)) = line.split_once('=') {
            [table.as_slice(), &segments(key)].concat()
        } else {
            continue;
        };
        keys.push(Key { path, is_header, at });
    }
    keys
}

/// `codes` and `404` of `[codes.404]` or `codes . "404"`.
fn segments(key: &str) -> Vec<&str> {
    let key = key.trim_start().trim_start_matches('[').split(']').next().unwrap_or_default();
    key.split('.').map(|segment| segment.trim().trim_matches(['"', '\''])).collect()
}

/// The same key earlier in a line that ends with it.
fn within_the_line(line: &str, key: &str) -> Option<Range<usize>> {
    let before = line.strip_suffix(key)?;
    let found = before.rmatch_indices(key).find(|(at, _)| {
        let (ahead, rest) = before.split_at(*at);
        let value = rest.strip_prefix(key).unwrap_or_default().trim_start();
        ahead.ends_with(['{', ',', ' ']) && value.starts_with('=')
    });
    found.map(|(at, _)| at..at + key.len())
}

/// Where a string of several lines opens that goes on to the end of the file, which is where the parser gives up.
fn never_closed(text: &str, error: &Error) -> Option<Range<usize>> {
    let quotes = match error.message() {
        message if message.starts_with("invalid multi-line basic string, expected") => "\"\"\"",
        message if message.starts_with("invalid multi-line literal string, expected") => "'''",
        _ => return None,
    };
    text.rfind(quotes).map(|at| at..at + quotes.len())
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
    if never_closed(text, error).is_some()
        || ["array", "inline table", "key-value pairs"].iter().any(|it| error.message().contains(it))
    {
        return line.start..text.len() + 1;
    }
    let rest = text.get(line.end..).unwrap_or_default();
    let next = rest.find("\n[").map_or(text.len() + 1, |next| line.end + next + 1);
    line.start..next.max(at.end)
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
