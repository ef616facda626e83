//! [`Outcome`] -> `impl EncodeResponse`, and the checks of the registry's rules.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Ident, LitStr};

use super::model::{
    Body, BodyKind, Field, Header, Outcome, PROBLEM_JSON, Response, Shape, TypedProblem, Variant,
};
use crate::input::Code;
use crate::paths::{alias, alias_at, frame, krate, krate_at, split};
use crate::tokens::{generated_ident, with_span};

pub(super) fn expand(outcome: &Outcome<'_>) -> TokenStream {
    let krate = krate();
    let ident = generated_ident(outcome.ident);
    let streams = outcome.streams();
    let encodes = if streams {
        quote!(#krate::EncodeResponse)
    } else {
        quote!(#krate::__private::response::EncodeWhole)
    };
    let generics = outcome.bounded(&encodes, |kind| {
        let krate = self::krate();
        let response = quote!(#krate::__private::response);
        match kind {
            BodyKind::Json => Some(quote!(#response::AsJson)),
            BodyKind::Envelope => Some(quote!(#response::AsEnvelope)),
            BodyKind::Format(_) => Some(quote!(#response::AsFormatted)),
            BodyKind::Bytes => Some(quote!(#response::AsBytes)),
            BodyKind::Problem => Some(quote!(#response::AsProblem)),
            BodyKind::Events => Some(quote!(#response::AsEvents)),
            BodyKind::Response => Some(quote!(#response::AsResponse)),
            BodyKind::Text | BodyKind::Stream => None,
        }
    });
    let (impl_generics, ty_generics, where_clause) = split(&generics);
    let (rules, body, path, origins) = if outcome.sound.is_err() {
        (TokenStream::new(), quote!(loop {}), quote!(loop {}), quote!(loop {}))
    } else {
        let arms = outcome.variants.iter().map(|variant| arm(outcome, variant));
        let dispatches = outcome.responses().any(|(_, response)| response.dispatches());
        let kinds = dispatches.then(|| quote! { use __response::encode_kinds::*; });
        let paths = outcome.variants.iter().map(|variant| path(outcome, variant));
        let body = quote!(#kinds match self { #(#arms)* });
        (rules(outcome), body, quote!(match *self { #(#paths)* }), origins(outcome))
    };
    let content =
        if streams { quote!(#krate::response::Body) } else { quote!(#krate::__private::bytes::Bytes) };
    let items = quote! {
        #rules

        #[automatically_derived]
        impl #impl_generics #krate::EncodeResponse for #ident #ty_generics #where_clause {
            type Content = #content;

            fn encode(self) -> ::core::result::Result<
                #krate::__private::http::Response<#content>,
                #krate::EncodeError,
            > {
                #body
            }

            fn __path(&self) -> &'static ::core::primitive::str {
                #path
            }

            fn __origins(__origins: &mut #krate::__private::response::Origins) {
                #origins
            }
        }
    };
    frame(&outcome.options, &outcome.lints, items)
}

fn arm(outcome: &Outcome<'_>, variant: &Variant<'_>) -> TokenStream {
    let lints = &variant.lints;
    let response = match &variant.shape {
        Shape::Response(response) => response,
        Shape::Transparent(field) => {
            let binding = &field.binding;
            let pattern = variant.with_fields(outcome, [(&field.member, quote!(#binding))]);
            let function = if outcome.streams() { "encode_body" } else { "encode" };
            let encoded = match (outcome.depends(field), outcome.streams()) {
                (true, true) => {
                    let ty = field.ty();
                    let (krate, span) = (krate_at(field.span()), field.span());
                    quote_spanned!(span=> #krate::__private::response::encode_body::<#ty>(#binding))
                }
                _ => outcome.nested(field, "EncodeResponse", function, &quote!(#binding)),
            };
            return quote!(#(#lints)* #pattern => #encoded,);
        }
    };
    let bindings = response.fields().map(|field| {
        let skipped = response.skipped.iter().any(|skipped| std::ptr::eq(skipped, field));
        let binding = &field.binding;
        (&field.member, if skipped { quote!(_) } else { quote!(#binding) })
    });
    let pattern = variant.with_fields(outcome, bindings);
    let fields = !(response.headers.is_empty() && response.constants.is_empty() && response.source.is_none());
    let mutable = fields.then(|| quote!(mut));
    let encoder = encoder(outcome, response);
    let constants = response.constants.iter().map(|constant| {
        let (name, value) = (constant.lower_case(), &constant.value);
        quote!(__encoder.line(#name, #value)?;)
    });
    let headers = response.headers.iter().map(header);
    let source = response.source.as_ref().map(|field| source(outcome, variant, field));
    let omit = &response.omit;
    // What a framework made is checked together with the variant's header fields.
    let is_made = response.body.as_ref().is_some_and(|body| matches!(body.kind, BodyKind::Response));
    let check = (response.status.is_some() && !is_made).then(|| {
        let has_content = response.has_content();
        quote!(__encoder.check(#has_content, &[#(#omit),*])?;)
    });
    let content = content(outcome, response);
    quote! {
        #(#lints)*
        #pattern => {
            let #mutable __encoder = #encoder?;
            #(#constants)*
            #(#headers)*
            #source
            #check
            #content
        }
    }
}

/// The encoder of a variant's response.
fn encoder(outcome: &Outcome<'_>, response: &Response<'_>) -> TokenStream {
    match (&response.status, &response.code) {
        (Some(status), Ok(Code::Any { class, .. })) => {
            let (registry, binding) = (alias(&outcome.options), &status.binding);
            let (mask, span) = (outcome.mask_of(class), status.span());
            let status = outcome.nested_status(status, "status", &quote!(&#binding));
            quote_spanned!(span=> __response::Encoder::any(#registry::info(#status), &#registry::__CATALOG, #mask))
        }
        _ => {
            let index = response.index;
            quote!(__response::Encoder::new(__INFO[#index]))
        }
    }
}

/// The cause of the outcome, which becomes an extension of the response.
fn source(outcome: &Outcome<'_>, variant: &Variant<'_>, field: &Field<'_>) -> TokenStream {
    let (dispatch, binding) = (field.dispatch(), &field.binding);
    let path = path_text(outcome, variant);
    // The derive of `StatusSubset` reports a cause that is no error, in an enum that is one.
    let method = if outcome.options.error.is_some() { "__error_cause" } else { "__cause" };
    let method = Ident::new(method, field.span());
    quote_spanned!(field.span()=> __encoder.origin(#path, #dispatch.#method(#binding));)
}

/// `GetUser::NotFound`.
fn path_text(outcome: &Outcome<'_>, variant: &Variant<'_>) -> String {
    format!("{}::{}", outcome.ident.unraw(), variant.ident.unraw())
}

/// The arm of `__path` for a variant.
fn path(outcome: &Outcome<'_>, variant: &Variant<'_>) -> TokenStream {
    let (ident, name, text) =
        (generated_ident(outcome.ident), generated_ident(variant.ident), path_text(outcome, variant));
    match &variant.shape {
        Shape::Response(_) => quote!(#ident::#name { .. } => #text,),
        Shape::Transparent(field) => {
            let (member, binding) = (&field.member, &field.binding);
            let nested = outcome.nested(field, "EncodeResponse", "__path", &quote!(#binding));
            quote!(#ident::#name { #member: ref #binding } => #nested,)
        }
    }
}

/// What may make a response: each variant, with its status or its statuses.
fn origins(outcome: &Outcome<'_>) -> TokenStream {
    let paths: Vec<String> = outcome.known().map(|(variant, _)| path_text(outcome, variant)).collect();
    let known = (!paths.is_empty()).then(|| quote!(__origins.known(&[#(#paths),*], &__INFO);));
    let others = outcome.variants.iter().filter_map(|variant| match &variant.shape {
        Shape::Transparent(field) => {
            let nested = outcome.nested(field, "EncodeResponse", "__origins", &quote!(__origins));
            Some(quote!(#nested;))
        }
        Shape::Response(response) => match &response.code {
            Ok(Code::Any { class, .. }) => {
                let (registry, mask) = (alias(&outcome.options), outcome.mask_of(class));
                let path = path_text(outcome, variant);
                Some(quote!(__origins.any(#path, &#registry::__CATALOG, #mask);))
            }
            _ => None,
        },
    });
    quote!(#known #(#others)*)
}

fn header(header: &Header<'_>) -> TokenStream {
    let (dispatch, binding, name) = (header.field.dispatch(), &header.field.binding, header.lower_case());
    quote_spanned!(header.field.span()=> #dispatch.__encode_header(#binding, #name, &mut __encoder)?;)
}

/// The response with its content.
fn content(outcome: &Outcome<'_>, response: &Response<'_>) -> TokenStream {
    let content = match (&response.problem, &response.body) {
        (Some(problem), _) => {
            let content = typed_problem(outcome, problem);
            // Statements become one expression.
            if outcome.streams() { quote!({ #content }) } else { content }
        }
        (None, Some(body)) if body.kind.streams() => return self::body(outcome, body, &response.omit),
        (None, Some(body)) => self::body(outcome, body, &response.omit),
        (None, None) if outcome.options.problem.is_some() => quote!(__encoder.empty_or_problem()),
        (None, None) => quote!(__encoder.empty()),
    };
    if outcome.streams() { quote!(__response::whole(#content)) } else { content }
}

fn body(outcome: &Outcome<'_>, body: &Body<'_>, omit: &[LitStr]) -> TokenStream {
    let (binding, media_type) = (&body.field.binding, body.media_type());
    let span = body.field.span();
    match &body.kind {
        BodyKind::Json if outcome.wrapper(&body.field).is_some() => {
            let arguments = quote_spanned!(span=> __encoder, &#binding, #media_type);
            body.field.of_wrapper("encode", &arguments)
        }
        BodyKind::Json => quote_spanned!(span=> __encoder.json(&#binding, #media_type)),
        BodyKind::Envelope => quote_spanned!(span=> __encoder.envelope(#binding, #media_type)),
        BodyKind::Format(format) => {
            quote_spanned!(span=> __encoder.format::<#format, _>(&#binding, #media_type))
        }
        BodyKind::Bytes => quote_spanned!(span=> __encoder.bytes(#binding, #media_type)),
        BodyKind::Problem => quote_spanned!(span=> __encoder.problem(#binding, #media_type)),
        BodyKind::Events => quote_spanned!(span=> __encoder.events(#binding)),
        BodyKind::Response => quote_spanned!(span=> __encoder.respond(#binding, &[#(#omit),*])),
        BodyKind::Stream => {
            let dispatch = body.field.dispatch();
            quote_spanned!(span=> __encoder.stream(#dispatch.__stream(#binding), #media_type))
        }
        BodyKind::Text => {
            let dispatch = body.field.dispatch();
            quote_spanned!(span=> #dispatch.__encode_text(#binding, #media_type, __encoder))
        }
    }
}

/// Problem details of a type of the registry.
fn typed_problem(outcome: &Outcome<'_>, problem: &TypedProblem<'_>) -> TokenStream {
    let (registry, name) = (alias(&outcome.options), problem.name.to_string());
    let base = problem.base.as_ref().map(|field| {
        let (binding, span) = (&field.binding, field.span());
        quote_spanned!(span=> ::core::convert::Into::into(#binding))
    });
    let base = base.unwrap_or_else(|| quote!(::core::default::Default::default()));
    let members = problem.members.iter().map(|member| {
        let (name, binding, span) = (&member.name, &member.field.binding, member.field.span());
        quote_spanned!(span=> __encoder.member(&mut __problem, #name, &#binding)?;)
    });
    let mutable = (!problem.members.is_empty()).then(|| quote!(mut));
    quote! {
        let #mutable __problem = __response::typed_problem(#base, #registry::__CATALOG.problem_or_first(#name));
        #(#members)*
        __encoder.problem(__problem, #PROBLEM_JSON)
    }
}

/// The information about the status of each response, and the checks of its rules: free constants, whose tokens all
/// have the span where the compiler shows the mistake.
fn rules(outcome: &Outcome<'_>) -> TokenStream {
    if outcome.responses().next().is_none() {
        return TokenStream::new();
    }
    let (krate, info) = (krate(), outcome.info("IS_WRITTEN"));
    let checks = outcome.known().map(|(variant, response)| {
        let index = response.index;
        let given = response.given();
        let omitted = &response.omit;
        let span = match &response.code {
            Ok(Code::Named(name)) => name.span(),
            Ok(Code::Number(_, span)) => *span,
            Ok(Code::Own | Code::Transparent(_) | Code::Any { .. }) | Err(_) => variant.ident.span(),
        };
        // The header fields in a response of a framework are known when the response is written.
        let whole = if response.is_checked_when_written() {
            check(span, quote!(check_final(__INFO[#index])))
        } else {
            check(span, quote!(check_response(__INFO[#index], &[#(#given),*], &[#(#omitted),*])))
        };
        let body = response
            .body
            .iter()
            .filter(|body| !matches!(body.kind, BodyKind::Response))
            .map(|body| body.span);
        let problem = response.problem.iter().map(|problem| problem.name.span());
        let content = body.chain(problem).map(|span| check(span, quote!(check_no_content(__INFO[#index]))));
        let has_content = response.has_content();
        let problem = response.problem.as_ref().map(|problem| {
            let (span, name) = (problem.name.span(), problem.name.to_string());
            let registry = alias_at(span);
            let call = with_span(span, quote!(__CATALOG.check_problem(#name, __INFO[#index].code())));
            quote_spanned!(span=> const _: () = #registry::#call;)
        });
        let constants = response.constants.iter().map(|constant| {
            let name = &constant.name;
            check(name.span(), quote!(check_header(__INFO[#index], #name, #has_content)))
        });
        let headers = response.headers.iter().map(|header| {
            let name = &header.name;
            let arguments = quote!(__INFO[#index], #name, #has_content);
            let lines = header
                .field
                .has_lines()
                .then(|| check(header.field.ty.span(), quote!(check_lines(#arguments))));
            let settable = check(name.span(), quote!(check_header(#arguments)));
            quote!(#settable #lines)
        });
        let sent = response.headers.iter().map(|header| &header.field);
        let sent = sent.chain(response.body.iter().map(|body| &body.field));
        let sent = sent.filter(|field| field.last_segment().is_some_and(|segment| segment.ident == "Cause"));
        let causes = sent.filter(|field| !outcome.depends(field)).map(|field| {
            let (ty, span) = (field.ty(), field.ty.span());
            let check = check(span, quote!(check_sent(<__response::Sent<#ty>>::IS_CAUSE)));
            quote! {
                const _: () = {
                    use __response::NoCause as _;
                    #check
                };
            }
        });
        let omits = omitted
            .iter()
            .map(|name| check(name.span(), quote!(check_omitted(__INFO[#index], #name, &[#(#given),*]))));
        quote!(#whole #(#content)* #problem #(#constants)* #(#headers)* #(#causes)* #(#omits)*)
    });
    // Imported for the checks: where all tokens of a path are the user's, a lint compares it with what the user has
    // imported, as a glob does with `__private`.
    quote! {
        use #krate::__private::response as __response;

        #info
        #(#checks)*
    }
}

fn check(span: Span, call: impl ToTokens) -> TokenStream {
    with_span(span, quote!(const _: () = __response::#call;))
}
