//! One call of each kind, of the service without users at the URL in `SERVICE`.

use std::error::Error as _;

use futures_util::TryStreamExt;
use reqwest::header::{AUTHORIZATION, ETAG, HeaderMap, HeaderValue, LOCATION};
use user_api_client_of_progenitor::types::{NewUser, Problem, User};
use user_api_client_of_progenitor::{ByteStream, Client, Error, SOURCE};

async fn text(content: ByteStream) -> String {
    let chunks: Vec<_> = content.into_inner().try_collect().await.unwrap();
    String::from_utf8(chunks.concat()).unwrap()
}

/// The problem in a refusal with this status.
async fn problem<T: std::fmt::Debug>(result: Result<T, Error<ByteStream>>, status: u16) -> Problem {
    match result {
        Err(Error::ErrorResponse(response)) => {
            assert_eq!(response.status(), status);
            assert_eq!(response.headers()["Content-Type"], "application/problem+json");
            serde_json::from_str(&text(response.into_inner()).await).unwrap()
        }
        Ok(value) => panic!("{value:?}"),
        Err(error) => panic!("{error}: {:?}", error.source()),
    }
}

#[tokio::test]
async fn each_call_gives_what_the_service_sends() {
    let token = HeaderMap::from_iter([(AUTHORIZATION, HeaderValue::from_static("Bearer editor-token"))]);
    let http = reqwest::Client::builder().default_headers(token).build().unwrap();
    let client = Client::new_with_client(&std::env::var("SERVICE").unwrap(), http);

    let alice: NewUser = serde_json::from_str(r#"{"name":"Alice","email":"alice@example.com"}"#).unwrap();
    let created = client.create_user(&alice).await.unwrap();
    assert_eq!(
        (created.status().as_u16(), &created.headers()[LOCATION]),
        (201, &HeaderValue::from_static("/v1/users/1"))
    );
    let user: User = created.into_inner();
    assert_eq!((user.id, user.name.as_str(), user.email.as_str()), (1, "Alice", "alice@example.com"));

    let users: Vec<User> = client.list_users().await.unwrap().into_inner();
    assert_eq!(users.iter().map(|user| user.id).collect::<Vec<_>>(), [1]);

    let found = client.get_user(1, None, None).await.unwrap();
    assert_eq!((found.status().as_u16(), &found.headers()[ETAG]), (200, &HeaderValue::from_static("\"1\"")));
    assert_eq!(found.into_inner().name.as_str(), "Alice");

    // A 304 is neither a success nor an error to progenitor.
    match client.get_user(1, None, Some("\"1\"")).await {
        Err(Error::UnexpectedResponse(response)) => assert_eq!(response.status(), 304),
        other => panic!("{other:?}"),
    }

    let missing = problem(client.get_user(9, None, None).await, 404).await;
    assert_eq!((missing.status, missing.detail.as_deref()), (Some(404), Some("no user has the id 9")));

    let taken = problem(client.create_user(&alice).await, 409).await;
    assert_eq!(taken.title.as_deref(), Some("Conflict"));

    let file = text(client.download_users(None, None, None, None).await.unwrap().into_inner()).await;
    assert!(file.contains("Alice") && file.contains("alice@example.com"), "{file}");
}

#[test]
fn each_type_is_generated_once() {
    let (types, _) = SOURCE.split_once("pub mod error").unwrap();
    let names = ["pub struct ", "pub enum "].into_iter().flat_map(|keyword| types.split(keyword).skip(1));
    let mut names: Vec<&str> =
        names.map(|rest| rest.split(|it: char| !it.is_alphanumeric()).next().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Change", "Email", "Maintenance", "Name", "NewUser", "Problem", "User"]);
}
