//! An operation -> the requests that it is tried with.

use std::borrow::ToOwned;
use std::collections::BTreeMap;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use bytes::Bytes;
use http::header::{
    CONTENT_TYPE, COOKIE, ETAG, HOST, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, LAST_MODIFIED,
    LOCATION,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, Response, Uri};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::document::{Document, Operation, Parameter, Place, RequestContent, Style, parameters_of};
use super::values;
use crate::response::Body;
use crate::response::media_type::MediaType;

/// A request, and what is special about it.
#[derive(Clone)]
pub(super) struct Case {
    pub(super) what: String,
    pub(super) method: Method,
    pub(super) path: String,
    /// By parameter.
    query: Vec<(String, String)>,
    headers: HeaderMap,
    content: Vec<u8>,
}

impl Case {
    pub(super) fn new(method: Method, path: String, what: &str) -> Case {
        let (what, query) = (what.to_owned(), Vec::new());
        // RFC 9112, section 3.2.
        let headers = HeaderMap::from_iter([(HOST, HeaderValue::from_static("localhost"))]);
        Case { what, method, path, query, headers, content: Vec::new() }
    }

    pub(super) fn head(self) -> Case {
        Case { method: Method::HEAD, ..self }
    }

    /// The request; `None` if its path is not one.
    pub(super) fn request(&self, base: &str) -> Option<Request<Body>> {
        let query: Vec<&str> = self.query.iter().map(|(_, pair)| pair.as_str()).collect();
        let separator = if query.is_empty() { "" } else { "?" };
        let uri = format!("{base}{}{separator}{}", self.path, query.join("&"));
        let builder = Request::builder().method(&self.method).uri(uri);
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
    /// Keeps the parameters of `Location`, those that the content has as members, and what conditional requests need.
    pub(super) fn learn(&mut self, document: &Document, base: &str, path: &str, response: &Response<Bytes>) {
        let headers = response.headers();
        let location = headers.get(LOCATION).and_then(|value| Uri::try_from(value.as_bytes()).ok());
        let location = location.as_ref().and_then(|location| location.path().strip_prefix(base));
        let content: Value = serde_json::from_slice(response.body()).unwrap_or_default();
        let content = Some(&content).filter(|_| response.status().is_success());
        let item = content.map(|content| content.get(0).unwrap_or(content));
        for Operation { template, .. } in &document.operations {
            let parameters = location.and_then(|location| parameters_of(template, location));
            for (place, value) in parameters.into_iter().flatten() {
                self.add(place, value.to_owned());
            }
            // `/users` tells the `id` of `/users/{id}`.
            for (start, _) in template.match_indices("/{") {
                let (collection, parameter) = template.split_at(start);
                let name = parameter.trim_start_matches(['/', '{']).split('}').next().unwrap_or_default();
                let value = item.and_then(|item| item.get(name));
                let value = value.filter(|value| value.is_string() || value.is_number());
                if let (Some(value), Some(_)) = (value, parameters_of(collection, path)) {
                    self.add(&format!("{collection}/{{{name}}}"), encoded(&text_of(value)));
                }
            }
        }
        for name in [ETAG, LAST_MODIFIED] {
            if let Some(value) = headers.get(&name) {
                self.validators.entry(path.to_owned()).or_default().insert(name, value.clone());
            }
        }
    }

    fn add(&mut self, place: &str, value: String) {
        let values = self.values.entry(place.to_owned()).or_default();
        if !values.contains(&value) {
            values.push(value);
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

const MULTIPART: &str = "multipart/form-data";

const BOUNDARY: &str = "boundary";

/// Values that few parameters allow: a text, a fraction, a negative number, one that is too large, octets that are not
/// UTF-8, and NUL.
const ODD: [&str; 6] = ["x", "1.5", "-1", "99999999999999999999", "%FF", "%00"];

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
    /// Requests as the document describes them, with each of the credentials and without; without optional parameters, with
    /// one, and with all.
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
            let is_json = MediaType::new(media_type.as_bytes()).is_json();
            if is_json {
                with("with content that is not JSON", Some(media_type), b"{".to_vec());
                with("with content that is not UTF-8", Some(media_type), b"\"\xff\"".to_vec());
            }
            for (what, value) in values::invalid(self.document, &described.schema, value) {
                // (A form has members.)
                if is_json || value.is_object() {
                    with(&what, Some(media_type), written(media_type, &value));
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
                    for value in ODD {
                        let path = self.operation.template.replace(&self.operation.place(name), value);
                        if let Some(path) = self.filled(&path)? {
                            let what = format!("with `{name}` = `{value}`");
                            cases.push(Case { what, path, ..base.clone() });
                        }
                    }
                }
                Place::Query => {
                    let mut without = Case { what: format!("without `{name}`"), ..base.clone() };
                    without.query.retain(|(known, _)| known != name);
                    for value in ODD {
                        let mut odd = Case { what: format!("with `{name}` = `{value}`"), ..without.clone() };
                        odd.query.push((name.clone(), format!("{}={value}", encoded(name))));
                        cases.push(odd);
                    }
                    if parameter.is_required {
                        cases.push(without);
                    }
                }
                Place::Cookie if parameter.is_required => {
                    let mut case = Case { what: format!("without `{name}`"), ..base.clone() };
                    case.headers.remove(COOKIE);
                    cases.push(case);
                }
                Place::Cookie => {}
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
        let mut cookies = Vec::new();
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
                    let pairs = pairs(parameter, &self.value(parameter)?);
                    case.query.extend(pairs.into_iter().map(|pair| (parameter.name.clone(), pair)));
                }
                Place::Cookie => {
                    cookies.push(format!("{}={}", parameter.name, encoded(&self.text(parameter)?)));
                }
                Place::Header => {
                    let Ok(name) = HeaderName::try_from(parameter.name.as_str()) else { continue };
                    let value = match self.learned.validator(path, &name) {
                        Some(value) => Some(value.clone()),
                        None => HeaderValue::try_from(self.text(parameter)?).ok(),
                    };
                    case.headers.extend(value.map(|value| (name, value)));
                }
            }
        }
        if !cookies.is_empty() {
            case.headers.extend(HeaderValue::try_from(cookies.join("; ")).ok().map(|value| (COOKIE, value)));
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

    /// Valid content with its media type.
    fn content(&self) -> Result<Option<(String, Value)>, String> {
        let Some(RequestContent { media_type, is_required, schema }) = &self.operation.content else {
            return Ok(None);
        };
        let value = match schema {
            Value::Null if MediaType::new(media_type.as_bytes()).is_json() => Some(json!({})),
            Value::Null => Some(json!("a")),
            schema => self.document.validator(schema).map(|_| values::valid(self.document, schema))?,
        };
        match value {
            Some(value) if MediaType::new(media_type.as_bytes()).is(MULTIPART) => {
                Ok(Some((format!("{MULTIPART}; boundary={BOUNDARY}"), value)))
            }
            Some(value) => Ok(Some((media_type.clone(), value))),
            None if !is_required => Ok(None),
            None => Err("no content could be made from the schema; give it an `example`".to_owned()),
        }
    }

    /// The paths with the first and the last value that responses have told of each parameter, with one of its schema, and
    /// with one that most likely nothing has.
    pub(super) fn paths(&self) -> Result<Vec<String>, String> {
        let mut paths = Vec::new();
        let (mut first, mut last, mut made, mut unknown) = (
            self.operation.template.clone(),
            self.operation.template.clone(),
            self.operation.template.clone(),
            self.operation.template.clone(),
        );
        for parameter in self.path_parameters() {
            let place = self.operation.place(&parameter.name);
            let value = encoded(&self.text(parameter)?);
            let known = self.known(&place);
            first = first.replace(&place, known.first().map_or(&value, |value| value));
            last = last.replace(&place, known.last().map_or(&value, |value| value));
            let candidates = [Value::from(999_999_937), Value::from("nothing-has-this-name")];
            let is_valid = |candidate: &&Value| match &parameter.schema {
                Value::Null => true,
                schema => self.document.validator(schema).is_ok_and(|it| it.is_valid(candidate)),
            };
            let other = candidates.iter().find(is_valid).map(text_of);
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
            let place = self.operation.place(&parameter.name);
            let value = match self.known(&place).first() {
                Some(known) => known.clone(),
                None => encoded(&self.text(parameter)?),
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

    /// A valid value of a parameter.
    fn value(&self, parameter: &Parameter) -> Result<Value, String> {
        let Parameter { name, schema, .. } = parameter;
        if schema.is_null() {
            return Ok(json!("a"));
        }
        self.document.validator(schema)?;
        values::valid(self.document, schema)
            .ok_or_else(|| format!("no value could be made for the parameter `{name}`; give it an `example`"))
    }

    /// A valid value of a parameter, as text.
    fn text(&self, parameter: &Parameter) -> Result<String, String> {
        let value = self.value(parameter)?;
        Ok(if parameter.style == Style::Json { value.to_string() } else { text_of(&value) })
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

/// The value of a parameter in a query, as pairs.
fn pairs(parameter: &Parameter, value: &Value) -> Vec<String> {
    let Parameter { name, style, .. } = parameter;
    let pair = |name: &str, value: &Value| format!("{}={}", encoded(name), encoded(&text_of(value)));
    match (style, value) {
        (Style::Repeated, Value::Array(items)) => items.iter().map(|item| pair(name, item)).collect(),
        (Style::Repeated, Value::Object(members)) => {
            members.iter().map(|(name, it)| pair(name, it)).collect()
        }
        (Style::Deep, Value::Object(members)) => {
            members.iter().map(|(member, it)| pair(&format!("{name}[{member}]"), it)).collect()
        }
        (Style::Json, value) => std::vec![pair(name, &Value::String(value.to_string()))],
        (_, value) => std::vec![pair(name, value)],
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
        // RFC 7578.
        Value::Object(members) if media_type.is(MULTIPART) => {
            let part = |(name, value): (&String, &Value)| {
                let name = encoded(name);
                format!(
                    "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{}\r\n",
                    text_of(value)
                )
            };
            (members.iter().map(part).collect::<String>() + "--" + BOUNDARY + "--\r\n").into_bytes()
        }
        _ if media_type.is_json() => value.to_string().into_bytes(),
        _ => text_of(value).into_bytes(),
    }
}

/// A part of a URI (RFC 3986, section 2.1).
fn encoded(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// All but the unreserved characters (RFC 3986, section 2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
