use axum::extract::{Json, Path, Query};
use status_subset::{handler, outcome};

#[outcome(axum)]
enum GetTags {
    Ok(Vec<String>),
}

#[handler]
async fn tags(Path(_): Path<u8>, Query(_): Query<Vec<String>>, Json(_): Json<Option<u8>>) -> GetTags {
    GetTags::Ok(Vec::new())
}

#[handler]
async fn with_question_mark(_: Json<u8>) -> Result<GetTags, GetTags> {
    Ok(GetTags::Ok(Vec::new()))
}

fn main() {}
