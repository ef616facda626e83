//! `#[outcome(..)]`: a user's enum -> the same enum with the derives, the words of `#[status(..)]` and the transparent
//! variants that the attribute lists. It knows the other macros only by their names.

#[cfg(test)]
mod tests;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use status_subset_spec::words::unknown;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Ident, Path, Variant};

use crate::errors::Errors;
use crate::input::grammar::{Item, KEYS_OF_A_SUBSET, Key, Value, at_commas, split};
use crate::input::recover;

/// The words for derives.
const DERIVES: [(&str, &str); 3] =
    [("encode", "EncodeResponse"), ("decode", "DecodeResponse"), ("describe", "DescribeResponse")];
/// The words that need `EncodeResponse`.
const FRAMEWORKS: [&str; 2] = ["axum", "actix"];

pub(crate) fn outcome(attribute: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::new();
    let request = request(attribute, &mut errors);
    let krate = request.krate.as_ref().map_or_else(|| quote!(::status_subset), ToTokens::to_token_stream);
    let derives = request.derives.iter().map(|derive| quote!(#krate::#derive));
    let words = &request.words;
    let status = (!words.is_empty()).then(|| quote!(#[status(#(#words),*)]));
    // An item that can't be parsed is passed on: the derive reports that. The compiler would report a derive on any other
    // item.
    let item = match recover(item.clone()) {
        Ok(parsed) => with_variants(parsed, request.with, &mut errors),
        Err(_) if is_a_type(&item) => item,
        Err(error) => {
            errors.push(syn::Error::new(
                error.span(),
                "`outcome` is for enums; write an `enum` with a variant for each status",
            ));
            let errors = errors.into_tokens();
            return quote!(#errors #item);
        }
    };
    let errors = errors.into_tokens();
    quote! {
        #errors
        #[derive(#krate::StatusSubset, #(#derives),*)]
        #status
        #item
    }
}

/// Whether the item is an enum, struct or union, perhaps a half-written one.
fn is_a_type(item: &TokenStream) -> bool {
    item.clone().into_iter().any(|token| match token {
        TokenTree::Ident(word) => ["enum", "struct", "union"].iter().any(|keyword| word == keyword),
        _ => false,
    })
}

/// What the attribute says.
#[derive(Default)]
struct Request {
    krate: Option<Path>,
    /// The derives of responses.
    derives: Vec<Ident>,
    /// The words for `#[status(..)]`.
    words: Vec<TokenStream>,
    /// The outcomes to take in.
    with: Vec<With>,
}

/// An outcome to take in.
struct With {
    path: Path,
    /// `from`, or `from(io::Error)` for `Broken(io::Error)`.
    from: TokenStream,
}

fn request(attribute: TokenStream, errors: &mut Errors) -> Request {
    let mut request = Request::default();
    let mut words = Vec::new();
    let mut examples = Vec::new();
    for tokens in at_commas(attribute) {
        let Some(Item { key, value }) = split(tokens.clone()).pop() else { continue };
        let Key::Word(word) = &key else {
            errors.at(&key, "write words such as `axum`, `decode`, `describe` or `with(NotFound)`");
            continue;
        };
        let name = word.to_string();
        if name == "with" {
            request.with.extend(outcomes(word, value, errors));
        } else if let Some((_, derive)) = DERIVES.iter().find(|(known, _)| name == *known) {
            if !matches!(value, Value::None) {
                errors.at(word, format!("`{word}` takes no value"));
            } else if words.contains(&name) {
                errors.at(word, format!("`{word}` is given twice; keep one of them"));
            }
            add(&mut request.derives, Ident::new(derive, word.span()));
            words.push(name);
        } else if KEYS_OF_A_SUBSET.contains(&name.as_str()) {
            if let (true, Value::Assigned(path)) = (name == "crate", &value) {
                request.krate = syn::parse2(path.clone()).ok();
            }
            if FRAMEWORKS.contains(&name.as_str()) {
                add(&mut request.derives, Ident::new("EncodeResponse", word.span()));
            }
            match name.as_str() {
                "examples" => examples.push((word.clone(), tokens)),
                _ => request.words.push(tokens),
            }
        } else {
            let derives = DERIVES.map(|(word, _)| word);
            let known: Vec<&str> = derives.iter().chain(&["with"]).chain(KEYS_OF_A_SUBSET).copied().collect();
            errors.at(word, unknown("word", &name, &known));
        }
    }
    for (word, tokens) in examples {
        if request.derives.iter().any(|derive| derive == "DescribeResponse") {
            request.words.push(tokens);
        } else {
            errors.at(word, "examples are part of a description; add the word `describe`, or remove this");
        }
    }
    request
}

fn add(derives: &mut Vec<Ident>, derive: Ident) {
    if !derives.contains(&derive) {
        derives.push(derive);
    }
}

/// `with(NotFound, path::to::Broken(io::Error))`
fn outcomes(word: &Ident, value: Value, errors: &mut Errors) -> Vec<With> {
    let shape = "write the outcomes to take in, in parentheses: `with(NotFound, Unauthorized)`";
    let mut outcomes = Vec::new();
    for tokens in value.list(word, shape, errors).map(at_commas).unwrap_or_default() {
        let mut path: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let mut from = quote!(from);
        if let Some(TokenTree::Group(types)) = path.last().filter(|last| is_parenthesized(last)) {
            let types = types.stream();
            from = quote!(from(#types));
            path.pop();
        }
        match syn::parse2::<Path>(path.into_iter().collect()) {
            Ok(path) => outcomes.push(With { path, from }),
            Err(_) => {
                errors.at(tokens, format!("expected the path of an enum; {shape}"));
            }
        }
    }
    outcomes
}

fn is_parenthesized(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis)
}

/// The enum with a transparent variant for each outcome, named after it.
fn with_variants(mut item: DeriveInput, with: Vec<With>, errors: &mut Errors) -> TokenStream {
    // The derive reports what is not an enum.
    if let Data::Enum(data) = &mut item.data {
        for With { path, from } in with {
            let Some(name) = path.segments.last().map(|segment| segment.ident.clone()) else { continue };
            if path.is_ident(&item.ident) {
                errors.at(&path, format!("`{name}` is this enum itself; remove it"));
                continue;
            }
            if data.variants.iter().any(|variant| variant.ident == name) {
                errors.at(&path, format!("the enum has a variant `{name}` already; write a variant for this one, `#[status(transparent, from)]`"));
                continue;
            }
            let documentation = format!("A response of `{name}`.");
            let variant = quote_spanned!(path.span()=>
                #[doc = #documentation]
                #[status(transparent, #from)]
                #name(#path)
            );
            if let Ok(variant) = syn::parse2::<Variant>(variant) {
                data.variants.push(variant);
            }
        }
    }
    item.into_token_stream()
}
