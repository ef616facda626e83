//! RFC 9110, section 13: a current copy is not sent again, and an unseen change is not overwritten.

mod common;

use common::{ALICE, plain_client, serve, with_json};
use reqwest::header::{CONTENT_TYPE, ETAG, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED};

#[tokio::test(flavor = "multi_thread")]
async fn a_current_copy_is_not_sent_again() {
    let url = format!("http://{}/v1/users", serve().await);
    let client = plain_client();
    with_json(client.post(&url), ALICE).bearer_auth("editor-token").send().await.unwrap();
    let url = format!("{url}/1");
    let first = client.get(&url).send().await.unwrap();
    let modified = first.headers()[LAST_MODIFIED].to_str().unwrap().to_owned();
    assert_eq!(first.headers()[ETAG], "\"1\"");

    let (past, future) = ("Sun, 06 Nov 1994 08:49:37 GMT", "Fri, 31 Dec 9999 23:59:59 GMT");
    let status = async |fields: &[(&str, &str)]| {
        let fields = fields.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()));
        let response = client.get(&url).headers(fields.collect()).send().await.unwrap();
        let status = response.status().as_u16();
        if status == 304 {
            // Section 15.4.5: the header fields of a 200 that guide a cache. With the tag, the date is not needed.
            assert_eq!(response.headers()[ETAG], "\"1\"");
            assert!(!response.headers().contains_key(LAST_MODIFIED));
            assert!(!response.headers().contains_key(CONTENT_TYPE));
            assert!(response.bytes().await.unwrap().is_empty());
        }
        status
    };
    let tag = IF_NONE_MATCH.as_str();
    for (value, expected) in [
        ("\"1\"", 304),
        ("W/\"1\"", 304),
        ("*", 304),
        ("\"0\", \"1\"", 304),
        ("\"0\",W/\"1\"  ", 304),
        ("\"2\"", 200),
        ("1", 200),
        ("\"11\"", 200),
        ("\"a,1\"", 200),
        ("", 200),
    ] {
        assert_eq!(status(&[(tag, value)]).await, expected, "{value}");
    }
    let since = IF_MODIFIED_SINCE.as_str();
    assert_eq!(status(&[(since, &modified)]).await, 304);
    assert_eq!(status(&[(since, future)]).await, 304);
    assert_eq!(status(&[(since, past)]).await, 200);
    // The obsolete form of the same date.
    assert_eq!(status(&[(since, "Sun Nov  6 08:49:37 1994")]).await, 200);
    assert_eq!(status(&[(since, "yesterday")]).await, 200);
    // The date is ignored if there is a tag.
    assert_eq!(status(&[(tag, "\"0\""), (since, &modified)]).await, 200);
    assert_eq!(status(&[(tag, "\"1\""), (since, past)]).await, 304);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_concurrent_change_is_not_overwritten() {
    let url = format!("http://{}/v1/users", serve().await);
    let client = plain_client();
    with_json(client.post(&url), ALICE).bearer_auth("editor-token").send().await.unwrap();
    for (value, expected) in [
        (Some("\"0\""), 412),
        (Some("W/\"1\""), 412), // the comparison is strong
        (Some("\"0\", \"1\""), 200),
        (Some("\"1\""), 412), // it is "2" now
        (Some("*"), 200),
        (None, 200),
    ] {
        let request = with_json(client.put(format!("{url}/1")), ALICE).bearer_auth("editor-token");
        let request = match value {
            Some(value) => request.header(IF_MATCH, value),
            None => request,
        };
        assert_eq!(request.send().await.unwrap().status(), expected, "{value:?}");
    }
}
