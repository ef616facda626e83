//! [`Registry`] -> tokens: the data of a registry, as the input of the runtime's `__registry!`. The code that is the
//! same for every registry is in that macro, `runtime/src/status_codes.rs`.

use std::fmt::Write as _;

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, quote};
use status_subset_spec::sort::sort;
use status_subset_spec::{
    Alias, At, Bounds, Cache, Class, Code, Content, Digits, FactValue, Group, Header, Method, Parse, Part,
    Spec, Standing, Strength, Texts,
};
use syn::Ident;

use super::docs;
use super::names::{ClassNames, GroupNames, ItemNames};
use super::parse::Request;
use crate::tokens::{join, signed};

/// A registry, before its expansion.
pub(super) struct Registry<'a> {
    pub(super) request: &'a Request,
    pub(super) spec: &'a Spec,
    pub(super) names: &'a ItemNames<'a>,
}

/// The input of `__registry!`.
pub(super) fn data(registry: &Registry<'_>) -> TokenStream {
    let parts = [
        self::registry(registry),
        status(registry),
        aliases(registry),
        predicates(registry),
        set(registry),
        languages(registry),
        classes(registry),
        ranges(registry),
        subsets(registry),
        groups(registry),
        problems(registry),
        base(registry),
    ];
    join(&mut parts.into_iter())
}

fn registry(registry: &Registry<'_>) -> TokenStream {
    let Registry { request: Request { krate, .. }, spec, names } = registry;
    let (name, title) = (&spec.name, &spec.title);
    let (first, last) = (signed(spec.range.0), signed(spec.range.1));
    let repr = repr(spec);
    let is_http = spec.is_http;
    let notation = list(&spec.notation.parts, &|part| match part {
        Part::Text(text) => quote!(#krate::__private::Part::Text(#text)),
        Part::Number(Digits { shift, bits, radix, upper, width }) => quote! {
            #krate::__private::Part::Number {
                shift: #shift, bits: #bits, radix: #radix, upper: #upper, width: #width
            }
        },
    });
    let parse = match spec.parse {
        Parse::Code => quote!(Code),
        Parse::Phrase => quote!(Phrase),
        Parse::Name => quote!(Name),
    };
    let (status, class) = (&names.status, &names.class);
    let class = if spec.classes.is_empty() { quote!(#krate::Never<#status>) } else { quote!(#class) };
    let languages = list(&spec.languages, &|language| language.tag.to_token_stream());
    let errors = spec.groups.iter().filter(|group| group.error).flat_map(|group| classes_of(spec, group));
    let errors = list(&errors.collect::<Vec<_>>(), &|class| pattern(class));
    quote! {
        registry {
            name: #name,
            title: #title,
            code: #repr,
            codes: #first, #last,
            is_http: #is_http,
            notation: [#notation],
            parse: #parse,
            class: #class,
            languages: [#languages],
            errors: [#errors],
        }
    }
}

/// The enum of all codes, with what is known about them.
fn status(registry: &Registry<'_>) -> TokenStream {
    let Registry { request, spec, names, .. } = registry;
    let (attributes, visibility, status) = (&request.attributes, &request.visibility, &names.status);
    let reference = spec
        .reference
        .as_ref()
        .map(|reference| doc(&format!("\n\nDefined by {}.", docs::reference(reference))));
    let non_exhaustive = non_exhaustive(spec);
    let codes = each(&spec.codes, &|code| {
        let doc = doc(&docs::of_code(spec, code));
        let (variant, number) = (variant(code), number(code));
        let line = format!("{} {}", spec.notation.text(code.number.value), code.phrase);
        let facts = facts(registry, code);
        let krate = &request.krate;
        quote!(#doc #variant = #number, #line, { #facts ..#krate::__private::Facts::NONE })
    });
    let repr = repr(spec);
    quote!(#(#attributes)* #reference #[repr(#repr)] #non_exhaustive #visibility enum #status { #codes })
}

/// The other names as constants, and the earlier names as deprecated ones.
fn aliases(registry: &Registry<'_>) -> TokenStream {
    let alias = |code: &Code, alias: &Alias| {
        let (old, new) = (Ident::new(&alias.name.value, Span::call_site()), variant(code));
        let doc = doc(&docs::of_code_in_brief(registry.spec, code));
        let reason = alias.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
        let note = format!("use `{new}` instead{reason}");
        quote!(#doc #[deprecated(note = #note)] #old = #new)
    };
    let also = |code: &Code, other: &At<String>| {
        let (other, name) = (Ident::new(&other.value, Span::call_site()), variant(code));
        let doc = doc(&docs::of_code_in_brief(registry.spec, code));
        quote!(#doc #other = #name)
    };
    let aliases = each(&registry.spec.codes, &|code| {
        let others = each(&code.also, &|other| also(code, other));
        let old = each(&code.aliases, &|old| alias(code, old));
        quote!(#others #old)
    });
    quote!(aliases { #aliases })
}

/// Methods such as `is_client_error`.
fn predicates(registry: &Registry<'_>) -> TokenStream {
    let classes = each(&registry.names.classes, &|ClassNames { class, name, predicate, .. }| {
        let numbers = docs::ranges(registry.spec, class, "", "and");
        let doc = doc(&format!("Whether the code is in the class [`{name}`], {numbers}."));
        let pattern = pattern(class);
        quote!(#doc #predicate: [#pattern])
    });
    let groups = each(&registry.names.groups, &|GroupNames { group, name, predicate }| {
        let doc = doc(&format!("Whether the code is in the group [`{name}`]."));
        let ranges = list(&classes_of(registry.spec, group), &|class| pattern(class));
        quote!(#doc #predicate: [#ranges])
    });
    quote!(predicates { #classes #groups })
}

fn set(registry: &Registry<'_>) -> TokenStream {
    let set = &registry.names.set;
    let words = registry.spec.codes.len().div_ceil(64);
    let plural = if words == 1 { "" } else { "s" };
    let doc = doc(&format!("A set of statuses: one bit for each, {words} machine word{plural}."));
    quote!(#doc set #set: #words)
}

/// The enum of the languages, if the spec has any.
fn languages(registry: &Registry<'_>) -> TokenStream {
    let Registry { spec, names, .. } = registry;
    if spec.languages.is_empty() {
        return quote!(languages {});
    }
    let name = &names.language;
    let enum_doc = doc("The languages of the labels and summaries.");
    let non_exhaustive = non_exhaustive(spec);
    let languages = each(&spec.languages, &|language| {
        let doc = doc(&format!("The BCP 47 tag `{}`.", language.tag));
        let variant = Ident::new(&language.variant, Span::call_site());
        quote!(#doc #variant)
    });
    quote!(languages { #enum_doc #non_exhaustive #name { #languages } })
}

/// The enum of the classes, if the spec has any.
fn classes(registry: &Registry<'_>) -> TokenStream {
    let Registry { spec, names, .. } = registry;
    if spec.classes.is_empty() {
        return quote!(classes {});
    }
    let (status, name) = (&names.status, &names.class);
    let enum_doc = doc("The classes.");
    let non_exhaustive = non_exhaustive(spec);
    let classes = each(&names.classes, &|ClassNames { class, name, .. }| {
        let doc = doc(&docs::of_class(spec, class));
        let ranges = list(&class.codes.value, &|(first, last)| {
            let (first, last) = (signed(*first), signed(*last));
            quote!(::core::ops::RangeInclusive::new(#first, #last))
        });
        let pattern = pattern(class);
        let fallback = option(fallback(spec, class).map(|code| {
            let variant = variant(code);
            quote!(#status::#variant)
        }));
        // A spec with mistakes may lack some of the texts.
        let texts = |texts: &Texts| {
            let mut texts = texts.clone();
            texts.0.resize(spec.languages.len(), String::new());
            self::texts(&texts)
        };
        let (labels, summaries) = (texts(&class.label), texts(&class.summary));
        quote!(#doc #name: [#ranges], #pattern, #fallback, #labels, #summaries)
    });
    let language = (!spec.languages.is_empty()).then_some(&names.language);
    let groups = each(&names.groups, &|GroupNames { group, name, .. }| {
        let mask = mask(spec, &|class| group.has(class));
        quote!(#name: #mask)
    });
    quote! {
        classes {
            #enum_doc #non_exhaustive #name { #classes }
            languages { #language }
            groups { #groups }
        }
    }
}

/// The ranges of all classes, each with the index of its class.
fn ranges(registry: &Registry<'_>) -> TokenStream {
    let mut ranges: Vec<(u32, Bounds)> = Vec::new();
    for (class, index) in registry.spec.classes.iter().zip(0..) {
        for range in &class.codes.value {
            ranges.push((index, *range));
        }
    }
    sort(&mut ranges, &|(_, range)| i128::from(range.0));
    let ranges = each(&ranges, &|(index, (first, last))| {
        let (index, first, last) = (Literal::u32_unsuffixed(*index), signed(*first), signed(*last));
        quote!(#index: #first, #last)
    });
    quote!(ranges { #ranges })
}

/// For each class, the enum of its codes, and the trait of the subsets whose statuses are all in the class.
fn subsets(registry: &Registry<'_>) -> TokenStream {
    let Registry { spec, names, .. } = registry;
    let subsets = each(&names.classes, &|ClassNames { class, name, status, method, .. }| {
        let codes: Vec<&Code> = spec.codes_of(class).collect();
        let enum_doc = doc(&format!("The statuses in the class [`{name}`]."));
        // An enum without variants can't have a representation.
        let repr = repr(spec);
        let repr = (!codes.is_empty()).then(|| quote!(#[repr(#repr)]));
        let non_exhaustive = non_exhaustive(spec);
        let members = each(&codes, &|code| {
            let (variant, number) = (variant(code), number(code));
            let doc = doc(&docs::of_code_in_brief(spec, code));
            quote!(#doc #variant = #number)
        });
        let class_doc = docs::of_class(spec, class);
        let trait_doc = doc(&format!("Subsets whose statuses are all in the class `{name}`, {class_doc}."));
        let unimplemented = on_unimplemented(
            &docs::ranges(spec, class, "from ", "or"),
            &format!("`{name}` is implemented for subsets whose statuses are all in that class"),
        );
        let supertraits = each(&names.groups, &|GroupNames { group, name, .. }| {
            if group.has(class) { quote!(#name +) } else { TokenStream::new() }
        });
        let mask = mask(spec, &|other| other.name.value == class.name.value);
        let method_doc = doc("The status as an enum of this class only, for an exhaustive `match`.");
        let otherwise = match fallback(spec, class).or(codes.first().copied()) {
            Some(code) => {
                let variant = variant(code);
                quote!(#status::#variant)
            }
            None => quote!(loop {}),
        };
        quote! {
            #enum_doc #repr #non_exhaustive enum #status { #members }
            #trait_doc #unimplemented trait #name: [#supertraits] #mask { #method_doc #method or #otherwise }
        }
    });
    quote!(subsets { #subsets })
}

/// For each group, the trait of the subsets whose statuses are all in the group.
fn groups(registry: &Registry<'_>) -> TokenStream {
    let Registry { spec, names, .. } = registry;
    let mut masks = Vec::new();
    let groups = each(&names.groups, &|GroupNames { group, name, .. }| {
        let mut ranges = String::new();
        for class in classes_of(spec, group) {
            let or = if ranges.is_empty() { "" } else { " or " };
            let _ = write!(ranges, "{or}{}", docs::ranges(spec, class, "from ", "or"));
        }
        let mut text = format!("Subsets whose statuses are all {ranges}.");
        for sentence in [docs::first(&group.label), docs::first(&group.summary)].into_iter().flatten() {
            let _ = write!(text, " {}.", sentence.trim_end_matches('.'));
        }
        let doc = doc(&text);
        let unimplemented = on_unimplemented(
            &ranges,
            &format!("`{name}` is implemented for subsets whose statuses are all in that group"),
        );
        let mask = mask(spec, &|class| group.has(class));
        quote!(#doc #unimplemented trait #name: #mask)
    });
    for group in &spec.groups {
        masks.push(mask(spec, &|class| group.has(class)));
    }
    sort(&mut masks, &|mask| i128::from(*mask));
    masks.dedup();
    // Groups that share a mask share its parts.
    let parts = each(&masks, &|mask| each(&proper_submasks(*mask), &|part| quote!(#part of #mask)));
    quote!(groups { #groups } parts { #parts })
}

/// The problem types.
fn problems(registry: &Registry<'_>) -> TokenStream {
    let Registry { request: Request { krate, .. }, spec, .. } = registry;
    let doc = (!spec.problems.is_empty()).then(|| doc(&docs::of_problems(spec)));
    let problems = list(&spec.problems, &|problem| {
        let (name, uri) = (&problem.name.value, &problem.uri.value);
        // A status with a mistake is none of the registry.
        let code = signed(problem.code.as_ref().map_or(0, |code| code.value));
        let (titles, reference) = (texts(&problem.title), option(problem.reference.as_ref()));
        quote!(#krate::info::ProblemType::__new(#name, #uri, #code, TAGS, #titles, #reference))
    });
    quote!(problems { #doc [#problems] })
}

/// The built-in registry, if the spec extends it.
fn base(registry: &Registry<'_>) -> TokenStream {
    let krate = &registry.request.krate;
    // Only in the runtime, for the built-in registry itself, is the path `crate`.
    let extends = registry.spec.extends_http && !krate.is_ident("crate");
    let base = extends.then(|| quote!(#krate::Status));
    quote!(base { #base })
}

/// The fields of the runtime's `Facts` that differ from the default.
fn facts(registry: &Registry<'_>, code: &Code) -> TokenStream {
    let krate = &registry.request.krate;
    let phrase = &code.phrase;
    let mut facts = quote!(phrase: #phrase,);
    let mut fact = |name: &str, value: TokenStream| {
        let name = Ident::new(name, Span::call_site());
        quote!(#name: #value,).to_tokens(&mut facts);
    };
    if !registry.spec.languages.is_empty() {
        fact("labels", texts(&code.label));
        fact("summaries", texts(&code.summary));
    }
    if code.reference.is_some() {
        fact("reference", option(code.reference.as_ref()));
    }
    if code.content == Content::Forbidden {
        fact("content", quote!(#krate::info::ContentRule::Forbidden));
    }
    if !code.headers.is_empty() {
        fact("headers", slice(&code.headers, &|rule| header(krate, rule)));
    }
    match code.cache {
        Cache::Explicit => {}
        Cache::Heuristic => fact("cache", quote!(#krate::info::CacheRule::Heuristic)),
        Cache::Never => fact("cache", quote!(#krate::info::CacheRule::Never)),
    }
    if let Some(redirect) = code.redirect {
        let permanent = redirect.permanent;
        let method = match redirect.method {
            Method::Preserve => quote!(Preserve),
            Method::PostMayBecomeGet => quote!(PostMayBecomeGet),
            Method::Get => quote!(Get),
        };
        let rule =
            quote!(#krate::info::RedirectRule::__new(#permanent, #krate::info::RedirectMethod::#method));
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
        fact("standing", quote!(#krate::info::Standing::#standing));
    }
    if code.common {
        fact("common", quote!(true));
    }
    if !code.compare.is_empty() {
        let comparisons = slice(&code.compare, &|comparison| {
            let (with, texts) = (signed(comparison.with.value), texts(&comparison.text));
            quote!(#krate::info::Comparison::__new(#with, TAGS, #texts))
        });
        fact("comparisons", comparisons);
    }
    if !code.aliases.is_empty() {
        let aliases = slice(&code.aliases, &|alias| {
            let name = &alias.name.value;
            let (phrase, note) = (option(alias.phrase.as_ref()), option(alias.note.as_ref()));
            quote!(#krate::info::Alias::__new(#name, #phrase, #note))
        });
        fact("aliases", aliases);
    }
    for (name, texts) in [("note", &code.note), ("document", &code.document)] {
        if texts.0.iter().any(|text| !text.is_empty()) {
            fact(name, self::texts(texts));
        }
    }
    if !code.also.is_empty() {
        fact("also", slice(&code.also, &|name| name.value.to_token_stream()));
    }
    if !code.facts.is_empty() {
        let facts = slice(&code.facts, &|(index, value)| {
            let name = registry.spec.facts.get(*index).map_or("", |fact| fact.name.value.as_str());
            let value = match value {
                FactValue::Text(text) => quote!(Text(#text)),
                FactValue::Boolean(boolean) => quote!(Boolean(#boolean)),
                FactValue::Number(number) => {
                    let number = signed(*number);
                    quote!(Number(#number))
                }
                FactValue::Code(code) => {
                    let code = signed(*code);
                    quote!(Code(#code))
                }
            };
            quote!((#name, #krate::info::Fact::#value))
        });
        fact("facts", facts);
    }
    facts
}

fn header(krate: &syn::Path, header: &Header) -> TokenStream {
    let (name, enforce) = (&header.name.value, header.enforce);
    let strength = match header.strength {
        Strength::Must => quote!(Must),
        Strength::Should => quote!(Should),
        Strength::May => quote!(May),
        Strength::MustNot => quote!(MustNot),
    };
    let when = option(header.when.as_ref().map(texts));
    quote!(#krate::info::HeaderRule::__new(#name, #krate::info::Strength::#strength, #enforce, TAGS, #when))
}

fn variant(code: &Code) -> Ident {
    Ident::new(&code.name.value, Span::call_site())
}

fn number(code: &Code) -> TokenStream {
    signed(code.number.value)
}

/// The type of the codes.
fn repr(spec: &Spec) -> Ident {
    Ident::new(spec.repr.name(), Span::call_site())
}

/// `400..=499`, or several ranges: `0 | 90 | 100..=110`.
fn pattern(class: &Class) -> TokenStream {
    let mut pattern = TokenStream::new();
    for (index, (first, last)) in class.codes.value.iter().enumerate() {
        if index > 0 {
            quote!(|).to_tokens(&mut pattern);
        }
        let (from, to) = (signed(*first), signed(*last));
        if first == last { from } else { quote!(#from..=#to) }.to_tokens(&mut pattern);
    }
    pattern
}

fn classes_of<'a>(spec: &'a Spec, group: &Group) -> Vec<&'a Class> {
    let mut classes = Vec::new();
    for name in &group.classes {
        if let Some(class) = spec.classes.iter().find(|class| class.name.value == name.value) {
            classes.push(class);
        }
    }
    classes
}

fn fallback<'a>(spec: &'a Spec, class: &Class) -> Option<&'a Code> {
    spec.code(class.fallback.as_ref()?.value)
}

fn non_exhaustive(spec: &Spec) -> Option<TokenStream> {
    spec.non_exhaustive.then(|| quote!(#[non_exhaustive]))
}

fn doc(text: &str) -> TokenStream {
    quote!(#[doc = #text])
}

fn on_unimplemented(statuses: &str, note: &str) -> TokenStream {
    let message = format!("every status of `{{Self}}` must be {statuses}");
    quote!(#[diagnostic::on_unimplemented(message = #message, label = "has other statuses", note = #note)])
}

/// The mask of these classes: bit n for the n-th class of the spec.
fn mask(spec: &Spec, includes: &dyn Fn(&Class) -> bool) -> u64 {
    let mut mask = 0;
    for (bit, class) in spec.classes.iter().enumerate() {
        if includes(class) {
            mask |= 1 << bit;
        }
    }
    mask
}

/// Every mask with some but not all of the bits of `mask`.
fn proper_submasks(mask: u64) -> Vec<u64> {
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

/// The tokens of each item, one after another.
fn each<T>(items: &[T], tokens: &dyn Fn(&T) -> TokenStream) -> TokenStream {
    let mut all = TokenStream::new();
    for item in items {
        tokens(item).to_tokens(&mut all);
    }
    all
}

/// `a, b`
fn list<T>(items: &[T], tokens: &dyn Fn(&T) -> TokenStream) -> TokenStream {
    let mut all = TokenStream::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            quote!(,).to_tokens(&mut all);
        }
        tokens(item).to_tokens(&mut all);
    }
    all
}

/// `&[a, b]`
fn slice<T>(items: &[T], tokens: &dyn Fn(&T) -> TokenStream) -> TokenStream {
    let items = list(items, tokens);
    quote!(&[#items])
}

fn texts(texts: &Texts) -> TokenStream {
    slice(&texts.0, &|text| text.to_token_stream())
}

fn option<T: ToTokens>(value: Option<T>) -> TokenStream {
    match value {
        Some(value) => quote!(::core::option::Option::Some(#value)),
        None => quote!(::core::option::Option::None),
    }
}

#[cfg(test)]
mod tests {
    use super::proper_submasks;

    #[test]
    fn proper_submasks_have_some_but_not_all_bits() {
        assert_eq!(proper_submasks(0b11000), [0b10000, 0b01000]);
        assert_eq!(proper_submasks(0b0111).len(), 6);
        assert_eq!(proper_submasks(1 << 63).len(), 0);
        assert_eq!(proper_submasks(0).len(), 0);
    }
}
