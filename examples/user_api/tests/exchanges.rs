//! The exchanges in `docs/exchanges` are what the service sends: each request goes over a TCP connection, byte by byte
//! as it is written there, and its response is the one that is written there. `BLESS=1` writes the responses.
//!
//! A file has a title in each language, and requests and responses in turn. A message ends at two blank lines, its
//! header fields at one. Lines end with LF in the file and with CRLF on the wire.

mod common;

use std::fmt::Write as _;
use std::fs;
use std::io::{Read, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use common::{serve_store, store};
use httpdate::HttpDate;
use user_api::store::Store;
use user_api::user::NewUser;

/// What happens before the first request.
type Before = fn(&Store);

/// Each file.
const EXCHANGES: [(&str, Before); 7] = [
    ("101-websocket", |_| {}),
    ("401-403", add_alice),
    ("405-allow", |_| {}),
    ("503-retry-after", |store| store.begin_maintenance(Duration::from_secs(120))),
    ("etag-304", add_alice),
    ("post-301", |_| {}),
    ("post-308", |_| {}),
];

fn add_alice(store: &Store) {
    let new: NewUser = serde_json::from_str(common::ALICE).unwrap();
    assert!(store.create(new).is_ok());
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/exchanges")
}

#[derive(Clone, Debug, PartialEq)]
struct Message {
    /// The request line or the status line.
    start: String,
    fields: Vec<(String, String)>,
    content: String,
}

impl Message {
    fn parse(text: &str) -> Message {
        let (head, content) = text.split_once("\n\n").unwrap_or((text, ""));
        let (start, fields) = head.split_once('\n').unwrap_or((head, ""));
        let fields = fields.lines().map(|line| {
            let (name, value) = line.split_once(": ").unwrap_or_else(|| panic!("no header field: {line:?}"));
            (name.to_owned(), value.to_owned())
        });
        Message { start: start.to_owned(), fields: fields.collect(), content: content.to_owned() }
    }

    /// As in the file.
    fn text(&self) -> String {
        let mut text = self.start.clone();
        for (name, value) in &self.fields {
            let _ = write!(text, "\n{name}: {value}");
        }
        if !self.content.is_empty() {
            let _ = write!(text, "\n\n{}", self.content);
        }
        text
    }

    fn on_the_wire(&self) -> String {
        let fields = self.fields.iter().map(|(name, value)| format!("{name}: {value}\r\n"));
        format!("{}\r\n{}\r\n{}", self.start, fields.collect::<String>(), self.content)
    }

    fn field(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter().filter(|(it, _)| it.eq_ignore_ascii_case(name));
        let value = fields.next().map(|(_, value)| value.as_str());
        assert!(fields.next().is_none(), "several lines of {name}: {self:?}");
        value
    }

    fn length(&self) -> usize {
        self.field("Content-Length").map_or(0, |length| length.parse().unwrap())
    }

    /// Reads a response: to the end of the header fields, and then as many bytes as they say.
    fn read(stream: &mut TcpStream) -> Message {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            stream.read_exact(&mut byte).unwrap();
            head.push(byte[0]);
        }
        let head = String::from_utf8(head).unwrap();
        let mut message = Message::parse(head.replace("\r\n", "\n").trim_end());
        let mut content = vec![0; message.length()];
        stream.read_exact(&mut content).unwrap();
        message.content = String::from_utf8(content).unwrap();
        message
    }

    /// The values that differ in each run are those of `recorded` if they have the same form.
    fn with_values_of(mut self, recorded: &Message) -> Message {
        for (name, value) in &mut self.fields {
            let is_of_the_form: fn(&str) -> bool = match name.as_str() {
                "date" | "last-modified" => is_date,
                // The rest of two minutes.
                "retry-after" => |value| value.parse().is_ok_and(|it: u64| (100..=120).contains(&it)),
                _ => continue,
            };
            let before = recorded.field(name);
            if let Some(before) = before.filter(|before| is_of_the_form(value) && is_of_the_form(before)) {
                before.clone_into(value);
            }
        }
        self
    }
}

/// A date in the form that a server sends (RFC 9110, section 5.6.7).
fn is_date(text: &str) -> bool {
    text.parse::<HttpDate>().is_ok_and(|date| date.to_string() == text)
}

/// The titles, and the messages.
fn parse(text: &str) -> (String, Vec<Message>) {
    let end = text.match_indices('\n').nth(1).map_or(text.len(), |(end, _)| end + 1);
    let (titles, messages) = text.split_at(end);
    (titles.to_owned(), messages.trim().split("\n\n\n").map(Message::parse).collect())
}

/// Sends the requests of a file on one connection. Returns the file with the responses that came.
fn replay(text: &str, address: SocketAddr) -> String {
    let (titles, messages) = parse(text);
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let mut replayed = Vec::new();
    for exchange in messages.chunks(2) {
        let request = &exchange[0];
        stream.write_all(request.on_the_wire().as_bytes()).unwrap();
        let response = Message::read(&mut stream);
        let response = match exchange.get(1) {
            Some(recorded) => response.with_values_of(recorded),
            None => response,
        };
        replayed.extend([request.text(), response.text()]);
    }
    format!("{titles}{}\n", replayed.join("\n\n\n"))
}

#[tokio::test(flavor = "multi_thread")]
async fn each_recorded_response_is_what_the_service_sends() {
    for (name, before) in EXCHANGES {
        let path = folder().join(name).with_extension("http");
        let recorded = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        let store = store();
        before(&store);
        let address = serve_store(store).await;
        let replayed = tokio::task::block_in_place(|| replay(&recorded, address));
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, replayed).unwrap();
        } else {
            assert_eq!(recorded, replayed, "{name}: run again with BLESS=1 and read the difference");
        }
    }
}

#[test]
fn each_file_has_titles_and_sound_messages() {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(path.extension().unwrap(), "http", "{}", path.display());
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let (titles, messages) = parse(&text);
        let titles: Vec<&str> = titles.lines().collect();
        assert!(titles[0].starts_with("# en: ") && titles[1].starts_with("# ko: "), "{name}: {titles:?}");
        assert_eq!(messages.len() % 2, 0, "{name}: a request without a response");
        for exchange in messages.chunks(2) {
            let (request, response) = (&exchange[0], &exchange[1]);
            assert!(request.start.ends_with(" HTTP/1.1"), "{name}: {}", request.start);
            assert!(request.field("Host").is_some_and(|host| !host.is_empty()), "{name}: no host");
            assert!(response.start.starts_with("HTTP/1.1 "), "{name}: {}", response.start);
            assert!(response.field("Date").is_some_and(is_date), "{name}: {response:?}");
            for message in exchange {
                assert_eq!(message.length(), message.content.len(), "{name}: {message:?}");
            }
        }
        names.push(name);
    }
    names.sort();
    assert_eq!(names, EXCHANGES.map(|(name, _)| name));
}
