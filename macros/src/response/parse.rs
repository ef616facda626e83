//! The user's item -> [`Outcome`].

use quote::{ToTokens, format_ident};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, DeriveInput, Expr, ExprLit, Lit, Member, Meta};

use super::attribute::{self, IS_A_PROBLEM, Role};
use super::model::{
    Body, BodyKind, Constant, Extension, Field, Header, Outcome, Response, Shape, TypedProblem, Variant,
};
use crate::errors::{Errors, Reported};
use crate::input::{self, Code};
use crate::tokens::generated_span;

pub(super) fn parse<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Outcome<'a> {
    attribute::misplaced(&input.attrs, errors);
    let constants = attribute::constants(&input.attrs, errors);
    let mut subset_errors = Errors::new();
    let subset = input::subset(input, &mut subset_errors);
    subset_errors.reported_by_another_derive();
    let mut variants = Vec::new();
    let mut index = 0;
    for subset_variant in subset.variants {
        let variant = variant(subset_variant, index, &constants, errors);
        if matches!(&variant.shape, Shape::Response(response) if response.status.is_none()) {
            index += 1;
        }
        variants.push(variant);
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

fn variant<'a>(
    variant: input::Variant<'a>,
    index: usize,
    constants: &[Constant],
    errors: &mut Errors,
) -> Variant<'a> {
    let (ident, documentation, lints) =
        (variant.ident, documentation(variant.attributes), variant.lints.clone());
    let shape = transparent(&variant, errors)
        .unwrap_or_else(|| Shape::Response(Box::new(response(variant, index, constants, errors))));
    Variant { ident, documentation, lints, shape }
}

/// A variant with the response of its field.
fn transparent<'a>(variant: &input::Variant<'a>, errors: &mut Errors) -> Option<Shape<'a>> {
    let Ok(Code::Transparent(_)) = variant.code else { return None };
    let fields = variant.fields;
    let (member, field) = fields.members().zip(fields).next()?;
    let has_role = |attribute: &&Attribute| attribute::is_header(attribute) || attribute::is_body(attribute);
    for attribute in variant.attributes.iter().chain(&field.attrs).filter(has_role) {
        errors.at(attribute, "a transparent variant has the response of its field; remove it");
    }
    Some(Shape::Transparent(self::field(member, field, 0)))
}

fn response<'a>(
    variant: input::Variant<'a>,
    index: usize,
    constants: &[Constant],
    errors: &mut Errors,
) -> Response<'a> {
    let mut response = Response {
        index,
        code: variant.code,
        constants: attribute::constants(variant.attributes, errors),
        headers: Vec::new(),
        body: None,
        problem: None,
        source: None,
        skipped: Vec::new(),
        status: None,
        omit: variant.omit,
    };
    match attribute::problem_type(variant.attributes, errors) {
        Some(Ok(name)) => {
            response.problem = Some(TypedProblem { name, members: Vec::new(), base: None });
        }
        Some(Err(reported)) => response.code = Err(reported),
        None => {}
    }
    let fields = variant.fields.members().zip(variant.fields).zip(variant.roles);
    for (number, ((member, declared), role)) in fields.enumerate() {
        let field = field(member, declared, number);
        match role {
            input::Role::Source => response.source = Some(field),
            input::Role::Skipped => response.skipped.push(field),
            input::Role::Status => {
                let has_role =
                    |attribute: &&Attribute| attribute::is_header(attribute) || attribute::is_body(attribute);
                if let Some(attribute) = declared.attrs.iter().find(has_role) {
                    errors.at(
                        attribute,
                        "the field `status` is the status of the response; remove this, or rename the field",
                    );
                }
                response.status = Some(field);
            }
            input::Role::Sent => sent(field, declared, &mut response, errors),
        }
    }
    if response.body.as_ref().is_some_and(|body| matches!(body.kind, BodyKind::Problem))
        || response.problem.is_some()
    {
        for name in
            response.given().into_iter().filter(|name| name.value().eq_ignore_ascii_case("Content-Type"))
        {
            errors.at(name, IS_A_PROBLEM);
        }
    }
    // What the variant says takes precedence over what the enum says.
    let inherited: Vec<Constant> = constants
        .iter()
        .filter(|constant| !response.given().iter().any(|name| constant.has_name(&name.value())))
        .filter(|constant| !constant.has_name("Content-Type") || takes_media_type(&response))
        .cloned()
        .collect();
    response.constants.extend(inherited);
    take_media_type(&mut response);
    response
}

/// Whether the content has no media type of its own.
fn takes_media_type(response: &Response<'_>) -> bool {
    let has_its_own = |body: &Body<'_>| {
        body.media_type.is_some()
            || matches!(body.kind, BodyKind::Problem | BodyKind::Events | BodyKind::Response)
    };
    response.body.as_ref().is_some_and(|body| !has_its_own(body))
}

/// Makes a constant `Content-Type` the media type of the content.
fn take_media_type(response: &mut Response<'_>) {
    let constant = response.constants.iter().position(|constant| constant.has_name("Content-Type"));
    let constant = constant.filter(|_| takes_media_type(response));
    if let (Some(index), Some(body)) = (constant, &mut response.body) {
        body.media_type = Some(response.constants.remove(index).value);
    }
}

/// A field that is sent.
fn sent<'a>(field: Field<'a>, declared: &'a syn::Field, response: &mut Response<'a>, errors: &mut Errors) {
    let role = attribute::on_a_field(&declared.attrs, errors);
    if let (None, Some(problem), Some(name)) = (&role, &mut response.problem, &declared.ident) {
        let text = name.unraw().to_string();
        if STANDARD.contains(&text.as_str()) {
            response.code = Err(errors.at(name, format!("`{text}` is a member of every problem (RFC 9457, section 3.1), and not an extension; remove it, or add a field `#[body(problem)] problem: Problem` for the members of this occurrence")));
            return;
        }
        let documentation = documentation(&declared.attrs);
        problem.members.push(Extension { name: text, field, documentation });
        return;
    }
    match role.unwrap_or_else(|| default_role(&field, declared, errors)) {
        Ok(Role::Header(name)) => {
            if response.constants.iter().any(|constant| constant.has_name(&name.value())) {
                errors.at(&name, format!("the variant has a constant `{}`; keep one of them", name.value()));
            } else if response.given().iter().any(|other| other.value().eq_ignore_ascii_case(&name.value())) {
                errors.at(&name, format!("the variant already has the header field `{}`; keep one of them, of type `Vec` for several lines", name.value()));
            }
            response.headers.push(Header { name, field, documentation: documentation(&declared.attrs) });
        }
        Ok(Role::Body { kind, span, .. }) if response.problem.is_some() => match &mut response.problem {
            Some(TypedProblem { base: base @ None, .. }) if matches!(kind, BodyKind::Problem) => {
                *base = Some(field);
            }
            _ => {
                let message = if declared.attrs.iter().any(attribute::is_body) {
                    "the problem of the variant is its content; remove this attribute to make the field an extension member, or write `#[header(\"..\")]`"
                } else {
                    "the problem of the variant is its content, and an extension member has a name: `{ name: Type }`"
                };
                errors.push(syn::Error::new(span, message));
            }
        },
        Ok(Role::Body { span, .. }) if response.body.is_some() => {
            errors.push(syn::Error::new(
                span,
                "a response has one content, and this is a second one; make it a header field, `#[header(\"..\")]`, or put both into one type",
            ));
        }
        Ok(Role::Body { kind, media_type, span }) => {
            response.body = Some(Body { kind, media_type, field, span });
        }
        Err(reported) => response.code = Err(reported),
    }
}

/// The names that the RFC defines, which no extension member can have (RFC 9457, section 3.1).
const STANDARD: [&str; 5] = ["type", "status", "title", "detail", "instance"];

/// The role of a field without an attribute. Without a name, it is the content, of the kind that fits its type.
fn default_role(field: &Field<'_>, declared: &syn::Field, errors: &mut Errors) -> Result<Role, Reported> {
    match &declared.ident {
        None => {
            let is_problem = input::is_named(&field.ty.to_token_stream(), "Problem");
            let kind = if is_problem { BodyKind::Problem } else { BodyKind::Json };
            Ok(Role::Body { kind, media_type: None, span: field.ty.span() })
        }
        Some(name) => Err(errors.at(name, format!("`{name}` needs an attribute: `#[body]`, or `#[header(\"..\")]` with the name of a header field, or `#[status(skip)]` if it is not sent"))),
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
