//! Finds names that are given twice.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The names seen so far, in the order of their first appearance.
#[derive(Default)]
pub struct FirstSeen {
    indices: BTreeMap<String, usize>,
}

impl FirstSeen {
    /// Inserts a name. If it is not new, returns its index among the distinct names.
    pub fn seen(&mut self, name: String) -> Option<usize> {
        let index = self.indices.len();
        match self.indices.entry(name) {
            Entry::Occupied(first) => Some(*first.get()),
            Entry::Vacant(new) => {
                new.insert(index);
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FirstSeen;

    #[test]
    fn only_a_repeated_name_has_an_index() {
        let mut names = FirstSeen::default();
        let seen = ["b", "a", "b", "c", "c", "a"].map(|name| names.seen(name.to_owned()));
        assert_eq!(seen, [None, None, Some(0), None, Some(2), Some(1)]);
    }
}
