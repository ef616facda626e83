//! How generated code is written, and what its tokens count as: the user's own words, or the macro's.

use proc_macro2::{Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// Code as it is written here, with a value for each `#name` that is listed before the arrow: `quote!` for what is
/// long. Of `quote!` the compiler makes a call for each token, and every user's build pays for these; this is one
/// text, which is read when the macro runs. What is repeated is made before, with [`each`] or [`separated`].
macro_rules! code {
    ($($name:ident),* => $($code:tt)*) => {
        $crate::tokens::filled_in(stringify!($($code)*), &[$((stringify!($name), &$name)),*])
    };
    ($($code:tt)*) => {
        $crate::tokens::filled_in(stringify!($($code)*), &[])
    };
}
pub(crate) use code;

/// A value and its name in the text.
type Value<'a> = (&'a str, &'a dyn ToTokens);

pub(crate) fn filled_in(text: &str, values: &[Value<'_>]) -> TokenStream {
    with_values(read(text), values)
}

/// The tokens of a text that was made of tokens.
fn read(text: &str) -> TokenStream {
    if proc_macro::is_available() {
        // (`proc_macro2` would read the text by itself first, to see whether the compiler can.)
        text.parse().map(proc_macro::TokenStream::into).unwrap_or_default()
    } else {
        text.parse().unwrap_or_default()
    }
}

fn with_values(code: TokenStream, values: &[Value<'_>]) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    for token in code {
        let behind_a_hash = matches!(out.last(), Some(TokenTree::Punct(last)) if last.as_char() == '#');
        match token {
            TokenTree::Group(group) => {
                out.push(Group::new(group.delimiter(), with_values(group.stream(), values)).into());
            }
            TokenTree::Ident(name) if behind_a_hash => match values.iter().find(|(known, _)| name == known) {
                Some((_, value)) => {
                    out.pop();
                    // A sign before it forms no operator with the first one of the value.
                    if let Some(TokenTree::Punct(sign)) = out.last_mut() {
                        *sign = Punct::new(sign.as_char(), Spacing::Alone);
                    }
                    out.extend(value.to_token_stream());
                }
                // It is not listed. No code has a `#` before a name: the compiler shows it.
                None => out.push(name.into()),
            },
            token => out.push(token),
        }
    }
    out.into_iter().collect()
}

/// What `code` is for each of the items.
pub(crate) fn each<T, C: ToTokens>(items: &[T], code: &dyn Fn(&T) -> C) -> TokenStream {
    let mut out = TokenStream::new();
    for item in items {
        code(item).to_tokens(&mut out);
    }
    out
}

/// The same with a sign in between.
pub(crate) fn separated<T, C: ToTokens>(sign: char, items: &[T], code: &dyn Fn(&T) -> C) -> TokenStream {
    let mut out = TokenStream::new();
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            Punct::new(sign, Spacing::Alone).to_tokens(&mut out);
        }
        code(item).to_tokens(&mut out);
    }
    out
}

/// `&[a, b]`
pub(crate) fn list<T, C: ToTokens>(items: &[T], code: &dyn Fn(&T) -> C) -> TokenStream {
    let items = separated(',', items, code);
    quote!(&[#items])
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_what_quote_makes_of_it() {
        let (name, number) = (quote!(<a::B>::C), 3_u8);
        let code = code! { name, number =>
            /// A line.
            #[doc = "x"]
            fn f<'a>(it: &'a &#name) -> Vec<Vec<#name>> { it < #name || #number >= 0x1f && #[y] z!(#number) }
        };
        let quoted = quote! {
            /// A line.
            #[doc = "x"]
            fn f<'a>(it: &'a &#name) -> Vec<Vec<#name>> { it < #name || #number >= 0x1f && #[y] z!(#number) }
        };
        // Signs that are not one operator may stand closer together.
        let tokens = |code: TokenStream| code.to_string().replace(' ', "");
        assert_eq!(tokens(code), tokens(quoted));
        assert_eq!(code!(x, #unlisted).to_string(), "x , # unlisted");
    }

    #[test]
    fn code_for_each() {
        let letter = |it: &char| Ident::new(&it.to_string(), Span::call_site()).into_token_stream();
        assert_eq!(each(&['a', 'b'], &letter).to_string(), "a b");
        assert_eq!(separated('|', &['a', 'b', 'c'], &letter).to_string(), "a | b | c");
        assert_eq!(list(&['a', 'b'], &letter).to_string(), "& [a , b]");
        assert_eq!(list(&[], &letter).to_string(), "& []");
    }
}
