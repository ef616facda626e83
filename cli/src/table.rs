//! Codes as a table, plain or in Markdown.

use std::fmt::Write as _;

use status_subset_spec::Code;
use unicode_width::UnicodeWidthStr;

use crate::registry::Registry;

/// The columns of a text in a terminal: a Korean letter takes two.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// The text with spaces behind it.
pub(crate) fn padded(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// The cells of a row: code, phrase, label, class, and a star if the code is one to know first. Columns that are empty in
/// every row are left out.
fn rows(registry: &Registry, codes: &[&Code]) -> Vec<Vec<String>> {
    let row = |code: &&Code| {
        let class = registry.class_of(code.number.value);
        let class = class.map(|class| registry.class_label(class).to_owned());
        let phrase = code.phrase.replace('\n', " ");
        let label = registry.label_beside_phrase(code);
        let star = if code.common { "★" } else { "" };
        vec![
            registry.number(code),
            phrase.clone(),
            label.unwrap_or_default().to_owned(),
            class.unwrap_or_default(),
            star.to_owned(),
        ]
    };
    let mut rows: Vec<Vec<String>> = codes.iter().map(row).collect();
    for column in (0..5).rev() {
        if rows.iter().all(|row| row.get(column).is_none_or(String::is_empty)) {
            for row in &mut rows {
                row.remove(column);
            }
        }
    }
    rows
}

pub(crate) fn plain(registry: &Registry, codes: &[&Code]) -> String {
    let rows = rows(registry, codes);
    let columns = rows.first().map_or(0, Vec::len);
    let widest = |column: usize| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(widest).collect();
    let mut out = String::new();
    for row in &rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| padded(cell, *width)).collect();
        let _ = writeln!(out, "{}", cells.join("  ").trim_end());
    }
    out
}

pub(crate) fn markdown(registry: &Registry, codes: &[&Code]) -> String {
    let words = registry.words;
    let mut out = format!(
        "# {}\n\n| {} | {} | {} | {} | |\n|---|---|---|---|---|\n",
        registry.spec.title, words.code, words.phrase, words.label, words.class
    );
    for code in codes {
        let class = registry.class_of(code.number.value);
        let class = class.map_or("", |class| registry.class_label(class));
        let cells = [
            registry.number(code),
            code.phrase.replace('\n', " "),
            registry.text(&code.label).unwrap_or_default().to_owned(),
            class.to_owned(),
            if code.common { "★".to_owned() } else { String::new() },
        ];
        let cells = cells.map(|cell| cell.replace('|', "\\|").replace('<', "&lt;"));
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    out
}
