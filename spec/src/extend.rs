//! [`File`] -> [`Spec`]: merges a file and its base into one registry.

use crate::file::{File, Written};
use crate::sort::keep;
use crate::{At, Spec, Texts};

/// Marks every place in the spec as one in a base.
pub(crate) fn mark_as_base(spec: &mut Spec) {
    for class in &mut spec.classes {
        mark(&mut class.name);
        mark(&mut class.codes);
        class.fallback.iter_mut().for_each(mark);
        class.headers.iter_mut().for_each(|header| mark(&mut header.name));
    }
    for group in &mut spec.groups {
        mark(&mut group.name);
        group.classes.iter_mut().for_each(mark);
    }
    for code in &mut spec.codes {
        mark(&mut code.number);
        mark(&mut code.name);
        code.headers.iter_mut().for_each(|header| mark(&mut header.name));
        code.compare.iter_mut().for_each(|comparison| mark(&mut comparison.with));
        code.aliases.iter_mut().for_each(|alias| mark(&mut alias.name));
        code.also.iter_mut().for_each(mark);
    }
    for fact in &mut spec.facts {
        mark(&mut fact.name);
    }
    for problem in &mut spec.problems {
        mark(&mut problem.name);
        mark(&mut problem.uri);
        problem.code.iter_mut().for_each(mark);
    }
}

fn mark<T>(value: &mut At<T>) {
    value.at.depth += 1;
}

/// The classes, groups, codes, facts and problem types of the file and of its base. A code that both have is that of the file.
pub(crate) fn extend(file: File) -> (Spec, Written) {
    let File { mut spec, mut written, base } = file;
    let Some(base) = base else { return (spec, written) };
    let File { spec: mut base, written: mut written_in_base, .. } = *base;
    let select_languages = |texts: &mut Texts| {
        let mut selected = Vec::new();
        for language in &spec.languages {
            let index = base.languages.iter().position(|known| known.variant == language.variant);
            selected.push(index.and_then(|index| texts.0.get(index)).cloned().unwrap_or_default());
        }
        // The base may lack an optional language.
        if let Some((first, others)) = selected.split_first_mut() {
            for (text, language) in others.iter_mut().zip(spec.languages.iter().skip(1)) {
                if language.optional && text.is_empty() {
                    text.clone_from(first);
                }
            }
        }
        texts.0 = selected;
    };
    for class in &mut base.classes {
        select_languages(&mut class.label);
        select_languages(&mut class.summary);
        let conditions = class.headers.iter_mut().filter_map(|header| header.when.as_mut());
        conditions.for_each(select_languages);
    }
    for group in &mut base.groups {
        select_languages(&mut group.label);
        select_languages(&mut group.summary);
    }
    for code in &mut base.codes {
        select_languages(&mut code.label);
        select_languages(&mut code.summary);
        select_languages(&mut code.note);
        select_languages(&mut code.document);
        let conditions = code.headers.iter_mut().filter_map(|header| header.when.as_mut());
        conditions.for_each(select_languages);
        code.compare.iter_mut().for_each(|comparison| select_languages(&mut comparison.text));
    }
    // Without languages, a title has no language.
    if !base.languages.is_empty() {
        base.problems.iter_mut().for_each(|problem| select_languages(&mut problem.title));
    }
    written.has_classes |= written_in_base.has_classes;
    written.codes.append(&mut written_in_base.codes);
    written.classes.append(&mut written_in_base.classes);
    keep(&mut base.codes, &mut |code| spec.code(code.number.value).is_none());
    spec.classes.append(&mut base.classes);
    spec.groups.append(&mut base.groups);
    spec.codes.append(&mut base.codes);
    spec.problems.append(&mut base.problems);
    (spec, written)
}
