//! Registries of other protocols, from the spec files of the examples. Each is compared with the protocol's list of
//! codes, from another source, and used as a client or server of the protocol would use it.

mod errors;
mod replies;
mod responses;

use std::fmt::Debug;
use std::str::FromStr;

use status_subset::{ParseStatusError, Registry, RegistryClass, UnknownStatus};

/// Each registry needs its own module, because its traits and enums would clash.
macro_rules! registries {
    ($($module:ident $name:ident $path:literal),+) => { $(
        pub mod $module {
            status_subset::status_codes! { pub enum $name from $path; }
        }
    )+ };
}

registries! {
    sip Sip "examples/registries/sip.toml",
    smtp Smtp "examples/registries/smtp.toml",
    ftp Ftp "examples/registries/ftp.toml",
    rtsp Rtsp "examples/registries/rtsp.toml",
    gemini Gemini "examples/registries/gemini.toml",
    nntp Nntp "examples/registries/nntp.toml",
    icap Icap "examples/registries/icap.toml",
    grpc Grpc "examples/registries/grpc.toml",
    websocket CloseCode "examples/registries/websocket.toml",
    chat ChatCode "examples/registries/chat.toml",
    http2 Http2Error "examples/registries/http2.toml",
    http3 Http3Error "examples/registries/http3.toml",
    quic QuicError "examples/registries/quic.toml",
    coap Coap "examples/registries/coap.toml",
    mqtt5 Mqtt "examples/registries/mqtt5.toml",
    tls_alerts Alert "examples/registries/tls_alerts.toml",
    dns_rcode Rcode "examples/registries/dns_rcode.toml",
    ldap Ldap "examples/registries/ldap.toml",
    jsonrpc JsonRpc "examples/registries/jsonrpc.toml",
    sysexits Sysexit "examples/registries/sysexits.toml",
    diameter Diameter "examples/registries/diameter.toml",
    radius ErrorCause "examples/registries/radius.toml",
    modbus Exception "examples/registries/modbus.toml"
}

/// Code and phrase of each row.
fn list(csv: &'static str) -> Vec<(String, String)> {
    let row = |line: &str| {
        let (code, phrase) = line.split_once(',').unwrap();
        let phrase = match phrase.strip_prefix('"').and_then(|quoted| quoted.strip_suffix('"')) {
            Some(quoted) => quoted.replace("\"\"", "\""),
            None => phrase.to_owned(),
        };
        (code.to_owned(), phrase)
    };
    csv.lines().skip(1).map(row).collect()
}

/// A registry as `status_codes!` generates it.
trait Generated:
    Registry
    + FromStr<Err = ParseStatusError<Self>>
    + TryFrom<<Self as Registry>::Code, Error = UnknownStatus<Self>>
    + Into<<Self as Registry>::Code>
{
}

impl<R> Generated for R where
    R: Registry
        + FromStr<Err = ParseStatusError<R>>
        + TryFrom<<R as Registry>::Code, Error = UnknownStatus<R>>
        + Into<<R as Registry>::Code>
{
}

/// Checks that the registry has exactly the codes of the list, written as there, and that they convert back. Returns
/// the phrases that differ.
fn differences<R: Generated>(csv: &'static str, count: usize) -> Vec<(String, String, &'static str)> {
    let list = list(csv);
    assert_eq!((list.len(), R::ALL.len()), (count, count));
    let mut differences = Vec::new();
    for ((text, phrase), &status) in list.into_iter().zip(R::ALL) {
        let code = status.code();
        assert_eq!(R::display_code(code).to_string(), text);
        assert_eq!(R::try_from(code).unwrap(), status);
        assert_eq!(text.parse::<R>().unwrap(), status);
        assert_eq!(<R as Into<R::Code>>::into(status), code);
        assert_eq!(status.info().code(), code.into());
        assert_eq!(status.to_string(), format!("{text} {}", status.info().phrase()));
        assert!(R::CODE_RANGE.contains(&code));
        let classes =
            R::Class::ALL.iter().filter(|class| class.ranges().iter().any(|range| range.contains(&code)));
        assert_eq!(classes.count(), usize::from(!R::Class::ALL.is_empty()), "{text}");
        assert_eq!(status.class().is_some(), !R::Class::ALL.is_empty(), "{text}");
        if phrase != status.info().phrase() {
            differences.push((text, phrase, status.info().phrase()));
        }
    }
    // All other numbers are unknown.
    let is_code = |number: i64| R::ALL.iter().any(|status| status.code().into() == number);
    for number in (-40_000..=70_000).chain([i32::MIN.into(), i32::MAX.into(), u32::MAX.into()]) {
        let Ok(code) = R::Code::try_from(number) else { continue };
        assert_eq!(R::from_code(code).is_some(), is_code(number), "{number}");
    }
    differences
}

/// The code that an unknown code is treated as.
fn fallback<R: Generated>(code: R::Code) -> Option<R::Code> {
    R::try_from(code).unwrap_err().fallback().map(R::code)
}

/// An error has the number of the unknown code, written as the protocol writes it.
fn unknown<R: Generated>(code: R::Code) -> String {
    R::try_from(code).unwrap_err().to_string()
}

fn is_no_code<R: Generated + Debug>(text: &str) -> bool {
    matches!(text.parse::<R>(), Err(ParseStatusError::NotACode))
}
