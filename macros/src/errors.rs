//! Collects the mistakes of an input, so that all of them are reported at once.

use std::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;

use crate::tokens::join;

/// Proof that a mistake has been reported. It replaces the value that the mistake left unknown, so that later stages
/// neither guess it nor report the mistake again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reported(());

impl Reported {
    /// A mistake that the compiler itself reports.
    pub(crate) fn by_the_compiler() -> Reported {
        Reported(())
    }
}

/// The mistakes found so far. [`Errors::into_tokens`] must be called in the end. A forgotten call would hide mistakes,
/// so it is a panic in tests and debug builds.
#[derive(Default)]
pub(crate) struct Errors {
    found: Vec<syn::Error>,
}

impl Errors {
    pub(crate) fn new() -> Errors {
        Errors::default()
    }

    /// Reports a mistake at the span of `tokens`.
    pub(crate) fn at(&mut self, tokens: impl ToTokens, message: impl Display) -> Reported {
        self.spanned(&tokens, &message)
    }

    /// [`Errors::at`], compiled once for all types.
    fn spanned(&mut self, tokens: &dyn ToTokens, message: &dyn Display) -> Reported {
        self.push(syn::Error::new_spanned(tokens, message))
    }

    pub(crate) fn push(&mut self, error: syn::Error) -> Reported {
        self.found.push(error);
        Reported(())
    }

    /// `Err` if there are mistakes.
    pub(crate) fn check(&self) -> Result<(), Reported> {
        if self.found.is_empty() { Ok(()) } else { Err(Reported(())) }
    }

    /// A `compile_error!` for each mistake, in the order in which they were found.
    pub(crate) fn into_tokens(mut self) -> TokenStream {
        join(&mut std::mem::take(&mut self.found).iter().map(syn::Error::to_compile_error))
    }

    /// Drops the mistakes, because another derive on the same enum reports them.
    #[cfg(feature = "response")]
    pub(crate) fn reported_by_another_derive(mut self) {
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
    fn forgotten_mistakes_are_a_panic() {
        let mut errors = Errors::new();
        errors.at(quote::quote!(x), "wrong");
    }
}
