//! `cargo run --example user_api` runs the service on <http://127.0.0.1:3000>, or on the port in the first argument or
//! in `PORT`. The users are in memory, or in the database file that `DATABASE` names.
//!
//! `cargo run --example user_api -- client http://127.0.0.1:3000 ko` requests every outcome, and
//! `cargo run --example user_api -- proxy http://127.0.0.1:3000 3001` forwards to the service.
//!
//! The log is on standard error. `RUST_LOG=debug` shows more of it.

use std::error::Error;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;
use user_api::store::Store;
use user_api::{proxy, server, tour};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Result<()> {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] => serve(&std::env::var("PORT").unwrap_or("3000".to_owned())).await,
        ["client", server] => tour::through_every_outcome(server, "en").await,
        ["client", server, language] => tour::through_every_outcome(server, language).await,
        ["proxy", server, port] => {
            let (listener, url) = listen(port).await?;
            println!("{url}");
            run(listener, proxy::router(server, PATIENCE)?).await
        }
        [port] => serve(port).await,
        _ => Err(USAGE.into()),
    }
}

const USAGE: &str = "usage: user_api [PORT], or user_api client URL [ko|en], or user_api proxy URL PORT";

/// Longer than the time between the comments of events.
const PATIENCE: Duration = Duration::from_secs(30);

async fn serve(port: &str) -> Result<()> {
    let export_time = Duration::from_secs(2);
    let store = match std::env::var_os("DATABASE") {
        Some(file) => Store::open(file, export_time)?,
        None => Store::in_memory(export_time)?,
    };
    let (listener, url) = listen(port).await?;
    println!("{url}/v1/users\n{url}/openapi.json\n{url}/docs/");
    run(listener, server::router(store)).await
}

async fn listen(port: &str) -> Result<(TcpListener, String)> {
    let port: u16 = port.parse().map_err(|_| USAGE)?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    let url = format!("http://{}", listener.local_addr()?);
    Ok((listener, url))
}

async fn run(listener: TcpListener, router: Router) -> Result<()> {
    Ok(axum::serve(listener, router).await?)
}
