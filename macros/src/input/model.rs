//! A user's enum as a subset.

use crate::errors::Reported;
use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Generics, Ident, LitStr, Path, Visibility};

pub(crate) struct Subset<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) visibility: &'a Visibility,
    pub(crate) generics: &'a Generics,
    pub(crate) options: Options,
    /// The user's lint attributes, which apply to the generated code too.
    pub(crate) lints: Vec<Attribute>,
    /// In the order of declaration.
    pub(crate) variants: Vec<Variant<'a>>,
    pub(crate) shape: Result<Shape, Reported>,
    /// Whether two variants have the same name, which the compiler reports. Only the first is in `variants`.
    pub(crate) repeated: bool,
    /// `Err` if there are mistakes. The generated code then only keeps the rest of the user's code compiling.
    pub(crate) sound: Result<(), Reported>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// No variant has a field.
    Fieldless,
    /// An outcome: some variant has a field.
    WithData,
}

/// `#[status(..)]` on the enum.
#[derive(Default)]
pub(crate) struct Options {
    pub(crate) krate: Option<Path>,
    pub(crate) registry: Option<Path>,
    /// The type of the registry's codes, which only generated code gives.
    pub(crate) repr: Option<Path>,
    pub(crate) class: Option<Ident>,
    /// The enums that have all statuses of this one.
    pub(crate) subset_of: Vec<Path>,
    /// The traits not to implement.
    pub(crate) skip: Vec<Impl>,
    /// The integrations, each with the span of its word.
    pub(crate) integrations: Vec<(Integration, Span)>,
    /// `error`: the enum is an error. The span is that of the word.
    pub(crate) error: Option<Span>,
    /// `problem`: an error response without content is sent as problem details.
    pub(crate) problem: Option<Span>,
    /// `stream`: the content of a transparent variant may be a stream.
    pub(crate) stream: Option<Span>,
    /// `examples`: the function with the values of the enum that are examples in its description.
    pub(crate) examples: Option<Examples>,
}

/// `examples = get_user_examples`
pub(crate) struct Examples {
    /// The span of the word.
    pub(crate) word: Span,
    #[cfg_attr(not(feature = "response"), expect(dead_code, reason = "only the response derives read it"))]
    pub(crate) function: Path,
}

/// The impls of a feature of the runtime, for an enum with its word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Integration {
    Http,
    Axum,
    Actix,
}

/// The traits that can be skipped.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Impl {
    Display,
    FromStr,
    TryFrom,
    From,
}

pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    #[cfg_attr(not(feature = "response"), expect(dead_code, reason = "only the response derives read them"))]
    pub(crate) attributes: &'a [Attribute],
    pub(crate) fields: &'a syn::Fields,
    pub(crate) lints: Vec<Attribute>,
    pub(crate) code: Result<Code, Reported>,
    /// The header fields that the status requires and another layer adds.
    #[cfg_attr(not(feature = "response"), expect(dead_code, reason = "only the response derives read it"))]
    pub(crate) omit: Vec<LitStr>,
    /// The part of each field in the outcome.
    pub(crate) roles: Vec<Role>,
    pub(crate) from: Option<Conversions>,
}

/// The part of a field in an outcome.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A header field or the content.
    Sent,
    /// The cause of the outcome, for a log: `#[status(source)]`, or a field of the type `Cause`.
    Source,
    /// Neither sent nor described: `#[status(skip)]`, or a field of the type `()`.
    Skipped,
    /// The field `status` of a variant with `any(..)`.
    Status,
}

/// `#[status(from)]` or `#[status(from(A, B))]`: the types that convert into a variant with one field.
pub(crate) struct Conversions {
    pub(crate) word: Ident,
    /// The type of the field.
    pub(crate) field: Conversion,
    /// The types in the list.
    pub(crate) listed: Vec<Conversion>,
}

/// A type that converts into a variant.
pub(crate) struct Conversion {
    pub(crate) ty: TokenStream,
    /// `Err` if the same type is given twice.
    pub(crate) sound: Result<(), Reported>,
}

impl Conversions {
    /// The type of the field and those in the list.
    pub(crate) fn all(&mut self) -> impl Iterator<Item = &mut Conversion> {
        std::iter::once(&mut self.field).chain(&mut self.listed)
    }

    /// Whether any error converts into the variant: its field is a `Cause`, and no list says which errors do.
    pub(crate) fn takes_any_error(&self) -> bool {
        self.listed.is_empty() && is_named(&self.field.ty, "Cause")
    }
}

/// Whether the tokens are a path that ends with the name.
pub(crate) fn is_named(ty: &TokenStream, name: &str) -> bool {
    syn::parse2::<Path>(ty.clone())
        .is_ok_and(|path| path.segments.last().is_some_and(|last| last.ident == name))
}

/// The status of a variant.
#[derive(Clone)]
pub(crate) enum Code {
    /// The status with the name of the variant.
    Own,
    /// The status with the name in `#[status(TooManyRequests)]`.
    Named(Ident),
    /// The status with the number in `#[status(429)]`, and the span of the number.
    Number(i64, Span),
    /// The statuses of the type of the only field: `#[status(transparent)]`.
    Transparent(TokenStream),
    /// The statuses of a class or group that the type of the field `status` has: `#[status(any(ServerError))]`.
    Any { class: Ident, field: TokenStream },
}
