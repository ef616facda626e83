use core::fmt::{self, Debug, Display, Formatter};
use std::borrow::{Cow, ToOwned};
use std::boxed::Box;
use std::string::String;

use serde_json::{Map, Value};

use crate::cause::IntoOutcome;
use crate::info::ProblemType;
use crate::{StatusInfo, language};

/// Problem details (RFC 9457): machine-readable content of an error response, with the media type
/// `application/problem+json`.
///
/// A field `#[body(problem)]` has this type, or one that converts into it (`Into<Problem>`) and, for a client,
/// from it (`TryFrom<Problem>`).
///
/// The member `status` is always the status of the response. A problem with neither a [`type`](Problem::type_uri) nor
/// a title takes its title from its status: the member `title` is the reason phrase or, if
/// [`with_accept_language`](Problem::with_accept_language) prefers a language that the registry has, the label in that language
/// (RFC 9457, section 4.2.1). The reason phrase on the status line is never translated.
///
/// ```
/// use status_subset::{EncodeResponse, Problem, StatusSubset};
///
/// #[derive(StatusSubset, EncodeResponse)]
/// enum GetUser {
///     NotFound(#[body(problem)] Problem),
/// }
///
/// let problem = Problem::new().with_detail("no user has the id 7").with_accept_language("ko-KR, en;q=0.8");
/// let response = GetUser::NotFound(problem).encode()?;
/// assert_eq!(response.headers()["content-language"], "ko");
/// let content: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
/// assert_eq!(content["status"], 404);
/// assert_eq!(content["title"], "찾을 수 없음");
/// assert_eq!(content["detail"], "no user has the id 7");
/// # Ok::<(), status_subset::EncodeError>(())
/// ```
#[derive(Clone, Default)]
pub struct Problem {
    // Boxed because a problem is mostly the error of a `Result`, which should be small.
    inner: Box<Inner>,
}

#[derive(Clone, Default)]
struct Inner {
    type_uri: Option<Cow<'static, str>>,
    title: Option<Cow<'static, str>>,
    /// The title that was read, if it is the status's own or that of a problem type, and the code of that status.
    read_title: Option<(Cow<'static, str>, i64)>,
    detail: Option<String>,
    instance: Option<String>,
    extensions: Map<String, Value>,
    /// How to write the problem; not part of its content.
    accept_language: Option<String>,
    /// The type in the registry, which has the URI and the title.
    problem_type: Option<&'static ProblemType>,
}

/// Compares the content. The language to write it in does not count, nor does a title that is the status's own.
impl PartialEq for Problem {
    fn eq(&self, other: &Problem) -> bool {
        self.inner.type_uri == other.inner.type_uri
            && self.inner.title == other.inner.title
            && self.inner.detail == other.inner.detail
            && self.inner.instance == other.inner.instance
            && self.inner.extensions == other.inner.extensions
    }
}

impl Eq for Problem {}

/// The media type of problem details (RFC 9457, section 3).
pub(crate) const PROBLEM_JSON: &str = "application/problem+json";

/// The type of a problem that adds nothing to its status (RFC 9457, section 4.2.1).
const BLANK: &str = "about:blank";

/// The names that the RFC defines, which no extension member can have (RFC 9457, section 3.1).
const STANDARD: [&str; 5] = ["type", "status", "title", "detail", "instance"];

impl Problem {
    /// Creates a problem that adds nothing to its status.
    #[must_use]
    pub fn new() -> Problem {
        Problem::default()
    }

    /// Sets the type: a URI reference that identifies the kind of problem (RFC 9457, section 3.1.1).
    #[must_use]
    pub fn with_type(mut self, uri: impl Into<Cow<'static, str>>) -> Problem {
        let uri = uri.into();
        self.inner.type_uri = (uri != BLANK).then_some(uri);
        self
    }

    /// Sets the title: a short summary of the kind of problem, the same for every occurrence but for its
    /// language (RFC 9457, section 3.1.3).
    #[must_use]
    pub fn with_title(mut self, title: impl Into<Cow<'static, str>>) -> Problem {
        self.inner.title = Some(title.into());
        self
    }

    /// Sets the detail: what went wrong this time, for a person to read (RFC 9457, section 3.1.4).
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Problem {
        self.inner.detail = Some(detail.into());
        self
    }

    /// Sets the instance: a URI reference that identifies this occurrence (RFC 9457, section 3.1.5).
    #[must_use]
    pub fn with_instance(mut self, uri: impl Into<String>) -> Problem {
        self.inner.instance = Some(uri.into());
        self
    }

    /// Adds an extension member (RFC 9457, section 3.2). A member with a name that the RFC defines is ignored: those
    /// have methods of their own.
    #[must_use]
    pub fn with_extension(mut self, name: impl Into<String>, value: impl Into<Value>) -> Problem {
        let name = name.into();
        if !STANDARD.contains(&name.as_str()) {
            self.inner.extensions.insert(name, value.into());
        }
        self
    }

    /// Sets the value of the request's `Accept-Language` (RFC 9110, section 12.5.4), which chooses the language of a
    /// title that is taken from the status. If no language of the registry is accepted, the title is the reason
    /// phrase. Such a response has the header field `Vary` and, if a language is chosen, `Content-Language`.
    #[must_use]
    pub fn with_accept_language(mut self, value: impl Into<String>) -> Problem {
        self.inner.accept_language = Some(value.into());
        self
    }

    /// The type; `"about:blank"` for a problem that adds nothing to its status.
    #[must_use]
    pub fn type_uri(&self) -> &str {
        self.inner.type_uri.as_deref().unwrap_or(BLANK)
    }

    /// The title. A problem that was read has the one that was sent, in its language; `None` if it is taken from the
    /// status when the problem is written.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        let read = self.inner.read_title.as_ref().map(|(title, _)| &**title);
        self.inner.title.as_deref().or(read)
    }

    /// What went wrong this time.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.inner.detail.as_deref()
    }

    /// The URI reference that identifies this occurrence.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.inner.instance.as_deref()
    }

    /// The extension members.
    #[must_use]
    pub fn extensions(&self) -> &Map<String, Value> {
        &self.inner.extensions
    }

    /// The content for a response with this status, and the language of its title if `Accept-Language` chose it.
    pub(crate) fn write(self, info: &'static StatusInfo) -> (Map<String, Value>, Option<Language>) {
        let Inner {
            mut type_uri,
            mut title,
            read_title,
            detail,
            instance,
            extensions: mut members,
            accept_language,
            problem_type,
        } = *self.inner;
        let named = Named::of(problem_type, info);
        let takes_title = title.is_none() && (problem_type.is_some() || type_uri.is_none());
        let accepted = accept_language.filter(|_| takes_title);
        let language = accepted.map(|accepted| {
            let index = language::accept(named.languages(), &accepted);
            Language(index.and_then(|index| named.languages().get(index).copied()))
        });
        if takes_title {
            let label = language.as_ref().and_then(|language| named.title(language.0?));
            // Without a language to write it in, a title of the same status is passed on as it was read.
            let read = read_title.filter(|(_, code)| language.is_none() && *code == info.code());
            title = Some(
                read.map(|(title, _)| title).unwrap_or(Cow::Borrowed(label.unwrap_or(named.default_title()))),
            );
        }
        type_uri = problem_type.map(|known| Cow::Borrowed(known.uri())).or(type_uri);
        let texts = [
            ("type", type_uri.map(Cow::into_owned)),
            ("title", title.map(Cow::into_owned)),
            ("detail", detail),
            ("instance", instance),
        ];
        members.extend(texts.into_iter().filter_map(|(name, text)| Some((name.to_owned(), text?.into()))));
        members.insert("status".to_owned(), info.code().into());
        (members, language)
    }

    /// Reads the content of a response with this status. A member that does not have the type that the RFC gives it is
    /// ignored (RFC 9457, section 3.1).
    pub(crate) fn read(members: Map<String, Value>, info: &'static StatusInfo) -> Problem {
        let mut problem = Problem::of_members(members);
        if problem.inner.type_uri.is_none() {
            problem.take_title(Named::Status(info), info.code());
        }
        problem
    }

    /// Makes the title one that is not the problem's own, if it is that of the status or of the type, in any language.
    fn take_title(&mut self, named: Named, code: i64) {
        let inner = &mut *self.inner;
        if inner.title.as_deref().is_some_and(|title| named.has_title(title)) {
            inner.read_title = inner.title.take().map(|title| (title, code));
        }
    }

    /// Reads the content of a response with a problem of this type; `Err` is the URI of another type. The type and its
    /// own title are not part of the problem, as the variant says them.
    pub(crate) fn read_typed(
        members: Map<String, Value>,
        known: &'static ProblemType,
    ) -> Result<Problem, String> {
        let mut problem = Problem::of_members(members);
        let inner = &mut *problem.inner;
        if inner.type_uri.as_deref() != Some(known.uri()) {
            return Err(problem.type_uri().to_owned());
        }
        inner.type_uri = None;
        problem.take_title(Named::Type(known), known.code());
        Ok(problem)
    }

    fn of_members(mut members: Map<String, Value>) -> Problem {
        let mut text = |name: &str| match members.remove(name) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        };
        let type_uri = text("type").filter(|uri| uri != BLANK).map(Cow::Owned);
        let (title, detail, instance) = (text("title").map(Cow::Owned), text("detail"), text("instance"));
        // Advisory: the status of the response counts.
        members.remove("status");
        let inner = Inner { type_uri, title, detail, instance, extensions: members, ..Inner::default() };
        Problem { inner: Box::new(inner) }
    }

    /// Makes it a problem of a type of the registry.
    pub(crate) fn typed(mut self, known: &'static ProblemType) -> Problem {
        self.inner.problem_type = Some(known);
        self
    }

    /// Adds an extension member of a variant. `null` is none.
    pub(crate) fn insert_member(&mut self, name: &str, value: Value) {
        if !value.is_null() {
            self.inner.extensions.insert(name.to_owned(), value);
        }
    }

    /// Removes an extension member; `null` if there is none.
    pub(crate) fn take_member(&mut self, name: &str) -> Value {
        self.inner.extensions.remove(name).unwrap_or_default()
    }
}

/// A problem of a type of the registry, with the members of this occurrence from `base`.
#[must_use]
pub fn typed_problem(base: Problem, known: &'static ProblemType) -> Problem {
    base.typed(known)
}

/// An outcome that is made from any error, and from a problem: it has a variant `#[status(from)]` with a `Problem`, too.
pub trait OfProblem {
    /// The outcome.
    fn of_problem(problem: Problem) -> Self;
}

impl<O: OfProblem> IntoOutcome<O> for Problem {
    fn into_outcome(self) -> O {
        O::of_problem(self)
    }
}

/// What a title is taken from.
#[derive(Clone, Copy)]
enum Named {
    Status(&'static StatusInfo),
    Type(&'static ProblemType),
}

impl Named {
    fn of(problem_type: Option<&'static ProblemType>, info: &'static StatusInfo) -> Named {
        problem_type.map_or(Named::Status(info), Named::Type)
    }

    fn languages(self) -> &'static [&'static str] {
        match self {
            Named::Status(info) => info.languages(),
            Named::Type(known) => known.languages(),
        }
    }

    fn title(self, language: &str) -> Option<&'static str> {
        match self {
            Named::Status(info) => info.label(language),
            Named::Type(known) => known.title(language),
        }
    }

    fn default_title(self) -> &'static str {
        match self {
            Named::Status(info) => info.phrase(),
            Named::Type(known) => known.default_title(),
        }
    }

    fn has_title(self, title: &str) -> bool {
        title == self.default_title() || self.languages().iter().any(|tag| self.title(tag) == Some(title))
    }
}

/// The language that `Accept-Language` chose for a title; `None` if no language of the registry is accepted.
pub(crate) struct Language(pub(crate) Option<&'static str>);

/// Shows only the members that are set: most problems have few, and they are part of logged errors.
impl Debug for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let texts = [
            ("type", self.inner.type_uri.as_deref()),
            ("title", self.title()),
            ("detail", self.detail()),
            ("instance", self.instance()),
        ];
        let mut problem = f.debug_struct("Problem");
        for (name, text) in texts.iter().filter_map(|(name, text)| Some((name, text.as_ref()?))) {
            problem.field(name, text);
        }
        if !self.inner.extensions.is_empty() {
            problem.field("extensions", &self.inner.extensions);
        }
        problem.finish()
    }
}

/// The title or, without one, the type; and the detail.
impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (self.title().or(self.inner.type_uri.as_deref()), self.detail()) {
            (Some(title), Some(detail)) => write!(f, "{title}: {detail}"),
            (Some(text), None) | (None, Some(text)) => f.write_str(text),
            (None, None) => f.write_str("a problem without details"),
        }
    }
}
