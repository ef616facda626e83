//! The user's item -> [`Subset`].

use syn::{Data, DeriveInput, Fields};

use super::attribute::OnAVariant;
use super::model::{Code, Conversion, Conversions, Role, Shape, Subset, Variant};
use super::recover::replacement_of_self;
use super::{attribute, grammar};
use crate::errors::{Errors, Reported};
use crate::tokens::replaced;
use status_subset_spec::first_seen::FirstSeen;

pub(crate) fn parse<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Subset<'a> {
    let (options, placed) = attribute::on_an_enum(&input.attrs, errors);
    let mut variants = Vec::new();
    let shape = match &input.data {
        Data::Enum(data) => {
            for declared in &data.variants {
                variants.push(variant(declared, errors));
            }
            without_self(&mut variants, input);
            if let Err(reported) = placed {
                for variant in &mut variants {
                    variant.code = Err(reported);
                }
            }
            if variants.iter().all(|variant| variant.fields.is_empty()) {
                Ok(Shape::Fieldless)
            } else {
                Ok(Shape::WithData)
            }
        }
        Data::Struct(data) => {
            let reported = not_an_enum(data.struct_token, errors);
            let _ = roles(&data.fields, None, errors);
            Err(reported)
        }
        Data::Union(data) => Err(not_an_enum(data.union_token, errors)),
    };
    let count = variants.len();
    let mut names = FirstSeen::default();
    variants.retain(|variant| names.seen(variant.ident.to_string()).is_none());
    Subset {
        ident: &input.ident,
        visibility: &input.vis,
        generics: &input.generics,
        options,
        lints: grammar::lints(&input.attrs),
        repeated: variants.len() < count,
        variants,
        shape,
        sound: Ok(()),
    }
}

fn not_an_enum(keyword: impl quote::ToTokens, errors: &mut Errors) -> Reported {
    errors.at(
        keyword,
        "`StatusSubset` can only be derived for enums; write an `enum` with a variant for each status",
    )
}

fn variant<'a>(variant: &'a syn::Variant, errors: &mut Errors) -> Variant<'a> {
    let OnAVariant { code, omit, from } = attribute::on_a_variant(&variant.attrs, &variant.fields, errors);
    if let (Ok(Code::Transparent(_)), Some(name)) = (&code, omit.first()) {
        errors.at(name, "a transparent variant has the header fields of its field; remove it");
    }
    let (roles, placed) = roles(&variant.fields, code.as_ref().ok(), errors);
    Variant {
        ident: &variant.ident,
        attributes: &variant.attrs,
        fields: &variant.fields,
        lints: grammar::lints(&variant.attrs),
        code: placed.and(code),
        omit,
        roles,
        from,
    }
}

/// The role of each field. The second result is `Err` if there is a mistake.
fn roles(fields: &Fields, code: Option<&Code>, errors: &mut Errors) -> (Vec<Role>, Result<(), Reported>) {
    let mut placed = Ok(());
    let mut roles = Vec::new();
    for field in fields {
        let role = match (attribute::on_a_field(field, errors), code) {
            (Ok(Role::Sent), Some(Code::Any { .. })) if attribute::is_the_status(field) => Role::Status,
            (Ok(Role::Source), _) if roles.contains(&Role::Source) => {
                placed = Err(errors.at(&field.ty, "a variant has one cause, and this is a second one; write `#[status(skip)]` for what is not sent"));
                Role::Skipped
            }
            (Ok(role @ (Role::Source | Role::Skipped)), Some(Code::Transparent(_))) => {
                placed = Err(match attribute::of_a_field(field) {
                    Some(attribute) => errors.at(attribute, "the field of a transparent variant has the statuses, and is sent; remove this, or write a status instead of `transparent`"),
                    None => errors.at(&field.ty, "this type has no statuses; write a status instead of `transparent`: `#[status(500)]`"),
                });
                role
            }
            (Ok(role @ (Role::Source | Role::Skipped)), Some(Code::Any { .. }))
                if attribute::is_the_status(field) =>
            {
                placed = Err(match attribute::of_a_field(field) {
                    Some(attribute) => errors.at(attribute, "the field `status` is the status of the response; remove this, or rename the field"),
                    None => errors.at(&field.ty, "this type has no statuses; write the type of the statuses: `status: status_subset::Status`"),
                });
                role
            }
            (Ok(role), _) => role,
            (Err(reported), _) => {
                placed = Err(reported);
                Role::Skipped
            }
        };
        roles.push(role);
    }
    (roles, placed)
}

/// Replaces `Self` in the types that generated code repeats, where `Self` is another type.
fn without_self(variants: &mut [Variant<'_>], input: &DeriveInput) {
    let replacement = replacement_of_self(input);
    for variant in variants {
        if let Ok(Code::Transparent(field) | Code::Any { field, .. }) = &mut variant.code {
            *field = replaced(std::mem::take(field), &replacement);
        }
        for Conversion { ty, .. } in variant.from.iter_mut().flat_map(Conversions::all) {
            *ty = replaced(std::mem::take(ty), &replacement);
        }
    }
}
