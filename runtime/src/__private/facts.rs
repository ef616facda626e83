//! What the spec says of a status, as generated code writes it down.

use crate::info::{Alias, CacheRule, Comparison, ContentRule, HeaderRule, RedirectRule, Standing};

/// What is known of one status, with public fields so that generated code can write only those that differ
/// from [`Facts::NONE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Facts {
    pub code: u16,
    pub name: &'static str,
    pub phrase: &'static str,
    pub languages: &'static [&'static str],
    pub labels: &'static [&'static str],
    pub summaries: &'static [&'static str],
    pub reference: Option<&'static str>,
    pub content: ContentRule,
    pub headers: &'static [HeaderRule],
    pub cache: CacheRule,
    pub redirect: Option<RedirectRule>,
    pub retry: bool,
    pub standing: Standing,
    pub common: bool,
    pub comparisons: &'static [Comparison],
    pub aliases: &'static [Alias],
}

impl Facts {
    pub const NONE: Facts = Facts {
        code: 0,
        name: "",
        phrase: "",
        languages: &[],
        labels: &[],
        summaries: &[],
        reference: None,
        content: ContentRule::Allowed,
        headers: &[],
        cache: CacheRule::Explicit,
        redirect: None,
        retry: false,
        standing: Standing::Registered,
        common: false,
        comparisons: &[],
        aliases: &[],
    };
}
