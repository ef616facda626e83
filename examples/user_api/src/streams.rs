//! Content that is read from the store while it is sent. The status has been sent by then: where the store fails, the
//! content breaks off.

use std::collections::VecDeque;

use futures_util::{Stream, stream};
use status_subset::response::Event;
use tokio::sync::watch;

use crate::store::{File, NotRead, Store};
use crate::user::Change;

/// The bytes of a file from `first` to `last`, some lines at a time, as the client takes them. If a user is changed
/// meanwhile, the rest would be that of another file.
pub(crate) fn rows(
    store: Store,
    file: File,
    first: u64,
    last: u64,
) -> impl Stream<Item = Result<Vec<u8>, NotRead>> {
    let length = last - first + 1;
    stream::try_unfold((None, length), move |(position, length)| {
        let store = store.clone();
        async move {
            if length == 0 {
                return Ok(None);
            }
            let (lines, skipped) = store
                .run(move |store| {
                    let (line, end) = match position {
                        Some(line) => (line, first),
                        None => store.seek(first)?,
                    };
                    Ok::<_, NotRead>((store.lines(file.version, line)?, first - end))
                })
                .await?;
            let mut bytes = lines.bytes;
            bytes.drain(..size(skipped).min(bytes.len()));
            bytes.truncate(size(length));
            if bytes.is_empty() {
                return Err(NotRead::Changed);
            }
            let rest = length - bytes.len() as u64;
            Ok(Some((bytes, (Some(lines.last), rest))))
        }
    })
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
