//! The block that a derive's code is in, and the paths that it has there to the runtime crate and the registry.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, GenericParam, Generics, Ident, Path};

use crate::input::Options;
use crate::tokens::{Tokens, generated};

/// `items`, in a block of their own where the runtime crate is imported: where its path is wrong, that is said
/// once. The user's lint levels hold there too. (By a name in the crate: not every Rust from 1.85 on imports `$crate`
/// or `super` itself.)
pub(crate) fn frame(options: &Options, lints: &[Attribute], items: impl ToTokens) -> TokenStream {
    let krate = krate();
    let import = match &options.krate {
        Some(path) => {
            let krate = krate_at(span_of(path));
            quote_spanned!(span_of(path)=> use #path::__private::runtime as #krate;)
        }
        None => quote!(use ::status_subset as #krate;),
    };
    quote! {
        #(#lints)*
        const _: () = {
            #import
            #items
        };
    }
}

/// The runtime crate.
pub(crate) fn krate() -> Ident {
    krate_at(Span::call_site())
}

/// The runtime crate, at a place of the user's where what is wrong with its use is to be shown.
pub(crate) fn krate_at(span: Span) -> Ident {
    Ident::new("__status_subset", span)
}

/// The path of the registry, as the user would write it.
pub(crate) fn registry(options: &Options) -> TokenStream {
    let krate = krate();
    options.registry.as_ref().map_or_else(|| quote!(#krate::Status), generated)
}

/// The sets of the registry's statuses. That of the built-in registry is named as it is: the compiler has less to do.
pub(crate) fn set(options: &Options) -> TokenStream {
    let krate = krate();
    match &options.registry {
        Some(path) => {
            let path = generated(path);
            quote!(<#path as #krate::Registry>::Set)
        }
        None => quote!(#krate::StatusSet),
    }
}

/// The alias under which generated code names the registry: where the path is wrong, that is said once.
pub(crate) fn alias(options: &Options) -> Ident {
    alias_at(options.registry.as_ref().map_or_else(Span::call_site, span_of))
}

pub(crate) fn define_alias(options: &Options) -> TokenStream {
    let (krate, registry, alias) = (krate(), registry(options), alias(options));
    match options.registry {
        Some(_) => quote!(type #alias = <#registry as #krate::Registry>::Itself;),
        None => quote!(type #alias = #registry;),
    }
}

/// The alias of the registry, at a place of the user's where what is wrong with its use is to be shown.
pub(crate) fn alias_at(span: Span) -> Ident {
    Ident::new("__Registry", span)
}

/// The parameters of the enum for an `impl`, for its type, and its bounds, as generated code.
pub(crate) fn split(generics: &Generics) -> (Tokens, Tokens, Tokens) {
    let (of_impl, _, bounds) = generics.split_for_impl();
    let of_type = generics.params.iter().map(|parameter| match parameter {
        GenericParam::Lifetime(it) => it.lifetime.to_token_stream(),
        GenericParam::Type(it) => it.ident.to_token_stream(),
        // In braces: a type in scope may have the same name.
        GenericParam::Const(it) => {
            let name = &it.ident;
            quote!({ #name })
        }
    });
    let of_type = (!generics.params.is_empty()).then(|| generated(quote!(<#(#of_type),*>)));
    // What is wrong with the type of a field is said at the field, and only there: the bounds keep their spans.
    (generated(of_impl).into(), of_type.unwrap_or_default().into(), bounds.to_token_stream().into())
}

/// Adds a bound, which is whole: no input can make it another thing.
pub(crate) fn push_bound(generics: &mut Generics, bound: TokenStream) {
    if let Ok(bound) = syn::parse2(bound) {
        generics.make_where_clause().predicates.push(bound);
    }
}

pub(crate) fn span_of(path: &Path) -> Span {
    path.segments.last().map_or_else(|| path.span(), |segment| segment.ident.span())
}
