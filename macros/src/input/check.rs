//! [`Subset`] -> [`Subset`]: what can be said of the enum without knowing its registry. The rest is checked
//! by the compiler, in what `expand` generates.

use quote::ToTokens;
use syn::ext::IdentExt;
use syn::{Ident, Path};

use super::model::{Code, Integration, Shape, Subset};
use crate::errors::{Errors, Reported};
use crate::tokens::names;
use status_subset_spec::first_seen::FirstSeen;
use status_subset_spec::reserved;

pub(crate) fn check<'a>(mut subset: Subset<'a>, errors: &mut Errors) -> Subset<'a> {
    for variant in &mut subset.variants {
        let name = match &variant.code {
            Ok(Code::Own) => variant.ident,
            Ok(Code::Named(name)) => name,
            Ok(Code::Number(..) | Code::Transparent(_)) | Err(_) => continue,
        };
        if !can_be_a_status(name) {
            variant.code = Err(errors.at(
                name,
                format!("no status is called `{name}`; write the status that the variant stands for: `#[status(404)]`"),
            ));
        }
    }
    recursion(&mut subset, errors);
    match subset.shape {
        Ok(Shape::Fieldless) => {
            numbers_given_twice(&mut subset, errors);
            subset_of_what_it_can_be(&mut subset, errors);
        }
        Ok(Shape::WithData) | Err(_) => {
            for other in &subset.options.subset_of {
                errors
                    .at(other, "`subset_of` is for enums without fields: only those convert into each other");
            }
            subset.options.integrations.retain(|(integration, span)| {
                let misplaced = *integration == Integration::Http;
                if misplaced && subset.shape == Ok(Shape::WithData) {
                    errors.push(syn::Error::new(*span, "`http` is for enums without fields: only those convert into an `http::StatusCode` and back; leave it out"));
                }
                !misplaced
            });
        }
    }
    subset.sound = if subset.repeated { Err(Reported::by_the_compiler()) } else { errors.check() };
    subset
}

/// The names of statuses are in upper camel case. What is not may be an item of the registry's type or of a
/// trait, so the compiler's error would be about that.
fn can_be_a_status(name: &Ident) -> bool {
    let name = name.unraw().to_string();
    name.starts_with(char::is_uppercase) && !reserved::ITEMS.contains(&name.as_str())
}

fn numbers_given_twice(subset: &mut Subset<'_>, errors: &mut Errors) {
    let mut given: Vec<&Ident> = Vec::new();
    let mut numbers = FirstSeen::default();
    for variant in &mut subset.variants {
        let Ok(Code::Number(number, span)) = variant.code else { continue };
        match numbers.seen(number.to_string()).and_then(|place| given.get(place)) {
            Some(first) => {
                let message = format!("the variant `{first}` stands for {number} already; keep one of them");
                variant.code = Err(errors.push(syn::Error::new(span, message)));
            }
            None => given.push(variant.ident),
        }
    }
}

/// What is written like the registry is taken for it. (Under another name it is found at compile time.)
fn subset_of_what_it_can_be(subset: &mut Subset<'_>, errors: &mut Errors) {
    let written = |path: &Path| path.to_token_stream().to_string();
    let registry = subset.options.registry.as_ref();
    let name = match registry.and_then(|path| path.segments.last()) {
        Some(segment) => segment.ident.to_string(),
        None => "Status".to_owned(),
    };
    let known = match registry {
        Some(path) => vec![written(path), name.clone()],
        None => {
            vec![name.clone(), "status_subset :: Status".to_owned(), ":: status_subset :: Status".to_owned()]
        }
    };
    let parameters = !subset.generics.params.is_empty();
    let ident = subset.ident;
    subset.options.subset_of.retain(|other| {
        let message = if parameters {
            format!("`{ident}` has parameters, and only an enum without converts into others; leave this out")
        } else if other.is_ident(ident) {
            format!("`{ident}` is this enum itself; leave this out")
        } else if known.contains(&written(other)) {
            format!("every subset is one of its registry and converts into it already; leave this out (an enum of your own that is called `{name}` too is `self::{name}` here)")
        } else {
            return true;
        };
        errors.at(other, message);
        false
    });
}

/// A transparent field that holds the enum itself would make its statuses of themselves.
fn recursion(subset: &mut Subset<'_>, errors: &mut Errors) {
    for variant in &mut subset.variants {
        let Ok(Code::Transparent(field)) = &variant.code else { continue };
        if names(field, &[subset.ident]) {
            variant.code = Err(errors.at(
                field,
                format!("a transparent field can't hold `{}` itself, because its set of statuses would be recursive; give the variant a status", subset.ident),
            ));
        }
    }
}
