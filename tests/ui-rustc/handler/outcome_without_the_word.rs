use axum::extract::{Json, Path};
use status_subset::axum::JsonRejected;
use status_subset::{EncodeResponse, StatusSubset, handler, outcome};

#[derive(StatusSubset, EncodeResponse)]
enum GetTags {
    NoContent,
    #[status(transparent, from)]
    Json(JsonRejected),
}

#[outcome(axum, with(JsonRejected))]
enum Denied {
    Forbidden,
}

#[handler]
async fn tags(Path(_): Path<u8>, _: Json<u8>) -> GetTags {
    GetTags::NoContent
}

#[handler]
async fn either(_: Json<u8>) -> Result<GetTags, Denied> {
    Ok(GetTags::NoContent)
}

fn main() {}
