//! Tests of the derive's expansions: as formatted files, as tokens, and for mutated input.

use proc_macro2::{TokenStream, TokenTree};

use super::derive_status_subset;
use crate::testing::{Case, check_mutations, count, tokens};

/// The names and enums of the cases.
const INPUTS: &[(&str, &str)] = &[
    (
        "fieldless",
        "#[derive(Debug, Clone, Copy, PartialEq)] pub enum GetUser { Ok, NotFound, #[status(429)] SlowDown, #[status(ServiceUnavailable)] TryLater }",
    ),
    (
        "with_data",
        "#[derive(Debug)] pub enum CreateUser { Created { id: u32 }, Conflict(String), #[status(Conflict)] Taken, #[status(410)] Left }",
    ),
    (
        "transparent",
        "#[derive(Debug)] pub enum Api<'a, T: std::fmt::Debug> { Ok(&'a str), #[status(transparent)] Auth(&'a status_subset::ClientErrorStatus), #[status(transparent)] Other { inner: T } }",
    ),
    (
        "promises",
        "#[derive(Debug)] #[status(class = ClientError, subset_of(status_subset::ClientErrorStatus), skip(Display, FromStr))] pub enum Refused { Unauthorized, #[status(403)] NotYou }",
    ),
    ("empty", "#[derive(Debug)] pub enum Never {}"),
    (
        "deprecated",
        "#[derive(Debug)] pub enum Old { Created, #[allow(deprecated)] UnprocessableEntity, NotFound }",
    ),
    (
        "elsewhere",
        "#[derive(Debug)] #[status(registry = status_subset::Status, crate = status_subset, http)] pub enum Found { Ok, #[status(404)] Lost }",
    ),
    (
        "promises_inside",
        "#[derive(Debug)] #[status(class = ClientError)] pub enum Denied<'a, T: status_subset::ClientError<Registry = status_subset::Status>, const N: usize> { NotFound, #[status(transparent)] Known(&'a crate::Refused), #[status(transparent)] Given { inner: T }, #[status(transparent)] Counted(crate::Counted<N>) }",
    ),
    ("converting", CONVERTING),
    ("any_error", ANY_ERROR),
];

/// Conversions, causes and classes.
const CONVERTING: &str = "#[derive(Debug)] #[status(error, subset_of(crate::Larger))] pub enum Lost { #[status(transparent, from)] Refused(crate::Refused), #[status(from(std::fmt::Error))] InternalServerError(status_subset::Cause), #[status(any(ServerError))] Upstream { status: status_subset::ServerErrorStatus, #[status(skip)] note: u8 }, Gone { #[status(source)] cause: Option<std::fmt::Error> } }";
const ANY_ERROR: &str = "#[derive(Debug)] pub enum Load<T> { Ok(T), #[status(from)] InternalServerError { cause: status_subset::Cause } }";

fn cases() -> impl Iterator<Item = Case<'static>> {
    INPUTS.iter().map(|&(name, input)| Case {
        name,
        derive: "StatusSubset",
        expand: derive_status_subset,
        input,
        attributes: &["status"],
    })
}

#[test]
fn expansions_equal_the_files() {
    cases().for_each(|case| case.assert_equals_file());
}

#[test]
fn generated_code_names_nothing_that_a_user_can_shadow() {
    let user_names = ["N", "T", "Option", "crate", "deprecated", "status_subset", "std", "u8", "usize"];
    cases().for_each(|case| case.assert_hygienic(&user_names));
}

#[test]
fn each_integration_checks_its_feature() {
    let asks = |word: &str, variant: &str| {
        let input = format!("#[status({word})] enum E {{ {variant} }}");
        derive_status_subset(tokens(&input)).to_string().contains(&format!("__feature_{word} !"))
    };
    for word in ["axum", "actix"] {
        assert!(asks(word, "Ok") && asks(word, "Ok(u8)"), "{word}");
    }
    // An enum with fields has no conversion with `http::StatusCode`, which is an error of its own.
    assert!(asks("http", "Ok") && !asks("http", "Ok(u8)"));
}

/// The number of tokens that an enum with this number of variants expands to.
fn emitted(variants: usize) -> usize {
    let variants: Vec<String> = (0..variants).map(|i| format!("Name{i}")).collect();
    count(derive_status_subset(tokens(&format!("enum E {{ {} }}", variants.join(", ")))))
}

/// Limits the tokens for each variant, which every user's build pays for.
#[test]
fn an_expansion_grows_by_few_tokens_a_variant() {
    let (small, large) = (emitted(20), emitted(120));
    assert_eq!((large - small) % 100, 0);
    assert!((large - small) / 100 <= 39, "{}", (large - small) / 100);
    assert!(emitted(8) <= 1450, "{}", emitted(8));
}

#[test]
fn no_mutation_of_an_input_panics() {
    const MORE: &[&str] = &[
        "#[status(registry = a::B, crate = c, class = D, subset_of(E, f::G), skip(From, TryFrom))] enum E { A }",
        "pub(crate) enum E<'a, const N: usize, T> where T: 'a { #[status(0x1ff)] A(), B {}, #[status(transparent)] C(&'a [T; N]), }",
        "struct S<T>(#[status(404)] T, u8);",
        "#[allow(x)] #[expect(y)] #[status(404)] enum E { #[status[1]] #[status = 2] A, #[status] r#B = 3 }",
        "#[status(http, axum, actix)] enum E { A, #[status(407, omit(\"Proxy-Authenticate\", \"x\"))] B }",
        "#[status(error, problem, stream, subset_of(a::B), skip(From))] enum E { #[status(404, from)] A(u8), #[status(from(u16, a::C<u8>))] D { e: u32 }, #[status(transparent, from)] F(G), Gone(()), #[status(any(ServerError))] H { status: Status, #[status(source)] i: io::Error, #[status(skip)] j: u8 } }",
        "#[status(error)] enum E<'a, T> { #[status(from)] A(Cause), #[status(from)] B(a::Cause), #[status(from)] C(T), #[status(from(Self, E))] D(E), F { #[status(source)] a: &'a T } }",
        "enum E { #[status(from)] A(Cause), #[status(any(ClientError), from)] B { status: Box<Self> } }",
    ];
    let inputs: Vec<&str> = INPUTS.iter().map(|(_, input)| *input).chain(MORE.iter().copied()).collect();
    let tried = check_mutations(derive_status_subset, &inputs, 300);
    assert!(tried >= 4000, "{tried}");
}

/// An editor shows the documentation of the status for a variant and for the name in its attribute.
#[test]
fn statuses_have_the_span_of_the_users_names() {
    const INPUT: &str = "pub enum GetUser { Ok, #[status(NotFound)] Lost }";
    fn statuses(expansion: TokenStream, found: &mut Vec<String>) {
        let tokens: Vec<TokenTree> = expansion.into_iter().collect();
        for (index, token) in tokens.iter().enumerate() {
            if let TokenTree::Group(group) = token {
                statuses(group.stream(), found);
            }
            if index >= 3 && tokens[index - 3].to_string() == "__Registry" {
                found.extend(token.span().source_text());
            }
        }
    }
    let mut found = Vec::new();
    statuses(derive_status_subset(tokens(INPUT)), &mut found);
    found.dedup();
    assert_eq!(found, ["Ok", "NotFound"]);
}

/// Every user's build pays for the generated tokens. A change that needs more must change the numbers here.
#[test]
fn the_number_of_tokens_is_known() {
    let (eight, nine) = (emitted(8), emitted(9));
    assert_eq!((eight, nine - eight), (1014, 26), "tokens for 8 variants, and for one more");
}
