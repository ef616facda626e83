//! Collects every mistake of an input, so that all of them are reported at once, and suggests what was meant.

use proc_macro2::TokenStream;
use quote::ToTokens;

/// The mistakes found so far. [`Errors::into_tokens`] must be called in the end: a forgotten call would
/// swallow a user's mistakes, so tests and debug builds fail on it.
#[derive(Default)]
pub(crate) struct Errors {
    found: Vec<syn::Error>,
}

impl Errors {
    pub(crate) fn new() -> Errors {
        Errors::default()
    }

    /// Reports a mistake under `tokens`.
    pub(crate) fn at(&mut self, tokens: impl ToTokens, message: impl std::fmt::Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    pub(crate) fn push(&mut self, error: syn::Error) {
        self.found.push(error);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// One `compile_error!` a mistake, in the order in which they were found.
    pub(crate) fn into_tokens(mut self) -> TokenStream {
        std::mem::take(&mut self.found).iter().map(syn::Error::to_compile_error).collect()
    }

    /// Forgets the mistakes, which another derive on the same enum reports.
    #[cfg(feature = "response")]
    pub(crate) fn leave_to_another_derive(mut self) {
        self.found.clear();
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        debug_assert!(
            self.found.is_empty() || std::thread::panicking(),
            "mistakes were collected and not reported"
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[should_panic(expected = "not reported")]
    fn a_forgotten_mistake_is_noticed() {
        let mut errors = Errors::new();
        errors.at(quote::quote!(x), "wrong");
    }
}
