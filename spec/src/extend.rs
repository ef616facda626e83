//! [`File`] -> [`Spec`]: what the file adds to its base, and the base itself, are one registry.

use crate::read::{File, Written};
use crate::{At, Spec, Texts};

/// Marks every place of the base as such.
pub(crate) fn move_to_the_base(spec: &mut Spec) {
    for class in &mut spec.classes {
        moved(&mut class.name);
        moved(&mut class.codes);
        class.fallback.iter_mut().for_each(moved);
    }
    for group in &mut spec.groups {
        moved(&mut group.name);
        group.classes.iter_mut().for_each(moved);
    }
    for code in &mut spec.codes {
        moved(&mut code.number);
        moved(&mut code.name);
        code.headers.iter_mut().for_each(|header| moved(&mut header.name));
        code.compare.iter_mut().for_each(|comparison| moved(&mut comparison.with));
        code.aliases.iter_mut().for_each(|alias| moved(&mut alias.name));
    }
}

fn moved<T>(at: &mut At<T>) {
    at.at.in_base = true;
}

/// The file's registry: its own classes, groups and codes, and those of its base. No code and no class is in both.
pub(crate) fn extend(file: File) -> (Spec, Written) {
    let File { mut spec, mut written, base } = file;
    let Some(base) = base else { return (spec, written) };
    let File { spec: mut base, written: mut written_in_base, .. } = *base;
    let in_these_languages = |texts: &mut Texts| {
        let mut kept = Vec::new();
        for language in &spec.languages {
            let place = base.languages.iter().position(|of_base| of_base.variant == language.variant);
            kept.push(place.and_then(|place| texts.0.get(place)).cloned().unwrap_or_default());
        }
        texts.0 = kept;
    };
    for class in &mut base.classes {
        in_these_languages(&mut class.label);
        in_these_languages(&mut class.summary);
    }
    for group in &mut base.groups {
        in_these_languages(&mut group.label);
        in_these_languages(&mut group.summary);
    }
    for code in &mut base.codes {
        in_these_languages(&mut code.label);
        in_these_languages(&mut code.summary);
        let conditions = code.headers.iter_mut().filter_map(|header| header.when.as_mut());
        conditions.for_each(in_these_languages);
        code.compare.iter_mut().for_each(|comparison| in_these_languages(&mut comparison.text));
    }
    written.codes.append(&mut written_in_base.codes);
    written.classes.append(&mut written_in_base.classes);
    spec.classes.append(&mut base.classes);
    spec.groups.append(&mut base.groups);
    spec.codes.append(&mut base.codes);
    spec.extends = true;
    (spec, written)
}
