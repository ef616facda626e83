//! `status-subset`: looks status codes up, checks spec files, and writes pages about a registry.
//!
//! Each command is a function from a [`Spec`](status_subset_spec::Spec) to text, in a file with its name: `lookup`,
//! `table`, `markdown`, `html`, `json`. All of them show the facts that `facts` puts into words.

#![forbid(unsafe_code)]

mod args;
mod check;
mod facts;
mod html;
mod json;
mod lookup;
mod markdown;
mod registry;
mod serve;
mod table;
mod words;

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use args::{Arguments, Color, Command, PageFormat};
use clap::{CommandFactory, Parser};
use registry::Registry;

/// Something that the user has to be told, and the exit status.
pub(crate) struct Failure {
    pub(crate) message: String,
    pub(crate) status: u8,
}

impl Failure {
    /// What was asked for is not there.
    pub(crate) fn missing(message: impl Into<String>) -> Failure {
        Failure { message: message.into(), status: 1 }
    }

    /// The command could not be carried out.
    pub(crate) fn error(message: impl Into<String>) -> Failure {
        Failure { message: message.into(), status: 2 }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.registry.color {
        Color::Auto => {}
        Color::Always => anstream::ColorChoice::Always.write_global(),
        Color::Never => anstream::ColorChoice::Never.write_global(),
    }
    match run(arguments) {
        Ok(status) => status,
        Err(Failure { message, status }) => {
            // If the terminal is gone, there is nobody to tell.
            let _ = writeln!(anstream::stderr(), "error: {message}");
            ExitCode::from(status)
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode, Failure> {
    let Arguments { command, codes, search, json, registry } = arguments;
    match command {
        Some(Command::Check { files, format }) => return check::check(&files, format),
        Some(Command::Schema) => {
            print(status_subset_spec::SCHEMA)?;
            return Ok(ExitCode::SUCCESS);
        }
        Some(Command::Completions { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "status-subset", &mut script);
            print(&String::from_utf8_lossy(&script))?;
            return Ok(ExitCode::SUCCESS);
        }
        _ => {}
    }
    let registry = Registry::load(registry.spec.as_deref(), registry.lang.as_deref())?;
    let text = match command {
        Some(Command::Table { markdown: true }) => table::markdown(&registry, &registry.all()),
        Some(Command::Table { markdown: false }) => table::plain(&registry, &registry.all()),
        Some(Command::Page { serve: true, port, .. }) => {
            serve::serve(&html::page(&registry), port)?;
            return Ok(ExitCode::SUCCESS);
        }
        Some(Command::Page { format, output, exchanges, .. }) => {
            let page = match format {
                PageFormat::Html if exchanges.is_some() => {
                    return Err(Failure::error("`--exchanges` is for `--format markdown`"));
                }
                PageFormat::Html => html::page(&registry),
                PageFormat::Markdown => markdown::page(&registry, exchanges.as_deref())?,
            };
            match output {
                Some(path) => {
                    write(&path, &page)?;
                    return Ok(ExitCode::SUCCESS);
                }
                None => page,
            }
        }
        _ => lookup::lookup(&registry, &codes, search.as_deref(), json)?,
    };
    print(&text)?;
    Ok(ExitCode::SUCCESS)
}

/// Prints a text. A reader that stops reading, such as `head`, is no error.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = anstream::stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::error(format!("standard output can't be written: {error}")))
        }
        _ => Ok(()),
    }
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    std::fs::write(path, text)
        .map_err(|error| Failure::error(format!("`{}` can't be written: {error}", path.display())))
}
