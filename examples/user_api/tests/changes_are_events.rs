//! WHATWG HTML, section 9.2: a client gets each change of a user as it happens, and misses none when it comes back.

mod common;

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Command, Stdio};

use common::{is_installed, serve};
use futures_util::StreamExt;
use status_subset::StatusSubset;
use status_subset::response::Events;
use user_api::client::Client;
use user_api::outcomes::{Anonymous, CreateUser, WatchUsers};
use user_api::user::{Change, NewUser, User};

fn new(name: &str) -> NewUser {
    let email = format!("{}@example.com", name.to_lowercase());
    NewUser { name: name.to_owned().try_into().unwrap(), email: email.try_into().unwrap() }
}

fn user(id: i64, name: &str) -> User {
    let NewUser { name, email } = new(name);
    User { id, name, email }
}

fn admin(address: SocketAddr) -> Client {
    Client::new(&format!("http://{address}"), "en").unwrap().with_token("admin-token")
}

async fn watch(client: &Client, last: Option<&str>) -> Events<Change> {
    match client.watch_users(last).await.unwrap() {
        WatchUsers::Ok(events) => events,
        other => panic!("{other:?}"),
    }
}

async fn next(events: &mut Events<Change>) -> (String, Change) {
    let event = events.next().await.unwrap().unwrap();
    (event.id.unwrap(), event.data)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_client_reads_changes_as_they_happen() {
    let client = admin(serve().await);
    client.create_user(&new("Bob")).await.unwrap();
    let (mut events, mut others) = (watch(&client, None).await, watch(&client, None).await);
    for step in 0..3 {
        match step {
            0 => drop(client.create_user(&new("Alice")).await.unwrap()),
            1 => drop(client.update_user(2, &new("Alicia"), "*").await.unwrap()),
            _ => drop(client.delete_user(2).await.unwrap()),
        }
        // What changes nothing is no event.
        client.delete_user(7).await.unwrap();
        client.create_user(&new("Bob")).await.unwrap();
        let expected = match step {
            0 => Change::Created(user(2, "Alice")),
            1 => Change::Changed(user(2, "Alicia")),
            _ => Change::Deleted { id: 2 },
        };
        let id = (step + 2).to_string();
        assert_eq!(next(&mut events).await, (id.clone(), expected.clone()));
        assert_eq!(next(&mut others).await, (id, expected));
    }
    assert_eq!(events.last_event_id(), Some("4"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_comes_back_has_missed_nothing() {
    let client = admin(serve().await);
    let mut events = watch(&client, None).await;
    client.create_user(&new("Alice")).await.unwrap();
    next(&mut events).await;
    let last = events.last_event_id().unwrap().to_owned();
    drop(events);
    client.create_user(&new("Bob")).await.unwrap();
    let mut events = watch(&client, Some(&last)).await;
    client.create_user(&new("Carol")).await.unwrap();
    assert_eq!(next(&mut events).await, ("2".to_owned(), Change::Created(user(2, "Bob"))));
    assert_eq!(next(&mut events).await, ("3".to_owned(), Change::Created(user(3, "Carol"))));

    // The service keeps the last thousand changes.
    for change in 0..1000 {
        let changed = client.update_user(1, &new(&format!("Alice{change}")), "*").await.unwrap();
        assert!(changed.into_result().is_ok());
    }
    let mut events = watch(&client, Some("3")).await;
    assert_eq!(next(&mut events).await.0, "4");
    for unknown in ["2", "1004", "-1", "x", "99999999999999999999"] {
        let outcome = client.watch_users(Some(unknown)).await.unwrap();
        assert!(matches!(outcome, WatchUsers::Gone(_)), "{unknown}: {outcome:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_before_the_first_event_is_an_outcome() {
    let address = serve().await;
    let anybody = Client::new(&format!("http://{address}"), "en").unwrap();
    let outcome = anybody.watch_users(None).await.unwrap();
    assert!(matches!(outcome, WatchUsers::Anonymous(Anonymous::Unauthorized(..))), "{outcome:?}");
    let admin = admin(address);
    admin.begin_maintenance(1).await.unwrap();
    let outcome = admin.watch_users(None).await.unwrap();
    assert!(matches!(outcome, WatchUsers::Unavailable(_)), "{outcome:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn curl_reads_changes_as_they_happen() {
    if !is_installed("curl") {
        return;
    }
    let address = serve().await;
    let client = admin(address);
    let mut curl = Command::new("curl")
        .args(["--silent", "--no-buffer", "--noproxy", "*", "--oauth2-bearer", "editor-token"])
        .args(["--header", "Accept: text/event-stream", &format!("http://{address}/v1/users/events")])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(curl.stdout.take().unwrap()).lines().map(Result::unwrap);
    let mut expect = |expected: &[&str]| {
        for expected in expected {
            assert_eq!(lines.next().as_deref(), Some(*expected));
        }
    };
    // The comment that keeps the connection alive comes at once, and then every 15 seconds.
    expect(&[":", ""]);
    let created = client.create_user(&new("Alice")).await.unwrap();
    assert!(matches!(created, CreateUser::Created { .. }));
    expect(&["id: 1", r#"data: {"created":{"id":1,"name":"Alice","email":"alice@example.com"}}"#, ""]);
    client.delete_user(1).await.unwrap();
    expect(&["id: 2", r#"data: {"deleted":{"id":1}}"#, ""]);
    curl.kill().unwrap();
    curl.wait().unwrap();
}
