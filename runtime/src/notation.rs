//! How a protocol writes its codes: `404`, `0x7`, `4.04`.

use core::fmt::{self, Alignment, Formatter, Write};

/// How the codes of a registry are written, in parts. Without parts: in decimal digits alone.
#[derive(Clone, Copy)]
pub struct Notation {
    parts: &'static [Part],
}

/// A part of the text of a code.
#[derive(Clone, Copy)]
pub enum Part {
    /// The same in each code: `0x`.
    Text(&'static str),
    /// Some bits of the code as a number.
    Number {
        /// The number of bits below them.
        shift: u32,
        /// The number of the bits; 0 for the whole code.
        bits: u32,
        /// 10 or 16.
        radix: u32,
        /// Whether the digits above 9 are in upper case.
        upper: bool,
        /// The smallest number of digits.
        width: usize,
    },
}

/// What a text is read as, beside the code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Parse {
    /// Nothing else.
    Code,
    /// A phrase.
    Phrase,
    /// A name.
    Name,
}

impl Notation {
    /// A text of these parts.
    #[must_use]
    pub const fn new(parts: &'static [Part]) -> Notation {
        Notation { parts }
    }

    /// Whether the codes are written in decimal digits alone.
    pub(crate) const fn is_decimal(self) -> bool {
        self.parts.is_empty()
    }

    pub(crate) fn write(self, code: i64, out: &mut dyn Write) -> fmt::Result {
        if self.parts.is_empty() {
            return write!(out, "{code}");
        }
        for part in self.parts {
            match *part {
                Part::Text(text) => out.write_str(text)?,
                Part::Number { shift, bits, radix, upper, width } => {
                    let number = if bits == 0 { code } else { (code >> shift) & ((1 << bits) - 1) };
                    match (radix, upper) {
                        (16, false) => write!(out, "{number:0width$x}")?,
                        (16, true) => write!(out, "{number:0width$X}")?,
                        _ => write!(out, "{number:0width$}")?,
                    }
                }
            }
        }
        Ok(())
    }

    /// The code with exactly this text.
    pub(crate) fn read(self, text: &str) -> Option<i64> {
        let mut rest = text;
        let mut code = 0;
        for part in self.parts {
            match *part {
                Part::Text(text) => rest = rest.strip_prefix(text)?,
                Part::Number { shift, bits, radix, .. } => {
                    let (sign, unsigned) = match rest.strip_prefix('-') {
                        Some(unsigned) if bits == 0 && radix == 10 => (-1, unsigned),
                        _ => (1, rest),
                    };
                    let end = unsigned.find(|c: char| !c.is_digit(radix)).unwrap_or(unsigned.len());
                    let (digits, behind) = unsigned.split_at(end);
                    // The longest code, of a `u32`, has ten digits.
                    let number = u32::from_str_radix(digits, radix).ok()?;
                    code |= (sign * i64::from(number)) << shift;
                    rest = behind;
                }
            }
        }
        if self.parts.is_empty() {
            code = i64::from(text.parse::<i32>().ok()?);
            rest = "";
        }
        // What is not the registry's own way of writing the code has other digits or another case.
        let mut expected = Expected { rest: text };
        let is_same = self.write(code, &mut expected).is_ok() && expected.rest.is_empty();
        (rest.is_empty() && is_same).then_some(code)
    }

    /// The number of characters of the text of a code.
    pub(crate) fn width(self, code: i64) -> usize {
        let mut count = Count(0);
        // (Counting never fails.)
        let _ = self.write(code, &mut count);
        count.0
    }
}

/// A writer that fails when the written text differs from the expected one.
struct Expected<'a> {
    rest: &'a str,
}

impl Write for Expected<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.rest = self.rest.strip_prefix(text).ok_or(fmt::Error)?;
        Ok(())
    }
}

struct Count(usize);

impl Write for Count {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}

/// A code in its notation, to be formatted.
pub(crate) struct Written(pub(crate) Notation, pub(crate) i64);

impl fmt::Display for Written {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        padded(f, self.0.width(self.1), |f| self.0.write(self.1, f))
    }
}

/// Writes a text of `columns` characters, padded if the format asks for it. Like texts, it is left-aligned.
pub(crate) fn padded(
    f: &mut Formatter<'_>,
    columns: usize,
    write: impl FnOnce(&mut Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    let missing = f.width().unwrap_or(0).saturating_sub(columns);
    let (before, after) = match f.align() {
        Some(Alignment::Right) => (missing, 0),
        Some(Alignment::Center) => (missing / 2, missing - missing / 2),
        Some(Alignment::Left) | None => (0, missing),
    };
    let fill = f.fill();
    for _ in 0..before {
        f.write_char(fill)?;
    }
    write(f)?;
    for _ in 0..after {
        f.write_char(fill)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::string::ToString;

    use super::*;

    const HEXADECIMAL: Notation = Notation::new(&[
        Part::Text("0x"),
        Part::Number { shift: 0, bits: 0, radix: 16, upper: false, width: 1 },
    ]);
    const COAP: Notation = Notation::new(&[
        Part::Number { shift: 5, bits: 3, radix: 10, upper: false, width: 1 },
        Part::Text("."),
        Part::Number { shift: 0, bits: 5, radix: 10, upper: false, width: 2 },
    ]);

    #[test]
    fn every_code_is_read_as_it_is_written() {
        for code in 0..=255 {
            for notation in [HEXADECIMAL, COAP, Notation::new(&[])] {
                let text = Written(notation, code).to_string();
                assert_eq!(notation.read(&text), Some(code), "{text}");
                assert_eq!(notation.width(code), text.len());
            }
        }
        assert_eq!(Written(COAP, 132).to_string(), "4.04");
        assert_eq!(Written(HEXADECIMAL, i64::from(u32::MAX)).to_string(), "0xffffffff");
        assert_eq!(HEXADECIMAL.read("0xffffffff"), Some(i64::from(u32::MAX)));
        assert_eq!(Notation::new(&[]).read("-32700"), Some(-32700));
        let exit = Notation::new(&[
            Part::Text("E"),
            Part::Number { shift: 0, bits: 0, radix: 10, upper: false, width: 3 },
        ]);
        for code in -1200..1200 {
            assert_eq!(exit.read(&Written(exit, code).to_string()), Some(code), "{code}");
        }
        assert_eq!(
            std::format!("[{:>7}] [{:-<6}]", Written(COAP, 132), Written(HEXADECIMAL, 7)),
            "[   4.04] [0x7---]"
        );
    }

    #[test]
    fn other_ways_to_write_a_code_are_not_read() {
        for text in ["", "0x", "0x07", "0X7", "0xA", "7", "0x7 ", " 0x7", "0x100000000", "0x-7", "0x+7"] {
            assert_eq!(HEXADECIMAL.read(text), None, "{text}");
        }
        for text in ["", "4", "4.", "4.4", "4.004", "04.04", "4.32", "8.00", "4.04x", "132"] {
            assert_eq!(COAP.read(text), None, "{text}");
        }
        for text in ["", "-", "+7", "-0", "07", "7.0"] {
            assert_eq!(Notation::new(&[]).read(text), None, "{text}");
        }
    }
}
