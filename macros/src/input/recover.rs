//! Parses the item of a derive, even a half-written one.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{DeriveInput, Generics};

use crate::tokens::replaced;

/// Parses the item. If a comma is missing, or there is one punctuation mark too many, the compiler reports that, goes
/// on with the intended enum, and passes the tokens unchanged to the derive. The derive goes on too, so that code that
/// uses the enum has no other error.
pub(crate) fn recover(input: TokenStream) -> syn::Result<DeriveInput> {
    let item = syn::parse2(input.clone()).or_else(|error| {
        let mut repaired: Vec<TokenTree> = Vec::new();
        for token in input {
            repaired.push(match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                    let mut repaired = Group::new(Delimiter::Brace, with_commas(group.stream()));
                    repaired.set_span(group.span());
                    repaired.into()
                }
                token => token,
            });
        }
        syn::parse2(repaired.into_iter().collect()).map_err(|_| error)
    });
    item.map(without_self)
}

/// Replaces `Self` in the bounds of the item, which generated code repeats where `Self` is another type or none.
fn without_self(mut item: DeriveInput) -> DeriveInput {
    let replacement = replacement_of_self(&item);
    let parameters = syn::parse2(replaced(item.generics.to_token_stream(), &replacement));
    let bounds = item
        .generics
        .where_clause
        .as_ref()
        .map(|clause| syn::parse2(replaced(clause.to_token_stream(), &replacement)));
    // (Both parse, because they have been parsed before.)
    if let (Ok(parameters), Ok(bounds)) = (parameters, bounds.transpose()) {
        item.generics = Generics { where_clause: bounds, ..parameters };
    }
    item
}

/// The type of the item, as the replacement of the word `Self`.
pub(crate) fn replacement_of_self(item: &DeriveInput) -> impl Fn(&Ident) -> Option<TokenStream> + use<> {
    let (ident, (_, arguments, _)) = (&item.ident, item.generics.split_for_impl());
    let ty = quote!(#ident #arguments);
    move |word| (word == "Self").then(|| ty.clone())
}

/// Variants with one comma after each.
fn with_commas(variants: TokenStream) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    // Whether the tokens so far can be a complete variant.
    let mut complete = false;
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
        if complete && (begins || separates) {
            out.push(Punct::new(',', Spacing::Alone).into());
        }
        if !separates {
            out.push(token);
        }
        complete = ends;
    }
    out.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use quote::ToTokens;

    use super::recover;

    #[test]
    fn self_in_a_bound_is_the_item() {
        let input = "enum E<'a, T: From<Self>, const N: usize> where Self: A<Self>, Vec<Self>: B { V(Self) }";
        let item = recover(input.parse().unwrap()).unwrap();
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
    fn missing_and_superfluous_commas_are_repaired() {
        let intended = "pub enum E { A , # [status (404)] B (u8) , C { d : u8 } , # [x] D = 3 , F }";
        for input in [
            "pub enum E { A #[status(404)] B(u8) C { d: u8 } #[x] D = 3 F }",
            "pub enum E { A; #[status(404)] B(u8), , C { d: u8 }. #[x] D = 3; F }",
        ] {
            let item = recover(input.parse().unwrap()).unwrap();
            assert_eq!(item.into_token_stream().to_string(), intended);
        }
        let error = recover("enum E { A B(, ) }".parse().unwrap()).err().unwrap();
        assert_eq!(error.to_string(), "expected `,`");
    }
}
