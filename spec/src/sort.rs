//! A stable sort, and a search and a filter, that are compiled once.

/// Sorts the items by a number. Items with the same number keep their order.
///
/// The sorts of the standard library are compiled again for each type of item, in the build of every user of the
/// macros. Here only the swaps are.
pub fn sort<T>(items: &mut [T], key: &dyn Fn(&T) -> i128) {
    let mut keys = Vec::new();
    for item in &*items {
        keys.push((key(item), keys.len()));
    }
    for (index, other) in swaps(keys).into_iter().enumerate() {
        items.swap(index, other);
    }
}

/// For each index, the index to swap with. Takes the key and the index of each item.
fn swaps(mut keys: Vec<(i128, usize)>) -> Vec<usize> {
    keys.sort_unstable();
    let mut swaps: Vec<usize> = Vec::new();
    for (_, mut from) in keys {
        // The item of an index that comes earlier has moved to the index that was swapped with it.
        while let Some(other) = swaps.get(from) {
            from = *other;
        }
        swaps.push(from);
    }
    swaps
}

/// The first index for which `is_before` is false. It must be true for all indices up to there, and false for the others.
pub fn partition_point(count: usize, is_before: &dyn Fn(usize) -> bool) -> usize {
    let (mut start, mut end) = (0, count);
    while start < end {
        let middle = start + (end - start) / 2;
        if is_before(middle) { start = middle + 1 } else { end = middle }
    }
    start
}

/// Removes the items that are not to be kept.
pub fn keep<T>(items: &mut Vec<T>, is_kept: &mut dyn FnMut(&mut T) -> bool) {
    let mut kept = 0;
    for index in 0..items.len() {
        if items.get_mut(index).is_some_and(&mut *is_kept) {
            items.swap(kept, index);
            kept += 1;
        }
    }
    items.truncate(kept);
}

#[cfg(test)]
mod tests {
    use super::sort;

    #[test]
    fn items_with_the_same_key_keep_their_order() {
        for count in 0..200 {
            for step in [1, 7, 64, 199] {
                let key = |item: &usize| (item * step % 211 / 3) as i128 - 30;
                let mut items: Vec<usize> = (0..count).collect();
                let mut expected = items.clone();
                expected.sort_by_key(key);
                sort(&mut items, &key);
                assert_eq!(items, expected);
            }
        }
    }
}
