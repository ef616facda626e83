//! The cost of one more derive in `cargo check`.

use std::fmt::Write;

use crate::table::{Row, Target};
use crate::tools::{Compiler, OURS};

/// Eight variants and their codes.
const VARIANTS: [(&str, u16); 8] = [
    ("Ok", 200),
    ("Created", 201),
    ("BadRequest", 400),
    ("Unauthorized", 401),
    ("Forbidden", 403),
    ("NotFound", 404),
    ("Conflict", 409),
    ("TooManyRequests", 429),
];

/// The number of additional enums in the larger of two crates. The cost of a single enum would be as small as the
/// difference between runs.
const MORE: usize = 10;

const HOW: &str = "callgrind on the `rustc` process of `cargo check` (incremental, from nothing) for crates of 1 and of 11 enums; \
    a tenth of the difference, in millions of instructions";

pub fn rows() -> Vec<Row> {
    let compiler = Compiler::with(
        "derives",
        &[
            OURS,
            "num_enum = \"0.7\"",
            "strum = { version = \"0.28\", features = [\"derive\"] }",
            "thiserror = \"2\"",
        ],
    );
    let each = |source: &dyn Fn(usize) -> String| {
        let crate_of = |count: usize| (0..count).map(source).collect::<String>();
        Some(
            (compiler.instructions(&crate_of(1 + MORE))? - compiler.instructions(&crate_of(1))?)
                / MORE as f64,
        )
    };
    let measured = (|| {
        Some([each(&plain)?, each(&ours)?, each(&thiserror)?, each(&strum_and_num_enum)?, each(&by_hand)?])
    })();
    let row = |what, ours, against, theirs, target, how, if_missed| Row {
        what,
        ours: format!("{ours:.1} M"),
        against,
        theirs: format!("{theirs:.1} M"),
        ratio: Some(ours / theirs),
        target: Target::AtMost(target),
        how,
        if_missed,
    };
    let [plain, ours, thiserror, strum, by_hand] = measured.unwrap_or_default();
    let rows = [
        row(
            "one more derive (8 fieldless variants), instructions of `rustc` over the plain enum",
            ours - plain,
            "`thiserror`'s `Error`, two impls",
            thiserror - plain,
            1.5,
            format!("{HOW}, less that of the plain enum."),
            "`thiserror` emits two impls, this derive nine, and three constants that the compiler evaluates. Whatever is in it, an impl costs 0.8 to 1.3 M (being read, resolved, checked to be well-formed, type-checked and borrow-checked), so 1.5 cannot be reached with as many. It was 25.0 M. What helped: statuses by value, as a reference to a constant is one more body to check (2.1 M); names instead of projections through the trait (0.8); one function from variant to status for all impls (0.6); classes evaluated in the type (0.3); a call less for each status in `StatusSet::of` (0.1); tokens instead of streams of one token (0.2). What did not: one inherent impl instead of two (0.1), no documentation (0), no attributes (0.2), `Self` in signatures (0), associated constants instead of free ones (0.1). Short names for paths like `::core::option::Option`, by a glob import into each block, would save 0.5.",
        ),
        row(
            "the same, with the enum",
            ours,
            "the same items written by hand",
            by_hand,
            1.25,
            format!("{HOW}. The goal is 1.0, the cap 1.25."),
            "Written by hand there is no check that codes differ (0.5 M), no set of classes (1.1 M), and no trait `StatusSubset`.",
        ),
        row(
            "the same, over the plain enum",
            ours - plain,
            "`strum` (Display, EnumString, FromRepr, EnumIter) and `num_enum` (IntoPrimitive, TryFromPrimitive)",
            strum - plain,
            0.3,
            format!("{HOW}, less that of the plain enum."),
            "The same items written by hand miss it too: they cost four tenths of what these derives do. (And these derives have nothing of the registry: no phrases, no classes, no errors that say which status it was.)",
        ),
    ];
    rows.map(|row| if measured.is_some() { row } else { row.skipped() }).into()
}

const DERIVES: &str = "#[derive(Debug, Clone, Copy, PartialEq, Eq";

fn names() -> String {
    VARIANTS.map(|(name, _)| name).join(", ")
}

fn plain(i: usize) -> String {
    format!("{DERIVES})] pub enum E{i} {{ {} }}\n", names())
}

fn ours(i: usize) -> String {
    format!("{DERIVES}, status_subset::StatusSubset)] pub enum E{i} {{ {} }}\n", names())
}

fn thiserror(i: usize) -> String {
    let variants = VARIANTS.map(|(name, _)| format!("#[error(\"{name}\")] {name}")).join(", ");
    format!("{DERIVES}, thiserror::Error)] pub enum E{i} {{ {variants} }}\n")
}

fn strum_and_num_enum(i: usize) -> String {
    let variants = VARIANTS.map(|(name, code)| format!("{name} = {code}")).join(", ");
    format!(
        "{DERIVES}, strum::Display, strum::EnumString, strum::FromRepr, strum::EnumIter, num_enum::IntoPrimitive, \
        num_enum::TryFromPrimitive)] #[repr(u16)] pub enum E{i} {{ {variants} }}\n"
    )
}

/// The same impls written by hand, with the registry but without the derive. (All conversions have one error type.)
fn by_hand(i: usize) -> String {
    let mut text = String::new();
    if i == 0 {
        text += "#[derive(Debug)] pub struct Unsuitable;\nuse status_subset::{Status, StatusSet};\n";
    }
    let each = |line: &dyn Fn(&str) -> String| VARIANTS.map(|(name, _)| line(name)).concat();
    let (all, statuses) = (each(&|it| format!("E{i}::{it}, ")), each(&|it| format!("Status::{it}, ")));
    let (to, from) = (
        each(&|it| format!("E{i}::{it} => Status::{it}, ")),
        each(&|it| format!("Status::{it} => Some(E{i}::{it}), ")),
    );
    text += &plain(i);
    write!(
        text,
        "impl E{i} {{
    pub const ALL: &'static [E{i}] = &[{all}];
    pub const STATUSES: StatusSet = StatusSet::of(&[{statuses}]);
    #[inline] pub const fn status(&self) -> Status {{ match self {{ {to} }} }}
    #[inline] pub const fn code(&self) -> u16 {{ self.status().code() }}
    #[inline] pub const fn from_status(status: Status) -> Option<E{i}> {{ match status {{ {from} _ => None }} }}
    pub fn into_result(self) -> Result<Self, Self> {{ if self.status().is_error_status() {{ Err(self) }} else {{ Ok(self) }} }}
}}
impl std::fmt::Display for E{i} {{
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{ std::fmt::Display::fmt(&self.status(), f) }}
}}
impl std::str::FromStr for E{i} {{
    type Err = Unsuitable;
    fn from_str(text: &str) -> Result<Self, Unsuitable> {{
        let status: Status = text.parse().map_err(|_| Unsuitable)?;
        E{i}::from_status(status).ok_or(Unsuitable)
    }}
}}
impl TryFrom<Status> for E{i} {{
    type Error = Unsuitable;
    fn try_from(status: Status) -> Result<Self, Unsuitable> {{ E{i}::from_status(status).ok_or(Unsuitable) }}
}}
impl TryFrom<u16> for E{i} {{
    type Error = Unsuitable;
    fn try_from(code: u16) -> Result<Self, Unsuitable> {{
        E{i}::from_status(Status::from_code(code).ok_or(Unsuitable)?).ok_or(Unsuitable)
    }}
}}
impl From<E{i}> for Status {{ fn from(it: E{i}) -> Status {{ it.status() }} }}
impl From<&E{i}> for Status {{ fn from(it: &E{i}) -> Status {{ it.status() }} }}
impl From<E{i}> for u16 {{ fn from(it: E{i}) -> u16 {{ it.code() }} }}
"
    )
    .expect("a string takes everything");
    text
}
