use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::handler;
use crate::testing::{check_mutations, errors, tokens};

const HANDLERS: &[&str] = &[
    "/// Renames.
    #[cfg(all())]
    pub(crate) async fn rename<T: Into<u8>, const N: usize>(
        Path((id, _)): Path<(T, u8)>, mut it: Map<u8, Vec<fn(u8) -> u8>>, path::New { name, .. }: Json<path::New>,
    ) -> Result<Rename, Rename> where T: Send, { #![allow(x)] let x = a < b; x }",
    "fn f(_: State<S>, r: ::core::result::Result<Json<u8>, R>) -> impl Future<Output = Result<A, B>> + Send { async { } }",
    "fn f(_: S,) -> Pin<Box<dyn Future<Output = A>>> { }",
];

fn expand(item: TokenStream) -> TokenStream {
    handler(&TokenStream::new(), item)
}

/// What the macro makes of a function. Of other tokens, the compiler has reported that they are none.
fn expand_function(item: TokenStream) -> TokenStream {
    match syn::parse2::<syn::File>(item.clone()) {
        Ok(file) if matches!(file.items.as_slice(), [syn::Item::Fn(_)]) && !is_wrapped(item.clone()) => {
            expand(item)
        }
        _ => TokenStream::new(),
    }
}

/// Whether a sign or a keyword is an invisible group. (`macro_rules!` makes such groups of types, patterns and blocks.)
fn is_wrapped(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => {
            let content = group.stream().into_iter().next();
            let is_word = |word: TokenTree| syn::parse2::<syn::Ident>(word.into()).is_ok();
            let is_invisible = group.delimiter() == Delimiter::None;
            let is_sign =
                content.is_some_and(|token| !matches!(token, TokenTree::Group(_)) && !is_word(token));
            (is_invisible && is_sign) || is_wrapped(group.stream())
        }
        _ => false,
    })
}

fn function(item: TokenStream) -> syn::ItemFn {
    syn::parse2(item).unwrap()
}

fn text(tokens: impl quote::ToTokens) -> String {
    tokens.to_token_stream().to_string().replace(' ', "")
}

#[test]
fn only_the_parameters_and_the_start_of_the_body_change() {
    for handler in HANDLERS {
        let (before, after) = (function(tokens(handler)), function(expand(tokens(handler))));
        assert_eq!(text(&before.vis), text(&after.vis));
        assert_eq!(before.attrs.len() + after.block.stmts.len(), after.attrs.len() + 2);
        assert_eq!(before.sig.asyncness.is_some(), after.sig.asyncness.is_some());
        assert_eq!(text(&before.sig.generics), text(&after.sig.generics));
        assert_eq!(text(&before.sig.output), text(&after.sig.output));
        assert_eq!(before.sig.inputs.len(), after.sig.inputs.len());
        for (before, after) in before.sig.inputs.iter().zip(&after.sig.inputs) {
            let (syn::FnArg::Typed(before), syn::FnArg::Typed(after)) = (before, after) else { panic!() };
            assert!(text(&after.pat).contains(&text(&before.pat)));
            assert!(text(&after.ty).contains(&text(&before.ty)));
        }
        let [_, syn::Stmt::Expr(syn::Expr::Block(body), None)] = after.block.stmts.as_slice() else {
            panic!()
        };
        assert_eq!(text(body.block.stmts.first()), text(before.block.stmts.first()));
    }
}

#[test]
fn the_outcome_and_the_state_are_found() {
    let expansion = |item: &str| text(expand(tokens(item)));
    let extracted = |ty: &str, outcome: &str| format!("::status_subset::axum::Extracted<{ty},{outcome}>");
    let probe = |ty: &str, state: &str| format!("Probe::<{ty},{state},");
    let first = expansion(HANDLERS[0]);
    assert!(first.contains(&extracted("Json<path::New>", "Result<Rename,Rename>")), "{first}");
    assert!(first.contains(&probe("Path<(T,u8)>", "()")), "{first}");
    let second = expansion(HANDLERS[1]);
    assert!(second.contains(&extracted("::core::result::Result<Json<u8>,R>", "Result<A,B>")), "{second}");
    assert!(second.contains(&probe("State<S>", "S")), "{second}");
    let third = expansion(HANDLERS[2]);
    let future = "<Pin<Box<dynFuture<Output=A>>>as::core::future::Future>::Output";
    assert!(third.contains(&extracted("S", future)), "{third}");
    // Two states are none.
    let two = expansion("async fn f(_: State<A>, _: State<B>) -> C { }");
    assert!(two.contains(&probe("State<A>", "()")), "{two}");
    let named = text(handler(&tokens("state = S<A, B>, crate = x::y"), tokens("async fn f(_: A) -> C { }")));
    assert!(named.contains("x::y::__private::axum::Probe::<A,S<A,B>,C>"), "{named}");
}

#[test]
fn attributes_that_read_the_types_come_first() {
    for other in ["utoipa::path(get)", "path()", "axum::debug_handler"] {
        let item = format!("#[{other}] #[inline] async fn f(_: A) -> B {{ }}");
        let expansion = handler(&tokens("state = S"), tokens(&item));
        let expected = format!("#[{other}]#[inline]#[::status_subset::handler(state=S)]asyncfnf(_:A)->B{{}}");
        assert_eq!(text(expansion), expected.replace(' ', ""));
    }
}

#[test]
fn a_mistake_is_an_error_beside_the_item() {
    for (attribute, item) in [
        ("", "struct S;"),
        ("", "fn f(_: A) -> B;"),
        ("", "async fn f(_: A) {}"),
        ("", "async fn f(self) -> A {}"),
        ("", "async fn f(_: A) -> Result<impl B, C> {}"),
        ("", "impl A { fn f() {} }"),
        ("states = A", "async fn f(_: A) -> B {}"),
        ("state", "async fn f(_: A) -> B {}"),
    ] {
        let expansion = handler(&tokens(attribute), tokens(item));
        assert_eq!(errors(expansion.clone()).len(), 1, "{item}: {expansion}");
        if attribute.is_empty() {
            assert!(text(expansion).ends_with(&text(tokens(item))), "{item}");
        }
    }
    assert_eq!(errors(handler(&TokenStream::new(), TokenStream::new())).len(), 1);
}

#[test]
fn no_function_makes_the_macro_panic() {
    assert!(check_mutations(expand_function, HANDLERS, 3000) > 3000);
}

/// Other items neither.
#[test]
fn no_tokens_make_the_macro_panic() {
    fn of_any(item: TokenStream) -> TokenStream {
        expand(item);
        TokenStream::new()
    }
    assert!(check_mutations(of_any, HANDLERS, 1000) > 1000);
}
