//! The user's item -> [`Outcome`].

use quote::format_ident;
use syn::spanned::Spanned;
use syn::{Attribute, DeriveInput, Expr, ExprLit, Fields, Lit, Member, Meta};

use super::attribute::{self, IS_A_PROBLEM, Role};
use super::model::{Body, BodyKind, Field, Header, Outcome, Response, Shape, Variant};
use crate::errors::{Errors, Reported};
use crate::input::{self, Code};
use crate::tokens::generated_span;

pub(super) fn parse<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Outcome<'a> {
    attribute::misplaced(&input.attrs, errors);
    let mut subset_errors = Errors::new();
    let subset = input::subset(input, &mut subset_errors);
    subset_errors.reported_by_another_derive();
    let mut variants = Vec::new();
    for subset_variant in subset.variants {
        let index = variants.iter().filter(|variant: &&Variant<'_>| variant.is_response()).count();
        variants.push(variant(subset_variant, index, errors));
    }
    Outcome {
        ident: &input.ident,
        generics: &input.generics,
        options: subset.options,
        lints: subset.lints,
        variants,
        sound: subset.sound.and(errors.check()),
    }
}

fn variant<'a>(subset_variant: input::Variant<'a>, index: usize, errors: &mut Errors) -> Variant<'a> {
    let input::Variant { ident, attributes, fields, lints, code, omit } = subset_variant;
    attribute::misplaced(attributes, errors);
    let shape = match code {
        Ok(Code::Transparent(field)) => transparent(fields, errors)
            .unwrap_or_else(|| response(fields, Ok(Code::Transparent(field)), omit, index, errors)),
        code => response(fields, code, omit, index, errors),
    };
    Variant { ident, documentation: documentation(attributes), lints, shape }
}

/// A variant with the response of its field.
fn transparent<'a>(fields: &'a Fields, errors: &mut Errors) -> Option<Shape<'a>> {
    let (member, field) = fields.members().zip(fields).next()?;
    let has_role = |attribute: &&Attribute| attribute::is_header(attribute) || attribute::is_body(attribute);
    for attribute in field.attrs.iter().filter(has_role) {
        errors.at(attribute, "a transparent variant has the response of its field; remove it");
    }
    Some(Shape::Transparent(self::field(member, field, 0)))
}

fn response<'a>(
    fields: &'a Fields,
    code: Result<Code, Reported>,
    omit: Vec<syn::LitStr>,
    index: usize,
    errors: &mut Errors,
) -> Shape<'a> {
    let mut headers: Vec<Header<'a>> = Vec::new();
    let mut body: Option<Body<'a>> = None;
    let mut code = code;
    for (number, (member, declared)) in fields.members().zip(fields).enumerate() {
        let field = field(member, declared, number);
        let role = attribute::on_a_field(&declared.attrs, errors)
            .unwrap_or_else(|| default_role(&field, declared, errors));
        match role {
            Ok(Role::Header(name)) => {
                if let Some(other) = headers.iter().find(|header| header.has_name(&name.value())) {
                    errors.at(&name, format!("the variant already has the header field `{}`; keep one of them, of type `Vec` for several lines", other.name.value()));
                }
                headers.push(Header { name, field, documentation: documentation(&declared.attrs) });
            }
            Ok(Role::Body { span, .. }) if body.is_some() => {
                errors.push(syn::Error::new(
                span,
                "a response has one content, and this is a second one; make it a header field, `#[header(\"..\")]`, or put both into one type",
                ));
            }
            Ok(Role::Body { kind, media_type, span }) => {
                body = Some(Body { kind, media_type, field, span });
            }
            Err(reported) => code = Err(reported),
        }
    }
    if body.as_ref().is_some_and(|body| body.kind == BodyKind::Problem) {
        for header in headers.iter().filter(|header| header.has_name("Content-Type")) {
            errors.at(&header.name, IS_A_PROBLEM);
        }
    }
    Shape::Response(Response { index, code, headers, body, omit })
}

/// The role of a field without an attribute. Without a name, it is the content.
fn default_role(field: &Field<'_>, declared: &syn::Field, errors: &mut Errors) -> Result<Role, Reported> {
    match &declared.ident {
        None => Ok(Role::Body { kind: BodyKind::Json, media_type: None, span: field.ty.span() }),
        Some(name) => Err(errors.at(name, format!("`{name}` needs an attribute: `#[body]`, or `#[header(\"..\")]` with the name of a header field"))),
    }
}

fn field(member: Member, field: &syn::Field, number: usize) -> Field<'_> {
    // The span is that of the type, where the compiler shows errors about the value.
    let binding = format_ident!("__field_{number}", span = generated_span(field.ty.span()));
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
