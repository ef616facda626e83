//! Input of `status_codes!` that is wrong in every way, and the names in the code of a registry.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::status_codes;
use crate::testing::{no_mutation_is_a_panic, tokens};

/// The bindings of some code but those that begin with `__`, and its functions of no parameter and an empty body.
#[derive(Default)]
struct Names {
    bindings: BTreeSet<String>,
    functions: BTreeSet<String>,
}

impl Names {
    fn find(&mut self, code: TokenStream) {
        let tokens: Vec<TokenTree> = code.into_iter().collect();
        let text = |at: usize| tokens.get(at).map(ToString::to_string).unwrap_or_default();
        for (at, token) in tokens.iter().enumerate() {
            let before = at.checked_sub(1).map(text).unwrap_or_default();
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                    // Parameters, or the inside of a pattern.
                    let is_pattern = text(at + 1) == "=" && text(at + 2) == ">";
                    self.inside(group.stream(), is_pattern);
                    self.find(group.stream());
                }
                TokenTree::Group(group) => self.find(group.stream()),
                // A variable of the macro, which stands for tokens.
                TokenTree::Ident(_) if before == "$" => {}
                TokenTree::Ident(name) => {
                    let mutable = before == "mut" && at >= 2 && text(at - 2) == "let";
                    let bare = text(at + 1) == "=" && text(at + 2) == ">" && name != "_";
                    if mutable || bare || before == "for" || before == "let" && name != "mut" {
                        self.binding(&name.to_string());
                    }
                    if before == "fn" && text(at + 1) == "()" && text(at + 2) == "{ }" {
                        self.functions.insert(name.to_string());
                    }
                }
                _ => {}
            }
        }
    }

    fn inside(&mut self, parentheses: TokenStream, is_pattern: bool) {
        let tokens: Vec<String> = parentheses.into_iter().map(|token| token.to_string()).collect();
        for (at, name) in tokens.iter().enumerate() {
            let next = |by: usize| tokens.get(at + by).map(String::as_str);
            let is_first = at == 0 || matches!(tokens[at - 1].as_str(), "," | "mut");
            // `code: u16` or `code: ::core::..`, and not a path.
            let colons = (1..4).take_while(|by| next(*by) == Some(":")).count();
            let is_parameter = colons % 2 == 1;
            if is_first && (is_parameter || is_pattern && next(1).is_none()) {
                self.binding(name);
            }
        }
    }

    fn binding(&mut self, name: &str) {
        if name.starts_with(char::is_lowercase) && name != "self" {
            self.bindings.insert(name.to_owned());
        }
    }
}

/// A unit struct of the same name in a user's module would make a pattern of the binding.
#[test]
fn each_binding_has_a_function_of_its_name() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime/src/status_codes.rs");
    let code = std::fs::read_to_string(path).unwrap();
    // What is behind the arrow of the one rule.
    let (_, expansion) = code.split_once(") => {").unwrap();
    let (expansion, _) = expansion.rsplit_once("};\n}").unwrap();
    let mut names = Names::default();
    names.find(tokens(expansion));
    assert!(names.bindings.contains("statuses") && names.bindings.contains("texts"), "{:?}", names.bindings);
    assert_eq!(names.bindings, names.functions);
}

#[test]
fn no_mutation_of_an_input_is_a_panic() {
    const INPUTS: &[&str] = &[
        "::status_subset, #[doc = \"A\"] #[status(http, serde)] pub(crate) enum Status from \"../tests/specs/gateway.toml\";",
        "a::b, #[status(http)] #[status(serde)] #[derive(Hash)] enum r#Type from \"no such file\";",
        "crate, #[cfg(all())] pub enum Status from \"../tests/specs/gateway.toml\" ; more",
        "crate, pub enum Status from http;",
    ];
    let tried = no_mutation_is_a_panic(status_codes, INPUTS, 500);
    assert!(tried >= 2000, "{tried}");
}
