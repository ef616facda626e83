//! What HTTP says of header fields, whatever the status. Names compare without case (RFC 9110, section 5.1).

use crate::info::is_same_name;

/// A field that HTTP or one of its extensions defines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub name: &'static str,
    pub values: Values,
    pub writer: Writer,
    /// Where the field is defined: `RFC 9110, section 10.2.2`.
    pub reference: &'static str,
}

/// How many values a field has in one message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// One, in one line: a singleton field (RFC 9110, section 5.5).
    One,
    /// A list: its lines are one value, joined by commas (RFC 9110, section 5.3).
    List,
    /// One in each line, and no list: `Set-Cookie` (RFC 9110, section 5.3).
    Lines,
}

/// Who writes a field of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writer {
    /// The outcome: the field is about the resource, its representation or what the client does next.
    Outcome,
    /// Whoever holds the connection, for this connection alone (RFC 9110, section 7.6.1). HTTP/2 has none of these
    /// fields (RFC 9113, section 8.2.2).
    Connection,
    /// Whoever frames the message, to say where it ends.
    Framing,
}

/// What is known of the field with this name. A field of someone's own is unknown, and can be anything.
#[must_use]
pub const fn find(name: &str) -> Option<&'static Field> {
    let mut i = 0;
    while i < FIELDS.len() {
        if is_same_name(FIELDS[i].name.as_bytes(), name.as_bytes()) {
            return Some(&FIELDS[i]);
        }
        i += 1;
    }
    None
}

/// Whether the field has one value.
#[must_use]
pub const fn is_single(name: &str) -> bool {
    matches!(find(name), Some(Field { values: Values::One, .. }))
}

/// Whether the field's value is a list, which may stand in several lines.
#[must_use]
pub const fn is_list(name: &str) -> bool {
    matches!(find(name), Some(Field { values: Values::List, .. }))
}

/// Whether an empty value is one: an empty `Allow` says that the resource allows no method (RFC 9110, section 10.2.1).
/// Elsewhere it says nothing.
#[must_use]
pub const fn may_be_empty(name: &str) -> bool {
    is_same_name(name.as_bytes(), "Allow".as_bytes())
}

const fn one(name: &'static str, reference: &'static str) -> Field {
    Field { name, values: Values::One, writer: Writer::Outcome, reference }
}

const fn list(name: &'static str, reference: &'static str) -> Field {
    Field { name, values: Values::List, writer: Writer::Outcome, reference }
}

const fn of_the_connection(name: &'static str, reference: &'static str) -> Field {
    Field { name, values: Values::List, writer: Writer::Connection, reference }
}

const fn of_the_framing(name: &'static str, values: Values, reference: &'static str) -> Field {
    Field { name, values, writer: Writer::Framing, reference }
}

/// Fields of responses.
pub const FIELDS: &[Field] = &[
    of_the_framing("Content-Length", Values::One, "RFC 9110, section 8.6"),
    of_the_framing("Trailer", Values::List, "RFC 9110, section 6.6.2"),
    of_the_framing("Transfer-Encoding", Values::List, "RFC 9112, section 6.1"),
    of_the_connection("Connection", "RFC 9110, section 7.6.1"),
    of_the_connection("Keep-Alive", "RFC 9110, section 7.6.1"),
    of_the_connection("Proxy-Connection", "RFC 9110, section 7.6.1"),
    of_the_connection("TE", "RFC 9110, section 7.6.1"),
    of_the_connection("Upgrade", "RFC 9110, section 7.8"),
    Field {
        name: "Set-Cookie",
        values: Values::Lines,
        writer: Writer::Outcome,
        reference: "RFC 9110, section 5.3",
    },
    one("Age", "RFC 9111, section 5.1"),
    one("Content-Disposition", "RFC 6266, section 4.1"),
    one("Content-Location", "RFC 9110, section 8.7"),
    one("Content-Range", "RFC 9110, section 14.4"),
    one("Content-Type", "RFC 9110, section 8.3"),
    one("Date", "RFC 9110, section 6.6.1"),
    one("Delta-Base", "RFC 3229, section 10.5.1"),
    one("Deprecation", "RFC 9745, section 2"),
    one("ETag", "RFC 9110, section 8.8.3"),
    one("Expires", "RFC 9111, section 5.3"),
    one("Last-Modified", "RFC 9110, section 8.8.2"),
    one("Location", "RFC 9110, section 10.2.2"),
    one("Lock-Token", "RFC 4918, section 10.5"),
    one("Retry-After", "RFC 9110, section 10.2.3"),
    one("Server", "RFC 9110, section 10.2.4"),
    one("Strict-Transport-Security", "RFC 6797, section 6.1"),
    one("Sunset", "RFC 8594, section 3"),
    list("Accept", "RFC 9110, section 12.5.1"),
    list("Accept-Encoding", "RFC 9110, section 12.5.3"),
    list("Accept-Patch", "RFC 5789, section 3.1"),
    list("Accept-Ranges", "RFC 9110, section 14.3"),
    list("Allow", "RFC 9110, section 10.2.1"),
    list("Alt-Svc", "RFC 7838, section 3"),
    list("Authentication-Info", "RFC 9110, section 11.6.3"),
    list("Cache-Control", "RFC 9111, section 5.2"),
    list("Content-Encoding", "RFC 9110, section 8.4"),
    list("Content-Language", "RFC 9110, section 8.5"),
    list("DAV", "RFC 4918, section 10.1"),
    list("IM", "RFC 3229, section 10.5.2"),
    list("Link", "RFC 8288, section 3"),
    list("Pragma", "RFC 9111, section 5.4"),
    list("Preference-Applied", "RFC 7240, section 3"),
    list("Proxy-Authenticate", "RFC 9110, section 11.7.1"),
    list("Proxy-Authentication-Info", "RFC 9110, section 11.7.3"),
    list("Vary", "RFC 9110, section 12.5.5"),
    list("Via", "RFC 9110, section 7.6.3"),
    list("WWW-Authenticate", "RFC 9110, section 11.6.1"),
    list("Warning", "RFC 9111, section 5.5"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_compare_without_case() {
        for name in ["location", "Location", "LOCATION"] {
            assert_eq!(find(name).map(|it| it.reference), Some("RFC 9110, section 10.2.2"));
        }
        assert_eq!(find("X-Location"), None);
    }

    #[test]
    fn a_field_is_known_once() {
        for (i, field) in FIELDS.iter().enumerate() {
            let others = &FIELDS[i + 1..];
            assert!(!others.iter().any(|it| it.name.eq_ignore_ascii_case(field.name)), "{}", field.name);
        }
    }

    #[test]
    fn a_field_has_one_value_or_a_list_of_them_or_a_line_for_each() {
        assert!(is_single("content-type") && !is_list("content-type"));
        assert!(is_list("allow") && !is_single("allow"));
        assert!(!is_list("set-cookie") && !is_single("set-cookie"));
        assert!(!is_list("x-request-id") && !is_single("x-request-id"));
    }

    #[test]
    fn only_an_allow_may_be_empty() {
        assert!(may_be_empty("allow"));
        assert!(!may_be_empty("vary") && !may_be_empty("location"));
    }
}
