//! What the tests of all macros share: expansions as formatted files and as tokens, and input that is wrong in every
//! way.
//!
//! `macros/expansions` holds what some enums expand to; a test of the workspace compiles those files under
//! `deny(warnings)`. `BLESS=1 cargo test -p status-subset-macros` writes them anew.

use std::time::{Duration, Instant};

use proc_macro2::{Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};

/// A macro as a function.
pub(crate) type Macro = fn(TokenStream) -> TokenStream;

pub(crate) fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap()
}

/// A derive, and an enum that it is on.
pub(crate) struct Case<'a> {
    /// Of the file.
    pub(crate) name: &'a str,
    pub(crate) derive: &'a str,
    pub(crate) expand: Macro,
    pub(crate) input: &'a str,
    /// The attributes that the derive reads, and the file therefore does not have.
    pub(crate) attributes: &'a [&'a str],
}

impl Case<'_> {
    fn item(&self) -> syn::DeriveInput {
        syn::parse_str(self.input).unwrap()
    }

    /// The enum without the attributes, and what the derive makes of it, as a file.
    fn file(&self) -> String {
        let mut item = self.item();
        let expansion = (self.expand)(item.to_token_stream());
        let strip = |attributes: &mut Vec<syn::Attribute>| {
            attributes.retain(|it| !self.attributes.iter().any(|name| it.path().is_ident(name)));
        };
        strip(&mut item.attrs);
        if let syn::Data::Enum(data) = &mut item.data {
            for variant in &mut data.variants {
                strip(&mut variant.attrs);
                variant.fields.iter_mut().for_each(|field| strip(&mut field.attrs));
            }
        }
        let file: syn::File = syn::parse2(quote::quote!(#item #expansion)).unwrap();
        let Case { derive, input, .. } = self;
        format!(
            "// What `#[derive({derive})]` generates for:\n//\n// {input}\n\n{}",
            prettyplease::unparse(&file)
        )
    }

    /// Holds the expansion against the file.
    pub(crate) fn is_the_file(&self) {
        let path = format!("{}/expansions/{}.rs", env!("CARGO_MANIFEST_DIR"), self.name);
        let expanded = self.file();
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, expanded).unwrap();
        } else {
            assert_eq!(expanded, std::fs::read_to_string(&path).unwrap(), "{path}");
        }
    }

    /// The expansion names nothing that a user can shadow, but what is the user's own: the enum, and the names given
    /// here.
    pub(crate) fn names_nothing_that_a_user_can_shadow(&self, of_the_user: &[&str]) {
        let item = self.item();
        let name = item.ident.to_string();
        let expansion: syn::File = syn::parse2((self.expand)(item.to_token_stream())).unwrap();
        let of_the_user: Vec<&str> = of_the_user.iter().copied().chain([name.as_str()]).collect();
        let mut functions = Functions(Vec::new());
        functions.visit_file(&expansion);
        Names { of_the_user: &of_the_user, functions: &functions.0 }.visit_file(&expansion);
    }
}

/// Names that generated code may use as they are: its own, the user's, and `self`.
struct Names<'a> {
    of_the_user: &'a [&'a str],
    /// Functions around bindings of the same names: what those names may mean outside has no part in it.
    functions: &'a [String],
}

/// The names of functions that stand alone.
struct Functions(Vec<String>);

impl Visit<'_> for Functions {
    fn visit_item_fn(&mut self, it: &syn::ItemFn) {
        self.0.push(it.sig.ident.to_string());
    }
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

    fn visit_item_use(&mut self, it: &syn::ItemUse) {
        let text = it.tree.to_token_stream().to_string();
        assert!(
            it.leading_colon.is_some() || text.starts_with("__") || text.starts_with("status_subset"),
            "{text}"
        );
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

    fn visit_pat_ident(&mut self, it: &syn::PatIdent) {
        let name = it.ident.to_string();
        assert!(name.starts_with("__") || self.functions.contains(&name), "`{name}` could be a unit struct");
        visit::visit_pat_ident(self, it);
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

/// How many tokens there are, those inside of groups too.
pub(crate) fn count(tokens: TokenStream) -> usize {
    let size = |token| match token {
        TokenTree::Group(group) => 1 + count(group.stream()),
        _ => 1,
    };
    tokens.into_iter().map(size).sum()
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
                let mut new = Group::new(group.delimiter(), mutated(&group.stream(), at, how));
                new.set_span(group.span());
                new.into()
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

/// The input with one of its tokens left out, doubled or swapped, for each token; then as many times more with two
/// changes as `more` says.
fn mutations(input: &str, more: usize) -> Vec<TokenStream> {
    let input = tokens(input);
    let size = count(input.clone());
    let changed = |input: &TokenStream, number: usize| mutated(input, &mut (number / 3 % size), number % 3);
    let once = (0..3 * size).map(|number| changed(&input, number));
    // (Steps without a common factor reach different pairs.)
    let twice =
        (0..more).map(|number| changed(&changed(&input, number * 7 + number / size), number * 11 + 5));
    once.chain(twice).collect()
}

/// Of each mutation of the inputs the macro makes an expansion that parses, soon, and every error in it has a place in
/// the input. How many were tried.
pub(crate) fn no_mutation_is_a_panic(expand: Macro, inputs: &[&str], more: usize) -> usize {
    let mut tried = 0;
    for mutated in inputs.iter().flat_map(|input| mutations(input, more)) {
        let start = Instant::now();
        let expansion = expand(mutated.clone());
        assert!(start.elapsed() < Duration::from_secs(1), "{:?}: {mutated}", start.elapsed());
        if errors(expansion.clone()).iter().any(|(_, has_a_place)| !has_a_place) {
            // The place of what is missing at the end is the whole call. With one more token there it is that token.
            let longer: TokenStream = mutated.clone().into_iter().chain(tokens("@")).collect();
            let errors = errors(expand(longer));
            assert!(errors.iter().all(|(_, has_a_place)| *has_a_place), "{errors:?}: {mutated}");
        }
        // The one path that parses and can't be imported is for the compiler to refuse.
        let parsed = syn::parse2::<syn::File>(expansion);
        assert!(parsed.is_ok() || mutated.to_string().contains("crate ="), "{mutated}");
        tried += 1;
    }
    tried
}

/// The errors among the tokens: the message of each, and whether it has a place in the input.
pub(crate) fn errors(expansion: TokenStream) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut tokens = expansion.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(name) if name == "compile_error" => {
                // Behind the exclamation mark. (The span of a whole call is empty outside of a compiler.)
                let message = tokens.nth(1).map_or_else(String::new, |message| message.to_string());
                found.push((message, !name.span().byte_range().is_empty()));
            }
            TokenTree::Group(group) => found.extend(errors(group.stream())),
            _ => {}
        }
    }
    found
}
