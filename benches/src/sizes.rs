//! The sizes of values.

use status_subset::{Status, StatusSet, StatusSubset};

use crate::subsets::{ByHand, Ours};
use crate::table::{Row, Target};

/// The text of a row, the size of a value, and the name and size of the value that it is compared with.
pub fn sizes() -> [(&'static str, usize, &'static str, usize); 4] {
    [
        ("size of `Option<Status>`", size_of::<Option<Status>>(), "`Status`", size_of::<Status>()),
        ("size of `Status`", size_of::<Status>(), "its number", size_of::<u16>()),
        ("size of a subset", size_of::<Ours>(), "the enum without the derive", size_of::<ByHand>()),
        (
            "size of `StatusSet`",
            size_of::<StatusSet>(),
            "one word for 64 codes",
            size_of::<u64>() * Status::ALL.len().div_ceil(64),
        ),
    ]
}

pub fn rows() -> Vec<Row> {
    // The set of a subset is that of its registry.
    assert_eq!(size_of_val(&Ours::STATUSES), size_of::<StatusSet>());
    let row = |(what, ours, against, theirs)| Row {
        what,
        ours: format!("{ours} B"),
        against,
        theirs: format!("{theirs} B"),
        ratio: Some(ours as f64 / theirs as f64),
        target: Target::Exactly(1.0),
        how: "`size_of`.".into(),
        if_missed: "",
    };
    sizes().map(row).into()
}
