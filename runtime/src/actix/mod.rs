//! The contract of a service, as a middleware of actix-web, and its extractors' errors as problems (feature `actix`).
//!
//! ```
//! use actix_web::{App, test, web};
//! use status_subset::actix::{Contract, Rejection, json_error};
//! use status_subset::{EncodeResponse, Problem, StatusSubset};
//!
//! #[derive(StatusSubset, EncodeResponse)]
//! #[status(actix)]
//! enum Found {
//!     Ok(String),
//! }
//!
//! #[derive(StatusSubset, EncodeResponse)]
//! #[status(actix)]
//! enum Missing {
//!     NotFound(Problem),
//! }
//!
//! // The error of a handler is an outcome, too.
//! async fn greet(name: web::Json<String>) -> Result<Found, Missing> {
//!     match name.as_str() {
//!         "" => Err(Missing::NotFound(Problem::new())),
//!         name => Ok(Found::Ok(format!("hello {name}"))),
//!     }
//! }
//!
//! # actix_web::rt::System::new().block_on(async {
//! let contract = Contract::<Result<Found, Missing>>::new().and::<Rejection>().panicking();
//! let app = App::new()
//!     .app_data(web::JsonConfig::default().error_handler(json_error))
//!     .route("/", web::post().to(greet))
//!     .wrap(contract);
//! let app = test::init_service(app).await;
//!
//! let request = test::TestRequest::post().uri("/").set_json(7).to_request();
//! let response = test::call_service(&app, request).await;
//! assert_eq!(response.status(), 422);
//! assert_eq!(response.headers().get("content-type").unwrap(), "application/problem+json");
//! # });
//! ```
//!
//! A type with `#[status(actix)]` converts into `actix_web::Error`, so it has no impl of `ResponseError` by hand.

mod middleware;
#[allow(clippy::needless_pass_by_value, reason = "actix-web calls the functions with values")]
mod rejection;

pub use crate::response::{Contract, Violation, ViolationKind};
pub use middleware::UnderContract;
pub use rejection::{Rejection, form_error, json_error, path_error, query_error};
