//! Edits of sound inputs, as the fuzzer's bytes say: most of them get further than bytes of which few are sound.

use arbitrary::Unstructured;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// Bytes that say what to do. Where they end, each choice is the first.
pub(crate) struct Edits<'a>(Unstructured<'a>);

impl<'a> Edits<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Edits<'a> {
        Edits(Unstructured::new(bytes))
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0.int_in_range(0..=limit.saturating_sub(1)).unwrap_or_default()
    }

    pub(crate) fn one_of<'b, T>(&mut self, all: &'b [T]) -> &'b T {
        &all[self.below(all.len())]
    }

    pub(crate) fn are_over(&self) -> bool {
        self.0.is_empty()
    }

    /// One edit of a list, for which there are other elements.
    pub(crate) fn list<T: Clone>(&mut self, list: &mut Vec<T>, others: &[T]) {
        let at = self.below(list.len());
        let how = self.below(7);
        if list.is_empty() || how == 0 {
            list.insert(at, self.one_of(others).clone());
            return;
        }
        match how {
            1 => drop(list.remove(at)),
            2 => list.insert(at, list[at].clone()),
            3 if at > 0 => list.swap(at - 1, at),
            4 => list[at] = self.one_of(others).clone(),
            5 => list[at] = list[self.below(list.len())].clone(),
            _ => {
                let end = at + self.below(list.len() - at + 1);
                drop(list.drain(at..end));
            }
        }
    }

    /// One edit of tokens, at any depth.
    pub(crate) fn tokens(&mut self, tokens: TokenStream, others: &[TokenTree]) -> TokenStream {
        let mut list: Vec<TokenTree> = tokens.into_iter().collect();
        let is_group = |at: &usize| matches!(list[*at], TokenTree::Group(_));
        let groups: Vec<usize> = (0..list.len()).filter(is_group).collect();
        if !groups.is_empty() && self.below(4) > 0 {
            let at = *self.one_of(&groups);
            let TokenTree::Group(group) = &list[at] else { unreachable!("it is one") };
            let mut new = if self.below(8) == 7 {
                let delimiters =
                    [Delimiter::Parenthesis, Delimiter::Brace, Delimiter::Bracket, Delimiter::None];
                Group::new(*self.one_of(&delimiters), group.stream())
            } else {
                Group::new(group.delimiter(), self.tokens(group.stream(), others))
            };
            new.set_span(group.span());
            list[at] = new.into();
        } else if !list.is_empty() && self.below(8) == 7 {
            // What a `macro_rules!` around an input makes of its fragments.
            let at = self.below(list.len());
            let mut new = Group::new(Delimiter::None, list[at].clone().into());
            new.set_span(list[at].span());
            list[at] = new.into();
        } else {
            self.list(&mut list, others);
        }
        list.into_iter().collect()
    }
}

/// All tokens of an input, at any depth.
pub(crate) fn all(tokens: TokenStream) -> Vec<TokenTree> {
    let with_its_own = |token: TokenTree| match &token {
        TokenTree::Group(group) => {
            let inner = all(group.stream());
            [token].into_iter().chain(inner).collect()
        }
        _ => vec![token],
    };
    tokens.into_iter().flat_map(with_its_own).collect()
}
