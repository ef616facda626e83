//! Tests of the attribute's expansion, as tokens.

use crate::outcome::outcome;
use crate::testing::{check_mutations, errors, tokens};

fn expansion(attribute: &str, item: &str) -> String {
    let item: proc_macro2::TokenStream = item.parse().unwrap();
    outcome(attribute.parse().unwrap(), item).to_string()
}

#[track_caller]
fn assert_expands(attribute: &str, item: &str, expected: &str) {
    assert_eq!(expansion(attribute, item), tokens(expected).to_string());
}

#[test]
fn words_become_derives_and_words_of_the_enum() {
    assert_expands(
        "axum, decode, describe, problem",
        "#[derive(Debug)] pub enum E { Ok }",
        "#[derive(::status_subset::StatusSubset, ::status_subset::EncodeResponse, ::status_subset::DecodeResponse, ::status_subset::DescribeResponse)] #[status(axum, problem)] #[derive(Debug)] pub enum E { Ok }",
    );
    assert_expands("", "enum E {}", "#[derive(::status_subset::StatusSubset,)] enum E {}");
    assert_expands(
        "encode, crate = a::b, registry = c::D",
        "enum E {}",
        "#[derive(a::b::StatusSubset, a::b::EncodeResponse)] #[status(crate = a::b, registry = c::D)] enum E {}",
    );
}

#[test]
fn outcomes_become_transparent_variants() {
    assert_expands(
        "with(Missing, a::Denied<T>, b::Broken(io::Error, fmt::Error))",
        "enum E<T> { Ok(T) }",
        "#[derive(::status_subset::StatusSubset,)] enum E<T> { Ok(T), #[doc = \"A response of `Missing`.\"] #[status(transparent, from)] Missing(Missing), #[doc = \"A response of `Denied`.\"] #[status(transparent, from)] Denied(a::Denied<T>), #[doc = \"A response of `Broken`.\"] #[status(transparent, from(io::Error, fmt::Error))] Broken(b::Broken) }",
    );
}

#[test]
fn a_mistake_is_one_error_and_keeps_the_enum() {
    for (attribute, item) in [
        ("axm", "enum E { Ok }"),
        ("decode = 1", "enum E { Ok }"),
        ("with", "enum E { Ok }"),
        ("with()", "enum E { Ok }"),
        ("with(1)", "enum E { Ok }"),
        ("with(Ok)", "enum E { Ok }"),
        ("with(E)", "enum E { Ok }"),
        ("decode, decode", "enum E { Ok }"),
        ("encode, examples = f", "enum E { Ok }"),
        ("1", "enum E { Ok }"),
    ] {
        let expansion = expansion(attribute, item);
        assert_eq!(errors(tokens(&expansion)).len(), 1, "{expansion}");
        assert!(expansion.contains("enum E { Ok }") || expansion.contains("enum E { Ok , }"), "{expansion}");
    }
}

#[test]
fn what_is_no_enum_is_passed_on() {
    for item in ["struct S;", "enum E { A B(, ) }"] {
        assert!(
            expansion("with(A)", item)
                .ends_with(&item.parse::<proc_macro2::TokenStream>().unwrap().to_string())
        );
    }
}

#[test]
fn what_no_derive_takes_is_one_error() {
    for item in ["fn f() {}", "impl E {}", "trait T {}", "const A: u8 = 1;", "type A = u8;"] {
        let expansion = expansion("encode", item);
        assert_eq!(errors(tokens(&expansion)).len(), 1, "{expansion}");
        assert!(!expansion.contains("derive"), "{expansion}");
    }
}

#[test]
fn no_mutation_of_the_words_panics() {
    const WORDS: &[&str] = &[
        "axum, decode, describe, encode, problem, with(Missing, a::Denied<T>), error, examples = a::f",
        "actix, crate = a::b, registry = c::D, class = E, subset_of(F, g::H), skip(From, Display), stream, http",
    ];
    let expand = |words| outcome(words, tokens("enum E { Ok, #[status(404)] B(u8) }"));
    assert!(check_mutations(expand, WORDS, 300) >= 600);
}
