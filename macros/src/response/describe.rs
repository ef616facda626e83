//! [`Outcome`] -> `impl DescribeResponse` and `impl utoipa::IntoResponses`.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};

use syn::Type;
use syn::spanned::Spanned;

use super::model::{
    Body, BodyKind, Field, Header, Outcome, PROBLEM_JSON, Shape, TypedProblem, Variant, direct_arguments,
};
use crate::input::Code;
use crate::paths::{alias, frame, krate, push_bound, span_of, split};
use crate::tokens::{generated, generated_ident, generated_span, with_span};

pub(super) fn expand(outcome: &Outcome<'_>) -> TokenStream {
    let krate = krate();
    let ident = generated_ident(outcome.ident);
    let mut generics = outcome.bounded(&quote!(#krate::DescribeResponse), |kind| {
        let krate = self::krate();
        match kind {
            BodyKind::Json | BodyKind::Envelope | BodyKind::Format(_) => {
                Some(quote!(#krate::__private::response::AsSchema))
            }
            BodyKind::Events => Some(quote!(#krate::__private::response::DescribeEvents)),
            _ => None,
        }
    });
    let described = described_types(outcome);
    let problems = problem_types(outcome);
    // (utoipa needs these bounds, too.)
    for argument in described.iter().flat_map(|ty| arguments(ty)).filter(|ty| outcome.mentions_parameter(ty))
    {
        let bound = quote_spanned!(argument.span()=> #argument: #krate::__private::utoipa::ToSchema);
        push_bound(&mut generics, bound);
    }
    let examples = outcome.options.examples.as_ref();
    if examples.is_some() && outcome.generics.type_params().next().is_some() {
        let (_, ty_generics, _) = split(outcome.generics);
        push_bound(&mut generics, quote!(#ident #ty_generics: #krate::EncodeResponse));
    }
    let (impl_generics, ty_generics, where_clause) = split(&generics);
    let (info, body) = if outcome.sound.is_err() {
        (None, quote!(loop {}))
    } else {
        let variants = outcome.variants.iter().map(|declared| variant(outcome, declared));
        let dispatches = outcome
            .responses()
            .any(|(_, response)| !response.headers.is_empty() || response.problem_field().is_some());
        let kinds = dispatches.then(|| quote!(use #krate::__private::response::describe_kinds::*;));
        let has_arguments = described.iter().chain(&problems).any(|ty| arguments(ty).next().is_some());
        let named = has_arguments.then(|| quote!(use #krate::__private::response::named_kinds::*;));
        let info = outcome.responses().next().is_some().then(|| outcome.info("IS_DESCRIBED"));
        let mutable = (!outcome.variants.is_empty() || examples.is_some()).then(|| quote!(mut));
        let examples = examples.map(|examples| {
            let (function, span) = (&examples.function, generated_span(span_of(&examples.function)));
            let (function, ident) = (generated(function), with_span(span, quote!(#ident #ty_generics)));
            quote_spanned!(span=> __description.__examples::<#ident>(#function());)
        });
        let body = quote! {
            #kinds
            #named
            let #mutable __description = <#krate::response::Description as ::core::default::Default>::default();
            #examples
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
        (None, Some(body)) => Some(self::body(outcome, body)),
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
        let arguments = schemas_of_arguments(member.field.ty);
        let is_required = member.field.last_segment().is_none_or(|segment| segment.ident != "Option");
        quote_spanned!(member.field.span()=> __problem.member::<#ty>(#name, #documentation, #is_required, #arguments);)
    });
    let mutable = (!problem.members.is_empty()).then(|| quote!(mut));
    let base = problem.base.as_ref().map(|field| problem_details(field, &PROBLEM_JSON));
    quote! {
        #base
        let #mutable __problem = __variant.typed_problem(#registry::__CATALOG.problem_or_first(#name));
        #(#members)*
        __problem.end();
    }
}

fn header(header: &Header<'_>) -> TokenStream {
    let (dispatch, name, documentation) = (header.field.dispatch(), &header.name, &header.documentation);
    quote_spanned!(header.field.span()=> #dispatch.__describe_header(#name, #documentation, __variant);)
}

/// The types of the fields that are described by their schema.
fn described_types<'a>(outcome: &'a Outcome<'_>) -> Vec<&'a Type> {
    let has_schema = |body: &&Body<'_>| {
        matches!(body.kind, BodyKind::Json | BodyKind::Envelope | BodyKind::Format(_) | BodyKind::Events)
    };
    let mut types = Vec::new();
    for (_, response) in outcome.responses() {
        types.extend(response.body.iter().filter(has_schema).map(|body| body.field.ty));
        let members = response.problem.iter().flat_map(|problem| &problem.members);
        types.extend(members.map(|member| member.field.ty));
    }
    types
}

/// The types that are written as problems.
fn problem_types<'a>(outcome: &'a Outcome<'_>) -> Vec<&'a Type> {
    outcome.responses().filter_map(|(_, response)| Some(response.problem_field()?.ty)).collect()
}

/// The schemas of the arguments of a type, which utoipa does not collect.
fn schemas_of_arguments(ty: &Type) -> TokenStream {
    let schemas = direct_arguments(ty).map(|argument| {
        let (krate, arguments) = (krate(), schemas_of_arguments(argument));
        let ty = generated(argument);
        quote!((&&#krate::__private::Of::<#ty>::new()).__named(#arguments))
    });
    quote!(&[#(#schemas),*])
}

/// The types in the arguments of a type, at any depth.
fn arguments(ty: &Type) -> Box<dyn Iterator<Item = &Type> + '_> {
    Box::new(direct_arguments(ty).flat_map(|argument| std::iter::once(argument).chain(arguments(argument))))
}

fn body(outcome: &Outcome<'_>, body: &Body<'_>) -> TokenStream {
    let arguments = schemas_of_arguments(body.field.ty);
    let (ty, media_type, span) = (body.field.ty(), body.media_type(), body.field.span());
    match body.kind {
        BodyKind::Json if outcome.wrapper(&body.field).is_some() => {
            let described = body.field.of_wrapper("describe", &quote!(__variant, #media_type));
            quote!(#described;)
        }
        BodyKind::Json | BodyKind::Envelope | BodyKind::Format(_) => {
            quote_spanned!(span=> __variant.json::<#ty>(#media_type, #arguments);)
        }
        BodyKind::Text => quote_spanned!(span=> __variant.text_content(#media_type);),
        BodyKind::Bytes | BodyKind::Stream => quote_spanned!(span=> __variant.bytes(#media_type);),
        BodyKind::Events => {
            let of_the_event = direct_arguments(body.field.ty).next().map(schemas_of_arguments);
            let arguments = of_the_event.unwrap_or_else(|| quote!(&[]));
            quote_spanned!(span=> __variant.events::<#ty>(#arguments);)
        }
        BodyKind::Response => quote_spanned!(span=> __variant.response();),
        BodyKind::Problem => problem_details(&body.field, &media_type),
    }
}

/// Problem details of a type that may have a schema of its own.
fn problem_details(field: &Field<'_>, media_type: &dyn ToTokens) -> TokenStream {
    let (dispatch, arguments) = (field.dispatch(), schemas_of_arguments(field.ty));
    quote_spanned!(field.span()=> #dispatch.__describe_problem(#media_type, #arguments, __variant);)
}
