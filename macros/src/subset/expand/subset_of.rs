//! `#[status(subset_of(Other))]`: this enum converts into `Other`, and `Other` may convert into this enum. Without fields,
//! every status is also one of `Other`; with fields, every variant is, with the same name and fields. (`check` makes
//! sure that the enum has no parameters.)

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Fields, Ident, Path};

use super::checks::{check, span_and_code};
use super::{Expansion, Transparent};
use crate::input::{Impl, Shape, Variant};
use crate::paths::{krate_at, span_of};
use crate::tokens::{generated_span, with_span};

impl Expansion<'_> {
    /// The conversions of an enum with fields, variant by variant. The compiler shows a difference at the variant or the
    /// field.
    pub(super) fn outcome_of(&self, other: &Path) -> TokenStream {
        let Expansion { krate, registry, ident, .. } = self;
        let wanted = |item: Impl| !self.subset.options.skip.contains(&item);
        let variants = &self.subset.variants;
        let other_enum = Ident::new("__Named", Span::call_site());
        let fits =
            quote!(<#krate::__private::Fit<__FITS> as #krate::__private::Choose<__Named, #ident, #registry>>);
        let from = wanted(Impl::From).then(|| {
            let arms = variants.iter().map(|variant| {
                let (pattern, value) =
                    (same_pattern(ident, variant, false), same_value(&other_enum, variant, 0));
                quote!(#pattern => #value,)
            });
            quote! {
                #[automatically_derived]
                impl ::core::convert::From<#ident> for __Other {
                    fn from(__subset: #ident) -> __Other {
                        #fits::__finish(match __subset { #(#arms)* })
                    }
                }
            }
        });
        let try_from = wanted(Impl::TryFrom).then(|| {
            let arms = variants.iter().map(|variant| {
                // The other conversion reports a field of the other enum that is missing here.
                let (pattern, value) =
                    (same_pattern(&other_enum, variant, wanted(Impl::From)), same_value(ident, variant, 1));
                quote!(#pattern => ::core::result::Result::Ok(#value),)
            });
            quote! {
                #[automatically_derived]
                impl ::core::convert::TryFrom<__Other> for #ident {
                    type Error = __Other;

                    fn try_from(__other: __Other) -> ::core::result::Result<#ident, __Other> {
                        match #fits::__start(__other) {
                            #(#arms)*
                            // (Of no variant, if both enums have the same ones.)
                            __other => ::core::result::Result::Err(#fits::__finish(__other)),
                        }
                    }
                }
            }
        });
        let other_type = self.other_type(other);
        let name = other.to_token_stream().to_string().replace(' ', "");
        let checks = self.shapes().into_iter().map(|(span, shape)| {
            with_span(span, quote!(const _: () = __check_same(&#shape, <__Probe>::SHAPES, #name);))
        });
        quote! {
            const _: () = {
                use #krate::__private::check_same as __check_same;

                #other_type
                #(#checks)*

                #from
                #try_from
            };
        }
    }

    /// The shape of each variant of an enum with fields, and the span of its status.
    pub(super) fn shapes(&self) -> Vec<(Span, TokenStream)> {
        let shape = |variant: &Variant<'_>, code: TokenStream| {
            let name = variant.ident.unraw().to_string();
            let attributes = variant.fields.iter().flat_map(|field| &field.attrs);
            let attributes = attributes.filter(|attribute| {
                ["header", "body", "status"].iter().any(|name| attribute.path().is_ident(name))
            });
            // White space depends on how the user writes the attribute.
            let attributes =
                attributes.map(|attribute| attribute.to_token_stream().to_string().replace(' ', ""));
            let attributes: String = attributes.collect();
            quote!(__Shape(#name, #code, #attributes))
        };
        let own = self.own.iter().enumerate();
        let own = own.filter_map(|(index, variant)| {
            let (span, code) = span_and_code(index, variant)?;
            Some((span, shape(variant, code)))
        });
        let others = self.transparent.iter().map(|Transparent { variant, class, .. }| {
            let code = if class.is_some() { quote!(__Shape::ANY) } else { quote!(__Shape::TRANSPARENT) };
            (variant.ident.span(), shape(variant, code))
        });
        own.chain(others).collect()
    }

    /// The check that the other enum is a subset, and its type, `__Other`.
    fn other_type(&self, other: &Path) -> TokenStream {
        let Expansion { krate, registry, ident, .. } = self;
        let name = other.to_token_stream().to_string().replace(' ', "");
        // An enum without fields converts by status, which another one without fields has.
        let is_fieldless = self.subset.shape == Ok(Shape::Fieldless);
        let check_fieldless = is_fieldless.then(|| {
            let check = with_span(
                span_of(other),
                quote!(const _: () = __check_fieldless(<__Probe>::HAS_FIELDS, #name);),
            );
            quote! {
                use #krate::__private::check_fieldless as __check_fieldless;
                #check
            }
        });
        let has_fields = is_fieldless.then(|| quote!(&&!<__Probe>::HAS_FIELDS));
        let check_other = check(
            span_of(other),
            quote!(__CATALOG.check_other(<__Probe>::IS_A_SUBSET, <__Probe>::IS_THE_REGISTRY, <__Probe>::IS_MUTUAL, #name)),
        );
        quote! {
            use #krate::__private::Otherwise as _;

            type __Named = #other;
            type __Probe = #krate::__private::Probe<__Named, #ident>;
            impl #krate::__private::DeclaresSubsetOf<__Named> for #ident {}
            const __FITS: ::core::primitive::bool =
                <__Probe>::IS_A_SUBSET && !<__Probe>::IS_THE_REGISTRY && !<__Probe>::IS_MUTUAL #has_fields;
            #check_other
            #check_fieldless
            // If the check fails, another type replaces the enum, so that there is no other error. Documentation shows
            // the enum. (`Fit<__FITS>` has no braces because rust-analyzer evaluates only names there.)
            #[cfg(not(doc))]
            type __Other =
                <#krate::__private::Fit<__FITS> as #krate::__private::Choose<__Named, #ident, #registry>>::Other;
            #[cfg(doc)]
            type __Other = __Named;
        }
    }

    pub(super) fn subset_of(&self, other: &Path) -> TokenStream {
        let Expansion { krate, registry, ident, .. } = self;
        let name = other.to_token_stream().to_string().replace(' ', "");

        // `Option`s, because only the checks must fail: then a mistake is one error. Constants, so that the conversion
        // copies no value and needs no `Copy`.
        let found: Vec<Ident> = (0..self.own.len()).map(|index| format_ident!("__OTHER_{index}")).collect();
        let constants = found.iter().enumerate().map(|(index, found)| {
            // The span is that of the other enum's name: an enum with fields has no `from_status`.
            let value = with_span(span_of(other), quote!(<__Other>::from_status(__STATUSES[#index])));
            quote!(const #found: ::core::option::Option<__Other> = #value;)
        });
        let checks = self.own.iter().zip(&found).enumerate().filter_map(|(index, (variant, found))| {
            let (span, code) = span_and_code(index, variant)?;
            Some(check(span, quote!(__CATALOG.check_subset_of(#code, #found.is_some(), #name))))
        });
        let other_type = self.other_type(other);
        let arms = self.own.iter().zip(&found).map(|(variant, found)| {
            let pattern = self.pattern(variant);
            quote! {
                #pattern => match #found {
                    ::core::option::Option::Some(__other) => __other,
                    ::core::option::Option::None => loop {},
                },
            }
        });
        let wanted = |item: Impl| !self.subset.options.skip.contains(&item);
        let repeated = self.subset.repeated.then(|| quote!(_ => loop {},));
        let from = wanted(Impl::From).then(|| {
            quote! {
                    #[automatically_derived]
                    impl ::core::convert::From<#ident> for __Other {
                        #[inline]
                        fn from(__subset: #ident) -> __Other {
                            match __subset { #(#arms)* #repeated }
                        }
                    }

            }
        });
        let try_from = wanted(Impl::TryFrom).then(|| {
            quote! {
                    #[automatically_derived]
                    impl ::core::convert::TryFrom<__Other> for #ident {
                        type Error = #krate::NotInSubset<#registry>;

                        #[inline]
                        fn try_from(
                            __other: __Other,
                        ) -> ::core::result::Result<#ident, #krate::NotInSubset<#registry>> {
                            #krate::__private::subset_from_status(
                                #krate::StatusSubset::status(&__other),
                                __from_code,
                            )
                        }
                    }
            }
        });
        quote! {
            const _: () = {
                #other_type

                #(#constants)*
                #(#checks)*

                #from
                #try_from
            };
        }
    }
}

/// `Missing { id: __field_0 }`, with the user's spans. The rest of another enum's variant is ignored.
fn same_pattern(of: &Ident, variant: &Variant<'_>, with_rest: bool) -> TokenStream {
    let fields = bindings(variant).map(|(member, binding, span)| quote_spanned!(span=> #member #binding,));
    let rest = with_rest.then(|| quote!(..));
    written(of, variant, &quote!(#(#fields)* #rest))
}

/// `Missing { id: same().0(__field_0) }`, with the user's spans: the compiler shows a field of another type once, though
/// both conversions have it.
fn same_value(of: &Ident, variant: &Variant<'_>, direction: usize) -> TokenStream {
    let direction = Literal::usize_unsuffixed(direction);
    let fields = bindings(variant).map(|(member, binding, span)| {
        let krate = krate_at(span);
        quote_spanned!(span=> #member #krate::__private::same::<_, _>().#direction(#binding),)
    });
    written(of, variant, &quote!(#(#fields)*))
}

/// The variant of an enum with these fields, as the user has written it.
fn written(of: &Ident, variant: &Variant<'_>, fields: &TokenStream) -> TokenStream {
    let (name, span) = (variant.ident, generated_span(variant.ident.span()));
    let of = Ident::new(&of.to_string(), span);
    match variant.fields {
        Fields::Unnamed(_) => quote_spanned!(span=> #of::#name(#fields)),
        Fields::Named(_) | Fields::Unit => quote_spanned!(span=> #of::#name { #fields }),
    }
}

/// `id: ` of each field with a name, a name for its value, and the span of its type.
fn bindings<'a>(variant: &'a Variant<'_>) -> impl Iterator<Item = (Option<TokenStream>, Ident, Span)> + 'a {
    variant.fields.iter().enumerate().map(|(index, field)| {
        let span = generated_span(field.ty.span());
        let name = field.ident.as_ref().map(|name| quote_spanned!(span=> #name:));
        (name, format_ident!("__field_{index}", span = span), span)
    })
}
