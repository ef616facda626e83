//! <https://schemathesis.io> generates requests from the OpenAPI document, and all responses conform to it.

mod common;

use std::net::SocketAddr;
use std::process::Command;

use common::{is_installed, serve, serve_router, store, with_mistakes};
use user_api::server;

/// Runs the tool with a token, and returns whether it found nothing, and what it says.
fn run(address: SocketAddr, token: &str, of_operations: &[&str]) -> Option<(bool, String)> {
    let program = ["schemathesis", "st"].into_iter().find(|program| is_installed(program))?;
    let config = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schemathesis.toml");
    let document = format!("http://{address}/openapi.json");
    let run = Command::new(program)
        .args(["--config-file", config, "run", &document, "--checks", "all"])
        .args(["--header", &format!("Authorization: Bearer {token}"), "--header", "Accept-Language: ko"])
        .args(["--max-examples", "30", "--seed", "1", "--no-color", "--generation-database", "none"])
        .args(of_operations)
        .current_dir(env!("CARGO_TARGET_TMPDIR")) // for its cache
        .env("NO_PROXY", "*")
        .output()
        .unwrap();
    let output = String::from_utf8_lossy(&run.stdout);
    println!("{output}");
    Some((run.status.success(), format!("{output}{}", String::from_utf8_lossy(&run.stderr))))
}

#[tokio::test(flavor = "multi_thread")]
async fn schemathesis_finds_nothing() {
    let address = serve().await;
    let maintenance = "/v1/maintenance";
    for (token, of_operations) in [
        ("editor-token", &[][..]),
        // During a maintenance, all other operations return the same response.
        ("admin-token", &["--exclude-path", maintenance]),
        ("admin-token", &["--include-path", maintenance]),
    ] {
        let Some((is_sound, output)) = run(address, token, of_operations) else { return };
        assert!(is_sound, "{output}");
    }
}

/// The same as `the_service_conforms_to_its_document.rs` finds.
#[tokio::test(flavor = "multi_thread")]
async fn schemathesis_finds_planted_mistakes() {
    let address = serve_router(with_mistakes(server::router(store()))).await;
    let users = ["--include-path-regex", "^/v1/users(/[^/]*)?$"];
    let Some((is_sound, output)) = run(address, "editor-token", &users) else { return };
    assert!(!is_sound, "{output}");
    for finding in ["202", "application/xml", "ETag"] {
        assert!(output.contains(finding), "{finding}: {output}");
    }
}
