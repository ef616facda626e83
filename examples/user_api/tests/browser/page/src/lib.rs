//! What a page does: it calls a service without users, and reads the outcomes with `receive`.

#![forbid(unsafe_code)]

use std::error::Error;
use std::fmt::Debug;

use futures_util::StreamExt;
use reqwest::{Client, Method, RequestBuilder};
use serde::{Deserialize, Serialize};
use status_subset::response::{Body, Events, ReceiveError, receive};
use status_subset::{DecodeResponse, Problem, Status, outcome};
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Debug, PartialEq, Deserialize)]
struct User {
    id: u32,
    name: String,
    email: String,
}

#[derive(Serialize)]
struct NewUser<'a> {
    name: &'a str,
    email: &'a str,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Change {
    Created(User),
}

#[outcome(decode)]
#[derive(Debug, PartialEq)]
enum ListUsers {
    Ok(Vec<User>),
}

#[outcome(decode)]
#[derive(Debug, PartialEq)]
enum CreateUser {
    Created {
        #[header("Location")]
        location: String,
        #[body]
        user: User,
    },
    Conflict(Problem),
}

#[outcome(decode)]
#[derive(Debug, PartialEq)]
enum GetUser {
    Ok {
        #[header("ETag")]
        etag: String,
        #[body]
        user: User,
    },
    NotModified(#[header("ETag")] String),
    NotFound(Problem),
}

#[outcome(decode)]
#[derive(Debug)]
enum DownloadUsers {
    Ok(#[body(stream = "text/csv; charset=utf-8")] Body),
}

#[outcome(decode)]
#[derive(Debug)]
enum WatchUsers {
    Ok(#[body(sse)] Events<Change>),
}

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Makes all calls of the service at a URL, and returns `all calls made` or the first mistake.
#[wasm_bindgen]
pub async fn report(url: String) -> String {
    let service = Service { client: Client::new(), url };
    match service.calls().await {
        Ok(()) => "all calls made".to_owned(),
        Err(error) => error.to_string(),
    }
}

struct Service {
    client: Client,
    url: String,
}

const LIMIT: usize = 1 << 20;

fn alice() -> User {
    User { id: 1, name: "Alice".to_owned(), email: "alice@example.com".to_owned() }
}

impl Service {
    async fn calls(&self) -> Result<()> {
        // The outcome is there before the first event is.
        let WatchUsers::Ok(mut events) = receive(self.get("/v1/users/events").send().await?, 0).await?;

        let created = self.create("Alice", "alice@example.com").await?;
        equal(created, CreateUser::Created { location: "/v1/users/1".to_owned(), user: alice() })?;
        let CreateUser::Conflict(problem) = self.create("Bob", "alice@example.com").await? else {
            return Err("two users have one address".into());
        };
        equal(problem.detail(), Some("another user has this address"))?;

        equal(self.send(self.get("/v1/users")).await?, ListUsers::Ok(vec![alice()]))?;
        match receive::<ListUsers>(self.get("/v1/users").send().await?, 7).await {
            Err(error @ ReceiveError::TooLarge { limit: 7, .. }) => {
                equal(error.content(), b"[{\"id\":".as_slice())?
            }
            other => return Err(format!("{other:?}").into()),
        }

        let found = self.send(self.get("/v1/users/1")).await?;
        equal(found, GetUser::Ok { etag: "\"1\"".to_owned(), user: alice() })?;
        let unchanged = self.send(self.get("/v1/users/1").header("If-None-Match", "\"1\"")).await?;
        equal(unchanged, GetUser::NotModified("\"1\"".to_owned()))?;
        let GetUser::NotFound(problem) = self.send(self.get("/v1/users/9")).await? else {
            return Err("a user that was never created".into());
        };
        equal(problem.detail(), Some("no user has the id 9"))?;

        let DownloadUsers::Ok(mut rows) = receive(self.get("/v1/users.csv").send().await?, 0).await?;
        let mut file = Vec::new();
        while let Some(chunk) = rows.next().await {
            file.extend(chunk?);
        }
        equal(String::from_utf8(file)?.as_str(), "id,name,email\r\n1,\"Alice\",alice@example.com\r\n")?;

        match receive::<ListUsers>(self.get("/page/broken").send().await?, LIMIT).await {
            Err(error @ ReceiveError::Transport { .. }) => equal(error.code(), 200)?,
            other => return Err(format!("{other:?}").into()),
        }

        let event = events.next().await.ok_or("no event")??;
        equal(event.data, Change::Created(alice()))?;
        self.create("Bob", "bob@example.com").await?;
        let event = events.next().await.ok_or("one event")??;
        let Change::Created(bob) = event.data;
        equal((event.id.as_deref(), bob.name.as_str()), (Some("2"), "Bob"))?;
        Ok(())
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.url)).bearer_auth("editor-token")
    }

    fn get(&self, path: &str) -> RequestBuilder {
        self.request(Method::GET, path)
    }

    async fn create(&self, name: &str, email: &str) -> Result<CreateUser> {
        self.send(self.request(Method::POST, "/v1/users").json(&NewUser { name, email })).await
    }

    async fn send<T: DecodeResponse<Registry = Status>>(&self, request: RequestBuilder) -> Result<T> {
        Ok(receive(request.send().await?, LIMIT).await?)
    }
}

fn equal<T: Debug + PartialEq>(found: T, expected: T) -> Result<()> {
    if found == expected { Ok(()) } else { Err(format!("{found:?} instead of {expected:?}").into()) }
}
