//! Sets of small numbers, one bit each.

/// Whether the index is in the set.
#[must_use]
pub const fn contains<const WORDS: usize>(words: &[u64; WORDS], index: usize) -> bool {
    index / 64 < WORDS && words[index / 64] & (1 << (index % 64)) != 0
}

/// Adds the index to the set.
pub const fn insert<const WORDS: usize>(words: &mut [u64; WORDS], index: usize) {
    if index / 64 < WORDS {
        words[index / 64] |= 1 << (index % 64);
    }
}

/// Whether the set has any index in `start..end`.
#[must_use]
pub const fn any<const WORDS: usize>(words: &[u64; WORDS], start: usize, end: usize) -> bool {
    let mut word = start / 64;
    while word < WORDS && word * 64 < end {
        let from = start.saturating_sub(word * 64);
        let left = end - word * 64;
        let below = if left >= 64 { u64::MAX } else { (1 << left) - 1 };
        if words[word] & below & (u64::MAX << from) != 0 {
            return true;
        }
        word += 1;
    }
    false
}

/// The indices in one of the sets or in both.
#[must_use]
pub const fn union<const WORDS: usize>(mut words: [u64; WORDS], other: [u64; WORDS]) -> [u64; WORDS] {
    let mut i = 0;
    while i < WORDS {
        words[i] |= other[i];
        i += 1;
    }
    words
}

/// The indices in both sets.
#[must_use]
pub const fn intersection<const WORDS: usize>(mut words: [u64; WORDS], other: [u64; WORDS]) -> [u64; WORDS] {
    let mut i = 0;
    while i < WORDS {
        words[i] &= other[i];
        i += 1;
    }
    words
}

/// The indices in the first set and not in the second.
#[must_use]
pub const fn difference<const WORDS: usize>(mut words: [u64; WORDS], other: [u64; WORDS]) -> [u64; WORDS] {
    let mut i = 0;
    while i < WORDS {
        words[i] &= !other[i];
        i += 1;
    }
    words
}

/// The set of the first `count` indices.
#[must_use]
pub const fn first<const WORDS: usize>(count: usize) -> [u64; WORDS] {
    let mut words = [0; WORDS];
    let mut i = 0;
    while i < WORDS {
        let left = count.saturating_sub(i * 64);
        words[i] = if left >= 64 { u64::MAX } else { (1 << left) - 1 };
        i += 1;
    }
    words
}

/// Whether the second set has every index of the first.
#[must_use]
pub const fn is_subset<const WORDS: usize>(words: &[u64; WORDS], other: &[u64; WORDS]) -> bool {
    len(&difference(*words, *other)) == 0
}

/// Whether no index is in both sets.
#[must_use]
pub const fn is_disjoint<const WORDS: usize>(words: &[u64; WORDS], other: &[u64; WORDS]) -> bool {
    len(&intersection(*words, *other)) == 0
}

/// The number of indices in the set.
#[must_use]
pub const fn len<const WORDS: usize>(words: &[u64; WORDS]) -> usize {
    let mut len = 0;
    let mut i = 0;
    while i < WORDS {
        len += words[i].count_ones() as usize;
        i += 1;
    }
    len
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::collections::BTreeSet;
    use std::vec::Vec;

    use super::*;

    const WORDS: usize = 3;
    const END: usize = WORDS * 64;

    type Numbers = BTreeSet<usize>;

    /// Sets with and without the first and last index of a word.
    fn samples() -> Vec<Numbers> {
        let such = |has: fn(usize) -> bool| (0..END).filter(|number| has(*number)).collect();
        Vec::from([
            such(|_| false),
            such(|_| true),
            such(|number| number == 0),
            such(|number| number == END - 1),
            such(|number| number == 63 || number == 64),
            such(|number| number % 3 == 0),
            such(|number| (60..130).contains(&number)),
        ])
    }

    fn words(numbers: &Numbers) -> [u64; WORDS] {
        let mut words = [0; WORDS];
        for number in numbers {
            insert(&mut words, *number);
        }
        words
    }

    fn numbers(words: [u64; WORDS]) -> Numbers {
        (0..2 * END).filter(|number| contains(&words, *number)).collect()
    }

    #[test]
    fn a_set_has_the_inserted_indices() {
        for sample in samples() {
            assert_eq!(numbers(words(&sample)), sample);
            assert_eq!(len(&words(&sample)), sample.len());
        }
        // An index past the end is ignored.
        let mut full = [u64::MAX; WORDS];
        insert(&mut full, END);
        assert_eq!(full, [u64::MAX; WORDS]);
        assert!(contains(&full, END - 1) && !contains(&full, END));
    }

    #[test]
    fn sets_are_combined_index_by_index() {
        for one in samples() {
            for other in samples() {
                let (a, b) = (words(&one), words(&other));
                assert_eq!(numbers(union(a, b)), &one | &other);
                assert_eq!(numbers(intersection(a, b)), &one & &other);
                assert_eq!(numbers(difference(a, b)), &one - &other);
                assert_eq!(is_subset(&a, &b), one.is_subset(&other));
                assert_eq!(is_disjoint(&a, &b), one.is_disjoint(&other));
            }
        }
    }

    #[test]
    fn any_finds_an_index_in_a_range() {
        for sample in samples() {
            for start in 0..=END {
                for end in start..=END + 1 {
                    let expected = sample.range(start..end).next().is_some();
                    assert_eq!(any(&words(&sample), start, end), expected, "{start}..{end} of {sample:?}");
                }
            }
        }
    }

    #[test]
    fn the_first_indices_start_at_0() {
        for count in 0..=END {
            assert_eq!(numbers(first(count)), (0..count).collect());
        }
    }
}
