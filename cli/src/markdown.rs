//! A registry as a Markdown page, to read and to search in a repository.

use std::fmt::Write as _;
use std::path::Path;

use status_subset_spec::{Class, Code};

use crate::Failure;
use crate::facts::{self, Line, Link};
use crate::registry::Registry;

/// The page. `exchanges` is a folder with messages to show at its end: files `NAME.http`, whose first line is a title.
pub(crate) fn page(registry: &Registry, exchanges: Option<&Path>) -> Result<String, Failure> {
    let words = registry.words;
    let spec = &registry.spec;
    let mut out = format!("<!-- {} -->\n\n# {}\n\n", words.generated, plain(&spec.title));
    if let Some(reference) = &spec.reference {
        let _ = writeln!(out, "{}: {}\n", words.reference, linked_reference(reference));
    }
    if spec.codes.iter().any(|code| code.common) {
        let _ = writeln!(out, "{}\n", words.legend);
    }
    if !spec.classes.is_empty() {
        let _ = writeln!(out, "## {}\n", words.classes);
        for class in &spec.classes {
            out.push_str(&self::class(registry, class));
        }
    }
    for code in &spec.codes {
        out.push_str(&self::code(registry, code));
    }
    if let Some(folder) = exchanges {
        let _ = write!(out, "## {}\n\n{}", words.exchanges, self::exchanges(registry, folder)?);
    }
    Ok(format!("{}\n", out.trim_end()))
}

fn class(registry: &Registry, class: &Class) -> String {
    let words = registry.words;
    let mut out = format!("### {} {}\n\n", registry.ranges(class), plain(registry.class_label(class)));
    if let Some(summary) = registry.text(&class.summary) {
        let _ = writeln!(out, "{}\n", text(summary));
    }
    let mut items = Vec::new();
    items.extend(class.reference.as_ref().map(|it| format!("{}: {}", words.reference, linked_reference(it))));
    let fallback = class.fallback.as_ref().and_then(|code| registry.spec.code(code.value));
    items.extend(fallback.map(|code| format!("{} {}", words.fallback, link_to(registry, code))));
    items.extend(class.headers.iter().map(|rule| text(&facts::header(registry, rule))));
    for item in &items {
        let _ = writeln!(out, "- {item}");
    }
    if !items.is_empty() {
        out.push('\n');
    }
    out
}

fn code(registry: &Registry, code: &Code) -> String {
    let number = registry.number(code);
    let phrase = code.phrase.replace('\n', " ");
    let star = if code.common { " ★" } else { "" };
    let mut out = format!("<a id=\"{number}\"></a>\n\n## {number} {}{star}\n\n", plain(&phrase));
    if let Some(label) = registry.label_beside_phrase(code) {
        let _ = writeln!(out, "**{}**\n", plain(label));
    }
    if let Some(summary) = registry.text(&code.summary) {
        let _ = writeln!(out, "{}\n", text(summary));
    }
    for fact in facts::of(registry, code) {
        match fact.lines.as_slice() {
            [only] => {
                let _ = writeln!(out, "- {}: {}", plain(&fact.about), line(registry, only, &fact.about));
            }
            lines => {
                let _ = writeln!(out, "- {}:", plain(&fact.about));
                for item in lines {
                    let _ = writeln!(out, "  - {}", line(registry, item, &fact.about));
                }
            }
        }
    }
    out.push('\n');
    out
}

fn line(registry: &Registry, line: &Line, about: &str) -> String {
    match &line.link {
        Some(Link::Url(url)) => format!("[{}]({url})", plain(&line.text)),
        Some(Link::Code(number)) => {
            let (name, rest) = line.text.split_once(": ").unwrap_or((&line.text, ""));
            format!("[{}](#{}): {}", plain(name), registry.spec.notation.text(*number), text(rest))
        }
        None if about == registry.words.rust => format!("`{}`", line.text),
        None => text(&line.text),
    }
}

fn link_to(registry: &Registry, code: &Code) -> String {
    let number = registry.number(code);
    format!("[{number} {}](#{number})", plain(&code.phrase))
}

fn linked_reference(reference: &str) -> String {
    match status_subset_spec::reference_url(reference) {
        Some(url) => format!("[{}]({url})", plain(reference)),
        None => plain(reference),
    }
}

/// The files of the folder, in the order of their names.
fn exchanges(registry: &Registry, folder: &Path) -> Result<String, Failure> {
    let failure =
        |error: std::io::Error| Failure::error(format!("`{}` can't be read: {error}", folder.display()));
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failure)? {
        let path = entry.map_err(failure)?.path();
        if path.extension().is_some_and(|extension| extension == "http") {
            paths.push(path);
        }
    }
    paths.sort();
    let mut out = String::new();
    for path in paths {
        let content = std::fs::read_to_string(&path).map_err(failure)?;
        // `# en: A title`, a line for each language, and the messages.
        let mut title = "";
        let mut messages = content.as_str();
        while let Some((first, rest)) = messages.split_once('\n') {
            let Some(comment) = first.strip_prefix("# ") else { break };
            match comment.split_once(": ") {
                Some((tag, text)) if tag == registry.tag() => title = text,
                _ => {}
            }
            messages = rest;
        }
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let _ = write!(
            out,
            "<a id=\"{name}\"></a>\n\n### {}\n\n```http\n{}\n```\n\n",
            plain(title),
            messages.trim()
        );
    }
    Ok(out)
}

/// Text as Markdown. Code in backticks stays code.
fn text(text: &str) -> String {
    let mut out = String::new();
    for (index, part) in text.split('`').enumerate() {
        let part = if index % 2 == 0 { plain(part) } else { format!("`{part}`") };
        out.push_str(&part);
    }
    out
}

/// Text without markup.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\n' => out.push(' '),
            '\\' | '<' | '>' | '[' | ']' | '*' | '_' | '#' | '|' | '~' | '`' => {
                out.push('\\');
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
    out
}
