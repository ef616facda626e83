//! `#[handler]`: extractors that fail respond with the outcome of their handler.

#![cfg(feature = "current")]

use axum::extract::{Json, Path};
use status_subset::axum::{JsonRejected, PathRejected};
use status_subset::{handler, outcome};

#[outcome(axum, with(JsonRejected, PathRejected))]
enum Rename {
    NoContent,
}

#[handler]
async fn rename(Path(_id): Path<u64>, Json(_name): Json<String>) -> Result<Rename, Rename> {
    Ok(Rename::NoContent)
}

#[test]
fn it_is_a_handler() {
    let _: axum::Router = axum::Router::new().route("/{id}", axum::routing::put(rename));
}
