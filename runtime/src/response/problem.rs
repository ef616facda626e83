use core::fmt::{self, Debug, Display, Formatter};
use std::borrow::{Cow, ToOwned};
use std::boxed::Box;
use std::string::String;

use serde_json::{Map, Value};

use crate::{StatusInfo, language};

/// Problem details (RFC 9457): content of an error response that a program can read, of media type
/// `application/problem+json`.
///
/// A field `#[body(problem)]` has this type, or one that converts into it (`Into<Problem>`) and, for a client,
/// from it (`TryFrom<Problem>`).
///
/// The member `status` is written as the response's own. A problem without a [`type`](Problem::type_uri) of its
/// own is called like its status: its member `title` is the reason phrase or, where
/// [`accept_language`](Problem::accept_language) prefers a language that the registry has, the status's label in
/// that language (RFC 9457, section 4.2.1). The reason phrase on the status line is never translated.
///
/// ```
/// use status_subset::{EncodeResponse, Problem, StatusSubset};
///
/// #[derive(StatusSubset, EncodeResponse)]
/// enum GetUser {
///     NotFound(#[body(problem)] Problem),
/// }
///
/// let problem = Problem::new().with_detail("no user has the id 7").accept_language("ko-KR, en;q=0.8");
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
    // In a box: a problem is most often the error of a `Result`, which should be small.
    inner: Box<Inner>,
}

#[derive(Clone, Default)]
struct Inner {
    type_uri: Option<Cow<'static, str>>,
    title: Option<Cow<'static, str>>,
    detail: Option<String>,
    instance: Option<String>,
    extensions: Map<String, Value>,
    /// How to write it, and no part of what it says.
    accept_language: Option<String>,
}

/// By what the problem says: the language in which it is to be written does not count.
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

/// The type of a problem that says nothing more than its status (RFC 9457, section 4.2.1).
const BLANK: &str = "about:blank";

/// The members that the RFC defines, which no extension can be called (RFC 9457, section 3.1).
const STANDARD: [&str; 5] = ["type", "status", "title", "detail", "instance"];

impl Problem {
    /// A problem that says nothing more than its status.
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

    /// Adds an extension member (RFC 9457, section 3.2). One that is called like a member of the RFC's own is
    /// left out: those have methods of their own.
    #[must_use]
    pub fn with_extension(mut self, name: impl Into<String>, value: impl Into<Value>) -> Problem {
        let name = name.into();
        if !STANDARD.contains(&name.as_str()) {
            self.inner.extensions.insert(name, value.into());
        }
        self
    }

    /// Sets in which language a title that is the status's own is written: the one that the request's
    /// `Accept-Language` prefers (RFC 9110, section 12.5.4), of which 32 parts are read, and none that names a language in
    /// more than 64 bytes. Where the registry has none that is accepted, it is the reason phrase. The response then says which language it is (`Content-Language`) and what decided it (`Vary`).
    #[must_use]
    pub fn accept_language(mut self, value: impl Into<String>) -> Problem {
        self.inner.accept_language = Some(value.into());
        self
    }

    /// The type; `"about:blank"` for a problem that says nothing more than its status.
    #[must_use]
    pub fn type_uri(&self) -> &str {
        self.inner.type_uri.as_deref().unwrap_or(BLANK)
    }

    /// The title, unless it is the status's own.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.inner.title.as_deref()
    }

    /// What went wrong this time.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.inner.detail.as_deref()
    }

    /// This occurrence.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.inner.instance.as_deref()
    }

    /// The extension members.
    #[must_use]
    pub fn extensions(&self) -> &Map<String, Value> {
        &self.inner.extensions
    }

    /// The content for a response with this status, and the language of its title where one was asked for.
    pub(crate) fn write(self, info: &StatusInfo) -> (Map<String, Value>, Option<Language>) {
        let Inner { type_uri, mut title, detail, instance, extensions: mut members, accept_language } =
            *self.inner;
        let is_called_like_its_status = title.is_none() && type_uri.is_none();
        let asked = accept_language.filter(|_| is_called_like_its_status);
        let language = asked.map(|accepted| {
            let index = language::accept(info.languages(), &accepted);
            Language(index.and_then(|index| info.languages().get(index).copied()))
        });
        if is_called_like_its_status {
            let label = language.as_ref().and_then(|it| info.label(it.0?));
            title = Some(Cow::Borrowed(label.unwrap_or(info.phrase())));
        }
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

    /// What the content of a response with this status says. A title that is the status's own, in whatever
    /// language, is not one of the problem's; a member that is not of the type that the RFC gives it is ignored (RFC
    /// 9457, section 3.1).
    pub(crate) fn read(mut members: Map<String, Value>, info: &StatusInfo) -> Problem {
        let mut text = |name: &str| match members.remove(name) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        };
        let type_uri = text("type").filter(|uri| uri != BLANK).map(Cow::Owned);
        let (title, detail, instance) = (text("title").map(Cow::Owned), text("detail"), text("instance"));
        // Advisory: what counts is the response's own.
        members.remove("status");
        let is_label = |title: &str| info.languages().iter().any(|it| info.label(it) == Some(title));
        let is_own = |title: &str| type_uri.is_none() && (title == info.phrase() || is_label(title));
        let title = title.filter(|title| !is_own(title));
        let inner = Inner { type_uri, title, detail, instance, extensions: members, accept_language: None };
        Problem { inner: Box::new(inner) }
    }
}

/// The language of a title that was chosen by `Accept-Language`: none, where no language of the registry is
/// accepted.
pub(crate) struct Language(pub(crate) Option<&'static str>);

/// The members that are there. (Most problems have few of them, and are part of every error that is logged.)
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

/// The title or the type, and the detail.
impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.title().unwrap_or(self.type_uri()))?;
        match self.detail() {
            Some(detail) => write!(f, ": {detail}"),
            None => Ok(()),
        }
    }
}
