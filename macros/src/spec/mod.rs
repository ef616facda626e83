//! From a spec file (`codes.toml`) to a [`Spec`]: `source` finds the text, `read` turns it into a `Spec`,
//! `extend` adds it to the built-in registry if the file says so, `check` applies the rules that need more than
//! one place of the file. Nothing here knows of Rust syntax trees, and everything keeps its place in the file, so
//! that a mistake can be shown where it stands.

mod check;
mod diagnostic;
mod extend;
mod languages;
mod read;
mod source;
mod syntax;
#[cfg(test)]
mod tests;
mod values;

pub(crate) use source::Source;

use std::ops::Range;

/// The registry that the crate brings. The file is a link to the one at the root of the repository, so that
/// the packaged crate holds it.
const BUILT_IN: &str = include_str!("../../codes.toml");

// Where a checkout has no symbolic links the "file" holds the path that the link points to.
const _: () = assert!(
    BUILT_IN.len() > 1000,
    "macros/codes.toml must be a symbolic link to ../codes.toml: copy the file there, or check out with `git config core.symlinks true`"
);

/// A value and where it stands in the file, in bytes.
#[derive(Clone)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) at: Range<usize>,
}

/// One registry: every code of a protocol, with its facts.
#[derive(Default)]
pub(crate) struct Spec {
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) reference: Option<String>,
    /// The numbers that the protocol allows, first and last.
    pub(crate) range: (u16, u16),
    pub(crate) languages: Vec<Language>,
    pub(crate) non_exhaustive: bool,
    /// By their first code.
    pub(crate) classes: Vec<Class>,
    pub(crate) groups: Vec<Group>,
    /// By their number.
    pub(crate) codes: Vec<Code>,
    /// The registry that the file starts from, until the two are one.
    pub(crate) base: Option<Box<Spec>>,
    /// The codes of the built-in registry are among these.
    pub(crate) extends: bool,
    /// What the file has a table for, sound or not: a mistake there is no reason to miss it elsewhere.
    pub(crate) written: Written,
}

#[derive(Default)]
pub(crate) struct Written {
    /// In order once they are checked.
    pub(crate) codes: Vec<u16>,
    /// The key of some code is no number.
    pub(crate) broken_code: bool,
    pub(crate) classes: Vec<String>,
    /// The range of some class could not be read.
    pub(crate) broken_class: bool,
}

impl Written {
    /// Whether there is a code from `first` to `last`.
    fn has_code(&self, first: u16, last: u16) -> bool {
        let next = self.codes.partition_point(|&code| code < first);
        self.codes.get(next).is_some_and(|&code| code <= last)
    }
}

#[derive(Clone)]
pub(crate) struct Language {
    /// A BCP 47 tag, as the spec has it: `ko`, `zh-Hant`.
    pub(crate) tag: String,
    /// The tag as a variant of the language enum: `Ko`, `ZhHant`.
    pub(crate) variant: String,
}

/// The tags of the languages.
fn tags(languages: &[Language]) -> Vec<&str> {
    languages.iter().map(|language| language.tag.as_str()).collect()
}

pub(crate) struct Class {
    /// Names the class's trait and its variant of the class enum.
    pub(crate) name: At<String>,
    pub(crate) codes: At<(u16, u16)>,
    pub(crate) fallback: Option<At<u16>>,
    pub(crate) label: Texts,
    pub(crate) summary: Texts,
    pub(crate) reference: Option<String>,
}

pub(crate) struct Group {
    /// Names the group's trait.
    pub(crate) name: At<String>,
    pub(crate) classes: Vec<At<String>>,
    /// Whether `into_result` counts the group's codes as errors.
    pub(crate) error: bool,
    pub(crate) label: Texts,
    pub(crate) summary: Texts,
}

pub(crate) struct Code {
    pub(crate) number: At<u16>,
    /// The variant.
    pub(crate) name: At<String>,
    pub(crate) phrase: String,
    pub(crate) label: Texts,
    pub(crate) summary: Texts,
    pub(crate) reference: Option<String>,
    pub(crate) content: Content,
    pub(crate) headers: Vec<Header>,
    pub(crate) cache: Cache,
    pub(crate) redirect: Option<Redirect>,
    pub(crate) retry: bool,
    pub(crate) standing: Standing,
    pub(crate) common: bool,
    pub(crate) compare: Vec<Comparison>,
    pub(crate) aliases: Vec<Alias>,
}

impl Group {
    /// Whether the class is one of the group's.
    pub(crate) fn has(&self, class: &Class) -> bool {
        self.classes.iter().any(|name| name.value == class.name.value)
    }
}

impl Code {
    /// Without any fact.
    fn new(number: At<u16>, name: At<String>) -> Code {
        Code {
            number,
            phrase: name.value.clone(),
            name,
            label: Texts::default(),
            summary: Texts::default(),
            reference: None,
            content: Content::default(),
            headers: Vec::new(),
            cache: Cache::default(),
            redirect: None,
            retry: false,
            standing: Standing::default(),
            common: false,
            compare: Vec::new(),
            aliases: Vec::new(),
        }
    }
}

/// One text in each language of the spec, in their order; empty where the spec has none.
#[derive(Clone, Default)]
pub(crate) struct Texts(pub(crate) Vec<String>);

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Content {
    #[default]
    Allowed,
    Forbidden,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Cache {
    #[default]
    Explicit,
    Heuristic,
    Never,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Redirect {
    pub(crate) permanent: bool,
    pub(crate) method: Method,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
    Preserve,
    PostMayBecomeGet,
    Get,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Standing {
    #[default]
    Registered,
    Deprecated,
    Obsoleted,
    Unused,
    Unofficial,
}

pub(crate) struct Header {
    pub(crate) name: At<String>,
    pub(crate) strength: Strength,
    /// A response is not right without it although the strength alone would not ask for it.
    pub(crate) enforce: bool,
    /// Holds only then; unconditional where `None`.
    pub(crate) when: Option<Texts>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strength {
    Must,
    Should,
    May,
    MustNot,
}

pub(crate) struct Comparison {
    pub(crate) with: At<u16>,
    pub(crate) text: Texts,
}

/// An old name of a code.
pub(crate) struct Alias {
    pub(crate) name: At<String>,
    pub(crate) phrase: Option<String>,
    pub(crate) note: Option<String>,
}

/// What a source holds that is sound, and its mistakes as they are shown to the user, in the order of the
/// file. The mistakes are independent of each other: each one is worth a message of its own.
pub(crate) fn load(source: &Source) -> (Spec, Vec<String>) {
    let mut mistakes = diagnostic::Mistakes::default();
    let mut spec = read::read(&source.text, &mut mistakes);
    if let Some(base) = spec.base.take() {
        spec = Spec { extends: true, ..extend::extend(spec, *base) };
    }
    let spec = check::check(spec, &mut mistakes);
    (spec.whole(), mistakes.render(source))
}

/// What stands in for a spec that can't be read: a registry of one status.
pub(crate) fn unread() -> Spec {
    load(&Source { path: String::new(), text: String::new() }).0
}

impl Spec {
    /// A registry has a class and a code. Where mistakes left none, one stands in: the compiler then misses only
    /// the names that are gone.
    fn whole(mut self) -> Spec {
        let name = || At { value: "Unread".to_owned(), at: 0..0 };
        if self.classes.is_empty() {
            self.classes.push(Class {
                name: name(),
                codes: At { value: (0, u16::MAX), at: 0..0 },
                fallback: None,
                label: Texts::default(),
                summary: Texts::default(),
                reference: None,
            });
        }
        if self.codes.is_empty() {
            let first = self.classes.iter().map(|class| class.codes.value.0).next();
            self.codes.push(Code::new(At { value: first.unwrap_or_default(), at: 0..0 }, name()));
        }
        self
    }

    /// The class of a number, by the ranges of the classes.
    pub(crate) fn class_of(&self, code: u16) -> Option<usize> {
        self.classes.iter().position(|class| {
            let (first, last) = class.codes.value;
            (first..=last).contains(&code)
        })
    }

    pub(crate) fn code(&self, code: u16) -> Option<&Code> {
        self.codes.iter().find(|it| it.number.value == code)
    }

    /// The numbers of all codes.
    fn numbers(&self) -> Vec<u16> {
        self.codes.iter().map(|code| code.number.value).collect()
    }

    /// The codes of a class, in order.
    pub(crate) fn codes_of<'a>(&'a self, class: &'a Class) -> impl Iterator<Item = &'a Code> {
        let (first, last) = class.codes.value;
        self.codes.iter().filter(move |code| (first..=last).contains(&code.number.value))
    }
}
