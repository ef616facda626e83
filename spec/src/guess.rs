//! What a broken number or range probably is, so that the code or the class can still be used by its name.

use crate::file::File;
use crate::model::is_within;
use crate::sort::{keep, sort};
use crate::{Bounds, Class, Code};

/// The largest number of codes whose number is guessed: a registry has no more codes.
const MAX_GUESSES: usize = 4096;
/// The largest number of codes whose missing digits are searched for.
const MAX_SEARCHES: usize = 64;

/// The largest number of numbers that are tried for one code.
const MAX_NUMBERS: usize = 1 << 16;

/// The digits of a key that should be a number: `404` for `4o4`, and `4??` for `4xx`.
pub(crate) fn digits(key: &str) -> String {
    let hexadecimal = key.strip_prefix("0x").and_then(|digits| i64::from_str_radix(digits, 16).ok());
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
    for (index, (digits, mut code)) in unnumbered.into_iter().enumerate() {
        let bound = |digit: &str| digits.replace('?', digit).parse::<i64>().unwrap_or_default();
        let is_known = !digits.contains('?');
        if index >= MAX_GUESSES || digits.starts_with('?') || !is_known && index >= MAX_SEARCHES {
            continue;
        }
        let (first, last) = file.spec.range;
        // (A range of codes has at most as many numbers as are worth a search.)
        for number in (bound("0").max(first)..=bound("9").min(last)).take(MAX_NUMBERS) {
            let is_taken = file.written.codes.contains(&number)
                || file.spec.code(number).is_some()
                || file.base.as_ref().is_some_and(|base| base.spec.code(number).is_some());
            if fits(&digits, number) && !is_taken {
                code.number.value = number;
                file.spec.codes.push(code);
                break;
            }
        }
    }
}

fn fits(digits: &str, number: i64) -> bool {
    let written = number.to_string();
    for (index, digit) in written.bytes().enumerate() {
        match digits.as_bytes().get(index) {
            Some(b'?') => {}
            Some(wanted) if *wanted == digit => {}
            _ => return false,
        }
    }
    written.len() == digits.len()
}

/// Whether the range of the class could not be read.
pub(crate) fn is_unknown(class: &Class) -> bool {
    class.codes.value.is_empty()
}

/// Gives each class whose range could not be read the codes that are in no other class: all up to the next class or, if
/// there are several such classes, those of one hundred.
pub(crate) fn ranges(file: &mut File) {
    let mut known = Vec::new();
    let mut unknown = 0;
    for class in &file.spec.classes {
        if is_unknown(class) { unknown += 1 } else { known.extend_from_slice(&class.codes.value) }
    }
    if unknown == 0 {
        return;
    }
    if let Some(base) = &file.base {
        for class in &base.spec.classes {
            known.extend_from_slice(&class.codes.value);
        }
    }
    let mut codes = file.spec.numbers();
    sort(&mut codes, &|code| i128::from(*code));
    for class in &mut file.spec.classes {
        if !is_unknown(class) {
            continue;
        }
        if let Some(range) = free_range(&codes, &known, unknown == 1) {
            class.codes.value.push(range);
            known.push(range);
            unknown -= 1;
        }
    }
    keep(&mut file.spec.classes, &mut |class| !is_unknown(class));
}

/// The first and the last of the codes that are in no class, up to the next class or hundred.
fn free_range(codes: &[i64], known: &[Bounds], is_only: bool) -> Option<Bounds> {
    let mut range = None;
    for &code in codes {
        let is_free = known.iter().all(|&range| !is_within(range, code));
        match range {
            None if is_free => range = Some((code, code)),
            None => {}
            Some((first, _)) if is_free && (is_only || code / 100 == first / 100) => {
                range = Some((first, code));
            }
            Some(_) => break,
        }
    }
    range
}
