use axum::Json;
use status_subset::{DecodeResponse, DescribeResponse, EncodeResponse, StatusSubset};

#[derive(serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
struct User {
    id: u32,
}

#[derive(StatusSubset, EncodeResponse, DecodeResponse, DescribeResponse)]
#[status(axum)]
enum GetUser {
    Ok(Json<User>),
}

fn main() {}
