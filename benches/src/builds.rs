//! The cost of a clean `cargo check` of a user's crate.

use crate::table::{Row, Target};
use crate::tools::{Compiler, Crate, OURS, ROUNDS, Took, median};

const WITHOUT_TOML: &str = concat!(
    "status-subset = { path = \"",
    env!("CARGO_MANIFEST_DIR"),
    "/../runtime\", default-features = false }"
);
const THISERROR: &str = "thiserror = \"2\"";
const NUM_ENUM: &str = "num_enum = \"0.7\"";
const STRUM: &str = "strum = { version = \"0.28\", features = [\"derive\"] }";

/// Dependencies that many crates already have.
const USUAL: [&str; 3] = [
    "serde = { version = \"1\", features = [\"derive\"] }",
    "thiserror = \"2\"",
    "tokio = { version = \"1\", features = [\"macros\", \"rt\"] }",
];

const WITH_OURS: &str =
    "#[derive(Debug, status_subset::StatusSubset)]\npub enum GetUser { Ok, NotFound, TooManyRequests }\n";
const WITH_THISERROR: &str = "#[derive(Debug, thiserror::Error)]
pub enum GetUser {
    #[error(\"ok\")] Ok,
    #[error(\"not found\")] NotFound,
    #[error(\"too many requests\")] TooManyRequests,
}
";
const WITH_NUM_ENUM: &str = "#[derive(Debug, num_enum::IntoPrimitive, num_enum::TryFromPrimitive)]
#[repr(u16)]
pub enum GetUser { Ok = 200, NotFound = 404, TooManyRequests = 429 }
";

/// A crate that depends only on status-subset, and one that depends on the crates that it replaces.
pub fn trees() -> [Vec<String>; 2] {
    [Crate::new("only-ours", &[OURS], WITH_OURS), Crate::new("num-enum-and-strum", &[NUM_ENUM, STRUM], "")]
        .map(|package| package.tree())
}

pub fn rows() -> Vec<Row> {
    let [ours, theirs] = trees();
    let mut rows = alone();
    rows.push(Row {
        what: "the same, crates in the tree",
        ours: ours.len().to_string(),
        against: "`num_enum` and `strum` together",
        theirs: theirs.len().to_string(),
        ratio: Some(ours.len() as f64 / theirs.len() as f64),
        target: Target::Below(1.0),
        how: "`cargo tree --edges=normal,build`, each crate and version once, the user's own left out."
            .into(),
        if_missed: "",
    });
    rows.push(beside_the_usual());
    rows
}

/// Clean checks of some crates, in turn.
fn checks<const N: usize>(crates: [&Crate; N]) -> [Vec<Took>; N] {
    let mut took = [const { Vec::new() }; N];
    for _ in 0..ROUNDS {
        for (package, took) in crates.iter().zip(&mut took) {
            took.push(package.clean_check());
        }
    }
    took
}

fn wall(took: &[Took]) -> f64 {
    median(&took.iter().map(|took| took.wall).collect::<Vec<_>>())
}

fn cpu(took: &[Took]) -> f64 {
    median(&took.iter().map(|took| took.cpu).collect::<Vec<_>>())
}

fn seconds(value: f64) -> String {
    format!("{value:.2} s")
}

/// A crate without other dependencies, and the cost of a registry of its own.
fn alone() -> Vec<Row> {
    let our_crate = Crate::new("only-ours", &[OURS], WITH_OURS);
    let without_toml = Crate::new("ours-without-toml", &[WITHOUT_TOML], WITH_OURS);
    let their_crate = Crate::new("only-thiserror", &[THISERROR], WITH_THISERROR);
    let [ours, bare, theirs] = checks([&our_crate, &without_toml, &their_crate]);
    let compiler = Compiler::with("registry", &[OURS]);
    let sources = [
        WITH_OURS.to_owned(),
        format!("{WITH_OURS}\nmod http {{ status_subset::status_codes! {{ pub enum Status from http; }} }}"),
    ];
    let mut took = [const { Vec::new() }; 2];
    for _ in 0..ROUNDS {
        for (source, took) in sources.iter().zip(&mut took) {
            took.push(compiler.time(source));
        }
    }
    let [without, with] = took.map(|took| cpu(&took));
    vec![
        Row {
            what: "clean `cargo check` of a crate that only depends on this one and derives one subset, wall",
            ours: seconds(wall(&ours)),
            against: "the same with `thiserror` 2",
            theirs: seconds(wall(&theirs)),
            ratio: Some(wall(&ours) / wall(&theirs)),
            target: Target::AtMost(1.25),
            how: "Three crates thrown together, `cargo check` from an empty target folder under bash's `time`, not incremental (as what comes from a registry is compiled), in turn; medians of 7.".into(),
            if_missed: "`syn` is compiled before the macro crate, and that before the runtime, whose registry it generates. `thiserror` has no third step. The spec reader is compiled at the same time as `syn`, but a second core does that only until the macro crate starts.",
        },
        Row {
            what: "the same, CPU",
            ours: seconds(cpu(&ours)),
            against: "the same with `thiserror` 2",
            theirs: seconds(cpu(&theirs)),
            ratio: Some(cpu(&ours) / cpu(&theirs)),
            target: Target::AtMost(1.45),
            how: "The same runs: user and system time of all processes.".into(),
            if_missed: "`toml`, the four crates that it brings and the spec reader are what `default-features = false` leaves out (the rows below). Fewer instances of generic code helped the macro crate most: a `collect` into a token stream, compiled for each type of iterator, was a tenth of it.",
        },
        Row {
            what: "clean `cargo check` with `default-features = false`, wall",
            ours: seconds(wall(&bare)),
            against: "the same with `thiserror` 2",
            theirs: seconds(wall(&theirs)),
            ratio: Some(wall(&bare) / wall(&theirs)),
            target: Target::AtMost(1.1),
            how: "In turn with the two crates of the first row.".into(),
            if_missed: "As the first row: the runtime is a third step. The macro crate has 1.5 times the instructions of `thiserror-impl`.",
        },
        Row {
            what: "the same, CPU",
            ours: seconds(cpu(&bare)),
            against: "the same with `thiserror` 2",
            theirs: seconds(cpu(&theirs)),
            ratio: Some(cpu(&bare) / cpu(&theirs)),
            target: Target::AtMost(1.0),
            how: "The same runs: user and system time of all processes.".into(),
            if_missed: "The macro crate has 1.5 times the instructions of `thiserror-impl`, which emits less, and the runtime with its registry comes on top.",
        },
        macro_crate(&our_crate, &their_crate),
        Row {
            what: "`status_codes! { .. from http }`: expansion and what it emits, CPU",
            ours: seconds(with - without),
            against: "the whole clean check of the crate without it",
            theirs: seconds(cpu(&ours)),
            ratio: Some((with - without) / cpu(&ours)),
            target: Target::Below(0.1),
            how: "`rustc` on the crate of the first row, with the call less without it, in turn, medians of 7; over the clean check of the row before.".into(),
            if_missed: "",
        },
    ]
}

/// The instructions of the compiler for the macro crates.
fn macro_crate(ours: &Crate, theirs: &Crate) -> Row {
    let counted = (|| {
        Some((ours.instructions_for("status_subset_macros")?, theirs.instructions_for("thiserror_impl")?))
    })();
    let (ours, theirs) = counted.unwrap_or_default();
    let row = Row {
        what: "the macro crate in that check, instructions of `rustc`",
        ours: format!("{:.2} G", ours / 1e3),
        against: "`thiserror-impl`",
        theirs: format!("{:.2} G", theirs / 1e3),
        ratio: Some(ours / theirs),
        target: Target::AtMost(2.0),
        how: "callgrind on the `rustc` process of that crate in a clean `cargo check`.".into(),
        if_missed: "",
    };
    if counted.is_some() { row } else { row.skipped() }
}

fn beside_the_usual() -> Row {
    let with = |name: &str, more: &[&'static str], source: &str| {
        let dependencies: Vec<&str> = USUAL.iter().chain(more).copied().collect();
        Crate::new(name, &dependencies, source)
    };
    let usual = with("usual", &[], "");
    let ours = with("usual-and-ours", &[OURS], WITH_OURS);
    let theirs = with("usual-and-num-enum", &[NUM_ENUM], WITH_NUM_ENUM);
    let [usual, ours, theirs] = checks([&usual, &ours, &theirs]).map(|took| cpu(&took));
    Row {
        what: "what it adds to a crate that has `serde` (derive), `thiserror` and `tokio` (macros), CPU",
        ours: seconds(ours - usual),
        against: "what `num_enum` adds",
        theirs: seconds(theirs - usual),
        ratio: Some((ours - usual) / (theirs - usual)),
        target: Target::AtMost(0.5),
        how: "Three crates thrown together, with one derive in two of them; `cargo check` as in the first row, in turn, medians of 7, less that of the crate with neither.".into(),
        if_missed: "As the rows before: it is `toml`, the macro crate and the runtime; `syn` is there already. (`num_enum` brings `toml_edit`.) It was 0.85. Of three runs one met the target (0.44, 0.60, 0.64): it is a small difference of long builds.",
    }
}
