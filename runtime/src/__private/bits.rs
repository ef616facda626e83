//! Sets of small numbers, one bit each.

#[must_use]
pub const fn contains<const WORDS: usize>(words: &[u64; WORDS], index: usize) -> bool {
    index / 64 < WORDS && words[index / 64] & (1 << (index % 64)) != 0
}

pub const fn insert<const WORDS: usize>(words: &mut [u64; WORDS], index: usize) {
    if index / 64 < WORDS {
        words[index / 64] |= 1 << (index % 64);
    }
}

/// Whether there is any number from `start` to before `end`.
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

#[must_use]
pub const fn union<const WORDS: usize>(mut words: [u64; WORDS], other: [u64; WORDS]) -> [u64; WORDS] {
    let mut i = 0;
    while i < WORDS {
        words[i] |= other[i];
        i += 1;
    }
    words
}

#[must_use]
pub const fn intersection<const WORDS: usize>(mut words: [u64; WORDS], other: [u64; WORDS]) -> [u64; WORDS] {
    let mut i = 0;
    while i < WORDS {
        words[i] &= other[i];
        i += 1;
    }
    words
}

#[must_use]
pub const fn difference<const WORDS: usize>(mut words: [u64; WORDS], other: [u64; WORDS]) -> [u64; WORDS] {
    let mut i = 0;
    while i < WORDS {
        words[i] &= !other[i];
        i += 1;
    }
    words
}

/// The first `count` numbers.
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

#[must_use]
pub const fn is_subset<const WORDS: usize>(words: &[u64; WORDS], other: &[u64; WORDS]) -> bool {
    len(&difference(*words, *other)) == 0
}

#[must_use]
pub const fn is_disjoint<const WORDS: usize>(words: &[u64; WORDS], other: &[u64; WORDS]) -> bool {
    len(&intersection(*words, *other)) == 0
}

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
