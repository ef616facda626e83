//! A client that requests every outcome of the service and prints it, in English or Korean.

use std::fmt::Debug;
use std::time::{Duration, SystemTime};

use futures_util::StreamExt;
use reqwest::Method;
use reqwest::header::{
    CONNECTION, CONTENT_TYPE, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, RANGE, SEC_WEBSOCKET_KEY,
    SEC_WEBSOCKET_VERSION, UPGRADE,
};
use status_subset::{Status, StatusLang, StatusSubset};

use crate::client::{Client, Result, send};
use crate::outcomes::{
    CreateMember, CreateUser, DownloadUsers, GetExport, GetUser, OpenEcho, ReadOldUrl, StartExport, Unrouted,
    WatchUsers, WriteOldUrl,
};
use crate::user::{NewUser, User};

struct Printer(StatusLang);

impl Printer {
    /// Prints the status and the fields of the outcome.
    fn print<T: StatusSubset<Registry = Status> + Debug>(&self, what: &str, outcome: T) -> T {
        let status = outcome.status();
        println!("{what}\n  {status}: {}. {}\n  {outcome:?}", status.label(self.0), status.summary(self.0));
        outcome
    }
}

fn user(name: &str, email: &str) -> Result<NewUser> {
    Ok(NewUser { name: name.to_owned().try_into()?, email: email.to_owned().try_into()? })
}

/// `server` is the URL of the service, `language` a tag such as `ko`.
pub async fn through_every_outcome(server: &str, language: &str) -> Result<()> {
    let printer = Printer(StatusLang::from_accept_language(language).unwrap_or(StatusLang::En));
    let print = &printer;
    let anybody = Client::new(server, language)?;
    let editor = anybody.clone().with_token("editor-token");
    let admin = anybody.clone().with_token("admin-token");
    // The email addresses of an earlier tour are taken.
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_micros();
    let alice = user("Alice", &format!("alice.{now}@example.com"))?;
    let bob = user("Bob", &format!("bob.{now}@example.com"))?;

    print.print("create without a token", anybody.create_user(&alice).await?);
    let created = print.print("create", editor.create_user(&alice).await?);
    let CreateUser::Created { etag, user: User { id, .. }, .. } = created else {
        return Err("the user could not be created".into());
    };
    print.print("create again", editor.create_user(&alice).await?);
    print.print("create another", editor.create_user(&bob).await?);
    let create = || editor.request(Method::POST, "/v1/users");
    let json = |content: &'static str| create().header(CONTENT_TYPE, "application/json").body(content);
    print.print("create without JSON", send::<CreateUser>(json("{")).await?);
    print.print("create from other JSON", send::<CreateUser>(json(r#"{"name": ""}"#)).await?);
    print.print("create from plain text", send::<CreateUser>(create().body("Alice")).await?);
    let large = json("").body(vec![b' '; 20_000]);
    print.print("create from 20 000 bytes", send::<CreateUser>(large).await?);
    print.print("list", anybody.list_users().await?);

    let got = print.print("get", anybody.get_user(id).await?);
    let GetUser::Ok { modified, .. } = got else { return Err("the user could not be read".into()) };
    print.print("get if it has changed", anybody.get_user_unless(id, &etag).await?);
    let since = anybody.request(Method::GET, &format!("/v1/users/{id}"));
    let since = since.header(IF_MODIFIED_SINCE, modified.to_string());
    print.print("get if it has changed since then", send::<GetUser>(since).await?);
    print.print("get one that never was", anybody.get_user(i64::MAX).await?);
    print
        .print("get with an invalid id", send::<GetUser>(anybody.request(Method::GET, "/v1/users/x")).await?);

    print.print("watch without a token", anybody.watch_users(None).await?);
    print.print("watch from what will be", editor.watch_users(Some("9223372036854775807")).await?);
    let watched = print.print("watch", editor.watch_users(None).await?);
    let WatchUsers::Ok(mut events) = watched else { return Err("the users could not be watched".into()) };

    let alicia = NewUser { name: "Alicia".to_owned().try_into()?, ..alice };
    print.print("change", editor.update_user(id, &alicia, &etag).await?);
    print.print("change what was changed meanwhile", editor.update_user(id, &alicia, &etag).await?);
    print.print("change to another's address", editor.update_user(id, &bob, "*").await?);
    // `into_result` separates errors.
    match editor.update_user(i64::MAX, &alicia, "*").await?.into_result() {
        Ok(success) => print.print("changed what never was?", success),
        Err(error) => print.print("change one that never was", error),
    };

    if let Some(event) = events.next().await {
        println!("meanwhile\n  {:?}", event?);
    }

    download(print, &anybody).await?;

    let old = anybody.request(Method::GET, &format!("/users/{id}"));
    print.print("get at the old URL", send::<ReadOldUrl>(old).await?);
    print.print("create at the old URL", send::<WriteOldUrl>(anybody.request(Method::POST, "/users")).await?);

    let oldest = anybody.request(Method::POST, "/members");
    print.print("create at the oldest URL", send::<CreateMember>(oldest).await?);

    let echo = || anybody.request(Method::GET, "/v1/echo");
    print.print("open no WebSocket", send::<OpenEcho>(echo()).await?);
    let upgrade = || echo().header(CONNECTION, "Upgrade").header(UPGRADE, "websocket");
    let upgrade = || upgrade().header(SEC_WEBSOCKET_VERSION, "13");
    print.print("open a WebSocket without a key", send::<OpenEcho>(upgrade()).await?);
    let key = "AAECAwQFBgcICQoLDA0ODw=="; // a real client's is random
    print.print("open a WebSocket", send::<OpenEcho>(upgrade().header(SEC_WEBSOCKET_KEY, key)).await?);

    let started = print.print("export", editor.start_export(id).await?);
    print.print("export again", editor.start_export(id).await?);
    let StartExport::Accepted { location, .. } = started else {
        return Err("the export could not be started".into());
    };
    while let GetExport::Accepted(seconds) =
        print.print("get the export", editor.get_export(&location).await?)
    {
        tokio::time::sleep(Duration::from_secs(seconds)).await;
    }
    print.print("get an export that never was", editor.get_export("/v1/exports/0").await?);

    print.print("delete, as an editor", editor.delete_user(id).await?);
    print.print("delete", admin.delete_user(id).await?);
    print.print("delete again", admin.delete_user(id).await?);
    print.print("get what was deleted", anybody.get_user(id).await?);

    print.print("begin the maintenance", admin.begin_maintenance(1).await?);
    print.print("list meanwhile", anybody.list_users().await?);
    print.print("end the maintenance", admin.end_maintenance().await?);

    let wrong = |method, path| send::<Unrouted>(anybody.request(method, path));
    print.print("a path that is none", wrong(Method::GET, "/v2/users").await?);
    print.print("a method that is not allowed there", wrong(Method::PATCH, "/v1/users").await?);
    print.print("a method that is none", wrong(Method::from_bytes(b"BREW")?, "/v1/users").await?);
    Ok(())
}

/// Downloads all users, and parts of the file.
async fn download(print: &Printer, client: &Client) -> Result<()> {
    let downloaded = print.print("download", client.download_users().await?);
    let DownloadUsers::Ok { etag, mut rows } = downloaded else {
        return Err("the users could not be downloaded".into());
    };
    let mut length = 0;
    while let Some(chunk) = rows.next().await {
        length += chunk?.len();
    }
    println!("  {length} bytes");
    let part = |name, value: &str| client.request(Method::GET, "/v1/users.csv").header(name, value);
    for (what, request) in [
        ("download the end", part(RANGE, "bytes=-9")),
        ("download what is behind the end", part(RANGE, &format!("bytes={length}-"))),
        ("download if it has changed", part(IF_NONE_MATCH, &etag)),
        ("download if it is an earlier one", part(IF_MATCH, "\"0\"")),
    ] {
        print.print(what, send::<DownloadUsers>(request).await?);
    }
    Ok(())
}
