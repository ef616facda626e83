//! The user's item -> [`Subset`].

use syn::{Attribute, Data, DeriveInput, Fields};

use super::attribute;
use super::model::{Shape, Subset, Variant};
use crate::errors::Errors;

pub(super) fn parse<'a>(input: &'a DeriveInput, errors: &mut Errors) -> Subset<'a> {
    let options = attribute::on_an_enum(&input.attrs, errors);
    let mut variants = Vec::new();
    let shape = match &input.data {
        Data::Enum(data) => {
            variants.extend(data.variants.iter().map(|it| variant(it, errors)));
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
    let mut distinct: Vec<Variant<'_>> = Vec::new();
    for variant in variants {
        if distinct.iter().all(|it| it.ident != variant.ident) {
            distinct.push(variant);
        }
    }
    Subset {
        ident: &input.ident,
        visibility: &input.vis,
        generics: &input.generics,
        options,
        lints: attribute::lints(&input.attrs),
        repeated: distinct.len() < count,
        variants: distinct,
        shape,
        broken: false,
    }
}

fn not_an_enum(keyword: impl quote::ToTokens, errors: &mut Errors) {
    errors.at(keyword, "a subset is an enum, each variant of which stands for a status; write an `enum`");
}

fn variant<'a>(variant: &'a syn::Variant, errors: &mut Errors) -> Variant<'a> {
    fields(&variant.fields, errors);
    Variant {
        ident: &variant.ident,
        fields: &variant.fields,
        lints: attribute::lints(&variant.attrs),
        code: attribute::on_a_variant(&variant.attrs, &variant.fields, errors),
    }
}

fn fields(fields: &Fields, errors: &mut Errors) {
    for field in fields {
        let attributes: &[Attribute] = &field.attrs;
        attribute::on_a_field(attributes, errors);
    }
}
