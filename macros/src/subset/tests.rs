//! The derive's expansions: as formatted files, as tokens, and of input that is wrong in every way.

use proc_macro2::{TokenStream, TokenTree};

use super::derive_status_subset;
use crate::testing::{Case, count, no_mutation_is_a_panic, tokens};

/// A name, and an enum.
const INPUTS: &[(&str, &str)] = &[
    (
        "fieldless",
        "#[derive(Debug, Clone, Copy, PartialEq)] pub enum GetUser { Ok, NotFound, #[status(429)] SlowDown, #[status(ServiceUnavailable)] TryLater }",
    ),
    (
        "with_data",
        "#[derive(Debug)] pub enum CreateUser { Created { id: u32 }, Conflict(String), #[status(Conflict)] Taken }",
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
];

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
fn expansions_are_those_in_the_files() {
    cases().for_each(|case| case.is_the_file());
}

#[test]
fn generated_code_names_nothing_that_a_user_can_shadow() {
    let of_the_user = ["N", "T", "crate", "deprecated", "status_subset", "std", "usize"];
    cases().for_each(|case| case.names_nothing_that_a_user_can_shadow(&of_the_user));
}

#[test]
fn each_word_asks_for_its_feature() {
    let asks = |word: &str, variant: &str| {
        let input = format!("#[status({word})] enum E {{ {variant} }}");
        derive_status_subset(tokens(&input)).to_string().contains(&format!("__feature_{word} !"))
    };
    for word in ["axum", "actix"] {
        assert!(asks(word, "Ok") && asks(word, "Ok(u8)"), "{word}");
    }
    // What has fields is no `http::StatusCode`, and the mistake is reported.
    assert!(asks("http", "Ok") && !asks("http", "Ok(u8)"));
}

/// How many tokens an enum of so many variants expands to.
fn emitted(variants: usize) -> usize {
    let variants: Vec<String> = (0..variants).map(|i| format!("Name{i}")).collect();
    count(derive_status_subset(tokens(&format!("enum E {{ {} }}", variants.join(", ")))))
}

/// How many tokens a variant costs. A change here is paid for by every user's build.
#[test]
fn an_expansion_grows_by_few_tokens_a_variant() {
    let (small, large) = (emitted(20), emitted(120));
    assert_eq!((large - small) % 100, 0);
    assert!((large - small) / 100 <= 39, "{}", (large - small) / 100);
    assert!(emitted(8) <= 1450, "{}", emitted(8));
}

#[test]
fn no_mutation_of_an_input_is_a_panic() {
    const MORE: &[&str] = &[
        "#[status(registry = a::B, crate = c, class = D, subset_of(E, f::G), skip(From, TryFrom))] enum E { A }",
        "pub(crate) enum E<'a, const N: usize, T> where T: 'a { #[status(0x1ff)] A(), B {}, #[status(transparent)] C(&'a [T; N]), }",
        "struct S<T>(#[status(404)] T, u8);",
        "#[allow(x)] #[expect(y)] #[status(404)] enum E { #[status[1]] #[status = 2] A, #[status] r#B = 3 }",
        "#[status(http, axum, actix)] enum E { A, #[status(407, omit(\"Proxy-Authenticate\", \"x\"))] B }",
    ];
    let inputs: Vec<&str> = INPUTS.iter().map(|(_, input)| *input).chain(MORE.iter().copied()).collect();
    let tried = no_mutation_is_a_panic(derive_status_subset, &inputs, 300);
    assert!(tried >= 4000, "{tried}");
}

/// An editor that is asked of a variant, or of the name in its attribute, answers with the status and its documentation.
#[test]
fn a_status_stands_where_the_user_writes_it() {
    const INPUT: &str = "pub enum GetUser { Ok, #[status(NotFound)] Lost }";
    fn statuses(expansion: TokenStream, found: &mut Vec<String>) {
        let tokens: Vec<TokenTree> = expansion.into_iter().collect();
        for (at, token) in tokens.iter().enumerate() {
            if let TokenTree::Group(group) = token {
                statuses(group.stream(), found);
            }
            if at >= 3 && tokens[at - 3].to_string() == "__Registry" {
                found.extend(token.span().source_text());
            }
        }
    }
    let mut found = Vec::new();
    statuses(derive_status_subset(tokens(INPUT)), &mut found);
    found.dedup();
    assert_eq!(found, ["Ok", "NotFound"]);
}

/// What a derive emits is what every build of a user's pays for. Whoever needs more changes the numbers, knowingly.
#[test]
fn little_is_emitted_and_little_for_each_variant() {
    let (eight, nine) = (emitted(8), emitted(9));
    assert_eq!((eight, nine - eight), (1014, 26), "tokens for 8 variants, and for one more");
}
