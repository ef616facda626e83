//! How a protocol writes its codes: `404`, `0x7`, `4.04`.

use std::fmt::Write as _;

use crate::characters::is_control;

/// How a code is written. The default is decimal digits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notation {
    /// The parts of the text in their order. Empty for decimal digits alone.
    pub parts: Vec<Part>,
}

/// A part of the text of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The same in each code: `0x`.
    Text(String),
    /// Some bits of the code as a number.
    Number(Digits),
}

/// Some bits of a code as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits {
    /// The number of bits below them.
    pub shift: u32,
    /// The number of the bits; 0 for the whole code.
    pub bits: u32,
    /// 10 or 16.
    pub radix: u32,
    /// Whether the digits above 9 are in upper case.
    pub upper: bool,
    /// The smallest number of digits.
    pub width: usize,
}

impl Notation {
    /// Reads a value of `display`: text with `{}`, `{:02x}`, or `{c}` and `{dd}`, the upper three and the lower five bits
    /// of a byte (RFC 7252, section 3).
    pub(crate) fn of(template: &str) -> Option<Notation> {
        let mut parts = Vec::new();
        let mut rest = template;
        while let Some((before, behind)) = rest.split_once('{') {
            if !before.is_empty() {
                parts.push(Part::Text(before.to_owned()));
            }
            let (placeholder, behind) = behind.split_once('}')?;
            // Two numbers side by side can't be told apart.
            if matches!(parts.last(), Some(Part::Number(_))) {
                return None;
            }
            parts.push(Part::Number(digits(placeholder)?));
            rest = behind;
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        let (mut shown, mut radix) = (Vec::new(), None);
        for part in &parts {
            match part {
                Part::Text(text) if !text.chars().all(is_plain) => return None,
                // A digit behind a number would be one of it.
                Part::Text(text)
                    if radix.is_some_and(|radix| text.starts_with(|c: char| c.is_digit(radix))) =>
                {
                    return None;
                }
                Part::Text(_) => {}
                Part::Number(digits) => shown.push((digits.shift, digits.bits)),
            }
            radix = match part {
                Part::Number(digits) => Some(digits.radix),
                Part::Text(_) => None,
            };
        }
        let plain = [Part::Number(Digits { shift: 0, bits: 0, radix: 10, upper: false, width: 1 })];
        match shown.as_slice() {
            [(0, 0)] if parts == plain => Some(Notation::default()),
            [(0, 0)] | [(5, 3), (0, 5)] => Some(Notation { parts }),
            _ => None,
        }
    }

    /// Whether the codes are written in hexadecimal.
    pub(crate) fn is_hexadecimal(&self) -> bool {
        self.numbers().any(|digits| digits.radix == 16)
    }

    /// Whether the text is made of `{c}` and `{dd}`, the bits of one byte.
    pub(crate) fn is_of_a_byte(&self) -> bool {
        self.numbers().any(|digits| digits.bits > 0)
    }

    fn numbers(&self) -> impl Iterator<Item = &Digits> {
        self.parts.iter().filter_map(|part| match part {
            Part::Number(digits) => Some(digits),
            Part::Text(_) => None,
        })
    }

    /// The text of a code.
    #[must_use]
    pub fn text(&self, code: i64) -> String {
        if self.parts.is_empty() {
            return code.to_string();
        }
        let mut out = String::new();
        for part in &self.parts {
            let Digits { shift, bits, radix, upper, width } = match part {
                Part::Text(text) => {
                    out.push_str(text);
                    continue;
                }
                Part::Number(digits) => *digits,
            };
            let number = if bits == 0 { code } else { code >> shift & ((1 << bits) - 1) };
            let _ = match (radix, upper) {
                (16, false) => write!(out, "{number:0width$x}"),
                (16, true) => write!(out, "{number:0width$X}"),
                _ => write!(out, "{number:0width$}"),
            };
        }
        out
    }

    /// The code as a key of a file.
    pub(crate) fn key(&self, code: i64) -> String {
        let text = self.text(code);
        let is_bare = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        if is_bare { text } else { format!("\"{text}\"") }
    }

    /// The code with this text. Leading zeros and the case of letters do not matter.
    #[must_use]
    pub fn code(&self, text: &str) -> Option<i64> {
        if self.parts.is_empty() {
            return text.parse().ok();
        }
        let mut rest = text;
        let mut code = 0;
        for part in &self.parts {
            match part {
                Part::Text(text) => rest = rest.strip_prefix(text.as_str())?,
                Part::Number(digits) => {
                    let (sign, unsigned) = match rest.strip_prefix('-') {
                        Some(unsigned) if digits.bits == 0 && digits.radix == 10 => (-1, unsigned),
                        _ => (1, rest),
                    };
                    let end = unsigned.find(|c: char| !c.is_digit(digits.radix)).unwrap_or(unsigned.len());
                    let (number, behind) = unsigned.split_at_checked(end)?;
                    let number = sign * i64::from_str_radix(number, digits.radix).ok()?;
                    if digits.bits > 0 && number >= 1 << digits.bits {
                        return None;
                    }
                    code |= number << digits.shift;
                    rest = behind;
                }
            }
        }
        rest.is_empty().then_some(code)
    }
}

/// Whether the character can be part of a code.
fn is_plain(c: char) -> bool {
    c != '{' && c != '}' && !c.is_whitespace() && !is_control(c)
}

/// `dd:02` of `{dd:02}`.
fn digits(placeholder: &str) -> Option<Digits> {
    let (bits, format) = placeholder.split_once(':').unwrap_or((placeholder, ""));
    let (shift, bits) = match bits {
        "" => (0, 0),
        "c" => (5, 3),
        "dd" => (0, 5),
        _ => return None,
    };
    let (width, radix, upper) = match (format.strip_suffix('x'), format.strip_suffix('X')) {
        (Some(width), _) => (width, 16, false),
        (_, Some(width)) => (width, 16, true),
        _ => (format, 10, false),
    };
    let width = match width {
        "" => 1,
        width => width.strip_prefix('0')?.parse().ok().filter(|width| (1..=16).contains(width))?,
    };
    Some(Digits { shift, bits, radix, upper, width })
}

#[cfg(test)]
mod tests {
    use super::Notation;

    #[test]
    fn a_code_is_written_and_read_in_its_notation() {
        for (template, code, text) in [
            ("{}", 404, "404"),
            ("{}", -32700, "-32700"),
            ("0x{:x}", 0x7, "0x7"),
            ("0x{:02X}", 0x8C, "0x8C"),
            ("{c}.{dd:02}", 0b100_00100, "4.04"),
            ("{c}.{dd:02}", 0b010_11111, "2.31"),
            ("E{:03}", 7, "E007"),
            ("E{:03}", -7, "E-07"),
            ("{}!", 7, "7!"),
        ] {
            let notation = Notation::of(template).unwrap();
            assert_eq!(notation.text(code), text, "{template}");
            assert_eq!(notation.code(text), Some(code), "{template}");
        }
    }

    #[test]
    fn a_notation_shows_the_whole_code_once() {
        for template in [
            "{}0",
            "{:x}b",
            "{c}0{dd}",
            "{}\u{7}",
            "{}\u{202E}",
            "",
            "x",
            "{",
            "}",
            "{}}",
            "{}{}",
            "{c}",
            "{dd}.{c}",
            "{c}{dd}",
            "{:y}",
            "{:2}",
            "{:099}",
            "{} x",
        ] {
            assert_eq!(Notation::of(template), None, "{template}");
        }
    }

    #[test]
    fn other_texts_are_no_codes() {
        let coap = Notation::of("{c}.{dd:02}").unwrap();
        for text in ["", "4", "4.", ".04", "4.32", "8.00", "4.04 ", "4.0x", "-1.04"] {
            assert_eq!(coap.code(text), None, "{text}");
        }
        assert_eq!(Notation::of("0x{:x}").unwrap().code("0x07"), Some(7));
        assert_eq!(Notation::of("0x{:x}").unwrap().code("7"), None);
    }
}
