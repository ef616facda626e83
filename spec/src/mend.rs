//! TOML text with syntax errors -> TOML text without. Each statement is parsed alone: a wrong one is reported once and
//! rewritten as what was probably meant, or else removed. No statement hides the mistakes of another.

use std::ops::Range;

use toml::de::DeTable;

use crate::characters::odd;
use crate::diagnostic::{Mistakes, Moved};
use crate::foreign;
use crate::keys::{ALIAS, CLASS, CODE, DOCUMENT, GROUP, HEADER, HEADERS, RANGE, REDIRECT, REGISTRY};
use crate::statements::{COMMENT, LINE_END, OPEN_STRING, STRING, Token, WORD, statements, tokens};
use crate::syntax::is_duplicate;
use crate::words::suggest;

/// A statement may have several mistakes, of which the first is reported.
const MAX_EDITS: usize = 8;

/// The starts of the lines that a version control system puts around two versions of a text.
const CONFLICT: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// A text without syntax errors, so far.
#[derive(Default)]
struct Mended {
    text: String,
    moved: Moved,
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

/// What is wrong in a statement, and the change that corrects it.
struct Found {
    at: Range<usize>,
    message: String,
    help: String,
    /// `None`: the statement is removed, although it may have said something.
    edit: Option<(Range<usize>, String)>,
}

impl Found {
    fn new(at: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Found {
        Found { at, message: message.into(), help: help.into(), edit: None }
    }

    fn edit(mut self, range: Range<usize>, by: impl Into<String>) -> Found {
        self.edit = Some((range, by.into()));
        self
    }
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
    for statement in statements(text, &tokens) {
        let part = tokens.get(statement).unwrap_or_default();
        let (Some(first), Some(last)) = (part.first(), part.last()) else { continue };
        let span = first.span.start..last.span.end;
        let Some(source) = text.get(span.clone()) else { continue };
        let mut current = source.to_owned();
        let marker = CONFLICT.iter().find(|marker| source.starts_with(*marker));
        let is_header = marker.is_none() && !other_side.contains(&span.start) && is_header(part);
        if first.kind != COMMENT
            && std::mem::take(&mut is_headless)
            && part.get(1).is_some_and(|next| next.kind == b'=')
        {
            let message = format!("`{}` is not in a table", shown(text, first));
            mistakes.syntax(&first.span, message, "write `[registry]` on a line above it");
            mended.push("", "[registry]\n", span.start);
        }
        if is_header {
            // A table below a table, such as `[codes.404.label]`, is part of it.
            if !is_below(source) {
                if std::mem::take(&mut is_incomplete) {
                    mistakes.incomplete.push(table..mended.text.len());
                }
                table = mended.text.len();
                is_skipped = false;
            }
        }
        if is_skipped || other_side.contains(&span.start) {
            current.clear();
        } else if marker.is_some() {
            let help = "keep one of the two sides, and remove the markers";
            mistakes.syntax(&span, "this is a merge conflict", help);
            current.clear();
            // The first side is read.
            let rest = text.get(span.end..).unwrap_or_default();
            let next = CONFLICT.iter().filter_map(|marker| rest.find(&format!("\n{marker}"))).min();
            let end = rest.find("\n>>>>>>>").and_then(|end| Some(end + 2 + rest.get(end + 1..)?.find('\n')?));
            if let (Some(next), Some(end), true) = (next, end, source.starts_with('<')) {
                other_side = span.end + next..span.end + end;
            }
        } else {
            let mut is_reported = false;
            for edits in 0.. {
                let Some(error) = parse(&current) else { break };
                let found = diagnose(&current, error);
                if !is_reported {
                    let at = span.start + found.at.start..span.start + found.at.end;
                    mistakes.syntax(&at, found.message, &found.help);
                }
                is_reported = true;
                match found.edit {
                    Some((range, by)) if edits < MAX_EDITS && current.get(range.clone()).is_some() => {
                        current.replace_range(range, &by);
                    }
                    _ => {
                        current.clear();
                        is_incomplete = true;
                        is_skipped = is_header;
                        mistakes.lost_table |= is_header;
                        break;
                    }
                }
            }
        }
        mended.text.push_str(text.get(written..span.start).unwrap_or_default());
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
        let differs = |(a, b): &(u8, u8)| a != b;
        let (old, new) = (source.bytes(), mended.bytes());
        let shorter = source.len().min(mended.len());
        let front = old.clone().zip(new.clone()).position(|pair| differs(&pair)).unwrap_or(shorter);
        let back = old.rev().zip(new.rev()).position(|pair| differs(&pair)).unwrap_or(shorter);
        let back = back.min(shorter - front);
        if source != mended {
            let start = self.text.len();
            let range = start + front..start + mended.len() - back;
            self.moved.0.push((range, at + front..at + source.len() - back));
        }
        self.text.push_str(mended);
    }
}

/// Whether the header is that of a table below a code, a class or a group.
pub(crate) fn is_below(header: &str) -> bool {
    header.split('=').next().is_some_and(|header| header.matches('.').count() > 1)
}

/// The number in a header that should have been `[codes.404]`, such as `[404]` or `[codes_404]`.
pub(crate) fn number_of_header(key: &str) -> Option<&str> {
    let name = key.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = key.get(name.len()..).filter(|number| !number.is_empty())?;
    let name = name.trim_end_matches(|c: char| !c.is_alphanumeric());
    (name.is_empty() || suggest(name, &["codes"]).is_some()).then_some(number)
}

fn is_header(part: &[Token]) -> bool {
    let is = |kind: u8| part.iter().any(|token| token.kind == kind);
    let is_last = |token: &&Token| token.kind != COMMENT;
    part.first().is_some_and(|first| first.kind == b'[')
        || !is(b'=') && !is(b'{') && part.iter().rfind(is_last).is_some_and(|last| last.kind == b']')
}

/// Finds out what is wrong in a statement, from the first error of the parser.
fn diagnose(text: &str, (message, at): (String, Range<usize>)) -> Found {
    let all = 0..text.len();
    if let Some(odd) = odd(text) {
        let (message, help) = odd.message();
        return Found::new(odd.at..odd.at + odd.found.len_utf8(), message, help).edit(all, odd.replaced);
    }
    let tokens = tokens(text);
    let mut part = tokens.as_slice();
    if let [rest @ .., Token { kind: COMMENT, .. }] = part {
        part = rest;
    }
    for marker in ["//", "/*", ";", "--", "<!--", "%"] {
        if text.starts_with(marker) {
            let message = format!("`{marker}` does not start a comment");
            return Found::new(0..marker.len(), message, "write `#`").edit(all, "");
        }
    }
    if is_header(part) {
        return header(text, part);
    }
    let key = part.iter().take_while(|token| matches!(token.kind, WORD | STRING)).count();
    let equals = Some(key).filter(|key| part.get(*key).is_some_and(|token| token.kind == b'='));
    let found = match equals {
        Some(equals) => {
            let (key, value) = part.split_at(equals);
            wrong_key(text, key, value).or_else(|| wrong_value(text, value, &message, &at))
        }
        None => no_equals(text, part),
    };
    found.unwrap_or_else(|| Found::new(at, message, ""))
}

/// A header that is not one: its names are clear even if its brackets are not.
fn header(text: &str, part: &[Token]) -> Found {
    let closed = part.iter().position(|token| token.kind == b']').unwrap_or(part.len());
    let is_complete = |end: &Token| meant_header(text.get(..end.span.end).unwrap_or_default()).is_some();
    let closed = part.iter().skip(closed).filter(|_| part.get(closed).is_some_and(is_complete));
    let behind = closed
        .clone()
        .find(|token| token.kind != b']')
        .filter(|_| part.first().is_some_and(|first| first.kind == b'['));
    if let Some(behind) = behind {
        let rest = behind.span.start..text.len();
        let message = format!("`{}` is behind a header", shown(text, behind));
        let is_key = part.iter().any(|token| token.kind == b'=');
        return match is_key {
            true => Found::new(behind.span.clone(), message, "start a new line")
                .edit(rest.start..rest.start, "\n"),
            false => Found::new(behind.span.clone(), message, "remove it").edit(rest, ""),
        };
    }
    let end = part.last().map_or(text.len(), |last| last.span.end);
    let written = text.get(..end).unwrap_or_default();
    let message = format!("`{written}` is not the header of a table");
    match meant_header(written) {
        Some(meant) => Found::new(0..end, message, format!("write `{meant}`")).edit(0..end, meant),
        None => Found::new(0..end, message, "write a header such as `[codes.404]`"),
    }
}

/// The header with the names that are in the text.
fn meant_header(written: &str) -> Option<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let mut names: Vec<&str> = written.split(|c| !is_name(c)).filter(|name| !name.is_empty()).collect();
    names.dedup();
    match names.iter().position(|name| suggest(name, DOCUMENT).is_some()) {
        Some(table) => drop(names.drain(..table)),
        None => names = vec!["codes", number_of_header(names.first()?)?],
    }
    // The table of all codes is not that of one.
    (names.len() > 1 || !written.contains('.')).then(|| format!("[{}]", names.join(".")))
}

fn shown<'t>(text: &'t str, token: &Token) -> &'t str {
    text.get(token.span.clone()).unwrap_or_default()
}

fn is_known(key: &str) -> bool {
    let all = [REGISTRY, CLASS, GROUP, CODE, HEADERS, HEADER, REDIRECT, ALIAS, RANGE];
    all.iter().any(|keys| keys.contains(&key))
}

/// A line without `=`.
fn no_equals(text: &str, part: &[Token]) -> Option<Found> {
    let (first, rest) = part.split_first()?;
    let key = shown(text, first).trim_matches(['"', '\'', ':']);
    let colon = part.iter().take(2).filter(|token| token.kind == WORD);
    let colon = colon.filter_map(|token| Some(token.span.start + shown(text, token).find(':')?)).next();
    let key = key.split(':').next().unwrap_or_default();
    if let Some(colon) = colon.filter(|_| !rest.is_empty() || text.len() > key.len() + 1) {
        let found = Found::new(colon..colon + 1, format!("`{key}` is followed by `:`"), "write `=`");
        return Some(found.edit(colon..colon + 1, " = "));
    }
    let end = first.span.end;
    if rest.first().is_some_and(|next| next.kind != WORD || is_known(key)) {
        let help = format!("write `{key} = ..`");
        return Some(
            Found::new(first.span.clone(), format!("`{key}` is not followed by `=`"), help)
                .edit(end..end, " ="),
        );
    }
    let last = part.last()?.span.end;
    let line = text.get(..last)?.split('\n').next()?;
    if is_known(key) {
        return Some(Found::new(0..end, format!("`{key}` has no value"), format!("write `{key} = ..`")));
    }
    Some(Found::new(
        0..line.len(),
        format!("`{line}` is not a key with a value"),
        "write `key = ..`, or remove it",
    ))
}

/// A mistake up to the first `=` and directly behind it.
fn wrong_key(text: &str, key: &[Token], value: &[Token]) -> Option<Found> {
    let [equals, value @ ..] = value else { return None };
    let Some((first, others)) = key.split_first() else {
        return Some(Found::new(equals.span.clone(), "`=` has no key in front of it", "write `key = ..`"));
    };
    let next = value.first();
    let doubled = next.filter(|next| next.kind == b'=' || shown(text, next).starts_with(['>', '=']));
    if let Some(next) = doubled {
        let length = next.span.start + 1;
        let at = equals.span.start..length;
        return Some(
            Found::new(at.clone(), format!("`{}` is not TOML", text.get(at)?), "write `=`")
                .edit(next.span.start..length, ""),
        );
    }
    let last = key.last()?;
    if last.kind == WORD && shown(text, last).ends_with(':') {
        let at = last.span.end - 1..last.span.end;
        return Some(Found::new(at.clone(), "`:` is not TOML", "write `=`").edit(at, ""));
    }
    let name = first.span.start..last.span.end;
    if !others.is_empty() && key.iter().all(|token| token.kind == WORD) {
        let written = text.get(name.clone())?;
        let joined = written.split_whitespace().collect::<Vec<_>>().join("_");
        let found = Found::new(name.clone(), format!("`{written}` is not a key"), "write one word");
        return Some(if is_known(&joined) { found.edit(name, joined) } else { found });
    }
    None
}

/// A mistake behind the first `=`.
fn wrong_value(text: &str, value: &[Token], message: &str, at: &Range<usize>) -> Option<Found> {
    let [equals, value @ ..] = value else { return None };
    let key = text.get(..equals.span.start)?.trim();
    let Some(last) = value.last() else {
        return Some(Found::new(at.clone(), format!("`{key}` has no value"), format!("write `{key} = ..`")));
    };
    // The brackets that are open, and how the string that is not closed has to end.
    let mut open: Vec<&Token> = Vec::new();
    for (index, token) in value.iter().enumerate() {
        let before =
            index.checked_sub(1).and_then(|before| value.get(before)).filter(|token| token.kind != LINE_END);
        let complete = before.is_some_and(|before| matches!(before.kind, STRING | WORD | b']' | b'}'));
        match token.kind {
            b'[' | b'{' if !complete => open.push(token),
            b']' | b'}' => {
                let bracket = if token.kind == b']' { b'[' } else { b'{' };
                match open.pop() {
                    Some(opened) if opened.kind == bracket => {}
                    Some(opened) => {
                        let meant = if opened.kind == b'[' { "]" } else { "}" };
                        let message =
                            format!("`{}` is closed by `{}`", shown(text, opened), shown(text, token));
                        let found = Found::new(token.span.clone(), message, format!("write `{meant}`"));
                        return Some(found.edit(token.span.clone(), meant));
                    }
                    None => return Some(behind(text, value, index)),
                }
            }
            OPEN_STRING => {
                let swallows = |token: &&Token| {
                    let written = shown(text, token);
                    token.kind == STRING && written.contains('=') && written.contains(',')
                };
                let earlier = value.iter().take(index).find(swallows).filter(|_| complete);
                return Some(open_string(text, earlier.unwrap_or(token), complete, !open.is_empty()));
            }
            WORD if open.is_empty() && complete && before.is_some_and(|before| before.kind == WORD) => {}
            LINE_END => {}
            _ if open.is_empty() && index > 0 && complete => return Some(behind(text, value, index)),
            b',' if open.is_empty() => return Some(behind(text, value, index)),
            WORD if shown(text, token).ends_with(':')
                && open.last().is_some_and(|open| open.kind == b'{') =>
            {
                let colon = token.span.end - 1..token.span.end;
                let name = shown(text, token).trim_end_matches(':');
                let message = format!("`{name}` is followed by `:`");
                return Some(Found::new(colon.clone(), message, "write `=`").edit(colon, " ="));
            }
            _ => {}
        }
    }
    if let Some(opened) = open.first() {
        let mut closing = String::new();
        for bracket in open.iter().rev() {
            closing.push(if bracket.kind == b'[' { ']' } else { '}' });
        }
        let (message, help) =
            (format!("`{}` is never closed", shown(text, opened)), format!("write `{closing}` at its end"));
        let end = last.span.end;
        return Some(Found::new(opened.span.clone(), message, help).edit(end..end, closing));
    }
    if message.starts_with("missing comma") {
        return Some(Found::new(at.clone(), message, "write `,`").edit(at.start..at.start, ", "));
    }
    if message.starts_with("missing assignment") {
        let key = value.iter().rfind(|token| token.span.end <= at.start)?;
        let (name, end) = (shown(text, key), key.span.end);
        let message = format!("`{name}` is not followed by `=`");
        return Some(
            Found::new(key.span.clone(), message, format!("write `{name} = ..`")).edit(end..end, " ="),
        );
    }
    if message.starts_with("extra comma") {
        return Some(
            Found::new(at.clone(), "there are two commas", "write one").edit(at.start..at.start + 1, ""),
        );
    }
    word(text, value, at)
}

/// Something behind a complete value.
fn behind(text: &str, value: &[Token], index: usize) -> Found {
    let Some(token) = value.get(index) else { return Found::new(0..0, "", "") };
    let rest = token.span.start..value.last().map_or(text.len(), |last| last.span.end);
    let written = shown(text, token);
    if written.starts_with("//") || written.starts_with(';') && written.len() + token.span.start < rest.end {
        let marker = if written.starts_with(';') { ";" } else { "//" };
        let message = format!("`{marker}` does not start a comment");
        return Found::new(rest.start..rest.start + marker.len(), message, "write `#`").edit(rest, "");
    }
    let message = format!("`{written}` is behind the value");
    let is_key = value.iter().skip(index).any(|token| token.kind == b'=');
    let found =
        Found::new(token.span.clone(), message, if is_key { "start a new line" } else { "remove it" });
    if is_key { found.edit(rest.start..rest.start, "\n") } else { found.edit(rest, "") }
}

fn open_string(text: &str, token: &Token, complete: bool, in_brackets: bool) -> Found {
    let written = shown(text, token);
    let is_long = written.starts_with("\"\"\"") || written.starts_with("'''");
    let quotes = written.get(..if is_long { 3 } else { 1 }).unwrap_or_default();
    if complete && written.len() == 1 {
        let message = format!("`{quotes}` is behind the value");
        return Found::new(token.span.clone(), message, "remove it").edit(token.span.clone(), "");
    }
    // A string that is closed by the opening quote of the next probably ends at the comma between them. Brackets at the
    // end of the line are probably behind the string.
    let end = match written.rfind(',') {
        Some(comma) if token.kind == STRING => comma,
        _ if in_brackets => written.trim_end_matches([' ', ',', ']', '}']).len(),
        _ => written.len(),
    };
    let end = token.span.start + end.max(quotes.len());
    let at = token.span.start..token.span.start + written.split('\n').next().unwrap_or_default().len();
    let help = format!("write `{quotes}` at its end");
    Found::new(at, "the string is not closed", help).edit(end..end, quotes)
}

/// A value that is neither a string, a number nor a boolean.
fn word(text: &str, value: &[Token], at: &Range<usize>) -> Option<Found> {
    let is_word = |token: &Token| token.kind == WORD;
    let start = value.iter().position(|token| is_word(token) && token.span.end > at.start)?;
    let before = value.get(..start)?.iter().rev().take_while(|token| is_word(token)).count();
    let words = value.get(start - before..)?;
    let count = words.iter().take_while(|token| is_word(token)).count();
    let (first, last) = (words.first()?, words.get(count - 1)?);
    let at = first.span.start..last.span.end;
    let written = text.get(at.clone())?;
    let new = |message: String, meant: String| {
        Some(Found::new(at.clone(), message, format!("write `{meant}`")).edit(at.clone(), meant))
    };
    let numbers: Vec<&str> =
        written.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect();
    if let [first, last] = numbers.as_slice() {
        let between = written.strip_prefix(first).and_then(|rest| rest.strip_suffix(last));
        if between.is_some_and(|between| ["..", "...", "..=", "-", "–", "~", "to"].contains(&between.trim()))
        {
            return new(
                format!("`{written}` is not a range"),
                format!("{{ first = {first}, last = {last} }}"),
            );
        }
    }
    match written.to_ascii_lowercase().as_str() {
        "yes" | "on" | "true" | "y" => new(format!("`{written}` is not a boolean"), "true".to_owned()),
        "no" | "off" | "false" | "n" => new(format!("`{written}` is not a boolean"), "false".to_owned()),
        "null" | "nil" | "none" | "~" => {
            Some(Found::new(at.clone(), format!("`{written}` is not a value in TOML"), "remove the key"))
        }
        _ if written.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) => None,
        _ => new(format!("the text `{written}` is not in quotes"), format!("\"{written}\"")),
    }
}
