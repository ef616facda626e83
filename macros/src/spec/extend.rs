//! `extends = "http"`: the built-in registry, and what the file adds to it.

use super::diagnostic::{IN_THE_BASE, Mistakes};
use super::{At, Source, Spec, Texts};

/// The only registry that can be extended.
pub(super) const BASES: &[&str] = &["http"];

/// The built-in registry, with places that lie in its own text.
pub(super) fn base() -> Spec {
    let mut mistakes = Mistakes::default();
    let mut spec = super::read::read(&Source::built_in().text, &mut mistakes);
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
    spec
}

fn moved<T>(at: &mut At<T>) {
    at.at = at.at.start + IN_THE_BASE..at.at.end + IN_THE_BASE;
}

/// The base and what the file adds, which has no code and no class of the base.
pub(super) fn extend(mut spec: Spec, mut base: Spec) -> Spec {
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
    spec.written.codes.append(&mut base.written.codes);
    spec.written.classes.append(&mut base.written.classes);
    spec.classes.append(&mut base.classes);
    spec.groups.append(&mut base.groups);
    spec.codes.append(&mut base.codes);
    spec
}
