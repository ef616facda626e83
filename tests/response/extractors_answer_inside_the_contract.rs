//! `#[handler]`: extractors that fail respond with the outcome of their handler. `status_subset::axum`: each rejection of
//! axum is an outcome with the status that axum responds with.

#![cfg(feature = "current")]

use std::convert::Infallible;
use std::future::Future;

use axum::body::Body;
use axum::extract::rejection::{BytesRejection, JsonRejection};
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{
    DefaultBodyLimit, Extension, Form, FromRequest, FromRequestParts, Json, MatchedPath, Multipart,
    NestedPath, Path, Query, RawForm, RawPathParams, Request, State,
};
use axum::http::request::{Builder, Parts};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use axum::{Router, debug_handler};
use axum_extra::extract::WithRejection;
use bytes::Bytes;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use status_subset::axum::{
    BytesRejected, ExtensionRejected, Extracted, FormRejected, JsonRejected, MatchedPathRejected,
    MultipartRejected, NestedPathRejected, PathRejected, QueryRejected, RawFormRejected,
    RawPathParamsRejected, StringRejected, WebSocketRejected,
};
use status_subset::{Cause, DecodeResponse, EncodeResponse, Problem, StatusSubset, handler, outcome};
use tower::ServiceExt;

#[derive(Debug, PartialEq, Deserialize)]
struct Tag {
    name: String,
}

/// All that can be rejected, and any error.
#[outcome(
    axum,
    decode,
    with(
        BytesRejected,
        ExtensionRejected,
        FormRejected,
        JsonRejected,
        MatchedPathRejected,
        MultipartRejected,
        NestedPathRejected,
        PathRejected,
        QueryRejected,
        RawFormRejected,
        RawPathParamsRejected,
        StringRejected,
        WebSocketRejected,
        Anonymous
    )
)]
#[derive(Debug, PartialEq)]
enum Answer {
    NoContent,
    #[status(from)]
    InternalServerError(Cause),
}

/// The rejection of an extractor of this crate.
#[outcome(axum, decode)]
#[derive(Debug, PartialEq)]
enum Anonymous {
    #[header("WWW-Authenticate" = "Bearer")]
    Unauthorized,
}

struct Token;

impl<S: Sync> FromRequestParts<S> for Token {
    type Rejection = Anonymous;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Token, Anonymous> {
        parts.headers.get("authorization").map(|_| Token).ok_or(Anonymous::Unauthorized)
    }
}

/// Takes an extractor, without the attribute, and with it.
async fn of_axum<T>(_: T) {}

#[handler]
async fn of_outcome<T: Send + 'static>(_: T) -> Answer {
    Answer::NoContent
}

fn request(method: &str, uri: &str) -> Builder {
    Request::builder().method(method).uri(uri)
}

async fn send(router: &Router, request: Request) -> Response {
    router.clone().oneshot(request).await.unwrap()
}

async fn content(response: Response) -> (http::response::Parts, Bytes) {
    let (parts, body) = response.into_parts();
    (parts, axum::body::to_bytes(body, usize::MAX).await.unwrap())
}

/// Two routes with the extractor, on which axum and the outcome respond: to the first request with this status, and to
/// the second one, if there is one, with a success.
macro_rules! same_status {
    ($($extractor:ty: $status:literal $request:expr;)+) => { $( {
        type It = $extractor;
        let layered = |router: Router| Router::new().nest("/nested", router.clone()).merge(router).layer(DefaultBodyLimit::max(20));
        let by_axum = layered(Router::new().route("/{id}", any(of_axum::<It>)).route("/none", any(of_axum::<It>)));
        let by_outcome = layered(Router::new().route("/{id}", any(of_outcome::<It>)).route("/none", any(of_outcome::<It>)));
        let (expected, text) = content(send(&by_axum, $request).await).await;
        assert_eq!(expected.status, $status, "{}: {text:?}", stringify!($extractor));
        let response = send(&by_outcome, $request).await;
        let (parts, content) = content(response).await;
        assert_eq!(parts.status, expected.status, "{}", stringify!($extractor));
        assert_eq!(parts.headers["content-type"], "application/problem+json");
        assert_eq!(parts.headers["vary"], "Accept-Language");
        let problem: Value = serde_json::from_slice(&content).unwrap();
        assert_eq!(problem["status"], $status);
        assert_eq!(problem["reason"].as_str().unwrap().as_bytes(), text, "{}", stringify!($extractor));
        let read = Answer::decode(http::Response::from_parts(parts, content)).unwrap();
        assert_eq!(read.status().code(), $status);
    } )+ };
}

fn json(content: &'static str) -> Request {
    request("POST", "/1").header("content-type", "application/json").body(content.into()).unwrap()
}

fn form(content: &'static str) -> Request {
    let request = request("POST", "/1").header("content-type", "application/x-www-form-urlencoded");
    request.body(content.into()).unwrap()
}

fn broken(request: Builder) -> Request {
    let chunks = futures_util::stream::iter([Err::<Bytes, _>(std::io::Error::other("gone"))]);
    request.body(Body::from_stream(chunks)).unwrap()
}

fn empty(request: Builder) -> Request {
    request.body(Body::empty()).unwrap()
}

fn upgrade() -> Builder {
    request("GET", "/1").header("connection", "upgrade").header("upgrade", "websocket")
}

const LONG: &str = r#"{"name":"more than the limit"}"#;

#[tokio::test]
async fn each_rejection_has_the_status_and_the_text_of_axum() {
    same_status! {
        Json<Tag>: 400 json("{");
        Json<Tag>: 400 broken(request("POST", "/1").header("content-type", "application/json"));
        Json<Tag>: 413 json(LONG);
        Json<Tag>: 415 request("POST", "/1").body("{}".into()).unwrap();
        Json<Tag>: 422 json("{}");
        Option<Json<Tag>>: 422 json("{}");
        Form<Tag>: 400 empty(request("GET", "/1?n=1"));
        Form<Tag>: 400 broken(request("POST", "/1").header("content-type", "application/x-www-form-urlencoded"));
        Form<Tag>: 413 form(LONG);
        Form<Tag>: 415 json("{}");
        Form<Tag>: 422 form("n=1");
        RawForm: 400 broken(request("POST", "/1").header("content-type", "application/x-www-form-urlencoded"));
        RawForm: 413 form(LONG);
        RawForm: 415 json("{}");
        Query<Tag>: 400 empty(request("GET", "/1?n=1"));
        Path<u8>: 400 empty(request("GET", "/300"));
        Path<u8>: 400 empty(request("GET", "/%FF"));
        Path<(u8, u8)>: 500 empty(request("GET", "/1"));
        Path<Vec<Vec<u8>>>: 500 empty(request("GET", "/1"));
        RawPathParams: 400 empty(request("GET", "/%FF"));
        Bytes: 400 broken(request("POST", "/1"));
        Bytes: 413 json(LONG);
        String: 400 request("POST", "/1").body(b"\xFF".as_slice().into()).unwrap();
        String: 413 json(LONG);
        Extension<u8>: 500 empty(request("GET", "/1"));
        NestedPath: 500 empty(request("GET", "/1"));
        Multipart: 400 json("{}");
        WebSocketUpgrade: 400 empty(request("GET", "/1"));
        WebSocketUpgrade: 400 empty(request("GET", "/1").header("connection", "upgrade"));
        WebSocketUpgrade: 400 empty(upgrade());
        WebSocketUpgrade: 400 empty(upgrade().header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="));
        WebSocketUpgrade: 405 empty(request("POST", "/1"));
        WebSocketUpgrade: 405 empty(request("GET", "/1").version(http::Version::HTTP_2));
        WebSocketUpgrade: 426
            empty(upgrade().header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==").header("sec-websocket-version", "13"));
    }
}

/// Where there is no route, and so no router that could respond.
#[tokio::test]
async fn extractors_without_a_route_have_the_status_of_axum() {
    let (mut parts, ()) = Request::new(()).into_parts();
    let rejection = MatchedPath::from_request_parts(&mut parts, &()).await.unwrap_err();
    assert_eq!(rejection.status(), 500);
    assert_eq!(MatchedPathRejected::from(rejection).status().code(), 500);
    let rejection = RawPathParams::from_request_parts(&mut parts, &()).await.unwrap_err();
    assert_eq!(rejection.status(), 500);
    assert_eq!(RawPathParamsRejected::from(rejection).status().code(), 500);
    let rejection = Path::<u8>::from_request_parts(&mut parts, &()).await.unwrap_err();
    assert_eq!(rejection.status(), 500);
    assert_eq!(PathRejected::from(rejection).status().code(), 500);
}

#[tokio::test]
async fn a_refused_handshake_says_how_to_do_it() {
    let router = Router::new().route("/1", any(of_outcome::<WebSocketUpgrade>));
    let response = send(&router, empty(request("POST", "/1"))).await;
    assert_eq!(
        (response.status().as_u16(), &response.headers()["allow"]),
        (405, &http::HeaderValue::from_static("GET"))
    );
    let response = send(&router, empty(request("GET", "/1").version(http::Version::HTTP_2))).await;
    assert_eq!(response.headers()["allow"], "CONNECT");
    let complete = upgrade()
        .header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==")
        .header("sec-websocket-version", "13");
    let response = send(&router, empty(complete)).await;
    assert_eq!(response.status(), 426);
    assert_eq!(response.headers()["upgrade"], "websocket");
    assert_eq!(response.headers()["connection"], "upgrade");
    assert_eq!(response.headers()["sec-websocket-version"], "13");
}

#[handler]
async fn rename(Path(id): Path<u64>, Json(tag): Json<Tag>) -> Result<Answer, Answer> {
    assert_eq!((id, tag.name.as_str()), (7, "blue"));
    Ok(Answer::NoContent)
}

async fn title(response: Response) -> (Option<String>, String) {
    let (parts, content) = content(response).await;
    let problem: Value = serde_json::from_slice(&content).unwrap();
    let language = parts.headers.get("content-language").map(|value| value.to_str().unwrap().to_owned());
    (language, problem["title"].as_str().unwrap().to_owned())
}

#[tokio::test]
async fn the_title_is_in_the_language_that_the_request_prefers() {
    let router = Router::new().route("/{id}", post(rename));
    assert_eq!(
        send(&router, {
            let mut it = json(r#"{"name":"blue"}"#);
            *it.uri_mut() = "/7".parse().unwrap();
            it
        })
        .await
        .status(),
        204
    );
    let korean =
        |builder: Builder| builder.header("accept-language", "ko-KR").header("accept-language", "en;q=0.5");
    let of_path = send(&router, empty(korean(request("POST", "/x")))).await;
    assert_eq!(title(of_path).await, (Some("ko".to_owned()), "잘못된 요청".to_owned()));
    let of_content = send(&router, empty(korean(request("POST", "/7")))).await;
    assert_eq!(title(of_content).await, (Some("ko".to_owned()), "지원되지 않는 미디어 유형".to_owned()));
    let without = send(&router, empty(request("POST", "/x"))).await;
    assert_eq!(title(without).await, (None, "Bad Request".to_owned()));
}

type ApiResult<T> = Result<T, Answer>;

struct Api<const N: usize>;

impl<const N: usize> Api<N> {
    /// An associated function, whose types name those of the impl.
    #[handler]
    async fn method(
        _: Token,
        #[allow(unused_mut)] mut parts: Extracts,
        State((number,)): State<(u8,)>,
        result: Result<Json<Tag>, JsonRejection>,
    ) -> ApiResult<Answer> {
        #![allow(clippy::unused_async)]
        assert_eq!((usize::from(number), parts.uri.path()), (N, "/method"));
        let Json(_) = result?;
        Ok(Answer::NoContent)
    }
}

type Extracts = Parts;

#[handler]
fn future(Path(id): Path<u8>) -> impl Future<Output = Result<Answer, Answer>> + Send {
    async move { if id == 7 { Ok(Answer::NoContent) } else { Err(Answer::InternalServerError(Cause::default())) } }
}

#[handler]
fn boxed(_: Path<u8>) -> std::pin::Pin<Box<dyn Future<Output = Answer> + Send>> {
    Box::pin(async { Answer::NoContent })
}

#[handler]
pub(crate) async fn generic<T, const N: usize>(Path(array): Path<(T, u8)>, _rest: Request) -> Answer
where
    T: DeserializeOwned + Send + Into<u64>,
{
    assert_eq!(array.0.into(), N as u64);
    Answer::NoContent
}

/// Below and above another attribute that reads the types.
#[debug_handler]
#[handler]
async fn debugged(State(_): State<(u8,)>, _: Path<u8>) -> Answer {
    Answer::NoContent
}

#[handler]
#[debug_handler]
async fn debugged_below(State(_): State<(u8,)>, _: Path<u8>) -> Answer {
    Answer::NoContent
}

#[tokio::test]
async fn functions_of_all_shapes_are_handlers() {
    let router = Router::new()
        .route("/method", post(Api::<7>::method))
        .route("/future/{id}", get(future))
        .route("/boxed/{id}", get(boxed))
        .route("/generic/{a}/{b}", get(generic::<u16, 7>))
        .route("/debugged/{id}", get(debugged))
        .route("/debugged_below/{id}", get(debugged_below))
        .with_state((7,));
    let authorized = || request("POST", "/method").header("authorization", "Bearer a");
    for (expected, request) in [
        (401, empty(request("POST", "/method"))),
        // `?` with any error, whose status is 500.
        (500, empty(authorized())),
        (204, authorized().header("content-type", "application/json").body(r#"{"name":""}"#.into()).unwrap()),
        (204, empty(request("GET", "/future/7"))),
        (500, empty(request("GET", "/future/8"))),
        (400, empty(request("GET", "/future/x"))),
        (400, empty(request("GET", "/boxed/x"))),
        (204, empty(request("GET", "/generic/7/1"))),
        (400, empty(request("GET", "/generic/x/1"))),
        (400, empty(request("GET", "/debugged/x"))),
        (400, empty(request("GET", "/debugged_below/x"))),
    ] {
        let uri = request.uri().clone();
        assert_eq!(send(&router, request).await.status(), expected, "{uri}");
    }
}

#[tokio::test]
async fn a_handler_can_be_called_without_axum() {
    let tag = Json(Tag { name: "blue".to_owned() });
    assert_eq!(rename(Path(7).into(), tag.into()).await, Ok(Answer::NoContent));
    let extracted = Extracted::<Path<u8>, Answer>::from(Path(7));
    assert_eq!(format!("{extracted:?}"), "Path(7)");
    assert_eq!(*extracted.into_inner(), 7);
}

/// An extractor for one state alone, which the attribute names or not.
struct Locale;

#[derive(Clone)]
struct AppState;

impl FromRequestParts<AppState> for Locale {
    type Rejection = Anonymous;

    async fn from_request_parts(_: &mut Parts, _: &AppState) -> Result<Locale, Anonymous> {
        Err(Anonymous::Unauthorized)
    }
}

#[handler(state = AppState)]
async fn with_state(_: Locale) -> Answer {
    Answer::NoContent
}

#[handler]
async fn without_state(_: Locale) -> Answer {
    Answer::NoContent
}

#[tokio::test]
async fn an_extractor_may_need_the_state() {
    let router = Router::new().route("/with", get(with_state)).route("/without", get(without_state));
    let router = router.with_state(AppState);
    for uri in ["/with", "/without"] {
        assert_eq!(send(&router, empty(request("GET", uri))).await.status(), 401);
    }
}

/// The outcome has a conversion of its own.
#[outcome(axum)]
enum ByHand {
    NoContent,
    BadRequest(Problem),
}

impl From<JsonRejected> for ByHand {
    fn from(rejected: JsonRejected) -> ByHand {
        let (JsonRejected::BadRequest(problem)
        | JsonRejected::ContentTooLarge(problem)
        | JsonRejected::UnsupportedMediaType(problem)
        | JsonRejected::UnprocessableContent(problem)) = rejected;
        ByHand::BadRequest(problem)
    }
}

#[handler]
async fn by_hand(_: Json<Tag>) -> ByHand {
    ByHand::NoContent
}

#[tokio::test]
async fn an_outcome_may_have_a_conversion_of_its_own() {
    let router = Router::new().route("/1", post(by_hand));
    assert_eq!(send(&router, json("{}")).await.status(), 400);
}

async fn with_rejection(WithRejection(Json(_), _): WithRejection<Json<Tag>, JsonRejected>) {}

#[handler]
async fn handled_with_rejection(_: WithRejection<Json<Tag>, JsonRejected>) -> Answer {
    Answer::NoContent
}

#[tokio::test]
async fn the_extractor_of_axum_extra_takes_the_outcomes() {
    let router = Router::new().route("/1", post(with_rejection).put(handled_with_rejection));
    let (parts, content) = content(send(&router, json("{}")).await).await;
    assert_eq!(
        (parts.status.as_u16(), &parts.headers["content-type"]),
        (422, &http::HeaderValue::from_static("application/problem+json"))
    );
    assert!(JsonRejected::decode(http::Response::from_parts(parts, content)).is_ok());
    let mut put = json("{}");
    *put.method_mut() = http::Method::PUT;
    assert_eq!(send(&router, put).await.status(), 422);
}

/// No name of the prelude.
mod without_prelude {
    #![no_implicit_prelude]

    use ::axum::extract::Path;
    use ::status_subset::axum::PathRejected;

    #[::status_subset::outcome(axum, with(PathRejected))]
    #[derive(::core::fmt::Debug, ::core::cmp::PartialEq)]
    pub(super) enum Get {
        Ok(()),
    }

    #[allow(dead_code)]
    struct Probe;
    #[allow(dead_code)]
    struct Extracted;

    #[::status_subset::handler]
    pub(super) async fn get(Path(_): Path<u8>, _: ::std::string::String) -> ::core::result::Result<Get, Get>
    where
        Get: ::core::convert::From<PathRejected>,
    {
        ::core::result::Result::Ok(Get::Ok(()))
    }

    impl ::core::convert::From<::status_subset::axum::StringRejected> for Get {
        fn from(_: ::status_subset::axum::StringRejected) -> Get {
            Get::Ok(())
        }
    }
}

#[tokio::test]
async fn names_of_the_user_are_no_others() {
    let router: Router = Router::new().route("/{id}", get(without_prelude::get));
    assert_eq!(send(&router, empty(request("GET", "/x"))).await.status(), 400);
}

/// From a `macro_rules!`, whose fragments are invisible groups.
macro_rules! define {
    ($visibility:vis fn $name:ident($pattern:pat, $ty:ty) -> $outcome:ty $body:block) => {
        #[handler]
        $visibility async fn $name($pattern: $ty) -> $outcome $body
    };
    ($item:item) => {
        #[handler]
        $item
    };
}

define!(pub(crate) fn defined(Path(id), Path<u8>) -> Result<Answer, Answer> { assert_eq!(id, 7); Ok(Answer::NoContent) });

define! {
    async fn whole(Path(_): Path<u8>) -> Answer {
        Answer::NoContent
    }
}

#[tokio::test]
async fn a_macro_can_define_handlers() {
    let router: Router = Router::new().route("/defined/{id}", get(defined)).route("/whole/{id}", get(whole));
    for (uri, expected) in [("/defined/7", 204), ("/defined/x", 400), ("/whole/x", 400)] {
        assert_eq!(send(&router, empty(request("GET", uri))).await.status(), expected, "{uri}");
    }
}

/// `utoipa::path` finds the parameters in the types, above and below.
mod described {
    use super::{Answer, Extension, Json, Path, handler};

    #[handler]
    #[utoipa::path(get, path = "/{id}", params(("id" = u8, Path)), responses((status = 204)))]
    pub(super) async fn below(Path(_id): Path<u8>, _: Extension<u8>) -> Answer {
        Answer::NoContent
    }

    #[utoipa::path(get, path = "/{id}", params(("id" = u8, Path)), responses((status = 204)))]
    #[handler]
    pub(super) async fn above(Path(_id): Path<u8>, _: Json<u8>) -> Answer {
        Answer::NoContent
    }
}

#[tokio::test]
async fn handlers_can_be_described() {
    let router: Router =
        Router::new().route("/above/{id}", get(described::above)).route("/below/{id}", get(described::below));
    for uri in ["/above/x", "/below/x"] {
        assert_eq!(send(&router, empty(request("GET", uri))).await.status(), 400, "{uri}");
    }
}

/// The response that the rejection had without the attribute.
#[test]
fn rejections_convert_into_outcomes() {
    fn of<T: Into<O>, O: EncodeResponse + IntoResponse>() {}
    of::<JsonRejection, JsonRejected>();
    of::<BytesRejection, BytesRejected>();
    let _ = <Result<Infallible, Answer> as StatusSubset>::STATUSES;
}

#[tokio::test]
async fn the_content_is_extracted_as_before() {
    let extracted = Extracted::<Json<Tag>, Answer>::from_request(json(r#"{"name":"a"}"#), &()).await.unwrap();
    assert_eq!(extracted.into_inner().0, Tag { name: "a".to_owned() });
}
