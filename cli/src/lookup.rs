//! Looks codes up: one with all its facts, several as a table.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use status_subset_spec::Code;

use crate::facts;
use crate::registry::Registry;
use crate::{Failure, json, table};

const NUMBER: Style = AnsiColor::Cyan.on_default().bold();
const ABOUT: Style = Style::new().dimmed();
const LABEL: Style = Style::new().bold();

pub(crate) fn lookup(
    registry: &Registry,
    queries: &[String],
    search: Option<&str>,
    as_json: bool,
) -> Result<String, Failure> {
    if queries.is_empty() && search.is_none() {
        let text = if as_json { json::registry(registry) } else { table::plain(registry, &registry.all()) };
        return Ok(text);
    }
    let mut found: Vec<&Code> = Vec::new();
    for query in queries {
        found.extend(registry.find(query)?);
    }
    if let Some(text) = search {
        let hits = registry.search(text)?;
        // With both, the codes have to meet both.
        if queries.is_empty() {
            found = hits;
        } else {
            found.retain(|code| hits.iter().any(|hit| hit.number.value == code.number.value));
        }
    }
    let mut seen = Vec::new();
    found.retain(|code| {
        let is_new = !seen.contains(&code.number.value);
        seen.push(code.number.value);
        is_new
    });
    Ok(match found.as_slice() {
        [] => return Err(Failure::missing("none of these codes has the text")),
        found if as_json => json::codes(registry, found),
        [code] => one(registry, code),
        found => table::plain(registry, found),
    })
}

/// A code with all that is known about it.
fn one(registry: &Registry, code: &Code) -> String {
    let mut out = String::new();
    // A phrase may have several lines.
    let phrase = code.phrase.replace('\n', " ");
    let star = if code.common { " ★" } else { "" };
    let _ = writeln!(out, "{NUMBER}{} {phrase}{NUMBER:#}{star}", registry.number(code));
    if let Some(label) = registry.label_beside_phrase(code) {
        let _ = writeln!(out, "{LABEL}{label}{LABEL:#}");
    }
    if let Some(summary) = registry.text(&code.summary) {
        let _ = writeln!(out, "{summary}");
    }
    out.push('\n');
    let facts = facts::of(registry, code);
    let width = facts.iter().map(|fact| table::width(&fact.about)).max().unwrap_or(0);
    for fact in &facts {
        let mut about = table::padded(&fact.about, width);
        for line in &fact.lines {
            let _ = writeln!(out, "{ABOUT}{about}{ABOUT:#}  {}", line.text);
            about = " ".repeat(width);
        }
    }
    out
}
