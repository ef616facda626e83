//! The keys of a spec file, and the words that some of them take.

use crate::model::{Cache, Content, Method, Parse, Repr, Standing};

/// The tables of a file.
pub const DOCUMENT: &[&str] = &["registry", "facts", "classes", "groups", "codes", "problems"];
/// The keys of `[registry]`.
pub const REGISTRY: &[&str] = &[
    "name",
    "title",
    "protocol",
    "extends",
    "codes",
    "repr",
    "display",
    "parse",
    "reference",
    "languages",
    "optional_languages",
    "non_exhaustive",
];
/// The keys of an entry of `[facts]`.
pub const FACT: &[&str] = &["type", "one_of", "of", "total"];
/// The keys of `[classes.Name]`.
pub const CLASS: &[&str] = &["codes", "open", "fallback", "label", "summary", "reference", "headers"];
/// The keys of `[groups.Name]`.
pub const GROUP: &[&str] = &["classes", "error", "label", "summary"];
/// The keys of `[codes.404]`.
pub const CODE: &[&str] = &[
    "name",
    "phrase",
    "label",
    "summary",
    "reference",
    "content",
    "headers",
    "cache",
    "redirect",
    "retry",
    "standing",
    "common",
    "compare",
    "aliases",
    "also",
    "note",
    "document",
];
/// The keys of `headers`.
pub const HEADERS: &[&str] = &["must", "should", "may", "must_not", "enforce"];
/// The keys of a header field with a condition.
pub const HEADER: &[&str] = &["name", "when"];
/// The keys of `redirect`.
pub const REDIRECT: &[&str] = &["permanent", "method"];
/// The keys of an item of `aliases`.
pub const ALIAS: &[&str] = &["name", "phrase", "note"];
/// The keys of `[problems.Name]`.
pub const PROBLEM: &[&str] = &["type", "status", "title", "reference"];

/// The values of `content`.
pub const CONTENT: &[(&str, Content)] = &[("allowed", Content::Allowed), ("forbidden", Content::Forbidden)];
/// The values of `cache`.
pub const CACHE: &[(&str, Cache)] =
    &[("heuristic", Cache::Heuristic), ("explicit", Cache::Explicit), ("never", Cache::Never)];
/// The values of `method` of `redirect`.
pub const METHOD: &[(&str, Method)] = &[
    ("preserve", Method::Preserve),
    ("post-may-become-get", Method::PostMayBecomeGet),
    ("get", Method::Get),
];
/// The values of `standing`.
pub const STANDING: &[(&str, Standing)] = &[
    ("registered", Standing::Registered),
    ("deprecated", Standing::Deprecated),
    ("obsoleted", Standing::Obsoleted),
    ("unused", Standing::Unused),
    ("unofficial", Standing::Unofficial),
];
/// The keys of a range of codes.
pub const RANGE: &[&str] = &["first", "last"];

/// The values of `protocol`.
pub const PROTOCOL: &[(&str, bool)] = &[("http", true)];
/// The values of `repr`.
pub const REPR: &[(&str, Repr)] =
    &[("u8", Repr::U8), ("u16", Repr::U16), ("u32", Repr::U32), ("i32", Repr::I32)];
/// The values of `parse`.
pub const PARSE: &[(&str, Parse)] = &[("phrase", Parse::Phrase), ("name", Parse::Name)];
/// The values of `type` of a fact.
pub const FACT_TYPES: &[&str] = &["string", "number", "boolean", "code"];
/// The values of `extends`, beside the path of a file.
pub const EXTENDS: &[&str] = &["http"];

/// The keys of each table, by the table's name in the reference.
pub const TABLES: &[(&str, &[&str])] = &[
    ("document", DOCUMENT),
    ("registry", REGISTRY),
    ("fact", FACT),
    ("range", RANGE),
    ("class", CLASS),
    ("group", GROUP),
    ("code", CODE),
    ("headers", HEADERS),
    ("header", HEADER),
    ("redirect", REDIRECT),
    ("alias", ALIAS),
    ("problem", PROBLEM),
];
