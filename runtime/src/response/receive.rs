//! Reads an outcome from a response whose content is still to come.

use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use core::future::poll_fn;
use core::pin::Pin;
use std::vec::Vec;

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, Response};

use super::body::{Body, BoxError};
use super::decode::{DecodeError, DecodeResponse, Received};
use crate::{Registry, Status};

/// Reads an outcome from a response and its content, as hyper's client has them.
///
/// ```
/// use status_subset::response::{Body, read};
/// use status_subset::{DecodeResponse, StatusSubset};
///
/// #[derive(Debug, PartialEq, StatusSubset, DecodeResponse)]
/// enum GetGreeting {
///     Ok(#[body(text)] String),
///     NotFound,
/// }
///
/// # let done = futures_util::FutureExt::now_or_never(async {
/// let response = http::Response::builder().header("Content-Type", "text/plain").body(Body::from("hello"))?;
/// let outcome: GetGreeting = read(response, 64 * 1024).await?;
/// assert_eq!(outcome, GetGreeting::Ok("hello".to_owned()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// # });
/// # done.unwrap().unwrap();
/// ```
///
/// `limit` is the largest size of the content, in bytes. Content that is read as it comes, in a field
/// `#[body(stream)]`, `#[body(sse)]` or `#[body(response)]`, has no limit: the outcome is there as soon as the header
/// fields are. A response to HEAD, which has no content, is read by [`DecodeResponse::decode_head`].
///
/// # Errors
///
/// If the connection breaks, the content is larger than the limit, or the response is not an outcome (see
/// [`DecodeResponse::decode`]). Every error keeps the status, the header fields and the content that was read.
pub async fn read<T, B>(response: Response<B>, limit: usize) -> Result<T, ReceiveError<T::Registry>>
where
    T: DecodeResponse,
    B: http_body::Body<Error: Into<BoxError>> + Send + 'static,
{
    let (parts, content) = response.into_parts();
    let (code, mut body) = (parts.status.as_u16(), Body::new(content));
    let is_empty = http_body::Body::is_end_stream(&body);
    if !is_empty && Received::is_stream::<T>(code, &parts.headers) {
        return Received::decode_stream(code, &parts.headers, body).map_err(|mismatch| {
            ReceiveError::Decode(DecodeError::new(mismatch, Response::from_parts(parts, Bytes::new())))
        });
    }
    let mut content = Vec::new();
    while let Some(chunk) = poll_fn(|context| Pin::new(&mut body).poll_next(context)).await {
        let chunk = match chunk {
            Ok(chunk) => chunk,
            Err(error) => {
                return Err(ReceiveError::Transport {
                    error,
                    response: Response::from_parts(parts, content),
                });
            }
        };
        let room = limit.saturating_sub(content.len());
        content.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
        if chunk.len() > room {
            return Err(ReceiveError::TooLarge { limit, response: Response::from_parts(parts, content) });
        }
    }
    T::decode(Response::from_parts(parts, content)).map_err(ReceiveError::Decode)
}

/// The error returned by [`read`] and, with the feature `reqwest`, by `receive`.
pub enum ReceiveError<R: Registry = Status> {
    /// The connection broke.
    Transport {
        /// The error of the client.
        error: BoxError,
        /// The response, with the content up to that point.
        response: Response<Vec<u8>>,
    },
    /// The content is larger than the limit.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
        /// The response, with the content up to the limit.
        response: Response<Vec<u8>>,
    },
    /// The response is not an outcome.
    Decode(DecodeError<R>),
}

impl<R: Registry> ReceiveError<R> {
    /// The status code.
    #[must_use]
    pub fn code(&self) -> u16 {
        match self {
            ReceiveError::Transport { response, .. } | ReceiveError::TooLarge { response, .. } => {
                response.status().as_u16()
            }
            ReceiveError::Decode(error) => error.code(),
        }
    }

    /// The header fields.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        match self {
            ReceiveError::Transport { response, .. } | ReceiveError::TooLarge { response, .. } => {
                response.headers()
            }
            ReceiveError::Decode(error) => error.headers(),
        }
    }

    /// The content that was read.
    #[must_use]
    pub fn content(&self) -> &[u8] {
        match self {
            ReceiveError::Transport { response, .. } | ReceiveError::TooLarge { response, .. } => {
                response.body()
            }
            ReceiveError::Decode(error) => error.content(),
        }
    }
}

impl<R: Registry> Debug for ReceiveError<R> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            ReceiveError::Transport { error, response } => {
                f.debug_struct("Transport").field("error", error).field("response", response).finish()
            }
            ReceiveError::TooLarge { limit, response } => {
                f.debug_struct("TooLarge").field("limit", limit).field("response", response).finish()
            }
            ReceiveError::Decode(error) => f.debug_tuple("Decode").field(error).finish(),
        }
    }
}

impl<R: Registry> Display for ReceiveError<R> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            ReceiveError::Transport { .. } => write!(f, "{}: the connection broke", self.code()),
            ReceiveError::TooLarge { limit, .. } => {
                write!(f, "{}: the content is larger than {limit} bytes", self.code())
            }
            ReceiveError::Decode(error) => Display::fmt(error, f),
        }
    }
}

impl<R: Registry> Error for ReceiveError<R> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            ReceiveError::Transport { error, .. } => Some(&**error),
            ReceiveError::TooLarge { .. } => None,
            ReceiveError::Decode(error) => error.source(),
        }
    }
}
