//! Tests of mutated input of `status_codes!`, and of the names in the code of a registry.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::status_codes;
use crate::testing::{check_mutations, tokens};

/// The bindings in code, except those that start with `__`, and its functions without parameters and with an empty
/// body.
#[derive(Default)]
struct Bindings {
    bindings: BTreeSet<String>,
    functions: BTreeSet<String>,
}

impl Bindings {
    fn find(&mut self, code: TokenStream) {
        let tokens: Vec<TokenTree> = code.into_iter().collect();
        let text = |index: usize| tokens.get(index).map(ToString::to_string).unwrap_or_default();
        for (index, token) in tokens.iter().enumerate() {
            let before = index.checked_sub(1).map(text).unwrap_or_default();
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => {
                    // Parameters, or the inside of a pattern.
                    let is_pattern = text(index + 1) == "=" && text(index + 2) == ">";
                    self.inside(group.stream(), is_pattern);
                    self.find(group.stream());
                }
                TokenTree::Group(group) => self.find(group.stream()),
                // A variable of the macro.
                TokenTree::Ident(_) if before == "$" => {}
                TokenTree::Ident(name) => {
                    let mutable = before == "mut" && index >= 2 && text(index - 2) == "let";
                    let bare = text(index + 1) == "=" && text(index + 2) == ">" && name != "_";
                    if mutable || bare || before == "for" || before == "let" && name != "mut" {
                        self.binding(&name.to_string());
                    }
                    if before == "fn" && text(index + 1) == "()" && text(index + 2) == "{ }" {
                        self.functions.insert(name.to_string());
                    }
                }
                _ => {}
            }
        }
    }

    fn inside(&mut self, parentheses: TokenStream, is_pattern: bool) {
        let tokens: Vec<String> = parentheses.into_iter().map(|token| token.to_string()).collect();
        for (index, name) in tokens.iter().enumerate() {
            let next = |by: usize| tokens.get(index + by).map(String::as_str);
            let is_first = index == 0 || matches!(tokens[index - 1].as_str(), "," | "mut");
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

/// Without the function, a unit struct with that name in the user's module would turn the binding into a pattern.
#[test]
fn each_binding_has_a_function_with_its_name() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime/src/status_codes.rs");
    let code = std::fs::read_to_string(path).unwrap();
    // The part after the arrow of the only rule.
    let (_, expansion) = code.split_once(") => {").unwrap();
    let (expansion, _) = expansion.rsplit_once("};\n}").unwrap();
    let mut found = Bindings::default();
    found.find(tokens(expansion));
    assert!(found.bindings.contains("statuses") && found.bindings.contains("texts"), "{:?}", found.bindings);
    assert_eq!(found.bindings, found.functions);
}

#[test]
fn no_mutation_of_an_input_panics() {
    const INPUTS: &[&str] = &[
        "::status_subset, #[doc = \"A\"] #[status(http, serde)] pub(crate) enum Status from \"../tests/specs/gateway.toml\";",
        "a::b, #[status(http)] #[status(serde)] #[derive(Hash)] enum r#Type from \"no such file\";",
        "crate, #[cfg(all())] pub enum Status from \"../tests/specs/gateway.toml\" ; more",
        "crate, pub enum Status from http;",
    ];
    let tried = check_mutations(status_codes, INPUTS, 500);
    assert!(tried >= 2000, "{tried}");
}

/// The built-in registry as data in the runtime, for builds without a TOML reader.
mod written_out {
    use std::fmt::Write as _;

    use proc_macro2::{Delimiter, TokenStream, TokenTree};
    use status_subset_spec::{Source, load};

    use super::super::data::{Registry, data};
    use super::super::names::ItemNames;
    use super::super::parse::parse;
    use super::super::written_out::CLASSES;
    use crate::testing::tokens;

    const HEAD: &str = "\
//! The data of the built-in registry, generated from codes.toml for builds without a TOML reader (no feature `toml`).
//! `BLESS=1 cargo test -p status-subset-macros written_out` writes this file.

/// Expands to a registry of the built-in codes.
#[doc(hidden)]
#[macro_export]
macro_rules! __http {
    (
        [$($attribute:tt)*] [$visibility:vis] $Status:ident $Set:ident $Class:ident $Lang:ident
        [$Informational:ident $Successful:ident $Redirection:ident $ClientError:ident $ServerError:ident] [$($base:tt)*]
    ) => {
        $crate::__registry! {
";
    const FOOT: &str = "        }\n    };\n}\n";

    #[test]
    fn the_written_out_registry_equals_codes_toml() {
        let (mut spec, mistakes) = load(&Source::built_in());
        assert!(mistakes.is_empty());
        spec.extends_http = true;
        let classes: Vec<&str> = spec.classes.iter().map(|class| class.name.value.as_str()).collect();
        assert_eq!(classes, CLASSES, "the list in written_out.rs, and the parameters of `__http!`");

        let (request, mistake) = parse(tokens("__crate, #[__attribute] enum __Status from http;")).unwrap();
        assert!(mistake.is_none());
        let names = ItemNames::of(&request, &spec);
        let data = data(&Registry { request: &request, spec: &spec, names: &names });
        let written = format!("{HEAD}{}{FOOT}", written(data));

        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime/src/http.rs");
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(path, written).unwrap();
        } else {
            let found = std::fs::read_to_string(path).unwrap();
            assert!(
                found == written,
                "{path} differs from codes.toml; its first lines have the command that writes it"
            );
        }
    }

    /// The data as the body of the macro, with a variable for each name that depends on the name of the enum.
    fn written(data: TokenStream) -> String {
        let mut text = String::new();
        write(data, 3, &mut text);
        for (found, variable) in [
            ("#[__attribute]", "$($attribute)*"),
            ("enum __Status {", "$visibility enum $Status {"),
            ("base {\n                __crate :: Status\n", "base {\n                $($base)*\n"),
            ("__StatusSet", "$Set"),
            ("__StatusClass", "$Class"),
            ("__StatusLang", "$Lang"),
            ("__crate", "$crate"),
        ] {
            text = text.replace(found, variable);
        }
        for class in CLASSES {
            text = text.replace(&format!("{class}__Status"), &format!("${class}"));
        }
        text.replace("__Status", "$Status")
    }

    /// Writes the tokens in lines, one for each attribute and one for each field in braces.
    fn write(tokens: TokenStream, indent: usize, out: &mut String) {
        let mut line = TokenStream::new();
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    finish(&mut line, indent, "{", out);
                    write(group.stream(), indent + 1, out);
                    finish(&mut line, indent, "}", out);
                }
                token => {
                    let is_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
                    let is_comma = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',');
                    if is_hash {
                        finish(&mut line, indent, "", out);
                    }
                    line.extend([token]);
                    if is_hash {
                        line.extend(tokens.next());
                        finish(&mut line, indent, "", out);
                    } else if is_comma && matches!(tokens.peek(), Some(TokenTree::Ident(_))) {
                        finish(&mut line, indent, "", out);
                    }
                }
            }
        }
        finish(&mut line, indent, "", out);
    }

    fn finish(line: &mut TokenStream, indent: usize, end: &str, out: &mut String) {
        let text = std::mem::take(line).to_string();
        if text.is_empty() && end.is_empty() {
            return;
        }
        let gap = if text.is_empty() || end.is_empty() { "" } else { " " };
        // Attributes are written without spaces, so that `replace` finds them.
        let text = text.replace("# [", "#[");
        let _ = writeln!(out, "{}{text}{gap}{end}", "    ".repeat(indent));
    }
}
