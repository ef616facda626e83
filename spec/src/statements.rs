//! TOML text -> its statements, each a header, a key with its value, or a comment. Brackets and quotes that are never
//! closed end where the next statement starts, so that the mistake stays in its statement.

use std::ops::Range;

use crate::keys::{CLASS, CODE, GROUP, PROBLEM, REGISTRY};

/// A part of a statement: a character of the syntax, or one of the kinds below.
pub(crate) struct Token {
    pub(crate) kind: u8,
    pub(crate) span: Range<usize>,
}

pub(crate) const STRING: u8 = b'"';
/// A string that is not closed.
pub(crate) const OPEN_STRING: u8 = b'\'';
pub(crate) const COMMENT: u8 = b'#';
/// Anything else between spaces: part of a key, a number, or not TOML.
pub(crate) const WORD: u8 = b'w';
pub(crate) const LINE_END: u8 = b'\n';

pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let first = rest.as_bytes().first().copied().unwrap_or_default();
        let (kind, length) = match first {
            b' ' | b'\t' | b'\r' => (b' ', 1),
            b'=' | b',' | b'[' | b']' | b'{' | b'}' | LINE_END => (first, 1),
            COMMENT => (COMMENT, rest.find('\n').unwrap_or(rest.len())),
            b'"' | b'\'' => string(rest, char::from(first)),
            _ => {
                let is_end = |c: char| c.is_ascii_whitespace() || "=,[]{}\"'#".contains(c);
                (WORD, rest.find(is_end).unwrap_or(rest.len()))
            }
        };
        if kind != b' ' {
            tokens.push(Token { kind, span: start..start + length });
        }
        start += length;
    }
    tokens
}

/// The index of the first token that fits.
pub(crate) fn position(tokens: &[Token], fits: &dyn Fn(&Token) -> bool) -> Option<usize> {
    for (index, token) in tokens.iter().enumerate() {
        if fits(token) {
            return Some(index);
        }
    }
    None
}

/// The kind and the length of the string at the start of the text.
fn string(text: &str, quote: char) -> (u8, usize) {
    let quotes = if quote == '"' { "\"\"\"" } else { "'''" };
    let is_long = text.starts_with(quotes);
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(if is_long { 3 } else { 1 }) {
        let rest = text.get(index..).unwrap_or_default();
        if escaped {
            escaped = false;
        } else if c == '\\' && quote == '"' {
            escaped = true;
        } else if is_long && rest.starts_with(quotes) {
            // The string may end with two more quotes.
            let closing = rest.bytes().take(5).take_while(|&byte| char::from(byte) == quote);
            return (STRING, index + closing.count());
        } else if !is_long && c == quote {
            return (STRING, index + 1);
        }
        let line_ends = c == '\n' && (!is_long || starts_statement(rest.trim_start_matches('\n')));
        if line_ends {
            return (OPEN_STRING, text.get(..index).unwrap_or_default().trim_end().len());
        }
    }
    (OPEN_STRING, text.trim_end().len())
}

/// Whether the text starts with a header or a known key, which belongs to no value.
fn starts_statement(text: &str) -> bool {
    let line = text.split('\n').next().unwrap_or_default().trim_end();
    if line.starts_with('[') {
        let name = line.trim_start_matches('[');
        return name.starts_with(|c: char| c.is_ascii_alphabetic()) && line.ends_with(']');
    }
    let (key, _) = line.split_once('=').unwrap_or_default();
    [REGISTRY, CLASS, GROUP, CODE, PROBLEM].iter().any(|keys| keys.contains(&key.trim_end()))
}

/// The ranges of the statements among the tokens, without the line ends between them.
pub(crate) fn statements(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut statements = Vec::new();
    let mut start = 0;
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            LINE_END => {
                let is_header = tokens.get(start).is_some_and(|first| first.kind == b'[');
                let rest = text.get(token.span.end..).unwrap_or_default();
                if depth == 0 || is_header || starts_statement(rest) {
                    statements.push(start..index);
                    (start, depth) = (index + 1, 0);
                }
            }
            _ => {}
        }
    }
    statements.push(start..tokens.len());
    statements
}
