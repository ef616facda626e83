//! The documentation in a browser, loaded only from this server.

mod common;

use std::path::Path;
use std::process::{Command, Stdio};

use common::{is_installed, serve};

#[tokio::test(flavor = "multi_thread")]
async fn the_page_and_its_files_are_served() {
    let address = serve().await;
    let page = reqwest::get(format!("http://{address}/docs")).await.unwrap();
    assert_eq!((page.status().as_u16(), page.url().path()), (200, "/docs/"));
    assert_eq!(page.headers()["Content-Type"], "text/html");
    let page = page.text().await.unwrap();
    assert!(!page.contains("https://") && !page.contains("src=\"//"), "{page}");
    let files: Vec<&str> = page.split('"').filter_map(|text| text.strip_prefix("./")).collect();
    assert!(files.contains(&"swagger-ui.css") && files.contains(&"swagger-ui-bundle.js"), "{page}");
    for file in files {
        let file_url = format!("http://{address}/docs/{file}");
        assert_eq!(reqwest::get(file_url).await.unwrap().status(), 200, "{file}");
    }
    let missing = reqwest::get(format!("http://{address}/docs/nothing.js")).await.unwrap();
    assert_eq!(missing.status(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_shows_the_operations() {
    let Some(browser) =
        ["chromium", "chromium-browser", "google-chrome"].into_iter().find(|program| is_installed(program))
    else {
        return;
    };
    let address = serve().await;
    let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("chromium-{}", std::process::id()));
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .args(["--virtual-time-budget=20000", "--dump-dom", &format!("http://{address}/docs/")])
        .stderr(Stdio::null())
        .output();
    let _ = std::fs::remove_dir_all(profile);
    let page = String::from_utf8(output.unwrap().stdout).unwrap();
    for path in ["/v1/users", "/v1/users/{id}/export", "/v1/maintenance"] {
        assert!(page.contains(&format!("data-path=\"{path}\"")), "{path} is not on the page: {page}");
    }
    assert!(page.contains("Begin to export a user's data"), "{page}");
}
