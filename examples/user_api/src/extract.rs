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
    ACCEPT_LANGUAGE, AUTHORIZATION, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, SEC_WEBSOCKET_ACCEPT,
    SEC_WEBSOCKET_KEY,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};
use httpdate::HttpDate;
use serde::de::DeserializeOwned;
use status_subset::{Problem, StatusLang};

use crate::outcomes::{Anonymous, BadContent, BadPath, NoHandshake, NotAdmin, OpenEcho, Unavailable};
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
        let cache_control = "no-store".to_owned();
        Err(Unavailable::ServiceUnavailable { seconds: whole_seconds(remaining), cache_control, problem })
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
        Err(Anonymous::Unauthorized {
            challenge: format!(r#"Bearer realm="user_api"{error}"#),
            problem: language.problem("a known token is needed", "등록된 토큰이 필요합니다"),
        })
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
            Err(_) => Err(NoHandshake::UpgradeRequired {
                connection: "Upgrade".to_owned(),
                upgrade: "websocket".to_owned(),
                version: 13,
                problem: language.problem("this is a WebSocket", "WebSocket으로만 이용할 수 있습니다"),
            }),
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
    /// Agrees to the handshake. `talk` gets the socket once the response is sent.
    pub fn agree<F: Future<Output = ()> + Send + 'static>(
        self,
        talk: impl FnOnce(WebSocket) -> F + Send + 'static,
    ) -> OpenEcho {
        // axum computes the answer to the key, in a response of its own.
        let response = self.0.max_message_size(16 * 1024).on_upgrade(talk);
        OpenEcho::SwitchingProtocols {
            connection: "Upgrade".to_owned(),
            upgrade: "websocket".to_owned(),
            accept: response.headers()[SEC_WEBSOCKET_ACCEPT].clone(),
        }
    }
}

/// The conditions of a request (RFC 9110, section 13).
pub struct Conditions(HeaderMap);

impl<S: Sync> FromRequestParts<S> for Conditions {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Conditions, Infallible> {
        Ok(Conditions(parts.headers.clone()))
    }
}

impl Conditions {
    /// Whether the client's copy is current. A date counts only without an entity tag (section 13.1.3).
    #[must_use]
    pub fn not_modified(&self, etag: &str, modified: HttpDate) -> bool {
        if self.0.contains_key(IF_NONE_MATCH) {
            // The comparison is weak: `W/` is ignored (section 13.1.2).
            let strong = |tag| str::strip_prefix(tag, "W/").unwrap_or(tag);
            return self.tags(&IF_NONE_MATCH).any(|tag| tag == "*" || strong(tag) == etag);
        }
        let since = self.0.get(IF_MODIFIED_SINCE);
        let since = since.and_then(|value| value.to_str().ok()?.parse::<HttpDate>().ok());
        since.is_some_and(|since| modified <= since)
    }

    /// Whether the version that the client wants to change is current (section 13.1.1).
    #[must_use]
    pub fn may_change(&self, etag: &str) -> bool {
        !self.0.contains_key(IF_MATCH) || self.tags(&IF_MATCH).any(|tag| tag == "*" || tag == etag)
    }

    fn tags<'a>(&'a self, name: &HeaderName) -> impl Iterator<Item = &'a str> {
        // Tags may contain commas, but those of this server don't, and no part of another tag looks like one of them.
        let lines = self.0.get_all(name).into_iter().filter_map(|line| line.to_str().ok());
        lines.flat_map(|line| line.split(',')).map(str::trim_ascii)
    }
}
