//! RFC 9457: problem details are in Korean or English, as `Accept-Language` prefers. The status line does not change.

mod common;

use common::{plain_client, serve};
use reqwest::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, CONTENT_TYPE, HeaderValue, VARY};
use serde_json::{Value, json};

#[tokio::test(flavor = "multi_thread")]
async fn title_and_detail_are_in_the_preferred_language() {
    let url = format!("http://{}/v1/users/7", serve().await);
    let (ko, en) = (
        json!({"status": 404, "title": "찾을 수 없음", "detail": "아이디가 7인 사용자가 없습니다"}),
        json!({"status": 404, "title": "Not found", "detail": "no user has the id 7"}),
    );
    let mut phrase = en.clone();
    phrase["title"] = json!("Not Found");
    for (accepted, content, language) in [
        (Some(&b"ko"[..]), &ko, Some("ko")),
        (Some(b"ko-KR, en;q=0.5"), &ko, Some("ko")),
        (Some(b"fr, ko;q=0.2, en;q=0.1"), &ko, Some("ko")),
        (Some(b"en-GB"), &en, Some("en")),
        (Some(b"fr"), &phrase, None),
        (Some(b"\xff"), &phrase, None),
        (None, &phrase, None),
    ] {
        let mut request = plain_client().get(&url);
        if let Some(accepted) = accepted {
            request = request.header(ACCEPT_LANGUAGE, HeaderValue::from_bytes(accepted).unwrap());
        }
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 404);
        let headers = response.headers().clone();
        assert_eq!(headers[CONTENT_TYPE], "application/problem+json");
        assert_eq!(headers[VARY], "Accept-Language");
        assert_eq!(headers.get(CONTENT_LANGUAGE).map(|value| value.to_str().unwrap()), language);
        let got: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        assert_eq!(got, *content, "{accepted:?}");
    }
}
