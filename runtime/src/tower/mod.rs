//! The contract of a service, as a layer of tower (feature `tower`).
//!
//! [`Contract`] is a layer for a route or a router of axum, for a `ServiceBuilder`, and for any other service from an
//! `http::Request` to an `http::Response`, such as one of hyper:
//!
//! ```
//! use axum::body::Body;
//! use axum::http::{Request, StatusCode};
//! use axum::{Router, routing};
//! use status_subset::response::ViolationKind;
//! use status_subset::tower::Contract;
//! use status_subset::{Problem, outcome};
//! use tower::{Layer, ServiceExt};
//!
//! #[outcome(axum)]
//! enum GetUser {
//!     Ok(String),
//!     NotFound(Problem),
//! }
//!
//! async fn get_user() -> (StatusCode, GetUser) {
//!     (StatusCode::BAD_GATEWAY, GetUser::Ok("Alice".to_owned())) // sends another status
//! }
//!
//! let contract = Contract::<GetUser>::new().on_violation(|violation| {
//!     assert_eq!(violation.kind(), &ViolationKind::UndeclaredStatus);
//!     let text = "GET /user: 502 Bad Gateway is not declared; made by GetUser::Ok, which has the status 200";
//!     assert_eq!(violation.to_string(), text);
//! });
//! let app = Router::new().route("/user", routing::get(get_user));
//! let app = Router::new().fallback_service(contract.layer(app));
//!
//! # futures_util::FutureExt::now_or_never(async {
//! let request = Request::get("/user").body(Body::empty())?;
//! assert_eq!(app.clone().oneshot(request).await?.status(), 502);
//!
//! // What the router answers is a problem, too.
//! let request = Request::get("/nobody").header("Accept-Language", "ko").body(Body::empty())?;
//! let response = app.oneshot(request).await?;
//! assert_eq!(response.status(), 404);
//! assert_eq!(response.headers()["content-type"], "application/problem+json");
//! assert_eq!(response.headers()["content-language"], "ko");
//! # Ok::<(), axum::BoxError>(())
//! # }).unwrap().unwrap();
//! ```
//!
//! # Around a router, or in it
//!
//! `Router::layer` of axum puts a layer around each route, and axum adds `Allow` to its 405, `Content-Length`, and takes
//! the content away from a response to HEAD behind it. A contract around the whole router, as in the example, sees what
//! is sent. In `Router::layer`, `Router::route_layer` and `MethodRouter::layer`, say that the router adds the field:
//! [`omit("Allow")`](Contract::omit).

mod layer;

pub use crate::response::{Contract, Violation, ViolationKind};
pub use layer::{ResponseFuture, UnderContract};

use crate::EncodeResponse;
use crate::response::Body;
use crate::response::encode::{declared, ends_with_its_fields};

/// Writes an outcome as `#[status(axum)]` does, for a service of hyper or tower. What can't be written is a 500 without
/// content, and the extensions of the response say what made it.
///
/// ```
/// use status_subset::response::Origin;
/// use status_subset::{EncodeResponse, StatusSubset, tower};
///
/// #[derive(StatusSubset, EncodeResponse)]
/// enum GetUser {
///     Ok(String),
///     NotFound,
/// }
///
/// let response = tower::into_response(GetUser::NotFound);
/// assert_eq!(response.status(), 404);
/// assert_eq!(response.extensions().get::<Origin>().unwrap().variant(), "NotFound");
/// ```
#[must_use]
pub fn into_response<T: EncodeResponse>(outcome: T) -> http::Response<Body> {
    match declared(outcome) {
        Ok(response) if ends_with_its_fields(response.status()) => response.map(|_| Body::nothing()),
        Ok(response) => response,
        Err(extensions) => {
            let mut response = http::Response::new(Body::empty());
            *response.status_mut() = http::StatusCode::INTERNAL_SERVER_ERROR;
            *response.extensions_mut() = extensions;
            response
        }
    }
}
