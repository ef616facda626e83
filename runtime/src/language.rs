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

/// The language that an `Accept-Language` value prefers: the one of highest weight, the first of equals. A
/// weight of 0 refuses the language of that tag, `*` stands for those that no other part names, and a part that
/// can't be read is passed over.
pub(crate) fn accept(languages: &[&str], value: &str) -> Option<usize> {
    let parts = || value.split(',').filter_map(weighted);
    let named =
        |index: usize| parts().any(|(range, weight)| weight > 0 && lookup(languages, range) == Some(index));
    // Of `en-US;q=0` only that is refused, not `en`.
    let refused = |index: usize| {
        let is_it =
            |range: &str| languages.get(index).is_some_and(|language| language.eq_ignore_ascii_case(range));
        parts().any(|(range, weight)| weight == 0 && is_it(range))
    };
    let mut best: Option<(u16, usize)> = None;
    for (range, weight) in parts() {
        let found = if range == "*" {
            (0..languages.len()).find(|&index| !named(index) && !refused(index))
        } else {
            lookup(languages, range).filter(|&index| !refused(index))
        };
        if let Some(index) = found {
            if weight > best.map_or(0, |(best, _)| best) {
                best = Some((weight, index));
            }
        }
    }
    best.map(|(_, index)| index)
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
            (";;;,,,=", None),
            ("", None),
        ] {
            assert_eq!(accept(LANGUAGES, value), found, "{value}");
        }
    }
}
