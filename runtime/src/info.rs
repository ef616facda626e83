//! What a spec says about a status: [`StatusInfo`] and the types of its rules. [`ProblemType`], which a spec declares.

use crate::language;
pub use crate::problem_type::ProblemType;

/// What the spec says about a status, returned by [`Status::info`](crate::Status::info).
///
/// ```
/// use status_subset::Status;
/// use status_subset::info::Strength;
///
/// let info = Status::MethodNotAllowed.info();
/// assert_eq!(info.reference(), Some("RFC 9110, section 15.5.6"));
/// assert_eq!(info.headers()[0].name(), "Allow");
/// assert_eq!(info.headers()[0].strength(), Strength::Must);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StatusInfo(Facts);

impl StatusInfo {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(
        code: i64,
        name: &'static str,
        languages: &'static [&'static str],
        facts: Facts,
    ) -> StatusInfo {
        StatusInfo(Facts { code, name, languages, ..facts })
    }

    /// The status code, as a number that can be the code of any registry.
    #[must_use]
    pub const fn code(&self) -> i64 {
        self.0.code
    }

    /// The status code of an HTTP registry, in which every code is a `u16`.
    #[cfg(feature = "http")]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(crate) const fn http_code(&self) -> u16 {
        self.0.code as u16
    }

    /// The name of the variant: `"NotFound"`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.0.name
    }

    /// The reason phrase: `"Not Found"`.
    #[must_use]
    pub const fn phrase(&self) -> &'static str {
        self.0.phrase
    }

    /// The languages of the labels and summaries, as BCP 47 tags.
    #[must_use]
    pub const fn languages(&self) -> &'static [&'static str] {
        self.0.languages
    }

    /// A short label in a language, given as a BCP 47 tag: `"ko"`, or `"ko-KR"`, which also finds `ko` (RFC 4647,
    /// section 3.4). `None` if the spec doesn't have the language.
    #[must_use]
    pub fn label(&self, language: &str) -> Option<&'static str> {
        language::text(self.0.languages, self.0.labels, language)
    }

    /// The meaning of the status, as one sentence in a language; see [`label`](StatusInfo::label).
    #[must_use]
    pub fn summary(&self, language: &str) -> Option<&'static str> {
        language::text(self.0.languages, self.0.summaries, language)
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn __label(&self, language: usize) -> &'static str {
        nth(self.0.labels, language)
    }

    #[doc(hidden)]
    #[must_use]
    pub const fn __summary(&self, language: usize) -> &'static str {
        nth(self.0.summaries, language)
    }

    /// Where the status is defined: `"RFC 9110, section 15.5.5"`.
    #[must_use]
    pub const fn reference(&self) -> Option<&'static str> {
        self.0.reference
    }

    /// Whether a message with this status can have content.
    #[must_use]
    pub const fn content(&self) -> ContentRule {
        self.0.content
    }

    /// The rules for header fields: which fields belong to the status, and which never do ([`Strength::MustNot`]).
    #[must_use]
    pub const fn headers(&self) -> &'static [HeaderRule] {
        self.0.headers
    }

    /// Whether a cache may store a response with this status.
    #[must_use]
    pub const fn cache(&self) -> CacheRule {
        self.0.cache
    }

    /// How a client follows the status, if it is a redirect.
    #[must_use]
    pub const fn redirect(&self) -> Option<RedirectRule> {
        self.0.redirect
    }

    /// Whether the same request may be sent again, under the conditions that the status sets, such as `Retry-After`.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        self.0.retry
    }

    /// Whether the status is registered and in use.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        self.0.standing
    }

    /// Whether the spec marks the status as one in everyday use.
    #[must_use]
    pub const fn is_common(&self) -> bool {
        self.0.common
    }

    /// How the status differs from others that it is easily confused with.
    #[must_use]
    pub const fn comparisons(&self) -> &'static [Comparison] {
        self.0.comparisons
    }

    /// The earlier names of the status.
    #[must_use]
    pub const fn aliases(&self) -> &'static [Alias] {
        self.0.aliases
    }

    /// What is often said of the status, and what is so, in a language; see [`label`](StatusInfo::label). `None` if the
    /// spec has no note.
    #[must_use]
    pub fn note(&self, language: &str) -> Option<&'static str> {
        written(language::text(self.0.languages, self.0.note, language))
    }

    /// The word of a document about the status, in a language, where it differs from the
    /// [`label`](StatusInfo::label).
    #[must_use]
    pub fn document(&self, language: &str) -> Option<&'static str> {
        written(language::text(self.0.languages, self.0.document, language))
    }

    /// The other names of the status, which are constants of the registry.
    #[must_use]
    pub const fn also(&self) -> &'static [&'static str] {
        self.0.also
    }

    /// A fact that the spec declares in `[facts]`. `None` if the spec has no such fact, or not for this status.
    #[must_use]
    pub const fn fact(&self, name: &str) -> Option<Fact> {
        let mut i = 0;
        while i < self.0.facts.len() {
            let (known, fact) = self.0.facts[i];
            if is_equal(known.as_bytes(), name.as_bytes()) {
                return Some(fact);
            }
            i += 1;
        }
        None
    }

    /// The facts that the spec declares in `[facts]`, in its order, each with its name.
    #[must_use]
    pub const fn facts(&self) -> &'static [(&'static str, Fact)] {
        self.0.facts
    }
}

/// The fields of a [`StatusInfo`]. They are public for generated code, which writes only those that differ from
/// [`Facts::NONE`].
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Facts {
    pub code: i64,
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
    pub note: &'static [&'static str],
    pub document: &'static [&'static str],
    pub also: &'static [&'static str],
    pub facts: &'static [(&'static str, Fact)],
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
        note: &[],
        document: &[],
        also: &[],
        facts: &[],
    };
}

const fn nth(texts: &'static [&'static str], index: usize) -> &'static str {
    if index < texts.len() { texts[index] } else { "" }
}

/// The text; `None` if it is empty.
fn written(text: Option<&'static str>) -> Option<&'static str> {
    text.filter(|text| !text.is_empty())
}

pub(crate) const fn is_equal(text: &[u8], other: &[u8]) -> bool {
    let mut i = 0;
    while i < text.len() && i < other.len() && text[i] == other[i] {
        i += 1;
    }
    text.len() == other.len() && i == text.len()
}

/// The value of a fact of a status, of the type that `[facts]` in the spec gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Fact {
    /// A text.
    Text(&'static str),
    /// An integer.
    Number(i64),
    /// `true` or `false`.
    Boolean(bool),
    /// A code of another registry.
    Code(i64),
}

impl Fact {
    /// The text; `None` for other types.
    #[must_use]
    pub const fn as_str(self) -> Option<&'static str> {
        match self {
            Fact::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number; `None` for other types.
    #[must_use]
    pub const fn as_i64(self) -> Option<i64> {
        match self {
            Fact::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The code of the other registry; `None` for other types.
    #[must_use]
    pub const fn as_code(self) -> Option<i64> {
        match self {
            Fact::Code(code) => Some(code),
            _ => None,
        }
    }

    /// The boolean; `None` for other types.
    #[must_use]
    pub const fn as_bool(self) -> Option<bool> {
        match self {
            Fact::Boolean(boolean) => Some(boolean),
            _ => None,
        }
    }
}

/// Whether a message with a status can have content (RFC 9110, section 6.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContentRule {
    /// There may be content.
    Allowed,
    /// There is never content, as for 204 and 304 (RFC 9110, sections 15.3.5 and 15.4.5).
    Forbidden,
}

/// Whether a cache may store a response with a status (RFC 9110, section 15.1; RFC 9111, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CacheRule {
    /// Heuristically cacheable: a cache may store it without explicit freshness.
    Heuristic,
    /// Only with explicit freshness, such as `Cache-Control: max-age`.
    Explicit,
    /// Never.
    Never,
}

/// How a client follows a redirect (RFC 9110, section 15.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RedirectRule {
    permanent: bool,
    method: RedirectMethod,
}

impl RedirectRule {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(permanent: bool, method: RedirectMethod) -> RedirectRule {
        RedirectRule { permanent, method }
    }

    /// Whether the resource has moved permanently, so that future requests should use the new URI.
    #[must_use]
    pub const fn is_permanent(self) -> bool {
        self.permanent
    }

    /// The method of the repeated request.
    #[must_use]
    pub const fn method(self) -> RedirectMethod {
        self.method
    }
}

/// The method of a redirected request (RFC 9110, section 15.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RedirectMethod {
    /// The method of the first request.
    Preserve,
    /// The method of the first request, except that a client may change POST to GET.
    PostMayBecomeGet,
    /// GET (or HEAD), whatever the method of the first request.
    Get,
}

/// Whether a status is registered and in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Standing {
    /// In use.
    Registered,
    /// Should no longer be sent.
    Deprecated,
    /// Its specification is obsolete.
    Obsoleted,
    /// Reserved and without a meaning.
    Unused,
    /// In use, but not registered.
    Unofficial,
}

/// How strongly a header field belongs to a status, in the words of RFC 2119.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Strength {
    /// The field must not be present.
    MustNot,
    /// The field may be present.
    May,
    /// The field should be present.
    Should,
    /// The field must be present.
    Must,
}

/// A rule for a header field of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HeaderRule {
    name: &'static str,
    strength: Strength,
    enforced: bool,
    languages: &'static [&'static str],
    condition: Option<&'static [&'static str]>,
}

impl HeaderRule {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(
        name: &'static str,
        strength: Strength,
        enforced: bool,
        languages: &'static [&'static str],
        condition: Option<&'static [&'static str]>,
    ) -> HeaderRule {
        HeaderRule { name, strength, enforced, languages, condition }
    }

    /// The field's name, as its specification writes it. Names are case-insensitive (RFC 9110, section 5.1).
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether the field has this name, ignoring case.
    #[must_use]
    pub const fn has_name(&self, name: &str) -> bool {
        is_same_name(self.name.as_bytes(), name.as_bytes())
    }

    /// How strongly the field belongs to the status.
    #[must_use]
    pub const fn strength(&self) -> Strength {
        self.strength
    }

    /// Whether the rule applies only under a condition.
    #[must_use]
    pub const fn is_conditional(&self) -> bool {
        self.condition.is_some()
    }

    /// The condition of the rule, as a clause in a language (a BCP 47 tag). `None` if there is no condition, or the
    /// spec doesn't have the language.
    #[must_use]
    pub fn condition(&self, language: &str) -> Option<&'static str> {
        language::text(self.languages, self.condition?, language)
    }

    /// Whether a response without the field is always wrong: the rule is an unconditional *must*, or the spec lists the
    /// field under `enforce`.
    #[must_use]
    pub const fn is_enforced(&self) -> bool {
        self.condition.is_none() && (self.enforced || matches!(self.strength, Strength::Must))
    }

    /// Whether a response with the field is always wrong: the rule is an unconditional *must not*.
    #[must_use]
    pub const fn is_forbidden(&self) -> bool {
        self.condition.is_none() && matches!(self.strength, Strength::MustNot)
    }
}

/// `eq_ignore_ascii_case`, which is not `const` in the minimum supported Rust version.
pub(crate) const fn is_same_name(name: &[u8], other: &[u8]) -> bool {
    if name.len() != other.len() {
        return false;
    }
    let mut i = 0;
    while i < name.len() {
        if !name[i].eq_ignore_ascii_case(&other[i]) {
            return false;
        }
        i += 1;
    }
    true
}

/// How a status differs from another that it is easily confused with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Comparison {
    code: i64,
    languages: &'static [&'static str],
    texts: &'static [&'static str],
}

impl Comparison {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(
        code: i64,
        languages: &'static [&'static str],
        texts: &'static [&'static str],
    ) -> Comparison {
        Comparison { code, languages, texts }
    }

    /// The code of the other status.
    #[must_use]
    pub const fn code(&self) -> i64 {
        self.code
    }

    /// The difference, in a language (a BCP 47 tag).
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&'static str> {
        language::text(self.languages, self.texts, language)
    }
}

/// An earlier name of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Alias {
    name: &'static str,
    phrase: Option<&'static str>,
    note: Option<&'static str>,
}

impl Alias {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(
        name: &'static str,
        phrase: Option<&'static str>,
        note: Option<&'static str>,
    ) -> Alias {
        Alias { name, phrase, note }
    }

    /// The earlier name, which is a deprecated constant of the registry: `"PayloadTooLarge"`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The earlier reason phrase: `"Payload Too Large"`.
    #[must_use]
    pub const fn phrase(&self) -> Option<&'static str> {
        self.phrase
    }

    /// Why the name changed: `"renamed by RFC 9110"`.
    #[must_use]
    pub const fn note(&self) -> Option<&'static str> {
        self.note
    }
}
