//! What `status_codes!` expands to, and input of it that is wrong in every way.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};

use super::{status_codes, status_codes_from};
use crate::spec::Source;
use crate::testing::no_mutation_is_a_panic;

/// The functions that stand alone in generated code, and the names of its variables but those that begin with `__`.
#[derive(Default)]
struct Names {
    functions: BTreeSet<String>,
    variables: BTreeSet<String>,
}

impl Visit<'_> for Names {
    fn visit_item_fn(&mut self, it: &syn::ItemFn) {
        self.functions.insert(it.sig.ident.to_string());
        visit::visit_item_fn(self, it);
    }

    fn visit_pat_ident(&mut self, it: &syn::PatIdent) {
        let name = it.ident.to_string();
        if !name.starts_with("__") {
            self.variables.insert(name);
        }
        visit::visit_pat_ident(self, it);
    }
}

/// A spec with so many codes, from 100 to at most `last`.
fn spec(count: u16, last: u16) -> String {
    let class = format!(
        "[registry]\nname = \"some\"\ntitle = \"Some\"\ncodes = {{ first = 100, last = {last} }}\nlanguages = [\"en\"]\n\
        [classes.All]\ncodes = {{ first = 100, last = {last} }}\nlabel = {{ en = \"All\" }}\nsummary = {{ en = \"All.\" }}\n",
    );
    let codes = (0..count).map(|i| {
        let code = 100 + i * ((last - 99) / count);
        format!(
            "[codes.{code}]\nname = \"Code{code}\"\nphrase = \"{code}\"\nlabel = {{ en = \"{code}\" }}\nsummary = {{ en = \"{code}.\" }}\n"
        )
    });
    class + &codes.collect::<Vec<_>>().concat()
}

/// Something else of the same name, outside, would make a pattern of the variable.
#[test]
fn each_variable_has_a_function_of_its_name() {
    let mut names = Names::default();
    // A table of statuses; a table of positions, for more codes; none, where they are far apart.
    for (count, last) in [(1, 999), (300, 999), (300, 59_999)] {
        let input = "::status_subset, pub enum Status from \"codes.toml\";".parse().unwrap();
        let source = Source { path: "codes.toml".to_owned(), text: spec(count, last) };
        let code = status_codes_from(input, |_| Ok(source));
        names.visit_file(&syn::parse2(code).unwrap());
    }
    assert!(names.variables.contains("statuses"));
    assert_eq!(names.variables, names.functions);
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
