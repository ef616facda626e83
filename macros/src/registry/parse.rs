//! The tokens inside `status_codes! { .. }` -> [`Request`].

use proc_macro2::TokenStream;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, LitStr, Path, Token, Visibility};

use crate::tokens::generated;

mod keyword {
    syn::custom_keyword!(from);
    syn::custom_keyword!(http);
}

/// `#[attributes] pub enum Status from "codes.toml";`
pub(super) struct Request {
    /// The runtime crate, which the `macro_rules!` around this macro puts in front: `$crate`.
    pub(super) krate: Path,
    pub(super) attributes: Vec<Attribute>,
    /// As generated code: what is generated is not the user's to improve.
    pub(super) visibility: TokenStream,
    pub(super) ident: Ident,
    pub(super) from: From,
    /// `#[status(http, serde)]`
    pub(super) own: Vec<Attribute>,
}

pub(super) enum From {
    /// `http`, the registry that the crate brings.
    BuiltIn,
    /// A path from the root of the package.
    File(LitStr),
}

pub(super) fn parse(input: TokenStream) -> syn::Result<Request> {
    syn::parse2(input)
}

/// Conditions and deprecations are meant for all that is generated, but stand on the enum.
fn only_for_one_item(attribute: &Attribute) -> bool {
    ["cfg", "cfg_attr", "deprecated"].iter().any(|name| attribute.path().is_ident(name))
}

impl Parse for Request {
    fn parse(input: ParseStream<'_>) -> syn::Result<Request> {
        let krate = input.call(Path::parse_mod_style)?;
        input.parse::<Token![,]>()?;
        let attributes = input.call(Attribute::parse_outer)?;
        let (own, attributes): (Vec<_>, Vec<_>) =
            attributes.into_iter().partition(|attribute| attribute.path().is_ident("status"));
        if let Some(attribute) = attributes.iter().find(|it| only_for_one_item(it)) {
            let message = "this would hold for one of the generated items only; write it before `status_codes!`, or on the `mod` around it";
            return Err(syn::Error::new_spanned(attribute, message));
        }
        let visibility: Visibility = input.parse()?;
        let visibility = generated(visibility);
        input.parse::<Token![enum]>()?;
        let ident = input.parse()?;
        if !input.peek(keyword::from) {
            return Err(input
                .error(format!("write `enum {ident} from \"codes.toml\";` or `enum {ident} from http;`")));
        }
        input.parse::<keyword::from>()?;
        let from = if input.peek(keyword::http) {
            input.parse::<keyword::http>()?;
            From::BuiltIn
        } else if input.peek(LitStr) {
            From::File(input.parse()?)
        } else {
            return Err(input.error(
                "expected the path of a spec file, such as `\"codes.toml\"`, or `http` for the built-in registry",
            ));
        };
        input.parse::<Token![;]>()?;
        if !input.is_empty() {
            return Err(input.error("one registry a macro call: write another `status_codes!` for this"));
        }
        Ok(Request { krate, attributes, visibility, ident, from, own })
    }
}
