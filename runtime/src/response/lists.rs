//! Field values that are lists (RFC 9110, section 5.6.1).

use core::ops::Range;
use std::vec::Vec;

use super::fields::{self, Field, Values};

/// The items of one line of a field, without empty ones.
///
/// An intermediary may join the lines of a list (RFC 9110, section 5.3), so each line can hold several items. Commas
/// separate them, except in a quoted string and where the field's own grammar allows a comma in an item.
pub(super) fn items<'a>(name: &str, line: &'a [u8]) -> Vec<&'a [u8]> {
    if !can_be_list(name) {
        return std::vec![line.trim_ascii()];
    }
    let slice = |range: &Range<usize>| line.get(range.clone()).unwrap_or_default().trim_ascii();
    let has_challenges = has_challenges(name);
    let mut items: Vec<Range<usize>> = Vec::new();
    for element in elements(line, b',', brackets(name)).filter(|element| !slice(element).is_empty()) {
        match items.last_mut() {
            Some(item) if has_challenges && is_parameter(slice(&element)) => item.end = element.end,
            _ => items.push(element),
        }
    }
    items.iter().map(slice).collect()
}

/// Whether the value is exactly one item, also when a line has others next to it.
pub(super) fn is_item(name: &str, value: &[u8]) -> bool {
    !can_be_list(name) || items(name, &[value, value].join(&b","[..])) == [value, value]
}

/// Whether the field is defined as a list, or not by HTTP. (A date has a comma, and so can a URI and a cookie have.)
pub(super) fn can_be_list(name: &str) -> bool {
    matches!(fields::find(name), None | Some(Field { values: Values::List, .. }))
}

/// Brackets that enclose commas in a field's items, as quotes do.
#[derive(Clone, Copy)]
pub(super) enum Brackets {
    /// `<` and `>`.
    OfUri,
    /// `(` and `)`, which nest and have backslashes as a quoted string has (RFC 9110, section 5.6.5).
    OfComment,
}

fn brackets(name: &str) -> Option<Brackets> {
    match name {
        // RFC 8288, section 3; RFC 4918, section 10.1.
        "link" | "dav" => Some(Brackets::OfUri),
        // RFC 9110, section 7.6.3.
        "via" => Some(Brackets::OfComment),
        _ => None,
    }
}

/// Whether the field's items are challenges, which contain lists of parameters (RFC 9110, section 11.6.1).
fn has_challenges(name: &str) -> bool {
    matches!(name, "www-authenticate" | "proxy-authenticate")
}

/// Whether the element is a parameter of a challenge, `realm="x"`, and not a challenge, which starts with the name of a
/// scheme.
fn is_parameter(element: &[u8]) -> bool {
    let is_name = |byte: &u8| !matches!(byte, b'=' | b' ' | b'\t');
    let name_length = element.iter().take_while(|byte| is_name(byte)).count();
    element.get(name_length..).unwrap_or_default().trim_ascii_start().starts_with(b"=")
}

/// The ranges between separators. A separator in a quoted string (RFC 9110, section 5.6.4) or in brackets does not
/// count; a quote or bracket that is not closed extends to the end.
pub(super) fn elements(
    text: &[u8],
    separator: u8,
    brackets: Option<Brackets>,
) -> impl Iterator<Item = Range<usize>> {
    let mut next = Some(0);
    core::iter::from_fn(move || {
        let start = next?;
        let (mut is_quoted, mut is_escaped, mut depth) = (false, false, 0_usize);
        let length = text.get(start..)?.iter().position(|byte| {
            let was_escaped = core::mem::take(&mut is_escaped);
            match (*byte, brackets) {
                _ if was_escaped => {}
                (b'"', _) if depth == 0 => is_quoted = !is_quoted,
                (b'\\', _) if is_quoted => is_escaped = true,
                _ if is_quoted => {}
                (b'\\', Some(Brackets::OfComment)) if depth > 0 => is_escaped = true,
                (b'(', Some(Brackets::OfComment)) => depth += 1,
                (b')', Some(Brackets::OfComment)) => depth = depth.saturating_sub(1),
                (b'<', Some(Brackets::OfUri)) => depth = 1,
                (b'>', Some(Brackets::OfUri)) => depth = 0,
                (byte, _) => return byte == separator && depth == 0,
            }
            false
        });
        let end = length.map(|length| start + length);
        next = end.map(|end| end + 1);
        Some(start..end.unwrap_or(text.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The items as text.
    fn read<'a>(name: &str, line: &'a str) -> Vec<&'a str> {
        items(name, line.as_bytes()).into_iter().map(|item| core::str::from_utf8(item).unwrap()).collect()
    }

    #[test]
    fn items_end_at_commas_outside_quoted_strings() {
        for (line, expected) in [
            ("GET, PUT", &["GET", "PUT"][..]),
            ("GET,PUT", &["GET", "PUT"]),
            (" \tGET\t ,  PUT ", &["GET", "PUT"]),
            (",, GET ,, ,PUT,", &["GET", "PUT"]),
            ("", &[]),
            (",", &[]),
            (r#"a="b,c", d"#, &[r#"a="b,c""#, "d"]),
            (r#""a\",b", c"#, &[r#""a\",b""#, "c"]),
            (r#""a\\", b"#, &[r#""a\\""#, "b"]),
            (r"a\, b", &[r"a\", "b"]),
            (r#"a "b, c"#, &[r#"a "b, c"#]),
            ("<a,b>, (c,d)", &["<a", "b>", "(c", "d)"]),
        ] {
            assert_eq!(read("x-list", line), expected, "{line}");
        }
    }

    #[test]
    fn some_fields_allow_commas_in_an_item() {
        assert_eq!(read("link", r#"</a,b>; rel="c,d", <e>"#), [r#"</a,b>; rel="c,d""#, "<e>"]);
        assert_eq!(read("link", "<a\">, <b>"), ["<a\">", "<b>"]);
        assert_eq!(read("dav", "1, <http://a/b,c>, 2"), ["1", "<http://a/b,c>", "2"]);
        assert_eq!(read("via", r"1.1 a (b, (c, d\), e), f), 1.1 g"), [r"1.1 a (b, (c, d\), e), f)", "1.1 g"]);
        assert_eq!(read("via", "1.1 a), 1.1 b"), ["1.1 a)", "1.1 b"]);
        // There are no escapes outside comments.
        assert_eq!(read("via", r"1.1 a\, 1.1 b"), [r"1.1 a\", "1.1 b"]);
        assert_eq!(read("link", r"<a, <b\>, <c>, <d, e"), [r"<a, <b\>", "<c>", "<d, e"]);
    }

    #[test]
    fn a_challenge_includes_its_parameters() {
        for name in ["www-authenticate", "proxy-authenticate"] {
            for (line, expected) in [
                ("Basic", &["Basic"][..]),
                ("Basic, Negotiate", &["Basic", "Negotiate"]),
                (
                    r#"Digest realm="a, b", qop = auth,nonce=c, Basic realm="d""#,
                    &[r#"Digest realm="a, b", qop = auth,nonce=c"#, r#"Basic realm="d""#],
                ),
                ("Negotiate YWI=, Basic", &["Negotiate YWI=", "Basic"]),
                ("Basic , ,, a=b,", &["Basic , ,, a=b"]),
                ("a=b, Basic", &["a=b", "Basic"]),
            ] {
                assert_eq!(read(name, line), expected, "{line}");
            }
        }
    }

    #[test]
    fn a_field_that_is_not_a_list_has_one_value_in_a_line() {
        for (name, value) in [
            ("set-cookie", "a=b, c=d; Expires=Sun, 06 Nov 1994 08:49:37 GMT"),
            ("expires", "Sun, 06 Nov 1994 08:49:37 GMT"),
            ("location", "/a,b"),
        ] {
            assert_eq!(read(name, value), [value]);
            assert!(is_item(name, value.as_bytes()));
        }
    }

    #[test]
    fn an_item_stays_one_item_next_to_others() {
        let is_item = |name: &str, value: &str| is_item(name, value.as_bytes());
        for value in ["GET", "a=\"b, c\"", "a b;c", "\"\"", "\"\\\"\""] {
            assert!(is_item("x-list", value), "{value}");
        }
        for value in ["", ",", "a,b", " a", "a ", "\"a", "a\",", "\"\\\""] {
            assert!(!is_item("x-list", value), "{value}");
        }
        assert!(is_item("link", "<a,b>") && !is_item("link", "<a"));
        assert!(is_item("www-authenticate", "Digest a=b, c=d") && !is_item("www-authenticate", "a=b"));
        assert!(!is_item("www-authenticate", "Basic, Negotiate"));
    }
}
