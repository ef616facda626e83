//! A registry, the language of its texts, and how its codes are found.

use std::path::Path;

use status_subset_spec::words::suggest;
use status_subset_spec::{Class, Code, Source, Spec, Texts, load};

use crate::Failure;
use crate::words::{ENGLISH, KOREAN, Words};

pub(crate) struct Registry {
    pub(crate) spec: Spec,
    /// The index of the language of the texts. A registry without languages has none.
    language: Option<usize>,
    /// The words around the texts, in the same language if there are any.
    pub(crate) words: &'static Words,
}

impl Registry {
    /// The registry of a file; HTTP's, if there is none.
    pub(crate) fn load(path: Option<&Path>, language: Option<&str>) -> Result<Registry, Failure> {
        let source = path.map_or_else(|| Ok(Source::built_in()), Source::at).map_err(Failure::error)?;
        let (spec, mistakes) = load(&source);
        if !mistakes.is_empty() {
            return Err(Failure::error(mistakes.join("\n\n")));
        }
        Registry::of(spec, language)
    }

    pub(crate) fn of(spec: Spec, language: Option<&str>) -> Result<Registry, Failure> {
        let tags: Vec<&str> = spec.languages.iter().map(|language| language.tag.as_str()).collect();
        let index = match language {
            // Without texts, the words around them may still be in the language.
            Some(tag) if !tags.is_empty() => {
                let index = tags.iter().position(|known| is_range_of(known, tag));
                Some(index.ok_or_else(|| {
                    Failure::error(format!(
                        "`{}` has no texts in `{tag}`, only in `{}`",
                        spec.name,
                        tags.join("`, `")
                    ))
                })?)
            }
            _ => (!tags.is_empty()).then_some(0),
        };
        let tag = index.and_then(|index| tags.get(index).copied()).or(language).unwrap_or_default();
        let words = if is_range_of("ko", tag) { &KOREAN } else { &ENGLISH };
        Ok(Registry { language: index, words, spec })
    }

    /// The tag of the language, as an attribute of a document.
    pub(crate) fn tag(&self) -> &str {
        self.language.and_then(|index| self.spec.languages.get(index)).map_or("en", |language| &language.tag)
    }

    /// The text in the chosen language; `None` if there is none.
    pub(crate) fn text<'t>(&self, texts: &'t Texts) -> Option<&'t str> {
        texts.0.get(self.language?).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// The label of a code, if it says more than the phrase.
    pub(crate) fn label_beside_phrase<'t>(&self, code: &'t Code) -> Option<&'t str> {
        self.text(&code.label).filter(|label| !is_same(label, &code.phrase))
    }

    /// The code as the protocol writes it.
    pub(crate) fn number(&self, code: &Code) -> String {
        self.spec.notation.text(code.number.value)
    }

    pub(crate) fn all(&self) -> Vec<&Code> {
        self.spec.codes.iter().collect()
    }

    pub(crate) fn class_of(&self, number: i64) -> Option<&Class> {
        self.spec.classes.get(self.spec.class_of(number)?)
    }

    /// The label of a class; its name, if it has no label.
    pub(crate) fn class_label<'t>(&self, class: &'t Class) -> &'t str {
        self.text(&class.label).unwrap_or(&class.name.value)
    }

    /// The ranges of a class: `400–499`.
    pub(crate) fn ranges(&self, class: &Class) -> String {
        let text = |number: i64| self.spec.notation.text(number);
        let range = |(first, last): &(i64, i64)| {
            if first == last { text(*first) } else { format!("{}–{}", text(*first), text(*last)) }
        };
        class.codes.value.iter().map(range).collect::<Vec<_>>().join(", ")
    }

    /// The codes that a query names, or why there is none.
    pub(crate) fn find(&self, query: &str) -> Result<Vec<&Code>, Failure> {
        let is = |code: &&Code| {
            self.number(code).eq_ignore_ascii_case(query) || names(code).any(|name| is_same(name, query))
        };
        let mut found: Vec<&Code> = self.spec.codes.iter().filter(is).collect();
        if found.is_empty() {
            // In another notation: 7 for 0x7, 0404 for 404.
            let number = self.spec.notation.code(query).or_else(|| query.parse().ok());
            found = self.spec.codes.iter().filter(|code| Some(code.number.value) == number).collect();
        }
        if found.is_empty() {
            found = self.spec.codes.iter().filter(|code| matches(&self.number(code), query)).collect();
        }
        if found.is_empty() { Err(self.miss(query)) } else { Ok(found) }
    }

    /// The codes with this text somewhere; those with it in a name come first.
    pub(crate) fn search(&self, text: &str) -> Result<Vec<&Code>, Failure> {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            return Err(Failure::error("the text to search for is empty"));
        }
        let has = |known: &str| known.to_lowercase().contains(&text);
        let in_name = |code: &&Code| {
            let labels = [&code.label, &code.document].into_iter().flat_map(|texts| &texts.0);
            has(&self.number(code)) || names(code).any(has) || labels.map(String::as_str).any(has)
        };
        let in_text = |code: &&Code| {
            let class = self.class_of(code.number.value);
            let of_class =
                class.into_iter().flat_map(|class| class.label.0.iter().chain([&class.name.value]));
            let texts = [&code.summary, &code.note].into_iter().flat_map(|texts| &texts.0);
            let headers = code.headers.iter().map(|rule| &rule.name.value);
            let compared = code.compare.iter().flat_map(|comparison| &comparison.text.0);
            of_class.chain(texts).chain(headers).chain(compared).any(|known| has(known))
        };
        let (mut found, others): (Vec<&Code>, Vec<&Code>) = self.spec.codes.iter().partition(in_name);
        found.extend(others.into_iter().filter(in_text));
        if found.is_empty() {
            return Err(Failure::missing(format!(
                "no code of `{}` has the text `{}`",
                self.spec.name,
                shortened(&text)
            )));
        }
        Ok(found)
    }

    /// What to tell about a query without a code.
    fn miss(&self, query: &str) -> Failure {
        let name = &self.spec.name;
        let shown = shortened(query);
        let number = self.spec.notation.code(query).or_else(|| query.parse().ok());
        let (first, last) = self.spec.range;
        if let Some(number) = number.filter(|number| (first..=last).contains(number)) {
            let mut message = format!("`{name}` has no code {}", self.spec.notation.text(number));
            if let Some(class) = self.class_of(number) {
                message = format!("{message}; it is in the class {}", class.name.value);
                let fallback = class.fallback.as_ref().and_then(|code| self.spec.code(code.value));
                if let Some(code) = fallback {
                    message = format!("{message}, and counts as {} {}", self.number(code), code.phrase);
                }
            }
            return Failure::missing(message);
        }
        if number.is_some() {
            let [first, last] = [first, last].map(|code| self.spec.notation.text(code));
            return Failure::missing(format!(
                "`{name}` has no code `{shown}`; its codes are {first} to {last}"
            ));
        }
        let known: Vec<&str> = self.spec.codes.iter().flat_map(names).collect();
        // No name is as long as that.
        let is_short = query.chars().count() <= MAX_SHOWN;
        let meant = if is_short { suggest(query, &known) } else { None };
        Failure::missing(match meant {
            Some(meant) => format!("`{name}` has no code `{shown}`; did you mean `{meant}`?"),
            None if query.trim().is_empty() => format!("`{name}` has no code without a name"),
            None => format!("`{name}` has no code `{shown}`; `-s '{shown}'` searches all texts"),
        })
    }
}

/// The longest part of an argument that a message repeats, in characters.
const MAX_SHOWN: usize = 60;

fn shortened(text: &str) -> String {
    let shown: String = text.chars().take(MAX_SHOWN).collect();
    if shown.len() < text.len() { format!("{shown}…") } else { shown }
}

/// Whether the language is the known one or a part of it: `ko-KR` finds `ko` (RFC 4647, section 3.4).
fn is_range_of(known: &str, tag: &str) -> bool {
    let start = tag.get(..known.len()).filter(|start| start.eq_ignore_ascii_case(known));
    start.is_some() && (tag.len() == known.len() || tag[known.len()..].starts_with('-'))
}

/// The names of a code: the variant, the phrase, the earlier and the other names.
fn names(code: &Code) -> impl Iterator<Item = &str> {
    let aliases = code.aliases.iter().flat_map(|alias| [Some(&alias.name.value), alias.phrase.as_ref()]);
    [&code.name.value, &code.phrase]
        .into_iter()
        .chain(aliases.flatten())
        .chain(code.also.iter().map(|name| &name.value))
        .map(String::as_str)
}

/// Whether a name is meant: case, spaces, underscores and hyphens do not matter.
pub(crate) fn is_same(name: &str, query: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars()
            .filter(|c| !c.is_whitespace() && !"_-".contains(*c))
            .flat_map(char::to_lowercase)
            .collect()
    };
    letters(name) == letters(query)
}

/// Whether a code has the form of a pattern: `x` and `?` are any digit, `[12]` is one of these.
fn matches(code: &str, pattern: &str) -> bool {
    let Some((first, rest)) = code.split_at_checked(code.chars().next().map_or(0, char::len_utf8)) else {
        return false;
    };
    let Some(digit) = first.chars().next() else { return pattern.is_empty() };
    let after = match pattern.chars().next() {
        Some('[') => match pattern.split_once(']') {
            Some((set, after)) if set.contains(digit) && digit != '[' => after,
            _ => return false,
        },
        Some('x' | 'X' | '?') if digit.is_ascii_hexdigit() => pattern.get(1..).unwrap_or_default(),
        Some(letter) if letter.eq_ignore_ascii_case(&digit) => {
            pattern.get(letter.len_utf8()..).unwrap_or_default()
        }
        _ => return false,
    };
    matches(rest, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_has_digits_and_sets() {
        for (pattern, code) in [
            ("404", "404"),
            ("4xx", "404"),
            ("4XX", "499"),
            ("30[12]", "302"),
            ("?04", "404"),
            ("0x1?", "0x1f"),
        ] {
            assert!(matches(code, pattern), "{pattern} {code}");
        }
        for (pattern, code) in
            [("4xx", "504"), ("30[12]", "303"), ("40", "404"), ("4044", "404"), ("30[12", "301"), ("", "404")]
        {
            assert!(!matches(code, pattern), "{pattern} {code}");
        }
    }

    fn found(query: &str) -> Result<Vec<String>, String> {
        let registry = Registry::load(None, None).ok().unwrap();
        let codes = registry.find(query).map_err(|failure| failure.message)?;
        Ok(codes.into_iter().map(|code| registry.number(code)).collect())
    }

    #[test]
    fn codes_are_found_by_number_pattern_and_name() {
        for query in ["404", "0404", "NotFound", "not found", "NOT_FOUND"] {
            assert_eq!(found(query).unwrap(), ["404"], "{query}");
        }
        assert_eq!(found("30[12]").unwrap(), ["301", "302"]);
        assert_eq!(found("PayloadTooLarge").unwrap(), ["413"]);
        assert!(found("5xx").unwrap().len() > 10);
    }

    #[test]
    fn a_language_of_a_region_finds_the_language() {
        let words = |file: &str, tag: &str| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/registries");
            let registry = Registry::load(Some(&folder.join(file)), Some(tag));
            registry.ok().map(|registry| registry.words.class)
        };
        // The second has no texts.
        for file in ["grpc.toml", "ldap.toml"] {
            assert_eq!(words(file, "ko-KR"), Some(KOREAN.class), "{file}");
            assert_eq!(words(file, "KO"), Some(KOREAN.class), "{file}");
            assert_ne!(words(file, "kok"), Some(KOREAN.class), "{file}");
        }
    }

    #[test]
    fn a_miss_says_what_is_near() {
        let message = |query: &str| found(query).unwrap_err();
        assert_eq!(
            message("471"),
            "`http` has no code 471; it is in the class ClientError, and counts as 400 Bad Request"
        );
        assert_eq!(
            message("599"),
            "`http` has no code 599; it is in the class ServerError, and counts as 500 Internal Server Error"
        );
        assert_eq!(message("999"), "`http` has no code `999`; its codes are 100 to 599");
        assert_eq!(message("NotFuond"), "`http` has no code `NotFuond`; did you mean `NotFound`?");
        assert_eq!(message("zebra"), "`http` has no code `zebra`; `-s 'zebra'` searches all texts");
    }
}
