//! Content that is read from the store while it is sent. The status has been sent by then: where the store fails, the
//! content breaks off.

use std::collections::VecDeque;
use std::mem;

use futures_util::{Stream, stream};
use status_subset::response::{Body, Event};
use tokio::sync::watch;

use crate::store::{File, NotRead, Store};
use crate::user::Change;

/// The bytes of a file from `first` to `last`. The first lines are read at once, so that an error is still an outcome, and
/// the others as the client takes them. If a user is changed meanwhile, they would be those of another file.
pub(crate) async fn rows(store: Store, file: File, first: u64, last: u64) -> Result<Body, NotRead> {
    let length = last - first + 1;
    let start = store.run(move |store| {
        let (line, end) = store.seek(first)?;
        let mut lines = store.lines(file.version, line)?;
        lines.bytes.drain(..size(first - end).min(lines.bytes.len()));
        Ok::<_, NotRead>(lines)
    });
    let start = start.await?;
    let rows = stream::try_unfold((start, length), move |(mut lines, length)| {
        let store = store.clone();
        async move {
            if length == 0 {
                return Ok(None);
            }
            if lines.bytes.is_empty() {
                lines = store.run(move |store| store.lines(file.version, lines.last)).await?;
            }
            let mut bytes = mem::take(&mut lines.bytes);
            bytes.truncate(size(length));
            if bytes.is_empty() {
                return Err(NotRead::Changed);
            }
            let rest = length - bytes.len() as u64;
            Ok(Some((bytes, (lines, rest))))
        }
    });
    Ok(Body::from_stream(rows).with_length(length))
}

fn size(bytes: u64) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX)
}

/// The changes after one of them: those that have been `missed`, and then each that comes.
pub(crate) fn changes(
    store: Store,
    latest: watch::Receiver<i64>,
    after: i64,
    missed: Vec<(i64, Change)>,
) -> impl Stream<Item = Result<Event<Change>, NotRead>> {
    let start = (latest, after, VecDeque::from(missed));
    stream::try_unfold(start, move |(mut latest, mut after, mut known)| {
        let store = store.clone();
        async move {
            while known.is_empty() {
                if latest.changed().await.is_err() {
                    return Ok(None);
                }
                let changes = store.run(move |store| store.changes(after)).await?;
                // Otherwise the client is so slow that changes are no longer kept. It learns that when it comes back.
                known = changes.ok_or(NotRead::Changed)?.into();
            }
            let Some((id, change)) = known.pop_front() else { return Ok(None) };
            after = id;
            Ok(Some((Event::new(change).with_id(id.to_string()), (latest, after, known))))
        }
    })
}
