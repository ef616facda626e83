//! [`Outcome`] -> `impl DescribeResponse` and `impl utoipa::IntoResponses`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::model::{Body, BodyKind, Header, Outcome, Shape, Variant};
use crate::paths::{frame, krate, split};
use crate::tokens::generated_ident;

pub(super) fn expand(outcome: &Outcome<'_>) -> TokenStream {
    let krate = krate();
    let ident = generated_ident(outcome.ident);
    let generics = outcome.bounded(&quote!(#krate::DescribeResponse), |kind| {
        let krate = self::krate();
        (kind == BodyKind::Json).then(|| quote!(#krate::__private::utoipa::ToSchema))
    });
    let (impl_generics, ty_generics, where_clause) = split(&generics);
    let (info, body) = if outcome.sound.is_err() {
        (None, quote!(loop {}))
    } else {
        let variants = outcome.variants.iter().map(|declared| variant(outcome, declared));
        let dispatches = outcome.responses().any(|(_, response)| {
            !response.headers.is_empty()
                || response.body.as_ref().is_some_and(|body| body.kind == BodyKind::Problem)
        });
        let kinds = dispatches.then(|| quote!(use #krate::__private::response::describe_kinds::*;));
        let info = outcome.responses().next().is_some().then(|| outcome.info());
        let mutable = (!outcome.variants.is_empty()).then(|| quote!(mut));
        let body = quote! {
            #kinds
            let #mutable __description = <#krate::response::Description as ::core::default::Default>::default();
            #(#variants)*
            __description
        };
        (info, body)
    };
    let items = quote! {
        #info

        #[automatically_derived]
        impl #impl_generics #krate::DescribeResponse for #ident #ty_generics #where_clause {
            fn describe() -> #krate::response::Description {
                #body
            }
        }

        #[automatically_derived]
        impl #impl_generics #krate::__private::utoipa::IntoResponses for #ident #ty_generics #where_clause {
            fn responses() -> #krate::__private::response::OpenApiResponses {
                ::core::convert::From::from(<#ident #ty_generics as #krate::DescribeResponse>::describe())
            }
        }
    };
    frame(&outcome.options, &outcome.lints, items)
}

fn variant(outcome: &Outcome<'_>, variant: &Variant<'_>) -> TokenStream {
    let lints = &variant.lints;
    let response = match &variant.shape {
        Shape::Response(response) => response,
        Shape::Transparent(field) => {
            let nested = outcome.nested(field, "DescribeResponse", "describe", &TokenStream::new());
            return quote!(#(#lints)* __description.extend(#nested););
        }
    };
    let (index, documentation) = (response.index, &variant.documentation);
    let described = quote!(__description.__variant(__INFO[#index], #documentation));
    if response.fields().next().is_none() {
        return quote!(#described;);
    }
    let headers = response.headers.iter().map(header);
    let body = response.body.as_ref().map(body);
    quote! {
        #(#lints)*
        {
            let __variant = #described;
            #(#headers)*
            #body
        }
    }
}

fn header(header: &Header<'_>) -> TokenStream {
    let (dispatch, name, documentation) = (header.field.dispatch(), &header.name, &header.documentation);
    quote_spanned!(header.field.span()=> #dispatch.__describe_header(#name, #documentation, __variant);)
}

fn body(body: &Body<'_>) -> TokenStream {
    let (ty, media_type, span) = (body.field.ty(), body.media_type(), body.field.span());
    match body.kind {
        BodyKind::Json => quote_spanned!(span=> __variant.json::<#ty>(#media_type);),
        BodyKind::Text => quote_spanned!(span=> __variant.text_content(#media_type);),
        BodyKind::Bytes => quote_spanned!(span=> __variant.bytes(#media_type);),
        BodyKind::Problem => {
            let dispatch = body.field.dispatch();
            quote_spanned!(span=> #dispatch.__describe_problem(#media_type, __variant);)
        }
    }
}
