//! Prints any registry as a table: `cargo run --example registry_table -- sip`.
//!
//! Arguments: the registry (`http`, or the name of a file in `examples/registries`), then, in any order, a language of
//! its labels (`en`, `ko`) and `markdown`.

use std::fmt::Write;
use std::process::ExitCode;

use status_subset::info::{Fact, Standing};
use status_subset::{Registry, RegistryClass};
use unicode_width::UnicodeWidthStr;

/// Each registry needs its own module, because its traits and enums would clash.
macro_rules! registries {
    ($($module:ident $name:ident $path:literal),+) => {
        $(
            pub mod $module {
                status_subset::status_codes! {
                    #[doc = concat!("The registry of `", $path, "`.")]
                    pub enum $name from $path;
                }
            }
        )+

        /// The table of the registry with this name.
        fn find(name: &str, style: &Style) -> Result<String, String> {
            match name {
                "http" => table::<status_subset::Status>(style),
                $(stringify!($module) => table::<$module::$name>(style),)+
                other => {
                    let names = ["http", $(stringify!($module)),+].join(", ");
                    Err(format!("no registry is called `{other}`; there are {names}"))
                }
            }
        }
    };
}

registries! {
    proxy Proxy "examples/registries/proxy.toml",
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

/// The style of a table.
#[derive(Default)]
struct Style {
    language: Option<String>,
    markdown: bool,
}

/// The cells of the rows: code, phrase or label, class, and notes.
fn rows<R: Registry>(style: &Style) -> Vec<[String; 4]> {
    let row = |status: &R| {
        let info = status.info();
        let label = style.language.as_deref().and_then(|language| info.label(language));
        let mut notes = Vec::new();
        for header in info.headers().iter().filter(|header| header.is_enforced()) {
            notes.push(format!("carries {}", header.name()));
        }
        if info.is_retryable() {
            notes.push("may be repeated".to_owned());
        }
        for (name, fact) in info.facts() {
            notes.push(match fact {
                Fact::Text(text) => format!("{name} {text}"),
                Fact::Number(number) | Fact::Code(number) => format!("{name} {number}"),
                Fact::Boolean(true) => (*name).to_owned(),
                Fact::Boolean(false) => format!("not {name}"),
                other => format!("{name} {other:?}"),
            });
        }
        for other in info.also() {
            notes.push(format!("also {other}"));
        }
        match info.standing() {
            Standing::Registered => {}
            other => notes.push(format!("{other:?}").to_lowercase()),
        }
        // A phrase may have several lines.
        let phrase = label.unwrap_or(info.phrase()).replace('\n', " ");
        let in_class = |class: R::Class| {
            let label = style.language.as_deref().and_then(|language| class.label(language));
            label.map_or_else(|| class.to_string(), str::to_owned)
        };
        let class = status.class().map(in_class).unwrap_or_default();
        [R::display_code(status.code()).to_string(), phrase, class, notes.join(", ")]
    };
    R::ALL.iter().map(row).collect()
}

fn table<R: Registry>(style: &Style) -> Result<String, String> {
    if let Some(language) = &style.language {
        if !R::LANGUAGES.contains(&language.as_str()) {
            return Err(format!("{} has no labels in `{language}`, only in {:?}", R::NAME, R::LANGUAGES));
        }
    }
    let rows = rows::<R>(style);
    let mut out = String::new();
    if style.markdown {
        let _ = writeln!(out, "# {}\n\n| code | phrase | class | |\n|---|---|---|---|", R::TITLE);
        for row in rows {
            let cells = row.map(|cell| cell.replace('|', "\\|").replace('<', "&lt;"));
            let _ = writeln!(out, "| {} |", cells.join(" | "));
        }
        return Ok(out);
    }
    let _ = writeln!(out, "{}", R::TITLE);
    let widest = |column: usize| rows.iter().map(|row| row[column].width()).max().unwrap_or(0);
    let widths = [0, 1, 2].map(widest);
    for row in &rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            if width > 0 {
                // A Korean letter takes two columns.
                let _ = write!(line, "{cell}{}  ", " ".repeat(width - cell.width()));
            }
        }
        let _ = writeln!(out, "{}", format!("{line}{}", row[3]).trim_end());
    }
    Ok(out)
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_else(|| "http".to_owned());
    let mut style = Style::default();
    for argument in arguments {
        match argument.as_str() {
            "markdown" => style.markdown = true,
            _ => style.language = Some(argument),
        }
    }
    match find(&name, &style) {
        Ok(table) => {
            print!("{table}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
