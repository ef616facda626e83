//! The spans of tokens, which decide whether the compiler takes them for the user's code or for generated code.

use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// Gives each token the span that `span_of` returns. `$crate` keeps its span, which determines the crate: the enum may
/// be part of the expansion of another crate's macro.
fn respanned(tokens: TokenStream, span_of: &dyn Fn(&TokenTree) -> Span) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for mut token in tokens {
        let span = span_of(&token);
        match &token {
            TokenTree::Ident(ident) if ident == "$crate" => {}
            TokenTree::Group(group) => {
                token = Group::new(group.delimiter(), respanned(group.stream(), span_of)).into();
                token.set_span(span);
            }
            _ => token.set_span(span),
        }
        out.push(token);
    }
    out.into_iter().collect()
}

/// The tokens with this span, where the compiler shows errors about them. Literals count as generated code: lints
/// compare a number with the source text at its span, which is another one.
pub(crate) fn with_span(span: Span, tokens: TokenStream) -> TokenStream {
    respanned(tokens, &|token| match token {
        TokenTree::Literal(_) => generated_span(span),
        _ => span,
    })
}

/// Tokens of the user that are repeated in generated code. Errors are shown where the user wrote them, but lints, such
/// as those about long paths and deprecated names, see generated code.
pub(crate) fn generated(tokens: impl ToTokens) -> TokenStream {
    respanned(tokens.to_token_stream(), &|token| generated_span(token.span()))
}

/// Like [`generated`], for one name.
pub(crate) fn generated_ident(ident: &Ident) -> Ident {
    let mut ident = ident.clone();
    ident.set_span(generated_span(ident.span()));
    ident
}

/// A span in the user's code, for generated code.
pub(crate) fn generated_span(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// A number without a suffix. A negative one is two tokens.
pub(crate) fn signed(number: i64) -> TokenStream {
    let (minus, digits) = ((number < 0).then(|| quote!(-)), Literal::u64_unsuffixed(number.unsigned_abs()));
    quote!(#minus #digits)
}

/// Tokens that are used many times. Copying a [`TokenStream`], even an empty one, is a call into the compiler.
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

/// The parts one after the other. (A `collect` would be compiled for each type of iterator.)
pub(crate) fn join(parts: &mut dyn Iterator<Item = TokenStream>) -> TokenStream {
    let mut out = TokenStream::new();
    for part in parts {
        part.to_tokens(&mut out);
    }
    out
}

/// Functions that are never called. In the block around generated code, they let variables have the names that
/// documentation shows: if the user has a unit struct named `index` (actix-web makes one of each handler), a variable
/// `index` is a pattern for that struct, unless a function `index` shadows it.
pub(crate) fn shadow(names: &[&str]) -> TokenStream {
    let names = names.iter().map(|name| Ident::new(name, Span::call_site()));
    quote!(#(fn #names() {})*)
}

/// Whether a path among the tokens starts with one of the names. (`other::Name` is another item than `Name`.)
pub(crate) fn mentions(tokens: impl ToTokens, names: &[&Ident]) -> bool {
    let mut colons = 0;
    tokens.into_token_stream().into_iter().any(|token| {
        let before = std::mem::take(&mut colons);
        match token {
            TokenTree::Ident(ident) => before < 2 && names.contains(&&ident),
            TokenTree::Group(group) => mentions(group.stream(), names),
            TokenTree::Punct(punct) if punct.as_char() == ':' => {
                colons = before + 1;
                false
            }
            _ => false,
        }
    })
}

/// The tokens with a replacement for each name that has one.
pub(crate) fn replaced(
    tokens: TokenStream,
    replacement: &dyn Fn(&Ident) -> Option<TokenStream>,
) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => match replacement(&ident) {
                Some(other) => out.extend(other),
                None => out.push(ident.into()),
            },
            TokenTree::Group(group) => {
                let mut new = Group::new(group.delimiter(), replaced(group.stream(), replacement));
                new.set_span(group.span());
                out.push(new.into());
            }
            token => out.push(token),
        }
    }
    out.into_iter().collect()
}
