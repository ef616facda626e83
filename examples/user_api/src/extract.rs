//! The extractors of the handlers. Instead of axum's own response (a *rejection*), each extractor has an outcome as its
//! error. A handler takes a `Result` and converts the error into its own outcome with `?`. If the operation does not
//! declare the rejection of an extractor, that is a compile error.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::rejection::{BytesRejection, FailedToBufferBody, JsonRejection};
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::ws::{WebSocket, WebSocketUpgrade};
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::header::{
    ACCEPT_LANGUAGE, AUTHORIZATION, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, RANGE,
    SEC_WEBSOCKET_KEY,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, Method, Response};
use httpdate::HttpDate;
use serde::de::DeserializeOwned;
use status_subset::response::Body;
use status_subset::{Problem, StatusLang};

use crate::outcomes::{Anonymous, BadContent, BadPath, NoHandshake, NotAdmin, Unavailable};
use crate::store::Store;

/// Writes problems in the language that the request prefers.
#[derive(Clone)]
pub struct Language {
    accepted: String,
    language: StatusLang,
}

impl Language {
    fn of(headers: &HeaderMap) -> Language {
        let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let language = StatusLang::from_accept_language(accepted).unwrap_or(StatusLang::En);
        Language { accepted: accepted.to_owned(), language }
    }

    /// The text in the language.
    #[must_use]
    pub fn text(&self, en: impl Into<String>, ko: impl Into<String>) -> String {
        match self.language {
            StatusLang::Ko => ko.into(),
            _ => en.into(),
        }
    }

    /// A problem whose title is the status's label.
    #[must_use]
    pub fn problem(&self, en: impl Into<String>, ko: impl Into<String>) -> Problem {
        Problem::new().with_detail(self.text(en, ko)).with_accept_language(&*self.accepted)
    }
}

impl<S: Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Language, Infallible> {
        Ok(Language::of(&parts.headers))
    }
}

/// The store, unless the service is under maintenance.
impl FromRequestParts<Store> for Store {
    type Rejection = Unavailable;

    async fn from_request_parts(parts: &mut Parts, store: &Store) -> Result<Store, Unavailable> {
        let remaining = store.maintenance();
        if remaining.is_zero() {
            return Ok(store.clone());
        }
        let problem = Language::of(&parts.headers).problem("we are working on it", "점검 중입니다");
        Err(Unavailable::ServiceUnavailable(whole_seconds(remaining), problem))
    }
}

/// A `Retry-After`: whole seconds, rounded up.
#[must_use]
pub fn whole_seconds(time: Duration) -> u64 {
    time.as_secs() + u64::from(time.subsec_nanos() > 0)
}

/// The owner of a known token.
pub struct Caller {
    is_admin: bool,
    language: Language,
}

impl Caller {
    pub fn must_be_admin(&self) -> Result<(), NotAdmin> {
        if self.is_admin {
            return Ok(());
        }
        let problem = self.language.problem("only administrators may do this", "관리자만 할 수 있습니다");
        Err(NotAdmin::Forbidden(problem))
    }
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = Anonymous;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Caller, Anonymous> {
        let language = Language::of(&parts.headers);
        let credentials = parts.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        // The scheme is case-insensitive (RFC 9110, section 11.1).
        let token = credentials.and_then(|credentials| credentials.split_once(' '));
        let token = token.filter(|(scheme, _)| scheme.eq_ignore_ascii_case("Bearer"));
        // A real service would look up the token.
        let error = match token.map(|(_, token)| token.trim_start()) {
            Some("admin-token") => return Ok(Caller { is_admin: true, language }),
            Some("editor-token") => return Ok(Caller { is_admin: false, language }),
            Some(_) => r#", error="invalid_token""#,
            None => "", // RFC 6750, section 3.1: a request without a token gets no error
        };
        Err(Anonymous::Unauthorized(
            format!(r#"Bearer realm="user_api"{error}"#),
            language.problem("a known token is needed", "등록된 토큰이 필요합니다"),
        ))
    }
}

/// The number in a path.
pub struct Id(pub i64);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = BadPath;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Id, BadPath> {
        Path::from_request_parts(parts, state).await.map(|Path(id)| Id(id)).map_err(|rejection| {
            let problem = Language::of(&parts.headers).problem("an id is a number", "아이디는 숫자입니다");
            BadPath::BadRequest(problem.with_extension("reason", rejection.body_text()))
        })
    }
}

/// Content as JSON.
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = BadContent;

    async fn from_request(request: Request, state: &S) -> Result<Json<T>, BadContent> {
        let language = Language::of(request.headers());
        let rejection = match axum::Json::from_request(request, state).await {
            Ok(axum::Json(content)) => return Ok(Json(content)),
            Err(rejection) => rejection,
        };
        let problem = language.problem("the content can't be read", "콘텐츠를 읽을 수 없습니다");
        // The cause is serde's message, which is in English.
        let problem = problem.with_extension("reason", rejection.body_text());
        Err(match rejection {
            JsonRejection::JsonDataError(_) => BadContent::UnprocessableContent(problem),
            JsonRejection::MissingJsonContentType(_) => BadContent::UnsupportedMediaType(problem),
            JsonRejection::BytesRejection(BytesRejection::FailedToBufferBody(
                FailedToBufferBody::LengthLimitError(_),
            )) => BadContent::ContentTooLarge(problem),
            // Not JSON, incomplete content, and rejections that axum may add.
            _ => BadContent::BadRequest(problem),
        })
    }
}

/// The handshake of a WebSocket (RFC 6455, section 4.2.1).
pub struct Handshake(WebSocketUpgrade);

impl<S: Send + Sync> FromRequestParts<S> for Handshake {
    type Rejection = NoHandshake;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Handshake, NoHandshake> {
        let language = Language::of(&parts.headers);
        // axum does not look at the value of the key.
        let has_key = parts.headers.get(SEC_WEBSOCKET_KEY).is_some_and(|key| is_key(key.as_bytes()));
        match WebSocketUpgrade::from_request_parts(parts, state).await {
            Ok(upgrade) if has_key => Ok(Handshake(upgrade)),
            Ok(_) | Err(WebSocketUpgradeRejection::WebSocketKeyHeaderMissing(_)) => {
                Err(NoHandshake::BadRequest(language.problem(
                    "`Sec-WebSocket-Key` is 16 bytes in Base64",
                    "`Sec-WebSocket-Key`는 16바이트를 Base64로 적은 값입니다",
                )))
            }
            Err(_) => Err(NoHandshake::UpgradeRequired(
                language.problem("this is a WebSocket", "WebSocket으로만 이용할 수 있습니다"),
            )),
        }
    }
}

/// Whether these are 16 bytes in Base64: 22 letters, of which the last one has only two bits, and the padding.
fn is_key(key: &[u8]) -> bool {
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/".contains(byte);
    match key {
        [letters @ .., b'A' | b'Q' | b'g' | b'w', b'=', b'='] => {
            letters.len() == 21 && letters.iter().all(is_letter)
        }
        _ => false,
    }
}

impl Handshake {
    /// Agrees to the handshake, with axum's response. `talk` gets the socket once the response is sent.
    pub fn agree<F: Future<Output = ()> + Send + 'static>(
        self,
        talk: impl FnOnce(WebSocket) -> F + Send + 'static,
    ) -> Response<Body> {
        self.0.max_message_size(16 * 1024).on_upgrade(talk).map(Body::new)
    }
}

/// The number of the last event that the client has got, from `Last-Event-ID`. What is no number is -1, which no event
/// has.
pub struct LastEvent(pub Option<i64>);

impl<S: Sync> FromRequestParts<S> for LastEvent {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<LastEvent, Infallible> {
        let value = parts.headers.get("Last-Event-ID");
        let id = value.map(|value| value.to_str().ok().and_then(|id| id.parse().ok()).unwrap_or(-1));
        Ok(LastEvent(id))
    }
}

/// The conditions of a request (RFC 9110, section 13), and the range that it asks for (section 14).
pub struct Conditions {
    headers: HeaderMap,
    method: Method,
}

/// What to send of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Whole,
    /// From the first byte up to, and with, the last one.
    Bytes {
        first: u64,
        last: u64,
    },
    /// The file ends before the range.
    Nothing,
}

impl<S: Sync> FromRequestParts<S> for Conditions {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Conditions, Infallible> {
        Ok(Conditions { headers: parts.headers.clone(), method: parts.method.clone() })
    }
}

impl Conditions {
    /// Whether the client's copy is current. A date counts only without an entity tag (section 13.1.3).
    #[must_use]
    pub fn not_modified(&self, etag: &str, modified: HttpDate) -> bool {
        if self.headers.contains_key(IF_NONE_MATCH) {
            return self.has_copy(etag);
        }
        let since = self.headers.get(IF_MODIFIED_SINCE);
        let since = since.and_then(|value| value.to_str().ok()?.parse::<HttpDate>().ok());
        since.is_some_and(|since| modified <= since)
    }

    /// Whether the client has a copy with the entity tag.
    #[must_use]
    pub fn has_copy(&self, etag: &str) -> bool {
        // The comparison is weak: `W/` is ignored (section 13.1.2).
        let strong = |tag| str::strip_prefix(tag, "W/").unwrap_or(tag);
        self.tags(&IF_NONE_MATCH).any(|tag| tag == "*" || strong(tag) == etag)
    }

    /// The part that the client asks for of a file with this entity tag and this length, which is not 0. A range in
    /// another unit, a list of ranges and what is no range are ignored, as section 14.2 allows.
    #[must_use]
    pub fn part(&self, etag: &str, length: u64) -> Part {
        // The range is for a GET only, and for the version that the client has the rest of (sections 14.2 and 13.1.5).
        let is_meant = self.method == Method::GET && self.headers.get(IF_RANGE).is_none_or(|tag| tag == etag);
        let mut lines = self.headers.get_all(RANGE).iter();
        match (lines.next(), lines.next()) {
            (Some(range), None) if is_meant => {
                range.to_str().ok().and_then(|range| part(range, length)).unwrap_or(Part::Whole)
            }
            _ => Part::Whole,
        }
    }

    /// Whether the version that the client wants to change is current (section 13.1.1).
    #[must_use]
    pub fn may_change(&self, etag: &str) -> bool {
        !self.headers.contains_key(IF_MATCH) || self.tags(&IF_MATCH).any(|tag| tag == "*" || tag == etag)
    }

    fn tags<'a>(&'a self, name: &HeaderName) -> impl Iterator<Item = &'a str> {
        // Tags may contain commas, but those of this server don't, and no part of another tag looks like one of them.
        let lines = self.headers.get_all(name).into_iter().filter_map(|line| line.to_str().ok());
        lines.flat_map(|line| line.split(',')).map(str::trim_ascii)
    }
}

/// `bytes=0-99`, `bytes=100-` or `bytes=-100` (section 14.1.2).
fn part(range: &str, length: u64) -> Option<Part> {
    let (unit, range) = range.split_once('=')?;
    let (first, last) = range.trim_ascii().split_once('-')?;
    if !unit.eq_ignore_ascii_case("bytes") {
        return None;
    }
    let end = length - 1;
    match (first, last) {
        ("", suffix) => Some(match number(suffix)?.min(length) {
            0 => Part::Nothing,
            suffix => Part::Bytes { first: length - suffix, last: end },
        }),
        (first, last) => {
            let first = number(first)?;
            let last =
                if last.is_empty() { end } else { number(last).filter(|last| *last >= first)?.min(end) };
            Some(if first > end { Part::Nothing } else { Part::Bytes { first, last } })
        }
    }
}

/// A position in a file. One that is too large for a number is behind its end in any case.
fn number(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_a_part_of_the_file() {
        let bytes = |first, last| Some(Part::Bytes { first, last });
        for (range, expected) in [
            ("bytes=0-0", bytes(0, 0)),
            ("bytes=0-9", bytes(0, 9)),
            ("bytes=3-99", bytes(3, 9)),
            ("bytes=3-99999999999999999999", bytes(3, 9)),
            ("bytes=9-", bytes(9, 9)),
            ("bytes=-1", bytes(9, 9)),
            ("bytes=-99999999999999999999", bytes(0, 9)),
            ("BYTES=1-2", bytes(1, 2)),
            ("bytes= 1-2 ", bytes(1, 2)),
            ("bytes=10-", Some(Part::Nothing)),
            ("bytes=10-12", Some(Part::Nothing)),
            ("bytes=99999999999999999999-", Some(Part::Nothing)),
            ("bytes=-0", Some(Part::Nothing)),
            ("bytes=2-1", None),
            ("bytes=0-1,3-4", None),
            ("bytes=,0-1", None),
            ("bytes=0 - 1", None),
            ("bytes=+0-1", None),
            ("bytes=-", None),
            ("bytes=", None),
            ("bytes", None),
            ("lines=0-1", None),
        ] {
            assert_eq!(part(range, 10), expected, "{range}");
        }
    }
}
