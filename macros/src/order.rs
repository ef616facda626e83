//! One way to sort and one to find what is given twice. The standard library's are made anew for each type, in every
//! user's build.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Puts the items in the order of their numbers. Those of the same number stay in theirs.
pub(crate) fn sort<T>(items: &mut [T], number: &dyn Fn(&T) -> u64) {
    let mut numbers = Vec::new();
    for item in &*items {
        numbers.push((number(item), numbers.len()));
    }
    for (place, from) in swaps(numbers).into_iter().enumerate() {
        items.swap(place, from);
    }
}

/// For one place after another: with which the item there changes places. In goes the number of each item and where it
/// is.
fn swaps(mut numbers: Vec<(u64, usize)>) -> Vec<usize> {
    numbers.sort_unstable();
    let mut swaps: Vec<usize> = Vec::new();
    for (_, mut from) in numbers {
        // A place that has its item has given away what was there.
        while let Some(other) = swaps.get(from) {
            from = *other;
        }
        swaps.push(from);
    }
    swaps
}

/// Names in the order in which they are given.
#[derive(Default)]
pub(crate) struct Names {
    places: BTreeMap<String, usize>,
}

impl Names {
    /// Takes a name in. Of one that has been given before, the place among all that are different.
    pub(crate) fn given_before(&mut self, name: String) -> Option<usize> {
        let place = self.places.len();
        match self.places.entry(name) {
            Entry::Occupied(before) => Some(*before.get()),
            Entry::Vacant(new) => {
                new.insert(place);
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, sort};

    #[test]
    fn a_name_is_known_by_its_place() {
        let mut names = Names::default();
        let before = ["b", "a", "b", "c", "c", "a"].map(|name| names.given_before(name.to_owned()));
        assert_eq!(before, [None, None, Some(0), None, Some(2), Some(1)]);
    }

    #[test]
    fn items_of_the_same_number_stay_in_order() {
        for count in 0..200 {
            for step in [1, 7, 64, 199] {
                let number = |item: &usize| (item * step % 211 / 3) as u64;
                let mut items: Vec<usize> = (0..count).collect();
                let mut expected = items.clone();
                expected.sort_by_key(number);
                sort(&mut items, &number);
                assert_eq!(items, expected);
            }
        }
    }

    #[test]
    fn many_items_are_sorted_soon() {
        let mut items: Vec<u64> = (0..300_000).collect();
        items.rotate_left(1);
        sort(&mut items, &|item| *item);
        assert!(items.is_sorted());
        sort(&mut items, &|item| 300_000 - item);
        assert!(items.is_sorted_by(|a, b| a > b));
    }
}
