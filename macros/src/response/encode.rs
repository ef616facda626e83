//! [`Outcome`] -> `impl EncodeResponse`, and the checks of the registry's rules.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::LitStr;
use syn::spanned::Spanned;

use super::model::{Body, BodyKind, Header, Outcome, Shape, Variant};
use crate::input::Code;
use crate::paths::{frame, krate, split};
use crate::tokens::{generated_ident, with_span};

pub(super) fn expand(outcome: &Outcome<'_>) -> TokenStream {
    let krate = krate();
    let ident = generated_ident(outcome.ident);
    let generics = outcome.bounded(&quote!(#krate::EncodeResponse), |kind| {
        let krate = self::krate();
        match kind {
            BodyKind::Json => Some(quote!(#krate::__private::serde::Serialize)),
            BodyKind::Text => None,
            BodyKind::Bytes => Some(quote!(::core::convert::Into<#krate::__private::bytes::Bytes>)),
            BodyKind::Problem => Some(quote!(::core::convert::Into<#krate::Problem>)),
        }
    });
    let (impl_generics, ty_generics, where_clause) = split(&generics);
    let (rules, body) = if outcome.sound.is_err() {
        (TokenStream::new(), quote!(loop {}))
    } else {
        let arms = outcome.variants.iter().map(|variant| arm(outcome, variant));
        let dispatches = outcome.responses().any(|(_, response)| response.dispatches());
        let kinds = dispatches.then(|| quote! { use __response::encode_kinds::*; });
        (rules(outcome), quote!(#kinds match self { #(#arms)* }))
    };
    let items = quote! {
        #rules

        #[automatically_derived]
        impl #impl_generics #krate::EncodeResponse for #ident #ty_generics #where_clause {
            fn encode(self) -> ::core::result::Result<
                #krate::__private::http::Response<#krate::__private::bytes::Bytes>,
                #krate::EncodeError,
            > {
                #body
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
            let encoded = outcome.nested(field, "EncodeResponse", "encode", &quote!(#binding));
            return quote!(#(#lints)* #pattern => #encoded,);
        }
    };
    let bindings = response.fields().map(|field| {
        let binding = &field.binding;
        (&field.member, quote!(#binding))
    });
    let pattern = variant.with_fields(outcome, bindings);
    let index = response.index;
    let mutable = (!response.headers.is_empty()).then(|| quote!(mut));
    let headers = response.headers.iter().map(header);
    let body = body(response.body.as_ref());
    quote! {
        #(#lints)*
        #pattern => {
            let #mutable __encoder = __response::Encoder::new(__INFO[#index])?;
            #(#headers)*
            #body
        }
    }
}

fn header(header: &Header<'_>) -> TokenStream {
    let (dispatch, binding, name) = (header.field.dispatch(), &header.field.binding, header.lower_case());
    quote_spanned!(header.field.span()=> #dispatch.__encode_header(#binding, #name, &mut __encoder)?;)
}

fn body(body: Option<&Body<'_>>) -> TokenStream {
    let Some(body) = body else { return quote!(__encoder.empty()) };
    let (binding, media_type) = (&body.field.binding, body.media_type());
    let span = body.field.span();
    match body.kind {
        BodyKind::Json => quote_spanned!(span=> __encoder.json(&#binding, #media_type)),
        BodyKind::Bytes => quote_spanned!(span=> __encoder.content(#binding, #media_type)),
        BodyKind::Problem => quote_spanned!(span=> __encoder.problem(#binding, #media_type)),
        BodyKind::Text => {
            let dispatch = body.field.dispatch();
            quote_spanned!(span=> #dispatch.__encode_text(#binding, #media_type, __encoder))
        }
    }
}

/// The information about the status of each response, and the checks of its rules: free constants, whose tokens all
/// have the span where the compiler shows the mistake.
fn rules(outcome: &Outcome<'_>) -> TokenStream {
    if outcome.responses().next().is_none() {
        return TokenStream::new();
    }
    let (krate, info) = (krate(), outcome.info());
    let checks = outcome.responses().map(|(variant, response)| {
        let index = response.index;
        let given: Vec<&LitStr> = response.headers.iter().map(|header| &header.name).collect();
        let omitted = &response.omit;
        let span = match &response.code {
            Ok(Code::Named(name)) => name.span(),
            Ok(Code::Number(_, span)) => *span,
            Ok(Code::Own | Code::Transparent(_)) | Err(_) => variant.ident.span(),
        };
        let whole = check(span, quote!(check_response(__INFO[#index], &[#(#given),*], &[#(#omitted),*])));
        let body =
            response.body.as_ref().map(|body| check(body.span, quote!(check_no_content(__INFO[#index]))));
        let has_content = response.body.is_some();
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
        let omits = omitted
            .iter()
            .map(|name| check(name.span(), quote!(check_omitted(__INFO[#index], #name, &[#(#given),*]))));
        quote!(#whole #body #(#headers)* #(#omits)*)
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
