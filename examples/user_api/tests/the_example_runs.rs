//! The commands in `src/main.rs` work: the example runs the service, and its client gets every outcome.

mod common;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill().and_then(|()| self.0.wait());
    }
}

/// The command from the root of the workspace.
fn example() -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["run", "--quiet", "--example", "user_api", "--"]);
    cargo.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    cargo
}

impl Server {
    /// Starts the example, and returns it with the first line that it prints.
    fn start(command: &mut Command) -> (Server, String) {
        let mut server = Server(command.stdout(Stdio::piped()).spawn().unwrap());
        let mut line = String::new();
        BufReader::new(server.0.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        (server, line.trim().to_owned())
    }
}

#[test]
fn the_client_prints_every_outcome_in_english_and_korean() {
    let (_server, line) = Server::start(example().arg("0"));
    let url = line.strip_suffix("/v1/users").unwrap();
    // Twice, because an earlier tour must not affect the next.
    for (language, label, detail) in [
        ("en", "410 Gone: Gone.", "the user with the id"),
        ("ko", "410 Gone: 사라짐.", "사용자는 삭제되었습니다"),
    ] {
        let output = example().args(["client", url, language]).output().unwrap();
        let printed = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{printed}{}", String::from_utf8_lossy(&output.stderr));
        assert!(printed.contains(label) && printed.contains(detail), "{printed}");
        for code in declared() {
            assert!(printed.contains(&format!("\n  {code} ")), "{code} is missing: {printed}");
        }
    }
}

/// The statuses of the operations, and those for requests that reach no operation.
fn declared() -> BTreeSet<String> {
    let document = serde_json::to_value(user_api::openapi::document()).unwrap();
    let paths = document["paths"].as_object().unwrap().values();
    let operations = paths.flat_map(|path| path.as_object().unwrap().values());
    let statuses =
        operations.flat_map(|operation| operation["responses"].as_object().unwrap().keys().cloned());
    // No request of a client breaks the database.
    let statuses = statuses.filter(|status| status != "500");
    statuses.chain(["404", "405", "501"].map(str::to_owned)).collect()
}

#[test]
fn wrong_arguments_print_the_usage() {
    for arguments in [&["client"][..], &["serve", "3000"], &["a", "b", "c", "d"]] {
        let output = example().args(arguments).output().unwrap();
        assert!(!output.status.success());
        assert!(String::from_utf8_lossy(&output.stderr).contains("usage: user_api [PORT]"));
    }
}

#[tokio::test]
async fn the_users_outlive_the_service_and_the_proxy_forwards_to_it() {
    let database = common::file("the-example");
    let get = async |url: &str| {
        let response = reqwest::get(url).await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    let client = common::plain_client();
    let (service, url) = Server::start(example().env("DATABASE", &database).arg("0"));
    for user in [common::ALICE, common::BOB] {
        let request = common::with_json(client.post(&url), user).bearer_auth("editor-token");
        assert_eq!(request.send().await.unwrap().status(), 201);
    }
    let deleted = client.delete(format!("{url}/2")).bearer_auth("admin-token").send().await.unwrap();
    assert_eq!(deleted.status(), 204);
    drop(service);

    let (service, url) = Server::start(example().env("DATABASE", &database).arg("0"));
    let alice = r#"{"id":1,"name":"Alice","email":"alice@example.com"}"#;
    assert_eq!(get(&url).await, (200, format!("[{alice}]")));
    assert_eq!(get(&format!("{url}/2")).await.0, 410);
    let created = common::with_json(client.post(&url), common::BOB).bearer_auth("editor-token");
    assert_eq!(created.send().await.unwrap().headers()["Location"], "/v1/users/3");

    let upstream = url.strip_suffix("/v1/users").unwrap();
    let (_proxy, proxy) = Server::start(example().args(["proxy", upstream, "0"]));
    assert_eq!(get(&format!("{proxy}/v1/users/1")).await, (200, alice.to_owned()));
    assert_eq!(get(&format!("{proxy}/v1/users/2")).await.0, 410);
    drop(service);
    assert_eq!(get(&format!("{proxy}/v1/users/1")).await.0, 502);
}
