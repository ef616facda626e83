//! Compares words that a user wrote with known ones.

use crate::sort::keep;

/// The one of `known` that `word` probably means: at most a third of the characters differ (rustc's rule for names),
/// ignoring case, underscores and hyphens.
#[must_use]
pub fn suggest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let mut word = fold(word);
    // A word that is written twice is the word.
    let (first, second) = word.split_at(word.len() / 2);
    if first == second {
        word.truncate(word.len() / 2);
    }
    let mut nearest = None;
    for candidate in known {
        let distance = distance(&word, &fold(candidate));
        let is_near = distance <= word.len().max(candidate.len()).max(3) / 3;
        if is_near && nearest.is_none_or(|(least, _)| distance < least) {
            nearest = Some((distance, *candidate));
        }
    }
    nearest.map(|(_, candidate)| candidate)
}

/// The message for an unknown word, with a suggestion or, if there is none, all known words.
#[must_use]
pub fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    match suggest(word, known) {
        Some(meant) => format!("unknown {what} `{word}`; did you mean `{meant}`?"),
        None => format!("unknown {what} `{word}`; {}", one_of(known)),
    }
}

/// The known words: "expected one of `a`, `b` or `c`".
#[must_use]
pub fn one_of(known: &[&str]) -> String {
    match known {
        [] => "none is expected here".to_owned(),
        [only] => format!("expected `{only}`"),
        [first @ .., last] => format!("expected one of `{}` or `{last}`", first.join("`, `")),
    }
}

/// The longest parts of the text that consist of such characters.
#[must_use]
pub fn runs<'t>(text: &'t str, is: &dyn Fn(char) -> bool) -> Vec<&'t str> {
    let mut runs = Vec::new();
    let mut start = 0;
    for (index, c) in text.char_indices() {
        if !is(c) {
            runs.push(text.get(start..index).unwrap_or_default());
            start = index + c.len_utf8();
        }
    }
    runs.push(text.get(start..).unwrap_or_default());
    keep(&mut runs, &mut |run| !run.is_empty());
    runs
}

fn fold(word: &str) -> Vec<char> {
    let mut folded = Vec::new();
    for letter in word.chars() {
        if letter != '_' && letter != '-' {
            folded.extend(letter.to_lowercase());
        }
    }
    folded
}

/// The number of characters to insert, remove, replace or swap with their neighbour to turn `a` into `b`.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        let mut left = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let get = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let mut least = (left + 1).min(get(&above, j + 1) + 1).min(get(&above, j) + usize::from(x != y));
            let swapped = j > 0 && a.get(i.wrapping_sub(1)) == Some(&y) && b.get(j - 1) == Some(&x);
            if swapped && !before.is_empty() {
                least = least.min(get(&before, j - 1) + 1);
            }
            row.push(least);
            left = least;
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggests_what_is_near() {
        let known = ["registry", "class", "crate"];
        assert_eq!(suggest("regsitry", &known), Some("registry"));
        assert_eq!(suggest("Class", &known), Some("class"));
        assert_eq!(suggest("calss", &known), Some("class"));
        assert_eq!(suggest("code", &known), None);
        assert_eq!(suggest("", &known), None);
        assert_eq!(suggest("classclass", &known), Some("class"));
        assert_eq!(suggest("not_found", &["NotFound"]), Some("NotFound"));
        // The nearest of several, and the first of those.
        assert_eq!(suggest("crate", &["crates", "crate", "create"]), Some("crate"));
        assert_eq!(suggest("crat", &["crate", "crab"]), Some("crate"));
    }

    #[test]
    fn counts_edits() {
        let distance = |a: &str, b: &str| distance(&fold(a), &fold(b));
        assert_eq!(distance("abc", "abc"), 0);
        assert_eq!(distance("abc", "acb"), 1);
        assert_eq!(distance("abc", "ab"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("post-may_become-get", "PostMayBecomeGet"), 0);
    }

    /// The definition: the fewest of what one change less or a character less of both takes.
    fn fewest_edits(a: &[char], b: &[char]) -> usize {
        let ([.., x], [.., y]) = (a, b) else { return a.len() + b.len() };
        let (shorter_a, shorter_b) = (&a[..a.len() - 1], &b[..b.len() - 1]);
        let changed = fewest_edits(shorter_a, shorter_b) + usize::from(x != y);
        let least = changed.min(fewest_edits(shorter_a, b) + 1).min(fewest_edits(a, shorter_b) + 1);
        match (shorter_a, shorter_b) {
            ([rest_a @ .., before_x], [rest_b @ .., before_y]) if (x, before_x) == (before_y, y) => {
                least.min(fewest_edits(rest_a, rest_b) + 1)
            }
            _ => least,
        }
    }

    #[test]
    fn no_shorter_way_is_missed() {
        let mut words: Vec<Vec<char>> = vec![Vec::new()];
        for first in 0..40 {
            for letter in ['a', 'b', 'c'] {
                words.push([words[first].as_slice(), &[letter]].concat());
            }
        }
        assert_eq!(words.last().map(Vec::len), Some(4));
        for a in &words {
            for b in &words {
                assert_eq!(distance(a, b), fewest_edits(a, b), "{a:?} {b:?}");
            }
        }
    }
}
