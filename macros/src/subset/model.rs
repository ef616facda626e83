//! A user's enum, as the derive understands it.

use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Generics, Ident, Path, Visibility};

pub(super) struct Subset<'a> {
    pub(super) ident: &'a Ident,
    pub(super) visibility: &'a Visibility,
    pub(super) generics: &'a Generics,
    pub(super) options: Options,
    /// The user's `#[allow(..)]` and the like, to hold for the generated code too.
    pub(super) lints: Vec<Attribute>,
    /// In the order of declaration.
    pub(super) variants: Vec<Variant<'a>>,
    pub(super) shape: Shape,
    /// Two variants have the same name, which the compiler reports: only the first is in `variants`.
    pub(super) repeated: bool,
    /// Mistakes have been found: what is generated only keeps the rest of the user's code compiling.
    pub(super) broken: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// No variant has a field.
    Fieldless,
    /// An outcome: variants carry data.
    WithData,
    /// Not an enum; already reported.
    NotAnEnum,
}

/// What `#[status(..)]` says on the enum.
#[derive(Default)]
pub(super) struct Options {
    pub(super) krate: Option<Path>,
    pub(super) registry: Option<Path>,
    pub(super) class: Option<Ident>,
    /// Enums that hold all statuses of this one.
    pub(super) subset_of: Vec<Path>,
    /// What belongs on a variant was written on the enum: the variants' own names may not be statuses.
    pub(super) misplaced: bool,
    /// Impls that the user does not want.
    pub(super) skip: Vec<Impl>,
}

/// The traits whose impls can be left out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Impl {
    Display,
    FromStr,
    TryFrom,
    From,
}

pub(super) struct Variant<'a> {
    pub(super) ident: &'a Ident,
    pub(super) fields: &'a syn::Fields,
    pub(super) lints: Vec<Attribute>,
    pub(super) code: Code,
}

/// Which status a variant stands for.
#[derive(Clone)]
pub(super) enum Code {
    /// That of its own name.
    Own,
    /// That of the name in `#[status(TooManyRequests)]`.
    Named(Ident),
    /// That of the number in `#[status(429)]`, which stands at the span.
    Number(u16, Span),
    /// Those of the type of its only field: `#[status(transparent)]`.
    Transparent(TokenStream),
    /// None that can be made out; already reported.
    Broken,
}
