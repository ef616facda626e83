//! A registry as data.

use std::ops::Range;

/// A value and its place in a spec file.
#[derive(Clone, Debug)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// The place.
    pub at: Place,
}

impl<T> At<T> {
    pub(crate) fn new(value: T, at: impl Into<Place>) -> At<T> {
        At { value, at: at.into() }
    }
}

/// A place in a spec file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The range of bytes.
    pub bytes: Range<usize>,
    /// Whether the place is in the file of the base, the registry that the spec extends.
    pub in_base: bool,
}

impl From<Range<usize>> for Place {
    fn from(bytes: Range<usize>) -> Place {
        Place { bytes, in_base: false }
    }
}

impl From<&Range<usize>> for Place {
    fn from(bytes: &Range<usize>) -> Place {
        bytes.clone().into()
    }
}

impl From<&Place> for Place {
    fn from(place: &Place) -> Place {
        place.clone()
    }
}

/// A registry: all codes of a protocol, with what is known about them.
#[derive(Clone, Debug, Default)]
pub struct Spec {
    /// `registry.name`: `http`.
    pub name: String,
    /// `registry.title`: `HTTP status codes`.
    pub title: String,
    /// Where the registry is defined: `RFC 9110, section 15`.
    pub reference: Option<String>,
    /// The first and the last number that the protocol allows.
    pub range: (u16, u16),
    /// The languages of the texts, in the order of the file.
    pub languages: Vec<Language>,
    /// Whether the enum is `#[non_exhaustive]`.
    pub non_exhaustive: bool,
    /// The classes, by their first code.
    pub classes: Vec<Class>,
    /// The groups, in the order of the file.
    pub groups: Vec<Group>,
    /// The codes, by their number.
    pub codes: Vec<Code>,
    /// Whether the spec extends the built-in registry.
    pub extends: bool,
}

/// A language of the texts.
#[derive(Clone, Debug)]
pub struct Language {
    /// The BCP 47 tag as written: `ko`, `zh-Hant`.
    pub tag: String,
    /// The tag as a variant of the language enum: `Ko`, `ZhHant`.
    pub variant: String,
}

/// The tags of the languages.
pub(crate) fn tags(languages: &[Language]) -> Vec<&str> {
    languages.iter().map(|language| language.tag.as_str()).collect()
}

/// A class of codes: `[classes.ClientError]`.
#[derive(Clone, Debug)]
pub struct Class {
    /// The name of the class's trait, and of its variant in the class enum.
    pub name: At<String>,
    /// The first and the last code.
    pub codes: At<(u16, u16)>,
    /// The code that an unknown code of the class is treated as.
    pub fallback: Option<At<u16>>,
    /// A short label in each language.
    pub label: Texts,
    /// A sentence in each language.
    pub summary: Texts,
    /// Where the class is defined.
    pub reference: Option<String>,
}

/// A group of classes: `[groups.ErrorStatus]`.
#[derive(Clone, Debug)]
pub struct Group {
    /// The name of the group's trait.
    pub name: At<String>,
    /// The names of its classes.
    pub classes: Vec<At<String>>,
    /// Whether `into_result` counts the group's codes as errors.
    pub error: bool,
    /// A short label in each language.
    pub label: Texts,
    /// A sentence in each language.
    pub summary: Texts,
}

/// A code: `[codes.404]`.
#[derive(Clone, Debug)]
pub struct Code {
    /// The number.
    pub number: At<u16>,
    /// The name of the variant.
    pub name: At<String>,
    /// The reason phrase.
    pub phrase: String,
    /// A short label in each language.
    pub label: Texts,
    /// A sentence in each language.
    pub summary: Texts,
    /// Where the code is defined.
    pub reference: Option<String>,
    /// Whether a message with the code can have content.
    pub content: Content,
    /// The header fields that go with the code.
    pub headers: Vec<Header>,
    /// Whether a cache may store a response.
    pub cache: Cache,
    /// How a client follows a redirect.
    pub redirect: Option<Redirect>,
    /// Whether the same request may be repeated unchanged.
    pub retry: bool,
    /// The code's status in its own registry.
    pub standing: Standing,
    /// Whether the code is in everyday use.
    pub common: bool,
    /// How the code differs from others, sorted by their number.
    pub compare: Vec<Comparison>,
    /// The code's earlier names.
    pub aliases: Vec<Alias>,
}

/// A text in each language of the spec, in the order of the languages. A missing text is empty.
#[derive(Clone, Debug, Default)]
pub struct Texts(pub Vec<String>);

/// Whether a message can have content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Content {
    /// It can have content.
    #[default]
    Allowed,
    /// It never has content.
    Forbidden,
}

/// Whether a cache may store a response.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cache {
    /// Only with explicit freshness.
    #[default]
    Explicit,
    /// Also without explicit freshness.
    Heuristic,
    /// Never.
    Never,
}

/// How a client follows a redirect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// Whether the new URI replaces the old one.
    pub permanent: bool,
    /// The method of the next request.
    pub method: Method,
}

/// The method of a redirected request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The method of the first request.
    Preserve,
    /// The method of the first request, except that a POST may become a GET.
    PostMayBecomeGet,
    /// GET.
    Get,
}

/// A code's status in its own registry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// In use.
    #[default]
    Registered,
    /// No longer to be sent.
    Deprecated,
    /// Defined by an obsolete specification.
    Obsoleted,
    /// Reserved, without a meaning.
    Unused,
    /// In use, but not registered.
    Unofficial,
}

/// A header field that goes with a code.
#[derive(Clone, Debug)]
pub struct Header {
    /// The field's name.
    pub name: At<String>,
    /// How strongly it belongs to the code.
    pub strength: Strength,
    /// Whether a response without the field is an error even if the strength alone does not make it one.
    pub enforce: bool,
    /// The condition, as a clause in each language; `None` if there is none.
    pub when: Option<Texts>,
}

/// How strongly a header field belongs to a code (RFC 2119).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// The field must be present.
    Must,
    /// The field should be present.
    Should,
    /// The field may be present.
    May,
    /// The field must not be present.
    MustNot,
}

/// How a code differs from another.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The other code.
    pub with: At<u16>,
    /// The difference, in each language.
    pub text: Texts,
}

/// An earlier name of a code.
#[derive(Clone, Debug)]
pub struct Alias {
    /// The name of a deprecated constant.
    pub name: At<String>,
    /// The earlier reason phrase.
    pub phrase: Option<String>,
    /// Why the name changed.
    pub note: Option<String>,
}

impl Group {
    /// Whether the class is in the group.
    #[must_use]
    pub fn has(&self, class: &Class) -> bool {
        self.classes.iter().any(|name| name.value == class.name.value)
    }
}

impl Code {
    /// A code with only a number and a name.
    pub(crate) fn new(number: At<u16>, name: At<String>) -> Code {
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

impl Spec {
    /// Adds a placeholder if mistakes left no class or no code. The compiler then reports only the missing names: a
    /// registry with a placeholder for a code has no name itself, which turns off the check of numbers, and the
    /// placeholder's code is valid in HTTP, for derives that need that.
    pub(crate) fn or_placeholder(mut self) -> Spec {
        let name = || At::new("Unread".to_owned(), 0..0);
        if self.classes.is_empty() {
            self.range = (100, 999);
            self.classes.push(Class {
                name: name(),
                codes: At::new(self.range, 0..0),
                fallback: None,
                label: Texts::default(),
                summary: Texts::default(),
                reference: None,
            });
        }
        if self.codes.is_empty() {
            let last = self.classes.iter().map(|class| class.codes.value.1).next();
            self.codes.push(Code::new(At::new(last.unwrap_or_default(), 0..0), name()));
            self.name.clear();
        }
        self
    }

    /// The index of the class that contains a number.
    #[must_use]
    pub fn class_of(&self, code: u16) -> Option<usize> {
        self.classes.iter().position(|class| {
            let (first, last) = class.codes.value;
            (first..=last).contains(&code)
        })
    }

    /// The code with a number.
    #[must_use]
    pub fn code(&self, number: u16) -> Option<&Code> {
        self.codes.iter().find(|code| code.number.value == number)
    }

    /// The numbers of all codes.
    pub(crate) fn numbers(&self) -> Vec<u16> {
        self.codes.iter().map(|code| code.number.value).collect()
    }

    /// The codes of a class, in their order.
    pub fn codes_of<'a>(&'a self, class: &'a Class) -> impl Iterator<Item = &'a Code> {
        let (first, last) = class.codes.value;
        self.codes.iter().filter(move |code| (first..=last).contains(&code.number.value))
    }
}
