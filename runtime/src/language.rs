//! Finds a language by a tag (RFC 4647) or by the value of `Accept-Language` (RFC 9110, section 12.5.4).

/// The text in the language that a tag names.
pub(crate) fn text(
    languages: &'static [&'static str],
    texts: &'static [&'static str],
    tag: &str,
) -> Option<&'static str> {
    texts.get(lookup(languages, tag)?).copied()
}

/// The index of the language that `tag` names. Without an exact match, subtags are removed from the end of the tag (RFC
/// 4647, section 3.4): `ko-KR` finds `ko`.
pub(crate) fn lookup(languages: &[&str], tag: &str) -> Option<usize> {
    let mut tag = tag.trim();
    while !tag.is_empty() {
        let found = languages.iter().position(|language| language.eq_ignore_ascii_case(tag));
        if found.is_some() {
            return found;
        }
        let mut end = tag.rfind('-').unwrap_or(0);
        // A single letter introduces the subtag after it, and is removed with it.
        if end >= 2 && tag.as_bytes().get(end - 2) == Some(&b'-') {
            end -= 2;
        }
        tag = tag.get(..end).unwrap_or_default();
    }
    None
}

/// The number of parts of an `Accept-Language` value that are read. (Browsers send fewer than ten.)
const MAX_PARTS: usize = 32;

/// The largest length of a language range, in bytes. (RFC 5646, section 4.4.1 asks for at least 35.)
const MAX_RANGE_LENGTH: usize = 64;

/// A part of an `Accept-Language` value: a language range and its weight, in thousandths.
#[derive(Clone, Copy)]
struct Part {
    range: LanguageRange,
    weight: u16,
}

/// The languages of a range, as indices in the list of languages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum LanguageRange {
    /// `*`: the languages that no other part names.
    Others,
    /// A language that is found by removing subtags from the range.
    Found(usize),
    /// A language whose tag is the whole range.
    Named(usize),
}

/// The index of the language that an `Accept-Language` value prefers: the one with the highest weight, or the first of
/// several. A weight of 0 refuses the language with that tag, `*` matches languages that no other part names, and a
/// part that can't be read is ignored.
///
/// The value comes from the network, so the amount that is read is bounded: [`MAX_PARTS`] non-empty parts, and ranges
/// of at most [`MAX_RANGE_LENGTH`].
pub(crate) fn accept(languages: &[&str], value: &str) -> Option<usize> {
    let mut parts = [None; MAX_PARTS];
    let texts = value.split(',').filter(|text| !text.trim().is_empty());
    for (part, text) in parts.iter_mut().zip(texts) {
        *part = read(languages, text);
    }
    let parts = parts.iter().flatten();
    // `en-US;q=0` does not refuse `en`.
    let is_refused = |index: usize| {
        parts.clone().any(|part| part.weight == 0 && part.range == LanguageRange::Named(index))
    };
    let is_wanted = |index: usize| {
        let has = |range: LanguageRange| {
            range == LanguageRange::Named(index) || range == LanguageRange::Found(index)
        };
        parts.clone().any(|part| part.weight > 0 && has(part.range))
    };
    let chosen = |part: &Part| match part.range {
        LanguageRange::Others => (0..languages.len()).find(|&index| !is_wanted(index) && !is_refused(index)),
        LanguageRange::Found(index) | LanguageRange::Named(index) => {
            Some(index).filter(|&index| !is_refused(index))
        }
    };
    // `max_by_key` returns the last of equal items, so the parts are reversed.
    let weighted = parts.clone().rev().filter(|part| part.weight > 0);
    let best =
        weighted.filter_map(|part| Some((part.weight, chosen(part)?))).max_by_key(|(weight, _)| *weight);
    best.map(|(_, index)| index)
}

fn read(languages: &[&str], part: &str) -> Option<Part> {
    let (text, weight) = weighted(part)?;
    if text.len() > MAX_RANGE_LENGTH {
        return None;
    }
    let range = if text == "*" {
        LanguageRange::Others
    } else {
        let index = lookup(languages, text)?;
        if languages.get(index)?.eq_ignore_ascii_case(text) {
            LanguageRange::Named(index)
        } else {
            LanguageRange::Found(index)
        }
    };
    Some(Part { range, weight })
}

/// `ko-KR` and 800 for `ko-KR;q=0.8`.
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
    fn the_number_of_parts_is_limited() {
        let text = |parts: usize| {
            let others = "fr,".repeat(parts);
            accept(LANGUAGES, &std::format!("{others}ko"))
        };
        assert_eq!(text(MAX_PARTS - 1), Some(1));
        assert_eq!(text(MAX_PARTS), None);
        assert_eq!(accept(LANGUAGES, &std::format!("{}ko", " ,".repeat(1000))), Some(1));
    }

    #[test]
    fn the_length_of_a_range_is_limited() {
        let text =
            |length: usize| accept(LANGUAGES, &std::format!(" ko{} ;q=1", "-a".repeat(length / 2 - 1)));
        assert_eq!(text(MAX_RANGE_LENGTH), Some(1));
        assert_eq!(text(MAX_RANGE_LENGTH + 2), None);
    }
}
