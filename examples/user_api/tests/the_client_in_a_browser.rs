//! `receive` works in a browser: the code of a page (`tests/browser`) calls the service and reads its outcomes.

mod common;

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::response::Html;
use axum::routing::{get, post};
use common::{is_installed, serve_router, store};
use futures_util::{StreamExt, stream};
use tokio::sync::mpsc;
use user_api::server;

const TARGET: &str = "wasm32-unknown-unknown";

/// Whether the compiler has the target. If not, prints a note.
fn has_target() -> bool {
    let folder =
        Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).output().unwrap();
    let found = Path::new(String::from_utf8(folder.stdout).unwrap().trim()).exists();
    if !found {
        println!("skipped: the target `{TARGET}` is not installed");
    }
    found
}

/// Builds the code of the page, and returns the folder with it.
fn build() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let cargo = |arguments: &[&str]| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(arguments).current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser"));
        cargo
            .env("CARGO_TARGET_DIR", &target)
            .env("CARGO_PROFILE_DEV_DEBUG", "false")
            .env_remove("RUSTFLAGS");
        let output = cargo.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    let (code, page) = (target.join(TARGET).join("debug/page.wasm"), target.join("page"));
    cargo(&["build", "--quiet", "--package", "page", "--target", TARGET]);
    cargo(&["run", "--quiet", "--package", "bundle", "--", code.to_str().unwrap(), page.to_str().unwrap()]);
    page
}

struct Browser(Child);

impl Browser {
    fn open(program: &str, url: &str) -> Browser {
        let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser-profile");
        let _ = std::fs::remove_dir_all(&profile);
        let browser = Command::new(program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(url)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        Browser(browser.unwrap())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.0.kill().and_then(|()| self.0.wait());
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "slow"]
async fn a_page_reads_content_in_one_piece_and_as_it_comes() {
    let browsers = ["chromium", "chromium-browser", "google-chrome"];
    let Some(program) = browsers.into_iter().find(|program| is_installed(program)) else { return };
    if !has_target() {
        return;
    }
    let folder = build();
    let file = |name, media_type| {
        let content = std::fs::read(folder.join(name)).unwrap();
        get(async move || ([(CONTENT_TYPE, media_type)], content))
    };
    let broken = get(async || {
        let gone = async {
            // The page has got the header fields by then.
            tokio::time::sleep(Duration::from_millis(100)).await;
            Err(io::Error::other("the database is gone"))
        };
        let content = stream::iter([Ok("[{")]).chain(stream::once(gone));
        ([(CONTENT_TYPE, "application/json")], Body::from_stream(content))
    });
    let (sender, mut reports) = mpsc::channel(1);
    let report = async move |report: String| sender.send(report).await.unwrap();
    // Of the same origin as the service, so that the browser lets the page read all of its responses.
    let router = Router::new()
        .route("/page/", get(async || Html(include_str!("browser/page/page.html"))))
        .route("/page/page.js", file("page.js", "text/javascript"))
        .route("/page/page_bg.wasm", file("page_bg.wasm", "application/wasm"))
        .route("/page/broken", broken)
        .route("/page/report", post(report))
        .fallback_service(server::router(store()));
    let address = serve_router(router).await;
    let _browser = Browser::open(program, &format!("http://{address}/page/"));
    let report = tokio::time::timeout(Duration::from_secs(60), reports.recv()).await;
    assert_eq!(report.expect("the page reports").unwrap(), "all calls made");
}
