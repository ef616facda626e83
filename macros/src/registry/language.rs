//! `StatusLang`: the languages of the spec, so that a label can't miss.

use proc_macro2::{Span, TokenStream};
use syn::Ident;

use super::{Parts, Registry, status};
use crate::code::{code, each, list};
use crate::spec::Language;

pub(super) fn expand(registry: &Registry<'_>) -> Parts {
    let Registry { request, spec, names, krate, .. } = *registry;
    if spec.languages.is_empty() {
        return Parts { items: TokenStream::new(), impls: TokenStream::new() };
    }
    let super::Names { status, language, .. } = names;
    let visibility = &request.visibility;
    let derives = status::derives();
    let non_exhaustive = status::non_exhaustive(registry);
    let str = code!(::core::primitive::str);
    let doc = format!("The languages of the labels and summaries of [`{status}`].");
    let variant = |language: &Language| Ident::new(&language.variant, Span::call_site());
    let variants = each(&spec.languages, &|it| {
        let (variant, doc) = (variant(it), format!("The BCP 47 tag `{}`.", it.tag));
        code!(variant, doc => #[doc = #doc] #variant,)
    });
    let all = list(&spec.languages, &|it| {
        let variant = variant(it);
        code!(language, variant => #language::#variant)
    });
    let tags = list(&spec.languages, &|it| it.tag.clone());
    let default = spec.languages.first().map(|first| {
        let first = variant(first);
        code! { language, first =>
            /// The first language of the spec.
            #[automatically_derived]
            impl ::core::default::Default for #language {
                fn default() -> #language {
                    #language::#first
                }
            }
        }
    });
    let items = code! { visibility, language, doc, derives, non_exhaustive, variants =>
        #[doc = #doc]
        #derives
        #non_exhaustive
        #visibility enum #language { #variants }
    };
    let impls = code! { krate, visibility, status, language, str, all, tags, default =>
        impl #language {
            /// Every language, in the order of the spec.
            #visibility const ALL: &'static [#language] = #all;

            /// The language's tag (BCP 47).
            #[inline]
            #[must_use]
            #visibility const fn tag(self) -> &'static #str {
                const TAGS: &[&#str] = #tags;
                TAGS[self as ::core::primitive::usize]
            }

            /// The language that a BCP 47 tag names, with or without further subtags: `ko-KR` is `ko`
            /// (RFC 4647, section 3.4).
            #[must_use]
            #visibility fn from_tag(tag: &#str) -> ::core::option::Option<#language> {
                #krate::__private::language_of(#language::ALL, #tags, tag)
            }

            /// The language that the value of an `Accept-Language` header field prefers, if the spec has one
            /// that it accepts (RFC 9110, section 12.5.4). The value can be anybody's: 32 parts of it are read,
            /// and none that names a language in more than 64 bytes.
            #[must_use]
            #visibility fn from_accept_language(value: &#str) -> ::core::option::Option<#language> {
                #krate::__private::language_accepted(#language::ALL, #tags, value)
            }
        }

        /// The language's tag.
        #[automatically_derived]
        impl ::core::fmt::Display for #language {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #krate::__private::display(#language::tag(*self), f)
            }
        }

        #default

        impl #status {
            /// A short label in a language, for people: not for the status line.
            #[inline]
            #[must_use]
            #visibility const fn label(self, language: #language) -> &'static #str {
                #status::info(self).__label(language as ::core::primitive::usize)
            }

            /// What the status says, as one sentence in a language.
            #[inline]
            #[must_use]
            #visibility const fn summary(self, language: #language) -> &'static #str {
                #status::info(self).__summary(language as ::core::primitive::usize)
            }
        }
    };
    Parts { items, impls }
}
