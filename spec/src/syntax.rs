//! Reports what the TOML parser finds in a text without syntax errors: tables and keys that are given twice.

use std::ops::Range;

use toml::de::Error;

use crate::diagnostic::Mistakes;
use crate::first_seen::FirstSeen;
use crate::sort::{partition_point, sort};

/// Reports the errors of the parser: one for each mistake of the user, for which the parser may have several.
pub(crate) fn report(text: &str, errors: &[Error], mistakes: &mut Mistakes) {
    mistakes.sort_parts();
    let span_of = |error: &Error| error.span().unwrap_or(text.len()..text.len());
    let mut sorted: Vec<&Error> = errors.iter().collect();
    sort(&mut sorted, &|error| span_of(error).start as i128);
    let mut reported = 0; // up to here
    let mut reported_values = Vec::new();
    let keys = if errors.is_empty() { Vec::new() } else { keys(text) };
    for &error in &sorted {
        let span = span_of(error);
        if span.start < reported || mistakes.is_unreadable(span.start) {
            continue;
        }
        let unreadable = unreadable_part(text, &span, &keys, mistakes);
        reported = unreadable.end;
        mistakes.mark_unreadable(unreadable);
        if is_duplicate(error) {
            mistakes.lost_table |= is_header(text, &span);
            duplicate(text, &span, &keys, &mut reported_values, mistakes);
        } else {
            mistakes.lost_table = true;
            mistakes.misplaced(&span, error.message(), "", None);
        }
    }
}

/// Reports a table or a key that is given a second time. If the name of a table already has a value, many tables below
/// it may be in conflict with that one value, so `reported_values` holds those that have been reported.
fn duplicate(
    text: &str,
    span: &Range<usize>,
    keys: &[Key<'_>],
    reported_values: &mut Vec<Range<usize>>,
    mistakes: &mut Mistakes,
) {
    let line = line(text, span.start);
    let line_so_far = text.get(line.start..span.end).unwrap_or_default();
    let (earlier, rest) = keys.split_at(first_from(keys, line.start));
    let first = rest.first().and_then(|here| keys.get(here.first?));
    if !is_header(text, span) {
        let key = text.get(span.clone()).unwrap_or_default();
        let first = if line_so_far.contains('=') {
            first_in_line(line_so_far, key).map(|first| line.start + first.start..line.start + first.end)
        } else {
            first.map(|first| first.span.clone())
        };
        let first = first.map(|first| (first, "first given here"));
        mistakes.misplaced(span, format!("`{key}` is given twice"), "keep one of them", first);
        return;
    }
    let header = text.get(line.clone()).unwrap_or_default().trim();
    let path = segments(line_so_far);
    let same_header = first;
    let related =
        |key: &&Key<'_>| key.path.starts_with(&path) || !key.is_header && path.starts_with(&key.path);
    let (message, help, first) = if header.starts_with("[[") {
        let message = format!("`{header}` can't be a list: `{}` is already given", path.join("."));
        (message, "write single brackets", earlier.iter().find(related))
    } else if let Some(value) = earlier.iter().find(related).filter(|_| same_header.is_none()) {
        // Keys without `[registry]` above them belong to the file itself. That is reported elsewhere.
        let above = text.get(..value.span.start).unwrap_or_default();
        if reported_values.contains(&value.span) || !text.contains("[registry]") && !above.contains('[') {
            return;
        }
        reported_values.push(value.span.clone());
        let message = format!("`{header}` can't be a table: `{}` already has a value", value.path.join("."));
        (message, "correct one of the two", Some(value))
    } else {
        (format!("`{header}` is given twice"), "merge the two, or correct one of them", same_header)
    };
    let label = if same_header.is_some() { "first given here" } else { "given here" };
    mistakes.misplaced(span, message, help, first.map(|first| (first.span.clone(), label)));
}

/// A key with a value, or the header of a table, at the start of a line.
struct Key<'a> {
    /// From the root of the file.
    path: Vec<&'a str>,
    is_header: bool,
    span: Range<usize>,
    /// The index of the first key or header with the same path.
    first: Option<usize>,
}

/// The index of the first key at or behind an index of the text.
fn first_from(keys: &[Key<'_>], start: usize) -> usize {
    partition_point(keys.len(), &|index| keys.get(index).is_some_and(|key| key.span.start < start))
}

fn keys(text: &str) -> Vec<Key<'_>> {
    let mut table = Vec::new();
    let mut keys = Vec::new();
    let mut paths = FirstSeen::default();
    let mut distinct = Vec::new();
    let offset = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
    for line in text.lines().map(str::trim) {
        let span = offset(line)..offset(line) + line.len();
        let is_header = line.starts_with('[');
        let path = if is_header {
            table = segments(line);
            table.clone()
        } else if let Some((key, _)) = line.split_once('=') {
            [table.as_slice(), &segments(key)].concat()
        } else {
            continue;
        };
        let seen = paths.seen(format!("{}{}", if is_header { "[" } else { "" }, path.join(".")));
        let first = seen.and_then(|index| distinct.get(index).copied());
        if first.is_none() {
            distinct.push(keys.len());
        }
        keys.push(Key { path, is_header, span, first });
    }
    keys
}

/// `codes` and `404` of `[codes.404]` or `codes . "404"`.
fn segments(key: &str) -> Vec<&str> {
    let key = key.trim_start().trim_start_matches('[').split(']').next().unwrap_or_default();
    key.split('.').map(|segment| segment.trim().trim_matches(['"', '\''])).collect()
}

/// The earlier occurrence of the key in a line that ends with it.
fn first_in_line(line: &str, key: &str) -> Option<Range<usize>> {
    let before = line.strip_suffix(key)?;
    let found = before.rmatch_indices(key).find(|(start, _)| {
        let (ahead, rest) = before.split_at(*start);
        let value = rest.strip_prefix(key).unwrap_or_default().trim_start();
        ahead.ends_with(['{', ',', ' ']) && value.starts_with('=')
    });
    found.map(|(start, _)| start..start + key.len())
}

pub(crate) fn is_duplicate(error: &Error) -> bool {
    ["duplicate key", "cannot extend value"].iter().any(|start| error.message().starts_with(start))
}

/// The part of the text that an error makes unreadable: only the key if the line above or below has it too, and
/// otherwise all up to the next header. That of this table is then probably missing.
fn unreadable_part(
    text: &str,
    span: &Range<usize>,
    keys: &[Key<'_>],
    mistakes: &mut Mistakes,
) -> Range<usize> {
    let line = line(text, span.start);
    let here = first_from(keys, line.start);
    let first = keys.get(here).and_then(|key| key.first);
    if let Some(first) = first.and_then(|first| keys.get(first)) {
        // The first may lack what the second has.
        mistakes.incomplete.push(first.span.clone());
    }
    let is_last = keys.get(here + 1).is_none_or(|next| next.is_header);
    if !is_header(text, span) && (first.is_none_or(|first| first + 1 == here) || is_last) {
        // The line may belong below the next header.
        if let Some(next) = keys.get(here + 1).filter(|next| next.is_header) {
            mistakes.incomplete.push(next.span.clone());
        }
        return span.clone();
    }
    mistakes.lost_table = true;
    let next = keys.iter().skip(here + 1).find(|key| key.is_header && key.path.len() < 3);
    line.start..next.map_or(text.len() + 1, |next| next.span.start).max(span.end)
}

fn is_header(text: &str, span: &Range<usize>) -> bool {
    text.get(line(text, span.start)).is_some_and(|line| line.trim_start().starts_with('['))
}

/// The line that contains an index, without its line end.
fn line(text: &str, index: usize) -> Range<usize> {
    let (before, after) = text.as_bytes().split_at(index.min(text.len()));
    let start = before.iter().rposition(|&byte| byte == b'\n').map_or(0, |newline| newline + 1);
    let end =
        after.iter().position(|&byte| byte == b'\n').map_or(text.len(), |newline| before.len() + newline);
    start..end
}
