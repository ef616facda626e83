//! A user's enum, as the derive understands it.

use crate::errors::Reported;
use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Generics, Ident, LitStr, Path, Visibility};

pub(crate) struct Subset<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) visibility: &'a Visibility,
    pub(crate) generics: &'a Generics,
    pub(crate) options: Options,
    /// The user's `#[allow(..)]` and the like, to hold for the generated code too.
    pub(crate) lints: Vec<Attribute>,
    /// In the order of declaration.
    pub(crate) variants: Vec<Variant<'a>>,
    pub(crate) shape: Result<Shape, Reported>,
    /// Two variants have the same name, which the compiler reports: only the first is in `variants`.
    pub(crate) repeated: bool,
    /// An error if there are mistakes: the generated code then only keeps the rest of the user's code compiling.
    pub(crate) sound: Result<(), Reported>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// No variant has a field.
    Fieldless,
    /// An outcome: variants carry data.
    WithData,
}

/// What `#[status(..)]` says on the enum.
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) krate: Option<Path>,
    pub(crate) registry: Option<Path>,
    pub(crate) class: Option<Ident>,
    /// Enums that hold all statuses of this one.
    pub(crate) subset_of: Vec<Path>,
    /// Impls that the user does not want.
    pub(crate) skip: Vec<Impl>,
    /// Integrations that the user wants, each where it is named.
    pub(crate) integrations: Vec<(Integration, Span)>,
}

/// What a feature of the runtime implements for an enum that says the word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Integration {
    Http,
    Axum,
    Actix,
}

/// The traits whose impls can be left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Impl {
    Display,
    FromStr,
    TryFrom,
    From,
}

pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    #[cfg_attr(not(feature = "response"), expect(dead_code, reason = "the derives of responses read them"))]
    pub(crate) attributes: &'a [Attribute],
    pub(crate) fields: &'a syn::Fields,
    pub(crate) lints: Vec<Attribute>,
    pub(crate) code: Result<Code, Reported>,
    /// Header fields that the status requires and another layer adds.
    #[cfg_attr(not(feature = "response"), expect(dead_code, reason = "it is of the response"))]
    pub(crate) omit: Vec<LitStr>,
}

/// Which status a variant stands for.
#[derive(Clone)]
pub(crate) enum Code {
    /// That of its own name.
    Own,
    /// That of the name in `#[status(TooManyRequests)]`.
    Named(Ident),
    /// That of the number in `#[status(429)]`, which stands at the span.
    Number(u16, Span),
    /// Those of the type of its only field: `#[status(transparent)]`.
    Transparent(TokenStream),
}
