//! The user's item -> [`Subset`].

use syn::{Data, DeriveInput, Fields};

use super::model::{Code, Shape, Subset, Variant};
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
            let _ = fields(&data.fields, errors);
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
    let placed = fields(&variant.fields, errors);
    let (code, omit) = attribute::on_a_variant(&variant.attrs, &variant.fields, errors);
    if let (Ok(Code::Transparent(_)), Some(name)) = (&code, omit.first()) {
        errors.at(name, "a transparent variant has the header fields of its field; remove it");
    }
    Variant {
        ident: &variant.ident,
        attributes: &variant.attrs,
        fields: &variant.fields,
        lints: grammar::lints(&variant.attrs),
        code: placed.and(code),
        omit,
    }
}

/// Checks that no field has a `status` attribute.
fn fields(fields: &Fields, errors: &mut Errors) -> Result<(), Reported> {
    let mut placed = Ok(());
    for field in fields {
        placed = placed.and(attribute::on_a_field(&field.attrs, errors));
    }
    placed
}

/// Replaces `Self` in the types of transparent fields by the enum: generated code repeats the types where `Self` is
/// another type.
fn without_self(variants: &mut [Variant<'_>], input: &DeriveInput) {
    let replacement = replacement_of_self(input);
    for variant in variants {
        if let Ok(Code::Transparent(field)) = &mut variant.code {
            *field = replaced(std::mem::take(field), &replacement);
        }
    }
}
