//! The item that a derive is on, half-written or not.

use proc_macro2::{Delimiter, Group, Punct, Spacing, TokenStream, TokenTree};
use syn::DeriveInput;

/// While a comma is not yet written, or a sign too many is, the compiler says so, goes on with the enum that is meant,
/// and hands on the tokens as they are. A derive goes on too: code that uses the enum then has no other error.
pub(crate) fn recover(input: TokenStream) -> syn::Result<DeriveInput> {
    syn::parse2(input.clone()).or_else(|error| {
        let mut mended: Vec<TokenTree> = Vec::new();
        for token in input {
            mended.push(match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    let mut mended = Group::new(Delimiter::Brace, with_commas(group.stream()));
                    mended.set_span(group.span());
                    mended.into()
                }
                token => token,
            });
        }
        syn::parse2(mended.into_iter().collect()).map_err(|_| error)
    })
}

/// Variants with one comma behind each.
fn with_commas(variants: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    // Whether what is before the token can be all of a variant.
    let mut whole = false;
    for token in variants {
        let (begins, ends, separates) = match &token {
            TokenTree::Ident(_) => (true, true, false),
            TokenTree::Group(group) => (false, group.delimiter() != Delimiter::Bracket, false),
            TokenTree::Literal(_) => (false, true, false),
            TokenTree::Punct(punct) => match punct.as_char() {
                '#' => (true, false, false),
                ',' | ';' | '.' => (false, false, true),
                _ => (false, false, false),
            },
        };
        if whole && (begins || separates) {
            out.push(Punct::new(',', Spacing::Alone).into());
        }
        if !separates {
            out.push(token);
        }
        whole = ends;
    }
    out.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::recover;

    #[test]
    fn an_enum_that_is_being_written_is_the_one_that_is_meant() {
        let meant = "pub enum E { A , # [status (404)] B (u8) , C { d : u8 } , # [x] D = 3 , F }";
        for written in [
            "pub enum E { A #[status(404)] B(u8) C { d: u8 } #[x] D = 3 F }",
            "pub enum E { A; #[status(404)] B(u8), , C { d: u8 }. #[x] D = 3; F }",
        ] {
            let item = recover(written.parse().unwrap()).unwrap();
            assert_eq!(item.into_token_stream().to_string(), meant);
        }
        let error = recover("enum E { A B(, ) }".parse().unwrap()).err().unwrap();
        assert_eq!(error.to_string(), "expected `,`");
    }
}
