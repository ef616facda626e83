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
mod tests {
    use std::borrow::ToOwned;
    use std::collections::{BTreeMap, VecDeque};
    use std::format;
    use std::rc::Rc;
    use std::sync::{Arc, Mutex};
    use std::vec;

    use futures_util::{FutureExt, StreamExt, stream};
    use serde_json::{Value, json};

    use super::*;

    fn all<S: Stream>(stream: S) -> Vec<S::Item> {
        stream.collect().now_or_never().expect("the stream ends")
    }

    fn body(chunks: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Body {
        let chunks = chunks.into_iter().map(|chunk| Ok::<_, EventError>(chunk.as_ref().to_vec()));
        Body::from_stream(stream::iter(chunks.collect::<Vec<_>>()))
    }

    /// The events in the content, which are the same however it is split into chunks.
    fn parsed(content: &[u8]) -> Vec<Event<String>> {
        let parse = |chunks: &[&[u8]]| {
            let mut parser = Parser::new();
            let mut events = Vec::new();
            for chunk in chunks {
                parser.chunk = Bytes::copy_from_slice(chunk);
                events.extend(core::iter::from_fn(|| parser.next().unwrap()));
            }
            events
        };
        let events = parse(&[content]);
        for middle in 0..=content.len() {
            let (start, end) = content.split_at(middle);
            assert_eq!(parse(&[start, end]), events, "{:?} {:?}", text(start), text(end));
        }
        for size in 1..=3 {
            assert_eq!(parse(&content.chunks(size).collect::<Vec<_>>()), events, "{:?}", text(content));
        }
        events
    }

    fn data(content: &str) -> Vec<String> {
        parsed(content.as_bytes()).into_iter().map(|event| event.data).collect()
    }

    fn event(data: &str) -> Event<String> {
        Event::new(data.to_owned())
    }

    #[test]
    fn a_line_ends_with_a_line_feed_a_return_or_both() {
        for content in [
            "data: a\n\ndata: b\ndata: c\n\n",
            "data: a\r\rdata: b\rdata: c\r\r",
            "data: a\r\n\r\ndata: b\r\ndata: c\r\n\r\n",
            "data: a\r\n\rdata: b\r\ndata: c\n\r",
            "data: a\n\r\ndata: b\rdata: c\r\n\n",
            "\n\r\r\n\ndata: a\r\r\n\n\ndata: b\ndata: c\n\r\n",
        ] {
            assert_eq!(data(content), ["a", "b\nc"], "{content:?}");
        }
        // Other line breaks of Unicode are part of the line.
        assert_eq!(data("data: a\u{2028}b\u{85}c\u{B}\n\n"), ["a\u{2028}b\u{85}c\u{B}"]);
    }

    #[test]
    fn an_event_is_read_at_its_empty_line() {
        let mut parser = Parser::new();
        parser.chunk = Bytes::from("data: a\r\n\r");
        assert_eq!(parser.next().unwrap(), Some(event("a")));
        assert_eq!(parser.next().unwrap(), None);
        parser.chunk = Bytes::from("\n");
        assert_eq!(parser.next().unwrap(), None);
    }

    #[test]
    fn one_byte_order_mark_at_the_start_is_left_out() {
        assert_eq!(data("\u{FEFF}data: a\n\ndata: b\n\n"), ["a", "b"]);
        assert_eq!(data("\u{FEFF}\ndata: a\n\n"), ["a"]);
        assert_eq!(data("\u{FEFF}\u{FEFF}data: a\ndata: b\n\n"), ["b"]);
        assert_eq!(data("\n\u{FEFF}data: a\ndata: b\n\n"), ["b"]);
        assert_eq!(parsed(b"\xEF\xBBdata: a\ndata: b\n\n"), [event("b")]);
    }

    #[test]
    fn comments_and_unknown_fields_are_ignored() {
        assert_eq!(data(": data: a\n:\n\ndata: b\n:data: c\n\n:\n\n"), ["b"]);
        assert_eq!(data("Data: a\ndata : b\n data: c\ndatas: d\ndat: e\ndata: f\n\n"), ["f"]);
        assert_eq!(data("comment\n\ndata: a\n\n"), ["a"]);
    }

    #[test]
    fn lines_of_data_are_joined() {
        assert_eq!(data("data: YHOO\ndata: +2\ndata: 10\n\n"), ["YHOO\n+2\n10"]);
        assert_eq!(data("data: a\nevent: b\ndata: c\n:\ndata: d\n\n"), ["a\nc\nd"]);
    }

    #[test]
    fn a_field_without_a_colon_is_empty() {
        // (An example of the standard.)
        assert_eq!(data("data\n\ndata\ndata\n\ndata:"), ["", "\n"]);
        assert_eq!(parsed(b"data: a\nid\nevent\nretry\n\n"), [event("a").with_id("")]);
    }

    #[test]
    fn one_leading_space_is_removed() {
        assert_eq!(data("data:a\n\ndata: a\n\ndata:  a \n\ndata:\ta\n\n"), ["a", "a", " a ", "\ta"]);
        assert_eq!(data("data::a\n\ndata: :a\n\n"), [":a", ":a"]);
        assert_eq!(
            parsed(b"id:  1\nevent:  a \nretry:  5\ndata:\n\n"),
            [event("").with_id(" 1").with_name(" a ")]
        );
    }

    #[test]
    fn an_incomplete_event_at_the_end_is_left_out() {
        for end in ["", "data: b", "data: b\n", "data: b\r\n", "id: 2\ndata: b\n"] {
            assert_eq!(data(&format!("data: a\n\n{end}")), ["a"], "{end:?}");
        }
    }

    #[test]
    fn an_event_without_data_is_left_out() {
        assert_eq!(parsed(b"event: a\nid: 1\nretry: 5\n\ndata: b\n\n"), [event("b")]);
        assert_eq!(data("\n\n:\n\n"), [""; 0]);
    }

    #[test]
    fn the_last_of_several_fields_counts_for_its_event_only() {
        assert_eq!(
            parsed(b"event: a\nevent: b\nid: 1\nid: 2\nretry: 1\nretry: 2\ndata: c\n\ndata: d\n\n"),
            [event("c").with_name("b").with_id("2").with_retry(Duration::from_millis(2)), event("d"),]
        );
        assert_eq!(parsed(b"event: a\nevent:\ndata: b\n\n"), [event("b")]);
    }

    #[test]
    fn an_id_with_nul_is_ignored() {
        assert_eq!(parsed(b"id: 1\nid: 2\0\nid: \0\ndata: a\n\n"), [event("a").with_id("1")]);
        assert_eq!(parsed(b"event: \0\ndata: \0\n\n"), [event("\0").with_name("\0")]);
    }

    #[test]
    fn a_time_has_digits_only() {
        for (value, retry) in [
            ("0", Some(0)),
            ("0015", Some(15)),
            ("18446744073709551615", Some(u64::MAX)),
            ("", None),
            ("+1", None),
            ("-1", None),
            ("1 ", None),
            (" 1", None),
            ("1.5", None),
            ("1e3", None),
            ("1000x", None),
            ("\u{0661}", None),
            ("18446744073709551616", None),
        ] {
            let events = parsed(format!("retry: {value}\ndata:\n\n").as_bytes());
            assert_eq!(events[0].retry, retry.map(Duration::from_millis), "{value:?}");
            // One that is ignored leaves the one before it.
            let events = parsed(format!("retry: 7\nretry: {value}\ndata:\n\n").as_bytes());
            assert_eq!(events[0].retry, Some(Duration::from_millis(retry.unwrap_or(7))), "{value:?}");
        }
    }

    #[test]
    fn what_is_not_utf_8_is_replaced() {
        assert_eq!(
            parsed("data: 상태 é\nid: é\nevent: 상\n\n".as_bytes()),
            [event("상태 é").with_id("é").with_name("상")]
        );
        assert_eq!(
            parsed(b"data: a\xFFb\xC3\ndata: \xA9\nid: \xE2\x82\n\n"),
            [event("a\u{FFFD}b\u{FFFD}\n\u{FFFD}").with_id("\u{FFFD}")]
        );
    }

    /// Numbers that look random, the same in every run (Knuth's MMIX generator).
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, end: usize) -> usize {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).unwrap() % end
        }

        fn one_of<T: Copy>(&mut self, items: &[T]) -> T {
            items[self.below(items.len())]
        }

        fn text(&mut self, parts: &[&str]) -> String {
            (0..self.below(6)).map(|_| self.one_of(parts)).collect()
        }
    }

    /// The standard's algorithm, read as literally as possible: over all of the content, as text.
    fn by_the_standard(content: &[u8]) -> Vec<Event<String>> {
        let content = String::from_utf8_lossy(content).replace("\r\n", "\n").replace('\r', "\n");
        let content = content.strip_prefix('\u{FEFF}').unwrap_or(&content);
        let mut events = Vec::new();
        let (mut buffer, mut id, mut name, mut retry) = (String::new(), None, String::new(), None);
        let Some((lines, _)) = content.rsplit_once('\n') else { return events };
        for line in lines.split('\n') {
            if line.is_empty() {
                if let Some(data) = buffer.strip_suffix('\n') {
                    let name = Some(name.clone()).filter(|name| !name.is_empty());
                    events.push(Event { data: data.to_owned(), id, name, retry });
                }
                (buffer, id, name, retry) = (String::new(), None, String::new(), None);
                continue;
            }
            let (field, value) = line.split_once(':').unwrap_or((line, ""));
            let value = value.strip_prefix(' ').unwrap_or(value);
            match field {
                "data" => buffer.extend([value, "\n"]),
                "event" => value.clone_into(&mut name),
                "id" if !value.contains('\0') => id = Some(value.to_owned()),
                "retry" if !value.is_empty() && value.chars().all(|digit| digit.is_ascii_digit()) => {
                    retry = Some(Duration::from_millis(value.parse().unwrap()));
                }
                _ => {}
            }
        }
        events
    }

    #[test]
    fn any_content_is_read_by_the_standard() {
        let parts: [&[u8]; 22] = [
            b"data",
            b"data:",
            b"data: ",
            b"id:",
            b"event:",
            b"retry:",
            b":",
            b" ",
            b"\n",
            b"\n",
            b"\r",
            b"\r\n",
            b"\n\n",
            b"\r\r",
            "\u{FEFF}".as_bytes(),
            "é".as_bytes(),
            b"\xC3",
            b"\xEF\xBB",
            b"\0",
            b"1",
            b"23",
            b"x",
        ];
        let mut numbers = Numbers(1);
        let mut count = 0;
        for _ in 0..if cfg!(miri) { 20 } else { 5000 } {
            let content: Vec<u8> =
                (0..numbers.below(30)).flat_map(|_| numbers.one_of(&parts)).copied().collect();
            let events = parsed(&content);
            assert_eq!(events, by_the_standard(&content), "{:?}", text(&content));
            count += events.len();
        }
        assert!(cfg!(miri) || count > 1000, "{count}");
    }

    #[test]
    fn what_is_written_is_read() {
        let mut numbers = Numbers(2);
        for _ in 0..if cfg!(miri) { 2 } else { 50 } {
            let events: Vec<Event<Value>> = (0..3)
                .map(|_| {
                    let data =
                        numbers.text(&["a", "\n", "\r", "\r\n", "\0", ":", " ", "data: ", "상", "\u{2028}"]);
                    let parts = ["a", " ", ":", "상", "\u{2028}", "\u{FEFF}", "id"];
                    let mut event = Event::new(json!({ "text": data, "number": numbers.below(9) }));
                    event.id = numbers.one_of(&[true, false]).then(|| numbers.text(&parts));
                    event.name = Some(numbers.text(&parts)).filter(|name| !name.is_empty());
                    let retry = numbers.one_of(&[None, Some(0), Some(1500), Some(u64::MAX)]);
                    event.retry = retry.map(Duration::from_millis);
                    event
                })
                .collect();
            let written = all(Events::<Value>::new(stream::iter(events.clone())).into_body());
            let written: Vec<u8> = written.into_iter().flat_map(Result::unwrap).collect();
            for middle in 0..=written.len() {
                let (start, end) = written.split_at(middle);
                let read: Vec<Event<Value>> =
                    all(Events::from_body(body([start, end]))).into_iter().map(Result::unwrap).collect();
                assert_eq!(read, events, "{:?} {:?}", text(start), text(end));
            }
        }
    }

    /// The chunks that the events are written as.
    fn written<T: Serialize + 'static>(events: Events<T>) -> Vec<Result<String, String>> {
        let chunks = all(events.into_body()).into_iter();
        chunks.map(|chunk| chunk.map(|chunk| text(&chunk)).map_err(|error| error.to_string())).collect()
    }

    #[test]
    fn an_event_is_one_chunk() {
        let events = [
            Event::new(json!({ "a": "b\n" })),
            Event::new(json!(1)).with_name("é: ").with_id(" 7").with_retry(Duration::from_micros(2999)),
            Event::new(json!(null)).with_name("").with_id("").with_retry(Duration::MAX),
        ];
        assert_eq!(
            written(Events::<Value>::new(stream::iter(events))),
            [
                Ok("data: {\"a\":\"b\\n\"}\n\n".to_owned()),
                Ok("event: é: \nid:  7\nretry: 2\ndata: 1\n\n".to_owned()),
                Ok("event: \nid: \nretry: 18446744073709551615\ndata: null\n\n".to_owned()),
            ]
        );
    }

    #[test]
    fn data_is_an_event_without_more() {
        assert_eq!(
            written(Events::<u32>::new(stream::iter([1, 2]))),
            [Ok("data: 1\n\n".to_owned()), Ok("data: 2\n\n".to_owned()),]
        );
        let events: Events<u32> = Events::try_new(stream::iter([Ok::<_, EventError>(1)]));
        assert_eq!(written(events), [Ok("data: 1\n\n".to_owned())]);
    }

    #[test]
    fn line_breaks_in_json_become_spaces() {
        let raw = serde_json::value::RawValue::from_string("[1,\r\n\n\"\\n\"]".to_owned()).unwrap();
        let events: Events<Box<serde_json::value::RawValue>> = Events::new(stream::iter([raw]));
        assert_eq!(written(events), [Ok("data: [1,   \"\\n\"]\n\n".to_owned())]);
    }

    #[test]
    fn an_event_that_cannot_be_written_ends_the_content() {
        let invalid = |event: Event<u32>| {
            let events = [Event::new(1), event, Event::new(3)];
            let mut chunks = written(Events::<u32>::new(stream::iter(events)));
            assert_eq!(chunks.len(), 2, "{chunks:?}");
            assert_eq!(chunks.remove(0), Ok("data: 1\n\n".to_owned()));
            chunks.remove(0).unwrap_err()
        };
        for part in ["\r", "\n", "\0"] {
            let id = format!("a{part}b");
            let error = format!("the ID {id:?} of an event contains NUL or a line break");
            assert_eq!(invalid(Event::new(2).with_id(id)), error);
        }
        for part in ["\r", "\n"] {
            let name = format!("a{part}b");
            let error = format!("the name {name:?} of an event contains a line break");
            assert_eq!(invalid(Event::new(2).with_name(name)), error);
        }
        // (JSON has no such keys.)
        let maps = [BTreeMap::new(), BTreeMap::from([((1, 2), 3)]), BTreeMap::new()];
        assert_eq!(
            written(Events::<BTreeMap<(u8, u8), u8>>::new(stream::iter(maps))),
            [
                Ok("data: {}\n\n".to_owned()),
                Err("the data of an event can't be serialised: key must be a string".to_owned()),
            ]
        );
    }

    #[test]
    fn an_error_of_the_server_is_the_last_item() {
        let events = || Events::<u32>::try_new(stream::iter([Ok(1), Err("gone"), Ok(3), Err("again")]));
        assert_eq!(written(events()), [Ok("data: 1\n\n".to_owned()), Err("the events broke off".to_owned())]);
        let items = all(events());
        assert_eq!(items.len(), 2);
        assert_eq!(items[1].as_ref().unwrap_err().source().unwrap().to_string(), "gone");
    }

    #[test]
    fn a_stream_that_has_ended_is_not_polled_again() {
        let mut items = VecDeque::from([Some(1), None, Some(2)]);
        let mut events: Events<u32> =
            Events::new(stream::poll_fn(move |_| Poll::Ready(items.pop_front().unwrap())));
        let mut next = || events.next().now_or_never().unwrap().map(Result::unwrap);
        assert_eq!([next(), next(), next(), next()], [Some(Event::new(1)), None, None, None]);
    }

    #[test]
    fn an_error_of_the_connection_is_the_last_item() {
        let chunks = [Ok("data: 1\n\ndata: 2\n"), Err("gone"), Ok("\ndata: 3\n\n")];
        let items = all(Events::<u32>::from_body(Body::from_stream(stream::iter(chunks))));
        assert_eq!(items.len(), 2);
        assert_eq!(items[0].as_ref().unwrap(), &Event::new(1));
        let error = items[1].as_ref().unwrap_err();
        assert!(matches!(error, EventError::Stream { .. }), "{error:?}");
        assert_eq!(error.to_string(), "the events broke off");
        assert_eq!(error.source().unwrap().to_string(), "gone");
    }

    #[test]
    fn data_that_cannot_be_read_is_an_item() {
        let content = "data: {\"a\":1}\n\nid: 2\nevent: b\ndata: {\"a\":\ndata: \"x\"}\n\ndata: [DONE]\n\n\
                       data:\n\ndata: {\"a\":5}\n\n";
        let items = all(Events::<BTreeMap<String, u32>>::from_body(body([content])));
        assert_eq!(items.len(), 5);
        assert_eq!(items[0].as_ref().unwrap().data["a"], 1);
        let errors: Vec<_> = items[1..4].iter().map(|item| item.as_ref().unwrap_err()).collect();
        let EventError::Data { event: unread, path, .. } = errors[0] else { panic!("{errors:?}") };
        assert_eq!(**unread, event("{\"a\":\n\"x\"}").with_id("2").with_name("b"));
        assert_eq!(path, "a");
        assert_eq!(
            errors.iter().map(ToString::to_string).collect::<Vec<_>>(),
            [
                "the data of an event can't be read at `a`: invalid type: string \"x\", expected u32 at line 2 column 3",
                "the data of an event can't be read: invalid type: sequence, expected a map at line 1 column 0",
                "the data of an event can't be read: EOF while parsing a value at line 1 column 0",
            ]
        );
        assert!(errors.iter().all(|error| error.source().is_none()));
        assert_eq!(items[4].as_ref().unwrap().data["a"], 5);
    }

    /// The number of events up to an event that is too large, the last item; `None` if there is none.
    fn too_large(content: &str, limit: usize) -> Option<usize> {
        let mut found = None;
        for size in [1, 7, content.len()] {
            let events = Events::<Value>::from_body(body(content.as_bytes().chunks(size)));
            let mut items = all(events.with_limit(limit));
            let last = items.pop();
            let is_error =
                matches!(&last, Some(Err(EventError::TooLarge { limit: named })) if *named == limit);
            let count = is_error.then_some(items.len());
            assert!(items.iter().all(Result::is_ok) && (is_error || last.is_none_or(|last| last.is_ok())));
            assert!(size == 1 || found == count, "{found:?} {count:?}");
            found = count;
        }
        found
    }

    #[test]
    fn an_event_has_a_limit() {
        // A line counts as it is, its end does not.
        assert_eq!(too_large("data: 1\n\ndata: 234\n\ndata: 5\n\n", 9), None);
        assert_eq!(too_large("data: 1\n\ndata: 234\n\ndata: 5\n\n", 8), Some(1));
        // Each line of data counts with its line feed, in addition to the line that is being read.
        assert_eq!(too_large("data: 1\ndata:\ndata:\n\n", 3 + 5), None);
        assert_eq!(too_large("data: 1\ndata:\ndata:\ndata:\n\n", 3 + 5), Some(0));
        // The ID and the name count.
        assert_eq!(too_large("event: ab\nid: 12\ndata: 1\n\n", 4 + 7), None);
        assert_eq!(too_large("event: ab\nid: 12\ndata: 1\n\n", 4 + 6), Some(0));
        // A comment counts only while it is read, and so does what is replaced.
        assert_eq!(too_large(&":1234567\n".repeat(9), 8), None);
        assert_eq!(too_large(":12345678\n", 8), Some(0));
        assert_eq!(too_large(&"id: 12\n".repeat(9), 8), None);
        // Many events are not a large one.
        assert_eq!(too_large(&"data: 1\n\n".repeat(99), 9), None);
    }

    #[test]
    fn the_limit_is_a_mebibyte_at_first() {
        let mut polls = 0;
        let endless = stream::poll_fn(move |_| {
            polls += 1;
            assert!(polls < 18, "more is read than the limit");
            Poll::Ready(Some(Ok::<_, EventError>(vec![b'x'; 64 * 1024])))
        });
        let mut items = all(Events::<u32>::from_body(Body::from_stream(endless)));
        assert_eq!(items.len(), 1);
        let error = items.remove(0).unwrap_err();
        assert_eq!(error.to_string(), "an event is larger than 1048576 bytes");
    }

    #[test]
    fn the_last_id_and_the_time_are_for_connecting_again() {
        let mut events = Events::<u32>::from_body(body([
            "data: 1\n\nid: a\ndata: 2\n\ndata: 3\n\nid: b\nretry: 5\n\ndata: 4\n\n",
            "id\ndata: 5\n\nid: c\nid: \0\n\nretry: 6\nid: d\ndata:",
        ]));
        let mut seen = Vec::new();
        loop {
            let next = events.next().now_or_never().unwrap();
            let time = events.reconnection_time().map(|time| time.as_millis());
            seen.push((
                next.as_ref().map(|event| event.as_ref().unwrap().data),
                events.last_event_id().map(str::to_owned),
                time,
            ));
            if next.is_none() {
                break;
            }
        }
        let seen: Vec<_> = seen.iter().map(|(data, id, time)| (*data, id.as_deref(), *time)).collect();
        assert_eq!(
            seen,
            [
                (Some(1), None, None),
                (Some(2), Some("a"), None),
                (Some(3), Some("a"), None),
                (Some(4), Some("b"), Some(5)),
                (Some(5), None, Some(5)),
                // An ID counts once its event is complete, a time at once.
                (None, Some("c"), Some(6)),
            ]
        );
        let written: Events<u32> = Events::new(stream::iter([Event::new(1).with_id("a")])).with_limit(1);
        assert_eq!((written.last_event_id(), written.reconnection_time()), (None, None));
    }

    /// A stream of what is put into the queue.
    type Queue<T> = Arc<Mutex<VecDeque<Option<T>>>>;

    fn queue<T: Send + 'static>() -> (Queue<T>, impl Stream<Item = T> + Send) {
        let queue: Queue<T> = Arc::default();
        let items = Arc::clone(&queue);
        (
            queue,
            stream::poll_fn(move |_| items.lock().unwrap().pop_front().map_or(Poll::Pending, Poll::Ready)),
        )
    }

    #[test]
    fn a_tick_is_written_as_a_comment_while_there_is_no_event() {
        let (events, event_stream) = queue::<u32>();
        let (ticks, tick_stream) = queue::<&str>();
        let mut body = Events::new(event_stream).keep_alive(tick_stream).into_body();
        let mut next = || body.next().now_or_never().map(|chunk| chunk.map(|chunk| text(&chunk.unwrap())));
        let comment = Some(Some(":\n\n".to_owned()));
        let event = |data: u32| Some(Some(format!("data: {data}\n\n")));
        assert_eq!(next(), None);
        ticks.lock().unwrap().extend([Some("tick"), Some("tock")]);
        assert_eq!([next(), next(), next()], [comment.clone(), comment.clone(), None]);
        // Events come first.
        ticks.lock().unwrap().push_back(Some("tick"));
        events.lock().unwrap().extend([Some(1), Some(2)]);
        assert_eq!([next(), next(), next(), next()], [event(1), event(2), comment, None]);
        // The end of the ticks is not that of the events.
        ticks.lock().unwrap().extend([None, Some("tick")]);
        assert_eq!([next(), next()], [None, None]);
        events.lock().unwrap().extend([Some(3), None]);
        assert_eq!([next(), next(), next()], [event(3), Some(None), Some(None)]);
        assert_eq!(data(":\n\ndata: 1\n\n:\n\n"), ["1"]);
    }

    #[test]
    fn events_can_be_shared_whatever_their_data_is() {
        fn can_be_shared<T: Send + Sync + Unpin>() {}
        can_be_shared::<Events<Rc<()>>>();
        can_be_shared::<EventError>();
        can_be_shared::<Body>();
        assert_eq!(format!("{:?}", Events::<u32>::new(stream::empty::<u32>())), "Events { .. }");
    }
}
