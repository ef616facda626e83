//! Content that is written or read as it comes.

use core::error::Error;
use core::fmt::{self, Debug, Formatter};
use core::mem;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::any::Any;
use std::boxed::Box;
use std::format;
use std::string::String;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::vec::Vec;

use bytes::{Buf, Bytes};
use futures_core::Stream;
use http_body::{Frame, SizeHint};

/// Any error: that of a connection, or of what content is made from.
pub type BoxError = Box<dyn Error + Send + Sync>;

/// The content of a response, which is written or read as it comes.
///
/// A server makes one from a stream of chunks ([`from_stream`](Body::from_stream)), from another body
/// ([`new`](Body::new)), or from content in memory (`From`). It implements [`http_body::Body`], so that axum, hyper and
/// reqwest can send it, and [`Stream`], whose items are the chunks, for a client to read. It is `Send` and `Sync`,
/// whatever it is made from.
///
/// An error is the last item. Whoever sends a body must not end it as usual then, so that the recipient does not take
/// what it has for all of it. (Over HTTP/1.1 the connection is closed, before the last chunk: RFC 9112, section 8.)
///
/// ```
/// use futures_util::{StreamExt, stream};
/// use status_subset::response::Body;
///
/// # let done = futures_util::FutureExt::now_or_never(async {
/// let rows = stream::iter(1..=3).map(|row| Ok::<_, std::io::Error>(format!("{row}\n")));
/// let mut body = Body::from_stream(rows);
///
/// while let Some(chunk) = body.next().await {
///     let chunk = chunk?;
///     assert!(chunk.ends_with(b"\n"));
/// }
/// # Ok::<(), status_subset::response::BoxError>(())
/// # });
/// # done.unwrap().unwrap();
/// ```
pub struct Body {
    source: Source,
    /// The number of bytes that are still to come, if it is known.
    length: Option<u64>,
    /// The status code of the response, if an error is logged.
    #[cfg(feature = "tracing")]
    code: Option<u16>,
}

enum Source {
    /// Content in memory that has not been read yet.
    Whole(Bytes),
    Frames(Exclusive<Pin<Box<dyn Frames>>>),
    Chunks(Exclusive<Poller<Result<Bytes, BoxError>>>),
    /// No content, and no length of it.
    #[cfg(any(feature = "axum", feature = "tower"))]
    Nothing,
    /// The end, or an error, has been read.
    Ended,
}

/// A stream without its type.
pub(super) type Poller<T> = Box<dyn FnMut(&mut Context<'_>) -> Poll<Option<T>> + Send>;

impl Body {
    /// Creates the content from another body. Its trailers are kept.
    ///
    /// ```
    /// use bytes::Bytes;
    /// use http_body_util::Full;
    /// use status_subset::response::Body;
    ///
    /// let body = Body::new(Full::<Bytes>::from("hello"));
    /// assert_eq!(http_body::Body::size_hint(&body).exact(), Some(5));
    /// ```
    #[must_use]
    pub fn new<B>(body: B) -> Body
    where
        B: http_body::Body<Error: Into<BoxError>> + Send + 'static,
    {
        // A second box around a body would hide that it is in memory.
        let mut body = Some(body);
        match (&mut body as &mut dyn Any).downcast_mut::<Option<Body>>() {
            Some(body) => body.take().unwrap_or_default(),
            None => match body {
                Some(body) => Body::of(Source::Frames(Exclusive::new(Box::pin(body)))),
                None => Body::empty(),
            },
        }
    }

    /// Creates the content from a stream of chunks. The first error is the last item.
    ///
    /// Empty chunks are left out: in HTTP/1.1 an empty chunk is the end of the content (RFC 9112, section 7.1), and not
    /// all servers keep a body from writing one.
    #[must_use]
    pub fn from_stream<S, B, E>(stream: S) -> Body
    where
        S: Stream<Item = Result<B, E>> + Send + 'static,
        B: Into<Bytes>,
        E: Into<BoxError>,
    {
        let mut stream = Box::pin(stream);
        Body::from_poll(move |cx| {
            let chunk = ready!(stream.as_mut().poll_next(cx));
            Poll::Ready(chunk.map(|chunk| chunk.map(Into::into).map_err(Into::into)))
        })
    }

    /// Creates the content from a stream of chunks without errors.
    pub(super) fn from_chunks<S>(stream: S) -> Body
    where
        S: Stream<Item: Into<Bytes>> + Send + 'static,
    {
        let mut stream = Box::pin(stream);
        Body::from_poll(move |cx| {
            let chunk = ready!(stream.as_mut().poll_next(cx));
            Poll::Ready(chunk.map(|chunk| Ok(chunk.into())))
        })
    }

    /// Creates the content from a function that polls for the next chunk, as a stream does.
    pub(super) fn from_poll(
        poll: impl FnMut(&mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> + Send + 'static,
    ) -> Body {
        Body::of(Source::Chunks(Exclusive::new(Box::new(poll))))
    }

    /// Creates a body without content.
    #[must_use]
    pub fn empty() -> Body {
        Body::from(Bytes::new())
    }

    /// Sets the number of bytes of a stream, which is sent as `Content-Length`. Over HTTP/1.0, the length is the only way
    /// to tell content that breaks off from content that ends.
    ///
    /// A stream that ends before it breaks off with an error. So does one with a chunk that goes beyond it; a server reads
    /// no chunk after the length.
    ///
    /// ```
    /// use futures_util::stream;
    /// use status_subset::response::Body;
    ///
    /// let chunks = stream::iter(["a,", "b"].map(Ok::<_, std::io::Error>));
    /// let body = Body::from_stream(chunks).with_length(3);
    /// assert_eq!(http_body::Body::size_hint(&body).exact(), Some(3));
    /// ```
    #[must_use]
    pub fn with_length(mut self, bytes: u64) -> Body {
        if let Source::Whole(content) = &mut self.source {
            if content.len() as u64 == bytes {
                return self;
            }
            // Its own length is not the one to send.
            let mut content = Some(mem::take(content));
            self = Body::from_poll(move |_| Poll::Ready(content.take().map(Ok)));
        }
        self.length = Some(bytes);
        self
    }

    /// Counts what has been read.
    fn count(
        &mut self,
        frame: Option<Result<Frame<Bytes>, BoxError>>,
    ) -> Option<Result<Frame<Bytes>, BoxError>> {
        // The end and an error come once.
        let left = if matches!(frame, Some(Ok(_))) { self.length } else { self.length.take() };
        let (Some(left), None | Some(Ok(_))) = (left, &frame) else { return frame };
        let read = frame.as_ref().and_then(|frame| frame.as_ref().ok()?.data_ref());
        match (&frame, left.checked_sub(read.map_or(0, |data| data.len() as u64))) {
            (Some(_), Some(left)) => {
                self.length = Some(left);
                frame
            }
            (Some(_), None) => {
                self.length = None;
                Some(Err("the content is longer than its length".into()))
            }
            (None, _) if left > 0 => {
                Some(Err(format!("the content ends {left} bytes before its length").into()))
            }
            (None, _) => None,
        }
    }

    /// No content, and no length. Where the length of the content is known, even as 0, axum adds `Content-Length`.
    #[cfg(any(feature = "axum", feature = "tower"))]
    pub(crate) fn nothing() -> Body {
        Body::of(Source::Nothing)
    }

    fn of(source: Source) -> Body {
        Body {
            source,
            length: None,
            #[cfg(feature = "tracing")]
            code: None,
        }
    }

    /// The content that has not been read yet, if it is in memory; `None` if it is still to come.
    #[must_use]
    pub fn whole(&self) -> Option<&Bytes> {
        match &self.source {
            Source::Whole(content) => Some(content),
            _ => None,
        }
    }

    /// Logs the error at which the content breaks off, with the status of its response (feature `tracing`). The server
    /// has sent the status by then, so that no other response can tell.
    #[cfg_attr(
        not(feature = "tracing"),
        allow(unused_mut, unused_variables, reason = "nothing is logged without it")
    )]
    pub(crate) fn logged(mut self, code: u16) -> Body {
        #[cfg(feature = "tracing")]
        {
            self.code = Some(code);
        }
        self
    }
}

/// No content.
impl Default for Body {
    fn default() -> Body {
        Body::empty()
    }
}

impl From<Bytes> for Body {
    fn from(content: Bytes) -> Body {
        Body::of(Source::Whole(content))
    }
}

impl From<Vec<u8>> for Body {
    fn from(content: Vec<u8>) -> Body {
        Body::from(Bytes::from(content))
    }
}

impl From<String> for Body {
    fn from(content: String) -> Body {
        Body::from(Bytes::from(content))
    }
}

impl From<&'static str> for Body {
    fn from(content: &'static str) -> Body {
        Body::from(Bytes::from_static(content.as_bytes()))
    }
}

/// Shows the number of bytes if it is known, and not the content.
impl Debug for Body {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut body = f.debug_struct("Body");
        if let Some(size) = http_body::Body::size_hint(self).exact() {
            body.field("size", &size);
        }
        body.finish_non_exhaustive()
    }
}

impl http_body::Body for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let frame = match &mut self.source {
            Source::Whole(content) if content.is_empty() => None,
            Source::Whole(content) => return Poll::Ready(Some(Ok(Frame::data(mem::take(content))))),
            Source::Frames(frames) => ready!(frames.get_mut().as_mut().poll(cx)),
            Source::Chunks(poll) => loop {
                match ready!(poll.get_mut()(cx)) {
                    Some(Ok(chunk)) if chunk.is_empty() => {}
                    chunk => break chunk.map(|chunk| chunk.map(Frame::data)),
                }
            },
            #[cfg(any(feature = "axum", feature = "tower"))]
            Source::Nothing => None,
            Source::Ended => None,
        };
        let frame = self.count(frame);
        #[cfg(feature = "tracing")]
        if let (Some(Err(error)), Some(code)) = (&frame, self.code) {
            let error: &(dyn Error + 'static) = &**error;
            tracing::error!(status = code, error, "the content of a response broke off");
        }
        if !matches!(frame, Some(Ok(_))) {
            // What is behind an error must not look like the rest of the content.
            self.source = Source::Ended;
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        match &self.source {
            Source::Whole(content) => content.is_empty(),
            Source::Frames(frames) => frames.lock().is_end(),
            Source::Chunks(_) => false,
            #[cfg(any(feature = "axum", feature = "tower"))]
            Source::Nothing => true,
            Source::Ended => true,
        }
    }

    fn size_hint(&self) -> SizeHint {
        match (&self.source, self.length) {
            (Source::Ended, _) => SizeHint::with_exact(0),
            (_, Some(length)) => SizeHint::with_exact(length),
            (Source::Whole(content), None) => SizeHint::with_exact(content.len() as u64),
            (Source::Frames(frames), None) => frames.lock().size(),
            (Source::Chunks(_), None) => SizeHint::new(),
            #[cfg(any(feature = "axum", feature = "tower"))]
            (Source::Nothing, None) => SizeHint::new(),
        }
    }
}

/// The chunks. Trailers are left out.
impl Stream for Body {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match ready!(http_body::Body::poll_frame(self.as_mut(), cx)) {
                Some(Ok(frame)) => {
                    if let Ok(chunk) = frame.into_data() {
                        return Poll::Ready(Some(Ok(chunk)));
                    }
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// A body of any type. (It has an impl for each body instead of a type around it, which could not be pinned without
/// `unsafe` or a macro.)
trait Frames: Send {
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>>;
    fn is_end(&self) -> bool;
    fn size(&self) -> SizeHint;
}

impl<B: http_body::Body<Error: Into<BoxError>> + Send> Frames for B {
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let frame = ready!(self.poll_frame(cx));
        // (This copies nothing if the data is already `Bytes`.)
        let whole = |frame: Frame<B::Data>| frame.map_data(|mut data| data.copy_to_bytes(data.remaining()));
        Poll::Ready(frame.map(|frame| frame.map(whole).map_err(Into::into)))
    }

    fn is_end(&self) -> bool {
        self.is_end_stream()
    }

    fn size(&self) -> SizeHint {
        self.size_hint()
    }
}

/// A value that only one thread uses at a time, which makes it `Sync` without `unsafe`. The lock is never waited for:
/// those who use the value have it exclusively, or ask for its size.
pub(super) struct Exclusive<T>(Mutex<T>);

impl<T> Exclusive<T> {
    pub(super) fn new(value: T) -> Exclusive<T> {
        Exclusive(Mutex::new(value))
    }

    pub(super) fn get_mut(&mut self) -> &mut T {
        self.0.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests;
