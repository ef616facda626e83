//! The classes: `StatusClass`, an enum with the codes of each class, and the traits of the subsets whose
//! statuses are all of one class or group.

use std::fmt::Write as _;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};
use syn::Ident;

use super::names::{ClassNames, GroupNames};
use super::{Parts, Registry, docs, facts, status};
use crate::code::{code, each, list, separated};
use crate::order::sort;
use crate::spec::{Class, Group, Spec, Texts};

pub(super) fn expand(registry: &Registry<'_>) -> Parts {
    let names = registry.names;
    let Parts { items, impls } = class(registry);
    let of_each = each(&names.classes, &|class| {
        let statuses = statuses(registry, class);
        let class_trait = class_trait(registry, class);
        quote!(#statuses #class_trait)
    });
    let groups = each(&names.groups, &|group| group_trait(registry, group));
    let parts = parts_of_groups(registry);
    Parts { items: quote!(#items #of_each #groups), impls: quote!(#impls #parts) }
}

/// `400..=499`
fn range(class: &Class) -> TokenStream {
    let (first, last) = class.codes.value;
    let (first, last) = (Literal::u16_unsuffixed(first), Literal::u16_unsuffixed(last));
    quote!(#first..=#last)
}

/// The codes of each class of the group.
pub(super) fn ranges(spec: &Spec, group: &Group) -> Vec<TokenStream> {
    let mut ranges = Vec::new();
    for name in &group.classes {
        let class = spec.classes.iter().find(|class| class.name.value == name.value);
        ranges.extend(class.map(range));
    }
    ranges
}

/// Whether `self` is in one of the ranges.
pub(super) fn is_in(ranges: &[TokenStream]) -> TokenStream {
    if ranges.is_empty() {
        return quote!(false);
    }
    let ranges = separated('|', ranges, &TokenStream::clone);
    code!(ranges => ::core::matches!(self as ::core::primitive::u16, #ranges))
}

/// `self`'s class. The last one is what is left: every code has a class.
pub(super) fn class_of(registry: &Registry<'_>) -> TokenStream {
    let class = &registry.names.class;
    let Some((last, others)) = registry.names.classes.split_last() else { return quote!(match self {}) };
    let last = &last.name;
    let others = each(others, &|other| {
        let (range, name) = (range(other.class), &other.name);
        quote!(#range => #class::#name,)
    });
    code! { class, others, last =>
        match self as ::core::primitive::u16 {
            #others
            _ => #class::#last,
        }
    }
}

/// `is_client_error` and its like.
pub(super) fn predicates(registry: &Registry<'_>) -> TokenStream {
    let Registry { request, spec, names, .. } = *registry;
    let visibility = &request.visibility;
    let predicate = |name: &Ident, doc: String, ranges: &[TokenStream]| {
        let is_in = is_in(ranges);
        code! { visibility, name, doc, is_in =>
            #[doc = #doc]
            #[inline]
            #[must_use]
            #visibility const fn #name(self) -> ::core::primitive::bool {
                #is_in
            }
        }
    };
    let classes = each(&names.classes, &|ClassNames { class, name, predicate: method, .. }| {
        let (first, last) = class.codes.value;
        predicate(
            method,
            format!("Whether the code is in the class [`{name}`], {first} to {last}."),
            &[range(class)],
        )
    });
    let groups = each(&names.groups, &|GroupNames { group, name, predicate: method }| {
        predicate(method, format!("Whether the code is in the group [`{name}`]."), &ranges(spec, group))
    });
    quote!(#classes #groups)
}

/// `StatusClass`
fn class(registry: &Registry<'_>) -> Parts {
    let Registry { request, spec, names, krate, .. } = *registry;
    let super::Names { status, class, classes, .. } = names;
    let visibility = &request.visibility;
    let derives = status::derives();
    let non_exhaustive = status::non_exhaustive(registry);
    let doc = format!("The classes of [`{status}`].");
    let u16 = code!(::core::primitive::u16);
    let usize = code!(::core::primitive::usize);
    let str = code!(&'static ::core::primitive::str);
    let variants = each(classes, &|ClassNames { class, name, .. }| {
        let doc = docs::of_class(class);
        code!(doc, name => #[doc = #doc] #name,)
    });
    let all = list(classes, &|ClassNames { name, .. }| code!(class, name => #class::#name));
    let of = each(classes, &|it| {
        let (range, name) = (range(it.class), &it.name);
        code!(class, range, name => #range => ::core::option::Option::Some(#class::#name),)
    });
    let class_names = list(&spec.classes, &|class| class.name.value.clone());
    let bounds = list(&spec.classes, &|class| {
        let (first, last) = class.codes.value;
        quote!((#first, #last))
    });
    let fallbacks = list(&spec.classes, &|class| match class
        .fallback
        .as_ref()
        .and_then(|fallback| spec.code(fallback.value))
    {
        Some(code) => {
            let variant = status::variant(code);
            code!(status, variant => ::core::option::Option::Some(#status::#variant))
        }
        None => code!(::core::option::Option::None),
    });
    let labels = labels(registry);
    let (label, summary) = (in_a_language(registry, "label"), in_a_language(registry, "summary"));
    // Without languages a class is called by its name.
    let shown = list(&spec.classes, &|class| class.label.0.first().unwrap_or(&class.name.value).clone());
    let groups = each(&names.groups, &|GroupNames { group, name, .. }| {
        let mask = facts::mask(spec, &|class| group.has(class));
        code! { krate, visibility, name, mask =>
            #visibility const #name: #krate::__private::Group = #krate::__private::Group::new(#mask);
        }
    });
    let items = code! { visibility, class, doc, derives, non_exhaustive, variants =>
        #[doc = #doc]
        #derives
        #non_exhaustive
        #visibility enum #class { #variants }
    };
    let impls = code! { krate, visibility, status, class, u16, usize, str, all, of, class_names, bounds, fallbacks,
        labels, groups, shown, label, summary =>
        impl #class {
            /// Every class, by its first code.
            #visibility const ALL: &'static [#class] = #all;

            /// The class of a number, known or not: the one whose range it lies in.
            #[inline]
            #[must_use]
            #visibility const fn of(code: #u16) -> ::core::option::Option<#class> {
                match code {
                    #of
                    _ => ::core::option::Option::None,
                }
            }

            /// The class's name, which is that of its trait.
            #[inline]
            #[must_use]
            #visibility const fn name(self) -> #str {
                const NAMES: &[#str] = #class_names;
                NAMES[self as #usize]
            }

            /// The first and the last code of the class.
            #[inline]
            #[must_use]
            #visibility const fn codes(self) -> ::core::ops::RangeInclusive<#u16> {
                const BOUNDS: &[(#u16, #u16)] = #bounds;
                let (first, last) = BOUNDS[self as #usize];
                ::core::ops::RangeInclusive::new(first, last)
            }

            /// The status as which an unknown code of the class is treated, if the protocol has such a rule.
            #[inline]
            #[must_use]
            #visibility const fn fallback(self) -> ::core::option::Option<#status> {
                const FALLBACKS: &[::core::option::Option<#status>] = #fallbacks;
                FALLBACKS[self as #usize]
            }

            #labels
        }

        /// What a subset can promise with `#[status(class = ..)]`: a class or a group.
        #[doc(hidden)]
        impl #class {
            #groups

            #visibility const fn __mask(self) -> ::core::primitive::u64 {
                1 << self as ::core::primitive::u64
            }
        }

        /// The label in the first language of the spec.
        #[automatically_derived]
        impl ::core::fmt::Display for #class {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                const SHOWN: &[#str] = #shown;
                #krate::__private::display(SHOWN[*self as #usize], f)
            }
        }

        #[automatically_derived]
        impl #krate::RegistryClass for #class {
            type Registry = #status;

            const ALL: &'static [#class] = #class::ALL;

            fn of(code: #u16) -> ::core::option::Option<#class> {
                #class::of(code)
            }

            fn name(self) -> #str {
                #class::name(self)
            }

            fn codes(self) -> ::core::ops::RangeInclusive<#u16> {
                #class::codes(self)
            }

            fn fallback(self) -> ::core::option::Option<#status> {
                #class::fallback(self)
            }

            fn label(self, language: &::core::primitive::str) -> ::core::option::Option<#str> {
                #label
            }

            fn summary(self, language: &::core::primitive::str) -> ::core::option::Option<#str> {
                #summary
            }
        }
    };
    Parts { items, impls }
}

/// The body of a method of the trait `RegistryClass`, which gets a language's tag.
fn in_a_language(registry: &Registry<'_>, method: &str) -> TokenStream {
    let super::Names { class, language, .. } = registry.names;
    if registry.spec.languages.is_empty() {
        return code! {{
            let _ = language;
            ::core::option::Option::None
        }};
    }
    let method = format_ident!("{method}");
    code! { class, language, method =>
        ::core::option::Option::map(#language::from_tag(language), |language| #class::#method(self, language))
    }
}

fn labels(registry: &Registry<'_>) -> TokenStream {
    let Registry { request, spec, names, .. } = *registry;
    if spec.languages.is_empty() {
        return TokenStream::new();
    }
    let visibility = &request.visibility;
    let language = &names.language;
    let count = spec.languages.len();
    let str = code!(&'static ::core::primitive::str);
    let method = |name: &str, doc: &str, texts_of: &dyn Fn(&Class) -> &Texts| {
        let name = format_ident!("{name}");
        let texts = list(&spec.classes, &|class| {
            // A spec with a mistake may lack some of them.
            let mut texts = texts_of(class).clone();
            texts.0.resize(count, String::new());
            facts::texts(&texts)
        });
        code! { visibility, name, doc, language, str, count, texts =>
            #[doc = #doc]
            #[inline]
            #[must_use]
            #visibility const fn #name(self, language: #language) -> #str {
                const TEXTS: &[&[#str; #count]] = #texts;
                TEXTS[self as ::core::primitive::usize][language as ::core::primitive::usize]
            }
        }
    };
    let label = method("label", "A short label in a language.", &|class| &class.label);
    let summary =
        method("summary", "What the class says, as one sentence in a language.", &|class| &class.summary);
    quote!(#label #summary)
}

/// `ClientErrorStatus`: the codes of one class, itself a subset.
fn statuses(registry: &Registry<'_>, names: &ClassNames<'_>) -> TokenStream {
    let Registry { request, spec, krate, .. } = *registry;
    let status = &registry.names.status;
    let visibility = &request.visibility;
    let derives = status::derives();
    let non_exhaustive = status::non_exhaustive(registry);
    let name = &names.status;
    let doc = format!("The statuses of [`{status}`] in the class [`{}`].", names.name);
    let codes: Vec<_> = spec.codes_of(names.class).collect();
    let repr = (!codes.is_empty()).then(|| quote!(#[repr(u16)]));
    let variants = each(&codes, &|code| {
        let (variant, number) = (status::variant(code), Literal::u16_unsuffixed(code.number.value));
        let doc = format!("[`{status}::{variant}`], {}", docs::of_code_in_brief(code));
        quote!(#[doc = #doc] #variant = #number,)
    });
    code! { krate, visibility, status, name, doc, derives, repr, non_exhaustive, variants =>
        #[doc = #doc]
        #derives
        #[derive(#krate::StatusSubset)]
        #[status(crate = #krate, registry = #status)]
        #[allow(clippy::enum_variant_names)]
        #repr
        #non_exhaustive
        #visibility enum #name { #variants }
    }
}

/// `ClientError`: every subset whose statuses are all of the class.
fn class_trait(registry: &Registry<'_>, names: &ClassNames<'_>) -> TokenStream {
    let Registry { spec, krate, .. } = *registry;
    let ClassNames { class, name, method, status: statuses, .. } = names;
    let (first, last) = class.codes.value;
    let mask = facts::mask(spec, &|it| it.name.value == class.name.value);
    let above = each(&registry.names.groups, &|GroupNames { group, name, .. }| {
        if group.has(class) { quote!(#name +) } else { TokenStream::new() }
    });
    let doc = format!("Subsets whose statuses are all in the class `{name}`, {}.", docs::of_class(class));
    let message = format!("every status of `{{Self}}` must be from {first} to {last}");
    let note = format!("`{name}` is implemented for the subsets whose every status is in that class");
    let method_doc = format!("The status as one of [`{statuses}`], to match exhaustively.");
    // A subset has no other status; what stands in the second arm is never reached.
    let fallback = class.fallback.as_ref().and_then(|fallback| spec.code(fallback.value));
    let otherwise = match fallback.or_else(|| spec.codes_of(class).next()) {
        Some(code) => {
            let variant = status::variant(code);
            code!(statuses, variant => #statuses::#variant)
        }
        None => quote!(loop {}),
    };
    let body = code! { krate, statuses, method, method_doc, otherwise =>
        #[doc = #method_doc]
        fn #method(&self) -> #statuses {
            match #statuses::from_status(#krate::StatusSubset::status(self)) {
                ::core::option::Option::Some(__status) => __status,
                ::core::option::Option::None => #otherwise,
            }
        }
    };
    subsets_within(registry, &Bound { name, mask, above, doc, message, note, body })
}

/// `ErrorStatus`: every subset whose statuses are all of the group's classes.
fn group_trait(registry: &Registry<'_>, names: &GroupNames<'_>) -> TokenStream {
    let Registry { spec, .. } = *registry;
    let GroupNames { group, name, .. } = names;
    let mask = facts::mask(spec, &|class| group.has(class));
    let mut ranges = String::new();
    for class in spec.classes.iter().filter(|class| group.has(class)) {
        let (first, last) = class.codes.value;
        let or = if ranges.is_empty() { "" } else { " or " };
        let _ = write!(ranges, "{or}from {first} to {last}");
    }
    let mut doc = format!("Subsets whose statuses are all {ranges}.");
    for text in [docs::first(&group.label), docs::first(&group.summary)].into_iter().flatten() {
        let _ = write!(doc, " {}.", text.trim_end_matches('.'));
    }
    let message = format!("every status of `{{Self}}` must be {ranges}");
    let note = format!("`{name}` is implemented for the subsets whose every status is in that group");
    let (above, body) = (TokenStream::new(), TokenStream::new());
    subsets_within(registry, &Bound { name, mask, above, doc, message, note, body })
}

/// A mask within a group's is a type of its own: each pair is said once, whatever groups share it.
fn parts_of_groups(registry: &Registry<'_>) -> TokenStream {
    let Registry { spec, krate, .. } = *registry;
    let status = &registry.names.status;
    let mut masks = Vec::new();
    for group in &spec.groups {
        masks.push(facts::mask(spec, &|class| group.has(class)));
    }
    sort(&mut masks, &|mask| *mask);
    masks.dedup();
    each(&masks, &|mask| {
        each(&proper_parts(*mask), &|part| {
            code! { krate, status, mask, part =>
                #[doc(hidden)]
                #[automatically_derived]
                impl #krate::__private::Within<#status, #mask> for #krate::__private::ClassMask<#part> {}
            }
        })
    })
}

/// Every mask that has some of the bits of `mask`, and not all.
fn proper_parts(mask: u64) -> Vec<u64> {
    let mut parts = Vec::new();
    let mut part = mask;
    while part != 0 {
        part = (part - 1) & mask;
        if part != 0 {
            parts.push(part);
        }
    }
    parts
}

/// A trait that follows from the classes of a subset's statuses.
struct Bound<'a> {
    name: &'a Ident,
    mask: u64,
    /// The traits that it implies, each with a plus behind it.
    above: TokenStream,
    doc: String,
    message: String,
    note: String,
    body: TokenStream,
}

fn subsets_within(registry: &Registry<'_>, bound: &Bound<'_>) -> TokenStream {
    let Registry { request, krate, .. } = *registry;
    let status = &registry.names.status;
    let visibility = &request.visibility;
    let Bound { name, mask, above, doc, message, note, body } = bound;
    let bounds = code! { krate, status, mask, above =>
        #above #krate::StatusSubset<Registry = #status, Classes: #krate::__private::Within<#status, #mask>>
    };
    code! { visibility, name, bounds, doc, message, note, body =>
        #[doc = #doc]
        #[diagnostic::on_unimplemented(message = #message, label = "has statuses that are not", note = #note)]
        #visibility trait #name: #bounds { #body }

        #[diagnostic::do_not_recommend]
        #[automatically_derived]
        impl<__T: #bounds + ?::core::marker::Sized> #name for __T {}
    }
}

#[cfg(test)]
mod tests {
    use super::proper_parts;

    #[test]
    fn parts_of_a_mask() {
        assert_eq!(proper_parts(0b11000), [0b10000, 0b01000]);
        assert_eq!(proper_parts(0b0111).len(), 6);
        assert_eq!(proper_parts(1 << 63).len(), 0);
        assert_eq!(proper_parts(0).len(), 0);
    }
}
