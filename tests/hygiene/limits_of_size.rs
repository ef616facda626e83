//! What is as large as it may be compiles, and nothing of what the compiler counts (steps of a constant, depth of a
//! type) is used up.

#![cfg(feature = "current")]

use std::fmt::Write as _;

use crate::support::UserCrate;

const CODES: usize = 4096;
const CLASSES: usize = 64;
const OF_A_GROUP: usize = 6;
/// How far apart the codes are: farther than a table reaches.
const STEP: usize = 15;

/// The texts of so many.
fn many(count: usize, of: impl Fn(usize) -> String) -> String {
    (0..count).map(of).collect::<Vec<_>>().concat()
}

/// As many codes, classes and classes of a group as a registry has at most.
fn largest() -> String {
    let last = STEP * (CODES - 1);
    let of_a_class = CODES / CLASSES * STEP;
    let mut spec = format!(
        "[registry]\nname = \"largest\"\ntitle = \"Largest\"\ncodes = {{ first = 0, last = {last} }}\n"
    );
    for class in 0..CLASSES {
        let first = class * of_a_class;
        let last = last.min(first + of_a_class - 1);
        let codes = format!("{{ first = {first}, last = {last} }}");
        let _ = write!(spec, "[classes.Class{class}]\ncodes = {codes}\nfallback = {first}\n");
    }
    for (group, first) in (0..CLASSES - OF_A_GROUP).step_by(OF_A_GROUP).enumerate() {
        let classes: Vec<_> = (first..first + OF_A_GROUP).map(|class| format!("Class{class}")).collect();
        let _ = write!(spec, "[groups.Group{group}]\nclasses = {classes:?}\nerror = {}\n", group == 0);
    }
    for code in 0..CODES {
        let _ = write!(spec, "[codes.{}]\nname = \"C{code}\"\nphrase = \"Code {code}\"\n", code * STEP);
    }
    spec
}

/// Half a minute, so the gate asks for it.
#[test]
#[ignore = "slow"]
fn the_largest_registry_and_an_enum_of_all_its_numbers() {
    let package = UserCrate::new("largest", "2024", &[], "");
    package.write("largest.toml", &largest());
    let numbers = many(CODES, |code| format!("#[status({})] N{code},", code * STEP));
    let of_a_group = many(OF_A_GROUP * CODES / CLASSES, |code| format!("C{code},"));
    package.write(
        "src/lib.rs",
        &format!(
            "#![deny(warnings)]

use status_subset::StatusSubset;

status_subset::status_codes! {{
    pub enum Code from \"largest.toml\";
}}

#[derive(StatusSubset)]
#[status(registry = Code)]
pub enum Numbers {{ {numbers} }}

#[derive(StatusSubset)]
#[status(registry = Code, class = Group0)]
pub enum OfAGroup {{ {of_a_group} }}

#[derive(StatusSubset)]
#[status(registry = Code)]
pub enum Outcome {{ C4095(u8), #[status(transparent)] OfAGroup(OfAGroup) }}

pub fn of_a_group(it: &impl Group0) -> Code {{
    it.status()
}}

pub fn is_of_a_group(it: &OfAGroup) -> Code {{
    of_a_group(it)
}}

const _: () = {{
    assert!(Code::ALL.len() == {CODES} && CodeSet::ALL.len() == {CODES} && CodeClass::ALL.len() == {CLASSES});
    assert!(matches!(Code::from_code({STEP} * 4095), Some(Code::C4095)) && Code::from_code(1).is_none());
    assert!(matches!(Numbers::from_status(Code::C4095), Some(Numbers::N4095)));
    assert!(Numbers::STATUSES.len() == {CODES} && Outcome::STATUSES.len() == 385);
    assert!(matches!(CodeClass::of({STEP} * 4095), Some(CodeClass::Class63)));
}};
"
        ),
    );
    package.succeeds(&["check"]);
}

/// Variants of every kind, each status again and again.
#[test]
fn outcomes_of_200_variants() {
    let package = UserCrate::new("outcomes", "2024", &["axum", "http", "serde", "utoipa"], "");
    let derive = "#[derive(Debug, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]";
    let kinds = [
        "",
        "(#[body(text)] String)",
        "{ #[header(\"ETag\")] tag: Option<String>, #[header(\"X\")] parts: Vec<u32>, #[body] it: Vec<u32> }",
        "(#[body(problem)] Problem)",
        "(#[body(bytes = \"image/png\")] Vec<u8>)",
    ];
    let statuses = ["Ok", "202", "BadRequest", "403", "NotFound", "409", "Gone", "500", "BadGateway", "503"];
    let of_every_kind =
        many(200, |at| format!("#[status({})] V{at} {},\n", statuses[at % 10], kinds[at / 10 % 5]));
    let transparent = |field: &dyn Fn(usize) -> String| {
        many(200, |at| format!("#[status(transparent)] V{at}({}),\n", field(at)))
    };
    let known = transparent(&|_| "Refused".to_owned());
    let constant = transparent(&|_| "Sized<N>".to_owned());
    let dependent = transparent(&|at| format!("T{at}"));
    let parameters = many(200, |at| format!("T{at},"));
    let arguments = "Refused,".repeat(200);
    package.write(
        "src/lib.rs",
        &format!(
            "#![deny(warnings)]

use status_subset::{{
    ClientError, ClientErrorStatus, DecodeResponse, DescribeResponse, EncodeResponse, Problem, StatusSubset,
}};

{derive}
pub enum Refused {{ Forbidden, Conflict }}

{derive}
pub enum Sized<const N: usize> {{ Forbidden([u8; N]), Conflict }}

{derive}
#[status(axum)]
pub enum OfEveryKind {{ {of_every_kind} }}

{derive}
#[status(axum, class = ClientError)]
pub enum Known {{ {known} }}

{derive}
#[status(axum, class = ClientError)]
pub enum Constant<const N: usize> {{ {constant} }}

{derive}
pub enum Dependent<{parameters}> {{ {dependent} }}

fn class(it: &impl ClientError) -> ClientErrorStatus {{
    it.client_error()
}}

pub fn classes(known: &Known, constant: &Constant<3>, dependent: &Dependent<{arguments}>) -> [ClientErrorStatus; 3] {{
    [class(known), class(constant), class(dependent)]
}}

const _: () = {{
    assert!(OfEveryKind::STATUSES.len() == 10 && Known::STATUSES.len() == 2 && Constant::<3>::STATUSES.len() == 2);
    assert!(<Dependent<{arguments}>>::STATUSES.len() == 2);
}};
"
        ),
    );
    package.succeeds(&["check"]);
}
