//! A client that was built with older enums gets an outcome from today's service: also behind a proxy that forwards no
//! `POST`, sends pages of its own, or changes media types.

mod common;

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, HOST, TRANSFER_ENCODING};
use axum::http::{HeaderValue, Response, StatusCode};
use common::{plain_client, serve, serve_router, serve_store, store};
use reqwest::{Method, RequestBuilder};
use serde::{Deserialize, Serialize};
use status_subset::response::{Body, RetryAfter, Undeclared};
use status_subset::{ClientErrorStatus, DecodeResponse, Problem, ServerErrorStatus, Status, StatusSubset};
use user_api::client::send;
use user_api::proxy;

/// `User` before it had an email address.
#[derive(Debug, PartialEq, Deserialize)]
struct User {
    id: i64,
    name: String,
}

/// `NewUser` as it has always been.
#[derive(Serialize)]
struct NewUser {
    name: &'static str,
    email: &'static str,
}

/// `ListUsers` before there was a maintenance.
#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum ListUsers {
    Ok(Vec<User>),
    /// Something is wrong with the request, which this client can't mend.
    #[status(any(ClientError))]
    Refused {
        status: ClientErrorStatus,
    },
    /// Later, perhaps.
    #[status(any(ServerError))]
    Failed {
        status: ServerErrorStatus,
        #[header("Retry-After")]
        after: Option<RetryAfter>,
    },
}

/// `CreateUser` before entity tags, tokens and limits of the content.
#[derive(Debug, StatusSubset, DecodeResponse)]
enum CreateUser {
    Created {
        #[header("Location")]
        location: String,
        #[body]
        user: User,
    },
    Conflict,
    /// The reason, for the user.
    #[status(any(ClientError))]
    Explained {
        status: ClientErrorStatus,
        #[body(problem)]
        problem: Problem,
    },
    #[status(any(ErrorStatus))]
    Other {
        status: Status,
    },
}

/// `GetUser` before conditional requests, and before a deleted user was a 410.
#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum GetUser {
    Ok(User),
    NotFound(Problem),
}

/// `DeleteUser` before administrators.
#[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
enum DeleteUser {
    NoContent,
    NotFound,
}

/// What an old client did not know comes as it is.
type OrAny<T> = Result<T, Undeclared>;

/// The requests of the old client.
struct Client {
    address: SocketAddr,
    token: &'static str,
}

impl Client {
    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        plain_client().request(method, format!("http://{}{path}", self.address)).bearer_auth(self.token)
    }

    async fn list(&self) -> ListUsers {
        send(self.request(Method::GET, "/v1/users")).await.unwrap()
    }

    async fn create(&self, name: &'static str) -> CreateUser {
        let new = NewUser { name, email: "someone@example.com" };
        send(self.request(Method::POST, "/v1/users").json(&new)).await.unwrap()
    }

    async fn get(&self, id: &str) -> OrAny<GetUser> {
        send(self.request(Method::GET, &format!("/v1/users/{id}"))).await.unwrap()
    }

    async fn delete(&self, id: i64) -> OrAny<DeleteUser> {
        send(self.request(Method::DELETE, &format!("/v1/users/{id}"))).await.unwrap()
    }
}

fn old(address: SocketAddr) -> Client {
    Client { address, token: "admin-token" }
}

/// The status of an outcome that the old client did not know.
fn undeclared<T: std::fmt::Debug>(outcome: OrAny<T>) -> Status {
    outcome.unwrap_err().status()
}

fn detail(problem: &Problem) -> &str {
    problem.detail().unwrap()
}

fn alice() -> User {
    User { id: 1, name: "Alice".to_owned() }
}

#[tokio::test(flavor = "multi_thread")]
async fn todays_service_gives_outcomes_to_an_old_client() {
    let store = store();
    let client = old(serve_store(store.clone()).await);
    let stranger = Client { token: "nobody's", ..old(client.address) };

    let CreateUser::Created { location, user } = client.create("Alice").await else { panic!() };
    assert_eq!((location.as_str(), user), ("/v1/users/1", alice()));
    // Content that a variant can read is not left out: there was none then.
    let CreateUser::Explained { status, problem } = client.create("Bob").await else { panic!() };
    assert_eq!((status, detail(&problem)), (ClientErrorStatus::Conflict, "another user has this address"));
    // A token was not needed then.
    let CreateUser::Explained { status, problem } = stranger.create("Bob").await else { panic!() };
    assert_eq!(
        (status, problem.detail()),
        (ClientErrorStatus::Unauthorized, Some("a known token is needed"))
    );
    let CreateUser::Explained { status, .. } = client.create("").await else { panic!() };
    assert_eq!(status, ClientErrorStatus::UnprocessableContent);

    assert_eq!(client.list().await, ListUsers::Ok(vec![alice()]));
    assert_eq!(client.get("1").await.unwrap(), GetUser::Ok(alice()));
    assert!(
        matches!(client.get("7").await.unwrap(), GetUser::NotFound(problem) if problem.detail().is_some())
    );
    assert_eq!(undeclared(client.get("x").await), Status::BadRequest);

    assert_eq!(undeclared(stranger.delete(1).await), Status::Unauthorized);
    assert_eq!(
        undeclared(Client { token: "editor-token", ..old(client.address) }.delete(1).await),
        Status::Forbidden
    );
    assert_eq!(client.delete(7).await.unwrap(), DeleteUser::NotFound);
    assert_eq!(client.delete(1).await.unwrap(), DeleteUser::NoContent);
    assert_eq!(
        (undeclared(client.delete(1).await), undeclared(client.get("1").await)),
        (Status::Gone, Status::Gone)
    );

    store.begin_maintenance(Duration::from_secs(60));
    let (status, after) = (ServerErrorStatus::ServiceUnavailable, Some(RetryAfter::Seconds(60)));
    assert_eq!(client.list().await, ListUsers::Failed { status, after });
    assert!(matches!(client.create("Bob").await, CreateUser::Other { status: Status::ServiceUnavailable }));
    // It can wait, though it knows no maintenance.
    assert_eq!((client.get("1").await.retry_after(), client.delete(1).await.retry_after()), (after, after));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_proxy_of_the_service_gives_outcomes_to_an_old_client() {
    let service = serve().await;
    assert!(matches!(old(service).create("Alice").await, CreateUser::Created { .. }));
    let proxy = proxy::router(&format!("http://{service}"), Duration::from_secs(1)).unwrap();
    let client = old(serve_router(proxy).await);
    assert_eq!(client.list().await, ListUsers::Ok(vec![alice()]));
    assert_eq!(client.get("1").await.unwrap(), GetUser::Ok(alice()));
    assert!(
        matches!(client.get("7").await.unwrap(), GetUser::NotFound(problem) if problem.detail().is_some())
    );
    // It forwards `GET` alone.
    assert!(matches!(client.create("Bob").await, CreateUser::Other { status: Status::MethodNotAllowed }));
    assert_eq!(undeclared(client.delete(1).await), Status::MethodNotAllowed);

    // There is no service behind this one.
    let proxy = proxy::router("http://127.0.0.1:1", Duration::from_secs(1)).unwrap();
    let client = old(serve_router(proxy).await);
    let status = ServerErrorStatus::BadGateway;
    assert_eq!(client.list().await, ListUsers::Failed { status, after: None });
    assert_eq!(undeclared(client.get("1").await), Status::BadGateway);
}

/// A proxy that changes what the service answers.
async fn changing(service: SocketAddr, change: fn(&mut Response<Vec<u8>>)) -> Client {
    let forward = async move |request: Request| {
        let (parts, content) = request.into_parts();
        let url = format!("http://{service}{}", parts.uri);
        let mut headers = parts.headers;
        headers.remove(HOST);
        headers.remove(CONTENT_LENGTH);
        let content = to_bytes(content, 64 * 1024).await.unwrap();
        let request = plain_client().request(parts.method, url).headers(headers).body(content);
        let answer = request.send().await.unwrap();
        let mut response = Response::new(Vec::new());
        *response.status_mut() = answer.status();
        *response.headers_mut() = answer.headers().clone();
        *response.body_mut() = answer.bytes().await.unwrap().to_vec();
        change(&mut response);
        response.headers_mut().remove(CONTENT_LENGTH);
        response.headers_mut().remove(TRANSFER_ENCODING);
        response.map(Body::from)
    };
    old(serve_router(Router::new().fallback(forward)).await)
}

fn become_page(response: &mut Response<Vec<u8>>, status: StatusCode) {
    *response.status_mut() = status;
    response.headers_mut().clear();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    *response.body_mut() = b"<html><h1>Oops</h1></html>".to_vec();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_an_outcome() {
    let service = serve().await;
    let client = changing(service, |response| become_page(response, StatusCode::BAD_GATEWAY)).await;
    let status = ServerErrorStatus::BadGateway;
    assert_eq!(client.list().await, ListUsers::Failed { status, after: None });
    assert!(matches!(client.create("Alice").await, CreateUser::Other { status: Status::BadGateway }));
    assert_eq!(undeclared(client.get("1").await), Status::BadGateway);
    assert_eq!(undeclared(client.delete(1).await), Status::BadGateway);

    let client = changing(service, |response| become_page(response, StatusCode::NOT_FOUND)).await;
    assert_eq!(client.list().await, ListUsers::Refused { status: ClientErrorStatus::NotFound });
    assert!(matches!(client.create("Bob").await, CreateUser::Other { status: Status::NotFound }));
    let client_of_conflicts = changing(service, |response| become_page(response, StatusCode::CONFLICT)).await;
    assert!(matches!(client_of_conflicts.create("Bob").await, CreateUser::Conflict));
    // The client knows the status, and with it a problem, not a page.
    let page = client.get("1").await.unwrap_err();
    assert_eq!((page.status(), page.body().starts_with(b"<html>")), (Status::NotFound, true));
    assert_eq!(client.delete(1).await.unwrap(), DeleteUser::NotFound);
}

#[tokio::test(flavor = "multi_thread")]
async fn problems_of_another_media_type_are_problems() {
    let service = serve().await;
    let client = changing(service, |response| {
        if response.headers().contains_key(CONTENT_TYPE) {
            response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
    });
    let client = client.await;
    let CreateUser::Created { .. } = client.create("Alice").await else { panic!() };
    let CreateUser::Explained { status: ClientErrorStatus::Conflict, .. } = client.create("Bob").await else {
        panic!()
    };
    let CreateUser::Explained { status, problem } = client.create("").await else { panic!() };
    assert_eq!(
        (status, detail(&problem)),
        (ClientErrorStatus::UnprocessableContent, "the content can't be read")
    );
    assert_eq!(client.list().await, ListUsers::Ok(vec![alice()]));
    let GetUser::NotFound(problem) = client.get("7").await.unwrap() else { panic!() };
    assert_eq!(detail(&problem), "no user has the id 7");
    assert_eq!(client.delete(7).await.unwrap(), DeleteUser::NotFound);
    assert_eq!(client.delete(1).await.unwrap(), DeleteUser::NoContent);
    assert_eq!(undeclared(client.delete(1).await), Status::Gone);
}
