//! Prometheus gets every series before there is a request, and no response adds one.

mod common;

use std::collections::BTreeMap;
use std::net::SocketAddr;

use common::{ALICE, drop_tables, file, plain_client, serve_store, with_json};
use user_api::store::Store;

/// The counts by their labels.
async fn metrics(address: SocketAddr) -> BTreeMap<String, u64> {
    let response = reqwest::get(format!("http://{address}/metrics")).await.unwrap();
    assert_eq!(response.headers()["content-type"], "text/plain; version=0.0.4; charset=utf-8");
    let text = response.text().await.unwrap();
    let lines = text.lines().filter_map(|line| line.strip_prefix("responses_total")?.rsplit_once(' '));
    lines.map(|(labels, count)| (labels.to_owned(), count.parse().unwrap())).collect()
}

fn series(outcome: &str, status: u16, variant: &str) -> String {
    format!(r#"{{outcome="{outcome}",status="{status}",variant="{variant}"}}"#)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_outcome_is_counted_from_zero() {
    let database = file("metrics");
    let address = serve_store(Store::open(&database, std::time::Duration::ZERO).unwrap()).await;
    let before = metrics(address).await;
    let created = series("CreateUser", 201, "Created");
    let missing = series("Missing", 404, "NotFound");
    let broken = series("Broken", 500, "InternalServerError");
    for series in [&created, &missing, &broken, &series("Unrouted", 405, "MethodNotAllowed")] {
        assert_eq!(before[series], 0, "{series}");
    }

    let client = plain_client();
    let url = |path: &str| format!("http://{address}{path}");
    let user = with_json(client.post(url("/v1/users")).bearer_auth("editor-token"), ALICE);
    assert_eq!(user.send().await.unwrap().status(), 201);
    for (path, status) in [
        ("/v1/users/7", 404),
        ("/v1/users/8", 404),
        ("/v1/users/x", 400),
        ("/v1/users", 200),
        ("/nothing", 404),
        ("/docs", 308),
        ("/openapi.json", 200),
        ("/v1/echo", 426),
        ("/users/1", 301),
    ] {
        assert_eq!(client.get(url(path)).send().await.unwrap().status(), status, "{path}");
    }
    assert_eq!(client.patch(url("/v1/users")).send().await.unwrap().status(), 405);
    drop_tables(&database);
    assert_eq!(client.get(url("/v1/users")).send().await.unwrap().status(), 500);

    let after = metrics(address).await;
    assert_eq!((after[&created], after[&missing], after[&broken]), (1, 2, 1));
    assert_eq!(after.keys().collect::<Vec<_>>(), before.keys().collect::<Vec<_>>());
    let sum = |counts: &BTreeMap<String, u64>| counts.values().sum::<u64>();
    assert_eq!(sum(&after) - sum(&before), 13, "twelve requests, and the first one for the metrics");
}
