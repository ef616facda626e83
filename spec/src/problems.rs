//! `[problems]`: the problem types of an HTTP registry (RFC 9457, section 4).

use std::fmt::Write as _;
use std::ops::Range;

use crate::characters::is_control;
use crate::keys::PROBLEM;
use crate::values::{Entry, Reader, Value, entries};
use crate::{At, Problem, Spec, Texts};

impl Reader<'_> {
    /// Reads `[problems]`.
    pub(crate) fn problems(&mut self, entry: &Entry<'_, '_>, spec: &mut Spec) {
        if !spec.is_http && !self.lost_protocol {
            let message = "only an HTTP registry has problem types";
            let help = "add `protocol = \"http\"` to `[registry]`, or remove the table";
            self.mistakes.missing(&entry.span, message, help);
        }
        for entry in self.table(entry.value, "problems").map(entries).unwrap_or_default() {
            if let Some(problem) = self.problem(&entry) {
                spec.problems.push(problem);
            }
        }
    }

    fn problem(&mut self, entry: &Entry<'_, '_>) -> Option<Problem> {
        let what = format!("problems.{}", entry.key);
        let table = self.table(entry.value, &what)?;
        let mut problem = Problem {
            name: At::new(entry.key.to_owned(), entry.span.clone()),
            uri: At::new(String::new(), entry.span.clone()),
            code: None,
            title: Texts::default(),
            reference: None,
        };
        let own = self.known_entries(table, PROBLEM);
        for entry in &own {
            let Entry { key, span, value } = entry.clone();
            match key {
                "type" => problem.uri = At::new(self.type_uri(value).unwrap_or_default(), value.span()),
                "status" => problem.code = self.code_number(value, key),
                "title" => problem.title = self.title(value, &span).unwrap_or_default(),
                "reference" => problem.reference = self.string(value, key),
                _ => {}
            }
        }
        self.require(&own, &entry.span, &what, &["type", "status", "title"]);
        Some(problem)
    }

    /// A text in each language. Without languages, a text.
    fn title(&mut self, value: &Value<'_>, span: &Range<usize>) -> Option<Texts> {
        if !self.languages.is_empty() {
            return self.texts(value, span, "title");
        }
        self.string(value, "title").map(|title| Texts(vec![title]))
    }

    /// A URI reference other than `about:blank`.
    fn type_uri(&mut self, value: &Value<'_>) -> Option<String> {
        let uri = self.string(value, "type")?;
        if uri.eq_ignore_ascii_case("about:blank") {
            let message = format!("`{uri}` is the type of a problem without one");
            let help = "write a URI of your own, such as `https://example.com/problems/out-of-credit`";
            self.mistakes.at(value.span(), message, help);
            return None;
        }
        if let Some(wrong) = not_in_a_uri(&uri) {
            let shown = match wrong {
                ' ' => "a space".to_owned(),
                wrong if is_control(wrong) || wrong.is_whitespace() => {
                    format!("the character {}", wrong.escape_default())
                }
                wrong => format!("the character `{wrong}`"),
            };
            let message = format!("`type` has {shown}, which no URI has");
            self.mistakes.at(value.span(), message, format!("remove it, or write `{}`", encoded(wrong)));
            return None;
        }
        Some(uri)
    }
}

/// The first character of the text that no URI has (RFC 3986, section 2).
fn not_in_a_uri(text: &str) -> Option<char> {
    for (index, letter) in text.char_indices() {
        let digits = text.get(index + 1..index + 3).unwrap_or_default().as_bytes();
        let is_known = match letter {
            '%' => digits.len() == 2 && digits.iter().all(u8::is_ascii_hexdigit),
            _ => letter.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=".contains(letter),
        };
        if !is_known {
            return Some(letter);
        }
    }
    None
}

/// `%20` for a space.
fn encoded(letter: char) -> String {
    let mut encoded = String::new();
    for byte in letter.to_string().bytes() {
        let _ = write!(encoded, "%{byte:02X}");
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{encoded, not_in_a_uri};

    #[test]
    fn the_characters_of_a_uri_are_those_of_rfc_3986() {
        for uri in [
            "https://example.com/probs/out-of-credit",
            "/probs/out-of-credit",
            "tag:example@example.org,2021-09-17:OutOfLuck",
            "urn:ietf:params:acme:error:badCSR",
            "http://[2001:db8::7]:80/a_b~c/(d);e='f'*!$&+?g=%2f%EC#h@",
        ] {
            assert_eq!(not_in_a_uri(uri), None, "{uri}");
        }
        for (text, letter) in [
            ("a b", ' '),
            ("a\tb", '\t'),
            ("<a>", '<'),
            ("a%", '%'),
            ("a%2", '%'),
            ("a%2x", '%'),
            ("a%\u{ac00}", '%'),
            ("\u{ac00}", '\u{ac00}'),
        ] {
            assert_eq!(not_in_a_uri(text), Some(letter), "{text}");
        }
        for byte in 0..128_u8 {
            let letter = char::from(byte);
            let is_in_none = byte <= b' ' || byte == 127 || "\"%<>\\^`{|}".contains(letter);
            assert_eq!(not_in_a_uri(&letter.to_string()), is_in_none.then_some(letter), "{letter:?}");
        }
    }

    #[test]
    fn a_character_is_encoded_by_its_bytes() {
        assert_eq!([' ', '\t', '가'].map(encoded), ["%20", "%09", "%EA%B0%80"]);
    }
}
