use core::cell::Cell;
use core::convert::Infallible;
use std::borrow::ToOwned;
use std::collections::VecDeque;
use std::format;
use std::string::ToString;

use futures_util::{FutureExt, StreamExt, stream};
use http::HeaderMap;
use http_body_util::{BodyExt, Full, StreamBody};

use super::*;

fn size(body: &Body) -> Option<u64> {
    http_body::Body::size_hint(body).exact()
}

fn is_end(body: &Body) -> bool {
    http_body::Body::is_end_stream(body)
}

fn next(body: &mut Body) -> Option<Result<Bytes, String>> {
    let chunk = body.next().now_or_never().expect("a chunk or the end");
    chunk.map(|chunk| chunk.map_err(|error| error.to_string()))
}

#[test]
fn content_in_memory_has_a_size_and_an_end() {
    for mut body in [
        Body::from("hello"),
        Body::from("hello".to_owned()),
        Body::from(b"hello".to_vec()),
        Body::from(Bytes::from("hello")),
    ] {
        assert_eq!(body.whole().unwrap(), "hello");
        assert_eq!((size(&body), is_end(&body)), (Some(5), false));
        assert_eq!(next(&mut body), Some(Ok("hello".into())));
        assert_eq!((size(&body), is_end(&body)), (Some(0), true));
        assert_eq!(next(&mut body), None);
    }
    for mut body in [Body::empty(), Body::default(), Body::from("")] {
        assert_eq!(body.whole().unwrap(), "");
        assert_eq!((size(&body), is_end(&body)), (Some(0), true));
        assert_eq!(next(&mut body), None);
    }
}

#[test]
fn chunks_have_no_size_and_an_end_that_comes() {
    let mut body = Body::from_stream(stream::iter(["a", "b"].map(Ok::<_, Infallible>)));
    assert_eq!(body.whole(), None);
    assert_eq!((size(&body), is_end(&body)), (None, false));
    assert_eq!(next(&mut body), Some(Ok("a".into())));
    assert_eq!(next(&mut body), Some(Ok("b".into())));
    assert_eq!((size(&body), is_end(&body)), (None, false));
    assert_eq!(next(&mut body), None);
    assert_eq!((size(&body), is_end(&body)), (Some(0), true));
    assert_eq!(body.whole(), None);
}

#[test]
fn a_body_keeps_its_size_and_its_end() {
    let mut body = Body::new(Full::new(VecDeque::from(*b"hello")));
    assert_eq!(body.whole(), None);
    assert_eq!((size(&body), is_end(&body)), (Some(5), false));
    assert_eq!(next(&mut body), Some(Ok("hello".into())));
    assert_eq!((size(&body), is_end(&body)), (Some(0), true));
    assert_eq!(next(&mut body), None);
}

#[test]
fn a_body_around_a_body_is_that_body() {
    assert_eq!(Body::new(Body::from("hello")).whole().unwrap(), "hello");
}

#[test]
fn an_error_is_the_last_item() {
    let items = || stream::iter([Ok("a"), Err("gone"), Ok("b"), Err("again")]);
    for mut body in
        [Body::from_stream(items()), Body::new(StreamBody::new(items().map(|item| item.map(frame))))]
    {
        assert_eq!(next(&mut body), Some(Ok("a".into())));
        assert!(!is_end(&body));
        assert_eq!(next(&mut body), Some(Err("gone".to_owned())));
        assert_eq!((next(&mut body), next(&mut body)), (None, None));
        assert!(is_end(&body));
        assert_eq!(body.whole(), None);
    }
    // Those who collect the content get the error, too.
    let collected = BodyExt::collect(Body::from_stream(items())).now_or_never().unwrap();
    assert_eq!(collected.unwrap_err().to_string(), "gone");
}

fn frame(data: &'static str) -> Frame<Bytes> {
    Frame::data(Bytes::from(data))
}

#[test]
fn trailers_are_no_chunks_and_are_kept() {
    let trailers = HeaderMap::from_iter([(http::header::ETAG, http::HeaderValue::from_static("\"a\""))]);
    let body = || {
        let frames = [frame("a"), Frame::trailers(trailers.clone())];
        Body::new(StreamBody::new(stream::iter(frames.map(Ok::<_, Infallible>))))
    };
    let collected = BodyExt::collect(body()).now_or_never().unwrap().unwrap();
    assert_eq!(collected.trailers(), Some(&trailers));
    assert_eq!(collected.to_bytes(), "a");
    let mut body = body();
    assert_eq!(next(&mut body), Some(Ok("a".into())));
    assert_eq!(next(&mut body), None);
}

#[test]
fn empty_chunks_are_left_out() {
    let mut body = Body::from_stream(stream::iter(["", "a", "", "", "b", ""].map(Ok::<_, Infallible>)));
    assert_eq!(next(&mut body), Some(Ok("a".into())));
    assert_eq!(next(&mut body), Some(Ok("b".into())));
    assert_eq!(next(&mut body), None);
}

#[test]
fn a_chunk_is_waited_for() {
    let mut is_first = true;
    let mut body = Body::from_stream(stream::poll_fn(move |_| {
        if mem::take(&mut is_first) { Poll::Pending } else { Poll::Ready(Some(Ok::<_, Infallible>("a"))) }
    }));
    assert!(body.next().now_or_never().is_none());
    assert_eq!(next(&mut body), Some(Ok("a".into())));
}

#[test]
fn a_stream_with_a_length_breaks_off_where_it_differs() {
    let body =
        |length| Body::from_stream(stream::iter(["ab", "c"].map(Ok::<_, Infallible>))).with_length(length);
    let read = |length| {
        let mut body = body(length);
        assert_eq!(size(&body), Some(length));
        let mut items = Vec::new();
        while let Some(item) = next(&mut body) {
            items.push(item.map(|chunk| chunk.len()));
        }
        items
    };
    assert_eq!(read(3), [Ok(2), Ok(1)]);
    assert_eq!(read(4), [Ok(2), Ok(1), Err("the content ends 1 bytes before its length".to_owned())]);
    assert_eq!(read(2), [Ok(2), Err("the content is longer than its length".to_owned())]);
    let mut known = body(3);
    assert_eq!((next(&mut known), size(&known)), (Some(Ok("ab".into())), Some(1)));
    // Content in memory has its own length.
    assert_eq!(Body::from("abc").with_length(3).whole().unwrap(), "abc");
    let mut shorter = Body::from("abc").with_length(4);
    assert_eq!((shorter.whole(), size(&shorter)), (None, Some(4)));
    assert_eq!(next(&mut shorter), Some(Ok("abc".into())));
    assert!(next(&mut shorter).unwrap().is_err());
    assert_eq!(next(&mut shorter), None);
    // The stream's own error is the last item.
    let mut failing = Body::from_stream(stream::iter([Ok("ab"), Err("gone")])).with_length(9);
    assert_eq!(next(&mut failing), Some(Ok("ab".into())));
    assert_eq!(next(&mut failing), Some(Err("gone".to_owned())));
    assert_eq!(next(&mut failing), None);
}

#[test]
fn frameworks_can_send_a_body() {
    let made_from_something_that_is_not_sync = || {
        let count = Cell::new(0);
        Body::from_stream(stream::iter([1, 2]).map(move |item| {
            count.set(count.get() + item);
            Ok::<_, Infallible>(format!("{};", count.get()))
        }))
    };
    let mut sent = [
        Body::new(axum::body::Body::new(made_from_something_that_is_not_sync())),
        Body::new(reqwest::Body::wrap(made_from_something_that_is_not_sync())),
    ];
    for body in &mut sent {
        assert_eq!(next(body), Some(Ok("1;".into())));
        assert_eq!(next(body), Some(Ok("3;".into())));
        assert_eq!(next(body), None);
    }
}

#[test]
fn the_content_is_not_shown() {
    assert_eq!(format!("{:?}", Body::from("secret")), "Body { size: 6, .. }");
    let chunks = Body::from_stream(stream::iter([Ok::<_, Infallible>("secret")]));
    assert_eq!(format!("{chunks:?}"), "Body { .. }");
}

#[cfg(feature = "tracing")]
#[test]
fn the_error_at_which_content_breaks_off_is_logged_with_the_status() {
    use crate::response::testing::logged_by;

    let failing = || Body::from_stream(stream::iter([Ok("a"), Err("gone"), Err("again")]));
    let logged = |body: Body| {
        logged_by(|| {
            let _: Vec<_> = StreamExt::collect(body).now_or_never().unwrap();
        })
    };
    assert_eq!(
        logged(failing().logged(200)),
        ["ERROR message=the content of a response broke off status=200 error=gone"]
    );
    assert_eq!(logged(failing()), [""; 0]);
    assert_eq!(logged(Body::from("a").logged(200)), [""; 0]);
}
