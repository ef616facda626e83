//! Names that are given twice.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Which names have been seen, and in which order they came first.
#[derive(Default)]
pub struct FirstSeen {
    indices: BTreeMap<String, usize>,
}

impl FirstSeen {
    /// Takes in a name. Returns the index of its first appearance among the different names, if it is not new.
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
    fn a_name_is_seen_from_its_second_time_on() {
        let mut names = FirstSeen::default();
        let seen = ["b", "a", "b", "c", "c", "a"].map(|name| names.seen(name.to_owned()));
        assert_eq!(seen, [None, None, Some(0), None, Some(2), Some(1)]);
    }
}
