use super::decode::DecodeResponse;
use super::receive::{ReceiveError, read};

/// Reads an outcome from a reqwest response and its content.
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
/// let outcome: GetGreeting = status_subset::response::receive(response, 64 * 1024).await?;
/// println!("{outcome:?}");
/// # Ok(())
/// # }
/// ```
///
/// `limit` is the largest size of the content, in bytes. Content that is read as it comes, in a field
/// `#[body(stream)]`, `#[body(sse)]` or `#[body(response)]`, has no limit: the outcome is there as soon as the header
/// fields are.
///
/// It works in a browser, too, on the target `wasm32-unknown-unknown`. Content that is read as it comes is an object of
/// JavaScript there. It panics if it is read or dropped in another thread than that of the call.
///
/// # Errors
///
/// If the connection breaks, the content is larger than the limit, or the response is not an outcome (see
/// [`DecodeResponse::decode`]). Every error keeps the status, the header fields and the content that was read.
pub async fn receive<T: DecodeResponse>(
    response: reqwest::Response,
    limit: usize,
) -> Result<T, ReceiveError<T::Registry>> {
    read(target::with_content(response), limit).await
}

#[cfg(not(all(target_arch = "wasm32", any(target_os = "unknown", target_os = "none"))))]
mod target {
    pub(super) fn with_content(response: reqwest::Response) -> http::Response<reqwest::Body> {
        response.into()
    }
}

/// reqwest in a browser, where its body is for requests only.
#[cfg(all(target_arch = "wasm32", any(target_os = "unknown", target_os = "none")))]
mod target {
    use core::mem;

    use send_wrapper::SendWrapper;

    use crate::response::Body;

    pub(super) fn with_content(mut response: reqwest::Response) -> http::Response<Body> {
        let (mut parts, ()) = http::Response::new(()).into_parts();
        parts.status = response.status();
        parts.headers = mem::take(response.headers_mut());
        http::Response::from_parts(parts, Body::from_stream(SendWrapper::new(response.bytes_stream())))
    }
}
