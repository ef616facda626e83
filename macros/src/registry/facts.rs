//! The registry's `const` methods and the tables that they look up.
//!
//! Facts are found by a dense index, which numbers the codes from 0: a `match` over codes that lie far
//! apart would be a jump that the processor can't predict.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::{Registry, class, status};
use crate::code::{code, list};
use crate::spec::{Cache, Class, Code, Content, Header, Method, Spec, Standing, Strength, Texts};

/// A table over the range of the codes is no longer than this; a registry whose codes lie farther apart is
/// searched.
const LONGEST_TABLE: usize = 4096;

/// Above this a table of `Option<Status>` is slow to compile: the compiler looks through all variants for
/// each element.
const MOST_OPTIONS: usize = 256;

pub(super) fn expand(registry: &Registry<'_>) -> TokenStream {
    let Registry { request, spec, names, krate, .. } = *registry;
    let super::Names { status, set, class, .. } = names;
    let visibility = &request.visibility;
    let private = code!(krate => #krate::__private);
    let u16 = code!(::core::primitive::u16);
    let usize = code!(::core::primitive::usize);
    let str = code!(&'static ::core::primitive::str);

    let padded = spec.codes.len().next_power_of_two();
    let all = list(&spec.codes, &|code| {
        let variant = status::variant(code);
        quote!(#status::#variant)
    });
    let codes = list(&spec.codes, &|code| Literal::u16_unsuffixed(code.number.value));
    let lines = list(&spec.codes, &|code| format!("{} {}", code.number.value, code.phrase));
    let phrases = list(&spec.codes, &|code| code.phrase.clone());
    let spans = list(&spec.classes, &|class| {
        let (first, last) = class.codes.value;
        let below = |code: u16| spec.codes.iter().filter(|it| it.number.value < code).count();
        let (start, end) = (below(first), below(last) + usize::from(spec.code(last).is_some()));
        code! { private, first, last, start, end =>
            #private::Span { first: #first, last: #last, start: #start, end: #end }
        }
    });
    let infos = list(&spec.codes, &|code| info(registry, code));
    let languages = list(&spec.languages, &|language| language.tag.clone());
    let name = &spec.name;
    let Lookup { tables, index, from_code } = lookup(registry);
    let of_class = class::class_of(registry);
    let predicates = class::predicates(registry);

    code! { krate, private, visibility, status, set, class, u16, usize, str, name, padded, all, codes, lines, phrases,
        languages, infos, spans, tables, index, from_code, of_class, predicates =>
            const CODES: &[#u16] = #codes;
            static LINES: [#str; #padded] = #private::table::padded(#lines);
            static PHRASES: [#str; #padded] = #private::table::padded(#phrases);
            const LANGUAGES: &[#str] = #languages;
            static INFOS: [#krate::StatusInfo; #padded] = #private::table::padded(#infos);
            #tables

            impl #status {
                /// Every status, in the order of their codes.
                #visibility const ALL: &'static [#status] = #all;

                /// The status code.
                #[inline]
                #[must_use]
                #visibility const fn code(self) -> #u16 {
                    self as #u16
                }

                /// The status with this code, if the registry has one.
                #[inline]
                #[must_use]
                #visibility const fn from_code(code: #u16) -> ::core::option::Option<#status> {
                    #from_code
                }

                /// The class that the code belongs to.
                #[inline]
                #[must_use]
                #visibility const fn class(self) -> #class {
                    #of_class
                }

                /// The reason phrase, such as `Not Found`.
                #[inline]
                #[must_use]
                #visibility const fn phrase(self) -> #str {
                    PHRASES[#status::__index(self) & (#padded - 1)]
                }

                /// What the spec says of the status.
                #[inline]
                #[must_use]
                #visibility const fn info(self) -> &'static #krate::StatusInfo {
                    &INFOS[#status::__index(self) & (#padded - 1)]
                }

                #predicates
            }

            #[doc(hidden)]
            impl #status {
                /// The number of codes, rounded up to a power of two.
                #visibility const __SIZE: #usize = #padded;

                #visibility const __CATALOG: #private::Catalog = #private::Catalog {
                    name: #name,
                    codes: CODES,
                    lines: &LINES,
                    classes: #spans,
                };

                /// What subsets have, for `subset_of` to find here too before it says that a registry is none.
                #visibility const fn from_status(status: #status) -> ::core::option::Option<#status> {
                    ::core::option::Option::Some(status)
                }

                #[inline]
                #visibility const fn __index(self) -> #usize {
                    #index
                }

                #[inline]
                #visibility const fn __line(self) -> #str {
                    LINES[#status::__index(self) & (#padded - 1)]
                }

                /// The status with this code or, where a check says that there is none, one that stands in.
                #visibility const fn __or_nearest(code: #u16) -> #status {
                    #status::ALL[#status::__CATALOG.index_or_nearest(code)]
                }

                // What subsets call takes their statuses by value: a reference to a constant is one more body for the
                // compiler to check and evaluate.

                /// The set of the statuses.
                #visibility const fn __set<const __N: #usize>(statuses: [#status; __N]) -> #set {
                    #set::of(&statuses)
                }

                /// Where the statuses stand among all.
                #visibility const fn __indices<const __N: #usize>(statuses: [#status; __N]) -> [#u16; __N] {
                    let mut indices = [0; __N];
                    let mut i = 0;
                    while i < __N {
                        indices[i] = #status::__index(statuses[i]) as #u16;
                        i += 1;
                    }
                    indices
                }

                /// The first `count` of the statuses, which are those of the set, are different ones.
                #[track_caller]
                #visibility const fn __check_distinct<const __N: #usize>(
                    set: #set,
                    statuses: [#status; __N],
                    count: #usize,
                ) {
                    // Checks are interpreted in every user's build: the usual answer comes first.
                    if #set::len(&set) == __N {
                        return;
                    }
                    let mut set = #set::EMPTY;
                    let mut i = 0;
                    while i < count {
                        if #set::contains(&set, statuses[i]) {
                            #status::__CATALOG.twice(statuses[i] as #u16);
                        }
                        set = #set::__with(set, statuses[i]);
                        i += 1;
                    }
                }

                /// Where the status with this code stands; another number where none does. (All are compared, several at
                /// a time: to stop at the first would be a jump that the processor can't foresee.)
                #[inline]
                #visibility const fn __position<const __N: #usize>(statuses: [#status; __N], code: #u16) -> #usize {
                    let mut position = 0;
                    let mut i = 0;
                    while i < __N {
                        position |= if statuses[i] as #u16 == code { i as #u16 + 1 } else { 0 };
                        i += 1;
                    }
                    (position as #usize).wrapping_sub(1)
                }

                /// The same from a table over all statuses.
                #[inline]
                #visibility const fn __position_in(positions: &[#u16; #padded], code: #u16) -> #usize {
                    match #status::from_code(code) {
                        ::core::option::Option::Some(status) =>
                            positions[#status::__index(status) & (#padded - 1)] as #usize,
                        ::core::option::Option::None => #usize::MAX,
                    }
                }

                /// Their codes.
                #visibility const fn __codes<const __N: #usize>(statuses: [#status; __N]) -> [#u16; __N] {
                    let mut codes = [0; __N];
                    let mut i = 0;
                    while i < __N {
                        codes[i] = statuses[i] as #u16;
                        i += 1;
                    }
                    codes
                }
            }
    }
}

/// How a number finds its status, and a status its dense index.
struct Lookup {
    tables: TokenStream,
    index: TokenStream,
    from_code: TokenStream,
}

fn lookup(registry: &Registry<'_>) -> Lookup {
    let Registry { spec, names, krate, .. } = *registry;
    let status = &names.status;
    let table = code!(krate => #krate::__private::table);
    let count = spec.codes.len();
    let (Some(first), Some(last)) = (spec.codes.first(), spec.codes.last()) else {
        return Lookup {
            tables: TokenStream::new(),
            index: quote!(0),
            from_code: code!(::core::option::Option::None),
        };
    };
    // Tables are as long as a power of two: a masked index needs no check. Where they begin at 0 and are no longer
    // for that, no first code is taken off.
    let size = |first: u16| (usize::from(last.number.value - first) + 1).next_power_of_two();
    let first = first.number.value;
    let first = if size(0) == size(first) { 0 } else { first };
    let size = size(first);
    let u16 = code!(::core::primitive::u16);
    let usize = code!(::core::primitive::usize);
    let some_of_all = code! { status, count =>
        if index < #count { ::core::option::Option::Some(#status::ALL[index]) } else { ::core::option::Option::None }
    };
    if size > LONGEST_TABLE {
        return Lookup {
            tables: TokenStream::new(),
            index: code!(table, u16 => #table::search(CODES, self as #u16)),
            from_code: code! { table, status, count =>
                let index = #table::search(CODES, code);
                if index < #count && CODES[index] == code {
                    ::core::option::Option::Some(#status::ALL[index])
                } else {
                    ::core::option::Option::None
                }
            },
        };
    }
    let offset_of = |code: TokenStream| match first {
        0 => code,
        _ => quote!(#code.wrapping_sub(#first)),
    };
    let dense = code!(table, u16, first, size => static DENSE: [#u16; #size] = #table::dense(#first, CODES););
    let place = offset_of(quote!((self as #u16)));
    let index = code!(u16, usize, place, size => DENSE[(#place & (#size - 1) as #u16) as #usize] as #usize);
    let offset = offset_of(quote!(code));
    let offset = code!(usize, offset => let offset = #offset as #usize;);
    if count <= MOST_OPTIONS {
        Lookup {
            tables: code! { table, status, dense, first, size =>
                #dense
                static BY_CODE: [::core::option::Option<#status>; #size] = #table::by_code(#first, CODES, #status::ALL);
            },
            index,
            from_code: code! { offset, size =>
                #offset
                if offset < #size { BY_CODE[offset] } else { ::core::option::Option::None }
            },
        }
    } else {
        Lookup {
            tables: dense,
            index,
            from_code: code! { usize, offset, size, count, some_of_all =>
                #offset
                let index = if offset < #size { DENSE[offset] as #usize } else { #count };
                #some_of_all
            },
        }
    }
}

/// Only what differs from the default is written.
fn info(registry: &Registry<'_>, code: &Code) -> TokenStream {
    let Registry { spec, krate, .. } = *registry;
    let Code { name, phrase, label, summary, .. } = code;
    let number = code.number.value;
    let name = &name.value;
    let mut facts = quote!(code: #number, name: #name, phrase: #phrase,);
    let mut fact = |name: &str, value: TokenStream| {
        let name = format_ident!("{name}");
        facts.extend(quote!(#name: #value,));
    };
    if !spec.languages.is_empty() {
        fact("languages", quote!(LANGUAGES));
        fact("labels", texts(label));
        fact("summaries", texts(summary));
    }
    if let Some(reference) = &code.reference {
        fact("reference", option(Some(reference)));
    }
    if code.content == Content::Forbidden {
        fact("content", quote!(#krate::ContentRule::Forbidden));
    }
    if !code.headers.is_empty() {
        fact("headers", list(&code.headers, &|it| header(registry, it)));
    }
    match code.cache {
        Cache::Explicit => {}
        Cache::Heuristic => fact("cache", quote!(#krate::CacheRule::Heuristic)),
        Cache::Never => fact("cache", quote!(#krate::CacheRule::Never)),
    }
    if let Some(redirect) = code.redirect {
        let permanent = redirect.permanent;
        let method = match redirect.method {
            Method::Preserve => quote!(Preserve),
            Method::PostMayBecomeGet => quote!(PostMayBecomeGet),
            Method::Get => quote!(Get),
        };
        let rule = code! { krate, permanent, method =>
            #krate::RedirectRule::__new(#permanent, #krate::RedirectMethod::#method)
        };
        fact("redirect", option(Some(&rule)));
    }
    if code.retry {
        fact("retry", quote!(true));
    }
    let standing = match code.standing {
        Standing::Registered => None,
        Standing::Deprecated => Some(quote!(Deprecated)),
        Standing::Obsoleted => Some(quote!(Obsoleted)),
        Standing::Unused => Some(quote!(Unused)),
        Standing::Unofficial => Some(quote!(Unofficial)),
    };
    if let Some(standing) = standing {
        fact("standing", quote!(#krate::Standing::#standing));
    }
    if code.common {
        fact("common", quote!(true));
    }
    if !code.compare.is_empty() {
        let comparisons = list(&code.compare, &|comparison| {
            let (with, texts) = (comparison.with.value, texts(&comparison.text));
            code!(krate, with, texts => #krate::Comparison::__new(#with, LANGUAGES, #texts))
        });
        fact("comparisons", comparisons);
    }
    if !code.aliases.is_empty() {
        let aliases = list(&code.aliases, &|alias| {
            let name = &alias.name.value;
            let (phrase, note) = (option(alias.phrase.as_ref()), option(alias.note.as_ref()));
            code!(krate, name, phrase, note => #krate::Alias::__new(#name, #phrase, #note))
        });
        fact("aliases", aliases);
    }
    quote! {
        #krate::StatusInfo::__new(#krate::__private::Facts { #facts ..#krate::__private::Facts::NONE })
    }
}

fn header(registry: &Registry<'_>, header: &Header) -> TokenStream {
    let krate = registry.krate;
    let (name, enforce) = (&header.name.value, header.enforce);
    let strength = match header.strength {
        Strength::Must => quote!(Must),
        Strength::Should => quote!(Should),
        Strength::May => quote!(May),
        Strength::MustNot => quote!(MustNot),
    };
    let when = option(header.when.as_ref().map(texts).as_ref());
    code! { krate, name, strength, enforce, when =>
        #krate::HeaderRule::__new(#name, #krate::Strength::#strength, #enforce, LANGUAGES, #when)
    }
}

pub(super) fn texts(texts: &Texts) -> TokenStream {
    list(&texts.0, &String::clone)
}

fn option<T: ToTokens>(value: Option<&T>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

/// Classes as a mask: bit n for the n-th class of the spec.
pub(super) fn mask(spec: &Spec, holds: &dyn Fn(&Class) -> bool) -> u64 {
    let mut mask = 0;
    for (bit, class) in spec.classes.iter().enumerate() {
        if holds(class) {
            mask |= 1 << bit;
        }
    }
    mask
}
