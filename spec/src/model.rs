//! A registry as data.

use std::ops::Range;

use crate::notation::Notation;

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
    /// The file: 0 for the spec itself, 1 for its base, the registry that it extends, 2 for the base of that, and so on.
    pub depth: usize,
}

impl Place {
    pub(crate) fn is_in_base(&self) -> bool {
        self.depth > 0
    }
}

impl From<Range<usize>> for Place {
    fn from(bytes: Range<usize>) -> Place {
        Place { bytes, depth: 0 }
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
    pub range: Bounds,
    /// The type of a code.
    pub repr: Repr,
    /// How a code is written.
    pub notation: Notation,
    /// What a text is read as, beside the code.
    pub parse: Parse,
    /// Whether the codes are those of HTTP responses.
    pub is_http: bool,
    /// The facts that are declared in `[facts]`, in the order of the file.
    pub facts: Vec<Fact>,
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
    /// The problem types, in the order of the file, and then those of its base.
    pub problems: Vec<Problem>,
    /// Whether the spec extends the built-in registry, perhaps through others.
    pub extends_http: bool,
    /// The other files that the spec was read from, relative to the same folder as its own.
    pub files: Vec<String>,
}

/// The first and the last number of a range.
pub type Bounds = (i64, i64);

/// Whether a range has a number.
pub(crate) fn is_within(bounds: Bounds, number: i64) -> bool {
    (bounds.0..=bounds.1).contains(&number)
}

/// The type of a code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Repr {
    /// `u8`
    U8,
    /// `u16`
    #[default]
    U16,
    /// `u32`
    U32,
    /// `i32`
    I32,
}

impl Repr {
    /// The name of the type in Rust.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Repr::U8 => "u8",
            Repr::U16 => "u16",
            Repr::U32 => "u32",
            Repr::I32 => "i32",
        }
    }

    /// The smallest and the largest number of the type.
    pub(crate) fn bounds(self) -> Bounds {
        match self {
            Repr::U8 => (0, u8::MAX.into()),
            Repr::U16 => (0, u16::MAX.into()),
            Repr::U32 => (0, u32::MAX.into()),
            Repr::I32 => (i32::MIN.into(), i32::MAX.into()),
        }
    }
}

/// What a text is read as, beside the code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Parse {
    /// Nothing else.
    #[default]
    Code,
    /// The phrase.
    Phrase,
    /// The name of the variant.
    Name,
}

/// A fact that codes can have: an entry of `[facts]`.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The key in the tables of the codes.
    pub name: At<String>,
    /// The type of the values.
    pub kind: FactKind,
    /// Whether every code has the fact.
    pub total: bool,
}

/// The type of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// A text, and the only texts that it can be, if there are any.
    Text(Vec<String>),
    /// An integer.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A code of another registry: its name, and its codes.
    Code(String, Vec<i64>),
}

/// The value of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactValue {
    /// A text.
    Text(String),
    /// An integer.
    Number(i64),
    /// `true` or `false`.
    Boolean(bool),
    /// A code of another registry.
    Code(i64),
}

/// A language of the texts.
#[derive(Clone, Debug)]
pub struct Language {
    /// The BCP 47 tag as written: `ko`, `zh-Hant`.
    pub tag: String,
    /// The tag as a variant of the language enum: `Ko`, `ZhHant`.
    pub variant: String,
    /// Whether texts in it may be missing. The text in the first language takes the place of such a text.
    pub optional: bool,
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
    /// The ranges of its codes, in their order.
    pub codes: At<Vec<Bounds>>,
    /// Whether the class may be without a code.
    pub open: bool,
    /// The code that an unknown code of the class is treated as.
    pub fallback: Option<At<i64>>,
    /// The header fields that go with all codes of the class.
    pub headers: Vec<Header>,
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
    pub number: At<i64>,
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
    /// Whether the same request may be sent again, under the conditions that the status sets.
    pub retry: bool,
    /// The code's status in its own registry.
    pub standing: Standing,
    /// Whether the code is in everyday use.
    pub common: bool,
    /// How the code differs from others, sorted by their number.
    pub compare: Vec<Comparison>,
    /// The code's earlier names.
    pub aliases: Vec<Alias>,
    /// What is often said of the code, and what is so, in each language. Empty if there is no note.
    pub note: Texts,
    /// The words of documents about the code, where they differ from the label. Texts may be missing.
    pub document: Texts,
    /// The code's other names.
    pub also: Vec<At<String>>,
    /// The values of facts, by the index of the fact in the spec.
    pub facts: Vec<(usize, FactValue)>,
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
    pub with: At<i64>,
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

/// A type of problem details (RFC 9457): `[problems.OutOfCredit]`.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The name, by which Rust code names the type.
    pub name: At<String>,
    /// The URI reference that identifies the type. Empty if a mistake left none.
    pub uri: At<String>,
    /// The code of the responses. `None` if a mistake left none.
    pub code: Option<At<i64>>,
    /// A short title in each language. In a spec without languages, one title.
    pub title: Texts,
    /// Where the type is defined.
    pub reference: Option<String>,
}

impl Class {
    /// A class with only a name and ranges.
    pub(crate) fn new(name: At<String>, codes: At<Vec<Bounds>>) -> Class {
        Class {
            name,
            codes,
            open: false,
            fallback: None,
            headers: Vec::new(),
            label: Texts::default(),
            summary: Texts::default(),
            reference: None,
        }
    }

    /// Whether the class has the number.
    #[must_use]
    pub fn has(&self, number: i64) -> bool {
        self.codes.value.iter().any(|range| is_within(*range, number))
    }

    /// The first number of the class.
    pub(crate) fn first(&self) -> i64 {
        self.codes.value.first().map_or(0, |range| range.0)
    }
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
    pub(crate) fn new(number: At<i64>, name: At<String>) -> Code {
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
            note: Texts::default(),
            document: Texts::default(),
            also: Vec::new(),
            facts: Vec::new(),
        }
    }
}

impl Spec {
    /// Adds a placeholder if mistakes left no code, or no class although the file has some. The compiler then reports
    /// only the missing names: a registry with a placeholder for a code has no name itself, which turns off the check of
    /// numbers, and the placeholder's code is valid in HTTP, for derives that need that.
    pub(crate) fn or_placeholder(mut self, has_classes: bool) -> Spec {
        let name = || At::new("Unread".to_owned(), 0..0);
        if self.classes.is_empty() && has_classes {
            self.range = if self.codes.is_empty() { (100, 999) } else { self.repr.bounds() };
            self.classes.push(Class::new(name(), At::new(vec![self.range], 0..0)));
        }
        if self.codes.is_empty() {
            let last = self.classes.iter().find_map(|class| class.codes.value.last());
            let number = last.map_or(self.range.1, |range| range.1);
            self.codes.push(Code::new(At::new(number, 0..0), name()));
            self.name.clear();
            self.is_http = true;
        }
        self
    }

    /// The index of the class that contains a number.
    #[must_use]
    pub fn class_of(&self, code: i64) -> Option<usize> {
        self.classes.iter().position(|class| class.has(code))
    }

    /// The code with a number.
    #[must_use]
    pub fn code(&self, number: i64) -> Option<&Code> {
        self.codes.iter().find(|code| code.number.value == number)
    }

    /// The numbers of all codes.
    pub(crate) fn numbers(&self) -> Vec<i64> {
        self.codes.iter().map(|code| code.number.value).collect()
    }

    /// The codes of a class, in their order.
    pub fn codes_of<'a>(&'a self, class: &'a Class) -> impl Iterator<Item = &'a Code> {
        self.codes.iter().filter(|code| class.has(code.number.value))
    }
}
