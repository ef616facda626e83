//! Checks in a few seconds, for every change, the results that do not depend on the machine.

use std::process::ExitCode;

use status_subset::Status;

use crate::peers::Peer;
use crate::{builds, sizes};

/// The number of crates that a user's crate gets: this one, its macros and its spec reader, `syn` with three more, `toml`
/// with four.
const CRATES: usize = 12;

pub fn check() -> ExitCode {
    let mut passed = 0;
    let mut failed = 0;
    let mut expect = |what: &str, holds: bool| {
        println!("{} {what}", if holds { "ok  " } else { "FAIL" });
        if holds { passed += 1 } else { failed += 1 }
    };
    for (what, ours, against, theirs) in sizes::sizes() {
        expect(&format!("{what} is {ours}, that of {against} {theirs}"), ours == theirs);
    }
    let [ours, theirs] = builds::trees().map(|tree| tree.len());
    expect(&format!("{ours} crates in a user's tree, at most {CRATES}"), ours <= CRATES);
    expect(&format!("fewer than the {theirs} of num_enum and strum"), ours < theirs);
    let same =
        (0..=u16::MAX).all(|code| Status::from_code(code).is_some() == Peer::from_repr(code).is_some());
    expect("both enums have the same codes", same);
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
