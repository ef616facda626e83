//! A user's enum as an outcome.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{
    Attribute, GenericArgument, Generics, Ident, LitStr, Member, PathArguments, PathSegment, Type, TypeGroup,
    TypeParen,
};

use crate::errors::Reported;
use crate::input::{Code, Options};
use crate::paths::{alias, alias_at, define_alias, krate, krate_at, push_bound, registry, span_of, split};
use crate::tokens::{generated_ident, generated_span, mentions, signed, with_span};

pub(super) struct Outcome<'a> {
    pub(super) ident: &'a Ident,
    pub(super) generics: &'a Generics,
    pub(super) options: Options,
    pub(super) lints: Vec<Attribute>,
    /// In the order of declaration.
    pub(super) variants: Vec<Variant<'a>>,
    /// `Err` if there are mistakes. The generated code then only keeps the rest of the user's code compiling.
    pub(super) sound: Result<(), Reported>,
}

pub(super) struct Variant<'a> {
    pub(super) ident: &'a Ident,
    pub(super) documentation: String,
    /// The user's lint attributes, which apply where generated code repeats the types of the fields.
    pub(super) lints: Vec<Attribute>,
    pub(super) shape: Shape<'a>,
}

pub(super) enum Shape<'a> {
    Response(Box<Response<'a>>),
    /// The response of the field.
    Transparent(Field<'a>),
}

/// A variant as a response.
pub(super) struct Response<'a> {
    /// The index among the responses of the enum.
    pub(super) index: usize,
    pub(super) code: Result<Code, Reported>,
    /// The constants of the enum and of the variant.
    pub(super) constants: Vec<Constant>,
    pub(super) headers: Vec<Header<'a>>,
    pub(super) body: Option<Body<'a>>,
    /// The problem type that is the content.
    pub(super) problem: Option<TypedProblem<'a>>,
    /// The cause, for a log.
    pub(super) source: Option<Field<'a>>,
    /// The fields that are not sent.
    pub(super) skipped: Vec<Field<'a>>,
    /// The status, for a variant with `any(..)`.
    pub(super) status: Option<Field<'a>>,
    /// The header fields that another layer adds.
    pub(super) omit: Vec<LitStr>,
}

/// A header field with a constant value.
#[derive(Clone)]
pub(super) struct Constant {
    pub(super) name: LitStr,
    pub(super) value: LitStr,
}

/// `#[body(problem = OutOfCredit)]`: problem details of a type of the registry.
pub(super) struct TypedProblem<'a> {
    pub(super) name: Ident,
    /// The extension members.
    pub(super) members: Vec<Extension<'a>>,
    /// The field with the other members: `#[body(problem)] problem: Problem`.
    pub(super) base: Option<Field<'a>>,
}

/// An extension member of a problem.
pub(super) struct Extension<'a> {
    pub(super) name: String,
    pub(super) field: Field<'a>,
    pub(super) documentation: String,
}

/// A field of the enum.
pub(super) struct Field<'a> {
    pub(super) member: Member,
    pub(super) ty: &'a Type,
    /// The name of the field's value in generated code.
    pub(super) binding: Ident,
}

pub(super) struct Header<'a> {
    pub(super) name: LitStr,
    pub(super) field: Field<'a>,
    pub(super) documentation: String,
}

pub(super) struct Body<'a> {
    pub(super) kind: BodyKind,
    /// The media type in the attribute, which replaces that of the kind.
    pub(super) media_type: Option<LitStr>,
    pub(super) field: Field<'a>,
    /// The span of the attribute's word, or of the type if there is no attribute.
    pub(super) span: Span,
}

#[derive(Clone)]
pub(super) enum BodyKind {
    Json,
    Text,
    Bytes,
    Problem,
    /// JSON with the status in it.
    Envelope,
    /// The format that the type implements.
    Format(TokenStream),
    /// Bytes as they come.
    Stream,
    /// Server-sent events.
    Events,
    /// A response that a framework made.
    Response,
}

impl BodyKind {
    /// Whether the content is written and read as it comes.
    pub(super) fn streams(&self) -> bool {
        matches!(self, BodyKind::Stream | BodyKind::Events | BodyKind::Response)
    }
}

impl Constant {
    pub(super) fn lower_case(&self) -> String {
        self.name.value().to_ascii_lowercase()
    }

    pub(super) fn has_name(&self, name: &str) -> bool {
        self.name.value().eq_ignore_ascii_case(name)
    }
}

impl Header<'_> {
    /// The name as `http::HeaderName` needs it.
    pub(super) fn lower_case(&self) -> String {
        self.name.value().to_ascii_lowercase()
    }

    pub(super) fn has_name(&self, name: &str) -> bool {
        self.name.value().eq_ignore_ascii_case(name)
    }
}

/// The media type of problem details (RFC 9457, section 3).
pub(super) const PROBLEM_JSON: &str = "application/problem+json";

impl Body<'_> {
    pub(super) fn media_type(&self) -> TokenStream {
        let default = match (&self.media_type, &self.kind) {
            (Some(media_type), _) => return media_type.value().to_token_stream(),
            (None, BodyKind::Format(format)) => {
                let span = generated_span(self.span);
                let krate = krate_at(span);
                return quote_spanned!(span=> <#format as #krate::response::Format>::MEDIA_TYPE);
            }
            (None, BodyKind::Json | BodyKind::Envelope) => "application/json",
            (None, BodyKind::Text) => "text/plain; charset=utf-8",
            (None, BodyKind::Bytes | BodyKind::Stream) => "application/octet-stream",
            (None, BodyKind::Problem) => PROBLEM_JSON,
            (None, BodyKind::Events) => "text/event-stream",
            (None, BodyKind::Response) => "*/*",
        };
        default.to_token_stream()
    }
}

impl Field<'_> {
    /// The field's type with the user's span. A type that does not exist is then the same error as in the enum, which
    /// the compiler shows once.
    pub(super) fn ty(&self) -> TokenStream {
        self.ty.to_token_stream()
    }

    /// The span for errors about the type.
    pub(super) fn span(&self) -> Span {
        generated_span(self.ty.span())
    }

    /// Whether the type is written as a `Vec`, which has a line for each item, and not as `Vec<u8>`, which is one
    /// value. (A `Vec` under another name is found only when a response is written.)
    pub(super) fn has_lines(&self) -> bool {
        let Some(PathSegment { ident, arguments }) = self.last_segment() else { return false };
        let PathArguments::AngleBracketed(arguments) = arguments else { return false };
        let is_byte = |argument: &GenericArgument| match argument {
            GenericArgument::Type(ty) => last_segment(ty).is_some_and(|segment| segment.ident == "u8"),
            _ => false,
        };
        ident == "Vec" && !arguments.args.iter().any(is_byte)
    }

    pub(super) fn is_reference(&self) -> bool {
        matches!(without_group(self.ty), Type::Reference(_))
    }

    /// `Vec<String>` of `std::vec::Vec<String>`.
    pub(super) fn last_segment(&self) -> Option<&PathSegment> {
        last_segment(self.ty)
    }

    /// Calls a function for content of a type that is written like a framework's wrapper.
    pub(super) fn of_wrapper(&self, function: &str, arguments: &TokenStream) -> TokenStream {
        let (krate, ty, span) = (krate_at(self.span()), self.ty(), self.span());
        let function = Ident::new(function, span);
        let import = quote_spanned!(span=> use #krate::__private::response::NoWrapper as _;);
        quote_spanned!(span=> { #import <#krate::__private::response::Wrapper<#ty>>::#function(#arguments) })
    }

    /// The receiver of the methods whose implementation depends on the field's type.
    pub(super) fn dispatch(&self) -> TokenStream {
        let (krate, ty, span) = (krate_at(self.span()), self.ty(), self.span());
        quote_spanned!(span=> (&&&&&#krate::__private::response::Of::<#ty>::new()))
    }
}

/// The types in the arguments of a type: `User` of `Paged<User>`.
pub(super) fn direct_arguments(ty: &Type) -> impl Iterator<Item = &Type> {
    let arguments = match last_segment(ty).map(|segment| &segment.arguments) {
        Some(PathArguments::AngleBracketed(arguments)) => Some(&arguments.args),
        _ => None,
    };
    arguments.into_iter().flatten().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}

/// A type from `macro_rules!` is a group.
fn without_group(mut ty: &Type) -> &Type {
    while let Type::Group(TypeGroup { elem, .. }) | Type::Paren(TypeParen { elem, .. }) = ty {
        ty = elem;
    }
    ty
}

/// The last part of a path.
fn last_segment(ty: &Type) -> Option<&PathSegment> {
    let Type::Path(path) = without_group(ty) else { return None };
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
    /// Whether the content of some variant may be a stream.
    pub(super) fn streams(&self) -> bool {
        self.options.stream.is_some()
            || self
                .responses()
                .any(|(_, response)| response.body.as_ref().is_some_and(|body| body.kind.streams()))
    }

    /// The classes of a variant with `any(..)`, one bit each.
    pub(super) fn mask_of(&self, class: &Ident) -> TokenStream {
        let (krate, registry) = (krate(), registry(&self.options));
        let of_class = quote!(<<#registry as #krate::Registry>::Itself as #krate::Registry>::Class);
        quote!(<#of_class>::#class.__mask())
    }

    pub(super) fn responses(&self) -> impl Iterator<Item = (&Variant<'a>, &Response<'a>)> {
        self.variants.iter().filter_map(|variant| match &variant.shape {
            Shape::Response(response) => Some((variant, &**response)),
            Shape::Transparent(_) => None,
        })
    }

    /// The responses whose status is known at compile time.
    pub(super) fn known(&self) -> impl Iterator<Item = (&Variant<'a>, &Response<'a>)> {
        self.responses().filter(|(_, response)| response.status.is_none())
    }

    /// The information about the status of each response in [`known`](Outcome::known): `__INFO`. Also the check that the registry is one of HTTP, which
    /// is the same error in each derive.
    ///
    /// `is_content` is the constant that says whether a type with the name of a framework's wrapper has what the derive
    /// needs. If it has not, that is the same error in each derive too.
    pub(super) fn info(&self, is_content: &str) -> TokenStream {
        let krate = krate();
        let info = self.known().map(|(variant, response)| match &response.code {
            Ok(Code::Named(name)) => named(name),
            Ok(Code::Number(number, _)) => {
                let (alias, number) = (alias(&self.options), signed(*number));
                quote!(#alias::__or_nearest(#number).info())
            }
            // (No response is transparent, a broken enum has no `__INFO`, and `known` has no `any`.)
            Ok(Code::Own | Code::Transparent(_) | Code::Any { .. }) | Err(_) => named(variant.ident),
        });
        let (count, define_alias) = (self.known().count(), define_alias(&self.options));
        let info = (count > 0).then(|| quote!(const __INFO: [&#krate::StatusInfo; #count] = [#(#info),*];));
        let is_http = self.options.registry.as_ref().map(|path| {
            let span = span_of(path);
            let alias = alias_at(span);
            quote_spanned!(span=> const _: () = #alias::__CATALOG.check_http();)
        });
        let wrappers = self.responses().filter_map(|(_, response)| {
            let body = response.body.as_ref().filter(|body| matches!(body.kind, BodyKind::Json))?;
            let (name, instead) = self.wrapper(&body.field)?;
            let span = body.field.ty.span();
            let (krate, ty, is_content) =
                (krate_at(span), body.field.ty(), Ident::new(is_content, span));
            let import = quote!(use #krate::__private::response::NoWrapper as _;);
            let response = quote_spanned!(span=> #krate::__private::response);
            let check = quote_spanned!(span=> #response::check_wrapper(<#response::Wrapper<#ty>>::#is_content, #name, #instead););
            Some(quote!(const _: () = { #import #check };))
        });
        quote! {
            #define_alias
            #is_http
            #info
            #(#wrappers)*
        }
    }

    /// The name of a type that is written like a framework's wrapper, and what to write instead. (A user's type with
    /// such a name is content like any other.) A free constant must be able to name the type.
    pub(super) fn wrapper(&self, field: &Field<'_>) -> Option<(String, &'static str)> {
        let name = field.last_segment()?.ident.to_string();
        let instead = match name.as_str() {
            "Json" => "write the type inside, which is JSON by default",
            "Html" => "write `#[body(text = \"text/html; charset=utf-8\")] String`",
            "Response" => "write `#[body(response)]`",
            "HttpResponse" => "write the content as a field",
            "Sse" => "write `#[body(sse)] status_subset::response::Events<T>`",
            _ => return None,
        };
        let has_lifetimes = self.generics.lifetimes().next().is_some();
        (!has_lifetimes && !self.depends(field)).then_some((name, instead))
    }
}

/// The information about a status, with the span of the user's name: a wrong name is the same error in each derive.
fn named(name: &Ident) -> TokenStream {
    let alias = alias_at(generated_span(name.span()));
    quote!(#alias::#name.info())
}

impl Outcome<'_> {
    /// Whether the type of a field depends on a type or const parameter of the enum.
    pub(super) fn depends(&self, field: &Field<'_>) -> bool {
        self.mentions_parameter(field.ty)
    }

    /// Whether a type mentions a type or const parameter of the enum.
    pub(super) fn mentions_parameter(&self, ty: &Type) -> bool {
        let types = self.generics.type_params().map(|parameter| &parameter.ident);
        let constants = self.generics.const_params().map(|parameter| &parameter.ident);
        let parameters: Vec<&Ident> = types.chain(constants).collect();
        mentions(ty, &parameters)
    }

    /// Calls a function of a response trait on a transparent field. A type that is not a subset is not an error here:
    /// the derive of `StatusSubset` reports it.
    pub(super) fn nested(
        &self,
        field: &Field<'_>,
        response_trait: &str,
        function: &str,
        argument: &TokenStream,
    ) -> TokenStream {
        let (krate, ty, span) = (krate_at(field.span()), field.ty(), field.span());
        let [response_trait, function] = [response_trait, function].map(|name| Ident::new(name, span));
        if self.depends(field) {
            return quote_spanned!(span=> <#ty as #krate::#response_trait>::#function(#argument));
        }
        let registry = with_span(span, registry(&self.options));
        let import = quote_spanned!(span=> use #krate::__private::response::NoResponse as _;);
        let nested = quote_spanned!(span=> <#krate::__private::Nested<#ty, #registry>>);
        quote_spanned!(span=> { #import #nested::#function(#argument) })
    }

    /// Calls a function for the field `status` of a variant with `any(..)`. A type that is not a subset is not an error
    /// here: the derive of `StatusSubset` reports it.
    pub(super) fn nested_status(
        &self,
        field: &Field<'_>,
        function: &str,
        argument: &TokenStream,
    ) -> TokenStream {
        let (krate, ty, span) = (krate_at(field.span()), field.ty(), field.span());
        let registry = with_span(span, registry(&self.options));
        let function = Ident::new(function, span);
        let import =
            quote_spanned!(span=> use #krate::__private::{NoSubset as _, response::NoResponse as _};);
        quote_spanned!(span=> { #import <#krate::__private::Nested<#ty, #registry>>::#function(#argument) })
    }

    /// The enum's generics for the impl of a response trait, with a bound for each field whose type depends on a
    /// parameter.
    pub(super) fn bounded(
        &self,
        response_trait: &TokenStream,
        body_bound: fn(&BodyKind) -> Option<TokenStream>,
    ) -> Generics {
        let krate = krate();
        let mut generics = self.generics.clone();
        let mut bound = |field: &Field<'_>, bound: &TokenStream| {
            let ty = field.ty;
            push_bound(&mut generics, quote_spanned!(ty.span()=> #ty: #bound));
        };
        for variant in &self.variants {
            match &variant.shape {
                Shape::Transparent(field) if self.depends(field) => bound(field, response_trait),
                Shape::Transparent(_) => {}
                Shape::Response(response) => {
                    if let Some(problem) = &response.problem {
                        let members = problem.members.iter().map(|member| (&member.field, BodyKind::Json));
                        let base = problem.base.iter().map(|field| (field, BodyKind::Problem));
                        for (field, kind) in members.chain(base).filter(|(field, _)| self.depends(field)) {
                            if let Some(body_bound) = body_bound(&kind) {
                                bound(field, &body_bound);
                            }
                        }
                    }
                    let body = response.body.iter().find(|body| self.depends(&body.field));
                    if let Some((body, body_bound)) =
                        body.and_then(|body| Some((body, body_bound(&body.kind)?)))
                    {
                        bound(&body.field, &body_bound);
                    }
                }
            }
        }
        // The derive of `StatusSubset` reports a transparent field that is not a subset. The lifetime keeps the
        // compiler from reporting here that the enum is not a subset either.
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
        let typed = self
            .problem
            .iter()
            .flat_map(|problem| problem.members.iter().map(|member| &member.field).chain(&problem.base));
        self.headers
            .iter()
            .map(|header| &header.field)
            .chain(self.body.iter().map(|body| &body.field))
            .chain(typed)
            .chain(&self.source)
            .chain(&self.skipped)
            .chain(&self.status)
    }

    /// The field with a header field, whose name is in lower case.
    pub(super) fn header(&self, name: &str) -> Option<&Header<'a>> {
        self.headers.iter().find(|header| header.has_name(name))
    }

    /// Whether a method is called whose implementation depends on the type of a field.
    pub(super) fn dispatches(&self) -> bool {
        !self.headers.is_empty()
            || self.source.is_some()
            || self.body.as_ref().is_some_and(|body| matches!(body.kind, BodyKind::Text | BodyKind::Stream))
    }

    /// The field that is written as problem details.
    pub(super) fn problem_field(&self) -> Option<&Field<'a>> {
        match (&self.problem, &self.body) {
            (Some(problem), _) => problem.base.as_ref(),
            (None, Some(Body { kind: BodyKind::Problem, field, .. })) => Some(field),
            _ => None,
        }
    }

    /// Whether the variant declares content.
    pub(super) fn has_content(&self) -> bool {
        self.body.is_some() || self.problem.is_some()
    }

    /// Whether the status and the header fields are known only when the response is written.
    pub(super) fn is_checked_when_written(&self) -> bool {
        self.status.is_some()
            || self.body.as_ref().is_some_and(|body| matches!(body.kind, BodyKind::Response))
    }

    /// The names of the header fields.
    pub(super) fn given(&self) -> Vec<&LitStr> {
        let constants = self.constants.iter().map(|constant| &constant.name);
        constants.chain(self.headers.iter().map(|header| &header.name)).collect()
    }
}
