//! The growth of the compiler's work with the size of a registry, the size of an enum, and the number of derives.

use std::fs;

use crate::table::{Row, Target};
use crate::tools::{Compiler, OURS};

const HOW: &str = "callgrind on the `rustc` process of `cargo check` (incremental, from nothing), less that for a crate \
    without the items; the exponent is the larger of those from the first size to the second and from the second to the third";

pub fn rows() -> Vec<Row> {
    let mut compiler = Compiler::with("growth", &[OURS]);
    fs::write(compiler.folder().join("codes.toml"), spec(1000)).expect("a spec");
    compiler.add("codes", "status_subset::status_codes! { pub enum Status from \"codes.toml\"; }");
    let registries = grown(&compiler, [10, 100, 1_000], &|compiler, count| {
        fs::write(compiler.folder().join("codes.toml"), spec(count)).expect("a spec");
        [String::new(), "status_subset::status_codes! { pub enum Status from \"codes.toml\"; }".to_owned()]
    });
    let variants = grown(&compiler, [8, 80, 800], &|_, count| {
        let variants: Vec<String> = (0..count).map(|i| format!("Code{}", 1_000 + i)).collect();
        let plain = format!("pub enum E {{ {} }}", variants.join(", "));
        let derived =
            format!("#[derive(status_subset::StatusSubset)] #[status(registry = codes::Status)] {plain}");
        [plain, derived]
    });
    let derives = grown(&compiler, [1, 50, 500], &|_, count| {
        let plain = |i| {
            format!(
                "pub enum E{i} {{ Ok, Created, BadRequest, Unauthorized, Forbidden, NotFound, Conflict, Gone }}\n"
            )
        };
        let each = |before: &str| (0..count).map(|i| format!("{before} {}", plain(i))).collect::<String>();
        [each(""), each("#[derive(status_subset::StatusSubset)]")]
    });
    vec![
        row("growth: registries of 10, 100 and 1,000 codes", registries, 1.3, ""),
        row(
            "growth: enums of 8, 80 and 800 variants",
            variants,
            1.1,
            "It is the step from 80 to 800 variants: the compiler searches the variants of the registry for each status in a constant, so that is quadratic in the end. Passing statuses by value left two such constants of five (it was 1.20).",
        ),
        row("growth: 1, 50 and 500 derives in a crate", derives, 1.1, ""),
    ]
}

/// A spec with this number of codes.
fn spec(count: usize) -> String {
    let mut spec = String::from(
        "[registry]\nname = \"large\"\ntitle = \"Many codes\"\ncodes = { first = 1000, last = 1999 }\nlanguages = [\"en\"]\n\n\
        [classes.All]\ncodes = { first = 1000, last = 1999 }\nlabel = { en = \"All\" }\nsummary = { en = \"All of them.\" }\n",
    );
    for code in 1_000..1_000 + count {
        spec += &format!(
            "\n[codes.{code}]\nname = \"Code{code}\"\nphrase = \"Code {code}\"\nlabel = {{ en = \"Code {code}\" }}\nsummary = {{ en = \"The code {code}.\" }}\n"
        );
    }
    spec
}

/// For each size, the millions of instructions that the second source needs more than the first.
fn grown(
    compiler: &Compiler,
    sizes: [usize; 3],
    sources: &dyn Fn(&Compiler, usize) -> [String; 2],
) -> Option<[(f64, f64); 3]> {
    let mut grown = [(0.0, 0.0); 3];
    for (size, grown) in sizes.into_iter().zip(&mut grown) {
        let [without, with] = sources(compiler, size);
        *grown = (size as f64, compiler.instructions(&with)? - compiler.instructions(&without)?);
    }
    Some(grown)
}

fn row(what: &'static str, grown: Option<[(f64, f64); 3]>, target: f64, if_missed: &'static str) -> Row {
    let exponent =
        |(size, cost): (f64, f64), (larger, more): (f64, f64)| (more / cost).ln() / (larger / size).ln();
    let counts =
        grown.map_or_else(String::new, |grown| grown.map(|(_, cost)| format!("{cost:.0} M")).join(", "));
    Row {
        what,
        ours: counts,
        against: "linear growth, an exponent of 1",
        theirs: String::new(),
        ratio: grown.map(|[small, middle, large]| exponent(small, middle).max(exponent(middle, large))),
        target: Target::AtMost(target),
        how: format!("{HOW}."),
        if_missed,
    }
}
