use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use std::vec::Vec;

use http::HeaderMap;

use crate::{DecodeError, DecodeResponse, Registry, Status};

/// Reads an outcome from a response that reqwest has got, content included.
///
/// ```no_run
/// use status_subset::{DecodeResponse, StatusSubset};
///
/// #[derive(Debug, StatusSubset, DecodeResponse)]
/// enum GetGreeting {
///     Ok(#[body(text)] String),
///     NotFound,
/// }
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let response = reqwest::get("http://localhost:3000/greeting").await?;
/// let outcome: GetGreeting = status_subset::receive(response, 64 * 1024).await?;
/// println!("{outcome:?}");
/// # Ok(())
/// # }
/// ```
///
/// `limit` is the largest size of the content, in bytes.
///
/// # Errors
///
/// If the connection breaks, the content is larger than the limit, or the response is not an outcome (see
/// [`DecodeResponse::decode`]). Status and header fields are kept in each case, and the content as far as it came.
pub async fn receive<T: DecodeResponse>(
    mut response: reqwest::Response,
    limit: usize,
) -> Result<T, ReceiveError<T::Registry>> {
    let mut content = Vec::new();
    let received = loop {
        match response.chunk().await {
            Ok(Some(chunk)) => {
                let room = limit.saturating_sub(content.len());
                content.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
                if chunk.len() > room {
                    break Err(None);
                }
            }
            Ok(None) => break Ok(()),
            Err(error) => break Err(Some(error)),
        }
    };
    let (status, headers) = (response.status(), core::mem::take(response.headers_mut()));
    let mut response = http::Response::new(content);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    match received {
        Ok(()) => T::decode(response).map_err(ReceiveError::Decode),
        Err(Some(error)) => Err(ReceiveError::Transport { error, response }),
        Err(None) => Err(ReceiveError::TooLarge { limit, response }),
    }
}

/// Why no outcome could be read from a response.
pub enum ReceiveError<R: Registry = Status> {
    /// The connection broke.
    Transport {
        /// What reqwest said.
        error: reqwest::Error,
        /// The response as far as it came.
        response: http::Response<Vec<u8>>,
    },
    /// The content is larger than the limit.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
        /// The response, with the content up to the limit.
        response: http::Response<Vec<u8>>,
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

    /// The content, as far as it was read.
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
            ReceiveError::Transport { error, .. } => Some(error),
            ReceiveError::TooLarge { .. } => None,
            ReceiveError::Decode(error) => error.source(),
        }
    }
}
