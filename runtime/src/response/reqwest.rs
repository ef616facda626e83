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
/// # Errors
///
/// If the connection breaks, the content is larger than the limit, or the response is not an outcome (see
/// [`DecodeResponse::decode`]). Every error keeps the status, the header fields and the content that was read.
pub async fn receive<T: DecodeResponse>(
    response: reqwest::Response,
    limit: usize,
) -> Result<T, ReceiveError<T::Registry>> {
    read(http::Response::<reqwest::Body>::from(response), limit).await
}
