//! [`Outcome`] -> `impl DescribeResponse` and `impl utoipa::IntoResponses`.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::model::{Body, BodyKind, Header, Outcome, Shape, TypedProblem, Variant};
use crate::input::Code;
use crate::paths::{alias, frame, krate, split};
use crate::tokens::generated_ident;

pub(super) fn expand(outcome: &Outcome<'_>) -> TokenStream {
    let krate = krate();
    let ident = generated_ident(outcome.ident);
    let generics = outcome.bounded(&quote!(#krate::DescribeResponse), |kind| {
        let krate = self::krate();
        match kind {
            BodyKind::Json | BodyKind::Envelope | BodyKind::Format(_) => {
                Some(quote!(#krate::__private::utoipa::ToSchema))
            }
            BodyKind::Events => Some(quote!(#krate::__private::response::DescribeEvents)),
            _ => None,
        }
    });
    let (impl_generics, ty_generics, where_clause) = split(&generics);
    let (info, body) = if outcome.sound.is_err() {
        (None, quote!(loop {}))
    } else {
        let variants = outcome.variants.iter().map(|declared| variant(outcome, declared));
        let dispatches = outcome.responses().any(|(_, response)| {
            !response.headers.is_empty()
                || response.body.as_ref().is_some_and(|body| matches!(body.kind, BodyKind::Problem))
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
    let documentation = &variant.documentation;
    let described = match &response.code {
        Ok(Code::Any { class, .. }) => {
            let (registry, mask, class) =
                (alias(&outcome.options), outcome.mask_of(class), class.to_string());
            quote!(__description.__any(&#registry::__CATALOG, #mask, #class, #documentation))
        }
        _ => {
            let index = response.index;
            quote!(__description.__variant(__INFO[#index], #documentation))
        }
    };
    let constants = response.constants.iter().map(|constant| {
        let (name, value) = (&constant.name, &constant.value);
        quote!(__variant.constant(#name, #value);)
    });
    let headers = response.headers.iter().map(header);
    let content = match (&response.problem, &response.body) {
        (Some(problem), _) => Some(typed_problem(outcome, problem)),
        (None, Some(body)) => Some(self::body(body)),
        (None, None) => outcome.options.problem.map(|_| quote!(__variant.problem_of_an_error();)),
    };
    let parts: Vec<TokenStream> = constants.chain(headers).chain(content).collect();
    if parts.is_empty() {
        return quote!(#described;);
    }
    quote! {
        #(#lints)*
        {
            let __variant = #described;
            #(#parts)*
        }
    }
}

/// Problem details of a type of the registry.
fn typed_problem(outcome: &Outcome<'_>, problem: &TypedProblem<'_>) -> TokenStream {
    let (registry, name) = (alias(&outcome.options), problem.name.to_string());
    let members = problem.members.iter().map(|member| {
        let (name, documentation, ty) = (&member.name, &member.documentation, member.field.ty());
        let is_required = member.field.last_segment().is_none_or(|segment| segment.ident != "Option");
        quote_spanned!(member.field.span()=> __problem.member::<#ty>(#name, #documentation, #is_required);)
    });
    quote! {
        #[allow(unused_mut)]
        let mut __problem = __variant.typed_problem(#registry::__CATALOG.problem_or_first(#name));
        #(#members)*
        __problem.end();
    }
}

fn header(header: &Header<'_>) -> TokenStream {
    let (dispatch, name, documentation) = (header.field.dispatch(), &header.name, &header.documentation);
    quote_spanned!(header.field.span()=> #dispatch.__describe_header(#name, #documentation, __variant);)
}

fn body(body: &Body<'_>) -> TokenStream {
    let (ty, media_type, span) = (body.field.ty(), body.media_type(), body.field.span());
    match body.kind {
        BodyKind::Json | BodyKind::Envelope | BodyKind::Format(_) => {
            quote_spanned!(span=> __variant.json::<#ty>(#media_type);)
        }
        BodyKind::Text => quote_spanned!(span=> __variant.text_content(#media_type);),
        BodyKind::Bytes | BodyKind::Stream => quote_spanned!(span=> __variant.bytes(#media_type);),
        BodyKind::Events => quote_spanned!(span=> __variant.events::<#ty>();),
        // What the framework sends is not known.
        BodyKind::Response => TokenStream::new(),
        BodyKind::Problem => {
            let dispatch = body.field.dispatch();
            quote_spanned!(span=> #dispatch.__describe_problem(#media_type, __variant);)
        }
    }
}
