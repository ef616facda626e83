//! What the header of a table probably means.

use crate::keys::DOCUMENT;
use crate::words::{runs, suggest};

/// Whether the header is that of a table below a code, a class or a group.
pub(crate) fn is_below(header: &str) -> bool {
    header.bytes().fold(0, |dots, byte| dots + usize::from(byte == b'.')) > 1
}

/// The number in a header that should have been `[codes.404]`, such as `[404]` or `[codes_404]`.
pub(crate) fn number_of_header(key: &str) -> Option<&str> {
    let number = runs(key, &|c| c.is_ascii_digit()).pop()?;
    let name = key.strip_suffix(number)?;
    let word = runs(name, &|c| c.is_alphanumeric());
    let is_codes = match word.as_slice() {
        [] => true,
        [word] => name.starts_with(word) && suggest(word, &["codes"]).is_some(),
        _ => false,
    };
    is_codes.then_some(number)
}

/// The header with the names that are in the text.
pub(crate) fn meant_header(written: &str) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for name in runs(written, &|c| c.is_ascii_alphanumeric() || c == '-' || c == '_') {
        let is_known = suggest(name, DOCUMENT).is_some();
        // What comes before the name of a table is not part of the header, and a name is not given twice in a row.
        if is_known && names.first().is_none_or(|first| suggest(first, DOCUMENT).is_none()) {
            names.clear();
        }
        if names.last() != Some(&name) {
            names.push(name);
        }
    }
    let first = names.first()?;
    if suggest(first, DOCUMENT).is_none() {
        names = vec!["codes", number_of_header(first)?];
    }
    // The table of all codes is not that of one.
    (names.len() > 1 || !written.contains('.')).then(|| format!("[{}]", names.join(".")))
}
