//! Responses against what a service declares and against the rules of the registry; and problem details for bare answers.
//! [`tower`](crate::tower) and [`actix`](crate::actix) call it with the responses that pass.

use core::fmt::{self, Debug, Display, Formatter};
use core::marker::PhantomData;
use std::borrow::ToOwned;
use std::string::{String, ToString};
use std::sync::Arc;
use std::vec::Vec;

use bytes::Bytes;
use http::header::{
    CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, TRANSFER_ENCODING, VARY,
};
use http::response::Parts;
use http::{HeaderValue, Method, Uri};
use serde_json::{Map, Value};

use super::encode::EncodeError;
use super::media_type::MediaType;
use super::origin::Origin;
use super::problem::{PROBLEM_JSON, Problem};
pub(crate) use super::violation::ViolationKind;
use super::violation::{broken, info, length, refer};
use crate::info::StatusInfo;
use crate::{Registry, RegistrySet, Status, StatusSubset};

/// Holds every response of a service against the statuses that it declares and against the rules of the registry, and
/// makes problem details of the framework's bare answers.
///
/// It is a layer of tower ([`tower`](crate::tower)) and a middleware of actix-web ([`actix`](crate::actix)). A response
/// that breaks the contract is reported and sent as it is: as an error of the crate `tracing` (feature `tracing`), to
/// [`on_violation`](Contract::on_violation), and in tests by a panic ([`panicking`](Contract::panicking)).
///
/// [`contract`](crate::guide::contract) in the guide says what is checked and what is not.
pub struct Contract<T = Status> {
    terms: Arc<Terms>,
    of: PhantomData<fn() -> T>,
}

impl Contract<Status> {
    /// Creates a contract that declares no statuses: responses are held against the rules of HTTP alone. This is for a
    /// service that has no outcomes yet.
    #[must_use]
    pub fn rules() -> Contract<Status> {
        Contract::of(None)
    }
}

impl<T: StatusSubset> Contract<T> {
    /// Creates a contract whose responses have the statuses of `T`. Every other status is reported.
    #[must_use]
    pub fn new() -> Contract<T> {
        Contract::of(Some(codes::<T>().collect()))
    }

    pub(crate) fn of(declared: Option<Vec<u16>>) -> Contract<T> {
        let terms = Terms {
            declared,
            info: info::<T::Registry>,
            omitted: Vec::new(),
            problems: true,
            panicking: false,
            callback: None,
        };
        Contract { terms: Arc::new(terms), of: PhantomData }
    }

    /// Declares the statuses of another subset too: those of another route, of a layer, or of the framework. (After
    /// [`rules`](Contract::rules), which declares none, those are the only ones.)
    #[must_use]
    pub fn and<U: StatusSubset<Registry = T::Registry>>(self) -> Contract<T> {
        self.with(|terms| terms.declared.get_or_insert_default().extend(codes::<U>()))
    }
}

impl<T> Contract<T> {
    /// Leaves the framework's answers as they are.
    #[must_use]
    pub fn without_problems(self) -> Contract<T> {
        self.with(|terms| terms.problems = false)
    }

    /// Does not report that this header field is missing: a layer outside of this one adds it. It is the word `omit` of
    /// [`#[status(omit("Allow"))]`](derive@crate::EncodeResponse).
    #[must_use]
    pub fn omit(self, name: &'static str) -> Contract<T> {
        self.with(|terms| terms.omitted.push(name))
    }

    /// Calls a function for each violation, such as one that counts them. It replaces the function of an earlier call.
    #[must_use]
    pub fn on_violation(self, callback: impl Fn(&Violation) + Send + Sync + 'static) -> Contract<T> {
        self.with(|terms| terms.callback = Some(Arc::new(callback)))
    }

    /// Panics if a response breaks the contract, after it has been reported. This is for tests.
    #[must_use]
    pub fn panicking(self) -> Contract<T> {
        self.with(|terms| terms.panicking = true)
    }

    fn with(mut self, change: impl FnOnce(&mut Terms)) -> Contract<T> {
        change(Arc::make_mut(&mut self.terms));
        self
    }

    pub(crate) fn terms(&self) -> Arc<Terms> {
        Arc::clone(&self.terms)
    }
}

impl<T: StatusSubset> Default for Contract<T> {
    fn default() -> Contract<T> {
        Contract::new()
    }
}

impl<T> Clone for Contract<T> {
    fn clone(&self) -> Contract<T> {
        Contract { terms: self.terms(), of: PhantomData }
    }
}

impl<T> Debug for Contract<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Contract").field("declared", &self.terms.declared).finish_non_exhaustive()
    }
}

/// A response that breaks a [`Contract`].
///
/// `Display` is one line for a log: the request, what is wrong, and what made the response.
#[derive(Clone, Debug)]
pub struct Violation {
    kind: ViolationKind,
    code: u16,
    method: Method,
    path: String,
    origin: Option<Origin>,
    info: Option<&'static StatusInfo>,
}

impl Violation {
    /// What is wrong.
    #[must_use]
    pub fn kind(&self) -> &ViolationKind {
        &self.kind
    }

    /// The status code of the response.
    #[must_use]
    pub fn code(&self) -> u16 {
        self.code
    }

    /// The method of the request.
    #[must_use]
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The path of the request, as the layer sees it. (In a nested router of axum it is the rest of the path.)
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The outcome that made the response; `None` if it was the framework, a layer, or a handler without an outcome.
    #[must_use]
    pub fn origin(&self) -> Option<&Origin> {
        self.origin.as_ref()
    }
}

impl Display for Violation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.method, self.path, Line(self))?;
        match &self.origin {
            None => f.write_str("; made by the framework, a layer or a handler without an outcome"),
            Some(origin) => {
                write!(f, "; made by {}::{}", origin.outcome(), origin.variant())?;
                if origin.code() == self.code || matches!(self.kind, ViolationKind::Unwritten { .. }) {
                    return Ok(());
                }
                write!(f, ", which has the status {}", origin.code())
            }
        }
    }
}

/// What is wrong, in words.
pub(crate) struct Line<'a>(pub(crate) &'a Violation);

impl Display for Line<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Violation { kind, code, info, .. } = self.0;
        match kind {
            ViolationKind::Unwritten { error } => {
                return write!(f, "an outcome could not be written: {error}");
            }
            ViolationKind::RepeatedHeader { name } => {
                write!(f, "the header field `{name}` takes one value, and has several lines")?;
                return refer(f, kind.reference(*info));
            }
            _ => {}
        }
        write!(f, "{code}")?;
        if let Some(info) = info {
            write!(f, " {}", info.phrase())?;
        }
        match kind {
            ViolationKind::UndeclaredStatus => f.write_str(" is not declared")?,
            ViolationKind::InterimStatus => f.write_str(" is an interim response")?,
            ViolationKind::MissingHeader { name } => write!(f, " must have the header field `{name}`")?,
            ViolationKind::ForbiddenHeader { name } => write!(f, " never has the header field `{name}`")?,
            _ => f.write_str(" never has content")?,
        }
        refer(f, kind.reference(*info))
    }
}

/// The codes of the statuses of a subset.
pub(crate) fn codes<T: StatusSubset>() -> impl Iterator<Item = u16> {
    T::STATUSES.iter().filter_map(|status| u16::try_from(status.code().into()).ok())
}

type Callback = Arc<dyn Fn(&Violation) + Send + Sync>;

/// What a contract says.
#[derive(Clone)]
pub(crate) struct Terms {
    /// The codes of the declared statuses.
    declared: Option<Vec<u16>>,
    info: fn(u16) -> Option<&'static StatusInfo>,
    omitted: Vec<&'static str>,
    problems: bool,
    panicking: bool,
    callback: Option<Callback>,
}

/// What counts of a request.
pub(crate) struct Asked {
    method: Method,
    uri: Uri,
    languages: Option<HeaderValue>,
}

impl Asked {
    pub(crate) fn new(method: Method, uri: Uri, languages: Option<HeaderValue>) -> Asked {
        Asked { method, uri, languages }
    }

    #[cfg(feature = "tower")]
    pub(crate) fn of<B>(request: &http::Request<B>) -> Asked {
        let languages = joined(request.headers().get_all(http::header::ACCEPT_LANGUAGE).iter());
        Asked::new(request.method().clone(), request.uri().clone(), languages)
    }

    pub(crate) fn is_head(&self) -> bool {
        self.method == Method::HEAD
    }
}

/// The lines of a list as one (RFC 9110, section 5.3).
pub(crate) fn joined<'a>(mut lines: impl Iterator<Item = &'a HeaderValue>) -> Option<HeaderValue> {
    let first = lines.next()?.clone();
    lines.try_fold(first, |joined, line| {
        HeaderValue::from_bytes(&[joined.as_bytes(), b", ", line.as_bytes()].concat()).ok()
    })
}

/// A bare answer, which becomes a problem.
pub(crate) enum Bare {
    /// Its text is short, and is kept.
    Text,
    /// It has no text, or one that is not kept.
    Empty,
}

/// The size of a text that is kept, in bytes.
const LIMIT: u64 = 8192;

impl Terms {
    /// Reports what is wrong with a response. `size` is that of its content, if it is known.
    ///
    /// # Panics
    ///
    /// If the contract panics.
    pub(crate) fn hold(&self, asked: &Asked, parts: &Parts, size: Option<u64>) {
        let mut texts = Vec::new();
        for violation in self.violations(asked, parts, size) {
            #[cfg(feature = "tracing")]
            tracing::error!(status = violation.code, method = %violation.method, path = violation.path(), "{violation}");
            if let Some(callback) = &self.callback {
                callback(&violation);
            }
            if self.panicking {
                texts.push(violation.to_string());
            }
        }
        assert!(texts.is_empty(), "{}", texts.join("\n"));
    }

    /// What is wrong with a response.
    pub(crate) fn violations(&self, asked: &Asked, parts: &Parts, size: Option<u64>) -> Vec<Violation> {
        let code = parts.status.as_u16();
        let info = (self.info)(code);
        let origin = parts.extensions.get::<Origin>();
        let violation = |kind| Violation {
            kind,
            code,
            method: asked.method.clone(),
            path: asked.uri.path().to_owned(),
            origin: origin.cloned(),
            info,
        };
        self.wrong(parts, info, size).into_iter().map(violation).collect()
    }

    fn wrong(
        &self,
        parts: &Parts,
        info: Option<&'static StatusInfo>,
        size: Option<u64>,
    ) -> Vec<ViolationKind> {
        let code = parts.status.as_u16();
        let mut kinds = Vec::new();
        if let Some(error) = parts.extensions.get::<EncodeError>() {
            kinds.push(ViolationKind::Unwritten { error: error.clone() });
        } else if self.declared.as_ref().is_some_and(|declared| !declared.contains(&code)) {
            kinds.push(ViolationKind::UndeclaredStatus);
        }
        if code < 200 && code != 101 {
            kinds.push(ViolationKind::InterimStatus);
        }
        kinds.extend(broken(info, &parts.headers, size, &self.omitted));
        kinds
    }

    /// Whether the response is a bare answer. `size` is that of its content, if it is known.
    pub(crate) fn bare(&self, asked: &Asked, parts: &Parts, size: Option<u64>) -> Option<Bare> {
        let is_of_an_outcome = parts.extensions.get::<Origin>().is_some()
            // What is sent instead of an outcome is bare.
            && parts.extensions.get::<EncodeError>().is_none();
        let status = parts.status;
        let is_error = status.is_client_error() || status.is_server_error();
        if !self.problems || !is_error || is_of_an_outcome || parts.headers.contains_key(CONTENT_ENCODING) {
            return None;
        }
        // A response to HEAD says what that to GET has.
        let size = if asked.is_head() { length(&parts.headers).or(Some(0)) } else { size }?;
        let mut types = parts.headers.get_all(CONTENT_TYPE).iter();
        let media_type = types.next().map(|value| MediaType::new(value.as_bytes()));
        match media_type {
            _ if types.next().is_some() => None,
            None => (size == 0).then_some(Bare::Empty),
            Some(media_type) if !media_type.is("text/plain") => None,
            // The text may be internal.
            Some(_) if size == 0 || status.is_server_error() => Some(Bare::Empty),
            Some(media_type) if size > LIMIT || media_type.foreign_charset().is_some() => None,
            Some(_) if asked.is_head() => Some(Bare::Empty),
            Some(_) => Some(Bare::Text),
        }
    }

    /// Makes the problem of a bare answer: changes the header fields and returns the content.
    pub(crate) fn problem(&self, asked: &Asked, parts: &mut Parts, reason: Option<String>) -> Bytes {
        let mut problem = Problem::new();
        if let Some(reason) = reason {
            problem.insert_member("reason", Value::String(reason));
        }
        // Without the field too, the response depends on it.
        let languages = asked.languages.as_ref().and_then(|value| value.to_str().ok()).unwrap_or_default();
        let (members, language) = match (self.info)(parts.status.as_u16()) {
            Some(info) => problem.with_accept_language(languages).write(info),
            None => (unknown(parts.status.as_u16(), &problem), None),
        };
        let headers = &mut parts.headers;
        headers.remove(CONTENT_LENGTH);
        headers.remove(TRANSFER_ENCODING);
        headers.remove(CONTENT_LANGUAGE);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
        if let Some(language) = language {
            headers.append(VARY, HeaderValue::from_static("Accept-Language"));
            if let Some(tag) = language.0 {
                headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(tag));
            }
        }
        // (A map of text and numbers can always be written.)
        serde_json::to_vec(&members).unwrap_or_default().into()
    }
}

/// The problem of a status that no registry knows, which has no title.
fn unknown(code: u16, problem: &Problem) -> Map<String, Value> {
    let mut members = problem.extensions().clone();
    members.insert("status".to_owned(), code.into());
    members
}

#[cfg(all(test, feature = "tracing"))]
mod tests {
    use http::Response;

    use super::*;
    use crate::response::testing::logged_by;

    #[test]
    fn a_violation_is_an_event_with_the_request() {
        let asked = Asked::new(Method::GET, Uri::from_static("/old?key=secret"), None);
        let held = |contract: Contract, code: u16| {
            let (parts, ()) = Response::builder().status(code).body(()).unwrap().into_parts();
            logged_by(|| contract.terms().hold(&asked, &parts, Some(0)))
        };
        let text = "GET /old: 301 Moved Permanently must have the header field `location`; made by the framework, a layer or \
                    a handler without an outcome";
        let event = std::format!("ERROR message={text} status=301 method=GET path=\"/old\"");
        assert_eq!(held(Contract::rules(), 301), [event]);
        assert_eq!(held(Contract::rules().omit("Location"), 301), [""; 0]);
        assert_eq!(held(Contract::rules(), 404), [""; 0]);
    }
}
