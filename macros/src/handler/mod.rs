//! `#[handler]`: a function -> the same function, whose extractors respond with its outcome, and checks that the outcome
//! declares their responses. It reads tokens, since `syn` reads functions only with `full`, and leaves the body alone.

mod parse;
mod spans;
#[cfg(test)]
mod tests;

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::quote;

use self::parse::{Function, Parameter, Request, parse, request};
use self::spans::{first_span, generated_at, last_span, mentions_impl};
use crate::errors::Errors;
use crate::tokens::{generated_span, with_span};

pub(crate) fn handler(attribute: &TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::new();
    let request = request(attribute.clone(), &mut errors);
    let krate = request.krate.clone().unwrap_or_else(|| quote!(::status_subset));
    let item = match parse(item.clone(), &mut errors) {
        Ok(function) if function.is_described_below() => function.with_attribute_below(&krate, attribute),
        Ok(function) => expand(&function, &request, &krate),
        Err(_) => item,
    };
    let errors = errors.into_tokens();
    quote!(#errors #item)
}

fn expand(function: &Function, request: &Request, krate: &TokenStream) -> TokenStream {
    let outcome = &function.outcome;
    let state = request.state.clone().or_else(|| function.state()).unwrap_or_else(|| quote!(()));
    let parameters = function.parameters.iter().map(|parameter| {
        let Parameter { attributes, pattern, ty } = parameter;
        let extracted = generated_at(first_span(ty), quote!(#krate::axum::Extracted));
        // (The field has a name, because the pattern of a tuple needs all of its fields to be public.)
        quote!(#(#attributes)* #extracted { extractor: #pattern, .. }: #extracted<#ty, #outcome>)
    });
    let checks = function.parameters.iter().map(|parameter| check(parameter, &state, outcome, krate));
    let returned = {
        let call = with_span(first_span(outcome), quote!(#krate::__private::axum::returned));
        quote!(#call::<#outcome>();)
    };
    let Function { before, after_parameters, inner_attributes, body, body_span, parameters_span, .. } =
        function;
    let mut list = Group::new(Delimiter::Parenthesis, quote!(#(#parameters),*));
    list.set_span(*parameters_span);
    // The user's statements are in a block of their own: lints about the order of statements don't see the checks.
    let mut inside = Group::new(Delimiter::Brace, body.clone());
    inside.set_span(*body_span);
    let mut outside =
        Group::new(Delimiter::Brace, quote!(#inner_attributes { #returned #(#checks)* } #inside));
    outside.set_span(generated_span(*body_span));
    quote!(#before #list #after_parameters #outside)
}

/// A compile error at the type of the parameter, unless the outcome takes in the rejection of the extractor.
fn check(
    parameter: &Parameter,
    state: &TokenStream,
    outcome: &TokenStream,
    krate: &TokenStream,
) -> Option<TokenStream> {
    let ty = &parameter.ty;
    // A type `impl Trait` can't be named.
    if mentions_impl(ty.clone()) {
        return None;
    }
    let (first, last) = (first_span(ty), last_span(ty));
    let attributes = parameter.attributes.iter().filter(|attribute| is_cfg(attribute));
    let private = quote!(#krate::__private::axum);
    // The compiler shows the error at the function or at the argument, from the first token to the last one: these have
    // the spans of the type.
    let mut arguments = Group::new(Delimiter::Parenthesis, TokenStream::new());
    arguments.set_span(last);
    let probe = with_span(first, quote!((&&&&&#private::Probe::<#ty, #state, #outcome>::new()).__rejection));
    let (call, end) = (with_span(first, quote!(#private::declares::<#ty, _, _)), with_span(last, quote!(>)));
    let mut argument = Group::new(Delimiter::Parenthesis, quote!(#probe #arguments));
    argument.set_span(last);
    let import = generated_at(first, quote!(use #private::kinds::*;));
    Some(quote! {
        #(#attributes)*
        {
            #import
            #call #end #argument;
        }
    })
}

fn is_cfg(attribute: &TokenStream) -> bool {
    attribute.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => {
            group.stream().into_iter().next().is_some_and(|word| word.to_string() == "cfg")
        }
        _ => false,
    })
}

impl Function {
    /// Whether an attribute below this one reads the types of the parameters: `#[utoipa::path]` finds the content in
    /// them, and `#[debug_handler]` the state.
    fn is_described_below(&self) -> bool {
        self.attributes.iter().any(|attribute| {
            let name = attribute_name(attribute);
            name.is_some_and(|name| name == "path" || name == "debug_handler")
        })
    }

    /// The function with this attribute below all others.
    fn with_attribute_below(&self, krate: &TokenStream, attribute: &TokenStream) -> TokenStream {
        let Function { attributes, rest, .. } = self;
        quote!(#(#attributes)* #[#krate::handler(#attribute)] #rest)
    }
}

/// The last name in the path of an attribute.
fn attribute_name(attribute: &TokenStream) -> Option<Ident> {
    let group = attribute.clone().into_iter().find_map(|token| match token {
        TokenTree::Group(group) => Some(group),
        _ => None,
    })?;
    let mut name = None;
    for token in group.stream() {
        match token {
            TokenTree::Ident(word) => name = Some(word),
            TokenTree::Punct(punct) if punct.as_char() == ':' => {}
            _ => break,
        }
    }
    name
}
