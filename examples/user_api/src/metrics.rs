//! Counts the responses, for Prometheus. The outcomes say what may make a response, so each of their series is there,
//! with a zero, before the first request: a rate has a beginning, and an alert on a rare error has something to look at.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use axum::routing::get;
use prometheus::{IntCounterVec, Opts, Registry, TextEncoder};
use status_subset::response::Origin;
use status_subset::{Cause, EncodeResponse, outcome};

use crate::openapi;
use crate::outcomes::{
    BadPath, BeginMaintenance, CreateMember, CreateUser, DeleteUser, DownloadUsers, EndMaintenance,
    GetExport, GetUser, ListUsers, OpenEcho, ReadOldUrl, StartExport, Unrouted, UpdateUser, WatchUsers,
    WriteOldUrl,
};

#[derive(Clone)]
pub(crate) struct Metrics {
    registry: Registry,
    responses: IntCounterVec,
}

impl Metrics {
    pub(crate) fn new() -> Metrics {
        let options = Opts::new("responses_total", "The responses, by what made them.");
        let responses = IntCounterVec::new(options, &["status", "outcome", "variant"]);
        let responses = responses.expect("the names are valid");
        let registry = Registry::new();
        registry.register(Box::new(responses.clone())).expect("there is no other metric");
        let metrics = Metrics { registry, responses };
        metrics.add(&openapi::origins(), 0);
        metrics.add(&GetMetrics::origins(), 0);
        for origins in [
            BadPath::origins,
            BeginMaintenance::origins,
            CreateMember::origins,
            CreateUser::origins,
            DeleteUser::origins,
            DownloadUsers::origins,
            EndMaintenance::origins,
            GetExport::origins,
            GetUser::origins,
            ListUsers::origins,
            OpenEcho::origins,
            ReadOldUrl::origins,
            StartExport::origins,
            Unrouted::origins,
            UpdateUser::origins,
            WatchUsers::origins,
            WriteOldUrl::origins,
        ] {
            metrics.add(&origins(), 0);
        }
        metrics
    }

    fn add(&self, origins: &[Origin], count: u64) {
        for origin in origins {
            self.count(origin.code(), origin.outcome(), origin.variant(), count);
        }
    }

    fn count(&self, code: u16, outcome: &str, variant: &str, count: u64) {
        self.responses.with_label_values(&[&code.to_string(), outcome, variant]).inc_by(count);
    }
}

/// A layer that counts. It is the outermost one, so that it sees what is sent.
pub(crate) async fn count(State(metrics): State<Arc<Metrics>>, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let code = response.status().as_u16();
    match response.extensions().get::<Origin>() {
        Some(origin) => metrics.count(code, origin.outcome(), origin.variant(), 1),
        // A layer or the framework made it.
        None => metrics.count(code, "", "", 1),
    }
    response
}

/// `GET /metrics`
#[outcome(axum)]
enum GetMetrics {
    Ok(#[body(text = "text/plain; version=0.0.4; charset=utf-8")] String),
    #[status(from)]
    InternalServerError(Cause),
}

pub(crate) fn router<S: Clone + Send + Sync + 'static>(metrics: Arc<Metrics>) -> Router<S> {
    let read = async move || -> Result<GetMetrics, GetMetrics> {
        Ok(GetMetrics::Ok(TextEncoder::new().encode_to_string(&metrics.registry.gather())?))
    };
    Router::new().route("/metrics", get(read))
}
