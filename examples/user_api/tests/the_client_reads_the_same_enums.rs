//! A client gets the outcome that the handler returned, equal in each field.

mod common;

use axum::http::HeaderValue;
use common::serve;
use reqwest::Method;
use reqwest::header::{CONNECTION, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, SEC_WEBSOCKET_VERSION, UPGRADE};
use status_subset::{Problem, Status, StatusSubset};
use user_api::client::{Client, send};
use user_api::outcomes::{
    Anonymous, BadContent, BadPath, BeginMaintenance, CreateMember, CreateUser, DeleteUser, EndMaintenance,
    GetExport, GetUser, ListUsers, Missing, NoHandshake, NotAdmin, OpenEcho, ReadOldUrl, StartExport,
    Unavailable, Unrouted, UpdateUser, WriteOldUrl,
};
use user_api::user::{NewUser, User};

fn new(name: &str) -> NewUser {
    let email = format!("{}@example.com", name.to_lowercase());
    NewUser { name: name.to_owned().try_into().unwrap(), email: email.try_into().unwrap() }
}

fn user(id: i64, name: &str) -> User {
    let NewUser { name, email } = new(name);
    User { id, name, email }
}

fn detail(detail: &str) -> Problem {
    Problem::new().with_detail(detail)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_outcome_is_read_as_it_was_sent() {
    let anybody = Client::new(&format!("http://{}", serve().await), "en").unwrap();
    let editor = anybody.clone().with_token("editor-token");
    let admin = anybody.clone().with_token("admin-token");

    let problem = detail("a known token is needed");
    let challenge = "Bearer realm=\"user_api\"".to_owned();
    let unauthorized = anybody.create_user(&new("Alice")).await.unwrap();
    assert_eq!(unauthorized, CreateUser::Anonymous(Anonymous::Unauthorized(challenge, problem)));

    let (location, etag) = ("/v1/users/1".to_owned(), "\"1\"".to_owned());
    let created = editor.create_user(&new("Alice")).await.unwrap();
    assert_eq!(created, CreateUser::Created { location, etag: etag.clone(), user: user(1, "Alice") });
    editor.create_user(&new("Bob")).await.unwrap();
    let taken = detail("another user has this address");
    assert_eq!(editor.create_user(&new("Alice")).await.unwrap(), CreateUser::Conflict(taken.clone()));
    let listed = anybody.list_users().await.unwrap();
    assert_eq!(listed, ListUsers::Ok(vec![user(1, "Alice"), user(2, "Bob")]));

    let got = anybody.get_user(1).await.unwrap();
    let GetUser::Ok { modified, .. } = got else { panic!("{got:?}") };
    assert_eq!(got, GetUser::Ok { etag: etag.clone(), modified, user: user(1, "Alice") });
    let unchanged = anybody.get_user_unless(1, &etag).await.unwrap();
    assert_eq!(unchanged, GetUser::NotModified(etag.clone()));
    let head = anybody.head_of_user(1).await.unwrap();
    assert_eq!((head.status(), head.headers()["ETag"].to_str().unwrap()), (Status::Ok, etag.as_str()));
    assert_eq!(head.outcome(), None);
    assert_eq!(anybody.head_of_user(7).await.unwrap().status(), Status::NotFound);
    let missing = || Missing::NotFound(detail("no user has the id 7"));
    assert_eq!(anybody.get_user(7).await.unwrap(), GetUser::Missing(missing()));
    let bad_path = send::<GetUser>(anybody.request(Method::GET, "/v1/users/x")).await.unwrap();
    let reason = "Invalid URL: Cannot parse `x` to a `i64`";
    let problem = detail("an id is a number").with_extension("reason", reason);
    assert_eq!(bad_path, GetUser::BadPath(BadPath::BadRequest(problem)));
    let bad_content = send::<CreateUser>(editor.request(Method::POST, "/v1/users")).await.unwrap();
    let reason = "Expected request with `Content-Type: application/json`";
    let problem = detail("the content can't be read").with_extension("reason", reason);
    assert_eq!(bad_content, CreateUser::BadContent(BadContent::UnsupportedMediaType(problem)));

    let changed = editor.update_user(1, &new("Alicia"), &etag).await.unwrap();
    assert_eq!(changed, UpdateUser::Ok { etag: "\"2\"".to_owned(), user: user(1, "Alicia") });
    let problem = detail("the user has been changed meanwhile");
    let stale = editor.update_user(1, &new("Alice"), &etag).await.unwrap();
    assert_eq!(stale, UpdateUser::PreconditionFailed(problem));
    assert_eq!(editor.update_user(1, &new("Bob"), "*").await.unwrap(), UpdateUser::Conflict(taken));

    let location = "/v1/exports/1".to_owned();
    let started = editor.start_export(1).await.unwrap();
    assert_eq!(started, StartExport::Accepted { location: location.clone(), seconds: 1 });
    let problem = detail("an export is under way");
    let too_many = editor.start_export(1).await.unwrap();
    assert_eq!(too_many, StartExport::TooManyRequests(1, problem));
    assert_eq!(editor.get_export(&location).await.unwrap(), GetExport::Accepted(1));
    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
    let csv = "id,name,email\r\n1,\"Alicia\",alicia@example.com\r\n".to_owned();
    assert_eq!(editor.get_export(&location).await.unwrap(), GetExport::Ok(csv));

    let problem = detail("only administrators may do this");
    let forbidden = editor.delete_user(1).await.unwrap();
    assert_eq!(forbidden, DeleteUser::NotAdmin(NotAdmin::Forbidden(problem)));
    assert_eq!(admin.delete_user(1).await.unwrap(), DeleteUser::NoContent);
    let gone = Missing::Gone(detail("the user with the id 1 was deleted"));
    assert_eq!(admin.delete_user(1).await.unwrap(), DeleteUser::Missing(gone));

    let old = send::<Result<ReadOldUrl, BadPath>>(anybody.request(Method::GET, "/users/2")).await.unwrap();
    assert_eq!(old, Ok(ReadOldUrl::MovedPermanently("/v1/users/2".to_owned())));
    let old = send::<WriteOldUrl>(anybody.request(Method::DELETE, "/users/2")).await.unwrap();
    assert_eq!(old, WriteOldUrl::PermanentRedirect("/v1/users/2".to_owned()));
    let oldest = send::<CreateMember>(anybody.request(Method::POST, "/members")).await.unwrap();
    assert_eq!(oldest, CreateMember::MovedPermanently);
    let echo = || anybody.request(Method::GET, "/v1/echo");
    let handshake = echo().header(CONNECTION, "Upgrade").header(UPGRADE, "websocket");
    let handshake = handshake.header(SEC_WEBSOCKET_VERSION, "13");
    let handshake = handshake.header(SEC_WEBSOCKET_KEY, "dGhlIHNhbXBsZSBub25jZQ==");
    let opened = send::<OpenEcho>(handshake).await.unwrap();
    let OpenEcho::SwitchingProtocols(response) = opened else { panic!("{opened:?}") };
    assert_eq!(response.headers()[SEC_WEBSOCKET_ACCEPT], "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    let refused = send::<OpenEcho>(echo()).await.unwrap();
    let OpenEcho::NoHandshake(refused) = refused else { panic!("{refused:?}") };
    assert_eq!(refused, NoHandshake::UpgradeRequired(detail("this is a WebSocket")));

    let unrouted = send::<Unrouted>(anybody.request(Method::PATCH, "/v1/users")).await.unwrap();
    let allow = HeaderValue::from_static("GET,HEAD,POST");
    let problem = detail("there is something at this path, but not with this method");
    assert_eq!(unrouted, Unrouted::MethodNotAllowed(allow, problem));

    assert_eq!(admin.begin_maintenance(1).await.unwrap(), BeginMaintenance::NoContent);
    let problem = detail("we are working on it");
    let unavailable = Unavailable::ServiceUnavailable(60, problem);
    assert_eq!(anybody.list_users().await.unwrap(), ListUsers::Unavailable(unavailable));
    assert_eq!(admin.end_maintenance().await.unwrap(), EndMaintenance::NoContent);
}

#[tokio::test(flavor = "multi_thread")]
async fn declared_errors_are_outcomes_and_undeclared_responses_errors_of_the_call() {
    let client = Client::new(&format!("http://{}", serve().await), "en").unwrap();
    let missing = client.get_user(7).await.unwrap().into_result().unwrap_err();
    assert_eq!(missing.status(), Status::NotFound);
    let undeclared = send::<ListUsers>(client.request(Method::PATCH, "/v1/users")).await.unwrap_err();
    assert_eq!(undeclared.to_string(), "405 Method Not Allowed: not one of the declared statuses");
}
