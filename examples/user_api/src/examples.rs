//! The examples in the OpenAPI document: outcomes as the service sends them. A test reads each of them back.

use std::time::{Duration, SystemTime};

use status_subset::Problem;
use status_subset::response::Body;

use crate::outcomes::{
    Anonymous, BadContent, BadPath, CreateUser, DownloadUsers, GetExport, GetUser, ListUsers, Missing,
    NotAdmin, StartExport, Unavailable, UpdateUser,
};
use crate::user::{Email, Name, User};

fn user(id: i64, name: &str, email: &str) -> User {
    let name = Name::try_from(name.to_owned()).expect("the name is valid");
    let email = Email::try_from(email.to_owned()).expect("the address is valid");
    User { id, name, email }
}

fn alice() -> User {
    user(1, "Alice", "alice@example.com")
}

fn etag(version: u32) -> String {
    format!("\"{version}\"")
}

fn problem(detail: &str) -> Problem {
    Problem::new().with_detail(detail)
}

pub(crate) fn list_users() -> Vec<ListUsers> {
    vec![ListUsers::Ok(vec![alice(), user(2, "김영희", "younghee@example.com")])]
}

pub(crate) fn create_user() -> Vec<CreateUser> {
    vec![
        CreateUser::Created { location: "/v1/users/1".to_owned(), etag: etag(1), user: alice() },
        CreateUser::Conflict(problem("another user has this address")),
    ]
}

pub(crate) fn get_user() -> Vec<GetUser> {
    let modified = (SystemTime::UNIX_EPOCH + Duration::from_secs(1_790_000_000)).into();
    vec![GetUser::Ok { etag: etag(1), modified, user: alice() }, GetUser::NotModified(etag(1))]
}

pub(crate) fn update_user() -> Vec<UpdateUser> {
    vec![
        UpdateUser::Ok { etag: etag(2), user: user(1, "Alice Liddell", "alice@example.com") },
        UpdateUser::Conflict(problem("another user has this address")),
        UpdateUser::PreconditionFailed(problem("the user has been changed meanwhile")),
    ]
}

/// (The content is a stream, so that only the header fields are shown.)
pub(crate) fn download_users() -> Vec<DownloadUsers> {
    vec![
        DownloadUsers::Ok { etag: etag(3), rows: Body::empty() },
        DownloadUsers::PartialContent {
            range: "bytes 0-99/1234".to_owned(),
            etag: etag(3),
            rows: Body::empty(),
        },
        DownloadUsers::RangeNotSatisfiable("bytes */1234".to_owned(), problem("the file has 1234 bytes")),
    ]
}

pub(crate) fn start_export() -> Vec<StartExport> {
    vec![
        StartExport::Accepted { location: "/v1/exports/1".to_owned(), seconds: 5 },
        StartExport::TooManyRequests(5, problem("an export is under way")),
    ]
}

pub(crate) fn get_export() -> Vec<GetExport> {
    vec![
        GetExport::Ok("id,name,email\r\n1,\"Alice\",alice@example.com\r\n".to_owned()),
        GetExport::Accepted(2),
        GetExport::NotFound(problem("no export has the id 7")),
    ]
}

pub(crate) fn anonymous() -> Vec<Anonymous> {
    let challenge = |error| format!("Bearer realm=\"user_api\"{error}");
    let problem = problem("a known token is needed");
    vec![
        Anonymous::Unauthorized(challenge(""), problem.clone()),
        Anonymous::Unauthorized(challenge(", error=\"invalid_token\""), problem),
    ]
}

pub(crate) fn not_admin() -> Vec<NotAdmin> {
    vec![NotAdmin::Forbidden(problem("only administrators may do this"))]
}

pub(crate) fn missing() -> Vec<Missing> {
    vec![
        Missing::NotFound(problem("no user has the id 7")),
        Missing::Gone(problem("the user with the id 7 was deleted")),
    ]
}

pub(crate) fn bad_path() -> Vec<BadPath> {
    vec![BadPath::BadRequest(problem("an id is a number"))]
}

pub(crate) fn bad_content() -> Vec<BadContent> {
    vec![BadContent::UnprocessableContent(
        problem("the content can't be read")
            .with_extension("reason", "missing field `email` at line 1 column 16"),
    )]
}

pub(crate) fn unavailable() -> Vec<Unavailable> {
    vec![Unavailable::ServiceUnavailable(60, problem("we are working on it"))]
}
