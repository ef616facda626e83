//! The command line.

// A terminal shows these texts, and not as Markdown.
#![allow(clippy::doc_markdown)]

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Looks up the status codes of a protocol, of HTTP by default.
#[derive(Parser)]
#[command(name = "status-subset", version, after_help = EXAMPLES, args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// A code (404), a pattern (4xx, '30[12]') or a name (NotFound) [default: all codes]
    #[arg(value_name = "CODE", allow_negative_numbers = true)]
    pub(crate) codes: Vec<String>,
    /// Lists the codes with this text in a name, a label or any other text
    #[arg(short, long, value_name = "TEXT")]
    pub(crate) search: Option<String>,
    /// Prints JSON, with all languages
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) registry: RegistryArguments,
}

const EXAMPLES: &str = "\
Examples:
  status-subset 404
  status-subset 4xx
  status-subset '30[12]' --lang ko
  status-subset -s 인증 --lang ko
  status-subset --spec examples/registries/grpc.toml NOT_FOUND
  status-subset check codes.toml";

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Checks spec files, and prints each mistake with its line
    ///
    /// The exit status is 0 without a mistake, 1 with mistakes, and 2 if a file can't be read.
    Check {
        /// Spec files to check
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// How to print mistakes
        #[arg(long, value_enum, default_value = "text")]
        format: CheckFormat,
    },
    /// Prints all codes as a table
    Table {
        /// Prints Markdown
        #[arg(long)]
        markdown: bool,
    },
    /// Writes a page about all codes
    Page {
        /// HTML, or Markdown in the language of --lang
        #[arg(long, value_enum, default_value = "html")]
        format: PageFormat,
        /// The file to write; standard output if there is none
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// A folder of .http files to append to the Markdown
        #[arg(long, value_name = "FOLDER")]
        exchanges: Option<PathBuf>,
        /// Serves the HTML at http://127.0.0.1:PORT/ until interrupted
        #[arg(long, conflicts_with_all = ["output", "format", "exchanges"])]
        serve: bool,
        /// The port for --serve; 0 chooses a free one
        #[arg(long, default_value_t = 8080, requires = "serve")]
        port: u16,
    },
    /// Prints the JSON Schema of spec files
    Schema,
    /// Prints a completion script for a shell
    Completions {
        /// The shell to complete in
        shell: Shell,
    },
}

#[derive(Args)]
pub(crate) struct RegistryArguments {
    /// Reads the registry from a spec file [default: HTTP's registry]
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,
    /// The language of the texts, such as en or ko [default: the first of the registry]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub(crate) lang: Option<String>,
    /// When to print colours
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN")]
    pub(crate) color: Color,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// As rustc shows errors
    Text,
    /// One JSON object a line, with line and columns
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PageFormat {
    Html,
    Markdown,
}
