//! Characters that look like those of the syntax: from an input method, a word processor or a web page.

/// The character of the syntax that another one looks like, or a space for one that can't be seen.
fn meant(c: char) -> Option<char> {
    Some(match c {
        '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200d}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{2060}'
        | '\u{3000}'
        | '\u{feff}' => ' ',
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        '‘' | '’' | '‚' | '‛' | '`' => '\'',
        '、' => ',',
        // The full-width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xff01 + 0x21)?,
        _ => return None,
    })
}

/// Its name in Unicode, for the most frequent.
fn name(c: char) -> &'static str {
    match c {
        '\u{a0}' => " NO-BREAK SPACE",
        '\u{200b}' => " ZERO WIDTH SPACE",
        '\u{3000}' => " IDEOGRAPHIC SPACE",
        '\u{feff}' => " BYTE ORDER MARK",
        '“' => " LEFT DOUBLE QUOTATION MARK",
        '”' => " RIGHT DOUBLE QUOTATION MARK",
        '‘' => " LEFT SINGLE QUOTATION MARK",
        '’' => " RIGHT SINGLE QUOTATION MARK",
        '＝' => " FULLWIDTH EQUALS SIGN",
        '，' => " FULLWIDTH COMMA",
        '：' => " FULLWIDTH COLON",
        _ => "",
    }
}

/// The first such character outside strings and comments, and the text with all of them replaced.
pub(crate) struct Odd {
    pub(crate) at: usize,
    pub(crate) found: char,
    pub(crate) meant: char,
    pub(crate) replaced: String,
}

impl Odd {
    pub(crate) fn message(&self) -> (String, String) {
        let (code, name) = (u32::from(self.found), name(self.found));
        let meant = self.meant;
        match meant {
            ' ' => (format!("U+{code:04X}{name} is not a space"), "write a plain space".to_owned()),
            _ => (format!("U+{code:04X}{name} is not `{meant}`"), format!("write `{meant}`")),
        }
    }
}

pub(crate) fn odd(text: &str) -> Option<Odd> {
    let mut odd: Option<Odd> = None;
    let mut replaced = String::new();
    // The quotes that the text is in, in ASCII, and whether they were.
    let mut quoted: Option<(char, bool)> = None;
    let mut in_comment = false;
    for (at, c) in text.char_indices() {
        let meant = meant(c);
        let ascii = meant.unwrap_or(c);
        let mut out = c;
        if in_comment {
            in_comment = c != '\n';
        } else if let Some((quote, plain)) = quoted {
            // A string that starts with a plain quote ends with one.
            if c == quote || !plain && ascii == quote {
                (quoted, out) = (None, quote);
            } else if c == '\n' {
                quoted = None;
            }
        } else {
            out = ascii;
            in_comment = c == '#';
            if ascii == '"' || ascii == '\'' {
                quoted = Some((ascii, ascii == c));
            }
        }
        if let (Some(meant), true) = (meant, out != c && odd.is_none()) {
            odd = Some(Odd { at, found: c, meant, replaced: String::new() });
        }
        replaced.push(out);
    }
    odd.map(|odd| Odd { replaced, ..odd })
}

/// Whether the character is not shown, or changes the direction of the text around it.
pub(crate) fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
