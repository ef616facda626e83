//! The user's item -> [`Outcome`].

use quote::format_ident;
use syn::spanned::Spanned;
use syn::{Attribute, Data, DeriveInput, Expr, ExprLit, Fields, Lit, Member, Meta};

use super::attribute::{self, IS_A_PROBLEM, Role};
use super::model::{Body, Field, Header, Kind, Outcome, Response, Shape, Variant};
use crate::errors::Errors;
use crate::subset;
use crate::subset::model::{self, Code};
use crate::tokens::generated_span;

pub(super) fn parse<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Outcome<'a> {
    attribute::not_here(&input.attrs, errors);
    let subset = subset::read(input);
    let mut variants = Vec::new();
    if let Data::Enum(data) = &input.data {
        for of_subset in subset.variants {
            // Of variants of one name, the subset has the first.
            if let Some(declared) = data.variants.iter().find(|declared| declared.ident == *of_subset.ident) {
                let index = variants.iter().filter(|it: &&Variant<'_>| it.is_response()).count();
                variants.push(variant(declared, of_subset, index, errors));
            }
        }
    }
    Outcome {
        ident: &input.ident,
        generics: &input.generics,
        options: subset.options,
        lints: subset.lints,
        variants,
        broken: subset.broken || !errors.is_empty(),
    }
}

fn variant<'a>(
    declared: &'a syn::Variant,
    of_subset: model::Variant<'a>,
    index: usize,
    errors: &mut Errors,
) -> Variant<'a> {
    attribute::not_here(&declared.attrs, errors);
    let lints = of_subset.lints;
    let shape = match of_subset.code {
        Code::Transparent(_) => transparent(&declared.fields, errors),
        code => None.or_else(|| Some(response(&declared.fields, code, of_subset.omit, index, errors))),
    };
    let shape = shape.unwrap_or_else(|| {
        let (headers, body, omit) = (Vec::new(), None, Vec::new());
        Shape::Response(Response { index, code: Code::Broken, headers, body, omit })
    });
    Variant { ident: &declared.ident, documentation: documentation(&declared.attrs), lints, shape }
}

/// A variant whose response is that of its field.
fn transparent<'a>(fields: &'a Fields, errors: &mut Errors) -> Option<Shape<'a>> {
    let (member, field) = fields.members().zip(fields).next()?;
    for attribute in field.attrs.iter().filter(|it| attribute::is_header(it) || attribute::is_body(it)) {
        errors.at(attribute, "a transparent variant is the response of its field; leave this out");
    }
    Some(Shape::Transparent(self::field(member, field, 0)))
}

fn response<'a>(
    fields: &'a Fields,
    code: Code,
    omit: Vec<syn::LitStr>,
    index: usize,
    errors: &mut Errors,
) -> Shape<'a> {
    let mut headers: Vec<Header<'a>> = Vec::new();
    let mut body: Option<Body<'a>> = None;
    let mut sound = true;
    for (at, (member, declared)) in fields.members().zip(fields).enumerate() {
        let field = field(member, declared, at);
        let role = attribute::on_a_field(&declared.attrs, errors)
            .or_else(|| role_by_place(&field, declared, errors));
        match role {
            Some(Role::Header(name)) => {
                if let Some(other) = headers.iter().find(|it| it.is_called(&name.value())) {
                    errors.at(&name, format!("the variant has the header field `{}` already; a field of type `Vec` has several lines", other.name.value()));
                }
                headers.push(Header { name, field, documentation: documentation(&declared.attrs) });
            }
            Some(Role::Body { span, .. }) if body.is_some() => errors.push(syn::Error::new(
                span,
                "a response has one content, and this is a second one; make it a header field, `#[header(\"..\")]`, or put both into one type",
            )),
            Some(Role::Body { kind, media_type, span }) => {
                body = Some(Body { kind, media_type, field, span });
            }
            Some(Role::Broken) | None => sound = false,
        }
    }
    if body.as_ref().is_some_and(|body| body.kind == Kind::Problem) {
        for header in headers.iter().filter(|it| it.is_called("Content-Type")) {
            errors.at(&header.name, IS_A_PROBLEM);
        }
    }
    let code = if sound { code } else { Code::Broken };
    Shape::Response(Response { index, code, headers, body, omit })
}

/// A field without an attribute: one without a name is the content.
fn role_by_place(field: &Field<'_>, declared: &syn::Field, errors: &mut Errors) -> Option<Role> {
    match &declared.ident {
        None => Some(Role::Body { kind: Kind::Json, media_type: None, span: field.ty.span() }),
        Some(name) => {
            errors.at(name, format!("say what `{name}` is in the response: `#[body]`, or `#[header(\"..\")]` with the name of a header field"));
            None
        }
    }
}

fn field(member: Member, field: &syn::Field, at: usize) -> Field<'_> {
    // At the type: what the compiler says of the value is said there.
    let binding = format_ident!("__field_{at}", span = generated_span(field.ty.span()));
    Field { member, ty: &field.ty, binding }
}

/// The text of the documentation comments.
fn documentation(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    let lines: Vec<String> = lines.map(|line| line.strip_prefix(' ').unwrap_or(&line).to_owned()).collect();
    lines.join("\n").trim().to_owned()
}
