//! [`Source`] -> [`Spec`] and its mistakes: runs all stages, for a spec and for the specs that it names.

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Mistakes};
use crate::file::{File, Others, Written};
use crate::read::read;
use crate::{Source, Spec, check, extend, items};

/// Reads and checks a spec.
///
/// Returns the sound part, which always has a code, and the mistakes as messages, in the order of the file. The
/// mistakes are independent of each other.
#[must_use]
pub fn load(source: &Source) -> (Spec, Vec<String>) {
    load_for(source, "")
}

/// Like [`load`], for an enum with this name. The names of the generated items are checked too.
#[must_use]
pub fn load_for(source: &Source, name: &str) -> (Spec, Vec<String>) {
    let (spec, found) = diagnostics(source, name);
    let mut messages = Vec::new();
    for diagnostic in found {
        messages.push(diagnostic.text);
    }
    (spec, messages)
}

/// Like [`load_for`], with the mistakes for programs too. Without a name, that of the items is not checked.
#[must_use]
pub fn diagnostics(source: &Source, name: &str) -> (Spec, Vec<Diagnostic>) {
    let (named, codes) = (RefCell::default(), RefCell::default());
    let mut stages = Stages { sources: vec![source.clone()], named: &named, codes: &codes };
    let Loaded { mut spec, written, mut mistakes, mut diagnostics, .. } = stages.load(source);
    if !name.is_empty() {
        items::check(&mut spec, name, &mut mistakes);
    }
    spec.files = named.take();
    diagnostics.append(&mut mistakes.diagnostics(&source.path, &source.text));
    (spec.or_placeholder(written.has_classes || written.codes.is_empty()), diagnostics)
}

/// The registry for a spec that has no source: one class and one code, both named `Unread`.
#[must_use]
pub fn placeholder() -> Spec {
    Spec::default().or_placeholder(true)
}

/// A spec, its mistakes, and those of the specs that it names.
struct Loaded {
    spec: Spec,
    written: Written,
    mistakes: Mistakes,
    diagnostics: Vec<Diagnostic>,
}

/// The stages for one source.
struct Stages<'a> {
    /// The spec, the spec that names it, and so on.
    sources: Vec<Source>,
    /// The files that have been read beside the first spec.
    named: &'a RefCell<Vec<String>>,
    /// The codes of the registries whose codes are facts, by path.
    codes: &'a RefCell<BTreeMap<String, (String, Vec<i64>)>>,
}

/// The longest chain of files that name each other.
const MAX_DEPTH: usize = 8;

impl Stages<'_> {
    fn load(&mut self, source: &Source) -> Loaded {
        let others = OtherFiles { source, stages: self, diagnostics: RefCell::default() };
        let mut mistakes = Mistakes::default();
        let file = read(&source.text, &others, &mut mistakes);
        let diagnostics = others.diagnostics.take();
        mistakes.is_base_broken = !diagnostics.is_empty();
        let (spec, written) = extend::extend(file);
        let (spec, written) = check::check(spec, written, &mut mistakes);
        Loaded { spec, written, mistakes, diagnostics }
    }
}

/// The files that a spec names, relative to its own.
struct OtherFiles<'a> {
    source: &'a Source,
    stages: &'a Stages<'a>,
    /// The mistakes of the files.
    diagnostics: RefCell<Vec<Diagnostic>>,
}

impl OtherFiles<'_> {
    fn load(&self, name: &str) -> Result<(Source, Loaded), String> {
        let source = if name == "http" { Source::built_in() } else { self.source.beside(name)? };
        let Stages { sources, named, codes } = self.stages;
        if let Some(start) = sources.iter().position(|other| other.path == source.path && name != "http") {
            let mut paths: Vec<&str> = Vec::new();
            for other in sources.get(start..).unwrap_or_default() {
                paths.push(&other.path);
            }
            return Err(format!(
                "the files name each other in a circle: {} -> {}",
                paths.join(" -> "),
                source.path
            ));
        }
        if let Some(path) = source.relative() {
            if !named.borrow().iter().any(|known| known == path) {
                named.borrow_mut().push(path.to_owned());
            }
        }
        if sources.len() > MAX_DEPTH {
            return Err(format!(
                "more than {MAX_DEPTH} files name each other in a row; this is one too many"
            ));
        }
        let mut sources = sources.clone();
        sources.push(source.clone());
        let mut loaded = Stages { sources, named, codes }.load(&source);
        let mut diagnostics = std::mem::take(&mut loaded.diagnostics);
        let bases = loaded.mistakes.bases.clone();
        diagnostics.append(&mut std::mem::take(&mut loaded.mistakes).diagnostics(&source.path, &source.text));
        loaded.mistakes.bases = bases;
        for diagnostic in diagnostics {
            // A file that is named twice has its mistakes once.
            if !self.diagnostics.borrow().contains(&diagnostic) {
                self.diagnostics.borrow_mut().push(diagnostic);
            }
        }
        Ok((source, loaded))
    }
}

impl Others for OtherFiles<'_> {
    fn base(&self, name: &str) -> Result<(File, Vec<(String, String)>), String> {
        let (source, loaded) = self.load(name)?;
        let Loaded { mut spec, written, mut mistakes, .. } = loaded;
        extend::mark_as_base(&mut spec);
        let is_http = name == "http";
        spec.is_http |= is_http;
        spec.extends_http |= is_http;
        let path = if is_http { String::new() } else { source.path };
        let mut bases = vec![(path, source.text)];
        bases.append(&mut mistakes.bases);
        Ok((File { spec, written, base: None }, bases))
    }

    fn codes(&self, name: &str) -> Result<(String, Vec<i64>), String> {
        // Many facts may name one registry.
        let path = if name == "http" { name.to_owned() } else { self.source.beside(name)?.path };
        if let Some(known) = self.stages.codes.borrow().get(&path) {
            return Ok(known.clone());
        }
        let (_, Loaded { spec, .. }) = self.load(name)?;
        let codes = (spec.name.clone(), spec.numbers());
        self.stages.codes.borrow_mut().insert(path, codes.clone());
        Ok(codes)
    }
}
