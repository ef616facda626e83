//! The registry's enum, its names of old, and the traits that it implements.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::{Attribute, Ident};

use super::{Parts, Registry, class, docs};
use crate::code::{code, each, list};
use crate::spec::{Alias, Code};

pub(super) fn expand(registry: &Registry<'_>) -> Parts {
    let aliases = aliases(registry);
    let conversions = conversions(registry);
    let traits = traits(registry);
    let base = registry.extends.then(|| with_the_base(registry));
    Parts {
        items: item(registry),
        impls: code!(aliases, conversions, traits, base => #aliases #conversions #traits #base),
    }
}

/// The variant of a code.
pub(super) fn variant(code: &Code) -> Ident {
    Ident::new(&code.name.value, Span::call_site())
}

/// The traits that every generated enum derives.
pub(super) fn derives() -> TokenStream {
    code! {
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::cmp::PartialEq, ::core::cmp::Eq,
            ::core::cmp::PartialOrd, ::core::cmp::Ord, ::core::hash::Hash, ::core::fmt::Debug,
        )]
    }
}

pub(super) fn non_exhaustive(registry: &Registry<'_>) -> Option<TokenStream> {
    registry.spec.non_exhaustive.then(|| quote!(#[non_exhaustive]))
}

pub(super) fn item(registry: &Registry<'_>) -> TokenStream {
    let Registry { request, spec, names, .. } = *registry;
    let super::parse::Request { attributes, visibility, .. } = request;
    let status = &names.status;
    let derives = derives();
    let non_exhaustive = non_exhaustive(registry);
    // An enum without variants can have no representation.
    let repr = (!spec.codes.is_empty()).then(|| quote!(#[repr(u16)]));
    let status_name = status.to_string();
    let variants = each(&spec.codes, &|code| {
        let doc = docs::of_code(spec, code, &status_name);
        let variant = variant(code);
        let number = Literal::u16_unsuffixed(code.number.value);
        quote!(#[doc = #doc] #variant = #number,)
    });
    let reference = spec.reference.as_ref().map(|reference| {
        let doc = format!("\n\nDefined by {}.", docs::reference(reference));
        code!(doc => #[doc = #doc])
    });
    let attributes = each(attributes, &Attribute::clone);
    code! { attributes, reference, derives, repr, non_exhaustive, visibility, status, variants =>
        #attributes
        #reference
        #derives
        // `MultiStatus` is what the code is called.
        #[allow(clippy::enum_variant_names)]
        #repr
        #non_exhaustive
        #visibility enum #status { #variants }
    }
}

fn aliases(registry: &Registry<'_>) -> Option<TokenStream> {
    let Registry { request, spec, names, .. } = *registry;
    let visibility = &request.visibility;
    let status = &names.status;
    let alias = |code: &Code, alias: &Alias| {
        let (old, new) = (Ident::new(&alias.name.value, Span::call_site()), variant(code));
        let doc = docs::of_code_in_brief(code);
        let because = alias.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
        let note = format!("the status is called `{new}` now{because}");
        code! { visibility, status, doc, note, old, new =>
            #[doc = #doc]
            #[deprecated(note = #note)]
            #visibility const #old: #status = #status::#new;
        }
    };
    let consts = each(&spec.codes, &|code| each(&code.aliases, &|it| alias(code, it)));
    (!consts.is_empty()).then(|| {
        code! { status, consts =>
            /// Names that statuses had before.
            impl #status { #consts }
        }
    })
}

fn conversions(registry: &Registry<'_>) -> TokenStream {
    let Registry { names, krate, .. } = *registry;
    let status = &names.status;
    code! { krate, status =>
        /// The number and the reason phrase, such as `404 Not Found`.
        #[automatically_derived]
        impl ::core::fmt::Display for #status {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #krate::__private::display(#status::__line(*self), f)
            }
        }

        /// The status with this code.
        #[automatically_derived]
        impl ::core::convert::TryFrom<::core::primitive::u16> for #status {
            type Error = #krate::UnknownStatus<#status>;

            #[inline]
            fn try_from(
                code: ::core::primitive::u16,
            ) -> ::core::result::Result<#status, #krate::UnknownStatus<#status>> {
                #krate::__private::registry_from_code(code)
            }
        }

        /// The status with the code that is written in decimal digits and nothing else, such as `404`.
        #[automatically_derived]
        impl ::core::str::FromStr for #status {
            type Err = #krate::StatusFromStrError<#status>;

            #[inline]
            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<#status, #krate::StatusFromStrError<#status>> {
                #krate::__private::registry_from_str(text)
            }
        }

        /// The status code.
        #[automatically_derived]
        impl ::core::convert::From<#status> for ::core::primitive::u16 {
            #[inline]
            fn from(status: #status) -> ::core::primitive::u16 {
                #status::code(status)
            }
        }
    }
}

/// The built-in registry's statuses are among these.
fn with_the_base(registry: &Registry<'_>) -> TokenStream {
    let Registry { names, krate, .. } = *registry;
    let status = &names.status;
    code! { krate, status =>
        /// The same status, which this registry has too.
        #[automatically_derived]
        impl ::core::convert::From<#krate::Status> for #status {
            #[inline]
            fn from(status: #krate::Status) -> #status {
                match #status::from_code(#krate::Status::code(status)) {
                    ::core::option::Option::Some(status) => status,
                    // It is generated from the same spec.
                    ::core::option::Option::None => loop {},
                }
            }
        }

        /// The same status, if the built-in registry has it.
        #[automatically_derived]
        impl ::core::convert::TryFrom<#status> for #krate::Status {
            type Error = #krate::UnknownStatus<#krate::Status>;

            #[inline]
            fn try_from(
                status: #status,
            ) -> ::core::result::Result<#krate::Status, #krate::UnknownStatus<#krate::Status>> {
                #krate::__private::registry_from_code(#status::code(status))
            }
        }
    }
}

fn traits(registry: &Registry<'_>) -> TokenStream {
    let Registry { spec, names, krate, .. } = *registry;
    let super::Names { status, set, class, .. } = names;
    let (name, title) = (&spec.name, &spec.title);
    let (first, last) = spec.range;
    let mut errors = Vec::new();
    for group in spec.groups.iter().filter(|group| group.error) {
        errors.append(&mut class::ranges(spec, group));
    }
    let is_error = class::is_in(&errors);
    let languages = list(&spec.languages, &|language| language.tag.clone());
    code! { krate, status, set, class, name, title, first, last, languages, is_error =>
        #[automatically_derived]
        impl #krate::Registry for #status {
            type Itself = #status;
            type Set = #set;
            type Class = #class;

            const NAME: &'static ::core::primitive::str = #name;
            const TITLE: &'static ::core::primitive::str = #title;
            const ALL: &'static [#status] = #status::ALL;
            const CODES: ::core::ops::RangeInclusive<::core::primitive::u16> =
                ::core::ops::RangeInclusive::new(#first, #last);
            const LANGUAGES: &'static [&'static ::core::primitive::str] = #languages;

            #[inline]
            fn code(self) -> ::core::primitive::u16 {
                #status::code(self)
            }

            #[inline]
            fn from_code(code: ::core::primitive::u16) -> ::core::option::Option<#status> {
                #status::from_code(code)
            }

            #[inline]
            fn class(self) -> #class {
                #status::class(self)
            }

            #[inline]
            fn info(self) -> &'static #krate::StatusInfo {
                #status::info(self)
            }

            #[inline]
            fn is_error(self) -> ::core::primitive::bool {
                #is_error
            }
        }

        /// The subset of all statuses.
        #[automatically_derived]
        impl #krate::StatusSubset for #status {
            type Registry = #status;
            type Classes = #krate::__private::ClassMask<{ #set::ALL.__classes() }>;

            const STATUSES: #set = #set::ALL;

            #[inline]
            fn status(&self) -> #status {
                *self
            }
        }

        #[doc(hidden)]
        #[automatically_derived]
        impl<__A, __B> #krate::__private::UnionIn<#status> for (__A, __B)
        where
            __A: #krate::StatusSubset<Registry = #status>,
            __B: #krate::StatusSubset<Registry = #status>,
        {
            const UNION: #set = #set::union(
                <__A as #krate::StatusSubset>::STATUSES,
                <__B as #krate::StatusSubset>::STATUSES,
            );
        }
    }
}
