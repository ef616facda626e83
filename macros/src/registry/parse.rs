//! The tokens inside `status_codes! { .. }` -> [`Request`].

use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, Ident, LitStr, Meta, Path, Token, Visibility};

use crate::input::grammar::at_commas;
use crate::tokens::generated;

mod keyword {
    syn::custom_keyword!(from);
    syn::custom_keyword!(http);
    syn::custom_keyword!(concat);
    syn::custom_keyword!(env);
}

/// `#[attributes] pub enum Status from "codes.toml";`
pub(super) struct Request {
    /// The runtime crate, `$crate` of the `macro_rules!` around this macro.
    pub(super) krate: Path,
    pub(super) attributes: Vec<Attribute>,
    /// With the span of generated code, so that lints ignore it.
    pub(super) visibility: TokenStream,
    pub(super) ident: Ident,
    pub(super) from: From,
    pub(super) status_attributes: Vec<StatusAttribute>,
}

/// `#[status(http, serde)]`, or `#[cfg_attr(feature = "serde", status(serde))]`.
pub(super) struct StatusAttribute {
    /// The predicate of `cfg_attr`.
    pub(super) condition: Option<TokenStream>,
    pub(super) attribute: Attribute,
}

impl StatusAttribute {
    /// The attributes of `cfg_attr` if all of them are `status`; `None` for any other attribute.
    fn of(attribute: &Attribute) -> Option<Vec<StatusAttribute>> {
        if attribute.path().is_ident("status") {
            return Some(vec![StatusAttribute { condition: None, attribute: attribute.clone() }]);
        }
        let Meta::List(list) = &attribute.meta else { return None };
        let mut parts = at_commas(list.tokens.clone()).into_iter();
        let condition = parts.next().filter(|_| list.path.is_ident("cfg_attr"))?;
        let mut found = Vec::new();
        for part in parts {
            let meta: Meta = syn::parse2(part).ok()?;
            if !meta.path().is_ident("status") {
                return None;
            }
            let attribute = Attribute { meta, ..attribute.clone() };
            found.push(StatusAttribute { condition: Some(condition.clone()), attribute });
        }
        Some(found)
    }
}

pub(super) enum From {
    /// `http`, the built-in registry.
    BuiltIn,
    /// A path from a folder.
    #[cfg_attr(not(feature = "toml"), expect(dead_code, reason = "without the feature, no file is read"))]
    File(Root, LitStr),
    /// Neither, which is reported.
    Nowhere,
}

/// The folder that a path starts from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Root {
    /// The root of the package.
    Package,
    /// Where the package's build script writes.
    OutDir,
}

/// The request, and the mistake after the name of the enum, if there is one. The enum is generated even then, so that
/// code that uses it has no other error while the call is being written.
pub(super) fn parse(input: TokenStream) -> syn::Result<(Request, Option<syn::Error>)> {
    let request = |input: ParseStream<'_>| {
        let mut request: Request = input.parse()?;
        let end = match from(&request.ident, input) {
            Ok(from) => {
                request.from = from;
                end(input)
            }
            Err(error) => Err(error),
        };
        input.parse::<TokenStream>()?;
        Ok((request, end.err()))
    };
    request.parse2(input)
}

fn from(ident: &Ident, input: ParseStream<'_>) -> syn::Result<From> {
    if !input.peek(keyword::from) {
        let message = format!("write `enum {ident} from \"codes.toml\";` or `enum {ident} from http;`");
        return Err(input.error(message));
    }
    input.parse::<keyword::from>()?;
    if input.peek(keyword::http) {
        input.parse::<keyword::http>()?;
        Ok(From::BuiltIn)
    } else if input.peek(LitStr) {
        Ok(From::File(Root::Package, input.parse()?))
    } else if input.peek(keyword::concat) {
        let span = input.span();
        let advice =
            "write `concat!(env!(\"OUT_DIR\"), \"/codes.toml\")`, the file that the build script writes";
        generated_file(input)
            .map(|path| From::File(Root::OutDir, path))
            .map_err(|_| syn::Error::new(span, advice))
    } else {
        Err(input.error(
            "expected the path of a spec file, such as `\"codes.toml\"`, or `http` for the built-in registry",
        ))
    }
}

/// `concat!(env!("OUT_DIR"), "/codes.toml")`
fn generated_file(input: ParseStream<'_>) -> syn::Result<LitStr> {
    let (concat, env);
    input.parse::<keyword::concat>()?;
    input.parse::<Token![!]>()?;
    syn::parenthesized!(concat in input);
    concat.parse::<keyword::env>()?;
    concat.parse::<Token![!]>()?;
    syn::parenthesized!(env in concat);
    let variable: LitStr = env.parse()?;
    concat.parse::<Token![,]>()?;
    let path: LitStr = concat.parse()?;
    concat.parse::<Option<Token![,]>>()?;
    if variable.value() != "OUT_DIR" || !path.value().starts_with('/') || !concat.is_empty() {
        return Err(concat.error("another form"));
    }
    Ok(path)
}

fn end(input: ParseStream<'_>) -> syn::Result<()> {
    input.parse::<Token![;]>()?;
    if !input.is_empty() {
        return Err(input.error("`status_codes!` takes one registry; call it again for this one"));
    }
    Ok(())
}

/// Whether the attribute is a condition or a deprecation, which should apply to all generated items.
fn is_for_all_items(attribute: &Attribute) -> bool {
    ["cfg", "cfg_attr", "deprecated"].iter().any(|name| attribute.path().is_ident(name))
}

impl Request {
    /// `StatusSet` for the suffix `Set`. Derived names have the span of the macro call, because they name other items
    /// than the one that the user wrote.
    pub(super) fn derived(&self, suffix: &str) -> Ident {
        Ident::new(&format!("{}{suffix}", self.ident.unraw()), Span::call_site())
    }

    /// `ClientErrorStatus` for the class `ClientError`.
    pub(super) fn statuses_of(&self, class: &str) -> Ident {
        Ident::new(&format!("{class}{}", self.ident.unraw()), Span::call_site())
    }
}

impl Parse for Request {
    fn parse(input: ParseStream<'_>) -> syn::Result<Request> {
        let krate = input.call(Path::parse_mod_style)?;
        input.parse::<Token![,]>()?;
        let attributes = input.call(Attribute::parse_outer)?;
        let (mut status_attributes, mut others) = (Vec::new(), Vec::new());
        for attribute in attributes {
            if let Some(found) = StatusAttribute::of(&attribute) {
                status_attributes.extend(found);
            } else if is_for_all_items(&attribute) {
                let message = "this would apply to only one of the generated items; write it before `status_codes!`, or on the `mod` around it";
                return Err(syn::Error::new_spanned(attribute, message));
            } else {
                others.push(attribute);
            }
        }
        let visibility: Visibility = input.parse()?;
        let visibility = generated(visibility);
        input.parse::<Token![enum]>()?;
        let ident = input.parse()?;
        Ok(Request { krate, attributes: others, visibility, ident, from: From::Nowhere, status_attributes })
    }
}
