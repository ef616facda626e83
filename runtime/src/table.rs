//! Tables over the codes of a registry, built at compile time from the sorted codes.
//!
//! The dense index of a code is its index among the sorted codes. Codes that are close together have a table over their
//! range to find it; other codes are found by binary search.

use crate::StatusInfo;

/// An empty element of [`dense`] and [`positions`].
pub const NONE: u16 = u16::MAX;

/// The largest size of a table from codes to indices. Codes that are farther apart are found by binary search.
const MAX_TABLE: i64 = 4096;
/// The largest number of codes with a table of statuses. The compiler checks each element of such a table, which takes
/// long for more.
const MAX_OPTIONS: usize = 256;

/// How to find the dense index of a code.
pub struct Lookup {
    /// The code of the tables' first element.
    pub first: i64,
    /// The length of the table of indices, a power of two; 1 if there is none.
    pub size: usize,
    /// The length of the table of statuses, a power of two; 1 if there is none.
    pub options: usize,
}

impl Lookup {
    /// The fastest lookup for these codes.
    #[must_use]
    pub const fn of(codes: &[i64]) -> Lookup {
        let (first, last) = (codes[0], codes[codes.len() - 1]);
        if last - first >= MAX_TABLE {
            return Lookup { first: 0, size: 1, options: 1 };
        }
        let size = (offset(last, first) + 1).next_power_of_two();
        // If a table from 0 is no longer, a lookup need not subtract the first code.
        let first = if first >= 0 && offset(last, 0) < size { 0 } else { first };
        Lookup { first, size, options: if codes.len() <= MAX_OPTIONS { size } else { 1 } }
    }
}

/// The distance of a code from the first one, as an index. If the code is smaller, the index is out of bounds.
#[inline]
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub const fn offset(code: i64, first: i64) -> usize {
    (code - first) as usize
}

/// The dense index of each number from `first` on, or [`NONE`]. `SIZE` is a power of two, so that a masked number needs
/// no bounds check. A table of one element is not used.
#[must_use]
pub const fn dense<const SIZE: usize>(first: i64, codes: &[i64]) -> [u16; SIZE] {
    let mut table = [NONE; SIZE];
    if SIZE == 1 {
        return table;
    }
    let mut i = 0;
    while i < codes.len() {
        table[offset(codes[i], first)] = small(i);
        i += 1;
    }
    table
}

/// The item of each number from `first` on.
#[must_use]
pub const fn by_code<T: Copy, const SIZE: usize>(
    first: i64,
    codes: &[i64],
    items: &[T],
) -> [Option<T>; SIZE] {
    let mut table = [None; SIZE];
    if SIZE == 1 {
        return table;
    }
    let mut i = 0;
    while i < codes.len() {
        table[offset(codes[i], first)] = Some(items[i]);
        i += 1;
    }
    table
}

/// The dense index of a code or, if it is not one of `codes`, of the first one above it; the number of codes if there
/// is none.
#[must_use]
pub const fn search(codes: &[i64], code: i64) -> usize {
    let mut low = 0;
    let mut high = codes.len();
    while low < high {
        let middle = usize::midpoint(low, high);
        if codes[middle] < code {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// The dense index of a code; the number of codes if it is not one of them.
#[must_use]
pub const fn find(codes: &[i64], code: i64) -> usize {
    let index = search(codes, code);
    if index < codes.len() && codes[index] == code { index } else { codes.len() }
}

/// The reason phrase of each status.
#[must_use]
pub const fn phrases<const SIZE: usize>(infos: &[StatusInfo; SIZE]) -> [&'static str; SIZE] {
    let mut table = [""; SIZE];
    let mut i = 0;
    while i < SIZE {
        table[i] = infos[i].phrase();
        i += 1;
    }
    table
}

/// `items`, padded with the first item to `SIZE`, a power of two.
#[must_use]
pub const fn padded<T: Copy, const SIZE: usize>(items: &[T]) -> [T; SIZE] {
    let mut table = [items[0]; SIZE];
    let mut i = 0;
    while i < items.len() {
        table[i] = items[i];
        i += 1;
    }
    table
}

/// The position of each dense index in `indices`, or [`NONE`].
#[must_use]
pub const fn positions<const SIZE: usize>(indices: &[u16]) -> [u16; SIZE] {
    let mut table = [NONE; SIZE];
    let mut i = 0;
    while i < indices.len() {
        table[indices[i] as usize] = small(i);
        i += 1;
    }
    table
}

/// A registry has at most 4096 codes, so an index always fits.
#[allow(clippy::cast_possible_truncation)]
const fn small(index: usize) -> u16 {
    index as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODES: [i64; 4] = [100, 101, 103, 106];

    #[test]
    fn a_dense_table_has_the_index_of_each_code() {
        assert_eq!(dense::<8>(100, &CODES), [0, 1, NONE, 2, NONE, NONE, 3, NONE]);
        assert_eq!(by_code(100, &CODES, &['a', 'b', 'c', 'd']), {
            [Some('a'), Some('b'), None, Some('c'), None, None, Some('d'), None]
        });
    }

    #[test]
    fn codes_close_together_have_tables_and_others_are_searched() {
        let lookup = |codes: &[i64]| {
            let Lookup { first, size, options } = Lookup::of(codes);
            (first, size, options)
        };
        assert_eq!(lookup(&[0]), (0, 1, 1));
        assert_eq!(lookup(&[7]), (7, 1, 1));
        assert_eq!(lookup(&CODES), (100, 8, 8));
        // A table from 0 is no longer.
        assert_eq!(lookup(&[100, 511]), (0, 512, 512));
        assert_eq!(lookup(&[100, 512]), (100, 512, 512));
        assert_eq!(lookup(&[100, 612]), (0, 1024, 1024));
        // The longest table.
        assert_eq!(lookup(&[50_000, 54_095]), (50_000, 4096, 4096));
        assert_eq!(lookup(&[50_000, 54_096]), (0, 1, 1));
        assert_eq!(lookup(&[0, u16::MAX.into()]), (0, 1, 1));
        assert_eq!(lookup(&[i32::MIN.into(), u32::MAX.into()]), (0, 1, 1));
        assert_eq!(lookup(&[-2, 1]), (-2, 4, 4));
        // The most codes with a table of statuses.
        let codes: [i64; 257] = core::array::from_fn(|i| 1000 + i64::try_from(i).unwrap());
        assert_eq!(lookup(&codes[..256]), (1000, 256, 256));
        assert_eq!(lookup(&codes), (1000, 512, 1));
    }

    #[test]
    fn a_search_finds_a_code_or_the_next_one_above_it() {
        for code in 0..200 {
            let below = CODES.iter().filter(|known| **known < code).count();
            assert_eq!(search(&CODES, code), below, "{code}");
            let place = CODES.iter().position(|it| *it == code).unwrap_or(CODES.len());
            assert_eq!(find(&CODES, code), place, "{code}");
        }
        assert_eq!(search(&[], 100), 0);
    }

    #[test]
    fn a_table_is_padded_with_the_first_item() {
        assert_eq!(padded::<u8, 4>(&[1, 2, 3]), [1, 2, 3, 1]);
        assert_eq!(padded::<u8, 2>(&[1, 2]), [1, 2]);
    }

    #[test]
    fn a_table_of_positions_inverts_a_list_of_indices() {
        assert_eq!(positions::<5>(&[3, 0, 4]), [1, NONE, NONE, 0, 2]);
    }
}
