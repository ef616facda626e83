//! Outcomes as HTTP responses: written by a server, read by a client, described in the API's documentation. Code that
//! the derives generate calls `__private::response`.

#[cfg(feature = "actix")]
pub(crate) mod actix;
#[cfg(feature = "axum")]
pub(crate) mod axum;
mod decode;
#[cfg(feature = "utoipa")]
pub(crate) mod describe;
mod encode;
mod problem;
#[cfg(feature = "reqwest")]
mod reqwest;

#[cfg(feature = "reqwest")]
pub use self::reqwest::{ReceiveError, receive};
pub use decode::{DecodeError, DecodeErrorKind, DecodeResponse};
#[cfg(feature = "utoipa")]
pub use describe::{DescribeResponse, Description};
pub use encode::{EncodeError, EncodeErrorKind, EncodeResponse};
pub use problem::Problem;
