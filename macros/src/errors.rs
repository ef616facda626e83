//! Collects every mistake of an input, so that all of them are reported at once, and suggests what was meant.

use proc_macro2::TokenStream;
use quote::ToTokens;

/// The mistakes found so far. [`Errors::into_tokens`] must be called in the end: a forgotten call would
/// swallow a user's mistakes, so tests and debug builds fail on it.
#[derive(Default)]
pub(crate) struct Errors {
    found: Vec<syn::Error>,
}

impl Errors {
    pub(crate) fn new() -> Errors {
        Errors::default()
    }

    /// Reports a mistake under `tokens`.
    pub(crate) fn at(&mut self, tokens: impl ToTokens, message: impl std::fmt::Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    pub(crate) fn push(&mut self, error: syn::Error) {
        self.found.push(error);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// One `compile_error!` a mistake, in the order in which they were found.
    pub(crate) fn into_tokens(mut self) -> TokenStream {
        std::mem::take(&mut self.found).iter().map(syn::Error::to_compile_error).collect()
    }

    /// Forgets the mistakes, which another derive on the same enum reports.
    #[cfg(feature = "response")]
    pub(crate) fn leave_to_another_derive(mut self) {
        self.found.clear();
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        debug_assert!(
            self.found.is_empty() || std::thread::panicking(),
            "mistakes were collected and not reported"
        );
    }
}

/// The one of `known` that `word` was probably meant to be: at most a third of its characters differ (the
/// rule that rustc has for names), upper case and underscores put aside.
pub(crate) fn suggest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    let word = fold(word);
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

/// An unknown word, with what was probably meant or, where nothing is near, all that is known.
pub(crate) fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    match suggest(word, known) {
        Some(meant) => format!("unknown {what} `{word}`; did you mean `{meant}`?"),
        None => format!("unknown {what} `{word}`; {}", one_of(known)),
    }
}

/// The words to choose from: expected one of `a`, `b` or `c`.
pub(crate) fn one_of(known: &[&str]) -> String {
    match known {
        [] => "none is expected here".to_owned(),
        [only] => format!("expected `{only}`"),
        [first @ .., last] => format!("expected one of `{}` or `{last}`", first.join("`, `")),
    }
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

/// The number of characters to insert, remove, change or swap with their neighbour to make `b` of `a`.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        let mut left = i + 1;
        for (j, &y) in b.iter().enumerate() {
            let at = |row: &[usize], j: usize| row.get(j).copied().unwrap_or(usize::MAX - 1);
            let mut least = (left + 1).min(at(&above, j + 1) + 1).min(at(&above, j) + usize::from(x != y));
            let swapped = j > 0 && a.get(i.wrapping_sub(1)) == Some(&y) && b.get(j - 1) == Some(&x);
            if swapped && !before.is_empty() {
                least = least.min(at(&before, j - 1) + 1);
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
        assert_eq!(suggest("not_found", &["NotFound"]), Some("NotFound"));
    }

    #[test]
    fn counts_edits() {
        let distance = |a: &str, b: &str| distance(&fold(a), &fold(b));
        assert_eq!(distance("abc", "abc"), 0);
        assert_eq!(distance("abc", "acb"), 1);
        assert_eq!(distance("abc", "ab"), 1);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    #[should_panic(expected = "not reported")]
    fn a_forgotten_mistake_is_noticed() {
        let mut errors = Errors::new();
        errors.at(quote::quote!(x), "wrong");
    }
}
