//! What the tests of several modules need.

use core::fmt::Debug;
use core::mem;
use std::format;
use std::string::{String, ToString};
use std::sync::{Arc, Mutex};
use std::vec::Vec;

use tracing::field::Field;
use tracing::subscriber::with_default;
use tracing::{Event, Metadata, Subscriber, span};

struct Log(Arc<Mutex<Vec<String>>>);

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn event(&self, event: &Event<'_>) {
        let mut parts = Vec::from([event.metadata().level().to_string()]);
        event.record(&mut |field: &Field, value: &dyn Debug| {
            parts.push(format!("{field}={value:?}"));
        });
        self.0.lock().unwrap().push(parts.join(" "));
    }
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

/// The events of a function, with their levels and fields.
pub(crate) fn logged_by(log: impl FnOnce()) -> Vec<String> {
    let lines = Arc::default();
    with_default(Log(Arc::clone(&lines)), log);
    mem::take(&mut *lines.lock().unwrap())
}
