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
        let content: Vec<u8> = (0..numbers.below(30)).flat_map(|_| numbers.one_of(&parts)).copied().collect();
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
        let is_error = matches!(&last, Some(Err(EventError::TooLarge { limit: named })) if *named == limit);
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
    (queue, stream::poll_fn(move |_| items.lock().unwrap().pop_front().map_or(Poll::Pending, Poll::Ready)))
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
