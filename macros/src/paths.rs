//! The block around the code of a derive, and its paths to the runtime crate and the registry.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, GenericParam, Generics, Ident, Path};

use crate::input::Options;
use crate::tokens::{Tokens, generated};

/// `items` in a block with the user's lint levels. The block imports the runtime crate, so that a wrong path to it is
/// one error. (The import is of a name in the crate, because Rust 1.85 can't import `$crate` or `super` itself.)
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

/// The runtime crate at a span in the user's code, where errors about it are shown.
pub(crate) fn krate_at(span: Span) -> Ident {
    Ident::new("__status_subset", span)
}

/// The path of the registry, as the user would write it.
pub(crate) fn registry(options: &Options) -> TokenStream {
    let krate = krate();
    options.registry.as_ref().map_or_else(|| quote!(#krate::Status), generated)
}

/// The type of the registry's sets. The built-in registry's is named directly, which saves the compiler work.
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

/// The type of the registry's codes, as the runtime's `repr.rs` explains. The built-in registry's is named directly, which
/// saves the compiler work.
pub(crate) fn code_type(options: &Options, this: &TokenStream) -> TokenStream {
    match (&options.registry, &options.repr) {
        (None, _) => quote!(::core::primitive::u16),
        (_, Some(repr)) => repr.to_token_stream(),
        _ => {
            let (krate, registry) = (krate(), registry(options));
            quote!(<#krate::__private::Repr<__REPR> as #krate::__private::ReprOf<#this, #registry>>::Code)
        }
    }
}

/// The constant that [`code_type`] names.
pub(crate) fn define_code_type(options: &Options) -> Option<TokenStream> {
    let alias = alias(options);
    let is_named = options.registry.is_none() || options.repr.is_some();
    (!is_named).then(|| quote!(const __REPR: ::core::primitive::i8 = #alias::__REPR;))
}

/// The alias of the registry in generated code, so that a wrong path to it is one error.
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

/// The alias of the registry at a span in the user's code, where errors about it are shown.
pub(crate) fn alias_at(span: Span) -> Ident {
    Ident::new("__Registry", span)
}

/// The parameters of an `impl` for the enum, the arguments of its type, and its bounds, as generated code.
pub(crate) fn split(generics: &Generics) -> (Tokens, Tokens, Tokens) {
    let (parameters, _, bounds) = generics.split_for_impl();
    let arguments = generics.params.iter().map(|parameter| match parameter {
        GenericParam::Lifetime(parameter) => parameter.lifetime.to_token_stream(),
        GenericParam::Type(parameter) => parameter.ident.to_token_stream(),
        // In braces, because a type in scope may have the same name.
        GenericParam::Const(parameter) => {
            let name = &parameter.ident;
            quote!({ #name })
        }
    });
    let arguments = (!generics.params.is_empty()).then(|| generated(quote!(<#(#arguments),*>)));
    // The bounds keep their spans: an error about the type of a field is shown at the field, and only there.
    (generated(parameters).into(), arguments.unwrap_or_default().into(), bounds.to_token_stream().into())
}

/// Adds a bound. It always parses.
pub(crate) fn push_bound(generics: &mut Generics, bound: TokenStream) {
    if let Ok(bound) = syn::parse2(bound) {
        generics.make_where_clause().predicates.push(bound);
    }
}

pub(crate) fn span_of(path: &Path) -> Span {
    path.segments.last().map_or_else(|| path.span(), |segment| segment.ident.span())
}
