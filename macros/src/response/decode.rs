//! [`Outcome`] -> `impl DecodeResponse`: each variant is a candidate, in the order of declaration.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::model::{BodyKind, Field, Header, Outcome, Response, Shape, Variant};
use crate::paths::{frame, krate, split};
use crate::tokens::generated_ident;

pub(super) fn expand(outcome: &Outcome<'_>) -> TokenStream {
    let krate = krate();
    let ident = generated_ident(outcome.ident);
    let generics = outcome.bounded(&quote!(#krate::DecodeResponse), |kind| {
        let krate = self::krate();
        let from = |ty| quote!(::core::convert::TryFrom<#ty, Error: ::core::fmt::Display>);
        match kind {
            BodyKind::Json => Some(quote!(#krate::__private::serde::de::DeserializeOwned)),
            BodyKind::Text => None,
            BodyKind::Bytes => Some(from(quote!(#krate::__private::bytes::Bytes))),
            BodyKind::Problem => Some(from(quote!(#krate::Problem))),
        }
    });
    let (impl_generics, ty_generics, where_clause) = split(&generics);
    let (info, body) = if outcome.sound.is_err() {
        (None, quote!(loop {}))
    } else {
        let candidates = outcome.variants.iter().map(|variant| candidate(outcome, variant));
        let dispatches = outcome.responses().any(|(_, response)| response.dispatches());
        let kinds = dispatches.then(|| quote!(use #krate::__private::response::decode_kinds::*;));
        let info = outcome.responses().next().is_some().then(|| outcome.info());
        (info, quote!(#kinds __received.choose(&[#(#candidates),*])))
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
        }
    };
    frame(&outcome.options, &outcome.lints, items)
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
    let index = response.index;
    let content = content(response);
    let headers = response.headers.iter().map(|field| (&field.field.member, header(field)));
    let body =
        response.body.iter().map(|body| (&body.field.member, self::body(&body.field, body.kind, index)));
    let value = variant.with_fields(outcome, headers.chain(body));
    let received = if response.fields().next().is_some() { quote!(__received) } else { quote!(_) };
    quote! {
        #(#lints)*
        #krate::__private::response::Candidate::own(__INFO[#index], #content, |#received| {
            ::core::result::Result::Ok(#value)
        })
    }
}

/// The content that a candidate expects.
fn content(response: &Response<'_>) -> TokenStream {
    let krate = krate();
    let content = quote!(#krate::__private::response::Content);
    let Some(body) = &response.body else { return quote!(#content::Empty) };
    let media_type = body.media_type();
    // A field of the variant has the media type, or the variant declares none.
    let any = response.headers.iter().any(|header| header.has_name("content-type"))
        || body.kind == BodyKind::Bytes && body.media_type.is_none();
    if any { quote!(#content::Any(#media_type)) } else { quote!(#content::Of(#media_type)) }
}

fn header(header: &Header<'_>) -> TokenStream {
    let (dispatch, name) = (header.field.dispatch(), header.lower_case());
    quote_spanned!(header.field.span()=> #dispatch.__decode_header(#name, __received)?)
}

fn body(field: &Field<'_>, kind: BodyKind, index: usize) -> TokenStream {
    let (ty, span) = (field.ty(), field.span());
    match kind {
        BodyKind::Json => quote_spanned!(span=> __received.json::<#ty>()?),
        BodyKind::Bytes => quote_spanned!(span=> __received.bytes::<#ty>()?),
        BodyKind::Problem => quote_spanned!(span=> __received.problem::<#ty>(__INFO[#index])?),
        BodyKind::Text => {
            let dispatch = field.dispatch();
            quote_spanned!(span=> #dispatch.__decode_text(__received)?)
        }
    }
}
