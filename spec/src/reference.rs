//! Where the text of a reference is.

/// The URL of `RFC 9110, section 15.5.5`, with its section; `None` for other references.
#[must_use]
pub fn reference_url(reference: &str) -> Option<String> {
    let rest = reference.strip_prefix("RFC ")?;
    let (number, section) = match rest.split_once(", section ") {
        Some((number, section)) => (number, Some(section)),
        None => (rest, None),
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(number) || !section.is_none_or(|section| section.split('.').all(digits)) {
        return None;
    }
    let anchor = section.map(|section| format!("#section-{section}")).unwrap_or_default();
    Some(format!("https://www.rfc-editor.org/rfc/rfc{number}{anchor}"))
}
