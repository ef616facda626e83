//! The item that a derive is on, half-written or not.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{DeriveInput, Generics};

use crate::tokens::replaced;

/// While a comma is not yet written, or a sign too many is, the compiler says so, goes on with the enum that is meant,
/// and hands on the tokens as they are. A derive goes on too: code that uses the enum then has no other error.
pub(crate) fn recover(input: TokenStream) -> syn::Result<DeriveInput> {
    let item = syn::parse2(input.clone()).or_else(|error| {
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
    });
    item.map(without_self)
}

/// The item with its own name for `Self` in its bounds, which generated code writes again where `Self` is another type
/// or none.
fn without_self(mut item: DeriveInput) -> DeriveInput {
    let the_item = self_of(&item);
    let parameters = syn::parse2(replaced(item.generics.to_token_stream(), &the_item));
    let bounds =
        item.generics.where_clause.as_ref().map(|it| syn::parse2(replaced(it.to_token_stream(), &the_item)));
    // (What has been parsed once is parsed again.)
    if let (Ok(parameters), Ok(bounds)) = (parameters, bounds.transpose()) {
        item.generics = Generics { where_clause: bounds, ..parameters };
    }
    item
}

/// What `Self` is in the item, as a replacement for that word.
pub(crate) fn self_of(item: &DeriveInput) -> impl Fn(&Ident) -> Option<TokenStream> + use<> {
    let (ident, (_, parameters, _)) = (&item.ident, item.generics.split_for_impl());
    let the_item = quote!(#ident #parameters);
    move |word| (word == "Self").then(|| the_item.clone())
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
    fn self_in_a_bound_is_the_item() {
        let written =
            "enum E<'a, T: From<Self>, const N: usize> where Self: A<Self>, Vec<Self>: B { V(Self) }";
        let item = recover(written.parse().unwrap()).unwrap();
        assert_eq!(
            item.generics.to_token_stream().to_string(),
            "< 'a , T : From < E < 'a , T , N > > , const N : usize >"
        );
        assert_eq!(
            item.generics.where_clause.to_token_stream().to_string(),
            "where E < 'a , T , N > : A < E < 'a , T , N > > , Vec < E < 'a , T , N > > : B"
        );
    }

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
