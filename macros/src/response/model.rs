//! A user's enum, as the derives of responses understand it.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{
    Attribute, GenericArgument, Generics, Ident, LitStr, Member, PathArguments, PathSegment, Type, TypeGroup,
    TypeParen,
};

use crate::subset::frame::{alias, alias_at, define_alias, krate, krate_at, push_bound, registry, split};
use crate::subset::model::{Code, Options};
use crate::tokens::{at, generated_ident, generated_span, names};

pub(super) struct Outcome<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) options: Options,
    pub(super) lints: Vec<Attribute>,
    /// In the order of declaration.
    pub(super) variants: Vec<Variant<'a>>,
    /// Mistakes have been found: what is generated only keeps the rest of the user's code compiling.
    pub(super) broken: bool,
}

pub(super) struct Variant<'a> {
    pub(super) ident: &'a Ident,
    pub(super) documentation: String,
    /// The user's `#[allow(..)]` and the like, to hold where the types of the fields are written again.
    pub(super) lints: Vec<Attribute>,
    pub(super) shape: Shape<'a>,
}

pub(super) enum Shape<'a> {
    Response(Response<'a>),
    /// The response is that of the field.
    Transparent(Field<'a>),
}

/// What a variant is as a response.
pub(super) struct Response<'a> {
    /// Where it stands among the responses of the enum.
    pub(super) index: usize,
    pub(super) code: Code,
    pub(super) headers: Vec<Header<'a>>,
    pub(super) body: Option<Body<'a>>,
    /// Header fields that another layer adds.
    pub(super) omit: Vec<LitStr>,
}

/// A field of the enum's.
pub(super) struct Field<'a> {
    pub(super) member: Member,
    pub(super) ty: &'a Type,
    /// What the macro calls its value.
    pub(super) binding: Ident,
}

pub(super) struct Header<'a> {
    pub(super) name: LitStr,
    pub(super) field: Field<'a>,
    pub(super) documentation: String,
}

pub(super) struct Body<'a> {
    pub(super) kind: Kind,
    /// The user's own, if not that of the kind.
    pub(super) media_type: Option<LitStr>,
    pub(super) field: Field<'a>,
    /// Where the field is said to be content.
    pub(super) span: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Json,
    Text,
    Bytes,
    Problem,
}

impl Header<'_> {
    /// As `http::HeaderName` has it.
    pub(super) fn lower_case(&self) -> String {
        self.name.value().to_ascii_lowercase()
    }

    pub(super) fn is_called(&self, name: &str) -> bool {
        self.name.value().eq_ignore_ascii_case(name)
    }
}

impl Body<'_> {
    pub(super) fn media_type(&self) -> String {
        match (&self.media_type, self.kind) {
            (Some(media_type), _) => media_type.value(),
            (None, Kind::Json) => "application/json".to_owned(),
            (None, Kind::Text) => "text/plain; charset=utf-8".to_owned(),
            (None, Kind::Bytes) => "application/octet-stream".to_owned(),
            (None, Kind::Problem) => "application/problem+json".to_owned(),
        }
    }
}

impl Field<'_> {
    /// The field's type, at the user's place: one that can't be found is the same error there as in the enum, and so
    /// told once.
    pub(super) fn ty(&self) -> TokenStream {
        self.ty.to_token_stream()
    }

    /// Where what is wrong with the type is shown.
    pub(super) fn span(&self) -> Span {
        generated_span(self.ty.span())
    }

    /// Whether the type, as it is written, is a `Vec` with a line for each item; one of bytes is a single value. (A
    /// `Vec` under another name shows when the response is written.)
    pub(super) fn has_lines(&self) -> bool {
        let Some(PathSegment { ident, arguments }) = last_segment(self.ty) else { return false };
        let PathArguments::AngleBracketed(arguments) = arguments else { return false };
        let is_byte = |it: &GenericArgument| matches!(it, GenericArgument::Type(ty) if last_segment(ty).is_some_and(|it| it.ident == "u8"));
        ident == "Vec" && !arguments.args.iter().any(is_byte)
    }

    /// What finds out by the field's type what is done with it.
    pub(super) fn kind(&self) -> TokenStream {
        let (krate, ty, span) = (krate_at(self.span()), self.ty(), self.span());
        quote_spanned!(span=> (&&&&&#krate::__private::response::Of::<#ty>::new()))
    }
}

/// `Vec<String>` of `std::vec::Vec<String>`.
fn last_segment(mut ty: &Type) -> Option<&PathSegment> {
    // What a `macro_rules!` passes on is a group.
    while let Type::Group(TypeGroup { elem, .. }) | Type::Paren(TypeParen { elem, .. }) = ty {
        ty = elem;
    }
    let Type::Path(path) = ty else { return None };
    path.path.segments.last()
}

impl Variant<'_> {
    /// `GetUser::Ok { 0: first, 1: second }`, as a pattern and as a value.
    pub(super) fn with_fields<'f>(
        &self,
        outcome: &Outcome<'_>,
        fields: impl IntoIterator<Item = (&'f Member, TokenStream)>,
    ) -> TokenStream {
        let (enum_, name) = (generated_ident(outcome.ident), generated_ident(self.ident));
        let fields = fields.into_iter().map(|(member, value)| quote!(#member: #value));
        quote!(#enum_::#name { #(#fields),* })
    }
}

impl<'a> Outcome<'a> {
    pub(super) fn responses(&self) -> impl Iterator<Item = (&Variant<'a>, &Response<'a>)> {
        self.variants.iter().filter_map(|variant| match &variant.shape {
            Shape::Response(response) => Some((variant, response)),
            Shape::Transparent(_) => None,
        })
    }

    /// What the registry says of each response: `__INFO`.
    pub(super) fn info(&self) -> TokenStream {
        let krate = krate();
        let info = self.responses().map(|(variant, response)| match &response.code {
            Code::Named(name) => named(name),
            Code::Number(number, _) => {
                let alias = alias(&self.options);
                quote!(#alias::__or_nearest(#number).info())
            }
            // (A transparent variant is not among these, and what is broken is not expanded.)
            Code::Own | Code::Transparent(_) | Code::Broken => named(variant.ident),
        });
        let (count, define_alias) = (self.responses().count(), define_alias(&self.options));
        quote! {
            #define_alias
            const __INFO: [&#krate::StatusInfo; #count] = [#(#info),*];
        }
    }
}

/// The path of the status at the user's place: a wrong name is the same error in each derive.
fn named(name: &Ident) -> TokenStream {
    let alias = alias_at(generated_span(name.span()));
    quote!(#alias::#name.info())
}

impl Outcome<'_> {
    /// Whether the type of a field depends on a parameter of the enum that is no lifetime.
    fn depends(&self, field: &Field<'_>) -> bool {
        let types = self.generics.type_params().map(|it| &it.ident);
        let parameters: Vec<&Ident> = types.chain(self.generics.const_params().map(|it| &it.ident)).collect();
        names(field.ty, &parameters)
    }

    /// Calls a function of the trait that makes a transparent field a response. Of a type that is no subset, as the
    /// derive of the subset says, nothing more is said here.
    pub(super) fn nested(
        &self,
        field: &Field<'_>,
        of: &str,
        function: &str,
        argument: &TokenStream,
    ) -> TokenStream {
        let (krate, ty, span) = (krate_at(field.span()), field.ty(), field.span());
        let [of, function] = [of, function].map(|name| Ident::new(name, span));
        if self.depends(field) {
            return quote_spanned!(span=> <#ty as #krate::#of>::#function(#argument));
        }
        let registry = at(span, registry(&self.options));
        let import = quote_spanned!(span=> use #krate::__private::response::NoResponse as _;);
        let nested = quote_spanned!(span=> <#krate::__private::Nested<#ty, #registry>>);
        quote_spanned!(span=> { #import #nested::#function(#argument) })
    }

    /// The enum's generics for an impl of a trait of responses: where the type of a field depends on a parameter, a bound
    /// says what it has to be able to do.
    pub(super) fn bounded(&self, this: &TokenStream, of_body: fn(Kind) -> Option<TokenStream>) -> Generics {
        let krate = krate();
        let mut generics = self.generics.clone();
        let mut bound = |field: &Field<'_>, bound: &TokenStream| {
            let ty = field.ty;
            push_bound(&mut generics, quote_spanned!(ty.span()=> #ty: #bound));
        };
        for variant in &self.variants {
            match &variant.shape {
                Shape::Transparent(field) if self.depends(field) => bound(field, this),
                Shape::Response(Response { body: Some(body), .. }) if self.depends(&body.field) => {
                    if let Some(of_body) = of_body(body.kind) {
                        bound(&body.field, &of_body);
                    }
                }
                _ => {}
            }
        }
        // A transparent field that is no subset is reported by the derive of the subset. The lifetime keeps the
        // compiler from saying here that then the enum is none either.
        if self.variants.iter().any(|variant| !variant.is_response()) {
            let ident = generated_ident(self.ident);
            let (_, ty_generics, _) = split(self.generics);
            push_bound(
                &mut generics,
                quote!(for<'__status_subset> #ident #ty_generics: #krate::StatusSubset),
            );
        }
        generics
    }
}

impl Variant<'_> {
    pub(super) fn is_response(&self) -> bool {
        matches!(self.shape, Shape::Response(_))
    }
}

impl<'a> Response<'a> {
    /// Every field of the variant.
    pub(super) fn fields(&self) -> impl Iterator<Item = &Field<'a>> {
        self.headers.iter().map(|header| &header.field).chain(self.body.iter().map(|body| &body.field))
    }

    /// Whether what is done with a field depends on its type.
    pub(super) fn is_by_kind(&self) -> bool {
        !self.headers.is_empty() || self.body.as_ref().is_some_and(|body| body.kind == Kind::Text)
    }
}
