//! Files in another format.

/// The format of a text that has nothing of TOML, and where it starts.
pub(crate) fn format(text: &str) -> Option<(&'static str, usize)> {
    let mut start = None;
    let (mut lines, mut pairs) = (0, 0);
    let mut columns = Some(0);
    for line in text.lines() {
        let trimmed = line.trim().trim_start_matches('\u{feff}');
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        let at = trimmed.as_ptr() as usize - text.as_ptr() as usize;
        let first = start.is_none();
        start.get_or_insert(at);
        if first && (trimmed.starts_with('{') || trimmed == "[" || trimmed.starts_with("[{")) {
            return Some(("JSON", at));
        }
        if first && trimmed.starts_with('<') && !trimmed.starts_with("<<") {
            return Some(("XML", at));
        }
        if trimmed.starts_with('[') || trimmed.contains('=') {
            return None;
        }
        let is_pair = trimmed.ends_with(':') || trimmed.contains(": ") || trimmed.starts_with("- ");
        lines += 1;
        pairs += usize::from(is_pair || trimmed == "---");
        let separators = trimmed.matches([',', ';', '\t']).count();
        if columns == Some(0) && lines == 1 {
            columns = Some(separators);
        } else if columns != Some(separators) {
            columns = None;
        }
    }
    let at = start?;
    match lines {
        2.. if pairs * 5 >= lines * 4 => Some(("YAML", at)),
        2.. if columns.is_some_and(|columns| columns > 0) => Some(("CSV", at)),
        _ => None,
    }
}
