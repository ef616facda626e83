//! Repeats a request as its outcome allows, and no earlier: a policy of tower's `Retry`.

use std::time::{Duration, SystemTime};

use reqwest::{Request, RequestBuilder};
use status_subset::{DecodeResponse, Status};
use tokio::time::{Sleep, sleep};
use tower::retry::{Policy, Retry};
use tower::{ServiceExt, service_fn};

use crate::client::{Result, send};

/// How often a client repeats a request, and how long it waits for that.
#[derive(Clone, Debug)]
pub struct Patience {
    repeats: u32,
    longest: Duration,
}

impl Patience {
    /// A request is sent once and repeated up to `repeats` times. A service that asks for more than `longest` is not waited
    /// for.
    #[must_use]
    pub fn new(repeats: u32, longest: Duration) -> Patience {
        Patience { repeats, longest }
    }
}

/// The time to wait where the service does not say it.
const UNSAID: Duration = Duration::from_secs(1);

impl<T: DecodeResponse<Registry = Status>, E> Policy<Request, T, E> for Patience {
    type Future = Sleep;

    fn retry(&mut self, request: &mut Request, result: &mut std::result::Result<T, E>) -> Option<Sleep> {
        let outcome = result.as_ref().ok()?;
        // A POST that is sent twice may be done twice (RFC 9110, section 9.2.2).
        if !request.method().is_idempotent() || !outcome.status().info().is_retryable() {
            return None;
        }
        let delay = outcome.retry_after().map_or(UNSAID, |after| after.delay(SystemTime::now()));
        if delay > self.longest {
            return None;
        }
        self.repeats = self.repeats.checked_sub(1)?;
        Some(sleep(delay))
    }

    fn clone_request(&mut self, request: &Request) -> Option<Request> {
        request.try_clone()
    }
}

/// Sends a request, repeats it with this patience, and reads the last outcome.
pub async fn send_patiently<T>(request: RequestBuilder, patience: Patience) -> Result<T>
where
    T: DecodeResponse<Registry = Status>,
{
    let (http, request) = request.build_split();
    let service = service_fn(|request| send::<T>(RequestBuilder::from_parts(http.clone(), request)));
    Retry::new(patience, service).oneshot(request?).await
}
