//! [`Spec`] -> [`Spec`]: checks the rules that concern more than one place of the file. An item that breaks a rule is
//! reported and removed, so that the rest can be expanded.

use crate::diagnostic::Mistakes;
use crate::file::Written;
use crate::first_seen::FirstSeen;
use crate::header_name::{TOKEN, is_token};
use crate::model::is_within;
use crate::reserved;
use crate::sort::{keep, sort};
use crate::words::{one_of, suggest};
use crate::{At, Bounds, Code, Comparison, Content, Header, Parse, Place, Problem, Spec, Strength};

/// Each class is one bit of a mask.
const MAX_CLASSES: usize = 64;
/// A group of n classes takes 2^n - 2 impls.
const MAX_CLASSES_PER_GROUP: usize = 6;
/// Tables over the codes are built at compile time.
const MAX_CODES: usize = 4096;

/// Header fields that describe or frame content (RFC 9110, section 8; RFC 9112, section 6).
const CONTENT_HEADERS: &[&str] = &[
    "Content-Encoding",
    "Content-Language",
    "Content-Length",
    "Content-Range",
    "Content-Type",
    "Trailer",
    "Transfer-Encoding",
];

pub(crate) fn check(mut spec: Spec, mut written: Written, mistakes: &mut Mistakes) -> (Spec, Written) {
    sort(&mut written.codes, &|code| i128::from(*code));
    // Of two classes that overlap, the shorter is the first.
    sort(&mut spec.classes, &|class| class.codes.value.last().map_or(0, |range| i128::from(range.1)));
    sort(&mut spec.classes, &|class| i128::from(class.first()));
    sort(&mut spec.codes, &|code| i128::from(code.number.value));
    ranges(&spec, &mut written, mistakes);
    sizes(&mut spec, mistakes);
    groups(&mut spec, &written, mistakes);
    headers(&mut spec, mistakes);
    facts(&spec, &written, mistakes);
    phrases(&spec, mistakes);
    names(&mut spec, mistakes);
    // The numbers without a code that have been reported.
    let mut absent = Vec::new();
    fallbacks(&mut spec, &written, &mut absent, mistakes);
    problems(&spec, &written, &mut absent, mistakes);
    comparisons(&mut spec, &written, &mut absent, mistakes);
    (spec, written)
}

/// The names of variants, traits and problem types: valid in Rust, and each given once.
fn names(spec: &mut Spec, mistakes: &mut Mistakes) {
    // The base's names come first, so that the mistake is in the file.
    let is_in_base = |name: &At<String>| name.at.is_in_base();
    let mut traits = TakenNames::default();
    let mut variants = TakenNames::default();
    let mut problems = TakenNames::default();
    let classes = spec.classes.iter().map(|class| &class.name);
    let groups = spec.groups.iter().map(|group| &group.name);
    for name in classes.chain(groups).filter(|name| is_in_base(name)) {
        traits.insert(&name.value, &name.at, CLASS, mistakes);
    }
    for code in spec.codes.iter().filter(|code| is_in_base(&code.name)) {
        for name in code.aliases.iter().map(|alias| &alias.name).chain(&code.also).chain([&code.name]) {
            variants.insert(&name.value, &name.at, STATUS, mistakes);
        }
    }
    for name in spec.problems.iter().map(|problem| &problem.name).filter(|name| is_in_base(name)) {
        problems.insert(&name.value, &name.at, PROBLEM, mistakes);
    }
    is_error(spec, mistakes);
    let mut insert = |names: &mut TakenNames, name: &At<String>, noun: Noun| {
        is_in_base(name) || names.insert(&name.value, &name.at, noun, mistakes)
    };
    keep(&mut spec.classes, &mut |class| insert(&mut traits, &class.name, CLASS));
    keep(&mut spec.groups, &mut |group| insert(&mut traits, &group.name, CLASS));
    keep(&mut spec.codes, &mut |code| insert(&mut variants, &code.name, STATUS));
    keep(&mut spec.problems, &mut |problem| insert(&mut problems, &problem.name, PROBLEM));
    for code in &mut spec.codes {
        keep(&mut code.aliases, &mut |alias| insert(&mut variants, &alias.name, STATUS));
        keep(&mut code.also, &mut |name| insert(&mut variants, name, STATUS));
    }
}

/// The method `is_error` of a status tells whether it is in the class or group `Error`, and that of a registry whether
/// it is in a group with `error = true`. They have to agree.
fn is_error(spec: &Spec, mistakes: &mut Mistakes) {
    let is_named = |name: &At<String>| name.value == "Error" && !name.at.is_in_base();
    if let Some(class) = spec.classes.iter().find(|class| is_named(&class.name)) {
        let message = "`Error` can't be the name of a class: only a group has errors";
        mistakes.at(&class.name.at, message, "choose another name, and add a group with `error = true`");
    }
    let Some(group) = spec.groups.iter().find(|group| is_named(&group.name)) else { return };
    if !group.error {
        let message = "the group `Error` has no errors";
        mistakes.at(&group.name.at, message, "add `error = true`, or choose another name");
    }
    let has = |name: &At<String>| group.classes.iter().any(|class| class.value == name.value);
    for other in spec.groups.iter().filter(|other| other.error) {
        if let Some(class) = other.classes.iter().find(|class| !has(class)) {
            let message = format!(
                "the group `Error` does not have all errors: `{}` has `{}`",
                other.name.value, class.value
            );
            mistakes.at(&group.name.at, message, "add that class, or choose another name");
            return;
        }
    }
}

/// The singular and the plural.
type Noun = (&'static str, &'static str);
const CLASS: Noun = ("class or group", "classes or groups");
const STATUS: Noun = ("status", "statuses");
const PROBLEM: Noun = ("problem type", "problem types");

#[derive(Default)]
struct TakenNames {
    given: Vec<At<String>>,
    different: FirstSeen,
}

impl TakenNames {
    /// Whether the name is valid and new. If not, it is reported.
    fn insert(&mut self, name: &str, at: &Place, (one, several): Noun, mistakes: &mut Mistakes) -> bool {
        if !is_upper_camel_case(name) {
            let help = "write it in UpperCamelCase: an upper-case ASCII letter, then letters and digits";
            mistakes.at(at, format!("`{name}` can't be the name of a {one}"), help);
            return false;
        }
        // The method of a class has the name of the class, and every subset has a method `status`.
        let clashes = several == CLASS.1 && name.eq_ignore_ascii_case("Status");
        if clashes || name == "Self" || reserved::ITEMS.contains(&name) {
            let message =
                format!("`{name}` can't be the name of a {one}: it has a meaning in the generated code");
            mistakes.at(at, message, "choose another name");
            return false;
        }
        if several == CLASS.1 && reserved::RUST.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            let message =
                format!("`{name}` can't be the name of a {one}: Rust has a trait or a method of that name");
            mistakes.at(at, message, "choose another name");
            return false;
        }
        // Methods have the names of classes and groups in lower case.
        let key = if several == CLASS.1 { name.to_ascii_lowercase() } else { name.to_owned() };
        if let Some(first) = self.different.seen(key).and_then(|index| self.given.get(index)) {
            let message = if first.value == name {
                format!("two {several} are named `{name}`")
            } else {
                format!("`{name}` and `{}` differ only in case", first.value)
            };
            mistakes.at_both(at, message, "choose another name", (&first.at, "first given here"));
            return false;
        }
        self.given.push(At::new(name.to_owned(), at.clone()));
        true
    }
}

fn is_upper_camel_case(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && name.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Every class is within the registry's range, and every code is in exactly one class.
fn ranges(spec: &Spec, written: &mut Written, mistakes: &mut Mistakes) {
    let (first, last) = (spec.notation.text(spec.range.0), spec.notation.text(spec.range.1));
    for (index, class) in spec.classes.iter().enumerate() {
        let ranges = &class.codes.value;
        if !ranges.iter().all(|range| is_within(spec.range, range.0) && is_within(spec.range, range.1)) {
            mistakes.at(
                &class.codes.at,
                format!(
                    "the class `{}` is not within the registry's codes, {first} to {last}",
                    class.name.value
                ),
                "narrow it, or widen `codes` of `[registry]`",
            );
        }
        let overlaps = |other: &&crate::Class| {
            let meets = |range: &Bounds| ranges.iter().any(|own| own.1 >= range.0 && own.0 <= range.1);
            other.codes.value.iter().any(meets)
        };
        if let Some(other) = spec.classes.get(..index).unwrap_or_default().iter().find(overlaps) {
            mistakes.at_both(
                &class.codes.at,
                format!("the classes `{}` and `{}` overlap", other.name.value, class.name.value),
                "give each code to one class",
                (&other.codes.at, "the other class's codes"),
            );
        }
        let has_code = class.open || ranges.iter().any(|range| written.has_code(*range));
        if !has_code && !written.codes.is_empty() && !written.broken_code {
            mistakes.missing(
                &class.name.at,
                format!("the class `{}` has no code", class.name.value),
                "add one, or `open = true` for a class without codes, or remove it",
            );
        }
    }
    let (mut outside, mut unclassified) = (Vec::new(), Vec::new());
    for code in &spec.codes {
        if spec.class_of(code.number.value).is_some() {
            // If the class is not within the registry's range, that has been reported.
        } else if !is_within(spec.range, code.number.value) {
            outside.push(code);
        } else if written.has_classes {
            unclassified.push(code);
        }
    }
    // A reference to the number that was meant is not another mistake.
    written.broken_code |= !outside.is_empty() || !unclassified.is_empty();
    let what = format!("outside the registry's codes, {first} to {last}");
    if let Some((at, message)) = combined(spec, &outside, &what) {
        mistakes.at(&at, message, "correct the number, or widen `codes` of `[registry]`");
    }
    if !spec.classes.is_empty() && !written.broken_class {
        if let Some((at, message)) = combined(spec, &unclassified, "in no class") {
            // Perhaps only because a class could not be read.
            mistakes.missing(&at, message, "add a class, widen one, or correct the number");
        }
    }
}

/// One message for all codes with the same mistake, at the first of them: they usually have the same cause.
fn combined(spec: &Spec, codes: &[&Code], what: &str) -> Option<(Place, String)> {
    let (first, others) = codes.split_first()?;
    let text = |code: &Code| spec.notation.text(code.number.value);
    let number = text(first);
    let message = match others.len() {
        0 => format!("{number} is {what}"),
        1..=4 => {
            let mut numbers = Vec::new();
            for code in others {
                numbers.push(text(code));
            }
            format!("{number} is {what}, and so are {}", numbers.join(", "))
        }
        more => format!("{number} is {what}, and so are {more} more codes"),
    };
    Some((first.number.at.clone(), message))
}

fn sizes(spec: &mut Spec, mistakes: &mut Mistakes) {
    if let Some(class) = spec.classes.get(MAX_CLASSES) {
        mistakes.at(
            &class.name.at,
            format!("a registry has at most {MAX_CLASSES} classes"),
            "this is one too many",
        );
        spec.classes.truncate(MAX_CLASSES);
    }
    if let Some(code) = spec.codes.get(MAX_CODES) {
        mistakes.at(
            &code.number.at,
            format!("a registry has at most {MAX_CODES} codes"),
            "this is one too many",
        );
        spec.codes.truncate(MAX_CODES);
    }
}

fn fallbacks(spec: &mut Spec, written: &Written, absent: &mut Vec<i64>, mistakes: &mut Mistakes) {
    let sound = spec.numbers();
    let notation = spec.notation.clone();
    for class in &mut spec.classes {
        let Some(fallback) = &class.fallback else { continue };
        let text = notation.text(fallback.value);
        let name = &class.name.value;
        if !written.has_code((fallback.value, fallback.value)) && !written.broken_code {
            absent.push(fallback.value);
            mistakes.missing(
                &fallback.at,
                format!("the fallback {text} of `{name}` is not a code of this registry"),
                format!("write one of the class's codes, or add `[codes.{}]`", notation.key(fallback.value)),
            );
        } else if !class.has(fallback.value) {
            let mut ranges = Vec::new();
            for (first, last) in &class.codes.value {
                ranges.push(format!("from {} to {}", notation.text(*first), notation.text(*last)));
            }
            mistakes.at(
                &fallback.at,
                format!("the fallback {text} is outside its class `{name}`"),
                format!("write a code {}", ranges.join(" or ")),
            );
        } else if sound.contains(&fallback.value) {
            continue;
        }
        class.fallback = None;
    }
}

/// Each problem type has a URI of its own, and a status that can have content.
fn problems(spec: &Spec, written: &Written, absent: &mut Vec<i64>, mistakes: &mut Mistakes) {
    let mut different = FirstSeen::default();
    let mut first: Vec<&Problem> = Vec::new();
    for problem in &spec.problems {
        let (name, uri) = (&problem.name.value, &problem.uri);
        // A URI with a mistake is empty.
        let other = if uri.value.is_empty() { None } else { different.seen(uri.value.clone()) };
        match other.and_then(|index| first.get(index)) {
            Some(other) => mistakes.at_both(
                &uri.at,
                format!("two problem types have the URI `{}`", uri.value),
                "write another URI, or remove one of the two",
                (&other.uri.at, "first given here"),
            ),
            None if uri.value.is_empty() => {}
            None => first.push(problem),
        }
        let Some(code) = &problem.code else { continue };
        let text = spec.notation.text(code.value);
        if !written.has_code((code.value, code.value)) && !written.broken_code {
            if !absent.contains(&code.value) {
                absent.push(code.value);
                let key = spec.notation.key(code.value);
                mistakes.missing(
                    &code.at,
                    format!("the status {text} of `{name}` is not a code of this registry"),
                    format!("write another code, or add `[codes.{key}]`"),
                );
            }
        } else if spec.code(code.value).is_some_and(|code| code.content == Content::Forbidden) {
            mistakes.at(
                &code.at,
                format!("`{name}` has the status {text}, which never has content"),
                "write the status of a response with content",
            );
        }
    }
}

fn groups(spec: &mut Spec, written: &Written, mistakes: &mut Mistakes) {
    let written: Vec<&str> = written.classes.iter().map(String::as_str).collect();
    for group in &mut spec.groups {
        let mut seen: Vec<String> = Vec::new();
        let names: Vec<String> = group.classes.iter().map(|class| class.value.clone()).collect();
        let mut listed: Vec<&str> = names.iter().map(String::as_str).collect();
        keep(&mut group.classes, &mut |class| {
            let name = class.value.as_str();
            if !written.contains(&name) {
                let meant = suggest(name, &written);
                // A class with an invalid name has been reported.
                if meant.is_some_and(|meant| !is_upper_camel_case(meant)) {
                    return false;
                }
                let help = match meant {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => one_of(&written),
                };
                mistakes.missing(&class.at, format!("there is no class `{name}`"), help);
                let Some(meant) = meant.filter(|meant| !listed.contains(meant)) else { return false };
                listed.push(meant);
                class.value = meant.to_owned();
            }
            let name = class.value.as_str();
            if seen.iter().any(|seen| seen == name) {
                mistakes.at(&class.at, format!("the class `{name}` is listed twice"), "keep one of them");
                return false;
            }
            seen.push(name.to_owned());
            spec.classes.iter().any(|class| class.name.value == name)
        });
        if let Some(class) = group.classes.get(MAX_CLASSES_PER_GROUP) {
            mistakes.at(
                &class.at,
                format!("a group has at most {MAX_CLASSES_PER_GROUP} classes"),
                "this is one too many",
            );
            group.classes.truncate(MAX_CLASSES_PER_GROUP);
        }
        if group.classes.is_empty() {
            // A mistake, which has been reported. A bound on the group then holds for every status.
            let all = spec.classes.iter().take(MAX_CLASSES_PER_GROUP);
            group.classes = all.map(|class| class.name.clone()).collect();
        }
    }
}

/// The rules of each class and each code. A code also has the rules of its class for fields that it has no rule for.
fn headers(spec: &mut Spec, mistakes: &mut Mistakes) {
    for class in &spec.classes {
        let of = format!("the class `{}`", class.name.value);
        header_rules(&class.headers, Content::Allowed, &of, mistakes);
    }
    for code in &mut spec.codes {
        let of = spec.notation.text(code.number.value);
        header_rules(&code.headers, code.content, &of, mistakes);
        let class = spec.classes.iter().find(|class| class.has(code.number.value));
        let rules = class.map(|class| class.headers.as_slice()).unwrap_or_default();
        for header in rules {
            let is_same = |own: &Header| own.name.value.eq_ignore_ascii_case(&header.name.value);
            if code.headers.iter().any(is_same) {
                continue;
            }
            if code.content == Content::Forbidden && is_about_content_and_required(header) {
                let message =
                    format!("{of} must carry `{}`, but its content is forbidden", header.name.value);
                mistakes.at(&code.number.at, message, "give the code a rule of its own for the header field");
            } else {
                code.headers.push(header.clone());
            }
        }
    }
}

fn header_rules(headers: &[Header], content: Content, of: &str, mistakes: &mut Mistakes) {
    for (index, header) in headers.iter().enumerate() {
        let name = &header.name.value;
        if !is_token(name) {
            mistakes.at(&header.name.at, format!("`{name}` can't be the name of a header field"), TOKEN);
        }
        let is_forbidden = |header: &Header| header.strength == Strength::MustNot && header.when.is_none();
        let clashes = |other: &&Header| {
            let both_always = other.when.is_none() && header.when.is_none();
            other.name.value.eq_ignore_ascii_case(name)
                && (both_always || is_forbidden(other) || is_forbidden(header))
        };
        if let Some(other) = headers.get(..index).unwrap_or_default().iter().find(clashes) {
            let one_forbids = is_forbidden(other) || is_forbidden(header);
            let (message, help) = if other.strength != header.strength && one_forbids {
                (
                    format!("`{name}` is listed for {of} both under `must_not` and elsewhere"),
                    "keep one of them",
                )
            } else {
                let help = "keep one of them, or add a condition with `when`";
                (format!("`{name}` is listed twice for {of}"), help)
            };
            mistakes.at_both(&header.name.at, message, help, (&other.name.at, "first listed here"));
        }
        if content == Content::Forbidden && is_about_content_and_required(header) {
            mistakes.at(
                &header.name.at,
                format!("{of} must carry `{name}`, but its content is forbidden"),
                "allow the content, or remove the header field",
            );
        }
    }
}

fn is_about_content_and_required(header: &Header) -> bool {
    let name = &header.name.value;
    CONTENT_HEADERS.iter().any(|known| known.eq_ignore_ascii_case(name))
        && header.when.is_none()
        && (header.strength == Strength::Must || header.enforce)
}

/// A phrase that is read is that of one status.
fn phrases(spec: &Spec, mistakes: &mut Mistakes) {
    if spec.parse != Parse::Phrase {
        return;
    }
    let mut different = FirstSeen::default();
    let mut first: Vec<&Code> = Vec::new();
    for code in &spec.codes {
        match different.seen(code.phrase.clone()).and_then(|index| first.get(index)) {
            Some(other) => mistakes.at_both(
                &code.number.at,
                format!("two statuses have the phrase `{}`, and `parse` reads phrases", code.phrase),
                "change one of them, or remove `parse`",
                (&other.number.at, "first given here"),
            ),
            None => first.push(code),
        }
    }
}

/// Every code has each fact with `total = true`.
fn facts(spec: &Spec, written: &Written, mistakes: &mut Mistakes) {
    for (index, fact) in spec.facts.iter().enumerate().filter(|(_, fact)| fact.total) {
        let (mut lacking, mut texts) = (Vec::new(), Vec::new());
        for code in &spec.codes {
            if code.facts.iter().all(|(own, _)| *own != index) {
                lacking.push(code);
                texts.push(spec.notation.text(code.number.value));
            }
        }
        let name = &fact.name.value;
        let is_own = |code: &&&Code| !code.number.at.is_in_base();
        let own = lacking.iter().find(is_own);
        match (texts.as_slice(), own) {
            ([], _) => {}
            _ if written.broken_code => {}
            ([text], Some(code)) => {
                let message = format!("{text} has no `{name}`");
                mistakes.missing_key(&code.number.at.bytes, message, format!("add `{name} = ..`"));
            }
            (texts, own) => {
                let have = if texts.len() == 1 { "has" } else { "have" };
                let message = format!("{} {have} no `{name}`", texts.join(", "));
                let at = if fact.name.at.is_in_base() { own.map(|code| &code.number.at) } else { None };
                let help = "write it for each of these codes, or remove `total`";
                mistakes.missing(at.unwrap_or(&fact.name.at), message, help);
            }
        }
    }
}

/// A comparison is written for one of its codes and shown for both.
fn comparisons(spec: &mut Spec, written: &Written, absent: &mut Vec<i64>, mistakes: &mut Mistakes) {
    let sound = spec.numbers();
    let notation = spec.notation.clone();
    let mut mirrored: Vec<(i64, Comparison)> = Vec::new();
    for code in &mut spec.codes {
        let number = &code.number;
        keep(&mut code.compare, &mut |comparison| {
            let with = comparison.with.value;
            if with == number.value {
                mistakes.at(
                    &comparison.with.at,
                    format!("{} is compared with itself", notation.text(with)),
                    "write another code",
                );
                return false;
            }
            if !written.has_code((with, with)) && !written.broken_code {
                if !absent.contains(&with) {
                    absent.push(with);
                    mistakes.missing(
                        &comparison.with.at,
                        format!("{} is not a code of this registry", notation.text(with)),
                        format!("write another code, or add `[codes.{}]`", notation.key(with)),
                    );
                }
                return false;
            }
            mirrored.push((with, Comparison { with: number.clone(), text: comparison.text.clone() }));
            sound.contains(&with)
        });
    }
    for (number, comparison) in mirrored {
        if let Some(code) = spec.codes.iter_mut().find(|code| code.number.value == number) {
            if code.compare.iter().all(|own| own.with.value != comparison.with.value) {
                code.compare.push(comparison);
            }
        }
    }
    for code in &mut spec.codes {
        sort(&mut code.compare, &|comparison| i128::from(comparison.with.value));
    }
}
