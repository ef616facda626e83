//! A statement with a syntax error -> what is wrong in it, and what was probably meant.

use std::ops::Range;

use crate::characters::odd;
use crate::headers::meant_header;
use crate::keys::{ALIAS, CLASS, CODE, FACT, GROUP, HEADER, HEADERS, RANGE, REDIRECT, REGISTRY};
use crate::statements::{COMMENT, LINE_END, OPEN_STRING, STRING, Token, WORD, position, tokens};
use crate::words::runs;

/// What is wrong in a statement, and the change that corrects it.
pub(crate) struct Found {
    pub(crate) at: Range<usize>,
    pub(crate) message: String,
    pub(crate) help: String,
    /// `None`: the statement is removed, although it may have said something.
    pub(crate) edit: Option<(Range<usize>, String)>,
}

impl Found {
    fn new(at: &Range<usize>, message: String, help: &str) -> Found {
        Found { at: at.clone(), message, help: help.to_owned(), edit: None }
    }

    /// Replaces the range by a text, which is the help if there is none.
    fn edit(mut self, range: &Range<usize>, by: &str) -> Found {
        if self.help.is_empty() {
            self.help = format!("write `{by}`");
        }
        self.edit = Some((range.clone(), by.to_owned()));
        self
    }
}

pub(crate) fn shown<'t>(text: &'t str, token: &Token) -> &'t str {
    text.get(token.span.clone()).unwrap_or_default()
}

/// The first token of a kind.
fn find(part: &[Token], kind: u8) -> Option<usize> {
    position(part, &|token| token.kind == kind)
}

pub(crate) fn is_header(part: &[Token]) -> bool {
    let part = without_comment(part);
    let ends = matches!(part, [.., Token { kind: b']', .. }]);
    matches!(part, [Token { kind: b'[', .. }, ..])
        || ends && find(part, b'=').is_none() && find(part, b'{').is_none()
}

fn without_comment(part: &[Token]) -> &[Token] {
    match part {
        [rest @ .., Token { kind: COMMENT, .. }] => rest,
        _ => part,
    }
}

/// Finds out what is wrong in a statement, from the first error of the parser.
pub(crate) fn diagnose(text: &str, message: String, at: Range<usize>) -> Found {
    let all = 0..text.len();
    if let Some(odd) = odd(text) {
        let (message, help) = odd.message();
        return Found::new(&(odd.at..odd.at + odd.found.len_utf8()), message, &help)
            .edit(&all, &odd.replaced);
    }
    let marker = comment_marker(text);
    if !marker.is_empty() {
        return comment(marker, 0..text.len());
    }
    let tokens = tokens(text);
    let part = without_comment(&tokens);
    let found = if is_header(part) {
        header(text, part)
    } else {
        let is_key = |token: &Token| matches!(token.kind, WORD | STRING);
        let (key, value) = part.split_at(position(part, &|token| !is_key(token)).unwrap_or(part.len()));
        match value {
            [Token { kind: b'=', span }, value @ ..] => match wrong_key(text, key, span, value) {
                Some(found) => Some(found),
                None => {
                    wrong_value(text, text.get(..span.start).unwrap_or_default().trim(), value, &message, &at)
                }
            },
            _ => no_equals(text, part),
        }
    };
    found.unwrap_or_else(|| Found::new(&at, message, ""))
}

/// The start of a comment in another language, or nothing.
fn comment_marker(text: &str) -> &'static str {
    for marker in &["//", "/*", ";", "--", "<!--", "%"] {
        if text.starts_with(marker) {
            return marker;
        }
    }
    ""
}

fn comment(marker: &str, range: Range<usize>) -> Found {
    let at = range.start..range.start + marker.len();
    Found::new(&at, format!("`{marker}` does not start a comment"), "write `#`").edit(&range, "")
}

/// A header that is not one: its names are clear even if its brackets are not.
fn header(text: &str, part: &[Token]) -> Option<Found> {
    let end = part.last()?.span.end;
    let (names, behind) = part.split_at(find(part, b']').unwrap_or(part.len()));
    if let Some(next) = position(behind, &|token| token.kind != b']') {
        let is_header = meant_header(text.get(..behind.first()?.span.end)?).is_some();
        if is_header && names.first()?.kind == b'[' {
            return Some(surplus(text, behind.get(next..)?, "a header"));
        }
    }
    let written = text.get(..end)?;
    let found = Found::new(&(0..end), format!("`{written}` is not the header of a table"), "");
    Some(match meant_header(written) {
        Some(meant) => found.edit(&(0..end), &meant),
        None => Found { help: "write a header such as `[codes.404]`".to_owned(), ..found },
    })
}

/// Tokens behind a header or a value that is complete.
fn surplus(text: &str, rest: &[Token], what: &str) -> Found {
    let (Some(first), Some(last)) = (rest.first(), rest.last()) else {
        return Found::new(&(0..0), String::new(), "");
    };
    let range = first.span.start..last.span.end;
    let written = shown(text, first);
    let marker = comment_marker(written);
    if !marker.is_empty() && range.len() > 1 {
        return comment(marker, range);
    }
    let message = format!("`{written}` is behind {what}");
    if find(rest, b'=').is_some() {
        return Found::new(&first.span, message, "start a new line").edit(&(range.start..range.start), "\n");
    }
    Found::new(&first.span, message, "remove it").edit(&range, "")
}

fn is_known(key: &str) -> bool {
    for keys in &[REGISTRY, FACT, CLASS, GROUP, CODE, HEADERS, HEADER, REDIRECT, ALIAS, RANGE] {
        if keys.contains(&key) {
            return true;
        }
    }
    false
}

/// A key without `=` behind it.
fn not_followed(key: &str, at: &Range<usize>) -> Found {
    let help = format!("write `{key} = ..`");
    Found::new(at, format!("`{key}` is not followed by `=`"), &help).edit(&(at.end..at.end), " =")
}

/// A key with a colon behind it.
fn colon(key: &str, at: usize) -> Found {
    let at = at..at + 1;
    Found::new(&at, format!("`{key}` is followed by `:`"), "write `=`").edit(&at, " = ")
}

fn no_value(key: &str, at: &Range<usize>) -> Found {
    Found::new(at, format!("`{key}` has no value"), &format!("write `{key} = ..`"))
}

/// A line without `=`.
fn no_equals(text: &str, part: &[Token]) -> Option<Found> {
    let (first, rest) = part.split_first()?;
    let key = *runs(shown(text, first), &|c| !"\"':".contains(c)).first()?;
    for token in part.get(..part.len().min(2)).unwrap_or_default() {
        match shown(text, token).find(':') {
            Some(at) if token.kind == WORD && token.span.start + at + 1 < text.len() => {
                return Some(colon(key, token.span.start + at));
            }
            _ => {}
        }
    }
    let known = is_known(key);
    match rest.first() {
        Some(next) if known || next.kind != WORD => return Some(not_followed(key, &first.span)),
        None if known => return Some(no_value(key, &first.span)),
        _ => {}
    }
    let line = text.get(..part.last()?.span.end)?.split('\n').next()?;
    let message = format!("`{line}` is not a key with a value");
    Some(Found::new(&(0..line.len()), message, "write `key = ..`, or remove it"))
}

/// A mistake up to the first `=` and directly behind it.
fn wrong_key(text: &str, key: &[Token], equals: &Range<usize>, value: &[Token]) -> Option<Found> {
    let (Some(first), Some(last)) = (key.first(), key.last()) else {
        return Some(Found::new(equals, "`=` has no key in front of it".to_owned(), "write `key = ..`"));
    };
    if let Some(next) = value.first() {
        if next.kind == b'=' || shown(text, next).starts_with('>') {
            let end = next.span.start + 1;
            let at = equals.start..end;
            let message = format!("`{}` is not TOML", text.get(at.clone())?);
            return Some(Found::new(&at, message, "write `=`").edit(&(next.span.start..end), ""));
        }
    }
    if last.kind == WORD && shown(text, last).ends_with(':') {
        let at = last.span.end - 1..last.span.end;
        return Some(Found::new(&at, "`:` is not TOML".to_owned(), "write `=`").edit(&at, ""));
    }
    if key.len() < 2 || find(key, STRING).is_some() {
        return None;
    }
    let name = first.span.start..last.span.end;
    let written = text.get(name.clone())?;
    let joined = runs(written, &|c| c != ' ').join("_");
    let found = Found::new(&name, format!("`{written}` is not a key"), "write one word");
    Some(if is_known(&joined) { found.edit(&name, &joined) } else { found })
}

/// A mistake behind the first `=`.
fn wrong_value(text: &str, key: &str, value: &[Token], message: &str, at: &Range<usize>) -> Option<Found> {
    let Some(last) = value.last() else { return Some(no_value(key, at)) };
    // The brackets that are open.
    let mut open: Vec<&Token> = Vec::new();
    let mut before = LINE_END;
    for (index, token) in value.iter().enumerate() {
        let is_complete = matches!(before, STRING | WORD | b']' | b'}');
        let in_table = matches!(open.as_slice(), [.., Token { kind: b'{', .. }]);
        let is_surplus = open.is_empty() && is_complete && (token.kind, before) != (WORD, WORD);
        before = token.kind;
        match token.kind {
            LINE_END => {}
            OPEN_STRING => {
                return Some(open_string(text, value.get(..=index)?, is_complete, !open.is_empty()));
            }
            b',' if open.is_empty() => return Some(surplus(text, value.get(index..)?, "the value")),
            _ if is_surplus => return Some(surplus(text, value.get(index..)?, "the value")),
            b'[' | b'{' => open.push(token),
            b']' | b'}' => {
                let Some(opened) = open.pop() else {
                    return Some(surplus(text, value.get(index..)?, "the value"));
                };
                let meant = closing(opened);
                if meant != shown(text, token) {
                    let message = format!("`{}` is closed by `{}`", shown(text, opened), shown(text, token));
                    return Some(Found::new(&token.span, message, "").edit(&token.span, meant));
                }
            }
            WORD if in_table => {
                if let Some(name) = shown(text, token).strip_suffix(':') {
                    return Some(colon(name, token.span.end - 1));
                }
            }
            _ => {}
        }
    }
    if let Some(opened) = open.first() {
        let mut closed = String::new();
        for bracket in &open {
            closed.insert_str(0, closing(bracket));
        }
        let message = format!("`{}` is never closed", shown(text, opened));
        let help = format!("write `{closed}` at its end");
        return Some(Found::new(&opened.span, message, &help).edit(&(last.span.end..last.span.end), &closed));
    }
    if message.starts_with("missing comma") {
        return Some(Found::new(at, message.to_owned(), "write `,`").edit(&(at.start..at.start), ", "));
    }
    if message.starts_with("extra comma") {
        let found = Found::new(at, "there are two commas".to_owned(), "write one");
        return Some(found.edit(&(at.start..at.start + 1), ""));
    }
    if message.starts_with("missing assignment") {
        let next = position(value, &|token| token.span.end > at.start)?;
        let key = value.get(next.checked_sub(1)?)?;
        return Some(not_followed(shown(text, key), &key.span));
    }
    word(text, value, at)
}

fn closing(bracket: &Token) -> &'static str {
    if bracket.kind == b'[' { "]" } else { "}" }
}

/// A string that is not closed, which is the last token.
fn open_string(text: &str, value: &[Token], is_complete: bool, in_brackets: bool) -> Found {
    // If it comes behind a value, it may be what is left of a string that swallows the next key.
    let swallows = |token: &Token| {
        let written = shown(text, token);
        token.kind == STRING && written.contains('=') && written.contains(',')
    };
    let earlier = if is_complete { position(value, &swallows) } else { None };
    let Some(token) = value.get(earlier.unwrap_or(value.len() - 1)) else {
        return Found::new(&(0..0), String::new(), "");
    };
    let written = shown(text, token);
    let is_long = written.starts_with("\"\"\"") || written.starts_with("'''");
    let quotes = written.get(..if is_long { 3 } else { 1 }).unwrap_or_default();
    if is_complete && written.len() == 1 {
        return Found::new(&token.span, format!("`{quotes}` is behind the value"), "remove it")
            .edit(&token.span, "");
    }
    let mut end = written.rfind(',').filter(|_| token.kind == STRING).unwrap_or(written.len());
    // Brackets at the end of the line are probably behind the string.
    while in_brackets
        && token.kind == OPEN_STRING
        && written.get(..end).is_some_and(|written| written.ends_with([' ', ',', ']', '}']))
    {
        end -= 1;
    }
    let end = token.span.start + end.max(quotes.len());
    let line = written.find('\n').unwrap_or(written.len());
    let help = format!("write `{quotes}` at its end");
    let at = token.span.start..token.span.start + line;
    Found::new(&at, "the string is not closed".to_owned(), &help).edit(&(end..end), quotes)
}

/// A value that is neither a string, a number nor a boolean.
fn word(text: &str, value: &[Token], at: &Range<usize>) -> Option<Found> {
    let mut start = position(value, &|token| token.kind == WORD && token.span.end > at.start)?;
    while start > 0 && value.get(start - 1)?.kind == WORD {
        start -= 1;
    }
    let words = value.get(start..)?;
    let count = position(words, &|token| token.kind != WORD).unwrap_or(words.len());
    let at = words.first()?.span.start..words.get(count - 1)?.span.end;
    let written = text.get(at.clone())?;
    if let [first, last] = runs(written, &|c| c.is_ascii_digit()).as_slice() {
        let between =
            written.strip_prefix(first).and_then(|rest| rest.strip_suffix(last)).unwrap_or_default();
        if matches!(between.trim(), ".." | "..." | "..=" | "-" | "–" | "~" | "to") {
            let meant = format!("{{ first = {first}, last = {last} }}");
            return Some(Found::new(&at, format!("`{written}` is not a range"), "").edit(&at, &meant));
        }
    }
    let boolean = match written.to_ascii_lowercase().as_str() {
        "yes" | "on" | "true" | "y" => "true",
        "no" | "off" | "false" | "n" => "false",
        "null" | "nil" | "none" | "~" => {
            return Some(Found::new(&at, format!("`{written}` is not a value in TOML"), "remove the key"));
        }
        _ if matches!(written.as_bytes(), [b'0'..=b'9' | b'+' | b'-' | b'.', ..]) => return None,
        _ => {
            let meant = format!("\"{written}\"");
            return Some(
                Found::new(&at, format!("the text `{written}` is not in quotes"), "").edit(&at, &meant),
            );
        }
    };
    Some(Found::new(&at, format!("`{written}` is not a boolean"), "").edit(&at, boolean))
}
