//! [`Spec`] -> [`Spec`]: the rules that take more than one place of the file to see. What breaks one is
//! reported and taken out, so that all that is left can be expanded.

use std::ops::Range;

use super::diagnostic::{IN_THE_BASE, Mistakes};
use super::{At, Code, Comparison, Content, Header, Spec, Strength};
use crate::errors::{one_of, suggest};
use crate::header_name::{TOKEN, is_token};
use crate::order::{self, sort};
use crate::registry::names::ITEMS_OF_A_REGISTRY;

/// Each class is one bit of a mask.
const MOST_CLASSES: usize = 64;
/// A group of n classes takes 2^n - 2 impls.
const MOST_CLASSES_OF_A_GROUP: usize = 6;
/// Tables over the codes are built at compile time.
const MOST_CODES: usize = 4096;

/// Header fields that describe or frame content (RFC 9110, section 8; RFC 9112, section 6).
const OF_CONTENT: &[&str] = &[
    "Content-Encoding",
    "Content-Language",
    "Content-Length",
    "Content-Range",
    "Content-Type",
    "Trailer",
    "Transfer-Encoding",
];

pub(super) fn check(mut spec: Spec, mistakes: &mut Mistakes) -> Spec {
    sort(&mut spec.written.codes, &|code| u64::from(*code));
    sort(&mut spec.classes, &|class| {
        let (first, last) = class.codes.value;
        u64::from(first) << 16 | u64::from(last)
    });
    sort(&mut spec.codes, &|code| u64::from(code.number.value));
    ranges(&spec, mistakes);
    sizes(&mut spec, mistakes);
    groups(&mut spec, mistakes);
    headers(&spec, mistakes);
    names(&mut spec, mistakes);
    fallbacks(&mut spec, mistakes);
    comparisons(&mut spec, mistakes);
    spec
}

/// Variants and traits: written so that Rust can use them, each given once.
fn names(spec: &mut Spec, mistakes: &mut Mistakes) {
    // The base's names come first: it is the file's own that are reported.
    let of_the_base = |at: &Range<usize>| at.start >= IN_THE_BASE;
    let mut traits = Names::default();
    let mut variants = Names::default();
    let all = spec.classes.iter().map(|it| &it.name).chain(spec.groups.iter().map(|it| &it.name));
    for name in all.filter(|name| of_the_base(&name.at)) {
        traits.take(&name.value, &name.at, CLASS, mistakes);
    }
    for code in spec.codes.iter().filter(|code| of_the_base(&code.name.at)) {
        for name in code.aliases.iter().map(|alias| &alias.name).chain([&code.name]) {
            variants.take(&name.value, &name.at, STATUS, mistakes);
        }
    }
    let mut take = |names: &mut Names, name: &At<String>, what: What| {
        of_the_base(&name.at) || names.take(&name.value, &name.at, what, mistakes)
    };
    spec.classes.retain(|class| take(&mut traits, &class.name, CLASS));
    spec.groups.retain(|group| take(&mut traits, &group.name, CLASS));
    spec.codes.retain(|code| take(&mut variants, &code.name, STATUS));
    for code in &mut spec.codes {
        code.aliases.retain(|alias| take(&mut variants, &alias.name, STATUS));
    }
}

/// One and several of what has a name.
type What = (&'static str, &'static str);
const CLASS: What = ("class or group", "classes or groups");
const STATUS: What = ("status", "statuses");

#[derive(Default)]
struct Names {
    given: Vec<At<String>>,
    different: order::Names,
}

impl Names {
    fn take(&mut self, name: &str, at: &Range<usize>, (one, several): What, mistakes: &mut Mistakes) -> bool {
        if !is_upper_camel_case(name) {
            let help = "write it in UpperCamelCase: an upper-case ASCII letter, then letters and digits";
            mistakes.at(at, format!("no {one} can be called `{name}`"), help);
            return false;
        }
        // A class's method is called like it, and every subset has `status`.
        let clashes = several == CLASS.1 && name.eq_ignore_ascii_case("Status");
        if clashes || name == "Self" || ITEMS_OF_A_REGISTRY.contains(&name) {
            let what = format!("no {one} can be called `{name}`: it has a meaning in the generated code");
            mistakes.at(at, what, "choose another name");
            return false;
        }
        // Methods are called like classes and groups, in lower case.
        let key = if several == CLASS.1 { name.to_ascii_lowercase() } else { name.to_owned() };
        if let Some(first) = self.different.given_before(key).and_then(|place| self.given.get(place)) {
            let what = if first.value == name {
                format!("two {several} are called `{name}`")
            } else {
                format!("`{name}` and `{}` differ in case only", first.value)
            };
            mistakes.at_both(at, what, "choose another name", (&first.at, "first given here"));
            return false;
        }
        self.given.push(At { value: name.to_owned(), at: at.clone() });
        true
    }
}

fn is_upper_camel_case(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && name.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Every class within the registry, every code within one class.
fn ranges(spec: &Spec, mistakes: &mut Mistakes) {
    let (first, last) = spec.range;
    let registry = first..=last;
    for (index, class) in spec.classes.iter().enumerate() {
        let (from, to) = class.codes.value;
        if !registry.contains(&from) || !registry.contains(&to) {
            mistakes.at(
                &class.codes.at,
                format!(
                    "the class `{}` goes beyond the registry's codes, {first} to {last}",
                    class.name.value
                ),
                "narrow it, or widen `codes` of `[registry]`",
            );
        }
        let overlaps = |other: &&super::Class| other.codes.value.1 >= from && other.codes.value.0 <= to;
        if let Some(other) = spec.classes.get(..index).unwrap_or_default().iter().find(overlaps) {
            mistakes.at_both(
                &class.codes.at,
                format!("the classes `{}` and `{}` overlap", other.name.value, class.name.value),
                "give each code to one class",
                (&other.codes.at, "the other class's codes"),
            );
        }
        if !spec.written.has_code(from, to) && !spec.written.codes.is_empty() {
            mistakes.missing(
                &class.name.at,
                format!("the class `{}` has no code", class.name.value),
                "add one, or remove the class",
            );
        }
    }
    let (mut outside, mut homeless) = (Vec::new(), Vec::new());
    for code in &spec.codes {
        if spec.class_of(code.number.value).is_some() {
            // A class that goes beyond the registry has been reported, and its codes with it.
        } else if registry.contains(&code.number.value) {
            homeless.push(code);
        } else {
            outside.push(code);
        }
    }
    if let Some((at, what)) = together(&outside, &format!("outside the registry's codes, {first} to {last}"))
    {
        mistakes.at(&at, what, "correct the number, or widen `codes` of `[registry]`");
    }
    if !spec.classes.is_empty() && !spec.written.broken_class {
        if let Some((at, what)) = together(&homeless, "in no class") {
            // Perhaps only because a class could not be read.
            mistakes.missing(&at, what, "add a class, widen one, or correct the number");
        }
    }
}

/// Several codes with the same mistake usually have the same cause: one message, at the first of them.
fn together(codes: &[&Code], what: &str) -> Option<(Range<usize>, String)> {
    let (first, others) = codes.split_first()?;
    let number = first.number.value;
    let what = match others.len() {
        0 => format!("{number} is {what}"),
        1..=4 => {
            let mut numbers = Vec::new();
            for code in others {
                numbers.push(code.number.value.to_string());
            }
            format!("{number} is {what}, and so are {}", numbers.join(", "))
        }
        more => format!("{number} is {what}, and so are {more} more codes"),
    };
    Some((first.number.at.clone(), what))
}

fn sizes(spec: &mut Spec, mistakes: &mut Mistakes) {
    if let Some(class) = spec.classes.get(MOST_CLASSES) {
        mistakes.at(
            &class.name.at,
            format!("a registry has at most {MOST_CLASSES} classes"),
            "this is one too many",
        );
        spec.classes.truncate(MOST_CLASSES);
    }
    if let Some(code) = spec.codes.get(MOST_CODES) {
        mistakes.at(
            &code.number.at,
            format!("a registry has at most {MOST_CODES} codes"),
            "this is one too many",
        );
        spec.codes.truncate(MOST_CODES);
    }
}

fn fallbacks(spec: &mut Spec, mistakes: &mut Mistakes) {
    let sound = spec.numbers();
    for class in &mut spec.classes {
        let Some(fallback) = &class.fallback else { continue };
        let (first, last) = class.codes.value;
        let name = &class.name.value;
        if !spec.written.has_code(fallback.value, fallback.value) && !spec.written.broken_code {
            mistakes.missing(
                &fallback.at,
                format!("the fallback {} of `{name}` is no code of this registry", fallback.value),
                format!("name one of the class's codes, or add `[codes.{}]`", fallback.value),
            );
        } else if !(first..=last).contains(&fallback.value) {
            mistakes.at(
                &fallback.at,
                format!("the fallback {} is outside its class `{name}`", fallback.value),
                format!("name a code from {first} to {last}"),
            );
        } else if sound.contains(&fallback.value) {
            continue;
        }
        class.fallback = None;
    }
}

fn groups(spec: &mut Spec, mistakes: &mut Mistakes) {
    let written: Vec<&str> = spec.written.classes.iter().map(String::as_str).collect();
    for group in &mut spec.groups {
        let mut seen: Vec<String> = Vec::new();
        group.classes.retain(|class| {
            let name = class.value.as_str();
            if !written.contains(&name) {
                let meant = suggest(name, &written);
                // A class whose own name is refused has been reported.
                if meant.is_some_and(|meant| !is_upper_camel_case(meant)) {
                    return false;
                }
                let help = match meant {
                    Some(meant) => format!("did you mean `{meant}`?"),
                    None => one_of(&written),
                };
                mistakes.missing(&class.at, format!("there is no class `{name}`"), help);
                return false;
            }
            if seen.iter().any(|seen| seen == name) {
                mistakes.at(&class.at, format!("the class `{name}` is listed twice"), "leave one out");
                return false;
            }
            seen.push(name.to_owned());
            spec.classes.iter().any(|class| class.name.value == name)
        });
        if let Some(class) = group.classes.get(MOST_CLASSES_OF_A_GROUP) {
            mistakes.at(
                &class.at,
                format!("a group has at most {MOST_CLASSES_OF_A_GROUP} classes"),
                "this is one too many",
            );
            group.classes.truncate(MOST_CLASSES_OF_A_GROUP);
        }
    }
}

fn headers(spec: &Spec, mistakes: &mut Mistakes) {
    for code in &spec.codes {
        let number = code.number.value;
        for (index, header) in code.headers.iter().enumerate() {
            let name = &header.name.value;
            if !is_token(name) {
                mistakes.at(&header.name.at, format!("`{name}` can't be the name of a header field"), TOKEN);
            }
            let never = |it: &Header| it.strength == Strength::MustNot && it.when.is_none();
            let clashes = |other: &&Header| {
                let both_always = other.when.is_none() && header.when.is_none();
                other.name.value.eq_ignore_ascii_case(name) && (both_always || never(other) || never(header))
            };
            if let Some(other) = code.headers.get(..index).unwrap_or_default().iter().find(clashes) {
                let (what, help) = if other.strength != header.strength && (never(other) || never(header)) {
                    (
                        format!("`{name}` is listed for {number} both under `must_not` and elsewhere"),
                        "leave one out",
                    )
                } else {
                    let help = "leave one out, or say with `when` under which condition it holds";
                    (format!("`{name}` is listed twice for {number}"), help)
                };
                mistakes.at_both(&header.name.at, what, help, (&other.name.at, "first listed here"));
            }
            let of_content = OF_CONTENT.iter().any(|it| it.eq_ignore_ascii_case(name));
            let required = header.when.is_none() && (header.strength == Strength::Must || header.enforce);
            if code.content == Content::Forbidden && required && of_content {
                mistakes.at(
                    &header.name.at,
                    format!("{number} must carry `{name}`, but its content is forbidden"),
                    "allow the content, or leave the header field out",
                );
            }
        }
    }
}

/// A comparison is written once and shown at both of its codes.
fn comparisons(spec: &mut Spec, mistakes: &mut Mistakes) {
    let written = &spec.written;
    let sound = spec.numbers();
    let mut mirrored: Vec<(u16, Comparison)> = Vec::new();
    for code in &mut spec.codes {
        let number = &code.number;
        code.compare.retain(|comparison| {
            let with = comparison.with.value;
            if with == number.value {
                mistakes.at(
                    &comparison.with.at,
                    format!("{with} is compared with itself"),
                    "name another code",
                );
                return false;
            }
            if !written.has_code(with, with) && !written.broken_code {
                mistakes.missing(
                    &comparison.with.at,
                    format!("{with} is no code of this registry"),
                    format!("name another code, or add `[codes.{with}]`"),
                );
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
        sort(&mut code.compare, &|comparison| u64::from(comparison.with.value));
    }
}
