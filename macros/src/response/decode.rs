//! [`Outcome`] -> `impl DecodeResponse`: each variant is a candidate, in the order of declaration.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use syn::Member;

use super::model::{BodyKind, Field, Header, Outcome, PROBLEM_JSON, Response, Shape, Variant};
use crate::errors::Errors;
use crate::input::Code;
use crate::paths::{alias, frame, krate, split};
use crate::tokens::generated_ident;

pub(super) fn expand(outcome: &Outcome<'_>) -> TokenStream {
    let krate = krate();
    let ident = generated_ident(outcome.ident);
    let generics = outcome.bounded(&quote!(#krate::DecodeResponse), |kind| {
        let krate = self::krate();
        let response = quote!(#krate::__private::response);
        match kind {
            BodyKind::Json | BodyKind::Envelope => Some(quote!(#response::FromJson)),
            BodyKind::Format(_) => Some(quote!(#response::FromFormatted)),
            BodyKind::Bytes => Some(quote!(#response::FromBytes)),
            BodyKind::Problem => Some(quote!(#response::FromProblem)),
            BodyKind::Stream => Some(quote!(#response::FromBody)),
            BodyKind::Events => Some(quote!(#response::FromEvents)),
            BodyKind::Response => Some(quote!(#response::FromResponse)),
            BodyKind::Text => None,
        }
    });
    let (impl_generics, ty_generics, where_clause) = split(&generics);
    let (info, body, retry_after) = if outcome.sound.is_err() {
        (None, quote!(loop {}), None)
    } else {
        let candidates = outcome.variants.iter().map(|variant| candidate(outcome, variant));
        let dispatches = outcome.responses().any(|(_, response)| response.dispatches());
        let kinds = dispatches.then(|| quote!(use #krate::__private::response::decode_kinds::*;));
        let info = outcome.responses().next().is_some().then(|| outcome.info("IS_READ"));
        (info, quote!(#kinds __received.choose(&[#(#candidates),*])), retry_after(outcome))
    };
    let items = quote! {
        #info

        #[automatically_derived]
        impl #impl_generics #krate::DecodeResponse for #ident #ty_generics #where_clause {
            fn __decode(
                __received: &#krate::__private::response::Received<'_>,
            ) -> ::core::result::Result<#ident #ty_generics, #krate::__private::response::Mismatch> {
                #body
            }

            #retry_after
        }
    };
    frame(&outcome.options, &outcome.lints, items)
}

/// The method `retry_after`, if some variant has the field.
fn retry_after(outcome: &Outcome<'_>) -> Option<TokenStream> {
    let krate = krate();
    let arms: Vec<TokenStream> =
        outcome.variants.iter().filter_map(|variant| retry_after_of(outcome, variant)).collect();
    if arms.is_empty() {
        return None;
    }
    let others = (arms.len() < outcome.variants.len()).then(|| quote!(_ => ::core::option::Option::None,));
    let dispatches = outcome.responses().any(|(_, response)| response.header(RETRY_AFTER).is_some());
    let kinds = dispatches.then(|| quote!(use #krate::__private::response::retry_kinds::*;));
    Some(quote! {
        fn retry_after(&self) -> ::core::option::Option<#krate::response::RetryAfter> {
            #kinds
            match *self { #(#arms)* #others }
        }
    })
}

const RETRY_AFTER: &str = "retry-after";

/// The arm of `retry_after` for a variant.
fn retry_after_of(outcome: &Outcome<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let (ident, name, lints) =
        (generated_ident(outcome.ident), generated_ident(variant.ident), &variant.lints);
    let (field, value) = match &variant.shape {
        Shape::Transparent(field) => {
            let binding = &field.binding;
            (field, outcome.nested(field, "DecodeResponse", "retry_after", &quote!(#binding)))
        }
        Shape::Response(response) => match response.header(RETRY_AFTER) {
            Some(header) => {
                let (dispatch, binding) = (header.field.dispatch(), &header.field.binding);
                let span = header.field.span();
                (&header.field, quote_spanned!(span=> #dispatch.__retry_after(#binding)))
            }
            None => {
                let constant = response.constants.iter().find(|constant| constant.has_name(RETRY_AFTER))?;
                let (krate, value) = (krate(), &constant.value);
                let value = quote!(#krate::__private::response::retry_after(#value));
                return Some(quote!(#(#lints)* #ident::#name { .. } => #value,));
            }
        },
    };
    let (member, binding) = (&field.member, &field.binding);
    Some(quote!(#(#lints)* #ident::#name { #member: ref #binding, .. } => #value,))
}

/// Reports a reference as content that is deserialised. The compiler would say that `Deserialize` is not general enough.
pub(super) fn check(outcome: &mut Outcome<'_>, errors: &mut Errors) {
    for (_, response) in outcome.responses() {
        let Some(body) = &response.body else { continue };
        if matches!(body.kind, BodyKind::Json | BodyKind::Envelope | BodyKind::Format(_))
            && body.field.is_reference()
        {
            errors.at(
                body.field.ty,
                "a client owns what it has read: write an owned type, such as `String` instead of `&str`",
            );
        }
    }
    outcome.sound = outcome.sound.and(errors.check());
}

fn candidate(outcome: &Outcome<'_>, variant: &Variant<'_>) -> TokenStream {
    let (krate, lints) = (krate(), &variant.lints);
    let response = match &variant.shape {
        Shape::Response(response) => response,
        Shape::Transparent(field) => {
            let decoded = outcome.nested(field, "DecodeResponse", "__decode", &quote!(__received));
            let value = variant.with_fields(outcome, [(&field.member, quote!(#decoded?))]);
            return quote! {
                #(#lints)*
                #krate::__private::response::Candidate::nested(|__received| ::core::result::Result::Ok(#value))
            };
        }
    };
    let content = content(outcome, response);
    let mut values = values(outcome, response);
    let received =
        if values.is_empty() && response.problem.is_none() { quote!(_) } else { quote!(__received) };
    let problem = response.problem.as_ref().map(|problem| {
        let (registry, name) = (alias(&outcome.options), problem.name.to_string());
        let mutable = (!problem.members.is_empty()).then(|| quote!(mut));
        // What is not content is read before.
        let before = response.status.iter().chain(response.headers.iter().map(|header| &header.field));
        let before = before.zip(&mut values).map(|(field, (_, value))| {
            let (binding, read) = (&field.binding, core::mem::take(value));
            *value = quote!(#binding);
            quote!(let #binding = #read;)
        });
        quote! {
            #(#before)*
            let #mutable __problem = __received.typed_problem(#registry::__CATALOG.problem_or_first(#name))?;
        }
    });
    let value = variant.with_fields(outcome, values);
    let read = quote! {
        |#received| {
            #problem
            ::core::result::Result::Ok(#value)
        }
    };
    let candidate = quote!(#krate::__private::response::Candidate);
    match &response.code {
        Ok(Code::Any { class, .. }) => {
            let (registry, mask) = (alias(&outcome.options), outcome.mask_of(class));
            let is_any =
                quote!(|__code| #registry::__CATALOG.is_in(::core::convert::From::from(__code), #mask));
            quote!(#(#lints)* #candidate::any(#is_any, #content, #read))
        }
        _ => {
            let index = response.index;
            quote!(#(#lints)* #candidate::own(__INFO[#index], #content, #read))
        }
    }
}

/// The value of each field of the variant, in the order in which they are read: the status and the header fields before
/// the content, which a response to HEAD does not have. What a problem has beside its extension members is the last.
fn values<'a>(outcome: &Outcome<'_>, response: &'a Response<'_>) -> Vec<(&'a Member, TokenStream)> {
    let krate = krate();
    let info = if response.status.is_some() {
        let registry = alias(&outcome.options);
        quote!(#registry::__or_nearest(__received.code()).info())
    } else {
        let index = response.index;
        quote!(__INFO[#index])
    };
    let not_sent = |field: &'a Field<'_>| {
        let (ty, span) = (field.ty(), field.span());
        (&field.member, quote_spanned!(span=> #krate::__private::response::not_sent::<#ty>()))
    };
    let mut values = Vec::new();
    values.extend(response.status.iter().map(|field| {
        let status = outcome.nested_status(field, "__decode_status", &quote!(__received));
        (&field.member, quote!(#status?))
    }));
    values.extend(response.headers.iter().map(|field| (&field.field.member, header(field))));
    values.extend(
        response
            .body
            .iter()
            .map(|body| (&body.field.member, self::body(outcome, &body.field, &body.kind, &info))),
    );
    values.extend(response.source.iter().map(not_sent));
    values.extend(response.skipped.iter().map(not_sent));
    if let Some(problem) = &response.problem {
        values.extend(problem.members.iter().map(|member| {
            let (ty, span, name) = (member.field.ty(), member.field.span(), &member.name);
            let value =
                quote_spanned!(span=> #krate::__private::response::member::<#ty>(&mut __problem, #name)?);
            (&member.field.member, value)
        }));
        values.extend(problem.base.iter().map(|field| {
            let (ty, span) = (field.ty(), field.span());
            (&field.member, quote_spanned!(span=> #krate::__private::response::of_problem::<#ty>(__problem)?))
        }));
    }
    values
}

/// The content that a candidate expects.
fn content(outcome: &Outcome<'_>, response: &Response<'_>) -> TokenStream {
    let krate = krate();
    let content = quote!(#krate::__private::response::Content);
    let body = match (&response.problem, &response.body) {
        (Some(_), _) => return quote!(#content::Of(#PROBLEM_JSON)),
        (None, Some(body)) => body,
        (None, None) if outcome.options.problem.is_some() => return quote!(#content::EmptyOrProblem),
        (None, None) => return quote!(#content::Empty),
    };
    let media_type = body.media_type();
    // A field of the variant has the media type, or the variant declares none.
    let any = response.header("content-type").is_some()
        || response.constants.iter().any(|constant| constant.has_name("content-type"))
        || matches!(body.kind, BodyKind::Bytes | BodyKind::Stream) && body.media_type.is_none();
    match body.kind {
        BodyKind::Response => quote!(#content::Whatever),
        BodyKind::Stream if any => quote!(#content::AnyStream(#media_type)),
        BodyKind::Stream | BodyKind::Events => quote!(#content::StreamOf(#media_type)),
        _ if any => quote!(#content::Any(#media_type)),
        _ => quote!(#content::Of(#media_type)),
    }
}

fn header(header: &Header<'_>) -> TokenStream {
    let (dispatch, name) = (header.field.dispatch(), header.lower_case());
    quote_spanned!(header.field.span()=> #dispatch.__decode_header(#name, __received)?)
}

fn body(outcome: &Outcome<'_>, field: &Field<'_>, kind: &BodyKind, info: &TokenStream) -> TokenStream {
    let (ty, span) = (field.ty(), field.span());
    match kind {
        BodyKind::Json if outcome.wrapper(field).is_some() => {
            let decoded = field.of_wrapper("decode", &quote!(__received));
            quote!(#decoded?)
        }
        BodyKind::Json | BodyKind::Envelope => quote_spanned!(span=> __received.json::<#ty>()?),
        BodyKind::Format(format) => quote_spanned!(span=> __received.format::<#format, #ty>()?),
        BodyKind::Bytes => quote_spanned!(span=> __received.bytes::<#ty>()?),
        BodyKind::Problem => quote_spanned!(span=> __received.problem::<#ty>(#info)?),
        BodyKind::Stream => quote_spanned!(span=> __received.stream::<#ty>()),
        BodyKind::Events => quote_spanned!(span=> __received.events::<#ty>()),
        BodyKind::Response => quote_spanned!(span=> __received.response::<#ty>()),
        BodyKind::Text => {
            let dispatch = field.dispatch();
            quote_spanned!(span=> #dispatch.__decode_text(__received)?)
        }
    }
}
