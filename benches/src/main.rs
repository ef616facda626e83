//! The cost of status-subset for a user's build and program, compared with the usual alternatives.
//!
//! - `cargo run --release --manifest-path benches/Cargo.toml` measures every row, prints the table and writes
//!   `benches/RESULTS.md`. It takes about a quarter of an hour.
//! - With names of groups after `--` (`builds derives growth numbers subsets responses sizes`) it measures and prints
//!   only those.
//! - With `-- check` it checks in a few seconds the results that do not depend on the machine.
//!
//! Each group of rows has a file. `table` defines rows; `tools` times commands, creates temporary crates and counts
//! instructions.

#![forbid(unsafe_code)]

mod builds;
mod check;
mod derives;
mod growth;
mod numbers;
mod peers;
mod responses;
mod sizes;
mod subsets;
mod table;
mod tools;

use std::process::ExitCode;

use table::{Row, Table};

/// The name of a group, and the function that measures its rows.
type Group = (&'static str, fn() -> Vec<Row>);

const GROUPS: &[Group] = &[
    ("builds", builds::rows),
    ("derives", derives::rows),
    ("growth", growth::rows),
    ("numbers", numbers::rows),
    ("subsets", subsets::rows),
    ("responses", responses::rows),
    ("sizes", sizes::rows),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["check"] => return check::check(),
        // This program calls itself with these arguments under valgrind.
        ["repeat", name, times] => {
            let times = times.parse().expect("how often");
            assert!(
                numbers::repeat(name, times)
                    || subsets::repeat(name, times)
                    || responses::repeat(name, times),
                "no operation `{name}`"
            );
            return ExitCode::SUCCESS;
        }
        _ => {}
    }
    if let Some(unknown) = arguments.iter().find(|name| GROUPS.iter().all(|(group, _)| group != *name)) {
        let names: Vec<_> = GROUPS.iter().map(|(name, _)| *name).collect();
        eprintln!("unknown group `{unknown}`; the groups are {}, and `check`", names.join(", "));
        return ExitCode::FAILURE;
    }
    let mut table = Table::new();
    for (name, rows) in GROUPS {
        if arguments.is_empty() || arguments.contains(name) {
            eprintln!("measuring {name} ..");
            table.rows.extend(rows());
        }
    }
    let text = table.to_markdown();
    print!("{text}");
    if arguments.is_empty() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/RESULTS.md"), text).expect("RESULTS.md");
    }
    ExitCode::SUCCESS
}
