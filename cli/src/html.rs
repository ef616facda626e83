//! A registry as one HTML page without other files.

use crate::json;
use crate::registry::Registry;

const PAGE: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/page.css");
const SCRIPT: &str = include_str!("page/page.js");

pub(crate) fn page(registry: &Registry) -> String {
    let title = registry.spec.title.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    // In a script element, only its end has a meaning.
    let data = json::registry(registry).replace("</", "<\\/");
    let mut page = PAGE.to_owned();
    for (placeholder, text) in
        [("{{title}}", title.as_str()), ("{{style}}", STYLE), ("{{script}}", SCRIPT), ("{{data}}", &data)]
    {
        page = page.replacen(placeholder, text, 1);
    }
    page
}
