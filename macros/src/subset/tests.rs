//! The derive's expansions: as formatted files, as tokens, and of input that is wrong in every way.
//!
//! `macros/expansions` holds what some enums expand to; a test of the workspace compiles those files under
//! `deny(warnings)`. `BLESS=1 cargo test -p status-subset-macros` writes them anew.

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};

use super::derive_status_subset;

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
];

fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap()
}

/// The enum without what the derive reads, and what the derive makes of it, as a file.
fn expansion(input: &str) -> String {
    let mut item: syn::DeriveInput = syn::parse_str(input).unwrap();
    let expansion = derive_status_subset(item.to_token_stream());
    item.attrs.retain(|it| !it.path().is_ident("status"));
    if let syn::Data::Enum(data) = &mut item.data {
        for variant in &mut data.variants {
            variant.attrs.retain(|it| !it.path().is_ident("status"));
        }
    }
    let file: syn::File = syn::parse2(quote::quote!(#item #expansion)).unwrap();
    format!(
        "// What `#[derive(StatusSubset)]` generates for:\n//\n// {input}\n\n{}",
        prettyplease::unparse(&file)
    )
}

#[test]
fn expansions_are_those_in_the_files() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/expansions");
    for (name, input) in INPUTS {
        let path = format!("{folder}/{name}.rs");
        let expanded = expansion(input);
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, expanded).unwrap();
        } else {
            assert_eq!(expanded, std::fs::read_to_string(&path).unwrap(), "{path}");
        }
    }
}

/// Names that generated code may use as they are: its own, the user's, and `self`.
struct Names<'a> {
    of_the_user: &'a [&'a str],
}

impl Visit<'_> for Names<'_> {
    fn visit_expr_path(&mut self, path: &syn::ExprPath) {
        self.visit_qualified(path.qself.as_ref(), &path.path);
    }

    fn visit_type_path(&mut self, path: &syn::TypePath) {
        self.visit_qualified(path.qself.as_ref(), &path.path);
    }

    fn visit_path(&mut self, path: &syn::Path) {
        let first = path.segments.first().unwrap().ident.to_string();
        let text = path.to_token_stream();
        if path.leading_colon.is_some() {
            assert!(["core", "status_subset"].contains(&first.as_str()), "{text}");
        } else {
            let own = first.starts_with("__") || first == "self" || first == "status";
            assert!(own || self.of_the_user.contains(&first.as_str()), "{text} could be shadowed");
        }
        visit::visit_path(self, path);
    }

    fn visit_attribute(&mut self, attribute: &syn::Attribute) {
        let path = attribute.path().to_token_stream().to_string();
        assert!(
            ["allow", "automatically_derived", "cfg", "doc", "inline", "must_use"].contains(&path.as_str()),
            "{path}"
        );
    }

    fn visit_expr_macro(&mut self, it: &syn::ExprMacro) {
        panic!("a macro in generated code: {}", it.to_token_stream());
    }

    fn visit_item_const(&mut self, it: &syn::ItemConst) {
        let name = it.ident.to_string();
        assert!(name == "_" || name.starts_with("__"), "{name}");
        visit::visit_item_const(self, it);
    }
}

impl Names<'_> {
    fn visit_qualified(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path) {
        match qself {
            // `<T>::item` names an item of `T`.
            Some(qself) if qself.position == 0 => self.visit_type(&qself.ty),
            Some(qself) => {
                self.visit_type(&qself.ty);
                self.visit_path(path);
            }
            None => self.visit_path(path),
        }
    }
}

#[test]
fn generated_code_names_nothing_that_a_user_can_shadow() {
    for (_, input) in INPUTS {
        let item: syn::DeriveInput = syn::parse_str(input).unwrap();
        let name = item.ident.to_string();
        let expansion: syn::File = syn::parse2(derive_status_subset(item.to_token_stream())).unwrap();
        let of_the_user = [&name, "T", "std", "status_subset", "deprecated"];
        Names { of_the_user: &of_the_user }.visit_file(&expansion);
    }
}

/// How many tokens a variant costs. A change here is paid for by every user's build.
#[test]
fn an_expansion_grows_by_few_tokens_a_variant() {
    fn count(tokens: TokenStream) -> usize {
        let size = |token| match token {
            TokenTree::Group(group) => 1 + count(group.stream()),
            _ => 1,
        };
        tokens.into_iter().map(size).sum()
    }
    let size = |variants: usize| {
        let variants: Vec<String> = (0..variants).map(|n| format!("V{n}")).collect();
        count(derive_status_subset(tokens(&format!("pub enum E {{ {} }}", variants.join(",")))))
    };
    let (small, large) = (size(20), size(120));
    assert_eq!((large - small) % 100, 0);
    assert!((large - small) / 100 <= 39, "{}", (large - small) / 100);
    assert!(size(8) <= 1450, "{}", size(8));
}

/// The input with its token number `at` left out, doubled, or swapped with the next one.
fn mutated(tokens: &TokenStream, at: &mut usize, how: usize) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    let mut swap: Option<TokenTree> = None;
    for token in tokens.clone() {
        let is_it = *at == 0;
        *at = at.wrapping_sub(1);
        let token = match token {
            TokenTree::Group(group) => {
                Group::new(group.delimiter(), mutated(&group.stream(), at, how)).into()
            }
            token => token,
        };
        match (is_it, how) {
            (true, 0) => {}
            (true, 1) => out.extend([token.clone(), token]),
            (true, _) => swap = Some(token),
            (false, _) => {
                out.push(token);
                out.extend(swap.take());
            }
        }
    }
    out.extend(swap);
    out.into_iter().collect()
}

#[test]
fn no_mutation_of_an_input_is_a_panic() {
    const MORE: &[&str] = &[
        "#[status(registry = a::B, crate = c, class = D, subset_of(E, f::G), skip(From, TryFrom))] enum E { A }",
        "pub(crate) enum E<'a, const N: usize, T> where T: 'a { #[status(0x1ff)] A(), B {}, #[status(transparent)] C(&'a [T; N]), }",
        "struct S<T>(#[status(404)] T, u8);",
        "#[allow(x)] #[expect(y)] #[status(404)] enum E { #[status[1]] #[status = 2] A, #[status] r#B = 3 }",
    ];
    let mut tried = 0;
    for input in INPUTS.iter().map(|(_, input)| *input).chain(MORE.iter().copied()) {
        let input = tokens(input);
        for how in 0..3 {
            for at in 0..120 {
                let mutated = mutated(&input, &mut { at }, how);
                let expansion = derive_status_subset(mutated.clone());
                let parsed = syn::parse2::<syn::File>(expansion);
                // The one path that parses and can't be imported is for the compiler to refuse.
                assert!(parsed.is_ok() || mutated.to_string().contains("crate ="), "{mutated}");
                tried += 1;
            }
        }
    }
    assert_eq!(tried, 3600);
}
