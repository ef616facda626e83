//! Why the service has failed is in its log, and nothing of it in a response.

mod common;

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use common::{drop_tables, file, large_store, plain_client, serve_store};
use futures_util::StreamExt;
use serde_json::{Value, json};
use status_subset::{Status, StatusSubset};
use tracing_subscriber::fmt::MakeWriter;
use user_api::client::Client;
use user_api::outcomes::{Broken, DownloadUsers, ListUsers};
use user_api::store::Store;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Log;

    fn make_writer(&'a self) -> Log {
        self.clone()
    }
}

impl Log {
    /// The lines that were logged since the last call.
    fn take(&self) -> Vec<String> {
        let text = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        String::from_utf8(text).unwrap().lines().map(str::to_owned).collect()
    }
}

/// One test, because the log is that of the process.
#[tokio::test(flavor = "multi_thread")]
async fn causes_are_logged_and_not_sent() {
    let log = Log::default();
    tracing_subscriber::fmt().with_writer(log.clone()).with_ansi(false).without_time().init();

    let database = file("causes");
    let address = serve_store(Store::open(&database, Duration::from_secs(1)).unwrap()).await;
    let client = Client::new(&format!("http://{address}"), "en").unwrap().with_token("admin-token");
    client.list_users().await.unwrap();
    client.get_user(7).await.unwrap();
    client.begin_maintenance(1).await.unwrap();
    client.list_users().await.unwrap();
    client.end_maintenance().await.unwrap();
    assert_eq!(log.take(), [""; 0]);

    drop_tables(&database);
    let url = format!("http://{address}/v1/users");
    let response = plain_client().get(&url).header("Accept-Language", "ko").send().await.unwrap();
    assert_eq!(response.status(), 500);
    assert_eq!(response.headers()["Content-Type"], "application/problem+json");
    let sent = format!("{:?}", response.headers());
    assert!(!sent.contains("table") && !sent.contains("sqlite"), "{sent}");
    let content: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
    assert_eq!(content, json!({"status": 500, "title": "Internal Server Error"}));
    let cause = r#"cause="no such table: users: Error code 1: SQL error or missing database""#;
    let origin = r#"status=500 outcome="Broken" variant="InternalServerError""#;
    let message = r#"ERROR user_api::log: a request has failed method=GET path="/v1/users""#;
    assert_eq!(log.take(), [format!("{message} {origin} {cause}")]);

    // The client knows the status, and no cause.
    let outcome = client.list_users().await.unwrap();
    let ListUsers::Broken(Broken::InternalServerError(cause)) = outcome else { panic!("{outcome:?}") };
    assert!(cause.error().is_none());
    for status in [
        client.get_user(1).await.unwrap().status(),
        client.delete_user(1).await.unwrap().status(),
        client.start_export(1).await.unwrap().status(),
        client.get_export("/v1/exports/1").await.unwrap().status(),
        client.download_users().await.unwrap().status(),
        client.watch_users(None).await.unwrap().status(),
    ] {
        assert_eq!(status, Status::InternalServerError);
    }
    assert_eq!(log.take().len(), 7);

    // Content that breaks off has a status by then: only the log tells why.
    let database = file("breaks-off");
    let address = serve_store(large_store(&database)).await;
    let client = Client::new(&format!("http://{address}"), "en").unwrap();
    let DownloadUsers::Ok { mut rows, .. } = client.download_users().await.unwrap() else { panic!() };
    rows.next().await.unwrap().unwrap();
    drop_tables(&database);
    while rows.next().await.expect("an error, and no end").is_ok() {}
    let message = "the content of a response broke off status=200 error=the database fails";
    let causes = "error.sources=[no such table: changes, Error code 1: SQL error or missing database]";
    assert_eq!(log.take(), [format!("ERROR status_subset::response::body: {message} {causes}")]);
}
