//! How long code is written: as one text, which the macro reads.

use proc_macro2::{Group, Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};

/// Code as it is written here, with a value for each `#name` that is listed before the arrow: `quote!` for what is
/// long. Of `quote!` the compiler makes a call for each token, and every user's build pays for these; this is one
/// text, which is read when the macro runs. What is repeated is made before, with [`each`] or [`separated`].
macro_rules! code {
    ($($name:ident),* => $($code:tt)*) => {
        $crate::code::filled_in(stringify!($($code)*), &[$((stringify!($name), &$name)),*])
    };
    ($($code:tt)*) => {
        $crate::code::filled_in(stringify!($($code)*), &[])
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

#[cfg(test)]
mod tests {
    use proc_macro2::{Ident, Span};

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
