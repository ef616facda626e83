//! What tokens of generated code count as: the user's own words, or the macro's.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// The tokens, each with the span that `place` has for it. But for `$crate`, whose own span says which crate is meant: a
/// macro may have put it in an enum whose derive someone else has written.
fn moved(tokens: TokenStream, place: &dyn Fn(&TokenTree) -> Span) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for mut token in tokens {
        let span = place(&token);
        match &token {
            TokenTree::Ident(ident) if ident == "$crate" => {}
            TokenTree::Group(group) => {
                token = Group::new(group.delimiter(), moved(group.stream(), place)).into();
                token.set_span(span);
            }
            _ => token.set_span(span),
        }
        out.push(token);
    }
    out.into_iter().collect()
}

/// The tokens, all of them at `span`: what goes wrong there is shown there. Literals are generated code all the
/// same: lints that hold a number against what is written there would find another one.
pub(crate) fn at(span: Span, tokens: TokenStream) -> TokenStream {
    moved(tokens, &|token| match token {
        TokenTree::Literal(_) => generated_span(span),
        _ => span,
    })
}

/// Tokens of the user's that the macro writes again: errors are still shown where the user wrote them, but
/// lints see generated code. They don't ask the user to shorten a path or to leave a deprecated name alone.
pub(crate) fn generated(tokens: impl ToTokens) -> TokenStream {
    moved(tokens.to_token_stream(), &|token| generated_span(token.span()))
}

/// The same for one name.
pub(crate) fn generated_ident(ident: &Ident) -> Ident {
    let mut ident = ident.clone();
    ident.set_span(generated_span(ident.span()));
    ident
}

/// A place of the user's, for generated code.
pub(crate) fn generated_span(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// Tokens that are written again and again. A [`TokenStream`] would each time be copied by a call of the compiler's,
/// even an empty one.
#[derive(Clone)]
pub(crate) struct Tokens(Vec<TokenTree>);

impl From<TokenStream> for Tokens {
    fn from(tokens: TokenStream) -> Tokens {
        Tokens(tokens.into_iter().collect())
    }
}

impl ToTokens for Tokens {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().cloned());
    }
}

/// Functions that are never called, for the block around generated code, whose variables then can have the
/// names that documentation should show. A unit struct of the user's called `index` (actix-web makes one of
/// each handler) would turn a variable `index` into a pattern for that struct; a function of the name, which
/// comes first, does not.
pub(crate) fn bindings(names: &[&str]) -> TokenStream {
    let names = names.iter().map(|name| Ident::new(name, Span::call_site()));
    quote!(#(fn #names() {})*)
}

/// Whether a path among the tokens begins with one of the names: in `other::Name` another item is meant.
pub(crate) fn names(tokens: impl ToTokens, wanted: &[&Ident]) -> bool {
    let mut colons = 0;
    tokens.into_token_stream().into_iter().any(|token| {
        let before = std::mem::take(&mut colons);
        match token {
            TokenTree::Ident(ident) => before < 2 && wanted.contains(&&ident),
            TokenTree::Group(group) => names(group.stream(), wanted),
            TokenTree::Punct(punct) if punct.as_char() == ':' => {
                colons = before + 1;
                false
            }
            _ => false,
        }
    })
}

/// The tokens with another text for each name that has one.
pub(crate) fn replaced(tokens: TokenStream, with: &dyn Fn(&Ident) -> Option<TokenStream>) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => match with(&ident) {
                Some(other) => out.extend(other),
                None => out.push(ident.into()),
            },
            TokenTree::Group(group) => {
                let mut new = Group::new(group.delimiter(), replaced(group.stream(), with));
                new.set_span(group.span());
                out.push(new.into());
            }
            token => out.push(token),
        }
    }
    out.into_iter().collect()
}
