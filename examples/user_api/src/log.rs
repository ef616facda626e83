//! What made a response, for the operator of the service. Clients don't get it.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use status_subset::EncodeError;
use status_subset::response::Origin;

/// Logs the causes of responses, and why an outcome could not be written, which the client sees as a 500.
pub(crate) async fn causes(request: Request, next: Next) -> Response {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let response = next.run(request).await;
    if let Some(error) = response.extensions().get::<EncodeError>() {
        tracing::error!(%method, path, %error, "an outcome could not be written");
    }
    if let Some(origin) = response.extensions().get::<Origin>() {
        let (status, outcome, variant) = (origin.code(), origin.outcome(), origin.variant());
        if let Some(cause) = origin.cause() {
            let chain: Vec<String> = cause.chain().map(ToString::to_string).collect();
            let cause = chain.join(": ");
            tracing::error!(%method, path, status, outcome, variant, cause, "a request has failed");
        } else {
            tracing::debug!(%method, path, status, outcome, variant, "a request is answered");
        }
    }
    response
}
