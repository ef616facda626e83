//! The handlers and their routes.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ws::{Message, WebSocket};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::header::{ALLOW, HOST};
use axum::http::uri::Authority;
use axum::http::{Method, StatusCode, Version};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde::Deserialize;
use status_subset::handler;
use status_subset::response::Events;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::extract::{Caller, Conditions, Handshake, Id, Json, Language, LastEvent, Part, whole_seconds};
use crate::metrics::{self, Metrics};
use crate::outcomes::{
    BadContent, BadPath, BeginMaintenance, CreateMember, CreateUser, DeleteUser, DownloadUsers,
    EndMaintenance, GetExport, GetUser, ListUsers, Missing, OpenEcho, ReadOldUrl, StartExport, Unrouted,
    UpdateUser, WatchUsers, WriteOldUrl,
};
use crate::store::{NoUser, NotCreated, NotRead, NotStarted, NotUpdated, Store, Stored};
use crate::user::NewUser;
use crate::{log, openapi, streams};

/// The service: the operations, their OpenAPI document and the page that shows it.
pub fn router(store: Store) -> Router {
    let (operations, document) = operations().split_for_parts();
    let document = openapi::with_components(document);
    let metrics = Arc::new(Metrics::new());
    let routes = operations
        .merge(openapi::router(document))
        .merge(metrics::router(Arc::clone(&metrics)))
        .fallback(not_found)
        .layer(DefaultBodyLimit::max(16 * 1024))
        .with_state(store);
    // Wraps the whole router, because the router adds `Allow` outside the layers of its routes.
    let routes = Router::new().fallback_service(routes).layer(middleware::from_fn(own_responses_of_axum));
    routes
        .layer(middleware::from_fn(check))
        .layer(middleware::from_fn(log::causes))
        .layer(middleware::from_fn_with_state(metrics, metrics::count))
}

/// Registers each operation as a route and in the document together, so that both have the same operations.
pub(crate) fn operations() -> OpenApiRouter<Store> {
    OpenApiRouter::with_openapi(openapi::about())
        .routes(routes!(list_users, create_user))
        .routes(routes!(download_users))
        .routes(routes!(watch_users))
        .routes(routes!(get_user, update_user, delete_user))
        .routes(routes!(start_export))
        .routes(routes!(get_export))
        .routes(routes!(begin_maintenance, end_maintenance))
        .routes(routes!(open_echo))
        .routes(routes!(create_member))
        .routes(routes!(create_at_old_url))
        .routes(routes!(read_old_url, update_at_old_url, delete_at_old_url))
}

// Handlers return their outcome on both sides of a `Result`, only for `?`. axum writes either side. With `#[handler]`, an
// extractor responds with the outcome, too, which is a compile error if the operation does not declare it.

/// All users
#[utoipa::path(get, path = "/v1/users", responses(ListUsers))]
#[handler(state = Store)]
async fn list_users(store: Store) -> Result<ListUsers, ListUsers> {
    Ok(ListUsers::Ok(store.run(Store::list).await?))
}

/// Create a user
#[utoipa::path(post, path = "/v1/users", request_body = NewUser, responses(CreateUser), security(("token" = [])))]
#[handler(state = Store)]
async fn create_user(
    store: Store,
    _: Caller,
    language: Language,
    Json(new): Json<NewUser>,
) -> Result<CreateUser, CreateUser> {
    match store.run(|store| store.create(new)).await {
        Ok(stored) => Ok(CreateUser::Created {
            location: new_url(Id(stored.user.id)),
            etag: etag(&stored),
            user: stored.user,
        }),
        Err(NotCreated::EmailTaken) => Err(CreateUser::Conflict(language.email_taken())),
        Err(NotCreated::Database(error)) => Err(error.into()),
    }
}

/// All users as a file
#[utoipa::path(
    get, path = "/v1/users.csv", responses(DownloadUsers),
    params(
        (
            "Range" = Option<String>, Header, nullable = false,
            description = "the bytes to send: `bytes=0-99`, `bytes=100-` or `bytes=-100`",
        ),
        (
            "If-Range" = Option<String>, Header, nullable = false,
            description = "the entity tag of the file that the range is of",
        ),
        (
            "If-Match" = Option<String>, Header, nullable = false,
            description = "the entity tag of the file that is to be sent",
        ),
        (
            "If-None-Match" = Option<String>, Header, nullable = false,
            description = "entity tags of copies that the client has",
        ),
    ),
)]
#[handler(state = Store)]
async fn download_users(
    store: Store,
    language: Language,
    conditions: Conditions,
) -> Result<DownloadUsers, DownloadUsers> {
    loop {
        let file = store.run(Store::file).await?;
        let (etag, length) = (format!("\"{}\"", file.version), file.length);
        if !conditions.may_change(&etag) {
            let problem = language.problem("the file has changed", "파일이 변경되었습니다");
            return Err(DownloadUsers::PreconditionFailed(problem));
        }
        if conditions.has_copy(&etag) {
            return Ok(DownloadUsers::NotModified(etag));
        }
        let part = conditions.part(&etag, length);
        let (first, last) = match part {
            Part::Whole => (0, length - 1),
            Part::Bytes { first, last } => (first, last),
            Part::Nothing => {
                let problem = language
                    .problem(format!("the file has {length} bytes"), format!("파일은 {length}바이트입니다"));
                return Err(DownloadUsers::RangeNotSatisfiable(format!("bytes */{length}"), problem));
            }
        };
        return match streams::rows(store.clone(), file, first, last).await {
            Ok(rows) if part == Part::Whole => Ok(DownloadUsers::Ok { etag, rows }),
            Ok(rows) => {
                let range = format!("bytes {first}-{last}/{length}");
                Ok(DownloadUsers::PartialContent { range, etag, rows })
            }
            Err(NotRead::Database(error)) => Err(error.into()),
            // It is another file already.
            Err(NotRead::Changed) => continue,
        };
    }
}

/// The changes of users
#[utoipa::path(
    get, path = "/v1/users/events", responses(WatchUsers), security(("token" = [])),
    params((
        "Last-Event-ID" = Option<String>, Header, nullable = false,
        description = "the id of the last event that the client has got",
    )),
)]
#[handler(state = Store)]
async fn watch_users(
    store: Store,
    _: Caller,
    last: LastEvent,
    language: Language,
) -> Result<WatchUsers, WatchUsers> {
    let mut watch = store.watch();
    let after = last.0.unwrap_or_else(|| *watch.borrow_and_update());
    let changes = store.run(move |store| store.changes(after)).await?;
    let Some(missed) = changes else {
        let problem = language.problem(
            format!("the changes after {after} are not kept"),
            format!("{after} 다음의 변경 사항은 보관되어 있지 않습니다"),
        );
        return Err(WatchUsers::Gone(problem));
    };
    let ticks = stream::unfold(tokio::time::interval(KEEP_ALIVE), async |mut interval| {
        Some((interval.tick().await, interval))
    });
    let changes = streams::changes(store, watch, after, missed);
    Ok(WatchUsers::Ok(Events::try_new(changes).keep_alive(ticks)))
}

/// How long nothing is sent to a client that watches.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// A user
#[utoipa::path(
    get, path = "/v1/users/{id}", responses(GetUser),
    params(
        ("id" = i64, Path),
        (
            "If-None-Match" = Option<String>, Header, nullable = false,
            description = "entity tags of copies that the client has",
        ),
        (
            "If-Modified-Since" = Option<String>, Header, nullable = false,
            description = "the date of a copy that the client has",
        ),
    ),
)]
#[handler(state = Store)]
async fn get_user(
    store: Store,
    Id(id): Id,
    language: Language,
    conditions: Conditions,
) -> Result<GetUser, GetUser> {
    let stored = store.run(move |store| store.get(id)).await;
    let stored = stored.map_err(|error| language.no_user::<GetUser>(id, error))?;
    let (etag, modified) = (etag(&stored), stored.modified.into());
    Ok(if conditions.not_modified(&etag, modified) {
        GetUser::NotModified(etag)
    } else {
        GetUser::Ok { etag, modified, user: stored.user }
    })
}

/// Change a user
#[utoipa::path(
    put, path = "/v1/users/{id}", request_body = NewUser, responses(UpdateUser), security(("token" = [])),
    params(
        ("id" = i64, Path),
        (
            "If-Match" = Option<String>, Header, nullable = false,
            description = "the entity tag of what is to be changed",
        ),
    ),
)]
#[handler(state = Store)]
async fn update_user(
    store: Store,
    _: Caller,
    Id(id): Id,
    language: Language,
    conditions: Conditions,
    Json(new): Json<NewUser>,
) -> Result<UpdateUser, UpdateUser> {
    let may_change = move |stored: &Stored| conditions.may_change(&etag(stored));
    match store.run(move |store| store.update(id, new, may_change)).await {
        Ok(stored) => Ok(UpdateUser::Ok { etag: etag(&stored), user: stored.user }),
        Err(NotUpdated::NoUser(error)) => Err(language.no_user(id, error)),
        Err(NotUpdated::EmailTaken) => Err(UpdateUser::Conflict(language.email_taken())),
        Err(NotUpdated::Changed) => Err(UpdateUser::PreconditionFailed(
            language.problem("the user has been changed meanwhile", "그사이에 사용자가 변경되었습니다"),
        )),
        Err(NotUpdated::Database(error)) => Err(error.into()),
    }
}

/// Delete a user
#[utoipa::path(
    delete, path = "/v1/users/{id}", params(("id" = i64, Path)), responses(DeleteUser), security(("token" = [])),
)]
#[handler(state = Store)]
async fn delete_user(
    store: Store,
    caller: Caller,
    id: Result<Id, BadPath>,
    language: Language,
) -> Result<DeleteUser, DeleteUser> {
    caller.must_be_admin()?;
    let Id(id) = id?;
    match store.run(move |store| store.delete(id)).await {
        Ok(()) => Ok(DeleteUser::NoContent),
        Err(error) => Err(language.no_user(id, error)),
    }
}

/// Begin to export a user's data
#[utoipa::path(
    post, path = "/v1/users/{id}/export", params(("id" = i64, Path)), responses(StartExport),
    security(("token" = [])),
)]
#[handler(state = Store)]
async fn start_export(
    store: Store,
    _: Caller,
    Id(id): Id,
    language: Language,
) -> Result<StartExport, StartExport> {
    match store.run(move |store| store.start_export(id)).await {
        Ok((export, time)) => Ok(StartExport::Accepted {
            location: format!("/v1/exports/{export}"),
            seconds: whole_seconds(time),
        }),
        Err(NotStarted::NoUser(error)) => Err(language.no_user(id, error)),
        Err(NotStarted::UnderWay(remaining)) => Err(StartExport::TooManyRequests(
            whole_seconds(remaining),
            language.problem("an export is under way", "내보내기가 진행 중입니다"),
        )),
        Err(NotStarted::Database(error)) => Err(error.into()),
    }
}

/// An export, once it is done
#[utoipa::path(
    get, path = "/v1/exports/{id}", params(("id" = i64, Path)), responses(GetExport), security(("token" = [])),
)]
#[handler(state = Store)]
async fn get_export(store: Store, _: Caller, Id(id): Id, language: Language) -> Result<GetExport, GetExport> {
    let Some(export) = store.run(move |store| store.export(id)).await? else {
        let problem = language
            .problem(format!("no export has the id {id}"), format!("아이디가 {id}인 내보내기가 없습니다"));
        return Err(GetExport::NotFound(problem));
    };
    let seconds = whole_seconds(export.remaining);
    if seconds > 0 {
        return Ok(GetExport::Accepted(seconds));
    }
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let (name, email) = (quoted(export.user.name.as_str()), export.user.email.as_str());
    Ok(GetExport::Ok(format!("id,name,email\r\n{},{name},{email}\r\n", export.user.id)))
}

#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Maintenance {
    #[schema(maximum = 255)]
    minutes: u8,
}

/// Take the service down for a while
#[utoipa::path(
    put, path = "/v1/maintenance", request_body = Maintenance, responses(BeginMaintenance),
    security(("token" = [])),
)]
#[handler(state = Store)]
async fn begin_maintenance(
    State(store): State<Store>,
    caller: Caller,
    content: Result<Json<Maintenance>, BadContent>,
) -> Result<BeginMaintenance, BeginMaintenance> {
    // An administrator alone learns what is wrong with the content.
    caller.must_be_admin()?;
    let Json(maintenance) = content?;
    store.begin_maintenance(Duration::from_secs(60 * u64::from(maintenance.minutes)));
    Ok(BeginMaintenance::NoContent)
}

/// Bring the service back
#[utoipa::path(delete, path = "/v1/maintenance", responses(EndMaintenance), security(("token" = [])))]
#[handler(state = Store)]
async fn end_maintenance(
    State(store): State<Store>,
    caller: Caller,
) -> Result<EndMaintenance, EndMaintenance> {
    caller.must_be_admin()?;
    store.end_maintenance();
    Ok(EndMaintenance::NoContent)
}

// With a single error, `Result` of two enums has the outcomes of both.

/// A user's old URL
#[utoipa::path(get, path = "/users/{id}", params(("id" = i64, Path)), responses(ReadOldUrl, BadPath))]
#[handler(state = Store)]
async fn read_old_url(Id(id): Id) -> Result<ReadOldUrl, BadPath> {
    Ok(ReadOldUrl::MovedPermanently(new_url(Id(id))))
}

/// Create a user at the old URL
#[utoipa::path(post, path = "/users", responses(WriteOldUrl))]
async fn create_at_old_url() -> WriteOldUrl {
    WriteOldUrl::PermanentRedirect("/v1/users".to_owned())
}

/// Change a user at the old URL
#[utoipa::path(put, path = "/users/{id}", params(("id" = i64, Path)), responses(WriteOldUrl, BadPath))]
#[handler(state = Store)]
async fn update_at_old_url(Id(id): Id) -> Result<WriteOldUrl, BadPath> {
    Ok(WriteOldUrl::PermanentRedirect(new_url(Id(id))))
}

/// Delete a user at the old URL
#[utoipa::path(delete, path = "/users/{id}", params(("id" = i64, Path)), responses(WriteOldUrl, BadPath))]
#[handler(state = Store)]
async fn delete_at_old_url(Id(id): Id) -> Result<WriteOldUrl, BadPath> {
    Ok(WriteOldUrl::PermanentRedirect(new_url(Id(id))))
}

/// Create a user at the oldest URL
#[utoipa::path(post, path = "/members", responses(CreateMember))]
async fn create_member() -> CreateMember {
    CreateMember::MovedPermanently
}

/// A WebSocket that greets and repeats what it gets
#[utoipa::path(
    get, path = "/v1/echo", responses(OpenEcho),
    params(
        ("Connection" = Option<String>, Header, nullable = false, description = "`Upgrade`"),
        ("Upgrade" = Option<String>, Header, nullable = false, description = "`websocket`"),
        ("Sec-WebSocket-Version" = Option<u8>, Header, nullable = false, description = "13"),
        (
            "Sec-WebSocket-Key" = Option<String>, Header, nullable = false,
            description = "16 random bytes in Base64",
        ),
    ),
)]
#[handler(state = Store)]
async fn open_echo(handshake: Handshake, language: Language) -> Result<OpenEcho, OpenEcho> {
    let greeting = language.text("hello", "안녕하세요");
    Ok(OpenEcho::SwitchingProtocols(handshake.agree(|socket| echo(socket, greeting))))
}

async fn echo(mut socket: WebSocket, greeting: String) {
    let mut next = Message::Text(greeting.into());
    while socket.send(next).await.is_ok() {
        next = loop {
            match socket.recv().await {
                Some(Ok(message @ (Message::Text(_) | Message::Binary(_)))) => break message,
                // axum itself answers a ping and the end of the conversation.
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return,
            }
        };
    }
}

/// Built from the parsed id, so that no text of a request is copied into `Location`.
fn new_url(Id(id): Id) -> String {
    format!("/v1/users/{id}")
}

fn etag(stored: &Stored) -> String {
    format!("\"{}\"", stored.version)
}

impl Language {
    /// The outcome of an operation on a user that there is not, or that can't be looked for.
    fn no_user<T: From<Missing> + From<rusqlite::Error>>(&self, id: i64, error: NoUser) -> T {
        match error {
            NoUser::Never => {
                Missing::NotFound(self.problem(
                    format!("no user has the id {id}"),
                    format!("아이디가 {id}인 사용자가 없습니다"),
                ))
                .into()
            }
            NoUser::Deleted => Missing::Gone(self.problem(
                format!("the user with the id {id} was deleted"),
                format!("아이디가 {id}인 사용자는 삭제되었습니다"),
            ))
            .into(),
            NoUser::Database(error) => error.into(),
        }
    }

    fn email_taken(&self) -> status_subset::Problem {
        self.problem("another user has this address", "다른 사용자가 이 주소를 쓰고 있습니다")
    }
}

async fn not_found(language: Language) -> Unrouted {
    Unrouted::NotFound(language.problem("there is nothing at this path", "이 경로에는 아무것도 없습니다"))
}

/// Refuses requests that are invalid or whose method is unknown, whatever their path is.
async fn check(language: Language, request: Request, next: Next) -> Result<Response, Unrouted> {
    if !has_valid_host(&request) {
        return Err(Unrouted::BadRequest(
            language.problem("a request has one valid `Host`", "요청에는 올바른 `Host`가 하나 있어야 합니다"),
        ));
    }
    if !has_valid_target(&request) {
        return Err(Unrouted::BadRequest(language.problem(
            "the target of a request is a path, or a URI with a scheme",
            "요청 대상은 경로이거나 스킴이 있는 URI여야 합니다",
        )));
    }
    if !KNOWN_METHODS.contains(&request.method().as_str()) {
        return Err(Unrouted::NotImplemented(
            language.problem("the service does not know this method", "이 서버가 모르는 메서드입니다"),
        ));
    }
    Ok(next.run(request).await)
}

/// A resource answers those that it does not allow with 405. `CONNECT` is not among them: it is for proxies.
const KNOWN_METHODS: [&str; 9] =
    ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "QUERY"];

/// RFC 9112, section 3.2. hyper does not check this.
fn has_valid_host(request: &Request) -> bool {
    let mut lines = request.headers().get_all(HOST).iter();
    match (lines.next(), lines.next()) {
        // HTTP/1.0 has no `Host`, and HTTP/2 has `:authority`.
        (None, _) => request.version() != Version::HTTP_11,
        (Some(host), None) => host.to_str().is_ok_and(is_host),
        (Some(_), Some(_)) => false,
    }
}

/// A host, and perhaps a port. Both may be empty.
fn is_host(text: &str) -> bool {
    if text.is_empty() {
        return true;
    }
    let authority = text.parse::<Authority>();
    authority.is_ok_and(|it| match text.strip_prefix(it.host()) {
        Some("") => true,
        Some(port) => port.strip_prefix(':').is_some_and(|it| it.bytes().all(|byte| byte.is_ascii_digit())),
        None => false, // a user before the host
    })
}

/// RFC 9112, section 3.2: `example.com:80` is a target for `CONNECT`, and only for it; `*` is one for `OPTIONS`. hyper
/// does not check this.
fn has_valid_target(request: &Request) -> bool {
    let (method, target) = (request.method(), request.uri());
    let is_authority = target.scheme().is_none() && target.authority().is_some();
    is_authority == (method == Method::CONNECT) && (target.path() != "*" || method == Method::OPTIONS)
}

/// Converts axum's own responses into outcomes: 405, whose `Allow` only the router knows.
async fn own_responses_of_axum(language: Language, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    match response.headers().get(ALLOW) {
        Some(allow) if response.status() == StatusCode::METHOD_NOT_ALLOWED => {
            let problem = language.problem(
                "there is something at this path, but not with this method",
                "이 경로에는 이 메서드를 쓸 수 없습니다",
            );
            Unrouted::MethodNotAllowed(allow.clone(), problem).into_response()
        }
        _ => response,
    }
}
