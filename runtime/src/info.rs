use crate::__private::Facts;
use crate::language;

/// What a registry's spec says of one status: [`Status::info`](crate::Status::info) returns it.
///
/// ```
/// use status_subset::{Status, Strength};
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
    pub const fn __new(facts: Facts) -> StatusInfo {
        StatusInfo(facts)
    }

    /// The status code.
    #[must_use]
    pub const fn code(&self) -> u16 {
        self.0.code
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

    /// A short label in a language, which is a BCP 47 tag (`"ko"`; `"ko-KR"` finds `ko` too, as RFC 4647,
    /// section 3.4 describes). `None` if the spec doesn't have the language.
    #[must_use]
    pub fn label(&self, language: &str) -> Option<&'static str> {
        language::text(self.0.languages, self.0.labels, language)
    }

    /// What the status says, as one sentence in a language; see [`label`](StatusInfo::label).
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

    /// The rules for header fields: those that go with the status, and those that never do
    /// ([`Strength::MustNot`]).
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

    /// Whether the same request may be repeated as it is.
    #[must_use]
    pub const fn retry(&self) -> bool {
        self.0.retry
    }

    /// How the status stands with those who register it.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        self.0.standing
    }

    /// Whether the spec marks the status as one of those that are met every day.
    #[must_use]
    pub const fn is_common(&self) -> bool {
        self.0.common
    }

    /// The statuses that this one is easily confused with.
    #[must_use]
    pub const fn comparisons(&self) -> &'static [Comparison] {
        self.0.comparisons
    }

    /// The names that the status had before.
    #[must_use]
    pub const fn aliases(&self) -> &'static [Alias] {
        self.0.aliases
    }
}

const fn nth(texts: &'static [&'static str], index: usize) -> &'static str {
    if index < texts.len() { texts[index] } else { "" }
}

/// Whether a message with a status can have content (RFC 9110, section 6.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ContentRule {
    /// Content may follow.
    Allowed,
    /// There is never content, as for 204 and 304 (RFC 9110, sections 15.3.5 and 15.4.5).
    Forbidden,
}

/// Whether a cache may store a response with a status (RFC 9110, section 15.1; RFC 9111, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CacheRule {
    /// Heuristically cacheable: a cache may store it without being told how long it stays fresh.
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

    /// Whether the resource has moved for good, so that its new URI should be used from now on.
    #[must_use]
    pub const fn is_permanent(self) -> bool {
        self.permanent
    }

    /// With which method the request is repeated.
    #[must_use]
    pub const fn method(self) -> RedirectMethod {
        self.method
    }
}

/// The method with which a redirected request is repeated (RFC 9110, section 15.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RedirectMethod {
    /// The method of the first request.
    Preserve,
    /// The method of the first request, except that a client may make a POST a GET.
    PostMayBecomeGet,
    /// GET (or HEAD), whatever the first request was.
    Get,
}

/// How a status stands with those who register it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Standing {
    /// In use.
    Registered,
    /// Should no longer be sent.
    Deprecated,
    /// Its specification has been made obsolete.
    Obsoleted,
    /// Reserved and without a meaning.
    Unused,
    /// In use, but not registered.
    Unofficial,
}

/// How strongly a header field belongs to a status (RFC 2119's words).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// It must not be there.
    MustNot,
    /// It may be there.
    May,
    /// It should be there.
    Should,
    /// It must be there.
    Must,
}

/// What a status demands of a header field.
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

    /// The field's name, as its specification writes it. Names compare without case (RFC 9110, section 5.1).
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether the field has this name, in whatever case.
    #[must_use]
    pub const fn is_called(&self, name: &str) -> bool {
        is_same_name(self.name.as_bytes(), name.as_bytes())
    }

    /// How strongly the field belongs to the status.
    #[must_use]
    pub const fn strength(&self) -> Strength {
        self.strength
    }

    /// Whether the rule holds only under a condition.
    #[must_use]
    pub const fn is_conditional(&self) -> bool {
        self.condition.is_some()
    }

    /// The condition under which the rule holds, as a clause in a language (a BCP 47 tag). `None` if
    /// there is no condition, or no such language.
    #[must_use]
    pub fn condition(&self, language: &str) -> Option<&'static str> {
        language::text(self.languages, self.condition?, language)
    }

    /// Whether a response is not right without the field, whatever the circumstances: an unconditional *must*,
    /// or a field that the spec lists under `enforce`.
    #[must_use]
    pub const fn is_enforced(&self) -> bool {
        self.condition.is_none() && (self.enforced || matches!(self.strength, Strength::Must))
    }

    /// Whether a response is not right with the field, whatever the circumstances: an unconditional *must not*.
    #[must_use]
    pub const fn is_forbidden(&self) -> bool {
        self.condition.is_none() && matches!(self.strength, Strength::MustNot)
    }
}

/// `eq_ignore_ascii_case`, which is not `const` in the oldest Rust that is supported.
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

/// How a status differs from another that is easily confused with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Comparison {
    code: u16,
    languages: &'static [&'static str],
    texts: &'static [&'static str],
}

impl Comparison {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(
        code: u16,
        languages: &'static [&'static str],
        texts: &'static [&'static str],
    ) -> Comparison {
        Comparison { code, languages, texts }
    }

    /// The other status's code.
    #[must_use]
    pub const fn code(&self) -> u16 {
        self.code
    }

    /// The difference, in a language (a BCP 47 tag).
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&'static str> {
        language::text(self.languages, self.texts, language)
    }
}

/// A name that a status had before.
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

    /// The old name, which is a deprecated constant of the registry: `"PayloadTooLarge"`.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The old reason phrase: `"Payload Too Large"`.
    #[must_use]
    pub const fn phrase(&self) -> Option<&'static str> {
        self.phrase
    }

    /// Why it has another name now: `"renamed by RFC 9110"`.
    #[must_use]
    pub const fn note(&self) -> Option<&'static str> {
        self.note
    }
}
