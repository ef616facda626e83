//! The user's item -> [`Subset`].

use syn::{Data, DeriveInput, Fields};

use super::attribute;
use super::model::{Code, Shape, Subset, Variant};
use crate::errors::Errors;
use crate::item::self_of;
use crate::order::Names;
use crate::tokens::replaced;

pub(crate) fn parse<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Subset<'a> {
    let options = attribute::on_an_enum(&input.attrs, errors);
    let mut variants = Vec::new();
    let shape = match &input.data {
        Data::Enum(data) => {
            variants.extend(data.variants.iter().map(|it| variant(it, errors)));
            without_self(&mut variants, input);
            if options.misplaced {
                for variant in &mut variants {
                    variant.code = Code::Broken;
                }
            }
            if variants.iter().all(|variant| variant.fields.is_empty()) {
                Shape::Fieldless
            } else {
                Shape::WithData
            }
        }
        Data::Struct(data) => {
            not_an_enum(data.struct_token, errors);
            fields(&data.fields, errors);
            Shape::NotAnEnum
        }
        Data::Union(data) => {
            not_an_enum(data.union_token, errors);
            Shape::NotAnEnum
        }
    };
    let count = variants.len();
    let mut names = Names::default();
    variants.retain(|variant| names.given_before(variant.ident.to_string()).is_none());
    Subset {
        ident: &input.ident,
        visibility: &input.vis,
        generics: &input.generics,
        options,
        lints: attribute::lints(&input.attrs),
        repeated: variants.len() < count,
        variants,
        shape,
        broken: false,
    }
}

fn not_an_enum(keyword: impl quote::ToTokens, errors: &mut Errors) {
    errors.at(keyword, "a subset is an enum, each variant of which stands for a status; write an `enum`");
}

fn variant<'a>(variant: &'a syn::Variant, errors: &mut Errors) -> Variant<'a> {
    let sound = fields(&variant.fields, errors);
    let (code, omit) = attribute::on_a_variant(&variant.attrs, &variant.fields, errors);
    if let (Code::Transparent(_), Some(name)) = (&code, omit.first()) {
        errors.at(name, "a transparent variant has the header fields of its field; leave this out");
    }
    Variant {
        ident: &variant.ident,
        fields: &variant.fields,
        lints: attribute::lints(&variant.attrs),
        code: if sound { code } else { Code::Broken },
        omit,
    }
}

/// Whether no field has an attribute of ours.
fn fields(fields: &Fields, errors: &mut Errors) -> bool {
    let mut sound = true;
    for field in fields {
        sound &= attribute::on_a_field(&field.attrs, errors);
    }
    sound
}

/// `Self` in the type of a transparent field is the enum: where the type is written again it would be another.
fn without_self(variants: &mut [Variant<'_>], input: &DeriveInput) {
    let the_enum = self_of(input);
    for variant in variants {
        if let Code::Transparent(field) = &mut variant.code {
            *field = replaced(std::mem::take(field), &the_enum);
        }
    }
}
