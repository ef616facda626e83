//! The rejections of axum's extractors as outcomes (feature `axum-extract`).
//!
//! If an extractor fails, axum responds by itself. An outcome that takes in the enum of the extractor declares these
//! responses. [`#[handler]`](macro@crate::handler) makes the extractors of a handler respond with its outcome:
//!
//! | extractor | outcome of its rejection | statuses |
//! |---|---|---|
//! | [`Json`](::axum::Json) | [`JsonRejected`] | 400, 413, 415, 422 |
//! | [`Form`](::axum::Form) | [`FormRejected`] | 400, 413, 415, 422 |
//! | [`RawForm`](::axum::extract::RawForm) | [`RawFormRejected`] | 400, 413, 415 |
//! | [`Query`](::axum::extract::Query) | [`QueryRejected`] | 400 |
//! | [`Path`](::axum::extract::Path) | [`PathRejected`] | 400, 500 |
//! | [`RawPathParams`](::axum::extract::RawPathParams) | [`RawPathParamsRejected`] | 400, 500 |
//! | [`Bytes`](::axum::body::Bytes) | [`BytesRejected`] | 400, 413 |
//! | `String` | [`StringRejected`] | 400, 413 |
//! | [`Extension`](::axum::Extension), [`ConnectInfo`](https://docs.rs/axum/0.8/axum/extract/struct.ConnectInfo.html) | [`ExtensionRejected`] | 500 |
//! | [`MatchedPath`](::axum::extract::MatchedPath) | [`MatchedPathRejected`] | 500 |
//! | [`NestedPath`](::axum::extract::NestedPath) | [`NestedPathRejected`] | 500 |
//! | `Multipart` (feature `axum-multipart`) | `MultipartRejected` | 400 |
//! | `WebSocketUpgrade` (feature `axum-ws`) | `WebSocketRejected` | 400, 405, 426 |
//!
//! The statuses are axum's. Each variant has a [`Problem`](crate::Problem), whose title is that of the status, in the
//! language that the request prefers, and whose extension member `reason` is axum's text, in English. A rejection with
//! another status, which a later axum may add, has the first one of its enum.
//!
//! ```
//! use axum::extract::{FromRequest, Json, Request};
//! use status_subset::EncodeResponse;
//! use status_subset::axum::JsonRejected;
//!
//! # tokio_test(async {
//! let request = Request::builder().header("Content-Type", "application/json").body("seven".into()).unwrap();
//! let rejection = Json::<u32>::from_request(request, &()).await.unwrap_err();
//! let response = JsonRejected::from(rejection).encode()?;
//! assert_eq!(response.status(), 400);
//! let content: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
//! assert_eq!(content["title"], "Bad Request");
//! assert!(content["reason"].as_str().unwrap().starts_with("Failed to parse the request body as JSON"));
//! # Ok::<(), status_subset::EncodeError>(())
//! # }).unwrap();
//! # fn tokio_test<T>(test: impl Future<Output = T>) -> T {
//! #     futures_util::FutureExt::now_or_never(test).expect("nothing is pending")
//! # }
//! ```
//!
//! [`WithRejection<Json<T>, JsonRejected>`](https://docs.rs/axum-extra/latest/axum_extra/extract/struct.WithRejection.html)
//! of axum-extra responds with the enum too, with English titles.

#[allow(missing_docs, reason = "only generated code sees most of these items, through `__private`")]
pub(crate) mod extracted;
#[allow(missing_docs, reason = "the bounds are for messages of the compiler")]
mod rejections;
#[cfg(feature = "axum-ws")]
#[allow(missing_docs, reason = "the bounds are for messages of the compiler")]
mod websocket;

pub use extracted::Extracted;
#[cfg(feature = "axum-multipart")]
pub use rejections::MultipartRejected;
pub use rejections::{
    BytesRejected, ExtensionRejected, FormRejected, JsonRejected, MatchedPathRejected, NestedPathRejected,
    PathRejected, QueryRejected, RawFormRejected, RawPathParamsRejected, StringRejected,
};
#[cfg(feature = "axum-ws")]
pub use websocket::WebSocketRejected;
