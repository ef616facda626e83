//! [`Subset`] -> tokens. What costs a user's build is how much is generated here: each status is named
//! once, in `__STATUSES`, and the impls are thin.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Fields, Ident, Path};

use super::model::{Code, Impl, Shape, Subset, Variant};

/// With more variants, a table finds a variant faster than one comparison after another.
const MOST_COMPARED: usize = 16;

pub(super) fn expand(subset: &Subset<'_>) -> TokenStream {
    let expansion = Expansion::of(subset);
    let statuses = expansion.statuses();
    let checks = expansion.checks();
    let subset_impl = expansion.subset_impl();
    let fieldless = (subset.shape == Shape::Fieldless).then(|| expansion.fieldless());
    let from_ref = (!subset.options.skip.contains(&Impl::From)).then(|| expansion.registry_from_subset());
    let lints = &subset.lints;
    let import = match &subset.options.krate {
        Some(path) => quote_spanned!(span_of(path)=> use #path as __status_subset;),
        None => quote!(
            use ::status_subset as __status_subset;
        ),
    };
    // The path of the registry may be longer than it need be where the user's `use` has it too.
    quote! {
        #[allow(unused_qualifications)]
        #(#lints)*
        const _: () = {
            #import
            #statuses
            #checks
            #subset_impl
            #from_ref
            #fieldless
        };
    }
}

struct Expansion<'a> {
    subset: &'a Subset<'a>,
    /// The runtime crate, imported: where its path is wrong, that is said once.
    krate: TokenStream,
    /// The path of the registry, as the user would write it.
    registry: TokenStream,
    /// The alias under which generated code names the registry: where the path is wrong, that is said once.
    alias: Ident,
    /// The enum's name as generated code writes it.
    ident: Ident,
    /// The variants in the order of `__STATUSES`: first those called like their status, then those that name
    /// another, then those that give a number. Then a check has to look at what comes before it only, and
    /// which of two variants is reported doesn't depend on their order.
    variants: Vec<&'a Variant<'a>>,
}

impl<'a> Expansion<'a> {
    fn of(subset: &'a Subset<'a>) -> Expansion<'a> {
        let krate = quote!(__status_subset);
        let (registry, alias_span) = match &subset.options.registry {
            Some(path) => (path.to_token_stream(), span_of(path)),
            None => (quote!(#krate::Status), Span::call_site()),
        };
        let mut variants: Vec<_> = subset.variants.iter().collect();
        variants.sort_by_key(|variant| match variant.code {
            Code::Own => 0,
            Code::Named(_) => 1,
            Code::Number(..) | Code::Broken => 2,
        });
        Expansion {
            subset,
            krate,
            registry,
            alias: Ident::new("__Registry", alias_span),
            ident: generated(subset.ident),
            variants,
        }
    }

    /// The status of each variant. This can't fail but where a name is unknown: for a number that is, another
    /// status stands in.
    fn statuses(&self) -> TokenStream {
        let Expansion { krate, registry, alias, .. } = self;
        let count = self.variants.len();
        let statuses = self.variants.iter().map(|variant| {
            let lints = &variant.lints;
            let status = match &variant.code {
                Code::Own => path(alias, variant.ident),
                Code::Named(name) => path(alias, name),
                Code::Number(number, _) => quote!(#alias::__or_nearest(#number)),
                Code::Broken => quote!(#alias::__or_nearest(0)),
            };
            quote!(#(#lints)* #status)
        });
        quote! {
            type #alias = <#registry as #krate::Registry>::Itself;
            const __STATUSES: [#alias; #count] = [#(#statuses),*];
        }
    }

    /// One free constant for each thing that can be wrong, with all its tokens at the user's place, which is
    /// where the compiler then shows it.
    fn checks(&self) -> TokenStream {
        let fieldless = self.subset.shape == Shape::Fieldless;
        let own = self.variants.iter().filter(|it| matches!(it.code, Code::Own)).count();
        let named = self.variants.iter().filter(|it| matches!(it.code, Code::Own | Code::Named(_))).count();
        let mut checks = TokenStream::new();
        // Of two variants that are called like a status both stand for the same one only through an old name.
        if fieldless && own > 1 {
            checks.extend(self.check(self.subset.ident.span(), quote!(check_distinct(&__INDICES, #own))));
        }
        for (at, variant) in self.variants.iter().enumerate() {
            match &variant.code {
                Code::Named(name) if fieldless => {
                    checks.extend(self.check(name.span(), quote!(check_first(&__INDICES, #at))));
                }
                Code::Number(number, span) => {
                    let others = if fieldless { quote!(&__INDICES, #named) } else { quote!(&[], 0) };
                    checks.extend(self.check(*span, quote!(check_number(#number, #others))));
                }
                _ => {}
            }
        }
        checks.extend(self.promise());
        let indices = self.needs_indices().then(|| {
            let (alias, count) = (&self.alias, self.variants.len());
            quote!(const __INDICES: [::core::primitive::u16; #count] = #alias::__indices(&__STATUSES);)
        });
        quote!(#indices #checks)
    }

    fn needs_indices(&self) -> bool {
        let other = |variant: &&Variant<'_>| !matches!(variant.code, Code::Own);
        self.subset.shape == Shape::Fieldless && (self.variants.len() > 1 || self.variants.iter().any(other))
    }

    /// `const _: () = __Registry::__CATALOG.{call};`, all of it at `span`.
    fn check(&self, span: Span, call: TokenStream) -> TokenStream {
        let alias = Ident::new(&self.alias.to_string(), span);
        let call = at(span, call);
        quote_spanned!(span=> const _: () = #alias::__CATALOG.#call;)
    }

    /// `#[status(class = ClientError)]` holds at each variant.
    fn promise(&self) -> Option<TokenStream> {
        let class = self.subset.options.class.as_ref()?;
        let Expansion { krate, registry, .. } = self;
        let name = class.to_string();
        let checks = self.variants.iter().enumerate().filter_map(|(at, variant)| {
            let (span, code) = match &variant.code {
                Code::Own => (variant.ident.span(), quote!(__STATUSES[#at].code())),
                Code::Named(name) => (name.span(), quote!(__STATUSES[#at].code())),
                Code::Number(number, span) => (*span, number.to_token_stream()),
                Code::Broken => return None,
            };
            Some(self.check(span, quote!(check_class(#code, __PROMISED, #name))))
        });
        let of_class = quote!(<<#registry as #krate::Registry>::Itself as #krate::Registry>::Class);
        Some(quote! {
            const __PROMISED: ::core::primitive::u64 = <#of_class>::#class.__mask();
            #(#checks)*
        })
    }

    fn subset_impl(&self) -> TokenStream {
        let Expansion { subset, krate, registry, alias, ident, variants } = self;
        let (impl_generics, ty_generics, where_clause) = subset.generics.split_for_impl();
        let promised = subset.options.class.as_ref();
        let (mask, classes) = if variants.is_empty() || subset.broken {
            // Within every bound: an enum whose mistakes have been reported breaks none.
            (None, quote!(()))
        } else {
            let own = quote!(#alias::__classes(&__STATUSES));
            // What breaks the promise has been reported; a bound on the promised class holds.
            let mask = match promised {
                Some(_) => quote!(#krate::__private::promised(#own, __PROMISED)),
                None => own,
            };
            (
                Some(quote!(const __CLASSES: ::core::primitive::u64 = #mask;)),
                quote!(#krate::__private::ClassMask<{ __CLASSES }>),
            )
        };
        let status = match subset.shape {
            Shape::Fieldless => quote!(__STATUSES[__position(self)]),
            Shape::WithData => {
                let position = self.position(&quote!(self));
                quote!(__STATUSES[#position])
            }
            Shape::NotAnEnum => quote!(loop {}),
        };
        let set = quote!(<#registry as #krate::Registry>::Set);
        quote! {
            #mask

            #[automatically_derived]
            impl #impl_generics #krate::StatusSubset for #ident #ty_generics #where_clause {
                type Registry = #registry;
                type Classes = #classes;

                const STATUSES: #set = <#set>::of(&__STATUSES);

                #[inline]
                fn status(&self) -> #registry {
                    #status
                }
            }
        }
    }

    /// Where the status of `this` stands in `__STATUSES`.
    fn position(&self, this: &TokenStream) -> TokenStream {
        let ident = &self.ident;
        if self.variants.is_empty() {
            return quote!(match *#this {});
        }
        let arms = self.variants.iter().enumerate().map(|(at, variant)| {
            let at = Literal::usize_unsuffixed(at);
            let name = generated(variant.ident);
            let fields = match variant.fields {
                Fields::Unit => None,
                _ => Some(quote!({ .. })),
            };
            quote!(#ident::#name #fields => #at,)
        });
        quote!(match #this { #(#arms)* })
    }

    fn registry_from_subset(&self) -> TokenStream {
        let Expansion { subset, krate, registry, ident, .. } = self;
        let (impl_generics, ty_generics, where_clause) = subset.generics.split_for_impl();
        quote! {
            #[automatically_derived]
            impl #impl_generics ::core::convert::From<&#ident #ty_generics> for #registry #where_clause {
                #[inline]
                fn from(subset: &#ident #ty_generics) -> #registry {
                    #krate::StatusSubset::status(subset)
                }
            }
        }
    }

    fn fieldless(&self) -> TokenStream {
        let Expansion { subset, registry, alias, ident, .. } = self;
        let visibility = subset.visibility;
        let (impl_generics, ty_generics, where_clause) = subset.generics.split_for_impl();
        let position = self.position(&quote!(this));
        // A variant without fields may still have parentheses or braces.
        let value = |variant: &Variant<'_>| {
            let (name, fields) = (generated(variant.ident), variant.fields);
            let fields = (!matches!(fields, Fields::Unit)).then(|| quote!({}));
            quote!(#ident::#name #fields)
        };
        let all = subset.variants.iter().map(value);
        let found = self.variants.iter().enumerate().map(|(at, variant)| {
            let (at, value) = (Literal::usize_unsuffixed(at), value(variant));
            quote!(#at => ::core::option::Option::Some(#value),)
        });
        let (table, find) = self.find();
        let conversions = self.conversions();
        quote! {
            #[inline]
            const fn __from_status #impl_generics(
                status: #registry,
            ) -> ::core::option::Option<#ident #ty_generics> #where_clause {
                match #find {
                    #(#found)*
                    _ => ::core::option::Option::None,
                }
            }

            #[inline]
            const fn __position #impl_generics(this: &#ident #ty_generics) -> ::core::primitive::usize #where_clause {
                #position
            }

            #table

            impl #impl_generics #ident #ty_generics #where_clause {
                /// Every variant, in the order of declaration.
                #visibility const ALL: &'static [#ident #ty_generics] = &[#(#all),*];

                /// The status code that the variant stands for.
                #[inline]
                #[must_use]
                #visibility const fn code(&self) -> ::core::primitive::u16 {
                    #alias::code(__STATUSES[__position(self)])
                }

                /// The variant that stands for this status, if one does.
                #[inline]
                #[must_use]
                #visibility const fn from_status(
                    status: #registry,
                ) -> ::core::option::Option<#ident #ty_generics> {
                    __from_status(status)
                }
            }

            #conversions
        }
    }

    /// A table, if one is worth it, and how the position of `status` is found.
    fn find(&self) -> (Option<TokenStream>, TokenStream) {
        let Expansion { krate, alias, variants, .. } = self;
        if variants.len() <= MOST_COMPARED {
            return (None, quote!(#alias::__position(&__STATUSES, status)));
        }
        let table = quote! {
            static __POSITIONS: [::core::primitive::u16; #alias::__SIZE] =
                #krate::__private::table::positions(&__INDICES);
        };
        (Some(table), quote!(__POSITIONS[#alias::__index(status) & (#alias::__SIZE - 1)]))
    }

    fn conversions(&self) -> TokenStream {
        let Expansion { subset, krate, registry, alias, ident, .. } = self;
        let (impl_generics, ty_generics, where_clause) = subset.generics.split_for_impl();
        // Not the method of the enum: a variant could have its name.
        let from_status = quote!(__from_status);
        let u16 = quote!(::core::primitive::u16);
        let str = quote!(::core::primitive::str);
        let result = quote!(::core::result::Result);

        let display = quote! {
            #[automatically_derived]
            impl #impl_generics ::core::fmt::Display for #ident #ty_generics #where_clause {
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    ::core::fmt::Display::fmt(&#krate::StatusSubset::status(self), f)
                }
            }
        };
        let from_str = quote! {
            #[automatically_derived]
            impl #impl_generics ::core::str::FromStr for #ident #ty_generics #where_clause {
                type Err = #krate::SubsetFromStrError<#registry>;

                #[inline]
                fn from_str(text: &#str) -> #result<#ident #ty_generics, #krate::SubsetFromStrError<#registry>> {
                    #krate::__private::subset_from_str(text, #from_status)
                }
            }
        };
        let try_from = quote! {
            #[automatically_derived]
            impl #impl_generics ::core::convert::TryFrom<#registry> for #ident #ty_generics #where_clause {
                type Error = #krate::NotInSubset<#registry>;

                #[inline]
                fn try_from(
                    status: #registry,
                ) -> #result<#ident #ty_generics, #krate::NotInSubset<#registry>> {
                    #krate::__private::subset_from_status(status, #from_status(status))
                }
            }

            #[automatically_derived]
            impl #impl_generics ::core::convert::TryFrom<#u16> for #ident #ty_generics #where_clause {
                type Error = #krate::SubsetFromCodeError<#registry>;

                #[inline]
                fn try_from(
                    code: #u16,
                ) -> #result<#ident #ty_generics, #krate::SubsetFromCodeError<#registry>> {
                    #krate::__private::subset_from_code(code, #from_status)
                }
            }
        };
        let from = quote! {
            #[automatically_derived]
            impl #impl_generics ::core::convert::From<#ident #ty_generics> for #registry #where_clause {
                #[inline]
                fn from(subset: #ident #ty_generics) -> #registry {
                    #krate::StatusSubset::status(&subset)
                }
            }

            #[automatically_derived]
            impl #impl_generics ::core::convert::From<#ident #ty_generics> for #u16 #where_clause {
                #[inline]
                fn from(subset: #ident #ty_generics) -> #u16 {
                    #alias::code(#krate::StatusSubset::status(&subset))
                }
            }
        };
        let impls = [
            (Impl::Display, display),
            (Impl::FromStr, from_str),
            (Impl::TryFrom, try_from),
            (Impl::From, from),
        ];
        let wanted = impls.into_iter().filter(|(it, _)| !subset.options.skip.contains(it));
        wanted.map(|(_, tokens)| tokens).collect()
    }
}

/// A name of the user's that stands for what the user named, in generated code: without a warning if it is
/// deprecated, since the user did not use it.
fn generated(ident: &Ident) -> Ident {
    let mut ident = ident.clone();
    ident.set_span(Span::call_site().located_at(ident.span()));
    ident
}

/// `__Registry::{name}`
fn path(alias: &Ident, name: &Ident) -> TokenStream {
    quote!(#alias::#name)
}

fn span_of(path: &Path) -> Span {
    path.segments.last().map_or_else(|| path.span(), |segment| segment.ident.span())
}

/// The tokens, all of them at `span`.
fn at(span: Span, tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|mut token| {
            if let proc_macro2::TokenTree::Group(group) = &token {
                let mut moved = proc_macro2::Group::new(group.delimiter(), at(span, group.stream()));
                moved.set_span(span);
                return moved.into();
            }
            token.set_span(span);
            token
        })
        .collect()
}
