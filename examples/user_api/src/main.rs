//! `cargo run --example user_api` runs the service on <http://127.0.0.1:3000>, or on the port in the first argument or
//! in `PORT`. `cargo run --example user_api -- client http://127.0.0.1:3000 ko` requests every outcome.

use std::error::Error;
use std::time::Duration;

use tokio::net::TcpListener;
use user_api::store::Store;
use user_api::{server, tour};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] => serve(&std::env::var("PORT").unwrap_or("3000".to_owned())).await,
        ["client", server] => tour::through_every_outcome(server, "en").await,
        ["client", server, language] => tour::through_every_outcome(server, language).await,
        [port] => serve(port).await,
        _ => Err(USAGE.into()),
    }
}

const USAGE: &str = "usage: user_api [PORT], or user_api client URL [ko|en]";

async fn serve(port: &str) -> Result<(), Box<dyn Error + Send + Sync>> {
    let port: u16 = port.parse().map_err(|_| USAGE)?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    let address = listener.local_addr()?;
    println!("http://{address}/v1/users\nhttp://{address}/openapi.json\nhttp://{address}/docs/");
    axum::serve(listener, server::router(Store::new(Duration::from_secs(2)))).await?;
    Ok(())
}
