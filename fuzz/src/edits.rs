//! Edits of valid inputs, chosen by the fuzzer's bytes. They get further than arbitrary bytes, which are rarely valid.

use arbitrary::Unstructured;

/// Bytes that choose edits. After their end, each choice is the first.
pub(crate) struct Edits<'a>(Unstructured<'a>);

impl<'a> Edits<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Edits<'a> {
        Edits(Unstructured::new(bytes))
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0.int_in_range(0..=limit.saturating_sub(1)).unwrap_or_default()
    }

    pub(crate) fn one_of<'b, T>(&mut self, all: &'b [T]) -> &'b T {
        &all[self.below(all.len())]
    }

    pub(crate) fn are_over(&self) -> bool {
        self.0.is_empty()
    }

    /// Edits a list, possibly with elements of `others`.
    pub(crate) fn list<T: Clone>(&mut self, list: &mut Vec<T>, others: &[T]) {
        let at = self.below(list.len());
        let how = self.below(7);
        if list.is_empty() || how == 0 {
            list.insert(at, self.one_of(others).clone());
            return;
        }
        match how {
            1 => drop(list.remove(at)),
            2 => list.insert(at, list[at].clone()),
            3 if at > 0 => list.swap(at - 1, at),
            4 => list[at] = self.one_of(others).clone(),
            5 => list[at] = list[self.below(list.len())].clone(),
            _ => {
                let end = at + self.below(list.len() - at + 1);
                drop(list.drain(at..end));
            }
        }
    }
}
