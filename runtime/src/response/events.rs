//! Server-sent events (WHATWG HTML, section 9.2): content of the media type `text/event-stream`.

use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use core::mem;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use core::time::Duration;
use std::boxed::Box;
use std::string::{String, ToString};
use std::vec::Vec;

use bytes::{Buf, Bytes};
use futures_core::Stream;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::body::{Body, BoxError, Exclusive, Poller};
use super::json::from_json;

/// An event of [`Events`].
///
/// ```
/// use status_subset::response::Event;
///
/// let event = Event::new(21.5).with_name("temperature").with_id("7");
/// assert_eq!(event.data, 21.5);
/// assert_eq!(event.name.as_deref(), Some("temperature"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event<T> {
    /// The data, which is sent as JSON.
    pub data: T,
    /// The ID, which a client that connects again sends in the header field `Last-Event-ID` (WHATWG HTML, section
    /// 9.2.4). It has no NUL and no line breaks. An empty one resets it, so that the client sends none.
    pub id: Option<String>,
    /// The name, by which a browser chooses the listener. It has no line breaks. `None` and an empty name are the same:
    /// in a browser the event is named `message`.
    pub name: Option<String>,
    /// How long the client is to wait before it connects again after the connection is lost, in whole milliseconds.
    pub retry: Option<Duration>,
}

impl<T> Event<T> {
    /// Creates an event that has data only.
    #[must_use]
    pub fn new(data: T) -> Event<T> {
        Event { data, id: None, name: None, retry: None }
    }

    /// Sets the ID.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Event<T> {
        self.id = Some(id.into());
        self
    }

    /// Sets the name.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Event<T> {
        self.name = Some(name.into());
        self
    }

    /// Sets how long the client is to wait before it connects again.
    #[must_use]
    pub fn with_retry(mut self, retry: Duration) -> Event<T> {
        self.retry = Some(retry);
        self
    }
}

/// An event that has data only.
impl<T> From<T> for Event<T> {
    fn from(data: T) -> Event<T> {
        Event::new(data)
    }
}

/// Server-sent events (WHATWG HTML, section 9.2): content of the media type `text/event-stream`, as a stream of
/// [`Event`]s, whose data is JSON.
///
/// A server makes them from a stream of its own ([`new`](Events::new), [`try_new`](Events::try_new)). A client gets
/// them from the response, and reads them as a [`Stream`]:
///
/// - an event whose data can't be read is an item `Err(EventError::Data { .. })`, and the next item is the event behind
///   it;
/// - if the connection breaks or an event is too large ([`with_limit`](Events::with_limit)), the error is the last
///   item;
/// - an event that is incomplete when the content ends is left out, as is one without data (section 9.2.6).
///
/// ```
/// use futures_util::{StreamExt, stream};
/// use status_subset::response::{Event, Events};
///
/// # let done = futures_util::FutureExt::now_or_never(async {
/// let mut events: Events<u32> = Events::new(stream::iter([1, 2, 3]));
/// while let Some(event) = events.next().await {
///     let Event { data, .. } = event?;
///     println!("{data}");
/// }
/// # Ok::<(), status_subset::response::EventError>(())
/// # });
/// # done.unwrap().unwrap();
/// ```
pub struct Events<T> {
    source: Source<T>,
    ticks: Option<Exclusive<Poller<()>>>,
}

enum Source<T> {
    Written(Exclusive<Poller<Result<Event<T>, EventError>>>),
    Read(Box<Reader<T>>),
    /// The end, or an error, has been read.
    Ended,
}

/// The largest size of an event, unless [`with_limit`](Events::with_limit) sets another.
const LIMIT: usize = 1024 * 1024;

impl<T> Events<T> {
    /// Creates the events of a server from a stream of events, or of their data.
    #[must_use]
    pub fn new<S>(stream: S) -> Events<T>
    where
        S: Stream<Item: Into<Event<T>>> + Send + 'static,
    {
        let mut stream = Box::pin(stream);
        Events::from_poll(move |cx| {
            stream.as_mut().poll_next(cx).map(|event| event.map(|event| Ok(event.into())))
        })
    }

    /// Creates the events of a server from a stream that can fail. The first error is the last item. The content breaks
    /// off there, so that the client learns that there is more to come, and connects again.
    ///
    /// ```
    /// use futures_util::stream;
    /// use status_subset::response::Events;
    ///
    /// let events: Events<u32> = Events::try_new(stream::iter([Ok(1), Err("the database is gone")]));
    /// ```
    #[must_use]
    pub fn try_new<S, I, E>(stream: S) -> Events<T>
    where
        S: Stream<Item = Result<I, E>> + Send + 'static,
        I: Into<Event<T>>,
        E: Into<BoxError>,
    {
        let mut stream = Box::pin(stream);
        Events::from_poll(move |cx| {
            let event = ready!(stream.as_mut().poll_next(cx));
            Poll::Ready(event.map(|event| match event {
                Ok(event) => Ok(event.into()),
                Err(error) => Err(EventError::Stream { error: error.into() }),
            }))
        })
    }

    fn from_poll(
        poll: impl FnMut(&mut Context<'_>) -> Poll<Option<Result<Event<T>, EventError>>> + Send + 'static,
    ) -> Events<T> {
        Events { source: Source::Written(Exclusive::new(Box::new(poll))), ticks: None }
    }

    /// Writes a comment, which clients ignore, at each item of the stream that comes while there is no event. It keeps
    /// proxies from closing a connection on which nothing is sent (WHATWG HTML, section 9.2.7, recommends one every 15
    /// seconds or so), and lets the server notice that a client has gone.
    ///
    /// The stream is a timer of the runtime that the server uses, such as tokio's interval, wrapped as a stream by
    /// `tokio_stream::wrappers::IntervalStream`. Its items mean nothing, and its end does not end the events.
    ///
    /// Events that are read have no use for it.
    #[must_use]
    pub fn keep_alive(mut self, ticks: impl Stream + Send + 'static) -> Events<T> {
        let mut ticks = Box::pin(ticks);
        let poll: Poller<()> = Box::new(move |cx| ticks.as_mut().poll_next(cx).map(|tick| tick.map(drop)));
        self.ticks = Some(Exclusive::new(poll));
        self
    }

    /// Sets the largest size of an event that is read, in bytes: of its data, its ID, its name and the line that is
    /// being read. By default it is 1 MiB. It keeps a server from filling the memory of a client.
    ///
    /// Events that are written have no limit.
    #[must_use]
    pub fn with_limit(mut self, bytes: usize) -> Events<T> {
        if let Source::Read(reader) = &mut self.source {
            reader.parser.limit = bytes;
        }
        self
    }

    /// The last ID that was read, which a client that connects again sends in the header field `Last-Event-ID` (WHATWG
    /// HTML, section 9.2.4). `None` if there was none or the last one is empty, and for events that are written. It
    /// includes the IDs of events without data, which are not items of the stream.
    #[must_use]
    pub fn last_event_id(&self) -> Option<&str> {
        match &self.source {
            Source::Read(reader) => Some(&*reader.parser.last_id).filter(|id| !id.is_empty()),
            _ => None,
        }
    }

    /// How long the client is to wait before it connects again: the last time that was read (WHATWG HTML, section
    /// 9.2.6). `None` if there was none, and for events that are written. It includes the times of events without data,
    /// which are not items of the stream.
    #[must_use]
    pub fn reconnection_time(&self) -> Option<Duration> {
        match &self.source {
            Source::Read(reader) => reader.parser.reconnection_time,
            _ => None,
        }
    }

    /// The content of a response that has these events. It breaks off before an event that can't be written.
    pub(crate) fn into_body(mut self) -> Body
    where
        T: Serialize + 'static,
    {
        Body::from_poll(move |cx| {
            let chunk = ready!(self.poll_chunk(cx));
            Poll::Ready(chunk.map(|chunk| chunk.map_err(Into::into)))
        })
    }

    fn poll_chunk(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, EventError>>>
    where
        T: Serialize,
    {
        if let Poll::Ready(event) = Pin::new(&mut *self).poll_next(cx) {
            return Poll::Ready(event.map(|event| write(&event?)));
        }
        let Some(ticks) = &mut self.ticks else { return Poll::Pending };
        match ready!(ticks.get_mut()(cx)) {
            Some(()) => Poll::Ready(Some(Ok(Bytes::from_static(b":\n\n")))),
            None => {
                self.ticks = None;
                Poll::Pending
            }
        }
    }

    /// The events that are the content of a response.
    pub(crate) fn from_body(body: Body) -> Events<T>
    where
        T: DeserializeOwned,
    {
        let reader = Reader { body, parser: Parser::new(), read };
        Events { source: Source::Read(Box::new(reader)), ticks: None }
    }
}

impl<T> Stream for Events<T> {
    type Item = Result<Event<T>, EventError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let event = match &mut self.source {
            Source::Written(poll) => ready!(poll.get_mut()(cx)),
            Source::Read(reader) => return reader.poll(cx),
            Source::Ended => None,
        };
        if !matches!(event, Some(Ok(_))) {
            self.source = Source::Ended;
        }
        Poll::Ready(event)
    }
}

/// Shows no events, which are still to come.
impl<T> Debug for Events<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events").finish_non_exhaustive()
    }
}

/// The error of [`Events`].
#[derive(Debug)]
#[non_exhaustive]
pub enum EventError {
    /// The stream that the server makes the events from failed or, at the client, the connection broke. It is the last
    /// item.
    Stream {
        /// The error of the stream or the connection.
        error: BoxError,
    },
    /// The data of an event can't be read. The next item is the event behind it.
    Data {
        /// The event with its data as it came.
        event: Box<Event<String>>,
        /// The path to the value that can't be read, such as `items[2].name`; `.` if it is all of the data.
        path: String,
        /// The reason.
        reason: String,
    },
    /// An event is larger than the limit. It is the last item.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// The data of an event could not be serialised.
    Content {
        /// The serialiser's message.
        reason: String,
    },
    /// The ID of an event that is to be written contains NUL or a line break.
    InvalidId {
        /// The ID.
        id: String,
    },
    /// The name of an event that is to be written contains a line break.
    InvalidName {
        /// The name.
        name: String,
    },
}

impl Display for EventError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            EventError::Stream { .. } => f.write_str("the events broke off"),
            EventError::Data { path, reason, .. } if path == "." => {
                write!(f, "the data of an event can't be read: {reason}")
            }
            EventError::Data { path, reason, .. } => {
                write!(f, "the data of an event can't be read at `{path}`: {reason}")
            }
            EventError::TooLarge { limit } => write!(f, "an event is larger than {limit} bytes"),
            EventError::Content { reason } => {
                write!(f, "the data of an event can't be serialised: {reason}")
            }
            EventError::InvalidId { id } => {
                write!(f, "the ID {id:?} of an event contains NUL or a line break")
            }
            EventError::InvalidName { name } => {
                write!(f, "the name {name:?} of an event contains a line break")
            }
        }
    }
}

impl Error for EventError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            EventError::Stream { error } => Some(&**error),
            _ => None,
        }
    }
}

/// The lines of an event and the empty line that ends it (WHATWG HTML, section 9.2.5).
fn write<T: Serialize>(event: &Event<T>) -> Result<Bytes, EventError> {
    let mut lines = Vec::new();
    if let Some(name) = &event.name {
        if name.contains(['\r', '\n']) {
            return Err(EventError::InvalidName { name: name.clone() });
        }
        write_line(&mut lines, "event", name);
    }
    if let Some(id) = &event.id {
        if id.contains(['\0', '\r', '\n']) {
            return Err(EventError::InvalidId { id: id.clone() });
        }
        write_line(&mut lines, "id", id);
    }
    if let Some(retry) = event.retry {
        let milliseconds = u64::try_from(retry.as_millis()).unwrap_or(u64::MAX);
        write_line(&mut lines, "retry", &milliseconds.to_string());
    }
    let mut data = serde_json::to_string(&event.data)
        .map_err(|error| EventError::Content { reason: error.to_string() })?;
    if data.contains(['\r', '\n']) {
        // They are white space: a text has them escaped. (A `RawValue` may have some.)
        data = data.replace(['\r', '\n'], " ");
    }
    write_line(&mut lines, "data", &data);
    lines.push(b'\n');
    Ok(Bytes::from(lines))
}

fn write_line(lines: &mut Vec<u8>, field: &str, value: &str) {
    for part in [field, ": ", value, "\n"] {
        lines.extend_from_slice(part.as_bytes());
    }
}

/// Reads events from the content of a response.
struct Reader<T> {
    body: Body,
    parser: Parser,
    read: fn(Event<String>) -> Result<Event<T>, EventError>,
}

impl<T> Reader<T> {
    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Event<T>, EventError>>> {
        loop {
            match self.parser.next() {
                Ok(Some(event)) => return Poll::Ready(Some((self.read)(event))),
                Ok(None) => {}
                Err(error) => {
                    self.body = Body::empty();
                    self.parser.chunk = Bytes::new();
                    return Poll::Ready(Some(Err(error)));
                }
            }
            match ready!(Pin::new(&mut self.body).poll_next(cx)) {
                Some(Ok(chunk)) => self.parser.chunk = chunk,
                Some(Err(error)) => return Poll::Ready(Some(Err(EventError::Stream { error }))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// Reads the data of an event.
fn read<T: DeserializeOwned>(event: Event<String>) -> Result<Event<T>, EventError> {
    match from_json(event.data.as_bytes()) {
        Ok(data) => Ok(Event { data, id: event.id, name: event.name, retry: event.retry }),
        Err((path, reason)) => Err(EventError::Data { event: Box::new(event), path, reason }),
    }
}

/// Splits content into events (WHATWG HTML, sections 9.2.5 and 9.2.6).
struct Parser {
    limit: usize,
    /// What has not been read yet.
    chunk: Bytes,
    /// The part of the line that was in earlier chunks.
    line: Vec<u8>,
    /// Whether a line feed would be the second half of the last line's end.
    is_after_return: bool,
    is_first_line: bool,
    /// The lines of the data, each with a line feed.
    data: Vec<u8>,
    id: Option<String>,
    name: Option<String>,
    retry: Option<Duration>,
    last_id: String,
    reconnection_time: Option<Duration>,
}

impl Parser {
    fn new() -> Parser {
        Parser {
            limit: LIMIT,
            chunk: Bytes::new(),
            line: Vec::new(),
            is_after_return: false,
            is_first_line: true,
            data: Vec::new(),
            id: None,
            name: None,
            retry: None,
            last_id: String::new(),
            reconnection_time: None,
        }
    }

    /// The next event; `None` if it needs another chunk.
    fn next(&mut self) -> Result<Option<Event<String>>, EventError> {
        while let Some(first) = self.chunk.first() {
            if mem::take(&mut self.is_after_return) && *first == b'\n' {
                self.chunk.advance(1);
                continue;
            }
            let end = self.chunk.iter().position(|byte| matches!(byte, b'\r' | b'\n'));
            let part = self.chunk.split_to(end.unwrap_or(self.chunk.len()));
            let other = [&self.id, &self.name].into_iter().flatten().map(String::len).sum::<usize>();
            if self.line.len() + part.len() + self.data.len() + other > self.limit {
                return Err(EventError::TooLarge { limit: self.limit });
            }
            if self.chunk.is_empty() {
                self.line.extend_from_slice(&part);
                break;
            }
            let line = if self.line.is_empty() {
                part
            } else {
                self.line.extend_from_slice(&part);
                Bytes::from(mem::take(&mut self.line))
            };
            self.is_after_return = self.chunk.get_u8() == b'\r';
            if let Some(event) = self.read_line(&line) {
                return Ok(Some(event));
            }
        }
        Ok(None)
    }

    /// Reads a line. An empty one ends the event.
    fn read_line(&mut self, mut line: &[u8]) -> Option<Event<String>> {
        if mem::take(&mut self.is_first_line) {
            line = line.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(line);
        }
        if line.is_empty() {
            return self.event();
        }
        let (field, value) = line.split_at(line.iter().position(|byte| *byte == b':').unwrap_or(line.len()));
        let value = value.strip_prefix(b":").unwrap_or(value);
        let value = value.strip_prefix(b" ").unwrap_or(value);
        match field {
            b"data" => {
                self.data.extend_from_slice(value);
                self.data.push(b'\n');
            }
            b"event" => self.name = Some(text(value)),
            b"id" if !value.contains(&0) => self.id = Some(text(value)),
            b"retry" => {
                if let Some(retry) = milliseconds(value) {
                    self.retry = Some(retry);
                    self.reconnection_time = Some(retry);
                }
            }
            // A comment (the field is empty), or a field that the standard does not have.
            _ => {}
        }
        None
    }

    /// The event of the lines up to here, if they have data.
    fn event(&mut self) -> Option<Event<String>> {
        let (id, name, retry) = (self.id.take(), self.name.take(), self.retry.take());
        if let Some(id) = &id {
            self.last_id.clone_from(id);
        }
        let data = mem::take(&mut self.data);
        let (_, data) = data.split_last()?;
        let name = name.filter(|name| !name.is_empty());
        Some(Event { data: text(data), id, name, retry })
    }
}

/// The text, in which what is not UTF-8 is replaced (WHATWG Encoding, section 6). No character spans two lines, so that
/// a part of the content can be decoded alone.
fn text(content: &[u8]) -> String {
    String::from_utf8_lossy(content).into_owned()
}

/// A number of milliseconds that has digits only; `None` if it has others, or is larger than any duration.
fn milliseconds(value: &[u8]) -> Option<Duration> {
    let value = core::str::from_utf8(value).ok()?;
    let is_number = value.bytes().all(|byte| byte.is_ascii_digit());
    value.parse().ok().filter(|_| is_number).map(Duration::from_millis)
}

#[cfg(test)]
mod tests;
