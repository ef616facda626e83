//! The names of the generated items, derived from the name of the enum and those in the spec.

use proc_macro2::Span;
use status_subset_spec::{Class, Group, Spec};
use syn::Ident;

use super::parse::Request;

pub(super) struct ItemNames<'a> {
    /// `Status`
    pub(super) status: Ident,
    /// `StatusSet`
    pub(super) set: Ident,
    /// `StatusClass`
    pub(super) class: Ident,
    /// `StatusLang`
    pub(super) language: Ident,
    /// One for each class of the spec, in its order.
    pub(super) classes: Vec<ClassNames<'a>>,
    /// One for each group of the spec, in its order.
    pub(super) groups: Vec<GroupNames<'a>>,
}

pub(super) struct ClassNames<'a> {
    pub(super) class: &'a Class,
    /// `ClientError`: the trait and the variant.
    pub(super) name: Ident,
    /// `ClientErrorStatus`
    pub(super) status: Ident,
    /// `client_error`
    pub(super) method: Ident,
    /// `is_client_error`
    pub(super) predicate: Ident,
}

pub(super) struct GroupNames<'a> {
    pub(super) group: &'a Group,
    /// `ErrorStatus`
    pub(super) name: Ident,
    /// `is_error_status`
    pub(super) predicate: Ident,
}

impl<'a> ItemNames<'a> {
    pub(super) fn of(request: &Request, spec: &'a Spec) -> ItemNames<'a> {
        let new = |name: String| Ident::new(&name, Span::call_site());
        let predicate = |name: &str| new(format!("is_{}", snake_case(name)));
        let mut classes = Vec::new();
        for class in &spec.classes {
            let name = &class.name.value;
            classes.push(ClassNames {
                class,
                name: new(name.clone()),
                status: request.statuses_of(name),
                method: new(method(name)),
                predicate: predicate(name),
            });
        }
        let mut groups = Vec::new();
        for group in &spec.groups {
            let name = &group.name.value;
            groups.push(GroupNames { group, name: new(name.clone()), predicate: predicate(name) });
        }
        ItemNames {
            status: request.ident.clone(),
            set: request.derived("Set"),
            class: request.derived("Class"),
            language: request.derived("Lang"),
            classes,
            groups,
        }
    }
}

/// `client_error` for `ClientError`. A keyword gets an underscore at the end.
fn method(name: &str) -> String {
    let method = snake_case(name);
    // syn does not know `gen`, a keyword of edition 2024.
    let keyword = method == "gen" || syn::parse_str::<Ident>(&method).is_err();
    if keyword { format!("{method}_") } else { method }
}

fn snake_case(name: &str) -> String {
    let mut out = String::new();
    let mut last = '_';
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !last.is_ascii_uppercase() && last != '_' {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
        last = letter;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_are_in_snake_case_and_not_keywords() {
        assert_eq!(method("ClientError"), "client_error");
        assert_eq!(method("Success"), "success");
        assert_eq!(method("TLSFailure"), "tlsfailure");
        assert_eq!(method("Phase2Done"), "phase2_done");
        assert_eq!(method("Try"), "try_");
        assert_eq!(method("Move"), "move_");
        assert_eq!(method("Gen"), "gen_");
    }
}
