//! Finding a language: tags by RFC 4647, `Accept-Language` by RFC 9110, section 12.5.4.

/// The text in the language that a tag names.
pub(crate) fn text(
    languages: &'static [&'static str],
    texts: &'static [&'static str],
    tag: &str,
) -> Option<&'static str> {
    texts.get(lookup(languages, tag)?).copied()
}

/// The language that `tag` names: itself or, where there is no such, the one that is left when subtags are
/// taken off its end (RFC 4647, section 3.4): `ko-KR` finds `ko`.
pub(crate) fn lookup(languages: &[&str], tag: &str) -> Option<usize> {
    let mut tag = tag.trim();
    while !tag.is_empty() {
        let found = languages.iter().position(|language| language.eq_ignore_ascii_case(tag));
        if found.is_some() {
            return found;
        }
        let mut end = tag.rfind('-').unwrap_or(0);
        // A single letter introduces what follows it and goes with it.
        if end >= 2 && tag.as_bytes().get(end - 2) == Some(&b'-') {
            end -= 2;
        }
        tag = tag.get(..end).unwrap_or_default();
    }
    None
}

/// How many parts of an `Accept-Language` value are read. (Browsers send fewer than ten.)
const MOST_PARTS: usize = 32;

/// How long a language range can be, in bytes. (RFC 5646, section 4.4.1 asks for at least 35.)
const LONGEST_RANGE: usize = 64;

/// A part of an `Accept-Language` value: languages and their weight, in thousandths.
#[derive(Clone, Copy)]
struct Part {
    of: Of,
    weight: u16,
}

/// The languages that a part is about, by their place in the list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    /// `*`: those that no other part names.
    Others,
    /// The language that the range finds.
    Found(usize),
    /// Found by the whole range, and not by what is left when subtags are taken off.
    Named(usize),
}

/// The language that an `Accept-Language` value prefers: the one of highest weight, the first of equals. A
/// weight of 0 refuses the language of that tag, `*` stands for those that no other part names, and a part that
/// can't be read is passed over.
///
/// The value comes from anybody, so what is read of it is bounded: [`MOST_PARTS`] parts that are not empty, and ranges
/// no longer than [`LONGEST_RANGE`].
pub(crate) fn accept(languages: &[&str], value: &str) -> Option<usize> {
    let mut parts = [None; MOST_PARTS];
    let written = value.split(',').filter(|part| !part.trim().is_empty());
    for (part, written) in parts.iter_mut().zip(written) {
        *part = read(languages, written);
    }
    let parts = parts.iter().flatten();
    // Of `en-US;q=0` only that is refused, not `en`.
    let is_refused = |index: usize| parts.clone().any(|part| part.weight == 0 && part.of == Of::Named(index));
    let is_wanted = |index: usize| {
        let is_it = |of: Of| of == Of::Named(index) || of == Of::Found(index);
        parts.clone().any(|part| part.weight > 0 && is_it(part.of))
    };
    let chosen = |part: &Part| match part.of {
        Of::Others => (0..languages.len()).find(|&index| !is_wanted(index) && !is_refused(index)),
        Of::Found(index) | Of::Named(index) => Some(index).filter(|&index| !is_refused(index)),
    };
    // (The last of equals, from the end.)
    let weighted = parts.clone().rev().filter(|part| part.weight > 0);
    let best =
        weighted.filter_map(|part| Some((part.weight, chosen(part)?))).max_by_key(|(weight, _)| *weight);
    best.map(|(_, index)| index)
}

fn read(languages: &[&str], part: &str) -> Option<Part> {
    let (range, weight) = weighted(part)?;
    if range.len() > LONGEST_RANGE {
        return None;
    }
    let of = if range == "*" {
        Of::Others
    } else {
        let index = lookup(languages, range)?;
        if languages.get(index)?.eq_ignore_ascii_case(range) { Of::Named(index) } else { Of::Found(index) }
    };
    Some(Part { of, weight })
}

/// `ko-KR;q=0.8` is the range `ko-KR` of weight 800.
fn weighted(part: &str) -> Option<(&str, u16)> {
    let (range, parameter) = match part.split_once(';') {
        Some((range, parameter)) => (range, Some(parameter)),
        None => (part, None),
    };
    let weight = match parameter {
        None => 1000,
        Some(parameter) => {
            let (name, value) = parameter.split_once('=')?;
            if !name.trim().eq_ignore_ascii_case("q") {
                return None;
            }
            thousandths(value.trim())?
        }
    };
    Some((range.trim(), weight))
}

/// A weight in thousandths: at most three digits after the point (RFC 9110, section 12.4.2).
fn thousandths(text: &str) -> Option<u16> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits = fraction.bytes().chain([b'0'; 3]).take(3);
    let fraction = digits.fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    match whole {
        "0" => Some(fraction),
        "1" if fraction == 0 => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;

    const LANGUAGES: &[&str] = &["en", "ko", "zh-Hant"];

    #[test]
    fn a_tag_finds_the_nearest_language() {
        for (tag, found) in [
            ("en", Some(0)),
            ("KO", Some(1)),
            ("ko-KR", Some(1)),
            (" ko ", Some(1)),
            ("zh-Hant-TW", Some(2)),
            ("zh-Hant-x-private", Some(2)),
            ("zh", None),
            ("fr", None),
            ("", None),
            ("-", None),
            ("-en", None),
            ("e", None),
        ] {
            assert_eq!(lookup(LANGUAGES, tag), found, "{tag}");
        }
    }

    #[test]
    fn accept_language_is_read_by_weight() {
        for (value, found) in [
            ("ko", Some(1)),
            ("ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7", Some(1)),
            ("en;q=0.5, ko;q=0.8", Some(1)),
            ("en;q=0.8, ko;q=0.8", Some(0)),
            ("fr, de;q=0.9", None),
            ("fr, *;q=0.1", Some(0)),
            ("*, en;q=0", Some(1)),
            ("en;q=0.1, *;q=0.9", Some(1)),
            ("en-US, en;q=0, ko;q=0.5", Some(1)),
            ("*, en-US;q=0", Some(0)),
            ("*;q=0", None),
            ("*;q=0.5, en, ko, zh-Hant;q=0.9", Some(0)),
            ("en;q=0", None),
            ("ko ; q=0.001", Some(1)),
            ("en;q=nonsense, ko;q=0.1", Some(1)),
            ("en;q=1.001, ko;q=0.1", Some(1)),
            ("en;q=0.1234, ko;q=0.1", Some(1)),
            ("en;x=1, ko;q=0.1", Some(1)),
            ("en;q=1;x=1, ko;q=0.1", Some(1)),
            (";;;,,,=", None),
            ("", None),
        ] {
            assert_eq!(accept(LANGUAGES, value), found, "{value}");
        }
    }

    #[test]
    fn accept_language_is_read_up_to_a_number_of_parts() {
        let text = |parts: usize| {
            let others = "fr,".repeat(parts);
            accept(LANGUAGES, &std::format!("{others}ko"))
        };
        assert_eq!(text(MOST_PARTS - 1), Some(1));
        assert_eq!(text(MOST_PARTS), None);
        assert_eq!(accept(LANGUAGES, &std::format!("{}ko", " ,".repeat(1000))), Some(1));
    }

    #[test]
    fn a_range_has_a_length() {
        let text =
            |length: usize| accept(LANGUAGES, &std::format!(" ko{} ;q=1", "-a".repeat(length / 2 - 1)));
        assert_eq!(text(LONGEST_RANGE), Some(1));
        assert_eq!(text(LONGEST_RANGE + 2), None);
    }
}
