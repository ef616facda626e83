//! Checks spec files: the diagnostics of `status_codes!`, without a compiler.

use std::path::PathBuf;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use serde::Serialize;
use status_subset_spec::{Diagnostic, Source, diagnostics};

use crate::args::CheckFormat;
use crate::{Failure, print};

const ERROR: Style = AnsiColor::Red.on_default().bold();

/// A mistake for an editor. Lines and columns start at 1, columns count characters, and the end is behind the last one.
#[derive(Serialize)]
struct Mistake<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    end_column: usize,
    message: &'a str,
    help: &'a str,
}

/// The exit status is 0 without a mistake, 1 with mistakes, and 2 if a file can't be read.
pub(crate) fn check(files: &[PathBuf], format: CheckFormat) -> Result<ExitCode, Failure> {
    let mut mistakes = 0;
    for file in files {
        let source = Source::at(file).map_err(Failure::error)?;
        let (_, found) = diagnostics(&source, "");
        mistakes += found.len();
        for diagnostic in &found {
            print(&shown(diagnostic, format))?;
        }
    }
    Ok(if mistakes == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn shown(diagnostic: &Diagnostic, format: CheckFormat) -> String {
    let Diagnostic { path, line, column, end_column, message, help, text } = diagnostic;
    match format {
        CheckFormat::Text => format!("{ERROR}error{ERROR:#}: {text}\n\n"),
        CheckFormat::Json => {
            let mistake =
                Mistake { path, line: *line, column: *column, end_column: *end_column, message, help };
            format!("{}\n", serde_json::to_string(&mistake).unwrap_or_default())
        }
    }
}
