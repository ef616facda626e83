//! [`Subset`] -> [`Subset`]: the checks that need no knowledge of the registry. The compiler does the others, in the
//! code that `expand` generates.

use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{GenericParam, Ident, Path};

use super::model::{Code, Integration, Shape, Subset};
use crate::errors::{Errors, Reported};
use crate::tokens::mentions;
use status_subset_spec::first_seen::FirstSeen;
use status_subset_spec::reserved;

pub(crate) fn check<'a>(mut subset: Subset<'a>, errors: &mut Errors) -> Subset<'a> {
    for variant in &mut subset.variants {
        let name = match &variant.code {
            Ok(Code::Own) => variant.ident,
            Ok(Code::Named(name)) => name,
            Ok(Code::Number(..) | Code::Transparent(_) | Code::Any { .. }) | Err(_) => continue,
        };
        if !can_be_a_status(name) {
            variant.code = Err(errors.at(
                name,
                format!(
                    "`{name}` can't be the name of a status; write the status of the variant: `#[status(404)]`"
                ),
            ));
        }
    }
    recursion(&mut subset, errors);
    statuses_of_a_parameter(&mut subset, errors);
    conversions(&mut subset, errors);
    match subset.shape {
        Ok(Shape::Fieldless) => {
            repeated_numbers(&mut subset, errors);
            subset_of(&mut subset, errors);
        }
        Ok(Shape::WithData) | Err(_) => {
            subset_of(&mut subset, errors);
            subset.options.integrations.retain(|(integration, span)| {
                let misplaced = *integration == Integration::Http;
                if misplaced && subset.shape == Ok(Shape::WithData) {
                    errors.push(syn::Error::new(*span, "`http` is for enums without fields: only those convert into an `http::StatusCode` and back; remove it"));
                }
                !misplaced
            });
        }
    }
    subset.sound = if subset.repeated { Err(Reported::by_the_compiler()) } else { errors.check() };
    subset
}

/// Whether the name is in upper camel case. Any other name may be that of an item of the registry's type or of a trait,
/// and the compiler's error would be about that item.
fn can_be_a_status(name: &Ident) -> bool {
    let name = name.unraw().to_string();
    name.starts_with(char::is_uppercase) && !reserved::ITEMS.contains(&name.as_str())
}

fn repeated_numbers(subset: &mut Subset<'_>, errors: &mut Errors) {
    let mut given: Vec<&Ident> = Vec::new();
    let mut numbers = FirstSeen::default();
    for variant in &mut subset.variants {
        let Ok(Code::Number(number, span)) = variant.code else { continue };
        match numbers.seen(number.to_string()).and_then(|index| given.get(index)) {
            Some(first) => {
                let message =
                    format!("the variant `{first}` already has the status {number}; keep one of them");
                variant.code = Err(errors.push(syn::Error::new(span, message)));
            }
            None => given.push(variant.ident),
        }
    }
}

/// Checks the enums in `subset_of`. A path that is written like that of the registry is taken for the registry. (Under
/// another name, the registry is found at compile time.)
fn subset_of(subset: &mut Subset<'_>, errors: &mut Errors) {
    let text = |path: &Path| path.to_token_stream().to_string();
    let registry = subset.options.registry.as_ref();
    let name = match registry.and_then(|path| path.segments.last()) {
        Some(segment) => segment.ident.to_string(),
        None => "Status".to_owned(),
    };
    let known = match registry {
        Some(path) => vec![text(path), name.clone()],
        None => {
            vec![name.clone(), "status_subset :: Status".to_owned(), ":: status_subset :: Status".to_owned()]
        }
    };
    let is_generic = !subset.generics.params.is_empty();
    let ident = subset.ident;
    subset.options.subset_of.retain(|other| {
        let message = if is_generic {
            format!("`{ident}` is generic, and `subset_of` requires an enum without parameters; remove it")
        } else if other.is_ident(ident) {
            format!("`{ident}` is this enum itself; remove it")
        } else if known.contains(&text(other)) {
            format!("every subset already converts into its registry; remove it (for an enum of your own named `{name}`, write `self::{name}`)")
        } else {
            return true;
        };
        errors.at(other, message);
        false
    });
}

/// Reports a field `status` whose type depends on a parameter of the enum: its statuses are not known here.
fn statuses_of_a_parameter(subset: &mut Subset<'_>, errors: &mut Errors) {
    let parameters: Vec<&Ident> = subset
        .generics
        .params
        .iter()
        .filter_map(|parameter| match parameter {
            GenericParam::Type(parameter) => Some(&parameter.ident),
            GenericParam::Const(parameter) => Some(&parameter.ident),
            GenericParam::Lifetime(_) => None,
        })
        .collect();
    for variant in &mut subset.variants {
        let Ok(Code::Any { field, .. }) = &variant.code else { continue };
        if mentions(field, &parameters) {
            variant.code = Err(errors.at(
                field,
                "the type of the field `status` can't depend on a parameter; write the type of the statuses",
            ));
        }
    }
}

/// Checks that no two variants are made from the same type.
fn conversions(subset: &mut Subset<'_>, errors: &mut Errors) {
    let parameters: Vec<&Ident> = subset.generics.type_params().map(|parameter| &parameter.ident).collect();
    let is_error = subset.options.error.is_some();
    let mut variants: Vec<&Ident> = Vec::new();
    let mut types = FirstSeen::default();
    let mut of_any_error = None;
    let this = subset.ident;
    for variant in &mut subset.variants {
        let Some(from) = &mut variant.from else { continue };
        if from.takes_any_error() {
            let first = *of_any_error.get_or_insert(variant.ident);
            let message = if is_error {
                "an enum that is an error itself can't be made from any error: list the errors, `from(std::io::Error)`".to_owned()
            } else if first != variant.ident {
                format!(
                    "the variant `{first}` is made from any error; list the errors here, `from(std::io::Error)`, or there"
                )
            } else {
                continue;
            };
            from.field.sound = Err(errors.at(&from.word, message));
            continue;
        }
        for (index, conversion) in from.all().enumerate() {
            let ty = conversion.ty.to_string();
            let first = types.seen(ty.clone());
            if first.is_none() {
                variants.push(variant.ident);
            }
            let message = match first.and_then(|index| variants.get(index)) {
                Some(first) if *first == variant.ident => {
                    "the variant is made from this type already; remove it here".to_owned()
                }
                Some(first) => {
                    format!(
                        "the variant `{first}` is made from this type too; write `from` at one of the two"
                    )
                }
                // (A field of this type is reported as recursive.)
                None if index == 0 && *this == ty && variant.code.is_err() => {
                    conversion.sound = Err(Reported::by_the_compiler());
                    continue;
                }
                None if *this == ty => {
                    format!("`{this}` is this enum itself; remove it")
                }
                None if parameters.iter().any(|parameter| *parameter == &ty) => {
                    format!(
                        "`{ty}` can be any type, even this enum, which converts into itself already; remove `from`"
                    )
                }
                None => continue,
            };
            conversion.sound = conversion.sound.and(Err(errors.at(&conversion.ty, message)));
        }
    }
}

/// Reports a transparent field that contains the enum itself.
fn recursion(subset: &mut Subset<'_>, errors: &mut Errors) {
    for variant in &mut subset.variants {
        let (what, field) = match &variant.code {
            Ok(Code::Transparent(field)) => ("a transparent field", field),
            Ok(Code::Any { field, .. }) => ("the field `status`", field),
            _ => continue,
        };
        if mentions(field, &[subset.ident]) {
            variant.code = Err(errors.at(
                field,
                format!("{what} can't hold `{}` itself, because its set of statuses would be recursive; give the variant a status", subset.ident),
            ));
        }
    }
}
