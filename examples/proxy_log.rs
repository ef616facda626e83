//! Reads the access log of an nginx behind Cloudflare and groups its statuses by who has to act.
//!
//! `cargo run --example proxy_log -- access.log`, or the log on standard input. The log is read line by line and may
//! have any size. Lines without a status are counted, and shown on standard error with their line numbers.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::process::ExitCode;

mod proxy {
    status_subset::status_codes! {
        /// The codes of HTTP, nginx and Cloudflare.
        pub enum Status from "examples/registries/proxy.toml";
    }
}

use proxy::{ServerErrorStatus, Status, StatusClass};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    Nobody,
    TheClient,
    TheProxy,
    TheOrigin,
}

/// The enum is local to this crate, so the match is exhaustive: a code that is added to the registry must be added here
/// too.
fn fault(status: Status) -> Fault {
    let server = match status.class() {
        StatusClass::Informational | StatusClass::Successful | StatusClass::Redirection => {
            return Fault::Nobody;
        }
        // 499, 444 and 494 to 497 are nginx's codes for mistakes of the client.
        StatusClass::ClientError => return Fault::TheClient,
        StatusClass::ServerError => match ServerErrorStatus::from_status(status) {
            Some(server) => server,
            None => return Fault::TheOrigin,
        },
    };
    match server {
        ServerErrorStatus::BadGateway
        | ServerErrorStatus::GatewayTimeout
        | ServerErrorStatus::NetworkAuthenticationRequired
        | ServerErrorStatus::OriginError => Fault::TheProxy,
        ServerErrorStatus::InternalServerError
        | ServerErrorStatus::NotImplemented
        | ServerErrorStatus::ServiceUnavailable
        | ServerErrorStatus::HttpVersionNotSupported
        | ServerErrorStatus::VariantAlsoNegotiates
        | ServerErrorStatus::InsufficientStorage
        | ServerErrorStatus::LoopDetected
        | ServerErrorStatus::NotExtended
        | ServerErrorStatus::WebServerReturnsUnknownError
        | ServerErrorStatus::WebServerIsDown
        | ServerErrorStatus::ConnectionTimedOut
        | ServerErrorStatus::OriginIsUnreachable
        | ServerErrorStatus::ATimeoutOccurred
        | ServerErrorStatus::SslHandshakeFailed
        | ServerErrorStatus::InvalidSslCertificate => Fault::TheOrigin,
    }
}

/// The status of a line in nginx's `combined` format: the word after the quoted request.
///
/// `127.0.0.1 - - [01/Jan/2026:00:00:00 +0000] "GET / HTTP/1.1" 499 0 "-" "curl"`
fn status_of(line: &str) -> Option<u16> {
    let (_, request) = line.split_once("] \"")?;
    // nginx writes a quote within the request as \x22.
    let (_, rest) = request.split_once("\" ")?;
    rest.split_ascii_whitespace().next()?.parse().ok()
}

#[derive(Default)]
struct Summary {
    lines: u64,
    by_status: BTreeMap<Status, u64>,
    /// Numbers that the registry does not have.
    unknown: BTreeMap<u16, u64>,
    /// Lines without a status.
    bad: u64,
}

impl Summary {
    fn read(mut log: impl BufRead) -> io::Result<Summary> {
        let mut summary = Summary::default();
        let mut line = Vec::new();
        loop {
            line.clear();
            // Lines may have any length. The status is near the start, so the rest of a very long line is skipped.
            let read = log.by_ref().take(64 * 1024).read_until(b'\n', &mut line)?;
            if read == 0 {
                return Ok(summary);
            }
            if line.last() != Some(&b'\n') && read == 64 * 1024 {
                skip_line(&mut log)?;
            }
            summary.add(String::from_utf8_lossy(&line).trim_end());
        }
    }

    fn add(&mut self, line: &str) {
        self.lines += 1;
        match status_of(line).map(Status::try_from) {
            Some(Ok(status)) => *self.by_status.entry(status).or_default() += 1,
            Some(Err(unknown)) => *self.unknown.entry(unknown.code()).or_default() += 1,
            None => {
                self.bad += 1;
                let start: String = line.chars().take(160).collect();
                eprintln!("line {} has no status: {start:?}", self.lines);
            }
        }
    }

    fn print(&self) {
        println!("{} lines", self.lines);
        for class in StatusClass::ALL.iter().copied().map(Some).chain([None]) {
            let known = self.by_status.iter().filter(|(status, _)| Some(status.class()) == class);
            let known = known.map(|(status, &count)| (status.to_string(), count));
            let unknown = self.unknown.iter().filter(|(code, _)| StatusClass::of(**code) == class);
            let unknown = unknown.map(|(code, &count)| (format!("{code} (unknown)"), count));
            let rows: Vec<(String, u64)> = known.chain(unknown).collect();
            if !rows.is_empty() {
                let sum: u64 = rows.iter().map(|(_, count)| count).sum();
                println!("{sum:>9}  {}", class.map_or("no class".to_owned(), |class| class.to_string()));
            }
            for (status, count) in rows {
                println!("{count:>9}    {status}");
            }
        }
        if self.bad > 0 {
            println!("{:>9}  without a status", self.bad);
        }
        let mut by_fault: BTreeMap<Fault, u64> = BTreeMap::new();
        for (&status, &count) in &self.by_status {
            *by_fault.entry(fault(status)).or_default() += count;
        }
        println!("\nto be seen to by");
        for (fault, count) in by_fault {
            println!("{count:>9}  {fault:?}");
        }
    }
}

/// Skips the rest of a line without storing it.
fn skip_line(log: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = log.fill_buf()?;
        let (length, done) = match buffer.iter().position(|&byte| byte == b'\n') {
            Some(newline) => (newline + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        log.consume(length);
        if done {
            return Ok(());
        }
    }
}

fn main() -> ExitCode {
    let summary = match std::env::args_os().nth(1) {
        Some(path) => File::open(path).and_then(|file| Summary::read(BufReader::new(file))),
        None => Summary::read(io::stdin().lock()),
    };
    match summary {
        Ok(summary) => {
            summary.print();
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the log can't be read: {error}");
            ExitCode::FAILURE
        }
    }
}
