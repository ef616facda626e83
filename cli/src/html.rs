//! A registry as one HTML page without other files.

use crate::json;
use crate::registry::Registry;

const PAGE: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/page.css");
const SCRIPT: &str = include_str!("page/page.js");

pub(crate) fn page(registry: &Registry) -> String {
    let title = registry.spec.title.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    // No text can end the script element, or hide its end.
    let data = json::registry(registry).replace('<', "\\u003c");
    let mut page = String::new();
    let mut rest = PAGE;
    // Each placeholder is looked for in the template only, and not in what has taken the place of another.
    while let Some((before, from)) = rest.split_once("{{") {
        let (name, behind) = from.split_once("}}").unwrap_or((from, ""));
        page.push_str(before);
        page.push_str(match name {
            "title" => &title,
            "style" => STYLE,
            "script" => SCRIPT,
            _ => &data,
        });
        rest = behind;
    }
    page + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_of_a_spec_ends_the_data() {
        let title = "</script><!-- {{data}} <b>";
        let spec = format!(
            "[registry]\nname = \"x\"\ntitle = \"{title}\"\ncodes = {{ first = 0, last = 9 }}\n\n[codes.1]\nname = \"One\"\nphrase = \"{title}\"\n"
        );
        let (spec, mistakes) = status_subset_spec::load(&status_subset_spec::Source::new("x.toml", &spec));
        assert_eq!(mistakes, [""; 0]);
        let page = page(&Registry::of(spec, None).ok().unwrap());
        let (_, data) = page.split_once("id=\"registry\">").unwrap();
        let (data, _) = data.split_once("</script>").unwrap();
        let json: serde_json::Value = serde_json::from_str(data).unwrap();
        assert_eq!(json["title"], title);
        assert_eq!(json["codes"][0]["phrase"], title);
        assert_eq!(page.matches("</script>").count(), PAGE.matches("</script>").count());
    }

    #[test]
    fn the_template_has_each_placeholder_once() {
        for name in ["title", "style", "script", "data"] {
            assert_eq!(PAGE.matches(&format!("{{{{{name}}}}}")).count(), 1, "{name}");
        }
        assert_eq!(PAGE.matches("{{").count(), 4);
    }
}
