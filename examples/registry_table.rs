//! Prints any registry as a table: `cargo run --example registry_table -- sip`.
//!
//! Arguments: the registry (`http`, `proxy`, `sip`, `smtp`, `ftp`, `rtsp` or `gemini`), then, in any order, a
//! language of its labels (`en`, `ko`) and `markdown`.

use std::fmt::Write;
use std::process::ExitCode;

use status_subset::info::Standing;
use status_subset::{Registry, RegistryClass};

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
    };
}

registries! {
    proxy Proxy "examples/registries/proxy.toml",
    sip Sip "examples/registries/sip.toml",
    smtp Smtp "examples/registries/smtp.toml",
    ftp Ftp "examples/registries/ftp.toml",
    rtsp Rtsp "examples/registries/rtsp.toml",
    gemini Gemini "examples/registries/gemini.toml"
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
        match info.standing() {
            Standing::Registered => {}
            other => notes.push(format!("{other:?}").to_lowercase()),
        }
        // A phrase may have several lines.
        let phrase = label.unwrap_or(info.phrase()).replace('\n', " ");
        let class = status.class();
        let class = style
            .language
            .as_deref()
            .and_then(|language| class.label(language))
            .map_or_else(|| class.to_string(), str::to_owned);
        [status.code().to_string(), phrase, class, notes.join(", ")]
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
    let widest = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let (code, phrase, class) = (widest(0), widest(1), widest(2));
    for [number, text, of, notes] in rows {
        let line = format!("{number:<code$}  {text:<phrase$}  {of:<class$}  {notes}");
        let _ = writeln!(out, "{}", line.trim_end());
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
    let table = match name.as_str() {
        "http" => table::<status_subset::Status>(&style),
        "proxy" => table::<proxy::Proxy>(&style),
        "sip" => table::<sip::Sip>(&style),
        "smtp" => table::<smtp::Smtp>(&style),
        "ftp" => table::<ftp::Ftp>(&style),
        "rtsp" => table::<rtsp::Rtsp>(&style),
        "gemini" => table::<gemini::Gemini>(&style),
        other => Err(format!(
            "no registry is called `{other}`; there are http, proxy, sip, smtp, ftp, rtsp and gemini"
        )),
    };
    match table {
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
