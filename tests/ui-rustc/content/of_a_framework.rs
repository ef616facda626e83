//! Users of axum first write what its handlers return.

use axum::response::sse::{Event, Sse};
use axum::response::{Html, Response};
use axum::{Form, Json};
use status_subset::{EncodeResponse, StatusSubset};

#[derive(serde::Serialize)]
struct User {
    id: u32,
}

type Events = std::vec::IntoIter<Result<Event, std::io::Error>>;

#[derive(StatusSubset, EncodeResponse)]
enum GetUser {
    Ok(Json<User>),
    Created(Html<String>),
    Accepted(Response),
    NonAuthoritativeInformation(Sse<Events>),
    PartialContent(Form<User>),
    NotFound(axum::Json<User>),
    Conflict(axum::response::Html<&'static str>),
}

fn main() {}
