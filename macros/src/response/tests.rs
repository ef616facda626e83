//! The derives' expansions: as formatted files, as tokens, and of input that is wrong in every way.

use super::{derive_decode_response, derive_describe_response, derive_encode_response};
use crate::testing::{Case, Macro, count, errors, no_mutation_is_a_panic, tokens};

const DERIVES: [(&str, Macro); 3] = [
    ("EncodeResponse", derive_encode_response),
    ("DecodeResponse", derive_decode_response),
    ("DescribeResponse", derive_describe_response),
];

/// Every kind of field.
const KINDS: &str = "#[derive(Debug, status_subset::StatusSubset)] pub enum CreateUser { #[doc = \"It is new.\"] Created { #[doc = \"Where it is.\"] #[header(\"Location\")] location: String, #[header(\"X-Part\")] parts: Vec<u16>, #[body] id: u32 }, Accepted(#[body(text)] String), #[status(200)] Image(#[body(bytes = \"image/png\")] Vec<u8>), Conflict(#[body(problem)] status_subset::Problem), #[status(omit(\"WWW-Authenticate\"))] Unauthorized, #[status(NotFound)] Missing {} }";

/// Parameters of each kind, and subsets inside.
const GENERIC: &str = "#[derive(Debug, status_subset::StatusSubset)] pub enum Api<T, E, const N: usize> where T: Clone { Ok(T), Gone([T; N]), #[status(transparent)] Refused(crate::Refused), #[status(transparent)] Other { inner: E } }";

/// A name, a derive, and an enum.
const CASES: &[(&str, usize, &str)] = &[
    ("encode", 0, KINDS),
    ("encode_generic", 0, GENERIC),
    ("encode_empty", 0, "#[derive(Debug, status_subset::StatusSubset)] pub enum Never {}"),
    ("decode", 1, KINDS),
    ("decode_generic", 1, GENERIC),
    ("describe", 2, KINDS),
    ("describe_generic", 2, GENERIC),
];

fn cases() -> impl Iterator<Item = Case<'static>> {
    CASES.iter().map(|&(name, derive, input)| {
        let (derive, expand) = DERIVES[derive];
        Case { name, derive, expand, input, attributes: &["header", "body"] }
    })
}

#[test]
fn expansions_are_those_in_the_files() {
    cases().for_each(|case| case.is_the_file());
}

#[test]
fn generated_code_names_nothing_that_a_user_can_shadow() {
    let of_the_user =
        ["T", "E", "N", "Clone", "String", "Vec", "u8", "u16", "u32", "usize", "crate", "status_subset"];
    cases().for_each(|case| case.names_nothing_that_a_user_can_shadow(&of_the_user));
}

/// How many tokens a variant costs. A change here is paid for by every user's build.
#[test]
fn an_expansion_grows_by_few_tokens_a_variant() {
    const LIMITS: [(&str, [usize; 3]); 3] = [
        ("V%,", [56, 63, 18]),
        ("V%(String),", [77, 77, 33]),
        ("V% { #[header(\"ETag\")] tag: String, #[body(text)] text: String },", [163, 132, 62]),
    ];
    for (variant, limits) in LIMITS {
        for ((name, derive), limit) in DERIVES.iter().zip(limits) {
            let size = |variants: usize| {
                let variants: String = (0..variants).map(|n| variant.replace('%', &n.to_string())).collect();
                count(derive(tokens(&format!("pub enum E {{ {variants} }}"))))
            };
            let each = (size(120) - size(20)) / 100;
            assert!(each <= limit, "{name} of {variant}: {each}");
        }
    }
}

#[test]
fn no_mutation_of_an_input_is_a_panic() {
    const MORE: &[&str] = &[
        "#[status(crate = c, registry = a::B, axum)] enum E<'a, T: 'a> { #[status(transparent)] A(&'a T), B(#[body(json = \"a/b; c=d\")] T) }",
        "enum E { A { #[header(\"X-A\")] a: Option<u8>, #[header(\"X-B\")] #[header(\"X-C\")] b: u8, c: u8 }, B(u8, u8), C(#[body(nonsense)] u8) }",
        "#[body] enum E { #[header(\"X-A\")] A, #[status(transparent)] B(#[body] u8), C(#[header] u8, #[body = 1] u8, #[header = \"X\"] u8) }",
        "struct S { #[header(\"ETag\")] tag: String }",
    ];
    let mut tried = 0;
    for (_, derive) in DERIVES {
        let inputs: Vec<&str> = [KINDS, GENERIC].iter().chain(MORE).copied().collect();
        tried += no_mutation_is_a_panic(derive, &inputs, 300);
    }
    assert!(tried >= 6000, "{tried}");
}

/// While an enum is being written, an editor sees its type and what is implemented for it.
#[test]
fn what_is_half_written_keeps_its_impl() {
    const HALF_WRITTEN: &[(&str, usize)] = &[
        ("enum E {}", 0),
        ("enum E { A { #[header()] a: u8 } }", 1),
        ("enum E { A { #[header] a: u8 } }", 1),
        ("enum E { A { #[header(\"\")] a: u8 } }", 1),
        ("enum E { A { #[header(\"X-A\",)] a: u8 } }", 1),
        ("enum E { A { a: u8 } }", 1),
        ("enum E { A(#[body()] u8) }", 1),
        ("enum E { A(#[body(json =)] u8) }", 1),
        ("enum E { A(#[bo] u8, #[header(\"X-A\")] u8) }", 0),
        // Said by the derive of the subset.
        (
            "enum E { #[status()] A, #[status] B, #[status(4)] C, #[status(transparent)] D, #[status(omit)] E }",
            0,
        ),
        ("#[status()] enum E { A }", 0),
        ("#[status(axum,, crate =)] enum E { A }", 0),
    ];
    for (input, mistakes) in HALF_WRITTEN {
        for (name, derive) in DERIVES {
            let expansion = derive(tokens(input));
            assert_eq!(errors(expansion.clone()).len(), *mistakes, "{name}: {expansion}");
            assert!(expansion.to_string().contains(&format!("{name} for E")), "{name}: {expansion}");
        }
    }
}
