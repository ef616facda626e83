//! Splits the tokens of a function.

use std::iter::Peekable;

use proc_macro2::{Delimiter, Group, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use super::spans::{first_span, generated_at, mentions_impl};
use crate::errors::{Errors, Reported};

/// What the attribute says.
#[derive(Default)]
pub(super) struct Request {
    pub(super) krate: Option<TokenStream>,
    pub(super) state: Option<TokenStream>,
}

/// A function, in the parts that the expansion puts together again.
pub(super) struct Function {
    /// The attributes.
    pub(super) attributes: Vec<TokenStream>,
    /// All tokens behind the attributes.
    pub(super) rest: TokenStream,
    /// All tokens before the list of parameters.
    pub(super) before: TokenStream,
    pub(super) parameters: Vec<Parameter>,
    pub(super) parameters_span: Span,
    /// The tokens between the list and the body.
    pub(super) after_parameters: TokenStream,
    /// The type that the function or its future returns.
    pub(super) outcome: TokenStream,
    pub(super) inner_attributes: TokenStream,
    pub(super) body: TokenStream,
    pub(super) body_span: Span,
}

pub(super) struct Parameter {
    pub(super) attributes: Vec<TokenStream>,
    pub(super) pattern: TokenStream,
    pub(super) ty: TokenStream,
}

pub(super) fn request(attribute: TokenStream, errors: &mut Errors) -> Request {
    let mut request = Request::default();
    for tokens in at_commas(attribute) {
        let mut rest = tokens.clone().into_iter();
        let (word, sign) = (rest.next(), rest.next());
        let value: TokenStream = rest.collect();
        let is_assigned = sign.is_some_and(|sign| is_punct(&sign, '=')) && !value.is_empty();
        match word.map(|word| word.to_string()).as_deref() {
            Some("state") if is_assigned => request.state = Some(value),
            Some("crate") if is_assigned => request.krate = Some(value),
            _ => {
                errors.at(
                    tokens,
                    "write `state = AppState`, the state of the router, or `crate = path`, the path of `status_subset`",
                );
            }
        }
    }
    request
}

pub(super) fn parse(item: TokenStream, errors: &mut Errors) -> Result<Function, Reported> {
    let mut tokens = ungrouped(item).into_iter().peekable();
    let attributes = attributes(&mut tokens);
    let rest: Vec<TokenTree> = tokens.collect();
    let mut function = Parts { tokens: rest.iter().cloned().peekable(), before: TokenStream::new() };
    let not_a_function = "`#[handler]` is for a function with a body, which a router calls";
    let mut is_async = false;
    let keyword = loop {
        match function.take() {
            Some(TokenTree::Ident(word)) if word == "fn" => break word,
            Some(TokenTree::Ident(word)) if word == "async" => is_async = true,
            // (The body of another item is a group.)
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                return Err(errors.at(first(&rest), not_a_function));
            }
            Some(_) => {}
            None => return Err(errors.at(first(&rest), not_a_function)),
        }
    };
    let Some(TokenTree::Ident(name)) = function.take() else {
        return Err(errors.at(keyword, not_a_function));
    };
    function.take_generics();
    let Some(TokenTree::Group(list)) = function.tokens.next() else {
        return Err(errors.at(name, not_a_function));
    };
    let mut after: Vec<TokenTree> = function.tokens.collect();
    let body = match after.pop().map(|body| ungrouped(body.into()).into_iter().next()) {
        Some(Some(TokenTree::Group(group))) if group.delimiter() == Delimiter::Brace => group,
        _ => return Err(errors.at(name, not_a_function)),
    };
    let outcome = returned(&after).ok_or_else(|| {
        errors.at(&name, "a handler returns an outcome: an enum with `#[status(axum)]`, or a `Result` of two")
    })?;
    let outcome = outcome_of(outcome, is_async, errors)?;
    let parameters = at_commas(list.stream()).into_iter().map(|tokens| parameter(&tokens, errors));
    let parameters = parameters.collect::<Vec<_>>().into_iter().collect::<Result<_, _>>()?;
    let (inner_attributes, statements) = split_body(&body);
    let before = function.before;
    Ok(Function {
        rest: rest.into_iter().collect(),
        before: quote!(#(#attributes)* #before),
        attributes,
        parameters,
        parameters_span: list.span(),
        after_parameters: after.into_iter().collect(),
        outcome,
        inner_attributes,
        body: statements,
        body_span: body.span(),
    })
}

fn first(tokens: &[TokenTree]) -> TokenStream {
    tokens.first().into_iter().cloned().collect()
}

/// The tokens without an invisible group around all of them, which `macro_rules!` makes of an item.
fn ungrouped(tokens: TokenStream) -> TokenStream {
    let mut parts = tokens.clone().into_iter();
    match (parts.next(), parts.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => {
            ungrouped(group.stream())
        }
        _ => tokens,
    }
}

/// The attributes in front of an item or a parameter.
fn attributes(tokens: &mut Peekable<impl Iterator<Item = TokenTree>>) -> Vec<TokenStream> {
    let mut attributes = Vec::new();
    while let Some(sign) = tokens.next_if(|token| is_punct(token, '#')) {
        let rest = tokens.next_if(|token| matches!(token, TokenTree::Group(_)));
        attributes.push([Some(sign), rest].into_iter().flatten().collect());
    }
    attributes
}

/// The tokens of a function, and those that have been read.
struct Parts<I: Iterator<Item = TokenTree>> {
    tokens: Peekable<I>,
    before: TokenStream,
}

impl<I: Iterator<Item = TokenTree>> Parts<I> {
    fn take(&mut self) -> Option<TokenTree> {
        let token = self.tokens.next()?;
        token.to_tokens(&mut self.before);
        Some(token)
    }

    /// `<T, const N: usize>`
    fn take_generics(&mut self) {
        if !self.tokens.peek().is_some_and(|token| is_punct(token, '<')) {
            return;
        }
        let mut depth = Depth::default();
        while let Some(token) = self.take() {
            depth.enter(&token);
            if depth.is_outside() {
                break;
            }
        }
    }
}

/// How many `<` are open.
#[derive(Default)]
struct Depth {
    open: usize,
    after_minus: bool,
}

impl Depth {
    fn enter(&mut self, token: &TokenTree) {
        if is_punct(token, '<') {
            self.open += 1;
        } else if is_punct(token, '>') && !self.after_minus {
            self.open = self.open.saturating_sub(1);
        }
        self.after_minus = is_punct(token, '-');
    }

    fn is_outside(&self) -> bool {
        self.open == 0
    }
}

fn is_punct(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// Whether the next character belongs to the same sign.
fn is_joint(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.spacing() == Spacing::Joint)
}

/// The non-empty parts between the commas outside `<>`.
fn at_commas(tokens: TokenStream) -> Vec<TokenStream> {
    let (mut parts, mut part, mut depth) = (Vec::new(), TokenStream::new(), Depth::default());
    for token in tokens {
        depth.enter(&token);
        if depth.is_outside() && is_punct(&token, ',') {
            parts.push(std::mem::take(&mut part));
        } else {
            token.to_tokens(&mut part);
        }
    }
    parts.push(part);
    parts.retain(|part| !part.is_empty());
    parts
}

/// `#[attribute] Path(id): Path<u64>`
fn parameter(tokens: &TokenStream, errors: &mut Errors) -> Result<Parameter, Reported> {
    let mut rest = tokens.clone().into_iter().peekable();
    let attributes = attributes(&mut rest);
    let mut pattern = TokenStream::new();
    while let Some(token) = rest.next() {
        if !is_punct(&token, ':') {
            token.to_tokens(&mut pattern);
            continue;
        }
        // `::` is part of a path.
        if let Some(second) = rest.next_if(|next| is_joint(&token) && is_punct(next, ':')) {
            pattern.extend([token, second]);
            continue;
        }
        let ty: TokenStream = rest.collect();
        if pattern.is_empty() || ty.is_empty() {
            break;
        }
        return Ok(Parameter { attributes, pattern, ty });
    }
    let is_self = tokens.clone().into_iter().any(|token| token.to_string() == "self");
    Err(errors.at(
        tokens,
        if is_self { "a router calls a handler without a `self`" } else { "expected a pattern and a type" },
    ))
}

/// What is between `->` and the `where`.
fn returned(after: &[TokenTree]) -> Option<TokenStream> {
    let (arrow, ty) = after.split_at_checked(2)?;
    let is_arrow = arrow.iter().zip(['-', '>']).all(|(token, sign)| is_punct(token, sign));
    let mut depth = Depth::default();
    let ty = ty.iter().take_while(|token| {
        depth.enter(token);
        !(depth.is_outside() && matches!(token, TokenTree::Ident(word) if word == "where"))
    });
    let ty: TokenStream = ty.cloned().collect();
    (is_arrow && !ty.is_empty()).then_some(ty)
}

/// What the handler responds with: what it returns or, of a function that is not `async`, what its future does.
fn outcome_of(ty: TokenStream, is_async: bool, errors: &mut Errors) -> Result<TokenStream, Reported> {
    let is_impl = matches!(ty.clone().into_iter().next(), Some(TokenTree::Ident(word)) if word == "impl");
    let outcome = match is_async {
        true => ty.clone(),
        false if is_impl => output(ty.clone()).unwrap_or_else(|| ty.clone()),
        false => {
            let span = first_span(&ty);
            let (open, path) = (
                generated_at(span, quote!(<)),
                generated_at(span, quote!(as ::core::future::Future>::Output)),
            );
            quote!(#open #ty #path)
        }
    };
    if mentions_impl(outcome.clone()) {
        return Err(
            errors.at(ty, "write the type of the outcome: `impl Trait` does not declare its statuses")
        );
    }
    Ok(outcome)
}

/// `GetUser` in `impl Future<Output = GetUser> + Send`
fn output(ty: TokenStream) -> Option<TokenStream> {
    let mut tokens = ty.into_iter();
    tokens.find(|token| matches!(token, TokenTree::Ident(word) if word == "Output"))?;
    tokens.next().filter(|token| is_punct(token, '='))?;
    let mut depth = Depth::default();
    let outcome = tokens.take_while(|token| {
        let is_end =
            depth.is_outside() && !depth.after_minus && (is_punct(token, '>') || is_punct(token, ','));
        depth.enter(token);
        !is_end
    });
    Some(outcome.collect())
}

/// The attributes `#![..]` at the start of a body, and its statements.
fn split_body(body: &Group) -> (TokenStream, TokenStream) {
    let tokens: Vec<TokenTree> = body.stream().into_iter().collect();
    let mut inner = 0;
    while let Some([sign, mark, TokenTree::Group(_)]) = tokens.get(inner..inner + 3) {
        if !is_punct(sign, '#') || !is_punct(mark, '!') {
            break;
        }
        inner += 3;
    }
    let (attributes, statements) = tokens.split_at_checked(inner).unwrap_or_default();
    (attributes.iter().cloned().collect(), statements.iter().cloned().collect())
}

impl Function {
    /// The state of the router, as far as the parameters say it: `AppState` in `State<AppState>`.
    pub(super) fn state(&self) -> Option<TokenStream> {
        let mut states = self.parameters.iter().filter_map(|parameter| state(&parameter.ty));
        let state = states.next()?;
        states.all(|other| other.to_string() == state.to_string()).then_some(state)
    }
}

fn state(ty: &TokenStream) -> Option<TokenStream> {
    let mut tokens = ty.clone().into_iter().peekable();
    let mut last = None;
    while let Some(token) = tokens.next_if(|token| !is_punct(token, '<')) {
        last = Some(token.to_string());
    }
    tokens.next().filter(|_| last.as_deref() == Some("State"))?;
    let mut state: Vec<TokenTree> = tokens.collect();
    state.pop().filter(|end| is_punct(end, '>'))?;
    (!state.is_empty()).then(|| state.into_iter().collect())
}
