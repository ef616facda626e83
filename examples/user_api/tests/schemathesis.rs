//! <https://schemathesis.io> generates requests from the OpenAPI document, and all responses conform to it.

mod common;

use std::process::Command;

use common::{is_installed, serve};

#[tokio::test(flavor = "multi_thread")]
async fn schemathesis_finds_nothing() {
    let Some(program) = ["schemathesis", "st"].into_iter().find(|program| is_installed(program)) else {
        return;
    };
    let address = serve().await;
    let config = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schemathesis.toml");
    let maintenance = "/v1/maintenance";
    for (token, of_operations) in [
        ("editor-token", &[][..]),
        // During a maintenance, all other operations return the same response.
        ("admin-token", &["--exclude-path", maintenance]),
        ("admin-token", &["--include-path", maintenance]),
    ] {
        let run = Command::new(program)
            .args([
                "--config-file",
                config,
                "run",
                &format!("http://{address}/openapi.json"),
                "--checks",
                "all",
            ])
            .args(["--header", &format!("Authorization: Bearer {token}"), "--header", "Accept-Language: ko"])
            .args(["--max-examples", "30", "--seed", "1", "--no-color", "--generation-database", "none"])
            .args(of_operations)
            .current_dir(env!("CARGO_TARGET_TMPDIR")) // for its cache
            .env("NO_PROXY", "*")
            .output()
            .unwrap();
        let output = String::from_utf8_lossy(&run.stdout);
        println!("{output}");
        assert!(run.status.success(), "{output}{}", String::from_utf8_lossy(&run.stderr));
    }
}
