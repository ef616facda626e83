//! [`Subset`] -> [`Subset`]: what can be said of the enum without knowing its registry. The rest is checked
//! by the compiler, in what `expand` generates.

use std::collections::BTreeMap;

use syn::Ident;
use syn::ext::IdentExt;

use super::model::{Code, Shape, Subset};
use crate::errors::Errors;

/// What a registry's type has beside its statuses. A variant of such a name would find that item.
const ITEMS: &[&str] = &[
    "ALL",
    "CODES",
    "LANGUAGES",
    "NAME",
    "STATUSES",
    "TITLE",
    "class",
    "code",
    "from_code",
    "info",
    "into_result",
    "label",
    "phrase",
    "status",
    "summary",
];

pub(super) fn check<'a>(mut subset: Subset<'a>, errors: &mut Errors) -> Subset<'a> {
    for variant in &mut subset.variants {
        let name = match &variant.code {
            Code::Own => variant.ident,
            Code::Named(name) => name,
            Code::Number(..) | Code::Transparent(_) | Code::Broken => continue,
        };
        if is_item(name) {
            errors.at(
                name,
                format!("no status is called `{name}`; write the status that the variant stands for: `#[status(404)]`"),
            );
            variant.code = Code::Broken;
        }
    }
    match subset.shape {
        Shape::Fieldless => numbers_given_twice(&mut subset, errors),
        Shape::WithData | Shape::NotAnEnum => {
            for other in &subset.options.subset_of {
                errors
                    .at(other, "`subset_of` is for enums without fields: only those convert into each other");
            }
        }
    }
    subset.broken = !errors.is_empty();
    subset
}

fn is_item(name: &Ident) -> bool {
    let name = name.unraw().to_string();
    ITEMS.contains(&name.as_str()) || name.starts_with("is_") || name.starts_with("__")
}

fn numbers_given_twice(subset: &mut Subset<'_>, errors: &mut Errors) {
    let mut first: BTreeMap<u16, &Ident> = BTreeMap::new();
    for variant in &mut subset.variants {
        let Code::Number(number, span) = variant.code else { continue };
        match first.get(&number) {
            Some(first) => {
                let message = format!("the variant `{first}` stands for {number} already; keep one of them");
                errors.push(syn::Error::new(span, message));
                variant.code = Code::Broken;
            }
            None => {
                first.insert(number, variant.ident);
            }
        }
    }
}
