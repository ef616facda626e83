//! Clients follow the redirects from old URLs. After a 308, they keep the method and the content; after a 301, these
//! clients change a POST to a GET.

mod common;

use std::process::Command;

use common::{ALICE, BOB, is_installed, serve, with_json};

#[tokio::test(flavor = "multi_thread")]
async fn reqwest_keeps_the_method_after_a_308() {
    let url = format!("http://{}", serve().await);
    let client = reqwest::Client::new();
    let created = with_json(client.post(format!("{url}/users")), ALICE).bearer_auth("editor-token");
    let created = created.send().await.unwrap();
    assert_eq!((created.status().as_u16(), created.url().path()), (201, "/v1/users"));
    let changed = with_json(client.put(format!("{url}/users/1")), BOB).bearer_auth("editor-token");
    assert_eq!(changed.send().await.unwrap().status(), 200);
    let read = client.get(format!("{url}/users/1")).send().await.unwrap();
    assert_eq!((read.status().as_u16(), read.url().path()), (200, "/v1/users/1"));
    assert_eq!(read.text().await.unwrap(), r#"{"id":1,"name":"Bob","email":"bob@example.com"}"#);
    let deleted = client.delete(format!("{url}/users/1")).bearer_auth("admin-token");
    assert_eq!(deleted.send().await.unwrap().status(), 204);
}

#[tokio::test(flavor = "multi_thread")]
async fn reqwest_changes_a_post_to_a_get_after_a_301() {
    let url = format!("http://{}", serve().await);
    let created = with_json(reqwest::Client::new().post(format!("{url}/members")), ALICE);
    let listed = created.bearer_auth("editor-token").send().await.unwrap();
    assert_eq!((listed.status().as_u16(), listed.url().path()), (200, "/v1/users"));
    assert_eq!(listed.text().await.unwrap(), "[]"); // no user was created
}

#[tokio::test(flavor = "multi_thread")]
async fn curl_keeps_the_method_after_a_308_and_not_after_a_301() {
    if !is_installed("curl") {
        return;
    }
    let url = format!("http://{}", serve().await);
    let curl = |arguments: &[&str]| {
        let common = ["--silent", "--noproxy", "*", "--location", "--oauth2-bearer", "editor-token"];
        let output = Command::new("curl")
            .args(common)
            .args(["--write-out", "\n%{http_code} %{num_redirects} %{method}"])
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let json = ["--header", "Content-Type: application/json", "--data", ALICE];
    let listed = curl(&[&json[..], &[&format!("{url}/members")]].concat());
    assert_eq!(listed, "[]\n200 1 GET"); // no user was created
    let created = curl(&[&json[..], &[&format!("{url}/users")]].concat());
    let alice = r#"{"id":1,"name":"Alice","email":"alice@example.com"}"#;
    assert_eq!(created, format!("{alice}\n201 1 POST"));
    assert_eq!(curl(&[&format!("{url}/users/1")]), format!("{alice}\n200 1 GET"));
}
