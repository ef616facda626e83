//! The outcome of a failed handshake, whose responses have header fields.

use std::vec::Vec;

use ::axum::extract::ws::rejection::WebSocketUpgradeRejection;
use ::axum::http::Method;

use super::extracted::{GoesInto, Refusal};
use super::rejections::takes;
use crate::cause::{IntoOutcome, OfOutcome};
use crate::{DecodeResponse, EncodeResponse, Problem, StatusSubset};

/// What [`WebSocketUpgrade`](::axum::extract::WebSocketUpgrade) responds with if it fails.
///
/// Each response names the version of the protocol that axum speaks (RFC 6455, section 4.4).
#[derive(Clone, Debug, PartialEq, Eq, StatusSubset, EncodeResponse, DecodeResponse)]
#[cfg_attr(feature = "utoipa", derive(crate::DescribeResponse))]
#[status(axum)]
#[header("Sec-WebSocket-Version" = "13")]
pub enum WebSocketRejected {
    /// A header field of the handshake is missing, or has another value.
    BadRequest(Problem),
    /// The method is not that of a handshake.
    MethodNotAllowed {
        /// `GET`, and in HTTP/2 `CONNECT`.
        #[header("Allow")]
        methods: Vec<Method>,
        /// What is wrong.
        #[body(problem)]
        problem: Problem,
    },
    /// The connection can't be upgraded, because it is HTTP/1.0 for example.
    #[header("Connection" = "upgrade")]
    #[header("Upgrade" = "websocket")]
    UpgradeRequired(Problem),
}

impl WebSocketRejected {
    fn new(
        rejection: &WebSocketUpgradeRejection,
        in_language: impl FnOnce(Problem) -> Problem,
    ) -> WebSocketRejected {
        let problem = in_language(Problem::new().with_extension("reason", rejection.body_text()));
        match rejection.status().as_u16() {
            405 => {
                let method = match rejection {
                    WebSocketUpgradeRejection::MethodNotConnect(_) => Method::CONNECT,
                    _ => Method::GET,
                };
                WebSocketRejected::MethodNotAllowed { methods: Vec::from([method]), problem }
            }
            426 => WebSocketRejected::UpgradeRequired(problem),
            _ => WebSocketRejected::BadRequest(problem),
        }
    }
}

takes! {
    WebSocketRejected WebSocketUpgradeRejection, TakesWebSocketRejected:
        "`{T}` may respond with 400, 405 or 426, which `{Self}` does not declare"
        "write a variant `#[status(transparent, from)] WebSocket(status_subset::axum::WebSocketRejected)`, or take `Result<{T}, axum::extract::ws::rejection::WebSocketUpgradeRejection>`"
}
