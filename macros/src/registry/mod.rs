//! `status_codes!`: parses the item that the user writes, reads the spec that it names, and expands both to
//! the registry.

mod class;
mod docs;
mod facts;
mod language;
pub(crate) mod names;
mod parse;
mod set;
mod status;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::Ident;

use crate::code::{code, each};
use crate::errors::Errors;
use crate::spec::{self, Source, Spec};
use crate::subset::attribute::on_a_registry;
use crate::tokens::bindings;
use names::Names;
use parse::{From, Request};

pub(crate) fn status_codes(input: TokenStream) -> TokenStream {
    status_codes_from(input, Source::file)
}

/// The one way from `status_codes!` to a file is `read`.
pub(crate) fn status_codes_from(
    input: TokenStream,
    read: impl FnOnce(&str) -> Result<Source, String>,
) -> TokenStream {
    let (mut request, mistake) = match parse::parse(input) {
        Ok(parsed) => parsed,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::new();
    if let Some(mistake) = mistake {
        errors.push(mistake);
    }
    let source = match &request.from {
        From::BuiltIn => Some(Source::built_in()),
        From::File(path) => read(&path.value()).map_err(|message| errors.at(path, message)).ok(),
        From::Nowhere => None,
    };
    let (spec, mistakes) = match source {
        Some(source) => spec::load(&source),
        None => {
            request.from = From::Nowhere;
            (spec::unread(), Vec::new())
        }
    };
    for mistake in mistakes {
        match &request.from {
            From::File(path) => errors.at(path, mistake),
            From::BuiltIn | From::Nowhere => errors.at(&request.ident, mistake),
        }
    }
    // Whatever is wrong, what is sound is expanded: code that uses only that gets no second error.
    let names = Names::of(&request.ident, &spec);
    let of_the_base = matches!(request.from, From::BuiltIn) || spec.extends;
    // Only the runtime itself calls itself `crate`.
    let extends = of_the_base && !request.krate.is_ident("crate");
    let integrations = on_a_registry(&request.own, &mut errors);
    let registry = Registry {
        request: &request,
        spec: &spec,
        names: &names,
        krate: &request.krate,
        extends,
        integrations,
    };
    let registry = if names.check(&mut errors) {
        expand(&registry)
    } else {
        // Items of the same name would be as many errors more.
        status::item(&registry)
    };
    let errors = errors.into_tokens();
    quote!(#errors #registry)
}

/// All that the parts of an expansion draw on.
struct Registry<'a> {
    request: &'a Request,
    spec: &'a Spec,
    names: &'a Names<'a>,
    /// The runtime crate.
    krate: &'a syn::Path,
    /// The codes of the built-in registry are among these, and this is not that registry itself.
    extends: bool,
    /// `http` and `serde`, as `#[status(http, serde)]` asks for them.
    integrations: Vec<Ident>,
}

/// What a part of the registry expands to.
struct Parts {
    /// Types and traits, for the user's module.
    items: TokenStream,
    /// What is implemented for them.
    impls: TokenStream,
}

fn expand(registry: &Registry<'_>) -> TokenStream {
    let tracked = tracked(registry.request);
    let parts = [
        status::expand(registry),
        set::expand(registry),
        language::expand(registry),
        class::expand(registry),
    ];
    let items = each(&parts, &|part| part.items.clone());
    let impls = each(&parts, &|part| part.impls.clone());
    let facts = facts::expand(registry);
    let integrations = each(&registry.integrations, &|word| integration(registry, word));
    let bindings = bindings(&[
        "code",
        "codes",
        "count",
        "f",
        "first",
        "i",
        "index",
        "indices",
        "language",
        "last",
        "offset",
        "other",
        "position",
        "positions",
        "set",
        "status",
        "statuses",
        "tag",
        "text",
        "value",
        "words",
    ]);
    code! { tracked, items, bindings, facts, impls, integrations =>
        // The traits of two registries in one module would clash. This name, the first to be defined twice, says
        // in the compiler's own words what to do about it. (A hidden module, re-exported by a glob, would spare the
        // user the errors after it. But names that come by a glob are ambiguous beside those of another, as of
        // `use super::*` where a registry is above, and the compiler would show types by the hidden path.)
        const __a_second_registry_needs_a_mod_of_its_own: () = ();
        #tracked
        #items
        const _: () = {
            #bindings
            #facts
            #impls
            #integrations
        };
    }
}

/// What a word such as `serde` asks for: a macro of the runtime, which knows whether the feature is on.
fn integration(registry: &Registry<'_>, word: &Ident) -> TokenStream {
    let (krate, status) = (registry.krate, &registry.names.status);
    let name = format_ident!("__feature_{word}_registry", span = word.span());
    quote_spanned!(word.span()=> #krate::#name! { #status })
}

/// Makes Cargo rebuild when the spec changes, without a build script. The bytes are dropped, and the
/// absolute path stands in no artefact.
fn tracked(request: &Request) -> TokenStream {
    match &request.from {
        From::BuiltIn | From::Nowhere => TokenStream::new(),
        From::File(path) => code! { path =>
            const _: &[::core::primitive::u8] = ::core::include_bytes!(
                ::core::concat!(::core::env!("CARGO_MANIFEST_DIR"), "/", #path)
            );
        },
    }
}
