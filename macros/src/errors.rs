//! Collects every mistake of an input, so that all of them are reported at once, and suggests what was meant.

use proc_macro2::TokenStream;
use quote::ToTokens;

/// The proof that a mistake has been reported. It takes the place of what the mistake left unknown: the stages after it
/// neither guess nor report again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reported(());

impl Reported {
    /// The compiler reports this mistake itself.
    pub(crate) fn by_the_compiler() -> Reported {
        Reported(())
    }
}

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
    pub(crate) fn at(&mut self, tokens: impl ToTokens, message: impl std::fmt::Display) -> Reported {
        self.push(syn::Error::new_spanned(tokens, message))
    }

    pub(crate) fn push(&mut self, error: syn::Error) -> Reported {
        self.found.push(error);
        Reported(())
    }

    /// An error if there are mistakes.
    pub(crate) fn check(&self) -> Result<(), Reported> {
        if self.found.is_empty() { Ok(()) } else { Err(Reported(())) }
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
