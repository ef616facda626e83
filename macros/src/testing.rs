//! Helpers for the tests of all macros: expansions as formatted files and as tokens, and mutated input.
//!
//! `macros/expansions` has the expansions of some enums. A test of the workspace compiles those files under
//! `deny(warnings)`; `BLESS=1 cargo test -p status-subset-macros` rewrites them.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};

/// A macro as a function.
pub(crate) type Macro = fn(TokenStream) -> TokenStream;

pub(crate) fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap()
}

/// A derive and its input.
pub(crate) struct Case<'a> {
    /// The name of the file.
    pub(crate) name: &'a str,
    pub(crate) derive: &'a str,
    pub(crate) expand: Macro,
    pub(crate) input: &'a str,
    /// The attributes that the derive reads, which are removed in the file.
    pub(crate) attributes: &'a [&'a str],
}

impl Case<'_> {
    fn item(&self) -> syn::DeriveInput {
        syn::parse_str(self.input).unwrap()
    }

    /// The content of the file: the enum without the attributes, and its expansion.
    fn file(&self) -> String {
        let mut item = self.item();
        let expansion = (self.expand)(item.to_token_stream());
        let strip = |attributes: &mut Vec<syn::Attribute>| {
            attributes
                .retain(|attribute| !self.attributes.iter().any(|name| attribute.path().is_ident(name)));
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
            "// The expansion of `#[derive({derive})]` for:\n//\n// {input}\n\n{}",
            prettyplease::unparse(&file)
        )
    }

    /// Compares the expansion with the file.
    pub(crate) fn assert_equals_file(&self) {
        let path = format!("{}/expansions/{}.rs", env!("CARGO_MANIFEST_DIR"), self.name);
        let expanded = self.file();
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, expanded).unwrap();
        } else {
            assert_eq!(expanded, std::fs::read_to_string(&path).unwrap(), "{path}");
        }
    }

    /// Checks that the expansion names nothing that a user can shadow, except the user's own items: the enum and
    /// `user_names`.
    pub(crate) fn assert_hygienic(&self, user_names: &[&str]) {
        let item = self.item();
        let name = item.ident.to_string();
        let expansion: syn::File = syn::parse2((self.expand)(item.to_token_stream())).unwrap();
        let user_names: Vec<&str> = user_names.iter().copied().chain([name.as_str()]).collect();
        let mut functions = Functions(Vec::new());
        functions.visit_file(&expansion);
        HygieneCheck { user_names: &user_names, functions: &functions.0 }.visit_file(&expansion);
    }
}

/// Checks the names that generated code uses without a path: they must be its own, the user's, or `self`.
struct HygieneCheck<'a> {
    user_names: &'a [&'a str],
    /// Functions that let bindings have their names, because they shadow the user's items.
    functions: &'a [String],
}

/// The names of free functions.
struct Functions(Vec<String>);

impl Visit<'_> for Functions {
    fn visit_item_fn(&mut self, function: &syn::ItemFn) {
        self.0.push(function.sig.ident.to_string());
    }
}

impl Visit<'_> for HygieneCheck<'_> {
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
            assert!(own || self.user_names.contains(&first.as_str()), "{text} could be shadowed");
        }
        visit::visit_path(self, path);
    }

    fn visit_item_use(&mut self, import: &syn::ItemUse) {
        let text = import.tree.to_token_stream().to_string();
        assert!(
            import.leading_colon.is_some() || text.starts_with("__") || text.starts_with("status_subset"),
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

    fn visit_expr_macro(&mut self, call: &syn::ExprMacro) {
        panic!("a macro in generated code: {}", call.to_token_stream());
    }

    fn visit_pat_ident(&mut self, pattern: &syn::PatIdent) {
        let name = pattern.ident.to_string();
        assert!(name.starts_with("__") || self.functions.contains(&name), "`{name}` could be a unit struct");
        visit::visit_pat_ident(self, pattern);
    }

    fn visit_item_const(&mut self, item: &syn::ItemConst) {
        let name = item.ident.to_string();
        assert!(name == "_" || name.starts_with("__"), "{name}");
        visit::visit_item_const(self, item);
    }
}

impl HygieneCheck<'_> {
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

/// The number of tokens, including those inside groups.
pub(crate) fn count(tokens: TokenStream) -> usize {
    let size = |token| match token {
        TokenTree::Group(group) => 1 + count(group.stream()),
        _ => 1,
    };
    tokens.into_iter().map(size).sum()
}

/// The tokens to insert into an input: some of every kind, and words that the macros know.
const INSERTED: &str = "0 1 404 404u8 1_0 0x1ff 99999999999999999999999 1.5 \"\" \"x\" \"a\\nb\" \"한국어\" b\"x\" c\"x\" 'x' 'a r\"x\"
    () {} [] , ; : :: = | # ! $ & < > -> . ? @ ~ _ self Self super crate dyn impl for where pub enum struct union fn macro_rules
    status header body registry class skip subset_of transparent omit http serde axum actix problem text bytes json from
    r#from r#status r#enum r#type 찾을 Ok None Some Result Option Status \"Allow\" \"Content-Type\" \"Transfer-Encoding\"";

/// An edit of one token.
#[derive(Clone, Copy)]
enum Edit<'a> {
    Remove,
    Double,
    SwapWithNext,
    InsertBefore(&'a TokenTree),
    Replace(&'a TokenTree),
    /// Puts the token into an invisible group, as `macro_rules!` does with fragments.
    Wrap,
}

/// The input with an edit of the token at `index`.
fn edited(tokens: &TokenStream, index: &mut usize, edit: Edit<'_>) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    let mut swap: Option<TokenTree> = None;
    for token in tokens.clone() {
        let is_edited = *index == 0;
        *index = index.wrapping_sub(1);
        let token = match token {
            TokenTree::Group(group) => {
                let mut new = Group::new(group.delimiter(), edited(&group.stream(), index, edit));
                new.set_span(group.span());
                new.into()
            }
            token => token,
        };
        if !is_edited {
            out.push(token);
            out.extend(swap.take());
            continue;
        }
        match edit {
            Edit::Remove => {}
            Edit::Double => out.extend([token.clone(), token]),
            Edit::SwapWithNext => swap = Some(token),
            Edit::InsertBefore(other) => out.extend([other.clone(), token]),
            Edit::Replace(other) => out.push(other.clone()),
            Edit::Wrap => {
                let mut group = Group::new(Delimiter::None, token.clone().into());
                group.set_span(token.span());
                out.push(group.into());
            }
        }
    }
    out.extend(swap);
    out.into_iter().collect()
}

/// A generator of the same numbers in every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (limit as u64).max(1)).unwrap()
    }
}

/// The input with each of its tokens removed, doubled and swapped, and `more` times with up to four random edits. The
/// environment variable `ROUNDS` multiplies `more`.
fn mutations(input: &str, more: usize) -> Vec<TokenStream> {
    let input = tokens(input);
    let inserted: Vec<TokenTree> = tokens(INSERTED).into_iter().collect();
    let size = count(input.clone());
    let mut mutations = Vec::new();
    for index in 0..size {
        for edit in [Edit::Remove, Edit::Double, Edit::SwapWithNext] {
            let mut index = index;
            mutations.push(edited(&input, &mut index, edit));
        }
    }
    let rounds: usize = std::env::var("ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(1);
    let mut random = Random(0x5eed_5eed);
    for _ in 0..more * rounds {
        let mut mutation = input.clone();
        for _ in 0..=random.below(4) {
            let other = &inserted[random.below(inserted.len())];
            let edit = match random.below(6) {
                0 => Edit::Remove,
                1 => Edit::Double,
                2 => Edit::SwapWithNext,
                3 => Edit::InsertBefore(other),
                4 => Edit::Replace(other),
                _ => Edit::Wrap,
            };
            mutation = edited(&mutation, &mut random.below(size), edit);
        }
        mutations.push(mutation);
    }
    mutations
}

/// Checks that the macro expands each mutation of the inputs to code that parses, and that every error in it has a span
/// in the input. Returns the number of mutations.
pub(crate) fn check_mutations(expand: Macro, inputs: &[&str], more: usize) -> usize {
    let mut tried = 0;
    for mutated in inputs.iter().flat_map(|input| mutations(input, more)) {
        let expansion = expand(mutated.clone());
        if errors(expansion.clone()).iter().any(|(_, has_span)| !has_span) {
            // An error about something missing at the end has the span of the whole call. With one more token, it has
            // the span of that token.
            let longer: TokenStream = mutated.clone().into_iter().chain(tokens("@")).collect();
            let errors = errors(expand(longer));
            assert!(errors.iter().all(|(_, has_span)| *has_span), "{errors:?}: {mutated}");
        }
        // A path to the crate may parse and still be one that can't be imported.
        let parsed = syn::parse2::<syn::File>(expansion);
        assert!(parsed.is_ok() || mutated.to_string().contains("crate ="), "{mutated}");
        tried += 1;
    }
    tried
}

/// The errors in an expansion: the message of each, and whether it has a span in the input.
pub(crate) fn errors(expansion: TokenStream) -> Vec<(String, bool)> {
    let mut found = Vec::new();
    let mut tokens = expansion.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(name) if name == "compile_error" => {
                // The message is after the exclamation mark. (Outside a compiler, the span of a whole call is empty.)
                let message = tokens.nth(1).map_or_else(String::new, |message| message.to_string());
                found.push((message, !name.span().byte_range().is_empty()));
            }
            TokenTree::Group(group) => found.extend(errors(group.stream())),
            _ => {}
        }
    }
    found
}
