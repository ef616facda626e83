//! A proxy in front of the service. It forwards `GET`, and passes on what the service answers, as it comes.

use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::header::{
    ACCEPT_LANGUAGE, AUTHORIZATION, CONNECTION, IF_MATCH, IF_MODIFIED_SINCE, IF_NONE_MATCH, IF_RANGE, RANGE,
    TRANSFER_ENCODING, UPGRADE,
};
use axum::http::{HeaderMap, HeaderName, Response, Uri};
use axum::middleware;
use axum::routing::get;
use reqwest::redirect::Policy;
use status_subset::response::{Body, read};
use status_subset::{Cause, ServerErrorStatus, outcome};

use crate::log;

/// `GET` of any path. The statuses are those that the service declares for a `GET`, and each status in which it may fail.
/// Whatever else comes is a 502.
#[outcome(axum, decode, describe, problem)]
#[derive(Debug)]
pub enum Forward {
    Ok(#[body(response)] Response<Body>),
    Accepted(#[body(response)] Response<Body>),
    PartialContent(#[body(response)] Response<Body>),
    MovedPermanently(#[body(response)] Response<Body>),
    NotModified(#[body(response)] Response<Body>),
    BadRequest(#[body(response)] Response<Body>),
    Unauthorized(#[body(response)] Response<Body>),
    NotFound(#[body(response)] Response<Body>),
    MethodNotAllowed(#[body(response)] Response<Body>),
    Gone(#[body(response)] Response<Body>),
    PreconditionFailed(#[body(response)] Response<Body>),
    RangeNotSatisfiable(#[body(response)] Response<Body>),
    UpgradeRequired(#[body(response)] Response<Body>),
    /// The service has failed, and says so.
    #[status(any(ServerError))]
    Failed {
        status: ServerErrorStatus,
        #[body(response)]
        answer: Response<Body>,
    },
    /// There is no service, or it sends what it does not declare.
    BadGateway(Cause),
    /// The service does not answer in time.
    GatewayTimeout(Cause),
}

/// The service behind the proxy.
#[derive(Clone)]
struct Upstream {
    http: reqwest::Client,
    server: String,
}

/// A proxy of the service at the URL `server`, which answers within `patience` or is not waited for.
pub fn router(server: &str, patience: Duration) -> reqwest::Result<Router> {
    let http = reqwest::Client::builder().redirect(Policy::none()).read_timeout(patience).build()?;
    let upstream = Upstream { http, server: server.trim_end_matches('/').to_owned() };
    let router = Router::new().fallback_service(get(forward).with_state(upstream));
    Ok(router.layer(middleware::from_fn(log::causes)))
}

/// The header fields of a request that the service gets.
const FORWARDED: [HeaderName; 8] = [
    ACCEPT_LANGUAGE,
    AUTHORIZATION,
    IF_MATCH,
    IF_MODIFIED_SINCE,
    IF_NONE_MATCH,
    IF_RANGE,
    RANGE,
    HeaderName::from_static("last-event-id"),
];

async fn forward(
    State(Upstream { http, server }): State<Upstream>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Forward, Forward> {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let known =
        FORWARDED.into_iter().filter_map(|name| headers.get(&name).cloned().map(|value| (name, value)));
    let request = http.get(format!("{server}{path}")).headers(known.collect());
    let response = request.send().await.map_err(no_answer)?;
    let mut response = Response::<reqwest::Body>::from(response);
    remove_those_of_the_connection(response.headers_mut());
    read(response, 0).await.map_err(|error| Forward::BadGateway(error.into()))
}

fn no_answer(error: reqwest::Error) -> Forward {
    if error.is_timeout() { Forward::GatewayTimeout(error.into()) } else { Forward::BadGateway(error.into()) }
}

/// RFC 9110, section 7.6.1: what is about the connection to the service is not about that to the client.
fn remove_those_of_the_connection(headers: &mut HeaderMap) {
    let named = headers.get_all(CONNECTION).iter().filter_map(|value| value.to_str().ok());
    let named = named.flat_map(|names| names.split(',')).map(|name| name.trim_ascii().to_owned());
    for name in named.collect::<Vec<String>>() {
        headers.remove(name);
    }
    for name in [CONNECTION, TRANSFER_ENCODING, UPGRADE] {
        headers.remove(name);
    }
    headers.remove("Keep-Alive");
}
