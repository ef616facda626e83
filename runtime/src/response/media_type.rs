//! The media type of a response's content, the value of the field `Content-Type` (RFC 9110, section 8.3).

use std::string::String;
use std::vec::Vec;

use super::lists::elements;

#[derive(Clone, Copy)]
pub(crate) struct MediaType<'a> {
    /// `text/html` of `text/html; charset=utf-8`.
    essence: &'a [u8],
    /// ` charset=utf-8`.
    parameters: &'a [u8],
}

impl<'a> MediaType<'a> {
    pub(crate) fn new(value: &'a [u8]) -> MediaType<'a> {
        let end = value.iter().position(|byte| *byte == b';').unwrap_or(value.len());
        let (essence, parameters) = value.split_at(end);
        MediaType { essence: essence.trim_ascii(), parameters: parameters.get(1..).unwrap_or_default() }
    }

    /// Whether the media types are the same, apart from parameters.
    pub(crate) fn is(self, other: &str) -> bool {
        self.essence.eq_ignore_ascii_case(MediaType::new(other.as_bytes()).essence)
    }

    /// Whether the content is JSON: `application/json` or a type with the suffix `+json` (RFC 6839, section 3.1).
    pub(crate) fn is_json(self) -> bool {
        let suffix =
            self.essence.len().checked_sub(b"+json".len()).and_then(|start| self.essence.get(start..));
        self.is("application/json") || suffix.is_some_and(|suffix| suffix.eq_ignore_ascii_case(b"+json"))
    }

    /// The charset, unless it is UTF-8 or its subset US-ASCII.
    pub(crate) fn foreign_charset(self) -> Option<String> {
        let charsets = parameters(self.parameters).filter(|(name, _)| name.eq_ignore_ascii_case(b"charset"));
        let mut charsets = charsets.map(|(_, value)| unquoted(value));
        let is_foreign = |charset: &Vec<u8>| {
            ![&b"utf-8"[..], b"us-ascii"].iter().any(|known| known.eq_ignore_ascii_case(charset))
        };
        charsets.find(is_foreign).map(|charset| String::from_utf8_lossy(&charset).into_owned())
    }
}

/// The parameters of a media type (RFC 9110, section 5.6.6), as pairs of name and value.
fn parameters(text: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    elements(text, b';', None).filter_map(|range| {
        let parameter = text.get(range)?;
        let (name, value) = parameter.split_at_checked(parameter.iter().position(|byte| *byte == b'=')?)?;
        Some((name.trim_ascii(), value.get(1..)?.trim_ascii()))
    })
}

/// The content of a quoted string (RFC 9110, section 5.6.4), or the value itself if it is not quoted.
fn unquoted(value: &[u8]) -> Vec<u8> {
    let Some(quoted) = value.strip_prefix(b"\"").and_then(|value| value.strip_suffix(b"\"")) else {
        return value.to_vec();
    };
    let mut is_escaped = false;
    let content = quoted.iter().filter(|byte| {
        is_escaped = **byte == b'\\' && !is_escaped;
        !is_escaped
    });
    content.copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types_compare_without_case_and_parameters() {
        for value in
            ["text/plain", "Text/PLAIN", " text/plain ", "text/plain ;x", "text/plain;", "text/plain; a=b"]
        {
            assert!(MediaType::new(value.as_bytes()).is("text/plain; charset=utf-8"), "{value}");
        }
        for value in ["", ";", "text/plainx", "text", "text/html; text/plain"] {
            assert!(!MediaType::new(value.as_bytes()).is("text/plain"), "{value}");
        }
    }

    #[test]
    fn json_is_a_media_type_or_a_suffix() {
        for (value, is_json) in [
            ("application/json; charset=utf-8", true),
            ("Application/Problem+JSON", true),
            ("application/vnd.api+json; a=b", true),
            ("+json", true),
            ("text/json", false),
            ("application/json-seq", false),
            ("text/html; a=+json", false),
            ("json", false),
            ("", false),
        ] {
            assert_eq!(MediaType::new(value.as_bytes()).is_json(), is_json, "{value}");
        }
    }

    #[test]
    fn charsets_other_than_utf_8_and_us_ascii_are_foreign() {
        let foreign = |value: &str| MediaType::new(value.as_bytes()).foreign_charset();
        for value in [
            "text/plain",
            "text/plain; charset=utf-8",
            "text/plain;CHARSET=UTF-8",
            "text/plain; charset=\"Utf-8\"",
            "text/plain; charset=\"\\u\\t\\f-8\"",
            "text/plain; charset=us-ascii; charset=utf-8",
            "text/plain; a=\"; charset=utf-16\"",
            "text/plain; a=\"\\\"; charset=utf-16\"",
            "text/plain; xcharset=utf-16",
            "text/plain; charset",
            "charset=utf-16",
        ] {
            assert_eq!(foreign(value), None, "{value}");
        }
        for (value, charset) in [
            ("text/plain; charset=utf-16", "utf-16"),
            ("text/plain;x;;Charset = \"ISO-8859-1\" ;y", "ISO-8859-1"),
            ("text/plain; charset=utf-8; charset=utf-7", "utf-7"),
            ("text/plain; charset=\"utf-8", "\"utf-8"),
            ("text/plain; charset=", ""),
            ("text/plain; a=\"\\\\\"; charset=utf-16", "utf-16"),
        ] {
            assert_eq!(foreign(value).as_deref(), Some(charset), "{value}");
        }
        assert_eq!(MediaType::new(b"a/b;charset=\xE9").foreign_charset().as_deref(), Some("\u{FFFD}"));
    }

    #[test]
    fn parameters_have_names_and_values() {
        let read = |text: &'static str| -> Vec<_> { parameters(text.as_bytes()).collect() };
        let parameter = |name: &'static str, value: &'static str| (name.as_bytes(), value.as_bytes());
        assert_eq!(
            read("a=b; c = \"d;e=f\" ;g=h=i"),
            [parameter("a", "b"), parameter("c", "\"d;e=f\""), parameter("g", "h=i"),]
        );
        assert_eq!(read(";; a ;=;"), [parameter("", "")]);
    }

    #[test]
    fn quotes_and_escapes_are_removed() {
        for (value, content) in
            [("a", "a"), ("\"a\"", "a"), (r#""a\"\\b""#, "a\"\\b"), ("\"", "\""), ("\"a", "\"a"), ("", "")]
        {
            assert_eq!(unquoted(value.as_bytes()), content.as_bytes(), "{value}");
        }
    }
}
