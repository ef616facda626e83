//! [`Subset`] -> tokens. The amount of generated code costs build time, so each status is named once, in `__STATUSES`,
//! and the impls are thin.

mod checks;
mod error;
mod fieldless;
mod from;
mod subset_of;

use proc_macro2::{Group, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Fields, Generics, Ident};

use crate::input::{Code, Impl, Integration, Shape, Subset, Variant};
use crate::paths::{
    alias, alias_at, code_type, define_alias, frame, krate, krate_at, push_bound, registry, set, split,
};
use crate::tokens::{Tokens, generated_ident, join, mentions, signed};
use status_subset_spec::sort::sort;

pub(super) fn expand(subset: &Subset<'_>) -> TokenStream {
    let expansion = Expansion::of(subset);
    let statuses = expansion.statuses();
    let checks = expansion.checks();
    let nested = expansion.nested();
    let subset_impl = expansion.subset_impl();
    let from_ref = (!subset.options.skip.contains(&Impl::From)).then(|| expansion.registry_from_ref());
    let items = match subset.shape {
        Ok(Shape::Fieldless) => {
            let items = expansion.fieldless();
            let subset_of = subset.options.subset_of.iter().map(|other| expansion.subset_of(other));
            quote!(#items #(#subset_of)*)
        }
        Ok(Shape::WithData) => {
            let subset_of = subset.options.subset_of.iter().map(|other| expansion.outcome_of(other));
            join(&mut subset_of.into_iter())
        }
        Err(_) => TokenStream::new(),
    };
    let conversions = expansion.conversions_into();
    let error = subset.options.error.map(|span| expansion.error(span));
    let integrations = subset.options.integrations.iter();
    let integrations = integrations.map(|(integration, span)| expansion.integration(*integration, *span));
    let examples = subset.options.examples.iter();
    let examples = examples.map(|examples| expansion.feature("__feature_examples", None, examples.word));
    frame(
        &subset.options,
        &subset.lints,
        quote! {
            #statuses
            #checks
            #nested
            #subset_impl
            #from_ref
            #items
            #conversions
            #error
            #(#integrations)*
            #(#examples)*
        },
    )
}

struct Expansion<'a> {
    subset: &'a Subset<'a>,
    /// The name under which the runtime crate is imported, so that a wrong path to it is one error.
    krate: Ident,
    /// The path of the registry, as the user would write it.
    registry: Tokens,
    /// The type of the sets of the registry's statuses.
    set: Tokens,
    /// The type of the registry's codes.
    code: Tokens,
    /// The alias of the registry, so that a wrong path to it is one error.
    alias: Ident,
    /// The enum's name in generated code.
    ident: Ident,
    /// The enum's generics, with a bound for each transparent field whose type depends on them.
    generics: Generics,
    /// The parameters of an impl for the enum.
    parameters: Tokens,
    /// The enum as a type, with its parameters.
    this: Tokens,
    /// The bounds of an impl for the enum.
    bounds: Tokens,
    /// The variants with a status of their own, in the order of `__STATUSES`: first those with the name of their
    /// status, then those with another name, then those with a number. A check has to compare a variant only with those
    /// before it, and the order of declaration does not decide which of two variants is reported.
    own: Vec<&'a Variant<'a>>,
    /// The variants with the statuses of their field.
    transparent: Vec<Transparent<'a>>,
}

struct Transparent<'a> {
    variant: &'a Variant<'a>,
    /// The field's type.
    field: &'a TokenStream,
    depends: Depends,
    /// The class or group that the statuses are in, for a variant with `any(..)`.
    class: Option<&'a Ident>,
}

/// What the type of a transparent field depends on.
enum Depends {
    /// No parameter of the enum except lifetimes. A free constant can name it, as this type.
    Nothing(TokenStream),
    /// Const parameters.
    Constants,
    /// Type parameters. The type needs bounds.
    Types,
}

impl<'a> Expansion<'a> {
    fn of(subset: &'a Subset<'a>) -> Expansion<'a> {
        let (krate, registry, alias) = (krate(), registry(&subset.options), alias(&subset.options));
        let mut own = Vec::new();
        let mut transparent = Vec::new();
        for variant in &subset.variants {
            match &variant.code {
                Ok(Code::Transparent(field)) => {
                    let depends = depends(field, subset.generics);
                    transparent.push(Transparent { variant, field, depends, class: None });
                }
                Ok(Code::Any { class, field }) => {
                    // (`check` makes sure that the type depends on no parameter.)
                    let depends = Depends::Nothing(field.clone());
                    transparent.push(Transparent { variant, field, depends, class: Some(class) });
                }
                _ => own.push(variant),
            }
        }
        sort(&mut own, &|variant| match variant.code {
            Ok(Code::Own) => 0,
            Ok(Code::Named(_)) => 1,
            _ => 2,
        });
        let mut generics = subset.generics.clone();
        for Transparent { field, depends, .. } in &transparent {
            // A check reports a field that is not a subset. The lifetime keeps the compiler from reporting it again at
            // each impl.
            let lifetime = match depends {
                Depends::Nothing(_) => continue,
                Depends::Constants => Some(quote!(for<'__status_subset>)),
                Depends::Types => None,
            };
            let bound =
                quote_spanned!(field.span()=> #lifetime #field: #krate::StatusSubset<Registry = #registry>);
            push_bound(&mut generics, bound);
        }
        let ident = generated_ident(subset.ident);
        let (parameters, arguments, bounds) = split(&generics);
        let this = quote!(#ident #arguments);
        Expansion {
            subset,
            krate,
            registry: registry.into(),
            set: set(&subset.options).into(),
            alias,
            code: code_type(&subset.options, &this).into(),
            this: this.into(),
            ident,
            generics,
            parameters,
            bounds,
            own,
            transparent,
        }
    }

    /// The status of each variant. Only an unknown name is an error here; an unknown number is replaced by the nearest
    /// status.
    fn statuses(&self) -> TokenStream {
        let Expansion { subset, set, alias, .. } = self;
        let count = self.own.len();
        // The whole path has the user's span, where an alias is a warning and a wrong name an error.
        let named = |name: &Ident| {
            let alias = alias_at(name.span());
            quote_spanned!(name.span()=> #alias::#name)
        };
        let statuses = self.own.iter().map(|variant| {
            let lints = &variant.lints;
            let status = match &variant.code {
                Ok(Code::Named(name)) => named(name),
                Ok(Code::Number(number, _)) => {
                    let number = signed(*number);
                    quote!(#alias::__or_nearest(#number))
                }
                Err(_) => quote!(#alias::__or_nearest(0)),
                // (No variant in `own` is transparent.)
                Ok(Code::Own | Code::Transparent(_) | Code::Any { .. }) => named(variant.ident),
            };
            quote!(#(#lints)* #status)
        });
        let define_alias = define_alias(&subset.options);
        quote! {
            #define_alias
            const __STATUSES: [#alias; #count] = [#(#statuses),*];
            const __SET: #set = #alias::__set(__STATUSES);
        }
    }

    fn subset_impl(&self) -> TokenStream {
        let Expansion { subset, krate, registry, set, parameters, this, bounds, .. } = self;
        let classes = self.classes();
        let status = match subset.shape {
            Ok(Shape::Fieldless) => quote!(__status_of(self)),
            Ok(Shape::WithData) => self.status(),
            Err(_) => quote!(loop {}),
        };
        // A broken enum has no statuses, so that no other check fails because of it.
        let own = if subset.sound.is_err() { quote!(<#set>::EMPTY) } else { quote!(__SET) };
        let transparent = self.transparent.iter().enumerate().filter(|_| subset.sound.is_ok());
        let statuses = transparent.fold(own, |statuses, (index, variant)| {
            let field = variant.field;
            let field_statuses = match variant.depends {
                Depends::Nothing(_) => nested(index).into_token_stream(),
                _ => quote_spanned!(field.span()=> <#field as #krate::StatusSubset>::STATUSES),
            };
            quote!(<#set>::union(#statuses, #field_statuses))
        });
        let shapes = (subset.shape == Ok(Shape::WithData) && subset.sound.is_ok()).then(|| {
            let shapes = self.shapes();
            let shapes = shapes.iter().map(|(_, shape)| shape);
            quote!(const __SHAPES: &'static [#krate::__private::Shape] = &[#(#shapes),*];)
        });
        let import = shapes.is_some().then(|| quote!(use #krate::__private::Shape as __Shape;));
        quote! {
            #import

            #[automatically_derived]
            impl #parameters #krate::StatusSubset for #this #bounds {
                type Registry = #registry;
                type Classes = #classes;

                const STATUSES: #set = #statuses;
                #shapes

                #[inline]
                fn status(&self) -> #registry {
                    #status
                }
            }
        }
    }

    /// The classes as a type.
    fn classes(&self) -> TokenStream {
        let Expansion { subset, krate, .. } = self;
        if subset.sound.is_err() {
            // A broken enum is within every class, so that no bound fails because of it.
            return quote!(#krate::__private::NoClass);
        }
        let own = (!self.own.is_empty()).then(|| quote!(__SET.__classes()));
        // Only types that depend on parameters are named: a private type must not be part of a public one.
        let mut free = Vec::new();
        let mut dependent = Vec::new();
        for (index, Transparent { field, depends, .. }) in self.transparent.iter().enumerate() {
            if let Depends::Nothing(_) = depends {
                let nested = nested(index);
                free.push(quote!(#nested.__classes()));
            } else {
                dependent.push(quote_spanned!(field.span()=> <#field as #krate::StatusSubset>::Classes));
            }
        }
        let mask = own.into_iter().chain(free).reduce(|one, other| quote!(#one | #other));
        // A broken promise has been reported, so a bound on the promised class holds.
        let mask = mask.map(|mask| match &subset.options.class {
            Some(_) => quote!(#krate::__private::promised(#mask, __PROMISED)),
            None => mask,
        });
        let own = mask.map(|mask| quote!(#krate::__private::ClassMask<{ #mask }>));
        let classes = paired(own.into_iter().chain(dependent).collect());
        classes.unwrap_or_else(|| quote!(#krate::__private::NoClass))
    }

    /// The statuses of each transparent field whose type depends on no parameter. A type that is not a subset, which a
    /// check reports, has none, so that code that uses the enum has no other error.
    fn nested(&self) -> TokenStream {
        let Expansion { krate, registry, set, .. } = self;
        let constants = join(&mut self.transparent.iter().enumerate().filter_map(|(index, variant)| {
            let Depends::Nothing(ty) = &variant.depends else { return None };
            let nested = nested(index);
            let mask = mask(index);
            let in_class = variant.class.map(|_| quote!(.__in_classes(#mask)));
            // A constant of its own, so that an unknown class is one error, at its name.
            let of_class = variant.class.map(|class| {
                let of_class = self.mask_of(class);
                quote!(const #mask: ::core::primitive::u64 = #of_class;)
            });
            // The span is the field's, where the compiler reports an enum that contains itself through other enums.
            Some(quote_spanned! {variant.field.span()=>
                #of_class
                const #nested: #set = #krate::__private::unwrap_or(
                    <#krate::__private::Nested<#ty, #registry>>::STATUSES,
                    <#set>::EMPTY,
                )#in_class;
            })
        }));
        let import = (!constants.is_empty()).then(|| quote!(use #krate::__private::NoSubset as _;));
        // Imported for the checks: where all tokens of a path are the user's, a lint compares it with what the user has
        // imported, as a glob does with `__private`.
        let promised = self.subset.options.class.is_some();
        let is_checked = |variant: &Transparent<'_>| match variant.depends {
            Depends::Nothing(_) => true,
            Depends::Constants => !promised,
            Depends::Types => false,
        };
        let checked = self.transparent.iter().any(is_checked);
        let checked = checked.then(|| quote!(use #krate::__private::statuses_of as __statuses_of;));
        quote!(#import #checked #constants)
    }

    /// The status of `self`, an enum with data.
    fn status(&self) -> TokenStream {
        let Expansion { krate, registry, ident, .. } = self;
        if self.transparent.is_empty() {
            let position = self.position(&quote!(self));
            return quote!(__STATUSES[#position]);
        }
        let own = self.own.iter().enumerate().map(|(index, variant)| {
            let (index, pattern) = (Literal::usize_unsuffixed(index), self.pattern(variant));
            quote!(#pattern => __STATUSES[#index],)
        });
        // Variables are hygienic: with the span of the user's field, which may come from a macro, this would be another
        // variable.
        let variable = quote!(__inner);
        let transparent = self.transparent.iter().map(|Transparent { variant, field, depends, class }| {
            let name = generated_ident(variant.ident);
            let inner = match variant.fields.iter().next().and_then(|field| field.ident.as_ref()) {
                _ if class.is_some() => quote!({ status: #variable, .. }),
                Some(field) => quote!({ #field: #variable }),
                None => quote!((#variable)),
            };
            let status = match depends {
                Depends::Nothing(_) => {
                    quote!(<#krate::__private::Nested<#field, #registry>>::status(#variable))
                }
                _ => quote_spanned!(field.span()=> <#field as #krate::StatusSubset>::status(#variable)),
            };
            quote!(#ident::#name #inner => #status,)
        });
        let repeated = self.subset.repeated.then(|| quote!(_ => loop {},));
        quote!(match self { #(#own)* #(#transparent)* #repeated })
    }

    /// The index of the status of `this` in `__STATUSES`.
    fn position(&self, this: &TokenStream) -> TokenStream {
        if self.own.is_empty() {
            return quote!(match *#this {});
        }
        let arms = self.own.iter().enumerate().map(|(index, variant)| {
            let (index, pattern) = (Literal::usize_unsuffixed(index), self.pattern(variant));
            quote!(#pattern => #index,)
        });
        let repeated = self.subset.repeated.then(|| quote!(_ => 0,));
        quote!(match #this { #(#arms)* #repeated })
    }

    /// A pattern for a variant with any fields.
    fn pattern(&self, variant: &Variant<'_>) -> TokenStream {
        let (ident, name) = (&self.ident, generated_ident(variant.ident));
        let fields = (!matches!(variant.fields, Fields::Unit)).then(|| quote!({ .. }));
        quote!(#ident::#name #fields)
    }

    /// The impls for a word such as `axum`.
    fn integration(&self, integration: Integration, span: Span) -> TokenStream {
        let registry = &self.registry;
        let (name, more) = match integration {
            Integration::Http => ("__feature_http", Some(quote!([#registry] [__from_code]))),
            Integration::Axum => ("__feature_axum", None),
            Integration::Actix => ("__feature_actix", None),
        };
        self.feature(name, more.as_ref(), span)
    }

    /// A call of a macro in the runtime, which knows whether the feature is enabled.
    fn feature(&self, name: &str, more: Option<&TokenStream>, span: Span) -> TokenStream {
        let Expansion { parameters, this, .. } = self;
        let bounds = self.generics.where_clause.iter().flat_map(|clause| &clause.predicates);
        // The span is the word's, where the compiler shows errors in the macro.
        let (krate, name) = (krate_at(span), Ident::new(name, span));
        quote_spanned! {span=>
            #krate::#name! { [#parameters] [#this] [#(#bounds),*] #more }
        }
    }

    fn registry_from_ref(&self) -> TokenStream {
        let Expansion { subset, krate, registry, parameters, this, bounds, .. } = self;
        let status = match subset.shape {
            Ok(Shape::Fieldless) => quote!(__status_of(__subset)),
            Ok(Shape::WithData) | Err(_) => quote!(#krate::StatusSubset::status(__subset)),
        };
        quote! {
            #[automatically_derived]
            impl #parameters ::core::convert::From<&#this> for #registry #bounds {
                #[inline]
                fn from(__subset: &#this) -> #registry {
                    #status
                }
            }
        }
    }
}

/// Nested pairs of types. Their depth grows with the logarithm of their number: the compiler's limit is 128.
fn paired(mut types: Vec<TokenStream>) -> Option<TokenStream> {
    while types.len() > 1 {
        let pairs = types.chunks(2).map(|pair| match pair {
            [one, other] => quote!((#one, #other)),
            left => quote!(#(#left)*),
        });
        types = pairs.collect();
    }
    types.pop()
}

/// The statuses of the type of a transparent field, with this span.
fn statuses_of(field: &TokenStream, span: Span) -> TokenStream {
    let alias = alias_at(span);
    quote_spanned!(span=> __statuses_of::<#alias, #field>())
}

/// The name of the constant with the statuses of a transparent field.
fn nested(index: usize) -> Ident {
    format_ident!("__NESTED_{index}")
}

/// The name of the constant with the classes of a variant with `any(..)`.
fn mask(index: usize) -> Ident {
    format_ident!("__ANY_{index}")
}

fn depends(ty: &TokenStream, generics: &Generics) -> Depends {
    let types: Vec<&Ident> = generics.type_params().map(|parameter| &parameter.ident).collect();
    let constants: Vec<&Ident> = generics.const_params().map(|parameter| &parameter.ident).collect();
    if mentions(ty, &types) {
        Depends::Types
    } else if mentions(ty, &constants) {
        Depends::Constants
    } else {
        Depends::Nothing(without_lifetimes(ty.clone(), generics))
    }
}

/// Replaces each lifetime of the enum by `'static`. No status depends on a lifetime.
fn without_lifetimes(tokens: TokenStream, generics: &Generics) -> TokenStream {
    let mut in_lifetime = false;
    tokens
        .into_iter()
        .map(|token| {
            let after_quote = std::mem::replace(&mut in_lifetime, false);
            match token {
                TokenTree::Punct(punct) => {
                    in_lifetime = punct.as_char() == '\'';
                    punct.into()
                }
                TokenTree::Ident(ident) if after_quote => {
                    let is_known = generics.lifetimes().any(|parameter| parameter.lifetime.ident == ident);
                    let name = if is_known { Ident::new("static", ident.span()) } else { ident };
                    name.into()
                }
                TokenTree::Group(group) => {
                    let mut free = Group::new(group.delimiter(), without_lifetimes(group.stream(), generics));
                    free.set_span(group.span());
                    free.into()
                }
                other => other,
            }
        })
        .collect()
}
