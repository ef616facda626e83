//! All responses of each operation.
//!
//! The name of a variant is its status; its fields are the header fields and the content. Responses that several
//! operations share are enums of their own, included by `transparent`; with `derive_more::From`, `?` in a handler
//! converts them.

use axum::http::HeaderValue;
use derive_more::From;
use httpdate::HttpDate;
use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, Problem, StatusSubset};

use crate::user::User;

/// `GET /v1/users`
#[derive(Debug, PartialEq, From, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum ListUsers {
    /// All users, by id.
    Ok(Vec<User>),
    #[status(transparent)]
    #[from]
    Unavailable(Unavailable),
}

/// `POST /v1/users`
#[derive(Debug, PartialEq, From, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
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
    Conflict(#[body(problem)] Problem),
    #[status(transparent)]
    #[from]
    Anonymous(Anonymous),
    #[status(transparent)]
    #[from]
    BadContent(BadContent),
    #[status(transparent)]
    #[from]
    Unavailable(Unavailable),
}

/// `GET /v1/users/{id}`
#[derive(Debug, PartialEq, From, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
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
    NotModified {
        #[header("ETag")]
        etag: String,
    },
    #[status(transparent)]
    #[from]
    Missing(Missing),
    #[status(transparent)]
    #[from]
    BadPath(BadPath),
    #[status(transparent)]
    #[from]
    Unavailable(Unavailable),
}

/// `PUT /v1/users/{id}`
#[derive(Debug, PartialEq, From, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum UpdateUser {
    /// The user as it is now.
    Ok {
        #[header("ETag")]
        etag: String,
        #[body]
        user: User,
    },
    /// Another user has the address.
    Conflict(#[body(problem)] Problem),
    /// The user was changed since the client read it (`If-Match`).
    PreconditionFailed(#[body(problem)] Problem),
    #[status(transparent)]
    #[from]
    Missing(Missing),
    #[status(transparent)]
    #[from]
    Anonymous(Anonymous),
    #[status(transparent)]
    #[from]
    BadPath(BadPath),
    #[status(transparent)]
    #[from]
    BadContent(BadContent),
    #[status(transparent)]
    #[from]
    Unavailable(Unavailable),
}

/// `DELETE /v1/users/{id}`
#[derive(Debug, PartialEq, From, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum DeleteUser {
    /// The user is gone.
    NoContent,
    #[status(transparent)]
    #[from]
    Missing(Missing),
    #[status(transparent)]
    #[from]
    Anonymous(Anonymous),
    #[status(transparent)]
    #[from]
    NotAdmin(NotAdmin),
    #[status(transparent)]
    #[from]
    BadPath(BadPath),
    #[status(transparent)]
    #[from]
    Unavailable(Unavailable),
}

/// `POST /v1/users/{id}/export`
#[derive(Debug, PartialEq, From, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum StartExport {
    /// The export has begun. `Location` is where to ask for it, after `Retry-After` seconds.
    Accepted {
        #[header("Location")]
        location: String,
        #[header("Retry-After")]
        seconds: u64,
    },
    /// An export of this user is under way.
    TooManyRequests {
        #[header("Retry-After")]
        seconds: u64,
        #[body(problem)]
        problem: Problem,
    },
    #[status(transparent)]
    #[from]
    Missing(Missing),
    #[status(transparent)]
    #[from]
    Anonymous(Anonymous),
    #[status(transparent)]
    #[from]
    BadPath(BadPath),
    #[status(transparent)]
    #[from]
    Unavailable(Unavailable),
}

/// `GET /v1/exports/{id}`
#[derive(Debug, PartialEq, From, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum GetExport {
    /// The user's data.
    Ok(#[body(text = "text/csv; charset=utf-8")] String),
    /// Not done yet.
    Accepted {
        #[header("Retry-After")]
        seconds: u64,
    },
    NotFound(#[body(problem)] Problem),
    #[status(transparent)]
    #[from]
    Anonymous(Anonymous),
    #[status(transparent)]
    #[from]
    BadPath(BadPath),
    #[status(transparent)]
    #[from]
    Unavailable(Unavailable),
}

/// `PUT /v1/maintenance`
#[derive(Debug, PartialEq, From, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum BeginMaintenance {
    /// From now on the service answers 503.
    NoContent,
    #[status(transparent)]
    #[from]
    Anonymous(Anonymous),
    #[status(transparent)]
    #[from]
    NotAdmin(NotAdmin),
    #[status(transparent)]
    #[from]
    BadContent(BadContent),
}

/// `DELETE /v1/maintenance`
#[derive(Debug, PartialEq, From, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum EndMaintenance {
    /// The service is back.
    NoContent,
    #[status(transparent)]
    #[from]
    Anonymous(Anonymous),
    #[status(transparent)]
    #[from]
    NotAdmin(NotAdmin),
}

/// `GET /users/{id}`: where users were before there was a `/v1`.
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum ReadOldUrl {
    /// For good, to be read from there.
    MovedPermanently {
        #[header("Location")]
        location: String,
    },
}

/// `POST /users`, `PUT /users/{id}` and `DELETE /users/{id}`: like [`ReadOldUrl`], but the client must repeat the
/// request unchanged. After a 301 it may change a POST to a GET (RFC 9110, section 15.4.2).
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum WriteOldUrl {
    /// For good, with the same method and content.
    PermanentRedirect {
        #[header("Location")]
        location: String,
    },
}

/// `POST /members`: what `POST /users` was when no client knew 308. It is kept for clients that know that a 301 may
/// change their POST to a GET, and then do not create a user (RFC 9110, section 15.4.2).
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum CreateMember {
    /// For good; the client may repeat the request there as it is or as a GET.
    MovedPermanently {
        #[header("Location")]
        location: String,
    },
}

/// `GET /v1/echo`, the handshake of a WebSocket (RFC 6455, section 4).
#[derive(Debug, PartialEq, From, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum OpenEcho {
    /// From now on the connection is a WebSocket.
    SwitchingProtocols {
        #[header("Connection")]
        connection: String,
        #[header("Upgrade")]
        upgrade: String,
        /// Proves that the server has understood the client's `Sec-WebSocket-Key`.
        #[header("Sec-WebSocket-Accept")]
        accept: HeaderValue,
    },
    #[status(transparent)]
    #[from]
    NoHandshake(NoHandshake),
}

/// The request does not open a WebSocket.
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum NoHandshake {
    /// It has no valid `Sec-WebSocket-Key`.
    BadRequest(#[body(problem)] Problem),
    /// It does not ask for a WebSocket, or for another version of it.
    UpgradeRequired {
        #[header("Connection")]
        connection: String,
        #[header("Upgrade")]
        upgrade: String,
        #[header("Sec-WebSocket-Version")]
        version: u8,
        #[body(problem)]
        problem: Problem,
    },
}

/// The client is not known.
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum Anonymous {
    /// There is no token, or nobody has it: another one may help.
    Unauthorized {
        #[header("WWW-Authenticate")]
        challenge: String,
        #[body(problem)]
        problem: Problem,
    },
}

/// The client is not allowed to do this.
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum NotAdmin {
    /// The token is known, but it is not an administrator's.
    Forbidden(#[body(problem)] Problem),
}

/// No user has the id.
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum Missing {
    /// There has never been such a user.
    NotFound(#[body(problem)] Problem),
    /// The user was deleted, and will not come back.
    Gone(#[body(problem)] Problem),
}

/// The path has the right form, but an invalid value.
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum BadPath {
    /// The id is no number.
    BadRequest(#[body(problem)] Problem),
}

/// The content of the request is invalid.
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum BadContent {
    /// No JSON.
    BadRequest(#[body(problem)] Problem),
    /// More than the server reads.
    ContentTooLarge(#[body(problem)] Problem),
    /// Not said to be JSON.
    UnsupportedMediaType(#[body(problem)] Problem),
    /// JSON, but not what is asked for.
    UnprocessableContent(#[body(problem)] Problem),
}

/// The service is under maintenance.
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum Unavailable {
    /// Later. Nobody may keep this answer and repeat it once the service is back.
    ServiceUnavailable {
        #[header("Retry-After")]
        seconds: u64,
        #[header("Cache-Control")]
        cache_control: String,
        #[body(problem)]
        problem: Problem,
    },
}

/// The responses to requests that reach no operation.
#[derive(Debug, PartialEq, StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
pub enum Unrouted {
    /// No valid `Host`, or a target that does not go with the method.
    BadRequest(#[body(problem)] Problem),
    /// There is nothing at this path.
    NotFound(#[body(problem)] Problem),
    /// There is something at this path, but not with this method.
    MethodNotAllowed {
        #[header("Allow")]
        allow: HeaderValue,
        #[body(problem)]
        problem: Problem,
    },
    /// The service knows no such method, at any path.
    NotImplemented(#[body(problem)] Problem),
}

/// The responses to requests that hyper can't read, such as one without a version or with a line that is no header
/// field. It sends them by itself, without content, and no handler sees the request.
#[derive(Debug, PartialEq, StatusSubset, DecodeResponse, DescribeResponse)]
pub enum Unread {
    /// Not HTTP.
    BadRequest,
    UriTooLong,
    RequestHeaderFieldsTooLarge,
}
