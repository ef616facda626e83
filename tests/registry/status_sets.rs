//! `StatusSet`, compared with `BTreeSet`.

use std::collections::BTreeSet;

use status_subset::{RegistrySet, Status, StatusSet};

/// A generator of the same numbers in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn statuses(&mut self) -> BTreeSet<Status> {
        let density = self.next() % 8;
        Status::ALL.iter().copied().filter(|_| self.next() % 8 < density).collect()
    }
}

fn set(statuses: &BTreeSet<Status>) -> StatusSet {
    statuses.iter().copied().collect()
}

#[test]
fn sets_behave_like_btree_sets() {
    let mut random = Random(0x5eed);
    let all: BTreeSet<Status> = Status::ALL.iter().copied().collect();
    for _ in 0..500 {
        let (a, b) = (random.statuses(), random.statuses());
        let (x, y) = (set(&a), set(&b));
        assert_eq!(x.union(y), set(&a.union(&b).copied().collect()));
        assert_eq!(x.intersection(y), set(&a.intersection(&b).copied().collect()));
        assert_eq!(x.difference(y), set(&a.difference(&b).copied().collect()));
        assert_eq!(x.complement(), set(&all.difference(&a).copied().collect()));
        assert_eq!(x.is_subset(&y), a.is_subset(&b));
        assert_eq!(x.is_disjoint(&y), a.is_disjoint(&b));
        assert_eq!((x.len(), x.is_empty()), (a.len(), a.is_empty()));
        assert!(Status::ALL.iter().all(|status| x.contains(*status) == a.contains(status)));
        assert_eq!(x == y, a == b);
        assert!(x.iter().eq(a.iter().copied()));
        assert!(x.iter().rev().eq(a.iter().rev().copied()));
        assert!(x.into_iter().eq(a) && (&x).into_iter().eq(x));
    }
}

#[test]
fn the_iterator_has_an_exact_size_from_both_ends() {
    let mut random = Random(7);
    for _ in 0..200 {
        let mut expected: Vec<Status> = random.statuses().into_iter().collect();
        let mut iter = expected.iter().copied().collect::<StatusSet>().iter();
        while !expected.is_empty() {
            assert_eq!(
                (iter.len(), iter.size_hint()),
                (expected.len(), (expected.len(), Some(expected.len())))
            );
            if random.next() % 2 == 0 {
                assert_eq!(iter.next(), Some(expected.remove(0)));
            } else {
                assert_eq!(iter.next_back(), expected.pop());
            }
        }
        assert_eq!((iter.len(), iter.next(), iter.next_back()), (0, None, None));
    }
}

/// Everything except iteration works at compile time too.
const ERRORS: StatusSet = StatusSet::of(&[Status::NotFound, Status::Gone]);
const OTHERS: StatusSet = ERRORS.complement();
const _: () = {
    assert!(ERRORS.contains(Status::Gone) && !OTHERS.contains(Status::Gone));
    assert!(ERRORS.union(OTHERS).len() == StatusSet::ALL.len());
    assert!(ERRORS.intersection(OTHERS).is_empty() && ERRORS.is_disjoint(&OTHERS));
    assert!(ERRORS.difference(OTHERS).is_subset(&ERRORS) && !StatusSet::ALL.is_subset(&ERRORS));
    assert!(StatusSet::EMPTY.is_empty());
};

#[test]
fn sets_display_codes_and_debug_names() {
    assert_eq!(ERRORS.to_string(), "{404, 410}");
    assert_eq!(format!("{ERRORS:?}"), "{NotFound, Gone}");
    assert_eq!(StatusSet::EMPTY.to_string(), "{}");
    assert_eq!(
        format!("[{ERRORS:>12}] [{ERRORS:-^13}] [{ERRORS:4}]"),
        "[  {404, 410}] [-{404, 410}--] [{404, 410}]"
    );
    assert_eq!(StatusSet::default(), StatusSet::EMPTY);
    let mut set = ERRORS;
    set.extend([Status::Ok]);
    assert_eq!(set.to_string(), "{200, 404, 410}");
    const { assert!(OTHERS.len() + 2 == StatusSet::ALL.len()) }
}

#[test]
fn generic_code_has_the_same_methods() {
    fn check<S: RegistrySet>(a: S, b: S) {
        assert_eq!(a.union(b).len(), a.len() + b.difference(a).len());
        assert_eq!(a.intersection(b).iter().count(), a.len() - a.difference(b).len());
        assert!(a.is_disjoint(&a.complement()) && a.is_subset(&a) && S::default().is_empty());
        assert!(a.iter().all(|status| a.contains(status)));
    }
    check(ERRORS, StatusSet::of(&[Status::Ok, Status::Gone]));
}
