//! The rows of the table, and how they are shown.

use crate::tools;

/// One comparison.
pub struct Row {
    /// The measured operation.
    pub what: &'static str,
    /// The result of this crate, with its unit.
    pub ours: String,
    /// The alternative.
    pub against: &'static str,
    /// The result of the alternative, with its unit.
    pub theirs: String,
    /// This crate's result divided by that of the alternative, or another value to compare with the target. `None` if
    /// it could not be measured.
    pub ratio: Option<f64>,
    pub target: Target,
    pub how: String,
    /// The reason and the attempts to improve, for a row that misses its target.
    pub if_missed: &'static str,
}

#[derive(Clone, Copy)]
pub enum Target {
    AtMost(f64),
    Below(f64),
    /// Two sizes, or allocations.
    Exactly(f64),
}

impl Target {
    fn holds(self, ratio: f64) -> bool {
        match self {
            // A value that is shown as the target meets it.
            Target::AtMost(limit) => ratio < limit + 0.005,
            Target::Below(limit) => ratio < limit,
            Target::Exactly(value) => (ratio - value).abs() < f64::EPSILON,
        }
    }

    fn to_text(self) -> String {
        match self {
            Target::AtMost(limit) => format!("≤ {limit}"),
            Target::Below(limit) => format!("< {limit}"),
            Target::Exactly(value) => format!("{value}"),
        }
    }
}

impl Row {
    /// A row that could not be measured here.
    pub fn skipped(mut self) -> Row {
        self.ratio = None;
        self
    }

    fn missed(&self) -> bool {
        self.ratio.is_some_and(|ratio| !self.target.holds(ratio))
    }
}

pub struct Table {
    pub rows: Vec<Row>,
}

impl Table {
    pub fn new() -> Table {
        Table { rows: Vec::new() }
    }

    pub fn to_markdown(&self) -> String {
        let mut text = String::from(
            "# What it costs\n\n\
            Written by `cargo run --release --manifest-path benches/Cargo.toml`, which measures all of it in one run. \
            The ratio is what is to be compared: it carries over to other machines, times do not.\n\n",
        );
        for line in tools::machine() {
            text += &format!("- {line}\n");
        }
        text += "\n| | what | this crate | against | they | ratio | target | |\n|--:|---|--:|---|--:|--:|--:|---|\n";
        for (i, row) in self.rows.iter().enumerate() {
            let Row { what, ours, against, theirs, ratio, target, .. } = row;
            let target = target.to_text();
            let ratio = ratio.map_or("not measured".to_owned(), |ratio| format!("{ratio:.2}"));
            let verdict = if row.missed() { "missed" } else { "" };
            text += &format!(
                "| {} | {what} | {ours} | {against} | {theirs} | {ratio} | {target} | {verdict} |\n",
                i + 1
            );
        }
        text += "\n## How each row is measured\n\n";
        for (i, row) in self.rows.iter().enumerate() {
            text += &format!("{}. {}\n", i + 1, row.how);
        }
        if self.rows.iter().any(Row::missed) {
            text += "\n## What misses its target\n\n";
        }
        for (i, row) in self.rows.iter().enumerate().filter(|(_, row)| row.missed()) {
            text += &format!("- Row {} ({}). {}\n", i + 1, row.what, row.if_missed);
        }
        text
    }
}
