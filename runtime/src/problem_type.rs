//! The types of problem details.

use crate::language;

/// A problem type (RFC 9457, section 4), which the spec of an HTTP registry declares in `[problems]`.
///
/// ```
/// mod bank {
///     status_subset::status_codes! {
///         /// The statuses and the problem types of our bank.
///         pub enum Status from "specs/bank.toml";
///     }
/// }
///
/// let problem = bank::Status::PROBLEMS[0];
/// assert_eq!(problem.name(), "OutOfCredit");
/// assert_eq!(problem.uri(), "https://bank.example/problems/out-of-credit");
/// assert_eq!(problem.code(), 403);
/// assert_eq!(problem.title("ko-KR"), Some("잔액이 부족합니다."));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ProblemType {
    name: &'static str,
    uri: &'static str,
    code: i64,
    languages: &'static [&'static str],
    titles: &'static [&'static str],
    reference: Option<&'static str>,
}

impl ProblemType {
    #[doc(hidden)]
    #[must_use]
    pub const fn __new(
        name: &'static str,
        uri: &'static str,
        code: i64,
        languages: &'static [&'static str],
        titles: &'static [&'static str],
        reference: Option<&'static str>,
    ) -> ProblemType {
        ProblemType { name, uri, code, languages, titles, reference }
    }

    /// The name in the spec: `"OutOfCredit"`. It is not sent.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The URI reference that identifies the problem type, the `type` of problem details.
    #[must_use]
    pub const fn uri(&self) -> &'static str {
        self.uri
    }

    /// The status code of the responses, the `status` of problem details.
    #[must_use]
    pub const fn code(&self) -> i64 {
        self.code
    }

    /// The languages of the titles, as BCP 47 tags.
    #[must_use]
    pub const fn languages(&self) -> &'static [&'static str] {
        self.languages
    }

    /// The `title` of problem details in a language, given as a BCP 47 tag: `"ko"`, or `"ko-KR"`, which also finds `ko`
    /// (RFC 4647, section 3.4). `None` if the spec doesn't have the language.
    #[must_use]
    pub fn title(&self, language: &str) -> Option<&'static str> {
        language::text(self.languages, self.titles, language)
    }

    /// The title in the first language of the spec or, if the spec has no languages, its only title.
    #[must_use]
    pub const fn default_title(&self) -> &'static str {
        if self.titles.is_empty() { "" } else { self.titles[0] }
    }

    /// Where the problem type is defined.
    #[must_use]
    pub const fn reference(&self) -> Option<&'static str> {
        self.reference
    }
}
