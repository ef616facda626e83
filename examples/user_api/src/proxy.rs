//! A proxy in front of the service, which knows none of its operations. It forwards `GET`, and passes on what the
//! service answers.

use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::middleware;
use axum::routing::get;
use reqwest::header::{ACCEPT_LANGUAGE, AUTHORIZATION, IF_NONE_MATCH, IF_RANGE, RANGE};
use reqwest::redirect::Policy;
use status_subset::response::{Body, receive};
use status_subset::{
    Cause, ClientErrorStatus, RedirectionStatus, ServerErrorStatus, SuccessfulStatus, outcome,
};

use crate::log;

/// `GET` of any path
#[outcome(axum, decode, describe, problem)]
#[derive(Debug)]
pub enum Forward {
    /// What the service has sent, as it comes.
    #[status(any(Successful))]
    Successful {
        status: SuccessfulStatus,
        #[header("Content-Type")]
        media_type: Option<String>,
        #[header("Content-Range")]
        range: Option<String>,
        #[header("ETag")]
        etag: Option<String>,
        #[body(stream)]
        content: Body,
    },
    /// The resource is elsewhere, or the client's copy is the latest.
    #[status(any(Redirection))]
    Redirection {
        status: RedirectionStatus,
        #[header("Location")]
        location: Option<String>,
        #[header("ETag")]
        etag: Option<String>,
    },
    /// The service refuses the request.
    #[status(any(ClientError))]
    Refused {
        status: ClientErrorStatus,
        #[header("WWW-Authenticate")]
        challenge: Option<String>,
        #[header("Content-Type")]
        media_type: Option<String>,
        #[body(stream)]
        content: Body,
    },
    /// The service has failed, and says so.
    #[status(any(ServerError))]
    Failed {
        status: ServerErrorStatus,
        #[header("Retry-After")]
        seconds: Option<u64>,
        #[header("Content-Type")]
        media_type: Option<String>,
        #[body(stream)]
        content: Body,
    },
    /// There is no service, or what it sends is not HTTP.
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
const FORWARDED: [reqwest::header::HeaderName; 5] =
    [ACCEPT_LANGUAGE, AUTHORIZATION, IF_NONE_MATCH, IF_RANGE, RANGE];

async fn forward(
    State(Upstream { http, server }): State<Upstream>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Forward, Forward> {
    let path = uri.path_and_query().map_or("/", |path| path.as_str());
    let known = FORWARDED.iter().filter_map(|name| Some((name.clone(), headers.get(name)?.clone())));
    let request = http.get(format!("{server}{path}")).headers(known.collect());
    let response = request.send().await.map_err(no_answer)?;
    receive(response, 64 * 1024).await.map_err(|error| Forward::BadGateway(error.into()))
}

fn no_answer(error: reqwest::Error) -> Forward {
    if error.is_timeout() { Forward::GatewayTimeout(error.into()) } else { Forward::BadGateway(error.into()) }
}
