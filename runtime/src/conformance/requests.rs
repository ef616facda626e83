//! An operation -> the requests that it is tried with.

use std::borrow::ToOwned;
use std::collections::BTreeMap;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use http::header::{
    CONTENT_TYPE, ETAG, HOST, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, LAST_MODIFIED,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request};
use serde_json::Value;

use super::document::{Document, Operation, Parameter, Place, parameters_of};
use super::values;
use crate::response::Body;
use crate::response::media_type::MediaType;

/// A request, and what is special about it.
#[derive(Clone)]
pub(super) struct Case {
    pub(super) what: String,
    pub(super) method: Method,
    pub(super) path: String,
    query: String,
    headers: HeaderMap,
    content: Vec<u8>,
}

impl Case {
    pub(super) fn new(method: Method, path: String, what: &str) -> Case {
        let (what, query) = (what.to_owned(), String::new());
        // RFC 9112, section 3.2.
        let headers = HeaderMap::from_iter([(HOST, HeaderValue::from_static("localhost"))]);
        Case { what, method, path, query, headers, content: Vec::new() }
    }

    pub(super) fn head(self) -> Case {
        Case { method: Method::HEAD, ..self }
    }

    /// The request; `None` if its path is not one.
    pub(super) fn request(&self, base: &str) -> Option<Request<Body>> {
        let mut builder = Request::builder().method(&self.method);
        builder = builder.uri(format!("{base}{}{}", self.path, self.query));
        let mut request = builder.body(Body::from(self.content.clone())).ok()?;
        request.headers_mut().clone_from(&self.headers);
        Some(request)
    }
}

/// What earlier responses have told.
#[derive(Default)]
pub(super) struct Learned {
    /// The values of parameters of paths, by the part of the template that ends with the parameter.
    values: BTreeMap<String, Vec<String>>,
    /// The latest `ETag` and `Last-Modified`, by path.
    validators: BTreeMap<String, HeaderMap>,
}

impl Learned {
    /// Keeps the parameters of `Location`, and what conditional requests need.
    pub(super) fn learn(&mut self, document: &Document, base: &str, path: &str, headers: &HeaderMap) {
        let location = headers.get(http::header::LOCATION).and_then(|value| value.to_str().ok());
        let location = location.and_then(|location| location.strip_prefix(base));
        for operation in &document.operations {
            let parameters = location.and_then(|location| parameters_of(&operation.template, location));
            for (place, value) in parameters.into_iter().flatten() {
                let values = self.values.entry(place.to_owned()).or_default();
                if !values.iter().any(|known| known == value) {
                    values.push(value.to_owned());
                }
            }
        }
        for name in [ETAG, LAST_MODIFIED] {
            if let Some(value) = headers.get(&name) {
                self.validators.entry(path.to_owned()).or_default().insert(name, value.clone());
            }
        }
    }

    /// The validator that a field of a conditional request has (RFC 9110, section 13.1).
    fn validator(&self, path: &str, name: &HeaderName) -> Option<&HeaderValue> {
        let validator = match name {
            &IF_MATCH | &IF_NONE_MATCH | &IF_RANGE => ETAG,
            &IF_MODIFIED_SINCE => LAST_MODIFIED,
            _ => return None,
        };
        self.validators.get(path)?.get(validator)
    }
}

/// The credentials of a request, if it has some.
type Credentials<'a> = Option<&'a (HeaderName, HeaderValue)>;

/// The optional parameters that a request has.
#[derive(Clone, Copy)]
enum Optional<'a> {
    None,
    One(&'a str),
    All,
}

/// What the requests of one operation are made with.
pub(super) struct Requests<'a> {
    pub(super) document: &'a Document,
    pub(super) operation: &'a Operation,
    pub(super) learned: &'a Learned,
    pub(super) credentials: &'a [(HeaderName, HeaderValue)],
}

impl Requests<'_> {
    /// Requests as the document describes them, with all credentials and without; without what is optional, with one of it,
    /// and with all of it.
    pub(super) fn valid(&self) -> Result<Vec<Case>, String> {
        let content = self.content()?;
        let mut cases = Vec::new();
        for credentials in self.all_credentials() {
            for path in self.paths()? {
                let optional = self.operation.parameters.iter().filter(|parameter| !parameter.is_required);
                let alone = optional.map(|parameter| Optional::One(&parameter.name));
                for optional in [Optional::None].into_iter().chain(alone).chain([Optional::All]) {
                    let case = self.case(&path, credentials, content.as_ref(), optional)?;
                    if !cases.iter().any(|known: &Case| known.is_same(&case)) {
                        cases.push(case);
                    }
                }
            }
        }
        Ok(cases)
    }

    /// Requests that are not as the document describes them, in one place each.
    pub(super) fn invalid(&self) -> Result<Vec<Case>, String> {
        let content = self.content()?;
        let credentials = self.all_credentials().next().flatten();
        let Some(path) = self.paths()?.into_iter().next() else { return Ok(Vec::new()) };
        let base = self.case(&path, credentials, content.as_ref(), Optional::None)?;
        let mut cases = self.invalid_parameters(&base)?;
        if let (Some(described), Some((media_type, value))) = (&self.operation.content, &content) {
            let mut with = |what: &str, media_type: Option<&str>, content: Vec<u8>| {
                let mut case = Case { what: what.to_owned(), content, ..base.clone() };
                case.headers.remove(CONTENT_TYPE);
                let media_type = media_type.and_then(|media_type| HeaderValue::try_from(media_type).ok());
                case.headers.extend(media_type.map(|value| (CONTENT_TYPE, value)));
                cases.push(case);
            };
            with("without content", None, Vec::new());
            with("without a `Content-Type`", None, base.content.clone());
            with("with another `Content-Type`", Some("text/x-other"), base.content.clone());
            let mut large = std::vec![b' '; 4 << 20];
            large.extend(&base.content);
            with("with content of 4 MiB", Some(media_type), large);
            if MediaType::new(media_type.as_bytes()).is_json() {
                with("with content that is not JSON", Some(media_type), b"{".to_vec());
                with("with content that is not UTF-8", Some(media_type), b"\"\xff\"".to_vec());
                for (what, value) in values::invalid(self.document, &described.schema, value) {
                    with(&what, Some(media_type), value.to_string().into_bytes());
                }
            }
        }
        Ok(cases)
    }

    fn invalid_parameters(&self, base: &Case) -> Result<Vec<Case>, String> {
        let mut cases = Vec::new();
        for parameter in &self.operation.parameters {
            let name = &parameter.name;
            match parameter.place {
                Place::Path => {
                    // A text, a number that is too large, and octets that are not UTF-8.
                    for value in ["x", "1.5", "-1", "99999999999999999999", "%FF", "%00"] {
                        let place = format!("{{{name}}}");
                        let path = self.operation.template.replace(&place, value);
                        if let Some(path) = self.filled(&path)? {
                            let what = format!("with `{name}` = `{value}`");
                            cases.push(Case { what, path, ..base.clone() });
                        }
                    }
                }
                Place::Query => {
                    let query = format!("?{}=%FF", encoded(name));
                    cases.push(Case { what: format!("with an odd `{name}`"), query, ..base.clone() });
                    if parameter.is_required {
                        let what = format!("without `{name}`");
                        cases.push(Case { what, query: String::new(), ..base.clone() });
                    }
                }
                Place::Header => {
                    let Ok(field) = HeaderName::try_from(name.as_str()) else { continue };
                    let mut odd = Case { what: format!("with an odd `{name}`"), ..base.clone() };
                    odd.headers.insert(&field, HeaderValue::from_static("\",;="));
                    cases.push(odd);
                    if parameter.is_required {
                        let mut case = Case { what: format!("without `{name}`"), ..base.clone() };
                        case.headers.remove(&field);
                        cases.push(case);
                    }
                }
            }
        }
        Ok(cases)
    }

    fn case(
        &self,
        path: &str,
        credentials: Credentials<'_>,
        content: Option<&(String, Value)>,
        optional: Optional<'_>,
    ) -> Result<Case, String> {
        let mut case = Case::new(self.operation.method.clone(), path.to_owned(), "");
        for parameter in &self.operation.parameters {
            let is_chosen = match optional {
                Optional::None => false,
                Optional::One(name) => parameter.name == name,
                Optional::All => true,
            };
            if !parameter.is_required && !is_chosen {
                continue;
            }
            match parameter.place {
                Place::Path => {}
                Place::Query => {
                    let value = self.value(parameter)?;
                    let separator = if case.query.is_empty() { "?" } else { "&" };
                    let (name, value) = (encoded(&parameter.name), encoded(&value));
                    case.query.extend([separator, &name, "=", &value]);
                }
                Place::Header => {
                    let Ok(name) = HeaderName::try_from(parameter.name.as_str()) else { continue };
                    let value = match self.learned.validator(path, &name) {
                        Some(value) => Some(value.clone()),
                        None => HeaderValue::try_from(self.value(parameter)?).ok(),
                    };
                    case.headers.extend(value.map(|value| (name, value)));
                }
            }
        }
        if let Some((media_type, value)) = content {
            case.content = written(media_type, value);
            let media_type = HeaderValue::try_from(media_type).ok();
            case.headers.extend(media_type.map(|value| (CONTENT_TYPE, value)));
        }
        if let Some((name, value)) = credentials {
            case.headers.insert(name, value.clone());
        }
        Ok(case)
    }

    /// No credentials last if the operation needs some, and else first.
    fn all_credentials(&self) -> impl Iterator<Item = Credentials<'_>> {
        let some = self.credentials.iter().map(Some);
        let (first, last) = if self.operation.is_secured { (None, Some(None)) } else { (Some(None), None) };
        first.into_iter().chain(some).chain(last)
    }

    fn content(&self) -> Result<Option<(String, Value)>, String> {
        let Some(content) = &self.operation.content else { return Ok(None) };
        match values::valid(self.document, &content.schema) {
            Some(value) => Ok(Some((content.media_type.clone(), value))),
            None if content.schema.is_null() || !content.is_required => Ok(None),
            None => Err("no content could be made of the schema; give it an `example`".to_owned()),
        }
    }

    /// The paths with the first and the last value that a response has told of each parameter, one of its schema, and one
    /// that most likely nothing has.
    fn paths(&self) -> Result<Vec<String>, String> {
        let mut paths = Vec::new();
        let (mut first, mut last, mut made, mut unknown) = (
            self.operation.template.clone(),
            self.operation.template.clone(),
            self.operation.template.clone(),
            self.operation.template.clone(),
        );
        for parameter in self.path_parameters() {
            let place = format!("{{{}}}", parameter.name);
            let value = encoded(&self.value(parameter)?);
            let known = self.known(&place);
            first = first.replace(&place, known.first().map_or(&value, |value| value));
            last = last.replace(&place, known.last().map_or(&value, |value| value));
            let candidates = [Value::from(999_999_937), Value::from("nothing-has-this-name")];
            let validator = self.document.validator(&parameter.schema)?;
            let other = candidates.iter().find(|candidate| validator.is_valid(candidate)).map(text_of);
            unknown = unknown.replace(&place, other.as_deref().unwrap_or(&value));
            made = made.replace(&place, &value);
        }
        for path in [first, last, made, unknown] {
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        Ok(paths)
    }

    /// The path with valid values for the parameters that are left.
    fn filled(&self, path: &str) -> Result<Option<String>, String> {
        let mut filled = path.to_owned();
        for parameter in self.path_parameters() {
            let place = format!("{{{}}}", parameter.name);
            let value = match self.known(&place).first() {
                Some(known) => known.clone(),
                None => encoded(&self.value(parameter)?),
            };
            filled = filled.replace(&place, &value);
        }
        Ok((!filled.contains('{')).then_some(filled))
    }

    fn path_parameters(&self) -> impl Iterator<Item = &Parameter> {
        self.operation.parameters.iter().filter(|parameter| parameter.place == Place::Path)
    }

    /// What earlier responses have told of the parameter.
    fn known(&self, place: &str) -> &[String] {
        let end = self.operation.template.find(place).map(|start| start + place.len());
        let until = end.and_then(|end| self.operation.template.get(..end));
        until.and_then(|until| self.learned.values.get(until)).map_or(&[], Vec::as_slice)
    }

    /// A valid value of a parameter, as text.
    fn value(&self, parameter: &Parameter) -> Result<String, String> {
        match values::valid(self.document, &parameter.schema) {
            Some(value) => Ok(text_of(&value)),
            None if parameter.schema.is_null() => Ok("a".to_owned()),
            None => Err(format!(
                "no value could be made for the parameter `{}`; give it an `example`",
                parameter.name
            )),
        }
    }
}

impl Case {
    fn is_same(&self, other: &Case) -> bool {
        self.path == other.path && self.query == other.query && self.headers == other.headers
    }
}

fn text_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => values.iter().map(text_of).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// The value as content of the media type.
fn written(media_type: &str, value: &Value) -> Vec<u8> {
    let media_type = MediaType::new(media_type.as_bytes());
    match value {
        Value::Object(members) if media_type.is("application/x-www-form-urlencoded") => {
            let pairs =
                members.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(&text_of(value))));
            pairs.collect::<Vec<_>>().join("&").into_bytes()
        }
        _ if media_type.is_json() => value.to_string().into_bytes(),
        _ => text_of(value).into_bytes(),
    }
}

/// A part of a URI (RFC 3986, section 2.1).
fn encoded(text: &str) -> String {
    let octets = text.bytes().map(|byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    });
    octets.collect()
}
