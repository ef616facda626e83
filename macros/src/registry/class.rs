//! The classes: `StatusClass`, an enum with the codes of each class, and the traits of the subsets whose
//! statuses are all of one class or group.

use std::collections::BTreeSet;

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::names::{ClassNames, GroupNames};
use super::{Parts, Registry, docs, facts, status};
use crate::spec::{Class, Group, Spec};

pub(super) fn expand(registry: &Registry<'_>) -> Parts {
    let Registry { spec, names, .. } = *registry;
    let Parts { items, impls } = class(registry);
    let of_each = spec.classes.iter().zip(&names.classes).map(|(class, names)| {
        let statuses = statuses(registry, class, names);
        let class_trait = class_trait(registry, class, names);
        quote!(#statuses #class_trait)
    });
    let groups =
        spec.groups.iter().zip(&names.groups).map(|(group, names)| group_trait(registry, group, names));
    let parts = parts_of_groups(registry);
    Parts { items: quote!(#items #(#of_each)* #(#groups)*), impls: quote!(#impls #parts) }
}

/// `400..=499`
fn range(class: &Class) -> TokenStream {
    let (first, last) = class.codes.value;
    let (first, last) = (Literal::u16_unsuffixed(first), Literal::u16_unsuffixed(last));
    quote!(#first..=#last)
}

/// The codes of the class of this name, as a pattern.
pub(super) fn pattern(spec: &Spec, name: &str) -> Option<TokenStream> {
    spec.classes.iter().find(|class| class.name.value == name).map(range)
}

/// `self`'s class. The last one is what is left: every code has a class.
pub(super) fn class_of(registry: &Registry<'_>) -> TokenStream {
    let Registry { spec, names, .. } = *registry;
    let class = &names.class;
    let Some((last, others)) = names.classes.split_last() else { return quote!(match self {}) };
    let last = &last.name;
    let others = spec.classes.iter().zip(others).map(|(of, names)| {
        let (range, name) = (range(of), &names.name);
        quote!(#range => #class::#name,)
    });
    quote! {
        match self as ::core::primitive::u16 {
            #(#others)*
            _ => #class::#last,
        }
    }
}

/// `is_client_error` and its like.
pub(super) fn predicates(registry: &Registry<'_>) -> TokenStream {
    let Registry { request, spec, names, .. } = *registry;
    let visibility = &request.visibility;
    let predicate = |name: &Ident, doc: String, ranges: Vec<TokenStream>| {
        let body = if ranges.is_empty() {
            quote!(false)
        } else {
            quote!(::core::matches!(self as ::core::primitive::u16, #(#ranges)|*))
        };
        quote! {
            #[doc = #doc]
            #[inline]
            #[must_use]
            #visibility const fn #name(self) -> ::core::primitive::bool {
                #body
            }
        }
    };
    let classes = spec.classes.iter().zip(&names.classes).map(|(class, names)| {
        let (first, last) = class.codes.value;
        let doc = format!("Whether the code is in the class [`{}`], {first} to {last}.", names.name);
        predicate(&names.predicate, doc, vec![range(class)])
    });
    let groups = spec.groups.iter().zip(&names.groups).map(|(group, names)| {
        let ranges: Vec<_> = group.classes.iter().filter_map(|class| pattern(spec, &class.value)).collect();
        predicate(&names.predicate, format!("Whether the code is in the group [`{}`].", names.name), ranges)
    });
    quote!(#(#classes)* #(#groups)*)
}

/// `StatusClass`
fn class(registry: &Registry<'_>) -> Parts {
    let Registry { request, spec, names, krate, .. } = *registry;
    let super::Names { status, class, .. } = names;
    let visibility = &request.visibility;
    let derives = status::derives();
    let non_exhaustive = status::non_exhaustive(registry);
    let doc = format!("The classes of [`{status}`].");
    let variants: Vec<_> = names.classes.iter().map(|class| &class.name).collect();
    let docs = spec.classes.iter().map(docs::of_class);
    let ranges: Vec<_> = spec.classes.iter().map(range).collect();
    let bounds = spec.classes.iter().map(|class| {
        let (first, last) = class.codes.value;
        quote!((#first, #last))
    });
    let fallbacks = spec.classes.iter().map(|class| {
        match class.fallback.as_ref().and_then(|fallback| spec.code(fallback.value)) {
            Some(code) => {
                let variant = status::variant(code);
                quote!(::core::option::Option::Some(#status::#variant))
            }
            None => quote!(::core::option::Option::None),
        }
    });
    let class_names = spec.classes.iter().map(|class| &class.name.value);
    let labels = labels(registry);
    let of_language = |method: Ident| {
        if spec.languages.is_empty() {
            return quote! {{
                let _ = language;
                ::core::option::Option::None
            }};
        }
        let language = &names.language;
        quote!(::core::option::Option::map(#language::from_tag(language), |language| #class::#method(self, language)))
    };
    let label = of_language(Ident::new("label", Span::call_site()));
    let summary = of_language(Ident::new("summary", Span::call_site()));
    // Without languages a class is called by its name.
    let shown = spec.classes.iter().map(|class| class.label.0.first().unwrap_or(&class.name.value));
    let groups = spec.groups.iter().zip(&names.groups).map(|(group, names)| {
        let (name, mask) =
            (&names.name, facts::mask(spec, |class| group.classes.iter().any(|it| it.value == class)));
        quote! {
            #visibility const #name: #krate::__private::Group = #krate::__private::Group::new(#mask);
        }
    });
    let u16 = quote!(::core::primitive::u16);
    let usize = quote!(::core::primitive::usize);
    let str = quote!(&'static ::core::primitive::str);
    let items = quote! {
        #[doc = #doc]
        #derives
        #non_exhaustive
        #visibility enum #class {
            #(#[doc = #docs] #variants,)*
        }
    };
    let impls = quote! {
        impl #class {
            /// Every class, by its first code.
            #visibility const ALL: &'static [#class] = &[#(#class::#variants),*];

            /// The class of a number, known or not: the one whose range it lies in.
            #[inline]
            #[must_use]
            #visibility const fn of(code: #u16) -> ::core::option::Option<#class> {
                match code {
                    #(#ranges => ::core::option::Option::Some(#class::#variants),)*
                    _ => ::core::option::Option::None,
                }
            }

            /// The class's name, which is that of its trait.
            #[inline]
            #[must_use]
            #visibility const fn name(self) -> #str {
                const NAMES: &[#str] = &[#(#class_names),*];
                NAMES[self as #usize]
            }

            /// The first and the last code of the class.
            #[inline]
            #[must_use]
            #visibility const fn codes(self) -> ::core::ops::RangeInclusive<#u16> {
                const BOUNDS: &[(#u16, #u16)] = &[#(#bounds),*];
                let (first, last) = BOUNDS[self as #usize];
                ::core::ops::RangeInclusive::new(first, last)
            }

            /// The status as which an unknown code of the class is treated, if the protocol has such a rule.
            #[inline]
            #[must_use]
            #visibility const fn fallback(self) -> ::core::option::Option<#status> {
                const FALLBACKS: &[::core::option::Option<#status>] = &[#(#fallbacks),*];
                FALLBACKS[self as #usize]
            }

            #labels
        }

        /// What a subset can promise with `#[status(class = ..)]`: a class or a group.
        #[doc(hidden)]
        impl #class {
            #(#groups)*

            #visibility const fn __mask(self) -> ::core::primitive::u64 {
                1 << self as ::core::primitive::u64
            }
        }

        /// The label in the first language of the spec.
        #[automatically_derived]
        impl ::core::fmt::Display for #class {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                const SHOWN: &[#str] = &[#(#shown),*];
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

fn labels(registry: &Registry<'_>) -> TokenStream {
    let Registry { request, spec, names, .. } = *registry;
    if spec.languages.is_empty() {
        return TokenStream::new();
    }
    let visibility = &request.visibility;
    let language = &names.language;
    let count = spec.languages.len();
    let str = quote!(&'static ::core::primitive::str);
    let method = |name: &str, doc: &str, texts: Vec<TokenStream>| {
        let name = quote::format_ident!("{name}");
        quote! {
            #[doc = #doc]
            #[inline]
            #[must_use]
            #visibility const fn #name(self, language: #language) -> #str {
                const TEXTS: &[&[#str; #count]] = &[#(#texts),*];
                TEXTS[self as ::core::primitive::usize][language as ::core::primitive::usize]
            }
        }
    };
    // A spec with a mistake may lack some of them.
    let complete = |texts: &crate::spec::Texts| {
        let mut texts = texts.clone();
        texts.0.resize(count, String::new());
        facts::texts(&texts)
    };
    let label = spec.classes.iter().map(|class| complete(&class.label)).collect();
    let summary = spec.classes.iter().map(|class| complete(&class.summary)).collect();
    let label = method("label", "A short label in a language.", label);
    let summary = method("summary", "What the class says, as one sentence in a language.", summary);
    quote!(#label #summary)
}

/// `ClientErrorStatus`: the codes of one class, itself a subset.
fn statuses(registry: &Registry<'_>, class: &Class, names: &ClassNames) -> TokenStream {
    let Registry { request, spec, krate, .. } = *registry;
    let status = &registry.names.status;
    let visibility = &request.visibility;
    let derives = status::derives();
    let non_exhaustive = status::non_exhaustive(registry);
    let name = &names.status;
    let doc = format!("The statuses of [`{status}`] in the class [`{}`].", names.name);
    let codes: Vec<_> = spec.codes_of(class).collect();
    let repr = (!codes.is_empty()).then(|| quote!(#[repr(u16)]));
    let variants = codes.iter().map(|code| {
        let (variant, number) = (status::variant(code), Literal::u16_unsuffixed(code.number.value));
        let doc = format!("[`{status}::{variant}`], {}", docs::of_code_in_brief(code));
        quote!(#[doc = #doc] #variant = #number,)
    });
    quote! {
        #[doc = #doc]
        #derives
        #[derive(#krate::StatusSubset)]
        #[status(crate = #krate, registry = #status)]
        #[allow(clippy::enum_variant_names)]
        #repr
        #non_exhaustive
        #visibility enum #name { #(#variants)* }
    }
}

/// `ClientError`: every subset whose statuses are all of the class.
fn class_trait(registry: &Registry<'_>, class: &Class, names: &ClassNames) -> TokenStream {
    let Registry { spec, krate, .. } = *registry;
    let (first, last) = class.codes.value;
    let name = &names.name;
    let mask = facts::mask(spec, |it| it == class.name.value);
    let groups = spec.groups.iter().zip(&registry.names.groups);
    let above: Vec<&Ident> = groups
        .filter(|(group, _)| group.classes.iter().any(|it| it.value == class.name.value))
        .map(|(_, names)| &names.name)
        .collect();
    let doc = format!("Subsets whose statuses are all in the class `{name}`, {}.", docs::of_class(class));
    let message = format!("every status of `{{Self}}` must be from {first} to {last}");
    let note = format!("`{name}` is implemented for the subsets whose every status is in that class");
    let (method, statuses) = (&names.method, &names.status);
    let method_doc = format!("The status as one of [`{statuses}`], to match exhaustively.");
    // A subset has no other status; what stands in the second arm is never reached.
    let fallback = class.fallback.as_ref().and_then(|fallback| spec.code(fallback.value));
    let otherwise = match fallback.or_else(|| spec.codes_of(class).next()) {
        Some(code) => {
            let variant = status::variant(code);
            quote!(#statuses::#variant)
        }
        None => quote!(loop {}),
    };
    let body = quote! {
        #[doc = #method_doc]
        fn #method(&self) -> #statuses {
            match #statuses::from_status(#krate::StatusSubset::status(self)) {
                ::core::option::Option::Some(__status) => __status,
                ::core::option::Option::None => #otherwise,
            }
        }
    };
    subsets_within(registry, &Bound { name, mask, above: &above, doc, message, note, body })
}

/// `ErrorStatus`: every subset whose statuses are all of the group's classes.
fn group_trait(registry: &Registry<'_>, group: &Group, names: &GroupNames) -> TokenStream {
    let Registry { spec, .. } = *registry;
    let name = &names.name;
    let member = |class: &str| group.classes.iter().any(|it| it.value == class);
    let mask = facts::mask(spec, member);
    let ranges: Vec<String> = spec
        .classes
        .iter()
        .filter(|class| member(&class.name.value))
        .map(|class| format!("from {} to {}", class.codes.value.0, class.codes.value.1))
        .collect();
    let ranges = ranges.join(" or ");
    let mut doc = format!("Subsets whose statuses are all {ranges}.");
    for text in [docs::first(&group.label), docs::first(&group.summary)].into_iter().flatten() {
        doc = format!("{doc} {}.", text.trim_end_matches('.'));
    }
    let message = format!("every status of `{{Self}}` must be {ranges}");
    let note = format!("`{name}` is implemented for the subsets whose every status is in that group");
    let bound = Bound { name, mask, above: &[], doc, message, note, body: TokenStream::new() };
    subsets_within(registry, &bound)
}

/// A mask within a group's is a type of its own: each pair is said once, whatever groups share it.
fn parts_of_groups(registry: &Registry<'_>) -> TokenStream {
    let Registry { spec, krate, .. } = *registry;
    let status = &registry.names.status;
    let masks: BTreeSet<u64> = spec
        .groups
        .iter()
        .map(|group| facts::mask(spec, |class| group.classes.iter().any(|it| it.value == class)))
        .collect();
    let pairs = masks.into_iter().flat_map(|mask| proper_parts(mask).map(move |part| (mask, part)));
    let impls = pairs.map(|(mask, part)| {
        quote! {
            #[doc(hidden)]
            #[automatically_derived]
            impl #krate::__private::Within<#status, #mask> for #krate::__private::ClassMask<#part> {}
        }
    });
    impls.collect()
}

/// Every mask that has some of the bits of `mask`, and not all.
fn proper_parts(mask: u64) -> impl Iterator<Item = u64> {
    let next = move |part: &u64| part.checked_sub(1).map(|below| below & mask);
    std::iter::successors(next(&mask), next).take_while(|&part| part != 0)
}

/// A trait that follows from the classes of a subset's statuses.
struct Bound<'a> {
    name: &'a Ident,
    mask: u64,
    /// The traits that it implies.
    above: &'a [&'a Ident],
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
    let subset = Ident::new("__T", Span::call_site());
    let bounds = quote! {
        #(#above +)* #krate::StatusSubset<Registry = #status, Classes: #krate::__private::Within<#status, #mask>>
    };
    let label = "has statuses that are not";
    quote! {
        #[doc = #doc]
        #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
        #visibility trait #name: #bounds { #body }

        #[diagnostic::do_not_recommend]
        #[automatically_derived]
        impl<#subset: #bounds + ?::core::marker::Sized> #name for #subset {}
    }
}

#[cfg(test)]
mod tests {
    use super::proper_parts;

    #[test]
    fn parts_of_a_mask() {
        assert_eq!(proper_parts(0b11000).collect::<Vec<_>>(), [0b10000, 0b01000]);
        assert_eq!(proper_parts(0b0111).count(), 6);
        assert_eq!(proper_parts(1 << 63).count(), 0);
        assert_eq!(proper_parts(0).count(), 0);
    }
}
