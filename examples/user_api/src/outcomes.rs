//! All responses of each operation.
//!
//! The name of a variant is its status; its fields are the header fields and the content. Responses that several
//! operations share are enums of their own, taken in by `with`: `?` in a handler converts them. `examples` are values that
//! the OpenAPI document shows.

use axum::http::{HeaderValue, Response};
use httpdate::HttpDate;
use status_subset::response::{Body, Events};
use status_subset::{Cause, Problem, outcome};

use crate::examples;
use crate::user::{Change, User};

/// `GET /v1/users`
#[outcome(
    axum,
    decode,
    describe,
    examples = examples::list_users,
    with(Unavailable, Broken(rusqlite::Error))
)]
#[derive(Debug, PartialEq)]
pub enum ListUsers {
    /// All users, by id.
    Ok(Vec<User>),
}

/// `POST /v1/users`
#[outcome(
    axum,
    decode,
    describe,
    examples = examples::create_user,
    with(Anonymous, BadContent, Unavailable, Broken(rusqlite::Error))
)]
#[derive(Debug, PartialEq)]
pub enum CreateUser {
    /// The user exists now.
    Created {
        #[header("Location")]
        location: String,
        #[header("ETag")]
        etag: String,
        #[body]
        user: User,
    },
    /// Another user has the address.
    Conflict(Problem),
}

/// `GET /v1/users/{id}`
#[outcome(
    axum,
    decode,
    describe,
    examples = examples::get_user,
    with(Missing, BadPath, Unavailable, Broken(rusqlite::Error))
)]
#[derive(Debug, PartialEq)]
pub enum GetUser {
    /// The user.
    Ok {
        #[header("ETag")]
        etag: String,
        #[header("Last-Modified")]
        modified: HttpDate,
        #[body]
        user: User,
    },
    /// The client's copy is the latest (`If-None-Match`, `If-Modified-Since`). The entity tag tells the cache which copy
    /// this is, so `Last-Modified` is left out (RFC 9110, section 15.4.5).
    NotModified(#[header("ETag")] String),
}

/// `PUT /v1/users/{id}`
#[outcome(
    axum,
    decode,
    describe,
    examples = examples::update_user,
    with(Missing, Anonymous, BadPath, BadContent, Unavailable, Broken(rusqlite::Error))
)]
#[derive(Debug, PartialEq)]
pub enum UpdateUser {
    /// The user as it is now.
    Ok {
        #[header("ETag")]
        etag: String,
        #[body]
        user: User,
    },
    /// Another user has the address.
    Conflict(Problem),
    /// The user was changed since the client read it (`If-Match`).
    PreconditionFailed(Problem),
}

/// `DELETE /v1/users/{id}`
#[outcome(
    axum,
    decode,
    describe,
    with(Missing, Anonymous, NotAdmin, BadPath, Unavailable, Broken(rusqlite::Error))
)]
#[derive(Debug, PartialEq)]
pub enum DeleteUser {
    /// The user is gone.
    NoContent,
}

/// `GET /v1/users.csv`. The content is read from the database while it is sent.
#[outcome(
    axum,
    decode,
    describe,
    examples = examples::download_users,
    with(Unavailable, Broken(rusqlite::Error))
)]
#[header("Accept-Ranges" = "bytes")]
#[derive(Debug)]
pub enum DownloadUsers {
    /// All users, by id.
    Ok {
        #[header("ETag")]
        etag: String,
        #[body(stream = "text/csv; charset=utf-8")]
        rows: Body,
    },
    /// The bytes that the client asks for (`Range`).
    PartialContent {
        #[header("Content-Range")]
        range: String,
        #[header("ETag")]
        etag: String,
        #[body(stream = "text/csv; charset=utf-8")]
        rows: Body,
    },
    /// The client's copy is the latest (`If-None-Match`).
    NotModified(#[header("ETag")] String),
    /// A user was changed since the client read them (`If-Match`).
    PreconditionFailed(Problem),
    /// The file ends before the bytes that the client asks for.
    RangeNotSatisfiable(#[header("Content-Range")] String, Problem),
}

/// `GET /v1/users/events`
#[outcome(axum, decode, describe, with(Anonymous, Unavailable, Broken(rusqlite::Error)))]
#[header("Cache-Control" = "no-store")]
#[derive(Debug)]
pub enum WatchUsers {
    /// The changes of users as they come: those after `Last-Event-ID`, or from now on.
    Ok(#[body(sse)] Events<Change>),
    /// The changes after `Last-Event-ID` are no longer kept. Read all users, and then watch them without it.
    Gone(Problem),
}

/// `POST /v1/users/{id}/export`
#[outcome(
    axum,
    decode,
    describe,
    examples = examples::start_export,
    with(Missing, Anonymous, BadPath, Unavailable, Broken(rusqlite::Error))
)]
#[derive(Debug, PartialEq)]
pub enum StartExport {
    /// The export has begun. `Location` is where to ask for it, after `Retry-After` seconds.
    Accepted {
        #[header("Location")]
        location: String,
        #[header("Retry-After")]
        seconds: u64,
    },
    /// An export of this user is under way.
    TooManyRequests(#[header("Retry-After")] u64, Problem),
}

/// `GET /v1/exports/{id}`
#[outcome(
    axum,
    decode,
    describe,
    examples = examples::get_export,
    with(Anonymous, BadPath, Unavailable, Broken(rusqlite::Error))
)]
#[derive(Debug, PartialEq)]
pub enum GetExport {
    /// The user's data.
    Ok(#[body(text = "text/csv; charset=utf-8")] String),
    /// Not done yet.
    Accepted(#[header("Retry-After")] u64),
    NotFound(Problem),
}

/// `PUT /v1/maintenance`
#[outcome(axum, decode, describe, with(Anonymous, NotAdmin, BadContent))]
#[derive(Debug, PartialEq)]
pub enum BeginMaintenance {
    /// From now on the service answers 503.
    NoContent,
}

/// `DELETE /v1/maintenance`
#[outcome(axum, decode, describe, with(Anonymous, NotAdmin))]
#[derive(Debug, PartialEq)]
pub enum EndMaintenance {
    /// The service is back.
    NoContent,
}

/// `GET /users/{id}`: where users were before there was a `/v1`.
#[outcome(axum, decode, describe)]
#[derive(Debug, PartialEq)]
pub enum ReadOldUrl {
    /// For good, to be read from there.
    MovedPermanently(#[header("Location")] String),
}

/// `POST /users`, `PUT /users/{id}` and `DELETE /users/{id}`: like [`ReadOldUrl`], but the client must repeat the
/// request unchanged. After a 301 it may change a POST to a GET (RFC 9110, section 15.4.2).
#[outcome(axum, decode, describe)]
#[derive(Debug, PartialEq)]
pub enum WriteOldUrl {
    /// For good, with the same method and content.
    PermanentRedirect(#[header("Location")] String),
}

/// `POST /members`: what `POST /users` was when no client knew 308. It is kept for clients that know that a 301 may
/// change their POST to a GET, and then do not create a user (RFC 9110, section 15.4.2).
#[outcome(axum, decode, describe)]
#[derive(Debug, PartialEq)]
pub enum CreateMember {
    /// For good; the client may repeat the request there as it is or as a GET.
    #[header("Location" = "/v1/users")]
    MovedPermanently,
}

/// `GET /v1/echo`, the handshake of a WebSocket (RFC 6455, section 4).
#[outcome(axum, decode, describe, with(NoHandshake))]
#[derive(Debug)]
pub enum OpenEcho {
    /// From now on the connection is a WebSocket. `Sec-WebSocket-Accept` proves that the server has understood the
    /// client's `Sec-WebSocket-Key`.
    SwitchingProtocols(#[body(response)] Response<Body>),
}

/// The request does not open a WebSocket.
#[outcome(axum, decode, describe)]
#[derive(Debug, PartialEq)]
pub enum NoHandshake {
    /// It has no valid `Sec-WebSocket-Key`.
    BadRequest(Problem),
    /// It does not ask for a WebSocket, or for another version of it.
    #[header("Connection" = "Upgrade")]
    #[header("Upgrade" = "websocket")]
    #[header("Sec-WebSocket-Version" = "13")]
    UpgradeRequired(Problem),
}

/// The client is not known.
#[outcome(axum, decode, describe, examples = examples::anonymous)]
#[derive(Debug, PartialEq)]
pub enum Anonymous {
    /// There is no token, or nobody has it: another one may help.
    Unauthorized(#[header("WWW-Authenticate")] String, Problem),
}

/// The client is not allowed to do this.
#[outcome(axum, decode, describe, examples = examples::not_admin)]
#[derive(Debug, PartialEq)]
pub enum NotAdmin {
    /// The token is known, but it is not an administrator's.
    Forbidden(Problem),
}

/// No user has the id.
#[outcome(axum, decode, describe, examples = examples::missing)]
#[derive(Debug, PartialEq)]
pub enum Missing {
    /// There has never been such a user.
    NotFound(Problem),
    /// The user was deleted, and will not come back.
    Gone(Problem),
}

/// The path has the right form, but an invalid value.
#[outcome(axum, decode, describe, examples = examples::bad_path)]
#[derive(Debug, PartialEq)]
pub enum BadPath {
    /// The id is no number.
    BadRequest(Problem),
}

/// The content of the request is invalid.
#[outcome(axum, decode, describe, examples = examples::bad_content)]
#[derive(Debug, PartialEq)]
pub enum BadContent {
    /// No JSON.
    BadRequest(Problem),
    /// More than the server reads.
    ContentTooLarge(Problem),
    /// Not said to be JSON.
    UnsupportedMediaType(Problem),
    /// JSON, but not what is asked for.
    UnprocessableContent(Problem),
}

/// The service is under maintenance.
#[outcome(axum, decode, describe, examples = examples::unavailable)]
#[derive(Debug, PartialEq)]
pub enum Unavailable {
    /// Later. Nobody may keep this answer and repeat it once the service is back.
    #[header("Cache-Control" = "no-store")]
    ServiceUnavailable(#[header("Retry-After")] u64, Problem),
}

/// The service can't do its work.
#[outcome(axum, decode, describe, problem)]
#[derive(Debug, PartialEq)]
pub enum Broken {
    /// The database fails. The cause is in the log, and not in the response.
    #[status(from)]
    InternalServerError(Cause),
}

/// The responses to requests that reach no operation.
#[outcome(axum, decode, describe)]
#[derive(Debug, PartialEq)]
pub enum Unrouted {
    /// No valid `Host`, or a target that does not go with the method.
    BadRequest(Problem),
    /// There is nothing at this path.
    NotFound(Problem),
    /// There is something at this path, but not with this method.
    MethodNotAllowed(#[header("Allow")] HeaderValue, Problem),
    /// The service knows no such method, at any path.
    NotImplemented(Problem),
}

/// The responses to requests that hyper can't read, such as one without a version or with a line that is no header
/// field. It sends them by itself, without content, and no handler sees the request.
#[outcome(decode, describe)]
#[derive(Debug, PartialEq)]
pub enum Unread {
    /// Not HTTP.
    BadRequest,
    UriTooLong,
    RequestHeaderFieldsTooLarge,
}
