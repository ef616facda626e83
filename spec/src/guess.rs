//! What a broken number or range probably is, so that the code or the class can still be used by its name.

use crate::read::File;
use crate::{Class, Code};

/// The number of codes whose number is guessed.
const MAX_GUESSES: usize = 64;

/// The digits of a key that should be a number: `404` for `4o4`, and `4??` for `4xx`.
pub(crate) fn digits(key: &str) -> String {
    let hexadecimal = key.strip_prefix("0x").and_then(|digits| u16::from_str_radix(digits, 16).ok());
    if let Some(number) = hexadecimal {
        return number.to_string();
    }
    let mut digits = String::new();
    for letter in key.chars() {
        match letter {
            '+' | '.' | '_' | ' ' => {}
            'o' | 'O' => digits.push('0'),
            'l' | 'I' => digits.push('1'),
            '0'..='9' => digits.push(letter),
            _ => digits.push('?'),
        }
    }
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() && !digits.is_empty() { "0".to_owned() } else { significant.to_owned() }
}

/// Gives each code without a number the first free one with its digits.
pub(crate) fn numbers(file: &mut File, unnumbered: Vec<(String, Code)>) {
    for (digits, mut code) in unnumbered.into_iter().take(MAX_GUESSES) {
        let bound = |digit: &str| digits.replace('?', digit).parse::<u16>();
        let (Ok(first), Ok(last)) = (bound("0"), bound("9")) else { continue };
        let fits = |number: &u16| {
            let written = number.to_string();
            let same = |(digit, written): (char, char)| digit == '?' || digit == written;
            let base = file.base.as_ref().and_then(|base| base.spec.code(*number));
            written.len() == digits.len()
                && digits.chars().zip(written.chars()).all(same)
                && !file.written.codes.contains(number)
                && file.spec.code(*number).is_none()
                && base.is_none()
        };
        if digits.starts_with('?') {
            continue;
        }
        if let Some(number) = (first..=last).find(fits) {
            code.number.value = number;
            file.spec.codes.push(code);
        }
    }
}

/// Whether the range of the class could not be read.
pub(crate) fn is_unknown(class: &Class) -> bool {
    let (first, last) = class.codes.value;
    first > last
}

/// Gives each class whose range could not be read the codes that are in no other class: all up to the next class or, if
/// there are several such classes, those of one hundred.
pub(crate) fn ranges(file: &mut File) {
    let base = file.base.iter().flat_map(|base| &base.spec.classes);
    let known = file.spec.classes.iter().chain(base).filter(|class| !is_unknown(class));
    let mut known: Vec<(u16, u16)> = known.map(|class| class.codes.value).collect();
    let mut unknown = file.spec.classes.iter().filter(|class| is_unknown(class)).count();
    let mut codes: Vec<u16> = file.spec.codes.iter().map(|code| code.number.value).collect();
    codes.sort_unstable();
    for class in file.spec.classes.iter_mut().filter(|class| is_unknown(class)) {
        let is_free = |code: &u16| known.iter().all(|(first, last)| code < first || code > last);
        let Some(&first) = codes.iter().find(|code| is_free(code)) else { continue };
        let next = known.iter().map(|(next, _)| *next).filter(|next| *next > first).min();
        let is_same = |code: &&u16| {
            is_free(code)
                && next.is_none_or(|next| **code < next)
                && (unknown == 1 || **code / 100 == first / 100)
        };
        let last = codes.iter().rfind(is_same).copied().unwrap_or(first);
        class.codes.value = (first, last);
        known.push((first, last));
        unknown -= 1;
    }
    file.spec.classes.retain(|class| !is_unknown(class));
}
